"""Another program holds SQLite's write lock: reading goes on, forms are kept, and each counts once afterwards.

`LOCKED=n` says how many seconds (30 in `make faults`).
"""

import contextlib
import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.check import check_doctor, check_forms, check_whole
from tests.faults.installation import FEW, Browser, Installation, Server, given_name, new_installation, new_key

pytestmark = [pytest.mark.pure, pytest.mark.skipif(not hasattr(os, "killpg"), reason="Windows has no process groups")]

LOCKED = int(os.environ.get("LOCKED", "6"))
WRITERS = FEW


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[Installation]:
    made = new_installation(tmp_path)
    yield made
    made.stop_all()


@contextlib.contextmanager
def write_lock(installation: Installation) -> Iterator[None]:
    with contextlib.closing(
        sqlite3.connect(installation.home / "followthrough.sqlite3", isolation_level=None)
    ) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


class Writer(threading.Thread):
    """Sends one line, and remembers the answer."""

    def __init__(self, browser: Browser, server: Server, number: int) -> None:
        super().__init__(daemon=True)
        self.browser, self.server, self.key = Browser(dict(browser.cookies)), server, new_key()
        self.fields = {"line": f"called {given_name(number)} Tester, no answer", "client_key": self.key}
        self.status = 0

    def run(self) -> None:
        self.status = self.browser.post(self.server, "/new", self.fields)


def test_reading_goes_on_while_six_forms_wait_and_each_counts_once(installation: Installation) -> None:
    server = installation.start()
    browser = installation.sign_in(server)
    assert server.health().startswith("ok\n")
    with write_lock(installation):
        until = time.monotonic() + LOCKED
        writers = [Writer(browser, server, number + 1) for number in range(WRITERS)]
        for writer in writers:
            writer.start()
        assert [browser.get(server, path)[0] for path in ("/health", "/", "/people")] == [200, 200, 200]
        assert any(writer.status == 0 for writer in writers), "every form was answered before the pages were"
        for writer in writers:
            writer.join()
            page = writer.browser.last
            assert writer.status == 503
            assert "The database is busy" in page and writer.fields["line"] in page and writer.key in page
        while time.monotonic() < until:
            late = Writer(browser, server, 1)
            late.run()
            assert late.status == 503
            assert browser.get(server, "/")[0] == 200
    for writer in writers:
        for _ in range(2):
            writer.run()
            assert writer.status == 303
    check_forms(installation, [writer.key for writer in writers], [writer.key for writer in writers])
    check_whole(installation)
    check_doctor(installation)
