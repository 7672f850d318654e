"""The one claim rule for everything due, and the one door through which it is done: `run_due`."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.db.models import F

from followthrough.ledger.models import Due

LEASE = timedelta(minutes=2)
# Minutes until the next try; after the last one a person is asked.
BACKOFF = (1, 5, 15, 60, 240)

Doing = Callable[[Due, datetime], str]
_doings: dict[str, Doing] = {}


def does(kind: str) -> Callable[[Doing], Doing]:
    """Say which function does a kind of due row. It returns '' when done, else why it need not be done any more."""

    def keep(doing: Doing) -> Doing:
        _doings[kind] = doing
        return doing

    return keep


def owe(kind: str, key: str, **columns: object) -> bool:
    """Write down something due, once for its key. True when it is new."""
    _, is_new = Due.objects.get_or_create(key=key, defaults={"kind": kind, **columns})
    return is_new


def claim(due_id: int, now: datetime) -> bool:
    """Take a row into one's hands: exactly one caller gets True until the lease is over."""
    taken = Due.objects.owed(now).filter(pk=due_id)
    return taken.update(lease_until=now + LEASE, attempts=F("attempts") + 1) == 1


def run_due(due_id: int, now: datetime) -> bool:
    """Do one due row, whoever calls and however often. True when this call did it."""
    if not claim(due_id, now):
        return False
    due = Due.objects.get(pk=due_id)
    try:
        needless = _doings[due.kind](due, now)
    except Exception as error:  # noqa: BLE001  one bad row never stops the rest; it is kept and shown
        fail(due, error, now)
        return False
    if needless:
        Due.objects.filter(pk=due_id).update(stopped_at=now, stopped_because=needless[:200], lease_until=None)
        return False
    return Due.objects.filter(pk=due_id, done_at=None).update(done_at=now, lease_until=None) == 1


def fail(due: Due, error: Exception, now: datetime) -> None:
    why = f"{type(error).__name__}: {error}"[:500]
    if due.attempts > len(BACKOFF):
        Due.objects.filter(pk=due.pk).update(stopped_at=now, stopped_because="failed", last_error=why)
    else:
        until = now + timedelta(minutes=BACKOFF[due.attempts - 1])
        Due.objects.filter(pk=due.pk).update(lease_until=until, last_error=why)
