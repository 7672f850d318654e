"""How many bytes a request may send, and the page that says so (413). Asked before anything reads the form.

A visitor may send little, a member a form, and only the addresses that take files take large bodies.
"""

from collections.abc import Callable

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from followthrough.capture.files import uploads
from followthrough.materials import file_rules
from followthrough.web.site.addresses import url
from followthrough.web.site.context import LinkButton, Page, TooLargePage, as_names
from followthrough.words.en.web import site as say

# In bytes. Django keeps bodies up to 2.5 MB in memory, so only uploads of members are written to the disk.
VISITOR_BYTES = 64_000
FORM_BYTES = 1_000_000
UPLOAD_BYTES = uploads.LARGEST + FORM_BYTES
MATERIAL_BYTES = file_rules.LARGEST + FORM_BYTES


def most_bytes(path: str, *, signed_in: bool) -> int:
    """Return how many bytes the body of a request to `path` may have."""
    if not signed_in:
        return VISITOR_BYTES
    if path == url("new_material"):
        return MATERIAL_BYTES
    return UPLOAD_BYTES if path == url("import") else FORM_BYTES


def is_signed_in(session_key: str) -> bool:
    """Return True if the session of this cookie is somebody's. One statement."""
    return bool(session_key) and SESSION_KEY in SessionStore(session_key).load()


class BodyLimitMiddleware:
    """Answer 413 to a body that is larger than its address takes. It stands before all that reads a form.

    Django reads no more of a body than its Content-Length says, so that number is the bound.
    """

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        size = body_size(request)
        if size > VISITOR_BYTES:
            signed_in = SESSION_KEY in request.session
            if size > most_bytes(request.path, signed_in=signed_in):
                return too_large(signed_in=signed_in)
        return self.answer(request)


def body_size(request: HttpRequest) -> int:
    """Return the Content-Length in bytes, 0 for a request without one."""
    written = str(request.META.get("CONTENT_LENGTH") or "")
    return int(written[:18]) if written.isdecimal() else 0


def too_large(*, signed_in: bool) -> HttpResponse:
    """413, without database and member."""
    context = TooLargePage(Page(say.TOO_LARGE), [LinkButton("Today", url("today"), go=True)], signed_in)
    page = render_to_string("site/413.jinja", as_names(context), using="jinja2")
    return HttpResponse(page, status=413)
