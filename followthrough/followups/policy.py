"""From an outcome to the proposed next step: pure.

The one place where 'left voicemail' becomes 'call again Thursday'.

Sources: PRODUCT.md S1 ('they said call me: by the next working day, again 2, 4, 8, 15 at other hours'), F10 (five tries
before asking), and the gap of three days after a mail that most studies agree on.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from followthrough.followups import outcomes
from followthrough.followups.cadence import (
    AGAIN,
    CALL_HOURS,
    DAYS_TO_QUESTION,
    ENOUGH_TRIES,
    GOING_ON,
    QUESTION,
    Cadence,
    Stage,
    Try,
    next_stage,
    plain_stage,
)
from followthrough.followups.cadence import is_enough as is_enough_tries
from followthrough.followups.channels import CALL, EMAIL, MEETING, OTHER, channel_named, first_possible
from followthrough.kit import windows
from followthrough.kit.windows import IsFree, Window

# Hours to try, best first: before the day's work, at its end, before lunch. A next try avoids hours already tried.
HOURS_TO_TRY = tuple(CALL_HOURS.values())
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


class StageAhead(NamedTuple):
    """A stage to come: working days from now, and why it is left out, '' where it is not."""

    stage: Stage
    days: int
    why_not: str


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


def next_try(seen: Situation) -> Window:
    """The window of the next try: more days later each time, at hours not yet tried."""
    return window_of_stage(plain_stage(len(seen.tried)), seen)


def window_of_stage(stage: Stage, seen: Situation, *, days: int | None = None) -> Window:
    """The window of a stage, `days` working days from now (its gap): a call at its hours, what is sent on its day, and
    what is sent today until five."""
    days = stage.gap if days is None else days
    day = seen.business_day(days)
    if stage.is_call and stage.hours != "any":
        hours = CALL_HOURS.get(stage.hours)
        return hours_of_day(day, hours, seen) if hours else least_tried_hours(day, seen)
    return windows.on_day(day, seen.zone) if days else by_end_of_day(day, seen)


def hours_of_day(day: date, hours: tuple[int, int], seen: Situation) -> Window:
    """The window of that day between two hours."""
    return windows.window_between(day, time(hours[0]), time(hours[1]), seen.zone)


def least_tried_hours(day: date, seen: Situation) -> Window:
    """The window on that day at the HOURS_TO_TRY with the fewest tries within an hour of them; on a tie the best."""
    used = [moment.hour + moment.minute / 60 for moment in (*seen.tried, seen.now)]

    def count_tries(hours: tuple[int, int]) -> int:
        return sum(hours[0] - 1 <= hour < hours[1] + 1 for hour in used)

    return hours_of_day(day, min(HOURS_TO_TRY, key=count_tries), seen)


def by_end_of_day(day: date, seen: Situation) -> Window:
    """The window until five o'clock of that day; when that is over, until five o'clock of the next business day."""
    if datetime.combine(day, SEND_BY) <= seen.now:
        day = seen.business_day(1)
    return windows.window_by(datetime.combine(day, SEND_BY), seen.zone, since=min(seen.now, windows.midnight(day)))


def stage_after(outcome: str, seen: Situation) -> Proposal:
    """The next stage of the sequence after a try: the first that can be done, else another try, else the question."""
    passed = passed_after(outcome, seen)
    return first_stage(seen, passed=passed, tried=Try(seen.now, seen.channel))


def passed_after(outcome: str, seen: Situation) -> frozenset[str]:
    """Keys of the stages that have passed after a try.

    A touch that keeps a promise made for another channel was no stage: the present one is still to come.
    """
    at = seen.enrolled
    assert at is not None
    present = at.cadence.stage_of(at.stage)
    kept = bool(at.owes) and outcomes.outcome_named(outcome).keeps_promise(at.owes, channel=seen.channel)
    was_no_stage = present is not None and kept and at.owes != present.channel
    return at.passed if was_no_stage else at.passed | {at.stage}


def stages_ahead(seen: Situation, passed: frozenset[str]) -> Iterator[StageAhead]:
    """The stages after those that have passed, each with its working days from now and why it is left out.

    The days of a stage that is left out go to the one after it.
    """
    at = seen.enrolled
    assert at is not None
    cadence, days = GOING_ON if GOING_ON.stage_of(at.stage) else at.cadence, 0
    while (stage := next_stage(cadence, passed, at.left_out)) is not None:
        days, passed = days + stage.gap, passed | {stage.key}
        yield StageAhead(stage, days, at.why_not(stage))


def first_stage(seen: Situation, *, passed: frozenset[str] = frozenset(), tried: Try | None = None) -> Proposal:
    """The first stage after those that have passed which can be done. `tried` is the try it comes after.

    What the member wrote about the step passes on; what only the present stage was for does not.
    """
    seen = _without_own_what(seen)
    left_out: list[SkippedStage] = []
    for stage, days, why in stages_ahead(seen, passed):
        if not why:
            window = seen.asked or window_of_stage(stage, seen, days=days)
            found = Proposal(Step(stage.channel, stage.what or seen.what, window), stage=stage.key)
            break
        left_out.append(SkippedStage(stage.key, why))
    else:
        found = _stages_used_up(seen, tried)
    gone = passed | {one.key for one in left_out}
    return replace(found, passed=gone, skipped=tuple(left_out))


def _without_own_what(seen: Situation) -> Situation:
    """The situation without what the present stage, and no later one, is for."""
    assert seen.enrolled is not None
    present = seen.enrolled.cadence.stage_of(seen.enrolled.stage)
    return replace(seen, what="") if present and present.what == seen.what else seen


def going_on(seen: Situation) -> Proposal:
    """The first of the further tries after the question was answered with 'go on'."""
    first, passed = GOING_ON.stages[0], frozenset[str]()
    if seen.enrolled:
        passed = seen.enrolled.passed | {seen.enrolled.stage}
    channel = first.channel if seen.has_phone else first_possible(seen.kinds)
    return Proposal(Step(channel, seen.what, window_of_stage(first, seen)), stage=first.key, passed=passed)


def _stages_used_up(seen: Situation, tried: Try | None) -> Proposal:
    """The question whether to go on, dated; before there were enough tries, one more try."""
    assert seen.enrolled is not None
    tries = (*seen.enrolled.tries, tried) if tried else seen.enrolled.tries
    channel = first_possible(seen.kinds)
    if is_enough_tries(tries, has_phone=seen.has_phone):
        day = windows.on_day(seen.business_day(DAYS_TO_QUESTION), seen.zone)
        return Proposal(Step(channel, seen.what, seen.asked or day), stage=QUESTION, asks=True)
    window = window_of_stage(plain_stage(max(len(tries) - 1, 0)), seen)
    return Proposal(Step(channel, seen.what, seen.asked or window), stage=AGAIN)


def _as_told_in_voicemail(after: Proposal, seen: Situation, passed: frozenset[str]) -> Proposal:
    """The proposal as a voicemail tells it: with the date of the next call, where something is sent before that."""
    ahead = [(stage, days) for stage, days, why in stages_ahead(seen, passed) if not why]
    calls = [(stage, days) for stage, days in ahead if stage.is_call]
    if not calls or calls[0] == ahead[0]:
        return replace(after, promised=True)
    told = window_of_stage(calls[0][0], seen, days=calls[0][1])
    return replace(after, promised=True, told=told, told_channel=calls[0][0].channel)


def _beside_stages(step: Step, seen: Situation) -> Proposal:
    """A step that no stage has, after a stage that is over: the stages go on after it."""
    at = seen.enrolled
    return Proposal(step, stage=AGAIN, passed=at.passed | {at.stage}) if at else Proposal(step)


def _again(seen: Situation) -> Proposal:
    if seen.enrolled:
        return stage_after(outcomes.NO_ANSWER, seen)
    step = Step(CALL, seen.what, seen.asked or next_try(seen))
    return Proposal(step, asks=is_enough(len(seen.tried) + 1))


def is_enough(tries: int) -> bool:
    """True after so many unanswered tries that the product asks whether to go on."""
    return tries >= ENOUGH_TRIES


def asks_what_next(stage: str | None, tries: int) -> bool:
    """True when the question is whether to go on: at its stage of a sequence; outside one (None) after enough tries."""
    return is_enough(tries) if stage is None else stage == QUESTION


def _voicemail(seen: Situation) -> Proposal:
    if seen.enrolled:
        passed = passed_after(outcomes.VOICEMAIL, seen)
        return _as_told_in_voicemail(stage_after(outcomes.VOICEMAIL, seen), seen, passed)
    return replace(_again(seen), promised=True)


def _wrong_number(seen: Situation) -> Proposal:
    window = seen.asked or windows.on_day(seen.business_day(1), seen.zone)
    if seen.has_email:
        return _beside_stages(Step(EMAIL, "a number that works", window), seen)
    return _beside_stages(Step(OTHER, "find another number", window), seen)


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
    if seen.enrolled:
        return stage_after(outcomes.SENT, seen)
    if seen.keep_in_touch:
        return _reached(seen)
    day = seen.business_day(AFTER_MAIL_DAYS)
    channel = CALL if seen.has_phone else EMAIL
    return Proposal(Step(channel, seen.what, seen.asked or windows.on_day(day, seen.zone)))


def _no_show(seen: Situation) -> Proposal:
    return _beside_stages(Step(CALL, "a new time", seen.asked or windows.on_day(seen.business_day(1), seen.zone)), seen)


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
