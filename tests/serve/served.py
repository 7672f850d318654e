"""A real server in a process of its own, for tests."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from pathlib import Path

PATIENCE = 60
PROGRAM = (sys.executable, "-m", "followthrough")
OURS = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE", "PYTHONPATH")


def own_environment(**more: str) -> dict[str, str]:
    """The environment without the settings of this suite and of this machine's own Followthrough."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FOLLOWTHROUGH_")}
    return {name: value for name, value in kept.items() if name not in OURS} | more


class Served:
    """A server with a data folder of its own; its output is read line by line.

    `command` starts it, `folder` is its working directory, and `environment` replaces variables ('' removes one).
    """

    def __init__(
        self,
        home: Path,
        *words: str,
        command: Sequence[str] = PROGRAM,
        folder: Path | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.process = subprocess.Popen(
            [*command, *words],
            env=own_environment(FOLLOWTHROUGH_HOME=str(home)) | dict(environment or {}),
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.lines: list[str] = []
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()
        self.wait_for("Stop with")
        self.url = re.search(r"Open: +(\S+)", self.said)[1]  # type: ignore[index]

    def read(self) -> None:
        assert self.process.stdout
        with self.process.stdout as lines:
            self.lines.extend(lines)

    @property
    def said(self) -> str:
        return "".join(self.lines)

    def wait_for(self, words: str) -> None:
        until = time.monotonic() + PATIENCE
        while words not in self.said:
            assert time.monotonic() < until and self.process.poll() is None, self.said
            time.sleep(0.05)

    def health(self) -> str:
        """The answer of /health after the first tick."""
        until = time.monotonic() + PATIENCE
        while True:
            try:
                with urllib.request.urlopen(self.url + "/health", timeout=PATIENCE) as answer:
                    return answer.read().decode()
            except urllib.error.HTTPError as error:
                assert error.code == 503 and time.monotonic() < until
                time.sleep(0.1)

    def stop(self, sign: int = signal.SIGTERM) -> int:
        self.process.send_signal(sign)
        code = self.process.wait(PATIENCE)
        self.reader.join(5)
        return code
