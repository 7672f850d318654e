"""People: all of them by next step, the lists beside them, and one key to begin with those one means to call."""

from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.utils.http import urlencode

from followthrough.desk import dropped as law
from followthrough.directory import people_list as roll
from followthrough.directory.people_list import Entry
from followthrough.directory.unsorted import COUNTED
from followthrough.flows.contact import sort_people
from followthrough.followups.turn import is_theirs
from followthrough.kit import windows
from followthrough.people.models import Contact, Tag
from followthrough.web.people import tags
from followthrough.web.site import labels as saying
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, done, fresh_fields, then
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import numbers

NAMES = {
    "everyone": "Everyone", "open": "Following up", "waiting": "Waiting for them", "call": "Meaning to call",
    "unsorted": "Not sorted yet", "keep": "Keep in touch", "pool": "In the pool", "resting": "Resting",
    "private": "Private", "deleted": "Deleted",
}  # fmt: skip
TONES = {"waiting": "theirs"}
# How a list is ordered, or what it is.
SAID = {
    "call": "the oldest intention first", "unsorted": "nothing was decided about them yet", "private": "never proposed",
    "pool": "people you know and do not follow up", "resting": "by name", "tag": "by name",
}  # fmt: skip
REASONS = (
    {"value": "other", "label": "No longer", "note": "Say why, in a few words.", "key": "1"},
    {"value": "later", "label": "Later", "note": "Say when to look in again.", "key": "2"},
    {"value": "asked_not", "label": "Asked not to be contacted", "note": "Nobody here calls or writes.", "key": "3"},
)
EMPTY = {
    "call": "You mean to call nobody just now.", "unsorted": "Everybody is sorted.",
    "pool": "Nobody is in the pool. Everybody is being followed up, or rests.",
    "keep": "Nobody has a rhythm yet. Give one on a person's page, or a tag's.",
}  # fmt: skip


@members_only
def people(request: MemberRequest) -> HttpResponse:
    """A page of a list. What is on the other lists is counted with it, or asked for once it stands: of many that
    takes longer than all the rest."""
    tag = tag_of(request)
    which = "tag" if tag else list_of(request)
    counted = roll.is_small(request.member) or "counts" in request.GET
    sides = side(request, which, tag) if counted else None
    context = body(request, which, tag, count_of(sides, which)) | {"sides": sides, "which": which}
    context["page"] = page(request, context["title"] if tag else "People", current="People")
    context["later"] = f"/people/lists?{urlencode(asked(which, tag))}"
    return show(request, "people/people.jinja", context)


@members_only
def lists(request: MemberRequest) -> HttpResponse:
    """The lists with their counts, for a page that stands already."""
    tag = tag_of(request)
    which = "tag" if tag else list_of(request)
    return show(request, "people/people_lists.jinja", {"sides": side(request, which, tag), "late": True})


def count_of(sides: dict[str, Any] | None, which: str) -> int | None:
    """How many are on the list, when that is known whole."""
    count = sides["count"] if sides else None
    return None if which == "unsorted" and count and count > COUNTED else count


def list_of(request: MemberRequest) -> str:
    which = request.GET.get("list", "everyone")
    return which if which in NAMES and which != "deleted" else "everyone"


def tag_of(request: MemberRequest) -> Tag | None:
    """404 for a tag that is not there."""
    number = request.GET.get("tag", "")
    if not number:
        return None
    tags = Tag.objects.visible_to(request.member)
    return get_object_or_404(tags, pk=int(number) if number.isdecimal() and len(number) < 19 else 0)


def asked(which: str, tag: Tag | None) -> dict[str, Any]:
    return {"tag": tag.pk} if tag else {"list": which}


def side(request: MemberRequest, which: str, tag: Tag | None) -> dict[str, Any]:
    """The lists with how many are on each, the tags most people have, the one law. `count`: of the list shown."""
    counts = roll.counts(request.member, now=request.now)
    tags = roll.top_tags(request.member)
    shown = [
        (NAMES[name], href_of(name), figure(counts[name], is_capped=name == "unsorted"), TONES.get(name, ""),
         name == which)
        for name in roll.LISTS
        if counts[name] or name in ("everyone", which)
    ]  # fmt: skip
    of_tag = next((n for pk, _, n in tags if tag and pk == tag.pk), None)
    if tag and of_tag is None:
        of_tag = Contact.objects.visible_to(request.member).kept().filter(tagged__tag=tag).count()
    return {
        "lists": shown,
        "tags": [(name, f"/people?tag={pk}", figure(n), "", bool(tag and pk == tag.pk)) for pk, name, n in tags],
        "law": {"open": counts["open"], "dropped": law.dropped(request.member.workspace), "rest": counts["resting"]},
        "unsorted": counts["unsorted"],
        "count": counts[which] if of_tag is None else of_tag,
        "shown": figure(counts[which] if of_tag is None else of_tag, is_capped=which == "unsorted"),
    }


def figure(count: int, *, is_capped: bool = False) -> str:
    """'214'; those not sorted yet are counted up to a thousand."""
    return f"{COUNTED:,}+" if is_capped and count > COUNTED else f"{count:,}"


