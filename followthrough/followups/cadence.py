"""A cadence: the stages of a sequence, as data that the policy reads. Pure.

A stage is counted in working days from the touch before it, so a late touch moves the rest along and two stages never
fall on one day by lateness. `PLAIN` is the cadence of everybody who is in no sequence.

Sources: PRODUCT.md X1 ('Cadence'), S1 ('they said call me: again 2, 4, 8, 15 at other hours'), F10 (five tries over all
channels, three of them calls where there is a number, before the product asks whether to go on).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, NamedTuple

from followthrough.followups.channels import CALL, channel_named

Hours = Literal["any", "morning", "midday", "late", "other"]
HOURS: Final = ("any", "morning", "midday", "late", "other")
# The hours of a call, as hours of the day; 'other' are those that were tried least.
CALL_HOURS: Final = {"morning": (8, 10), "late": (16, 18), "midday": (11, 13)}

# After so many unanswered tries the product asks whether to go on (PRODUCT.md F10), so many of them calls.
ENOUGH_TRIES: Final = 5
ENOUGH_CALLS: Final = 3
# The stage at which the product asks whether to go on: a dated step, never a close.
QUESTION: Final = "question"
# Working days from the last stage to the question.
DAYS_TO_QUESTION: Final = 5
# The stage of a further try, where the stages are used up before there were enough tries.
AGAIN: Final = "again"


class Try(NamedTuple):
    """One of our touches since we last heard from them: its local time and its channel."""

    at: datetime
    channel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage. `gap` counts working days from the touch before; for the first one from the start."""

    key: str
    gap: int
    channel: str
    what: str = ""
    """What the step is for, as on Today: 'the price list'; '' for what the follow-up is about."""
    hours: Hours = "any"
    """When a call is made."""
    words: str = ""
    """Situation of the script to say or send; '' for the one that the facts choose."""
    needs: str = ""
    """What the stage cannot do without: 'address' for something in the post; '' for nothing but its channel."""

    @property
    def is_call(self) -> bool:
        return channel_named(self.channel).kind == "call"


@dataclass(frozen=True, slots=True)
class Cadence:
    """Stages in their order. `repeats_last`: the last one comes again and again, as in `PLAIN`."""

    key: str
    stages: tuple[Stage, ...]
    repeats_last: bool = False

    def stage_of(self, key: str) -> Stage | None:
        """The stage of that key; None for a key that is in no stage, because it was removed since."""
        return next((stage for stage in self.stages if stage.key == key), None)

    def days(self) -> list[int]:
        """The working day of each stage, counted from the start, when every touch is made on its day."""
        reached, found = 0, []
        for stage in self.stages:
            reached += stage.gap
            found.append(reached)
        return found


def next_stage(cadence: Cadence, passed: Collection[str], left_out: Collection[str] = ()) -> Stage | None:
    """The stage after the furthest of those that have passed; the first one when none has. None when they are used up.

    `left_out` are those of the passed ones that were skipped, perhaps ahead of their turn. A stage that has passed
    never comes again, and an earlier one that was added since is not gone back to: an edit repeats nothing and moves
    nobody.
    """
    done = set(passed) - set(left_out)
    furthest = max((at for at, stage in enumerate(cadence.stages) if stage.key in done), default=-1)
    later = (stage for stage in cadence.stages[furthest + 1 :] if stage.key not in passed)
    return next(later, cadence.stages[-1] if cadence.repeats_last and cadence.stages else None)


# 'Go on' after the question: twice more, about a month apart; then the question again.
GOING_ON: Final = Cadence("", tuple(Stage(key=f"go-on-{at}", gap=21, channel=CALL, hours="other") for at in (1, 2)))


def is_enough(tries: Sequence[Try], *, has_phone: bool) -> bool:
    """True after ENOUGH_TRIES tries over all channels, ENOUGH_CALLS of them calls where there is a number."""
    calls = sum(channel_named(one.channel).kind == "call" for one in tries)
    return len(tries) >= ENOUGH_TRIES and (calls >= ENOUGH_CALLS or not has_phone)


# Working days from the n-th try to the next one, so that tries fall on the days 1, 2, 4, 8, 15.
PLAIN: Final = Cadence(
    "",
    tuple(
        Stage(key=f"try-{at}", gap=gap, channel=CALL, hours="other") for at, gap in enumerate((1, 1, 2, 4, 7), start=1)
    ),
    repeats_last=True,
)


def plain_stage(tries: int) -> Stage:
    """The stage of PLAIN after so many earlier tries: more days later each time."""
    found = next_stage(PLAIN, [stage.key for stage in PLAIN.stages[:tries]])
    assert found is not None
    return found
