"""Derive outcome, purpose and plan from a quick line: a close reason, or always a dated step."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta

from followthrough.flows.base import plan_after_outcome
from followthrough.followups import policy, step_windows
from followthrough.followups.channels import CALL, OTHER
from followthrough.followups.outcomes import (
    ABOUT_PERSON,
    IN_PERSON,
    MET,
    NOTED,
    REACHED,
    RECEIVED,
    SENT,
    UNANSWERED,
    channel_done,
    outcome_for_reached,
    outcome_named,
)
from followthrough.followups.situation import Proposal, Situation
from followthrough.kit import windows
from followthrough.kit.windows import Window
from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line import side_remarks
from followthrough.quickline.line.agreed_steps import AgreedStep
from followthrough.quickline.line.parse_line import ParsedLine
from followthrough.quickline.line.told.thing import is_sent
from followthrough.quickline.line.told.topic import topic_of, wish_of
from followthrough.words.en.flows import line as say

# disposition (label guide) -> close reason
CLOSE_REASONS = {"not_interested": "not_interested", "unsubscribe": "do_not_contact", "lost": "went_elsewhere"}


def outcome_of(line: ParsedLine) -> str:
    """The outcome of the touch; '' when the line only plans, NOTED when it says neither."""
    if line.outcome == REACHED or (line.not_now and line.outcome in UNANSWERED):  # 'too busy til March'
        return outcome_for_reached(channel_of_reached(line))
    if line.outcome:
        return line.outcome
    if line.preference:
        return NOTED
    if line.is_incoming:
        return RECEIVED
    if is_past_meeting(line.promises):
        return MET
    if line.number and not line.next_action and not line.due:
        return SENT  # 'quote 77 to Ingrid, $450'
    return "" if line.next_action or line.promises or line.due else NOTED


def is_past_meeting(steps: list[AgreedStep]) -> bool:
    """True for 'coffee with Ingrid, wants matt lids, call Monday': a meeting without a date opens the line."""
    opening = steps[0] if len(steps) > 1 else None
    return opening is not None and opening.kind == "meet" and opening.when is None and opening.span[0] == 0


def channel_of_reached(line: ParsedLine) -> str:
    """The channel on which they were reached; '' where the line names only a planned one."""
    return "" if only_plans_channel(line) else line.channel or ""


def only_plans_channel(line: ParsedLine) -> bool:
    """True for 'wants a tour', 'all set for lunch Friday': the meeting is ahead, so nobody met yet."""
    return line.medium_is_planned and bool(line.promises or line.due) and not is_past_meeting(line.promises)


def channel_of(line: ParsedLine, outcome: str) -> str:
    """The channel of the touch: as said, else the one of the outcome."""
    said = "" if outcome == REACHED and only_plans_channel(line) else line.channel
    return said or (OTHER if outcome in ABOUT_PERSON else channel_done(outcome, ""))


def about_of(line: ParsedLine) -> str:
    """The subject of the follow-up, in the line's own words."""
    quoted = f"quote {line.number}".strip() if line.number or line.money else ""
    named = line.about or quoted or wish_of(line)
    worth = " ".join(part for part in (named, line.money) if part)
    return say.valid_days(worth=worth, days=line.valid_days) if worth and line.valid_days else worth


def purpose_of(line: ParsedLine, outcome: str, after: plan_after_outcome.Plan) -> str:
    """The purpose of a new follow-up."""
    row = outcome_named(outcome)
    if row.sends and (line.money or line.number or "quot" in line.text.lower()):
        return "quote"
    if after.main.step and after.main.step.waiting:
        return "waiting"
    if wish_of(line):
        return "inquiry"
    if row.opens_purpose:
        return row.opens_purpose
    return "promise" if after.main.promised else "keep_in_touch"


