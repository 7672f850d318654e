"""Kill the server at random and at named points while people work, and look at what is there afterwards.

`KILLS=n` says how many (20 in `make test`, more in `make faults`).
"""

import os
import random
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import postgres
from tests.faults.check import check_doctor, check_file, check_forms, check_whole
from tests.faults.installation import (
    FEW,
    GONE,
    OWNER,
    Browser,
    Installation,
    Server,
    given_name,
    new_installation,
    new_key,
    people_file,
)

pytestmark = [pytest.mark.pure, pytest.mark.skipif(not hasattr(os, "killpg"), reason="Windows has no process groups")]

KILLS = int(os.environ.get("KILLS", "20"))
IS_LONG = KILLS > 20
PEOPLE = 60
LONGEST = 0.5  # seconds that people work before a kill at random
# Inside write blocks, and between the commit and the answer.
POINTS = (
    "followthrough.flows.base.act_block:insert_act",
    "followthrough.acts.models:Act.note_made",
    "followthrough.flows.base.next_step:give",
    "followthrough.acts.models:Act.finish",
    "followthrough.flows.history.undo:take_back",
    "followthrough.flows.duplicates.merge:move_all",
    "followthrough.web.line.new_line:save_line",
)

# Shares of undos and merges: mostly lines, but more of what comes to the point where the server dies.
FEW_OF_EACH = (0.1, 0.1)
MORE = {"take_back": (0.4, 0.1), "move_all": (0.1, 0.4)}


