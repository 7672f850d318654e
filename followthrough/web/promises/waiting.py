"""Waiting: follow-ups in which it is their turn, by the day we ask again."""

from datetime import date

from django.http import HttpResponse
from django.urls import path

from followthrough.followups.intervals import is_keep_in_touch
from followthrough.followups.models import FollowUp
from followthrough.web.people.list_order import is_mine, whose_links, whose_query
from followthrough.web.promises.context import WaitingPage, WaitingRow
from followthrough.web.site import labels
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.engine import phrases

# The most rows; promises/waiting.jinja names this number.
MOST = 100


@members_only
def waiting(request: MemberRequest) -> HttpResponse:
    """Show the follow-ups whose day to ask has come, and apart those in which it is still their turn."""
    followups = FollowUp.objects.visible_to(request.member).waiting_steps().order_by("next_from", "pk")
    if is_mine(request):
        followups = followups.filter(owner=request.member)
    found = list(followups.select_related("contact__organization", "owner__user")[: MOST + 1])
    today = request.member.day_of(request.now)
    rows = [waiting_row(request, followup, today) for followup in found[:MOST]]
    context = WaitingPage(
        page(request, "Waiting on", current="Waiting"),
        whose=whose_links(request, "waiting"),
        here=url("waiting", **whose_query(request)),
        ours=[row for row in rows if row.is_due],
        theirs=[row for row in rows if not row.is_due],
        more=len(found) > MOST,
    )
    return show(request, "promises/waiting.jinja", context)


def waiting_row(request: MemberRequest, followup: FollowUp, today: date) -> WaitingRow:
    assert followup.window is not None  # it is set while the follow-up is open
    contact = followup.contact
    return WaitingRow(
        followup.pk,
        contact.pk,
        name=str(contact),
        org=str(contact.organization or ""),
        what=phrases.swap_me_to_you(followup.next_what)
        or labels.followup_title(followup.purpose, followup.about, keeps_in_touch=is_keep_in_touch(followup.key)),
        ask=labels.window_label(followup.window, today),
        how=labels.step_label(followup.next_channel),
        is_due=not followup.is_theirs(request.now),
        owner=str(followup.owner) if followup.owner_id != request.member.pk else "",
    )


urls = [path("waiting", waiting, name="waiting")]
