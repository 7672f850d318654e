"""The channel of a touch whose form names none: the page and the command line store the same."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.channels import CHANNELS
from followthrough.followups.outcomes import OUTCOMES
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MADE_BY_CALL = {"voicemail", "no_answer", "busy", "wrong_number", "callback"}
WRITTEN = {"email", "text", "chat", "letter", "note", "social"}


def as_made(outcome: str, planned: str) -> str:
    """Return the channel to expect: the planned one, if the outcome can happen on it."""
    if outcome in MADE_BY_CALL:
        return "call"
    if outcome in ("met", "no_show") or (outcome == "reached" and planned == "meeting"):
        return "meeting"
    if outcome == "reached":
        return "call"
    if outcome == "sent":
        return planned if planned in WRITTEN else "email"
    return "call" if planned == "other" else planned


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_page_and_command_line_store_the_same_channel(outcome: str, at_desk: Client, cast: Cast) -> None:
    stored, expected = {}, {}
    due, when = make.window(datetime(2026, 11, 24)), "friday 10" if outcome == "callback" else ""
    for planned in CHANNELS:
        pressed, typed = (make.followup(by=cast.ann, contact=cast.rob, due=due, channel=planned) for _ in range(2))
        at_desk.post(f"/followups/{pressed.pk}/log", {"outcome": outcome, f"next-{outcome}": when})
        log_touch(typed, TouchReport(outcome, next_words=when), by=cast.ann, now=NOW)
        stored[planned] = [Touch.objects.get(followup=row).channel for row in (pressed, typed)]
        expected[planned] = [as_made(outcome, planned)] * 2

    assert stored == expected


def test_a_channel_the_form_names_is_stored(at_desk: Client, cast: Cast) -> None:
    at_desk.post(f"/followups/{cast.call_rob.pk}/log", {"outcome": "sent", "channel": "letter"})

    assert Touch.objects.get().channel == "letter"
