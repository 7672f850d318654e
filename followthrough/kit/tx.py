"""The write block of a flow. On SQLite it takes the write lock at once (IMMEDIATE), so it cannot fail half-way."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from django.db import transaction


def write_block() -> AbstractContextManager[None]:
    """Return a transaction: all of the block is stored, or nothing. Keep it short, and without network access."""
    return transaction.atomic()


@contextmanager
def trial() -> Iterator[None]:
    """Open a transaction whose changes are rolled back at its end."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
