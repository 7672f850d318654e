"""Claim and do due rows. Everything due is done through `run_due`, under one claim rule."""

import threading
from collections.abc import Callable, Generator
from datetime import datetime, timedelta

from django.db import OperationalError, transaction
from django.db.models import F

from followthrough.kit import tx
from followthrough.kit.database.trouble import trouble_in
from followthrough.kit.dates.style import current_style, in_style
from followthrough.ledger.models import DueRow, Heartbeat

# How long a claim holds unless it is renewed.
LEASE = timedelta(minutes=2)
# Minutes until the next try; after the last one the row is stopped and shown to a person.
BACKOFF = (1, 5, 15, 60, 240)

# A long job yields between its blocks and is sent the time there; it returns what a short job returns.
LongJob = Generator[None, datetime, str]
# Does one due row at a time. Returns '' when done, else why it need not be done any more; or a long job.
JobFunction = Callable[[DueRow, datetime], str | LongJob]
# Returns the time, or None when the process is ending and the job must wait for the next one.
TimeNow = Callable[[], datetime | None]

_functions: dict[str, JobFunction] = {}
_long: set[str] = set()
_timed: set[str] = set()
# Set when this process owes new long work, so that its thread starts at once.
new_long_work = threading.Event()


class NotOnThisNode(Exception):
    """A file that the job needs is not on this node: another node may do it, and the try does not count."""


def carries_out(
    kind: str, *, is_long: bool = False, has_own_time: bool = False
) -> Callable[[JobFunction], JobFunction]:
    """Decorator: register the function that does a kind of due row.

    A long job is a generator that yields between its blocks; a thread of its own runs it (serve/). A kind with a time
    of its own is due at an hour that somebody named; every other row is due at once when it is made.
    """

    def register(function: JobFunction) -> JobFunction:
        _functions[kind] = function
        if is_long:
            _long.add(kind)
        if has_own_time:
            _timed.add(kind)
        return function

    return register


def long_kinds() -> frozenset[str]:
    """The kinds of due rows that are long jobs."""
    return frozenset(_long)


def owe(kind: str, key: str, **columns: object) -> bool:
    """Add a due row, once for its key. Returns True when it is new."""
    _, is_new = DueRow.objects.get_or_create(key=key, defaults={"kind": kind, **columns})
    if is_new and kind in _long:
        transaction.on_commit(new_long_work.set)
    return is_new


def bring_forward(now: datetime) -> int:
    """Make rows due now that were due at once when they were made, by a clock that was ahead. Returns how many."""
    ahead = DueRow.objects.owed().filter(kind__in=_functions.keys() - _timed, due_at__gt=now + Heartbeat.AHEAD)
    return ahead.update(due_at=now, lease_until=None)


def claim(due_id: int, now: datetime) -> bool:
    """Claim a row for this process: exactly one caller gets True until the lease ends."""
    free = DueRow.objects.free_and_due(now).filter(pk=due_id)
    with tx.write_block():
        return free.update(lease_until=now + LEASE, attempts=F("attempts") + 1) == 1


def run_due(due_id: int, now: datetime, *, present: TimeNow | None = None) -> bool:
    """Do one due row; safe to call from anywhere and more than once. Returns True when this call did it.

    `present` gives a long job the time between its blocks; without it the whole job runs at `now`.
    """
    return claim(due_id, now) and run_claimed(DueRow.objects.get(pk=due_id), now, present=present)


def run_claimed(due: DueRow, now: datetime, *, present: TimeNow | None = None) -> bool:
    """Do a row that this process has claimed. Returns True when it is done. It does not raise."""
    try:
        answer = _functions[due.kind](due, now)
        needless = answer if isinstance(answer, str) else run_in_style(due, answer, present or (lambda: now))
    except NotOnThisNode:
        give_back_claim(due, until=now + timedelta(seconds=5))
        return False
    except (OperationalError, OSError) as error:
        trouble = trouble_in(error)
        if trouble and trouble.passes:  # the database is busy or away: the try does not count
            give_back_claim(due, until=now + timedelta(seconds=5))
        else:
            note_failure(due, error, now)
        return False
    except Exception as error:  # noqa: BLE001  a failing row must not stop the others; its error is stored and shown
        note_failure(due, error, now)
        return False
    if needless is None:
        give_back_claim(due)
        return False
    if needless:
        DueRow.objects.filter(pk=due.pk).update(stopped_at=now, stopped_because=needless[:200], lease_until=None)
        return False
    return DueRow.objects.filter(pk=due.pk, done_at=None).update(done_at=now, lease_until=None) == 1


def run_in_style(due: DueRow, steps: LongJob, present: TimeNow) -> str | None:
    """Run a long job (`run_long_job`); its sentences have dates as the row's workspace writes them."""
    with in_style(due.workspace.date_style if due.workspace else current_style()):
        return run_long_job(due, steps, present)


def run_long_job(due: DueRow, steps: LongJob, present: TimeNow) -> str | None:
    """Run a long job block by block and renew the lease after each. Returns None when the process ends before the job.

    Otherwise '' when done, or why it need not be done any more.
    """
    try:
        next(steps)
        while (now := present()) is not None:
            extend_claim(due, until=now + LEASE)
            steps.send(now)
    except StopIteration as end:
        return str(end.value or "")
    steps.close()
    return None


def extend_claim(due: DueRow, *, until: datetime) -> None:
    """Hold the claim for a block that may take longer than LEASE."""
    DueRow.objects.filter(pk=due.pk).update(lease_until=until)


def give_back_claim(due: DueRow, *, until: datetime | None = None) -> None:
    """End the claim without doing the row; the try does not count. `until`: not to be claimed before then."""
    DueRow.objects.filter(pk=due.pk).update(lease_until=until, attempts=F("attempts") - 1)


def note_failure(due: DueRow, error: Exception, now: datetime) -> None:
    """Store the error and set the next try by BACKOFF; after the last try the row is stopped."""
    why = f"{type(error).__name__}: {error}"[:500]
    if due.attempts > len(BACKOFF):
        DueRow.objects.filter(pk=due.pk).update(stopped_at=now, stopped_because="failed", last_error=why)
    else:
        until = now + timedelta(minutes=BACKOFF[due.attempts - 1])
        DueRow.objects.filter(pk=due.pk).update(lease_until=until, last_error=why)
