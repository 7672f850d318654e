"""Events on the command line."""

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


def test_whom_one_met_there(cast: Cast, tell: Tell) -> None:
    at = who(cast)
    tell("events", "add", "Growers’ lunch", "--every", "first thursday", *at)
    event = Event.objects.get()
    ada, sue = (make.contact(by=cast.ann, name=name, email="") for name in ("Ada Quill", "Sue Vale"))
    for person in (ada, sue, ada):
        make.touch(by=cast.ann, contact=person, outcome="met", channel="meeting")
    Touch.objects.filter(contact__in=[ada, sue]).update(event=event)
    (row,) = tell("events", *at).json["rows"]
    assert [(one["person"], one["times"]) for one in row["people"]] == [("Ada Quill", 2), ("Sue Vale", 1)]


def test_adding_is_undone(cast: Cast, tell: Tell) -> None:
    tell("events", "add", "Growers’ lunch", "--every", "first thursday", *who(cast))
    undo_newest(by=cast.ann, now=make.LONG_AGO)
    assert not Event.objects.exists()
