"""From an outcome to the proposed next step: pure.

The one place where 'left voicemail' becomes 'call again Thursday'.

Sources: PRODUCT.md S1 ('they said call me: by the next working day, again 2, 4, 8, 15 at other hours'), F10 (five tries
before asking), and the gap of three days after a mail that most studies agree on.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from followthrough.followups import outcomes
from followthrough.followups.channels import CALL, EMAIL, MEETING, OTHER, channel_named, first_possible
from followthrough.kit import windows
from followthrough.kit.windows import IsFree, Window

# Business days from the n-th try to the next one, so that tries fall on the days 1, 2, 4, 8, 15 (PRODUCT.md S1).
GAPS_IN_BUSINESS_DAYS = (1, 1, 2, 4, 7)
# Hours to try, best first: before the day's work, at its end, before lunch. A next try avoids hours already tried.
HOURS_TO_TRY = ((8, 10), (16, 18), (11, 13))
# After so many unanswered tries the product asks whether to go on (PRODUCT.md F10).
ENOUGH_TRIES = 5
# Business days.
AFTER_MAIL_DAYS = 3
AFTER_ORDER_DAYS = 10
NOT_NOW_MONTHS = 3
SEND_BY = time(17)


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
    # The date that was told, where it is not the step's own.
    told: Window | None = None

    @property
    def promised_step(self) -> Step:
        """The step as it was promised: with the date that was told."""
        assert self.step is not None
        return replace(self.step, window=self.told or self.step.window)


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

    @property
    def kinds(self) -> frozenset[str]:
        """Kinds of contact methods the person has."""
        return frozenset(kind for kind, has in (("phone", self.has_phone), ("email", self.has_email)) if has)

    def business_day(self, count: int) -> date:
        """The day so many business days after today; 0 is today or the first business day after it."""
        return windows.plus_business_days(self.now.date(), count, self.free)


def next_try(seen: Situation) -> Window:
    """The window of the next try: more days later each time, at hours not yet tried."""
    attempts = len(seen.tried) + 1
    day = seen.business_day(GAPS_IN_BUSINESS_DAYS[min(attempts, len(GAPS_IN_BUSINESS_DAYS)) - 1])
    return least_tried_hours(day, seen)


def least_tried_hours(day: date, seen: Situation) -> Window:
    """The window on that day at the HOURS_TO_TRY with the fewest tries within an hour of them; on a tie the best."""
    used = [moment.hour + moment.minute / 60 for moment in (*seen.tried, seen.now)]

    def count_tries(hours: tuple[int, int]) -> int:
        return sum(hours[0] - 1 <= hour < hours[1] + 1 for hour in used)

    start, end = min(HOURS_TO_TRY, key=count_tries)
    return windows.window_between(day, time(start), time(end), seen.zone)


def by_end_of_day(day: date, seen: Situation) -> Window:
    """The window until five o'clock of that day; when that is over, until five o'clock of the next business day."""
    if datetime.combine(day, SEND_BY) <= seen.now:
        day = seen.business_day(1)
    return windows.window_by(datetime.combine(day, SEND_BY), seen.zone, since=min(seen.now, windows.midnight(day)))


def _again(seen: Situation) -> Proposal:
    step = Step(CALL, seen.what, seen.asked or next_try(seen))
    return Proposal(step, asks=is_enough(len(seen.tried) + 1))


def is_enough(tries: int) -> bool:
    """True after so many unanswered tries that the product asks whether to go on."""
    return tries >= ENOUGH_TRIES


def _voicemail(seen: Situation) -> Proposal:
    return replace(_again(seen), promised=True)


def _wrong_number(seen: Situation) -> Proposal:
    window = seen.asked or windows.on_day(seen.business_day(1), seen.zone)
    if seen.has_email:
        return Proposal(Step(EMAIL, "a number that works", window))
    return Proposal(Step(OTHER, "find another number", window))


def _callback(seen: Situation) -> Proposal:
    window = seen.asked or least_tried_hours(seen.business_day(1), seen)
    return Proposal(Step(CALL, seen.what, window), promised=True)


def _reached(seen: Situation) -> Proposal:
    """Nothing was agreed: the next day of the kept interval, else a call in five business days."""
    if seen.keep_in_touch:
        return Proposal(first_step(replace(seen, what="", asked=seen.asked or seen.keep_in_touch)))
    return _noted(seen)


def _noted(seen: Situation) -> Proposal:
    return Proposal(Step(CALL, seen.what, seen.asked or windows.on_day(seen.business_day(5), seen.zone)))


def _sent(seen: Situation) -> Proposal:
    if seen.keep_in_touch:
        return _reached(seen)
    day = seen.business_day(AFTER_MAIL_DAYS)
    channel = CALL if seen.has_phone else EMAIL
    return Proposal(Step(channel, seen.what, seen.asked or windows.on_day(day, seen.zone)))


def _no_show(seen: Situation) -> Proposal:
    return Proposal(Step(CALL, "a new time", seen.asked or windows.on_day(seen.business_day(1), seen.zone)))


def window_to_ask(theirs: Window, seen: Situation) -> Window:
    """The window in which we ask for something due in the window `theirs`: a deadline is theirs to the end.

    A deadline before SEND_BY is asked about on the same day, a later one on the next business day.
    """
    if theirs.precision != "by":
        return theirs
    if theirs.ends.time() != time() and theirs.ends.time() < SEND_BY:
        return Window(theirs.ends, windows.midnight(theirs.last_day) + windows.DAY, seen.zone, "after")
    return windows.on_day(windows.plus_business_days(theirs.last_day, 1, seen.free), seen.zone)


def waiting_step(seen: Situation, *, theirs: Window | None = None) -> Step:
    """The step that waits for them; it begins when we ask again.

    That is at the time asked for, else when the time they named (`theirs`) is over, else AFTER_MAIL_DAYS from today.
    """
    asked = seen.asked or theirs or windows.on_day(seen.business_day(AFTER_MAIL_DAYS), seen.zone)
    return Step(first_possible(seen.kinds), seen.what, window_to_ask(asked, seen), waiting=True)


def close(reason: str, seen: Situation) -> Proposal:
    """Close it for the reason; with a day on which to ask again, until that day."""
    reopen_on = day_to_return(seen)
    if reopen_on and reason != "do_not_contact":
        return Proposal(close_reason="later", reopen_on=reopen_on)
    return Proposal(close_reason=reason)


def day_to_return(seen: Situation) -> date | None:
    """The day asked for; of a period that has begun ('not this year') the day after it. None when none was named."""
    if seen.asked is None:
        return None
    has_begun = seen.asked.starts.date() <= seen.now.date() and seen.asked.precision == "window"
    return seen.asked.ends.date() if has_begun else seen.asked.day


def _said_no(seen: Situation) -> Proposal:
    """Close it; 'no, but ask in May' closes it until May."""
    return close("not_interested", seen)


def _received(seen: Situation) -> Proposal:
    window = seen.asked or by_end_of_day(seen.business_day(0), seen)
    channel = first_possible(seen.kinds) if channel_named(seen.channel).kind == "meeting" else seen.channel
    return Proposal(Step(channel, seen.topic or "an answer", window))


def _asked(seen: Situation) -> Proposal:
    """It is their turn, until we ask again."""
    return Proposal(waiting_step(seen))


# One entry for each outcome, held by tests/house/test_nouns.py.
PROPOSAL_AFTER: dict[str, Callable[[Situation], Proposal]] = {
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
    outcomes.ASKED: _asked,
    outcomes.NOTED: _noted,
}


def propose(outcome: str, seen: Situation) -> Proposal:
    """The proposal after an outcome. Raises KeyError for an outcome the table does not have."""
    return PROPOSAL_AFTER[outcome](seen)


def sending_channel(seen: Situation) -> str:
    """Name of the channel of something to send: mail where there is an address, else not known yet."""
    return EMAIL if seen.has_email else OTHER


def _send(seen: Situation) -> Proposal:
    window = seen.asked or by_end_of_day(seen.business_day(1), seen)
    return Proposal(Step(sending_channel(seen), seen.what, window), promised=True)


def _quote(seen: Situation) -> Proposal:
    window = seen.asked or by_end_of_day(seen.business_day(1), seen)
    return Proposal(Step(sending_channel(seen), seen.what or "the quote", window), promised=True)


def _meet(seen: Situation) -> Proposal:
    window = seen.asked or windows.on_day(seen.business_day(3), seen.zone)
    return Proposal(Step(MEETING, seen.what, window), promised=True)


def _ordered(seen: Situation) -> Proposal:
    window = seen.asked or windows.on_day(seen.business_day(AFTER_ORDER_DAYS), seen.zone)
    return Proposal(Step(CALL, seen.what or "how it went", window))


def _not_now(seen: Situation) -> Proposal:
    """Close it until the date they named, or for NOT_NOW_MONTHS."""
    reopen_on = day_to_return(seen) or add_months(seen.now.date(), NOT_NOW_MONTHS)
    return Proposal(close_reason="later", reopen_on=reopen_on)


PROPOSAL_FOR_AGREED: dict[str, Callable[[Situation], Proposal]] = {
    "send": _send,
    "meet": _meet,
    "quote": _quote,
    "ordered": _ordered,
    "not_now": _not_now,
}


def propose_agreed(kind: str, seen: Situation) -> Proposal:
    """The proposal after a talk in which something was agreed. Raises KeyError for a kind the table does not have."""
    return PROPOSAL_FOR_AGREED[kind](seen)


def first_step(seen: Situation) -> Step:
    """The first step of a new follow-up: on the next business day, by phone where there is a number."""
    return Step(first_possible(seen.kinds), seen.what, seen.asked or windows.on_day(seen.business_day(1), seen.zone))


def add_months(day: date, months: int) -> date:
    """The same day of the month some months later, or the last day of a shorter month."""
    year, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + year, month + 1, 1)
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))
