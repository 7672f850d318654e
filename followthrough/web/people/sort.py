"""Ten minutes through one's people: one person at a time, four keys, and the next people in the page already.

Without JavaScript each key submits a form, and the answer is the next page. With it (static/js/sorting.js) the next
person is shown at once and the form is sent in the background; the answer is then further people alone (`X-Cards`).
"""

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.acts.models import Act
from followthrough.directory import unsorted
from followthrough.directory.unsorted import Scope
from followthrough.flows.contact import sort_people
from followthrough.people.models import Contact, Tag
from followthrough.web.people.context import SortPage
from followthrough.web.people.sort_cards import Cards, SortProgress, sort_address
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.context import UndoButton
from followthrough.web.site.forms import client_key, id_in, number_in, seen_act_id
from followthrough.web.site.layout import page, show
from followthrough.web.site.redirects import run_act
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import people as say

# The people in a page: the one shown and the next ones, which are hidden.
AHEAD = 8


@members_only
def sort(request: MemberRequest) -> HttpResponse:
    scope, after = scope_of(request), id_in(request.GET, "after") or 0
    here = sort_address(scope)
    first = id_in(request.GET, "who") or 0
    people = unsorted.next_unsorted(request.member, scope, after=after, first=first, limit=AHEAD)
    progress = SortProgress(request, scope, len(people))
    cards = Cards(request, scope, after, progress)
    framed = page(request, say.SORT_CONTACTS, current="People", body_class="is-focus is-sort")
    context = SortPage(
        replace(framed, undo=None),
        cards=[cards.card(one, place) for place, one in enumerate(people)],
        undo=undo_button(request, scope, framed.undo),
        note=progress.note,
        here=here,
        again=here if after and progress.left else "",
        done=progress.done,
    )
    if request.headers.get("X-Cards"):
        return show(request, "people/_sort_cards.jinja", context)
    return show(request, "people/sort.jinja" if people else "people/sort_done.jinja", context)


def scope_of(request: MemberRequest) -> Scope:
    """Return the people that the address names: an import's, a tag's, or all. Raises Http404 for an unknown one."""
    brought, tag = id_in(request.GET, "import"), id_in(request.GET, "tag")
    if brought:
        get_object_or_404(Act.objects.visible_to(request.member).filter(verb="import").only("pk"), pk=brought)
        return Scope(brought_by=brought)
    if tag:
        return Scope(tag=get_object_or_404(Tag.objects.visible_to(request.member), pk=tag).pk)
    return Scope()


def undo_button(request: MemberRequest, scope: Scope, undo: UndoButton | None) -> UndoButton | None:
    """Return the button with the address that shows the person of the act again, before all others."""
    if undo is None:
        return None
    acts = Act.objects.visible_to(request.member).filter(pk=undo.id)
    contact_id = acts.values_list("contact_id", flat=True).first()
    return replace(undo, then=sort_address(scope, who=contact_id or 0))


@members_only
@require_POST
def decide(request: MemberRequest, contact_id: int) -> HttpResponse:
    """Carry out one of the four keys. 404 for a person of another workspace."""
    contact = get_object_or_404(Contact.objects.visible_to(request.member).kept(), pk=contact_id)
    return run_act(
        request,
        lambda: sort_people.sort_contact(
            contact,
            request.POST.get("decision", ""),
            days=number_in(request.POST, "days", digits=4),
            by=request.member,
            now=request.now,
            seen=seen_act_id(request),
            client_key=client_key(request),
        ),
        otherwise=url("sort"),
    )


urls = [
    path("sort", sort, name="sort"),
    path("contacts/<id:contact_id>/sort", decide, name="sort_contact"),
]
