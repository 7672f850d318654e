"""Start `followthrough serve` as people run it, ask it over loopback, and read its CPU and memory from /proc."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from bench.rows import NOW

PATIENCE = 60.0


class Client:
    """A signed-in reader with a connection of its own, which stays open like a browser's."""

    def __init__(self, url: str, cookie: str) -> None:
        parts = urlsplit(url)
        self.connection = HTTPConnection(str(parts.hostname), parts.port, timeout=PATIENCE)
        self.headers = {"Cookie": f"followthrough={cookie}"}
        self.origin, self.secret = url, ""

    def get(self, path: str) -> bytes:
        """Return the body of a page. Raises AssertionError for any status but 200."""
        return self.ask("GET", path, status=200)

    def post(self, path: str, fields: dict[str, str]) -> None:
        """Send a form with its token. Raises AssertionError unless the answer leads on to a page."""
        token = fields["csrfmiddlewaretoken"]
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": self.origin}
        headers["Cookie"] = f"{self.headers['Cookie']}; followthrough_csrf={self.secret or token}"
        self.ask("POST", path, status=303, body=urlencode(fields), headers=headers)

    def ask(
        self, method: str, path: str, *, status: int, body: str = "", headers: dict[str, str] | None = None
    ) -> bytes:
        self.connection.request(method, path, body=body or None, headers=headers or self.headers)
        answer = self.connection.getresponse()
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            if cookie.startswith("followthrough_csrf="):
                self.secret = cookie.partition("=")[2].partition(";")[0]
        content = answer.read()
        assert answer.status == status, (path, answer.status, content[:500])
        return content

    def close(self) -> None:
        self.connection.close()


class Server:
    """A running server; `url` is its address."""

    def __init__(self, process: "subprocess.Popen[str]", url: str) -> None:
        self.process, self.url = process, url

    def processes(self) -> list[int]:
        """Return the process ids of the master and its workers."""
        return [self.process.pid, *children_of(self.process.pid)]

    def private_megabytes(self) -> float:
        """Return the USS of all its processes in MB: the memory that would be free without them."""
        return sum(megabytes(pid, "Private_Clean:") + megabytes(pid, "Private_Dirty:") for pid in self.processes())

    def mapped_megabytes(self) -> float:
        """Return how much of the USS is a mapped file, which the system takes back when it needs memory."""
        return sum(megabytes(pid, "Private_Clean:") for pid in self.processes())

    def cpu(self) -> float:
        """Return the ms of CPU that all its threads have taken so far."""
        tasks = [task for pid in self.processes() for task in Path(f"/proc/{pid}/task").iterdir()]
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e6


@contextmanager
def running_server() -> Iterator[Server]:
    """Serve the data folder of the environment on a free port of loopback; its clock begins at NOW."""
    command = [sys.executable, "-m", "followthrough", "serve", "--json", "--now", NOW.isoformat()]
    env = {name: value for name, value in os.environ.items() if name != "FOLLOWTHROUGH_URL"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as process:
        try:
            assert process.stdout is not None
            yield Server(process, json.loads(process.stdout.readline())["url"])
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(PATIENCE)


def children_of(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return [int(child) for task in tasks for child in (task / "children").read_text().split()]


def megabytes(pid: int, name: str) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(name))
