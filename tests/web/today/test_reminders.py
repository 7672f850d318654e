"""Due reminders: exactly one window shows each of them."""

from datetime import datetime, timedelta

import pytest
from django.test import Client

from followthrough.flows.system import tick
from followthrough.kit import clock, windows
from tests import make
from tests.cast import Cast

TEN = datetime(2026, 11, 24, 10)


@pytest.fixture
def ringing(client: Client, cast: Cast, now: datetime):
    """Ann promised Rob a call at 10:00; it is 10:00, and the clock has just ticked."""
    due = windows.window_at(TEN, "Europe/London")
    followup = make.followup(by=cast.ann, contact=make.contact(by=cast.ann, name="Ingrid Solberg"), due=due, what="")
    make.promise(by=cast.ann, followup=followup)
    client.force_login(cast.ann.user)
    with clock.shifted_to(due.utc()[0] + timedelta(seconds=5)):
        tick.run_tick(clock.now())
        yield client


def test_the_answer_lists_due_reminders(ringing: Client) -> None:
    beat = ringing.get("/beat").json()
    assert not beat["stale"]
    assert beat["age"].endswith(" s ago")
    assert [item["text"] for item in beat["due"]] == ["Now: call Ingrid. You promised 10:00."]
    assert beat["due"][0]["href"].startswith("/?p=")


def test_one_window_shows_a_reminder_and_no_other(ringing: Client, cast: Cast) -> None:
    due = ringing.get("/beat").json()["due"][0]["id"]
    first, second = ringing.post(f"/reminders/{due}/shown"), ringing.post(f"/reminders/{due}/shown")
    assert (first.status_code, second.status_code) == (200, 204)
    assert first.content.decode() == "Now: call Ingrid. You promised 10:00."
    assert ringing.get("/beat").json()["due"] == []


def test_a_reminder_is_for_its_member_only(ringing: Client, cast: Cast) -> None:
    due = ringing.get("/beat").json()["due"][0]["id"]
    ringing.force_login(cast.ben.user)
    assert ringing.get("/beat").json()["due"] == []
    assert ringing.post(f"/reminders/{due}/shown").status_code == 404


def test_a_moved_step_has_no_reminder(ringing: Client, cast: Cast) -> None:
    due = ringing.get("/beat").json()["due"][0]
    followup = due["href"].removeprefix("/?p=").removesuffix("#p")
    ringing.post(f"/followups/{followup}/move", {"when": "fri 10", "told": "1"})
    assert ringing.post(f"/reminders/{due['id']}/shown").status_code == 204


def test_a_stopped_clock_is_reported(client: Client, cast: Cast, now: datetime) -> None:
    client.force_login(cast.ann.user)
    with clock.shifted_to(now):
        beat = client.get("/beat").json()
    assert beat["stale"]
    assert beat["words"] == "Reminders haven’t started yet. They may come late."
