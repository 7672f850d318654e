"""Context of the template of events/."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.web.site.context import HiddenField, Page


@dataclass(frozen=True, slots=True)
class MetRow:
    """A person met at an event."""

    contact: int
    person: str
    says: str


@dataclass(frozen=True, slots=True)
class EventItem:
    """An event in the list: its day as weekday and date, what it is, and the people met there."""

    weekday: str
    day: str
    name: str
    details: str
    met: str
    people: Sequence[MetRow]


@dataclass(frozen=True, slots=True)
class EventsPage:
    """Context of events/events.jinja."""

    page: Page
    coming: Sequence[EventItem]
    past: Sequence[EventItem]
    fields: Sequence[HiddenField]
