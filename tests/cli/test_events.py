"""Events on the command line."""

from datetime import UTC, datetime

from followthrough.events.models import Event
from followthrough.flows.history.undo import undo_newest
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast
from tests.cli.conftest import Tell
from tests.cli.test_day import who


def test_events_come_by_a_rule_or_once(cast: Cast, tell: Tell) -> None:
    at = who(cast)
    tell("events", "add", "Growers’ lunch", "--every", "First Thursday 12:00", "--place", "Mill Hall", *at)
    said = tell("events", "add", "Packwell Fair", "--on", "1 dec", *at).json["said"]
    assert said == "Packwell Fair added: next on 1 Dec."
    first, second = tell("events", *at).json["rows"]
    assert (first["name"], first["every"], first["next"], first["at"]) == ("Packwell Fair", None, "2026-12-01", None)
    assert (second["place"], second["every"], second["next"]) == ("Mill Hall", "first thursday", "2026-12-03")
    assert (second["at"], second["met"], second["people"]) == ("12:00", 0, [])


def test_what_cannot_be_an_event_is_refused(cast: Cast, tell: Tell) -> None:
    at = who(cast)
    for how in (
        ("Lunch", "--every", "february 30"), ("Lunch", "--every", "sometimes"), ("Lunch",), ("Lunch", "--on", "lately"),
        ("Lunch", "--every", "the 15th", "--on", "1 dec"), (" ", "--every", "the 15th"), ("x" * 121, "--on", "1 dec"),
    ):  # fmt: skip
        assert tell("events", "add", *how, *at).code == 1, how
    assert tell("events", "add", *at).code == 2
    assert not Event.objects.exists()


def test_a_line_that_says_met_at_the_lunch_finds_the_event(cast: Cast, tell: Tell) -> None:
    at = who(cast)
    tell("events", "add", "Growers’ lunch", "--every", "first thursday", *at)
    tell("note", "met Rob Okafor at the lunch, call friday", *at)
    tell("note", "met Rob Okafor at the trade fair", *at)
    (row,) = tell("events", *at).json["rows"]
    assert (row["met"], row["people"]) == (1, [{"contact": cast.rob.pk, "person": "Rob Okafor", "times": 1}])
    touch = Touch.objects.get(event=row["id"])

    tell("correct", touch.pk, "--words", "met Rob at the lunch", *at)

    assert Touch.objects.get(corrects=touch).event_id == row["id"]
    assert tell("events", *at).json["rows"][0]["people"] == row["people"]


def test_adding_is_undone(cast: Cast, tell: Tell) -> None:
    tell("events", "add", "Growers’ lunch", "--every", "first thursday", *who(cast))
    undo_newest(by=cast.ann, now=make.LONG_AGO)
    assert not Event.objects.exists()


def test_a_meeting_around_an_event_counts_for_the_habit_and_one_at_it_does_not(cast: Cast, tell: Tell) -> None:
    at = who(cast)
    ada = make.contact(by=cast.ann, name="Ada Quill", email="")
    event = Event.make(
        make.act(by=cast.ann), name="Growers’ lunch", every="first thursday", zone=cast.ann.zone,
        starts=datetime(2026, 11, 4, tzinfo=UTC),
    )  # fmt: skip
    touches = [make.touch(by=cast.ann, contact=ada, outcome="met", channel="meeting") for _ in range(2)]
    Touch.objects.filter(pk=touches[0].pk).update(event=event, at=datetime(2026, 11, 5, 12, tzinfo=UTC))
    for day, done in ((3, 0), (4, 1), (5, 1), (6, 1), (7, 0)):
        Touch.objects.filter(pk=touches[1].pk).update(at=datetime(2026, 11, day, 12, tzinfo=UTC))
        row = next(one for one in tell("plan", *at).json["habits"] if one["key"] == "around-an-event")
        assert (row["done"], row["of"]) == (done, 1), day
