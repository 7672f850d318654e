"""Find somebody as one types: by name, company, address, number, what they do, and what one wrote about them."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import path

from followthrough.desk import roll
from followthrough.desk.roll import Entry
from followthrough.kit import windows
from followthrough.people import queries
from followthrough.web.guard import members_only
from followthrough.web.page import page, show
from followthrough.web.people import step_cell
from followthrough.web.posted import plain

LONGEST = 100


@members_only
def find(request: HttpRequest) -> HttpResponse:
    wanted = plain(request.GET.get("q", ""))[:LONGEST]
    context = {"q": wanted, "found": people(request, wanted) if wanted else None}
    if request.headers.get("HX-Target") == "found":
        return show(request, "find_list.jinja", context)
    context["page"] = page(request, "Find", current="People", body_class="is-find")
    return show(request, "find.jinja", context)


def people(request: HttpRequest, wanted: str) -> list[dict[str, Any]]:
    entries = roll.about(request.member, [row.pk for row in queries.find(request.member, wanted)])
    return [row(request, entry, n) for n, entry in enumerate(entries, 1)]


def row(request: HttpRequest, entry: Entry, n: int) -> dict[str, Any]:
    today = windows.to_local(request.now, request.member.zone).date()
    step = step_cell(entry, today)
    return {
        "name": entry.name,
        "href": f"/contacts/{entry.id}",
        "org": entry.organization,
        "words": [entry.does] if entry.does else [],
        "side": step["text"] if isinstance(step, dict) else "in the pool",
        "tone": step.get("tone", "") if isinstance(step, dict) else "",
        "n": str(n) if n <= 5 else "",
    }


urls = [path("find", find, name="find")]
