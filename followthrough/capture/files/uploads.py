"""Keep an uploaded file between its preview and its import, so that a restart loses nothing.

The file lies in the data folder. Its name holds the member's id and an unguessable ticket. Files older than a day are
removed.
"""

import json
import re
import secrets
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from followthrough.kit import data_folder
from followthrough.kit.errors import Refused

# In bytes. Address books of phones hold photographs, so this is generous.
LARGEST = 100_000_000
KEPT_FOR = timedelta(days=1)
_TICKET = re.compile(r"[A-Za-z0-9_-]{32}")


@dataclass(frozen=True, slots=True)
class Upload:
    """An uploaded file: `name` as the user's computer called it."""

    ticket: str
    name: str
    data: bytes


def uploads_folder() -> Path:
    path = data_folder.home_folder() / "uploads"
    path.mkdir(mode=0o700, exist_ok=True)
    return path


def store_upload(member_id: int, name: str, data: bytes | Iterable[bytes]) -> str:
    """Store the file (bytes, or pieces of them) and return its ticket.

    Raises Refused when it is too large or cannot be written; nothing is kept then.
    """
    ticket = secrets.token_urlsafe(24)
    path = _path(member_id, ticket)
    path.touch(mode=0o600)
    try:
        size = write_upload(path, name, [data] if isinstance(data, bytes) else data)
    except BaseException:  # a full disk, a broken connection: half a file helps nobody
        path.unlink(missing_ok=True)
        raise
    if size > LARGEST:
        path.unlink()
        raise too_large(name)
    return ticket


def write_upload(path: Path, name: str, pieces: Iterable[bytes]) -> int:
    """Write the name and the pieces of the file. Returns the bytes of the pieces."""
    size = 0
    with path.open("wb") as file:
        file.write(json.dumps(name[:200]).encode() + b"\n")
        for piece in pieces:
            file.write(piece)
            size += len(piece)
    return size


def too_large(name: str) -> Refused:
    return Refused(f"{name} is larger than {LARGEST // 1_000_000} MB.", do="Export it in parts, then import those.")


def read_upload(member_id: int, ticket: str) -> Upload:
    """Read the member's file with this ticket. Raises Refused when it was removed or belongs to another member."""
    path = _path(member_id, ticket)
    if not path.is_file():
        raise Refused("That file isn’t here anymore.", do="Choose it again; files are kept for a day.")
    with path.open("rb") as file:
        name, data = file.readline(), file.read()
    return Upload(ticket, str(json.loads(name)), data)


def has_upload(member_id: int, ticket: str) -> bool:
    """True if the file lies on this node."""
    return _path(member_id, ticket).is_file()


def upload_size(member_id: int, ticket: str) -> int:
    path = _path(member_id, ticket)
    return path.stat().st_size if path.is_file() else 0


def unpacked_size(member_id: int, ticket: str) -> int:
    """Return the bytes that come out of a packed file, as its directory says; 0 for any other file.

    Python's zipfile never returns more bytes of a member than the directory says.
    """
    try:
        with _path(member_id, ticket).open("rb") as file:
            file.readline()
            with ZipFile(BytesIO(file.read())) as packed:
                return sum(member.file_size for member in packed.infolist())
    except (OSError, BadZipFile, ValueError, NotImplementedError, OverflowError, EOFError):
        return 0


def remove_upload(member_id: int, ticket: str) -> None:
    _path(member_id, ticket).unlink(missing_ok=True)


def remove_old_uploads(now: datetime, *, keep: Collection[str] = ()) -> int:
    """Remove files older than a day, except those with a ticket in `keep`. Returns the number removed."""
    old = [
        path
        for path in uploads_folder().iterdir()
        if path.stat().st_mtime < (now - KEPT_FOR).timestamp() and path.name.partition("-")[2] not in keep
    ]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


def _path(member_id: int, ticket: str) -> Path:
    """Build the file's path. A malformed ticket never becomes part of it: it leads to a file that does not exist."""
    checked = ticket if _TICKET.fullmatch(ticket) else "none"
    return uploads_folder() / f"{int(member_id)}-{checked}"
