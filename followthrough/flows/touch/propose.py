"""The next steps that an answer comes to: one path for the page that shows them and for the saving of them."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from followthrough.flows.base import plan_after_outcome
from followthrough.flows.base.plan_after_outcome import Plan
from followthrough.followups.outcomes import outcome_named
from followthrough.followups.situation import Proposal, Situation, Step
from followthrough.kit.errors import Refused
from followthrough.kit.windows import Window
from followthrough.words.en.flows import touch as say


@dataclass(frozen=True, slots=True)
class Proposals:
    """The proposals that saving an answer writes: `own` for the follow-up itself, None where its promised step stays;
    each of `further` opens a follow-up of its own. `puts_back`: `own` is what was promised before."""

    own: Proposal | None
    further: tuple[Proposal, ...] = ()
    puts_back: bool = False

    @property
    def is_nothing(self) -> bool:
        """True when the promised step stays and nothing comes beside it."""
        return self.own is None and not self.further


def plan_for(
    outcome: str,
    seen: Situation,
    *,
    locale: str,
    agreed: str = "",
    kind: str = "",
    next_channel: str = "",
    step: Step | None = None,
    further: tuple[Step, ...] = (),
    owed: Step | None = None,
) -> Plan:
    """The plan after an outcome. `next_channel` replaces the channel of its step; `step` and `further`, which the
    reader was shown, replace the steps themselves. `owed` is what we promised: an outcome that gives it another date
    leaves the rest of it as it was. Raises Refused as plan_after_outcome.plan_after does."""
    plan = plan_after_outcome.plan_after(
        outcome, seen, agreed=agreed, kind=kind, locale=locale, step=step, further=further
    )
    if owed and plan.main.step and not step and outcome_named(outcome).renews:
        plan = replace(plan, main=replace(plan.main, step=replace(owed, window=plan.main.step.window)))
    if not next_channel or plan.main.step is None:
        return plan
    return replace(plan, main=replace(plan.main, step=replace(plan.main.step, channel=next_channel)))


def promise_stays(outcome: str, *, channel: str, owed: str) -> bool:
    """True when our open promise outlives this outcome, with its date. `owed` is the promise's channel, '' where there
    is none."""
    row = outcome_named(outcome)
    return bool(owed) and not row.renews and not row.keeps_promise(owed, channel=channel)


def promise_after(promised: Step, *, present: Window | None, outcome: str) -> Step | None:
    """The promised step as the next one after an outcome of ours: where the present step came before it, that one is
    done now. None where what was promised is the present step already, and after something that came from them."""
    came_before = present is not None and present.utc()[1] < promised.window.utc()[1]
    return promised if came_before and outcome_named(outcome).side == "us" else None


def proposals_of(
    plan: Plan,
    *,
    stays: bool,
    wanted: bool = False,
    answer_by: datetime | None = None,
    promised: Step | None = None,
) -> Proposals:
    """A plan as it will be saved. Where a promise `stays` its step is kept: then only what was promised besides, or
    `wanted` in so many words, is written, each as a follow-up of its own.

    `answer_by` is the end of that promise where they got in touch first: they are answered before it, on the same
    follow-up, and not only when the promise is due. `promised` is its step where it has to be put back (promise_after).
    """
    if not stays or plan.main.close_reason:
        return Proposals(plan.main, plan.more)
    step = plan.main.step
    if answer_by and step and not wanted and not step.waiting and step.window.utc()[1] < answer_by:
        return Proposals(replace(plan.main, promised=False), tuple(one for one in plan.more if one.promised))
    further = tuple(one for one in (plan.main, *plan.more) if one.promised or wanted)
    return Proposals(Proposal(promised) if promised else None, further, puts_back=promised is not None)


def with_told(plan: Plan, told: Window | Literal[False] | None) -> Plan:
    """The plan after what was told: with a date its step is promised for that date, with False nothing of ours is.

    Raises Refused for a date where the plan has no step of ours, and for a step that ends after the date.
    """
    if told is None:
        return plan
    if told is False:
        main, *more = (replace(one, promised=one.promised and is_theirs(one)) for one in (plan.main, *plan.more))
        return Plan(main, tuple(more))
    if plan.main.step is None or is_theirs(plan.main):
        raise Refused(say.NO_STEP_LEFT, do=say.LEAVE_OUT_DATE)
    if plan.main.step.window.utc()[1] > told.utc()[1]:
        raise Refused(say.STEP_AFTER_DATE, do=say.EARLIER)
    return replace(plan, main=replace(plan.main, promised=True, told=told))


def is_theirs(proposal: Proposal) -> bool:
    """True when the proposed step waits for them."""
    return proposal.step is not None and proposal.step.waiting
