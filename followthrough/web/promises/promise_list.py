"""The ledger of promises: ours and theirs, with their words, their first day and their postponements."""

from datetime import date, timedelta

from django.http import HttpResponse
from django.urls import path

from followthrough.followups.outcomes import NO_NEWS
from followthrough.kit.counting import count_words
from followthrough.promises import queries
from followthrough.promises.models import Promise, PromiseQuerySet
from followthrough.web.people.context import ListLink
from followthrough.web.people.list_order import is_mine, whose_links, whose_query
from followthrough.web.promises.context import PromiseRow, PromisesPage
from followthrough.web.site import labels
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import choice_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import followup as say
from followthrough.words.engine import phrases
from followthrough.words.engine.sentence_forms import capitalized

# The most promises of a side, and the longest words of one.
MOST, LONGEST_WORDS = 100, 140
TITLES = {"open": "Open", "late": "Late", "kept": "Kept", "broken": say.BROKEN, "released": say.RELEASED}
TONES_OF_LISTS = {"late": "late"}
# Lists that are shown even when they are empty.
ALWAYS_SHOWN = ("open", "kept")
STATES = {"open": "open", "kept": "kept", "kept_late": "kept, late", "broken": "broken", "released": "released"}
TONES = {"kept": "kept", "broken": "ours"}


@members_only
def promises(request: MemberRequest) -> HttpResponse:
    """Show the promises of one list, the open ones by default."""
    which = choice_in(request.GET, "state", queries.PROMISE_LISTS, "open")
    promises = queries.visible_to(request.member).select_related(
        "followup__contact__organization", "followup__owner__user"
    )
    if is_mine(request):
        promises = promises.filter(followup__owner=request.member)
    context = PromisesPage(
        page(request, "Promises", current="Promises"),
        whose=whose_links(request, "promises", **({"state": which} if which != "open" else {})),
        here=url("promises", **({"state": which} if which != "open" else {}), **whose_query(request)),
        states=state_links(which, request),
        ours=promise_rows(promises.ours(), which, request),
        theirs=promise_rows(promises.theirs(), which, request),
    )
    return show(request, "promises/promises.jinja", context)


def state_links(which: str, request: MemberRequest) -> list[ListLink]:
    """Return the lists with their sizes; those of the reader's own promises are not counted."""
    sizes, whose = queries.sizes(request.member, now=request.now), whose_query(request)
    return [
        ListLink(
            TITLES[name],
            url("promises", state=name, **whose),
            "" if whose else count_words(size),
            TONES_OF_LISTS.get(name, ""),
            name == which,
        )
        for name, size in sizes.items()
        if size or name in ALWAYS_SHOWN
    ]


def promise_rows(of_side: PromiseQuerySet, which: str, request: MemberRequest) -> list[PromiseRow]:
    today = request.member.day_of(request.now)
    found = queries.newest_on_list(of_side, which, now=request.now, limit=MOST)
    here = url("promises", **({"state": which} if which != "open" else {}), **whose_query(request))
    return [promise_row(promise, request, today, here) for promise in found]


def promise_row(promise: Promise, request: MemberRequest, today: date, here: str) -> PromiseRow:
    member, contact = request.member, promise.followup.contact
    is_owed = promise.state == Promise.State.OPEN and promise.side == Promise.Side.OURS
    is_late = promise.is_late(request.now)
    return PromiseRow(
        promise.pk,
        contact.pk,
        name=str(contact),
        org=str(contact.organization or ""),
        what=capitalized(labels.promised(promise.what, promise.channel)),
        words=say.your_note(phrases.quoted(promise.words, limit=LONGEST_WORDS)) if promise.words else "",
        # A promise for a day ends at the midnight after it, which belongs to the next date.
        first=labels.day_label(member.day_of(promise.first_by - timedelta(minutes=1)), today),
        due=labels.window_label(promise.window(member.zone), today),
        slips=promise.slips,
        state="late" if is_late else STATES[promise.state],
        tone="late" if is_late and promise.side == Promise.Side.OURS else TONES.get(promise.state, ""),
        closed=labels.day_label(member.day_of(promise.closed_at), today) if promise.closed_at else "",
        is_open=promise.state == Promise.State.OPEN,
        owner=str(promise.followup.owner or "") if promise.followup.owner_id != member.pk else "",
        no_news=url("outcome_panel", promise.followup_id, NO_NEWS, then=here) if is_owed else "",
    )


urls = [path("promises", promises, name="promises")]
