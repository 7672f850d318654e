"""Join the folded lines of a vCard file, as bytes: a line may be folded in the middle of a character.

vCard 2.1 folds quoted-printable with '=' and no blank, and ends base64 with an empty line. 3.0 and 4.0 fold with one
blank. Phones do not fold their photographs at all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from followthrough.capture.files.vcard.properties import split_line

# In bytes; a longer line is cut.
LONGEST = 1_000_000
_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/=]+\s*")
_EDGE = re.compile(rb"\s*(?:BEGIN|END):VCARD\s*", re.IGNORECASE)
_BEGIN = re.compile(rb"BEGIN:VCARD", re.IGNORECASE)
_MARGIN = re.compile(rb"BEGIN:VCARD[ \t]*\n[ \t]+[A-Za-z]", re.IGNORECASE)
# A file that folds at a fixed width cuts words. A shorter line was folded at a blank, which vCard 2.1 keeps.
_FIXED_WIDTH = 72


@dataclass(slots=True)
class _Folded:
    """One logical line that is being joined. `last`: its newest part as read. `room`: bytes that may still be added.

    `is_quoted`: its value is quoted-printable. `is_open_mark`: a quoted parameter goes on in the next line, as Lotus
    Notes writes addresses. Of pictures only the beginning is kept.
    """

    parts: list[bytes]
    last: bytes
    is_quoted: bool
    is_base64: bool
    is_picture: bool
    room: int
    is_open_mark: bool = False

    def goes_on(self, part: bytes, *, keeps_blanks: bool) -> bool:
        """Add the part if it belongs to this line; return False if it begins a new one.

        `keeps_blanks`: the blank at which a line was folded is part of the text (vCard 2.1).
        """
        if self.is_open():
            is_ours = not _EDGE.fullmatch(part)
        elif part[:1] in (b" ", b"\t") and not _EDGE.fullmatch(part):
            is_ours, part = True, self._without_fold(part, keeps_blanks)
        else:
            is_ours = self.is_base64 and bool(not part.strip() or _BASE64_LINE.fullmatch(part))
        if is_ours:
            self.add(part)
        return is_ours

    def _without_fold(self, part: bytes, keeps_blanks: bool) -> bytes:
        is_wordwise = keeps_blanks and not self.is_base64 and len(self.last) < _FIXED_WIDTH
        return b" " + part.lstrip() if is_wordwise else part[1:]

    def add(self, part: bytes) -> None:
        self.last = part
        if self.is_open_mark:
            part = b" " * bool(self.parts) + part.strip()
        elif self.is_open():
            part = part.rstrip(b" \t")[:-1]
        if self.room > 0:
            self.parts.append(part[: self.room])
        self.room -= len(part)

    def is_open(self) -> bool:
        """True if the next line belongs to this one whatever it holds."""
        if self.is_open_mark:
            return len(self.parts) < 9 and sum(part.count(b'"') for part in self.parts) % 2 == 1
        return self.is_quoted and self.last.rstrip(b" \t").endswith(b"=")

    def whole(self) -> tuple[bytes, bool]:
        """Return (the joined line, True if it was cut)."""
        first, *rest = self.parts
        # Some programs fold with '=' and a blank: if every part begins with a blank, it is not part of the text.
        if self.is_quoted and len(rest) > 1 and all(part[:1] == b" " for part in rest if part):
            rest = [part[1:] for part in rest]
        return b"".join([first, *rest]), self.room < 0 and not self.is_picture


def unfolded_lines(data: bytes) -> Iterator[tuple[bytes, bool]]:
    """Yield each logical line as (bytes without line ends, True if it was too long and was cut)."""
    line: _Folded | None = None
    keeps_blanks = False
    for raw in BytesIO(_without_margin(_with_plain_ends(data))):
        part = raw.rstrip(b"\r\n")
        if line and line.goes_on(part, keeps_blanks=keeps_blanks):
            continue
        if line:
            yield line.whole()
        line = _begin_line(part) if part and not part.isspace() else None
        if line and part[:8].upper() == b"VERSION:":
            keeps_blanks = part[8:].strip() == b"2.1"
    if line:
        yield line.whole()


def _begin_line(part: bytes) -> _Folded:
    head, _ = split_line(part)
    is_picture = head is not None and head.is_picture
    encoding = head.encoding if head else ""
    is_base64, longest = is_picture or encoding == "b", 200 if is_picture else LONGEST
    is_open_mark = head is None and b";" in part and b":" not in part and part.count(b'"') % 2 == 1
    line = _Folded([], part, encoding == "q", is_base64, is_picture, longest, is_open_mark)
    line.add(part)
    return line


def _without_margin(data: bytes) -> bytes:
    """Remove the indentation of cards that were copied out of a mail or a web page; it marks no folding there.

    The first line below BEGIN cannot go on with it, so its blanks are the margin of the card.
    """
    if not _MARGIN.search(data):
        return data
    plain = bytearray()
    margin = before = b""
    for whole in BytesIO(data):
        line = whole.removesuffix(b"\n")
        if _EDGE.fullmatch(line):
            line, margin = line.strip(), b""
        elif _BEGIN.fullmatch(before):
            margin = line[: len(line) - len(line.lstrip(b" \t"))]
        before = line.removeprefix(margin)
        plain += before + b"\n"
    return bytes(plain)


def _with_plain_ends(data: bytes) -> bytes:
    """Turn every kind of line end into a single newline."""
    if b"\r" not in data:
        return data
    return data.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
