"""Spread many people over some weeks: a preview of the days as a table, then one act."""

from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import path

from followthrough.acts.models import Act
from followthrough.flows.followup.spread import (
    MOST_PEOPLE,
    MOST_WEEKS,
    Spread,
    SpreadDay,
    contacts_of_list,
    plan_spread,
    spread_contacts,
)
from followthrough.web.people.context import Cell, Link, SpreadPage, TableRow
from followthrough.web.people.lists import TITLES, tag_in
from followthrough.web.site import labels
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.context import HiddenField
from followthrough.web.site.forms import choice_in, client_key, fresh_fields, id_in, number_in, redirect_after
from followthrough.web.site.layout import page, show
from followthrough.web.site.redirects import act_once
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import load_words, numbers
from followthrough.words.en.web import people as say

LISTS = ("call", "idle")
# The defaults of the form.
PEOPLE, WEEKS = 40, 4
DIGITS = 5


@dataclass(frozen=True, slots=True)
class Source:
    """The list whose people are spread: 'call', 'idle', 'tag' or 'import'; the last two with the id `of`."""

    kind: str
    source_id: int
    title: str

    @property
    def query(self) -> dict[str, int | str]:
        return {self.kind: self.source_id} if self.source_id else {"list": self.kind}

    @property
    def back(self) -> str:
        """Return the address of the list, of all people for an import."""
        return url("people") if self.kind == "import" else url("people", **self.query)


@members_only
def spread(request: MemberRequest) -> HttpResponse:
    asked = request.POST if request.method == "POST" else request.GET
    source = source_of(request, asked)
    waiting = contacts_of_list(source.kind, of=source.source_id, by=request.member)
    people = list(waiting.values_list("pk", flat=True)[:MOST_PEOPLE])
    count = number_within(asked, "n", min(PEOPLE, len(people)), most=len(people))
    weeks = number_within(asked, "weeks", WEEKS, most=MOST_WEEKS)
    if request.method == "POST":
        return carry_out(request, people[:count], weeks, source)
    plan = plan_spread(people[:count], weeks=weeks, by=request.member, now=request.now)
    return show(request, "people/spread.jinja", spread_page(request, source, plan, there=len(people), n=count))


def source_of(request: MemberRequest, asked: QueryDict) -> Source:
    """Return the list in the fields, 'call' by default. Raises Http404 for an unknown tag, import or list."""
    if tag := tag_in(asked, request.member):
        return Source("tag", tag.pk, tag.name)
    if asked.get("import"):
        acts = Act.objects.visible_to(request.member).filter(verb="import").only("pk", "sentence")
        act = get_object_or_404(acts, pk=id_in(asked, "import") or 0)
        return Source("import", act.pk, act.sentence or say.AN_IMPORT)
    kind = choice_in(asked, "list", LISTS) if "list" in asked else LISTS[0]
    if not kind:
        raise Http404
    return Source(kind, 0, TITLES[kind])


def number_within(asked: QueryDict, name: str, otherwise: int, *, most: int) -> int:
    """Return the number in the field, from 1 to `most`; 0 when `most` is 0."""
    number = number_in(asked, name, digits=DIGITS)
    return max(min(otherwise if number is None else number, most), min(1, most))


def carry_out(request: MemberRequest, people: list[int], weeks: int, source: Source) -> HttpResponse:
    act = act_once(
        request,
        lambda: spread_contacts(
            people, weeks=weeks, by=request.member, now=request.now, client_key=client_key(request)
        ),
    )
    return redirect_after(source.back, act)


def spread_page(request: MemberRequest, source: Source, plan: Spread, *, there: int, n: int) -> SpreadPage:
    """Return the table of the days, the label of the button, and a link for the people who do not fit."""
    today, left = request.member.day_of(request.now), len(plan.left)
    named: list[HiddenField] = list(source.query.items())
    return SpreadPage(
        page(request, say.SPREAD, current="People"),
        title=source.title,
        there=there,
        n=n,
        weeks=plan.weeks,
        most_weeks=MOST_WEEKS,
        most_people=MOST_PEOPLE,
        named=named,
        fields=[*named, *fresh_fields()],
        back=source.back,
        rows=[day_row(day, today) for day in plan.days],
        button=button_label(plan),
        left=say.do_not_fit(numbers.counted_words(left, "contact does", "contacts do")).capitalize() if left else "",
        more=more_weeks(source, plan, n) if left else None,
    )


def button_label(plan: Spread) -> str:
    """Return 'Spread 12 contacts over 1 week', '' when no person fits."""
    if not plan.people:
        return ""
    people = numbers.counted_figure(plan.people, "contact")
    return say.spread_over(people=people, weeks=numbers.counted_figure(plan.weeks, "week"))


def more_weeks(source: Source, plan: Spread, n: int) -> Link | None:
    """Return a link to the number of weeks that holds all people; None without such a number."""
    weeks = plan.weeks_needed
    if not weeks:
        return None
    label = say.fits_over(numbers.counted_figure(weeks, "week"))
    return Link(label, url("spread", **source.query, n=n, weeks=weeks))


def day_row(day: SpreadDay, today: date) -> TableRow:
    before = load_words.people_of_day(day.before.people, day.before.things, at_least=day.before.at_least)
    together = load_words.minutes_of_capacity(day.before.minutes + day.minutes, day.most, at_least=day.before.at_least)
    new = Cell(f"+{len(day.come)}", tone="kept") if day.come else ""
    return TableRow((labels.day_label(day.on, today), before, new, together), faint=not day.come)


urls = [path("spread", spread, name="spread")]
