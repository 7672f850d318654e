"""Plan the next steps after an outcome. The page shows this plan, and saving carries the same plan out."""

from dataclasses import dataclass, replace

from followthrough.flows.base.policy_input import window_of_date
from followthrough.followups import policy
from followthrough.followups.channels import OTHER, channel_named
from followthrough.followups.outcomes import OUTCOMES, outcome_named
from followthrough.followups.situation import Proposal, Situation, Step
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.kit.windows import Window
from followthrough.quickline.dates import date_parser
from followthrough.quickline.line.agreed_steps import AgreedStep
from followthrough.quickline.line.outcome_spellings import CHANNEL_OF_ACTION, OF_MEDIUM
from followthrough.quickline.line.told.steps import parse_agreed_steps
from followthrough.quickline.line.vague_dates import find_vague_date
from followthrough.words.en.flows import base as say


@dataclass(frozen=True, slots=True)
class Plan:
    """The next step of this follow-up, and `more` for further follow-ups when several things were promised at once."""

    main: Proposal
    more: tuple[Proposal, ...] = ()


def plan_after(
    outcome: str,
    seen: Situation,
    *,
    agreed: str = "",
    kind: str = "",
    locale: str = "en-US",
    step: Step | None = None,
    further: tuple[Step, ...] = (),
) -> Plan:
    """Return the plan after an outcome. `step` and `further` are steps the reader accepted; they replace ours.

    Raises Refused for an unknown outcome, or when 'asked me to call at' names no time.
    """
    if outcome not in OUTCOMES:
        raise Refused(say.no_such_outcome(outcome), do=say.ONE_OF + ", ".join(OUTCOMES) + ".")
    if kind and kind not in policy.PROPOSAL_FOR_AGREED:
        raise Refused(say.no_such_agreement(kind), do=say.ONE_OF + ", ".join(policy.PROPOSAL_FOR_AGREED) + ".")
    row = outcome_named(outcome)
    if row.needs_date and seen.asked is None and step is None:
        raise Refused(say.CALL_NEEDS_TIME, do=say.TIME_EXAMPLE)
    plan = plan_after_talk(seen, agreed=agreed, kind=kind, locale=locale) if row.talked else None
    plan = plan or Plan(policy.propose(outcome, seen))
    return with_shown_steps(plan, step, further) if step and plan.main.step else plan


def with_shown_steps(plan: Plan, step: Step, further: tuple[Step, ...]) -> Plan:
    """Replace the steps of the plan by those shown; `further` counts only if it has as many steps as the plan."""
    more = plan.more
    if len(further) == len(more):
        more = tuple(replace(proposal, step=shown) for proposal, shown in zip(more, further, strict=True))
    return Plan(replace(plan.main, step=step), more)


def plan_after_talk(seen: Situation, *, agreed: str, kind: str, locale: str) -> Plan | None:
    """The plan from what was agreed in a talk: every promise of the line, or the key that was pressed.

    Returns None when nothing was agreed.
    """
    if kind == "not_now":
        return Plan(policy.propose_agreed(kind, replace(seen, asked=seen.asked or due_window_in(agreed, seen, locale))))
    if find_vague_date(agreed, seen.now, locale):
        return None  # 'let's talk soon' agrees on nothing, so the policy proposes the date
    said = parse_agreed_steps(agreed, seen.now, locale) if agreed.strip() else []
    promised = [propose_agreed_step(one, seen) for one in said]
    if promised:
        return Plan(promised[0], tuple(promised[1:]))
    if kind:
        what = agreed.strip() or seen.what
        return Plan(policy.propose_agreed(kind, replace(seen, what=what)))
    return None


def due_window_in(words: str, seen: Situation, locale: str) -> Window | None:
    """The window of the first due date in the words; None when they name no date."""
    said = date_parser.find_due_date(words, seen.now, locale) if words.strip() else None
    return window_of_date(said, zone=seen.zone, now=seen.now) if said else None


def propose_agreed_step(one: AgreedStep, seen: Situation, nudge: AgreedStep | None = None) -> Proposal:
    """Propose the step for one thing that was agreed.

    Without a date of its own it gets the policy's date. For a promise of theirs the step waits for them, until the date
    of `nudge` if there is one.
    """
    asked = window_of_date(one.when, zone=seen.zone, now=seen.now) if one.when else None
    agreed = replace(seen, what=what_of_agreed(one, seen), asked=asked)
    if one.theirs:
        return propose_waiting(one, agreed, nudge)
    if one.kind:
        proposal = policy.propose_agreed(one.kind, agreed)
    else:
        proposal = Proposal(policy.first_step(agreed), promised=True)
    assert proposal.step is not None
    return replace(proposal, step=replace(proposal.step, channel=channel_of_agreed(one, seen)))


def propose_waiting(one: AgreedStep, seen: Situation, nudge: AgreedStep | None = None) -> Proposal:
    """Wait for what they said; the date of `nudge`, a call of ours about it, is when we ask again.

    `seen.asked` is the time they named. What they said with a date is their promise.
    """
    ask = window_of_date(nudge.when, zone=seen.zone, now=seen.now) if nudge and nudge.when else None
    if ask and ask.precision == "by":
        ask = windows.on_day(ask.day, seen.zone)
    step = policy.waiting_step(replace(seen, asked=ask), theirs=seen.asked)
    if nudge and nudge.channel:
        step = replace(step, channel=channel_of_agreed(nudge, seen))
    return Proposal(step, promised=one.said == "promised" and seen.asked is not None, told=seen.asked)


def channel_of_agreed(one: AgreedStep, seen: Situation) -> str:
    """The channel of an agreed step: as said, else by its action; 'other' where an e-mail address is missing."""
    if one.channel:
        return OF_MEDIUM.get(one.channel, one.channel)
    channel = CHANNEL_OF_ACTION.get(one.action, OTHER)
    return channel if channel_named(channel).needs != "email" or seen.has_email else OTHER


def what_of_agreed(one: AgreedStep, seen: Situation) -> str:
    """The words of an agreed step; where they only repeat the action, what the line is about."""
    if not one.is_bare:
        return one.words
    return seen.topic or (one.words if len(one.words.split()) > 1 else "")


def no_date_refusal(words: str) -> Refused:
    """The refusal for words that name no date."""
    return Refused(say.no_date(words.strip()), safe=say.WORDS_KEPT, do=say.TRY_A_DATE)
