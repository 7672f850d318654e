"""Undo of a whole import after other work: contacts used since stay and are named, all others are removed."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from followthrough.acts.models import Act
from followthrough.capture.files.read import read_contacts
from followthrough.flows.contact.delete_contact import delete_contact
from followthrough.flows.contact.sort_people import sort_contact
from followthrough.flows.duplicates.merge import merge_contacts
from followthrough.flows.followup.start import NewFollowUp, start_followup
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.imports import undo_import
from followthrough.flows.imports.undo_import import contacts_that_stay, undo_import_now, undo_import_soon
from followthrough.flows.imports.write_people import ImportCounts, import_people
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.kit.errors import Refused
from followthrough.ledger import due_rows
from followthrough.ledger.models import DueRow
from followthrough.people.models import Contact, ContactMethod, ContactTag, Posting
from tests.cast import Cast
from tests.found import find

FILE = b"""First Name,Last Name,Company,E-mail Address,Mobile Phone,Job Title,Categories
Cleo,Marsh,Saltmarsh Bakery,cleo@example.com,020 7946 0021,Baker,fair
Dario,Quill,,dario@example.com,,,
Mia,Quay,Kiln Ceramics,mia@example.com,,,
Rob,Okafor,Saltmarsh Bakery,rob@example.com,020 7946 0099,Owner,fair
"""
Do = Callable[[Contact, Cast, datetime], Any]


def import_file(cast: Cast, now: datetime, data: bytes = FILE, key: str = "first") -> ImportCounts:
    reading = read_contacts(data, "people.csv", "GB")
    return import_people(reading.rows, file="people.csv", errors=reading.errors, by=cast.ann, now=now, client_key=key)


def everything() -> list[Any]:
    """Every row of the contact tables; search words are compared as sets."""
    rows = [list(model.objects.order_by("id").values()) for model in (Contact, ContactMethod, ContactTag)]
    return [*rows, set(Posting.objects.values_list("contact", "word", "kind"))]


def call(contact: Contact, cast: Cast, now: datetime) -> None:
    _, followup = start_followup(contact, NewFollowUp(), by=cast.ben, now=now)
    log_touch(followup, TouchReport("sent"), by=cast.ben, now=now)


def tag(contact: Contact, cast: Cast, now: datetime) -> None:
    from followthrough.flows.base.act_block import begin_act
    from followthrough.people.write import change_tags

    with begin_act(cast.ben, "edit", now=now) as act:
        change_tags(act, contact, ["lunch"], only_add=True)
        act.finish("Tagged.")


def dario() -> Contact:
    return Contact.objects.get(full="Dario Quill")


WORK: dict[str, Do] = {
    "given a follow-up": lambda contact, cast, now: start_followup(contact, NewFollowUp(), by=cast.ben, now=now),
    "called": call,
    "sorted": lambda contact, cast, now: sort_contact(contact, "call", by=cast.ben, now=now),
    "tagged": tag,
    "merged away": lambda contact, cast, now: merge_contacts(cast.rob, contact, by=cast.ben, now=now),
    "merged with": lambda contact, cast, now: merge_contacts(contact, dario(), by=cast.ben, now=now),
}  # fmt: skip


@pytest.mark.parametrize("work", WORK)
def test_contacts_used_since_stay_and_are_named(cast: Cast, now: datetime, work: str) -> None:
    brought = import_file(cast, now)
    WORK[work](Contact.objects.get(full="Mia Quay"), cast, now)
    assert brought.act is not None
    names = undo_import_now(brought.act, by=cast.ann, now=now)

    also = ["Dario Quill"] if work == "merged with" else []
    assert names == [*also, "Mia Quay"]
    assert not Contact.objects.filter(full="Cleo Marsh").exists()
    assert Contact.objects.filter(full="Mia Quay").exists()
    assert not list(find(cast.ann, "cleo marsh"))


def test_additions_to_a_known_contact_are_undone_exactly(cast: Cast, now: datetime) -> None:
    before = everything()
    brought = import_file(cast, now)
    assert (brought.new, brought.merged) == (3, 1)
    cast.rob.refresh_from_db()
    assert (cast.rob.title, cast.rob.methods.count(), cast.rob.tagged.count()) == ("Owner", 3, 1)
    assert brought.act is not None
    assert undo_import_now(brought.act, by=cast.ann, now=now) == []
    assert everything() == before


def test_additions_stay_where_a_member_wrote_since(cast: Cast, now: datetime) -> None:
    brought = import_file(cast, now)
    cast.rob.refresh_from_db()
    sort_contact(cast.rob, "call", by=cast.ben, now=now)
    assert brought.act is not None
    undo_import_now(brought.act, by=cast.ann, now=now)
    cast.rob.refresh_from_db()
    assert (cast.rob.title, cast.rob.sorted_as) == ("Owner", "call")


def test_undo_reverts_an_import_although_contacts_were_used_since(cast: Cast, now: datetime) -> None:
    brought = import_file(cast, now)
    call(Contact.objects.get(full="Mia Quay"), cast, now)
    act = undo_newest(by=cast.ann, now=now)
    assert act == brought.act
    assert contacts_that_stay(act) == [(Contact.objects.get(full="Mia Quay").pk, "Mia Quay")]


def test_the_same_file_imports_undone_contacts_again(cast: Cast, now: datetime) -> None:
    first = import_file(cast, now)
    again = import_file(cast, now, key="again")
    assert (again.new, again.merged, again.same) == (0, 0, 4)
    assert again.act is None and first.act is not None
    undo_import_now(first.act, by=cast.ann, now=now)
    assert import_file(cast, now, key="third").new == 3


def test_a_merged_contact_is_not_imported_again(cast: Cast, now: datetime) -> None:
    import_file(cast, now, FILE + b"Cleo,Tamm,Saltmarsh Bakery,,,,\n")
    maiden, married = Contact.objects.get(full="Cleo Marsh"), Contact.objects.get(full="Cleo Tamm")
    merge_contacts(married, maiden, by=cast.ann, now=now)
    again = import_file(cast, now, FILE + b"Cleo,Tamm,Saltmarsh Bakery,,,,\n", key="again")
    assert (again.new, again.merged, again.same) == (0, 0, 5)


def test_a_contact_deleted_since_stays_deleted_and_is_not_named(cast: Cast, now: datetime) -> None:
    brought = import_file(cast, now)
    delete_contact(Contact.objects.get(full="Mia Quay"), by=cast.ben, now=now)
    assert brought.act is not None
    assert undo_import_now(brought.act, by=cast.ann, now=now) == []
    assert Contact.objects.get(full="Mia Quay").deleted_at is not None


def test_twice_is_refused(cast: Cast, now: datetime) -> None:
    brought = import_file(cast, now)
    assert brought.act is not None
    undo_import_now(brought.act, by=cast.ann, now=now)
    with pytest.raises(Refused, match="already undone"):
        undo_import_now(brought.act, by=cast.ann, now=now)


def test_a_long_undo_runs_in_the_thread_and_continues_after_a_stop(
    cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undo_import, "CHUNK", 1)
    monkeypatch.setattr(undo_import, "AT_ONCE", 2)
    brought = import_file(cast, now)
    assert brought.act is not None
    assert not undo_import_soon(brought.act, by=cast.ann, now=now, waits=False)
    assert undo_import.is_undoing(brought.act)
    due = DueRow.objects.get(subject_id=brought.act.pk)
    left = iter([now, now])
    assert not due_rows.run_due(due.pk, now, present=lambda: next(left, None))
    assert 0 < undo_import.imported_contacts(brought.act).count() < 3
    assert Act.objects.get(pk=brought.act.pk).undone_at is None
    assert due_rows.run_due(due.pk, now + timedelta(minutes=1))
    assert undo_import.imported_contacts(brought.act).count() == 0
    assert Act.objects.get(pk=brought.act.pk).undone_at is not None
    assert not undo_import.is_undoing(brought.act)
