"""Vague dates: words that sound like a next step but name no day are found."""

from datetime import datetime

import pytest

from followthrough.quickline.line.vague_dates import find_vague_date, find_vague_dates

NOW = datetime(2026, 5, 6, 10, 15)

VAGUE = """
let's talk soon|Talk soon!|maybe next week|call me if you need anything|we should catch up some time|I'll be in touch
get back to me|we'll circle back|let me know if you have any questions|speak soon|perhaps next month|at some point
keep in touch|I’ll get back to you|don't hesitate to call|in due course|sometime next month|let me think about it
""".strip().replace("\n", "|")


@pytest.mark.parametrize("text", VAGUE.split("|"))
def test_a_vague_date_is_found(text: str) -> None:
    fog = find_vague_date(f"Nice to meet you. {text}", NOW)
    assert fog is not None
    assert fog.why.endswith(".") and fog.suggestion in ("call_on", "ask_when", "answer_by")


@pytest.mark.parametrize("text", ["call Ann Friday at 10", "sent the quote", "I'll get back to you by Friday noon", ""])
def test_a_clear_line_is_left_alone(text: str) -> None:
    assert find_vague_date(text, NOW) is None


def test_the_foggy_words_are_pointed_at() -> None:
    text = "Good talk. Let's catch up some time, maybe next week."
    assert [text[fog.span[0] : fog.span[1]] for fog in find_vague_dates(text, NOW)] == [
        "Let's catch up",
        "maybe next week",
    ]


def test_a_date_of_ours_clears_the_fog() -> None:
    assert find_vague_date("Let's talk soon, I'll ring you Tuesday at 3", NOW) is None
