"""Follow-ups that were dropped, the numbers of a day that is done, and what the next day begins with."""

from datetime import datetime, timedelta

import pytest

from followthrough.desk import day_report
from followthrough.desk.day_report import DayReport, NextStart
from followthrough.desk.dropped import count_dropped
from followthrough.flows.contact import delete_contact
from followthrough.flows.followup import close
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from followthrough.promises.models import Promise
from tests import make
from tests.cast import Cast

NOTHING_DONE = DayReport(0, 0, 0)


def leave_workspace(cast: Cast, now: datetime) -> None:
    cast.ben.left_at = now
    cast.ben.save()


def closed(cast: Cast, followup: FollowUp, now: datetime) -> None:
    """Close a follow-up by hand, so that its promise stays open as only a mistake would leave it."""
    followup.close(make.act(by=cast.ann), "other", now=now)


def test_nothing_is_dropped_in_an_honest_workspace(cast: Cast) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob)

    assert count_dropped(cast.workspace) == 0


def test_the_open_steps_of_a_member_who_left_are_dropped_and_the_closed_ones_are_not(cast: Cast, now: datetime) -> None:
    due = make.window(now)
    for name in ("Cleo", "Dan"):
        make.followup(by=cast.ben, contact=make.contact(by=cast.ben, name=name), due=due)
    closed(cast, make.followup(by=cast.ben, contact=cast.rob, due=due), now)
    assert count_dropped(cast.workspace) == 0

    leave_workspace(cast, now)

    assert count_dropped(cast.workspace) == 2


@pytest.mark.parametrize("side", ["ours", "theirs"])
def test_a_promise_left_open_on_a_closed_follow_up_is_dropped(cast: Cast, now: datetime, side: str) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob, side=side)

    closed(cast, cast.call_rob, now)

    assert count_dropped(cast.workspace) == 1


def test_a_promise_due_before_its_step_is_dropped(cast: Cast) -> None:
    promise = make.promise(by=cast.ann, followup=cast.call_rob)
    assert count_dropped(cast.workspace) == 0

    Promise.objects.filter(pk=promise.pk).update(due_by=promise.due_by - timedelta(minutes=1))

    assert count_dropped(cast.workspace) == 1


def test_a_promise_of_theirs_may_be_due_before_we_ask(cast: Cast) -> None:
    promise = make.promise(by=cast.ann, followup=cast.call_rob, side="theirs")
    Promise.objects.filter(pk=promise.pk).update(due_by=promise.due_by - timedelta(days=2))

    assert count_dropped(cast.workspace) == 0


def test_a_promise_may_be_due_before_the_day_on_which_we_ask_again(cast: Cast, now: datetime) -> None:
    waiting = make.followup(by=cast.ann, contact=cast.rob, due=make.window(now), waiting=True)
    promise = make.promise(by=cast.ann, followup=waiting)
    Promise.objects.filter(pk=promise.pk).update(due_by=promise.due_by - timedelta(days=2))

    assert count_dropped(cast.workspace) == 0


def test_a_kept_promise_on_a_closed_follow_up_is_not_dropped(cast: Cast, now: datetime) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob).keep(make.act(by=cast.ann), at=now)

    closed(cast, cast.call_rob, now)

    assert count_dropped(cast.workspace) == 0


def test_a_follow_up_that_is_dropped_in_two_ways_counts_once(cast: Cast, now: datetime) -> None:
    bens = make.followup(by=cast.ben, contact=cast.rob, due=make.window(now))
    promise = make.promise(by=cast.ben, followup=bens)
    Promise.objects.filter(pk=promise.pk).update(due_by=promise.due_by - timedelta(days=1))

    leave_workspace(cast, now)

    assert count_dropped(cast.workspace) == 1


def test_what_belongs_to_a_deleted_contact_or_another_workspace_is_not_dropped_here(cast: Cast, now: datetime) -> None:
    make.followup(by=cast.ben, contact=cast.rob, due=make.window(now))
    make.promise(by=cast.ann, followup=cast.call_rob)
    closed(cast, cast.call_rob, now)
    leave_workspace(cast, now)
    assert (count_dropped(cast.workspace), count_dropped(cast.zoe.workspace)) == (2, 0)

    delete_contact.delete_contact(cast.rob, by=cast.ann, now=now)

    assert count_dropped(cast.workspace) == 0


def test_a_day_begins_with_nothing_done(cast: Cast, now: datetime) -> None:
    assert day_report.report_day(cast.ann, now=now) == NOTHING_DONE


