"""Windows and macOS, simulated: no fork, no fcntl, other signals and socket options. Neither was tried for real."""

import errno
import signal
import socket
import sys
from pathlib import Path

import pytest

from followthrough.serve import background, ports, web
from tests.serve.served import Served

pytestmark = pytest.mark.pure

# What Windows lacks. The package filelock has read its own `fcntl` by then; on Windows it uses `msvcrt`.
WITHOUT_FORK = """
import os, sys
import filelock
del os.fork
for name in ("fcntl", "pwd", "grp", "resource", "gunicorn"):
    sys.modules[name] = None
from followthrough.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def test_without_fork_it_serves_ticks_and_stops_on_ctrl_c(tmp_path: Path) -> None:
    served = Served(tmp_path / "home", command=[sys.executable, "-c", WITHOUT_FORK])
    assert served.health().startswith("ok\n")
    assert served.stop(signal.SIGINT) == 0
    assert "Traceback" not in served.said
    assert not (tmp_path / "home" / "address").exists()


def test_where_a_process_can_fork_the_server_is_gunicorn(monkeypatch: pytest.MonkeyPatch) -> None:
    assert web.find_server().__module__.endswith("gunicorn_server")
    monkeypatch.delattr("os.fork")
    assert web.find_server().__module__.endswith("waitress_server")


def test_only_signals_of_the_platform_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[int] = []
    monkeypatch.setattr(signal, "signal", lambda number, handler: heard.append(number))
    monkeypatch.setattr(signal, "SIGBREAK", 21, raising=False)
    monkeypatch.delattr(signal, "SIGTERM")
    background.on_stop_signal(list)
    assert heard == [signal.SIGINT, 21]


def test_on_windows_a_port_belongs_to_one_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "SO_EXCLUSIVEADDRUSE", -5, raising=False)
    assert ports.option_for_binding() == -5


def test_a_port_that_windows_reserves_counts_as_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    def reserved(self: socket.socket, address: object) -> None:
        raise PermissionError(errno.EACCES, "forbidden by its access permissions")

    monkeypatch.setattr(socket.socket, "bind", reserved)
    monkeypatch.setattr(ports, "TAKEN", (errno.EADDRINUSE, errno.EACCES))
    assert ports.bind("127.0.0.1", 8321) is None
