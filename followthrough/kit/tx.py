"""The write block of a flow. On SQLite it takes the write lock at once (IMMEDIATE), so it cannot fail half-way."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, connections, transaction

from followthrough.kit.database.write_turns import AT_ONCE, WriteTurns

# How long a statement waits for a lock in a process whose threads answer pages, in seconds (`shorten_waits`).
LOCK_WAIT = 5

_turns = {vendor: WriteTurns(most) for vendor, most in AT_ONCE.items()}


@contextmanager
def write_block() -> Iterator[None]:
    """Open a transaction: all of the block is stored, or nothing. Keep it short, and without network access.

    Raises OperationalError when the database does not give its lock (kit/database/trouble.py has the sentences).
    """
    if connection.in_atomic_block:  # inside another block, which has its turn
        with transaction.atomic():
            yield
        return
    turns = _turns[connection.vendor]
    with turns.turn(), transaction.atomic():
        turns.begun()
        yield


@contextmanager
def trial() -> Iterator[None]:
    """Open a transaction whose changes are rolled back at its end."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def shorten_waits() -> None:
    """Let new connections of this process wait at most LOCK_WAIT for a lock: a thread that waits answers no page."""
    settings = connections.settings["default"]
    options: dict[str, Any] = settings.setdefault("OPTIONS", {})
    if "sqlite" in settings["ENGINE"]:
        options["timeout"] = LOCK_WAIT
    else:
        options["options"] = f"{options.get('options', '')} -c lock_timeout={LOCK_WAIT}s".strip()
