"""From an outcome to the proposed next step: pure.

The one place where 'left voicemail' becomes 'call again Thursday'.

Sources: PRODUCT.md S1 ('they said call me: by the next working day, again 2, 4, 8, 15 at other hours'), F10 (five tries
before asking), and the gap of three days after a mail that most studies agree on.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from followthrough.followups import outcomes
from followthrough.followups.cadence import ENOUGH_TRIES, QUESTION
from followthrough.followups.channels import CALL, EMAIL, MEETING, OTHER, channel_named, first_possible
from followthrough.followups.sequence_steps import as_told_in_voicemail, beside_stages, passed_after, stage_after
from followthrough.followups.situation import DONE, Proposal, Situation, Step
from followthrough.followups.step_windows import by_end_of_day, least_tried_hours, next_try, window_to_ask
from followthrough.followups.within_law import preferred_channel, within_law
from followthrough.kit import windows
from followthrough.kit.windows import Window

# Business days.
AFTER_MAIL_DAYS = 3
AFTER_ORDER_DAYS = 10
NEXT_UPDATE_DAYS = 2
NOT_NOW_MONTHS = 3


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
        return as_told_in_voicemail(stage_after(outcomes.VOICEMAIL, seen), seen, passed)
    return replace(_again(seen), promised=True)


def _wrong_number(seen: Situation) -> Proposal:
    window = seen.asked or windows.on_day(seen.business_day(1), seen.zone)
    if seen.has_email:
        return beside_stages(Step(EMAIL, "a number that works", window), seen)
    return beside_stages(Step(OTHER, "find another number", window), seen)


def _callback(seen: Situation) -> Proposal:
    window = seen.asked or least_tried_hours(seen.business_day(1), seen)
    return Proposal(Step(CALL, seen.what, window), promised=True)


def _reached(seen: Situation) -> Proposal:
    """Nothing was agreed: the next day of the kept interval, else a call in five business days."""
    if seen.keep_in_touch:
        return Proposal(_first_step(replace(seen, what="", asked=seen.asked or seen.keep_in_touch)))
    return _noted(seen)


def _noted(seen: Situation) -> Proposal:
    return Proposal(
        Step(preferred_channel(seen, CALL), seen.what, seen.asked or windows.on_day(seen.business_day(5), seen.zone))
    )


def _sent(seen: Situation) -> Proposal:
    if seen.enrolled:
        return stage_after(outcomes.SENT, seen)
    if seen.keep_in_touch:
        return _reached(seen)
    day = seen.business_day(AFTER_MAIL_DAYS)
    channel = CALL if seen.has_phone else EMAIL
    return Proposal(Step(channel, seen.what, seen.asked or windows.on_day(day, seen.zone)))


def _no_show(seen: Situation) -> Proposal:
    return beside_stages(Step(CALL, "a new time", seen.asked or windows.on_day(seen.business_day(1), seen.zone)), seen)


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
    # A call back needs no more words; what is written is an answer to what they wrote.
    what = seen.topic or ("" if channel_named(channel).kind == "call" else "an answer")
    return Proposal(Step(channel, what, window))


def _asked(seen: Situation) -> Proposal:
    """It is their turn, until we ask again."""
    return Proposal(waiting_step(seen))


def _no_news(seen: Situation) -> Proposal:
    """Tell them more in NEXT_UPDATE_DAYS: they were told that date."""
    window = seen.asked or windows.on_day(seen.business_day(NEXT_UPDATE_DAYS), seen.zone)
    return replace(beside_stages(Step(usual_channel(seen), seen.what, window), seen), promised=True)


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
    outcomes.NO_NEWS: _no_news,
    outcomes.NOTED: _noted,
}


def propose(outcome: str, seen: Situation) -> Proposal:
    """The proposal after an outcome, within the contact law. Raises KeyError for an outcome the table does not have."""
    row = outcomes.outcome_named(outcome)
    if seen.is_own:
        return Proposal(close_reason=DONE)
    if row.is_noticed and seen.law:
        seen = replace(seen, law=seen.law.after_touch())
    found = PROPOSAL_AFTER[outcome](seen)
    answers = row.side == "them" and not found.promised
    return within_law(found, seen, counted=is_counted(found) and not row.unanswered, answers=answers)


def is_counted(found: Proposal) -> bool:
    """True when the step counts for the touches of a day and a week: it is ours, not promised, and of no sequence."""
    return not (found.promised or found.stage or (found.step and found.step.waiting))


def sending_channel(seen: Situation) -> str:
    """Name of the channel of something to send: mail where there is an address, else not known yet."""
    return EMAIL if seen.has_email else OTHER


def _send(seen: Situation) -> Proposal:
    window = seen.asked or by_end_of_day(seen.business_day(1), seen)
    return Proposal(Step(sending_channel(seen), seen.what, window), promised=True)


def _yes(seen: Situation) -> Proposal:
    """'Can I send you information?' 'Yes': send it today. The call of tomorrow is the sequence that begins with it."""
    window = seen.asked or by_end_of_day(seen.business_day(0), seen)
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
    "yes": _yes,
    "meet": _meet,
    "quote": _quote,
    "ordered": _ordered,
    "not_now": _not_now,
}

# {what was agreed: the sequence that begins with it, whatever begins by itself}.
SEQUENCE_FOR_AGREED: dict[str, str] = {"yes": "pack-sent"}
_AGREED_KEYS = ("send", "meet", "quote", "ordered", "not_now")


def keys_after_talk(*, offered: bool) -> tuple[str, ...]:
    """The five kinds of agreement that have a key after a talk. `offered`: we asked whether we may send something, so
    'yes' is the answer to it."""
    return ("yes", *_AGREED_KEYS[1:]) if offered else _AGREED_KEYS


def propose_agreed(kind: str, seen: Situation) -> Proposal:
    """The proposal after a talk in which something was agreed, within the contact law. Raises KeyError for a kind the
    table does not have."""
    found = PROPOSAL_FOR_AGREED[kind](seen)
    return within_law(found, seen, counted=is_counted(found))


def propose_first(seen: Situation, channel: str = "") -> Proposal:
    """The first step of a new follow-up, within the contact law: on the next business day, on the channel that the
    member chose, else as they prefer, else by phone where there is a number."""
    step = _first_step(seen)
    found = within_law(Proposal(replace(step, channel=channel or step.channel)), seen, counted=True)
    return replace(found, step=replace(found.step, channel=channel)) if channel and found.step else found


def first_step(seen: Situation) -> Step:
    """The step that `propose_first` proposes."""
    step = propose_first(seen).step
    assert step is not None
    return step


def _first_step(seen: Situation) -> Step:
    return Step(usual_channel(seen), seen.what, seen.asked or windows.on_day(seen.business_day(1), seen.zone))


def usual_channel(seen: Situation) -> str:
    """The channel they prefer, else a call where there is a number, else a mail, else not known yet."""
    return preferred_channel(seen, first_possible(seen.kinds))


def add_months(day: date, months: int) -> date:
    """The same day of the month some months later, or the last day of a shorter month."""
    year, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + year, month + 1, 1)
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))
