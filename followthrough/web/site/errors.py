"""Not there, not allowed, broken: each says what happened, what is safe and what to do."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from followthrough.web.site.layout import page, show
from followthrough.web.site.refusal import again


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:
    return show(request, "site/404.jinja", {"page": page(request, "Not found")}, status=404)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return show(request, "site/403.jinja", {"page": page(request, "Not allowed")}, status=403)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's token is too old, or cookies are off. What was typed is there, to be sent again."""
    request.member = getattr(request, "member", None)  # type: ignore[attr-defined]
    context = {"page": page(request, "Send it once more"), "action": request.path} | again(request)
    return show(request, "site/csrf.jinja", context, status=403)


def broken(request: HttpRequest) -> HttpResponse:
    """No database, no member: it must work when nothing else does."""
    words: dict[str, object] = {"page": {"title": "Something broke", "me": None, "slips": []}}
    return HttpResponse(render_to_string("site/500.jinja", words, using="jinja2"), status=500)
