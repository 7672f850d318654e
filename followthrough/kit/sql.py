"""Run hand-written SQL, for the few pages that are read all day.

There the ORM takes longer to build a statement than the database to run it. Measured (docs/figures.md): of 2.7 ms for
Today's list, 2.2 were spent on building the statement and converting its rows, 0.4 in the database.
"""

import json
from collections.abc import Iterable, Mapping, Sequence, Sized
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, lru_cache, reduce
from operator import and_
from typing import Any, TypeVar

from django.db import connection, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.sql.compiler import SQLCompiler

Rows = list[tuple[Any, ...]]
M = TypeVar("M", bound=models.Model)


def read_rows(sql: str, *params: object) -> Rows:
    """Return all rows of a statement with %s for its parameters. Datetimes go in and come out as aware UTC."""
    found = read_texts(sql, *params)
    if connection.vendor == "postgresql":
        return found
    return [tuple([cell.replace(tzinfo=UTC) if type(cell) is datetime else cell for cell in row]) for row in found]


def read_texts(sql: str, *params: object) -> Rows:
    """Return all rows of a statement that selects no datetimes, or casts them to text (`moment_of`)."""
    with connection.cursor() as cursor:
        cursor.execute(sql, [_adapted(value) for value in params])
        found: Rows = cursor.fetchall()
    return found


def placeholders(values: Sized) -> str:
    """Return the placeholders for an IN: '%s, %s, %s'."""
    return ", ".join(["%s"] * len(values))


def literals(names: Iterable[str]) -> str:
    """Return names of ours as text for an IN: "'met', 'reached'"."""
    return ", ".join(f"'{name}'" for name in sorted(names))


def first_rows(table: str, condition: str) -> str:
    """Return what follows FROM: `asked`, whose `value` is each id of a list, beside `t`, its rows of the table.

    `condition` chooses the rows `n` of one `asked.value`, with ORDER BY and LIMIT, so that an index gives them without
    reading the others. Its parameters come after `id_list` of the ids.
    """
    listed = "unnest(%s::bigint[]) AS asked (value)" if connection.vendor == "postgresql" else "json_each(%s) AS asked"
    of_one = f"SELECT {{row}} FROM {table} n WHERE {condition}"  # noqa: S608  names of ours
    return beside(listed, of_one, row="n", table=table, alias="t")


def beside(asked: str, select: str, *, row: str, table: str, alias: str) -> str:
    """Return what follows FROM: each row of `asked`, beside the rows `alias` of the table that `select` finds for it.

    `select` reads '{row}', the rows `row` of the table, and may name columns of `asked`, have ORDER BY and LIMIT.
    """
    if connection.vendor == "postgresql":
        return f"{asked} CROSS JOIN LATERAL ({select.format(row=f'{row}.*')}) AS {alias}"
    return f"{asked} CROSS JOIN {table} AS {alias} ON {alias}.id IN ({select.format(row=f'{row}.id')})"


# The functions that make a JSON array of values, and one of rows, in each database.
ARRAYS = {"sqlite": ("json_array", "json_group_array"), "postgresql": ("json_build_array", "json_agg")}


@cache
def rows_as_text(columns: str, source: str) -> str:
    """Return SQL of one column: the rows of `source` (what follows FROM) as the text of a JSON list of lists.

    PostgreSQL gives NULL and SQLite an empty list where there are none.
    """
    of_values, of_rows = ARRAYS[connection.vendor]
    return f"(SELECT CAST({of_rows}({of_values}({columns})) AS TEXT) FROM {source})"  # noqa: S608  names of ours


def id_list(ids: Iterable[int]) -> object:
    """Return the parameter that `first_rows` takes for a list of ids."""
    return list(ids) if connection.vendor == "postgresql" else json.dumps(list(ids))


@lru_cache(maxsize=8192)
def moment_of(text: str) -> datetime:
    """Return a datetime column that was read as text, aware, in UTC. Both databases write it in ISO form."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@cache
def columns_of(model: type[models.Model], alias: str) -> str:
    """Return the columns of a model's table under `alias`, as `row_of` takes them."""
    return ", ".join(f'{alias}."{field.column}"' for field in model._meta.concrete_fields)


def row_of(model: type[M], values: Sequence[Any]) -> M:
    """Return the row of a model from the values of `columns_of`."""
    names, converters = _fields_of(model)
    row = list(values)
    for place, field in converters:
        row[place] = field.from_db_value(row[place], None, connection)
    return model.from_db(connection.alias, names, row)


@cache
def _fields_of(model: type[models.Model]) -> tuple[list[str], list[tuple[int, Any]]]:
    """The names of the fields, and the places of those that convert what the database gives."""
    fields = model._meta.concrete_fields
    converted = [(place, field) for place, field in enumerate(fields) if hasattr(field, "from_db_value")]
    return [field.attname for field in fields], converted


