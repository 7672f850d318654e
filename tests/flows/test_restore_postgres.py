"""A restore of PostgreSQL: rows and key together, apart from what is in place, and with nobody else at the data."""

import json
import subprocess
import tarfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, connection

from followthrough.flows.system import backup, dump_rows, restore
from followthrough.flows.system.restoring import data_lock, leftovers, prepare_rows, swap
from followthrough.followups import follow_state
from followthrough.kit import data_folder
from followthrough.kit.errors import Refused
from followthrough.serve.data_guard import DataGuard
from tests.cast import make_cast
from tests.flows.test_backup import rows
from tests.flows.test_restore_whole import described, pack
from tests.serve.served import PATIENCE, PROGRAM, Served, own_environment

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite's rows are a file"),
]
Parts = dict[str, bytes]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(data_folder, "home_folder", lambda: tmp_path)
    (tmp_path / "key").write_text("o" * 48)
    return tmp_path


@pytest.fixture
def saved(home: Path, now: datetime) -> Path:
    """A backup of the cast with another key than the one in place."""
    make_cast()
    backup.write_backup(home / "all", now=now)
    with tarfile.open(home / "all") as tar:
        parts = {entry.name: tar.extractfile(entry).read() for entry in tar}  # type: ignore[union-attr]
    pack(home / "all", parts | {"key": b"n" * 48})
    return home / "all"


def parts_of(saved: Path) -> Parts:
    with tarfile.open(saved) as tar:
        return {entry.name: tar.extractfile(entry).read() for entry in tar}  # type: ignore[union-attr]


def with_lines(change: Callable[[list[Any]], list[Any]]) -> Callable[[Parts], Parts]:
    def changed(parts: Parts) -> Parts:
        lines = [json.loads(line) for line in parts["rows"].splitlines()]
        return with_text(lambda text: "\n".join(map(json.dumps, change(lines))).encode())(parts)

    return changed


def with_text(change: Callable[[bytes], bytes]) -> Callable[[Parts], Parts]:
    from hashlib import sha256

    def changed(parts: Parts) -> Parts:
        new = change(parts["rows"])
        return described(rows_sha256=sha256(new).hexdigest())(parts | {"rows": new})

    return changed


def of(label: str, **columns: Any) -> Callable[[list[Any]], list[Any]]:
    """The lines with other values in the rows of one table."""
    return lambda lines: [[name, row | columns] if name == label else [name, row] for name, row in lines]


SPOILED: dict[str, Callable[[Parts], Parts]] = {
    "half a line": with_text(lambda text: text[:-30]),
    "unknown column": with_lines(of("followthrough.User", shoe=1)),
    "NUL": with_lines(of("followthrough.User", name="a\0b")),
    "a reference to nobody": with_lines(of("followthrough.Member", user_id=9_999_999)),
    "no key": lambda parts: {name: parts[name] for name in ("about.json", "rows")},
}


# Each restore runs every migration, so `make test` has one file whose rows are read to their end, and one that is not.
SHORT = ("a reference to nobody", "no key")


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=() if name in SHORT else pytest.mark.long) for name in SPOILED]
)
def test_rows_that_cannot_be_used_change_neither_rows_nor_key(saved: Path, now: datetime, name: str) -> None:
    everything = rows()
    pack(saved, SPOILED[name](parts_of(saved)))
    with pytest.raises(Refused) as refused:
        restore.restore_backup(saved, over=True, now=now)
    assert "Nothing was changed." in str(refused.value)
    assert rows() == everything
    assert (saved.parent / "key").read_text() == "o" * 48
    assert not data_lock.is_unfinished() and not list(saved.parent.glob(".*"))
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_namespace WHERE nspname = %s", [leftovers.SCHEMA])
        assert cursor.fetchone() is None


