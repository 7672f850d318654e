"""Pages of the site itself: errors, the health check, all keys, and More on a phone."""

import sys
from typing import Any

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.middleware import csrf
from django.template.loader import render_to_string
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from followthrough.flows.system import odd_rows
from followthrough.kit import server_url
from followthrough.kit.database.trouble import trouble_in
from followthrough.kit.errors import Refused
from followthrough.ledger import heartbeat
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.context import LinkButton, Page, SitePage, StaleForm, WrongAddress, as_names
from followthrough.web.site.forms import next_page, redirect_after
from followthrough.web.site.layout import AWAY_SEEN, AWAY_SHOWN_FOR, page, show
from followthrough.web.site.redirects import address_in
from followthrough.web.site.refusal import form_again, unavailable
from followthrough.web.site.requests import MemberRequest, SiteRequest
from followthrough.words.en.web import site as say

SILENT = say.SILENT
MOST_DIGITS = 16
WRONG_ADDRESS = say.WRONG_ADDRESS


def not_found(request: SiteRequest, exception: Exception) -> HttpResponse:
    links = [LinkButton("Today", url("today"), key="Enter", go=True), LinkButton("Search", url("find"))]
    return show(request, "site/404.jinja", SitePage(page(request, say.NOT_FOUND), links), status=404)


def forbidden(request: SiteRequest, exception: Exception) -> HttpResponse:
    links = [LinkButton("Today", url("today"), key="Enter", go=True)]
    return show(request, "site/403.jinja", SitePage(page(request, say.NOT_ALLOWED), links), status=403)


def stale_form(request: SiteRequest, reason: str = "") -> HttpResponse:
    """403 for a token that is too old, or without cookies. The page holds the typed fields, to be sent again.

    A form from another address is not offered again: it would be refused again, or belongs to another site's page.
    """
    request.member = getattr(request, "member", None)
    if sender := wrong_origin(request, reason):
        return foreign_form(request, sender)
    context = StaleForm(page(request, say.SEND_AGAIN), request.path, form_again(request))
    return show(request, "site/csrf.jinja", context, status=403)


def foreign_form(request: SiteRequest, sender: str) -> HttpResponse:
    """403 for a form of a page at `sender`, which is another address than the one Followthrough knows."""
    context = WrongAddress(
        page(request, WRONG_ADDRESS),
        came=say.form_came_from(sender=sender, expected=expected_address(request)),
        do=advice_for_proxy(sender),
        typed=form_again(request).typed,
    )
    return show(request, "site/wrong_address.jinja", context, status=403)


def wrong_origin(request: HttpRequest, reason: str) -> str:
    """Return scheme and host of the page whose form was refused because of its address; '' for any other reason."""
    origin, referer = request.META.get("HTTP_ORIGIN", ""), address_in(request, "Referer")
    if reason == csrf.REASON_BAD_ORIGIN % origin and origin != "null":
        return str(origin)
    if reason == csrf.REASON_BAD_REFERER % referer.geturl() and referer.netloc:
        return f"{referer.scheme}://{referer.netloc}"
    return ""


def expected_address(request: HttpRequest) -> str:
    """Return the address from which forms are taken: FOLLOWTHROUGH_URL, else the one that this request names."""
    return server_url.public_url() or f"{request.scheme}://{request.get_host()}"


def advice_for_proxy(address: str) -> str:
    """Return what to do about a request that came by `address`."""
    try:
        setting = f" with FOLLOWTHROUGH_URL={server_url.checked_origin('address', address)}"
    except Refused:  # a header that no browser sends; it is not repeated as advice
        setting = ""
    return say.advice_for_proxy(setting)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, without database and member: a host that is not ours, or a request that nobody can read."""
    if not isinstance(exception, DisallowedHost):
        context: Any = SitePage(Page(say.NOT_READABLE), [LinkButton("Today", url("today"), go=True)])
        return HttpResponse(render_to_string("site/400.jinja", as_names(context), using="jinja2"), status=400)
    host = request.META.get("HTTP_HOST", "")
    scheme = "https" if request.META.get("HTTP_X_FORWARDED_PROTO") == "https" else "http"
    context = WrongAddress(
        Page(WRONG_ADDRESS),
        came=say.came_by(host=host, expected=server_url.base_url()),
        do=advice_for_proxy(f"{scheme}://{host}"),
    )
    return HttpResponse(render_to_string("site/wrong_address.jinja", as_names(context), using="jinja2"), status=400)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, without database and member: it must also work when they do not. 503 if the database or the disk failed, or
    with rows in the database that only a hand can write."""
    error = sys.exc_info()[1]
    trouble = trouble_in(error) or (odd_rows.broken_by(error) if isinstance(error, Exception) else None)
    if trouble:
        return unavailable(request, trouble)
    context = SitePage(Page(say.SOMETHING_WRONG), [LinkButton("Today", url("today"), go=True)])
    return HttpResponse(render_to_string("site/500.jinja", as_names(context), using="jinja2"), status=500)


@never_cache
def health(request: SiteRequest) -> HttpResponse:
    """200 with the seconds since the last heartbeat; 503 when the clock has stopped. No other facts: it is public."""
    last = heartbeat.last_heartbeat()
    if last is None or last.is_stale(request.now):
        said = say.CLOCK_WAS_WRONG if last and last.is_ahead(request.now) else SILENT
        return HttpResponse(f"{said}\n", status=503, content_type="text/plain")
    age = max(0, int((request.now - last.at).total_seconds()))
    return HttpResponse(f"ok\nclock {age} s ago\n", content_type="text/plain")


@members_only
def keys(request: MemberRequest) -> HttpResponse:
    return show(request, "site/keys.jinja", SitePage(page(request, say.SHORTCUTS)))


@members_only
def more(request: MemberRequest) -> HttpResponse:
    return show(request, "site/more.jinja", SitePage(page(request, "More")))


@members_only
@require_POST
def away_seen(request: MemberRequest) -> HttpResponse:
    """Note in a cookie that the reader has closed the sentence about a gap of the clock."""
    answer = redirect_after(next_page(request, url("today")))
    if (gap := request.POST.get("seen", "")).isdecimal() and len(gap) < MOST_DIGITS:
        secure = settings.SESSION_COOKIE_SECURE
        answer.set_cookie(AWAY_SEEN, gap, max_age=AWAY_SHOWN_FOR, secure=secure, httponly=True, samesite="Lax")
    return answer


urls = [
    path("clock/away", away_seen, name="away_seen"),
    path("health", health, name="health"),
    path("keys", keys, name="keys"),
    path("more", more, name="more"),
]
