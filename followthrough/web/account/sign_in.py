"""Sign in and out, and change the own password. allauth checks the sign-in and limits the tries."""

from typing import Any

from allauth.account.views import LoginView
from django.contrib.auth import logout, update_session_auth_hash
from django.contrib.auth.forms import PasswordChangeForm
from django.http import HttpResponse, HttpResponseBase
from django.urls import path
from django.views.decorators.http import require_POST
from django.views.generic.edit import FormView

from followthrough.flows.account import open_workspace
from followthrough.web.account import one_time_links
from followthrough.web.account.context import PasswordPage, SignInPage
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import redirect_after
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest, SiteRequest

TOO_MANY = "Too many tries. Wait five minutes, then try again."
NOT_THESE = "That address and password do not go together here."


class SignIn(LoginView):  # type: ignore[misc]
    """allauth's view with our own template. It answers 429 after too many tries."""

    def dispatch(self, request: SiteRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        if answer.status_code == 429:
            return sign_in_page(request, request.POST.get("login", ""), [TOO_MANY], status=429)
        return answer

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return FormView.get_context_data(self, **kwargs)

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        form = context["form"]
        limited = any("too_many" in (error.code or "") for error in form.errors.as_data().get("__all__", []))
        errors = [TOO_MANY if limited else NOT_THESE] if form.errors else []
        # The password is not sent back to the page.
        return sign_in_page(self.request, form.data.get("login", ""), errors)


def sign_in_page(request: SiteRequest, email: str, errors: list[str], *, status: int = 200) -> HttpResponse:
    workspaces = open_workspace.workspace_names(most=2)
    context = SignInPage(
        page=page(request, "Sign in"),
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
    form = PasswordChangeForm(request.user, request.POST or None)  # type: ignore[arg-type]
    if request.method == "POST" and form.is_valid():
        update_session_auth_hash(request, form.save())
        return redirect_after(url("settings", saved="password"))
    errors = {name: " ".join(str(why) for why in whys) for name, whys in form.errors.items()}
    context = PasswordPage(page(request, "Your password"), errors)
    return show(request, "account/password.jinja", context, status=422 if errors else 200)


urls = [
    path("sign-in", SignIn.as_view(), name="account_login"),
    path("sign-out", sign_out, name="account_logout"),
    path("settings/password", password, name="password"),
    *one_time_links.urls,
]
