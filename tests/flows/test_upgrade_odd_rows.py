"""An old database with rows that this version refuses: the upgrade names them, changes nothing, and goes on later."""

import os
from collections.abc import Iterator
from datetime import datetime

import pytest
from django.core.management import call_command
from django.db import connection

from followthrough.flows.system import doctor, upgrade
from followthrough.flows.system.restoring import prepare_rows
from followthrough.kit.errors import Refused
from tests import make
from tests.cast import Cast, make_cast

# Before the CHECKs of what can be shown.
OLD = "0010_lists_have_indexes"


def migrate_to(name: str) -> None:
    call_command("migrate", "followthrough", name, verbosity=0, interactive=False, skip_checks=True)


@pytest.fixture
def old(transactional_db: None, no_snapshot: None) -> Iterator[Cast]:
    """The cast in a database of an earlier version, which takes any text for a date."""
    cast = make_cast()
    make.promise(by=cast.ann, followup=cast.call_rob)
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob)
    migrate_to(OLD)
    yield cast
    call_command("flush", verbosity=0, interactive=False)
    upgrade.upgrade_database(now=make.LONG_AGO)
    assert upgrade.pending_migrations() == []


def write(sql: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


NO_DATE = "infinity" if connection.vendor == "postgresql" else "soon"
# What is written by hand, and what is said of it. {call} and {rob} are the ids.
BY_HAND: dict[str, tuple[str, str]] = {
    "day": ("followup SET next_starts = '2026-02-30T10:00'", "followup {call}: next_starts is '2026-02-30T10:00'"),
    "order": ("followup SET next_ends = '2020-01-01T10:00'", "followup {call}: next_ends is '2020-01-01T10:00'"),
    "no date": ("followup SET next_starts = ''", "next_starts is ''"),
    "moment": (f"followup SET next_words_at = '{NO_DATE}'", f"followup {{call}}: next_words_at is '{NO_DATE}'"),
    "contact": (f"contact SET made_at = '{NO_DATE}'", f"contact {{rob}}: made_at is '{NO_DATE}'"),
    "promise": (f"promise SET due_by = '{NO_DATE}'", f"due_by is '{NO_DATE}'"),
    "touch": (f"touch SET at = '{NO_DATE}'", f"at is '{NO_DATE}'"),
    "act": (f"act SET at = '{NO_DATE}'", f"at is '{NO_DATE}'"),
    "member": (f"member SET joined_at = '{NO_DATE}'", f"joined_at is '{NO_DATE}'"),
}  # fmt: skip


def read(column_of_row: str) -> object:
    """Return, as text, the value that a statement of BY_HAND overwrites: of the first row of its table."""
    table, column = column_of_row.split(" = ")[0].split(" SET ")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT CAST({column} AS text) FROM followthrough_{table} ORDER BY id LIMIT 1")
        return cursor.fetchone()[0]


def write_first(by_hand: str, *values: object) -> None:
    write(
        f"UPDATE followthrough_{by_hand} WHERE id = (SELECT min(id) FROM followthrough_{by_hand.split()[0]})", *values
    )


def repeat_first(table: str) -> None:
    """Add the first row of a table once more, with the columns that the table has in this version."""
    with connection.cursor() as cursor:
        columns = [one.name for one in connection.introspection.get_table_description(cursor, f"followthrough_{table}")]
    names = ", ".join(f'"{name}"' for name in columns if name != "id")
    write(f"INSERT INTO followthrough_{table} ({names}) SELECT {names} FROM followthrough_{table} ORDER BY id LIMIT 1")


# Each refusal runs the migrations: `make test` makes some rows odd alone and the rest together, `make slow` all alone.
ALONE = [name for name in BY_HAND if "FUZZ" in os.environ or name in ("day", "order", "moment")]
ROUNDS = [*((name,) for name in ALONE), tuple(name for name in BY_HAND if name not in ALONE)]


@pytest.mark.long  # a migration forth and back for each kind of odd row
def test_the_upgrade_names_each_row_and_changes_nothing(old: Cast, now: datetime) -> None:
    """All in one old database, which takes long to make: the rows are put right before the next ones are odd."""
    for odd in filter(None, ROUNDS):
        before = {BY_HAND[name][0]: read(BY_HAND[name][0]) for name in odd}
        for by_hand in before:
            write_first(by_hand)
        is_refused(old, now, *(BY_HAND[name][1] for name in odd))
        for by_hand, value in before.items():
            assert read(by_hand) != value, odd
            write_first(by_hand.split(" = ")[0] + " = %s", value)
    upgrade.upgrade_database(now=now)
    assert upgrade.pending_migrations() == []


def is_refused(old: Cast, now: datetime, *said: str) -> None:
    """The upgrade is refused and names every odd row, and the doctor answers."""
    with pytest.raises(Refused) as refused:
        upgrade.upgrade_database(now=now)
    named = [each.format(call=old.call_rob.pk, rob=old.rob.pk) for each in said]
    assert [each for each in named if each not in refused.value.why] == []
    assert refused.value.safe == "Nothing was changed." and "sqlite3 or psql" in refused.value.do
    assert upgrade.pending_migrations()[0] == "followthrough.0011_rows_can_be_shown"
    parts = {part.name: part for part in doctor.run_checks(now=now).parts}
    assert not parts["migrations"].ok and not parts["rows"].ok
    assert "Error" not in parts["rows"].why


def test_every_row_is_named_at_once_and_of_many_the_first(old: Cast, now: datetime) -> None:
    for _ in range(25):
        repeat_first("touch")
    write(f"UPDATE followthrough_touch SET at = '{NO_DATE}'")
    write(f"UPDATE followthrough_contact SET made_at = '{NO_DATE}'")
    with pytest.raises(Refused) as refused:
        upgrade.upgrade_database(now=now)
    assert f"contact {old.rob.pk}: made_at" in refused.value.why
    assert refused.value.why.count("touch ") == 19 and "; and 7 more." in refused.value.why


def test_what_the_upgrade_can_mend_is_mended(old: Cast, now: datetime) -> None:
    write("UPDATE followthrough_followup SET next_channel = 'pigeon'")
    upgrade.upgrade_database(now=now)
    old.call_rob.refresh_from_db()
    assert old.call_rob.next_channel == "other"
    assert upgrade.pending_migrations() == []


@pytest.mark.long  # the migrations of most versions, back and twice forth
def test_over_several_versions_nothing_is_changed_either(old: Cast, now: datetime) -> None:
    migrate_to("0004_words_of_a_step")
    write(f"UPDATE followthrough_touch SET at = '{NO_DATE}'")
    pending = upgrade.pending_migrations()
    with pytest.raises(Refused, match=r"touch \d+: at is"):
        upgrade.upgrade_database(now=now)
    assert upgrade.pending_migrations() == pending and len(pending) > 4
    write("UPDATE followthrough_touch SET at = '2026-11-20 10:00:00'")
    upgrade.upgrade_database(now=now)
    assert upgrade.pending_migrations() == []


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL enforces its keys")
def test_a_row_that_points_to_nobody_is_named(old: Cast, now: datetime) -> None:
    write("PRAGMA foreign_keys = OFF")
    write("UPDATE followthrough_touch SET contact_id = 4711")
    write("PRAGMA foreign_keys = ON")
    with pytest.raises(Refused, match=r"touch \d+: contact_id is '4711', and there’s no such contact"):
        upgrade.upgrade_database(now=now)
    with pytest.raises(Refused, match="there’s no such contact"):
        prepare_rows.migrate_backup()
    assert not connection.in_atomic_block
