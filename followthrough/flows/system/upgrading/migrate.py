"""Apply the pending migrations: all of them in one transaction, or none. Rows that they refuse are named."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db import DataError, IntegrityError, connection, transaction

from followthrough.flows.system.checking.broken_rules import broken_keys
from followthrough.flows.system.upgrading import refused_rows
from followthrough.kit.errors import Refused
from followthrough.words.en.flows import system as say

# How many rows a refusal names.
MOST_NAMED = 20


def migrate() -> None:
    """Apply what is pending. Raises Refused, with nothing changed, where rows break a rule of this version."""
    # First, because Django's editor for SQLite leaves its transaction open when it meets a row that points to nothing.
    if broken := list(broken_keys(connection)):
        raise refusal(broken)
    try:
        with tables_in_one_block():
            call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
    except (IntegrityError, DataError) as error:
        found = find_refused_rows()
        if not found:
            raise
        raise refusal(found) from error


def refusal(found: list[str]) -> Refused:
    return Refused(say.cant_keep(name_rows(found)), safe=say.NOTHING_CHANGED, do=say.FIX_ROWS)


def name_rows(found: list[str]) -> str:
    more = f"; and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
    return "; ".join(found[:MOST_NAMED]) + more


def find_refused_rows() -> list[str]:
    """Name the rows that the pending migrations refuse. Nothing is changed: what they do is taken back."""
    with tables_in_one_block():
        found = refused_rows.find(connection)
        transaction.set_rollback(True)
    return found


@contextmanager
def tables_in_one_block() -> Iterator[None]:
    """Open a transaction for changes of tables. SQLite changes them only while it does not enforce foreign keys,
    which cannot be switched inside a transaction; each migration checks the keys at its end.
    """
    switched = connection.vendor == "sqlite" and not connection.in_atomic_block
    try:
        if switched:
            connection.disable_constraint_checking()
        with transaction.atomic():
            yield
    finally:
        if switched:
            connection.enable_constraint_checking()
