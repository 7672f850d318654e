"""Introduce somebody: choose the other one, send both the words, and be asked whether they talked."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.directory import find
from followthrough.directory.reach_links import letter_to_all
from followthrough.flows.followup import introduce as introducing
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.people.models import Contact, ContactMethod
from followthrough.web.followup.log_touch import contact_page, done_before
from followthrough.web.site import labels
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, done, fresh_fields, plain, seen, then
from followthrough.web.site.layout import page, show
from followthrough.web.site.refusal import refusal
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import introduction
from followthrough.words.en.introduction import Side

MOST, LONGEST = 8, 100


@members_only
def introduce(request: MemberRequest, contact_id: int) -> HttpResponse:
    contact = person(request, contact_id)
    if request.method == "POST":
        return save(request, contact)
    asked = plain(request.GET.get("q", ""))[:LONGEST]
    about = plain(request.GET.get("about", ""))[:LONGEST]
    to = request.GET.get("to", "")
    other = person(request, int(to)) if to.isdecimal() and len(to) < 19 else None
    context: dict[str, Any] = {
        "contact": contact, "q": asked, "about": about, "other": other, "found": others(request, contact, asked),
    }  # fmt: skip
    if request.headers.get("HX-Target") == "others":
        return show(request, "followup/introduce_others.jinja", context)
    if other:
        context |= {"words": words(request, other, contact, about), "fields": fresh_fields()}
    context["page"] = page(request, f"Introduce {contact}", current="People")
    return show(request, "followup/introduce.jinja", context)


def person(request: MemberRequest, pk: int) -> Contact:
    people = Contact.objects.visible_to(request.member).kept().select_related("organization")
    return get_object_or_404(people, pk=pk)


def others(request: MemberRequest, contact: Contact, asked: str) -> list[dict[str, Any]]:
    """Whom it may be, by name; the first five have keys."""
    hits = [hit for hit in find.find(request.member, asked, limit=MOST + 1) if hit.entry.id != contact.pk]
    return [
        {"id": hit.entry.id, "name": hit.entry.name, "org": hit.entry.organization, "n": str(n) if n <= 5 else ""}
        for n, hit in enumerate(hits[:MOST], 1)
    ]


def words(request: MemberRequest, needs: Contact, does: Contact, about: str) -> dict[str, str]:
    """One letter to both, as text and as a link that opens it in their own mail program where both have an address."""
    sides = [Side(one.first, one.full, str(one.organization or ""), one.does or one.title) for one in (needs, does)]
    text = introduction.letter(*sides, about=about, me=request.member.first_name)
    ways = ContactMethod.objects.visible_to(request.member).filter(contact__in=[needs, does], kind="email")
    first: dict[int, str] = {}
    for pk, value in ways.order_by("position", "id").values_list("contact_id", "normal"):
        first.setdefault(pk, value)
    both = list(first.values()) if len(first) == 2 else []
    return {"text": text, "href": letter_to_all(both, subject=introduction.subject(*sides), text=text)}


def save(request: MemberRequest, contact: Contact) -> HttpResponse:
    to = request.POST.get("to", "")
    other = person(request, int(to) if to.isdecimal() and len(to) < 19 else 0)
    needs, does = (contact, other) if request.POST.get("needs") == str(contact.pk) else (other, contact)
    about = plain(request.POST.get("about", ""))
    here = contact_page(contact.pk)
    try:
        made = introducing.introduce(
            needs, does, about=about, by=request.member, now=request.now, client_key=client_key(request)
        )
    except AlreadyDone:
        return done(here, done_before(request))
    except Refused as error:
        return refusal(request, error)
    return done(here, made.act)


@members_only
@require_POST
def talked(request: MemberRequest, pk: int) -> HttpResponse:
    rows = FollowUp.objects.visible_to(request.member).filter(contact__deleted_at=None)
    row = get_object_or_404(rows, pk=pk)
    here = then(request, contact_page(row.contact_id))
    try:
        act = introducing.talked(
            row, by=request.member, now=request.now, seen=seen(request), client_key=client_key(request)
        )
    except AlreadyDone:
        return done(here, done_before(request))
    except Refused as error:
        return refusal(request, error)
    return done(here, act)


def tied(request: MemberRequest, rows: Sequence[FollowUp]) -> list[dict[str, Any]]:
    """The other half of each introduction that is open; one statement where there is any."""
    open_ = {row.tied_to_id: row for row in rows if row.tied_to_id and row.is_open}
    if not open_:
        return []
    today = windows.to_local(request.now, request.member.zone).date()
    halves = FollowUp.objects.visible_to(request.member).filter(pk__in=open_).select_related("contact")
    return [
        {
            "name": half.contact.full,
            "href": contact_page(half.contact_id),
            "step": step_of(half, today),
            "talked": f"/followups/{open_[half.pk].pk}/talked" if half.is_open else "",
            "fields": [*fresh_fields(), ("seen", open_[half.pk].changed_by_id)],
        }
        for half in halves.order_by("pk")
        if half.contact.deleted_at is None
    ]


def step_of(half: FollowUp, today: date) -> str:
    """'call Fri 27 Nov', nothing once this half is done."""
    return (
        f"{labels.step_label(half.next_channel)} {labels.window_label(half.window, today)}"
        if half.is_open and half.window
        else ""
    )


urls = [
    path("contacts/<int:contact_id>/introduce", introduce, name="introduce"),
    path("followups/<int:pk>/talked", talked, name="talked"),
]
