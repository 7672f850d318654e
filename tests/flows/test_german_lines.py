"""A German workspace: a line in German becomes contact, touch, promise and next step, and English ones still do."""

from datetime import datetime

import pytest

from followthrough.accounts.models import Member, Workspace
from followthrough.flows.line.save_line import save_line
from followthrough.flows.line.understand import understand_line
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from followthrough.promises.models import Promise
from followthrough.quickline.dates import date_parser
from followthrough.touches.models import Touch
from tests import make


@pytest.fixture
def hanna(db: None) -> Member:
    """Hanna keeps a workshop in Berlin. It is Tuesday 24 November 2026 for her, too."""
    there = make.workspace(name="Werkstatt Voss", zone="Europe/Berlin", country="DE")
    return make.member(at=there, name="Hanna Voss", role="owner")


def note(said: str, by: Member, now: datetime) -> FollowUp:
    act = save_line(understand_line(said, by=by, now=now), by=by, now=now)
    assert act.contact_id is not None
    return FollowUp.objects.filter(contact_id=act.contact_id).latest("pk")


def test_a_voicemail_is_called_again_on_the_day_that_was_said(hanna: Member, now: datetime) -> None:
    said = "Herrn Kaiser angerufen, auf Mailbox gesprochen, Freitag nochmal"
    followup = note(said, hanna, now)
    assert followup.contact.full == "Herr Kaiser"
    touch = Touch.objects.get(contact=followup.contact)
    assert (touch.channel, touch.outcome, touch.words) == ("call", "voicemail", said)
    assert (followup.next_channel, followup.next_starts[:10]) == ("call", "2026-11-27")
    assert Promise.objects.get(followup=followup).side == "ours"


def test_their_promise_becomes_a_waiting_step(hanna: Member, now: datetime) -> None:
    followup = note("mit Frau Berger telefoniert, sie schickt die Pläne bis Donnerstag", hanna, now)
    assert (followup.contact.full, followup.is_waiting) == ("Frau Berger", True)
    assert windows.to_local(followup.next_from, hanna.zone) == datetime(2026, 11, 27)  # Thursday is theirs to its end
    promise = Promise.objects.get(followup=followup)
    assert windows.to_local(promise.due_by, hanna.zone) == datetime(2026, 11, 27)
    assert Promise.objects.get(followup=followup).side == "theirs"


def test_two_promises_in_one_line_are_two_follow_ups(hanna: Member, now: datetime) -> None:
    note("Greta Lindner (greta@example.com) erreicht, morgen Preisliste schicken, Donnerstag anrufen", hanna, now)
    rows = FollowUp.objects.filter(contact__full="Greta Lindner", state="open").order_by("next_by")
    assert [(row.next_channel, row.next_starts[:10], row.next_what) for row in rows] == [
        ("email", "2026-11-25", "Preisliste schicken"),
        ("call", "2026-11-26", ""),
    ]


def test_a_contact_who_asks_not_to_be_called_is_closed(hanna: Member, now: datetime) -> None:
    followup = note("Herr Engel möchte nicht mehr angerufen werden", hanna, now)
    assert (followup.state, followup.close_reason) == ("closed", "do_not_contact")


def test_a_vague_date_gets_a_date_of_ours(hanna: Member, now: datetime) -> None:
    followup = note("mit Marie Sander gesprochen, wir bleiben in Kontakt", hanna, now)
    assert followup.state == "open" and followup.next_starts and not Promise.objects.filter(followup=followup).exists()


def test_an_english_line_is_read_in_english_there(hanna: Member, now: datetime) -> None:
    followup = note("called Rob Kerr, left voicemail, will call back on Friday", hanna, now)
    assert (followup.contact.full, followup.next_channel, followup.next_starts[:10]) == (
        "Rob Kerr",
        "call",
        "2026-11-27",
    )


@pytest.mark.parametrize("typed", ["fri 10", "fr 10", "Freitag 10", "Freitag um 10"])
def test_a_date_typed_in_either_language_is_a_date(typed: str, hanna: Member, now: datetime) -> None:
    said = date_parser.parse_date_phrase(typed, windows.to_local(now, hanna.zone), hanna.workspace.locale)
    assert said is not None and said.starts == datetime(2026, 11, 27, 10)


@pytest.mark.parametrize(
    ("country", "locale"),
    [
        ("DE", "de-DE"),
        ("AT", "de-AT"),
        ("CH", "de-CH"),
        ("LI", "de-CH"),
        ("US", "en-US"),
        ("GB", "en-GB"),
        ("FR", "en-GB"),
    ],
)
def test_the_country_says_how_dates_are_written_and_which_language_comes_first(country: str, locale: str) -> None:
    assert Workspace(country=country).locale == locale
