"""Derive outcome, purpose and plan from a quick line: a close reason, or always a dated step."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta

from followthrough.flows.base import plan_after_outcome
from followthrough.followups import policy
from followthrough.followups.channels import CALL, OTHER
from followthrough.followups.outcomes import (
    ABOUT_PERSON,
    IN_PERSON,
    MET,
    NOTED,
    REACHED,
    RECEIVED,
    channel_done,
    outcome_for_reached,
    outcome_named,
)
from followthrough.followups.policy import Proposal, Situation, Step
from followthrough.kit import windows
from followthrough.kit.windows import Window
from followthrough.quickline.line import side_remarks
from followthrough.quickline.line.agreed_steps import AgreedStep
from followthrough.quickline.line.parse_line import ParsedLine

CLOSE_REASONS = {"not_interested": "not_interested", "unsubscribe": "do_not_contact", "lost": "went_elsewhere"}


def outcome_of(line: ParsedLine) -> str:
    """The outcome of the touch; '' when the line only plans, NOTED when it says neither."""
    if line.outcome:
        return outcome_for_reached(line.channel or "") if line.outcome == REACHED else line.outcome
    if any(side_remarks.says_they_contacted_us(line.text, behind, line.locale) for behind in name_ends(line)):
        return RECEIVED
    opening = line.promises[0] if line.promises else None
    if opening and opening.kind == "meet" and opening.when is None and opening.span[0] == 0 and len(line.promises) > 1:
        return MET  # 'coffee with Ingrid, wants matt lids, call Monday'
    return "" if line.next_action or line.promises or line.due else NOTED


def name_ends(line: ParsedLine) -> list[int]:
    """Offsets where the person's name ends, with and without the company: 'Rob called', 'Rob at Saltmarsh called'."""
    spans = [line.spans[name] for name in ("person", "org") if name in line.spans]
    return [end for _, end in spans] if "person" in line.spans else []


def channel_of(line: ParsedLine, outcome: str) -> str:
    """The channel of the touch: as said, else the one of the outcome."""
    return line.channel or (OTHER if outcome in ABOUT_PERSON else channel_done(outcome, ""))


def about_of(line: ParsedLine) -> str:
    """The subject of the follow-up, in the line's own words."""
    quoted = f"quote {line.number}".strip() if line.number or line.money else ""
    named = line.about or quoted or side_remarks.find_wish(line.text, line.locale)
    worth = " ".join(part for part in (named, line.money) if part)
    return f"{worth}, valid {line.valid_days} days" if worth and line.valid_days else worth


def purpose_of(line: ParsedLine, outcome: str, after: plan_after_outcome.Plan) -> str:
    """The purpose of a new follow-up."""
    row = outcome_named(outcome)
    if row.sends and (line.money or line.number or "quot" in line.text.lower()):
        return "quote"
    if side_remarks.find_wish(line.text, line.locale):
        return "inquiry"
    if row.opens_purpose:
        return row.opens_purpose
    if after.main.step and after.main.step.waiting:
        return "waiting"
    return "promise" if after.main.promised else "keep_in_touch"


def plan_of_line(
    line: ParsedLine, outcome: str, situation: Situation, *, told: bool, without: Collection[str]
) -> plan_after_outcome.Plan:
    """The plan of the line: a close reason, or a dated step, with further steps when several things were said.

    `told`: the person heard the date, so the step is promised. `without`: parts the reader removed ('date', 'said-0').
    """
    reason = close_reason_of(line)
    if reason:
        return plan_after_outcome.Plan(Proposal(close_reason=reason))
    if line.vague_date:
        day = first_business_day(situation) if situation.asked else None
        return plan_after_outcome.Plan(policy.propose(outcome or NOTED, replace(situation, asked=day)))
    if line.next_action == "wait":
        return plan_after_outcome.Plan(propose_waiting(line, situation))
    agreed = agreed_proposals(line, outcome, situation, told=told, without=without)
    row = outcome_named(outcome)
    if row.unanswered or row.needs_date:
        return plan_of_try(outcome, agreed, situation, told=told)
    if agreed:
        first, *more = sorted(agreed, key=end_of_step)
        return plan_after_outcome.Plan(first, tuple(more))
    return plan_after_outcome.Plan(before_it_expires(propose_requested(line, outcome, situation), line, situation))


