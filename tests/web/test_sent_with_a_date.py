"""A date that went out in our own mail is a promise: the question on return asks whether it did."""

import re

import pytest
from django.test import Client

from followthrough.followups.models import FollowUp
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast


def question(browser: Client, cast: Cast) -> str:
    """The form that asks whether the email went."""
    page = browser.get(f"/contacts/{cast.rob.pk}").content.decode()
    found = re.search(r'<form class="slip sent-ask" id="sent-email".*?</form>', page, re.DOTALL)
    assert found
    return found[0]


def answer(browser: Client, form: str, **more: str) -> None:
    fields = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', form)) | more
    action = re.search(r'action="([^"]+)"', form)
    assert action
    assert browser.post(action[1], fields).status_code == 303


@pytest.fixture
def form(at_desk: Client, cast: Cast) -> str:
    return question(at_desk, cast)


def test_it_names_the_date_that_stands_in_the_words(form: str) -> None:
    labels = re.findall(r"<button[^>]*>([^<]*)</button>", form)
    assert labels == ["Sent, with “Fri 27 Nov”", "Sent, no date"]
    assert "Not sent" in form


def test_sent_with_the_date_makes_the_promise(at_desk: Client, cast: Cast, form: str) -> None:
    answer(at_desk, form, went="dated")

    followup, promise, touch = FollowUp.objects.get(), Promise.objects.get(), Touch.objects.get()
    assert (touch.outcome, touch.channel) == ("sent", "email")
    assert (promise.due_by, promise.channel, promise.told_in) == (followup.next_by, "call", touch)
    assert followup.next_starts == "2026-11-27T00:00"


def test_sent_without_a_date_promises_nothing(at_desk: Client, cast: Cast, form: str) -> None:
    answer(at_desk, form, went="undated")

    assert FollowUp.objects.get().next_starts == "2026-11-27T00:00"
    assert not Promise.objects.exists()


def test_a_word_from_outside_is_no_answer(at_desk: Client, cast: Cast, form: str) -> None:
    answer(at_desk, form, went="perhaps")

    assert Touch.objects.get().outcome == "sent"
    assert not Promise.objects.exists()


def test_where_an_earlier_promise_stays_no_date_is_asked_about(at_desk: Client, cast: Cast, form: str) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob)

    labels = re.findall(r"<button[^>]*>([^<]*)</button>", question(at_desk, cast))
    assert labels == ["Yes, sent"]
