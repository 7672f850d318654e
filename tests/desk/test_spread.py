"""Spread steps over the coming days: each on the emptiest one, and no day fuller than it can be."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.accounts.models import Member, Workspace
from followthrough.accounts.working_days import is_working_day
from followthrough.desk import spread
from followthrough.desk.day_load import Load, capacity, load_of_days
from followthrough.kit import windows
from tests import make
from tests.cast import Cast

TUESDAY = date(2026, 11, 24)
WEDNESDAY, THURSDAY, FRIDAY = (TUESDAY + timedelta(days=days) for days in (1, 2, 3))
MONDAY = date(2026, 11, 30)


def fill(member: Member, day: date, *, calls: int) -> None:
    for contact in make.people(by=member, names=[f"{day} {number}" for number in range(calls)]):
        make.followup(by=member, contact=contact, due=windows.on_day(day, member.zone))


def days_of(member: Member, count: int, *, within: int = 7, channel: str = "call") -> list[date]:
    """The days of so many steps that are placed one after the other, after Tuesday."""
    loads: dict[date, Load] = {}
    return [spread.take_emptiest_day(member, channel, after=TUESDAY, within=within, loads=loads) for _ in range(count)]


def test_a_step_goes_on_the_emptiest_day(cast: Cast) -> None:
    fill(cast.ann, WEDNESDAY, calls=2)
    fill(cast.ann, THURSDAY, calls=1)
    fill(cast.ann, FRIDAY, calls=3)
    for day in (MONDAY, MONDAY + timedelta(days=1)):
        fill(cast.ann, day, calls=2)

    assert days_of(cast.ann, 1) == [THURSDAY]


def test_of_equally_empty_days_the_earliest_is_taken(cast: Cast) -> None:
    fill(cast.ann, WEDNESDAY, calls=1)

    assert days_of(cast.ann, 1) == [THURSDAY]


def test_each_step_counts_for_the_next_one(cast: Cast) -> None:
    assert days_of(cast.ann, 7) == [
        WEDNESDAY, THURSDAY, FRIDAY, MONDAY, MONDAY + timedelta(days=1), WEDNESDAY, THURSDAY
    ]  # fmt: skip


def test_no_step_goes_on_the_day_itself(cast: Cast) -> None:
    assert TUESDAY not in days_of(cast.ann, 12)


def test_a_colleagues_full_days_are_not_mine(cast: Cast) -> None:
    fill(cast.ben, WEDNESDAY, calls=15)

    assert days_of(cast.ann, 1) == [WEDNESDAY]
    assert days_of(cast.ben, 1) == [THURSDAY]


def test_when_the_span_is_full_the_first_days_after_it_are_taken(cast: Cast) -> None:
    cast.ann.minutes_a_day = 8
    fill(cast.ann, WEDNESDAY, calls=2)
    fill(cast.ann, THURSDAY, calls=2)

    assert days_of(cast.ann, 3, within=2) == [FRIDAY, FRIDAY, MONDAY]


def test_a_span_without_a_working_day_is_gone_past(cast: Cast) -> None:
    found = spread.take_emptiest_day(cast.ann, "call", after=FRIDAY, within=2, loads={})

    assert found == MONDAY


@pytest.mark.parametrize("within", [0, -3, 1])
def test_the_shortest_span_is_one_day(cast: Cast, within: int) -> None:
    assert days_of(cast.ann, 1, within=within) == [WEDNESDAY]


def test_a_meeting_longer_than_any_day_goes_on_an_empty_one(cast: Cast) -> None:
    cast.ann.minutes_a_day = 10
    fill(cast.ann, WEDNESDAY, calls=1)

    assert days_of(cast.ann, 2, channel="meeting", within=2) == [THURSDAY, FRIDAY]


def test_the_days_read_are_left_for_the_one_who_asks_again(cast: Cast) -> None:
    fill(cast.ann, WEDNESDAY, calls=1)
    loads: dict[date, Load] = {}

    found = spread.take_emptiest_day(cast.ann, "call", after=TUESDAY, within=3, loads=loads)

    before = load_of_days(cast.ann, WEDNESDAY, FRIDAY)
    assert found == THURSDAY and loads == before | {THURSDAY: Load(4, 1)}


@given(
    held=st.dictionaries(st.integers(1, 60), st.integers(0, 70), max_size=60),
    most=st.integers(0, 60),
    within=st.integers(1, 30),
    channels=st.lists(st.sampled_from(["call", "text", "letter", "meeting"]), min_size=1, max_size=25),
)
def test_no_day_is_fuller_than_it_can_be_and_no_emptier_day_was_passed_over(
    held: dict[int, int], most: int, within: int, channels: list[str]
) -> None:
    member = Member(minutes_a_day=most, workspace=Workspace(country="GB"))
    loads = {TUESDAY + timedelta(days=days): Load(held.get(days, 0), 1) for days in range(400)}

    for channel in channels:
        before = dict(loads)
        day = spread.take_emptiest_day(member, channel, after=TUESDAY, within=within, loads=loads)

        assert is_working_day(member, day) and day > TUESDAY
        assert loads[day].minutes <= capacity(member, day) or before[day].minutes == 0
        assert loads == before | {day: Load(loads[day].minutes, before[day].people + 1)}
        start = TUESDAY + timedelta(days=1 + (day - TUESDAY - timedelta(days=1)).days // within * within)
        span = [
            each
            for each in spread.days_between(start, start + timedelta(days=within - 1))
            if is_working_day(member, each)
        ]
        assert (before[day].minutes, day) == min((before[each].minutes, each) for each in span)
