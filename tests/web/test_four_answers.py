"""The page of four answers: shown by GET, answered once by POST, silent about whoever it was sent to."""

from datetime import date, datetime, timedelta

import pytest
from django.test import Client

from followthrough.accounts.sign_in_tries import begin_try
from followthrough.acts.models import Act
from followthrough.consent.models import ContactPreference
from followthrough.flows.contact.delete_contact import purge_deleted_contacts
from followthrough.flows.duplicates.merge import merge_contacts
from followthrough.flows.followup.move import move
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.sequence.enrol import enrol
from followthrough.flows.touch.answer_link import answer_token
from followthrough.followups.models import FollowUp
from followthrough.kit import clock
from followthrough.sequences.models import Enrolment
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
    assert "Thanks. Ann will call you Friday morning." in page.content.decode()
    assert (followup.next_channel, followup.next_starts, followup.next_ends) == (
        "call", "2026-11-27T09:00", "2026-11-27T12:00",
    )  # fmt: skip
    touch = Touch.objects.order_by("-id")[0]
    assert (touch.outcome, touch.words) == (
        "callback", "By your link: call me on Friday 27 November between 9:00 and 12:00. At 020 7946 0102.",
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
    assert followup.reopen_on == date(2027, 5, 24)

    undo_newest(by=cast.ann, now=now)
    assert FollowUp.objects.get().is_open
    make.touch(by=cast.ann, contact=cast.rob, followup=followup, channel="email", outcome="sent", at=now)
    outside.post(link, {"answer": "no"})
    assert FollowUp.objects.get().close_reason == "not_interested"


EVERY_ANSWER = [
    {"answer": "call", "day": "2026-11-25", "part": "morning"}, {"answer": "write"}, {"answer": "not_now"},
    {"answer": "no"},
]  # fmt: skip


@pytest.mark.parametrize("form", EVERY_ANSWER, ids=[each["answer"] for each in EVERY_ANSWER])
def test_a_second_tap_on_send_counts_once(outside: Client, cast: Cast, link: str, form: dict[str, str]) -> None:
    first, second = outside.post(link, form), outside.post(link, form)

    assert (first.status_code, second.status_code) == (200, 200) and first.content == second.content
    assert Act.objects.filter(client_key__startswith="answer:").count() == 1
    assert Touch.objects.exclude(outcome="sent").count() == 1


def test_opened_again_it_thanks_and_can_be_changed(outside: Client, cast: Cast, link: str) -> None:
    outside.post(link, {"answer": "no"})

    again = outside.get(link).content.decode()
    assert "You’ve answered. Thank you." in again and f"{link}?change=1" in again and "no, thanks" not in again
    assert "What works for you?" in outside.get(f"{link}?change=1").content.decode()

    outside.post(f"{link}?change=1", {"answer": "call", "day": "2026-11-27"})
    followup = FollowUp.objects.get()
    assert (followup.state, followup.next_starts) == ("open", "2026-11-27T00:00")
    assert [touch.outcome for touch in Touch.objects.order_by("id")] == ["sent", "callback"]
    assert [wish.says for wish in ContactPreference.objects.all()] == ["prefers"]


def test_it_cannot_be_changed_once_the_member_did_something(
    outside: Client, cast: Cast, link: str, now: datetime
) -> None:
    outside.post(link, {"answer": "call", "day": "2026-11-27"})
    move(FollowUp.objects.get(), next_words="thu 10", by=cast.ann, now=now)

    for page in (outside.get(link), outside.get(f"{link}?change=1"), outside.post(link, {"answer": "no"})):
        assert "To change it, just call or write to Ann." in page.content.decode() and page.status_code == 200
    assert FollowUp.objects.get().next_starts == "2026-11-26T10:00"


def test_the_next_message_asks_anew(outside: Client, cast: Cast, link: str, now: datetime) -> None:
    outside.post(link, {"answer": "write"})
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob, channel="email", outcome="sent", at=now)

    assert "What works for you?" in outside.get(link).content.decode()
    outside.post(link, {"answer": "no"})
    assert FollowUp.objects.get().close_reason == "not_interested"


