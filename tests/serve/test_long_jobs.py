"""The thread for long jobs: it starts at once, never delays the clock, and continues what a killed process left."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection

from followthrough.kit import clock, data_folder
from followthrough.ledger import due_rows
from followthrough.ledger.models import DueRow
from followthrough.serve import long_jobs
from followthrough.serve.clock import run_short_due_rows
from followthrough.serve.long_jobs import LongJobsThread

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data_folder, "home_folder", lambda: tmp_path)


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Register a long job of three blocks; the blocks done are in the list."""
    blocks: list[str] = []

    def three(due: DueRow, now):
        for number in range(3):
            blocks.append(f"{due.key}{number}")
            yield
        return ""

    monkeypatch.setitem(due_rows._functions, "three", three)
    monkeypatch.setattr(due_rows, "_long", {"three"})
    return blocks


def test_the_clock_leaves_long_jobs_to_their_thread(done: list[str], now) -> None:
    due_rows.owe("three", "a", due_at=now)
    with clock.shifted_to(now):
        assert run_short_due_rows() == 0
        assert LongJobsThread().round() == 1
    assert done == ["a0", "a1", "a2"]
    assert DueRow.objects.get(key="a").done_at is not None


def test_the_lease_is_renewed_between_two_blocks(done: list[str], now) -> None:
    due_rows.owe("three", "a", due_at=now)
    times = iter([now + due_rows.LEASE * 0.9, now + due_rows.LEASE * 1.8, now + due_rows.LEASE * 2.7])
    leases = []

    def present():
        leases.append(DueRow.objects.get(key="a").lease_until)
        return next(times)

    assert due_rows.run_due(DueRow.objects.get(key="a").pk, now, present=present)
    assert leases == [now + due_rows.LEASE, now + due_rows.LEASE * 1.9, now + due_rows.LEASE * 2.8]


def test_a_stopped_thread_ends_its_claim(done: list[str], now) -> None:
    due_rows.owe("three", "a", due_at=now)
    assert not due_rows.run_due(DueRow.objects.get(key="a").pk, now, present=lambda: None)
    due = DueRow.objects.get(key="a")
    assert (done, due.lease_until, due.attempts, due.done_at) == (["a0"], None, 0, None)


def test_a_job_whose_file_is_on_another_node_waits_and_no_try_counts(monkeypatch, now) -> None:
    def elsewhere(due: DueRow, now):
        raise due_rows.NotOnThisNode(due.key)
        yield

    monkeypatch.setitem(due_rows._functions, "elsewhere", elsewhere)
    DueRow.objects.create(key="a", kind="elsewhere", due_at=now)
    assert not due_rows.run_due(DueRow.objects.get().pk, now)
    assert DueRow.objects.get().attempts == 0
    assert not due_rows.claim(DueRow.objects.get().pk, now + timedelta(seconds=4))
    assert due_rows.claim(DueRow.objects.get().pk, now + timedelta(seconds=6))


def test_a_failing_round_is_logged_and_the_next_one_works(done: list[str], monkeypatch, caplog, now) -> None:
    due_rows.owe("three", "a", due_at=now)
    ours = LongJobsThread()
    with clock.shifted_to(now + timedelta(minutes=1)):
        with monkeypatch.context() as patch:
            patch.setattr(due_rows, "run_due", lambda *args, **more: 1 / 0)
            assert ours.round() == 0
        assert "could not be done" in caplog.text
        assert ours.round() == 1


def test_it_starts_at_once_and_stops_on_request(monkeypatch, done: list[str], now) -> None:
    import threading

    came = threading.Event()
    monkeypatch.setattr(LongJobsThread, "round", lambda self: came.set())
    monkeypatch.setattr(long_jobs, "POLL_INTERVAL", timedelta(hours=1))
    ours = LongJobsThread()
    ours.start()
    try:
        came.wait(5)
        came.clear()
        due_rows.owe("three", "a", due_at=now)
        assert came.wait(5)
    finally:
        ours.stop()
    assert not ours.is_alive()


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="on PostgreSQL other nodes may have it in hand")
def test_a_job_of_a_killed_process_continues_at_the_next_start(done: list[str], now) -> None:
    DueRow.objects.create(key="a", kind="three", due_at=now, lease_until=now + due_rows.LEASE, attempts=1)
    ours = LongJobsThread()
    ours.take_over()
    with clock.shifted_to(now):
        assert ours.round() == 1


assert connection  # named in the skip above
