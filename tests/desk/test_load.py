"""The load of days: minutes and contacts in the member's own zone, and the capacity left."""

from datetime import date, datetime, time, timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from followthrough.accounts.models import Member, Workspace
from followthrough.desk import day_load, today
from followthrough.desk.day_load import Load, capacity, first_day_with_capacity, load_of_days, step_minutes
from followthrough.desk.upcoming import read_upcoming
from followthrough.flows.contact import delete_contact
from followthrough.flows.line.save_line import save_line
from followthrough.flows.line.understand import understand_line
from followthrough.kit import windows
from followthrough.kit.windows import Window
from tests import make
from tests.cast import Cast

TUESDAY = date(2026, 11, 24)
THURSDAY = date(2026, 11, 26)


def busy(member: Member, on: date, count: int, *, channel: str = "call", **more: bool) -> None:
    for person in make.people(by=member, names=[f"Person {on} {number}" for number in range(count)]):
        due = windows.on_day(on, member.zone)
        make.followup(by=member, contact=person, due=due, channel=channel, **more)


def test_a_day_counts_its_minutes_and_its_people(cast: Cast) -> None:
    busy(cast.ann, THURSDAY, 3)
    busy(cast.ann, THURSDAY, 1, channel="letter")

    found = load_of_days(cast.ann, TUESDAY, THURSDAY)

    assert found == {TUESDAY: Load(4, 1), date(2026, 11, 25): Load(0, 0), THURSDAY: Load(3 * 4 + 8, 4)}


def test_two_steps_with_one_person_are_one_conversation_as_on_today(cast: Cast, now: datetime) -> None:
    make.followup(by=cast.ann, contact=cast.rob, due=make.window(now), channel="meeting")
    make.promise(by=cast.ann, followup=make.followup(by=cast.ann, contact=cast.rob, due=make.window(now)))
    day = today.build_day(cast.ann, now=now)

    assert load_of_days(cast.ann, TUESDAY, TUESDAY)[TUESDAY] == Load(22, 1)
    assert len(day.rows) == 1 and day.rows[0].minutes == 10  # there the first in order leads, and it is a call


def test_things_of_ones_own_count_as_things_and_not_as_a_person(cast: Cast, now: datetime) -> None:
    for line in ("buy stamps thursday", "order boxes thursday", "renew the permit thursday"):
        save_line(understand_line(line, by=cast.ann, now=now), by=cast.ann, now=now)
    busy(cast.ann, THURSDAY, 1)
    for most in (None, 30):
        load = load_of_days(cast.ann, THURSDAY, THURSDAY, most=most)[THURSDAY]
        assert (load.people, load.things, load.minutes) == (1, 3, 4 + 3 * step_minutes(cast.ann, "other"))
    found = read_upcoming(cast.ann, THURSDAY, 1, now=now, most=2).days[0]
    assert (found.people, found.things, len(found.rows), found.more) == (1, 3, 2, 2)


def test_a_waiting_step_counts_two_minutes_and_a_promised_one_its_own(cast: Cast, now: datetime) -> None:
    busy(cast.ann, THURSDAY, 1, waiting=True)
    make.promise(by=cast.ann, followup=cast.call_rob)

    found = load_of_days(cast.ann, TUESDAY, THURSDAY)

    assert (found[TUESDAY].minutes, found[THURSDAY].minutes) == (8, day_load.NUDGE)


def test_a_deadline_counts_on_its_own_day(cast: Cast) -> None:
    midnight = datetime(2026, 11, 27)
    for ends in (datetime(2026, 11, 26, 17), midnight):
        due = windows.window_by(ends, "Europe/London", since=datetime(2026, 11, 24))
        make.followup(by=cast.ann, contact=make.contact(by=cast.ann, name=f"By {ends}"), due=due, channel="email")

    found = load_of_days(cast.ann, TUESDAY, date(2026, 11, 27))

    assert [found[day].people for day in sorted(found)] == [1, 0, 2, 0]


def test_overdue_steps_count_today_only_when_asked(cast: Cast, now: datetime) -> None:
    make.followup(by=cast.ann, contact=make.contact(by=cast.ann, name="Late Lee"), due=make.window(now - timedelta(9)))

    assert load_of_days(cast.ann, TUESDAY, TUESDAY)[TUESDAY].people == 1
    assert load_of_days(cast.ann, TUESDAY, TUESDAY, today=TUESDAY)[TUESDAY].people == 2


def test_the_follow_up_whose_day_is_chosen_is_left_out(cast: Cast) -> None:
    assert load_of_days(cast.ann, TUESDAY, TUESDAY, without=cast.call_rob.pk)[TUESDAY] == Load(0, 0)


def test_only_my_own_steps_with_undeleted_contacts_count(cast: Cast, now: datetime) -> None:
    busy(cast.ben, TUESDAY, 2)
    assert load_of_days(cast.ann, TUESDAY, TUESDAY)[TUESDAY].people == 1
    delete_contact.delete_contact(cast.rob, by=cast.ann, now=now)
    assert load_of_days(cast.ann, TUESDAY, TUESDAY)[TUESDAY] == Load(0, 0)
    assert load_of_days(cast.zoe, TUESDAY, TUESDAY)[TUESDAY] == Load(0, 0)


