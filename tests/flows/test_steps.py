"""Move, wait, close and reopen: the step changes, and the law holds."""

from datetime import date, datetime, timedelta

import pytest

from followthrough.desk import today
from followthrough.flows.base import next_step
from followthrough.flows.followup import close, move, reopen, start, wait
from followthrough.flows.system import tick
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.promises.models import Promise
from tests import make
from tests.cast import Cast


def test_a_step_moves_to_the_typed_day(cast: Cast, now: datetime) -> None:
    move.move(cast.call_rob, next_words="fri 10", by=cast.ann, now=now)
    followup = FollowUp.objects.get()
    assert (followup.next_starts, followup.moves) == ("2026-11-27T10:00", 1)


def test_a_promise_is_not_moved_without_telling_them(cast: Cast, now: datetime) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob)
    with pytest.raises(next_step.PromiseOverrun):
        move.move(cast.call_rob, next_words="fri 10", by=cast.ann, now=now)
    assert FollowUp.objects.get().next_starts == "2026-11-24T00:00"


def test_a_promise_they_were_told_about_in_time_is_renegotiated(cast: Cast, now: datetime) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob)
    move.move(cast.call_rob, next_words="fri 10", told_them=True, by=cast.ann, now=now)
    promise = Promise.objects.get()
    assert (promise.slips, promise.state) == (1, "open")
    assert promise.due_by > promise.first_by


def test_a_promise_they_were_told_about_too_late_is_broken_and_made_anew(cast: Cast, now: datetime) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob)
    move.move(cast.call_rob, next_words="in 3 days", told_them=True, by=cast.ann, now=now + timedelta(days=2))
    assert list(Promise.objects.order_by("id").values_list("state", flat=True)) == ["broken", "open"]


def test_an_earlier_date_than_promised_needs_no_telling(cast: Cast, now: datetime) -> None:
    late = make.followup(by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 11, 30)))
    make.promise(by=cast.ann, followup=late)
    move.move(late, next_words="fri 10", by=cast.ann, now=now)
    assert Promise.objects.get().slips == 0


def test_it_is_their_turn_until_our_date_and_then_ours_again(cast: Cast, now: datetime) -> None:
    wait.wait_for_them(cast.call_rob, what="the lid drawing", ask_words="friday", by=cast.ann, now=now)
    assert FollowUp.objects.waiting(now).count() == 1
    assert today.build_day(cast.ann, now=now).rows == []

    friday = now + timedelta(days=3)
    [row] = today.build_day(cast.ann, now=friday).rows
    assert "the lid drawing" in row.why
    assert not FollowUp.objects.waiting(friday).exists()


def test_waiting_is_refused_while_we_owe_something(cast: Cast, now: datetime) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob)
    with pytest.raises(Refused, match="You promised Rob"):
        wait.wait_for_them(cast.call_rob, what="an answer", by=cast.ann, now=now)


def test_closing_an_untouched_contact_needs_a_note(cast: Cast, now: datetime) -> None:
    with pytest.raises(Refused, match="never been in touch"):
        close.close(cast.call_rob, because="went_elsewhere", by=cast.ann, now=now)
    close.close(cast.call_rob, because="went_elsewhere", note="moved abroad", by=cast.ann, now=now)
    assert FollowUp.objects.get().close_reason == "went_elsewhere"


def test_closing_names_the_earliest_step_that_stays_open_with_them(cast: Cast, now: datetime) -> None:
    make.followup(by=cast.ben, contact=cast.rob, due=make.window(datetime(2026, 11, 27)), what="")
    thursday = make.followup(by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 11, 26)), what="")
    make.followup(by=cast.ann, contact=make.contact(by=cast.ann, name="Ada Brook"), due=make.window(now))
    act = close.close(cast.call_rob, because="went_elsewhere", note="moved abroad", by=cast.ann, now=now)
    assert act.sentence == "Closed the follow-up with Rob: went with someone else. Still open: call Rob Thursday."

    act = close.close(thursday, because="do_not_contact", by=cast.ann, now=now)
    assert "Still open" not in act.sentence


def test_do_not_contact_closes_every_follow_up(cast: Cast, now: datetime) -> None:
    other = make.followup(by=cast.ben, contact=cast.rob, due=make.window(now), what="the invoice")
    make.promise(by=cast.ben, followup=other)
    close.close(cast.call_rob, because="do_not_contact", by=cast.ann, now=now)

    assert not FollowUp.objects.open().exists()
    assert Promise.objects.get().state == "released"
    with pytest.raises(Refused, match="asked not to be contacted"):
        start.start_followup(cast.rob, start.NewFollowUp(), by=cast.ann, now=now)


def test_later_reopens_by_itself_on_its_day(cast: Cast, now: datetime) -> None:
    make.touch(by=cast.ann, contact=cast.rob)
    close.close(cast.call_rob, because="later", reopen_words="4 january", by=cast.ann, now=now)
    assert FollowUp.objects.get().reopen_on == date(2027, 1, 4)

    tick.run_tick(datetime(2027, 1, 3, 23, 0, tzinfo=now.tzinfo))
    assert not FollowUp.objects.open().exists()
    morning = datetime(2027, 1, 4, 7, 0, tzinfo=now.tzinfo)
    tick.run_tick(morning)
    [row] = today.build_day(cast.ann, now=morning).rows
    assert row.name == "Rob Okafor"


@pytest.mark.parametrize("words", ["", "some day", "yesterday", "in 9 years"])
def test_later_without_a_day_to_come_is_refused(cast: Cast, now: datetime, words: str) -> None:
    make.touch(by=cast.ann, contact=cast.rob)
    with pytest.raises(Refused):
        close.close(cast.call_rob, because="later", reopen_words=words, by=cast.ann, now=now)


def test_a_closed_follow_up_is_reopened_with_a_date(cast: Cast, now: datetime) -> None:
    log_touch(cast.call_rob, TouchReport("said_no"), by=cast.ann, now=now)
    reopen.reopen_followup(FollowUp.objects.get(), next_words="in 2 weeks", by=cast.ann, now=now)
    followup = FollowUp.objects.get()
    assert (followup.state, followup.close_reason, followup.next_starts) == ("open", "", "2026-12-08T00:00")


def test_two_due_steps_with_one_contact_are_one_row(cast: Cast, now: datetime) -> None:
    make.followup(by=cast.ann, contact=cast.rob, due=make.window(now), channel="email", what="the invoice")
    [row] = today.build_day(cast.ann, now=now).rows
    assert len(row.also) == 1
