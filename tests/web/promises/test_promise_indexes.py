"""A list of promises reads the index of its own rows, in its order."""

from datetime import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.promises import queries
from tests.cast import Cast


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL chooses by its statistics")
@pytest.mark.parametrize("which", queries.PROMISE_LISTS)
def test_a_list_of_a_side_reads_its_index_without_sorting(cast: Cast, now: datetime, which: str) -> None:
    with CaptureQueriesContext(connection) as statements:
        queries.newest_on_list(queries.visible_to(cast.ann).ours(), which, now=now, limit=100)
    with connection.cursor() as cursor:
        for one in statements.captured_queries:
            cursor.execute(f"EXPLAIN QUERY PLAN {one['sql']}")
            plan = [detail for *_, detail in cursor.fetchall()]
            assert f"INDEX promise_{'open' if which in queries.OPEN_LISTS else 'closed'} " in plan[0]
            assert not any("ORDER BY" in step for step in plan)
