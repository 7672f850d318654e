"""Read a backup into a folder and check all that can be checked without its rows. Nothing else is touched."""

import json
import shutil
import tarfile
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import connection
from django.db.migrations.loader import MigrationLoader

from followthrough.flows.system import backup
from followthrough.flows.system.backup import FORMAT, BackupAbout
from followthrough.flows.system.restoring import material_files
from followthrough.kit import data_folder
from followthrough.kit.errors import Refused
from followthrough.words.en.flows import system as say

ABOUT, KEY, ROWS = PARTS = ("about.json", "key", "rows")
# Description and key are short. A longer part is none of ours.
LONGEST_PART = 1_000_000
LONGEST_KEY = 10_000


def unpack(path: Path, folder: Path) -> BackupAbout:
    """Unpack the three known files, and those of materials, readable by their owner only. Returns the description.

    Raises Refused for an incomplete backup, and for one of a newer version or another kind of database.
    """
    try:
        extract(path.expanduser(), folder)
        about = read_about((folder / ABOUT).read_bytes())
        check_key((folder / KEY).read_bytes())
        refuse_wrong_kind(about)
        if about.rows_sha256 != backup.sha256_of(folder / ROWS):
            raise ValueError("parts are missing or changed")
    except (OSError, EOFError, ValueError, TypeError, RecursionError, RuntimeError, tarfile.TarError) as error:
        raise Refused(say.not_whole(path=path, why=why(error)), do=say.OTHER_BACKUP) from error
    return about


def why(error: Exception) -> str:
    if isinstance(error, FileNotFoundError) and Path(str(error.filename)).name in PARTS:
        return f"it has no {Path(str(error.filename)).name}"
    return (isinstance(error, OSError) and error.strerror) or str(error)[:200] or type(error).__name__


def extract(path: Path, folder: Path) -> None:
    """Write the known files of the archive into the folder. Other entries, links and folders are left out."""
    with tarfile.open(path, "r:gz") as tar:
        for entry in tar:
            if material_files.is_material(entry):
                material_files.unpack_file(tar, entry, folder)
                continue
            content = tar.extractfile(entry) if entry.name in PARTS and entry.isreg() else None
            if content is None:
                continue
            if entry.name != ROWS and entry.size > LONGEST_PART:
                raise ValueError(f"its {entry.name} is too long")
            if entry.size > shutil.disk_usage(folder).free:
                raise ValueError(f"its {entry.name} needs {entry.size // 1_000_000:,} MB, and less is free in {folder}")
            with content, (folder / entry.name).open("wb") as file:
                shutil.copyfileobj(content, file)
            (folder / entry.name).chmod(0o600)


def read_about(content: bytes) -> BackupAbout:
    """Return the description. Raises ValueError, TypeError, RecursionError for what no backup says."""
    found = json.loads(content)
    if not isinstance(found, dict) or not {"engine", "made_at", "rows_sha256"} <= found.keys():
        raise ValueError(f"its {ABOUT} does not describe one")
    known = {field.name for field in fields(BackupAbout)}
    about = BackupAbout(**{name: value for name, value in found.items() if name in known})
    texts = (about.engine, about.made_at, about.rows_sha256, about.version)
    if (
        not all(isinstance(text, str) for text in texts)
        or type(about.format) is not int
        or not all_texts(about.migrations)
    ):
        raise ValueError(f"its {ABOUT} does not describe one")
    datetime.fromisoformat(about.made_at)
    return about


def all_texts(found: Any) -> bool:
    return isinstance(found, list) and all(isinstance(one, str) for one in found)


def check_key(content: bytes) -> None:
    """Raise ValueError for a key that the product would not start with."""
    key = content.decode("utf-8").strip()
    if not data_folder.SHORTEST_KEY <= len(key) <= LONGEST_KEY or not key.isprintable():
        raise ValueError("its key is no key")


def refuse_wrong_kind(about: BackupAbout) -> None:
    """Raise Refused for a backup of a newer version, or of another kind of database."""
    if about.format > FORMAT or not set(about.migrations) <= known_migrations():
        raise Refused(say.newer_version(about.version), do=say.INSTALL_FIRST)
    if about.format != FORMAT:
        raise ValueError(f"its {ABOUT} does not describe one")
    if about.engine != connection.vendor:
        raise Refused(
            say.other_engine(theirs=about.engine[:40], ours=connection.vendor),
            do=say.SAME_ENGINE,
        )


def known_migrations() -> set[str]:
    return {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
