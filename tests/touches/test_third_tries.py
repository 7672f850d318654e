"""Third tries are counted from a workspace's own touches."""

from datetime import datetime, timedelta

import pytest

from followthrough.accounts.models import Member
from followthrough.touches.third_tries import LEAST_COUNTED, count_tries, third_tries
from tests import make
from tests.cast import Cast

NO = ("no_answer", "us")
SENT = ("sent", "us")
REACHED = ("reached", "us")
WROTE = ("received", "them")


@pytest.mark.pure
@pytest.mark.parametrize(
    ("touches", "made", "answered"),
    [
        ([], 0, 0),
        ([NO, NO], 0, 0),
        ([NO, NO, NO], 1, 0),
        ([NO, SENT, ("voicemail", "us")], 1, 0),
        ([NO, NO, REACHED], 1, 1),
        ([NO, NO, NO, WROTE], 1, 1),
        ([NO, NO, NO, NO, WROTE], 1, 0),  # that answers the fourth
        ([NO, NO, WROTE], 0, 0),  # that answers the second
        ([NO, REACHED, NO, NO], 0, 0),  # the count began again
        ([NO, NO, REACHED, NO, NO, REACHED], 2, 2),
        ([("noted", "us"), NO, NO, NO], 1, 0),
    ],
)
def test_a_third_try_is_answered_when_they_take_it_or_answer_before_the_next(
    touches: list[tuple[str, str]], made: int, answered: int
) -> None:
    assert count_tries(touches) == (made, answered)


def three_tries(by: Member, now: datetime, *, times: int, taken: int) -> None:
    for number in range(times):
        contact = make.contact(by=by, name=f"Person {number}")
        followup = make.followup(by=by, contact=contact, due=make.window(now + timedelta(days=40)))
        for count, outcome in enumerate(["no_answer", "no_answer", "reached" if number < taken else "no_answer"]):
            at = now - timedelta(days=9 - count)
            make.touch(by=by, contact=contact, followup=followup, outcome=outcome, at=at)


def test_too_few_say_nothing(cast: Cast, now: datetime) -> None:
    three_tries(cast.ann, now, times=LEAST_COUNTED - 1, taken=3)
    assert third_tries(cast.ann.workspace_id) is None


def test_only_the_own_workspace_counts(cast: Cast, now: datetime) -> None:
    three_tries(cast.zoe, now, times=LEAST_COUNTED, taken=3)
    assert third_tries(cast.ann.workspace_id) is None
    assert third_tries(cast.zoe.workspace_id) == (LEAST_COUNTED, 3)
