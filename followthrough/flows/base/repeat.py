"""Repeat a write block that PostgreSQL ended: it ends one of two transactions that wait for each other."""

import time
from collections.abc import Callable
from functools import wraps
from random import uniform
from typing import ParamSpec, TypeVar

from django.db import OperationalError, connection

from followthrough.kit.errors import Refused
from followthrough.words.en.flows import base as say

P = ParamSpec("P")
T = TypeVar("T")

# SQLSTATE of a transaction that PostgreSQL ended in favor of another one: deadlock_detected, serialization_failure.
ENDED_FOR_ANOTHER = ("40P01", "40001")
TRIES = 4
# Seconds before the next try, times the number of tries: two writers that met once do not meet again at once.
PAUSE = (0.01, 0.05)


class Busy(Refused):
    """Others wrote the same rows at the same moment, each time that it was tried."""


def again_if_ended(flow: Callable[P, T]) -> Callable[P, T]:
    """Decorator of a function that opens a write block: run it again when the database ended it for another one.

    The function must read its rows inside the block. Inside a longer block nothing is repeated: that one is. Raises
    Busy after TRIES tries.
    """

    @wraps(flow)
    def repeated(*args: P.args, **kwargs: P.kwargs) -> T:
        if connection.in_atomic_block:
            return flow(*args, **kwargs)
        for tried in range(1, TRIES):
            try:
                return flow(*args, **kwargs)
            except OperationalError as error:
                if not was_ended_for_another(error):
                    raise
            time.sleep(tried * uniform(*PAUSE))  # noqa: S311  no secret
        try:
            return flow(*args, **kwargs)
        except OperationalError as error:
            if not was_ended_for_another(error):
                raise
            raise Busy(say.BUSY, do=say.ONCE_MORE) from error

    return repeated


def was_ended_for_another(error: BaseException) -> bool:
    """True for the error of a transaction that the database ended in favor of another one; nothing of it is stored."""
    return getattr(error.__cause__, "sqlstate", None) in ENDED_FOR_ANOTHER
