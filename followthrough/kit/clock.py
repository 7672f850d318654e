"""The only reader of the clock. Everything else takes `now` or `today` as an argument."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

_shift: timedelta = timedelta(0)


def now() -> datetime:
    """The present instant, aware, in UTC."""
    return datetime.now(UTC) + _shift


@contextmanager
def shifted_to(at: datetime) -> Iterator[None]:
    """Let the clock run on from `at` inside the block: for tests, and for commands given --now."""
    global _shift
    before, _shift = _shift, at - datetime.now(UTC)
    try:
        yield
    finally:
        _shift = before
