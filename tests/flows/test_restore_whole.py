"""A restore looks at the whole backup before it touches anything, and needs the data for itself."""

import io
import json
import shutil
import sqlite3
import subprocess
import sys
import tarfile
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests import template
from tests.flows.test_backup import INIT, followthrough
from tests.serve.served import PATIENCE, PROGRAM, Served, own_environment

pytestmark = pytest.mark.pure

# Restores each file named on stdin in one process, and answers with a line of JSON for each.
RESTORE_ALL = """
import json, sys
from followthrough.__main__ import main
for name in sys.stdin.read().split():
    main(["restore", name, "--yes", "--json"])
    print("---", flush=True)
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a workspace, and `all.backup` beside it."""
    home = template.fill_home(tmp_path_factory.mktemp("whole") / "home")
    followthrough(home, *INIT)
    followthrough(home, "note", "Call Dario Penn tomorrow", "--now", "2026-11-24T09:00Z")
    followthrough(home, "backup", home.parent / "all.backup")
    return home


@pytest.fixture(scope="module")
def parts(home: Path) -> dict[str, bytes]:
    with tarfile.open(home.parent / "all.backup") as tar:
        return {entry.name: tar.extractfile(entry).read() for entry in tar}  # type: ignore[union-attr]


def pack(path: Path, parts: dict[str, bytes]) -> None:
    with tarfile.open(path, "w:gz") as tar:
        for name, content in parts.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))


def described(**changes: Any) -> Callable[[dict[str, bytes]], dict[str, bytes]]:
    """The backup with other words in its description."""

    def change(parts: dict[str, bytes]) -> dict[str, bytes]:
        return parts | {"about.json": json.dumps(json.loads(parts["about.json"]) | changes).encode()}

    return change


def with_rows(rows: Callable[[bytes], bytes]) -> Callable[[dict[str, bytes]], dict[str, bytes]]:
    """The backup with other rows, and a hash that fits them."""

    def change(parts: dict[str, bytes]) -> dict[str, bytes]:
        new = rows(parts["rows"])
        return described(rows_sha256=sha256(new).hexdigest())(parts | {"rows": new})

    return change


def after(*statements: str) -> Callable[[bytes], bytes]:
    """The rows after some SQL."""

    def run(rows: bytes) -> bytes:
        with closing(sqlite3.connect(":memory:")) as file:
            file.deserialize(rows)
            for one in ("PRAGMA foreign_keys=OFF", "PRAGMA writable_schema=ON", *statements):
                file.execute(one)
            file.commit()
            return bytes(file.serialize())

    return run


def hole(rows: bytes) -> bytes:
    """The rows with damaged pages in the middle."""
    page = 4096
    return rows[: 5 * page] + b"\xa5" * (len(rows) - 10 * page) + rows[-5 * page :]