def plan_of_line(
    line: ParsedLine, outcome: str, situation: Situation, *, told: bool, without: Collection[str]
) -> plan_after_outcome.Plan:
    """The plan of the line: a close reason, or a dated step, with further steps when several things were said.

    `told`: the person heard the date, so the step is promised. `without`: parts the reader removed ('date', 'said-0').
    """
    seen = replace(situation, topic="" if "about" in without else topic_of(line))
    if closing := propose_closing(line, seen):
        return plan_after_outcome.Plan(closing)
    if line.disposition in CLOSE_REASONS:
        outcome = NOTED  # a step of its own follows: it wins over the refusal
    steps = kept_steps(line, outcome, without)
    if line.vague_date and not any(one.theirs or one.when for one in steps):
        return plan_after_outcome.Plan(propose_vague(line, outcome, steps, seen))
    agreed = agreed_proposals(steps, seen, told=told)
    if is_try(outcome) and not any(one.theirs for one in steps):
        return plan_of_try(outcome, agreed, seen, told=told)
    if agreed:
        first, *more = sorted(agreed, key=place_of_step)
        return plan_after_outcome.Plan(first, tuple(more))
    return plan_after_outcome.Plan(propose_unagreed(line, outcome, seen))


def is_try(outcome: str) -> bool:
    """True for an unanswered try, and where they asked for a call: the next call follows from the outcome."""
    row = outcome_named(outcome)
    return row.unanswered or row.needs_date


def propose_unagreed(line: ParsedLine, outcome: str, seen: Situation) -> Proposal:
    """The step of a line in which nothing was agreed."""
    if line.preference:
        return propose_preferred(line, seen)
    if line.next_action == "wait":
        return propose_unworded_wait(line, seen)
    return before_it_expires(propose_requested(line, outcome, seen), line, seen)


def propose_closing(line: ParsedLine, seen: Situation) -> Proposal | None:
    """The policy's proposal where the line refuses all contact, says no, or 'not now'; None when it closes nothing."""
    if line.preference:
        return None
    if side_remarks.says_do_not_contact(line.text, line.locale):
        return policy.close("do_not_contact", seen)
    if not line.closes:
        return None
    reason = CLOSE_REASONS.get(line.disposition or "", "")
    if line.not_now and reason != "do_not_contact":
        return policy.propose_agreed("not_now", seen)
    return policy.close(reason, seen) if reason else None


def closes_followup(line: ParsedLine) -> bool:
    """True when the line refuses all contact, says no, or 'not now'."""
    is_barred = side_remarks.says_do_not_contact(line.text, line.locale)
    return not line.preference and (is_barred or line.closes)


def rests(line: ParsedLine) -> bool:
    """True when the line closes only until later: 'not now', 'ask again in May'."""
    is_barred = side_remarks.says_do_not_contact(line.text, line.locale)
    return line.closes and not is_barred and (line.not_now or line.asks_again)


def kept_steps(line: ParsedLine, outcome: str, without: Collection[str]) -> list[AgreedStep]:
    """The things said that are not done yet, without those the reader removed, and without dates they removed.

    After an unanswered try we try again, also where we asked for a call back in the message.
    """
    unanswered = outcome_named(outcome).unanswered
    return [
        replace(one, when=None) if "date" in without else one
        for number, one in enumerate(line.promises)
        if f"said-{number}" not in without
        and not is_done(one, outcome)
        and not (unanswered and one.theirs and not one.said)
    ]


def agreed_proposals(steps: list[AgreedStep], seen: Situation, *, told: bool) -> list[Proposal]:
    """A proposal for each thing said. Of ours those are promised that the person heard: all where none is marked.

    A call of ours about what they will do ('nudge him Thursday') is when we ask again, not a step of its own.
    """
    nudge = next((one for one in steps if one.is_nudge and any(other.theirs for other in steps)), None)
    anything_said = any(one.said and not one.theirs for one in steps)
    return [
        plan_after_outcome.propose_agreed_step(one, seen, nudge=nudge)
        if one.theirs
        else replace(
            plan_after_outcome.propose_agreed_step(one, seen), promised=told and (bool(one.said) or not anything_said)
        )
        for one in steps
        if one is not nudge
    ]


def plan_of_try(outcome: str, agreed: list[Proposal], situation: Situation, *, told: bool) -> plan_after_outcome.Plan:
    """The plan after an unanswered try, or after they asked for a call: the next call, on an agreed day if any.

    Agreed steps on other channels open follow-ups of their own.
    """
    calls = [one.step.window for one in agreed if one.step and one.step.channel == CALL]
    others = [one for one in agreed if one.step and one.step.channel != CALL]
    taken = [one.step.window for one in others if one.step]
    day = situation.asked if situation.asked not in taken else None
    if calls:
        day = day or calls[0]
    elif agreed:
        day = None
    main = policy.propose(outcome, replace(situation, asked=day))
    return plan_after_outcome.Plan(replace(main, promised=main.promised and told), tuple(others))


