"""Only their owner reads the files of the data folder, whatever the mode of the folder is."""

import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from django.db import connection

from followthrough.kit import data_folder
from followthrough.words.en.flows import system as say
from followthrough.words.en.flows import system as words_for

OTHERS = stat.S_IRWXG | stat.S_IRWXO
# Folders in the data folder whose files hold data. The static files hold none.
FOLDERS = ("", "backups", "uploads", "materials")
# A sentence names at most so many files.
MOST_NAMED = 3


def data_files() -> Iterator[Path]:
    """The regular files with data: database, logs, key, backups, uploads, and what a restore kept aside."""
    for name in FOLDERS:
        folder = data_folder.home_folder() / name
        with suppress(OSError):
            yield from (path for path in folder.iterdir() if path.is_file() and not path.is_symlink())


def protect_files() -> None:
    """Take the rights of others away from the files. Those of somebody else stay as they are, and doctor names them."""
    for path in data_files():
        protect(path)


def protect_database() -> None:
    """Take the rights of others away from SQLite's file and its logs, which SQLite gives the rights of the file."""
    if connection.vendor == "sqlite":
        place = str(connection.settings_dict["NAME"])
        for end in ("", "-wal", "-shm"):
            protect(Path(place + end))


def protect(path: Path) -> None:
    with suppress(OSError):
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & OTHERS:
            path.chmod(mode & ~OTHERS)


def check_files(now: datetime) -> tuple[bool, str]:
    """Check that nobody but their owner can read the files. On Windows the rights of the folder say so."""
    if sys.platform == "win32":
        return True, say.PROFILE_RIGHTS
    open_to_others = [str(path) for path in data_files() if path.stat().st_mode & OTHERS]
    if not open_to_others:
        return True, say.FILES_PRIVATE
    more = f" and {len(open_to_others) - MOST_NAMED} more" if len(open_to_others) > MOST_NAMED else ""
    return False, words_for.others_can_read(files=" ".join(sorted(open_to_others)[:MOST_NAMED]), more=more)
