"""Each list reads an index of its own contacts: with nearly nobody on it, it costs the same for any workspace."""

import re
from datetime import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.directory import list_counts, people_list, unsorted
from tests.cast import Cast

INDEXES = {
    "unsorted": "contact_unsorted_by_name", "idle": "contact_idle", "closed": "contact_resting",
    "personal": "contact_private", "call": "contact_to_call", "keep": "followup_kept", "deleted": "deleted_contacts",
    "waiting": "followup_waiting",
}  # fmt: skip

sqlite_only = pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL chooses by its statistics")


def indexes_read(statements: CaptureQueriesContext) -> list[str]:
    """The indexes and tables that SQLite reads for the statements, in its order."""
    found = list[str]()
    with connection.cursor() as cursor:
        for one in statements.captured_queries:
            cursor.execute(f"EXPLAIN QUERY PLAN {one['sql']}")
            for *_, detail in cursor.fetchall():
                found += re.findall(r"(?:SEARCH|SCAN) \S+ USING (?:COVERING )?INDEX (\w+)", detail)
    return found


@sqlite_only
@pytest.mark.parametrize("which", INDEXES)
def test_a_list_reads_its_own_index(cast: Cast, now: datetime, which: str) -> None:
    with CaptureQueriesContext(connection) as statements:
        people_list.page_of_list(cast.ann, which, page=1, now=now)
    assert indexes_read(statements)[0] == INDEXES[which]


@sqlite_only
def test_the_counts_read_the_indexes_of_the_lists(cast: Cast, now: datetime) -> None:
    with CaptureQueriesContext(connection) as statements:
        list_counts.count_lists(cast.ann, now=now)
    read = indexes_read(statements)
    assert {*INDEXES.values()} - {"contact_unsorted_by_name"} <= {*read}
    assert "contact_unsorted" in read


@sqlite_only
def test_the_next_to_sort_come_from_the_index_of_the_unsorted(cast: Cast, now: datetime) -> None:
    with CaptureQueriesContext(connection) as statements:
        unsorted.next_unsorted(cast.ann, unsorted.Scope())
    assert next(index for index in indexes_read(statements) if index.startswith("contact_")) == "contact_unsorted"


def test_counting_stops_at_its_limit(cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("followthrough.kit.counting.MOST_COUNTED", 0)
    assert list_counts.count_lists(cast.ann, now=now)["everyone"] == 1
