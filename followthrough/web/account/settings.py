"""Settings: the member's own, the theme, and for the owner the team."""

from dataclasses import replace
from datetime import datetime

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.accounts.cover import is_away
from followthrough.accounts.memberships import team_of
from followthrough.accounts.models import Member
from followthrough.flows.account.change_company import Company
from followthrough.flows.account.change_days import DAYS, stored_days
from followthrough.flows.account.change_settings import Settings, change_settings, stored_settings
from followthrough.flows.account.invite import invite as make_invitation
from followthrough.flows.base.invalid import InvalidFields
from followthrough.flows.system import nightly_backup
from followthrough.kit import countries, server_url, zones
from followthrough.kit.dates.words import DAY_NAMES, named_day
from followthrough.kit.errors import AlreadyDone
from followthrough.web.account.context import Errors, Invited, SettingsPage
from followthrough.web.account.dates import date_questions
from followthrough.web.account.forms import settings_in
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.context import Message
from followthrough.web.site.forms import choice_in, client_key, fresh_fields, redirect_after, words_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words import sentences
from followthrough.words.en import load_words
from followthrough.words.en.web import account as say

# Value of the cookie: label of the theme; '' follows the operating system.
THEMES = {"": say.MATCH_SYSTEM, "light": "Light", "dark": "Dark"}
SAVED = {
    "you": say.SETTINGS_SAVED, "password": say.CREDENTIAL_CHANGED, "theme": "Saved.", "dates": "Saved.",
    "days": "Saved.", "company": "Saved.", "address": say.ADDRESS_CHANGED,
}  # fmt: skip
A_YEAR = 60 * 60 * 24 * 365


@members_only
def home(request: MemberRequest) -> HttpResponse:
    if request.method != "POST":
        return show_settings(request, context_of(request, stored_settings(request.member)))
    typed = settings_in(request.POST)
    try:
        change_settings(request.member, typed, now=request.now, client_key=client_key(request))
    except InvalidFields as error:
        return show_settings(request, context_of(request, typed, error.errors))
    except AlreadyDone:
        pass
    return redirect_after(url("settings", saved="you"))


def context_of(request: MemberRequest, typed: Settings, errors: Errors | None = None) -> SettingsPage:
    member, team = request.member, team_of(request.member)
    saved = SAVED.get(request.GET.get("saved", ""))
    return SettingsPage(
        page=page(request, "Settings", messages=[Message("kept", saved)] if saved else []),
        typed=typed,
        errors=errors or {},
        fields=fresh_fields(),
        zones=zones.cities(),
        pace=load_words.pace_lines(member.pace),
        themes=list(THEMES.items()),
        theme=theme_of(request),
        team=team,
        is_owner=member.is_owner,
        in_demo=member.workspace.demo_of_id is not None,
        backup=backup_words(member, request.now) if member.is_owner else "",
        days=stored_days(member, request.now),
        covers=[each for each in team if each.pk != member.pk],
        away={
            each.pk: say.away(named_day(each.away_until, each.day_of(request.now)))
            for each in team
            if each.away_until and is_away(each, request.now)
        },
        day_names=list(zip(DAYS, DAY_NAMES, strict=True)),
        dates=date_questions(member.workspace) if member.is_owner else None,
        company=company_of(member),
        countries=countries.names() if member.is_owner else (),
    )


def company_of(member: Member) -> Company:
    """Return the fields about the company as an owner sees them; only an owner needs the name of the country."""
    country = member.workspace.country
    return Company(member.workspace.name, countries.name_of(country) if member.is_owner else country)


def backup_words(member: Member, now: datetime) -> str:
    last = nightly_backup.last_backup(now)
    made = member.local(last.at) if last else None
    return sentences.last_backup_line(made, last.size if last else None, now=member.local(now))


def show_settings(request: MemberRequest, context: SettingsPage) -> HttpResponse:
    """Show the settings, with 422 when a field is wrong."""
    return show(request, "account/settings.jinja", context, status=422 if context.errors else 200)


@members_only
@require_POST
def theme(request: MemberRequest) -> HttpResponse:
    """Save the theme in a cookie, so that pages have the right colors without JavaScript."""
    chosen = choice_in(request.POST, "theme", THEMES)
    answer = redirect_after(url("settings", saved="theme") + "#look")
    if chosen:
        secure = settings.SESSION_COOKIE_SECURE
        answer.set_cookie("theme", chosen, max_age=A_YEAR, secure=secure, httponly=True, samesite="Lax")
    else:
        answer.delete_cookie("theme")
    return answer


def theme_of(request: MemberRequest) -> str:
    kept = request.COOKIES.get("theme", "")
    return kept if kept in THEMES else ""


@members_only
@require_POST
def invite(request: MemberRequest) -> HttpResponse:
    """Show a link for the invited person once, so that no mail server is needed. 404 unless the member is an owner."""
    member = request.member
    if not member.is_owner or member.workspace.demo_of_id is not None:
        raise Http404
    email = words_in(request.POST, "email").lower()
    typed = stored_settings(member)
    try:
        secret = make_invitation(email, by=member, now=request.now)
    except InvalidFields as error:
        return show_settings(request, replace(context_of(request, typed, error.errors), invite_email=email))
    link = request.build_absolute_uri(url("invite", secret))
    invited = Invited(email, link, server_url.only_here(link))
    return show_settings(request, replace(context_of(request, typed), invited=invited))


urls = [
    path("settings", home, name="settings"),
    path("settings/theme", theme, name="theme"),
    path("settings/invite", invite, name="invite_member"),
]
