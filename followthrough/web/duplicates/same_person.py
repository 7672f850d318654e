"""Possible duplicates as pairs, each decided with one key: one person, two people, later."""

from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.capture.models import Suggestion
from followthrough.flows.duplicates import compare, find_duplicates, merge, questions
from followthrough.flows.duplicates.compare import DuplicateQuestion
from followthrough.flows.duplicates.find_duplicates import SimilarContact
from followthrough.web.duplicates.compare import pair_table
from followthrough.web.duplicates.context import DuplicatesPage, MaybeKnown, OpenQuestion
from followthrough.web.site import labels
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import (
    clean_text,
    client_key,
    fresh_fields,
    id_in,
    number_of,
    redirect_after,
    words_in,
)
from followthrough.web.site.layout import page, show
from followthrough.web.site.redirects import run_act
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import numbers
from followthrough.words.en.web import duplicates as say
from followthrough.words.engine.sentence_forms import capitalized

MOST_LATER = 60


@members_only
def duplicates_page(request: MemberRequest) -> HttpResponse:
    member, put_off = request.member, put_off_on(request)
    count = find_duplicates.open_questions(member).count()
    found = compare.duplicate_questions(member, later=put_off) if count else []
    last = find_duplicates.last_comparison(member)
    context = DuplicatesPage(
        page=page(request, say.DUPLICATES, current="People"),
        count=capitalized(numbers.counted_words(count, "pair")),
        pairs=[open_question(request, one, put_off) for one in found],
        more=max(0, count - len(found)),
        looked=str(last) if last else "",
        looked_on=labels.day_label(member.day_of(last.at), member.day_of(request.now)) if last else "",
        under_way=find_duplicates.is_comparing(member),
        fields=fresh_fields(),
    )
    return show(request, "duplicates/duplicates.jinja", context)


def put_off_on(request: MemberRequest) -> list[int]:
    """Return the ids of the questions that were put off, from ?later=1,2: they are shown last."""
    numbers_typed = map(number_of, request.GET.get("later", "").split(","))
    return [number for number in numbers_typed if number is not None][-MOST_LATER:]


def address_with_put_off(put_off: list[int]) -> str:
    """Return the address of the page with these questions put off. Commas are not escaped."""
    return url("duplicates") + (f"?later={','.join(map(str, put_off))}" if put_off else "")


def open_question(request: MemberRequest, one: DuplicateQuestion, put_off: list[int]) -> OpenQuestion:
    pk, keep, gone = one.suggestion.pk, one.keep.contact.pk, one.gone.contact.pk
    others = [number for number in put_off if number != pk]
    return OpenQuestion(
        why=one.suggestion.why,
        table=pair_table(one.keep, one.gone, by=request.member, now=request.now),
        fields=[*fresh_fields(), ("then", address_with_put_off(put_off)), ("keep", keep), ("gone", gone)],
        merge=url("same_person", pk),
        two=url("two_people", pk),
        later=address_with_put_off([*others, pk]),
        look=url("merge", keep, gone),
        couple=url("make_couple", keep, gone),
    )


def suggestion_of(request: MemberRequest, pk: int) -> Suggestion:
    rows = Suggestion.objects.visible_to(request.member).select_related("contact", "other")
    return get_object_or_404(rows, pk=pk)


@members_only
@require_POST
def merge_pair(request: MemberRequest, pk: int) -> HttpResponse:
    """Merge the two: the contact that the form names as `keep` stays, else the older one."""
    row = suggestion_of(request, pk)
    both = {row.contact_id: row.contact, row.other_id: row.other}
    keep = both.get(id_in(request.POST, "keep") or 0, row.contact)
    gone = row.other if keep == row.contact else row.contact
    return run_act(
        request,
        lambda: merge.merge_contacts(keep, gone, by=request.member, now=request.now, client_key=client_key(request)),
        url("duplicates"),
    )


@members_only
@require_POST
def keep_apart(request: MemberRequest, pk: int) -> HttpResponse:
    """Note that the two are different people, so that they are never asked about again."""
    row, key = suggestion_of(request, pk), client_key(request)
    return run_act(
        request,
        lambda: find_duplicates.decline_suggestion(row, by=request.member, now=request.now, client_key=key),
        url("duplicates"),
    )


@members_only
@require_POST
def search_all(request: MemberRequest) -> HttpResponse:
    find_duplicates.compare_soon(request.member, request.now)
    return redirect_after(url("duplicates"))


@members_only
def similar_people(request: MemberRequest) -> HttpResponse:
    """Answer possible duplicates of the fields being typed. `but` is the contact that the form is about, 0 for none."""
    but = id_in(request.GET, "but") or 0
    return show(
        request, "duplicates/_similar_people.jinja", MaybeKnown(possible_matches(request, request.GET, but=but), but)
    )


def possible_matches(request: MemberRequest, typed: QueryDict, *, but: int = 0) -> list[SimilarContact]:
    """Return the contacts that match the fields of a contact's form."""
    return find_duplicates.find_similar(
        request.member,
        words_in(typed, "full"),
        [clean_text(value) for value in typed.getlist("phone") if clean_text(value)],
        [clean_text(value) for value in typed.getlist("email") if clean_text(value)],
        organization=words_in(typed, "organization"),
        but=but,
    )


def new_matches(request: MemberRequest, *, but: int = 0) -> list[SimilarContact]:
    """Return the contacts that match the form that was sent, without those that the form showed already."""
    shown = set(request.POST.getlist("met"))
    return [one for one in possible_matches(request, request.POST, but=but) if str(one.id) not in shown]


def redirect_to_merged(request: MemberRequest, contact_id: int) -> HttpResponse | None:
    """Return a redirect from a merged contact to the one that has its rows; None for any other."""
    keep = questions.merged_into_id(request.member, contact_id)
    return redirect_after(url("contact", keep)) if keep else None


urls = [
    path("duplicates", duplicates_page, name="duplicates"),
    path("duplicates/search", search_all, name="search_duplicates"),
    path("duplicates/similar", similar_people, name="similar_people"),
    path("duplicates/<id:pk>/same", merge_pair, name="same_person"),
    path("duplicates/<id:pk>/different", keep_apart, name="two_people"),
]
