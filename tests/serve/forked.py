"""Followthrough's program, forked from a process with the libraries in memory: it starts in half the time.

It is a process of its own all the same, with its own environment, folder, group, output and exit code, and it imports
the product itself. Stories about the start of Python (tests/serve/test_wheel.py, test_container.py,
test_other_platforms.py, and test_serve.py from nothing) start Python.
"""

import atexit
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).parents[2]


@cache
def parent(settings: tuple[tuple[str, str], ...] = ()) -> socket.socket:
    """Start the process that is forked; it ends with this one. Returns the socket that takes requests.

    With `settings`, variables of the environment, it has set up the product with them. Each program from it must have
    the same ones.
    """
    ours, theirs = socket.socketpair()
    kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")}
    command = [sys.executable, "-m", "tests.serve.fork_parent", str(theirs.fileno()), *(["set-up"] if settings else [])]
    kept |= dict(settings)
    process = subprocess.Popen(command, pass_fds=[theirs.fileno()], cwd=ROOT, env=kept, start_new_session=True)
    theirs.close()
    atexit.register(process.wait)
    atexit.register(ours.close)  # called first
    return ours


class Forked:
    """A running program: as much of `subprocess.Popen` as tests need."""

    def __init__(
        self, words: list[str], *, env: Mapping[str, str], module: str = "followthrough", cwd: Path | None = None,
        stdout: IO[bytes] | int, stderr: IO[bytes] | int, own_session: bool = False,
        settings: tuple[tuple[str, str], ...] = (),
    ) -> None:  # fmt: skip
        self.returncode: int | None = None
        self.line, theirs = socket.socketpair()
        umask = os.umask(0)
        os.umask(umask)
        asked = {"words": words, "env": dict(env), "module": module, "cwd": str(cwd or Path.cwd()), "umask": umask,
                 "own_session": own_session}  # fmt: skip
        outputs = [each if isinstance(each, int) else each.fileno() for each in (stdout, stderr)]
        text = json.dumps(asked).encode()
        with theirs:
            line = parent(settings)
            socket.send_fds(line, [len(text).to_bytes(4, "big")], [theirs.fileno(), *outputs])
            line.sendall(text)
        self.pid = int(self.answer() or 0)

    def answer(self) -> str:
        """Return the next line of the process that waits for the program; '' when it is gone."""
        found = b""
        while not found.endswith(b"\n") and (piece := self.line.recv(1)):
            found += piece
        return found.decode()

    def poll(self) -> int | None:
        return self.wait(0) if self.returncode is not None or select.select([self.line], [], [], 0)[0] else None

    def wait(self, timeout: float | None = None) -> int:
        """Return the exit code, or minus the signal. Raises subprocess.TimeoutExpired."""
        if self.returncode is None:
            if not select.select([self.line], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired("followthrough", timeout or 0)
            self.returncode = int(self.answer() or -signal.SIGKILL)
            self.line.close()
        return self.returncode

    def send_signal(self, sign: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, sign)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


def run(words: list[str], *, env: Mapping[str, str], timeout: float, **how: Any) -> subprocess.CompletedProcess[str]:
    """Run one command to its end; return its exit code and both outputs. `how` is for Forked."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        program = Forked(words, env=env, stdout=out, stderr=err, **how)
        try:
            code = program.wait(timeout)
        finally:
            program.kill()
        said = []
        for file in (out, err):
            file.seek(0)
            said.append(file.read().decode())
    return subprocess.CompletedProcess(words, code, *said)
