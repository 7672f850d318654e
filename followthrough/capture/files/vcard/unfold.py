"""The lines of a vCard file, put together again on bytes: a character may be folded in its middle.

vCard 2.1 breaks quoted-printable with '=' and no blank, and ends base64 with an empty line; 3.0 and 4.0 fold with
one blank; telephones do not fold their photographs at all (reference/cards-and-import.md section 3).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from followthrough.capture.files.vcard.properties import cut

LONGEST = 1_000_000
_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/=]+\s*")
_EDGE = re.compile(rb"\s*(?:BEGIN|END):VCARD\s*", re.IGNORECASE)
_MARGIN = re.compile(rb"\s*?([ \t]+)BEGIN:VCARD\n\1[A-Za-z]", re.IGNORECASE)
# A file that folds at a fixed width cuts words; one that folds earlier folded at a blank, which 2.1 keeps.
_FIXED_WIDTH = 72


@dataclass(slots=True)
class _Folded:
    """One logical line being put together. Of pictures only the beginning is kept."""

    parts: list[bytes]
    last: bytes
    is_quoted: bool
    is_base64: bool
    is_picture: bool
    room: int
    # A parameter in quotation marks goes on in the next line (Lotus Notes writes an address so).
    is_open_mark: bool = False

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
        if self.is_open_mark:
            return len(self.parts) < 9 and sum(part.count(b'"') for part in self.parts) % 2 == 1
        return self.is_quoted and self.last.rstrip(b" \t").endswith(b"=")

    def whole(self) -> tuple[bytes, bool]:
        first, *rest = self.parts
        # Some fold with '=' and a blank: when every line begins with one, it is none of the text.
        if self.is_quoted and len(rest) > 1 and all(part[:1] == b" " for part in rest if part):
            rest = [part[1:] for part in rest]
        return b"".join([first, *rest]), self.room < 0 and not self.is_picture


def unfolded(data: bytes) -> Iterator[tuple[bytes, bool]]:
    """Each logical line as (bytes without line ends, whether it was too long and was cut)."""
    line: _Folded | None = None
    keeps_blanks = False
    for raw in BytesIO(_without_margin(_with_plain_ends(data))):
        part = raw.rstrip(b"\r\n")
        if line and _goes_on(line, part, keeps_blanks):
            continue
        if line:
            yield line.whole()
        line = _begun(part) if part and not part.isspace() else None
        if line and part[:8].upper() == b"VERSION:":
            keeps_blanks = part[8:].strip() == b"2.1"
    if line:
        yield line.whole()


def _begun(part: bytes) -> _Folded:
    head, _ = cut(part)
    is_picture = head is not None and head.is_picture
    encoding = head.encoding if head else ""
    is_base64, longest = is_picture or encoding == "b", 200 if is_picture else LONGEST
    is_open_mark = head is None and b";" in part and b":" not in part and part.count(b'"') % 2 == 1
    line = _Folded([], part, encoding == "q", is_base64, is_picture, longest, is_open_mark)
    line.add(part)
    return line


def _goes_on(line: _Folded, part: bytes, keeps_blanks: bool) -> bool:
    if line.is_open():
        if _EDGE.fullmatch(part):
            return False
        line.add(part)
        return True
    if part[:1] in (b" ", b"\t") and not _EDGE.fullmatch(part):
        wordwise = keeps_blanks and not line.is_base64 and len(line.last) < _FIXED_WIDTH
        line.add(b" " + part.lstrip() if wordwise else part[1:])
        return True
    if line.is_base64 and (not part.strip() or _BASE64_LINE.fullmatch(part)):
        line.add(part)
        return True
    return False


def _without_margin(data: bytes) -> bytes:
    """Cards copied out of a mail or a web page stand with blanks before every line, which then mean nothing."""
    margin = _MARGIN.match(data)
    return re.sub(rb"^" + margin[1], b"", data, flags=re.MULTILINE) if margin else data


def _with_plain_ends(data: bytes) -> bytes:
    if b"\r" not in data:
        return data
    return data.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
