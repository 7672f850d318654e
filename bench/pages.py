"""Measure Today and the contact page of a signed-in member, by calls of the WSGI handler."""

from collections.abc import Callable
from functools import partial
from io import BytesIO
from typing import Any

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.urls import reverse

from bench import floors
from bench.cpu import Figure, measure_in_turn
from bench.rows import NOW
from bench.world import World
from followthrough.accounts.models import Member
from followthrough.followups.models import FollowUp
from followthrough.kit import clock
from followthrough.web.site import sign_in

AIM = 5.0


class Browser:
    """A signed-in reader who asks the handler directly."""

    def __init__(self, member: Member) -> None:
        call_command("collectstatic", verbosity=0, interactive=False)
        self.handler = WSGIHandler()
        self.cookie = f"followthrough={signed_in(member)}"

    def get(self, path: str) -> bytes:
        """Return the body of a page. Raises AssertionError for any status but 200."""
        started: list[str] = []
        path, _, query = path.partition("?")
        answer = self.handler(environ(path, query, self.cookie), lambda status, headers: started.append(status))
        body = b"".join(answer)
        answer.close()
        assert started == ["200 OK"], (path, started, body[:2000])
        return body


def environ(path: str, query: str, cookie: str) -> dict[str, Any]:
    return {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "HTTP_HOST": "localhost",
        "HTTP_COOKIE": cookie,
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
    }


def signed_in(member: Member) -> str:
    session = SessionStore()
    session[SESSION_KEY] = str(member.user_id)
    session[BACKEND_SESSION_KEY] = sign_in.BACKEND
    session[HASH_SESSION_KEY] = member.user.get_session_auth_hash()
    session.create()
    return str(session.session_key)


def measure(world: World) -> list[Figure]:
    browser, driver = Browser(world.ann), floors.Driver()
    contact, due = reverse("contact", args=[world.long_history]), first_due(world)
    today, person = partial(floors.today_page, driver, world), partial(floors.contact_page, driver, world)
    pages: list[tuple[str, str, Callable[[], str]]] = [
        ("Today, 50 rows", reverse("today"), today),
        ("Contact page, 50 touches", contact, person),
        ("Panel of Left voicemail", reverse("outcome_panel", args=[due, "voicemail"]), person),
        ("Panel of Reached", reverse("outcome_panel", args=[due, "reached"]), person),
        ("Days of a proposal", reverse("outcome_choices", args=[due, "voicemail", "when"]), person),
    ]
    figures = []
    with clock.shifted_to(NOW):
        for what, path, floor in pages:
            figures.append(measure_in_turn(what, partial(browser.get, path), floor, aim=AIM))
    return figures


def first_due(world: World) -> int:
    """Return one of Ann's follow-ups whose call is due."""
    rows = FollowUp.objects.owned_by(world.ann).due(NOW).filter(next_channel="call", is_waiting=False)
    return rows.order_by("next_from", "pk")[0].pk
