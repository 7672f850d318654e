"""The real server in a process of its own: from an empty folder to a claimed workspace."""

import http.cookiejar
import re
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from followthrough.cli.commands import PORT
from tests import template
from tests.flows.test_file_modes import open_to_others
from tests.serve import forked
from tests.serve.served import PATIENCE, PROGRAM, Served, own_environment, wait_until

pytestmark = pytest.mark.pure  # pure of this suite's database: it brings its own


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("served") / "home"


@pytest.fixture(scope="module")
def served(home: Path) -> Iterator[Served]:
    one = Served(home, command=PROGRAM)
    yield one
    if one.process.poll() is None:
        one.stop()


def visit(opener: urllib.request.OpenerDirector, url: str, **fields: str) -> str:
    """The text of a page; with fields, of the answer to its form, sent with the token on the page."""
    page = opener.open(url, timeout=PATIENCE).read().decode()
    if not fields:
        return str(page)
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token, page
    body = urllib.parse.urlencode(fields | {"csrfmiddlewaretoken": token[1]}).encode()
    return str(opener.open(url, body, timeout=PATIENCE).read().decode())


def test_it_names_the_data_folder_and_lets_the_first_owner_in(served: Served, home: Path) -> None:
    assert str(home / "followthrough.sqlite3") in served.said
    claim = re.search(r"http\S+/claim/\S+", served.said)
    assert claim
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    page = visit(
        opener, claim[0], name="Ann Halloway", email="ann@example.com", workspace="Alder & Finch", country="GB",
        zone="Europe/London", password="long enough words",
    )  # fmt: skip
    assert "ann@example.com" in page
    with pytest.raises(urllib.error.HTTPError, match="409"):
        visit(opener, claim[0])


def test_the_clock_ticks_and_health_says_nothing_else(served: Served) -> None:
    assert re.fullmatch(r"ok\nclock \d+ s ago\n", served.health())


def test_every_file_it_made_from_nothing_is_its_owners(served: Served, home: Path) -> None:
    assert (home / "followthrough.sqlite3").exists()
    assert open_to_others(home) == []


def test_a_second_one_takes_the_next_port_and_claims_nothing(served: Served, home: Path) -> None:
    second = Served(home)
    try:
        # Servers of other tests take and leave ports of this row too (test_ports.py: the first that is free).
        assert int(second.url.rsplit(":", 1)[1]) >= PORT
        assert second.url != served.url
        assert "claim" not in second.said.lower()
        assert second.health().startswith("ok")
    finally:
        assert second.stop() == 0


def test_it_stops_on_request_without_errors(served: Served, home: Path) -> None:
    assert served.stop() == 0
    assert "Traceback" not in served.said
    assert not (home / "address").exists()


def test_the_backup_of_the_night_is_made_by_itself_and_can_be_restored(tmp_path: Path) -> None:
    home, other = template.fill_home(tmp_path / "home"), template.fill_home(tmp_path / "other")
    owner = ("--owner", "ann@example.com", "--zone", "Europe/London", "--country", "GB")
    tell(home, "init", *owner, "--now", "2026-01-05T10:00Z")
    server = Served(home)
    try:
        files = wait_until(lambda: list((home / "backups").glob("nightly-*.tar.gz")), lambda: server.said)
    finally:
        server.stop()
    assert len(files) == 1, server.said
    assert "Last backup: today at " in tell(home, "doctor")
    assert "Everything is back to how it was on" in tell(other, "restore", files[0])


def tell(home: Path, *words: object) -> str:
    where = own_environment(FOLLOWTHROUGH_HOME=str(home))
    return forked.run([*map(str, words)], env=where, timeout=PATIENCE).stdout
