"""Introduce somebody: choose the other one, send both the words, and be asked whether they talked."""

from collections.abc import Sequence
from datetime import date

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.directory import find
from followthrough.directory.reach_links import letter_to_all
from followthrough.flows.followup import introduce as introduce_flow
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact, ContactMethod
from followthrough.web.followup.context import (
    Introduced,
    IntroducePage,
    LetterToBoth,
    OthersPart,
    PersonChoice,
    TiedHalf,
)
from followthrough.web.site import labels
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, fresh_fields, id_in, redirect_after, seen_act_id, words_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.redirects import act_once, run_act
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import introduction
from followthrough.words.en.introduction import IntroducedPerson
from followthrough.words.en.web import followup as say

# So many people are shown, the first five of them with keys; words longer than this name nobody.
MOST, KEYS, LONGEST = 8, 5, 100


@members_only
def introduce(request: MemberRequest, contact_id: int) -> HttpResponse:
    contact = person_or_404(request, contact_id)
    if request.method == "POST":
        return save(request, contact)
    q, about = (words_in(request.GET, name, longest=LONGEST) for name in ("q", "about"))
    found, asked_for = others(request, contact, q), introduced(contact)
    if request.headers.get("HX-Target") == "others":
        return show(request, "followup/introduce_others.jinja", OthersPart(asked_for, q, about, found))
    framed = page(request, say.introduce_title(str(contact)), current="People")
    to = id_in(request.GET, "to")
    if to is None:
        return show(request, "followup/introduce.jinja", IntroducePage(framed, asked_for, q, about, found))
    other = person_or_404(request, to)
    words = letter_to_both(request, other, contact, about)
    context = IntroducePage(framed, asked_for, q, about, found, introduced(other), words, fresh_fields())
    return show(request, "followup/introduce.jinja", context)


def person_or_404(request: MemberRequest, pk: int) -> Contact:
    people = Contact.objects.visible_to(request.member).kept().select_related("organization")
    return get_object_or_404(people, pk=pk)


def introduced(contact: Contact) -> Introduced:
    return Introduced(contact.pk, contact.first, contact.full)


def others(request: MemberRequest, contact: Contact, q: str) -> list[PersonChoice]:
    """The people it may be, by name; the first five have keys."""
    hits = [hit for hit in find.find_people(request.member, q, limit=MOST + 1) if hit.entry.id != contact.pk]
    return [
        PersonChoice(hit.entry.id, hit.entry.name, hit.entry.organization, str(n) if n <= KEYS else "")
        for n, hit in enumerate(hits[:MOST], 1)
    ]


def letter_to_both(request: MemberRequest, needs: Contact, does: Contact, about: str) -> LetterToBoth:
    """One letter to both, as text and as a link that opens it in their own mail program where both have an address."""
    sides = [
        IntroducedPerson(one.first, one.full, str(one.organization or ""), one.does or one.title)
        for one in (needs, does)
    ]
    text = introduction.introduction_mail(*sides, about=about, me=request.member.first_name)
    ways = ContactMethod.objects.visible_to(request.member).filter(contact__in=[needs, does], kind="email")
    first: dict[int, str] = {}
    for pk, value in ways.order_by("position", "id").values_list("contact_id", "normal"):
        first.setdefault(pk, value)
    both = list(first.values()) if len(first) == 2 else []
    return LetterToBoth(text, letter_to_all(both, subject=introduction.introduction_subject(*sides), text=text))


def save(request: MemberRequest, contact: Contact) -> HttpResponse:
    other = person_or_404(request, id_in(request.POST, "to") or 0)
    needs, does = (contact, other) if id_in(request.POST, "needs") == contact.pk else (other, contact)
    about = words_in(request.POST, "about")
    act = act_once(request, lambda: introduce_flow.introduce(
        needs, does, about=about, by=request.member, now=request.now, client_key=client_key(request)
    ).act)  # fmt: skip
    return redirect_after(url("contact", contact.pk), act)


@members_only
@require_POST
def talked(request: MemberRequest, pk: int) -> HttpResponse:
    rows = FollowUp.objects.visible_to(request.member).filter(contact__deleted_at=None)
    row = get_object_or_404(rows, pk=pk)
    return run_act(
        request,
        lambda: introduce_flow.they_talked(
            row, by=request.member, now=request.now, seen=seen_act_id(request), client_key=client_key(request)
        ),
        url("contact", row.contact_id),
    )


def tied(request: MemberRequest, rows: Sequence[FollowUp]) -> list[TiedHalf]:
    """The other half of each introduction that is open; one statement where there is any."""
    open_ = {row.tied_to_id: row for row in rows if row.tied_to_id and row.is_open}
    if not open_:
        return []
    today = request.member.day_of(request.now)
    halves = FollowUp.objects.visible_to(request.member).filter(pk__in=open_).select_related("contact")
    return [
        TiedHalf(
            name=half.contact.full,
            href=url("contact", half.contact_id),
            step=step_of(half, today),
            talked=url("talked", open_[half.pk].pk) if half.is_open else "",
            fields=[*fresh_fields(), ("seen", open_[half.pk].changed_by_id)],
        )
        for half in halves.order_by("pk")
        if half.contact.deleted_at is None
    ]


def step_of(half: FollowUp, today: date) -> str:
    """'call Fri 27 Nov'; '' once this half is done."""
    if not half.is_open or half.window is None:
        return ""
    return f"{labels.step_label(half.next_channel)} {labels.window_label(half.window, today)}"


urls = [
    path("contacts/<id:contact_id>/introduce", introduce, name="introduce"),
    path("followups/<id:pk>/talked", talked, name="talked"),
]
