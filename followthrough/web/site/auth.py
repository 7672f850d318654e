"""Redirect visitors to the sign-in page. All other authorization is part of each lookup (visible_to)."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from followthrough.web.site.addresses import url
from followthrough.web.site.requests import MemberRequest

P = ParamSpec("P")


def members_only(view: Callable[Concatenate[MemberRequest, P], HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Run the view for signed-in members only. Visitors are redirected to sign-in; requests of a script get 401."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if getattr(request, "member", None) is None:
            if request.headers.get("HX-Request") or request.path == url("beat"):
                return HttpResponse(status=401)
            return redirect_to_login(request.get_full_path())
        return view(cast(MemberRequest, request), *args, **kwargs)

    return guarded
