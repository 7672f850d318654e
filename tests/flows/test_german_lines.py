"""A German workspace: a line in German becomes contact, touch, promise and next step, and English ones still do."""

from datetime import datetime

import pytest

from followthrough.accounts.models import Member
from followthrough.flows.capture_line import capture
from followthrough.flows.understand import understand
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from followthrough.language import when
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from tests import make


@pytest.fixture
def hanna(db: None) -> Member:
    """Hanna keeps a workshop in Berlin. It is Tuesday 24 November 2026 for her, too."""
    there = make.workspace(name="Werkstatt Voss", zone="Europe/Berlin", country="DE")
    return make.member(at=there, name="Hanna Voss", role="owner")


def note(said: str, by: Member, now: datetime) -> FollowUp:
    act = capture(understand(said, by=by, now=now), by=by, now=now)
    return FollowUp.objects.filter(contact_id=act.contact_id).latest("pk")


def test_a_voicemail_is_called_again_on_the_day_that_was_said(hanna: Member, now: datetime) -> None:
    said = "Herrn Kaiser angerufen, auf Mailbox gesprochen, Freitag nochmal"
    followup = note(said, hanna, now)
    assert followup.contact.full == "Herr Kaiser"
    touch = Touch.objects.get(contact=followup.contact)
    assert (touch.channel, touch.outcome, touch.words) == ("call", "voicemail", said)
    assert (followup.next_channel, followup.next_starts[:10]) == ("call", "2026-11-27")
    assert Promise.objects.get(followup=followup).side == "ours"
