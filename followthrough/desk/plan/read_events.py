"""The events of a workspace with their next day and the people met there. Two statements, whatever the rows."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Max

from followthrough.accounts.models import Member
from followthrough.events.models import Event
from followthrough.followups.outcomes import IN_PERSON
from followthrough.touches.models import Touch

# The most events that are read, and the people named of one.
MOST, MOST_PEOPLE = 200, 50


@dataclass(frozen=True, slots=True)
class MetThere:
    """A person who was met at an event, how often, and when last."""

    contact: int
    person: str
    times: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event: `next` is its next day, None when it is over; `met` are all people met there, the oftenest first."""

    event: Event
    next: date | None
    met: Sequence[MetThere]


def read_events(member: Member, *, now: datetime) -> list[EventRow]:
    """The events, the soonest first, those that are over at the end, the newest of them first."""
    today = member.day_of(now)
    events = list(Event.objects.visible_to(member).order_by("-pk")[:MOST])
    met = met_at(member, events)
    rows = [EventRow(event, event.next_on(today), met[event.pk]) for event in events]
    coming = sorted((row for row in rows if row.next), key=lambda row: (row.next, row.event.name))
    over = sorted((row for row in rows if not row.next), key=lambda row: row.event.starts, reverse=True)
    return coming + over


def met_at(member: Member, events: Sequence[Event]) -> dict[int, list[MetThere]]:
    """{event: the people met there}; one statement. Deleted contacts are left out."""
    touches = Touch.objects.visible_to(member).uncorrected().filter(
        event__in=[event.pk for event in events], outcome__in=list(IN_PERSON), contact__deleted_at=None,
    )  # fmt: skip
    counted = touches.values_list("event_id", "contact_id", "contact__full").annotate(
        times=Count("pk"), last_at=Max("at")
    )
    found: dict[int, list[MetThere]] = defaultdict(list)
    for event, contact, person, times, last_at in counted.order_by("-times", "contact__full", "contact_id"):
        found[event].append(MetThere(contact, person, times, last_at))
    return found
