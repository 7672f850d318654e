"""Focus: one person at a time on a full page."""

from collections.abc import Sequence

from django.http import HttpResponseBase
from django.urls import path

from followthrough.desk import today
from followthrough.desk.today import DueFollowUp, DueStep
from followthrough.followups.outcomes import outcome_named
from followthrough.kit.dates.words import clock_words
from followthrough.web.contact.context import RecentEntry
from followthrough.web.followup.touch_lines import touch_line
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import number_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.web.today.context import FocusPage
from followthrough.web.today.today import chosen_row, home, minutes_in, person_of, rows_beside
from followthrough.web.today.today_list import rows_within
from followthrough.words.en.web import today as say

# The most touches that are shown beside the person.
SHOWN = 4


@members_only
def focus(request: MemberRequest) -> HttpResponseBase:
    """Show one person on a full page; `of` in the address is the number of steps when Focus began."""
    steps, minutes = today.steps_of_day(request.member, now=request.now), minutes_in(request)
    chosen = chosen_row(steps, request.GET.get("p", ""), minutes)
    found = rows_beside(request, steps, chosen, minutes) if chosen else None
    if found is None:
        return home(request)
    own, after = found
    return show(request, "today/focus.jinja", focus_page(request, steps, own, after, minutes))


def focus_page(
    request: MemberRequest,
    steps: Sequence[DueStep],
    own: Sequence[DueFollowUp],
    after: DueFollowUp | None,
    minutes: str,
) -> FocusPage:
    """`own` are the rows of the person, the chosen one first, and `after` is the next one."""
    row = own[0]
    rows = rows_within(steps, minutes)
    place = next((place for place, step in enumerate(rows) if step.contact_id == row.contact_id), 0)
    total = max(len(rows), number_in(request.GET, "of", digits=3) or 0)
    done = total - len(rows)
    budget = {} if minutes == "all" else {"minutes": minutes}
    going_on = {"of": total, **budget}
    person = person_of(request, row, own, after, minutes=minutes, focus=url("focus", **going_on))
    return FocusPage(
        page(request, say.focus_title(row.title), body_class="is-focus"),
        p=person,
        recent=recent_touches(row),
        beads=["yes"] * done + [""] * place + ["now"] + [""] * (len(rows) - place - 1),
        count=say.place_of(place=done + place + 1, total=total),
        left=say.minutes_left(sum(step.minutes for step in rows[place:])),
        leave=url("today", p=row.id, **budget),
        skip=url("focus", p=person.next_id, **going_on) if person.next else "",
    )


def recent_touches(row: DueFollowUp) -> list[RecentEntry]:
    """Return the last touches of both sides, the latest last, then a line for our turn."""
    entries = []
    for mark in row.marks[-SHOWN:]:
        kind = "them" if mark.side == "them" else "us miss" if outcome_named(mark.outcome).is_missed else "us"
        line = touch_line(mark, row.facts, row.now.date())
        entries.append(RecentEntry(kind, line.when, line.datetime, line.words))
    now = row.facts.now
    when = say.today_at(clock_words(now)) if now else "Today"
    return [*entries, RecentEntry("ball", when, "", say.YOUR_TURN)]


urls = [path("focus", focus, name="focus")]
