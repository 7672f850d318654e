"""An import: read, written block by block, stopped, continued, interrupted, and never written twice."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.db import DataError, connection, transaction
from django.test.utils import CaptureQueriesContext

from followthrough.acts.models import Act
from followthrough.capture import import_jobs
from followthrough.capture.files import read_contacts, uploads
from followthrough.capture.models import Import
from followthrough.flows.imports import match_people, run_import, write_people
from followthrough.flows.imports.undo_import import undo_import_now
from followthrough.flows.imports.write_people import ImportCounts
from followthrough.followups.models import FollowUp
from followthrough.kit import data_folder
from followthrough.kit.errors import Refused
from followthrough.ledger import due_rows
from followthrough.ledger.models import DueRow
from followthrough.people import bulk
from followthrough.people.models import Contact, ContactMethod
from tests.cast import Cast


@pytest.fixture(autouse=True)
def small_blocks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks of four people; a file with more than eight is long."""
    monkeypatch.setattr(data_folder, "home_folder", lambda: tmp_path)
    monkeypatch.setattr(match_people, "CHUNK", 4)
    monkeypatch.setattr(run_import, "SMALL_PEOPLE", 8)


def people(count: int, *, first: int = 0) -> bytes:
    """Return a CSV file of `count` people with a name, a company and an address each."""
    words = ("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gorse", "Hazel", "Iris", "Juniper", "Kale")
    rows = [
        f"{words[n % 11]},{words[n // 11 % 11]}son,Company {n},p{n}@example.com" for n in range(first, first + count)
    ]
    return "\n".join(["First Name,Last Name,Company,E-mail", *rows]).encode()


def taken_in(cast: Cast, now: datetime, data: bytes, *, size: int = 0) -> Import:
    ticket = uploads.store_upload(cast.ann.pk, "people.csv", data)
    row = import_jobs.begin_import(cast.ann, ticket=ticket, name="people.csv", now=now)
    return run_import.read_import(row, size=size, now=now)


def said_yes(cast: Cast, now: datetime, data: bytes) -> Import:
    return run_import.confirm_import(taken_in(cast, now, data), now=now, client_key="yes")


def work(now: datetime, *, pauses: int = 1000) -> int:
    """Run one round of the thread for long work, ending after `pauses` blocks. Returns the number of due rows done."""
    left = iter(range(pauses))
    owed = (
        DueRow.objects.free_and_due(now)
        .filter(kind__in=due_rows.long_kinds())
        .order_by("pk")
        .values_list("pk", flat=True)
    )
    return sum(
        due_rows.run_due(pk, now, present=lambda: now if next(left, None) is not None else None) for pk in list(owed)
    )


def names() -> list[str]:
    return sorted(Contact.objects.filter(brought_by__isnull=False).values_list("full", flat=True))


def test_a_short_file_is_imported_at_once(cast: Cast, now: datetime) -> None:
    row = taken_in(cast, now, people(5))
    assert (row.state, row.total, row.counts["new"]) == ("ready", 5, 5)
    run_import.confirm_import(row, now=now, client_key="yes")
    assert (row.state, row.done, row.counts["brought"]["new"]) == ("done", 5, 5)
    assert len(names()) == 5
    assert str(row.act) == "Imported five contacts."
    with pytest.raises(Refused, match="here anymore"):
        uploads.read_upload(cast.ann.pk, row.ticket)


def test_a_long_file_is_imported_by_the_thread(cast: Cast, now: datetime) -> None:
    row = taken_in(cast, now, people(30), size=run_import.SMALL_BYTES + 1)
    assert row.state == "reading"
    assert work(now) == 1
    row.refresh_from_db()
    assert (row.state, row.total) == ("ready", 30)
    run_import.confirm_import(row, now=now, client_key="yes")
    assert (row.state, names()) == ("bringing", [])
    assert work(now) == 1
    row.refresh_from_db()
    assert (row.state, row.done, len(names())) == ("done", 30, 30)
    assert work(now) == 0


def test_imported_contacts_have_no_follow_up_and_name_their_import(cast: Cast, now: datetime) -> None:
    row = said_yes(cast, now, people(5))
    assert list(FollowUp.objects.all()) == [cast.call_rob]
    assert set(Contact.objects.exclude(pk=cast.rob.pk).values_list("brought_by", "sorted_as")) == {(row.act_id, "")}
    assert Act.objects.get(pk=row.act_id).made == {}


