"""The order of Today: promised, must answer, quotes, follow-ups, plan; and what fits into the minutes there are."""

from datetime import datetime, time, timedelta

import pytest

from followthrough.accounts.models import Member
from followthrough.desk import today
from followthrough.desk.today import DueFollowUp
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from followthrough.kit.windows import Window
from followthrough.promises.models import Promise
from tests import make
from tests.cast import Cast

LONDON = "Europe/London"


def step(
    *, by: Member, name: str, due: Window, purpose: str = "met", channel: str = "call", waiting: bool = False
) -> FollowUp:
    """The open follow-up of a new contact."""
    contact = make.contact(by=by, name=name, phone="", email="")
    return make.followup(by=by, contact=contact, due=due, purpose=purpose, channel=channel, waiting=waiting)


def names(rows: list[DueFollowUp]) -> list[str]:
    return [row.name for row in rows]


def test_a_promise_comes_before_a_dearer_quote(cast: Cast, now: datetime) -> None:
    step(by=cast.ann, name="Quinn Dear", due=make.window(now - timedelta(days=3)), purpose="quote", channel="meeting")
    make.promise(by=cast.ann, followup=cast.call_rob)

    rows = today.build_day(cast.ann, now=now).rows

    assert [(row.name, row.minutes) for row in rows] == [("Rob Okafor", 8), ("Quinn Dear", 20)]


def test_the_groups_come_in_their_order_whatever_is_overdue(cast: Cast, now: datetime) -> None:
    cast.call_rob.contact.followups.all().delete()
    purposes = ("keep_in_touch", "inquiry", "quote", "reply")
    for days_late, purpose in zip((40, 30, 20, 10), purposes, strict=True):
        due = make.window(now - timedelta(days=days_late))
        step(by=cast.ann, name=purpose, due=due, purpose=purpose)
    make.promise(by=cast.ann, followup=step(by=cast.ann, name="promised", due=make.window(now)))

    day = today.build_day(cast.ann, now=now)

    assert names(day.rows) == ["promised", "reply", "quote", "inquiry", "keep_in_touch"]
    assert [group.key for group in day.groups] == ["promised", "answer", "quotes", "followups", "plan"]


def test_a_promise_they_made_to_us_is_no_promise_of_ours(cast: Cast, now: datetime) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob, side="theirs")
    step(by=cast.ann, name="Quinn Dear", due=make.window(now), purpose="quote")

    rows = today.build_day(cast.ann, now=now).rows

    assert [(row.name, row.group) for row in rows] == [("Quinn Dear", "quotes"), ("Rob Okafor", "followups")]


def test_a_kept_promise_ranks_no_more(cast: Cast, now: datetime) -> None:
    promise = make.promise(by=cast.ann, followup=cast.call_rob)
    promise.keep(make.act(by=cast.ann), at=now)
    step(by=cast.ann, name="Quinn Dear", due=make.window(now), purpose="quote")

    assert names(today.build_day(cast.ann, now=now).rows) == ["Quinn Dear", "Rob Okafor"]


def test_in_one_group_the_most_overdue_comes_first(cast: Cast, now: datetime) -> None:
    for days_late in (1, 9, 4):
        step(by=cast.ann, name=f"{days_late} days late", due=make.window(now - timedelta(days=days_late)))

    rows = today.build_day(cast.ann, now=now).rows

    assert names(rows) == ["9 days late", "4 days late", "1 days late", "Rob Okafor"]
    assert [row.is_late for row in rows] == [True, True, True, False]


def test_an_hour_of_today_comes_before_any_time_of_today(cast: Cast, now: datetime) -> None:
    step(by=cast.ann, name="At four", due=make.window(now, hours=(16, 17)))
    step(by=cast.ann, name="At ten", due=make.window(now, hours=(10, 11)))

    assert names(today.build_day(cast.ann, now=now).rows) == ["At ten", "At four", "Rob Okafor"]