def _adapted(value: object) -> Any:
    return _stored(value) if isinstance(value, datetime) else value


@lru_cache(maxsize=1024)
def _stored(moment: datetime) -> Any:
    """Return a datetime as the database stores it. Cached: statements on a calendar repeat each midnight many times."""
    return connection.ops.adapt_datetimefield_value(moment)


def read_every_row_once() -> None:
    """Prepare the connection for a command that reads the whole database and then ends.

    SQLite no longer maps the file, which would count as memory of the process, up to the size of the map; it keeps
    32 MB of pages instead of 4 MB. PostgreSQL needs neither.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA mmap_size=0")
            cursor.execute("PRAGMA cache_size=-32000")


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition of a WHERE clause: SQL that names its table, and the parameters in their order."""

    sql: str
    params: tuple[Any, ...] = ()


def update_row(row: models.Model, columns: Mapping[str, Any], condition: Condition) -> bool:
    """Write these fields of one row, where it meets the condition, in one statement. Returns False where it does not.

    The row in memory stays as it is. Written by hand: compiling such a statement costs twice what `save` does.
    """
    quoted = connection.ops.quote_name
    fields = {name: field for field in row._meta.concrete_fields for name in (field.name, field.attname)}
    plain = {name: value.pk if isinstance(value, models.Model) else value for name, value in columns.items()}
    values = [fields[name].get_db_prep_save(value, connection) for name, value in plain.items()]
    written = ", ".join(f"{quoted(str(fields[name].column))} = %s" for name in columns)
    sql = f"UPDATE {quoted(row._meta.db_table)} SET {written} WHERE id = %s AND ({condition.sql})"  # noqa: S608  names of ours
    with connection.cursor() as cursor:
        cursor.execute(sql, [*values, row.pk, *(_adapted(value) for value in condition.params)])
        return bool(cursor.rowcount)


class IsReadable(models.Func):
    """Condition of a CHECK: the column holds nothing, or a date that Python can read.

    Its argument is one of READABLE: 'moment' and 'day' for columns of that type, 'wall' for text 'YYYY-MM-DDTHH:MM'.
    SQLite takes any text for a date, and PostgreSQL has 'infinity'.
    """

    output_field = models.BooleanField()

    def __init__(self, column: str, kind: str = "moment") -> None:
        super().__init__(models.F(column))
        self.column, self.kind = column, kind

    def deconstruct(self) -> tuple[str, tuple[str, str], dict[str, object]]:
        return f"{IsReadable.__module__}.IsReadable", (self.column, self.kind), {}

    def as_sql(
        self,
        compiler: SQLCompiler,
        connection: BaseDatabaseWrapper,
        function: str | None = None,
        template: str | None = None,
        arg_joiner: str | None = None,
        **context: Any,
    ) -> tuple[str, tuple[str | int, ...]]:
        condition = READABLE[connection.vendor][self.kind]
        return super().as_sql(compiler, connection, function, condition, arg_joiner, **context)


# {database: {kind: its condition}}. No blank after a comma: Django splits the text of SQLite's tables there.
# What SQLite writes again as it was is a date: it moves '2026-02-30' to March.
_ON = "%(expressions)s"
# PostgreSQL's casts end the statement for a text that is no date, so what is cast is looked at first.
_WALL = "'^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]$'"
_LAST_DAY = f"date_part('day', (substr({_ON}, 1, 7) || '-01')::date + interval '1 month' - interval '1 day')"
READABLE = {
    "sqlite": {
        # Without the fraction: datetime() would round .9999997 up to the next second.
        "moment": f"({_ON} IS NULL OR (datetime({_ON}) IS NOT NULL"
        f" AND datetime(substr({_ON},1,19),'+0 days') IS substr({_ON},1,19)))",
        "day": f"({_ON} IS NULL OR date({_ON},'+0 days') IS {_ON})",
        "wall": f"({_ON} = '' OR replace(substr(datetime({_ON},'+0 days'),1,16),' ','T') IS {_ON})",
    },
    "postgresql": {
        "moment": f"({_ON} IS NULL OR isfinite({_ON}))",
        "day": f"({_ON} IS NULL OR isfinite({_ON}))",
        "wall": f"({_ON} = '' OR CASE WHEN {_ON} ~ {_WALL}"
        f" THEN substr({_ON}, 9, 2)::int <= {_LAST_DAY} ELSE false END)",
    },
}


def readable(*columns: str, kind: str = "moment") -> models.Q:
    """Return the condition that each of the columns can be read: a page could not show a row that breaks it."""
    return reduce(and_, (models.Q(IsReadable(name, kind)) for name in columns))
