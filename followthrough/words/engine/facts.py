"""The facts a sentence may use. All but the name may be missing; a missing fact is left out, never guessed."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from followthrough.kit.windows import Window


@dataclass(frozen=True, slots=True)
class OurPromise:
    """Our promise: what, when, when we told them, how often it was renegotiated, its first date, and its channel;
    '' where it does not matter."""

    what: str = ""
    due: Window | None = None
    told_on: date | None = None
    slips: int = 0
    first_due: Window | None = None
    channel: str = ""


@dataclass(frozen=True, slots=True)
class TheirPromise:
    """Their promise: what and when."""

    what: str = ""
    due: Window | None = None


@dataclass(frozen=True, slots=True)
class WaitingFor:
    """A step that waits for them: what we asked for, and since when."""

    what: str = ""
    since: date | None = None


class TouchFact(NamedTuple):
    """One touch, in local time. Channel and outcome are names of the tables ('call', 'no_answer'). A tuple, because a
    history has many."""

    channel: str = ""
    outcome: str = ""
    at: datetime | None = None
    words: str = ""
    minutes: int | None = None
    where: str = ""


@dataclass(frozen=True, slots=True)
class FirstMeeting:
    """How we met."""

    where: str = ""
    words: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class QuoteFact:
    """A quote."""

    number: str = ""
    amount: Decimal | None = None
    currency: str = "USD"
    sent_on: date | None = None
    valid_until: date | None = None


@dataclass(frozen=True, slots=True)
class ClosedFact:
    """How it was closed. `because` is a close reason: not_interested, bought, went_elsewhere, do_not_contact, later,
    other."""

    because: str = ""
    on: date | None = None
    reopen_on: date | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Purchase:
    """Their last purchase."""

    what: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A next step, proposed or saved: channel, window, and what in the user's words."""

    channel: str = ""
    window: Window | None = None
    what: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The stored facts of one follow-up. `now` is naive local time.

    `tries` counts the unanswered tries since we last heard from them; `attempts` are those tries, oldest first. `note`
    is the line that planned the next step, whole; `keeps_in_touch` is True for the step of a keep-in-touch interval.
    """

    name: str
    first: str = ""
    org: str = ""
    title: str = ""
    purpose: str = ""
    about: str = ""
    channel: str = ""
    what: str = ""
    window: Window | None = None
    note: str = ""
    note_on: date | None = None
    keeps_in_touch: bool = False
    today: date | None = None
    now: datetime | None = None
    promise: OurPromise | None = None
    # The first name of the colleague who promised it; '' for the reader's own promise.
    promised_by: str = ""
    their_promise: TheirPromise | None = None
    waiting: WaitingFor | None = None
    tries: int = 0
    attempts: tuple[TouchFact, ...] = ()
    last: TouchFact | None = None
    first_meeting: FirstMeeting | None = None
    quote: QuoteFact | None = None
    closed: ClosedFact | None = None
    bought: Purchase | None = None
    referrer: str = ""
    keep_in_touch_weeks: int | None = None
    opened_on: date | None = None
    reach_known: bool = False
    me: str = ""
    my_org: str = ""
    my_phone: str = ""
    answer_link: str = ""

    @property
    def step(self) -> PlannedStep:
        """The stored next step."""
        return PlannedStep(self.channel, self.window, self.what)

    @property
    def day(self) -> date | None:
        """Today in local time."""
        return self.today or (self.now.date() if self.now else None)

    @property
    def short_name(self) -> str:
        """Their name in a sentence: the first name, else the whole name, else the organization's."""
        return _short_name(self.first, self.name, self.org)


@lru_cache(maxsize=1024)
def _short_name(*names: str) -> str:
    """Cached, because each line of a page asks for it."""
    return next((one_line for name in names if (one_line := " ".join(name.split()))), "this person")
