"""Beside a chosen day: how full it is, that it is full, and which later day still has room."""

from datetime import date, datetime, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.accounts.models import Member
from followthrough.desk.day_capacity import DayCapacity
from followthrough.followups.situation import Proposal, Step
from followthrough.kit import windows
from followthrough.kit.windows import Window
from tests import make
from tests.cast import Cast

LONDON = "Europe/London"
TUESDAY = date(2026, 11, 24)
WEDNESDAY, THURSDAY, FRIDAY = (TUESDAY + timedelta(days=days) for days in (1, 2, 3))
SATURDAY, MONDAY = date(2026, 11, 28), date(2026, 11, 30)


def fill(member: Member, *days: date, calls: int = 1) -> None:
    """So many calls on each day, of four minutes each."""
    for day in days:
        for contact in make.people(by=member, names=[f"{day} {number}" for number in range(calls)]):
            make.followup(by=member, contact=contact, due=windows.on_day(day, member.zone))


def full_on(member: Member, day: date, *, minutes: int = 4, today: date = TUESDAY) -> dict[str, str] | None:
    return DayCapacity(member, today).warning(windows.on_day(day, member.zone), minutes)


def test_a_day_with_room_is_not_remarked_on(cast: Cast) -> None:
    fill(cast.ann, THURSDAY, calls=14)

    assert full_on(cast.ann, THURSDAY) is None  # 56 and 4 are just the 60


def test_a_full_day_is_named_with_its_minutes_and_the_next_free_day(cast: Cast) -> None:
    fill(cast.ann, WEDNESDAY, calls=15)
    fill(cast.ann, THURSDAY, calls=16)

    found = full_on(cast.ann, WEDNESDAY)

    assert found is not None
    assert "60 of 60" in found["said"]
    assert (found["day"], found["value"]) == ("Friday", "27 Nov 2026")
    assert "Friday" in found["room"]


def test_the_next_free_day_is_no_day_of_the_weekend(cast: Cast) -> None:
    fill(cast.ann, FRIDAY, calls=15)

    found = full_on(cast.ann, FRIDAY)

    assert found is not None and found["value"] == "30 Nov 2026"


@pytest.mark.parametrize(("day", "free"), [(SATURDAY, "30 Nov 2026"), (date(2026, 12, 25), "29 Dec 2026")])
def test_a_weekend_and_a_holiday_are_full_for_any_step(cast: Cast, day: date, free: str) -> None:
    """After Christmas Day come Boxing Day, made up for on Monday, and the weekend."""
    found = full_on(cast.ann, day, minutes=1, today=day - timedelta(days=3))

    assert found is not None and found["value"] == free


def test_a_holiday_is_one_of_the_workspaces_country(cast: Cast) -> None:
    thanksgiving = THURSDAY

    assert full_on(cast.ann, thanksgiving) is None
    assert full_on(cast.zoe, thanksgiving) is not None


def test_a_step_that_only_just_does_not_fit_moves_on(cast: Cast) -> None:
    fill(cast.ann, THURSDAY, calls=14)

    found = full_on(cast.ann, THURSDAY, minutes=5)

    assert found is not None and found["value"] == "27 Nov 2026"


def test_an_empty_working_day_holds_any_step_and_a_day_with_one_call_does_not(cast: Cast) -> None:
    fill(cast.ann, THURSDAY)

    assert [full_on(cast.ann, day, minutes=500) is None for day in (WEDNESDAY, THURSDAY)] == [True, False]


def test_the_follow_up_whose_day_is_chosen_does_not_fill_it(cast: Cast) -> None:
    cast.ann.minutes_a_day = 4
    due = windows.on_day(TUESDAY, LONDON)

    assert DayCapacity(cast.ann, TUESDAY).warning(due, 4) is not None
    assert DayCapacity(cast.ann, TUESDAY, without=cast.call_rob.pk).warning(due, 4) is None


def test_what_is_overdue_fills_today(cast: Cast) -> None:
    fill(cast.ann, date(2026, 11, 20), calls=15)

    found = full_on(cast.ann, TUESDAY)

    assert found is not None and found["value"] == "25 Nov 2026"


def test_nothing_is_remarked_on_a_day_that_is_over(cast: Cast) -> None:
    monday = date(2026, 11, 23)
    fill(cast.ann, monday, calls=20)
    room = DayCapacity(cast.ann, TUESDAY)

    with CaptureQueriesContext(connection) as statements:
        assert room.load(monday) is None
        assert room.day_labels(monday, 4) == {}
        assert room.warning(windows.on_day(monday, LONDON), 4) is None

    assert len(statements) == 0