def test_progress_is_stored_after_each_block(cast: Cast, now: datetime) -> None:
    row = said_yes(cast, now, people(30))
    work(now, pauses=2)
    row.refresh_from_db()
    assert (row.state, row.done, len(names())) == ("bringing", 12, 12)
    assert row.counts["brought"]["new"] == 12


def test_a_crash_within_a_block_imports_no_person_twice(
    cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = said_yes(cast, now, people(30))
    made, real = [0], bulk.make_contacts

    def crash(*args, **more):
        made[0] += 1
        ids = real(*args, **more)
        if made[0] == 3:
            raise RuntimeError("the power went")
        return ids

    monkeypatch.setattr(bulk, "make_contacts", crash)
    assert work(now) == 0
    row.refresh_from_db()
    assert (row.state, row.done, len(names())) == ("bringing", 8, 8)
    assert "the power went" in DueRow.objects.get(subject_id=row.pk, done_at=None).last_error
    assert work(now) == 0, "not before its time"
    assert work(now + timedelta(minutes=2)) == 1
    row.refresh_from_db()
    assert (row.state, row.done, len(names()), len(set(names()))) == ("done", 30, 30, 30)
    assert row.counts["brought"]["new"] == 30


def test_an_import_of_a_killed_process_continues_after_its_lease(cast: Cast, now: datetime) -> None:
    row = said_yes(cast, now, people(30))
    due = DueRow.objects.get(subject_id=row.pk, done_at=None)
    assert due_rows.claim(due.pk, now)
    steps = run_import.run_owed_import(due, now)
    next(steps)  # one block, and then the process is no more
    assert work(now) == 0
    later = now + due_rows.LEASE + timedelta(seconds=1)
    assert work(later) == 1
    assert len(names()) == 30


def test_two_nodes_import_one_file_once(cast: Cast, now: datetime) -> None:
    row = said_yes(cast, now, people(30))
    due = DueRow.objects.get(subject_id=row.pk, done_at=None)
    one, other = run_import.run_owed_import(due, now), run_import.run_owed_import(due, now)
    next(one)
    next(other)
    with pytest.raises(due_rows.NotOnThisNode):
        one.send(now)
    with pytest.raises(StopIteration):
        while True:
            other.send(now)
    assert (len(names()), len(set(names()))) == (30, 30)


def test_a_stopped_import_keeps_its_people_and_can_continue(cast: Cast, now: datetime) -> None:
    row = said_yes(cast, now, people(30))
    work(now, pauses=1)
    assert import_jobs.ask_to_stop(row, now)
    work(now)
    row.refresh_from_db()
    assert (row.state, row.done, row.total, len(names())) == ("stopped", 8, 30, 8)
    assert work(now) == 0
    run_import.resume_import(row, now=now + timedelta(minutes=1))
    work(now + timedelta(minutes=1))
    row.refresh_from_db()
    assert (row.state, row.done, len(set(names()))) == ("done", 30, 30)


def test_a_stopped_and_undone_import_cannot_continue(cast: Cast, now: datetime) -> None:
    row = said_yes(cast, now, people(30))
    work(now, pauses=1)
    assert row.act is not None
    with pytest.raises(Refused, match="still being imported"):
        undo_import_now(row.act, by=cast.ann, now=now)
    import_jobs.ask_to_stop(row, now)
    work(now)
    assert undo_import_now(row.act, by=cast.ann, now=now) == []
    assert run_import.resume_import(row, now=now).state == "stopped"
    assert names() == []


def test_one_row_the_database_refuses_keeps_no_other_out(
    cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = bulk.make_contacts

    def picky(act, people, **more):
        if any(card.given == "Cedar" for card, _ in people):
            raise DataError("value out of range")
        return real(act, people, **more)

    monkeypatch.setattr(bulk, "make_contacts", picky)
    row = said_yes(cast, now, people(6))
    assert (row.state, row.done, len(names())) == ("done", 6, 5)
    assert [error["row"] for error in row.errors] == [4]
    assert (row.counts["unread"], row.counts["brought"]["new"]) == (1, 5)


def test_an_import_fails_with_a_reason_when_the_database_refuses_every_row(
    cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*args, **more):
        raise DataError("value out of range")

    with monkeypatch.context() as patch:
        patch.setattr(bulk, "make_contacts", never)
        patch.setattr(run_import, "MOST_SKIPPED", 5)
        row = said_yes(cast, now, people(20))
        for minutes in (0, 2, 10):
            work(now + timedelta(minutes=minutes))
        row.refresh_from_db()
    assert (row.state, row.done, names()) == ("failed", 5, [])
    assert "value out of range" in row.why
    run_import.resume_import(row, now=now + timedelta(hours=1))
    work(now + timedelta(hours=1))
    row.refresh_from_db()
    assert (row.state, len(names())) == ("done", 15)


def test_confirming_twice_counts_once(cast: Cast, now: datetime) -> None:
    row = said_yes(cast, now, people(5))
    again = run_import.confirm_import(Import.objects.get(pk=row.pk), now=now, client_key="yes")
    assert (again.act_id, len(names())) == (row.act_id, 5)
    assert Act.objects.filter(verb="import").count() == 1


def test_chosen_columns_are_used_for_the_next_similar_file(cast: Cast, now: datetime) -> None:
    odd = b"Wer,Woher,Was\nCleo Marsh,Saltmarsh Bakery,cleo@example.com\nDario Quill,,dario@example.com\n"
    row = taken_in(cast, now, odd)
    import_jobs.read_with_mapping(row, {0: "full", 1: "org", 2: "email"})
    run_import.read_import(row, size=0, now=now)
    run_import.confirm_import(row, now=now, client_key="yes")
    assert Contact.objects.get(full="Cleo Marsh").organization.name == "Saltmarsh Bakery"

    later = b"Wer,Woher,Was\nMia Quay,Kiln Ceramics,mia@example.com\n"
    next_one = taken_in(cast, now, later)
    assert import_jobs.mapping_of(next_one) == {0: "full", 1: "org", 2: "email"}
    run_import.confirm_import(next_one, now=now, client_key="later")
    assert Contact.objects.get(full="Mia Quay").organization.name == "Kiln Ceramics"


def test_unconfirmed_imports_are_forgotten_and_stopped_ones_are_kept(cast: Cast, now: datetime) -> None:
    stopped, looked_at = said_yes(cast, now, people(30)), taken_in(cast, now, people(3, first=60))
    import_jobs.ask_to_stop(stopped, now)
    work(now)
    run_import.sweep_imports(now + timedelta(days=2))
    assert not Import.objects.filter(pk=looked_at.pk).exists()
    assert not uploads.has_upload(cast.ann.pk, looked_at.ticket)
    stopped.refresh_from_db()
    assert stopped.state == "stopped" and uploads.has_upload(cast.ann.pk, stopped.ticket)


def test_a_block_takes_the_same_statements_for_any_people(cast: Cast, now: datetime) -> None:
    taken = []
    for count, first in ((1, 100), (4, 200)):
        chunk = list(read_contacts(people(count, first=first), "a.csv", "GB").rows)
        with transaction.atomic():
            act = write_people.begin_import(cast.ann, now=now, client_key=f"k{first}", file="a.csv")
            drafts = match_people.draft_people(chunk, "GB")
            with CaptureQueriesContext(connection) as asked:
                write_people.write_matches(act, ImportCounts("a.csv"), drafts, by=cast.ann, now=now)
        taken.append(len(asked))
    assert taken[0] == taken[1]


def test_the_same_person_twice_in_a_block_keeps_what_each_row_says(cast: Cast, now: datetime) -> None:
    twice = (
        b"First Name,Last Name,E-mail,Phone,Title\nCleo,Marsh,cleo@example.com,,\n"
        b"Cleo,Marsh,cleo@example.com,020 7946 0021,Baker\n"
    )
    row = said_yes(cast, now, twice)
    cleo = Contact.objects.get(full="Cleo Marsh")
    assert (cleo.title, sorted(cleo.methods.values_list("normal", flat=True))) == (
        "Baker",
        ["+442079460021", "cleo@example.com"],
    )
    assert (row.counts["brought"]["new"], row.counts["brought"]["merged"]) == (1, 1)
    assert ContactMethod.objects.filter(contact=cleo).count() == 2
