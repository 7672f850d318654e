"""One short write block per flow. On SQLite it takes the write lock at once (IMMEDIATE), so it never fails half-way."""

from contextlib import AbstractContextManager

from django.db import transaction


def write() -> AbstractContextManager[None]:
    """Everything inside is kept together or not at all. Nothing inside may touch the network."""
    return transaction.atomic()
