"""parse and read-contacts: no Django, no database, no home folder."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.pure


def run(*words: object, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """In a process of its own, with a home that can’t be created."""
    command = [sys.executable, "-X", "importtime", "-m", "followthrough", *map(str, words)]
    nowhere = {"PATH": "/usr/bin:/bin", "FOLLOWTHROUGH_HOME": "/proc/nowhere", "HOME": "/proc/nowhere"}
    return subprocess.run(command, input=given, capture_output=True, env=nowhere, check=False, timeout=60)


def test_parse_answers_line_by_line_and_never_stops() -> None:
    row = {"task": "dates", "text": "call her friday at 10", "reference": "2026-11-24T08:00", "tz": "Europe/London"}
    lines = [json.dumps(row).encode(), b'{"task": "juggle"}', b"\xff not json", json.dumps(row).encode()]
    done = run("parse", given=b"\n".join(lines) + b"\n")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert answers[0]["due"]["start"] == "2026-11-27T10:00"
    assert answers[1:] == [{}, {}, answers[0]]
    assert b"django" not in done.stderr


def test_read_contacts_prints_a_list(tmp_path: Path) -> None:
    file = tmp_path / "one.csv"
    file.write_text("Name,Phone\nNora Pell,020 7946 0958\n")
    done = run("read-contacts", "--region", "GB", file)
    (person,) = json.loads(done.stdout)
    assert (person["full"], person["phones"]) == ("Nora Pell", ["+442079460958"])
    assert b"django" not in done.stderr


def test_a_missing_file_is_refused() -> None:
    done = run("read-contacts", "--region", "GB", "--json", "/nowhere/people.csv")
    assert done.returncode == 1
    assert "can’t be read" in json.loads(done.stdout)["refused"]
