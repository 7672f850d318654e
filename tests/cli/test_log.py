"""The command `log`: what was agreed, the date that went out, the time it happened, and how we heard from them."""

from datetime import UTC, datetime

import pytest

from followthrough.followups.models import FollowUp
from tests import make
from tests.cast import Cast
from tests.cli.conftest import Tell

AT = "2026-11-24T08:48"


def who(cast: Cast) -> tuple[str, ...]:
    return ("--as", cast.ann.user.email, "--now", AT, "--json")


def promises(cast: Cast, tell: Tell) -> list[tuple[str, str]]:
    return [(row["side"], row["due"]["said"]) for row in tell("promises", *who(cast)).json["rows"]]


def test_what_was_agreed_is_named_by_a_key(cast: Cast, tell: Tell) -> None:
    done = tell("log", cast.call_rob.pk, "reached", "--agreed", "meet", "--next", "thu 14:00", *who(cast)).json
    assert (done["next"]["channel"], done["next"]["window"]["said"]) == ("meeting", "Thursday 26 Nov at 14:00")
    assert promises(cast, tell) == [("ours", "Thursday 26 Nov at 14:00")]
    assert tell("log", cast.call_rob.pk, "no-answer", "--agreed", "meet", *who(cast)).code == 2


def test_yes_to_may_i_send_you_something_is_sent_today(cast: Cast, tell: Tell) -> None:
    tell("log", cast.call_rob.pk, "asked", "--words", "Can I send you information?", *who(cast))
    assert FollowUp.objects.get().is_waiting
    done = tell("log", cast.call_rob.pk, "reached", "--agreed", "yes", *who(cast)).json
    assert done["followup"]["sequence"]["key"] == "pack-sent"
    assert promises(cast, tell) == [("ours", "by today, 17:00")]


def test_not_now_closes_until_then(cast: Cast, tell: Tell) -> None:
    done = tell("log", cast.call_rob.pk, "reached", "--agreed", "not-now", "--next", "1 march", *who(cast)).json
    assert done["followup"]["closed"]["reopen_on"] == "2027-03-01"


def test_a_voicemail_is_told_unless_no_date_went_out(cast: Cast, tell: Tell) -> None:
    tell("log", cast.call_rob.pk, "voicemail", "--next", "thu 10", "--told", "no", *who(cast))
    assert promises(cast, tell) == []
    tell("undo", *who(cast))
    tell("log", cast.call_rob.pk, "voicemail", "--told", "thu", *who(cast))
    assert promises(cast, tell) == [("ours", "Thursday 26 Nov")]


def test_a_date_that_went_out_by_any_way_is_a_promise(cast: Cast, tell: Tell) -> None:
    done = tell("log", cast.call_rob.pk, "sent", "--channel", "letter", "--told", "fri", *who(cast)).json
    assert done["next"]["window"]["said"] == "Friday 27 Nov"
    assert promises(cast, tell) == [("ours", "Friday 27 Nov")]


def test_the_step_may_come_before_the_date_told_but_not_after_it(cast: Cast, tell: Tell) -> None:
    row = cast.call_rob.pk
    assert tell("log", row, "voicemail", "--told", "thu", "--next", "fri", *who(cast)).code == 1
    done = tell("log", row, "voicemail", "--told", "fri", "--next", "thu 10", *who(cast)).json
    assert done["next"]["window"]["said"] == "Thursday 26 Nov at 10:00"
    assert promises(cast, tell) == [("ours", "Friday 27 Nov")]


def test_no_date_is_promised_where_nothing_is_open(cast: Cast, tell: Tell) -> None:
    assert tell("log", cast.call_rob.pk, "said-no", "--told", "fri", *who(cast)).code == 1


@pytest.mark.parametrize(
    ("outcome", "channel", "planned"),
    [("they-called", "call", "email"), ("they-wrote", "email", "call"), ("they-wrote", "letter", "letter")],
)
def test_they_called_or_wrote(cast: Cast, tell: Tell, outcome: str, channel: str, planned: str) -> None:
    tell("move", cast.call_rob.pk, "--channel", planned, *who(cast))
    tell("log", cast.call_rob.pk, outcome, "--words", "wants to see the house", *who(cast))
    touch = tell("contact", cast.rob.pk, *who(cast)).json["touches"][0]
    assert (touch["side"], touch["channel"], touch["outcome"]) == ("them", channel, "received")
    assert touch["words"] == "wants to see the house"