def test_the_key_is_put_back_when_the_rows_cannot_take_their_place(
    saved: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = rows()

    def fails() -> None:
        assert (saved.parent / "key").read_text() == "n" * 48
        raise DatabaseError("the server closed the connection")

    monkeypatch.setattr(prepare_rows, "put_schema_in_place", fails)
    with pytest.raises(Refused, match="Nothing was changed"):
        restore.restore_backup(saved, over=True, now=now)
    assert (rows(), (saved.parent / "key").read_text()) == (everything, "o" * 48)


class Killed(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("committed", [True, False])
def test_a_kill_around_the_commit_leaves_rows_and_key_together(
    saved: Path, now: datetime, committed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = restore.commit_rows

    def killed(token: str) -> None:
        if committed:
            real(token)
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(restore, "commit_rows", killed)
        patch.setattr(swap, "settle", lambda: False)
        with pytest.raises(Killed):
            restore.restore_backup(saved, over=True, now=now)
    assert data_lock.is_unfinished()
    assert swap.settle() is committed
    assert (saved.parent / "key").read_text() == ("n" if committed else "o") * 48
    assert not data_lock.is_unfinished() and swap.settle() is False


def test_a_restore_replaces_rows_and_key_and_lets_nobody_in(saved: Path, now: datetime) -> None:
    everything = rows()
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE somebody_elses (id int)")
    restored = restore.restore_backup(saved, over=True, now=now)
    assert rows() == everything
    assert (saved.parent / "key").read_text() == "n" * 48
    assert {path.name.split(".")[0] for path in restored.aside} >= {"key"}
    assert follow_state.are_triggers_there(connection)
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE somebody_elses")
        cursor.execute("SELECT nextval(pg_get_serial_sequence('followthrough_user', 'id'))")


def database_url() -> str:
    where = connection.settings_dict
    return f"postgres://{where['USER']}@{where['HOST']}:{where['PORT']}/{where['NAME']}"


def test_nothing_is_restored_while_a_server_uses_the_data(saved: Path, now: datetime, tmp_path: Path) -> None:
    where = {"DATABASE_URL": database_url()}
    served = Served(tmp_path / "node", environment=where)
    try:
        with pytest.raises(Refused, match="running"):
            restore.restore_backup(saved, over=True, now=now)
    finally:
        served.process.kill()
        served.process.wait(PATIENCE)
    restore_within(saved, now, seconds=20)


def restore_within(saved: Path, now: datetime, *, seconds: int) -> None:
    """Restore once the process behind the pages, a child of the killed one, has ended."""
    with data_lock.alone(patience=seconds):
        pass
    assert restore.restore_backup(saved, over=True, now=now)


def test_nothing_starts_during_a_restore(home: Path) -> None:
    environment = own_environment(FOLLOWTHROUGH_HOME=str(home / "node"), DATABASE_URL=database_url())
    with data_lock.alone():
        for words in (["serve"], ["worker"], ["today"]):
            refused = subprocess.run([*PROGRAM, *words, "--json"], env=environment, capture_output=True, text=True,
                                     check=False, timeout=PATIENCE)  # fmt: skip
            assert refused.returncode == 1 and "is being restored" in refused.stdout, refused


def test_a_server_that_lost_its_lock_takes_it_again_or_ends(home: Path) -> None:
    ended: list[int] = []
    guard = DataGuard(lambda: ended.append(1))
    assert guard.round() and guard.round()
    end_connections()
    assert guard.round()
    with pytest.raises(Refused, match="running"), data_lock.alone(patience=0):
        pass
    end_connections()
    with data_lock.alone(patience=5):
        assert not guard.round()
    assert ended == [1]


def end_connections() -> None:
    """End those that hold the lock on the data."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = %s",
            [data_lock.ADVISORY_LOCK],
        )


def test_rows_of_an_earlier_version_are_dumped_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert dump_rows.apps_as_applied() is dump_rows.current_apps
    monkeypatch.setattr(dump_rows.MigrationExecutor, "migration_plan", earlier(dump_rows.MigrationExecutor))
    assert dump_rows.apps_as_applied().get_model("followthrough", "Contact") is not None


def earlier(executor: Any) -> Callable[..., Any]:
    real = executor.migration_plan
    return lambda self, targets, clean_start=False: real(self, targets, clean_start) or [("pending", False)]