def test_a_day_follows_the_members_zone_also_when_clocks_change(cast: Cast) -> None:
    """The last minute and the first of 25 October 2026 in London (25 hours long), and of 8 March in New York (23)."""
    for zone, day in (("Europe/London", date(2026, 10, 25)), ("America/New_York", date(2026, 3, 8))):
        cast.ann.zone = zone
        first, last = windows.midnight(day), datetime.combine(day, time(23, 59))
        for moment in (first - timedelta(minutes=1), first, last, last + timedelta(minutes=1)):
            due = Window(moment, moment + timedelta(minutes=1), zone, "interval")
            make.followup(by=cast.ann, contact=make.contact(by=cast.ann, name=f"{zone} {moment}"), due=due)

        found = load_of_days(cast.ann, day - timedelta(1), day + timedelta(1))

        assert [each.people for each in found.values()] == [1, 2, 1]


def test_a_step_of_another_zone_counts_on_the_local_day(cast: Cast) -> None:
    due = windows.window_at(datetime(2026, 11, 27, 8), "Asia/Tokyo")  # Thursday 23:00 in London
    make.followup(by=cast.ann, contact=make.contact(by=cast.ann, name="Early Tokyo"), due=due)
    assert load_of_days(cast.ann, THURSDAY, THURSDAY)[THURSDAY].people == 1


def test_one_statement_however_many_days_and_rows(cast: Cast) -> None:
    busy(cast.ann, THURSDAY, 3)
    with CaptureQueriesContext(connection) as seen:
        load_of_days(cast.ann, TUESDAY, TUESDAY + timedelta(40))
    assert len(seen) == 1
    assert load_of_days(cast.ann, THURSDAY, TUESDAY) == {}


def test_a_full_day_is_counted_up_to_the_limit_and_later_days_are_counted_too(cast: Cast) -> None:
    for days, count in ((1, 3), (2, 2), (3, 1)):
        busy(cast.ann, TUESDAY + timedelta(days), count)

    found = load_of_days(cast.ann, TUESDAY, TUESDAY + timedelta(7), today=TUESDAY, most=2)

    said = [(day.day, held.minutes, held.people, held.at_least) for day, held in found.items()]
    assert said[:5] == [(24, 4, 1, False), (25, 8, 2, True), (26, 8, 2, True), (27, 4, 1, False), (28, 0, 0, False)]
    whole = load_of_days(cast.ann, TUESDAY, TUESDAY + timedelta(7), today=TUESDAY)
    assert whole == load_of_days(cast.ann, TUESDAY, TUESDAY + timedelta(7), today=TUESDAY, most=4)


def test_enough_steps_are_read_to_fill_a_day(cast: Cast) -> None:
    cast.ann.minutes_a_day = 20
    busy(cast.ann, THURSDAY, 14, waiting=True)

    held = load_of_days(cast.ann, THURSDAY, THURSDAY, most=day_load.steps_that_fill_day(cast.ann))[THURSDAY]

    assert held == Load(22, 11, at_least=True) and not day_load.fits_in_day(cast.ann, THURSDAY, 2, {THURSDAY: held})


def test_weekends_and_holidays_have_no_capacity(cast: Cast) -> None:
    cast.ann.minutes_a_day = 45
    days = (date(2026, 12, 24), date(2026, 12, 25), date(2026, 12, 27), date(2026, 12, 28), date(2026, 12, 29))
    assert [capacity(cast.ann, day) for day in days] == [45, 0, 0, 0, 45]  # Boxing Day is made up for on Monday


def test_the_first_working_day_with_capacity_is_found(cast: Cast) -> None:
    loads = {THURSDAY: Load(58, 9), THURSDAY + timedelta(1): Load(60, 9), date(2026, 11, 30): Load(40, 5)}
    assert first_day_with_capacity(cast.ann, THURSDAY, 2, loads) == THURSDAY
    assert first_day_with_capacity(cast.ann, THURSDAY, 4, loads) == date(2026, 11, 30)
    assert first_day_with_capacity(cast.ann, THURSDAY, 25, loads) == date(2026, 12, 1)


def test_a_step_longer_than_a_day_fits_an_empty_day(cast: Cast) -> None:
    cast.ann.minutes_a_day = 0
    assert first_day_with_capacity(cast.ann, THURSDAY, 20, {THURSDAY: Load(4, 1)}) == THURSDAY + timedelta(1)


@given(
    minutes=st.integers(1, 90),
    held=st.dictionaries(st.integers(0, 30), st.integers(0, 90), max_size=20),
    away=st.integers(0, 30),
    most=st.integers(0, 120),
)
def test_the_day_found_is_a_working_day_and_no_earlier_day_fits(
    minutes: int, held: dict[int, int], away: int, most: int
) -> None:
    someone = Member(minutes_a_day=most, workspace=Workspace(country="GB"))
    loads = {TUESDAY + timedelta(place): Load(taken, 1) for place, taken in held.items()}
    asked = TUESDAY + timedelta(away)

    found = first_day_with_capacity(someone, asked, minutes, loads)

    assert found >= asked and day_load.is_working_day(someone, found)
    taken = loads.get(found, Load()).minutes
    assert taken + minutes <= most or taken == 0
    between = (asked + timedelta(place) for place in range((found - asked).days))
    assert not any(day_load.fits_in_day(someone, day, minutes, loads) for day in between)


def test_learned_minutes_replace_the_shipped_ones(cast: Cast) -> None:
    assert [step_minutes(cast.ann, way) for way in ("call", "email", "pigeon")] == [4, 4, 5]
    assert step_minutes(cast.ann, "call", promised=True) == 8
    cast.ann.pace = {"call": 6}
    assert step_minutes(cast.ann, "call", promised=True) == 6
    assert load_of_days(cast.ann, TUESDAY, TUESDAY)[TUESDAY].minutes == 6
