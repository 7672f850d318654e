"""A line, the date field of a page and `--next` give the same window for the same words."""

from datetime import UTC, datetime

import pytest

from followthrough.flows.base.policy_input import parse_window
from followthrough.flows.followup.move import move
from followthrough.flows.line.understand import understand_line
from tests.cast import Cast

NOW = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
PHRASES = (
    "tomorrow", "Tue 14th", "at 5 past 7", "tomorrow at 10 past 4", "in two weeks on Friday", "fortnight today",
    "by Friday",
    "this time next year", "first working day of January", "mid February", "tomorrow before 11", "after Thursday",
    "from Monday", "next week", "Thursday between 2 and 4", "tomorrow morning", "in 3 weeks Monday", "end of Q1",
)  # fmt: skip


@pytest.mark.parametrize("phrase", PHRASES)
def test_the_same_words_are_the_same_window(phrase: str, cast: Cast) -> None:
    asked = parse_window(phrase, by=cast.ann, now=NOW)
    step = understand_line(f"call Jane Smith {phrase}", by=cast.ann, now=NOW).after.main.step
    assert step is not None and step.window == asked


def test_a_step_is_moved_to_that_window(cast: Cast) -> None:
    move(cast.call_rob, next_words="in two weeks on Friday", by=cast.ann, now=NOW)
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.next_starts[:10] == "2026-12-18"
