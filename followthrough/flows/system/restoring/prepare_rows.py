"""Check the rows of a backup and bring them up to this version, apart from the rows that are in place.

SQLite's file is prepared where it was unpacked. PostgreSQL's lines go into a schema of their own, in one transaction.
What would let people in is removed before the rows are in place: sessions and unused one-time links.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction

from followthrough.accounts.models import OneTimeLink
from followthrough.flows.system import backup, dump_rows, upgrade
from followthrough.flows.system.backup import BackupAbout
from followthrough.flows.system.restoring.leftovers import SCHEMA, remove_schema
from followthrough.flows.system.upgrading.migrate import migrate
from followthrough.kit.errors import Refused
from followthrough.words.en.flows import system as say

# What a damaged file, or one that was written by hand, raises while it is read.
DAMAGE = (DatabaseError, sqlite3.Error, ValidationError, ValueError, TypeError, LookupError, AttributeError,
          RecursionError)  # fmt: skip
FUNCTIONS = """SELECT quote_ident(proname) || '(' || pg_get_function_identity_arguments(oid) || ')'
    FROM pg_proc WHERE pronamespace = to_regnamespace(%s)"""


def prepare_rows(rows: Path, about: BackupAbout) -> None:
    """Prepare the rows of a backup. Raises Refused if they are not whole; then nothing was changed."""
    try:
        if connection.vendor == "sqlite":
            prepare_sqlite(rows, about)
        else:
            prepare_postgres(rows, about)
    except DAMAGE as error:
        said = " ".join(str(error).split())[:200] or type(error).__name__
        raise Refused(say.rows_unusable(said), do=say.OTHER_BACKUP) from error


def prepare_sqlite(rows: Path, about: BackupAbout) -> None:
    check_sqlite_file(rows)
    with using_file(rows):
        applied = backup.applied_migrations()
        if not applied or (about.migrations and applied != sorted(set(about.migrations))):
            raise ValueError("they are not of the version that the description names")
        migrate_backup()
        finish_rows()
        connection.check_constraints()
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA journal_mode=DELETE")
    rows.chmod(0o600)


def migrate_backup() -> None:
    """Apply to the backup what is pending. Raises Refused for rows that this version refuses."""
    try:
        migrate()
    except Refused as refused:
        refused.do = say.OTHER_OR_FIX
        raise


def check_sqlite_file(rows: Path) -> None:
    """Raise ValueError for a damaged file, sqlite3.Error for one that is no database."""
    with closing(sqlite3.connect(f"{rows.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as file:
        found = file.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise ValueError(str(found))


@contextmanager
def using_file(rows: Path) -> Iterator[None]:
    """Let Django's connection use another file. A restore has one thread, so nobody else notices."""
    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = rows
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before


def prepare_postgres(rows: Path, about: BackupAbout) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        remove_schema()
        cursor.execute(f"CREATE SCHEMA {SCHEMA}")
        cursor.execute(f"SET LOCAL search_path TO {SCHEMA}")
        dump_rows.load_dump(rows, about.migrations)
        finish_rows()
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    ContentType.objects.clear_cache()


def finish_rows() -> None:
    """Bring search words up to this version, check that no table or column lacks, and let nobody in by old means."""
    refuse_missing_tables()
    upgrade.rebuild_old_words()
    Session.objects.all().delete()
    OneTimeLink.objects.all().delete()


def refuse_missing_tables() -> None:
    """Raise ValueError for a table or column of this version that is not there."""
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
        for model in apps.get_models(include_auto_created=True):
            table = model._meta.db_table
            if table not in tables:
                raise ValueError(f"the table {table} is missing")
            there = {column.name for column in connection.introspection.get_table_description(cursor, table)}
            if missing := {str(field.column) for field in model._meta.concrete_fields} - there:
                raise ValueError(f"the column {table}.{min(missing)} is missing")


def put_schema_in_place() -> None:
    """Replace tables and functions by those that `prepare_postgres` made. Call inside a transaction."""
    with connection.cursor() as cursor:
        # A forgotten session that reads a table must not hold up a restore without an end.
        cursor.execute("SET LOCAL lock_timeout = '20s'")
        cursor.execute("SELECT current_schema()")
        place = connection.ops.quote_name(cursor.fetchone()[0])
        new = names_of(cursor, "SELECT concat('\"', tablename, '\"') FROM pg_tables WHERE schemaname = %s")
        tables = map(connection.ops.quote_name, connection.introspection.table_names(cursor))
        old = [name for name in tables if name in new or name.startswith('"followthrough_')]
        if old:
            cursor.execute(f"DROP TABLE {', '.join(old)} CASCADE")
        for name in new:
            cursor.execute(f"ALTER TABLE {SCHEMA}.{name} SET SCHEMA {place}")
        for name in names_of(cursor, FUNCTIONS):  # those of triggers, which went with their tables
            cursor.execute(f"DROP FUNCTION IF EXISTS {place}.{name}")
            cursor.execute(f"ALTER FUNCTION {SCHEMA}.{name} SET SCHEMA {place}")
        cursor.execute(f"DROP SCHEMA {SCHEMA}")


def names_of(cursor: Any, query: str) -> list[str]:
    """The quoted names that a query finds in the schema of the new rows."""
    cursor.execute(query, [SCHEMA])
    return [name for (name,) in cursor.fetchall()]
