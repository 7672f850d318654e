"""Touches as plain tuples for lists and sentences, and the one count of unanswered tries. Pure."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol, TypeVar

from followthrough.followups.outcomes import HEARD, IN_PERSON, UNANSWERED, outcome_named
from followthrough.kit import sql, windows

# How many of a contact's touches are shown beside a follow-up.
TOUCHES_SHOWN = 6


class PastTouch(NamedTuple):
    """One touch. `followup` is the id of the follow-up it was logged on, None when there was none."""

    channel: str
    outcome: str
    side: str
    at: datetime
    words: str
    followup: int | None


# One touch as it was read: contact, at, id, channel, outcome, side, words, follow-up. `at` is text, because a row of
# Today that has not changed needs no dates (desk/today.py).
StoredTouch = tuple[int, str, int, str, str, str, str, int | None]


def past_touch(stored: StoredTouch) -> PastTouch:
    _, at, _, channel, outcome, side, words, followup = stored
    return PastTouch(channel, outcome, side, sql.moment_of(at), words, followup)


class HasOutcome(Protocol):
    """Anything with an outcome's name."""

    @property
    def outcome(self) -> str: ...


class Happened(HasOutcome, Protocol):
    """Anything with the facts of a touch: the row of the model, or a plain one."""

    @property
    def at(self) -> datetime: ...
    @property
    def side(self) -> str: ...
    @property
    def channel(self) -> str: ...
    @property
    def words(self) -> str: ...
    @property
    def followup_id(self) -> int | None: ...


T = TypeVar("T", bound=HasOutcome)


class OpenTries:
    """Counter of unanswered tries: give it every touch, newest first.

    A try counts until we hear from them on the same follow-up. Tries are counted for each follow-up, in sentences as in
    the policy, because the next step is planned for a follow-up; tries on other follow-ups of the contact do not count.
    """

    def __init__(self) -> None:
        # Follow-ups on which we have heard from them since.
        self.heard: set[int | None] = set()

    def counts(self, outcome: str, followup: int | None) -> bool:
        """True if the touch is an unanswered try that still counts. Call it for every touch, tries or not."""
        if outcome in HEARD:
            self.heard.add(followup)
        return outcome in UNANSWERED and followup not in self.heard


def ways_tried_in(touches: Iterable[PastTouch], *, followup: int) -> list[tuple[datetime, str]]:
    """(time, channel) of each of our touches on one follow-up since we last heard from them there, oldest first.

    They count on any channel: what was sent counts as a try like an unanswered call. `touches` newest first.
    """
    found: list[tuple[datetime, str]] = []
    for touch in touches:
        if touch.followup != followup:
            continue
        row = outcome_named(touch.outcome)
        if row.heard:
            break
        if touch.side == "us" and (row.unanswered or row.sends):
            found.append((touch.at, touch.channel))
    return found[::-1]


def unanswered_tries(touches: Sequence[PastTouch], *, followup: int) -> tuple[PastTouch, ...]:
    """Our unanswered calls on one follow-up since we last heard from them there. `touches` and result oldest first."""
    tries = OpenTries()
    mine = (touch for touch in reversed(touches) if touch.followup == followup)
    return tuple([touch for touch in mine if tries.counts(touch.outcome, followup)][::-1])


def tries_after(tries: Sequence[T], touch: T) -> tuple[T, ...]:
    """The unanswered tries of a follow-up after one more touch on it. `tries` and result oldest first."""
    open_tries = OpenTries()
    return tuple([each for each in (touch, *reversed(tries)) if open_tries.counts(each.outcome, None)][::-1])


def first_meeting(touches: Iterable[PastTouch]) -> PastTouch | None:
    """The first touch in person, None when there is none; `touches` oldest first."""
    return next((touch for touch in touches if touch.outcome in IN_PERSON), None)


def past_touches_of(touches: Iterable[Happened]) -> list[PastTouch]:
    """The rows as tuples, in their order."""
    return [PastTouch(row.channel, row.outcome, row.side, row.at, row.words, row.followup_id) for row in touches]


def in_local_time(touches: Iterable[PastTouch], zone: str) -> list[PastTouch]:
    """The same touches with naive local times of a zone."""
    return [
        PastTouch(channel, outcome, side, windows.to_local(at, zone), words, followup)
        for channel, outcome, side, at, words, followup in touches
    ]