def test_promises_are_ranked_by_the_date_that_was_told_not_by_the_step(cast: Cast, now: datetime) -> None:
    """Cleo's step has the whole day, but she was told noon; Dan was told four o'clock."""
    noon = datetime.combine(now.date(), time(12)).replace(tzinfo=now.tzinfo)
    cleo = make.promise(by=cast.ann, followup=step(by=cast.ann, name="Cleo", due=make.window(now)))
    Promise.objects.filter(pk=cleo.pk).update(due_by=noon)
    make.promise(by=cast.ann, followup=step(by=cast.ann, name="Dan", due=make.window(now, hours=(15, 16))))

    rows = today.build_day(cast.ann, now=now).rows

    assert names(rows) == ["Cleo", "Dan", "Rob Okafor"]
    assert rows[0].due_by == noon


def test_a_step_is_late_from_its_last_moment_on(cast: Cast, now: datetime) -> None:
    last = datetime(2026, 11, 25, tzinfo=now.tzinfo)  # midnight after Rob's day

    before, after = (today.build_day(cast.ann, now=at).rows for at in (last - timedelta(minutes=1), last))

    assert [row.is_late for row in (*before, *after)] == [False, True]


def test_the_same_person_twice_is_one_conversation_led_by_the_promise(cast: Cast, now: datetime) -> None:
    quote = make.followup(by=cast.ann, contact=cast.rob, due=make.window(now - timedelta(days=5)), purpose="quote")
    promised = make.followup(by=cast.ann, contact=cast.rob, due=make.window(now), channel="email")
    make.promise(by=cast.ann, followup=promised)

    [row] = today.build_day(cast.ann, now=now).rows

    assert row.id == promised.pk
    assert [other.id for other in row.also] == [quote.pk, cast.call_rob.pk]
    assert row.minutes == 4 + 2  # the mail, and a minute for each other matter


def test_two_people_of_one_company_are_two_conversations(cast: Cast, now: datetime) -> None:
    step(by=cast.ann, name="Rob Okafor", due=make.window(now))

    assert [row.also for row in today.build_day(cast.ann, now=now).rows] == [[], []]


@pytest.mark.parametrize(
    ("budget", "fit"),
    [
        (0, ["Promised"]),
        (15, ["Promised", "Text", "Rob Okafor"]),
        (30, ["Promised", "Meeting", "Text"]),
        (60, ["Promised", "Meeting", "Text", "Rob Okafor", "Letter"]),
    ],
)
def test_what_fits_into_the_minutes_is_taken_in_order(cast: Cast, now: datetime, budget: int, fit: list[str]) -> None:
    """The promised call takes 8 minutes, the meeting 20, the text 2, Rob's call 4, the letter 8."""
    make.promise(by=cast.ann, followup=step(by=cast.ann, name="Promised", due=make.window(now)))
    step(by=cast.ann, name="Meeting", due=make.window(now), purpose="quote", channel="meeting")
    step(by=cast.ann, name="Text", due=make.window(now, hours=(9, 10)), channel="text")
    step(by=cast.ann, name="Letter", due=make.window(now), channel="letter")

    assert names(today.build_day(cast.ann, now=now).within(budget)) == fit


def test_promised_calls_leave_no_minutes_for_other_calls(cast: Cast, now: datetime) -> None:
    """Two promised calls take 16 minutes: more than 15, and both are taken all the same."""
    for number in range(2):
        make.promise(by=cast.ann, followup=step(by=cast.ann, name=f"Promised {number}", due=make.window(now)))

    assert names(today.build_day(cast.ann, now=now).within(15)) == ["Promised 0", "Promised 1"]


def test_a_step_that_waits_for_them_takes_two_minutes_whatever_its_channel(cast: Cast, now: datetime) -> None:
    step(by=cast.ann, name="Waited for", due=make.window(now), channel="meeting", waiting=True)

    assert {row.name: row.minutes for row in today.build_day(cast.ann, now=now).rows} == {
        "Rob Okafor": 4,
        "Waited for": 2,
    }


