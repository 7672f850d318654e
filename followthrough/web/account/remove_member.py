"""Remove a member from the team: the page asks who gets what they still follow up."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path

from followthrough.accounts.memberships import team_of
from followthrough.accounts.models import Member
from followthrough.flows.followup import remove_member as flow
from followthrough.kit.errors import Refused
from followthrough.web.account.context import RemoveMemberPage
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, fresh_fields, id_in, redirect_after
from followthrough.web.site.layout import page, show
from followthrough.web.site.redirects import act_once
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import account as say


@members_only
def remove_member(request: MemberRequest, pk: int) -> HttpResponse:
    """Ask, and remove the member. 404 unless an owner asks about somebody else who is here."""
    me = request.member
    if not me.is_owner or me.workspace.demo_of_id is not None:
        raise Http404
    team = Member.objects.visible_to(me).working().select_related("user")
    member = get_object_or_404(team.exclude(pk=me.pk), pk=pk)
    if request.method != "POST":
        return show_page(request, member)
    to = id_in(request.POST, "to")
    heir = get_object_or_404(team, pk=to) if to else None
    try:
        act = act_once(request, lambda: flow.remove_member(
            member, to=heir, by=me, now=request.now, client_key=client_key(request)
        ))  # fmt: skip
    except Refused as error:
        return show_page(request, member, wrong=error.why)
    return redirect_after(url("settings") + "#team", act)


def show_page(request: MemberRequest, member: Member, wrong: str = "") -> HttpResponse:
    owned = flow.count_ahead(member)
    context = RemoveMemberPage(
        page(request, say.remove_title(member)),
        member,
        say.still_owns(who=member, followups=owned) if owned else "",
        [(each.pk, str(each)) for each in team_of(request.member) if each.pk != member.pk],
        fresh_fields(),
        wrong,
    )
    return show(request, "account/remove_member.jinja", context, status=409 if wrong else 200)


urls = [path("settings/team/<id:pk>/remove", remove_member, name="remove_member")]
