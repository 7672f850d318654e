"""Fixtures of browser tests: Debian's Chromium, one for the whole run, and a database file as in the product.

Each walk fails at its end when a page wrote an error to the console, violated the content policy, or sent a request to
another server.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from followthrough.accounts.models import Member
from followthrough.flows.system import tick
from followthrough.kit import clock
from tests import make
from tests.cast import Cast
from tests.e2e import chromium
from tests.e2e.walk import Walk
from tests.e2e.windows import DESK, PHONE, Windows

# Milliseconds, for a busy machine; each wait ends as soon as its condition holds.
WAIT = int(os.environ.get("BROWSER_WAIT", "20000"))

Begin = Callable[..., Walk]
At = Callable[[datetime], None]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.django_db(transaction=True))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Use a database file: each thread of the server needs a connection of its own, as in the product."""
    settings.DATABASES["default"]["TEST"]["NAME"] = str(tmp_path_factory.mktemp("browser") / "rows.sqlite3")


@pytest.fixture(scope="session", autouse=True)
def static_folder() -> None:
    """Make an empty folder of static files: whitenoise warns about a missing one."""
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=WAIT)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium.path(), args=chromium.FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def at() -> Iterator[At]:
    """Set the clock of the product; it runs on from there until the test sets it again."""
    with ExitStack() as shifts:
        yield lambda moment: shifts.enter_context(clock.shifted_to(moment))


@pytest.fixture
def day(cast: Cast, at: At, now: datetime) -> Cast:
    """Tuesday 8:48, after a tick: Ann is due to call Rob and Eva."""
    at(now)
    tick.run_tick(now)
    eva = make.contact(
        by=cast.ann, name="Eva Lindqvist", organization="Kiln Ceramics", email="eva@example.com", phone="020 7946 0019"
    )
    make.followup(by=cast.ann, contact=eva, due=make.window(datetime(2026, 11, 24)), what="the glaze samples")
    return cast


@pytest.fixture(scope="session")
def windows(browser: Browser, live_server: LiveServer) -> Windows:
    return Windows(browser, live_server.url, WAIT)


@pytest.fixture
def begin(windows: Windows, live_server: LiveServer) -> Iterator[Begin]:
    """Return `begin(member, phone=..., script=..., own=..., ...)`, which takes a window, signed in unless the member is
    None. Who asks for its own gets a new one, with an empty cache, and may change what cannot be cleaned.
    """
    taken: list[tuple[Walk, dict[str, Any] | None]] = []

    def opened(
        member: Member | None = None, *, phone: bool = False, script: bool = True, own: bool = False, **more: Any
    ) -> Walk:
        shape = (PHONE if phone else DESK) | {"java_script_enabled": script} | more
        walk = Walk(windows.open(shape) if own else windows.take(shape), live_server.url, by_thumb=phone)
        taken.append((walk, None if own else shape))
        if member:
            walk.context.add_cookies([session_of(member, live_server.url)])
        return walk

    yield opened
    for walk, shape in taken:
        walk.end()
        if shape:
            windows.give_back(walk.page, shape)
        else:
            walk.context.close()
    for walk, _ in taken:
        assert walk.complaints == [], walk.complaints


def session_of(member: Member, url: str) -> Any:
    client = Client()
    client.force_login(member.user, backend="allauth.account.auth_backends.AuthenticationBackend")
    session = client.session
    session["workspace"] = member.workspace_id
    session.save()
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    return {"name": settings.SESSION_COOKIE_NAME, "value": cookie.value, "url": url}
