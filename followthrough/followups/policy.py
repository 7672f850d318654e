"""From an outcome to the proposed next step: pure.

The one place where 'left voicemail' becomes 'call again Thursday'.

Sources: PRODUCT.md S1 ('they said call me: by the next working day, again 2, 4, 8, 15 at other hours'), F10 (five tries
before asking), and the gap of three days after a mail that most studies agree on.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from followthrough.followups import outcomes
from followthrough.followups.channels import CALL, EMAIL, LETTER, MEETING, OTHER, first_possible
from followthrough.kit import windows
from followthrough.kit.windows import IsFree, Window

# Business days from the n-th try to the next one: tries fall on the days 1, 2, 4, 8, 15.
GAPS = (1, 1, 2, 4, 7)
# Hours to try, best first: before the day's work, at its end, before lunch. A next try avoids the hours already tried.
HOURS = ((8, 10), (16, 18), (11, 13))
ENOUGH_TRIES = 5
AFTER_MAIL_DAYS = 3
AFTER_ORDER_DAYS = 10
NOT_NOW_MONTHS = 3
SEND_BY = time(17)


@dataclass(frozen=True, slots=True)
class Step:
    """The ONE thing that happens next: channel, what, when; `waiting` when the ball is theirs until then."""

    channel: str
    what: str
    window: Window
    waiting: bool = False

    @property
    def side(self) -> str:
        """Whose promise it would be."""
        return "theirs" if self.waiting else "ours"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the policy would do: a step, or a rest with its reason. `promised`: the person was told the date."""

    step: Step | None = None
    promised: bool = False
    close_reason: str = ""
    reopen_on: date | None = None
    # After five tries the product asks; it never closes by itself.
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Situation:
    """What the policy may look at. `now` is naive local time of `zone`; `tried` are earlier unanswered attempts."""

    now: datetime
    zone: str
    channel: str = CALL
    what: str = ""
    tried: tuple[datetime, ...] = ()
    asked: Window | None = None
    has_phone: bool = True
    has_email: bool = False
    free: IsFree | None = None
    # When it is time again by the rhythm this follow-up keeps, counted from now (followups/rhythm.py).
    rhythm: Window | None = None

    @property
    def kinds(self) -> frozenset[str]:
        """Kinds of contact methods the person has."""
        return frozenset(kind for kind, has in (("phone", self.has_phone), ("email", self.has_email)) if has)

    def business_day(self, count: int) -> date:
        return windows.plus_business_days(self.now.date(), count, self.free)


def call_again(seen: Situation) -> Window:
    """The next try: later each time, at an hour not yet tried."""
    attempts = len(seen.tried) + 1
    day = seen.business_day(GAPS[min(attempts, len(GAPS)) - 1])
    return hours_on(day, seen)


def hours_on(day: date, seen: Situation) -> Window:
    used = [moment.hour + moment.minute / 60 for moment in (*seen.tried, seen.now)]

    def worn(hours: tuple[int, int]) -> int:
        return sum(hours[0] - 1 <= hour < hours[1] + 1 for hour in used)

    start, end = min(HOURS, key=worn)
    return windows.window_between(day, time(start), time(end), seen.zone)


def by_end_of(day: date, seen: Situation) -> Window:
    """By five o'clock of that day; a late evening's 'today' becomes the next business day."""
    if datetime.combine(day, SEND_BY) <= seen.now:
        day = seen.business_day(1)
    return windows.window_by(datetime.combine(day, SEND_BY), seen.zone, since=min(seen.now, windows.midnight(day)))


def _again(seen: Situation) -> Proposal:
    step = Step(CALL, seen.what, seen.asked or call_again(seen))
    return Proposal(step, asks=len(seen.tried) + 1 >= ENOUGH_TRIES)


def _voicemail(seen: Situation) -> Proposal:
    return replace(_again(seen), promised=True)


def _wrong_number(seen: Situation) -> Proposal:
    window = seen.asked or windows.on_day(seen.business_day(1), seen.zone)
    if seen.has_email:
        return Proposal(Step(EMAIL, "a number that works", window))
    return Proposal(Step(OTHER, "find another number", window))


def _callback(seen: Situation) -> Proposal:
    window = seen.asked or hours_on(seen.business_day(1), seen)
    return Proposal(Step(CALL, seen.what, window), promised=True)


