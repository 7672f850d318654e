"""The question after five tries stands in the pane of Today and Focus, in place of the keys after a call."""

from datetime import datetime, timedelta

import pytest
from django.test import Client

from followthrough.flows.sequence.enrol import enrol
from followthrough.followups.cadence import QUESTION
from followthrough.followups.models import FollowUp
from followthrough.sequences.models import Enrolment
from tests import make
from tests.cast import Cast
from tests.web.requests import count_statements, page_html, post_form

ANSWERS = ("go-on", "later", "keep-in-touch", "close")


def tried(cast: Cast, times: int, now: datetime) -> FollowUp:
    for day in range(times):
        at = now - timedelta(days=9 - day)
        make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob, outcome="no_answer", at=at)
    return cast.call_rob


@pytest.mark.parametrize("address", ["/", "/focus"])
def test_four_keys_after_five_tries_outside_a_sequence(
    at_desk: Client, cast: Cast, now: datetime, address: str
) -> None:
    tried(cast, 4, now)
    assert 'name="decision"' not in page_html(at_desk, address)
    tried(cast, 1, now)
    page = page_html(at_desk, address)
    assert [page.count(f'name="decision" value="{value}"') for value in ANSWERS] == [1, 1, 1, 1]
    assert "What now? Nobody is closed unless you say so." in page
    assert 'type="radio" name="outcome"' not in page  # one key, one meaning
    assert "Then one more try a month later, and you’re asked again." in page


def test_four_keys_at_the_end_of_a_sequence(at_desk: Client, cast: Cast, now: datetime) -> None:
    _, followup = enrol(cast.rob, "they-said-call-me", by=cast.ann, now=now - timedelta(days=9))
    assert 'name="decision"' not in page_html(at_desk, f"/?p={followup.pk}")
    Enrolment.objects.update(stage=QUESTION)
    assert 'name="decision"' in page_html(at_desk, f"/?p={followup.pk}")


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"decision": "go-on"}, ("open", "")),
        ({"decision": "later", "when": "in 3 months"}, ("open", "")),
        ({"decision": "later", "when": "in february"}, ("open", "")),
        ({"decision": "keep-in-touch"}, ("closed", "other")),
        ({"decision": "close", "because": "bought"}, ("closed", "bought")),
    ],
)
def test_an_answer_goes_on_with_the_next_person_and_can_be_undone(
    at_desk: Client, cast: Cast, now: datetime, fields: dict[str, str], state: tuple[str, str]
) -> None:
    followup = tried(cast, 5, now)
    eva = make.followup(by=cast.ann, contact=make.contact(by=cast.ann, name="Eva Lindqvist"), due=make.window(now))
    before = FollowUp.objects.values().get(pk=followup.pk)
    to = post_form(at_desk, f"/followups/{followup.pk}/decide", then="/", next=str(eva.pk), **fields)
    assert to.startswith(f"/?p={eva.pk}&did=")
    followup.refresh_from_db()
    assert (followup.state, followup.close_reason) == state
    post_form(at_desk, "/undo")
    after = FollowUp.objects.values().get(pk=followup.pk)
    assert after["state"] == "open" and after["next_starts"] == before["next_starts"]


def test_the_answers_in_one_tap_are_read_as_dates(at_desk: Client, cast: Cast, now: datetime) -> None:
    followup = tried(cast, 5, now)
    page = page_html(at_desk, "/")
    for value in ("in 1 month", "in 3 months", "in 6 months"):
        assert f'name="when" value="{value}"' in page
        assert "did=" in post_form(at_desk, f"/followups/{followup.pk}/decide", decision="later", when=["", value])


def test_a_call_can_still_be_logged(at_desk: Client, cast: Cast, now: datetime) -> None:
    followup = tried(cast, 5, now)
    page = page_html(at_desk, "/")
    assert f'href="/followups/{followup.pk}?then=%2F" data-key="L"' in page
    assert 'name="outcome"' in page_html(at_desk, f"/followups/{followup.pk}?then=%2F")


def test_the_page_of_its_own_asks_the_same(at_desk: Client, cast: Cast, now: datetime) -> None:
    followup = tried(cast, 5, now)
    page = page_html(at_desk, f"/followups/{followup.pk}/decide")
    assert [page.count(f'name="decision" value="{value}"') for value in ANSWERS] == [1, 1, 1, 1]
    assert "Five tries and no answer from Rob. What now?" in page


def test_a_person_s_page_asks_outside_a_sequence_too(at_desk: Client, cast: Cast, now: datetime) -> None:
    page = f"/contacts/{cast.rob.pk}"
    followup = tried(cast, 4, now)
    assert "What now?" not in page_html(at_desk, page)
    before = count_statements(at_desk, page)
    tried(cast, 1, now)
    assert f'href="/followups/{followup.pk}/decide" data-pop>What now?' in page_html(at_desk, page)
    assert count_statements(at_desk, page) == before


def test_the_question_takes_no_statement_more(at_desk: Client, cast: Cast, now: datetime) -> None:
    tried(cast, 4, now)
    page_html(at_desk, "/")
    before = count_statements(at_desk, "/")
    tried(cast, 1, now)
    page_html(at_desk, "/")
    assert count_statements(at_desk, "/") == before
