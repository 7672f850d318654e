"""Choices a reader has about a quick line before it is saved: other days, later parts, and whether a date was told."""

from datetime import date

from followthrough.accounts.models import Member
from followthrough.accounts.working_days import business_day
from followthrough.flows.line.plan_of_line import is_done
from followthrough.flows.line.understand import LineUnderstanding, can_be_told
from followthrough.quickline.line.agreed_steps import AgreedStep

# Business days after today that are offered for the next step.
AHEAD = (1, 2, 3, 5, 10)


def proposes_step(u: LineUnderstanding) -> bool:
    """True when saving sets a next step: not while an earlier promise keeps its own, nor when the line closes."""
    return u.after.main.step is not None and not u.stays


def asks_whether_told(u: LineUnderstanding) -> bool:
    """True when the person can have heard the date of our next step, which makes it a promise."""
    step = u.after.main.step
    return proposes_step(u) and step is not None and not step.waiting and can_be_told(u.outcome)


def later_parts(u: LineUnderstanding) -> list[tuple[int, AgreedStep]]:
    """The things said that are not done yet, each with its place in the line."""
    return [(place, one) for place, one in enumerate(u.line.promises) if not is_done(one, u.outcome)]


def offered_days(by: Member, today: date) -> list[date]:
    """The days offered for the next step: AHEAD business days after today."""
    return [business_day(by, today, count) for count in AHEAD]