def test_a_call_that_reached_them_is_a_step_and_a_person(cast: Cast, now: datetime) -> None:
    log_touch(cast.call_rob, TouchReport("reached"), by=cast.ann, now=now)

    assert day_report.report_day(cast.ann, now=now) == DayReport(steps=1, reached=1, kept=0)


def test_a_voicemail_is_a_step_and_reaches_nobody(cast: Cast, now: datetime) -> None:
    log_touch(cast.call_rob, TouchReport("voicemail"), by=cast.ann, now=now)

    assert day_report.report_day(cast.ann, now=now) == DayReport(steps=1, reached=0, kept=0)


def test_two_talks_with_one_person_are_two_steps_and_one_person(cast: Cast, now: datetime) -> None:
    for minutes in (0, 30):
        log_touch(cast.call_rob, TouchReport("reached"), by=cast.ann, now=now + timedelta(minutes=minutes))

    assert day_report.report_day(cast.ann, now=now + timedelta(hours=1)) == DayReport(steps=2, reached=1, kept=0)


@pytest.mark.parametrize("hours", [1, 24 * 3])
def test_a_promise_kept_in_time_or_late_counts_as_kept(cast: Cast, now: datetime, hours: int) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob)
    called = now + timedelta(hours=hours)
    log_touch(cast.call_rob, TouchReport("no_answer"), by=cast.ann, now=called)

    assert day_report.report_day(cast.ann, now=called) == DayReport(steps=1, reached=0, kept=1)


def test_what_was_taken_back_is_not_done(cast: Cast, now: datetime) -> None:
    log_touch(cast.call_rob, TouchReport("reached"), by=cast.ann, now=now)
    undo_newest(by=cast.ann, now=now)

    assert day_report.report_day(cast.ann, now=now) == NOTHING_DONE


def test_a_closed_follow_up_without_a_touch_is_no_step(cast: Cast, now: datetime) -> None:
    close.close(cast.call_rob, because="other", note="moved", by=cast.ann, now=now)

    assert day_report.report_day(cast.ann, now=now) == NOTHING_DONE


def test_the_report_is_of_one_member_and_one_day(cast: Cast, now: datetime) -> None:
    """At midnight of Tuesday in London the day begins anew."""
    log_touch(cast.call_rob, TouchReport("reached"), by=cast.ann, now=now)

    assert day_report.report_day(cast.ben, now=now) == NOTHING_DONE
    assert day_report.report_day(cast.ann, now=now.replace(hour=23, minute=59)).steps == 1
    assert day_report.report_day(cast.ann, now=now + timedelta(days=1)) == NOTHING_DONE


def test_the_day_of_the_report_is_the_members_own(cast: Cast, now: datetime) -> None:
    """At 8:48 in London on Tuesday it is Tuesday in Chicago too, but at 5:00 it was still Monday there."""
    log_touch(cast.call_rob, TouchReport("reached"), by=cast.ann, now=now.replace(hour=5))
    cast.ann.zone = "America/Chicago"

    assert day_report.report_day(cast.ann, now=now) == NOTHING_DONE


def test_the_next_day_begins_with_the_earliest_step_after_today(cast: Cast, now: datetime) -> None:
    for name, days in (("Late", 9), ("Soon", 2)):
        person = make.contact(by=cast.ann, name=name)
        make.followup(by=cast.ann, contact=person, due=make.window(now + timedelta(days=days)))

    assert day_report.next_start(cast.ann, now=now) == NextStart(datetime(2026, 11, 26), False, "Soon")


def test_an_appointment_has_its_hour(cast: Cast, now: datetime) -> None:
    due = windows.window_at(datetime(2026, 11, 25, 9, 30), "Europe/London")
    make.followup(by=cast.ann, contact=make.contact(by=cast.ann, name="Early Eve"), due=due)

    assert day_report.next_start(cast.ann, now=now) == NextStart(datetime(2026, 11, 25, 9, 30), True, "Early Eve")


def test_nothing_is_next_when_nothing_of_mine_is_to_come(cast: Cast, now: datetime) -> None:
    """Rob's call and a talk this evening are of today, Ben's step is his own, and the third contact was deleted."""
    make.followup(by=cast.ann, contact=cast.rob, due=make.window(now, hours=(18, 19)))
    tomorrow = make.window(now + timedelta(days=1))
    make.followup(by=cast.ben, contact=cast.rob, due=tomorrow)
    gone = make.contact(by=cast.ann, name="Gone")
    make.followup(by=cast.ann, contact=gone, due=tomorrow)
    delete_contact.delete_contact(gone, by=cast.ann, now=now)

    assert day_report.next_start(cast.ann, now=now) is None
