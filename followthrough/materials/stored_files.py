"""The bytes of files, in the data folder: each content once, under its SHA-256, readable by its owner only.

A file is written before the row that names it, and removed after the last such row. So a process that is killed leaves
at most a file without a row, which `remove_unused` removes.
"""

import hashlib
import os
import re
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple

from followthrough.kit import data_folder
from followthrough.materials.file_rules import FIRST_BYTES, LARGEST, refuse_program, refuse_size

DIGEST = re.compile(r"[0-9a-f]{64}")
# A younger file may belong to a row that is being written.
UNUSED_FOR = timedelta(hours=1)
BLOCK = 1_000_000


class StoredFile(NamedTuple):
    """The SHA-256 of a content, and its size in bytes."""

    digest: str
    size: int


def folder() -> Path:
    """Return the folder of the files; made on first use."""
    path = data_folder.home_folder() / "materials"
    path.mkdir(mode=0o700, exist_ok=True)
    return path


def path_of(digest: str) -> Path:
    """Return where a content lies. Raises ValueError for what is no SHA-256."""
    if not DIGEST.fullmatch(digest):
        raise ValueError(digest)
    return folder() / digest


def store(name: str, blocks: Iterable[bytes]) -> StoredFile:
    """Store a file while it comes in; its bytes are counted, whatever was said about its size.

    Raises Refused for an empty or too large file and for a program, OSError when it cannot be written. Then nothing is
    left of it.
    """
    digest, size, first = hashlib.sha256(), 0, b""
    with NamedTemporaryFile(prefix=".coming-", dir=folder(), delete=False) as file:
        try:
            for block in blocks:
                size += len(block)
                if size > LARGEST:
                    break
                first = (first + block[:FIRST_BYTES])[:FIRST_BYTES]
                digest.update(block)
                file.write(block)
            refuse_size(name, size)
            refuse_program(name, first)
            file.flush()
            os.fsync(file.fileno())
            # Its time is now, also for a content that was here before: it is not removed while its row is written.
            os.replace(file.name, path_of(digest.hexdigest()))
        except BaseException:
            with suppress(OSError):
                os.unlink(file.name)
            raise
    return StoredFile(digest.hexdigest(), size)


def blocks_of(digest: str) -> Iterator[bytes]:
    """Yield the bytes of a stored file. Raises FileNotFoundError for one that is gone."""
    file = path_of(digest).open("rb")

    def blocks() -> Iterator[bytes]:
        with file:
            while block := file.read(BLOCK):
                yield block

    return blocks()


def is_whole(digest: str, size: int) -> bool:
    """True if the file is there in its full size."""
    path = path_of(digest)
    return path.is_file() and path.stat().st_size == size


def remove_unused(used: Collection[str], *, now: datetime) -> int:
    """Remove files that no row names, and parts of files that never came in whole. Returns their number."""
    count, before = 0, (now - UNUSED_FOR).timestamp()
    for path in folder().iterdir():
        with suppress(FileNotFoundError):
            if path.name not in used and path.stat().st_mtime < before:
                path.unlink()
                count += 1
    return count
