"""Parse the head of a vCard line, the part before the colon: 'item1.TEL;TYPE=work;ENCODING=QUOTED-PRINTABLE'.

The same few heads appear in every card, so parsed heads are cached. Sources: versit vCard 2.1, RFC 2426, 6350, 6868.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from followthrough.capture.files.person import encodings

# vCard 2.1 writes parameters without names: these are values of ENCODING, all others of TYPE.
_BARE_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B", "Q"})
_ENCODINGS = {"QUOTED-PRINTABLE": "q", "Q": "q", "BASE64": "b", "B": "b"}
_PICTURES = frozenset({"PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE"})
# The properties of all three versions of the format.
_NAMES = (
    "VERSION N FN NICKNAME TEL EMAIL ORG TITLE ROLE ADR LABEL URL BDAY NOTE UID CATEGORIES REV PRODID AGENT GEO TZ"
    " MAILER CLASS SORT-STRING SOURCE NAME PROFILE ANNIVERSARY KIND MEMBER GENDER LANG IMPP RELATED FBURL CALURI"
    " CALADRURI XML CLIENTPIDMAP BEGIN END"
)
_KNOWN = frozenset(_NAMES.split()) | _PICTURES
_NAME = re.compile(r"[A-Za-z0-9_-]+")
# The escapes of RFC 6868.
_CARET = {"^n": "\n", "^'": '"', "^^": "^"}
# A longer head, in bytes, is none.
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Head:
    """The parsed head of a property.

    `types` are in lower case. `rank`: 1 is preferred, 101 if nothing is said. `encoding`: 'q' for quoted-printable, 'b'
    for base64, or ''. `charset`: Python's name for it, '' if none is named or Python does not know it.
    """

    group: str
    name: str
    params: dict[str, list[str]]
    types: frozenset[str]
    rank: int
    encoding: str
    charset: str

    @property
    def is_known(self) -> bool:
        return self.name in _KNOWN or self.name.startswith("X-")

    @property
    def is_picture(self) -> bool:
        return self.name in _PICTURES


def split_line(line: bytes) -> tuple[Head | None, bytes]:
    """Split a line into (head, value); the head is None if the line is no property."""
    colon = line.find(b":")
    if line.find(b'"', 0, colon) >= 0:
        colon = _outside_quotes(line, colon)
    return (head_of(line[:colon]), line[colon + 1 :]) if 0 < colon < _LONGEST else (None, line)


@lru_cache(maxsize=4096)
def head_of(written: bytes) -> Head | None:
    """Parse a head; None if the bytes are none."""
    text = written.decode("utf-8", "replace")
    first, *rest = _split_parameters(text)
    group, _, name = first.strip().rpartition(".")
    if not _NAME.fullmatch(name):
        return None
    params = _parse_parameters(rest)
    types = frozenset(kind.strip().lower() for kind in params.get("TYPE", []))
    encoding = _ENCODINGS.get("".join(params.get("ENCODING", [])).upper(), "")
    charset = encodings.python_charset("".join(params.get("CHARSET", []))) or ""
    return Head(group.lower(), name.upper(), params, types, _rank(params, types), encoding, charset)


def _split_parameters(text: str) -> list[str]:
    """Split at the semicolons outside quotes; unpaired quotes are ignored."""
    pieces = text.split('"')
    if len(pieces) % 2 == 0:
        return text.split(";")
    pieces[1::2] = [piece.replace(";", "\0") for piece in pieces[1::2]]
    return [part.replace("\0", ";") for part in '"'.join(pieces).split(";")]


def _rank(params: dict[str, list[str]], types: frozenset[str]) -> int:
    figure = "".join(params.get("PREF", []))[:3]
    if figure.isdecimal():
        return int(figure)
    return 1 if "pref" in types or "PREF" in params else 101


def _outside_quotes(line: bytes, fallback: int) -> int:
    """Return the place of the first colon outside quotes; `fallback` if a quote is never closed."""
    is_quoted = False
    for place, sign in enumerate(line[:_LONGEST]):
        if sign == 0x22:
            is_quoted = not is_quoted
        elif sign == 0x3A and not is_quoted:
            return place
    return fallback


def _parse_parameters(written: list[str]) -> dict[str, list[str]]:
    params: dict[str, list[str]] = {}
    for text in written:
        name, equals, value = text.strip().partition("=")
        if not equals:
            name, value = ("ENCODING" if name.upper() in _BARE_ENCODINGS else "TYPE"), name
        if "^" in value:
            value = re.sub(r"\^[n'^]", lambda found: _CARET[found[0]], value)
        key, value = name.strip().upper(), value.strip().strip('"')
        params.setdefault(key, []).extend(value.split(",") if key == "TYPE" else [value])
    return params
