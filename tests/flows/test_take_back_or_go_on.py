"""To take an import back and to go on with it exclude each other, whichever comes first."""

from datetime import datetime, timedelta

import pytest

from followthrough.capture import import_jobs
from followthrough.capture.files.read import read_contacts
from followthrough.capture.models import Import
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.imports import run_import, undo_import
from followthrough.flows.imports.write_people import import_people
from followthrough.kit.errors import Refused
from followthrough.ledger import due_rows
from followthrough.ledger.models import DueRow
from followthrough.people.models import Contact
from tests.cast import Cast
from tests.flows.test_run_import import people, said_yes, small_blocks, work

__all__ = ["small_blocks"]


@pytest.fixture
def stopped(cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Import:
    """A file of thirty people that was stopped after some; more than two people are many to take back."""
    monkeypatch.setattr(undo_import, "AT_ONCE", 2)
    row = said_yes(cast, now, people(30))
    work(now, pauses=2)
    import_jobs.ask_to_stop(row, now)
    work(now)
    row.refresh_from_db()
    assert row.state == Import.State.STOPPED and 2 < row.done < 30
    return row


def test_go_on_is_refused_while_the_take_back_is_owed(cast: Cast, now: datetime, stopped: Import) -> None:
    undo_newest(by=cast.ann, now=now, waits=False)
    assert Contact.objects.filter(brought_by=stopped.act).count() > 2  # nothing of it is done yet
    with pytest.raises(Refused, match="being undone"):
        run_import.resume_import(stopped, now=now)
    work(now)
    stopped.refresh_from_db()
    assert stopped.act and stopped.act.undone_at and stopped.state == Import.State.STOPPED
    assert not Contact.objects.filter(brought_by=stopped.act).exists()


def test_go_on_is_refused_between_the_blocks_of_the_take_back(
    cast: Cast, now: datetime, stopped: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undo_import, "CHUNK", 4)
    undo_newest(by=cast.ann, now=now, waits=False)
    work(now, pauses=1)
    with pytest.raises(Refused, match="being undone"):
        run_import.resume_import(stopped, now=now + timedelta(seconds=1))


def test_the_take_back_is_refused_while_the_file_goes_on(cast: Cast, now: datetime, stopped: Import) -> None:
    now += timedelta(minutes=1)
    run_import.resume_import(stopped, now=now)
    assert stopped.act is not None
    with pytest.raises(Refused, match="still being imported"):
        undo_import.undo_import_soon(stopped.act, by=cast.ann, now=now, waits=False)
    work(now)
    assert Contact.objects.filter(brought_by=stopped.act).count() == 30


def test_a_block_that_was_in_the_way_writes_nothing_more(cast: Cast, now: datetime, stopped: Import) -> None:
    """Somebody's write is under way on another node when the take-back is asked for: it is refused, and says so."""
    undo_newest(by=cast.ann, now=now, waits=False)
    now += timedelta(minutes=1)
    Import.objects.filter(pk=stopped.pk).update(state=Import.State.BRINGING, stop_asked_at=None)
    stopped.refresh_from_db()
    import_jobs.owe_import(stopped, now)
    before = Contact.objects.count()
    due = DueRow.objects.get(kind=import_jobs.KIND, done_at=None, stopped_at=None)
    due_rows.run_due(due.pk, now)
    stopped.refresh_from_db()
    assert (Contact.objects.count(), stopped.state) == (before, Import.State.FAILED)
    assert "being undone" in stopped.why


def test_people_of_a_command_do_not_come_in_after_the_take_back(cast: Cast, now: datetime) -> None:
    """The import of a command has no row of a file: its act alone tells that it was taken back."""
    reading = read_contacts(people(12), "people.csv", "GB")

    def rows():
        for number, person in enumerate(reading.rows):
            if number == 8:
                undo_newest(by=cast.ann, now=now)
            yield person

    with pytest.raises(Refused, match="undone"):
        import_people(rows(), file="people.csv", errors=[], by=cast.ann, now=now)
    assert Contact.objects.count() == 1


def test_a_take_back_that_was_given_up_is_begun_again(
    cast: Cast, now: datetime, stopped: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert stopped.act is not None
    undo_import.undo_import_soon(stopped.act, by=cast.ann, now=now, waits=False)
    key = undo_import.undo_key(stopped.act)
    DueRow.objects.filter(key=key).update(stopped_at=now, stopped_because="failed")
    assert undo_import.undo_import_now(stopped.act, by=cast.ann, now=now) == []
    assert not Contact.objects.filter(brought_by=stopped.act).exists()
