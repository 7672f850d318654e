"""The one claim rule for everything due, and the one door through which it is done: `run_due`."""

import threading
from collections.abc import Callable, Generator
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from followthrough.ledger.models import DueRow

LEASE = timedelta(minutes=2)
# Minutes until the next try; after the last one a person is asked.
BACKOFF = (1, 5, 15, 60, 240)

# Long work pauses between its blocks and is told the time there; what it returns is read as a short one's answer.
Steps = Generator[None, datetime, str]
Doing = Callable[[DueRow, datetime], str | Steps]
# The time now, or None when the process is to end and the work waits for the next one.
Present = Callable[[], datetime | None]

_doings: dict[str, Doing] = {}
_long: set[str] = set()
# Set when something long has come to be owed in this process: whoever does it need not wait for the next look.
woken = threading.Event()


class NotHere(Exception):
    """What it needs is not on this node: another one may do it, and the try does not count."""


def does(kind: str, *, is_long: bool = False) -> Callable[[Doing], Doing]:
    """Say which function does a kind of due row. It returns '' when done, else why it need not be done any more.

    Long work is a generator that yields between its blocks; a thread of its own carries it out.
    """

    def keep(doing: Doing) -> Doing:
        _doings[kind] = doing
        if is_long:
            _long.add(kind)
        return doing

    return keep


def long_kinds() -> frozenset[str]:
    return frozenset(_long)


def owe(kind: str, key: str, **columns: object) -> bool:
    """Write down something due, once for its key. True when it is new."""
    _, is_new = DueRow.objects.get_or_create(key=key, defaults={"kind": kind, **columns})
    if is_new and kind in _long:
        transaction.on_commit(woken.set)
    return is_new


def claim(due_id: int, now: datetime) -> bool:
    """Take a row into one's hands: exactly one caller gets True until the lease is over."""
    taken = DueRow.objects.owed(now).filter(pk=due_id)
    return taken.update(lease_until=now + LEASE, attempts=F("attempts") + 1) == 1


def run_due(due_id: int, now: datetime, *, present: Present | None = None) -> bool:
    """Do one due row, whoever calls and however often. True when this call did it.

    `present` tells long work the time between its blocks; without it the work is done as if at one moment.
    """
    return claim(due_id, now) and carry_out(DueRow.objects.get(pk=due_id), now, present=present)


def carry_out(due: DueRow, now: datetime, *, present: Present | None = None) -> bool:
    """Do a row that is in one's hands already: claimed, or owed with its lease taken."""
    try:
        answer = _doings[due.kind](due, now)
        needless = answer if isinstance(answer, str) else go_through(due, answer, present or (lambda: now))
    except NotHere:
        give_back(due, until=now + timedelta(seconds=5))
        return False
    except Exception as error:  # noqa: BLE001  one bad row never stops the rest; it is kept and shown
        fail(due, error, now)
        return False
    if needless is None:
        give_back(due)
        return False
    if needless:
        DueRow.objects.filter(pk=due.pk).update(stopped_at=now, stopped_because=needless[:200], lease_until=None)
        return False
    return DueRow.objects.filter(pk=due.pk, done_at=None).update(done_at=now, lease_until=None) == 1


def go_through(due: DueRow, steps: Steps, present: Present) -> str | None:
    """Block by block, the lease renewed after each. None when the process ends before the work does."""
    try:
        next(steps)
        while (now := present()) is not None:
            DueRow.objects.filter(pk=due.pk).update(lease_until=now + LEASE)
            steps.send(now)
    except StopIteration as end:
        return str(end.value or "")
    steps.close()
    return None


def give_back(due: DueRow, *, until: datetime | None = None) -> None:
    """Out of one's hands, undone; the try does not count."""
    DueRow.objects.filter(pk=due.pk).update(lease_until=until, attempts=F("attempts") - 1)


def fail(due: DueRow, error: Exception, now: datetime) -> None:
    why = f"{type(error).__name__}: {error}"[:500]
    if due.attempts > len(BACKOFF):
        DueRow.objects.filter(pk=due.pk).update(stopped_at=now, stopped_because="failed", last_error=why)
    else:
        until = now + timedelta(minutes=BACKOFF[due.attempts - 1])
        DueRow.objects.filter(pk=due.pk).update(lease_until=until, last_error=why)
