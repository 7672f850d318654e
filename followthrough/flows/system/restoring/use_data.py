"""Use the data as one process of many: share the lock, after a restore that was stopped half-way is settled."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from django.conf import settings
from django.db import DatabaseError

from followthrough.flows.system.restoring import data_lock, file_modes
from followthrough.kit import data_folder
from followthrough.words.en.flows import system as say


@contextmanager
def use_data(*, needs_answer: bool = True) -> Iterator[None]:
    """Hold the lock on the data. Raises Refused during a restore, DatabaseError if the database does not answer.

    Without `needs_answer` the block runs then too, without the lock.
    """
    with ExitStack() as held:
        try:
            if data_lock.is_unfinished():
                settle_restore()
            held.enter_context(data_lock.shared())
        except DatabaseError:
            if needs_answer:
                raise
        if data_lock.is_unfinished():  # it began, and was killed, just now
            raise data_lock.restoring()
        file_modes.protect_database()
        yield


def settle_restore() -> None:
    """Put right what a restore left half-way, and say so. The key may be another one than this process has read."""
    from followthrough.flows.system.restoring import leftovers, swap  # deferred: no other start needs it

    with data_lock.alone():
        if not data_lock.is_unfinished():
            return
        is_in_place = swap.settle()
        leftovers.remove_leftovers()
    data_folder.secret_key.cache_clear()
    settings.SECRET_KEY = data_folder.secret_key()
    now = say.IN_PLACE if is_in_place else say.AS_BEFORE
    print(say.stopped_half_way(now), file=sys.stderr)
