"""The page of events: the next dates, the people met there, and a form that adds one."""

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.desk.plan.read_events import MOST_PEOPLE, EventRow, read_events
from followthrough.flows.event.add_event import add_event
from followthrough.kit.dates.words import month_day, weekday
from followthrough.web.events.context import EventItem, EventsPage, MetRow
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, fresh_fields, words_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.redirects import run_act
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import plan_words as say

LONGEST_TYPED = 200


@members_only
def events(request: MemberRequest) -> HttpResponse:
    """Show the events, the soonest first."""
    rows = read_events(request.member, now=request.now)
    year = request.member.day_of(request.now).year
    return show(request, "events/events.jinja", EventsPage(
        page(request, say.EVENTS, current=say.EVENTS, body_class="is-events"),
        [event_item(row, year) for row in rows if row.next],
        [event_item(row, year) for row in rows if not row.next],
        fresh_fields(),
    ))  # fmt: skip


@members_only
@require_POST
def add(request: MemberRequest) -> HttpResponse:
    """Add an event."""
    name, every, on, place = (
        words_in(request.POST, each, longest=LONGEST_TYPED) for each in ("name", "every", "on", "place")
    )
    return run_act(
        request,
        lambda: add_event(
            name, every=every, on=on, place=place, by=request.member, now=request.now, client_key=client_key(request)
        ),
        otherwise=url("events"),
    )


def event_item(row: EventRow, year: int) -> EventItem:
    event, day = row.event, row.next or row.event.first.date()
    return EventItem(
        weekday(day, short=True),
        month_day(day, year=day.year != year),
        event.name,
        say.event_details(event.every, event.hour, event.place),
        say.people_met(len(row.met)),
        [MetRow(one.contact, one.person, say.times_there(one.times)) for one in row.met[:MOST_PEOPLE]],
    )


urls = [
    path("events", events, name="events"),
    path("events/add", add, name="add_event"),
]
