"""One-time links: claim the workspace, come in without a password, join by invitation. A GET shows, a POST uses up."""

from allauth.core import ratelimit
from django.contrib.auth import login
from django.http import HttpResponse
from django.urls import path
from django.views.decorators.cache import never_cache

from followthrough.accounts import links
from followthrough.accounts.models import Member, OneTimeLink, User
from followthrough.flows.account import open_workspace
from followthrough.flows.account.open_workspace import Claim
from followthrough.flows.base.invalid import Unfit
from followthrough.kit import tx
from followthrough.kit.errors import Refused
from followthrough.web.account.country_and_zone import country_names, zone_names
from followthrough.web.site import sign_in
from followthrough.web.site.forms import done, words
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import SiteRequest

CLAIM = ("name", "email", "workspace", "country", "zone")


@never_cache
def claim(request: SiteRequest, secret: str) -> HttpResponse:
    link = links.open_link("claim", secret, now=request.now)
    typed = words(request, *CLAIM) if request.method == "POST" else known_of(link)
    errors: dict[str, str] = {}
    if request.method == "POST":
        try:
            how = Claim(**typed, password=request.POST.get("password", ""))
            user = open_workspace.claim(secret, how, now=request.now)
            return let_in(request, user, "/")
        except Unfit as error:
            errors = error.errors
    context = {"link": link, "typed": typed, "errors": errors, "zones": zone_names(), "countries": country_names()}
    context["page"] = page(request, "Claim this")
    return show(request, "account/claim.jinja", context, status=422 if errors else 200)


def known_of(link: OneTimeLink) -> dict[str, str]:
    """What is known before the owner types: from `init`, or from an earlier claim."""
    at = link.workspace
    user = User.objects.filter(email=link.email).first() if link.email else None
    return {
        "name": user.name if user else "",
        "email": link.email,
        "workspace": at.name if at and user and user.name else "",
        "country": at.country if at else "",
        "zone": at.zone if at else "",
    }


@never_cache
def login_link(request: SiteRequest, secret: str) -> HttpResponse:
    link = links.open_link("login", secret, now=request.now)
    if request.method != "POST":
        return show(request, "account/login_link.jinja", {"page": page(request, "Sign in"), "email": link.email})
    member = Member.objects.working().select_related("user").filter(user__email=link.email).first()
    if member is None or not member.user.is_active:
        raise Refused("Nobody here has that address any more.")
    with tx.write():
        links.use_link(link, now=request.now)
    return let_in(request, member.user, "/")


@never_cache
def invite(request: SiteRequest, secret: str) -> HttpResponse:
    link = links.open_link("invite", secret, now=request.now)
    user = User.objects.filter(email=link.email).first()
    typed, errors = words(request, "name"), {}
    if request.method == "POST" and not ratelimit.consume(request, action="login_failed", key=link.email):
        errors = {"password": "Too many tries. Wait five minutes, then try again."}
    elif request.method == "POST":
        try:
            member = open_workspace.join(secret, name=typed["name"], password=request.POST.get("password", ""),
                                         now=request.now)  # fmt: skip
            return let_in(request, member.user, "/", workspace=member.workspace_id)
        except Unfit as error:
            errors = error.errors
    known = user is not None and open_workspace.is_known(user)
    context = {"link": link, "known": known, "typed": typed, "errors": errors}
    context["page"] = page(request, "Join")
    return show(request, "account/invite.jinja", context, status=422 if errors else 200)


def let_in(request: SiteRequest, user: User, to: str, *, workspace: int | None = None) -> HttpResponse:
    """Signed in under a new session key; the old session's data does not come along."""
    request.session.flush()
    login(request, user, backend=sign_in.BACKEND)
    if workspace:
        request.session["workspace"] = workspace
    return done(to)


urls = [
    path("claim/<str:secret>", claim, name="claim"),
    path("login/<str:secret>", login_link, name="login_link"),
    path("invite/<str:secret>", invite, name="invite"),
]
