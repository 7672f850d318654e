"""The page of events."""

from django.test import Client

from followthrough.events.models import Event
from tests.cast import Cast


def test_an_event_is_added_once_and_listed_with_its_next_date(cast: Cast, at_desk: Client) -> None:
    assert "No events yet." in at_desk.get("/events").text
    fields = {"name": "Growers’ lunch", "every": "first thursday 12:00", "place": "Mill Hall", "client_key": "once"}
    for _ in range(2):
        assert at_desk.post("/events/add", fields).status_code == 303
    assert Event.objects.count() == 1
    shown = at_desk.get("/events").text
    assert "Growers’ lunch" in shown and "3 Dec" in shown and "First Thursday, 12:00, Mill Hall." in shown


def test_odd_rules_are_refused(cast: Cast, at_desk: Client) -> None:
    for how in ({"every": "february 30"}, {"on": "lately"}, {}, {"every": "the 15th", "on": "1 dec"}, {"every": "\0"}):
        assert at_desk.post("/events/add", {"name": "Lunch", **how}).status_code == 409, how
    assert not Event.objects.exists()
