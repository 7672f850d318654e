"""Another day or another way for the next step; what was promised earlier is moved only when the person was told."""

from dataclasses import replace
from uuid import uuid4

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.flows.base.next_step import PromiseOverrun
from followthrough.flows.followup import move as move_flow
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.web.followup import followup_facts
from followthrough.web.followup.context import TellThem
from followthrough.web.followup.lookup import followup_or_404
from followthrough.web.followup.outcome.answers import parts
from followthrough.web.followup.reach_links import reaching
from followthrough.web.followup.small_forms import act_fields, date_in, ways_of
from followthrough.web.site import redirects
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.context import HiddenField
from followthrough.web.site.forms import last_words_in, redirect_after
from followthrough.web.site.layout import page, show
from followthrough.web.site.refusal import refusal
from followthrough.web.site.requests import MemberRequest
from followthrough.words import sentences
from followthrough.words.scripts import scripts

NOT_SENT_AGAIN = ("csrfmiddlewaretoken", "client_key")


@members_only
@require_POST
def move(request: MemberRequest, pk: int) -> HttpResponse:
    row = followup_or_404(request, pk, offered=True)
    try:
        act = redirects.act_once(request, lambda: move_flow.move(
            row, next_words=date_in(request), channel=channel_in(request), what=request.POST.get("what"),
            told_them=bool(request.POST.get("told")), **act_fields(request),
        ))  # fmt: skip
    except PromiseOverrun as error:
        return tell_them(request, row, error)
    except Refused as error:
        return refusal(request, error, followup=row)
    return redirect_after(redirects.next_address(request, url("contact", row.contact_id)), act)


def channel_in(request: MemberRequest) -> str:
    return last_words_in(request.POST, "channel")


def tell_them(request: MemberRequest, row: FollowUp, error: Refused) -> HttpResponse:
    """The promise would be overrun: tell them first, by any way there is, then say so."""
    step = move_flow.changed_step(
        row, next_words=date_in(request), channel=channel_in(request), what=request.POST.get("what"),
        by=request.member, now=request.now,
    )  # fmt: skip
    matter = followup_facts.read_matter(row, member=request.member, now=request.now)
    words = scripts(matter.facts, next=step.window, next_channel=step.channel)
    kept: list[HiddenField] = [(name, value) for name, value in request.POST.items() if name not in NOT_SENT_AGAIN]
    context = TellThem(
        page(request, error.why),
        error,
        first=row.contact.first,
        new=parts(sentences.next_step_sentence(replace(matter.facts, promise=None), as_step=step)),
        ways=reaching(ways_of(request, row), matter, words),
        action=url("move", row.pk),
        fields=[*kept, ("told", "1"), ("client_key", uuid4().hex)],
        back=redirects.next_address(request, url("contact", row.contact_id)),
    )
    return show(request, "followup/told.jinja", context, status=409)


urls = [path("followups/<step:pk>/move", move, name="move")]
