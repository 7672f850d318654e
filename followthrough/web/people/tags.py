"""Tags and rhythms: on a person, and of everybody with a tag."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.flows.contact import keep_in_touch, tag_people
from followthrough.followups import intervals as rhythm
from followthrough.kit.errors import Refused
from followthrough.people.effective_interval import effective_days
from followthrough.people.models import Contact, Tag
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, done, fresh_fields, plain, seen, then
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import numbers

NAMES = {"near": "Near", "short": "Short term", "long": "Long term"}
SHOWN = 300


def drawn(tag: Tag) -> dict[str, Any]:
    """What the tag's list says above its people."""
    says = rhythm.words(tag.rhythm_days) if tag.rhythm_days else ""
    return {
        "id": tag.pk,
        "name": tag.name,
        "rhythm": f"Everybody with this tag: {says}." if says else "No rhythm for this tag.",
        "href": f"/tags/{tag.pk}",
    }


def choices(own: int | None, by_tag: int | None, typed: str | None = None) -> list[dict[str, str]]:
    """Near, short, long, their own number, what their tags say, none. `on` is the one that holds, or was chosen."""
    listed = [(term, f"{NAMES[term]}, {rhythm.words(days)}", days) for term, days in rhythm.TERMS.items()]
    if own and not rhythm.term_of(own):
        listed.append((str(own), rhythm.words(own).capitalize(), own))
    found = [{"value": value, "label": label, "on": "on" if days == own else ""} for value, label, days in listed]
    if by_tag:
        says = f"As their tag says, {rhythm.words(by_tag)}"
        found.append({"value": "tags", "label": says, "on": "on" if own is None else ""})
    never = bool(by_tag) or own == rhythm.NEVER
    none = effective_days(own, [by_tag], is_private=False) is None
    found.append({"value": "never" if never else "tags", "label": "None", "on": "on" if none else ""})
    return [choice | {"on": "on" if choice["value"] == typed else ""} for choice in found] if typed else found


def days_said(post: Mapping[str, str]) -> int | None:
    """Days of the choice that was made; `every` weeks when a number of them was written. None: as the tags say.

    Raises Refused for what is no number.
    """
    weeks, chosen = post.get("every", "").strip(), post.get("rhythm", "")
    if chosen == "weeks" and not weeks:
        raise Refused("How many weeks was not written.", do="Write a number, such as 6.")
    if weeks and chosen in ("", "weeks"):
        if not weeks.isdecimal() or len(weeks) > 4:
            raise Refused(f"“{weeks}” is no number of weeks.", do="Write one, such as 6.")
        return rhythm.checked(int(weeks) * rhythm.WEEK)
    if chosen in rhythm.TERMS:
        return rhythm.TERMS[chosen]
    if chosen == "never":
        return rhythm.NEVER
    return rhythm.checked(int(chosen)) if chosen.isdecimal() and len(chosen) < 6 else None


def days_written(post: Mapping[str, str]) -> int | None:
    """The same of a form in which a choice is always made: a number of weeks that was written is meant before it."""
    return days_said({"rhythm": "weeks", "every": post["every"]} if post.get("every", "").strip() else post)


def contact_of(request: MemberRequest, contact_id: int) -> Contact:
    return get_object_or_404(Contact.objects.visible_to(request.member).kept(), pk=contact_id)


@members_only
@require_POST
def keep(request: MemberRequest, contact_id: int) -> HttpResponse:
    """A person's own rhythm."""
    contact = contact_of(request, contact_id)
    act = keep_in_touch.keep(
        contact, days_said(request.POST), by=request.member, now=request.now, seen=seen(request),
        client_key=client_key(request),
    )  # fmt: skip
    return done(then(request, f"/contacts/{contact_id}"), act)


@members_only
@require_POST
def change(request: MemberRequest, contact_id: int) -> HttpResponse:
    """Put a tag on a person, or take one off."""
    contact = contact_of(request, contact_id)
    act = tag_people.change(
        contact, add=words_of(request.POST.get("add", "")), drop=request.POST.getlist("drop"), by=request.member,
        now=request.now, client_key=client_key(request),
    )  # fmt: skip
    return done(then(request, f"/contacts/{contact_id}"), act)


