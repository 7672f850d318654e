"""A touch as lists and sentences need it, and the one count of unanswered tries. Pure."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol, TypeVar

from followthrough.followups.outcomes import HEARD, IN_PERSON, UNANSWERED
from followthrough.kit import windows
from followthrough.touches.models import Touch

# So many of a person's touches are shown beside a follow-up.
SHOWN = 6


class Mark(NamedTuple):
    """One touch. `followup`: the id of the follow-up it was logged on, None when there was none."""

    channel: str
    outcome: str
    side: str
    at: datetime
    words: str
    followup: int | None


class HasOutcome(Protocol):
    @property
    def outcome(self) -> str: ...


T = TypeVar("T", bound=HasOutcome)


def count_try(tries: tuple[T, ...], touch: T) -> tuple[T, ...]:
    """The unanswered tries after one more touch: none once we heard from them, one more after a call without answer."""
    if touch.outcome in HEARD:
        return ()
    return (*tries, touch) if touch.outcome in UNANSWERED else tries


def unanswered_tries(marks: Iterable[Mark], *, followup: int) -> tuple[Mark, ...]:
    """Our unanswered calls on one follow-up since we last heard from them there. `marks` and result oldest first.

    The scope is the follow-up, for sentences as for the policy, because the next step is planned for a follow-up: a
    voicemail on another matter of the same person makes nobody's third try here.
    """
    tries: tuple[Mark, ...] = ()
    for mark in marks:
        if mark.followup == followup:
            tries = count_try(tries, mark)
    return tries


def first_meeting(marks: Iterable[Mark]) -> Mark | None:
    """The first time we met in person; `marks` oldest first."""
    return next((mark for mark in marks if mark.outcome in IN_PERSON), None)


def needed_for_facts(marks: Sequence[Mark], *, newest: int) -> list[Mark]:
    """The `newest` marks, and of the older ones those that still count: open tries and the first meeting.

    `marks` are all of one person, oldest first.
    """
    older = marks[:-newest]
    if not older:
        return list(marks)
    followups = {mark.followup for mark in older if mark.followup is not None}
    counted = {id(mark) for followup in followups for mark in unanswered_tries(marks, followup=followup)}
    met = first_meeting(older)
    return [mark for mark in older if id(mark) in counted or mark is met] + list(marks[-newest:])


def marks_of(touches: Iterable[Touch]) -> list[Mark]:
    """The rows as marks, in their order."""
    return [Mark(row.channel, row.outcome, row.side, row.at, row.words, row.followup_id) for row in touches]


def local(marks: Iterable[Mark], zone: str) -> list[Mark]:
    """The same touches by the clock of a zone, naive."""
    return [mark._replace(at=windows.to_local(mark.at, zone)) for mark in marks]
