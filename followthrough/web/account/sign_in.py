"""Signing in and out, and one's own password. allauth keeps the door and its rate limits."""

from typing import Any

from allauth.account.views import LoginView
from django.contrib.auth import logout, update_session_auth_hash
from django.contrib.auth.forms import PasswordChangeForm
from django.http import HttpResponse, HttpResponseBase
from django.urls import path
from django.views.decorators.http import require_POST
from django.views.generic.edit import FormView

from followthrough.accounts.models import Workspace
from followthrough.web.account import one_time_links as entry
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import done
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import SiteRequest

TOO_MANY = "Too many tries. Wait five minutes, then try again."
NOT_THESE = "That address and password do not go together here."


class SignIn(LoginView):  # type: ignore[misc]
    """allauth's view under our own page. It answers 429 when somebody tries too often."""

    def dispatch(self, request: SiteRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        if answer.status_code == 429:
            return door(request, {"errors": [TOO_MANY], "email": request.POST.get("login", "")}, status=429)
        return answer

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return FormView.get_context_data(self, **kwargs)

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        form = context["form"]
        limited = any("too_many" in (error.code or "") for error in form.errors.as_data().get("__all__", []))
        errors = [TOO_MANY if limited else NOT_THESE] if form.errors else []
        # Leave a wrong password out of the page that comes back.
        return door(self.request, {"errors": errors, "email": form.data.get("login", "")})


def door(request: SiteRequest, more: dict[str, Any], *, status: int = 200) -> HttpResponse:
    here = list(Workspace.objects.filter(demo_of=None).values_list("name", flat=True)[:2])
    context = {
        "page": page(request, "Sign in"),
        "keeper": here[0] if len(here) == 1 else "",
        "unclaimed": not here,
        "next": request.POST.get("next") or request.GET.get("next") or "",
    }
    return show(request, "account/sign_in.jinja", context | more, status=status)


@require_POST
def sign_out(request: SiteRequest) -> HttpResponse:
    logout(request)
    return done("/sign-in")


@members_only
def password(request: SiteRequest) -> HttpResponse:
    form = PasswordChangeForm(request.user, request.POST or None)  # type: ignore[arg-type]
    if request.method == "POST" and form.is_valid():
        update_session_auth_hash(request, form.save())
        return done("/settings?saved=password")
    errors = {name: " ".join(str(why) for why in whys) for name, whys in form.errors.items()}
    context = {"page": page(request, "Your password"), "errors": errors}
    return show(request, "account/password.jinja", context, status=422 if errors else 200)


urls = [
    path("sign-in", SignIn.as_view(), name="account_login"),
    path("sign-out", sign_out, name="account_logout"),
    path("settings/password", password, name="password"),
    *entry.urls,
]
