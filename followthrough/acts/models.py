"""Act: one verb carried out by one member. Undo, the audit and the guard against double clicks are built on it.

Each undoable row stores the act that last wrote it (`changed_by`), which is the row's version. An act stores the
columns it found (`before`) and the rows it made (`made`), so that undo restores exactly those or names the later act.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Any, Protocol, Self, TypeVar

from django.db import models

from followthrough.accounts.models import InWorkspace, Member, WorkspaceQuerySet
from followthrough.kit.sql import Condition, readable, update_row

# Key among the stored columns of a row that the act deleted.
REMOVED = "removed"
# Verb of an act that is part of a longer one: it is undone with it, never alone.
PART = "part"
# Verbs of acts that record what was done under a key and that undo does not reach: an undo, a colleague added.
UNDO, MEMBER = "undo", "member"


class DeferredWork(Protocol):
    """Work that is done once, at the end of an act: it knows everything the act wrote."""

    def carry_out(self, act: "Act") -> None: ...


W = TypeVar("W", bound=DeferredWork)


class ActQuerySet(WorkspaceQuerySet["Act"]):
    def not_undone(self) -> Self:
        """Acts that have not been undone and can be, without parts of longer ones."""
        return self.filter(undone_at=None).exclude(verb__in=[PART, UNDO, MEMBER])


class Act(InWorkspace):
    member = models.ForeignKey("Member", models.PROTECT, null=True, blank=True)  # None when the clock acted
    verb = models.CharField(max_length=20)
    at = models.DateTimeField()
    client_key = models.CharField(max_length=64)
    sentence = models.CharField(max_length=500, blank=True)
    contact_id = models.BigIntegerField(null=True, blank=True)
    # before: {"followup": {"12": {columns before the change}}}; made: {"touch": [7]}.
    before = models.JSONField(default=dict)
    made = models.JSONField(default=dict)
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = ActQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=readable("at", "undone_at"), name="act_can_be_shown"),
            models.UniqueConstraint(fields=["workspace", "client_key"], name="act_once_per_client_key"),
        ]
        indexes = [models.Index(fields=["workspace", "member", "-id"], name="act_newest_of_member")]

    def __str__(self) -> str:
        return self.sentence or self.verb

    def remember_columns(self, row: "Undoable") -> None:
        """Store a row's present columns, once, before this act first writes it."""
        if row.changed_by_id != self.id:
            self.before.setdefault(row._meta.model_name, {}).setdefault(str(row.pk), columns_of(row))

    def note_made(self, row: "Undoable") -> None:
        """Note that the act made the row."""
        self.made.setdefault(row._meta.model_name, []).append(row.pk)

    def note_removed(self, row: "Undoable") -> None:
        """Note that the act deletes the row. Call before it is deleted."""
        name, pk = row._meta.model_name, row.pk
        self.remember_columns(row)
        if str(pk) in self.before.get(name, {}):
            self.before[name][str(pk)][REMOVED] = True
        else:  # this act made the row, so undo has nothing to put back
            self.made[name].remove(pk)

    def first_of(self, table: str) -> int | None:
        """Id of the first row of a table ('followup') that this act changed, else made; None when there is none."""
        changed, made = list(self.before.get(table, {})), list(self.made.get(table, []))
        return int([*changed, *made][0]) if changed or made else None

    @cached_property
    def deferred(self) -> dict[type[DeferredWork], Any]:
        return {}

    def deferred_work(self, kind: type[W]) -> W:
        """Return the act's work of this kind, made on first use; `finish` carries it out."""
        if kind not in self.deferred:
            self.deferred[kind] = kind()
        work: W = self.deferred[kind]
        return work

    def finish(self, sentence: str, *, contact_id: int | None = None) -> Self:
        """Save the sentence and the columns and rows that were noted, and do the deferred work.

        Call once, at the end of the write block.
        """
        for work in self.deferred.values():
            work.carry_out(self)
        self.sentence, self.contact_id = sentence.replace("\0", "")[:500], contact_id
        self.save(update_fields=["sentence", "contact_id", "before", "made"])
        return self


class Undoable(models.Model):
    """Base of tables that undo can restore. Write rows only through `make`, `write`, `write_if` and `remove`,
    or many at once through `make_many` and `write_many`."""

    changed_by = models.ForeignKey("followthrough.Act", models.PROTECT, related_name="+")

    class Meta:
        abstract = True

    @classmethod
    def make(cls, act: Act, **columns: Any) -> Self:
        """Insert a row."""
        row = cls(workspace_id=act.workspace_id, changed_by=act, **without_nul(columns))
        row.save(force_insert=True)
        act.note_made(row)
        return row

    @classmethod
    def make_many(cls, act: Act, columns: Iterable[dict[str, Any]]) -> list[Self]:
        """Insert a row for each dict of columns. One statement for some hundred rows."""
        rows = [cls(workspace_id=act.workspace_id, changed_by=act, **without_nul(each)) for each in columns]
        for row in cls._default_manager.bulk_create(rows):
            act.note_made(row)
        return rows

    @classmethod
    def write_many(cls, act: Act, rows: Sequence[Self], **columns: Any) -> None:
        """Update columns of these rows to the same values, in one statement."""
        values = {**without_nul(columns), "changed_by": act}
        for row in rows:
            act.remember_columns(row)
        cls._default_manager.filter(pk__in=[row.pk for row in rows]).update(**values)
        for row in rows:
            for name, value in values.items():
                setattr(row, name, value)

    def write(self, act: Act, **columns: Any) -> None:
        """Update columns of the row."""
        act.remember_columns(self)
        for name, value in without_nul(columns).items():
            setattr(self, name, value)
        self.changed_by = act
        self.save(update_fields=[*columns, "changed_by"])

    def write_if(self, act: Act, condition: Condition, **columns: Any) -> bool:
        """Update columns in one statement. Returns False, and writes nothing, if the row fails the condition."""
        columns = without_nul(columns)
        if not update_row(self, {**columns, "changed_by": act}, condition):
            return False
        act.remember_columns(self)
        for name, value in columns.items():
            setattr(self, name, value)
        self.changed_by = act
        return True

    def remove(self, act: Act) -> None:
        """Delete the row; the act keeps its columns, so that undo can insert it again."""
        act.note_removed(self)
        self.delete()


def without_nul(columns: dict[str, Any]) -> dict[str, Any]:
    """The columns without NUL characters in texts: PostgreSQL refuses them, SQLite would store them."""
    return {name: value.replace("\0", "") if isinstance(value, str) else value for name, value in columns.items()}


def columns_of(row: models.Model) -> dict[str, Any]:
    """A row as JSON values by column name: dates and times as ISO text, to the microsecond."""
    values = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


def insert_act(member: Member | None, verb: str, *, workspace_id: int, now: datetime, client_key: str) -> Act:
    """Insert an act without a sentence. A second act with the same client key breaks a constraint: a double click."""
    return Act.objects.create(
        workspace_id=workspace_id, member=member, verb=verb, at=now, client_key=client_key, before={}, made={}
    )
