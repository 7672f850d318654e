"""Restore a backup. The present database is kept aside; all members sign in again, and unused links are void."""

import json
import os
import shutil
import tarfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from django.contrib.sessions.models import Session
from django.db import connection, connections
from django.db.migrations.loader import MigrationLoader

from followthrough.accounts.models import OneTimeLink
from followthrough.flows.system import backup, dump_rows, upgrade
from followthrough.flows.system.backup import FORMAT, BackupAbout
from followthrough.kit import data_folder
from followthrough.kit.errors import Refused
from followthrough.kit.locks import file_lock, try_lock

BACKUP_FILES = {"about.json", "key", "rows"}


@dataclass(frozen=True, slots=True)
class Restored:
    """A finished restore. `aside` are the files that hold the database and key from before."""

    about: BackupAbout
    aside: list[Path]


def restore_backup(path: Path, *, over: bool, now: datetime) -> Restored:
    """Put the backup in place.

    Raises Refused for an incomplete backup, one of a newer version or another kind of database, when a workspace exists
    (unless `over`), and while the product runs here.
    """
    lock = file_lock(data_folder.home_folder() / "followthrough.sqlite3.lock")
    if not try_lock(lock):
        raise Refused("Followthrough is running here.", do="Stop it, restore, then start it again.")
    try:
        with TemporaryDirectory(prefix=".restore-", dir=data_folder.home_folder()) as folder:
            about = unpack(path, Path(folder))
            refuse_wrong_backup(about)
            if not over and upgrade.has_rows():
                raise Refused("A workspace is here already.", do="To put the backup in its place, add --yes.")
            aside = put_in_place(Path(folder), about.migrations, now=now)
    except OSError as error:
        raise Refused(
            f"The backup could not be put in place: {error}.",
            safe="What was there before is kept, perhaps under a name with “before-restore”.",
            do="Make room, close what has the files open, and restore again.",
        ) from error
    finally:
        lock.release()
    upgrade.upgrade_database(now=now)
    Session.objects.all().delete()
    OneTimeLink.objects.all().delete()
    return Restored(about, aside)


def unpack(path: Path, folder: Path) -> BackupAbout:
    """Unpack the three known files and check the hash of the rows. Raises Refused for an incomplete backup."""
    try:
        with tarfile.open(path.expanduser(), "r:gz") as tar:
            for entry in tar:
                content = tar.extractfile(entry) if entry.name in BACKUP_FILES and entry.isreg() else None
                if content:
                    with content, (folder / entry.name).open("wb") as file:
                        shutil.copyfileobj(content, file)
        about = BackupAbout(**json.loads((folder / "about.json").read_bytes()))
        if {file.name for file in folder.iterdir()} != BACKUP_FILES or about.rows_sha256 != backup.sha256_of(
            folder / "rows"
        ):
            raise ValueError("parts are missing or changed")
    except (OSError, EOFError, ValueError, TypeError, tarfile.TarError) as error:
        raise Refused(f"{path} is no whole backup: {error}.", do="Take another one.") from error
    return about


def refuse_wrong_backup(about: BackupAbout) -> None:
    """Raise Refused for a backup of a newer version, or of another kind of database."""
    known = {f"{app}.{name}" for app, name in MigrationLoader(connection).disk_migrations}
    if about.format != FORMAT or not set(about.migrations) <= known:
        raise Refused(f"This backup was made by a newer version ({about.version}).", do="Install that version first.")
    if about.engine != connection.vendor:
        raise Refused(
            f"This backup holds a {about.engine} database, and here is {connection.vendor}.",
            do="Restore it where DATABASE_URL says the same kind.",
        )


def put_in_place(folder: Path, migrations: Sequence[str], *, now: datetime) -> list[Path]:
    """Replace key and database. Returns the files kept aside."""
    aside = keep_key_aside(folder, now=now)
    if connection.vendor == "sqlite":
        return aside + swap_sqlite(folder / "rows", now=now)
    upgrade.upgrade_database(now=now)
    if upgrade.has_rows():
        aside.append(upgrade.backup_before(now=now))
    dump_rows.load_dump(folder / "rows", migrations)
    return aside


def keep_key_aside(folder: Path, *, now: datetime) -> list[Path]:
    """Replace the key by the backup's, because only it opens what it sealed. Returns the old key's file, if any."""
    here, theirs = data_folder.key_file(), (folder / "key").read_text(encoding="utf-8")
    if here.exists() and here.read_text(encoding="utf-8").strip() == theirs:
        return []
    aside = move_aside(here, now)
    here.write_text(theirs, encoding="utf-8")
    here.chmod(0o600)
    return aside


def swap_sqlite(rows: Path, *, now: datetime) -> list[Path]:
    """Move the present database aside, with its write-ahead log merged in, and put the rows in its place."""
    place = Path(connection.settings_dict["NAME"])
    if place.exists():
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connections.close_all()
    aside = move_aside(place, now)
    for side in ("-wal", "-shm"):
        place.with_name(place.name + side).unlink(missing_ok=True)
    rows.chmod(0o600)
    os.replace(rows, place)
    return aside


def move_aside(path: Path, now: datetime) -> list[Path]:
    """Rename a file to NAME.before-restore-TIME. Returns the new path in a list, empty when there was no file."""
    if not path.exists():
        return []
    aside = path.with_name(f"{path.name}.before-restore-{now:%Y%m%dT%H%M%SZ}")
    os.replace(path, aside)
    return [aside]
