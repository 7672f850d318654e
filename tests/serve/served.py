"""A real server in a process of its own, for tests; and how they wait for it."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from tests.serve.forked import Forked

PATIENCE = 90  # seconds, for a busy machine; each wait ends as soon as its condition holds
PROGRAM = (sys.executable, "-m", "followthrough")
Found = TypeVar("Found")
OURS = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE", "PYTHONPATH")


def own_environment(**more: str) -> dict[str, str]:
    """The environment without the settings of this suite and of this machine's own Followthrough."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FOLLOWTHROUGH_")}
    return {name: value for name, value in kept.items() if name not in OURS} | more


def wait_until(found: Callable[[], Found], said: Callable[[], str] = str) -> Found:
    """Return the first true answer of `found`; after PATIENCE seconds without one, fail with the text of `said`."""
    until = time.monotonic() + PATIENCE
    while not (answer := found()):
        assert time.monotonic() < until, said()
        time.sleep(0.02)
    return answer


class Started:
    """A server in a process of its own; its output is read line by line. `how` is for Popen.

    Without a command it is a fork of a process with the libraries (tests/serve/forked.py), and `how` is for Forked.
    """

    def __init__(self, command: Sequence[str] | None, *words: str, **how: Any) -> None:
        self.lines: list[str] = []
        self.process: subprocess.Popen[str] | Forked
        out, into = os.pipe()
        self.output = os.fdopen(out, encoding="utf-8")
        if command:
            self.process = subprocess.Popen([*command, *words], stdout=into, stderr=into, text=True, **how)
        else:
            self.process = Forked(list(words), stdout=into, stderr=into, **how)
        os.close(into)
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()
        self.wait_for("Stop with")
        self.url = self.wait_for(r"Open: +(\S+)")[1]

    def read(self) -> None:
        with self.output as lines:
            self.lines.extend(lines)

    @property
    def said(self) -> str:
        return "".join(list(self.lines))

    def wait_for(self, pattern: str) -> re.Match[str]:
        """Return the first match in the output; fail when the server ends without one."""

        def found() -> re.Match[str] | None:
            if self.process.poll() is not None:
                self.reader.join(5)
                assert re.search(pattern, self.said), self.said
            return re.search(pattern, self.said)

        return wait_until(found, lambda: self.said)

    def health(self) -> str:
        """Return the answer of /health after the first tick."""
        return wait_until(self.good_health, lambda: self.said)

    def good_health(self) -> str:
        """Return the answer of /health now; '' while the clock has not ticked."""
        try:
            with urllib.request.urlopen(self.url + "/health", timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            assert error.code == 503
            return ""


class Served(Started):
    """A server with a data folder of its own.

    `command` starts it (without one it is forked), `folder` is its working directory, and `environment` replaces
    variables ('' removes one).
    """

    def __init__(
        self,
        home: Path,
        *words: str,
        command: Sequence[str] | None = None,
        folder: Path | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        where = own_environment(FOLLOWTHROUGH_HOME=str(home)) | dict(environment or {})
        super().__init__(command, *words, env=where, cwd=folder)

    def stop(self, sign: int = signal.SIGTERM) -> int:
        self.process.send_signal(sign)
        code = self.process.wait(PATIENCE)
        self.reader.join(5)
        return code
