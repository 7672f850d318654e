"""Today: the order of its rows, and the rows it leaves out."""

from datetime import datetime, time, timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.desk import dropped, row_texts, today
from followthrough.flows.contact import delete_contact
from followthrough.kit import windows
from tests import make
from tests.cast import Cast


def test_a_promise_comes_before_everything_however_small(cast: Cast, now: datetime) -> None:
    other = make.contact(by=cast.ann, name="Cleo Marsh", email="cleo@example.com", phone="")
    due = windows.window_by(datetime(2026, 11, 24, 17), "Europe/London", since=datetime(2026, 11, 24))
    make.promise(by=cast.ann, followup=make.followup(by=cast.ann, contact=other, due=due, channel="email"))
    quote = make.contact(by=cast.ann, name="Lucinda Farrow", email="lucinda@example.com", phone="")
    make.followup(by=cast.ann, contact=quote, due=make.window(now), purpose="quote")

    day = today.build_day(cast.ann, now=now)

    assert [row.name for row in day.rows] == ["Cleo Marsh", "Lucinda Farrow", "Rob Okafor"]
    assert [group.heading for group in day.groups] == ["Promised", "Quotes", "Follow-ups"]


def test_an_overdue_step_is_due_and_tomorrows_is_not(cast: Cast, now: datetime) -> None:
    late = make.contact(by=cast.ann, name="Late Lee", email="", phone="+44 20 7946 0030")
    make.followup(by=cast.ann, contact=late, due=make.window(now - timedelta(days=9)))
    early = make.contact(by=cast.ann, name="Early Eve", email="", phone="+44 20 7946 0031")
    make.followup(by=cast.ann, contact=early, due=make.window(now + timedelta(days=1)))

    rows = today.build_day(cast.ann, now=now).rows

    assert [(row.name, row.is_late) for row in rows] == [("Late Lee", True), ("Rob Okafor", False)]


def test_every_promise_fits_into_fifteen_minutes_whatever_else_waits(cast: Cast, now: datetime) -> None:
    for number in range(4):
        person = make.contact(by=cast.ann, name=f"Person {number}", email=f"p{number}@example.com", phone="")
        step = make.followup(by=cast.ann, contact=person, due=make.window(now), channel="call")
        if number < 3:
            make.promise(by=cast.ann, followup=step)

    fit = today.build_day(cast.ann, now=now).within(15)

    assert [row.promised for row in fit] == [True, True, True]


def test_steps_of_other_members_are_not_on_my_day(cast: Cast, now: datetime) -> None:
    assert today.build_day(cast.ben, now=now).rows == []
    assert today.build_day(cast.zoe, now=now).rows == []


def test_a_deleted_contact_is_not_on_the_day(cast: Cast, now: datetime) -> None:
    delete_contact.delete_contact(cast.rob, by=cast.ann, now=now)
    assert today.build_day(cast.ann, now=now).rows == []


def test_the_day_ends_at_midnight_where_the_member_lives(cast: Cast, now: datetime) -> None:
    cast.ann.zone = "America/New_York"
    tonight = windows.window_between(datetime(2026, 11, 24).date(), time(21), time(23), "America/New_York")
    make.followup(by=cast.ann, contact=make.contact(by=cast.ann, name="Night Owl", email="", phone=""), due=tonight)
    assert "Night Owl" in [row.name for row in today.build_day(cast.ann, now=now).rows]


def test_statements_do_not_grow_with_rows(cast: Cast, now: datetime) -> None:
    def statements() -> int:
        row_texts.forget_texts()
        with CaptureQueriesContext(
            connection,
        ) as seen:
            today.build_day(cast.ann, now=now)
        return len(seen)

    one = statements()
    for number in range(3):
        person = make.contact(by=cast.ann, name=f"Person {number}", email=f"p{number}@example.com", phone="")
        make.touch(by=cast.ann, contact=person)
        make.followup(by=cast.ann, contact=person, due=make.window(now))
    assert statements() == one <= 3


def test_an_open_step_of_a_member_who_left_is_dropped(cast: Cast, now: datetime) -> None:
    assert dropped.count_dropped(cast.workspace) == 0
    cast.ann.left_at = now
    cast.ann.save()
    assert dropped.count_dropped(cast.workspace) == 1
