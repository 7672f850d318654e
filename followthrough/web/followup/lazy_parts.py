"""What a second key or a tap at a word shows: fetched by a script when it is wanted, and pages of their own without."""

from typing import Any
from uuid import uuid4

from django.http import Http404, HttpResponse
from django.urls import path

from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import OUTCOMES, TALKED, keys_after
from followthrough.followups.policy import AGREED
from followthrough.web.followup.log_touch import contact_page, followup_of, offers_of
from followthrough.web.followup.outcome_buttons import outcome_and_agreed
from followthrough.web.followup.proposals import Offers
from followthrough.web.followup.step_choices import Pop
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import then
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.outcome_words import HEADINGS


@members_only
def further(request: MemberRequest, pk: int, value: str) -> HttpResponse:
    """The answers behind one: what was agreed behind Reached, busy and wrong number behind No answer."""
    offers = offers_of(request, followup_of(request, pk))
    keys = offers.further(value)
    if not keys:
        raise Http404
    names = [row.name for row in keys_after(offers.matter.channel)]
    place = names.index(value) + 1 if value in names else 0
    context = {"is_talk": value in TALKED, "keys": keys, "n": place}
    return show(request, "followup/_further.jinja", context)


@members_only
def slot(request: MemberRequest, pk: int, value: str, word: str) -> HttpResponse:
    """The choices at a word of a proposal: in a popover, or as a page that saves the answer with the one chosen."""
    followup = followup_of(request, pk)
    offers = offers_of(request, followup)
    pop = offers.pop(value, word) if value in AGREED or value in OUTCOMES else None
    if pop is None:
        raise Http404
    fragment = bool(request.headers.get("HX-Request"))
    context = {"page": {}} if fragment else alone(request, followup, offers, value, pop)
    return show(request, "followup/offer_slot.jinja", context | {"fragment": fragment, "pop": pop})


def alone(request: MemberRequest, followup: FollowUp, offers: Offers, value: str, pop: Pop) -> dict[str, Any]:
    """The same without script: the answer is saved with the word that is pressed or written here."""
    outcome, kind = outcome_and_agreed(value)
    back = then(request, contact_page(followup.contact_id))
    title = f"{HEADINGS.get(outcome, 'Noted')}. {pop[1]} then?"
    return {
        "page": page(request, title),
        "title": title,
        "row": followup,
        "key": offers.key(value),
        "name": pop[2],
        "back": back,
        "fields": [
            ("outcome", outcome), ("agreed", kind), ("seen", followup.changed_by_id), ("then", back),
            ("next", request.GET.get("next", "")), ("client_key", uuid4().hex),
        ],
    }  # fmt: skip


urls = [
    path("followups/<int:pk>/offer/<slug:value>/<slug:word>", slot, name="offer_slot"),
    path("followups/<int:pk>/further/<slug:value>", further, name="further"),
]
