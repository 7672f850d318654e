"""Possible duplicates of one person are found in a time that does not grow with the workspace."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.capture.duplicates import candidates
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast


@pytest.fixture
def large(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Cast:
    """A workspace of 200 contacts, which counts as a large one."""
    monkeypatch.setattr(candidates, "MOST_COUNTED", 100)
    monkeypatch.setattr(candidates, "_sizes", {})
    missing = 200 - Contact.objects.visible_to(cast.ann).count()
    for number in range(missing):
        make.contact(by=cast.ann, name=f"Person {number}")
    return cast


def test_a_large_workspace_is_counted_again_when_a_hundredth_is_new(large: Cast) -> None:
    assert candidates.count_people(large.ann) == 200
    make.contact(by=large.ann, name="One More")
    with CaptureQueriesContext(connection) as captured:
        assert candidates.count_people(large.ann) == 200
    assert not [query for query in captured.captured_queries if "COUNT(" in query["sql"]]
    make.contact(by=large.ann, name="Two More")
    make.contact(by=large.ann, name="Three More")
    assert candidates.count_people(large.ann) == 203


def test_a_small_workspace_is_counted_each_time(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "_sizes", {})
    before = candidates.count_people(cast.ann)
    make.contact(by=cast.ann, name="One More")
    assert candidates.count_people(cast.ann) == before + 1


def test_names_are_looked_up_word_by_word_with_the_contact(cast: Cast) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("the plan of SQLite")
    with connection.cursor() as cursor:
        statement = candidates.BY_NAME.format("'okafor'", "'rob', 'robert'", candidates.MOST_NAMESAKES)
        cursor.execute(f"EXPLAIN QUERY PLAN {statement}", [cast.ann.workspace_id] * 2)
        plan = [row[-1] for row in cursor.fetchall() if row[-1].startswith("SEARCH")]
    assert [line.partition(" (")[0] for line in plan] == [
        "SEARCH p USING COVERING INDEX posting_of_word",
        "SEARCH q USING COVERING INDEX posting_of_word",
    ]
    assert "contact_id=?" in plan[1]
