"""An installation for the tests of faults: a data folder, its servers, a browser that forgets nothing, its database."""

import atexit
import contextlib
import http.client
import json
import os
import secrets
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from tests import template
from tests.postgres import free_port
from tests.serve import forked
from tests.serve.served import PATIENCE, Started, own_environment

MODULE = "tests.faults.program"
PROGRAM = (sys.executable, "-m", MODULE)
OWNER = ("--owner", "ann@example.com", "--zone", "Europe/London", "--country", "GB")
# So many people are in a workspace, which is made once for all tests.
FEW = 6
# What a browser sees of a server that was killed.
GONE = (OSError, http.client.HTTPException)

Rows = list[tuple[Any, ...]]


@dataclass
class Installation:
    """One data folder and its database: SQLite in the folder, or the PostgreSQL of `database_url`.

    `often`: its servers are started so often that their parent sets up the product once for each folder.
    """

    home: Path
    database_url: str = ""
    often: bool = False
    running: list["Server"] = field(default_factory=list)

    def environment(self, **more: str) -> dict[str, str]:
        shared = {"FOLLOWTHROUGH_HOME": str(self.home)}
        return own_environment(**shared) | ({"DATABASE_URL": self.database_url} if self.database_url else {}) | more

    def run(
        self, *words: object, fault: str = "", before: Callable[[], None] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run one command. It must never print a traceback."""
        where = self.environment(FAULT=fault)
        if before:
            done = subprocess.run(
                [*PROGRAM, *map(str, words)], env=where, capture_output=True, text=True, check=False, timeout=PATIENCE,
                start_new_session=True, preexec_fn=before,
            )  # fmt: skip
        else:
            done = forked.run([*map(str, words)], env=where, timeout=PATIENCE, module=MODULE, own_session=True)
        assert "Traceback" not in done.stderr, done.stderr
        return done

    def answer(self, *words: object) -> dict[str, Any]:
        """Return the JSON that a command answers; it must exit with 0."""
        done = self.run(*words, "--json")
        assert done.returncode == 0, (words, done.stdout, done.stderr)
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    def start(self, *, fault: str = "", home: Path | None = None) -> "Server":
        where = self.environment(**({"FOLLOWTHROUGH_HOME": str(home)} if home else {}))
        server = Server(where | {"FAULT": fault}, settings=settings_in(where) if self.often else ())
        self.running.append(server)
        return server

    def stop_all(self) -> None:
        for server in self.running:
            server.kill()

    def rows(self, sql: str) -> Rows:
        """Read the database itself, past the product."""
        if self.database_url:
            import psycopg

            with psycopg.connect(self.database_url) as there:
                return list(there.execute(sql).fetchall())
        with contextlib.closing(sqlite3.connect(self.home / "followthrough.sqlite3", timeout=30)) as here:
            return list(here.execute(sql).fetchall())

    def sign_in(self, server: "Server") -> "Browser":
        link = urlsplit(self.answer("login-link", "ann@example.com")["link"]).path
        browser = Browser()
        browser.get(server, link)
        assert browser.post(server, link, {}) == 303
        return browser


def settings_in(environment: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the variables that the product reads its settings from."""
    return tuple((name, environment[name]) for name in ("FOLLOWTHROUGH_HOME", "DATABASE_URL") if name in environment)


class Server(Started):
    """A process group with the real server on a free port of this machine."""

    def __init__(self, environment: Mapping[str, str], *, settings: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(
            None, "serve", "--port", str(free_port()), env=environment, module=MODULE, own_session=True,
            settings=settings,
        )  # fmt: skip
        self.at = urlsplit(self.url).netloc

    def kill(self) -> None:
        """Kill it and all that it started, as a power cut would."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(PATIENCE)


@dataclass
class Browser:
    """Cookies, and requests with them. It answers (status, text)."""

    cookies: dict[str, str] = field(default_factory=dict)
    last: str = ""

    def ask(self, server: Server, method: str, path: str, fields: Mapping[str, str] | None = None) -> tuple[int, str]:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        body = None
        if fields is not None:
            body = urlencode(fields)
            headers |= {"X-CSRFToken": self.cookies.get("followthrough_csrf", "")}
            headers |= {"Content-Type": "application/x-www-form-urlencoded"}
        there = http.client.HTTPConnection(server.at, timeout=PATIENCE)
        with contextlib.closing(there):
            there.request(method, path, body, headers)
            answer = there.getresponse()
            self.last = answer.read().decode()
            for cookie in answer.headers.get_all("Set-Cookie") or ():
                name, _, value = cookie.partition(";")[0].partition("=")
                self.cookies[name] = value
            return answer.status, self.last

    def get(self, server: Server, path: str) -> tuple[int, str]:
        return self.ask(server, "GET", path)

    def post(self, server: Server, path: str, fields: Mapping[str, str]) -> int:
        """Post a form; return the status."""
        return self.ask(server, "POST", path, fields)[0]


def new_key() -> str:
    return secrets.token_hex(8)


def people_file(folder: Path, count: int, *, first: int = 1) -> Path:
    """Write a CSV with made-up people; their family names are letters, so that a line can name them."""
    path = folder / f"people-{first}-{count}.csv"
    rows = [f"{given_name(n)},Tester,p{n}@example.com" for n in range(first, first + count)]
    path.write_text("First Name,Last Name,Email\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def given_name(number: int) -> str:
    """Return a name of letters for a number: 'Qaab' for 1."""
    letters = "abcdefghij"
    return "Q" + "".join(letters[int(digit)] for digit in f"{number:04}")


def new_installation(folder: Path, *, people: int = FEW, database_url: str = "") -> Installation:
    """Return an installation with a workspace of Ann's and some people."""
    if database_url:
        return filled(Installation(folder / "home", database_url), people)
    shutil.copytree(finished_home(people), folder / "home")
    return Installation(folder / "home")


def filled(made: Installation, people: int) -> Installation:
    made.answer("init", *OWNER)
    made.answer("import", people_file(made.home.parent, people))
    return made


@cache
def finished_home(people: int) -> Path:
    """Return a data folder to copy, because each command starts the whole program."""
    folder = Path(tempfile.mkdtemp(prefix="followthrough-faults-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return filled(Installation(template.fill_home(folder / "home")), people).home
