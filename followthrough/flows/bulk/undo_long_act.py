"""Undo an act of thousands of people, block by block, also after other work: people who were changed since stay.

Each part is undone in a write of its own that looks at its people again, so a stopped undo continues with the rest.
"""

from datetime import datetime
from typing import Any

from followthrough.accounts.models import Member
from followthrough.acts.models import Act, Undoable
from followthrough.acts.undo import put_back, rows_built_on, rows_written_by
from followthrough.flows.base.current_rows import lock_people, lock_row
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.bulk.act_on_many import BLOCK
from followthrough.kit import tx
from followthrough.kit.errors import Refused
from followthrough.ledger import due_rows
from followthrough.ledger.due_rows import LongJob, carries_out, owe
from followthrough.ledger.models import DueRow
from followthrough.people import write
from followthrough.people.models import Contact
from followthrough.segments import long_acts
from followthrough.words.en.flows import bulk as say

KIND = "bulkback"
Found = list[tuple[Any, list[Any]]]


def undo_long_act(act: Act, *, by: Member, now: datetime, waits: bool) -> None:
    """Undo it in the thread for long work, or now with `waits`.

    Raises Refused for an act that was undone before, and for one that is still being carried out.
    """
    due = owe_undo(act, by=by, now=now)
    if waits and not due_rows.run_due(due.pk, now):
        raise Refused(say.NOT_UNDONE_AT_ONCE, safe=say.REST_FOLLOWS, do=say.LOOK_AGAIN)
    act.refresh_from_db(fields=["undone_at"])


@again_if_ended
def owe_undo(act: Act, *, by: Member, now: datetime) -> DueRow:
    """Note that the undo is owed. Returns its due row."""
    with tx.write_block():
        act = lock_row(act)
        if act.undone_at:
            raise Refused(say.ALREADY_UNDONE)
        if long_acts.is_going(act):
            raise Refused(say.STILL_GOING, do=say.STOP_FIRST)
        key = undo_key(act)
        DueRow.objects.filter(key=key, stopped_at__isnull=False).delete()  # an undo that was given up is begun again
        owe(KIND, key, workspace_id=act.workspace_id, member_id=by.pk, subject_id=act.pk, due_at=now)
        return DueRow.objects.get(key=key)


def undo_key(act: Act) -> str:
    return f"bulkback:{act.pk}"


def is_undoing(act: Act) -> bool:
    """True while the undo of this act waits for the thread or runs there."""
    return DueRow.objects.filter(key=undo_key(act), done_at=None, stopped_at=None).exists()


def people_left(act: Act) -> int:
    """About how many people the undo has not reached yet: those of the parts that are left."""
    parts = Act.objects.filter(pk__in=act.made.get("act", []), undone_at=None).count()
    return parts * BLOCK


@carries_out(KIND, is_long=True)
def run_owed_undo(due: DueRow, now: datetime) -> LongJob:
    """Undo the parts, newest first, with a pause after each."""
    act = Act.objects.filter(pk=due.subject_id or 0, undone_at=None).first()
    if act is None:
        return "it was taken back already"
    for pk in reversed(act.made.get("act", [])):
        undo_part(act, pk, now)
        now = yield
    act.undone_at = now
    act.save(update_fields=["undone_at"])
    return ""


@again_if_ended
def undo_part(whole: Act, pk: int, now: datetime) -> None:
    """Undo one part, without the people whom another act changed since; nothing where it was undone before."""
    with tx.write_block():
        part = Act.objects.select_for_update().get(pk=pk)
        if part.undone_at:
            return
        lock_people(Contact.objects.filter(pk__in=set(contacts_of(part, rows_of(part)).values())))
        found = rows_of(part)
        whose = contacts_of(part, found)
        stay = changed_since(part, found, whose)
        put_back(part, [(model, [row for row in rows if whose[model, row.pk] not in stay]) for model, rows in found])
        write.rebuild_all_words(part.workspace_id, set(whose.values()) - stay)
        part.undone_at = now
        part.save(update_fields=["undone_at"])
        long_acts.note_stayed(whole, len(stay))


def rows_of(part: Act) -> Found:
    """Each model with the rows that the part wrote and that still exist, locked."""
    return [(model, list(model.objects.select_for_update().filter(pk__in=ids))) for model, ids in rows_written_by(part)]


def contacts_of(part: Act, found: Found) -> dict[tuple[Any, int], int]:
    """{(model, row id): the id of the contact that the row is about}."""
    whose: dict[tuple[Any, int], int] = {}
    for model, rows in found:
        names = {field.name for field in model._meta.concrete_fields}
        path = "pk" if model is Contact else "contact_id" if "contact" in names else "followup__contact_id"
        pairs = model.objects.filter(pk__in=[row.pk for row in rows]).values_list("pk", path)
        whose |= {(model, pk): contact for pk, contact in pairs}
    return whose


def changed_since(part: Act, found: Found, whose: dict[tuple[Any, int], int]) -> set[int]:
    """Ids of contacts with a row that another act wrote since, or that another act's row points to, or that would go
    back to a member who has left."""
    stay = set[int]()
    for model, rows in found:
        stay |= {whose[model, row.pk] for row in rows if is_written_since(part, row)}
        for name, on_top in rows_built_on(part, model, rows):
            stay |= {whose[model, pk] for pk in on_top.values_list(name, flat=True)}
    return stay | owned_by_gone(part, whose)


def is_written_since(part: Act, row: Any) -> bool:
    return isinstance(row, Undoable) and row.changed_by_id != part.pk


def owned_by_gone(part: Act, whose: dict[tuple[Any, int], int]) -> set[int]:
    """Ids of contacts with a follow-up that an undo would give back to a member who has left."""
    before = part.before.get("followup", {})
    gone = set(Member.objects.filter(pk__in={row["owner_id"] for row in before.values()}, left_at__isnull=False)
               .values_list("pk", flat=True)) if before else set[int]()  # fmt: skip
    return {
        contact
        for (model, pk), contact in whose.items()
        if gone and model._meta.model_name == "followup" and before.get(str(pk), {}).get("owner_id") in gone
    }
