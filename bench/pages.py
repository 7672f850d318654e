"""Measure Today and the contact page of a signed-in member, by calls of the WSGI handler."""

from functools import partial
from io import BytesIO
from typing import Any

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.urls import reverse
from django.utils.crypto import get_random_string

from bench import floors
from bench.cpu import Do, Figure, measure_in_turn
from bench.rows import HISTORIES, NOW
from bench.world import World
from followthrough.accounts.models import Member
from followthrough.desk import row_texts
from followthrough.followups.models import FollowUp
from followthrough.kit import clock
from followthrough.web.site import sign_in

# Two weeks hold five times the rows of Today.
AIM, AIM_OF_WEEKS = 5.0, 25.0


class Browser:
    """A signed-in reader who asks the handler directly."""

    def __init__(self, member: Member) -> None:
        call_command("collectstatic", verbosity=0, interactive=False)
        self.handler = WSGIHandler()
        self.cookie = f"followthrough={signed_in(member)}; followthrough_csrf={get_random_string(32)}"

    def get(self, path: str, *, is_htmx: bool = False) -> bytes:
        """Return the body of a page, or of its part for htmx. Raises AssertionError for any status but 200."""
        started: list[str] = []
        path, _, query = path.partition("?")
        asked = environ(path, query, self.cookie) | ({"HTTP_HX_REQUEST": "true"} if is_htmx else {})
        answer = self.handler(asked, lambda status, headers: started.append(status))
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
    ask = browser.get
    pages: list[tuple[str, Do, Do]] = [
        ("Today, 50 rows", partial(ask, reverse("today")), today),
        ("Today, 50 rows of which no words are kept", partial(ask_anew, browser, reverse("today")), today),
        *(
            (f"Today, {count} touches a person", partial(Browser(member).get, reverse("today")), today)
            for member, count in with_histories(world)
        ),
        ("The pane alone, J and K", partial(ask, f"{reverse('today')}?p={due}", is_htmx=True), today),
        ("Focus", partial(ask, reverse("focus")), today),
        ("Contact page, 50 touches", partial(ask, contact), person),
        ("Panel of Left voicemail", partial(ask, reverse("outcome_panel", args=[due, "voicemail"])), person),
        ("Panel of Reached", partial(ask, reverse("outcome_panel", args=[due, "reached"])), person),
        ("Days of a proposal", partial(ask, reverse("outcome_choices", args=[due, "voicemail", "when"])), person),
    ]
    with clock.shifted_to(NOW):
        ahead = partial(ask, reverse("upcoming"))
        return [
            *(measure_in_turn(what, do, floor, aim=AIM) for what, do, floor in pages),
            measure_in_turn("Upcoming, two weeks", ahead, today, aim=AIM_OF_WEEKS),
        ]


def ask_anew(browser: Browser, path: str) -> bytes:
    """Return the page as the first reader of a morning gets it: every touch is read, and every reason made."""
    row_texts.forget_texts()
    return browser.get(path)


def with_histories(world: World) -> list[tuple[Member, int]]:
    """Return the members whose due people have longer histories than Ann's, and the touches of each person."""
    members = Member.objects.visible_to(world.ann).select_related("user", "workspace").order_by("pk")
    return list(zip(members[1 : len(HISTORIES)], HISTORIES[1:], strict=True))


def first_due(world: World) -> int:
    """Return one of Ann's follow-ups whose call is due."""
    rows = FollowUp.objects.owned_by(world.ann).due(NOW).filter(next_channel="call", is_waiting=False)
    return rows.order_by("next_from", "pk")[0].pk
