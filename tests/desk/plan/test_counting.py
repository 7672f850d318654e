"""The counts of habits against a plain count over made-up histories."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.desk.plan.counting import days_counted, progress
from followthrough.habits.shipped import SHIPPED, HabitRule

pytestmark = pytest.mark.pure
DAYS = st.dates(date(2027, 1, 25), date(2027, 4, 4))


def works_on(day: date) -> bool:
    return day.weekday() < 5


def plain_count(rule: HabitRule, year: int, month: int, touched: list[date]) -> tuple[int, int]:
    """(done, of), counted day by day."""
    first, done, of, counted = date(year, month, 1), 0, 0, 0
    day = first - timedelta(days=7)
    while day < first + timedelta(days=45):
        is_here, times = (day.year, day.month) == (year, month), touched.count(day)
        if rule.per == "working_day" and is_here:
            done, of = done + min(rule.count, times), of + rule.count * works_on(day)
        if rule.per == "friday" and is_here and day.weekday() == 4:
            week = [day + timedelta(days=shift) for shift in range(-4, 3)]
            done, of = done + min(rule.count, sum(touched.count(each) for each in week)), of + rule.count
        counted += times if is_here else 0
        day += timedelta(days=1)
    return (counted, rule.count) if rule.per == "month" else (done, of)


@settings(max_examples=150, deadline=None)
@given(st.lists(DAYS, max_size=60), DAYS, st.sampled_from(sorted(SHIPPED)), st.sampled_from([1, 2, 3]))
def test_every_habit_is_counted_as_by_hand(touched: list[date], today: date, key: str, month: int) -> None:
    rule, first = SHIPPED[key], date(2027, month, 1)
    at = progress(rule, first, touched, works_on=works_on, today=today)
    assert (at.done, at.of) == (plain_count(rule, 2027, month, touched) if rule.per != "event" else (0, 0))
    assert 0 <= at.behind <= at.of
    since, until = days_counted(first)
    assert progress(rule, first, [d for d in touched if since <= d <= until], works_on=works_on, today=today) == at


def test_three_calls_on_a_day_are_one_days_calls_and_the_present_day_is_not_behind() -> None:
    monday = date(2027, 2, 1)
    at = progress(SHIPPED["call-a-day"], monday, [monday] * 3, works_on=works_on, today=monday + timedelta(days=1))
    assert (at.done, at.of, at.behind) == (1, 20, 0)


def test_nothing_is_owed_of_a_month_without_working_days() -> None:
    at = progress(SHIPPED["coffees"], date(2027, 2, 1), [], works_on=lambda day: False, today=date(2027, 2, 20))
    assert (at.done, at.of, at.behind) == (0, 2, 0)


@settings(max_examples=100, deadline=None)
@given(st.lists(DAYS, max_size=20), st.lists(st.dates(date(2027, 2, 1), date(2027, 2, 28)), max_size=5))
def test_around_an_event_counts_a_day_before_to_a_day_after(touched: list[date], events: list[date]) -> None:
    rule, today = SHIPPED["around-an-event"], date(2027, 2, 20)
    at = progress(rule, date(2027, 2, 1), touched, works_on=works_on, today=today, events=events)
    near = [event for event in set(events) if any(abs((event - day).days) <= 1 for day in touched)]
    assert at.of == len(set(events)) and 0 <= at.behind <= at.of - at.done
    assert bool(at.done) == bool(near) and at.done <= len(near)


def test_a_meeting_counts_for_one_event_only() -> None:
    rule, events = SHIPPED["around-an-event"], [date(2027, 2, 4), date(2027, 2, 5)]
    for touched, done in (([4], 1), ([4, 4], 2), ([6], 1), ([2], 0)):
        days = [date(2027, 2, day) for day in touched]
        at = progress(rule, events[0].replace(day=1), days, works_on=works_on, today=events[0], events=events)
        assert (at.done, at.of) == (done, 2)
