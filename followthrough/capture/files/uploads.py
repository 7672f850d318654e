"""A file that was uploaded waits here between its preview and the yes to it, so that a restart loses nothing.

It lies in the data folder under a name nobody can guess and only its member's number opens, and goes after a day.
"""

import json
import re
import secrets
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from followthrough.kit import data_folder as home
from followthrough.kit.errors import Refused

# A phone writes the pictures of its people into the file.
LARGEST = 100_000_000
KEPT_FOR = timedelta(days=1)
_TICKET = re.compile(r"[A-Za-z0-9_-]{32}")


@dataclass(frozen=True, slots=True)
class Held:
    ticket: str
    name: str
    data: bytes


def folder() -> Path:
    path = home.folder() / "uploads"
    path.mkdir(mode=0o700, exist_ok=True)
    return path


def hold(member_id: int, name: str, data: bytes | Iterable[bytes]) -> str:
    """The ticket for the file, whole or piece by piece. Raises Refused when it is too large."""
    ticket = secrets.token_urlsafe(24)
    path, size = _path(member_id, ticket), 0
    path.touch(mode=0o600)
    with path.open("wb") as file:
        file.write(json.dumps(name[:200]).encode() + b"\n")
        for piece in [data] if isinstance(data, bytes) else data:
            file.write(piece)
            size += len(piece)
    if size > LARGEST:
        path.unlink()
        raise too_large(name)
    return ticket


def too_large(name: str) -> Refused:
    return Refused(f"{name} is larger than {LARGEST // 1_000_000} MB.", do="Export it in parts, then bring those in.")


def take(member_id: int, ticket: str) -> Held:
    """The file behind one's own ticket. Raises Refused when it is gone, or somebody else's."""
    path = _path(member_id, ticket)
    if not path.is_file():
        raise Refused("That file is no longer here.", do="Choose it again; files wait for a day.")
    name, _, data = path.read_bytes().partition(b"\n")
    return Held(ticket, str(json.loads(name)), data)


def is_here(member_id: int, ticket: str) -> bool:
    """Whether this node holds it."""
    return _path(member_id, ticket).is_file()


def size(member_id: int, ticket: str) -> int:
    path = _path(member_id, ticket)
    return path.stat().st_size if path.is_file() else 0


def let_go(member_id: int, ticket: str) -> None:
    _path(member_id, ticket).unlink(missing_ok=True)


def sweep(now: datetime, *, keep: Collection[str] = ()) -> int:
    """Remove what has waited for a day, but for the tickets of `keep`. Returns how many went."""
    old = [
        path
        for path in folder().iterdir()
        if path.stat().st_mtime < (now - KEPT_FOR).timestamp() and path.name.partition("-")[2] not in keep
    ]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


def _path(member_id: int, ticket: str) -> Path:
    """A ticket that was bent opens nothing: it never becomes part of a path unread."""
    known = ticket if _TICKET.fullmatch(ticket) else "none"
    return folder() / f"{int(member_id)}-{known}"