def body(request: MemberRequest, which: str, tag: Tag | None, count: int | None) -> dict[str, Any]:
    """What stands in the list: a page of it. `count` when that is known already."""
    number = page_number(request, count)
    entries, more = roll.entries(request.member, which, page=number, now=request.now, tag=tag.pk if tag else 0)
    context: dict[str, Any] = {
        "rows": [],
        "pool": [],
        "title": tag.name if tag else NAMES[which],
        "said": SAID.get(which, "by next step"),
        "empty": EMPTY.get(which, "Nobody is on this list."),
        "count": count,
        "pager": pager(asked(which, tag), number, len(entries), more, count),
        "first_run": which == "everyone" and number == 1 and not entries,
        "tag": tags.drawn(tag) if tag else None,
        "spread": f"/spread?{urlencode(asked(which, tag))}" if entries and (tag or which in ("call", "pool")) else "",
        "sort": sort_href(which, tag) if entries else "",
    }
    if which == "call":
        return context | {"pool": [meant_row(request, entry) for entry in entries]}
    if which in ("pool", "unsorted"):
        return context | {"pool": [pool_row(request, entry) for entry in entries]}
    return context | {"rows": [row(request, entry) for entry in entries]}


def sort_href(which: str, tag: Tag | None) -> str:
    """Where one goes through these people one at a time."""
    return f"/sort?tag={tag.pk}" if tag else "/sort" if which in ("unsorted", "pool") else ""


def href_of(which: str) -> str:
    return {"everyone": "/people", "deleted": "/people/deleted"}.get(which, f"/people?list={which}")


def page_number(request: MemberRequest, count: int | None) -> int:
    """The page asked for; the last one instead of one behind it, where it is known which that is."""
    typed = request.GET.get("page", "1")
    number = max(1, int(typed)) if typed.isdecimal() and len(typed) < 9 else 1
    return number if count is None else min(number, max(1, -(-count // roll.PAGE)))


def pager(at: dict[str, Any], number: int, shown: int, more: bool, count: int | None) -> dict[str, str] | None:
    if number == 1 and not more:
        return None
    first = (number - 1) * roll.PAGE + 1
    to = f"/people?{urlencode(at)}&page="
    return {
        "words": f"{first:,} to {first + shown - 1:,}" + (f" of {count:,}" if count is not None else ""),
        "before": f"{to}{number - 1}" if number > 1 else "",
        "after": f"{to}{number + 1}" if more else "",
    }


def row(request: MemberRequest, entry: Entry) -> dict[str, Any]:
    today = windows.to_local(request.now, request.member.zone).date()
    last = roll.day_of(entry, request.member.zone)
    who = {"text": entry.name, "href": f"/contacts/{entry.id}", "name": True, "small": entry.organization}
    cells = [who, entry.does, saying.day(last, today) if last else "", step_cell(entry, today, request.now)]
    return {"cells": cells, "faint": bool(entry.because)}


def step_cell(entry: Entry, today: Any, now: datetime) -> dict[str, str] | str:
    """'Today 10:00, call'; 'Waiting, text Mon 30 Nov'; 'Rests: asked not to be contacted'."""
    if entry.window:
        due = saying.when(entry.window, today)
        if is_theirs(entry.window.utc()[0], waiting=entry.is_waiting, now=now):
            return {"text": f"Waiting, {saying.act(entry.channel)} {due}", "tone": "theirs"}
        is_late = entry.window.last_day < today or (entry.is_promised and entry.window.day == today)
        return {"text": f"{due}, {saying.act(entry.channel)}", "tone": "late" if is_late else ""}
    if entry.because:
        until = f", until {saying.day(entry.wake_on, today)}" if entry.wake_on else ""
        return {"text": f"Rests: {saying.because(entry.because)}{until}", "icon": "rest"}
    return ""


def pool_row(request: MemberRequest, entry: Entry) -> dict[str, Any]:
    return {
        "name": entry.name,
        "href": f"/contacts/{entry.id}",
        "line": entry.organization,
        "last": entry.does,
        "action": f"/contacts/{entry.id}/start",
        "fields": [*fresh_fields(), ("then", request.get_full_path())],
        "key": "1",
    }


def meant_row(request: MemberRequest, entry: Entry) -> dict[str, Any]:
    """How long one has meant to; one key begins, and leaving the list asks why."""
    return pool_row(request, entry) | {
        "last": meant_for(request, entry),
        "label": "Call them",
        "leave": f"/contacts/{entry.id}/unmean",
    }


def meant_for(request: MemberRequest, entry: Entry) -> str:
    """'Meant for three weeks.'"""
    if entry.sorted_at is None:
        return ""
    zone = request.member.zone
    days = (windows.to_local(request.now, zone).date() - windows.to_local(entry.sorted_at, zone).date()).days
    for length, unit in ((365, "year"), (30, "month"), (7, "week"), (1, "day")):
        if days >= length:
            return f"Meant for {numbers.count_of(days // length, unit)}."
    return "Meant since today."


@members_only
def unmean(request: MemberRequest, contact_id: int) -> HttpResponse:
    """Off the list of those one means to call, with a reason."""
    contact = get_object_or_404(Contact.objects.visible_to(request.member).kept(), pk=contact_id)
    if request.method == "POST":
        act = sort_people.give_up(
            contact,
            because=request.POST.get("because", "") or "other",
            note=request.POST.get("note", ""),
            wake_words=request.POST.get("when", ""),
            by=request.member,
            now=request.now,
            client_key=client_key(request),
        )
        return done(then(request, "/people?list=call"), act)
    fragment = bool(request.headers.get("HX-Request"))
    context = {
        "contact": contact,
        "fragment": fragment,
        "fields": [*fresh_fields(), ("then", "/people?list=call")],
        "reasons": REASONS,
        "back": "/people?list=call",
        "page": None if fragment else page(request, f"No longer {contact}?", current="People"),
    }
    return show(request, "people/unmean.jinja", context)


urls = [
    path("people", people, name="people"),
    path("people/lists", lists, name="people_lists"),
    path("contacts/<int:contact_id>/unmean", unmean, name="unmean"),
]
