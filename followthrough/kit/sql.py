"""Statements written by hand, for the few pages that are read all day: making one by the ORM costs more than it takes.

Measured (docs/figures.md): of the 2.7 ms of Today's list 2.2 were making and converting it, 0.4 the database.
"""

from collections.abc import Sized
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from django.db import connection

Rows = list[tuple[Any, ...]]


def read(sql: str, *params: object) -> Rows:
    """All rows of a statement with %s for its parameters; moments go in and come out as aware UTC."""
    with connection.cursor() as cursor:
        cursor.execute(sql, [_adapted(value) for value in params])
        found: Rows = cursor.fetchall()
    if connection.vendor == "postgresql":
        return found
    return [tuple([cell.replace(tzinfo=UTC) if type(cell) is datetime else cell for cell in row]) for row in found]


def marks(values: Sized) -> str:
    """For an IN: '%s, %s, %s'."""
    return ", ".join(["%s"] * len(values))


def _adapted(value: object) -> Any:
    return _stored(value) if isinstance(value, datetime) else value


@lru_cache(maxsize=1024)
def _stored(moment: datetime) -> Any:
    """As the database keeps it; a statement on the days of a calendar names each midnight many times."""
    return connection.ops.adapt_datetimefield_value(moment)
