"""The write block of a flow. On SQLite it takes the write lock at once (IMMEDIATE), so it cannot fail half-way."""

from contextlib import AbstractContextManager

from django.db import transaction


def write_block() -> AbstractContextManager[None]:
    """Return a transaction: all of the block is stored, or nothing. Keep it short, and without network access."""
    return transaction.atomic()
