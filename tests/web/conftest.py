"""A client for the page tests: Ann, signed in on a Tuesday morning; and which page tests run on SQLite only."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from django.test import Client

from followthrough.kit import clock
from tests.cast import Cast

HERE = Path(__file__).parent
# Files, and functions, whose pages and queries other page tests run as well. `make test` leaves them out on PostgreSQL.
ONCE = {
    "contact/test_add.py", "contact/test_edit.py", "contact/test_timeline.py", "people/test_give_up.py",
    "people/test_sort.py", "people/test_tags.py", "promises/test_waiting.py", "test_account.py",
    "test_american_dates.py", "test_american_pages.py", "test_channel_of_touch.py", "test_compress.py",
    "test_demo.py", "test_duplicates.py", "test_fonts.py", "test_missed_touches.py", "test_my_days.py",
    "test_new_line.py", "test_session_member.py", "test_settings.py", "test_touch.py", "test_wrong_address.py",
    "today/test_pane_alone.py", "today/test_today.py", "today/test_warm_up.py",
    # They count queries, which are the same on both, or send headers, which are in no query.
    "test_a_page_takes_the_same_queries_for_any_number_of_rows",
    "test_a_page_with_full_days_takes_no_more_statements",
    "test_any_number_of_pairs_takes_the_same_queries",
    "test_odd_headers_never_break_a_page",
    "test_one_row_and_three_take_the_same_queries",
    "test_the_page_takes_the_same_few_queries_for_any_number_of_rows",
}  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            name = getattr(item, "originalname", item.name)
            if ONCE & {item.path.relative_to(HERE).as_posix(), name}:
                item.add_marker(pytest.mark.once)


@pytest.fixture
def at_desk(client: Client, cast: Cast, now: datetime) -> Iterator[Client]:
    """Ann, signed in on Tuesday at 8:48."""
    client.force_login(cast.ann.user)
    with clock.shifted_to(now):
        yield client
