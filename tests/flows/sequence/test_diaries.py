"""Every shipped sequence, walked day by day; run with -s to read the diaries."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from followthrough.flows.sequence.enrol import enrol
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.sequences.shipped import SHIPPED
from tests import make
from tests.cast import Cast
from tests.flows.sequence.diary import walk

MONDAY = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)


def test_they_said_call_me_calls_on_working_days_1_2_4_8_15_and_then_asks(cast: Cast) -> None:
    diary = walk(cast.rob, "they-said-call-me", by=cast.ann, now=MONDAY)
    print(diary.text())
    assert diary.days("call") == ["Dec 1", "Dec 2", "Dec 4", "Dec 10", "Dec 21"]
    assert diary.days("email") == ["Dec 2"] and diary.days("text") == ["Dec 4"]
    hours = [line.split(", ")[1][:2] for line in diary.lines if line.endswith("call")]
    assert len(set(hours[:3])) == 3
    assert diary.enrolment.stage == "question"
    assert diary.followup.owner == cast.ann


@pytest.mark.parametrize("key", sorted(SHIPPED))
@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York", "Pacific/Auckland"])
def test_a_shipped_sequence_goes_on_to_the_question(cast: Cast, key: str, zone: str) -> None:
    """Over Christmas, and in two zones over a night on which the clocks change."""
    make_member_of(cast, zone)
    rob = cast.rob
    rob.address = "8 Harrowgate Wharf"
    rob.save(update_fields=["address"])
    begun = datetime(2026, 12, 18, 9, 30, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    diary = walk(rob, key, by=cast.ann, now=begun)
    print(f"\n{key}, {zone}\n{diary.text()}")
    assert diary.enrolment.stage == "question"
    assert len(diary.lines) >= 5
    calls = diary.days("call")
    assert len(calls) >= 3 and "Dec 25" not in calls
    for line in diary.lines:
        day = datetime.strptime(f"2026 {line.split(',')[0]}", "%Y %b %d").date()
        day = day if day.month == 12 else date(2027, day.month, day.day)
        assert day.weekday() < 5, diary.text()
    diary.followup.refresh_from_db()
    assert diary.followup.is_open and diary.followup.next_from is not None


def make_member_of(cast: Cast, zone: str) -> None:
    cast.ann.zone = zone
    cast.ann.save(update_fields=["zone"])


def test_a_day_late_moves_the_rest_and_bunches_nothing(cast: Cast) -> None:
    _, followup = enrol(cast.rob, "they-said-call-me", by=cast.ann, now=MONDAY)
    late = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)  # the call of Tuesday is made on Thursday
    log_touch(followup, TouchReport("no_answer"), by=cast.ann, now=late)
    followup.refresh_from_db()
    assert followup.next_starts[:10] == "2026-12-04"


def test_a_way_they_do_not_have_is_left_out_and_says_why(cast: Cast) -> None:
    mina = make.contact(by=cast.ann, name="Mina Hale", email="", phone="+44 20 7946 0045")
    diary = walk(mina, "they-said-call-me", by=cast.ann, now=MONDAY)
    assert diary.days("email") == []
    assert diary.enrolment.skipped == {"email-2": "no email address"}
    assert diary.days("call") == ["Dec 1", "Dec 2", "Dec 4", "Dec 10", "Dec 21"]


@pytest.mark.parametrize(
    "called", [datetime(2026, 11, 28, 11, 0, tzinfo=UTC), datetime(2026, 11, 30, 19, 0, tzinfo=UTC)]
)
def test_after_a_voicemail_in_the_evening_the_call_that_was_told_comes_after_the_text(
    cast: Cast, called: datetime
) -> None:
    """On a Saturday, or after five, 'text today' becomes a text on the next working day, and the call the day after."""
    _, followup = enrol(cast.rob, "missed-call", by=cast.ann, now=called)
    log_touch(followup, TouchReport("voicemail"), by=cast.ann, now=called)
    followup.refresh_from_db()
    text, told = followup.window, followup.promises.get(state="open")
    assert followup.next_channel == "text" and text is not None
    assert told.channel == "call" and text.utc()[1] < told.due_by
    log_touch(followup, TouchReport("sent"), by=cast.ann, now=text.utc()[1] - timedelta(hours=1))
    followup.refresh_from_db()
    assert (followup.next_channel, followup.next_by) == ("call", told.due_by)
