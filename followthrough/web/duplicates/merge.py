"""Merge somebody with somebody else: whom, what moves, whose name and company stay."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path

from followthrough.capture.duplicates import suggestions
from followthrough.capture.duplicates.reasons import why
from followthrough.capture.models import Suggestion
from followthrough.directory import find as finding
from followthrough.flows.duplicates import compare as pairs
from followthrough.flows.duplicates import find_duplicates as doubles
from followthrough.flows.duplicates import merge as merge_people
from followthrough.flows.duplicates.merge import Choice, Moves
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.people.models import Contact
from followthrough.web.duplicates.compare import compared
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, done, fresh_fields, plain, then
from followthrough.web.site.layout import page, show
from followthrough.web.site.refusal import refusal
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import numbers
from followthrough.words.engine.forms import capital

LONGEST = 100


@members_only
def whom(request: MemberRequest, contact_id: int) -> HttpResponse:
    """Merge with whom? Those who look like them first, and a box to find anybody."""
    contact = get_object_or_404(people(request), pk=contact_id)
    wanted = plain(request.GET.get("q", ""))[:LONGEST]
    context: dict[str, Any] = {
        "contact": contact,
        "q": wanted,
        "found": others(request, contact, wanted),
        "href": f"/contacts/{contact.pk}/merge",
    }
    if request.headers.get("HX-Target") == "found":
        return show(request, "duplicates/merge_found.jinja", context)
    context["page"] = page(request, f"Merge {contact} with somebody", current="People", body_class="is-find")
    return show(request, "duplicates/merge_whom.jinja", context)


def people(request: MemberRequest) -> Any:
    return Contact.objects.visible_to(request.member).kept().select_related("organization")


def others(request: MemberRequest, contact: Contact, wanted: str) -> list[dict[str, str]]:
    """(name, company, why) of those to choose from."""
    if wanted:
        hits = [hit.entry for hit in finding.find(request.member, wanted)]
        found = [(one.id, one.name, one.organization, one.does) for one in hits if one.id != contact.pk]
    else:
        own = suggestions.some(request.member, [contact.pk]).get(contact.pk)
        near = suggestions.like(request.member, own)[:5] if own else []
        names = dict(people(request).filter(pk__in=[one.id for one, _ in near]).values_list("pk", "full"))
        found = [
            (one.id, names[one.id], one.company_name, why(own, one, likeness))
            for one, likeness in near
            if own and one.id in names and likeness.bits > doubles.HINT_FROM
        ]
    return [
        {"href": f"/contacts/{contact.pk}/merge/{pk}", "name": name, "org": org, "why": why, "n": str(n)}
        for n, (pk, name, org, why) in enumerate(found, 1)
    ]


@members_only
def merge(request: MemberRequest, contact_id: int, other_id: int) -> HttpResponse:
    """What moves, before it does; and the yes to it."""
    rows = Contact.objects.visible_to(request.member).select_related("organization")
    keep, gone = get_object_or_404(rows, pk=contact_id), get_object_or_404(rows, pk=other_id)
    try:
        if request.method == "POST":
            return done(then(request, f"/contacts/{keep.pk}"), said_yes(request, keep, gone))
        if keep == gone or keep.deleted_at or gone.deleted_at:
            merge_people.both(keep, gone, by=request.member)
    except AlreadyDone as error:
        return refusal(request, error)
    except Refused as error:
        return refusal(request, error)
    return show(request, "duplicates/merge.jinja", context_of(request, keep, gone))


def said_yes(request: MemberRequest, keep: Contact, gone: Contact) -> Any:
    choice = Choice(
        name_of_gone=request.POST.get("name") == str(gone.pk),
        organization_of_gone=request.POST.get("organization") == str(gone.pk),
    )
    return merge_people.merge(
        keep, gone, by=request.member, now=request.now, choice=choice, client_key=client_key(request)
    )


def context_of(request: MemberRequest, keep: Contact, gone: Contact) -> dict[str, Any]:
    moves, known = merge_people.preview(keep, gone), pairs.sides([keep, gone])
    asked = Suggestion.objects.visible_to(request.member).filter(contact__in=[keep, gone], other__in=[keep, gone])
    suggestion = asked.filter(state=Suggestion.State.OPEN).first()
    return {
        "page": page(request, f"{keep} and {gone}", current="People"),
        **compared(known[keep.pk], known[gone.pk], zone=request.member.zone, now=request.now),
        "why": suggestion.why if suggestion else "",
        "two": f"/same/{suggestion.pk}/two" if suggestion else "",
        "names": options(keep, gone, keep.full, gone.full),
        "organizations": options(keep, gone, str(keep.organization or ""), str(gone.organization or "")),
        "moves": said(moves, keep, gone),
        "fields": [*fresh_fields(), ("then", then(request, f"/contacts/{keep.pk}"))],
        "back": then(request, f"/contacts/{keep.pk}"),
        "turned": f"/contacts/{gone.pk}/merge/{keep.pk}",
    }


def options(keep: Contact, gone: Contact, ours: str, theirs: str) -> list[tuple[str, str]]:
    """To choose between, where the two differ."""
    return [(str(keep.pk), ours), (str(gone.pk), theirs)] if ours and theirs and ours != theirs else []


def said(moves: Moves, keep: Contact, gone: Contact) -> list[str]:
    """What moves and what the stricter word of one of them does, a sentence each."""
    counts = (
        (moves.touches, "touch", "touches"), (moves.open, "open follow-up", ""), (moves.resting, "resting one", ""),
        (moves.phones, "number", ""), (moves.emails, "mail address", "mail addresses"), (moves.tags, "tag", ""),
    )  # fmt: skip
    moving = [numbers.count_of(count, one, many) for count, one, many in counts if count]
    verb = "moves" if sum(count for count, _, _ in counts) == 1 else "move"
    lines = [f"{capital(numbers.listed(moving))} {verb} over."] if moving else ["Nothing hangs on the other one."]
    if moves.both_notes:
        lines.append("The notes of both stay, one after the other.")
    lines += [f"In the note: {line}" for line in moves.noted if not line.startswith("Also ")]
    left = ["name"] * (keep.fold != gone.fold) + ["company"] * differ(keep.organization_id, gone.organization_id)
    if left:
        goes = "go" if len(left) > 1 else "goes"
        lines.append(f"The {' and the '.join(left)} you do not choose {goes} into the note.")
    if moves.is_private:
        lines.append("One of the two is private, so both are: never proposed.")
    if moves.asked_not:
        lines.append(unwanted(moves))
    return lines


def differ(one: int | None, other: int | None) -> bool:
    return bool(one and other and one != other)


def unwanted(moves: Moves) -> str:
    """'They asked not to be contacted: two open follow-ups rest, and one promise is let go.'"""
    begin = "They asked not to be contacted"
    rests = f"{numbers.count_of(moves.rests, 'open follow-up')} {'rests' if moves.rests == 1 else 'rest'}"
    free = f"{numbers.count_of(moves.released, 'promise')} {'is' if moves.released == 1 else 'are'} let go"
    parts = [rests] * bool(moves.rests) + [free] * bool(moves.released)
    return f"{begin}: {' and '.join(parts)}." if parts else f"{begin}, and that counts on."


urls = [
    path("contacts/<int:contact_id>/merge", whom, name="merge_whom"),
    path("contacts/<int:contact_id>/merge/<int:other_id>", merge, name="merge"),
]
