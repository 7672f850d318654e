"""One-time links: claim the workspace, sign in without a password, join by invitation. Only a POST uses a link up."""

from typing import TypedDict

from django.contrib.auth import login
from django.http import HttpResponse
from django.urls import path
from django.views.decorators.cache import never_cache

from followthrough.accounts import one_time_links
from followthrough.accounts.models import User
from followthrough.flows.account import join, open_workspace
from followthrough.flows.base.invalid import InvalidFields
from followthrough.kit import countries, zones
from followthrough.web.account.context import ClaimPage, Errors, InvitePage, LoginLinkPage
from followthrough.web.account.forms import claim_in
from followthrough.web.site import sign_in
from followthrough.web.site.addresses import url
from followthrough.web.site.forms import redirect_after, words_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.outside import devices
from followthrough.web.site.requests import SiteRequest
from followthrough.words.en.web import account as say

# Key of the session of somebody who signed in by a login link, and not by a password.
BY_LINK = "by_link"
TOO_MANY = say.TOO_MANY_TRIES


class Who(TypedDict):
    """The person who opens an invitation: the id of the user who is signed in, and whether that was by a login link."""

    signed_in: int | None
    by_link: bool


@never_cache
def claim(request: SiteRequest, secret: str) -> HttpResponse:
    link = one_time_links.open_link("claim", secret, now=request.now)
    typed = open_workspace.prefilled_claim(link)
    errors: Errors = {}
    if request.method == "POST":
        typed = claim_in(request.POST)
        try:
            return sign_in_user(request, open_workspace.claim_workspace(secret, typed, now=request.now))
        except InvalidFields as error:
            errors = error.errors
    context = ClaimPage(page(request, say.SET_UP), link, typed, zones.place_names(), countries.names(), errors)
    return show(request, "account/claim.jinja", context, status=422 if errors else 200)


@never_cache
def login_link(request: SiteRequest, secret: str) -> HttpResponse:
    link = one_time_links.open_link("login", secret, now=request.now)
    if request.method != "POST":
        return show(request, "account/login_link.jinja", LoginLinkPage(page(request, say.SIGN_IN), link.email))
    answer = sign_in_user(request, join.use_login_link(link, now=request.now))
    request.session[BY_LINK] = True
    return answer


@never_cache
def invite(request: SiteRequest, secret: str) -> HttpResponse:
    link = one_time_links.open_link("invite", secret, now=request.now)
    name = words_in(request.POST, "name")
    errors: Errors = {}
    who: Who = {"signed_in": request.user.pk, "by_link": bool(request.session.get(BY_LINK))}
    if request.method == "POST" and not devices.take_try(request, link.email):
        errors = {"password": TOO_MANY}
    elif request.method == "POST":
        password = request.POST.get("password", "")
        try:
            member = join.accept_invitation(secret, name=name, password=password, now=request.now, **who)
            devices.forget_try(request)
            return sign_in_user(request, member.user, workspace=member.workspace_id)
        except InvalidFields as error:
            errors = error.errors
    context = InvitePage(page(request, "Join"), link, join.proof_for(link, **who), name, errors)
    return show(request, "account/invite.jinja", context, status=422 if errors else 200)


def sign_in_user(request: SiteRequest, user: User, *, workspace: int | None = None) -> HttpResponse:
    """Sign the user in under a new session key, without the data of the old session, and show Today."""
    request.session.flush()
    login(request, user, backend=sign_in.BACKEND)
    if workspace:
        request.session["workspace"] = workspace
    answer = redirect_after(url("today"))
    devices.remember_device(request, answer, user.email)
    return answer


urls = [
    path("claim/<str:secret>", claim, name="claim"),
    path("login/<str:secret>", login_link, name="login_link"),
    path("invite/<str:secret>", invite, name="invite"),
]
