"""The rules of events, against days found by hand and by plain counting over years."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.events.event_rule import days_between, next_day, read_rule
from followthrough.kit.dates.words import DAY_NAMES

pytestmark = pytest.mark.pure
DAYS = st.dates(date(2000, 1, 1), date(2150, 1, 1))
ORDINALS = ("first", "second", "third", "fourth", "fifth")
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("First Thursday", ["2026-12-03", "2027-01-07", "2027-02-04"]),
        ("first thursday of the month at 12:00", ["2026-12-03", "2027-01-07", "2027-02-04"]),
        ("every second tuesday", ["2026-12-01", "2026-12-15", "2026-12-29"]),
        ("weekly on friday", ["2026-12-04", "2026-12-11", "2026-12-18"]),
        ("every Friday", ["2026-12-04", "2026-12-11", "2026-12-18"]),
        ("the 15th", ["2026-12-15", "2027-01-15", "2027-02-15"]),
        ("the 31st", ["2026-12-31", "2027-01-31", "2027-03-31"]),
        ("fifth friday", ["2027-01-29", "2027-04-30", "2027-07-30"]),
        ("last monday", ["2026-12-28", "2027-01-25", "2027-02-22"]),
        ("february 29", ["2028-02-29", "2032-02-29", "2036-02-29"]),
    ],
)
def test_the_next_three_days(typed: str, days: list[str]) -> None:
    rule, found, since = read_rule(typed), [], date(2026, 12, 1)
    assert rule
    for _ in days:
        day = next_day(rule, date(2026, 12, 1), since)
        assert day
        found.append(day.isoformat())
        since = day + DAY
    assert found == days


@pytest.mark.parametrize(
    "typed",
    ["", "february 30", "april 31", "the 32nd", "the 0th", "sixth friday", "first someday", "25:00", "friday 25:00",
     "first friday 13 pm", "never", "first", "every", "x" * 80, "\0", "15"],
)  # fmt: skip
def test_a_rule_that_never_comes_or_is_none_is_refused(typed: str) -> None:
    assert read_rule(typed) is None


def test_an_hour_may_stand_behind_it() -> None:
    for typed in ("first thursday 12:30", "first thursday at 12:30", "First Thursday, 12:30 pm"):
        rule = read_rule(typed)
        assert rule and (rule.at, rule.text) == (time(12, 30), "first thursday"), typed
    assert read_rule("weekly on friday 7am") == read_rule("weekly on friday at 7:00")


@settings(max_examples=200, deadline=None)
@given(DAYS, st.sampled_from(range(5)), st.sampled_from(range(7)))
def test_a_weekday_of_the_month_is_that_one_and_none_is_passed_over(since: date, place: int, weekday: int) -> None:
    rule = read_rule(f"{ORDINALS[place]} {DAY_NAMES[weekday]}")
    assert rule
    day = next_day(rule, since, since)
    month = since.replace(day=1)
    while True:
        ends = (month.replace(day=28) + 4 * DAY).replace(day=1)
        all_days = [month + n * DAY for n in range((ends - month).days) if (month + n * DAY).weekday() == weekday]
        if place < len(all_days) and all_days[place] >= since:
            break
        month = ends
    assert day == all_days[place]
    assert days_between(rule, since, since, day) == [day]


@settings(max_examples=100, deadline=None)
@given(DAYS, st.integers(0, 400), st.sampled_from(range(7)))
def test_every_second_is_two_weeks_apart_from_the_first(today: date, later: int, weekday: int) -> None:
    rule = read_rule(f"every second {DAY_NAMES[weekday]}")
    assert rule
    first = next_day(rule, today, today)
    assert first and 0 <= (first - today).days < 7 and first.weekday() == weekday
    day = next_day(rule, first, first + later * DAY)
    assert day and (day - first).days % 14 == 0 and 0 <= (day - first).days - later < 14


@settings(max_examples=100, deadline=None)
@given(DAYS, st.integers(1, 31))
def test_a_day_of_the_month_leaves_out_months_without_it(since: date, number: int) -> None:
    rule = read_rule(f"the {number}th")
    assert rule
    day = next_day(rule, since, since)
    assert day and day.day == number and (day - since).days <= 62
