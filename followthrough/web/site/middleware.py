"""What every page needs before its view runs: the member, and a sentence for a refusal."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.crypto import constant_time_compare

from followthrough.accounts.access import member_of
from followthrough.accounts.models import Member, User
from followthrough.kit import clock
from followthrough.kit.errors import Refused

Answer = Callable[[HttpRequest], HttpResponse]
NUL = "\0"


class MemberMiddleware:
    """`request.member` is who acts, `request.now` when; both come in by the door."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        strip_nul_bytes(request)
        request.now = clock.now()  # type: ignore[attr-defined]
        request.member = signed_in(request)  # type: ignore[attr-defined]
        return self.answer(request)


def strip_nul_bytes(request: HttpRequest) -> None:
    """Remove NUL bytes from the query and the form: no keyboard types them, and PostgreSQL refuses them."""
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
    """The session's member. Every page asks: user and member come in one statement, on Django's own conditions; where
    these do not hold plainly (a changed key, nobody's member) Django decides."""
    session = request.session
    if not (user_id := session.get(SESSION_KEY)):
        return None
    found = member_of(user_id, session.get("workspace"))
    is_known = session.get(BACKEND_SESSION_KEY) in settings.AUTHENTICATION_BACKENDS
    if found and is_known and found.user.is_active and is_hash_of(found.user, session.get(HASH_SESSION_KEY, "")):
        request.user = found.user
        return found
    return found if found and request.user.is_authenticated else None


def is_hash_of(user: User, kept: str) -> bool:
    return constant_time_compare(kept, user.get_session_auth_hash())


class RefusedMiddleware:
    """A flow that said no becomes a page that says why, what is safe and what to do (409: nothing was lost)."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, Refused):
            return None
        from followthrough.web.site.refusal import refusal  # deferred: it renders pages, which need settings

        return refusal(request, error)
