"""Unpack a zip file with a limit on the bytes that really come out; the sizes in its directory are not trusted."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

LARGEST = 200_000_000
# A file may grow to so many times its size when unpacked, or to so many bytes if that is more. Real workbooks shrink to
# a tenth or a fiftieth; deflate packs blanks to a thousandth.
_MOST_GROWTH, _ALWAYS_ALLOWED = 250, 10_000_000
_MOST_MEMBERS = 20_000
_PIECE = 1 << 18
# Other compression methods do not give pieces of a known size, and no office program writes them.
_METHODS = (ZIP_STORED, ZIP_DEFLATED)
DAMAGED = "This file is damaged and can’t be unpacked. Save or download it again, then import that."
TOO_LARGE = "Unpacked, this file is far larger than an address book. Save just the contacts, or parts of them, as CSV."
LOCKED = "This file is locked with a password. Save it without one, then import that."


class NotRead(Exception):
    """The whole file, or the rest of it, cannot be read. The message is a sentence that says what to do."""


class Package:
    """A zip file. `members` are keyed by name, in lower case with '/'. All unpacked bytes count, once."""

    def __init__(self, data: bytes) -> None:
        """Open the zip. Raises NotRead if the bytes are none."""
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, OSError, ValueError, NotImplementedError, OverflowError, EOFError, MemoryError) as error:
            raise NotRead(DAMAGED) from error
        members = self._zip.infolist()
        if len(members) > _MOST_MEMBERS:
            raise NotRead(TOO_LARGE)
        self.members = {_normal_name(one.filename): one for one in members if not one.is_dir()}
        self._most = min(LARGEST, max(len(data) * _MOST_GROWTH, _ALWAYS_ALLOWED))
        self._unpacked: dict[str, int] = {}

    def __contains__(self, name: str) -> bool:
        return _normal_name(name) in self.members

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield a member in pieces of 256 KB. Raises NotRead if it is damaged, locked or too large."""
        member = self.members.get(_normal_name(name))
        if member is None:
            raise NotRead(DAMAGED)
        if member.flag_bits & 1:
            raise NotRead(LOCKED)
        if member.compress_type not in _METHODS:
            raise NotRead(DAMAGED)
        try:
            with self._zip.open(member) as packed:
                size = 0
                while piece := packed.read(_PIECE):
                    size += len(piece)
                    self._count(member.filename, size)
                    yield piece
        except (BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
            raise NotRead(DAMAGED) from error

    def read(self, name: str, most: int = LARGEST) -> bytes:
        """Return a whole member. Raises NotRead as `pieces` does, and if it is larger than `most` bytes."""
        found, size = [], 0
        for piece in self.pieces(name):
            size += len(piece)
            if size > most:
                raise NotRead(TOO_LARGE)
            found.append(piece)
        return b"".join(found)

    def _count(self, name: str, size: int) -> None:
        self._unpacked[name] = max(size, self._unpacked.get(name, 0))
        if sum(self._unpacked.values()) > self._most:
            raise NotRead(TOO_LARGE)


def _normal_name(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()
