"""Pages of the site itself: errors, the health check, all keys, and More on a phone."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import path
from django.views.decorators.cache import never_cache

from followthrough.ledger import heartbeat
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.context import LinkButton, Page, SitePage, StaleForm, as_names
from followthrough.web.site.layout import page, show
from followthrough.web.site.refusal import form_again
from followthrough.web.site.requests import MemberRequest, SiteRequest


def not_found(request: SiteRequest, exception: Exception) -> HttpResponse:
    links = [LinkButton("Today", url("today"), key="Enter", go=True), LinkButton("Find", url("find"))]
    return show(request, "site/404.jinja", SitePage(page(request, "Not found"), links), status=404)


def forbidden(request: SiteRequest, exception: Exception) -> HttpResponse:
    links = [LinkButton("Today", url("today"), key="Enter", go=True)]
    return show(request, "site/403.jinja", SitePage(page(request, "Not allowed"), links), status=403)


def stale_form(request: SiteRequest, reason: str = "") -> HttpResponse:
    """403 for a token that is too old, or without cookies. The page holds the typed fields, to be sent again."""
    request.member = getattr(request, "member", None)
    context = StaleForm(page(request, "Send it once more"), request.path, form_again(request))
    return show(request, "site/csrf.jinja", context, status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, without database and member: it must also work when they do not."""
    context = SitePage(Page("Something broke"), [LinkButton("Today", url("today"), go=True)])
    return HttpResponse(render_to_string("site/500.jinja", as_names(context), using="jinja2"), status=500)


@never_cache
def health(request: SiteRequest) -> HttpResponse:
    """200 with the seconds since the last heartbeat; 503 when the clock has stopped. No other facts: it is public."""
    last = heartbeat.last_heartbeat()
    if last is None or last.is_stale(request.now):
        return HttpResponse("The clock is silent.\n", status=503, content_type="text/plain")
    age = max(0, int((request.now - last.at).total_seconds()))
    return HttpResponse(f"ok\nclock {age} s ago\n", content_type="text/plain")


@members_only
def keys(request: MemberRequest) -> HttpResponse:
    return show(request, "site/keys.jinja", SitePage(page(request, "All keys")))


@members_only
def more(request: MemberRequest) -> HttpResponse:
    return show(request, "site/more.jinja", SitePage(page(request, "More")))


urls = [
    path("health", health, name="health"),
    path("keys", keys, name="keys"),
    path("more", more, name="more"),
]
