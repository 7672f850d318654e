"""Put files in place all or nothing, also when the process is killed in between.

A journal in the data folder names what is replaced, before anything is. While it is there, the swap is not done: the
next process that uses the data puts the old files back (`settle`). On PostgreSQL the rows change in one transaction
that writes a token; if the token is there, the swap is done, and only the journal is left to remove.
"""

import json
import os
import secrets
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from django.db import connection

from followthrough.flows.system.restoring.data_lock import is_unfinished, journal_file
from followthrough.kit import data_folder

TABLE = "followthrough_workspace"


@dataclass(frozen=True, slots=True)
class Replacing:
    """`new` replaces `place`; the file that `was_there` is kept as `aside`. Without `new`, `place` is left empty."""

    place: str
    aside: str
    new: str = ""
    was_there: bool = True


def replacing(place: Path, *, new: Path | None, mark: str) -> Replacing:
    """Return the replacement of a file. The old one is kept as PLACE.before-restore-MARK, or a name like it."""
    aside = Path(f"{place}.before-restore-{mark}")
    while aside.exists():
        aside = Path(f"{aside}-{secrets.token_hex(2)}")
    return Replacing(str(place), str(aside), str(new) if new else "", place.exists())


@dataclass(frozen=True, slots=True)
class Journal:
    """The files that a restore replaces. `token` is written with the rows of PostgreSQL, '' if they are a file."""

    files: list[Replacing]
    token: str = ""


def swap(files: Sequence[Replacing], commit: Callable[[str], None] | None = None) -> list[Path]:
    """Replace the files, and then the rows by `commit(token)` if they are no file. Returns the files kept aside.

    After an error everything is as it was before, unless `is_unfinished` says that it could not be put back.
    """
    journal = Journal(list(files), secrets.token_hex(8) if commit else "")
    try:
        write_journal(journal)
        for one in journal.files:
            sync(Path(one.new or one.place))
            keep_aside(one)
        for one in journal.files:
            if one.new:
                os.replace(one.new, one.place)
        sync_folders(journal)
        if commit:
            commit(journal.token)
    except BaseException as error:
        if not settle() or not isinstance(error, Exception):
            raise
    else:
        remove_journal()
    return [Path(one.aside) for one in journal.files if Path(one.aside).exists()]


def settle() -> bool:
    """Put the old files back, or end a swap that is done. Returns True if the new ones stay. Call it again at will."""
    if not is_unfinished():
        return False
    found = json.loads(journal_file().read_text(encoding="utf-8"))
    journal = Journal([Replacing(**one) for one in found["files"]], found["token"])
    is_done = bool(journal.token) and is_committed(journal.token)
    if not is_done:
        for one in journal.files:
            put_back(one)
        sync_folders(journal)
    remove_journal()
    return is_done


def keep_aside(one: Replacing) -> None:
    """Give the file a second name, so that its place is never empty; where that cannot be, rename it."""
    if not one.was_there:
        return
    if one.new:
        try:
            os.link(one.place, one.aside)
            return
        except OSError:  # a file system without links
            pass
    os.replace(one.place, one.aside)


def put_back(one: Replacing) -> None:
    """Undo what was done to one file, if anything was. It may be called twice."""
    place, aside = Path(one.place), Path(one.aside)
    if not one.was_there:
        place.unlink(missing_ok=True)
    elif aside.exists():
        if place.exists() and place.samefile(aside):
            aside.unlink()
        else:
            os.replace(aside, place)
    if one.new:
        Path(one.new).unlink(missing_ok=True)


def write_journal(journal: Journal) -> None:
    path = journal_file()
    part = path.with_suffix(".part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(asdict(journal), file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, path)
    sync(path.parent)


def remove_journal() -> None:
    journal_file().unlink(missing_ok=True)
    sync(data_folder.home_folder())


def sync_folders(journal: Journal) -> None:
    for folder in {Path(one.place).parent for one in journal.files}:
        sync(folder)


def sync(path: Path) -> None:
    """Write a file, or the names in a folder, to the disk, where the platform can."""
    if sys.platform == "win32":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_token(token: str) -> None:
    """Write the token beside the rows (PostgreSQL). It counts if the transaction is committed."""
    with connection.cursor() as cursor:
        cursor.execute(f"COMMENT ON TABLE {TABLE} IS 'restored {token}'")


def is_committed(token: str) -> bool:
    """True if the rows of the swap with this token are in place."""
    connection.close()  # after a lost connection this asks on a new one
    with connection.cursor() as cursor:
        cursor.execute("SELECT obj_description(to_regclass(%s))", [TABLE])
        return bool(cursor.fetchone()[0] == f"restored {token}")
