"""Two lists of what is owed: whom we wait for, with our date to ask; and the ledger of promises, both ways."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Q
from django.http import HttpResponse
from django.urls import path

from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from followthrough.promises.models import Promise, PromiseQuerySet
from followthrough.web.contact.timeline import promised
from followthrough.web.site import labels as saying
from followthrough.web.site.auth import members_only
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.engine import phrases

PAGE = 100
# State of the list: its name, and which promises are on it.
STATES = {
    "open": ("Open", Q(state="open")),
    "late": ("Late", Q(state="open")),
    "kept": ("Kept", Q(state__in=["kept", "kept_late"])),
    "broken": ("Not kept", Q(state="broken")),
    "released": ("Let off", Q(state="released")),
}
SAID = {"open": "open", "kept": "kept", "kept_late": "kept, late", "broken": "not kept", "released": "let off"}


@members_only
def waiting(request: MemberRequest) -> HttpResponse:
    """What we asked for, by the day we ask again: apart, those whose day has come and those we wait for."""
    loops = FollowUp.objects.visible_to(request.member).waiting_steps()
    rows = loops.select_related("contact__organization", "owner__user").order_by("next_from", "pk")
    found = [waits(request, row) for row in rows[: PAGE + 1]]
    shown = found[:PAGE]
    context = {
        "page": page(request, "Waiting", current="Waiting"),
        "ours": [row for row in shown if row["due"]],
        "theirs": [row for row in shown if not row["due"]],
        "more": len(found) > PAGE,
    }
    return show(request, "promises/waiting.jinja", context)


def waits(request: MemberRequest, row: FollowUp) -> dict[str, Any]:
    zone = request.member.zone
    today = windows.to_local(request.now, zone).date()
    assert row.window is not None and row.next_from is not None
    return {
        "id": row.pk,
        "contact": row.contact_id,
        "name": str(row.contact),
        "org": str(row.contact.organization or ""),
        "what": phrases.of_you(row.next_what),
        "matter": saying.matter(row.purpose, row.about),
        "ask": saying.when(row.window, today),
        "how": saying.act(row.next_channel),
        "due": not row.is_theirs(request.now),
        "owner": str(row.owner) if row.owner_id != request.member.pk else "",
    }


@members_only
def ledger(request: MemberRequest) -> HttpResponse:
    """Promises of one state, ours and theirs apart: in which words, for when at first, how often moved."""
    state = request.GET.get("state", "open")
    state = state if state in STATES else "open"
    mine = Promise.objects.visible_to(request.member).filter(followup__contact__deleted_at=None)
    context = {
        "page": page(request, "Promises", current="Promises"),
        "state": state,
        "states": states(mine, state, request),
        "ours": [entry(request, row) for row in of_state(mine, state, request).ours()[:PAGE]],
        "theirs": [entry(request, row) for row in of_state(mine, state, request).theirs()[:PAGE]],
    }
    return show(request, "promises/promises.jinja", context)


def states(mine: PromiseQuerySet, state: str, request: MemberRequest) -> list[tuple[str, str, str, str, bool]]:
    counted = mine.aggregate(**{name: Count("pk", filter=which) for name, (_, which) in STATES.items()},
                             late_=Count("pk", filter=Q(state="open", due_by__lte=request.now)))  # fmt: skip
    counted["late"] = counted.pop("late_")
    shown = [name for name in STATES if counted[name] or name in ("open", "kept")]
    tones = {"late": "late"}
    return [
        (STATES[name][0], f"/promises?state={name}", f"{counted[name]:,}", tones.get(name, ""), name == state)
        for name in shown
    ]


def of_state(mine: PromiseQuerySet, state: str, request: MemberRequest) -> PromiseQuerySet:
    rows = mine.filter(STATES[state][1]).select_related("followup__contact__organization")
    if state == "late":
        rows = rows.filter(due_by__lte=request.now)
    return rows.order_by("due_by", "pk") if state in ("open", "late") else rows.order_by("-closed_at", "-pk")


def entry(request: MemberRequest, row: Promise) -> dict[str, Any]:
    zone = request.member.zone
    today = windows.to_local(request.now, zone).date()
    contact = row.followup.contact
    is_late = row.is_late(request.now)
    return {
        "id": row.pk,
        "name": str(contact),
        "contact": contact.pk,
        "org": str(contact.organization or ""),
        "what": what(row),
        "words": phrases.quoted(row.words, limit=140) if row.words else "",
        "first": last_day(row.first_by, zone, today),
        "due": saying.when(row.window(zone), today),
        "slips": row.slips,
        "state": "late" if is_late else SAID[row.state],
        "tone": "late" if is_late and row.side == "ours" else {"kept": "kept", "broken": "ours"}.get(row.state, ""),
        "closed": saying.day(windows.to_local(row.closed_at, zone).date(), today) if row.closed_at else "",
        "open": row.state == Promise.State.OPEN,
        "ours": row.side == "ours",
    }


def what(row: Promise) -> str:
    said = promised(row)
    return said[:1].upper() + said[1:]


def last_day(until: datetime, zone: str, today: date) -> str:
    """The day a moment belongs to that ends it."""
    return saying.day((windows.to_local(until, zone) - timedelta(minutes=1)).date(), today)


urls = [path("waiting", waiting, name="waiting"), path("promises", ledger, name="promises")]
