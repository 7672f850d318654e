"""Context of the template of plan/."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.web.people.context import Link
from followthrough.web.site.context import HiddenField, Page


@dataclass(frozen=True, slots=True)
class DayMark:
    """A day of the strip: `kind` is its CSS classes, `marks` how many marks it has."""

    weekday: str
    number: int
    kind: str
    marks: int


@dataclass(frozen=True, slots=True)
class HabitRow:
    """A habit: `boxes` are CSS classes of its tally, `of_all` the tally in words."""

    name: str
    said: str
    boxes: Sequence[str]
    of_all: str


@dataclass(frozen=True, slots=True)
class SuggestedRow:
    """A person for an empty slot. `key` is the number key, '' after the ninth."""

    key: str
    habit: str
    contact: int
    person: str
    why: str
    icon: str
    channel: str


@dataclass(frozen=True, slots=True)
class HabitSetting:
    """A habit in the form that changes it."""

    key: str
    name: str
    per: str
    count: int
    most: int
    is_on: bool


@dataclass(frozen=True, slots=True)
class PlanPage:
    """Context of plan/plan.jinja. `closed` is the sentence of a month that is over; only the present one suggests."""

    page: Page
    title: str
    says: str
    closed: str
    before: Link | None
    after: Link | None
    strip: str
    days: Sequence[DayMark]
    habits: Sequence[HabitRow]
    suggested: Sequence[SuggestedRow]
    is_now: bool
    settings: Sequence[HabitSetting]
    fields: Sequence[HiddenField]
