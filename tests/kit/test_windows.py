"""Windows: wall time, instants, and words."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.kit import windows
from followthrough.kit.windows import Window

pytestmark = pytest.mark.pure
LONDON = "Europe/London"
TODAY = date(2026, 11, 24)
ZONES = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca", "UTC"]


@pytest.mark.parametrize(
    ("window", "words"),
    [
        (windows.window_at(datetime(2026, 11, 24, 10), LONDON), "today at 10:00"),
        (
            windows.window_between(date(2026, 11, 25), time(8), time(11), LONDON),
            "tomorrow, Wednesday 25 Nov, before 11",
        ),
        (
            Window(datetime(2026, 11, 26, 6), datetime(2026, 11, 26, 12), LONDON, "daypart"),
            "Thursday 26 Nov, in the morning",
        ),
        (
            windows.window_by(datetime(2026, 11, 25, 12), LONDON, since=datetime(2026, 11, 24, 9)),
            "by tomorrow, 12:00",
        ),
        (windows.on_day(date(2027, 1, 4), LONDON), "Monday 4 Jan 2027"),
        (windows.window_after(datetime(2026, 11, 24, 15), LONDON), "today, after 15:00"),
        (
            Window(datetime(2026, 11, 30), datetime(2026, 12, 3), LONDON, "window"),
            "between Monday 30 Nov and Wednesday 2 Dec",
        ),
    ],
)
def test_a_window_in_words(window: Window, words: str) -> None:
    assert windows.window_words(window, TODAY) == words


def test_a_window_keeps_its_wall_time_in_another_zone() -> None:
    window = windows.window_at(datetime(2026, 11, 26, 10), LONDON).moved_to("America/Chicago")
    assert window.starts == datetime(2026, 11, 26, 10)
    assert window.utc()[0].hour == 16


def test_a_wall_time_that_a_clock_change_skips_is_the_next_hour() -> None:
    skipped = windows.window_at(datetime(2026, 3, 29, 1, 30), LONDON)
    assert windows.to_local(skipped.utc()[0], LONDON) == datetime(2026, 3, 29, 2, 30)


@given(
    wall=st.datetimes(datetime(2000, 1, 1), datetime(2037, 1, 1)),
    length=st.timedeltas(timedelta(minutes=1), timedelta(days=40)),
    zone=st.sampled_from(ZONES),
)
def test_a_window_always_ends_after_it_starts(wall: datetime, length: timedelta, zone: str) -> None:
    starts, ends = Window(wall, wall + length, zone, "window").utc()
    assert starts < ends


@given(
    instant=st.datetimes(datetime(2000, 1, 1), datetime(2037, 1, 1), timezones=st.just(ZoneInfo("UTC"))),
    zone=st.sampled_from(ZONES),
)
def test_an_instant_survives_wall_time_except_in_the_repeated_hour(instant: datetime, zone: str) -> None:
    back = windows.to_utc(windows.to_local(instant, zone), zone)
    assert timedelta(0) <= instant - back <= timedelta(hours=1)


@given(day=st.dates(date(2000, 1, 1), date(2037, 1, 1)), count=st.integers(0, 40))
def test_business_days_are_on_weekdays_and_never_go_back(day: date, count: int) -> None:
    later = windows.plus_business_days(day, count)
    assert later.weekday() < 5
    assert later >= day + timedelta(days=count)


@given(start=st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), zone=st.sampled_from(ZONES))
def test_an_after_window_ends_three_business_days_later(start: datetime, zone: str) -> None:
    window = windows.window_after(start, zone)
    assert (window.ends - timedelta(minutes=1)).date() == windows.plus_business_days(start.date(), 3)


NEXT = [(22, 0, 23), (22, 1, 23), (21, 2, 24), (23, 1, 24), (27, 1, 30)]


@pytest.mark.parametrize(("day", "count", "expected"), NEXT)
def test_the_next_working_day_after_a_sunday_is_monday(day: int, count: int, expected: int) -> None:
    assert windows.plus_business_days(date(2026, 11, day), count) == date(2026, 11, expected)


@pytest.mark.parametrize("instant", [datetime.min, datetime.max])
@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Kiritimati"])
def test_the_ends_of_the_calendar_have_a_wall_time(instant: datetime, zone: str) -> None:
    assert abs(windows.to_local(instant.replace(tzinfo=UTC), zone) - instant) < timedelta(days=2)
