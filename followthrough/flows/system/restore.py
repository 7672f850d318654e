"""Restore a backup. The present database is kept aside; all members sign in again, and unused links are void.

The backup is read, checked and brought up to this version in a folder or schema of its own. Then rows and key take
their places together, and all of that while no other process uses the data.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import DatabaseError, connection, transaction

from followthrough.flows.system import upgrade
from followthrough.flows.system.backup import BackupAbout
from followthrough.flows.system.restoring import (
    data_lock,
    file_modes,
    leftovers,
    material_files,
    prepare_rows,
    swap,
    unpack,
)
from followthrough.flows.system.restoring.swap import Replacing
from followthrough.kit import data_folder
from followthrough.kit.errors import Refused
from followthrough.kit.locks import file_lock, try_lock
from followthrough.words.en.flows import system as say
from followthrough.words.en.flows import system as words_for


@dataclass(frozen=True, slots=True)
class Restored:
    """A finished restore. `aside` are the files that hold the database and key from before."""

    about: BackupAbout
    aside: list[Path]


def restore_backup(path: Path, *, over: bool, now: datetime) -> Restored:
    """Put the backup in place.

    Raises Refused for a backup that is not whole, one of a newer version or another kind of database, when a workspace
    exists (unless `over`), and while a process uses the data. Then everything is as it was before.
    """
    with data_lock.alone():
        settle_earlier()
        clock = file_lock(data_folder.home_folder() / "followthrough.sqlite3.lock")
        if not try_lock(clock):  # a server of an earlier version, which does not know the lock on the data
            raise data_lock.running()
        try:
            with TemporaryDirectory(
                prefix=leftovers.FOLDER, dir=data_folder.home_folder(), ignore_cleanup_errors=True
            ) as folder:
                restored = restore_from(path, Path(folder), over=over, now=now)
            file_modes.protect_files()
            return restored
        except (OSError, sqlite3.Error, DatabaseError) as error:
            raise not_restored(error) from error
        finally:
            clock.release()


def settle_earlier() -> bool:
    """End a restore that was stopped half-way. Returns True if its backup is in place. Nobody else uses the data."""
    is_in_place = swap.settle()
    leftovers.remove_leftovers()
    data_folder.secret_key.cache_clear()
    return is_in_place


def not_restored(error: Exception) -> Refused:
    return Refused(
        words_for.not_in_place(" ".join(str(error).split())[:200]),
        safe=say.NEXT_START_FIXES if data_lock.is_unfinished() else say.NOTHING_CHANGED,
        do=say.ROOM_AND_AGAIN,
    )


def restore_from(path: Path, folder: Path, *, over: bool, now: datetime) -> Restored:
    """Check everything, then swap. `folder` is where the backup is unpacked."""
    about = unpack.unpack(path, folder)
    if not over and holds_a_workspace():
        raise Refused(say.WORKSPACE_EXISTS, do=say.ADD_YES)
    prepare_rows.prepare_rows(folder / unpack.ROWS, about)
    material_files.put_in_place(folder)
    mark = f"{now:%Y%m%dT%H%M%SZ}"
    key = replacing_key(folder / unpack.KEY, mark)
    try:
        if connection.vendor == "sqlite":
            return Restored(about, swap.swap([*key, *replacing_database(folder / unpack.ROWS, mark)]))
        saved = [upgrade.backup_before(now=now)] if holds_a_workspace() else []
        return Restored(about, swap.swap(key, commit_rows) + saved)
    finally:
        remove_prepared(key)


def remove_prepared(key: Sequence[Replacing]) -> None:
    """Remove what was prepared and not put in place; while a swap is unfinished, the next start needs it."""
    if data_lock.is_unfinished():
        return
    for one in key:
        Path(one.new).unlink(missing_ok=True)
    with suppress(DatabaseError):
        leftovers.remove_schema()


def holds_a_workspace() -> bool:
    """True for a database with a workspace, and for a file that is too damaged to tell."""
    try:
        return upgrade.has_rows()
    except DatabaseError:
        if connection.vendor != "sqlite":
            raise
        return True


def commit_rows(token: str) -> None:
    """Put PostgreSQL's new rows in place, with the token that says so."""
    with transaction.atomic():
        prepare_rows.put_schema_in_place()
        swap.write_token(token)


def replacing_key(new: Path, mark: str) -> list[Replacing]:
    """The replacement of the key by the backup's, because only it opens what it sealed. Empty for the same key."""
    place, theirs = data_folder.key_file().resolve(), new.read_text(encoding="utf-8").strip()
    if place.exists() and place.read_text(encoding="utf-8", errors="replace").strip() == theirs:
        return []
    staged = place.with_name(f".{place.name}.restoring")  # beside it: the folder may be on another disk
    staged.unlink(missing_ok=True)
    staged.touch(mode=0o600)
    staged.write_text(theirs, encoding="utf-8")
    return [swap.replacing(place, new=staged, mark=mark)]


def replacing_database(rows: Path, mark: str) -> list[Replacing]:
    """The replacement of SQLite's file. Its log is merged into it first; of a damaged file the log goes aside too."""
    place = Path(connection.settings_dict["NAME"]).resolve()
    connection.close()
    if place.exists():
        merge_log(place)
    database = swap.replacing(place, new=rows, mark=mark)
    logs = [Path(f"{place}{end}") for end in ("-wal", "-shm", "-journal")]
    kept = [Replacing(str(log), f"{database.aside}{log.name.removeprefix(place.name)}") for log in logs if log.exists()]
    return [database, *kept]


def merge_log(place: Path) -> None:
    """Merge the write-ahead log into the file and remove it. Raises Refused while another program has the file open."""
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(place, timeout=2)) as file:
        try:
            file.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise data_lock.running() from error
            raise
