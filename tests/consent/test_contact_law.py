"""The law for stored people: their rows, numbers, touches and steps become its facts, in one statement."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.consent.contact_law import read_law, read_laws
from followthrough.consent.law import No, Yes
from followthrough.consent.place import Place, place_of
from followthrough.consent.state_preference import state_preference
from followthrough.kit import windows
from tests import make
from tests.cast import Cast

LONDON, NEW_YORK = "Europe/London", "America/New_York"
HOME = Place(LONDON, "GB")


@pytest.mark.parametrize(
    ("own", "numbers", "zone", "country", "known_by"),
    [
        ("", [], LONDON, "GB", ""),
        ("", ["+442079460018"], LONDON, "GB", "number"),
        ("", ["+12125550147"], NEW_YORK, "US", "number"),
        ("Asia/Tokyo", ["+12125550147"], "Asia/Tokyo", "JP", "own"),
        ("", ["+6767712345"], "Pacific/Tongatapu", "TO", "number"),
        ("", ["+447911123456"], LONDON, "GG", "number"),
        ("", ["+18005550100"], LONDON, "US", ""),
        ("", ["nonsense", "+12125550147"], NEW_YORK, "US", "number"),
        ("Nowhere/Atall", [], LONDON, "GB", ""),
        ("UTC", ["+493023125401"], "UTC", "DE", "own"),
    ],
)
def test_where_somebody_is(own: str, numbers: list[str], zone: str, country: str, known_by: str) -> None:
    assert place_of(own, numbers, home=HOME) == Place(zone, country, known_by)


def say(cast: Cast, now: datetime, says: str, channel: str = "", **also: object) -> None:
    act = make.act(by=cast.ann, at=now)
    state_preference(act, cast.rob.pk, says, channel=channel, now=now, **also)  # type: ignore[arg-type]
    act.finish("")


def test_what_they_said_is_law(cast: Cast, now: datetime) -> None:
    say(cast, now, "not", "text")
    say(cast, now, "hours", hours="home")
    law = read_law(cast.rob.pk, by=cast.ann, now=now)
    assert isinstance(law.may("text"), No) and isinstance(law.may("call"), No)
    assert law.may("email", now + timedelta(days=1)) == Yes()
    evening = windows.window_between(date(2026, 11, 25), time(17), time(20), LONDON)
    assert law.move(windows.on_day(evening.day, LONDON), "call").window == evening


def test_touches_and_steps_of_every_member_count_but_for_the_step_that_is_proposed(cast: Cast, now: datetime) -> None:
    """Rob is called today (call_rob); Ben mailed on Monday and Ann means to write on Friday."""
    make.touch(by=cast.ben, contact=cast.rob, at=now - timedelta(days=1), channel="email", outcome="sent")
    make.touch(by=cast.ben, contact=cast.rob, at=now - timedelta(days=1), outcome="noted")
    friday = make.followup(by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 11, 27)), channel="email")
    law = read_law(cast.rob.pk, by=cast.ann, now=now)
    assert {moment.date() for moment in law.facts.touched} == {date(2026, 11, day) for day in (23, 24, 27)}
    assert len(law.facts.touched) == 3
    saturday = windows.on_day(date(2026, 11, 28), LONDON)
    assert law.move(saturday, "email").window == windows.on_day(date(2026, 11, 30), LONDON)
    without = read_law(cast.rob.pk, by=cast.ann, now=now, but=friday.pk)
    assert without.move(saturday, "email").window == saturday
    assert law.move(saturday, "email", counted=False).window == saturday
    assert read_law(cast.rob.pk, by=cast.ann, now=now, steps=False).may("call") == Yes()


def test_a_touch_of_theirs_and_one_long_ago_do_not_count(cast: Cast, now: datetime) -> None:
    make.touch(by=cast.ann, contact=cast.rob, at=now - timedelta(hours=1), channel="email", outcome="received")
    make.touch(by=cast.ann, contact=cast.rob, at=now - timedelta(days=20))
    assert read_law(cast.rob.pk, by=cast.ann, now=now, steps=False).facts.touched == ()


def test_a_holiday_of_their_country_moves_a_call(cast: Cast, now: datetime) -> None:
    dana = make.contact(by=cast.ann, name="Dana Quill", phone="+1 212 555 0147", email="")
    thanksgiving = windows.on_day(date(2026, 11, 26), LONDON)
    moved = read_law(dana.pk, by=cast.ann, now=now).move(thanksgiving, "call")
    assert moved.window == windows.on_day(date(2026, 11, 27), NEW_YORK)
    assert moved.why == "Thursday 26 Nov is a public holiday where Dana is."


def test_one_contact_and_many_take_one_statement(cast: Cast, now: datetime) -> None:
    people = [cast.rob, *(make.contact(by=cast.ann, name=f"Ada {name}") for name in ("Marsh", "Brook", "Quill"))]
    read_law(cast.rob.pk, by=cast.ann, now=now)
    for some in (people[:1], people):
        with CaptureQueriesContext(connection) as seen:
            assert set(read_laws([one.pk for one in some], by=cast.ann, now=now)) == {one.pk for one in some}
        assert len(seen) == 1
    assert read_laws([], by=cast.ann, now=now) == {}


def test_the_moments_are_those_of_the_rows(cast: Cast) -> None:
    at = datetime(2026, 11, 24, 6, 7, 8, 901234, tzinfo=UTC)
    say(cast, at, "not", "email", until=at + timedelta(days=1))
    [said] = read_law(cast.rob.pk, by=cast.ann, now=at).facts.preferences
    assert (said.at, said.until) == (at, at + timedelta(days=1))
