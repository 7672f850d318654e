"""When the touch of a quick line happened ('called Ada yesterday'), and the plan counted from then."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from followthrough.flows.base.plan_after_outcome import Plan
from followthrough.flows.touch.log_touch import is_over
from followthrough.followups.outcomes import ABOUT_PERSON
from followthrough.followups.policy import Situation
from followthrough.kit import windows
from followthrough.quickline.dates.pick_happened import moment_within
from followthrough.quickline.line.parse_line import ParsedLine


def moment_of_touch(line: ParsedLine, outcome: str, *, zone: str, now: datetime) -> datetime | None:
    """The instant at which it happened, in UTC and never after `now`; None when the line does not say, or tells no
    touch.

    A day is its noon, or now for today; a part of a day or a week is its middle.
    """
    if line.happened is None or not outcome or outcome in ABOUT_PERSON:
        return None
    local = windows.to_local(now, zone)
    return min(windows.to_utc(moment_within(line.happened, local), zone), now)


def plan_counted_from(happened: datetime | None, situation: Situation, plan: Callable[[Situation], Plan]) -> Plan:
    """The plan counted from when it happened, or from the last try since; from now where a step would be over.

    Dates that the line names are counted from now.
    """
    if happened is None or situation.asked:
        return plan(situation)
    then = max([windows.to_local(happened, situation.zone), *situation.tried])
    counted = plan(replace(situation, now=min(then, situation.now)))
    now = windows.to_utc(situation.now, situation.zone)
    return plan(situation) if is_over(counted, now) else counted
