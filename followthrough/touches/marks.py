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


class OpenTries:
    """Tells which touches are unanswered tries that still count, asked about one after the other, newest first.

    A try counts until we hear from them on the same follow-up. The scope is the follow-up, for sentences as for the
    policy, because the next step is planned for a follow-up: a voicemail on another matter of the same person makes
    nobody's third try here.
    """

    def __init__(self) -> None:
        self.heard: set[int | None] = set()

    def counts(self, outcome: str, followup: int | None) -> bool:
        """True for an open try; asked of every touch, also of those that are none."""
        if outcome in HEARD:
            self.heard.add(followup)
        return outcome in UNANSWERED and followup not in self.heard


def unanswered_tries(marks: Sequence[Mark], *, followup: int) -> tuple[Mark, ...]:
    """Our unanswered calls on one follow-up since we last heard from them there. `marks` and result oldest first."""
    tries = OpenTries()
    mine = (mark for mark in reversed(marks) if mark.followup == followup)
    return tuple([mark for mark in mine if tries.counts(mark.outcome, followup)][::-1])


def count_try(tries: Sequence[T], touch: T) -> tuple[T, ...]:
    """The unanswered tries of a follow-up, oldest first, after one more touch on it."""
    still = OpenTries()
    return tuple([each for each in (touch, *reversed(tries)) if still.counts(each.outcome, None)][::-1])


def first_meeting(marks: Iterable[Mark]) -> Mark | None:
    """The first time we met in person; `marks` oldest first."""
    return next((mark for mark in marks if mark.outcome in IN_PERSON), None)


def marks_of(touches: Iterable[Touch]) -> list[Mark]:
    """The rows as marks, in their order."""
    return [Mark(row.channel, row.outcome, row.side, row.at, row.words, row.followup_id) for row in touches]


def local(marks: Iterable[Mark], zone: str) -> list[Mark]:
    """The same touches by the clock of a zone, naive."""
    return [
        Mark(channel, outcome, side, windows.to_local(at, zone), words, followup)
        for channel, outcome, side, at, words, followup in marks
    ]
