"""Context of the template of upcoming/."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.web.people.context import Link, OrderLink, PickBar
from followthrough.web.site.context import HiddenField, LinkButton, Page
from followthrough.web.today.context import TodayRow


@dataclass(frozen=True, slots=True)
class StepAhead:
    """A row with its contact's id, the address of the form that moves it to another day, and the address that takes
    the day on which it was dropped."""

    row: TodayRow
    contact: int
    later: str
    move: str


@dataclass(frozen=True, slots=True)
class DayAhead:
    """A day: `on` in ISO form, `id` of its heading, its `title` ('Tomorrow') and `date`, and its `load` in words, ''
    when it is empty.

    `more` leads to the rows that are left out; None when all are shown. `is_off` on a day without working hours.
    """

    on: str
    id: str
    title: str
    date: str
    load: str
    rows: Sequence[StepAhead]
    more: Link | None
    is_off: bool


@dataclass(frozen=True, slots=True)
class UpcomingPage:
    """Context of upcoming/upcoming.jinja. `span` names the first and the last day. `whose` are links for a team.

    `days` is empty when no step is on them. `back` leads to the days from tomorrow on, None where these are shown;
    `later` to the next day after them that has a step, None without one. `drop` are the fields of the form that moves a
    row which was dropped on another day.
    """

    page: Page
    span: str
    whose: Sequence[OrderLink]
    days: Sequence[DayAhead]
    back: Link | None
    later: Link | None
    actions: Sequence[LinkButton]
    pick: PickBar | None
    drop: Sequence[HiddenField]
