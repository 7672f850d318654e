"""Each JSON shape has the keys that its docstring names, and is plain JSON."""

import json
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from followthrough import schemas
from followthrough.desk.today import build_day
from followthrough.directory.people_rows import rows_of_list
from followthrough.flows.followup.close import close
from followthrough.flows.followup.wait import wait_for_them
from followthrough.schemas.window import moment
from tests import make
from tests.cast import Cast


def named(shape: Callable[..., Any]) -> set[str]:
    """Return the keys that the docstring of a shape names in its first braces."""
    found = re.search(r"\{([^}]*)\}", shape.__doc__ or "")
    assert found
    return set(re.findall(r"'(\w+)'", found[1]))


def test_the_shape_of_an_open_a_waiting_and_a_closed_follow_up(cast: Cast, now: datetime) -> None:
    ours = schemas.followup(cast.call_rob, by=cast.ann, now=now)
    assert ours.keys() == named(schemas.followup)
    assert (ours["state"], ours["turn"], ours["closed"]) == ("open", "ours", None)
    wait_for_them(cast.call_rob, what="the lid drawing", ask_words="fri", by=cast.ann, now=now)
    cast.call_rob.refresh_from_db()
    assert schemas.followup(cast.call_rob, by=cast.ann, now=now)["turn"] == "theirs"
    close(cast.call_rob, because="later", note="after the winter", reopen_words="1 march", by=cast.ann, now=now)
    cast.call_rob.refresh_from_db()
    rest = schemas.followup(cast.call_rob, by=cast.ann, now=now)
    assert (rest["state"], rest["next"], rest["closed"]["reopen_on"]) == ("closed", None, "2027-03-01")
    json.dumps([ours, rest])


def test_the_shapes_of_a_promise_and_a_touch(cast: Cast, now: datetime) -> None:
    promise = schemas.promise(make.promise(by=cast.ann, followup=cast.call_rob), by=cast.ann, now=now)
    touch = schemas.touch(make.touch(by=cast.ann, contact=cast.rob, outcome="no_answer"), by=cast.ann)
    assert (promise.keys(), touch.keys()) == (named(schemas.promise), named(schemas.touch))
    assert (promise["side"], promise["state"], touch["outcome"]) == ("ours", "open", "no-answer")
    json.dumps([promise, touch])


def test_the_shape_of_a_contact_alone_and_in_a_list(cast: Cast, now: datetime) -> None:
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob)
    whole = schemas.contact(cast.rob, by=cast.ann, now=now)
    assert schemas.contact_in_list(cast.rob).items() <= whole.items()
    assert schemas.contact_in_list(cast.rob).keys() == named(schemas.contact_in_list)
    assert (whole["state"], len(whole["followups"]), len(whole["touches"])) == ("active", 1, 1)
    json.dumps(whole)


@pytest.mark.pure
def test_a_moment_is_shown_in_its_zone(now: datetime) -> None:
    assert moment(now, "America/Chicago") == "2026-11-24T02:48:00-06:00"


def test_the_shapes_of_a_day_an_act_a_member_and_a_list(cast: Cast, now: datetime) -> None:
    (due,) = build_day(cast.ann, now=now).rows
    row = schemas.today_row(due, today=now.date(), owner="ann@example.com")
    act = schemas.logged_act(make.act(by=cast.ann), cast.call_rob, by=cast.ann, now=now)
    member = schemas.member(cast.ann)
    (listed,) = (schemas.person_row(one, by=cast.ann, now=now) for one in rows_of_list(cast.ann, "active", now=now))
    assert (row.keys(), act.keys()) == (named(schemas.today_row), named(schemas.logged_act))
    assert (member.keys(), listed.keys()) == (named(schemas.member), named(schemas.person_row))
    json.dumps([row, act, member, listed])
