"""The thread for long jobs: it starts at once, never delays the clock, and continues what a killed process left."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection

from followthrough.kit import clock, data_folder
from followthrough.ledger import run
from followthrough.ledger.models import DueRow
from followthrough.serve import jobs
from followthrough.serve.clock import do_owed
from followthrough.serve.jobs import Work

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

    monkeypatch.setitem(run._functions, "three", three)
    monkeypatch.setattr(run, "_long", {"three"})
    return blocks


def test_the_clock_leaves_long_jobs_to_their_thread(done: list[str], now) -> None:
    run.owe("three", "a", due_at=now)
    with clock.shifted_to(now):
        assert do_owed() == 0
        assert Work().round() == 1
    assert done == ["a0", "a1", "a2"]
    assert DueRow.objects.get(key="a").done_at is not None


def test_the_lease_is_renewed_between_two_blocks(done: list[str], now) -> None:
    run.owe("three", "a", due_at=now)
    times = iter([now + run.LEASE * 0.9, now + run.LEASE * 1.8, now + run.LEASE * 2.7])
    leases = []

    def present():
        leases.append(DueRow.objects.get(key="a").lease_until)
        return next(times)

    assert run.run_due(DueRow.objects.get(key="a").pk, now, present=present)
    assert leases == [now + run.LEASE, now + run.LEASE * 1.9, now + run.LEASE * 2.8]


def test_a_stopped_thread_ends_its_claim(done: list[str], now) -> None:
    run.owe("three", "a", due_at=now)
    assert not run.run_due(DueRow.objects.get(key="a").pk, now, present=lambda: None)
    due = DueRow.objects.get(key="a")
    assert (done, due.lease_until, due.attempts, due.done_at) == (["a0"], None, 0, None)


def test_a_job_whose_file_is_on_another_node_waits_and_no_try_counts(monkeypatch, now) -> None:
    def elsewhere(due: DueRow, now):
        raise run.NotHere(due.key)
        yield

    monkeypatch.setitem(run._functions, "elsewhere", elsewhere)
    DueRow.objects.create(key="a", kind="elsewhere", due_at=now)
    assert not run.run_due(DueRow.objects.get().pk, now)
    assert DueRow.objects.get().attempts == 0
    assert not run.claim(DueRow.objects.get().pk, now + timedelta(seconds=4))
    assert run.claim(DueRow.objects.get().pk, now + timedelta(seconds=6))


def test_a_failing_round_is_logged_and_the_next_one_works(done: list[str], monkeypatch, caplog, now) -> None:
    run.owe("three", "a", due_at=now)
    ours = Work()
    with clock.shifted_to(now + timedelta(minutes=1)):
        with monkeypatch.context() as patch:
            patch.setattr(run, "run_due", lambda *args, **more: 1 / 0)
            assert ours.round() == 0
        assert "could not be done" in caplog.text
        assert ours.round() == 1


def test_it_starts_at_once_and_stops_on_request(monkeypatch, done: list[str], now) -> None:
    import threading

    came = threading.Event()
    monkeypatch.setattr(Work, "round", lambda self: came.set())
    monkeypatch.setattr(jobs, "EACH", timedelta(hours=1))
    ours = Work()
    ours.start()
    try:
        came.wait(5)
        came.clear()
        run.owe("three", "a", due_at=now)
        assert came.wait(5)
    finally:
        ours.stop()
    assert not ours.is_alive()


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="on PostgreSQL other nodes may have it in hand")
def test_a_job_of_a_killed_process_continues_at_the_next_start(done: list[str], now) -> None:
    DueRow.objects.create(key="a", kind="three", due_at=now, lease_until=now + run.LEASE, attempts=1)
    ours = Work()
    ours.take_over()
    with clock.shifted_to(now):
        assert ours.round() == 1


assert connection  # named in the skip above
