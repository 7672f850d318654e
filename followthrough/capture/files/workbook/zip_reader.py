"""A packed file, unpacked by counted bytes: what its directory says of sizes is never believed."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

LARGEST = 200_000_000
# What people keep shrinks to a tenth or a fiftieth; deflate can make a thousandth of nothing but blanks.
_MOST_FOLD, _FOLD_COUNTS_FROM = 250, 10_000_000
_MOST_MEMBERS = 20_000
_PIECE = 1 << 18
# The other ways to pack give no piece of a known size, and no office program writes them.
_WAYS = (ZIP_STORED, ZIP_DEFLATED)
DAMAGED = "This file is damaged: it cannot be unpacked. Save or download it again, then bring that in."
TOO_LARGE = "Unpacked, this file is far larger than an address book. Save the people alone, or in parts, as CSV."
LOCKED = "This file is locked with a password. Save it without one, then bring that in."


class NotRead(Exception):
    """The whole file, or the rest of it, cannot be read; the text is a sentence that says what to do."""


class Package:
    """The members of a zip by name (small letters, '/'). Everything unpacked counts, once."""

    def __init__(self, data: bytes) -> None:
        """Raises NotRead for bytes that are no zip."""
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, OSError, ValueError, NotImplementedError, OverflowError, EOFError, MemoryError) as error:
            raise NotRead(DAMAGED) from error
        members = self._zip.infolist()
        if len(members) > _MOST_MEMBERS:
            raise NotRead(TOO_LARGE)
        self.members = {_plain(one.filename): one for one in members if not one.is_dir()}
        self._most = min(LARGEST, max(len(data) * _MOST_FOLD, _FOLD_COUNTS_FROM))
        self._unpacked: dict[str, int] = {}

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self.members

    def pieces(self, name: str) -> Iterator[bytes]:
        """The bytes of a member, a quarter of a MB at a time. Raises NotRead when it is damaged, locked or too much."""
        member = self.members.get(_plain(name))
        if member is None:
            raise NotRead(DAMAGED)
        if member.flag_bits & 1:
            raise NotRead(LOCKED)
        if member.compress_type not in _WAYS:
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
        """A whole member. Raises NotRead also when it is larger than `most`."""
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


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()