def test_the_owner_is_told_once_and_can_undo(outside: Client, cast: Cast, link: str, now: datetime) -> None:
    outside.post(link, {"answer": "no"})
    ann = Client()
    ann.force_login(cast.ann.user)

    (told,) = ann.get("/beat").json()["due"]
    assert told["text"] == "Rob answered your message: no, thanks."
    assert told["href"] == f"/contacts/{cast.rob.pk}"
    assert ann.post(f"/reminders/{told['id']}/shown").content.decode() == told["text"]
    assert ann.post(f"/reminders/{told['id']}/shown").status_code == 204 and ann.get("/beat").json()["due"] == []

    assert undo_newest(by=cast.ann, now=now).sentence == told["text"]
    assert FollowUp.objects.get().is_open
    outside.post(link, {"answer": "write"})
    undo_newest(by=cast.ann, now=now)
    assert ann.get("/beat").json()["due"] == []
    outside.post(link, {"answer": "call", "day": "2026-11-27"})
    cast.rob.write(make.act(by=cast.ann), deleted_at=now)
    assert ann.get("/beat").json()["due"] == []


def test_a_morning_is_one_where_they_are(outside: Client, cast: Cast, link: str) -> None:
    cast.rob.write(make.act(by=cast.ann), zone="America/Chicago")
    outside.post(link, {"answer": "call", "day": "2026-11-27", "part": "morning"})

    followup = FollowUp.objects.get()
    assert (followup.next_starts, followup.next_ends) == ("2026-11-27T15:00", "2026-11-27T18:00")


def test_it_stops_the_sequence(outside: Client, cast: Cast, link: str, now: datetime) -> None:
    enrol(cast.rob, "met-at-event", by=cast.ann, now=now)
    outside.post(link, {"answer": "write"})
    assert Enrolment.objects.get().stopped_because == "heard"


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
    purge_deleted_contacts(now=now + timedelta(days=31))
    assert not FollowUp.objects.exists() and ended(link)


def test_an_answer_to_a_merged_person_counts_for_the_one_who_stays(
    outside: Client, cast: Cast, link: str, now: datetime
) -> None:
    robert = make.contact(by=cast.ann, name="Robert Okafor")
    merge_contacts(robert, cast.rob, by=cast.ann, now=now)
    outside.post(link, {"answer": "no"})
    assert FollowUp.objects.get().contact_id == robert.pk and FollowUp.objects.get().close_reason == "not_interested"


def test_odd_answers_are_asked_again_and_keep_what_was_typed(outside: Client, cast: Cast, link: str) -> None:
    assert "Please pick one." in outside.post(link, {"answer": "maybe"}).content.decode()
    for day in ("0001-01-01", "2026-11-24", "2030-01-01", "soon", ""):
        odd = {"answer": "call", "other_day": day, "part": "x", "number": "555-0102"}
        page = outside.post(link, odd)
        assert page.status_code == 422 and 'value="555-0102"' in page.content.decode()
    assert FollowUp.objects.get().changed_by_id == cast.call_rob.changed_by_id


def test_the_sixth_answer_in_a_row_waits(outside: Client, cast: Cast, link: str, now: datetime) -> None:
    answers = [outside.post(link, {"answer": "write"}).status_code for _ in range(7)]
    assert answers[0] == 200 and answers[-1] == 429

    many = [make.followup(by=cast.ann, contact=cast.rob, due=make.window(now), purpose="met") for _ in range(7)]
    links = [f"/a/{answer_token(each.pk, by=cast.ann, now=now)}" for each in many]
    one = {"REMOTE_ADDR": "192.0.2.7"}
    answers = [outside.post(each, {"answer": "no"}, **one).status_code for each in links]
    assert answers[0] == 200 and answers[-1] == 429
    assert begin_try("ann", "192.0.2.7", is_known=False, now=now)
