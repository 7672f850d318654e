"""Keep `Contact.follow_state` true by triggers: whatever writes a follow-up, the database writes the state.

A list of people then reads an index of its own contacts. Without the column it compares every contact with every
follow-up: a list that nobody is on took 0.25 s at 100,000 contacts (docs/figures.md).

SQLite cannot rebuild a table that a trigger names: a migration that changes the tables of contacts or follow-ups begins
with `drop_triggers` and ends with `make_triggers`.
"""

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

CONTACT, FOLLOWUP = "followthrough_contact", "followthrough_followup"
# 'open' sorts after 'closed', so one look at the end of the index of the contact's follow-ups tells the state.
TRUE_STATE = f"""COALESCE((SELECT MAX(f.state) FROM {FOLLOWUP} f
    WHERE f.workspace_id = {{contact}}.workspace_id AND f.contact_id = {{contact}}.id), '')"""  # noqa: S608  names of ours
HERE = TRUE_STATE.format(contact=CONTACT)
WRITE = f"UPDATE {CONTACT} SET follow_state = {HERE} WHERE follow_state <> {HERE}"  # noqa: S608  names of ours
NEW, OLD = f"{WRITE} AND id = NEW.contact_id;", f"{WRITE} AND id = OLD.contact_id;"
# Name, when, and the statements of each trigger.
SQLITE_TRIGGERS = {
    "follow_state_insert": (f"AFTER INSERT ON {FOLLOWUP}", NEW),
    "follow_state_update": (
        f"AFTER UPDATE OF state, contact_id ON {FOLLOWUP} "
        "WHEN OLD.state <> NEW.state OR OLD.contact_id <> NEW.contact_id",
        f"{NEW} {OLD}",
    ),
    "follow_state_delete": (f"AFTER DELETE ON {FOLLOWUP}", OLD),
    # A contact that is put back as it was, by undo or by hand, has an old state.
    "follow_state_contact_insert": (
        f"AFTER INSERT ON {CONTACT} WHEN NEW.follow_state <> ''",
        f"{WRITE} AND id = NEW.id;",
    ),
    "follow_state_contact_update": (
        f"AFTER UPDATE OF follow_state ON {CONTACT} WHEN NEW.follow_state <> {TRUE_STATE.format(contact='NEW')}",
        f"{WRITE} AND id = NEW.id;",
    ),
}
# Locking the contact first lets the second of two transactions see the follow-up that the first one wrote.
POSTGRES_FUNCTIONS = f"""
    CREATE OR REPLACE FUNCTION follow_state_of_followup() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN
        IF TG_OP <> 'INSERT' THEN
            PERFORM 1 FROM {CONTACT} WHERE id = OLD.contact_id FOR NO KEY UPDATE;
            {OLD}
        END IF;
        IF TG_OP = 'INSERT' OR TG_OP = 'UPDATE' AND NEW.contact_id <> OLD.contact_id THEN
            PERFORM 1 FROM {CONTACT} WHERE id = NEW.contact_id FOR NO KEY UPDATE;
            {NEW}
        END IF;
        RETURN NULL;
    END $body$;
    CREATE OR REPLACE FUNCTION follow_state_of_contact() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN
        NEW.follow_state := {TRUE_STATE.format(contact="NEW")};
        RETURN NEW;
    END $body$;
"""
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


def make_triggers(connection: BaseDatabaseWrapper) -> None:
    """Make the triggers and bring every contact up to date; nothing with the triggers there."""
    with transaction.atomic(connection.alias), connection.cursor() as cursor:
        if are_triggers_there(connection):
            return
        if connection.vendor == "postgresql":
            cursor.execute(POSTGRES_FUNCTIONS)
            for name, (when, function) in POSTGRES_TRIGGERS.items():
                each = "" if "FOR EACH ROW" in when else "FOR EACH ROW"
                cursor.execute(f"CREATE TRIGGER {name} {when} {each} EXECUTE FUNCTION {function}()")
        else:
            for name, (when, statements) in SQLITE_TRIGGERS.items():
                cursor.execute(f"CREATE TRIGGER {name} {when} BEGIN {statements} END")
        cursor.execute(WRITE)


def drop_triggers(connection: BaseDatabaseWrapper) -> None:
    """Drop those triggers that are there."""
    with connection.cursor() as cursor:
        for name, table in triggers_there(connection):
            on = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER {name}{on}")


def are_triggers_there(connection: BaseDatabaseWrapper) -> bool:
    """Return True if no trigger is missing."""
    wanted = POSTGRES_TRIGGERS if connection.vendor == "postgresql" else SQLITE_TRIGGERS
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
