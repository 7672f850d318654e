"""People: all of them by next step, the lists, the pool with one key to begin."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import path

from followthrough.desk import law, roll
from followthrough.desk.roll import Entry
from followthrough.kit import windows
from followthrough.web import saying
from followthrough.web.guard import members_only
from followthrough.web.page import page, show
from followthrough.web.posted import fresh_fields

NAMES = {
    "everyone": "Everyone", "open": "Following up", "waiting": "Waiting for them", "pool": "In the pool",
    "resting": "Resting", "deleted": "Deleted",
}  # fmt: skip


@members_only
def people(request: HttpRequest) -> HttpResponse:
    which = request.GET.get("list", "everyone")
    which = which if which in NAMES and which != "deleted" else "everyone"
    counts = roll.counts(request.member, now=request.now)
    context = body(request, which, counts)
    context["lists"] = [
        (NAMES[name], href_of(name), f"{counts[name]:,}", "theirs" if name == "waiting" else "", name == which)
        for name in roll.LISTS
        if counts[name] or name == "everyone"
    ]
    dropped = law.dropped(request.member.workspace)
    context["law"] = {"open": counts["open"], "dropped": dropped, "rest": counts["resting"]}
    context["page"] = page(request, "People", current="People")
    return show(request, "people.jinja", context)


def body(request: HttpRequest, which: str, counts: dict[str, int]) -> dict[str, Any]:
    """What stands in the list: a page of it."""
    context: dict[str, Any] = {"which": which, "title": NAMES[which]}
    number = page_number(request, counts[which])
    entries = roll.entries(request.member, which, page=number, now=request.now, open_=counts["open"])
    context |= {"count": counts[which], "pager": pager(which, number, counts[which])}
    context["first_run"] = not counts["everyone"]
    if which == "pool":
        return context | {"pool": [pool_row(request, entry) for entry in entries]}
    return context | {"rows": [row(request, entry) for entry in entries]}


def href_of(which: str) -> str:
    return {"everyone": "/people", "deleted": "/people/deleted"}.get(which, f"/people?list={which}")


def page_number(request: HttpRequest, count: int) -> int:
    asked = request.GET.get("page", "1")
    last = max(1, -(-count // roll.PAGE))
    return min(max(1, int(asked)), last) if asked.isdecimal() and len(asked) < 9 else 1


def pager(which: str, number: int, count: int) -> dict[str, str] | None:
    if count <= roll.PAGE:
        return None
    first, last = (number - 1) * roll.PAGE + 1, min(count, number * roll.PAGE)
    to = f"/people?list={which}&page="
    return {
        "words": f"{first:,} to {last:,} of {count:,}",
        "before": f"{to}{number - 1}" if number > 1 else "",
        "after": f"{to}{number + 1}" if last < count else "",
    }


def row(request: HttpRequest, entry: Entry) -> dict[str, Any]:
    today = windows.to_local(request.now, request.member.zone).date()
    last = roll.day_of(entry, request.member.zone)
    who = {"text": entry.name, "href": f"/contacts/{entry.id}", "name": True, "small": entry.organization}
    cells = [who, entry.does, saying.day(last, today) if last else "", step_cell(entry, today)]
    return {"cells": cells, "faint": bool(entry.because)}


def step_cell(entry: Entry, today: Any) -> dict[str, str] | str:
    """'Today 10:00, call'; 'Waiting, text Mon 30 Nov'; 'Rests: asked not to be contacted'."""
    if entry.window:
        due = saying.when(entry.window, today)
        if entry.is_waiting and entry.window.day > today:
            return {"text": f"Waiting, {saying.act(entry.channel)} {due}", "tone": "theirs"}
        is_late = entry.window.last_day < today or (entry.is_promised and entry.window.day == today)
        return {"text": f"{due}, {saying.act(entry.channel)}", "tone": "late" if is_late else ""}
    if entry.because:
        until = f", until {saying.day(entry.wake_on, today)}" if entry.wake_on else ""
        return {"text": f"Rests: {saying.because(entry.because)}{until}", "icon": "rest"}
    return ""


def pool_row(request: HttpRequest, entry: Entry) -> dict[str, Any]:
    return {
        "name": entry.name,
        "href": f"/contacts/{entry.id}",
        "line": entry.organization,
        "last": entry.does,
        "action": f"/contacts/{entry.id}/start",
        "fields": [*fresh_fields(), ("then", request.get_full_path())],
        "key": "1",
    }


urls = [path("people", people, name="people")]
