"""The clock thread: errors do not stop it, and one process owns the clock of a database."""

import time
from datetime import timedelta

import pytest
from django.db import connection

from followthrough.flows.system import tick
from followthrough.kit.clock import shifted_to
from followthrough.kit.database.trouble import WritersWait
from followthrough.kit.locks import file_lock, try_lock
from followthrough.ledger import due_rows, heartbeat
from followthrough.ledger.models import DueRow
from followthrough.serve import clock
from followthrough.serve.clock import ClockThread, run_short_due_rows

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def own_lock(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "lock_file", lambda: tmp_path / "lock")


def test_each_round_writes_the_heartbeat(now) -> None:
    ours = ClockThread()
    with shifted_to(now):
        ours.round()
    with shifted_to(now + timedelta(seconds=15)):
        ours.round()
    own = heartbeat.last_heartbeat()
    assert own is not None
    assert timedelta(seconds=14) < own.at - now < timedelta(seconds=16)


def test_a_failing_round_is_logged_and_the_next_one_ticks(monkeypatch, caplog) -> None:
    def broken(now, **also) -> None:
        raise RuntimeError("the database went away")

    ours = ClockThread()
    with monkeypatch.context() as patch:
        patch.setattr(tick, "run_tick", broken)
        ours.round()
    assert "A round of the clock failed." in caplog.text and "the database went away" in caplog.text
    rounds_until_it_ticks(ours)
    assert heartbeat.last_heartbeat() is not None


def test_a_round_that_meets_a_busy_database_is_one_line_in_the_log(monkeypatch, caplog) -> None:
    def busy(now, **also) -> None:
        raise WritersWait("another program holds the lock")

    ours = ClockThread()
    with monkeypatch.context() as patch:
        patch.setattr(tick, "run_tick", busy)
        ours.round()
    assert [(one.getMessage(), one.exc_info) for one in caplog.records] == [
        ("A round of the clock failed: The database is busy with another program.", None)
    ]


def rounds_until_it_ticks(ours: ClockThread, *, patience: float = 5) -> None:
    """PostgreSQL gives the lock back when it notices that the failed connection is closed, which may take a moment."""
    until = time.monotonic() + patience
    ours.round()
    while heartbeat.last_heartbeat() is None and time.monotonic() < until:
        time.sleep(0.05)
        ours.round()


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL's lock belongs to a connection, not to a file")
def test_a_second_process_stands_by_and_takes_over() -> None:
    other, ours = file_lock(clock.lock_file()), ClockThread()
    assert try_lock(other)
    ours.round()
    assert heartbeat.last_heartbeat() is None
    other.release()
    ours.round()
    assert heartbeat.last_heartbeat() is not None
    assert not try_lock(other)


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has no locks to ask for")
def test_on_postgres_one_connection_owns_the_clock() -> None:
    from django.db import connections

    second = connections.create_connection("default")
    with second.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [clock.ADVISORY_LOCK])
    ours = ClockThread()
    ours.round()
    assert heartbeat.last_heartbeat() is None
    second.close()
    ours.round()
    assert heartbeat.last_heartbeat() is not None


def test_due_rows_are_done_once_and_reminders_wait_for_their_page(now, monkeypatch) -> None:
    done: list[str] = []
    monkeypatch.setitem(due_rows._functions, "try", lambda due, now: done.append(due.key) or "")
    for key, kind in (("a", "try"), ("b", "try"), ("c", "remind")):
        DueRow.objects.create(key=key, kind=kind, due_at=now)
    with shifted_to(now + timedelta(minutes=1)):
        assert (run_short_due_rows(), run_short_due_rows()) == (2, 0)
    assert done == ["a", "b"]
    assert DueRow.objects.get(key="c").done_at is None


def test_it_stops_on_request(monkeypatch) -> None:
    rounds: list[int] = []
    monkeypatch.setattr(ClockThread, "round", lambda self: rounds.append(1))
    ours = ClockThread()
    ours.start()
    ours.stop()
    assert not ours.is_alive()
    assert rounds == [1]


assert connection  # named in the skips above
