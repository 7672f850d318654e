"""Spread many people over some weeks: a table of the days beforehand, then one act."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.utils.http import urlencode

from followthrough.acts.models import Act
from followthrough.flows.followup import spread as spreading
from followthrough.flows.followup.spread import MOST_PEOPLE, MOST_WEEKS, Day, Spread
from followthrough.kit import windows
from followthrough.kit.errors import AlreadyDone
from followthrough.people.models import Tag
from followthrough.web.followup.log_touch import done_before
from followthrough.web.site import labels as saying
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, done, fresh_fields
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import numbers

NAMES = {"call": "Meaning to call", "pool": "In the pool"}
PEOPLE, WEEKS = 40, 4


@members_only
def spread(request: MemberRequest) -> HttpResponse:
    asked = request.POST if request.method == "POST" else request.GET
    which, of, title = source(request, asked)
    people = list(spreading.whom(which, of=of, by=request.member).values_list("pk", flat=True)[:MOST_PEOPLE])
    count = whole(asked.get("n", ""), min(PEOPLE, len(people)), most=len(people))
    weeks = whole(asked.get("weeks", ""), WEEKS, most=MOST_WEEKS)
    named = {"list": which} if which in NAMES else {which: of}
    if request.method == "POST":
        return carry_out(request, people[:count], weeks, named)
    plan = spreading.plan(people[:count], weeks=weeks, by=request.member, now=request.now)
    context = {
        "page": page(request, "Spread over weeks", current="People"),
        "title": title,
        "there": len(people),
        "n": count,
        "weeks": weeks,
        "most": MOST_WEEKS,
        "most_people": MOST_PEOPLE,
        "named": list(named.items()),
        "fields": fresh_fields(),
        "back": back(named),
        **told(request, plan, named, count),
    }
    return show(request, "people/spread.jinja", context)


def source(request: MemberRequest, asked: Any) -> tuple[str, int, str]:
    """(list, id, its name). 404 for a tag or an import that is not there."""
    for kind in ("tag", "import"):
        typed = asked.get(kind, "")
        if typed:
            pk = int(typed) if typed.isdecimal() and len(typed) < 19 else 0
            if kind == "tag":
                return kind, pk, get_object_or_404(Tag.objects.visible_to(request.member), pk=pk).name
            acts = Act.objects.visible_to(request.member).filter(verb="import").only("pk", "sentence")
            return kind, pk, get_object_or_404(acts, pk=pk).sentence or "An import"
    which = asked.get("list", "call")
    if which not in NAMES:
        raise Http404
    return which, 0, NAMES[which]


def whole(typed: str, otherwise: int, *, most: int) -> int:
    number = int(typed) if typed.isdecimal() and len(typed) < 6 else otherwise
    return max(min(number, most), min(1, most))


def back(named: dict[str, Any]) -> str:
    return "/people" if "import" in named else f"/people?{urlencode(named)}"


def carry_out(request: MemberRequest, people: list[int], weeks: int, named: dict[str, Any]) -> HttpResponse:
    try:
        act: Act | None = spreading.spread(
            people, weeks=weeks, by=request.member, now=request.now, client_key=client_key(request)
        )
    except AlreadyDone:
        act = done_before(request)
    return done(back(named), act)


def told(request: MemberRequest, plan: Spread, named: dict[str, Any], count: int) -> dict[str, Any]:
    """The table, the words of the button, and what to do with those who do not fit."""
    who, left = numbers.figure_of(plan.people, "person", "people"), len(plan.left)
    more = plan.weeks_needed
    return {
        "rows": [row(request, day) for day in plan.days],
        "button": f"Spread {who} over {numbers.figure_of(plan.weeks, 'week')}" if plan.people else "",
        "left": f"{numbers.count_of(left, 'person does', 'people do')} not fit.".capitalize() if left else "",
        "more": {
            "href": "/spread?" + urlencode(named | {"n": count, "weeks": more}),
            "label": f"Over {numbers.figure_of(more, 'week')} everybody does",
        } if left and more else None,
    }  # fmt: skip


def row(request: MemberRequest, day: Day) -> dict[str, Any]:
    today = windows.to_local(request.now, request.member.zone).date()
    before = numbers.figure_of(day.before.people, "person", "people") if day.before.people else ""
    together = f"{day.before.minutes + day.minutes} of {day.most} min"
    new = {"text": f"+{len(day.come)}", "tone": "kept"} if day.come else ""
    return {"cells": [saying.day(day.on, today), before, new, together], "faint": not day.come}


urls = [path("spread", spread, name="spread")]
