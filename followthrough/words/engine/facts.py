"""The facts a sentence may use. Everything but the name may be missing; what is missing is left out, never guessed."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from followthrough.kit.windows import Window


@dataclass(frozen=True, slots=True)
class Promised:
    """Ours: what we told them we would do, in which words, for when, and how often that has moved."""

    what: str = ""
    due: Window | None = None
    told_on: date | None = None
    slips: int = 0
    first_due: Window | None = None


@dataclass(frozen=True, slots=True)
class Expected:
    """Theirs: what they told us they would do."""

    what: str = ""
    due: Window | None = None


@dataclass(frozen=True, slots=True)
class Waited:
    """We asked, and the ball lies with them for now."""

    what: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Touched:
    """One thing that happened, in local time. Channel and outcome are the row words ('call', 'no_answer')."""

    channel: str = ""
    outcome: str = ""
    at: datetime | None = None
    words: str = ""
    minutes: int | None = None
    where: str = ""


@dataclass(frozen=True, slots=True)
class Met:
    where: str = ""
    words: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Quoted:
    number: str = ""
    amount: Decimal | None = None
    currency: str = "USD"
    sent_on: date | None = None
    valid_until: date | None = None


@dataclass(frozen=True, slots=True)
class Rested:
    """Left with a reason: not_interested, won, lost, do_not_contact, later, other."""

    because: str = ""
    on: date | None = None
    reopen_on: date | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Bought:
    what: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A next step that is proposed or was just saved: channel, when, and what in the user's words."""

    channel: str = ""
    window: Window | None = None
    what: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is stored about one follow-up. `now` is naive local; `attempts`: since last reached, oldest first."""

    name: str
    first: str = ""
    org: str = ""
    title: str = ""
    purpose: str = ""
    about: str = ""
    channel: str = ""
    what: str = ""
    window: Window | None = None
    today: date | None = None
    now: datetime | None = None
    promise: Promised | None = None
    their_promise: Expected | None = None
    waiting: Waited | None = None
    tries: int = 0
    attempts: tuple[Touched, ...] = ()
    last: Touched | None = None
    met: Met | None = None
    quote: Quoted | None = None
    rest: Rested | None = None
    bought: Bought | None = None
    referrer: str = ""
    rhythm_weeks: int | None = None
    opened_on: date | None = None
    reach_known: bool = False
    me: str = ""
    my_org: str = ""
    my_phone: str = ""

    @property
    def step(self) -> Step:
        return Step(self.channel, self.window, self.what)

    @property
    def day(self) -> date | None:
        return self.today or (self.now.date() if self.now else None)

    @property
    def called(self) -> str:
        """What to call them in a sentence: the first name, else the whole one, else their organization's."""
        names = (self.first, self.name, self.org)
        return next((plain for name in names if (plain := " ".join(name.split()))), "this person")