def words_of(typed: str) -> list[str]:
    """Tags as they are written into one field, with commas between them."""
    return [word for part in typed.split(",") if (word := plain(part))]


@members_only
def names(request: MemberRequest) -> HttpResponse:
    """What is suggested while a tag is typed."""
    return show(request, "people/tag_names.jinja", {"names": names_of(request)})


def names_of(request: MemberRequest) -> list[str]:
    return list(Tag.objects.visible_to(request.member).order_by("fold").values_list("name", flat=True)[:SHOWN])


def tag_of(request: MemberRequest, tag_id: int) -> Tag:
    return get_object_or_404(Tag.objects.visible_to(request.member), pk=tag_id)


@members_only
def edit(request: MemberRequest, tag_id: int) -> HttpResponse:
    """A tag's rhythm, said beforehand in people and in talks a week; its name; and taking it from everybody."""
    tag = tag_of(request, tag_id)
    foreseen = keep_in_touch.foresee(tag, by=request.member)
    context = {
        "page": page(request, f"Tag: {tag}", current="People", body_class="is-tag"),
        "tag": drawn(tag),
        "people": numbers.figure_of(foreseen.people, "person", "people"),
        "others": others(foreseen),
        "choices": [foretold(choice, foreseen.people) for choice in choices(tag.rhythm_days, None)],
        "fields": [*fresh_fields(), ("then", f"/people?tag={tag.pk}")],
    }
    return show(request, "people/tag.jinja", context)


def others(foreseen: keep_in_touch.Foreseen) -> str:
    """'Four have a rhythm of their own and one is private or asked not to be contacted. They stay as they are.'"""
    parts = [(foreseen.own, "has", "have", "a rhythm of their own"),
             (foreseen.barred, "is", "are", "private or asked not to be contacted")]  # fmt: skip
    said = [f"{numbers.count(n)} {one if n == 1 else many} {what}" for n, one, many, what in parts if n]
    text = numbers.listed(said)
    return f"{text[:1].upper()}{text[1:]}. They stay as they are." if text else ""


def foretold(choice: dict[str, str], people: int) -> dict[str, str]:
    """'12 people: about four talks a week.'"""
    days = rhythm.TERMS.get(choice["value"]) or (int(choice["value"]) if choice["value"].isdecimal() else 0)
    return choice | {"note": talks(people, days) if days and people else ""}


def talks(people: int, days: int) -> str:
    """In the smallest span that sees one: 'About two talks a year.'"""
    spans = ((7, "week"), (30, "month"), (365, "year"))
    length, span = next((each for each in spans if people * each[0] >= days), spans[-1])
    return f"About {numbers.count_of(max(1, round(people * length / days)), 'talk')} a {span}."


@members_only
@require_POST
def keep_all(request: MemberRequest, tag_id: int) -> HttpResponse:
    tag, days = tag_of(request, tag_id), days_written(request.POST.dict())
    act = keep_in_touch.keep_tag(tag, days or None, by=request.member, now=request.now, client_key=client_key(request))
    return done(then(request, f"/people?tag={tag_id}"), act)


@members_only
@require_POST
def rename(request: MemberRequest, tag_id: int) -> HttpResponse:
    tag = tag_of(request, tag_id)
    act = tag_people.rename(
        tag, plain(request.POST.get("name", "")), by=request.member, now=request.now, client_key=client_key(request)
    )
    return done(then(request, f"/people?tag={tag_id}"), act)


@members_only
@require_POST
def remove(request: MemberRequest, tag_id: int) -> HttpResponse:
    act = tag_people.remove(tag_of(request, tag_id), by=request.member, now=request.now, client_key=client_key(request))
    return done("/people", act)


urls = [
    path("contacts/<int:contact_id>/rhythm", keep, name="rhythm"),
    path("contacts/<int:contact_id>/tags", change, name="tags"),
    path("tags/names", names, name="tag_names"),
    path("tags/<int:tag_id>", edit, name="tag"),
    path("tags/<int:tag_id>/rhythm", keep_all, name="tag_rhythm"),
    path("tags/<int:tag_id>/name", rename, name="tag_name"),
    path("tags/<int:tag_id>/remove", remove, name="tag_remove"),
]
