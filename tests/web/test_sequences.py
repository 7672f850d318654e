"""The pages of sequences, and what a member does with one on a person's page."""

import re
from datetime import UTC, datetime
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from followthrough.flows.sequence.edit_sequence import edit_sequence
from followthrough.flows.sequence.enrol import enrol
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.cadence import QUESTION
from followthrough.followups.models import FollowUp
from followthrough.kit import clock
from followthrough.promises.models import Promise
from followthrough.sequences.models import Enrolment
from followthrough.sequences.shipped import SHIPPED
from followthrough.sequences.stages import SITUATIONS
from followthrough.words import scripts
from tests import make
from tests.cast import Cast

KEY = "they-said-call-me"


def words(answer: object) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))  # type: ignore[attr-defined]


@pytest.fixture
def enrolled(cast: Cast) -> FollowUp:
    return enrol(cast.rob, KEY, by=cast.ann, now=clock.now())[1]


def test_the_list_says_who_is_in_each(at_desk: Client, enrolled: FollowUp) -> None:
    shown = words(at_desk.get("/sequences"))
    assert all(plan.name in shown.replace("&#x27;", "'") for plan in SHIPPED.values())
    assert "1 person in it now" in shown


def test_the_page_of_one_has_its_stages_and_its_counts(at_desk: Client, enrolled: FollowUp) -> None:
    shown = words(at_desk.get(f"/sequences/{KEY}"))
    assert "Day 4 Call at a different hour." in shown.replace("  ", " ")
    assert "Day 1 is next" in shown and "keep going, ask later" in shown
    assert at_desk.get("/sequences/no-such").status_code == 404


def test_a_sequence_is_started_from_the_page_of_a_person(at_desk: Client, cast: Cast) -> None:
    to = f"/contacts/{cast.rob.pk}/sequence"
    assert "Start a sequence with Rob" in words(at_desk.get(to))
    assert at_desk.post(to, {"sequence": KEY, "about": "the lids"}).status_code == 303
    row = Enrolment.objects.get()
    assert (row.sequence_key, row.followup.about) == (KEY, "the lids")
    assert at_desk.post(to, {"sequence": KEY}).status_code == 409


def test_a_person_s_page_shows_what_happens_next(at_desk: Client, cast: Cast, enrolled: FollowUp) -> None:
    shown = words(at_desk.get(f"/contacts/{cast.rob.pk}"))
    assert "What happens next" in shown and "Ask what’s next" in shown and shown.count("Skip this one") == 7


def test_it_costs_no_statement(at_desk: Client, cast: Cast, enrolled: FollowUp) -> None:
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as statements:
            at_desk.get(f"/contacts/{cast.rob.pk}")
        counts.append(len(statements))
        Enrolment.objects.all().delete()
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("because", "said"),
    [("heard", "Rob got in touch"), ("by_hand", "you stopped it"), ("personal", "Rob is personal now"),
     ("handed_over", "it was handed over"), ("closed", "the follow-up was closed"),
     ("merged", "Rob was merged with another contact"), ("decided", "you answered what’s next")],
)  # fmt: skip
def test_the_timeline_says_why_one_was_stopped(
    at_desk: Client, cast: Cast, enrolled: FollowUp, because: str, said: str
) -> None:
    assert "Sequence stopped" not in words(at_desk.get(f"/contacts/{cast.rob.pk}"))
    Enrolment.objects.update(stopped_at=clock.now(), stopped_because=because)
    shown = words(at_desk.get(f"/contacts/{cast.rob.pk}"))
    assert f"Sequence stopped. “They said ‘call me’”: {said}." in unescape(shown)
    assert "What happens next" not in shown


def test_a_stop_by_a_call_of_theirs_stands_above_the_call(at_desk: Client, cast: Cast, enrolled: FollowUp) -> None:
    log_touch(enrolled, TouchReport("received", channel="call"), by=cast.ben, now=clock.now())
    shown = unescape(words(at_desk.get(f"/contacts/{cast.rob.pk}")))
    assert -1 < shown.find("Rob got in touch") < shown.find("Rob called")


def test_one_is_skipped_and_the_sequence_stopped(at_desk: Client, enrolled: FollowUp) -> None:
    assert at_desk.post(f"/followups/{enrolled.pk}/sequence/skip/call-1").status_code == 303
    assert Enrolment.objects.get().stage == "call-2"
    history = words(at_desk.get(f"/contacts/{enrolled.contact_id}"))
    assert "Skipped in “They said ‘call me’”: Call at a different hour." in history
    assert at_desk.post(f"/followups/{enrolled.pk}/sequence/stop").status_code == 303
    assert Enrolment.objects.get().stopped_because == "by_hand"
    assert at_desk.post(f"/followups/{enrolled.pk}/sequence/stop").status_code == 409


def test_the_question_has_four_answers(at_desk: Client, cast: Cast, enrolled: FollowUp) -> None:
    to = f"/followups/{enrolled.pk}/decide"
    assert at_desk.get(to).status_code == 404
    Enrolment.objects.update(stage=QUESTION)
    shown = words(at_desk.get(to))
    assert all(each in shown for each in ("Keep going", "Ask me later…", "Keep in touch", "Close…"))
    assert "What now?" in words(at_desk.get(f"/contacts/{cast.rob.pk}"))
    assert at_desk.post(to, {"decision": "close", "because": "bought"}).status_code == 303
    enrolled.refresh_from_db()
    assert enrolled.close_reason == "bought"


def test_a_stranger_reaches_nothing(client: Client, cast: Cast, enrolled: FollowUp) -> None:
    client.force_login(cast.zoe.user)
    for to in (f"/contacts/{cast.rob.pk}/sequence", f"/followups/{enrolled.pk}/decide"):
        assert client.get(to).status_code == 404
    assert client.post(f"/followups/{enrolled.pk}/sequence/stop").status_code == 404
    assert "person in it now" not in words(client.get("/sequences"))


def test_the_words_of_a_step_are_those_that_its_stage_asks_for(at_desk: Client, cast: Cast) -> None:
    """The follow-up is for an inquiry; the stage asks for the words about a quote, until something else is owed."""
    stages = [
        {"key": "one", "gap": 0, "channel": "call", "words": "quote"},
        {"key": "two", "gap": 3, "channel": "call"},
    ]
    edit_sequence("my-calls", {"name": "My calls", "stages": stages}, by=cast.ann, now=clock.now())
    _, followup = enrol(cast.rob, "my-calls", by=cast.ann, now=clock.now())
    quote, page = "I’m calling about the quote we sent you", f"/followups/{followup.pk}"
    assert quote in unescape(words(at_desk.get(page)))
    make.promise(by=cast.ann, followup=followup, channel="call", what="the sample")
    assert quote not in unescape(words(at_desk.get(page)))
    Promise.objects.all().delete()
    Enrolment.objects.update(stage="two")
    assert quote not in unescape(words(at_desk.get(page)))


def test_every_situation_that_a_stage_may_name_has_words() -> None:
    assert set(SITUATIONS) - {""} <= set(scripts.SITUATIONS)


def test_the_scripts_name_the_date_of_the_next_call_not_of_the_email_before(at_desk: Client, cast: Cast) -> None:
    """After the second call an email is the step; the voicemail announces the call after that."""
    now = datetime(2026, 11, 30, 10, tzinfo=UTC)
    _, followup = enrol(cast.rob, KEY, by=cast.ann, now=now)
    Enrolment.objects.update(stage="call-2", passed=["call-1"])
    panel = words(at_desk.get(f"/followups/{followup.pk}/outcomes/voicemail"))
    assert "You said you’d call" in panel and "Email Rob" in panel
