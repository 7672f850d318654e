"""How long the mail takes, over weekends and public holidays."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.kit.holidays import free_days
from followthrough.kit.windows import is_business_day
from followthrough.letters.post_days import LONGEST, arrives_on, is_late, last_day_to_post
from followthrough.letters.queue import is_abroad

pytestmark = pytest.mark.pure
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
TAKES = st.integers(1, LONGEST)
COUNTRIES = st.sampled_from(["GB", "US", "DE", "JP", "XX"])


@pytest.mark.parametrize(
    ("posted", "country", "there"),
    [
        (date(2026, 11, 24), "GB", date(2026, 11, 26)),
        (date(2026, 11, 26), "GB", date(2026, 11, 30)),  # over a weekend
        (date(2026, 11, 28), "GB", date(2026, 12, 2)),  # posted on a Saturday, it leaves on Monday
        (date(2026, 11, 25), "US", date(2026, 11, 30)),  # over Thanksgiving and a weekend
        (date(2026, 12, 24), "GB", date(2026, 12, 30)),  # Christmas, a weekend, and Boxing Day made up for
    ],
)
def test_it_takes_two_working_days(posted: date, country: str, there: date) -> None:
    assert arrives_on(posted, 2, free_days(country)) == there


@given(DAYS, TAKES, COUNTRIES)
def test_it_arrives_on_a_working_day_and_never_before_one_posted_earlier(day: date, takes: int, country: str) -> None:
    free = free_days(country)
    there = arrives_on(day, takes, free)
    assert is_business_day(there, free) and there >= day + timedelta(days=takes)
    assert there <= arrives_on(day + timedelta(days=1), takes, free)
    assert there <= arrives_on(day, takes + 1, free)


@given(DAYS, TAKES, COUNTRIES)
def test_the_last_day_to_post_is_in_time_and_the_day_after_is_late(says: date, takes: int, country: str) -> None:
    free, since = free_days(country), says - timedelta(days=200)
    last = last_day_to_post(says, takes, since=since, free=free)
    assert last and not is_late(last, says, takes, free) and is_late(last + timedelta(days=1), says, takes, free)
    assert last_day_to_post(says, takes, since=last + timedelta(days=1), free=free) is None


@pytest.mark.parametrize(
    ("address", "abroad"),
    [
        ("14 Mill Race Rd\nTroy, OH 45373", False),
        ("3 Rue des Lilas\n69000 Lyon\nFrance", True),
        ("Hauptstr. 1, 10115 Berlin, Deutschland", True),
        ("1 High St\nYork\nUnited Kingdom", False),
        ("14 Mill Race Rd", False),
        ("", False),
    ],
)
def test_an_address_in_another_country_is_abroad(address: str, abroad: bool) -> None:
    assert is_abroad(address, "GB") is abroad