SPOILED: dict[str, Callable[[dict[str, bytes]], dict[str, bytes]]] = {
    "no key": lambda parts: {name: parts[name] for name in ("about.json", "rows")},
    "no rows": lambda parts: {name: parts[name] for name in ("about.json", "key")},
    "no description": lambda parts: {name: parts[name] for name in ("key", "rows")},
    "empty key": lambda parts: parts | {"key": b""},
    "key of one sign": lambda parts: parts | {"key": b"k"},
    "key of blanks": lambda parts: parts | {"key": b" " * 50},
    "binary key": lambda parts: parts | {"key": bytes(range(256))},
    "key with NUL": lambda parts: parts | {"key": b"k" * 40 + b"\0"},
    "long key": lambda parts: parts | {"key": b"k" * 2_000_000},
    "empty description": lambda parts: parts | {"about.json": b""},
    "binary description": lambda parts: parts | {"about.json": b"\xff\xfe{}"},
    "deep description": lambda parts: parts | {"about.json": b"[" * 200_000 + b"]" * 200_000},
    "list": lambda parts: parts | {"about.json": b"[1]"},
    "no names in it": lambda parts: parts | {"about.json": b"{}"},
    "huge number": lambda parts: parts | {"about.json": b'{"format": ' + b"9" * 5000 + b"}"},
    "migrations null": described(migrations=None),
    "migrations a number": described(migrations=[1]),
    "migrations lists": described(migrations=[["a"]]),
    "made_at a number": described(made_at=20261124),
    "made_at no time": described(made_at="yesterday"),
    "engine a list": described(engine=["sqlite"]),
    "format a text": described(format="1"),
    "format 0": described(format=0),
    "hash null": described(rows_sha256=None),
    "migrations of a newer version": described(migrations=["followthrough.9999_future"]),
    "another engine": described(engine="postgresql"),
    "changed rows": lambda parts: parts | {"rows": parts["rows"] + b"x"},
    "other migrations": described(migrations=["followthrough.0001_first"]),
    "rows empty": with_rows(lambda rows: b""),
    "rows no database": with_rows(lambda rows: b"no database at all, but some text\n" * 500),
    "half of the rows": with_rows(lambda rows: rows[: len(rows) // 8192 * 4096]),
    "damaged pages": with_rows(hole),
    "another database": with_rows(lambda rows: after("CREATE TABLE shoe (size)")(empty())),
    "no table of touches": with_rows(after("DROP TABLE followthrough_touch")),
    "no table of migrations": with_rows(after("DROP TABLE django_migrations")),
    "no sessions": with_rows(after("DROP TABLE django_session")),
    "no column": with_rows(after("ALTER TABLE followthrough_user DROP COLUMN name")),
    "a reference to nobody": with_rows(after("UPDATE followthrough_member SET user_id = 99")),
}  # fmt: skip


def empty() -> bytes:
    with closing(sqlite3.connect(":memory:")) as file:
        file.execute("CREATE TABLE django_migrations (id integer primary key, app text, name text, applied text)")
        return bytes(file.serialize())


def test_what_is_no_whole_backup_changes_nothing_and_is_refused_in_words(
    home: Path, parts: dict[str, bytes], tmp_path: Path
) -> None:
    files = {name: tmp_path / f"{number}.backup" for number, name in enumerate(SPOILED)}
    for name, path in files.items():
        pack(path, SPOILED[name](parts))
    (tmp_path / "nothing").mkdir()
    (tmp_path / "empty.backup").touch()
    files |= {
        "empty": tmp_path / "empty.backup",
        "a folder": tmp_path / "nothing",
        "not there": tmp_path / "away",
        "no archive": home / "key",
    }
    before = state(home)
    answer = subprocess.run(
        [sys.executable, "-c", RESTORE_ALL], input="\n".join(map(str, files.values())), capture_output=True, text=True,
        env=own_environment(FOLLOWTHROUGH_HOME=str(home)), check=False, timeout=PATIENCE * 3,
    )  # fmt: skip
    said = answer.stdout.split("---\n")[: len(files)]
    assert len(said) == len(files), answer.stderr
    for name, text in zip(files, said, strict=True):
        refused = json.loads(text).get("refused", "")
        assert "Nothing was changed." in refused and "failed inside" not in refused, (name, text)
    assert "Traceback" not in answer.stderr
    assert state(home) == before
    assert json.loads(followthrough(home, "find", "Dario").stdout)["rows"]


def state(home: Path) -> tuple[list[str], bytes, bytes]:
    """The names in the home, the rows and the key."""
    names = sorted(path.name for path in home.iterdir() if not path.name.endswith(("-wal", "-shm", ".lock")))
    with closing(sqlite3.connect(home / "followthrough.sqlite3")) as file:
        return names, "\n".join(file.iterdump()).encode(), (home / "key").read_bytes()


def test_a_damaged_database_is_replaced_and_kept(home: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(home, tmp_path / "other"))
    (other / "followthrough.sqlite3").write_bytes(b"no database at all" * 1000)
    refused = json.loads(followthrough(other, "restore", home.parent / "all.backup").stdout)["refused"]
    assert "--yes" in refused
    restored = json.loads(followthrough(other, "restore", home.parent / "all.backup", "--yes").stdout)
    assert restored["workspaces"] == 1
    kept = [Path(path) for path in restored["aside"]]
    assert any(path.read_bytes().startswith(b"no database at all") for path in kept)
    assert json.loads(followthrough(other, "find", "Dario").stdout)["rows"]


def test_nothing_is_restored_while_any_process_uses_the_data(home: Path, tmp_path: Path) -> None:
    """Of two servers the first has the clock; when it stops, the one that stood by still has the data."""
    other = Path(shutil.copytree(home, tmp_path / "other"))
    first, second = Served(other), Served(other)
    try:
        first.stop()
        refused = followthrough(other, "restore", home.parent / "all.backup", "--yes")
        assert refused.returncode == 1 and "running" in json.loads(refused.stdout)["refused"]
        # Its pages are in a child of the process that was started.
        second.process.kill()
        second.process.wait(PATIENCE)
    finally:
        if second.process.poll() is None:
            second.stop()
    worker = subprocess.Popen(
        [*PROGRAM, "worker"], env=own_environment(FOLLOWTHROUGH_HOME=str(other)), stdout=subprocess.PIPE, text=True
    )
    try:
        assert worker.stdout and "Reminders" in worker.stdout.readline()
        refused = followthrough(other, "restore", home.parent / "all.backup", "--yes")
        assert "running" in json.loads(refused.stdout)["refused"]
    finally:
        worker.kill()
        worker.communicate()
    # A killed process leaves no lock behind.
    assert followthrough(other, "restore", home.parent / "all.backup", "--yes").returncode == 0


HOLD = """
import sys
from followthrough.cli.run import set_up_django
set_up_django(every_app=True)
from followthrough.flows.system.restoring import data_lock
with data_lock.alone():
    print("alone", flush=True)
    sys.stdin.read()
"""


def test_nothing_starts_during_a_restore(home: Path) -> None:
    environment = own_environment(FOLLOWTHROUGH_HOME=str(home))
    with subprocess.Popen([sys.executable, "-c", HOLD], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          text=True) as restore:  # fmt: skip
        assert restore.stdout and restore.stdout.readline() == "alone\n"
        for words in (("serve",), ("worker",), ("today",), ("note", "Called Dario Penn")):
            refused = followthrough(home, *words)
            assert refused.returncode == 1, words
            assert "is being restored" in json.loads(refused.stdout)["refused"]
            assert "Traceback" not in refused.stderr
        restore.communicate("")


KILLED = """
import os, sys
from followthrough.flows.system.restoring import swap
def killed(journal): os._exit(9)
swap.sync_folders = killed
from followthrough.__main__ import main
main(sys.argv[1:])
"""


def test_a_restore_that_is_killed_half_way_is_put_right_by_the_next_start(home: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(home, tmp_path / "other"))
    (other / "key").write_text("k" * 48)
    followthrough(other, "note", "Call Kay Munro tomorrow", "--now", "2026-11-24T09:00Z")
    before = (other / "key").read_bytes()
    words = [sys.executable, "-c", KILLED, "restore", str(home.parent / "all.backup"), "--yes"]
    stopped = subprocess.run(words, env=own_environment(FOLLOWTHROUGH_HOME=str(other)), check=False, timeout=PATIENCE)
    assert stopped.returncode == 9 and (other / "restore.json").exists()
    assert (other / "key").read_bytes() != before
    answer = followthrough(other, "find", "Kay")
    assert json.loads(answer.stdout)["rows"], answer.stderr
    assert "as it was before" in answer.stderr
    assert (other / "key").read_bytes() == before
    assert not (other / "restore.json").exists() and not list(other.glob(".restore-*"))
    assert followthrough(other, "restore", home.parent / "all.backup", "--yes").returncode == 0


def test_the_files_of_materials_come_back_and_a_changed_one_is_refused(
    home: Path, parts: dict[str, bytes], tmp_path: Path
) -> None:
    content = b"%PDF-1.7 a catalog"
    name = f"materials/{sha256(content).hexdigest()}"
    pack(tmp_path / "bad.backup", parts | {name: b"something else"})
    pack(tmp_path / "good.backup", parts | {name: content, "materials/../../evil": b"x"})
    assert "parts are missing or changed" in followthrough(home, "restore", tmp_path / "bad.backup", "--yes").stderr
    assert not (home / name).exists()
    assert followthrough(home, "restore", tmp_path / "good.backup", "--yes").returncode == 0
    assert (home / name).read_bytes() == content and (home / name).stat().st_mode & 0o777 == 0o600
    assert not list(home.parent.rglob("evil"))
