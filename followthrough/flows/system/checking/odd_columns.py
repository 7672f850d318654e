"""Find the columns that hold what is not of their type. SQLite takes any value for any column; PostgreSQL does not."""

from collections.abc import Iterator
from typing import Any

from django.db import connection, models

Table = type[models.Model]
# Derived from other rows, and many: they are built again, not looked at.
DERIVED = ("posting", "searchword")
TEXT = "typeof({column}) = 'text' AND is_text(CAST({column} AS blob))"
JSON = "typeof({column}) = 'text' AND json_valid({column}) AND json_type({column}) = '{shape}'"
# A kind of column, what an odd value in it is called, and the condition of a good one.
SQLITE: tuple[tuple[type[Any], str, str], ...] = (
    (models.BooleanField, "neither yes nor no", "{column} IN (0, 1)"),
    (models.PositiveSmallIntegerField, "no count", "typeof({column}) = 'integer' AND {column} BETWEEN 0 AND 32767"),
    (models.PositiveIntegerField, "no count", "typeof({column}) = 'integer' AND {column} BETWEEN 0 AND 2147483647"),
    (models.FloatField, "no number", "typeof({column}) IN ('real', 'integer')"),
    (models.IntegerField, "no number", "typeof({column}) = 'integer'"),
    (models.ForeignKey, "no id", "typeof({column}) = 'integer'"),
    (models.JSONField, "no JSON", JSON),
    (models.DateField, "no date", "typeof({column}) = 'text'"),
    (models.CharField, "no text", f"{TEXT} AND length({{column}}) <= {{most}}"),
    (models.TextField, "no text", TEXT),
)  # fmt: skip
POSTGRES: tuple[tuple[type[Any], str, str], ...] = (
    (models.JSONField, "no JSON", "jsonb_typeof({column}) = '{shape}'"),
)


def odd_columns(table: Table) -> Iterator[tuple[str, list[int]]]:
    """Yield what is odd, such as 'no count in contact.keep_in_touch_days', with the ids of at most four rows."""
    name = str(table._meta.model_name)
    good = [] if name in DERIVED else list(conditions(table))
    if not good:
        return
    if connection.vendor == "sqlite":
        connection.connection.create_function("is_text", 1, is_text, deterministic=True)
    if first_ids(table, " AND ".join(f"({each})" for _, _, each in good)):
        for column, what, condition in good:
            if ids := first_ids(table, condition):
                yield f"{what} in {name}.{column}", ids


def conditions(table: Table) -> Iterator[tuple[str, str, str]]:
    """Yield the name of each column, what an odd value of it is called, and the condition of a good one."""
    kinds = SQLITE if connection.vendor == "sqlite" else POSTGRES
    for field in table._meta.concrete_fields:
        found = next(((what, good) for kind, what, good in kinds if isinstance(field, kind)), None)
        if found and not field.primary_key:
            what, good = found
            column = connection.ops.quote_name(str(field.column))
            shape = "array" if getattr(field, "default", None) is list else "object"
            condition = good.format(column=column, shape=shape, most=field.max_length)
            yield str(field.column), what, f"{column} IS NULL OR ({condition})" if field.null else condition


def first_ids(table: Table, condition: str) -> list[int]:
    """Return the ids of at most four rows that do not meet the condition."""
    quoted = connection.ops.quote_name(table._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM {quoted} WHERE ({condition}) IS NOT TRUE ORDER BY id LIMIT 4")  # noqa: S608  names of ours
        return [row[0] for row in cursor.fetchall()]


def is_text(value: bytes) -> bool:
    """True for UTF-8, and for a value of another type that was told already."""
    try:
        value.decode()
    except UnicodeDecodeError:
        return False
    return True
