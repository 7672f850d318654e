"""Settings that cannot work are refused at the start of every command that needs them, never with a traceback."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from followthrough.database_settings import FORM, database_settings
from followthrough.kit.errors import Refused
from tests.serve import forked
from tests.serve.served import PATIENCE, own_environment

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("url", "parts"),
    [
        ("postgres://ann:p%40ss@db.example.com:5433/people", ("people", "ann", "p@ss", "db.example.com", "5433", {})),
        ("postgresql://db.example.com/people", ("people", "", "", "db.example.com", "", {})),
        ("postgres:///people", ("people", "", "", "", "", {})),
        ("postgres://ann@/people?host=/run/pg", ("people", "ann", "", "/run/pg", "", {})),
        ("postgres://h/people?sslmode=require", ("people", "", "", "h", "", {"sslmode": "require"})),
        ("postgres://ann@%2Frun%2Fpg/people", ("people", "ann", "", "/run/pg", "", {})),
        ("POSTGRES://h/people", ("people", "", "", "h", "", {})),
    ],
)
def test_a_database_is_named_by_its_url(url: str, parts: tuple[object, ...], tmp_path: Path) -> None:
    found = database_settings(url, tmp_path)
    assert tuple(found[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")) == parts


def test_without_a_url_it_is_a_file_in_the_data_folder(tmp_path: Path) -> None:
    assert database_settings("", tmp_path)["NAME"] == tmp_path / "followthrough.sqlite3"
    assert database_settings(" ", tmp_path)["ENGINE"].endswith("sqlite3")


@pytest.mark.parametrize("platform", ["darwin", "linux", "win32"])
def test_on_macos_a_commit_is_a_full_fsync(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert ("fullfsync" in database_settings("", tmp_path)["OPTIONS"]["init_command"]) is (platform == "darwin")


@pytest.mark.parametrize(
    "url",
    [
        "mysql://ann:secret@h/people", "sqlite:///people.sqlite3", "postgres:people", "people", "h:5432/people",
        "postgres://", "postgres://h", "postgres://h/", "postgres://h:port/people", "postgres://h:99999/people",
        "postgres://h:0/people", "postgres://ann:secret#1@h/people", "postgres://ann:secret/1@h/people",
        "postgres://ann:se cret@h/people", "postgres://[h/people", "postgres://h/people?shoe_size=44",
        "postgres://h/people/more", "postgres+psycopg://h/people", "/var/lib/people", "https://h/people",
    ],
)  # fmt: skip
def test_a_database_that_cannot_be_is_refused_without_its_password(url: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="DATABASE_URL") as refused:
        database_settings(url, tmp_path)
    assert FORM in refused.value.do
    assert "secret" not in str(refused.value)


def test_postgresql_without_its_package_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(Refused, match="psycopg"):
        database_settings("postgres://h/people", tmp_path)


WRONG = {
    "FOLLOWTHROUGH_URL": ["people.example.com", "https://people.example.com/crm"],
    "DATABASE_URL": ["mysql://h/people"],
    "FOLLOWTHROUGH_HOME": [sys.executable],
    "FOLLOWTHROUGH_KEY_FILE": ["/"],
    "FOLLOWTHROUGH_PING_URL": ["hc.example.com"],
    "FOLLOWTHROUGH_TRUSTED_PROXY": ["proxy.example.com", "0.0.0.0/0"],
}


COMMANDS = ("serve", "worker", "today", "doctor")
VALUES = [(name, value) for name, values in WRONG.items() for value in values]


def calls() -> list[Any]:
    """Return each value with each command; `make test` has each value with one of them, and each command."""
    return [
        pytest.param(command, name, value, marks=() if place % 4 == number else pytest.mark.long)
        for place, (name, value) in enumerate(VALUES)
        for number, command in enumerate(COMMANDS)
    ]


@pytest.mark.parametrize(("command", "name", "value"), calls())
def test_no_command_starts_with_such_a_setting(command: str, name: str, value: str, tmp_path: Path) -> None:
    where = own_environment(FOLLOWTHROUGH_HOME=str(tmp_path / "home")) | {name: value}
    said = forked.run([command], env=where, timeout=PATIENCE)
    assert (said.returncode, said.stdout) == (1, "")
    assert name in said.stderr and "Nothing was started." in said.stderr
    assert "Traceback" not in said.stderr


def test_a_reading_command_needs_no_setting(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-m", "followthrough", "parse"],
        env=own_environment(FOLLOWTHROUGH_URL="nonsense", FOLLOWTHROUGH_HOME=sys.executable),
        input="{}\n", capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert said.stdout == "{}\n"
