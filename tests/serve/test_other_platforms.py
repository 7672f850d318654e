"""Windows and macOS, simulated: no fork, no fcntl, other signals and socket options. Neither was tried for real."""

import ast
import errno
import json
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from followthrough.database_settings import database_settings
from followthrough.flows.system import doctor
from followthrough.kit import data_folder
from followthrough.serve import background, ports
from tests import template
from tests.house import places
from tests.serve.served import PROGRAM, Served, own_environment

pytestmark = pytest.mark.pure

# What Windows lacks. The package filelock has read its own `fcntl` by then; on Windows it uses `msvcrt`.
WITHOUT_FORK = """
import os, sys
import filelock
del os.fork
for name in ("fcntl", "pwd", "grp", "resource"):
    sys.modules[name] = None
from followthrough.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def test_without_fork_it_serves_ticks_and_stops_on_ctrl_c(tmp_path: Path) -> None:
    served = Served(template.fill_home(tmp_path / "home"), command=[sys.executable, "-c", WITHOUT_FORK])
    assert served.health().startswith("ok\n")
    assert served.stop(signal.SIGINT) == 0
    assert "Traceback" not in served.said
    assert not (tmp_path / "home" / "address").exists()


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


@pytest.mark.parametrize(
    "encoding",
    ["cp1252", pytest.param("ascii", marks=pytest.mark.long), pytest.param("latin-1", marks=pytest.mark.long)],
)
def test_every_script_is_written_whatever_the_console_of_the_platform(tmp_path: Path, encoding: str) -> None:
    """On Windows a pipe has the code page of the system, which has no sign for most names."""
    where = own_environment(FOLLOWTHROUGH_HOME=str(template.fill_home(tmp_path)), PYTHONIOENCODING=encoding)
    owner = ("--owner", "ann@example.com", "--zone", "Europe/London", "--country", "GB", "--name", "小明 → Ш")
    for words in (("init", *owner), ("init", *owner), ("today",), ("note", "met 王小明 at the fair")):
        said = subprocess.run([*PROGRAM, *words, "--json"], env=where, capture_output=True, check=False, timeout=60)
        assert b"Traceback" not in said.stderr
        assert json.loads(said.stdout.decode("utf-8"))


def test_on_macos_postgresql_asks_for_no_kerberos_tickets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert database_settings("postgres://h/people", tmp_path)["OPTIONS"] == {"gssencmode": "disable"}
    assert database_settings("postgres://h/people?gssencmode=prefer", tmp_path)["OPTIONS"] == {"gssencmode": "prefer"}


def test_on_windows_the_mode_of_the_key_says_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, now) -> None:
    (tmp_path / "key").write_text("k" * 48)
    (tmp_path / "key").chmod(0o666)
    monkeypatch.setattr(data_folder, "key_file", lambda: tmp_path / "key")
    assert not doctor.check_key_file(now)[0]
    monkeypatch.setattr(sys, "platform", "win32")
    assert doctor.check_key_file(now)[0]


def test_no_file_is_read_or_written_in_the_encoding_of_the_system() -> None:
    """On Windows that is a code page; every text of ours is UTF-8."""
    found = [
        f"{places.named(path)}:{call.lineno}"
        for path in places.sources()
        for call in places.nodes(path)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in ("read_text", "write_text")
        and not any(word.arg == "encoding" for word in call.keywords)
    ]
    assert found == []
