"""Write a PostgreSQL database as JSON lines and read it back: one line per row, referenced rows first."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from django.apps import apps as current_apps
from django.apps.registry import Apps
from django.contrib.sessions.models import Session
from django.core.management.color import no_style
from django.core.management.sql import emit_post_migrate_signal
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import ProjectState

from followthrough.kit.errors import Refused
from followthrough.words.en.flows import system as say

AT_ONCE = 500
# Tables that migrations fill, or that are worthless elsewhere.
LEFT_OUT = frozenset({"contenttypes.ContentType", "auth.Permission", Session._meta.label})
UNTOUCHED = say.NOTHING_CHANGED


def models_in_order(apps: Apps = current_apps) -> list[type[models.Model]]:
    """All models, join tables included, ordered so that each comes after the models it references."""
    found = [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and model._meta.label not in LEFT_OUT
    ]
    ordered: list[type[models.Model]] = []
    while found:  # models that reference each other in a circle come in any order
        free = [model for model in found if not referenced_models(model) & (set(found) - {model})]
        ordered += free or found
        found = [model for model in found if model not in ordered]
    return ordered


def referenced_models(model: type[models.Model]) -> set[Any]:
    """The models that this model references."""
    return {field.related_model for field in model._meta.concrete_fields if field.is_relation}


def dump_rows(path: Path) -> None:
    """Write all rows as JSON lines [label, {column: value}], from one snapshot."""
    with transaction.atomic(), path.open("w", encoding="utf-8") as file:
        connection.cursor().execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        for model in models_in_order(apps_as_applied()):
            names = [field.attname for field in model._meta.concrete_fields]
            for row in model._base_manager.order_by("pk").values_list(*names).iterator(chunk_size=AT_ONCE):
                file.write(
                    json.dumps([model._meta.label, dict(zip(names, row, strict=True))], cls=DjangoJSONEncoder) + "\n"
                )


def apps_as_applied() -> Apps:
    """The models as the database has them: of an earlier version while migrations are pending."""
    executor = MigrationExecutor(connection)
    leaves = executor.loader.graph.leaf_nodes()
    if not executor.migration_plan(leaves):
        return current_apps
    applied = executor.loader.applied_migrations
    state = ProjectState(real_apps=executor.loader.unmigrated_apps)
    for migration, _ in executor.migration_plan(leaves, clean_start=True):
        if (migration.app_label, migration.name) in applied:
            state = migration.mutate_state(state, preserve=False)
    found: Apps = state.apps
    return found


def load_dump(path: Path, migrations: Sequence[str] = ()) -> None:
    """Load the lines of a file into the empty schema that comes first in the search path, in one transaction.

    `migrations` ('app.name') are those the rows were written under: the lines go into the schema of these migrations,
    and then through the later ones. Empty: the schema of this version. Raises Refused for a table or column which that
    schema does not have; ValueError, TypeError, LookupError, ValidationError or DatabaseError for lines that are none.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        load_lines(path, migrated_to(target_migrations(migrations)), cursor)
        # PostgreSQL cannot alter a table while constraint checks are deferred.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        migrated_to(target_migrations(()))
        emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias)


def target_migrations(migrations: Sequence[str]) -> list[tuple[str, str]]:
    """The last of the named migrations in each app; without names the newest of this version."""
    graph = MigrationExecutor(connection).loader.graph
    if not migrations:
        return list(graph.leaf_nodes())
    named = {(app, name) for app, _, name in (one.partition(".") for one in migrations)}
    return [node for node in named if not any(child.key in named and child.key[0] == node[0]
                                              for child in graph.node_map[node].children)]  # fmt: skip


def migrated_to(nodes: list[tuple[str, str]]) -> Apps:
    """Migrate the database to these migrations. Returns the models as they are there."""
    executor = MigrationExecutor(connection)
    executor.migrate(nodes)
    migrated: Apps = executor.loader.project_state(nodes).apps
    return migrated


def load_lines(path: Path, apps: Apps, cursor: Any) -> None:
    """Load the lines of a file into the tables of `apps`, and set the sequences of ids."""
    cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    with path.open(encoding="utf-8") as file:
        for label, lines in groupby(map(json.loads, file), key=lambda line: line[0]):
            model = model_of(apps, label)
            for rows in in_blocks(instances_of(model, lines)):
                model._base_manager.bulk_create(rows)
    for sql in connection.ops.sequence_reset_sql(no_style(), models_in_order(apps)):
        cursor.execute(sql)


def model_of(apps: Apps, label: str) -> type[models.Model]:
    try:
        return apps.get_model(label)
    except LookupError as error:
        raise Refused(say.unknown_table(label), safe=UNTOUCHED) from error


def instances_of(model: type[models.Model], lines: Iterable[list[Any]]) -> Iterator[models.Model]:
    """Model instances of the lines. Raises Refused for a column the table does not have."""
    fields = {field.attname: field for field in model._meta.concrete_fields}
    for _, columns in lines:
        if unknown := columns.keys() - fields.keys():
            table = model._meta.label
            raise Refused(say.unknown_column(table=table, column=min(unknown)),
                          safe=UNTOUCHED)  # fmt: skip
        yield model(**{name: fields[name].to_python(value) for name, value in columns.items()})


def in_blocks(rows: Iterator[models.Model]) -> Iterator[list[models.Model]]:
    while block := list(islice(rows, AT_ONCE)):
        yield block
