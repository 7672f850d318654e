"""The one count of unanswered tries."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.touches.past_touches import PastTouch, tries_after, unanswered_tries

pytestmark = pytest.mark.pure
MONDAY = datetime(2026, 11, 23, 9)
OUTCOMES = ("reached", "voicemail", "no_answer", "busy", "wrong_number", "callback", "met", "sent", "no_show",
            "said_no", "received", "noted")  # fmt: skip
TOLD = st.lists(st.tuples(st.sampled_from(OUTCOMES), st.sampled_from([1, 2, None])), max_size=30)


def marks(*told: tuple[str, int | None]) -> list[PastTouch]:
    return [
        PastTouch("call", outcome, "us", MONDAY + timedelta(hours=hour), "", followup)
        for hour, (outcome, followup) in enumerate(told)
    ]


@pytest.mark.parametrize(
    ("outcomes", "count"),
    [
        ("voicemail no_answer busy", 3),
        ("voicemail sent noted wrong_number no_show voicemail", 2),
        ("voicemail reached busy", 1),
        *((f"voicemail {heard}", 0) for heard in ("reached", "met", "received", "callback", "said_no")),
    ],
)
def test_a_try_is_an_unanswered_call_since_we_last_heard_from_them(outcomes: str, count: int) -> None:
    told = marks(*((outcome, 1) for outcome in outcomes.split()))
    assert len(unanswered_tries(told, followup=1)) == count


def test_only_the_touches_of_the_follow_up_count_and_only_they_end_the_count() -> None:
    told = marks(("voicemail", 1), ("voicemail", 2), ("reached", 2), ("busy", None), ("no_answer", 1))
    assert [mark.outcome for mark in unanswered_tries(told, followup=1)] == ["voicemail", "no_answer"]
    assert unanswered_tries(told, followup=2) == ()


def test_one_more_touch_counts_as_it_will_after_logging() -> None:
    voicemail, reached = marks(("voicemail", 1), ("reached", 1))
    assert tries_after((voicemail,), voicemail) == (voicemail, voicemail)
    assert tries_after((voicemail,), reached) == ()


@given(TOLD)
def test_tries_of_any_history_equal_a_count_by_hand(told: list[tuple[str, int | None]]) -> None:
    by_hand: list[int] = []
    for place, (outcome, followup) in enumerate(told):
        if followup == 1 and outcome in ("reached", "met", "received", "callback", "said_no"):
            by_hand = []
        elif followup == 1 and outcome in ("voicemail", "no_answer", "busy"):
            by_hand.append(place)
    whole = marks(*told)
    assert unanswered_tries(whole, followup=1) == tuple(whole[place] for place in by_hand)
