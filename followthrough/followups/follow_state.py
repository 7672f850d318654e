"""Keep `Contact.follow_state` true by triggers: whatever writes a follow-up, the database writes the state.

A list of people then reads an index of its own contacts. Without the column it compares every contact with every
follow-up: a list that nobody is on took 0.25 s at 100,000 contacts (docs/figures.md).

SQLite cannot rebuild a table that a trigger names: a migration that changes the tables of contacts or follow-ups begins
with `drop_triggers` and ends with `make_triggers`. Before contacts had a household (migration 0023) the triggers ask
for a contact's own follow-ups alone.
"""

from functools import cache
from typing import NamedTuple

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

CONTACT, FOLLOWUP = "followthrough_contact", "followthrough_followup"
# 'open' sorts after 'closed', so the last of the follow-ups of the contact, and of the other half of a couple, tells
# the state.
TRUE_STATE = f"""COALESCE((SELECT MAX(f.state) FROM {FOLLOWUP} f
    WHERE f.workspace_id = {{contact}}.workspace_id AND f.contact_id IN ({{ids}})), '')"""  # noqa: S608  names of ours
PLPGSQL = "CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN {body} END $body$;"


class Triggers(NamedTuple):
    """`write` brings every contact up to date; of each trigger the name, when, and the statements or the function."""

    write: str
    sqlite: dict[str, tuple[str, str]]
    functions: str
    postgres: dict[str, tuple[str, str]]


def true_state(contact: str, *, couples: bool) -> str:
    """SQL for the state of a contact, by the name of its row."""
    ids = f"{contact}.id, {contact}.household_id" if couples else f"{contact}.id"
    return TRUE_STATE.format(contact=contact, ids=ids)


@cache
def triggers_for(*, couples: bool) -> Triggers:
    """The triggers; without `couples` those of a table of contacts that has no household yet."""
    here = true_state(CONTACT, couples=couples)
    write = f"UPDATE {CONTACT} SET follow_state = {here} WHERE follow_state <> {here}"  # noqa: S608  names of ours

    def of_both(row: str) -> str:
        half = f", (SELECT c.household_id FROM {CONTACT} c WHERE c.id = {row})" if couples else ""  # noqa: S608
        return f"{write} AND id IN ({row}{half});"

    new, old = of_both("NEW.contact_id"), of_both("OLD.contact_id")
    couple = f"{write} AND id IN (NEW.id, NEW.household_id, OLD.household_id);"
    functions = {
        # Locking the contact first lets the second of two transactions see the follow-up that the first one wrote.
        "follow_state_of_followup": f"""
            IF TG_OP <> 'INSERT' THEN
                PERFORM 1 FROM {CONTACT} WHERE id = OLD.contact_id FOR NO KEY UPDATE;
                {old}
            END IF;
            IF TG_OP = 'INSERT' OR TG_OP = 'UPDATE' AND NEW.contact_id <> OLD.contact_id THEN
                PERFORM 1 FROM {CONTACT} WHERE id = NEW.contact_id FOR NO KEY UPDATE;
                {new}
            END IF;
            RETURN NULL;""",
        "follow_state_of_contact": f"NEW.follow_state := {true_state('NEW', couples=couples)}; RETURN NEW;",
        "follow_state_of_couple": f"{couple} RETURN NULL;",
    }
    return Triggers(
        write,
        sqlite_triggers(new, old, write, true_state("NEW", couples=couples), couple if couples else ""),
        "".join(PLPGSQL.format(name=name, body=body) for name, body in functions.items()),
        POSTGRES_TRIGGERS | (POSTGRES_COUPLE if couples else {}),
    )


