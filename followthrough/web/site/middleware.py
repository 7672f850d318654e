"""Set the member, the time and the style of dates before a view runs, and answer a refusal with a page."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, QueryDict

from followthrough.accounts.memberships import choose_membership, memberships_of
from followthrough.accounts.models import Member, User
from followthrough.kit import clock
from followthrough.kit.database.trouble import trouble_in
from followthrough.kit.dates.style import in_style
from followthrough.kit.errors import Refused
from followthrough.web.site.requests import SiteRequest

Answer = Callable[[SiteRequest], HttpResponse]
NUL = "\0"


class MemberMiddleware:
    """Set `request.member`, the member who acts, and `request.now`. Dates are written as their workspace has it."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: SiteRequest) -> HttpResponse:
        strip_nul_bytes(request)
        request.now, request.sign_in_try = clock.now(), None
        request.member = signed_in(request)
        if request.member is None:
            return self.answer(request)
        with in_style(request.member.workspace.date_style):
            return self.answer(request)


def strip_nul_bytes(request: HttpRequest) -> None:
    """Remove NUL bytes from the query and the form: people do not type them, and PostgreSQL refuses them."""
    if "%00" in request.META.get("QUERY_STRING", ""):
        request.GET = without_nul_bytes(request.GET)  # type: ignore[assignment]
    if request.method == "POST" and any(NUL in value for _, values in request.POST.lists() for value in values):
        request.POST = without_nul_bytes(request.POST)  # type: ignore[assignment]


def without_nul_bytes(fields: QueryDict) -> QueryDict:
    clean = fields.copy()
    for name, values in fields.lists():
        clean.setlist(name, [value.replace(NUL, "") for value in values])
    return clean


def signed_in(request: HttpRequest) -> Member | None:
    """Return the member in the workspace that the session names, else in the first one; None for a visitor."""
    user = request.user
    if not isinstance(user, User):
        return None
    memberships = user.memberships if user.memberships is not None else memberships_of(user.pk)
    return choose_membership(memberships, request.session.get("workspace"))


class RefusedMiddleware:
    """Answer a Refused with a page (409) that says why, what is safe and what to do.

    The page of a database that is busy, or of a disk that is full, is a 503. What fails outside of a view is answered
    the same way by `pages.server_error`.
    """

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: SiteRequest) -> HttpResponse:
        return self.answer(request)

    def process_exception(self, request: SiteRequest, error: Exception) -> HttpResponse | None:
        from followthrough.web.site.refusal import refusal, unavailable  # deferred: they need settings

        if isinstance(error, Refused):  # its own words, also when a full disk is what it came from
            return refusal(request, error)
        trouble = trouble_in(error)
        return unavailable(request, trouble) if trouble else None
