"""The input and the answer of the policy: a situation, and the step that is proposed in it. Pure."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NamedTuple

from followthrough.followups.cadence import Cadence, Stage, Try
from followthrough.followups.channels import CALL
from followthrough.kit import windows
from followthrough.kit.windows import IsFree, Window


@dataclass(frozen=True, slots=True)
class Step:
    """The one thing that happens next: channel, what, when; `waiting` when it is their turn until then."""

    channel: str
    what: str
    window: Window
    waiting: bool = False

    @property
    def side(self) -> str:
        """The side that would promise it: 'theirs' or 'ours'."""
        return "theirs" if self.waiting else "ours"


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

    `asked` is a window that the other person or the member named; `free` tells which days are public holidays;
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
    # The next day in touch by the interval this follow-up keeps, counted from now (followups/intervals.py).
    keep_in_touch: Window | None = None
    # Where it stands in a sequence; None outside one, which is the cadence PLAIN.
    enrolled: Enrolled | None = None

    @property
    def kinds(self) -> frozenset[str]:
        """Kinds of contact methods the person has."""
        return frozenset(kind for kind, has in (("phone", self.has_phone), ("email", self.has_email)) if has)

    def business_day(self, count: int) -> date:
        """The day so many business days after today; 0 is today or the first business day after it."""
        return windows.plus_business_days(self.now.date(), count, self.free)
