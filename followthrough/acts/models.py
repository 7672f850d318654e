"""Act: one verb carried out by one member. Undo, the audit and double clicks stand on it.

Each row that can be taken back remembers the act that last wrote it (`changed_by`): that is its version. An act keeps
the columns it found (`before`) and the rows it made, so undo puts back exactly those, or names the later act.
"""

from datetime import date, datetime
from typing import Any, Self

from django.db import models

from followthrough.accounts.models import InWorkspace, Member, WorkspaceQuerySet
from followthrough.kit.sql import Condition, update_row

# Among the columns kept of a row: this act deleted it.
REMOVED = "removed"
# The verb of an act that is part of a longer one: taken back with it, never by itself.
PART = "part"


class ActQuerySet(WorkspaceQuerySet["Act"]):
    def standing(self) -> Self:
        return self.filter(undone_at=None).exclude(verb=PART)


class Act(InWorkspace):
    member = models.ForeignKey("Member", models.PROTECT, null=True, blank=True)  # none: the clock acted
    verb = models.CharField(max_length=20)
    at = models.DateTimeField()
    client_key = models.CharField(max_length=64)
    sentence = models.CharField(max_length=500, blank=True)
    contact_id = models.BigIntegerField(null=True, blank=True)
    # {"followup": {"12": {columns as they were}}}: rows changed. {"touch": [7]}: rows made.
    before = models.JSONField(default=dict)
    made = models.JSONField(default=dict)
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = ActQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "client_key"], name="act_once_per_client_key")]
        indexes = [models.Index(fields=["workspace", "member", "-id"], name="act_newest_of_member")]

    def __str__(self) -> str:
        return self.sentence or self.verb

    def keep(self, row: "Undoable") -> None:
        """Remember a row's columns as they are, once, before this act first writes it."""
        if row.changed_by_id != self.id:
            self.before.setdefault(row._meta.model_name, {}).setdefault(str(row.pk), columns_of(row))

    def count_made(self, row: "Undoable") -> None:
        self.made.setdefault(row._meta.model_name, []).append(row.pk)

    def count_removed(self, row: "Undoable") -> None:
        name, pk = row._meta.model_name, row.pk
        self.keep(row)
        if str(pk) in self.before.get(name, {}):
            self.before[name][str(pk)][REMOVED] = True
        else:  # made by this very act: it was never there
            self.made[name].remove(pk)

    def first_of(self, table: str) -> int | None:
        """The first row of the table ('followup') that this act changed, else made; None when there is none."""
        changed, made = list(self.before.get(table, {})), list(self.made.get(table, []))
        return int([*changed, *made][0]) if changed or made else None

    def close(self, sentence: str, *, contact_id: int | None = None) -> Self:
        """Write what the act found and made; called once, at the end of its write block."""
        self.sentence, self.contact_id = sentence.replace("\0", "")[:500], contact_id
        self.save(update_fields=["sentence", "contact_id", "before", "made"])
        return self


class Undoable(models.Model):
    """A row that acts write, and undo puts back. All writing goes through `make` and `write`."""

    changed_by = models.ForeignKey("Act", models.PROTECT, related_name="+")

    class Meta:
        abstract = True

    @classmethod
    def make(cls, act: Act, **columns: Any) -> Self:
        row = cls(workspace_id=act.workspace_id, changed_by=act, **storable(columns))
        row.save(force_insert=True)
        act.count_made(row)
        return row

    def write(self, act: Act, **columns: Any) -> None:
        act.keep(self)
        for name, value in storable(columns).items():
            setattr(self, name, value)
        self.changed_by = act
        self.save(update_fields=[*columns, "changed_by"])

    def write_if(self, act: Act, condition: Condition, **columns: Any) -> bool:
        """The same in one statement. Returns False, and writes nothing, where the row does not meet the condition."""
        columns = storable(columns)
        if not update_row(self, {**columns, "changed_by": act}, condition):
            return False
        act.keep(self)
        for name, value in columns.items():
            setattr(self, name, value)
        self.changed_by = act
        return True

    def remove(self, act: Act) -> None:
        """Delete the row; its columns stay with the act, so that undo can make it again."""
        act.count_removed(self)
        self.delete()


def storable(columns: dict[str, Any]) -> dict[str, Any]:
    """Without the one sign PostgreSQL keeps in no text; SQLite would."""
    return {name: value.replace("\0", "") if isinstance(value, str) else value for name, value in columns.items()}


def columns_of(row: models.Model) -> dict[str, Any]:
    """A row as plain JSON values: moments and days as ISO text, to the microsecond."""
    values = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


def begin(member: Member | None, verb: str, *, workspace_id: int, now: datetime, client_key: str) -> Act:
    return Act.objects.create(
        workspace_id=workspace_id, member=member, verb=verb, at=now, client_key=client_key, before={}, made={}
    )
