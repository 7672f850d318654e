"""Third tries of a workspace, counted from its own touches: how many there were, and how many were answered."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from followthrough.followups.outcomes import HEARD, outcome_named
from followthrough.kit import sql
from followthrough.touches.models import Touch

THIRD = 3
# Of fewer nothing is said: a share of less than ten says nothing.
LEAST_COUNTED = 10
# The newest touches by which follow-ups are chosen, so that a long history costs no more than a short one.
NEWEST = 2000
# The touches of each follow-up that is among the newest ones: follow-up, outcome, side; oldest first.
TOUCHES = """
    SELECT t.followup_id, t.outcome, t.side FROM followthrough_touch t
    WHERE t.followup_id IN (
        SELECT n.followup_id FROM (
            SELECT workspace_id, followup_id FROM followthrough_touch ORDER BY id DESC LIMIT %s
        ) AS n WHERE n.workspace_id = %s
    )
    AND NOT EXISTS (SELECT 1 FROM followthrough_touch later WHERE later.corrects_id = t.id)
    ORDER BY t.followup_id, t.at, t.id
"""


class ThirdTries(NamedTuple):
    """The third tries that were made, and those of them that were answered."""

    made: int
    answered: int


def third_tries(workspace_id: int) -> ThirdTries | None:
    """The third tries of the workspace; None where there are too few to say something. One statement."""
    rows = sql.read_texts(TOUCHES, NEWEST, workspace_id)
    found = [count_tries((outcome, side) for _, outcome, side in of) for _, of in groupby(rows, key=lambda row: row[0])]
    counted = ThirdTries(sum(one.made for one in found), sum(one.answered for one in found))
    return counted if counted.made >= LEAST_COUNTED else None


def count_tries(touches: Iterable[tuple[str, str]]) -> ThirdTries:
    """The third tries among the touches of one follow-up, (outcome, side), oldest first.

    Tries are counted since we last heard from them. A third call that they take counts as answered, and so does one
    that they answer themselves before the next try.
    """
    tries = made = answered = 0
    for outcome, side in touches:
        ours = side == Touch.Side.US
        if outcome in HEARD:
            third = tries + ours == THIRD
            made += ours and third
            answered += third
            tries = 0
        elif ours and is_try(outcome):
            tries += 1
            made += tries == THIRD
    return ThirdTries(made, answered)


def is_try(outcome: str) -> bool:
    """True for what counts as a try that nobody took: an unanswered call, and what was sent."""
    row = outcome_named(outcome)
    return row.unanswered or row.sends