def test_when_every_known_day_is_full_no_other_is_offered(cast: Cast) -> None:
    cast.ann.minutes_a_day = 4
    fill(cast.ann, *(WEDNESDAY + timedelta(days=days) for days in range(20)))

    found = full_on(cast.ann, WEDNESDAY)

    assert found is not None and set(found) == {"said"}


def test_a_second_stretch_of_days_is_looked_at_only_when_it_may_be(cast: Cast) -> None:
    far = TUESDAY + timedelta(days=24)
    fill(cast.ann, far)

    assert DayCapacity(cast.ann, TUESDAY).load(TUESDAY + timedelta(days=17)) is not None
    once, twice = DayCapacity(cast.ann, TUESDAY), DayCapacity(cast.ann, TUESDAY, reads=2)
    found = [[room.load(day) for day in (TUESDAY, far)] for room in (once, twice)]

    assert found[0][1] is None
    assert found[1][1] is not None and found[1][1].people == 1


def test_a_whole_page_of_days_takes_one_statement(cast: Cast) -> None:
    fill(cast.ann, WEDNESDAY, calls=15)
    room = DayCapacity(cast.ann, TUESDAY)

    with CaptureQueriesContext(connection) as statements:
        for days in range(15):
            room.day_labels(TUESDAY + timedelta(days=days), 4)
        room.warning(windows.on_day(WEDNESDAY, LONDON), 4)

    assert len(statements) == 1


def test_beside_a_day_stands_how_much_it_holds_and_with_whom(cast: Cast) -> None:
    fill(cast.ann, THURSDAY, calls=2)
    side = DayCapacity(cast.ann, TUESDAY).day_labels

    assert side(THURSDAY, 52) == {"held": "8 of 60 min", "people": "2 people", "full": False}
    assert side(THURSDAY, 53)["full"] is True
    assert side(WEDNESDAY, 4) == {"held": "0 of 60 min", "people": "", "full": False}
    assert side(SATURDAY, 4)["full"] is True


@pytest.mark.parametrize(
    ("due", "value"),
    [
        (windows.on_day(WEDNESDAY, LONDON), "26 Nov 2026"),
        (windows.window_between(WEDNESDAY, time(8), time(10), LONDON), "26 Nov 2026 8:00-10:00"),
        (windows.window_at(datetime(2026, 11, 25, 14, 30), LONDON), "26 Nov 2026 14:30"),
        (windows.window_by(datetime(2026, 11, 25, 17), LONDON, since=datetime(2026, 11, 24)), "by 26 Nov 2026 17:00"),
        (windows.window_by(datetime(2026, 11, 26), LONDON, since=datetime(2026, 11, 24)), "by 26 Nov 2026"),
        (windows.window_after(datetime(2026, 11, 25), LONDON), "26 Nov 2026"),
    ],
    ids=["day", "between", "at", "by an hour", "by a day", "after"],
)
def test_the_free_day_is_offered_at_the_same_hours(cast: Cast, due: Window, value: str) -> None:
    fill(cast.ann, WEDNESDAY, calls=15)

    found = DayCapacity(cast.ann, TUESDAY).warning(due, 4)

    assert found is not None and found["value"] == value


def test_a_proposed_step_takes_the_minutes_of_its_channel_or_of_a_promise_or_of_waiting(cast: Cast) -> None:
    due = windows.on_day(THURSDAY, LONDON)
    room = DayCapacity(cast.ann, TUESDAY)

    assert room.minutes(Proposal(Step("call", "", due))) == 4
    assert room.minutes(Proposal(Step("call", "", due), promised=True)) == 8
    assert room.minutes(Proposal(Step("meeting", "", due, waiting=True))) == 2
    assert room.minutes(Proposal(close_reason="not_interested")) == 0


def test_a_promised_call_finds_no_room_where_a_plain_one_does(cast: Cast) -> None:
    fill(cast.ann, THURSDAY, calls=14)
    step = Step("call", "", windows.on_day(THURSDAY, LONDON))
    room = DayCapacity(cast.ann, TUESDAY)

    assert room.warning_for(Proposal(step)) is None
    assert room.warning_for(Proposal(step, promised=True)) is not None
    assert room.warning_for(Proposal(close_reason="not_interested")) is None