def sqlite_triggers(new: str, old: str, write: str, state_of_new: str, couple: str) -> dict[str, tuple[str, str]]:
    """Name, when, and the statements of each trigger; `couple` is '' without couples."""
    of_contact = f"{write} AND id = NEW.id;"
    made = {
        "follow_state_insert": (f"AFTER INSERT ON {FOLLOWUP}", new),
        "follow_state_update": (
            f"AFTER UPDATE OF state, contact_id ON {FOLLOWUP} "
            "WHEN OLD.state <> NEW.state OR OLD.contact_id <> NEW.contact_id",
            f"{new} {old}",
        ),
        "follow_state_delete": (f"AFTER DELETE ON {FOLLOWUP}", old),
        # A contact that is put back as it was, by undo or by hand, has an old state.
        "follow_state_contact_insert": (f"AFTER INSERT ON {CONTACT} WHEN NEW.follow_state <> ''", of_contact),
        "follow_state_contact_update": (
            f"AFTER UPDATE OF follow_state ON {CONTACT} WHEN NEW.follow_state <> {state_of_new}", of_contact
        ),
    }  # fmt: skip
    if couple:
        changed = "WHEN COALESCE(OLD.household_id, 0) <> COALESCE(NEW.household_id, 0)"
        made["follow_state_couple"] = (f"AFTER UPDATE OF household_id ON {CONTACT} {changed}", couple)
    return made


POSTGRES_TRIGGERS = {
    "follow_state_insert": (f"AFTER INSERT OR DELETE ON {FOLLOWUP}", "follow_state_of_followup"),
    "follow_state_update": (
        f"AFTER UPDATE OF state, contact_id ON {FOLLOWUP} FOR EACH ROW "
        "WHEN (OLD.state <> NEW.state OR OLD.contact_id <> NEW.contact_id)",
        "follow_state_of_followup",
    ),
    "follow_state_contact_insert": (
        f"BEFORE INSERT ON {CONTACT} FOR EACH ROW WHEN (NEW.follow_state <> '')", "follow_state_of_contact"
    ),
    "follow_state_contact_update": (f"BEFORE UPDATE OF follow_state ON {CONTACT}", "follow_state_of_contact"),
}  # fmt: skip
POSTGRES_COUPLE = {
    "follow_state_couple": (
        f"AFTER UPDATE OF household_id ON {CONTACT} FOR EACH ROW "
        "WHEN (OLD.household_id IS DISTINCT FROM NEW.household_id)",
        "follow_state_of_couple",
    )
}


def make_triggers(connection: BaseDatabaseWrapper) -> None:
    """Make the triggers and bring every contact up to date; nothing with the triggers there."""
    with transaction.atomic(connection.alias), connection.cursor() as cursor:
        if are_triggers_there(connection):
            return
        drop_triggers(connection)
        made = wanted_triggers(connection)
        if connection.vendor == "postgresql":
            cursor.execute(made.functions)
            for name, (when, function) in made.postgres.items():
                each = "" if "FOR EACH ROW" in when else "FOR EACH ROW"
                cursor.execute(f"CREATE TRIGGER {name} {when} {each} EXECUTE FUNCTION {function}()")
        else:
            for name, (when, statements) in made.sqlite.items():
                cursor.execute(f"CREATE TRIGGER {name} {when} BEGIN {statements} END")
        cursor.execute(made.write)


def wanted_triggers(connection: BaseDatabaseWrapper) -> Triggers:
    """The triggers for the table of contacts as it is."""
    with connection.cursor() as cursor:
        columns = {column.name for column in connection.introspection.get_table_description(cursor, CONTACT)}
    return triggers_for(couples="household_id" in columns)


def drop_triggers(connection: BaseDatabaseWrapper) -> None:
    """Drop those triggers that are there."""
    with connection.cursor() as cursor:
        for name, table in triggers_there(connection):
            on = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER {name}{on}")


def are_triggers_there(connection: BaseDatabaseWrapper) -> bool:
    """Return True if no trigger is missing."""
    made = wanted_triggers(connection)
    wanted = made.postgres if connection.vendor == "postgresql" else made.sqlite
    return wanted.keys() == {name for name, _ in triggers_there(connection)}


def triggers_there(connection: BaseDatabaseWrapper) -> list[tuple[str, str]]:
    """Return the names of our triggers that are there, each with its table."""
    statement = (
        "SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal AND tgname LIKE 'follow_state_%'"
        " AND pg_table_is_visible(tgrelid)"
        if connection.vendor == "postgresql"
        else "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'follow_state_%'"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement)
        found: list[tuple[str, str]] = cursor.fetchall()
    return found
