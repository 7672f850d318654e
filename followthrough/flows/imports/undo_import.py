"""Undo a whole import, also after other work: contacts used since stay, all others are removed.

It works in blocks of CHUNK, each a write of its own that checks its contacts again, so a stopped undo continues with
the contacts that are still there.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models

from followthrough.accounts.models import Member
from followthrough.acts.models import Act, Undoable
from followthrough.acts.undo import python_values
from followthrough.capture.models import Import
from followthrough.flows.base.current_rows import lock_people, lock_row
from followthrough.flows.base.repeat import again_if_ended
from followthrough.kit import tx
from followthrough.kit.errors import Refused
from followthrough.ledger import due_rows
from followthrough.ledger.due_rows import LongJob, carries_out, owe
from followthrough.ledger.models import DueRow
from followthrough.people import write
from followthrough.people.models import Contact, ContactMethod, ContactTag, Posting
from followthrough.words.en.flows import imports as say

CHUNK = 500
KIND = "takeback"
# People, and parts that added something, up to which undo runs while the member waits for the page.
AT_ONCE, PARTS_AT_ONCE = 1_000, 4
# Tables whose rows do not keep a contact: they are derived from it, or only proposed.
HOLDS_NOBODY = ("Posting", "Suggestion")


def undo_import_now(act: Act, *, by: Member, now: datetime) -> list[str]:
    """Undo it all now. Returns the names of the contacts that stay. Raises Refused when it was undone before."""
    undo_import_soon(act, by=by, now=now, waits=True)
    return [name for _, name in contacts_that_stay(act)]


def undo_import_soon(act: Act, *, by: Member, now: datetime, waits: bool) -> bool:
    """Undo a short import at once, a long one in the thread unless `waits`. Returns True when it is done.

    Raises Refused for an import that was undone before or is still being written.
    """
    due = owe_undo(act, by=by, now=now, waits=waits)
    is_done = due is not None and due_rows.run_claimed(due, now)
    act.refresh_from_db(fields=["undone_at"])
    if due and not is_done:
        raise Refused(
            say.NOT_UNDONE_AT_ONCE,
            safe=say.REST_FOLLOWS,
            do=say.LOOK_AGAIN,
        )
    return is_done


@again_if_ended
def owe_undo(act: Act, *, by: Member, now: datetime, waits: bool) -> DueRow | None:
    """Note that the undo is owed: from here on nothing more comes in under the act, and the undo is carried to its end.

    Returns its due row, claimed, when the caller is to do it now; None when the thread does it, or somebody else.
    """
    with tx.write_block():
        act = lock_row(act)
        refuse_undo(act)
        key = undo_key(act)
        DueRow.objects.filter(key=key, stopped_at__isnull=False).delete()  # an undo that was given up is begun again
        is_long = imported_contacts(act).count() > AT_ONCE or len(act.made.get("act", [])) > PARTS_AT_ONCE
        is_new = owe(KIND, key, workspace_id=act.workspace_id, member_id=by.pk, subject_id=act.pk, due_at=now)
        due = DueRow.objects.get(key=key)
        is_mine = (waits or (is_new and not is_long)) and due_rows.claim(due.pk, now)
        due.refresh_from_db()
        return due if is_mine else None


def undo_key(act: Act) -> str:
    return f"takeback:{act.pk}"


def is_undoing(act: Act) -> bool:
    """True while the undo of this import waits for the thread or runs there."""
    return DueRow.objects.filter(key=undo_key(act), done_at=None, stopped_at=None).exists()


def lock_wanted_act(act: Act) -> None:
    """Lock the act of an import before more comes in under it. Raises Refused when it was undone, or that is owed."""
    if lock_row(act).undone_at:
        raise Refused(say.WAS_UNDONE, do=say.CHOOSE_AGAIN)
    refuse_while_undoing(act)


def refuse_while_undoing(act: Act) -> None:
    """Raise Refused for an import whose undo is owed. Call it with the act locked."""
    if is_undoing(act):
        raise Refused(say.BEING_UNDONE, do=say.CHOOSE_LATER)


def refuse_undo(act: Act) -> None:
    """Raise Refused for an import that was undone already, or is still being written."""
    if act.undone_at:
        raise Refused(say.ALREADY_UNDONE)
    if Import.objects.filter(act=act, state=Import.State.BRINGING).exists():
        raise Refused(say.STILL_IMPORTING, do=say.STOP_FIRST)


@carries_out(KIND, is_long=True)
def run_owed_undo(due: DueRow, now: datetime) -> LongJob:
    """Run an undo that is owed, with a pause after each block."""
    act = Act.objects.filter(pk=due.subject_id or 0, undone_at=None).first()
    if act is None:
        return "it was taken back already"
    for _ in undo_in_blocks(act, now):
        now = yield
    return ""


def undo_in_blocks(act: Act, now: datetime) -> Iterator[None]:
    """Undo block by block: first the parts that added to known contacts, newest first, then the new contacts."""
    for pk in reversed(act.made.get("act", [])):
        undo_part(pk, now)
        yield
    last = 0
    while ids := list(imported_contacts(act).filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:CHUNK]):
        remove_unused(act, ids)
        last = ids[-1]
        yield
    act.undone_at = now
    act.save(update_fields=["undone_at"])


def imported_contacts(act: Act) -> models.QuerySet[Contact]:
    """The contacts that the import made."""
    return Contact.objects.filter(workspace_id=act.workspace_id, brought_by=act)


THERE = models.Q(deleted_at=None) | models.Q(merged_into__isnull=False)


def contacts_that_stay(act: Act, limit: int | None = None) -> list[tuple[int, str]]:
    """(id, name) of contacts of the import that are still there; a merged one has the id of the contact it leads to."""
    rows = imported_contacts(act).filter(THERE).order_by("fold", "pk").values_list("merged_into_id", "pk", "full")
    return [(into or pk, full) for into, pk, full in rows[:limit]]


def count_that_stay(act: Act) -> int:
    """How many contacts of the import are still there."""
    return imported_contacts(act).filter(THERE).count()


@again_if_ended
def undo_part(pk: int, now: datetime) -> None:
    """Undo one part of an import, the act of a block."""
    with tx.write_block():
        part = Act.objects.select_for_update().get(pk=pk)
        undo_additions(part)
        part.undone_at = now
        part.save(update_fields=["undone_at"])


def undo_additions(part: Act) -> None:
    """Remove what the part added to contacts that no later act changed."""
    found = {int(pk): columns for pk, columns in part.before.get("contact", {}).items()}
    for contact in Contact.objects.select_for_update().filter(pk__in=found, changed_by=part):
        Contact.objects.filter(pk=contact.pk).update(**python_values(Contact, found[contact.pk]))
        ContactMethod.objects.filter(contact=contact, changed_by=part).delete()
        ContactTag.objects.filter(contact=contact, changed_by=part).delete()
        contact.refresh_from_db()
        write.rebuild_search_words(contact)


@again_if_ended
def remove_unused(act: Act, ids: Sequence[int]) -> None:
    """Remove the contacts with these ids, except those used since, in a write block."""
    with tx.write_block():
        busy = used_since(act, ids)
        gone = [pk for pk in ids if pk not in busy]
        for model in (Posting, ContactMethod, ContactTag):
            model.objects.filter(contact_id__in=gone)._raw_delete("default")
        Contact.objects.filter(pk__in=gone).delete()


def used_since(act: Act, ids: Sequence[int]) -> set[int]:
    """Ids of contacts that another act has changed, or that a row of another act points to."""
    people = Contact.objects.filter(pk__in=lock_people(Contact.objects.filter(pk__in=ids)))
    busy = set(people.exclude(changed_by=act).values_list("pk", flat=True))
    for model, column in keys_to_contact():
        rows: models.QuerySet[Any] = model._base_manager.filter(**{f"{column}__in": ids})
        if issubclass(model, Undoable):
            rows = rows.exclude(changed_by=act)
        busy |= set(rows.values_list(column, flat=True))
    return busy


def keys_to_contact() -> list[tuple[type[models.Model], str]]:
    """(model, column) of every foreign key to Contact, except HOLDS_NOBODY."""
    return [
        (model, field.attname)
        for model in apps.get_app_config("followthrough").get_models()
        if model.__name__ not in HOLDS_NOBODY
        for field in model._meta.concrete_fields
        if field.is_relation and field.related_model is Contact
    ]
