"""What every page needs before its view runs: the member, and a sentence for a refusal."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from followthrough.accounts.access import member_of
from followthrough.kit import clock
from followthrough.kit.errors import Refused
from followthrough.web.typed import leave_out_nul

Answer = Callable[[HttpRequest], HttpResponse]


class MemberMiddleware:
    """`request.member` is who acts, `request.now` when; both come in by the door."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        leave_out_nul(request)
        request.now = clock.now()  # type: ignore[attr-defined]
        request.member = None  # type: ignore[attr-defined]
        if request.session.get("_auth_user_id") and request.user.is_authenticated:
            request.member = member_of(request.user, request.session.get("workspace"))  # type: ignore[attr-defined]
        return self.answer(request)


class RefusedMiddleware:
    """A flow that said no becomes a page that says why, what is safe and what to do (409: nothing was lost)."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, Refused):
            return None
        from followthrough.web.refusal import refusal  # deferred: it renders pages, which need settings

        return refusal(request, error)
