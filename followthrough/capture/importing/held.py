"""A file that was uploaded waits here between its preview and the yes to it, so that a restart loses nothing.

It lies in the data folder under a name nobody can guess and only its member's number opens, and goes after a day.
"""

import json
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from followthrough.kit import home
from followthrough.kit.errors import Refused

LARGEST = 20_000_000
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


def hold(member_id: int, name: str, data: bytes) -> str:
    """The ticket for the file. Raises Refused when it is too large."""
    if len(data) > LARGEST:
        raise too_large(name)
    ticket = secrets.token_urlsafe(24)
    path = _path(member_id, ticket)
    path.touch(mode=0o600)
    path.write_bytes(json.dumps(name[:200]).encode() + b"\n" + data)
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


def let_go(member_id: int, ticket: str) -> None:
    _path(member_id, ticket).unlink(missing_ok=True)


def sweep(now: datetime) -> int:
    """Remove what has waited for a day. Returns how many went."""
    old = [path for path in folder().iterdir() if path.stat().st_mtime < (now - KEPT_FOR).timestamp()]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


def _path(member_id: int, ticket: str) -> Path:
    """A ticket that was bent opens nothing: it never becomes part of a path unread."""
    known = ticket if _TICKET.fullmatch(ticket) else "none"
    return folder() / f"{int(member_id)}-{known}"
