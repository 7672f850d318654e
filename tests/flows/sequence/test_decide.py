"""The question after five tries, and its four answers."""

from datetime import UTC, datetime, timedelta

import pytest

from followthrough.flows.history.undo import undo_newest
from followthrough.flows.sequence.decide import decide, is_asked
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.cadence import Try, is_enough
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.sequences.models import Enrolment
from tests.cast import Cast

MONDAY = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)


def try_to_call(followup: FollowUp, cast: Cast, times: int) -> None:
    for day in range(times):
        log_touch(followup, TouchReport("no_answer"), by=cast.ann, now=MONDAY + timedelta(days=day))
    followup.refresh_from_db()


@pytest.fixture
def asked(cast: Cast) -> FollowUp:
    try_to_call(cast.call_rob, cast, 5)
    return cast.call_rob


def test_nothing_is_asked_before_five_tries(cast: Cast) -> None:
    try_to_call(cast.call_rob, cast, 4)
    assert not is_asked(cast.call_rob, by=cast.ann)
    with pytest.raises(Refused, match="nothing to decide yet"):
        decide(cast.call_rob, "close", by=cast.ann, now=MONDAY)


def test_go_on_tries_twice_more_a_month_apart_and_asks_again(cast: Cast, asked: FollowUp) -> None:
    now = MONDAY + timedelta(days=5)
    decide(asked, "go-on", by=cast.ann, now=now)
    asked.refresh_from_db()
    assert not is_asked(asked, by=cast.ann)
    assert asked.next_starts[:10] == "2027-01-07"  # 21 working days, with three holidays
    log_touch(asked, TouchReport("no_answer"), by=cast.ann, now=datetime(2027, 1, 6, 9, tzinfo=UTC))
    assert Enrolment.objects.get().stage == "go-on-2"
    log_touch(asked, TouchReport("no_answer"), by=cast.ann, now=datetime(2027, 2, 4, 9, tzinfo=UTC))
    asked.refresh_from_db()
    assert is_asked(asked, by=cast.ann) and asked.is_open


def test_ask_me_later_keeps_the_question_for_that_day(cast: Cast, asked: FollowUp) -> None:
    with pytest.raises(Refused):
        decide(asked, "later", by=cast.ann, now=MONDAY)
    decide(asked, "later", until="march 1", by=cast.ann, now=MONDAY + timedelta(days=5))
    asked.refresh_from_db()
    assert asked.next_starts[:10] == "2027-03-01" and is_asked(asked, by=cast.ann)


def test_keep_in_touch_closes_it_and_begins_an_interval(cast: Cast, asked: FollowUp) -> None:
    decide(asked, "keep-in-touch", by=cast.ann, now=MONDAY + timedelta(days=5))
    cast.rob.refresh_from_db()
    assert cast.rob.keep_in_touch_days == 90
    kept = FollowUp.objects.get(state="open")
    assert kept.pk != asked.pk and kept.next_from is not None
    undo_newest(by=cast.ann, now=MONDAY)
    asked.refresh_from_db()
    assert asked.is_open and not FollowUp.objects.exclude(pk=asked.pk).exists()


def test_close_needs_a_reason_that_fits(cast: Cast, asked: FollowUp) -> None:
    with pytest.raises(Refused, match="isn’t a reason here"):
        decide(asked, "close", because="do_not_contact", by=cast.ann, now=MONDAY)
    decide(asked, "close", because="went_elsewhere", by=cast.ann, now=MONDAY + timedelta(days=5))
    asked.refresh_from_db()
    assert (asked.state, asked.close_reason) == ("closed", "went_elsewhere")


def test_two_emails_and_three_calls_are_five_tries(cast: Cast) -> None:
    """In a sequence every channel counts, and three of the tries have to be calls."""
    at = datetime(2026, 11, 30, 9)
    tries = [Try(at, channel) for channel in ("call", "email", "call", "email")]
    assert not is_enough([*tries, Try(at, "email")], has_phone=True)
    assert is_enough([*tries, Try(at, "call")], has_phone=True)
    assert is_enough([*tries, Try(at, "email")], has_phone=False)
