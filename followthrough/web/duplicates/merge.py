"""Merge a contact with another one: choose it, see what moves, choose the name and company that stay."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path

from followthrough.acts.models import Act
from followthrough.directory import find
from followthrough.flows.duplicates import compare, questions
from followthrough.flows.duplicates.find_duplicates import SimilarContact
from followthrough.flows.duplicates.merge import (
    MergeChoice,
    MergePreview,
    merge_contacts,
    preview_merge,
    refuse_impossible_merge,
)
from followthrough.people.models import Contact
from followthrough.web.duplicates.compare import pair_table
from followthrough.web.duplicates.context import Candidate, ChoosePage, MergePage, Option
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, fresh_fields, id_in, next_page, words_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.redirects import run_act
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import numbers
from followthrough.words.en.web import duplicates as say
from followthrough.words.engine.sentence_forms import capitalized

LONGEST = 100


@members_only
def choose_other(request: MemberRequest, contact_id: int) -> HttpResponse:
    """Show the contacts that look like this one, and a field to find any other."""
    rows = Contact.objects.visible_to(request.member).kept().select_related("organization")
    contact = get_object_or_404(rows, pk=contact_id)
    wanted = words_in(request.GET, "q", longest=LONGEST)
    found = search(request, contact, wanted) if wanted else questions.similar_contacts(request.member, contact)
    is_fragment = request.headers.get("HX-Target") == "found"
    title = say.merge_title(str(contact))
    context = ChoosePage(
        page=None if is_fragment else page(request, title, current="People", body_class="is-find"),
        contact=contact,
        q=wanted,
        found=candidates_of(contact, found),
        href=url("merge_whom", contact.pk),
    )
    return show(request, f"duplicates/{'_candidates' if is_fragment else 'choose_other'}.jinja", context)


def search(request: MemberRequest, contact: Contact, wanted: str) -> list[SimilarContact]:
    """Return the other contacts that the words find, with their work in place of a reason."""
    entries = (hit.entry for hit in find.find_people(request.member, wanted))
    return [SimilarContact(one.id, one.name, one.organization, one.does) for one in entries if one.id != contact.pk]


def candidates_of(contact: Contact, found: list[SimilarContact]) -> list[Candidate]:
    return [
        Candidate(url("merge", contact.pk, one.id), one.name, one.organization, one.why, number)
        for number, one in enumerate(found, 1)
    ]


@members_only
def merge(request: MemberRequest, contact_id: int, other_id: int) -> HttpResponse:
    """Show a preview of the merge; POST merges. Raises Refused for the same contact and for a deleted one."""
    rows = Contact.objects.visible_to(request.member).select_related("organization")
    keep, gone = get_object_or_404(rows, pk=contact_id), get_object_or_404(rows, pk=other_id)
    if request.method == "POST":
        return run_act(request, lambda: merge_as_chosen(request, keep, gone), url("contact", keep.pk))
    refuse_impossible_merge(keep, gone)
    return show(request, "duplicates/merge.jinja", context_of(request, keep, gone))


def merge_as_chosen(request: MemberRequest, keep: Contact, gone: Contact) -> Act:
    choice = MergeChoice(
        name_of_gone=id_in(request.POST, "name") == gone.pk,
        organization_of_gone=id_in(request.POST, "organization") == gone.pk,
    )
    return merge_contacts(keep, gone, by=request.member, now=request.now, choice=choice, client_key=client_key(request))


def context_of(request: MemberRequest, keep: Contact, gone: Contact) -> MergePage:
    moves, sides = preview_merge(keep, gone), compare.compared_contacts([keep, gone])
    suggestion = questions.open_between(request.member, keep, gone)
    back = next_page(request, url("contact", keep.pk))
    return MergePage(
        page=page(request, say.both_names(keep=str(keep), gone=str(gone)), current="People"),
        table=pair_table(sides[keep.pk], sides[gone.pk], by=request.member, now=request.now),
        why=suggestion.why if suggestion else "",
        two=url("two_people", suggestion.pk) if suggestion else "",
        names=options(keep, gone, keep.full, gone.full),
        organizations=options(keep, gone, str(keep.organization or ""), str(gone.organization or "")),
        moves=move_sentences(moves, keep, gone),
        fields=[*fresh_fields(), ("then", back)],
        back=back,
        turned=url("merge", gone.pk, keep.pk),
    )


def options(keep: Contact, gone: Contact, ours: str, theirs: str) -> list[Option]:
    """Return the two texts to choose between; none when they are equal or one is empty."""
    if not ours or not theirs or ours == theirs:
        return []
    return [Option(keep.pk, ours), Option(gone.pk, theirs)]


def move_sentences(moves: MergePreview, keep: Contact, gone: Contact) -> list[str]:
    """Return a sentence for each effect of the merge: rows that move, additions to the note, the stricter rule."""
    counts = (
        (moves.touches, "history entry", "history entries"), (moves.open, "open follow-up", ""),
        (moves.closed, "closed follow-up", ""), (moves.phones, "phone", ""), (moves.emails, "email", ""),
        (moves.tags, "tag", ""),
    )  # fmt: skip
    moving = [numbers.counted_words(count, one, many) for count, one, many in counts if count]
    verb = "moves" if sum(count for count, _, _ in counts) == 1 else "move"
    lines = (
        [say.moves_over(what=capitalized(numbers.join_with_and(moving)), verb=verb)] if moving else [say.NOTHING_MOVES]
    )
    if moves.both_notes:
        lines.append(say.BOTH_NOTES)
    lines += [say.in_the_note(line) for line in moves.noted if not line.startswith("Also ")]
    left = ["name"] * (keep.fold != gone.fold) + ["company"] * are_different(keep.organization_id, gone.organization_id)
    if left:
        goes = "go" if len(left) > 1 else "goes"
        lines.append(say.not_chosen(what=" and the ".join(left), goes=goes))
    if moves.is_personal:
        lines.append(say.ONE_IS_PERSONAL)
    if moves.do_not_contact:
        lines.append(do_not_contact_sentence(moves))
    return lines


def are_different(one: int | None, other: int | None) -> bool:
    return bool(one and other and one != other)


def do_not_contact_sentence(moves: MergePreview) -> str:
    """Return 'They asked not to be contacted: two open follow-ups are closed and one promise is released.'"""
    begin = say.ASKED_NOT_TO
    rests = say.closes(
        what=numbers.counted_words(moves.closes, "open follow-up"), verb="is" if moves.closes == 1 else "are"
    )
    free = say.releases(
        what=numbers.counted_words(moves.released, "promise"), verb="is" if moves.released == 1 else "are"
    )
    parts = [rests] * bool(moves.closes) + [free] * bool(moves.released)
    return say.do_not_contact(begin=begin, parts=" and ".join(parts)) if parts else say.still_do_not_contact(begin)


urls = [
    path("contacts/<id:contact_id>/merge", choose_other, name="merge_whom"),
    path("contacts/<id:contact_id>/merge/<id:other_id>", merge, name="merge"),
]
