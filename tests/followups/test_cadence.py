"""Cadences and the stages the policy walks: what a stage is for, and what follows it. Pure."""

from datetime import datetime

import pytest

from followthrough.followups import policy
from followthrough.followups.cadence import QUESTION, Cadence, Stage, Try
from followthrough.followups.situation import Enrolled, Situation

pytestmark = pytest.mark.pure
NOW = datetime(2026, 11, 30, 9)
EMAIL_THEN_CALLS = Cadence(
    "own",
    (
        Stage(key="email", gap=1, channel="email", what="something useful"),
        Stage(key="call", gap=2, channel="call"),
        Stage(key="quote", gap=2, channel="call", what="the quote"),
    ),
)
FIVE = tuple(Try(NOW, "call") for _ in range(5))


def next_step(stage: str, *, what: str, tries: tuple[Try, ...] = (), passed: tuple[str, ...] = ()) -> tuple[str, str]:
    """(stage, what the step is for) after a try at a stage whose step is for `what`."""
    at = Enrolled(EMAIL_THEN_CALLS, stage=stage, passed=frozenset(passed), tries=tries)
    after = policy.propose("no_answer", Situation(NOW, "Europe/London", has_email=True, what=what, enrolled=at))
    assert after.step is not None
    return after.stage, after.step.what


def test_what_a_stage_is_for_does_not_pass_on_to_the_next_one() -> None:
    assert next_step("email", what="something useful") == ("call", "")
    assert next_step("call", what="", passed=("email",)) == ("quote", "the quote")
    assert next_step("quote", what="the quote", tries=FIVE, passed=("email", "call")) == (QUESTION, "")


def test_what_the_member_wrote_passes_on_to_a_stage_that_is_for_nothing_else() -> None:
    assert next_step("email", what="the lids") == ("call", "the lids")
    assert next_step("call", what="the lids", passed=("email",)) == ("quote", "the quote")