def test_the_minutes_of_a_group_and_of_the_day_are_those_of_their_rows(cast: Cast, now: datetime) -> None:
    step(by=cast.ann, name="Meeting", due=make.window(now), purpose="quote", channel="meeting")
    step(by=cast.ann, name="Letter", due=make.window(now), channel="letter")

    day = today.build_day(cast.ann, now=now)

    assert {group.key: group.minutes for group in day.groups} == {"quotes": 20, "followups": 4 + 8}
    assert day.minutes == 32


def test_an_earlier_hour_elsewhere_comes_first_by_the_instant(cast: Cast, now: datetime) -> None:
    """18:00 in Tokyo is 9:00 in London, before 10:00 there."""
    tokyo = windows.window_between(now.date(), time(17), time(18), "Asia/Tokyo")
    step(by=cast.ann, name="Tokyo", due=tokyo)
    step(by=cast.ann, name="London", due=windows.window_between(now.date(), time(9), time(10), LONDON))

    assert names(today.build_day(cast.ann, now=now).rows) == ["Tokyo", "London", "Rob Okafor"]


@pytest.mark.parametrize("outcome", ["callback", "received"])
def test_who_asked_for_a_call_or_wrote_comes_right_after_the_promises(cast: Cast, now: datetime, outcome: str) -> None:
    step(by=cast.ann, name="Quinn Dear", due=make.window(now - timedelta(days=3)), purpose="quote")
    susan = step(by=cast.ann, name="Susan", due=make.window(now), purpose="keep_in_touch")
    make.touch(by=cast.ann, contact=susan.contact, followup=susan, outcome=outcome)
    make.promise(by=cast.ann, followup=cast.call_rob)

    rows = today.build_day(cast.ann, now=now).rows

    assert [(row.name, row.place) for row in rows] == [
        ("Rob Okafor", "promised"), ("Susan", "answer"), ("Quinn Dear", "quotes")
    ]  # fmt: skip
    assert [(one.id, one.place) for one in today.steps_of_day(cast.ann, now=now)] == [(r.id, r.place) for r in rows]
    make.touch(by=cast.ann, contact=susan.contact, followup=susan, outcome="sent", channel="email", at=now)
    assert names(today.build_day(cast.ann, now=now).rows)[-1] == "Susan"


@pytest.mark.parametrize(
    ("clock", "place"),
    [(time(9, 40), "plan"), (time(9, 45), "now"), (time(10, 59), "now"), (time(11), "plan")],
)
def test_a_clock_time_is_first_in_its_hour(cast: Cast, clock: time, place: str) -> None:
    at = windows.window_at(datetime(2026, 11, 24, 10), LONDON)
    step(by=cast.ann, name="At ten", due=at, purpose="keep_in_touch")
    make.promise(by=cast.ann, followup=cast.call_rob)
    moment = windows.to_utc(datetime.combine(datetime(2026, 11, 24), clock), LONDON)

    rows = today.build_day(cast.ann, now=moment).rows
    [ten] = [row for row in rows if row.name == "At ten"]

    assert (ten.place, ten.group, rows.index(ten)) == (place, "plan", 0 if place == "now" else 1)
    assert [(one.id, one.place) for one in today.steps_of_day(cast.ann, now=moment)] == [(r.id, r.place) for r in rows]


def test_what_is_due_by_a_later_day_waits_its_turn(cast: Cast, now: datetime) -> None:
    since = datetime(2026, 11, 23)
    for name, day in (("Friday", 28), ("Today", 25)):
        by = windows.window_by(datetime(2026, 11, day), LONDON, since=since)
        make.promise(by=cast.ann, followup=step(by=cast.ann, name=name, due=by))

    day = today.build_day(cast.ann, now=now)

    assert [(row.name, row.place) for row in day.rows] == [
        ("Today", "promised"), ("Rob Okafor", "followups"), ("Friday", "later")
    ]  # fmt: skip
    assert names(day.within(8)) == ["Today"] and day.groups[-1].heading == "Due later"
    friday = today.build_day(cast.ann, now=now + timedelta(days=3))
    assert {row.name: row.place for row in friday.rows}["Friday"] == "promised"
    assert [one.place for one in today.steps_of_day(cast.ann, now=now)] == [row.place for row in day.rows]
