"""Logging a touch: a voicemail becomes a promised call on Thursday, with those words on Today."""

from datetime import datetime, timedelta

import pytest

from followthrough.desk import today
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import AlreadyDone, Overtaken, Refused
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast


def test_a_voicemail_becomes_a_promise_and_the_next_call(cast: Cast, now: datetime) -> None:
    act = log_touch(cast.call_rob, TouchReport("voicemail"), by=cast.ann, now=now)

    followup = FollowUp.objects.get()
    assert (followup.next_channel, followup.next_starts) == ("call", "2026-11-25T16:00")
    promise = Promise.objects.get()
    assert (promise.side, promise.state, promise.due_by) == ("ours", "open", followup.next_by)
    assert act.sentence == "Left Rob a voicemail. Next: call tomorrow between 16:00 and 18:00."


def test_the_promised_call_is_on_today_on_its_day(cast: Cast, now: datetime) -> None:
    log_touch(cast.call_rob, TouchReport("voicemail"), by=cast.ann, now=now)

    [row] = today.build_day(cast.ann, now=now + timedelta(days=1)).rows

    assert row.promised
    assert "You told Rob" in row.why


def test_an_unanswered_call_as_promised_keeps_the_promise(cast: Cast, now: datetime) -> None:
    log_touch(cast.call_rob, TouchReport("voicemail"), by=cast.ann, now=now)
    log_touch(FollowUp.objects.get(), TouchReport("no_answer"), by=cast.ann, now=now + timedelta(days=1, hours=8))

    assert Promise.objects.get().state == Promise.State.KEPT
    assert FollowUp.objects.get().is_open


def test_a_promise_kept_too_late_says_so(cast: Cast, now: datetime) -> None:
    log_touch(cast.call_rob, TouchReport("voicemail"), by=cast.ann, now=now)
    log_touch(FollowUp.objects.get(), TouchReport("reached"), by=cast.ann, now=now + timedelta(days=4))

    assert Promise.objects.get().state == Promise.State.KEPT_LATE


def test_no_answer_makes_an_intention_not_a_promise(cast: Cast, now: datetime) -> None:
    log_touch(cast.call_rob, TouchReport("no_answer"), by=cast.ann, now=now)

    assert not Promise.objects.exists()


def test_two_promises_in_one_talk_are_two_follow_ups(cast: Cast, now: datetime) -> None:
    told = TouchReport("reached", agreed="post the catalogue today, call on Saturday")
    act = log_touch(cast.call_rob, told, by=cast.ann, now=now)

    assert act.sentence.endswith("Plus one more step.")
    assert FollowUp.objects.count() == 2
    channels = list(Promise.objects.order_by("id").values_list("channel", flat=True))
    assert channels == ["letter", "call"]


def test_a_no_releases_our_promise_and_closes_with_its_reason(cast: Cast, now: datetime) -> None:
    log_touch(cast.call_rob, TouchReport("voicemail"), by=cast.ann, now=now)
    log_touch(FollowUp.objects.get(), TouchReport("said_no"), by=cast.ann, now=now + timedelta(hours=1))

    followup = FollowUp.objects.get()
    assert (followup.state, followup.close_reason) == ("closed", "not_interested")
    assert Promise.objects.get().state == Promise.State.KEPT


def test_a_promised_mail_stays_owed_after_a_talk(cast: Cast, now: datetime) -> None:
    send = make.followup(by=cast.ann, contact=cast.rob, due=make.window(now), channel="email", what="the proof")
    make.promise(by=cast.ann, followup=send)
    log_touch(send, TouchReport("voicemail", channel="call"), by=cast.ann, now=now)

    send.refresh_from_db()
    assert (send.next_channel, send.next_what) == ("email", "the proof")
    assert FollowUp.objects.exclude(pk__in=[send.pk, cast.call_rob.pk]).get().next_channel == "call"


def test_a_typed_date_wins_over_the_proposal(cast: Cast, now: datetime) -> None:
    log_touch(cast.call_rob, TouchReport("voicemail", next_words="fri 10"), by=cast.ann, now=now)

    assert FollowUp.objects.get().next_starts == "2026-11-27T10:00"


def test_words_without_a_date_are_refused_and_nothing_is_lost(cast: Cast, now: datetime) -> None:
    with pytest.raises(Refused, match="isn’t a date"):
        log_touch(cast.call_rob, TouchReport("voicemail", next_words="soonish"), by=cast.ann, now=now)

    assert not Touch.objects.exists()


def test_asked_to_call_at_needs_the_time(cast: Cast, now: datetime) -> None:
    with pytest.raises(Refused, match="no time was given"):
        log_touch(cast.call_rob, TouchReport("callback"), by=cast.ann, now=now)


def test_a_double_click_counts_once(cast: Cast, now: datetime) -> None:
    log_touch(cast.call_rob, TouchReport("voicemail"), by=cast.ann, now=now, client_key="one-click")
    with pytest.raises(AlreadyDone):
        log_touch(cast.call_rob, TouchReport("voicemail"), by=cast.ann, now=now, client_key="one-click")

    assert Touch.objects.count() == 1


def test_a_stale_page_names_the_member_who_was_faster(cast: Cast, now: datetime) -> None:
    seen = cast.call_rob.changed_by_id
    log_touch(cast.call_rob, TouchReport("reached"), by=cast.ben, now=now, seen=seen)
    with pytest.raises(Overtaken, match="Ben just updated this"):
        log_touch(cast.call_rob, TouchReport("voicemail"), by=cast.ann, now=now, seen=seen)


def test_lets_talk_soon_gets_a_date_of_ours_and_no_promise(cast: Cast, now: datetime) -> None:
    log_touch(cast.call_rob, TouchReport("reached", agreed="let's talk soon"), by=cast.ann, now=now)

    followup = FollowUp.objects.get()
    assert (followup.next_channel, followup.next_starts) == ("call", "2026-12-01T00:00")
    assert not Promise.objects.exists()


def test_somebody_who_calls_before_our_promise_is_due_is_answered_today(cast: Cast, now: datetime) -> None:
    log_touch(cast.call_rob, TouchReport("voicemail", next_words="friday"), by=cast.ann, now=now)
    log_touch(cast.call_rob, TouchReport("received", channel="call", words="about the lids"), by=cast.ann, now=now)
    cast.call_rob.refresh_from_db()
    assert (cast.call_rob.next_channel, cast.call_rob.next_starts[:10]) == ("call", "2026-11-24")
    promise = Promise.objects.open().get()
    assert promise.window("Europe/London").day.isoformat() == "2026-11-27"


def test_after_the_answer_the_promised_call_is_the_step_again(cast: Cast, now: datetime) -> None:
    log_touch(cast.call_rob, TouchReport("voicemail", next_words="friday"), by=cast.ann, now=now)
    log_touch(cast.call_rob, TouchReport("received", channel="email"), by=cast.ann, now=now)
    cast.call_rob.refresh_from_db()
    assert (cast.call_rob.next_channel, cast.call_rob.next_what) == ("email", "an answer")
    log_touch(cast.call_rob, TouchReport("sent"), by=cast.ann, now=now + timedelta(minutes=5))
    cast.call_rob.refresh_from_db()
    assert (cast.call_rob.next_channel, cast.call_rob.next_starts[:10]) == ("call", "2026-11-27")
    assert Promise.objects.open().get().channel == "call"
