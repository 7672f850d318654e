"""Today is drawn once before the server answers: for nobody, and without writing."""

from datetime import datetime
from typing import Any

import pytest
from django.db import connection
from django.template import engines
from django.test.utils import CaptureQueriesContext

from followthrough.serve import web
from followthrough.web.today import warm_up
from tests.cast import Cast


@pytest.mark.django_db
def test_it_needs_no_member_and_writes_nothing(now: datetime) -> None:
    with CaptureQueriesContext(connection) as statements:
        assert warm_up.draw_today_once(now) > 10_000
    assert statements.captured_queries
    assert [one for one in statements if not one["sql"].lstrip().startswith("SELECT")] == []


def test_it_draws_rows_and_a_pane_of_a_page_as_it_is(cast: Cast, now: datetime) -> None:
    page = warm_up.drawn_today(warm_up.invented_member(), now).decode()
    for words in ("Rob Okafor", "Marrowby Teas", "How to reach Rob", "What to say", "After Rob:"):
        assert words in page
    loaded = {name for _, name in engines["jinja2"].env.cache}
    assert {"today/today.jinja", "followup/_pane.jinja", "contact/contact.jinja"} <= loaded


@pytest.mark.django_db
def test_what_goes_wrong_is_logged_and_the_server_starts(
    now: datetime, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(warm_up, "drawn_today", lambda member, now: 1 / 0)
    assert warm_up.draw_today_once(now) == 0
    assert "couldn’t be drawn" in caplog.text


def test_the_server_draws_it_before_it_says_that_it_is_ready(now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []

    def note(what: str, answer: Any = "") -> Any:
        return lambda *args, **named: done.append(what) or answer

    class Banner:
        as_lines = as_json = staticmethod(lambda: "ready")

    for module, name in ((web.ports, "listen"), (web.ports, "socket_url"), (web, "upgrade_database")):
        monkeypatch.setattr(module, name, note(name))
    monkeypatch.setattr(web.assets, "collect_assets", note("assets"))
    monkeypatch.setattr(web.material_files, "clear_unused", note("files"))
    monkeypatch.setattr(web.server_url, "note_running_url", note("url"))
    monkeypatch.setattr(web.connections, "close_all", note("closed"))
    monkeypatch.setattr(web, "make_banner", note("banner", Banner()))
    monkeypatch.setattr(web.warm_up, "draw_today_once", note("drawn", 1))
    monkeypatch.setattr(web, "run_server", lambda listening, banner, threads: done.append(banner))
    web.serve("127.0.0.1", None, now=now)
    assert done[-3:] == ["drawn", "closed", "ready"]
