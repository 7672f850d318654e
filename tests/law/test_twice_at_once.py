"""Every flow about a row, carried out twice at the same moment: the same form, and a form that contradicts it.

On PostgreSQL, where blocks run beside each other. Nobody is dropped, nothing hangs on a shell, no error but a refusal,
and a form that was sent twice counts once. `make slow` tries every flow, `make test` every fourth.
"""

import os
from datetime import datetime
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from followthrough.acts.models import Act
from followthrough.desk.dropped import count_dropped
from followthrough.flows.system.odd_rows import odd_rows
from tests.cast import Cast, make_cast
from tests.law.stale_rows import ABOUT_ROWS, look_up
from tests.law.test_races import Writer
from tests.law.test_stale_rows import left_on_shells

pytestmark = pytest.mark.each

NAMES = list(ABOUT_ROWS)
TRIED = NAMES[:: 1 if "FT_MACHINE_EXAMPLES" in os.environ else 4]
# The clock acts without a member.
OF_A_MEMBER = [name for name in TRIED if name != "reopen_by_clock"]


@pytest.fixture
def world(transactional_db: None) -> Cast:
    if connection.vendor != "postgresql":
        pytest.skip("a write block of SQLite is alone")
    return make_cast()


def at_once(at: Any, *calls: tuple[str, int, dict[str, Any]]) -> None:
    """Carry out all calls at the same moment. Fails for an error that is no refusal."""
    begin = Barrier(len(calls))

    def one(name: str, number: int, how: dict[str, Any]) -> object:
        begin.wait(10)
        return ABOUT_ROWS[name][number](at, how)

    writers = [Writer(lambda call=call: one(*call)) for call in calls]
    assert [(calls, each.failed) for each in writers if not each.join() and each.failed] == []


def check(world: Cast) -> None:
    assert (left_on_shells(), count_dropped(world.workspace), odd_rows()) == ([], 0, [])


@pytest.mark.parametrize("name", OF_A_MEMBER)
def test_the_same_form_twice_counts_once(world: Cast, now: datetime, name: str) -> None:
    at = look_up(world, now)
    form = {"by": at.ben, "now": now, "client_key": "same"}
    at_once(at, (name, 0, form), (name, 0, form))
    assert Act.objects.filter(client_key="same").count() <= 1
    check(world)


@pytest.mark.parametrize("name", TRIED)
def test_forms_that_contradict_each_other(world: Cast, now: datetime, name: str) -> None:
    at = look_up(world, now)
    others = (NAMES[(NAMES.index(name) + step) % len(NAMES)] for step in (0, 1, 7))
    calls = [(other, len(ABOUT_ROWS[other]) - 1, {"by": who, "now": now})
             for other, who in zip(others, (at.ann, at.ben, at.ann), strict=True)]  # fmt: skip
    at_once(at, (name, 0, {"by": at.ben, "now": now}), *calls)
    check(world)