class Work:
    """The forms that three people send at the same time, and those that were confirmed."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        # Shares of undos and merges among the forms; the others are lines.
        self.undos, self.merges = FEW_OF_EACH
        self.confirmed: set[str] = set()
        self.unsure: dict[str, tuple[str, dict[str, str]]] = {}
        self.failures: list[tuple[str, int]] = []
        self.merged = 0

    def form(self) -> tuple[str, dict[str, str]]:
        """Return an address and a form: a line, an undo or a merge."""
        name = given_name(self.chance.randint(1, PEOPLE // 2))
        other = self.chance.randint(PEOPLE // 2 + 1, PEOPLE)
        kind = self.chance.random()
        if kind < self.undos:
            return "/undo", {}
        if kind < self.undos + self.merges:
            return f"/contacts/{self.chance.randint(1, PEOPLE // 2)}/merge/{other}", {"client_key": new_key()}
        line = f"called {name} Tester, no answer, again friday"
        return "/new", {"line": line, "client_key": new_key()}

    def run(self, browser: Browser, server: Server, until: float) -> None:
        """Send forms until the server is gone."""
        while time.monotonic() < until:
            path, fields = self.form()
            key = fields.get("client_key", "")
            try:
                status = browser.post(server, path, fields)
            except GONE:
                if key:
                    self.unsure[key] = (path, fields)
                return
            if status == 303 and key:
                self.confirmed.add(key)
            elif status not in (303, 409, 422):
                self.failures.append((path, status))

    def send_again(self, browser: Browser, server: Server) -> None:
        """Send the forms without an answer once more, as a person does."""
        for key, (path, fields) in list(self.unsure.items()):
            try:
                status = browser.post(server, path, fields)
            except GONE:  # killed again
                return
            if status == 303:
                self.confirmed.add(key)
            elif status not in (409, 422):  # 422: meanwhile a merge left the line's name to two people
                self.failures.append((path, status))
            del self.unsure[key]


@pytest.fixture
def installation(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Installation]:
    on_postgres = getattr(request, "param", "sqlite") == "postgresql"
    url = postgres.copy_template(postgres.start(), "kills") if on_postgres else ""
    made = new_installation(tmp_path, people=PEOPLE, database_url=url)
    made.often = True
    yield made
    made.stop_all()


@pytest.mark.parametrize(
    ("installation", "kills", "nodes"),
    [("sqlite", max(1, KILLS * 13 // 20), 1), ("postgresql", max(1, KILLS * 3 // 20), 2)],
    indirect=["installation"],
)
def test_kills_lose_nothing_double_nothing_and_leave_nothing_half(
    installation: Installation, kills: int, nodes: int, tmp_path: Path
) -> None:
    chance = random.Random(8321)
    work = Work(chance)
    homes = [None, *(second_home(installation, number) for number in range(1, nodes))]
    browser = None
    for number in range(kills):
        point = POINTS[number // 2 % len(POINTS)] if number % 2 else ""
        fault = f"{point}:{chance.randint(1, 4)}" if point else ""
        work.undos, work.merges = MORE.get(point.rpartition(":")[2], FEW_OF_EACH)
        servers = [installation.start(fault=fault if not at else "", home=home) for at, home in enumerate(homes)]
        browser = browser or installation.sign_in(servers[-1])
        work.send_again(browser, servers[-1])
        until = time.monotonic() + (PATIENT if fault else LONGEST * chance.random())
        hands = [
            threading.Thread(target=work.run, args=(Browser(dict(browser.cookies)), servers[hand % nodes], until))
            for hand in range(3)
        ]
        for hand in hands:
            hand.start()
        for hand in hands:
            hand.join(until - time.monotonic() if not fault else PATIENT)
        for server in servers:
            server.kill()
        for hand in hands:
            hand.join()
        check_forms(installation, work.confirmed, [*work.confirmed, *work.unsure])
        check_whole(installation)
    last = installation.start()
    assert browser
    work.send_again(browser, last)
    assert last.health().startswith("ok\n")
    check_forms(installation, work.confirmed, work.confirmed)
    check_whole(installation)
    check_file(installation)
    check_doctor(installation)
    assert work.failures == []
    assert len(work.confirmed) > kills


PATIENT = 2.5  # seconds in which a named point is reached, if the forms of that time come there at all


def second_home(installation: Installation, number: int) -> Path:
    """Return the data folder of another node with the same key."""
    home = installation.home.with_name(f"node-{number}")
    home.mkdir(mode=0o700)
    (home / "key").write_text((installation.home / "key").read_text())
    return home


@pytest.mark.parametrize("call", [1, 2] if IS_LONG else [2])
def test_an_import_that_is_killed_goes_on_and_brings_everybody_once(tmp_path: Path, call: int) -> None:
    made = new_installation(tmp_path)
    file = people_file(tmp_path, 1200, first=100)
    fault = f"followthrough.flows.imports.write_people:write_matches:{call}"
    made.run("import", file, fault=fault)
    check_whole(made)
    made.answer("import", file)
    assert made.rows("SELECT count(*) FROM followthrough_contact WHERE deleted_at IS NULL") == [(FEW + 1200,)]
    check_whole(made)
    check_file(made)


@pytest.mark.parametrize("call", [1, 2, 5] if IS_LONG else [2])
def test_migrations_that_are_killed_are_done_at_the_next_start(tmp_path: Path, call: int) -> None:
    made = Installation(tmp_path / "home")
    done = made.run("init", *OWNER, fault=f"django.db.migrations.executor:MigrationExecutor.apply_migration:{call}")
    assert done.returncode < 0
    made.answer("init", *OWNER)
    check_file(made)
    assert made.answer("members")["rows"][0]["email"] == "ann@example.com"


@pytest.mark.parametrize("call", [pytest.param(1, marks=pytest.mark.long), 2])
def test_a_restore_that_is_killed_can_be_done_again(tmp_path: Path, call: int) -> None:
    made, backup = new_installation(tmp_path), tmp_path / "backup.followthrough"
    made.answer("backup", backup)
    made.answer("import", people_file(tmp_path, 4, first=100))
    made.run("restore", backup, "--yes", fault=f"os:replace:{call}")
    made.answer("restore", backup, "--yes")
    assert made.rows("SELECT count(*) FROM followthrough_contact") == [(FEW,)]
    check_file(made)
    check_whole(made)
