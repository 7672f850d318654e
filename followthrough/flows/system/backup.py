"""Back everything up into one file: a snapshot of the database, the secret key, and a description of both.

The file is a gzipped tar of `about.json`, `key`, `rows`, and a folder `materials` with the files to send. SQLite's rows
are a copy of its file, taken while others go on writing; PostgreSQL's are JSON lines from one snapshot. A backup goes
back into the kind of database it came from.
"""

import gzip
import hashlib
import io
import json
import os
import shutil
import sqlite3
import tarfile
from contextlib import closing
from dataclasses import asdict, dataclass, field
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from followthrough.flows.system import dump_rows
from followthrough.flows.system.restoring import material_files
from followthrough.kit import data_folder
from followthrough.kit.errors import Refused
from followthrough.words.en.flows import system as say

FORMAT = 1
GZIP = b"\x1f\x8b"
# Fast compression; files are a tenth larger than at the highest level.
COMPRESSION = 3
# Room that a backup leaves on the disk.
SPARE_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class BackupAbout:
    """The content of `about.json`. `rows_sha256` is the hash of the unpacked rows."""

    engine: str
    made_at: str
    rows_sha256: str
    version: str = ""
    format: int = FORMAT
    migrations: list[str] = field(default_factory=list)


def write_backup(path: Path, *, now: datetime) -> BackupAbout:
    """Write a backup to `path`, readable by its owner only. It is written beside and then renamed.

    Returns its description. Raises Refused when it cannot be written, or when `path` is another kind of file.
    """
    try:
        path = path.expanduser().absolute()
        refuse_other_file(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        refuse_full_disk(path.parent)
        with TemporaryDirectory(prefix=".backup-", dir=path.parent) as folder:
            rows = Path(folder) / "rows"
            snapshot(rows)
            about = BackupAbout(
                connection.vendor,
                now.isoformat(),
                sha256_of(rows),
                version("followthrough"),
                migrations=applied_migrations(),
            )
            packed = Path(folder) / "packed"
            pack(packed, about, rows)
            os.replace(packed, path)
    except (OSError, sqlite3.Error) as error:  # the copy of SQLite's file is written by SQLite itself
        why = (isinstance(error, OSError) and error.strerror) or str(error)
        raise Refused(say.backup_failed(why), do=say.FOLDER_WITH_ROOM) from error
    return about


def refuse_full_disk(folder: Path) -> None:
    """Raise Refused without room for a copy of the rows and for the packed file, which is at most as large."""
    needed, free = 2 * bytes_of_rows() + bytes_of_files() + SPARE_BYTES, shutil.disk_usage(folder).free
    if free < needed:
        raise Refused(
            say.needs_room(needed=needed // 1_000_000, folder=folder, free=free // 1_000_000),
            safe=say.NO_BACKUP_WRITTEN,
            do=say.MAKE_ROOM,
        )


def bytes_of_rows() -> int:
    """The size of the database in bytes."""
    if connection.vendor == "sqlite":
        database = Path(connection.settings_dict["NAME"])
        files = (database, database.with_name(database.name + "-wal"))
        return sum(file.stat().st_size for file in files if file.exists())
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        return int(cursor.fetchone()[0])


def bytes_of_files() -> int:
    """The size of the files of materials in bytes."""
    return sum(path.stat().st_size for path in material_files.files_to_pack())


def refuse_other_file(path: Path) -> None:
    """Raise Refused for an existing file that is no backup, such as the database itself."""
    if not path.exists():
        return
    with path.open("rb") as file:
        is_backup = file.read(2) == GZIP
    if not is_backup:
        raise Refused(say.not_a_backup_there(path), do=say.OTHER_FILE)


def snapshot(rows: Path) -> None:
    """Write the rows of the database as of one moment."""
    if connection.vendor == "sqlite":
        copy_sqlite(Path(connection.settings_dict["NAME"]), rows)
    else:
        dump_rows.dump_rows(rows)


def copy_sqlite(source: Path, target: Path) -> None:
    """Copy the database with SQLite's backup API and check the copy. Raises Refused when it is damaged."""
    there = sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)
    with closing(there), closing(sqlite3.connect(target)) as here:
        there.backup(here)
        here.execute("PRAGMA journal_mode=DELETE")
        found = here.execute("PRAGMA quick_check").fetchone()[0]
    if found != "ok":
        raise Refused(say.damaged(found), safe=say.NO_BACKUP_WRITTEN, do=say.RESTORE_LAST)


def applied_migrations() -> list[str]:
    """The applied migrations as 'app.name', sorted."""
    return sorted(f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations())


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def pack(path: Path, about: BackupAbout, rows: Path) -> None:
    """Write the gzipped tar of description, key and rows, readable by its owner only."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as raw:
        packed = gzip.GzipFile(fileobj=raw, mode="wb", compresslevel=COMPRESSION, mtime=0)
        with packed, tarfile.open(fileobj=packed, mode="w|") as tar:
            add_entry(tar, "about.json", json.dumps(asdict(about), indent=1).encode())
            add_entry(tar, "key", data_folder.secret_key().encode())
            tar.add(rows, "rows", filter=anonymous_entry)
            # After the rows: what they name is there, because only files without a row are removed.
            for path in material_files.files_to_pack():
                tar.add(path, material_files.FOLDER + path.name, filter=anonymous_entry)
        raw.flush()
        os.fsync(raw.fileno())


def add_entry(tar: tarfile.TarFile, name: str, content: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = len(content), 0o600
    tar.addfile(entry, io.BytesIO(content))


def anonymous_entry(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Remove the user and group names of this machine from a tar entry."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mode = 0o600
    return entry
