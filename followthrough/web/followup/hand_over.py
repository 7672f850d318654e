"""Hand a follow-up, or everything with its person, to a colleague: a small form with the members of the team."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path

from followthrough.accounts.cover import is_away
from followthrough.accounts.memberships import team_of
from followthrough.accounts.models import Member
from followthrough.flows.followup import hand_over as flow
from followthrough.followups.models import FollowUp
from followthrough.kit.dates.words import named_day
from followthrough.web.followup.context import HandOverForm
from followthrough.web.followup.lookup import followup_or_404
from followthrough.web.followup.small_forms import act_fields, saved, small_form
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, id_in
from followthrough.web.site.layout import show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import followup as say


@members_only
def hand_over(request: MemberRequest, pk: int) -> HttpResponse:
    row = followup_or_404(request, pk)
    if request.method != "POST":
        return show_form(request, row)
    team = Member.objects.visible_to(request.member).select_related("user")
    to = get_object_or_404(team, pk=id_in(request.POST, "to"))
    if not request.POST.get("whole"):
        return saved(request, row, lambda: flow.hand_over(to, followup=row, **act_fields(request)))
    return saved(request, row, lambda: flow.hand_over(
        to, contacts=[row.contact_id], by=request.member, now=request.now, client_key=client_key(request),
    ))  # fmt: skip


def show_form(request: MemberRequest, row: FollowUp) -> HttpResponse:
    framed, form = small_form(request, row, say.hand_over_to(row.contact.first))
    ahead = FollowUp.objects.visible_to(request.member).filter(flow.AHEAD, contact_id=row.contact_id)
    others = say.others_too(row.contact.first) if ahead.exclude(pk=row.pk).exists() else ""
    members = [(each.pk, label_of(each, request)) for each in team_of(request.member) if each.pk != row.owner_id]
    return show(request, "followup/hand_over.jinja", HandOverForm(framed, form, members, others))


def label_of(member: Member, request: MemberRequest) -> str:
    """The name, and until when they are away."""
    if member.away_until is None or not is_away(member, request.now):
        return str(member)
    return say.name_and_away(member, named_day(member.away_until, request.member.day_of(request.now)))


urls = [path("followups/<id:pk>/hand-over", hand_over, name="hand_over")]
