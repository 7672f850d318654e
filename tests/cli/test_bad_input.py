"""Bad input to commands: an answer, an exit code, and no change."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from followthrough.flows.system import backup
from followthrough.kit.errors import Refused
from tests.cast import Cast
from tests.cli.conftest import Tell


@pytest.mark.parametrize("row", ["0", "-1", "99999999999999999999", "²", "one", "1.5"])
def test_an_invalid_number_is_wrong_usage(cast: Cast, tell: Tell, row: str) -> None:
    assert tell("log", row, "reached", "--as", cast.ann.user.email).code == 2


@pytest.mark.parametrize("when", ["0001-01-01", "9999-12-31T23:59", "2026-02-30", ""])
def test_an_invalid_time_is_wrong_usage(cast: Cast, tell: Tell, when: str) -> None:
    assert tell("today", "--as", cast.ann.user.email, "--now", when).code == 2


@pytest.mark.parametrize("line", ["\x07", "'; DROP TABLE x; --", "👍" * 300, "%_%", "a" * 5000])
def test_any_words_can_be_looked_for_and_written(cast: Cast, tell: Tell, line: str) -> None:
    as_ann = ("--as", cast.ann.user.email, "--json")
    assert tell("find", line, *as_ann).code == 0
    assert tell("note", line, "--dry-run", *as_ann).code == 0
    assert tell("contact", line, *as_ann).code == 1
    assert tell("log", cast.call_rob.pk, "voicemail", "--next", line, *as_ann).code == 1


def test_a_backup_overwrites_no_other_file(tmp_path: Path, db: None, now) -> None:
    (tmp_path / "precious").write_text("mine")
    with pytest.raises(Refused, match="isn’t a backup"):
        backup.write_backup(tmp_path / "precious", now=now)
    assert (tmp_path / "precious").read_text() == "mine"


@pytest.mark.pure
def test_a_folder_that_cannot_be_made_is_named() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "followthrough", "today", "--json"],
        env={**os.environ, "FOLLOWTHROUGH_HOME": "/proc/nowhere", "DJANGO_SETTINGS_MODULE": "followthrough.settings"},
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 1
    assert "/proc/nowhere" in json.loads(done.stdout)["refused"]


def test_nul_bytes_are_removed(cast: Cast, now) -> None:
    from followthrough.flows.touch.log_touch import TouchReport, log_touch

    log_touch(cast.call_rob, TouchReport("voicemail", words="before\0after"), by=cast.ann, now=now)
    assert cast.rob.touches.get().words == "beforeafter"
