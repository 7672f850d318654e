"""The input and the answer of the policy: a situation, and the step that is proposed in it. Pure."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final, NamedTuple, Protocol, Self

from followthrough.followups.cadence import Cadence, Stage, Try
from followthrough.followups.channels import CALL
from followthrough.kit import windows
from followthrough.kit.windows import IsFree, Weekdays, Window

# The purpose of a follow-up that is a thing of the member's own, 'buy stamps', and the reason why a done one is closed.
OWN_PURPOSE: Final = "own"
DONE: Final = "done"


@dataclass(frozen=True, slots=True)
class Step:
    """The one thing that happens next: channel, what, when; `waiting` when it is their turn until then.

    `material` is the id of the thing that goes with it."""

    channel: str
    what: str
    window: Window
    waiting: bool = False
    material: int | None = None

    @property
    def side(self) -> str:
        """The side that would promise it: 'theirs' or 'ours'."""
        return "theirs" if self.waiting else "ours"


class Moved(NamedTuple):
    """A window as the contact law allows it. `window` is None when no moment is allowed; `why` is '' when it stays as
    it was."""

    window: Window | None
    why: str = ""


class Law(Protocol):
    """The contact law of one person. A room above this one has it (consent/contact_law.py), and the flow hands it in,
    as it does with the holidays."""

    @property
    def preferred(self) -> str:
        """The channel they prefer, '' for none."""

    def barred(self, channel: str) -> str:
        """Why the channel is not to be used now: they asked us not to. '' when they did not."""

    def move(self, window: Window, channel: str, *, counted: bool = True, answers: bool = False) -> Moved:
        """The window, or the next one that is allowed."""

    def after_touch(self) -> Self:
        """The law once we have been in touch now."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The policy's answer: a next step, or closing with a reason. `promised`: the person was told the date."""

    step: Step | None = None
    promised: bool = False
    close_reason: str = ""
    reopen_on: date | None = None
    # True after ENOUGH_TRIES: the product asks whether to go on. It never closes by itself.
    asks: bool = False
    # The date that was told, and the channel told with it, where they are not the step's own.
    told: Window | None = None
    told_channel: str = ""
    # The stage of the sequence that the step is for, '' outside one; the keys that have passed then, and of those that
    # were left out the reason.
    stage: str = ""
    passed: frozenset[str] = frozenset()
    skipped: tuple["SkippedStage", ...] = ()
    # Why the contact law gave the step another moment or another way, as the flow says it; '' where it did not.
    moved_because: str = ""

    @property
    def promised_step(self) -> Step:
        """The step as it was promised: with the date and the channel that were told."""
        assert self.step is not None
        return replace(self.step, window=self.told or self.step.window, channel=self.told_channel or self.step.channel)


class SkippedStage(NamedTuple):
    """A stage that is left out: its key, and why, as the flow says it ('no email address')."""

    key: str
    why: str


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The place of a follow-up in a sequence: the stage its open step is for, the keys that have passed, and of
    those the ones that were `left_out`.

    `tries` are our touches on any channel since we last heard from them; `owes` is the channel of our open promise,
    '' for none. `why_not(stage)` is '' for a stage that can be done, else why it is left out.
    """

    cadence: Cadence
    stage: str = ""
    passed: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()
    tries: tuple[Try, ...] = ()
    owes: str = ""
    why_not: Callable[[Stage], str] = lambda stage: ""


@dataclass(frozen=True, slots=True)
class Situation:
    """The input of the policy. `now` is naive local time of `zone`; `tried` are earlier unanswered tries, local time.

    `asked` is a window that the other person or the member named; `free` tells which days the member has off;
    `topic` is what the touch was about, where the member said it.
    """

    now: datetime
    zone: str
    channel: str = CALL
    what: str = ""
    tried: tuple[datetime, ...] = ()
    asked: Window | None = None
    topic: str = ""
    has_phone: bool = True
    has_email: bool = False
    free: IsFree | None = None
    # The weekdays on which the member works, as `date.weekday` counts.
    weekdays: Weekdays = windows.MONDAY_TO_FRIDAY
    # The member's hours of work, in minutes since midnight.
    hours: tuple[int, int] = (9 * 60, 17 * 60)
    # The next day in touch by the interval this follow-up keeps, counted from now (followups/intervals.py).
    keep_in_touch: Window | None = None
    # Where it stands in a sequence; None outside one, which is the cadence PLAIN.
    enrolled: Enrolled | None = None
    # The follow-up is a thing of the member's own: whatever is logged, it is done.
    is_own: bool = False
    # Counts the member's steps that begin in a window, so that tries spread over the hours of a day.
    steps_in: Callable[[Window], int] | None = None
    # The contact law of the person; None where nobody is known yet.
    law: Law | None = None

    @property
    def kinds(self) -> frozenset[str]:
        """Kinds of contact methods the person has."""
        return frozenset(kind for kind, has in (("phone", self.has_phone), ("email", self.has_email)) if has)

    @property
    def can_be_called(self) -> bool:
        """True when we have a number, and they did not ask us not to call."""
        return self.has_phone and not (self.law and self.law.barred(CALL))

    def business_day(self, count: int) -> date:
        """The day so many business days after today; 0 is today or the first business day after it."""
        return windows.plus_business_days(self.now.date(), count, self.free, self.weekdays)