def close_reason_of(line: ParsedLine) -> str:
    """The close reason that the line gives; '' when it closes nothing."""
    if side_remarks.says_do_not_contact(line.text, line.locale):
        return "do_not_contact"
    return CLOSE_REASONS.get(line.disposition or "", "")


def agreed_proposals(
    line: ParsedLine, outcome: str, situation: Situation, *, told: bool, without: Collection[str]
) -> list[Proposal]:
    """A proposal for each thing said that is not done yet, without those the reader removed."""
    kept = [
        replace(one, when=None) if "date" in without else one
        for number, one in enumerate(line.promises)
        if f"said-{number}" not in without and not is_done(one, outcome)
    ]
    return [replace(plan_after_outcome.propose_agreed_step(one, situation), promised=told) for one in kept]


def plan_of_try(outcome: str, agreed: list[Proposal], situation: Situation, *, told: bool) -> plan_after_outcome.Plan:
    """The plan after an unanswered try, or after they asked for a call: the next call, on an agreed day if any.

    Agreed steps on other channels open follow-ups of their own.
    """
    calls = [one.step.window for one in agreed if one.step and one.step.channel == CALL]
    day = calls[0] if calls else None if agreed else situation.asked
    main = policy.propose(outcome, replace(situation, asked=day))
    others = [one for one in agreed if one.step and one.step.channel != CALL]
    return plan_after_outcome.Plan(replace(main, promised=main.promised and told), tuple(others))


def is_done(one: AgreedStep, outcome: str) -> bool:
    """True when 'coffee with Ingrid' says what happened (we met), and not what comes."""
    return outcome in IN_PERSON and one.kind == "meet" and one.when is None


def end_of_step(proposal: Proposal) -> datetime:
    assert proposal.step is not None
    return proposal.step.window.ends


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
    day = windows.plus_business_days(max(situation.asked.day, situation.business_day(1)), 0, situation.free)
    return windows.on_day(day, situation.zone)


def propose_waiting(line: ParsedLine, situation: Situation) -> Proposal:
    """They said they would do it: a waiting step with our date to ask again; with a date it is their promise."""
    words = next((one.words for one in line.promises), line.about)
    what = side_remarks.without_their_promise(words, line.locale)
    window = situation.asked or windows.on_day(situation.business_day(policy.AFTER_MAIL_DAYS), situation.zone)
    channel = policy.first_step(situation).channel
    return Proposal(Step(channel, what, window, waiting=True), promised=situation.asked is not None)


def before_it_expires(proposal: Proposal, line: ParsedLine, situation: Situation) -> Proposal:
    """Move the step to the last business day on which the quote is valid, if it lies later."""
    if not line.valid_days or proposal.step is None or situation.asked:
        return proposal
    today = situation.now.date()
    day = today + timedelta(days=line.valid_days)
    while day > today and not windows.is_business_day(day, situation.free):
        day -= timedelta(days=1)
    if proposal.step.window.day <= day:
        return proposal
    return replace(proposal, step=replace(proposal.step, window=windows.on_day(day, situation.zone)))


def propose_requested(line: ParsedLine, outcome: str, situation: Situation) -> Proposal:
    """The policy's step when they asked for something, or nothing was agreed; we promised nothing."""
    thing = side_remarks.find_wish(line.text, line.locale)
    if thing and line.next_action in ("send", "meet"):
        wished = replace(situation, what=thing if line.next_action == "meet" else f"send {thing}")
        return replace(policy.propose_agreed(line.next_action, wished), promised=False)
    if not outcome:
        return Proposal(policy.first_step(situation))
    return replace(policy.propose(outcome, situation), promised=False)
