"""What every page needs before its view runs: the member, and a sentence for a refusal."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare

from followthrough.accounts.access import member_of
from followthrough.accounts.models import Member, User
from followthrough.kit import clock
from followthrough.kit.errors import Refused
from followthrough.web.site.nul_bytes import leave_out_nul

Answer = Callable[[HttpRequest], HttpResponse]


class MemberMiddleware:
    """`request.member` is who acts, `request.now` when; both come in by the door."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        leave_out_nul(request)
        request.now = clock.now()  # type: ignore[attr-defined]
        request.member = signed_in(request)  # type: ignore[attr-defined]
        return self.answer(request)


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