def _reached(seen: Situation) -> Proposal:
    """Nothing agreed yet: when the rhythm says, else a call in a week, unless the line after Reached says otherwise."""
    if seen.rhythm:
        return Proposal(first_step(replace(seen, what="", asked=seen.asked or seen.rhythm)))
    return _noted(seen)


def _noted(seen: Situation) -> Proposal:
    return Proposal(Step(CALL, seen.what, seen.asked or windows.on_day(seen.business_day(5), seen.zone)))


def _sent(seen: Situation) -> Proposal:
    if seen.rhythm:
        return _reached(seen)
    day = seen.business_day(AFTER_MAIL_DAYS)
    channel = CALL if seen.has_phone else EMAIL
    return Proposal(Step(channel, seen.what, seen.asked or windows.on_day(day, seen.zone)))


def _no_show(seen: Situation) -> Proposal:
    return Proposal(Step(CALL, "a new time", seen.asked or windows.on_day(seen.business_day(1), seen.zone)))


def _said_no(seen: Situation) -> Proposal:
    """No is a good outcome; 'no, but ask in May' rests until May."""
    if seen.asked:
        return Proposal(close_reason="later", reopen_on=seen.asked.day)
    return Proposal(close_reason="not_interested")


def _received(seen: Situation) -> Proposal:
    window = seen.asked or by_end_of(seen.business_day(0), seen)
    return Proposal(Step(seen.channel, "an answer", window))


# One entry per outcome (tests/house/test_nouns.py).
AFTER: dict[str, Callable[[Situation], Proposal]] = {
    outcomes.REACHED: _reached,
    outcomes.VOICEMAIL: _voicemail,
    outcomes.NO_ANSWER: _again,
    outcomes.BUSY: _again,
    outcomes.WRONG_NUMBER: _wrong_number,
    outcomes.CALLBACK: _callback,
    outcomes.MET: _reached,
    outcomes.SENT: _sent,
    outcomes.NO_SHOW: _no_show,
    outcomes.SAID_NO: _said_no,
    outcomes.RECEIVED: _received,
    outcomes.NOTED: _noted,
}


def propose(outcome: str, seen: Situation) -> Proposal:
    """The proposal after an outcome. Raises KeyError for an outcome the table does not have."""
    return AFTER[outcome](seen)


def _send(seen: Situation) -> Proposal:
    window = seen.asked or by_end_of(seen.business_day(1), seen)
    return Proposal(Step(EMAIL if seen.has_email else LETTER, seen.what, window), promised=True)


def _quote(seen: Situation) -> Proposal:
    window = seen.asked or by_end_of(seen.business_day(1), seen)
    return Proposal(Step(EMAIL if seen.has_email else LETTER, seen.what or "the quote", window), promised=True)


def _meet(seen: Situation) -> Proposal:
    window = seen.asked or windows.on_day(seen.business_day(3), seen.zone)
    return Proposal(Step(MEETING, seen.what, window), promised=True)


def _ordered(seen: Situation) -> Proposal:
    window = seen.asked or windows.on_day(seen.business_day(AFTER_ORDER_DAYS), seen.zone)
    return Proposal(Step(CALL, seen.what or "how it went", window))


def _not_now(seen: Situation) -> Proposal:
    """A good outcome: it rests until the date they named, or for three months."""
    reopen_on = seen.asked.day if seen.asked else months_on(seen.now.date(), NOT_NOW_MONTHS)
    return Proposal(close_reason="later", reopen_on=reopen_on)


AGREED: dict[str, Callable[[Situation], Proposal]] = {
    "send": _send,
    "meet": _meet,
    "quote": _quote,
    "ordered": _ordered,
    "not_now": _not_now,
}


def propose_agreed(kind: str, seen: Situation) -> Proposal:
    """The second breath after 'reached': what was agreed. Raises KeyError for a kind the table does not have."""
    return AGREED[kind](seen)


def first_step(seen: Situation) -> Step:
    """How a follow-up begins: by the next working day, by phone where there is a number."""
    return Step(first_possible(seen.kinds), seen.what, seen.asked or windows.on_day(seen.business_day(1), seen.zone))


def months_on(day: date, months: int) -> date:
    """The same day some months later; the last day of a shorter month."""
    year, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + year, month + 1, 1)
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))
