"""A person's page changed by hand: edit, correct a line of the history, delete and bring back."""

from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path

from followthrough.flows.base.invalid import Unfit
from followthrough.flows.contact import delete_contact
from followthrough.flows.contact.edit_contact import AS_IT_IS, Page, edit_contact
from followthrough.flows.history import correct_touch
from followthrough.kit import windows, zones
from followthrough.kit.errors import Refused
from followthrough.people.effective_interval import days_by_tags
from followthrough.people.models import Contact
from followthrough.people.queries import ways
from followthrough.people.write import Card
from followthrough.touches.models import Touch
from followthrough.web.contact import vague_dates as fog
from followthrough.web.duplicates import same_person as doubles
from followthrough.web.people import tags
from followthrough.web.site import labels as saying
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, done, fresh_fields, plain, seen, words
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.outcome_words import HEADS

FIELDS = ("full", "organization", "title", "does", "address", "birthday", "note", "zone")
SPARE_ROWS = 2


@members_only
def edit(request: MemberRequest, contact_id: int) -> HttpResponse:
    people = Contact.objects.visible_to(request.member).kept().select_related("organization")
    contact = get_object_or_404(people, pk=contact_id)
    typed, error = typed_of(request) if request.method == "POST" else as_written(contact), None
    before = contact.note
    is_asked = request.method == "POST" and is_renamed(contact, typed)
    maybe = doubles.unanswered(request, but=contact.pk) if is_asked else []
    if request.method == "POST" and not maybe:
        try:
            act = edit_contact(contact, page_of(typed), by=request.member, now=request.now,
                               seen=seen(request), client_key=client_key(request))  # fmt: skip
            news = typed["note"] if typed["note"] != before else ""
            return fog.saved(request, contact, news, act, to=f"/contacts/{contact.pk}")
        except Refused as refused:
            error = refused
    context = {
        "page": page(request, f"Edit {contact}", current="People"),
        "contact": contact,
        "typed": typed,
        "errors": error.errors if isinstance(error, Unfit) else {},
        "refused": error,
        "maybe": maybe,
        "fields": [*fresh_fields(), ("seen", contact.changed_by_id), ("but", contact.pk)],
        "zones": zones.place_names(),
        "choices": []
        if contact.is_private
        else tags.choices(contact.rhythm_days, days_by_tags(contact), typed["rhythm"]),
        "tag_names": tags.names_of(request),
    }
    return show(request, "contact/edit.jinja", context, status=409 if error or maybe else 200)


def is_renamed(contact: Contact, typed: dict[str, Any]) -> bool:
    """Whether a name, a number or an address is another one now: then it may be somebody else's as well."""
    before = as_written(contact)
    return any(typed[name] != before[name] for name in ("full", "phones", "emails"))


def as_written(contact: Contact) -> dict[str, Any]:
    typed: dict[str, Any] = {name: getattr(contact, name) or "" for name in FIELDS}
    found = ways(contact)
    return typed | {
        "tags": list(contact.tagged.order_by("tag__fold").values_list("tag__name", flat=True)),
        "add_tags": "",
        "rhythm": None,
        "every": "",
        "organization": str(contact.organization or ""),
        "is_private": contact.is_private,
        "phones": [(way.value, way.label) for way in found if way.kind == "phone"],
        "emails": [(way.value, way.label) for way in found if way.kind == "email"],
    }


def typed_of(request: MemberRequest) -> dict[str, Any]:
    off = set(request.POST.getlist("untag"))
    return words(request, *FIELDS, "add_tags", "every") | {
        "tags": [plain(name) for name in request.POST.getlist("tag") if name not in off],
        "has_tags": "has_tags" in request.POST,
        "rhythm": request.POST.get("rhythm"),
        "is_private": "is_private" in request.POST,
        "phones": pairs(request, "phone"),
        "emails": pairs(request, "email"),
    }


def pairs(request: MemberRequest, name: str) -> list[tuple[str, str]]:
    """(value, label) of the rows that are filled in; an emptied row is one that goes."""
    values, labels = request.POST.getlist(name), request.POST.getlist(f"{name}_label")
    labels += [""] * (len(values) - len(labels))
    return [(plain(value), plain(label)) for value, label in zip(values, labels, strict=False) if plain(value)]