def test_an_outcome_that_cannot_happen_on_the_channel_is_refused(cast: Cast, tell: Tell) -> None:
    for outcome, channel in (("voicemail", "email"), ("sent", "call"), ("no-show", "text")):
        assert tell("log", cast.call_rob.pk, outcome, "--channel", channel, *who(cast)).code == 1
    assert tell("log", cast.call_rob.pk, "reached", "--channel", "meeting", *who(cast)).code == 0


def test_what_happened_yesterday_is_dated_yesterday(cast: Cast, tell: Tell) -> None:
    tell("log", cast.call_rob.pk, "no-answer", "--at", "yesterday 4pm", *who(cast))
    touch = tell("contact", cast.rob.pk, *who(cast)).json["touches"][0]
    assert touch["at"] == "2026-11-23T16:00:00+00:00"


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("2026-11-20T15:30", "2026-11-20T15:30:00+00:00"),
        ("2026-11-20T15:30+01:00", "2026-11-20T14:30:00+00:00"),
        ("yesterday", "2026-11-23T12:00:00+00:00"),
        ("friday", "2026-11-20T12:00:00+00:00"),
        ("8:00", "2026-11-24T08:00:00+00:00"),
        ("at 4pm yesterday", "2026-11-23T16:00:00+00:00"),
        ("last friday 3pm", "2026-11-20T15:00:00+00:00"),
        ("yesterday in the evening", "2026-11-23T20:00:00+00:00"),
        ("mon 10", "2026-11-23T10:00:00+00:00"),
    ],
)
def test_a_past_time_is_read(cast: Cast, tell: Tell, words: str, at: str) -> None:
    assert tell("log", cast.call_rob.pk, "no-answer", "--at", words, *who(cast)).code == 0
    assert tell("contact", cast.rob.pk, *who(cast)).json["touches"][0]["at"] == at


@pytest.mark.parametrize("words", ["tomorrow", "2027-01-01", "the other day maybe", "1850-01-01", "9999-12-31"])
def test_only_the_past_can_have_happened(cast: Cast, tell: Tell, words: str) -> None:
    assert tell("log", cast.call_rob.pk, "no-answer", "--at", words, *who(cast)).code == 1
    assert not cast.rob.touches.exists()


def test_the_next_try_counts_from_then_and_is_never_over(cast: Cast, tell: Tell) -> None:
    done = tell("log", cast.call_rob.pk, "no-answer", "--at", "2026-11-02 10:00", *who(cast)).json
    assert done["next"]["window"]["by"] > "2026-11-24T08:48"
    tell("undo", *who(cast))
    done = tell("log", cast.call_rob.pk, "no-answer", "--at", "yesterday 4pm", *who(cast)).json
    assert done["next"]["window"]["said"].startswith("today")


def test_keep_in_touch_counts_from_then_and_an_older_touch_never_brings_it_forward(cast: Cast, tell: Tell) -> None:
    make.touch(by=cast.ann, contact=cast.rob, at=datetime(2026, 11, 16, 12, tzinfo=UTC))
    tell("keep-in-touch", cast.rob.pk, "30", *who(cast))
    kept = FollowUp.objects.get(key=f"keep-in-touch:{cast.rob.pk}")
    assert kept.next_starts == "2026-12-16T00:00"
    tell("log", cast.call_rob.pk, "reached", "--at", "2026-11-10 12:00", *who(cast))
    kept.refresh_from_db()
    assert kept.next_starts == "2026-12-16T00:00"
    tell("log", cast.call_rob.pk, "reached", "--at", "2026-11-18 12:00", *who(cast))
    kept.refresh_from_db()
    assert kept.next_starts == "2026-12-18T00:00"


def test_a_call_of_yesterday_keeps_the_promise_of_yesterday_in_time(cast: Cast, tell: Tell) -> None:
    promise = make.promise(by=cast.ann, followup=cast.call_rob)
    late = ("--as", cast.ann.user.email, "--now", "2026-11-25T09:00", "--json")
    tell("log", cast.call_rob.pk, "no-answer", "--at", "yesterday 3pm", *late)
    promise.refresh_from_db()
    assert promise.state == "kept"


def test_after_five_tries_it_asks(cast: Cast, tell: Tell) -> None:
    asks = [tell("log", cast.call_rob.pk, "no-answer", "--next", "today", *who(cast)).json["asks"] for _ in range(5)]
    assert asks == [False, False, False, False, True]
    (row,) = tell("today", *who(cast)).json["rows"]
    assert (row["asks"], row["owner"]) == (True, cast.ann.user.email)
