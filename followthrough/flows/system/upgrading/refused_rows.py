"""Find the rows that a pending migration refuses, by its own conditions: the table, the id, the column, the value.

Each migration is applied as the database lets it, so that the rows are looked at as the migration leaves them. A CHECK
that a row breaks is named and left out, so that all rows are found at once.
"""

from collections.abc import Iterator

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations import Migration
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.operations import AddConstraint
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from django.db.models import CheckConstraint

from followthrough.flows.system.checking.broken_rules import rows_against, values_of


def find(connection: BaseDatabaseWrapper) -> list[str]:
    """Return a line for each row, such as "followup 4: next_channel is 'pigeon'". Call in a block that is undone.

    Raises the error of the database if a migration fails for another reason.
    """
    found: list[str] = []
    executor = MigrationExecutor(connection)
    loader = executor.loader
    state = loader.project_state([name for name in loader.applied_migrations if name in loader.graph.nodes])
    for migration, _ in executor.migration_plan(loader.graph.leaf_nodes()):
        try:
            state = apply_and_look(migration, state, connection, found)
        except Exception:
            if found:  # a CHECK that was left out is missed
                break
            raise
    return found


def apply_and_look(
    migration: Migration, state: ProjectState, connection: BaseDatabaseWrapper, found: list[str]
) -> ProjectState:
    """Apply a migration without the CHECKs that a row breaks, and add what breaks them to `found`."""
    app = migration.app_label
    with connection.schema_editor(atomic=True) as editor:
        for operation in migration.operations:
            if named := list(name_rows(operation, app, state, connection)):
                found += named
                continue
            after = state.clone()
            operation.state_forwards(app, after)
            operation.database_forwards(app, editor, state, after)
            state = after
    return state


def name_rows(operation: Operation, app: str, state: ProjectState, connection: BaseDatabaseWrapper) -> Iterator[str]:
    """Name the rows against a CHECK that an operation adds; nothing for any other operation."""
    if not isinstance(operation, AddConstraint) or not isinstance(operation.constraint, CheckConstraint):
        return
    table = state.apps.get_model(app, operation.model_name)
    for columns, broken in rows_against(table, operation.constraint):
        for pk in broken.values_list("pk", flat=True):
            yield f"{operation.model_name} {pk}: {values_of(table, pk, columns, connection)}"
