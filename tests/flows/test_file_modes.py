"""Only their owner reads the files, also in a folder that others read and after another program changed a mode."""

import json
import os
import stat
from pathlib import Path

import pytest

from tests import template
from tests.flows.test_backup import INIT, followthrough
from tests.serve.served import Served

pytestmark = pytest.mark.pure


def open_to_others(folder: Path) -> list[str]:
    """The files with data; the static files are the same for everybody."""
    found = [path for path in folder.rglob("*") if path.is_file() and "static" not in path.parts]
    return [path.name for path in found if path.stat().st_mode & 0o077]


def test_every_file_is_its_owners_whatever_the_folder_was(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        home = template.fill_home(tmp_path / "home")
        home.chmod(0o755)
        followthrough(home, *INIT)
        followthrough(home, "note", "Call Dario Penn tomorrow")
        assert open_to_others(home) == []
        (home / "uploads").mkdir()
        (home / "uploads" / "1.csv").touch()
        (home / "key").chmod(0o640)
        for name in ("followthrough.sqlite3", "uploads/1.csv"):
            (home / name).chmod(0o644)
        with_others = part(home, "files")
        assert not with_others["ok"] and "uploads/1.csv" in with_others["why"] and "key" in with_others["why"]
        assert stat.S_IMODE((home / "followthrough.sqlite3").stat().st_mode) == 0o600
        exports = tmp_path / "exports"
        exports.mkdir(mode=0o755)
        followthrough(home, "export", exports)
        followthrough(home, "backup", exports / "all.backup")
        assert len(list(exports.iterdir())) > 3 and open_to_others(exports) == []
        served = Served(home)
        assert open_to_others(home) == []
        assert part(home, "files")["ok"]
        served.stop()
    finally:
        os.umask(before)


def part(home: Path, name: str) -> dict[str, object]:
    parts = json.loads(followthrough(home, "doctor").stdout)["parts"]
    return next(one for one in parts if one["name"] == name)
