"""'Can I send you information?' waits for them; 'yes' is sent today, and called about tomorrow."""

from datetime import datetime, timedelta

from django.test import Client

from followthrough.flows.history.undo import undo_newest
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.people.models import ContactMethod
from followthrough.promises.models import Promise
from followthrough.quickline.line.side_remarks import offers_to_send
from followthrough.sequences.models import Enrolment
from tests.cast import Cast

QUESTION = "Can I send you information?"


def ask(cast: Cast, now: datetime) -> FollowUp:
    log_touch(cast.call_rob, TouchReport("asked", words=QUESTION), by=cast.ann, now=now)
    return FollowUp.objects.get(pk=cast.call_rob.pk)


def test_yes_is_sent_today_and_called_about_tomorrow(cast: Cast, now: datetime) -> None:
    followup = ask(cast, now)
    assert followup.is_waiting

    act = log_touch(followup, TouchReport("reached", kind="yes"), by=cast.ann, now=now)
    followup.refresh_from_db()
    assert "Started: " in act.sentence
    assert (followup.next_channel, followup.next_ends, followup.is_waiting) == ("email", "2026-11-24T17:00", False)
    promise = Promise.objects.get(state="open")
    assert (promise.side, promise.channel) == ("ours", "email")

    log_touch(followup, TouchReport("sent", channel="email"), by=cast.ann, now=now + timedelta(hours=1))
    followup.refresh_from_db()
    assert Promise.objects.get(pk=promise.pk).state == "kept"
    assert (followup.next_channel, followup.next_starts[:10]) == ("call", "2026-11-25")
    assert (Enrolment.objects.get().sequence_key, Enrolment.objects.get().stage) == ("pack-sent", "call-1")


def test_without_a_number_it_is_followed_up_like_any_email(cast: Cast, now: datetime) -> None:
    ContactMethod.objects.filter(contact=cast.rob, kind="phone").delete()
    followup = ask(cast, now)
    log_touch(followup, TouchReport("reached", kind="yes"), by=cast.ann, now=now)
    log_touch(followup, TouchReport("sent", channel="email"), by=cast.ann, now=now + timedelta(hours=1))
    followup.refresh_from_db()
    # Three working days later is Friday, but they have heard from us enough this week.
    assert (followup.next_channel, followup.next_starts[:10]) == ("email", "2026-11-30")
    assert not Enrolment.objects.exists()


def test_yes_is_undone_whole(cast: Cast, now: datetime) -> None:
    followup = ask(cast, now)
    log_touch(followup, TouchReport("reached", kind="yes"), by=cast.ann, now=now)
    undo_newest(by=cast.ann, now=now)
    followup.refresh_from_db()
    assert followup.is_waiting and not Enrolment.objects.exists() and not Promise.objects.exists()


def test_the_key_stands_where_the_question_was_asked(client: Client, cast: Cast, now: datetime) -> None:
    client.force_login(cast.ann.user)
    address = f"/followups/{cast.call_rob.pk}/outcomes/reached"
    assert "Yes, send it" not in client.get(address).content.decode()

    ask(cast, now)
    page = client.get(address).content.decode()
    assert "Yes, send it" in page and "Send something" not in page


def test_the_question_is_known_by_its_words() -> None:
    asked = ("Can I send you information?", "asked Rob if I can email him the brochure", "May we send the catalogue")
    assert all(offers_to_send(words, "en-GB") for words in asked)
    assert offers_to_send("Darf ich Ihnen Unterlagen schicken?", "de-DE")
    assert not any(offers_to_send(words, "en-GB") for words in ("asked Rob to call me", "Can I call you? ", ""))
