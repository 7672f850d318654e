"""The only reader of the clock. Everything else takes `now` or `today` as an argument."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

_shift: timedelta = timedelta(0)


def now() -> datetime:
    """The present instant, aware, in UTC."""
    return datetime.now(UTC) + _shift


def processor_seconds() -> float:
    """The processor time of this thread: how long work takes, whatever else the machine does."""
    return time.thread_time()


def unshifted(instant: datetime) -> datetime:
    """Return the machine's own time at an instant of `now()`: the same, but without the shift of --now."""
    return instant - _shift


@contextmanager
def shifted_to(at: datetime) -> Iterator[None]:
    """Inside the block the clock starts at `at` and goes on from there; for tests, and for commands with --now."""
    global _shift
    before, _shift = _shift, at - datetime.now(UTC)
    try:
        yield
    finally:
        _shift = before
