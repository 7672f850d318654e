"""A number for each contact that changes whenever one of its touches does, whatever writes them: triggers keep it.

Today keeps the words of its rows, and reads the touches again only where this number is another one. It is random, so
that a number does not come back with undo, with a restore, or after a transaction that was given up. A contact without
a number has had no change since the table was made.

The table has no model: nothing but the triggers writes it, and a backup needs none of it.
"""

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

TABLE, TOUCH = "followthrough_historyversion", "followthrough_touch"
# {database: type of the key, a new number}. SQLite's 'INTEGER PRIMARY KEY' is its row number, without a second index.
KEY = {"sqlite": "INTEGER", "postgresql": "bigint"}
RANDOM = {"sqlite": "random()", "postgresql": "(random() * 9007199254740992)::bigint"}
# {name: when, statements}. Two statements, because an OR REPLACE would do as the statement that fires the trigger says.
_SET = f"""DELETE FROM {TABLE} WHERE contact_id = {{row}}.contact_id;
    INSERT INTO {TABLE} (contact_id, version) VALUES ({{row}}.contact_id, random());"""  # noqa: S608  names of ours
NEW, OLD = _SET.format(row="NEW"), _SET.format(row="OLD")
SQLITE_TRIGGERS = {
    "history_version_insert": (f"AFTER INSERT ON {TOUCH}", NEW),
    "history_version_update": (f"AFTER UPDATE ON {TOUCH}", f"{OLD} {NEW}"),
    "history_version_delete": (f"AFTER DELETE ON {TOUCH}", OLD),
}
# One statement for all touches of an import, in the order of the contacts, so that two of them cannot wait in a ring.
_FUNCTION = f"""
    CREATE OR REPLACE FUNCTION {{name}}() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN
        INSERT INTO {TABLE} (contact_id, version)
        SELECT contact_id, {RANDOM["postgresql"]} FROM ({{touches}}) AS written GROUP BY contact_id ORDER BY contact_id
        ON CONFLICT (contact_id) DO UPDATE SET version = excluded.version;
        RETURN NULL;
    END $body$;
"""  # noqa: S608  names of ours
POSTGRES_FUNCTIONS = {
    "history_version_of_new": "SELECT contact_id FROM newer",
    "history_version_of_old": "SELECT contact_id FROM older",
    "history_version_of_both": "SELECT contact_id FROM newer UNION SELECT contact_id FROM older",
    "history_version_of_all": f"SELECT contact_id FROM {TABLE}",  # noqa: S608
}
# {name: when, function}.
POSTGRES_TRIGGERS = {
    "history_version_insert": (f"AFTER INSERT ON {TOUCH} REFERENCING NEW TABLE AS newer", "history_version_of_new"),
    "history_version_update": (
        f"AFTER UPDATE ON {TOUCH} REFERENCING NEW TABLE AS newer OLD TABLE AS older", "history_version_of_both"
    ),
    "history_version_delete": (f"AFTER DELETE ON {TOUCH} REFERENCING OLD TABLE AS older", "history_version_of_old"),
    "history_version_truncate": (f"AFTER TRUNCATE ON {TOUCH}", "history_version_of_all"),
}  # fmt: skip


def make_triggers(connection: BaseDatabaseWrapper) -> None:
    """Make table and triggers, and give every contact another number; nothing with the triggers there."""
    with transaction.atomic(connection.alias), connection.cursor() as cursor:
        if are_triggers_there(connection):
            return
        drop_triggers(connection)
        key = KEY[connection.vendor]
        cursor.execute(
            f"CREATE TABLE IF NOT EXISTS {TABLE} (contact_id {key} NOT NULL PRIMARY KEY, version bigint NOT NULL)"
        )
        for statement in trigger_statements(connection.vendor):
            cursor.execute(statement)
        cursor.execute(f"UPDATE {TABLE} SET version = {RANDOM[connection.vendor]}")  # noqa: S608  names of ours


def trigger_statements(vendor: str) -> list[str]:
    if vendor == "sqlite":
        return [f"CREATE TRIGGER {name} {when} BEGIN {do} END" for name, (when, do) in SQLITE_TRIGGERS.items()]
    functions = [_FUNCTION.format(name=name, touches=touches) for name, touches in POSTGRES_FUNCTIONS.items()]
    return functions + [
        f"CREATE TRIGGER {name} {when} FOR EACH STATEMENT EXECUTE FUNCTION {function}()"
        for name, (when, function) in POSTGRES_TRIGGERS.items()
    ]


def drop_triggers(connection: BaseDatabaseWrapper) -> None:
    """Drop those triggers that are there."""
    with connection.cursor() as cursor:
        for name in triggers_there(connection):
            on = f" ON {TOUCH}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER {name}{on}")


def drop_table(connection: BaseDatabaseWrapper) -> None:
    drop_triggers(connection)
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS {TABLE}")


def are_triggers_there(connection: BaseDatabaseWrapper) -> bool:
    """Return True if no trigger is missing."""
    wanted = POSTGRES_TRIGGERS if connection.vendor == "postgresql" else SQLITE_TRIGGERS
    return wanted.keys() == triggers_there(connection)


def triggers_there(connection: BaseDatabaseWrapper) -> set[str]:
    """Return the names of our triggers that are there."""
    statement = (
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgname LIKE 'history_version_%'"
        " AND pg_table_is_visible(tgrelid)"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'history_version_%'"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return {name for (name,) in cursor.fetchall()}
