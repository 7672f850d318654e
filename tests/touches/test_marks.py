"""The one count of unanswered tries, and the marks kept for it."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.touches.marks import Mark, count_try, first_meeting, needed_for_facts, unanswered_tries

pytestmark = pytest.mark.pure
MONDAY = datetime(2026, 11, 23, 9)
OUTCOMES = ("reached", "voicemail", "no_answer", "busy", "wrong_number", "callback", "met", "sent", "no_show",
            "said_no", "received", "noted")  # fmt: skip
TOLD = st.lists(st.tuples(st.sampled_from(OUTCOMES), st.sampled_from([1, 2, None])), max_size=30)


def marks(*told: tuple[str, int | None]) -> list[Mark]:
    return [
        Mark("call", outcome, "us", MONDAY + timedelta(hours=hour), "", followup)
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
def test_a_try_is_an_unanswered_call_since_they_were_last_heard(outcomes: str, count: int) -> None:
    told = marks(*((outcome, 1) for outcome in outcomes.split()))
    assert len(unanswered_tries(told, followup=1)) == count


def test_only_the_touches_of_the_follow_up_count_and_only_they_end_the_count() -> None:
    told = marks(("voicemail", 1), ("voicemail", 2), ("reached", 2), ("busy", None), ("no_answer", 1))
    assert [mark.outcome for mark in unanswered_tries(told, followup=1)] == ["voicemail", "no_answer"]
    assert unanswered_tries(told, followup=2) == ()


def test_one_more_touch_counts_as_it_will_once_it_is_logged() -> None:
    voicemail, reached = marks(("voicemail", 1), ("reached", 1))
    assert count_try((voicemail,), voicemail) == (voicemail, voicemail)
    assert count_try((voicemail,), reached) == ()


@given(TOLD, st.integers(1, 8))
def test_the_marks_kept_for_the_facts_count_as_all_of_them(told: list[tuple[str, int | None]], newest: int) -> None:
    whole = marks(*told)
    kept = needed_for_facts(whole, newest=newest)

    assert kept[-newest:] == whole[-newest:]
    assert first_meeting(kept) == first_meeting(whole)
    for followup in (1, 2):
        assert unanswered_tries(kept, followup=followup) == unanswered_tries(whole, followup=followup)
