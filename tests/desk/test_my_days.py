"""The days on which a member works: proposals, capacity and spreading keep to them."""

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from followthrough.accounts.models import Member, Workspace
from followthrough.accounts.working_days import business_day, days_off, is_working_day
from followthrough.desk.day_load import capacity
from followthrough.flows.base.policy_input import read_situation
from followthrough.flows.followup.spread import spread_contacts
from followthrough.followups import policy
from followthrough.followups.models import FollowUp
from followthrough.followups.situation import Situation
from tests import make
from tests.cast import TUESDAY, Cast

FRIDAY, SATURDAY, MONDAY = date(2026, 11, 27), date(2026, 11, 28), date(2026, 11, 30)
MONDAY_TO_SATURDAY, SATURDAYS = 0b0111111, 0b0100000


@given(
    now=st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1)),
    count=st.integers(0, 20),
    days=st.integers(1, 127),
    away=st.none() | st.integers(-40, 40),
)
def test_business_day_is_always_a_day_on_which_the_member_works(
    now: datetime, count: int, days: int, away: int | None
) -> None:
    back = None if away is None else now.date() + timedelta(days=away)
    member = Member(working_days=days, away_until=back, workspace=Workspace(country="GB"))
    seen = Situation(now, "Europe/London", free=days_off(member), weekdays=member.weekdays)

    day = seen.business_day(count)

    assert is_working_day(member, day) and days >> day.weekday() & 1
    assert day >= now.date() and (back is None or day >= back)
    after_now = [now.date() + timedelta(days=n + 1) for n in range((day - now.date()).days)]
    assert sum(is_working_day(member, one) for one in after_now) == (count or len(after_now) > 0)
    assert business_day(member, now.date(), count) == day


def test_a_member_who_works_on_saturdays_is_offered_saturday(cast: Cast) -> None:
    friday = TUESDAY + timedelta(days=3)
    assert read_situation(cast.rob, by=cast.ann, now=friday).business_day(1) == MONDAY

    cast.ann.working_days = MONDAY_TO_SATURDAY
    seen = read_situation(cast.rob, by=cast.ann, now=friday)
    proposal = policy.propose("voicemail", seen)

    assert seen.business_day(1) == SATURDAY and proposal.step is not None
    assert capacity(cast.ann, SATURDAY) == 60 and capacity(cast.ann, date(2026, 11, 29)) == 0


def test_unknown_hours_move_a_step_only_to_the_days_of_the_member(cast: Cast) -> None:
    """Rob was called on Friday, so the next call is on the next day that both may use."""
    friday = TUESDAY + timedelta(days=3)
    make.touch(by=cast.ann, contact=cast.rob, outcome="no_answer", at=friday)
    whole_friday = make.window(datetime(2026, 11, 27))
    for days, expected in ((0b11111, MONDAY), (MONDAY_TO_SATURDAY, SATURDAY)):
        cast.ann.working_days = days
        law = read_situation(cast.rob, by=cast.ann, now=friday, followup=cast.call_rob).law
        assert law is not None
        moved = law.move(whole_friday, "call").window
        assert moved is not None and moved.day == expected


def test_ten_people_go_onto_a_saturday(cast: Cast) -> None:
    cast.ann.working_days = SATURDAYS
    people = [make.contact(by=cast.ann, name=f"Person {n:02d}", email="").pk for n in range(10)]

    spread_contacts(people, weeks=1, by=cast.ann, now=TUESDAY)

    steps = FollowUp.objects.filter(contact__in=people, state="open")
    assert [row.window.day for row in steps if row.window] == [SATURDAY] * 10


def test_a_member_who_is_away_gets_no_step_before_they_are_back(cast: Cast) -> None:
    cast.ann.away_until = MONDAY

    assert read_situation(cast.rob, by=cast.ann, now=TUESDAY).business_day(0) == MONDAY
    assert [capacity(cast.ann, day) for day in (FRIDAY, MONDAY)] == [0, 60]

    cast.ann.away_until = TUESDAY.date()
    assert read_situation(cast.rob, by=cast.ann, now=TUESDAY).business_day(0) == TUESDAY.date()


@pytest.mark.parametrize("days", [0, 128, -1])
def test_the_database_takes_no_week_without_a_working_day(cast: Cast, days: int) -> None:
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE followthrough_member SET working_days = %s", [days])
