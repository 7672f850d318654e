"""The plan after a touch that happened earlier, counted from then."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from followthrough.flows.base.plan_after_outcome import Plan
from followthrough.followups.situation import Situation
from followthrough.kit import windows


def plan_counted_from(happened: datetime | None, situation: Situation, plan: Callable[[Situation], Plan]) -> Plan:
    """The plan counted from when it happened, or from the last try since; from now where a step would be over.

    Dates that the line names are counted from now.
    """
    if happened is None or situation.asked:
        return plan(situation)
    then = max([windows.to_local(happened, situation.zone), *situation.tried])
    counted = plan(replace(situation, now=min(then, situation.now)))
    return plan(situation) if _is_over(counted, situation.now) else counted


def _is_over(plan: Plan, now: datetime) -> bool:
    """True when a step of the plan would be over by now, in local time."""
    return any(one.step.window.ends <= now for one in (plan.main, *plan.more) if one.step)