def page_of(typed: dict[str, Any]) -> Page:
    names = ("full", "organization", "title", "does", "address", "birthday", "note", "phones", "emails")
    card = Card(**{name: typed[name] for name in names})
    tagged = [*typed["tags"], *tags.words_of(typed["add_tags"])] if typed["has_tags"] else None
    days = AS_IT_IS if typed["rhythm"] is None else tags.days_written(typed)
    return Page(card, zone=typed["zone"], is_private=typed["is_private"], tags=tagged, rhythm_days=days)


@members_only
def delete(request: MemberRequest, contact_id: int) -> HttpResponse:
    contact = get_object_or_404(Contact.objects.visible_to(request.member).kept(), pk=contact_id)
    if request.method == "POST":
        act = delete_contact.delete(contact, by=request.member, now=request.now, client_key=client_key(request))
        return done("/people", act)
    framed = page(request, f"Delete {contact}", current="People")
    return show(request, "contact/delete.jinja", {"page": framed, "contact": contact, "fields": fresh_fields()})


@members_only
def deleted(request: MemberRequest) -> HttpResponse:
    since = request.now - delete_contact.KEPT_FOR
    people = Contact.objects.visible_to(request.member).deleted_since(since).filter(merged_into=None)
    people = people.select_related("organization")
    zone = request.member.zone
    today = windows.to_local(request.now, zone).date()
    rows = [
        {
            "name": row.full, "href": f"/contacts/{row.pk}/restore", "line": str(row.organization or ""),
            "last": "Deleted " + saying.day(windows.to_local(row.deleted_at, zone).date(), today),
            "action": f"/contacts/{row.pk}/restore", "fields": fresh_fields(), "label": "Bring back",
        }
        for row in people.order_by("-deleted_at", "-pk")[:200]
        if row.deleted_at
    ]  # fmt: skip
    return show(request, "contact/deleted.jinja", {"page": page(request, "Deleted", current="People"), "rows": rows})


@members_only
def restore(request: MemberRequest, contact_id: int) -> HttpResponse:
    people = Contact.objects.visible_to(request.member).exclude(deleted_at=None)
    contact = get_object_or_404(people, pk=contact_id)
    if request.method != "POST":
        return done("/people/deleted")
    act = delete_contact.restore(contact, by=request.member, now=request.now, client_key=client_key(request))
    return done(f"/contacts/{contact.pk}", act)


@members_only
def correct(request: MemberRequest, touch_id: int) -> HttpResponse:
    touches = Touch.objects.visible_to(request.member).filter(contact__deleted_at=None).select_related("contact")
    touch = get_object_or_404(touches, pk=touch_id)
    at = windows.to_local(touch.at, request.member.zone)
    typed = {"outcome": touch.outcome, "words": touch.words, "at": at.isoformat(timespec="minutes")}
    error = None
    if request.method == "POST":
        typed |= words(request, *typed)
        try:
            act = correct_touch.correct_touch(touch, outcome=typed["outcome"], words=typed["words"],
                                              at=moment(request, typed["at"]), by=request.member, now=request.now,
                                              client_key=client_key(request))  # fmt: skip
            news = typed["words"] if typed["words"] != touch.words else ""
            return fog.saved(request, touch.contact, news, act, to=f"/contacts/{touch.contact_id}")
        except Refused as refused:
            error = refused
    context = {
        "page": page(request, "Correct a line", current="People"),
        "touch": touch,
        "typed": typed,
        "error": error,
        "outcomes": list(HEADS.items()),
        "fields": fresh_fields(),
    }
    template = "contact/correct_form.jinja" if request.headers.get("HX-Request") else "contact/correct.jinja"
    return show(request, template, context, status=409 if error else 200)


def moment(request: MemberRequest, typed: str) -> datetime:
    """A wall time of the reader's zone. Raises Refused for what is none."""
    try:
        wall = datetime.fromisoformat(typed)
    except ValueError:
        raise Refused(f"“{typed}” is no day and hour.", do="Write it like 2026-11-19 10:30.") from None
    return windows.to_utc(wall.replace(tzinfo=None), request.member.zone)


urls = [
    path("contacts/<int:contact_id>/edit", edit, name="edit_contact"),
    path("contacts/<int:contact_id>/delete", delete, name="delete_contact"),
    path("contacts/<int:contact_id>/restore", restore, name="restore_contact"),
    path("people/deleted", deleted, name="deleted"),
    path("touches/<int:touch_id>/correct", correct, name="correct_touch"),
]
