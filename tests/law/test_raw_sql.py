"""The database itself holds the law: raw SQL that breaks it is refused, on both databases."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from followthrough.capture.models import Import
from followthrough.followups.models import FollowUp
from tests import make
from tests.cast import Cast, beside_cast

# Every case is a rule that each of the two databases must hold.
pytestmark = pytest.mark.each

BREAKS_THE_LAW: list[dict[str, Any]] = [
    {"next_from": None},
    {"next_by": None},
    {"next_by": "2026-01-01 00:00:00+00:00"},
    {"next_channel": ""},
    {"next_channel": None},
    {"owner_id": None},
    {"owner_id": 987654},
    {"state": None},
    {"state": ""},
    {"state": "Open"},
    {"state": "done"},
    {"state": "closed"},
    {"state": "closed", "close_reason": None},
    {"state": "closed", "close_reason": "later"},
    {"state": "closed", "close_reason": "later", "reopen_on": "2027-05-01", "owner_id": None},
    {"next_channel": " "},
    {"next_channel": "nonsense"},
    {"next_starts": "junk"},
    {"next_starts": "2026-02-30T10:00"},
    {"next_starts": "2026-13-01T10:00"},
    {"next_starts": ""},
    {"next_starts": "2026-11-26T00:00", "next_ends": "2026-11-25T00:00"},
    {"next_ends": "infinity"},
    {"next_from": "-infinity"},
    {"next_by": "infinity"},
    {"next_by": "zzz"},
    {"next_by": "2027-02-30 10:00:00"},
    {"closed_at": "infinity"},
    {"reopen_on": "infinity"},
    {"reopen_on": "someday"},
]

ELSEWHERE: list[tuple[str, str, str]] = [
    (table, column, value)
    for table, columns in {
        "contact": ("made_at", "deleted_at", "sorted_at"),
        "promise": ("made_at", "due_from", "due_by", "first_by", "closed_at"),
        "touch": ("at",),
        "act": ("at", "undone_at"),
        "import": ("made_at", "ended_at"),
        "member": ("joined_at", "left_at"),
    }.items()
    for column in columns
    for value in ("infinity", "-infinity", "zzz", "2026-02-30 10:00:00", "5", "")
]


def one_of_each(cast: Cast) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob)
    make.touch(by=cast.ann, contact=cast.rob)
    Import.objects.create(workspace=cast.workspace, member=cast.ann, name="a", state="ready", made_at=make.LONG_AGO)


# A row in each table of ELSEWHERE.
filled = beside_cast(one_of_each)


def refused(sql: str, *values: Any) -> None:
    """The database refuses the statement, at once or, for a foreign key, at the end of the transaction."""
    with pytest.raises(DatabaseError), transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
        connection.check_constraints()


@pytest.mark.parametrize(("table", "column", "value"), ELSEWHERE)
def test_no_date_that_cannot_be_read_is_stored(filled: None, table: str, column: str, value: str) -> None:
    refused(f"UPDATE followthrough_{table} SET {column} = %s", value)


@pytest.mark.parametrize("columns", BREAKS_THE_LAW, ids=str)
def test_an_open_follow_up_cannot_lose_its_next_step(cast: Cast, columns: dict[str, Any]) -> None:
    sets = ", ".join(f"{name} = %s" for name in columns)
    refused(f"UPDATE followthrough_followup SET {sets} WHERE id = %s", *columns.values(), cast.call_rob.pk)
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.is_open and cast.call_rob.next_channel == "call"


def test_a_member_who_owns_a_step_cannot_be_removed(cast: Cast) -> None:
    refused("DELETE FROM followthrough_member WHERE id = %s", cast.ann.pk)
    assert FollowUp.objects.get().owner == cast.ann


def test_one_open_follow_up_for_a_key(cast: Cast) -> None:
    FollowUp.objects.filter(pk=cast.call_rob.pk).update(key="reply:7")
    copy = FollowUp.objects.get(pk=cast.call_rob.pk)
    copy.pk = None
    with pytest.raises(DatabaseError), transaction.atomic():
        copy.save(force_insert=True)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(at=st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC)))
@example(at=datetime(2026, 11, 21, 8, 47, 59, 999_997, UTC))
@example(at=datetime(2026, 12, 31, 23, 59, 59, 999_999, UTC))
def test_every_moment_of_the_clock_is_taken(cast: Cast, at: datetime) -> None:
    with transaction.atomic():
        assert make.touch(by=cast.ann, contact=cast.rob, at=at).pk
        transaction.set_rollback(True)
