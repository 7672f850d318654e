"""An hour of UTC is turned into wall time once, with the same result as turning each time of it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from followthrough.flows.system.export_csv import wall_time


@pytest.mark.pure
@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("Europe/London", 2026),
        ("Asia/Kolkata", 2026),
        ("Australia/Lord_Howe", 2026),  # half an hour of summer time
        ("America/St_Johns", 2007),  # the clock was changed a minute after midnight
        ("Pacific/Apia", 2011),  # a day was left out
        ("Europe/Amsterdam", 1921),  # twenty minutes and some seconds beside London
    ],
)
def test_each_time_of_a_year_is_on_the_clock_of_its_zone(name: str, year: int) -> None:
    zone, first = ZoneInfo(name), datetime(year, 1, 1, tzinfo=UTC)
    moments = [first + timedelta(minutes=71 * number, seconds=number % 60) for number in range(7_400)]
    wrong = [one for one in moments if wall_time(f"{one:%Y-%m-%d %H:%M:%S}", zone) != plainly(one, zone)]
    assert wrong == []


@pytest.mark.pure
@pytest.mark.parametrize("stored", ["2026-07-01 23:59:59.999999", "2026-07-01 23:59:59+00", "2026-07-01 23:59:59.5+00"])
def test_a_fraction_and_a_zone_of_the_database_change_no_minute(stored: str) -> None:
    assert wall_time(stored, ZoneInfo("Europe/London")) == "2026-07-02T00:59"


def plainly(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).isoformat()[:16]
