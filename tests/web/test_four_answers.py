"""The page of four answers: shown by GET, answered once by POST, silent about whoever it was sent to."""

from datetime import date, datetime, timedelta

import pytest
from django.test import Client

from followthrough.acts.models import Act
from followthrough.consent.models import ContactPreference
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.touch.answer_link import answer_token
from followthrough.followups.models import FollowUp
from followthrough.kit import clock
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast


@pytest.fixture
def link(cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch) -> str:
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob, channel="email", outcome="sent")
    monkeypatch.setattr(clock, "now", lambda: now)
    return f"/a/{answer_token(cast.call_rob.pk, by=cast.ann, now=now)}"


@pytest.fixture
def outside() -> Client:
    return Client()


def test_it_shows_who_asks_and_nothing_about_whom(outside: Client, cast: Cast, link: str) -> None:
    answer = outside.get(link)
    page = answer.content.decode()

    assert "Ann" in page and "Alder &amp; Finch" in page and "What works for you?" in page
    assert "Rob" not in page and "Okafor" not in page and "price list" not in page and "Saltmarsh" not in page
    assert not answer.cookies
    assert "no-store" in answer["Cache-Control"]


def test_a_scanner_that_fetches_it_changes_nothing(outside: Client, cast: Cast, link: str) -> None:
    before = Act.objects.count()
    outside.get(link)
    outside.head(link)
    assert Act.objects.count() == before and FollowUp.objects.get().changed_by_id == cast.call_rob.changed_by_id


def test_call_me_is_a_promised_call_on_that_day(outside: Client, cast: Cast, link: str) -> None:
    page = outside.post(link, {"answer": "call", "day": "2026-11-27", "part": "morning", "number": "020 7946 0102"})

    followup = FollowUp.objects.get()
    assert "Thanks. Ann will call you" in page.content.decode() and "Friday" in page.content.decode()
    assert (followup.next_channel, followup.next_starts, followup.next_ends) == (
        "call", "2026-11-27T09:00", "2026-11-27T12:00",
    )  # fmt: skip
    touch = Touch.objects.order_by("-id")[0]
    assert (touch.outcome, touch.words) == (
        "callback", "By your link: call me Friday 27 Nov, between 9:00 and 12:00. At 020 7946 0102.",
    )  # fmt: skip
    wish = ContactPreference.objects.get()
    assert (wish.says, wish.channel, wish.source) == ("prefers", "call", "page")


def test_write_to_me_ends_the_calls(outside: Client, cast: Cast, link: str) -> None:
    outside.post(link, {"answer": "write"})

    followup = FollowUp.objects.get()
    assert followup.next_channel == "email"
    wishes = set(ContactPreference.objects.values_list("says", "channel", "source"))
    assert wishes == {("not", "call", "page"), ("prefers", "email", "page")}


def test_not_now_and_no_close_it_with_the_reason(outside: Client, cast: Cast, link: str, now: datetime) -> None:
    outside.post(link, {"answer": "not_now", "months": "6"})
    followup = FollowUp.objects.get()
    assert (followup.state, followup.close_reason) == ("closed", "later")
    assert followup.reopen_on == date(2026, 11, 24) + timedelta(days=180)

    undo_newest(by=cast.ann, now=now)
    assert FollowUp.objects.get().is_open
    make.touch(by=cast.ann, contact=cast.rob, followup=followup, channel="email", outcome="sent", at=now)
    outside.post(link, {"answer": "no"})
    assert FollowUp.objects.get().close_reason == "not_interested"


def test_a_second_answer_changes_nothing_and_is_told(outside: Client, cast: Cast, link: str) -> None:
    outside.post(link, {"answer": "write"})
    page = outside.post(link, {"answer": "no"}).content.decode()

    assert "You’ve already answered." in page and FollowUp.objects.get().is_open


def test_a_link_that_cannot_be_used_tells_nothing(outside: Client, cast: Cast, link: str, now: datetime) -> None:
    def ended(path: str) -> bool:
        answers = outside.get(path), outside.post(path, {"answer": "no"})
        return all(one.status_code == 404 and "This link has ended." in one.content.decode() for one in answers)

    assert ended(link[:-2] + "xx")
    assert ended("/a/x")
    assert ended(f"/a/{answer_token(cast.call_rob.pk, by=cast.ann, now=now - timedelta(days=91))}")
    cast.ann.left_at = now
    cast.ann.save()
    assert ended(link)
    cast.ann.left_at = None
    cast.ann.save()
    cast.rob.write(make.act(by=cast.ann), deleted_at=now)
    assert ended(link)
    assert FollowUp.objects.get().is_open


def test_odd_answers_are_asked_again(outside: Client, cast: Cast, link: str) -> None:
    assert "Please pick one." in outside.post(link, {"answer": "maybe"}).content.decode()
    odd = {"answer": "call", "other_day": "0001-01-01", "part": "x", "number": "9" * 500}
    assert outside.post(link, odd).status_code == 200
    assert FollowUp.objects.get().next_starts == "2026-11-25T00:00"


def test_the_sixth_answer_in_a_row_waits(outside: Client, cast: Cast, link: str) -> None:
    answers = [outside.post(link, {"answer": "write"}).status_code for _ in range(7)]
    assert answers[0] == 200 and answers[-1] == 429
