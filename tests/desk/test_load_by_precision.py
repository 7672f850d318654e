"""On which day a step counts: by its precision, by who owns it, and by the member's own clock."""

from collections import Counter
from datetime import date, datetime, time, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from followthrough.accounts.models import Member
from followthrough.desk.day_load import NUDGE, Load, load_of_days
from followthrough.flows.followup import close
from followthrough.kit import windows
from followthrough.kit.windows import PRECISIONS, Precision, Window
from tests import make
from tests.cast import Cast, make_cast

LONDON = "Europe/London"
MONDAY, WEDNESDAY, THURSDAY, FRIDAY = (date(2026, 11, day) for day in (23, 25, 26, 27))
MIDNIGHT = windows.midnight(THURSDAY)


def step(*, by: Member, due: Window, channel: str = "call", waiting: bool = False) -> None:
    contact = make.contact(by=by, name=f"{due.precision} {due.starts}", phone="", email="")
    make.followup(by=by, contact=contact, due=due, channel=channel, waiting=waiting)


def busy_days(member: Member, first: date, last: date, *, today: date | None = None) -> dict[int, int]:
    """{day of the month: people} of the days with a load."""
    return {day.day: held.people for day, held in load_of_days(member, first, last, today=today).items() if held.people}


@pytest.mark.parametrize(
    "due",
    [
        windows.window_at(datetime(2026, 11, 26, 23, 45), LONDON),
        windows.window_by(datetime(2026, 11, 26, 17), LONDON, since=datetime(2026, 11, 25)),
        windows.window_by(MIDNIGHT + windows.DAY, LONDON, since=datetime(2026, 11, 25)),
        windows.window_after(datetime(2026, 11, 26, 14), LONDON),
        Window(datetime(2026, 11, 26, 12), datetime(2026, 11, 26, 18), LONDON, "daypart"),
        windows.window_between(THURSDAY, time(0), time(1), LONDON),
        windows.on_day(THURSDAY, LONDON),
        Window(MIDNIGHT, MIDNIGHT + timedelta(days=7), LONDON, "window"),
    ],
    ids=lambda due: f"{due.precision} until {due.ends}",
)
def test_a_step_of_any_precision_counts_on_its_thursday(cast: Cast, due: Window) -> None:
    step(by=cast.ann, due=due)

    assert busy_days(cast.ann, WEDNESDAY, date(2026, 12, 4)) == {26: 1}


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(PRECISIONS), st.integers(0, 6 * 24 * 4), st.integers(1, 3 * 24 * 4)), max_size=8
    )
)
@example(steps=[("by", 0, 96), ("by", 95, 1), ("day", 96, 96)])
def test_every_step_counts_once_on_the_day_a_list_shows_it_under(
    db: None, steps: list[tuple[Precision, int, int]]
) -> None:
    """Starts and lengths are quarters of an hour, from Monday on."""
    with transaction.atomic():
        cast = make_cast()
        cast.call_rob.contact.followups.all().delete()
        dues = []
        for precision, start, length in steps:
            starts = windows.midnight(MONDAY) + timedelta(minutes=15 * start)
            dues.append(Window(starts, starts + timedelta(minutes=15 * length), LONDON, precision))
            step(by=cast.ann, due=dues[-1])

        found = load_of_days(cast.ann, MONDAY, MONDAY + timedelta(days=14))

        assert {day: held.people for day, held in found.items() if held.people} == Counter(due.day for due in dues)
        transaction.set_rollback(True)


def test_what_is_overdue_counts_today_also_when_the_days_begin_before(cast: Cast) -> None:
    for day in (MONDAY - timedelta(days=30), MONDAY, THURSDAY):
        step(by=cast.ann, due=windows.on_day(day, LONDON))

    assert busy_days(cast.ann, MONDAY, FRIDAY, today=WEDNESDAY) == {25: 3, 26: 1}  # with Rob's of Tuesday
    assert busy_days(cast.ann, MONDAY, FRIDAY) == {23: 1, 24: 1, 26: 1}


def test_a_deadline_that_passed_counts_today_and_one_to_come_on_its_day(cast: Cast) -> None:
    for ends in (datetime(2026, 11, 23, 17), datetime(2026, 11, 26, 17)):
        step(by=cast.ann, due=windows.window_by(ends, LONDON, since=datetime(2026, 11, 20)))

    assert busy_days(cast.ann, WEDNESDAY, FRIDAY, today=WEDNESDAY) == {25: 2, 26: 1}


@pytest.mark.parametrize("channel", ["call", "meeting", "letter", "text"])
def test_waiting_counts_two_minutes_whatever_the_channel_and_the_members_pace(cast: Cast, channel: str) -> None:
    cast.ann.pace = {channel: 30}
    step(by=cast.ann, due=windows.on_day(THURSDAY, LONDON), channel=channel, waiting=True)

    assert load_of_days(cast.ann, THURSDAY, THURSDAY) == {THURSDAY: Load(2, 1)}
    assert NUDGE == 2


def test_a_step_is_not_waiting_because_they_promised_something(cast: Cast) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob, side="theirs")

    assert load_of_days(cast.ann, date(2026, 11, 24), date(2026, 11, 24)) == {date(2026, 11, 24): Load(4, 1)}


def test_a_colleagues_step_with_the_same_person_adds_nothing_to_my_day(cast: Cast) -> None:
    tuesday = date(2026, 11, 24)
    make.followup(by=cast.ben, contact=cast.rob, due=windows.on_day(tuesday, LONDON), channel="meeting")

    assert load_of_days(cast.ann, tuesday, tuesday) == {tuesday: Load(4, 1)}
    assert load_of_days(cast.ben, tuesday, tuesday) == {tuesday: Load(20, 1)}


def test_a_closed_follow_up_adds_nothing(cast: Cast, now: datetime) -> None:
    close.close(cast.call_rob, because="not_interested", note="moved", by=cast.ann, now=now)

    assert busy_days(cast.ann, MONDAY, FRIDAY, today=MONDAY) == {}


def test_a_member_who_moves_east_finds_the_evening_on_the_next_day(cast: Cast) -> None:
    step(by=cast.ann, due=windows.window_between(WEDNESDAY, time(20), time(21), LONDON))

    at_home = busy_days(cast.ann, WEDNESDAY, FRIDAY)
    cast.ann.zone = "Asia/Tokyo"
    in_tokyo = busy_days(cast.ann, WEDNESDAY, FRIDAY)

    assert (at_home, in_tokyo) == ({25: 1}, {26: 1})


def test_the_same_person_on_two_days_is_a_conversation_on_each(cast: Cast) -> None:
    make.followup(by=cast.ann, contact=cast.rob, due=windows.on_day(THURSDAY, LONDON))

    assert busy_days(cast.ann, MONDAY, FRIDAY) == {24: 1, 26: 1}


def test_three_steps_with_one_person_take_the_longest_and_a_minute_for_each_other(cast: Cast) -> None:
    for channel in ("letter", "text", "call"):
        make.followup(by=cast.ann, contact=cast.rob, due=windows.on_day(THURSDAY, LONDON), channel=channel)

    assert load_of_days(cast.ann, THURSDAY, THURSDAY) == {THURSDAY: Load(8 + 2, 1)}
