"""Keep-in-touch intervals in words and in days, and the next day, over clock changes, month ends and holidays."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.followups import intervals, policy
from followthrough.followups.situation import Situation, Step
from followthrough.kit import holidays, windows
from followthrough.kit.errors import Refused

DAYS = st.dates(date(2024, 1, 1), date(2032, 12, 31))
LENGTHS = st.integers(1, intervals.LONGEST_DAYS)
FREE = holidays.free_days("GB")
ZONES = st.sampled_from(["Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kolkata"])


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "every day"), (7, "every week"), (10, "every ten days"), (14, "every two weeks"),
        (30, "monthly"), (56, "every eight weeks"), (60, "every two months"),
        (90, "quarterly"), (180, "twice a year"), (365, "once a year"),
        (730, "every two years"), (100, "every 100 days"),
    ],
)  # fmt: skip
def test_an_interval_in_words(days: int, words: str) -> None:
    assert intervals.interval_words(days) == words


def test_near_short_and_long_are_names_and_any_other_number_is_its_own() -> None:
    assert [intervals.term_of(days) for days in (30, 90, 180, 91, None)] == ["near", "short", "long", "", ""]


@pytest.mark.parametrize("days", [0, -3, intervals.LONGEST_DAYS + 1])
def test_an_interval_that_is_too_short_or_too_long_is_refused(days: int) -> None:
    with pytest.raises(Refused):
        intervals.check_interval(days)


@given(DAYS, LENGTHS)
def test_the_next_day_is_never_early_and_a_business_day(last: date, days: int) -> None:
    then = intervals.next_day_in_touch(last, days, FREE)
    asked = last + timedelta(days=days)
    assert then >= asked and windows.is_business_day(then, FREE)
    between = [asked + timedelta(days=n) for n in range((then - asked).days)]
    assert not any(windows.is_business_day(day, FREE) for day in between)


@given(DAYS, LENGTHS, ZONES)
def test_the_window_is_a_whole_local_day_on_days_of_clock_changes(last: date, days: int, zone: str) -> None:
    window = windows.on_day(intervals.next_day_in_touch(last, days, FREE), zone)
    starts, ends = window.utc()
    assert starts < ends and windows.to_local(starts, zone).date() in (window.day, window.day + timedelta(days=1))
    assert timedelta(hours=22) <= ends - starts <= timedelta(hours=26) or zone == "Pacific/Apia"


@given(DAYS, LENGTHS, st.integers(0, 400))
def test_a_later_touch_never_brings_an_earlier_date(last: date, days: int, after: int) -> None:
    assert intervals.next_day_in_touch(last + timedelta(days=after), days, FREE) >= intervals.next_day_in_touch(
        last, days, FREE
    )


@pytest.mark.parametrize(
    ("last", "days", "then"),
    [
        (date(2026, 1, 31), 30, date(2026, 3, 2)),  # the thirtieth day after the end of January
        (date(2026, 2, 27), 1, date(2026, 3, 2)),  # over a week-end and a month's end
        (date(2028, 1, 30), 30, date(2028, 2, 29)),  # a leap day counts
        (date(2026, 11, 25), 30, date(2026, 12, 29)),  # Christmas, its week-end, and the Monday that is free for it
        (date(2026, 3, 2), 30, date(2026, 4, 1)),  # the clocks went forward in between
    ],
)
def test_month_ends_leap_days_and_holidays(last: date, days: int, then: date) -> None:
    assert intervals.next_day_in_touch(last, days, FREE) == then


def situation(interval: windows.Window | None = None, asked: windows.Window | None = None) -> Situation:
    now = datetime(2026, 11, 24, 8, 48)
    return Situation(now, "Europe/London", what="the samples", keep_in_touch=interval, asked=asked)


IN_FEBRUARY = windows.on_day(date(2027, 2, 22), "Europe/London")


@pytest.mark.parametrize("outcome", ["reached", "met", "sent"])
def test_after_a_talk_without_agreement_the_interval_decides(outcome: str) -> None:
    step = policy.propose(outcome, situation(interval=IN_FEBRUARY)).step
    assert step == Step("call", "", IN_FEBRUARY)


def test_a_named_day_wins_over_the_interval() -> None:
    friday = windows.on_day(date(2026, 11, 27), "Europe/London")
    step = policy.propose("reached", situation(interval=IN_FEBRUARY, asked=friday)).step
    assert step and step.window == friday


@pytest.mark.parametrize("outcome", ["voicemail", "no_answer", "busy", "callback", "noted", "received"])
def test_the_interval_does_not_delay_a_next_try_or_an_answer(outcome: str) -> None:
    assert policy.propose(outcome, situation(interval=IN_FEBRUARY)) == policy.propose(outcome, situation())


def test_today_is_the_day_in_the_members_zone() -> None:
    late = windows.to_local(datetime(2026, 11, 24, 23, 30, tzinfo=UTC), "Australia/Lord_Howe")
    assert intervals.next_day_in_touch(late.date(), 7) == date(2026, 12, 2)
