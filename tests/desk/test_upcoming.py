"""Upcoming: the days ahead with their rows and their load."""

from datetime import date, datetime, timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.accounts.models import Member
from followthrough.desk import day_load, row_texts
from followthrough.desk.upcoming import Upcoming, read_upcoming
from followthrough.flows.contact import delete_contact
from followthrough.kit import windows
from tests import make
from tests.cast import Cast

TUESDAY = date(2026, 11, 24)
WEDNESDAY, THURSDAY, FRIDAY, SATURDAY = (TUESDAY + timedelta(days=count) for count in range(1, 5))


def week(member: Member, now: datetime, **more: int) -> Upcoming:
    return read_upcoming(member, WEDNESDAY, 7, now=now, **more)


def put(member: Member, name: str, on: date, **more: bool) -> None:
    person = make.contact(by=member, name=name, email="", phone="")
    make.followup(by=member, contact=person, due=windows.on_day(on, member.zone), **more)


def names(found: Upcoming) -> dict[date, list[str]]:
    return {day.on: [row.name for row in day.rows] for day in found.days if day.rows}


def test_thursday_is_seen_on_tuesday_with_its_load(cast: Cast, now: datetime) -> None:
    put(cast.ann, "Thea Holm", THURSDAY)
    put(cast.ann, "Sam Wren", SATURDAY)

    found = week(cast.ann, now)

    assert names(found) == {THURSDAY: ["Thea Holm"], SATURDAY: ["Sam Wren"]}
    thursday, saturday = found.days[1], found.days[3]
    assert (thursday.people, thursday.load.minutes, thursday.of, thursday.more) == (1, 4, 60, 0)
    assert (saturday.people, saturday.of) == (1, 0)


def test_overdue_steps_and_those_of_today_are_todays(cast: Cast, now: datetime) -> None:
    put(cast.ann, "Late Lee", TUESDAY - timedelta(days=5))
    put(cast.ann, "Toby Day", TUESDAY)
    assert names(week(cast.ann, now)) == {}


def test_steps_of_others_and_of_deleted_people_are_left_out(cast: Cast, now: datetime) -> None:
    put(cast.ben, "Ben’s Own", THURSDAY)
    gone = make.contact(by=cast.ann, name="Gone Gale", email="", phone="")
    make.followup(by=cast.ann, contact=gone, due=windows.on_day(THURSDAY, "Europe/London"))
    delete_contact.delete_contact(gone, by=cast.ann, now=now)
    assert names(week(cast.ann, now)) == {}


def test_a_deadline_stands_on_its_day_though_the_step_began_before(cast: Cast, now: datetime) -> None:
    noon = windows.window_by(datetime(2026, 11, 27, 12), "Europe/London", since=datetime(2026, 11, 23))
    make.followup(by=cast.ann, contact=make.contact(by=cast.ann, name="Ina Rue", email="", phone=""), due=noon)

    found = week(cast.ann, now)

    assert names(found) == {FRIDAY: ["Ina Rue"]}
    assert (found.days[2].load.people, found.days[2].rows[0].when) == (1, "by 12:00")


def test_two_steps_with_one_person_are_one_row(cast: Cast, now: datetime) -> None:
    person = make.contact(by=cast.ann, name="Twice Told", email="", phone="")
    for _ in range(2):
        make.followup(by=cast.ann, contact=person, due=windows.on_day(THURSDAY, "Europe/London"))

    [row] = week(cast.ann, now).days[1].rows

    assert (row.name, len(row.also)) == ("Twice Told", 1)


def test_a_full_day_shows_its_first_rows_and_counts_the_others(cast: Cast, now: datetime) -> None:
    for person in make.people(by=cast.ann, names=[f"Person {number}" for number in range(9)]):
        make.followup(by=cast.ann, contact=person, due=windows.on_day(THURSDAY, "Europe/London"))

    thursday = week(cast.ann, now, most=4).days[1]

    assert (len(thursday.rows), thursday.people, thursday.more) == (4, 9, 5)


def test_the_first_step_after_the_span_is_named(cast: Cast, now: datetime) -> None:
    assert week(cast.ann, now).later is None
    put(cast.ann, "Faye Later", date(2027, 2, 3))
    assert week(cast.ann, now).later == date(2027, 2, 3)


def test_statements_do_not_grow_with_rows(cast: Cast, now: datetime) -> None:
    def statements() -> int:
        row_texts.forget_texts()
        with CaptureQueriesContext(connection) as seen:
            read_upcoming(cast.ann, WEDNESDAY, 14, now=now)
        return len(seen)

    put(cast.ann, "First One", THURSDAY)
    one = statements()
    for number in range(20):
        put(cast.ann, f"Person {number}", WEDNESDAY + timedelta(days=number % 10))
    assert statements() == one == 6


def test_the_days_hold_what_their_loads_count(cast: Cast, now: datetime) -> None:
    for number in range(12):
        put(cast.ann, f"Person {number}", WEDNESDAY + timedelta(days=number % 4), waiting=number % 3 == 0)
    found = week(cast.ann, now)
    loads = day_load.load_of_days(cast.ann, WEDNESDAY, found.days[-1].on)
    assert [(len(day.rows), sum(row.minutes for row in day.rows)) for day in found.days] == [
        (loads[day.on].people, loads[day.on].minutes) for day in found.days
    ]
