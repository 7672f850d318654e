"""Minutes for each channel, learned from a member's own history."""

from datetime import datetime, timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.accounts.models import Member
from followthrough.desk import today
from followthrough.desk.day_load import step_minutes
from followthrough.flows.system import learn_pace, tick
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from tests import make
from tests.cast import Cast


def calls(cast: Cast, start: datetime, *gaps: float, outcome: str = "no_answer") -> datetime:
    """Log calls with these gaps in minutes; the first call has no act before it."""
    at = start
    for gap in (0, *gaps):
        at += timedelta(minutes=gap)
        log_touch(cast.call_rob, TouchReport(outcome), by=cast.ann, now=at)
    return at


def learned(member: Member, now: datetime) -> dict:
    learn_pace.learn_pace(member, now=now)
    return Member.objects.get(pk=member.pk).pace


def test_a_call_takes_the_time_since_the_act_before(cast: Cast, now: datetime) -> None:
    end = calls(cast, now, 5, 6, 6, 7, 20)
    assert learned(cast.ann, end) == {"call": 6, "from": {"call": 5}, "on": "2026-11-24"}
    assert step_minutes(cast.ann, "call", promised=True) == 6


def test_four_calls_are_too_few(cast: Cast, now: datetime) -> None:
    assert learned(cast.ann, calls(cast, now, 5, 6, 6, 7)) == {"from": {}, "on": "2026-11-24"}
    assert step_minutes(cast.ann, "call") == 4


def test_pauses_and_calls_logged_together_do_not_count(cast: Cast, now: datetime) -> None:
    end = calls(cast, now, 5, 31, 5, 0.2, 5, 200, 5, 5)
    assert learned(cast.ann, end)["from"] == {"call": 5}
    assert cast.ann.pace["call"] == 5


def test_midnight_in_the_members_zone_separates_days(cast: Cast, now: datetime) -> None:
    late = now.replace(hour=23, minute=52)
    end = calls(cast, late, 3, 3, 6, 3, 3)
    assert "call" not in learned(cast.ann, end)
    cast.ann.zone = "America/New_York"
    assert learned(cast.ann, end)["from"] == {"call": 5}


def test_only_the_last_sixty_days_count(cast: Cast, now: datetime) -> None:
    calls(cast, now, 20, 20, 20, 20, 20)
    later = now + timedelta(days=61)
    end = calls(cast, later, 3, 3, 3, 3, 3)
    assert learned(cast.ann, end)["call"] == 3


def test_each_channel_has_its_own_pace_and_their_touches_do_not_count(cast: Cast, now: datetime) -> None:
    at = now
    for number in range(12):
        at += timedelta(minutes=2 if number % 2 else 9)
        log_touch(cast.call_rob, TouchReport("sent" if number % 2 else "voicemail"), by=cast.ann, now=at)
    for _ in range(6):
        at += timedelta(minutes=4)
        log_touch(cast.call_rob, TouchReport("received", channel="email"), by=cast.ann, now=at)
    assert learned(cast.ann, at) == {"call": 9, "email": 2, "from": {"call": 5, "email": 6}, "on": "2026-11-24"}


def test_acts_of_other_members_do_not_count(cast: Cast, now: datetime) -> None:
    at = now
    for number in range(14):
        at += timedelta(minutes=3)
        log_touch(cast.call_rob, TouchReport("busy"), by=cast.ben if number % 2 else cast.ann, now=at)
    assert learned(cast.ann, at)["call"] == 6


def test_the_clock_learns_once_a_day_and_today_counts_by_it(cast: Cast, now: datetime) -> None:
    calls(cast, now - timedelta(days=1), 11, 11, 11, 11, 11)
    make.followup(by=cast.ann, contact=make.contact(by=cast.ann, name="Eva Lindqvist"), due=make.window(now))
    tick.run_tick(now)
    ann = Member.objects.get(pk=cast.ann.pk)
    assert [row.minutes for row in today.build_day(ann, now=now).rows if row.name == "Eva Lindqvist"] == [11]
    with CaptureQueriesContext(connection) as seen:
        learn_pace.learn_all(now + timedelta(minutes=1))
    assert len(seen) == 1
    Member.objects.filter(pk=ann.pk).update(pace={})
    tick.run_tick(now + timedelta(days=1))
    assert Member.objects.get(pk=ann.pk).pace["on"] == "2026-11-25"


def test_learning_takes_as_many_statements_for_many_acts(cast: Cast, now: datetime) -> None:
    calls(cast, now, 5)
    with CaptureQueriesContext(connection) as few:
        learn_pace.learn_pace(cast.ann, now=now + timedelta(hours=1))
    end = calls(cast, now, 5, 5, 5, 5)
    with CaptureQueriesContext(connection) as many:
        learn_pace.learn_pace(cast.ann, now=end)
    assert len(few) == len(many) == 3
