"""Plan a thing without a person: what is to be done, in the words of the line, and when."""

from collections.abc import Collection
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.accounts.working_days import days_off
from followthrough.flows.base.plan_after_outcome import Plan
from followthrough.followups.channels import OTHER
from followthrough.followups.situation import Proposal, Step
from followthrough.kit import windows
from followthrough.kit.windows import Window
from followthrough.quickline.line.parsed_line import ParsedLine
from followthrough.quickline.line.told.without_person import is_thing_alone


def is_own_thing(line: ParsedLine, known: Collection[object], *, has_address: bool) -> bool:
    """True for a line that surely names nobody: nobody of the contacts `known` shares a word with it either, and it has
    no number and no address."""
    return not known and not has_address and is_thing_alone(line)


def plan_of_thing(line: ParsedLine, window: Window | None, *, by: Member, now: datetime) -> Plan:
    """The plan: the thing on its day, without one on the next working day."""
    step = Step(OTHER, thing_of(line), window or next_working_day(by, now))
    return Plan(Proposal(step))


def thing_of(line: ParsedLine) -> str:
    """'buy stamps' for 'buy stamps friday'; the whole line where no step was read in it, or several were."""
    said = line.promises[0].words if len(line.promises) == 1 else ""
    return (said or line.text).strip()[:500]


def next_working_day(by: Member, now: datetime) -> Window:
    today = windows.to_local(now, by.zone).date()
    return windows.on_day(windows.plus_business_days(today, 1, days_off(by), by.weekdays), by.zone)