def is_done(one: AgreedStep, outcome: str) -> bool:
    """True when 'coffee with Ingrid' says what happened (we met), and not what comes."""
    return outcome in IN_PERSON and one.kind == "meet" and one.when is None


def place_of_step(proposal: Proposal) -> tuple[bool, datetime]:
    """The order of steps: by their ends; what they do without a date of theirs comes last."""
    assert proposal.step is not None
    return proposal.step.waiting and proposal.told is None, proposal.step.window.ends


def with_choices(after: plan_after_outcome.Plan, *, window: Window | None, channel: str) -> plan_after_outcome.Plan:
    """The step as the reader changed it."""
    step = after.main.step
    if step is None or not (window or channel):
        return after
    step = replace(step, window=window or step.window, channel=channel or step.channel)
    return replace(after, main=replace(after.main, step=step))


def first_business_day(situation: Situation) -> Window:
    """The first business day of 'maybe next week', from tomorrow on."""
    assert situation.asked is not None
    first = max(situation.asked.day, situation.business_day(1))
    day = windows.plus_business_days(first, 0, situation.free, situation.weekdays)
    return windows.on_day(day, situation.zone)


def propose_preferred(line: ParsedLine, seen: Situation) -> Proposal:
    """The policy's step after a note on how they like to be reached, by the way they like."""
    proposal = policy.propose(NOTED, seen)
    assert proposal.step is not None
    return replace(proposal, step=replace(proposal.step, channel=line.channel or proposal.step.channel))


def propose_vague(line: ParsedLine, outcome: str, steps: list[AgreedStep], seen: Situation) -> Proposal:
    """The step of a line that names no day ('call her soon'): on the policy's day, by the way and about what it says.

    'As soon as possible' is today.
    """
    day = first_business_day(seen) if seen.asked else None
    if line.vague_date and line.vague_date.suggestion == "now":
        day = step_windows.by_end_of_day(seen.business_day(0), seen)
    proposal = policy.propose(outcome or NOTED, replace(seen, asked=day))
    if not steps or proposal.step is None:
        return proposal
    said = plan_after_outcome.propose_agreed_step(replace(steps[0], when=None), seen).step
    return replace(proposal, step=replace(said, window=proposal.step.window)) if said else proposal


def propose_unworded_wait(line: ParsedLine, seen: Situation) -> Proposal:
    """They will do something that no pattern of the language names: a waiting step, with a date their promise."""
    what = side_remarks.without_their_promise(line.about, line.locale) or seen.topic
    step = policy.waiting_step(replace(seen, what=what, asked=None), theirs=seen.asked)
    return Proposal(step, promised=seen.asked is not None, told=seen.asked)


def before_it_expires(proposal: Proposal, line: ParsedLine, situation: Situation) -> Proposal:
    """Move the step to the last business day on which the quote is valid, if it lies later."""
    if not line.valid_days or proposal.step is None or situation.asked:
        return proposal
    today = situation.now.date()
    day = today + timedelta(days=line.valid_days)
    while day > today and not windows.is_business_day(day, situation.free, situation.weekdays):
        day -= timedelta(days=1)
    if proposal.step.window.day <= day:
        return proposal
    return replace(proposal, step=replace(proposal.step, window=windows.on_day(day, situation.zone)))


def propose_requested(line: ParsedLine, outcome: str, situation: Situation) -> Proposal:
    """The policy's step when they asked for something, or nothing was agreed; we promised nothing."""
    thing = wish_of(line)
    if thing and (
        line.next_action == "meet" or (line.next_action == "send" and is_sent(thing, vocabulary_of(line.locale)))
    ):
        wished = replace(situation, what=thing if line.next_action == "meet" else f"send {thing}")
        return replace(policy.propose_agreed(line.next_action, wished), promised=False)
    seen = replace(situation, what=thing) if thing and line.next_action == "send" else situation
    if not outcome:
        return Proposal(policy.first_step(seen))
    return replace(policy.propose(outcome, seen), promised=False)
