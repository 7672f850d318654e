"""A PostgreSQL database as JSON lines, and back: one line a row, whoever is pointed at first."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.management.color import no_style
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models, transaction

AT_ONCE = 500
# Made by migrations, or of no worth in another place.
LEFT_OUT = frozenset({"contenttypes.ContentType", "auth.Permission", Session._meta.label})


def tables() -> list[type[models.Model]]:
    """Every table of rows, also those between two others; whoever is pointed at comes first."""
    found = [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and model._meta.label not in LEFT_OUT
    ]
    ordered: list[type[models.Model]] = []
    while found:  # those in a ring, if ever there is one, come in any order
        free = [model for model in found if not leans_on(model) & (set(found) - {model})]
        ordered += free or found
        found = [model for model in found if model not in ordered]
    return ordered


def leans_on(model: type[models.Model]) -> set[Any]:
    return {field.related_model for field in model._meta.concrete_fields if field.is_relation}


def write(path: Path) -> None:
    with transaction.atomic(), path.open("w", encoding="utf-8") as file:
        connection.cursor().execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        for model in tables():
            names = [field.attname for field in model._meta.concrete_fields]
            for row in model._base_manager.order_by("pk").values_list(*names).iterator(chunk_size=AT_ONCE):
                file.write(
                    json.dumps([model._meta.label, dict(zip(names, row, strict=True))], cls=DjangoJSONEncoder) + "\n"
                )


def read(path: Path) -> None:
    """Put the lines in place of whatever is there: all of it or nothing."""
    with transaction.atomic(), path.open(encoding="utf-8") as file, connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        empty(cursor)
        for label, lines in groupby(map(json.loads, file), key=lambda line: line[0]):
            model = apps.get_model(label)
            for rows in blocks(as_rows(model, lines)):
                model._base_manager.bulk_create(rows)
        for sql in connection.ops.sequence_reset_sql(no_style(), tables()):
            cursor.execute(sql)


def empty(cursor: Any) -> None:
    everything: list[type[models.Model]] = [*tables(), Session]
    names = ", ".join(connection.ops.quote_name(model._meta.db_table) for model in everything)
    cursor.execute(f"TRUNCATE {names} CASCADE")


def as_rows(model: type[models.Model], lines: Iterable[list[Any]]) -> Iterator[models.Model]:
    fields = {field.attname: field for field in model._meta.concrete_fields}
    for _, columns in lines:
        yield model(**{name: fields[name].to_python(value) for name, value in columns.items() if name in fields})


def blocks(rows: Iterator[models.Model]) -> Iterator[list[models.Model]]:
    while block := list(islice(rows, AT_ONCE)):
        yield block
