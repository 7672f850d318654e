"""Find somebody as one types: by name, company, address, number, what they do, and what one wrote about them."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import path

from followthrough.desk import finding
from followthrough.desk.finding import Hit
from followthrough.kit import windows
from followthrough.search.marking import marked
from followthrough.web.guard import members_only
from followthrough.web.page import page, show
from followthrough.web.people import step_cell
from followthrough.web.posted import plain

LONGEST = 100


@members_only
def find(request: HttpRequest) -> HttpResponse:
    wanted = plain(request.GET.get("q", ""))[:LONGEST]
    context: dict[str, Any] = {"q": wanted, "found": people(request, wanted) if wanted else None}
    if request.headers.get("HX-Target") == "found":
        return show(request, "find_list.jinja", context)
    context["page"] = page(request, "Find", current="People", body_class="is-find")
    return show(request, "find.jinja", context)


def people(request: HttpRequest, wanted: str) -> list[dict[str, Any]]:
    today = windows.to_local(request.now, request.member.zone).date()
    return [row(hit, today, n) for n, hit in enumerate(finding.find(request.member, wanted), 1)]


def row(hit: Hit, today: date, n: int) -> dict[str, Any]:
    """Somebody found, the words that matched marked; the first five have a key."""
    entry = hit.entry
    step = step_cell(entry, today)
    return {
        "name": marked(entry.name, hit.words),
        "href": f"/contacts/{entry.id}",
        "org": marked(entry.organization, hit.words),
        "does": marked(entry.does, hit.words),
        "why": marked(hit.why, hit.words),
        "side": step["text"] if isinstance(step, dict) else "in the pool",
        "tone": step.get("tone", "") if isinstance(step, dict) else "",
        "n": str(n) if n <= 5 else "",
    }


urls = [path("find", find, name="find")]
