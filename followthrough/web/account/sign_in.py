"""Sign in and out, and change the own password. allauth checks the sign-in.

web/site/outside/devices.py limits the tries.
"""

from typing import Any

from allauth.account.views import LoginView
from django.contrib.auth import logout, update_session_auth_hash
from django.contrib.auth.forms import PasswordChangeForm
from django.http import HttpResponse, HttpResponseBase
from django.urls import path
from django.views.decorators.http import require_POST
from django.views.generic.edit import FormView

from followthrough.accounts.memberships import memberships_of
from followthrough.accounts.models import User
from followthrough.flows.account import open_workspace
from followthrough.web.account import one_time_links
from followthrough.web.account.context import Errors, PasswordPage, SignInPage
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import redirect_after
from followthrough.web.site.layout import page, show
from followthrough.web.site.outside import devices
from followthrough.web.site.requests import MemberRequest, SiteRequest
from followthrough.words.en.web import account as say

TOO_MANY = say.TOO_MANY_TRIES_HERE
LEFT = say.NOT_A_MEMBER
TOO_MANY_OLD = say.TOO_MANY_TRIES
NOT_THESE = say.WRONG_SIGN_IN


class SignIn(LoginView):  # type: ignore[misc]
    """allauth's view with our own template. It answers 429 after too many tries, 403 to somebody who has left."""

    def dispatch(self, request: SiteRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if has_left(request):
            return say_left(request)
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        if request.method != "POST" or not isinstance(request.user, User):
            return answer
        if has_left(request):
            return say_left(request)
        devices.remember_device(request, answer, request.user.email)
        return answer

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return FormView.get_context_data(self, **kwargs)

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        form = context["form"]
        limited = any("too_many" in (error.code or "") for error in form.errors.as_data().get("__all__", []))
        errors = [TOO_MANY if limited else NOT_THESE] if form.errors else []
        # The password is not sent back to the page.
        return sign_in_page(self.request, form.data.get("login", ""), errors, status=429 if limited else 200)


def has_left(request: SiteRequest) -> bool:
    """True for somebody who is signed in and a member of no workspace."""
    return isinstance(request.user, User) and not memberships_of(request.user.pk)


def say_left(request: SiteRequest) -> HttpResponse:
    """Sign out who is no member any more, and say so: every page would only lead back here."""
    logout(request)
    return sign_in_page(request, request.POST.get("login", ""), [LEFT], status=403)


def sign_in_page(request: SiteRequest, email: str, errors: list[str], *, status: int = 200) -> HttpResponse:
    workspaces = open_workspace.workspace_names(most=2)
    context = SignInPage(
        page=page(request, say.SIGN_IN),
        keeper=workspaces[0] if len(workspaces) == 1 else "",
        unclaimed=not workspaces,
        next=request.POST.get("next") or request.GET.get("next") or "",
        email=email,
        errors=errors,
    )
    return show(request, "account/sign_in.jinja", context, status=status)


@require_POST
def sign_out(request: SiteRequest) -> HttpResponse:
    logout(request)
    return redirect_after(url("account_login"))


@members_only
def password(request: MemberRequest) -> HttpResponse:
    """Change the own password. The old one can be guessed no faster here than at sign-in."""
    if request.method != "POST":
        return password_page(request, {})
    email = request.member.user.email
    if not devices.take_try(request, email, client=devices.SIGNED_IN):
        return password_page(request, {"old_password": TOO_MANY_OLD}, status=429)
    form = PasswordChangeForm(request.user, request.POST)  # type: ignore[arg-type]
    is_valid = form.is_valid()
    if "old_password" not in form.errors:
        devices.forget_try(request)
    if not is_valid:
        return password_page(
            request, {name: " ".join(map(str, whys)) for name, whys in form.errors.items()}, status=422
        )
    update_session_auth_hash(request, form.save())
    return redirect_after(url("settings", saved="password"))


def password_page(request: MemberRequest, errors: Errors, *, status: int = 200) -> HttpResponse:
    return show(
        request, "account/password.jinja", PasswordPage(page(request, say.TITLE_OF_CHANGE), errors), status=status
    )


urls = [
    path("sign-in", SignIn.as_view(), name="account_login"),
    path("sign-out", sign_out, name="account_logout"),
    path("settings/password", password, name="password"),
    *one_time_links.urls,
]
