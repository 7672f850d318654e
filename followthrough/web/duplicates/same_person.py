"""The same person twice? Pairs side by side, each decided with one key: one person, two people, later."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.capture.models import Suggestion
from followthrough.flows.duplicates import compare as pairs
from followthrough.flows.duplicates import find_duplicates as doubles
from followthrough.flows.duplicates import merge as merge_people
from followthrough.flows.duplicates.compare import Question
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.web.duplicates.compare import compared
from followthrough.web.site import labels as saying
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, done, fresh_fields, plain, then
from followthrough.web.site.layout import page, show
from followthrough.web.site.refusal import refusal
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import numbers
from followthrough.words.engine.forms import capital

HERE = "/same"
MOST_LATER = 60


@members_only
def same(request: MemberRequest) -> HttpResponse:
    put_off = later(request)
    count = doubles.questions(request.member).count()
    found = pairs.questions(request.member, later=put_off) if count else []
    last = doubles.last_look(request.member)
    today = windows.to_local(request.now, request.member.zone).date()
    context = {
        "page": page(request, "The same person twice?", current="People"),
        "count": capital(numbers.count_of(count, "pair")),
        "pairs": [drawn(request, one, put_off) for one in found],
        "more": max(0, count - len(found)),
        "looked": str(last) if last else "",
        "looked_on": saying.day(windows.to_local(last.at, request.member.zone).date(), today) if last else "",
        "under_way": doubles.is_under_way(request.member),
        "fields": fresh_fields(),
    }
    return show(request, "duplicates/same.jinja", context)


def later(request: MemberRequest) -> list[int]:
    """Suggestions put off on this visit: they come last."""
    typed = request.GET.get("later", "").split(",")
    return [int(number) for number in typed if number.isdecimal() and len(number) < 19][-MOST_LATER:]


def here(put_off: list[int]) -> str:
    return f"{HERE}?later={','.join(map(str, put_off))}" if put_off else HERE


def drawn(request: MemberRequest, one: Question, put_off: list[int]) -> dict[str, Any]:
    pk, back = one.suggestion.pk, here(put_off)
    rest = [number for number in put_off if number != pk]
    return {
        "id": pk,
        "why": one.suggestion.why,
        **compared(one.keep, one.gone, zone=request.member.zone, now=request.now),
        "fields": [*fresh_fields(), ("then", back), ("keep", one.keep.contact.pk), ("gone", one.gone.contact.pk)],
        "merge": f"{HERE}/{pk}/one",
        "two": f"{HERE}/{pk}/two",
        "later": here([*rest, pk]),
        "look": f"/contacts/{one.keep.contact.pk}/merge/{one.gone.contact.pk}",
    }


def found(request: MemberRequest, pk: int) -> Suggestion:
    rows = Suggestion.objects.visible_to(request.member).select_related("contact", "other")
    return get_object_or_404(rows, pk=pk)


@members_only
@require_POST
def one(request: MemberRequest, pk: int) -> HttpResponse:
    """The same person: merged, the one with more history stays."""
    row = found(request, pk)
    both = {str(row.contact_id): row.contact, str(row.other_id): row.other}
    keep = both.get(request.POST.get("keep", ""), row.contact)
    gone = row.other if keep == row.contact else row.contact
    try:
        act = merge_people.merge(keep, gone, by=request.member, now=request.now, client_key=client_key(request))
    except Refused as error:
        return refusal(request, error)
    return done(then(request, HERE), act)


@members_only
@require_POST
def two(request: MemberRequest, pk: int) -> HttpResponse:
    try:
        act = doubles.decline(found(request, pk), by=request.member, now=request.now, client_key=client_key(request))
    except Refused as error:
        return refusal(request, error)
    return done(then(request, HERE), act)


@members_only
@require_POST
def look(request: MemberRequest) -> HttpResponse:
    doubles.look_soon(request.member, request.now)
    return done(HERE)


@members_only
def like(request: MemberRequest) -> HttpResponse:
    """While a name, a number or an address is being typed: who may be meant. `but`: on whose page it is typed."""
    but = request.GET.get("but", "")
    whose = int(but) if but.isdecimal() and len(but) < 19 else 0
    return show(request, "duplicates/maybe.jinja", {"maybe": maybe(request, request.GET, but=whose), "but": whose})


def maybe(request: MemberRequest, typed: Any, *, but: int = 0) -> list[doubles.Like]:
    return doubles.like(
        request.member,
        plain(typed.get("full", "")),
        [plain(value) for value in typed.getlist("phone") if plain(value)],
        [plain(value) for value in typed.getlist("email") if plain(value)],
        organization=plain(typed.get("organization", "")),
        but=but,
    )


def unanswered(request: MemberRequest, *, but: int = 0) -> list[doubles.Like]:
    """Those who may be meant by a form that was sent, and whom the reader has not seen yet."""
    seen = set(request.POST.getlist("met"))
    return [one for one in maybe(request, request.POST, but=but) if str(one.id) not in seen]


def moved_to(request: MemberRequest, contact_id: int) -> HttpResponse | None:
    """The old address of somebody who was merged leads to who they are now."""
    gone = Contact.objects.visible_to(request.member).filter(pk=contact_id, merged_into__deleted_at=None)
    keep = gone.exclude(merged_into=None).values_list("merged_into_id", flat=True).first()
    return done(f"/contacts/{keep}") if keep else None


urls = [
    path("same", same, name="same"),
    path("same/look", look, name="look_for_doubles"),
    path("same/like", like, name="like"),
    path("same/<int:pk>/one", one, name="same_person"),
    path("same/<int:pk>/two", two, name="two_people"),
]
