"""Load many rows into any table: by executemany on SQLite, by COPY on PostgreSQL."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from typing import Any

from django.db import connection, models, transaction

Rows = Iterable[Sequence[Any]]


def load(model: type[models.Model], columns: str, rows: Rows) -> None:
    """Insert rows of the named columns (blank-separated); every other column gets its field's default."""
    named = columns.split()
    others = {field.column: blank(field) for field in model._meta.concrete_fields if field.column not in named}
    others.pop(model._meta.pk.column, None)
    quoted = ", ".join(f'"{name}"' for name in (*named, *others))
    constants = tuple(others.values())
    table = model._meta.db_table
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f'COPY "{table}" ({quoted}) FROM STDIN') as copy:
                for row in rows:
                    copy.write_row((*row, *constants))
        else:
            marks = ", ".join(["%s"] * (len(named) + len(others)))
            cursor.executemany(
                f'INSERT INTO "{table}" ({quoted}) VALUES ({marks})', [(*row, *constants) for row in rows]
            )


def blank(field: "models.Field[Any, Any]") -> object:
    value = field.get_db_prep_save(field.get_default(), connection)
    return "{}" if isinstance(field, models.JSONField) else value


@cache
def stamp(moment: datetime) -> object:
    """Return a datetime as the database stores it."""
    return connection.ops.adapt_datetimefield_value(moment)


# The statements before and after loading, by database. Nothing has to survive a crash, and the rows are known to fit.
QUICK = {
    "sqlite": (
        "PRAGMA synchronous=OFF", "PRAGMA foreign_keys=OFF", "PRAGMA ignore_check_constraints=ON",
        "PRAGMA cache_size=-250000",
    ),
    "postgresql": ("SET session_replication_role = replica", "SET maintenance_work_mem = '500MB'"),
}  # fmt: skip
USUAL = {
    # Closing the connection brings back the rest.
    "sqlite": ("PRAGMA synchronous=FULL", "PRAGMA wal_checkpoint(TRUNCATE)"),
    "postgresql": ("RESET session_replication_role", "RESET maintenance_work_mem"),
}
# Name and statement of each index that belongs to no constraint.
INDEXES = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
    "postgresql": "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema() "
    "AND NOT EXISTS (SELECT FROM pg_constraint WHERE conname = indexname)",
}


@contextmanager
def bulk_load() -> Iterator[None]:
    """Check no foreign keys and no conditions inside the block, and build the indexes at its end.

    The time then grows as the number of rows.
    """
    with connection.cursor() as cursor:
        cursor.execute(INDEXES[connection.vendor])
        indexes = cursor.fetchall()
        for statement in (*QUICK[connection.vendor], *(f'DROP INDEX "{name}"' for name, _ in indexes)):
            cursor.execute(statement)
    yield
    with connection.cursor() as cursor:
        for statement in (*(statement for _, statement in indexes), *USUAL[connection.vendor]):
            cursor.execute(statement)
    connection.close()


def count_on() -> None:
    """Set PostgreSQL's sequences after the highest ids that were inserted."""
    if connection.vendor != "postgresql":
        return
    from django.apps import apps

    with connection.cursor() as cursor:
        for model in apps.get_app_config("followthrough").get_models():
            table, key = model._meta.db_table, model._meta.pk.column
            following = f'(SELECT max("{key}") + 1 FROM "{table}")'
            cursor.execute(f"SELECT setval(pg_get_serial_sequence('\"{table}\"', '{key}'), {following})")
        cursor.execute("ANALYZE")
