"""Find the rows that break a CHECK or a key, and say of each which column holds what."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, CheckConstraint, ExpressionWrapper, Q
from django.db.models.constants import LOOKUP_SEP

from followthrough.kit.sql import IsReadable
from followthrough.words.en.flows import system as say

LONGEST_VALUE = 60
Table = type[models.Model]


def rows_against(
    table: Table, constraint: CheckConstraint
) -> Iterator[tuple[list[str], "models.QuerySet[models.Model]"]]:
    """Yield each part of the CHECK that some row may break: the columns it is about, and the rows that break it.

    As in the database, a condition on an empty column is not broken.
    """
    for part in parts_of(constraint.condition):
        holds = ExpressionWrapper(part, output_field=BooleanField())
        broken = table._base_manager.annotate(holds=holds).filter(holds=False).order_by("pk")
        yield sorted(columns_in(part)), broken


def parts_of(condition: Any) -> list[Q]:
    """Return the conditions that must all hold; each is about as few columns as can be."""
    if isinstance(condition, Q) and condition.connector == Q.AND and not condition.negated:
        return [part for child in condition.children for part in parts_of(child)]
    return [condition if isinstance(condition, Q) else Q(condition)]


def columns_in(part: Any) -> set[str]:
    """Return the names of the columns that a condition is about."""
    if isinstance(part, Q):
        return {name for child in part.children for name in columns_in(child)}
    if isinstance(part, tuple):
        return {part[0].split(LOOKUP_SEP)[0], *columns_in(part[1])}
    if isinstance(part, IsReadable):
        return {part.column}
    if isinstance(part, models.F):
        return {str(part.name)}  # type: ignore[attr-defined]
    inner: Iterable[Any] = part.get_source_expressions() if hasattr(part, "get_source_expressions") else ()
    return {name for each in inner for name in columns_in(each)}


def values_of(table: Table, pk: int, columns: list[str], connection: BaseDatabaseWrapper) -> str:
    """Return what a row holds in these columns, read as text, because it may not be readable as what it should be."""
    quoted = connection.ops.quote_name
    names = [str(getattr(table._meta.get_field(name), "column", name)) for name in columns]
    texts = ", ".join(f"CAST({quoted(name)} AS text)" for name in names)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {texts} FROM {quoted(table._meta.db_table)} WHERE id = %s", [pk])  # noqa: S608  names of ours
        row = cursor.fetchone()
    return ", ".join(f"{name} is {shown(value)}" for name, value in zip(names, row, strict=True))


def shown(value: str | None) -> str:
    if value is None:
        return "empty"
    return repr(value if len(value) <= LONGEST_VALUE else f"{value[:LONGEST_VALUE]}…")


def broken_keys(connection: BaseDatabaseWrapper) -> Iterator[str]:
    """Name the rows of SQLite that point to a row that is not there. PostgreSQL always enforces its keys."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        for table, pk, other, number in cursor.execute("PRAGMA foreign_key_check").fetchall():
            keys = cursor.execute(f"PRAGMA foreign_key_list({connection.ops.quote_name(table)})").fetchall()
            column = next(key[3] for key in keys if key[0] == number)
            cursor.execute(f'SELECT "{column}" FROM "{table}" WHERE rowid = %s', [pk])  # noqa: S608  names of SQLite
            value = cursor.fetchone()[0]
            yield say.no_such_row(
                row=f"{short(table)} {pk}", column=column, value=shown(str(value)), other=short(other)
            )


def short(table: str) -> str:
    return table.removeprefix("followthrough_")
