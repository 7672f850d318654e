"""Read the text of a file piece by piece, so that a large file is never in memory a second time as text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from followthrough.capture.files.limits import LONGEST_LINE
from followthrough.capture.files.person import encodings

_PIECE = 1 << 20
_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class TextPieces:
    """The text of `data`, decoded anew for each iteration, without control characters and byte order mark."""

    data: bytes
    region: str

    def __iter__(self) -> Iterator[str]:
        pieces = encodings.decode_pieces(self.data, self.region)
        first = next(pieces, "")
        yield encodings.without_controls(first.lstrip("\ufeff"))
        yield from map(encodings.without_controls, pieces)

    def beginning(self, most: int) -> str:
        """Return the first `most` characters."""
        found, size = [], 0
        for piece in self:
            found.append(piece)
            size += len(piece)
            if size >= most:
                break
        return "".join(found)[:most]


def lines_of(pieces: Iterable[str]) -> Iterator[str]:
    r"""Yield each line with its end, '\n', '\r' or '\r\n'. Of a line longer than LONGEST_LINE the rest is dropped."""
    rest = ""
    is_dropping = False
    for piece in pieces:
        text, place = rest + piece, 0
        # A last '\r' waits for the next piece: it may be half a line end.
        for found in _BREAK.finditer(text, 0, len(text) - text.endswith("\r")):
            if is_dropping:
                is_dropping = False
            else:
                yield _cut(text[place : found.end()])
            place = found.end()
        rest = text[place:]
        if is_dropping:
            rest = rest[-1:] if rest.endswith("\r") else ""
        elif len(rest) > LONGEST_LINE:
            yield _cut(rest)
            rest, is_dropping = ("\r" if rest.endswith("\r") else ""), True
    if rest and not is_dropping:
        yield _cut(rest)


def _cut(line: str) -> str:
    return line if len(line) <= LONGEST_LINE else line[:LONGEST_LINE] + "\n"
