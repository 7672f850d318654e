"""Upcoming: the follow-ups of the days ahead, each day with its load; two weeks at once."""

from collections.abc import Mapping
from datetime import date, timedelta

from django.http import HttpResponse
from django.urls import path

from followthrough.accounts.memberships import team_of
from followthrough.desk.today import LONGEST, DueFollowUp
from followthrough.desk.upcoming import Upcoming, UpcomingDay, read_upcoming
from followthrough.kit import windows
from followthrough.kit.dates.words import month_day, named_day
from followthrough.web.people.context import Link
from followthrough.web.people.list_order import MINE, whose_links, whose_query
from followthrough.web.people.picking import pick_bar
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.context import LinkButton
from followthrough.web.site.forms import fresh_fields
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.web.today.today_list import drawn_row
from followthrough.web.upcoming.context import DayAhead, StepAhead, UpcomingPage
from followthrough.words.en import load_words
from followthrough.words.en.web import today as today_words
from followthrough.words.en.web import upcoming as say

DAYS = 14
# Rows of each day; the page of one day shows LONGEST.
ROWS = 20
# So many days ahead, a heading has its date.
WEEK = 7
# Days after today that can be asked for.
FARTHEST = timedelta(days=3660)


@members_only
def upcoming(request: MemberRequest) -> HttpResponse:
    """Show two weeks from ?from= on, tomorrow by default; with ?only= one day alone, with more of its rows."""
    today = request.member.day_of(request.now)
    only = day_in(request.GET.get("only", ""), today)
    first = only or day_in(request.GET.get("from", ""), today) or today + windows.DAY
    count, most = (1, LONGEST) if only else (DAYS, ROWS)
    team = team_of(request.member) if is_for_all(request) else ()
    found = read_upcoming(request.member, first, count, now=request.now, most=most, team=team)
    whose = whose_query(request, "all")
    here = url("upcoming", only=only.isoformat(), **whose) if only else address_from(first, today, whose)
    return show(request, "upcoming/upcoming.jinja", upcoming_page(request, found, today, here, alone=bool(only)))


def is_for_all(request: MemberRequest) -> bool:
    """True where the reader asked for the steps of the whole team: this list is one's own at first."""
    return bool(whose_query(request, "all"))


def day_in(typed: str, today: date) -> date | None:
    """Return the day that was asked for in ISO form; None for other words, and for a day that is not ahead."""
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        return None
    return day if windows.DAY <= day - today <= FARTHEST else None


def address_from(first: date, today: date, whose: Mapping[str, str | int]) -> str:
    """Return the address of the two weeks from a day on; `whose` keeps whose steps are shown."""
    return url("upcoming", **({} if first == today + windows.DAY else {"from": first.isoformat()}), **whose)


def upcoming_page(request: MemberRequest, found: Upcoming, today: date, here: str, *, alone: bool) -> UpcomingPage:
    first, last = found.days[0].on, found.days[-1].on
    whose = whose_query(request, "all")
    is_empty = not any(day.rows for day in found.days)
    span = named_day(first, today) if alone else say.from_to(named_day(first, today), named_day(last, today))
    later = None if alone or found.later is None else found.later
    return UpcomingPage(
        page(request, say.UPCOMING, current=say.UPCOMING, body_class="is-upcoming"),
        span,
        whose_links(request, "upcoming", MINE),
        [] if is_empty else [day_ahead(day, today, here, whose) for day in found.days if day.rows or day.of],
        Link(say.BACK, url("upcoming", **whose)) if here != url("upcoming", **whose) else None,
        Link(say.goes_on(named_day(later, today)), address_from(later, today, whose)) if later else None,
        [LinkButton(today_words.LOG_SOMETHING, url("new"), go=True), LinkButton("Today", url("today"))],
        None if is_empty else pick_bar(request, [("then", here)], moves=True),
        [("then", here), ("when", ""), *fresh_fields()],
    )


def day_ahead(day: UpcomingDay, today: date, here: str, whose: Mapping[str, str | int]) -> DayAhead:
    """A day; of a whole team without minutes, which are counted for each member."""
    people = load_words.people_of_day(day.people, day.things, at_least=day.load.at_least)
    minutes = load_words.minutes_of_capacity(day.load.minutes, day.of, at_least=day.load.at_least)
    return DayAhead(
        day.on.isoformat(),
        f"d-{day.on.isoformat()}",
        load_words.capitalized_day(day.on, today),
        date_beside(day.on, today),
        people if whose else say.load_of_day(people, minutes),
        [step_ahead(row, here) for row in day.rows],
        more_of_day(day, here, whose),
        is_off=not day.of,
    )


def date_beside(day: date, today: date) -> str:
    """Return the date for beside a heading that names only a weekday or tomorrow; '' where the heading has it."""
    ahead = (day - today).days
    if ahead == 1:
        return named_day(day, today)
    return month_day(day, year=day.year != today.year) if ahead < WEEK else ""


def more_of_day(day: UpcomingDay, here: str, whose: Mapping[str, str | int]) -> Link | None:
    """Return a link to the page of the day alone; on that page it leads nowhere, and names the number only."""
    if not day.more:
        return None
    alone = url("upcoming", only=day.on.isoformat(), **whose)
    return Link(say.and_more(day.more, at_least=day.load.at_least), "" if here == alone else alone)


def step_ahead(row: DueFollowUp, here: str) -> StepAhead:
    mark = row.for_colleague.first_name if row.for_colleague else ""
    drawn = drawn_row(row.texts, row.why, row.minutes, row.is_late, is_current=False, minutes="all", over="", mark=mark)
    when = say.LAST_DAY if row.when == "today" else row.when
    row_ahead = drawn._replace(href=url("contact", row.contact_id), when=when)
    return StepAhead(row_ahead, row.contact_id, url("later", row.id, then=here), url("move", row.id))


urls = [path("upcoming", upcoming, name="upcoming")]
