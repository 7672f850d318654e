"""My days in Settings: the weekdays on which a member works, the day on which they are back, and who covers."""

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.accounts.models import Member
from followthrough.flows.account.change_days import DAYS, MyDays, change_days
from followthrough.flows.account.change_settings import stored_settings
from followthrough.flows.base.invalid import InvalidFields
from followthrough.web.account.settings import context_of, show_settings
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import id_in, redirect_after, words_in
from followthrough.web.site.requests import MemberRequest


@members_only
@require_POST
def days(request: MemberRequest) -> HttpResponse:
    """Save the days of the member."""
    chosen = request.POST.getlist("days")
    cover = id_in(request.POST, "cover")
    if cover:
        get_object_or_404(Member.objects.visible_to(request.member), pk=cover)
    typed = MyDays(tuple(day for day in DAYS if day in chosen), words_in(request.POST, "back"), cover)
    try:
        act = change_days(request.member, typed, now=request.now)
    except InvalidFields as error:
        shown = context_of(request, stored_settings(request.member), error.errors)
        return show_settings(request, replace(shown, days=typed))
    return redirect_after(url("settings", **({} if act else {"saved": "days"})) + "#days", act)


urls = [path("settings/days", days, name="my_days")]
