"""A backup holds everything, a restore keeps the old database aside, and neither stops half-way."""

import json
import os
import shutil
import sqlite3
import stat
import subprocess
from pathlib import Path

import pytest
from django.db import connection

from followthrough.flows.line.save_line import save_line
from followthrough.flows.line.understand import understand_line
from followthrough.flows.system import backup, demo, dump_rows, restore, upgrade
from followthrough.kit.errors import Refused
from followthrough.kit.locks import file_lock, try_lock
from tests import template
from tests.cast import make_cast
from tests.serve import forked
from tests.serve.served import PATIENCE


def followthrough(home: Path, *words: object) -> subprocess.CompletedProcess[str]:
    """The real command with a home of its own, on SQLite whatever this suite runs on."""
    environment = {
        name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")
    }
    return forked.run(
        [*map(str, words), "--json"], env={**environment, "FOLLOWTHROUGH_HOME": str(home)}, timeout=PATIENCE
    )


INIT = ("init", "--owner", "ann@example.com", "--zone", "Europe/London", "--country", "GB")


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a workspace, and `all.followthrough` beside it: its backup with the demo in it."""
    home = template.fill_home(tmp_path_factory.mktemp("first") / "home")
    followthrough(home, *INIT)
    followthrough(home, "demo", "in")
    made = json.loads(followthrough(home, "backup", home.parent / "all.followthrough").stdout)
    assert made["bytes"] == (home.parent / "all.followthrough").stat().st_size
    followthrough(home, "demo", "out")
    return home


@pytest.fixture
def home(first: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(first, tmp_path / "home"))


@pytest.fixture
def file(first: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(first.parent / "all.followthrough", tmp_path))


@pytest.mark.pure
def test_a_restore_brings_everything_back(home: Path, file: Path) -> None:
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    (home / "key").write_text("k" * 48)
    refused = followthrough(home, "restore", file)
    assert (refused.returncode, "--yes" in refused.stdout) == (1, True)
    restored = json.loads(followthrough(home, "restore", file, "--yes").stdout)
    assert restored["workspaces"] == 2
    assert (home / "key").read_text() != "k" * 48
    aside = [Path(path) for path in restored["aside"]]
    assert [path.name.split(".before")[0] for path in aside] == ["key", "followthrough.sqlite3"]
    with sqlite3.connect(aside[1]) as kept:
        assert kept.execute("SELECT count(*) FROM followthrough_workspace").fetchall() == [(1,)]
    answer = followthrough(home, "promises")
    assert json.loads(answer.stdout) == {"rows": []}, answer.stderr


@pytest.mark.pure
def test_an_incomplete_backup_changes_nothing(home: Path, file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-2000])
    before = (home / "followthrough.sqlite3").read_bytes(), (home / "key").read_bytes()
    refused = followthrough(home, "restore", file, "--yes")
    assert refused.returncode == 1, refused.stdout
    assert "Nothing was changed." in json.loads(refused.stdout)["refused"]
    assert ((home / "followthrough.sqlite3").read_bytes(), (home / "key").read_bytes()) == before
    assert not list(home.glob("*before-restore*"))


@pytest.mark.pure
def test_nothing_is_restored_under_a_running_server(home: Path, file: Path) -> None:
    lock = file_lock(home / "followthrough.sqlite3.lock")
    assert try_lock(lock)
    refused = followthrough(home, "restore", file, "--yes")
    lock.release()
    assert "running" in json.loads(refused.stdout)["refused"]


@pytest.mark.pure
def test_an_update_makes_a_backup_first_and_keeps_five(home: Path) -> None:
    (home / "backups").mkdir()
    for number in range(7):
        (home / "backups" / f"before-update-2020010{number}T000000Z.followthrough").touch()
    saved = json.loads(followthrough(home, "update").stdout)["backup"]
    kept = sorted((home / "backups").iterdir())
    assert (len(kept), str(kept[-1])) == (5, saved)


@pytest.mark.django_db
def test_no_migration_is_pending_in_a_fresh_database() -> None:
    assert upgrade.pending_migrations() == []
    assert upgrade.has_rows() is False


@pytest.mark.django_db
def test_referenced_tables_come_first() -> None:
    ordered = dump_rows.models_in_order()
    for place, model in enumerate(ordered):
        assert dump_rows.referenced_models(model) & set(ordered) - {model} <= set(ordered[:place]), model


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite's backups are copies of its file")
def test_postgres_rows_are_dumped_and_loaded_again(tmp_path: Path, now, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("followthrough.kit.data_folder.home_folder", lambda: tmp_path)
    cast = make_cast()
    save_line(understand_line("buy stamps friday", by=cast.ann, now=now), by=cast.ann, now=now)
    demo.make_demo(by=cast.ann, now=now)
    everything = rows()
    backup.write_backup(tmp_path / "all", now=now)
    demo.remove_demo(by=cast.ann)
    assert rows() != everything
    with pytest.raises(Refused, match="workspace here"):
        restore.restore_backup(tmp_path / "all", over=False, now=now)
    restored = restore.restore_backup(tmp_path / "all", over=True, now=now)
    assert rows() == everything
    assert restored.aside[0].name.startswith("before-update")
    # New ids continue after the restored ones.
    assert demo.remove_demo(by=cast.ann) and demo.make_demo(by=cast.ann, now=now)


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite's backups are copies of its file")
@pytest.mark.parametrize(
    ("line", "named"),
    [(["followthrough.Contact", {"shoe_size": 9}], "Contact.shoe_size"), (["followthrough.Shoe", {"id": 1}], "Shoe")],
)
def test_an_unknown_table_or_column_is_refused_and_nothing_is_lost(
    tmp_path: Path, line: list[object], named: str
) -> None:
    make_cast()
    everything = rows()
    (tmp_path / "rows").write_text(json.dumps(line) + "\n")
    with pytest.raises(Refused, match=named):
        dump_rows.load_dump(tmp_path / "rows")
    assert rows() == everything


def rows() -> dict[str, list[tuple[object, ...]]]:
    return {
        model._meta.label: list(model._base_manager.order_by("pk").values_list())
        for model in dump_rows.models_in_order()
    }


assert connection  # named in the skip above
