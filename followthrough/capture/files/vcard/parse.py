"""Split the bytes of a vCard file into cards, each a table of properties. A broken card never spoils the next one."""

import base64
import codecs
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from followthrough.capture.files.limits import LARGE_CARD, LARGEST_CARD, MANY_PROPERTIES, MOST_PROPERTIES
from followthrough.capture.files.person import encodings
from followthrough.capture.files.vcard.properties import Head, split_line
from followthrough.capture.files.vcard.unfold import LONGEST, unfolded_lines

_ESCAPED = re.compile(r"\\([nN;,:\\'\"])")
# Cards that were joined without a line end between them.
_JOINED = re.compile(rb"END:VCARD[ \t]*BEGIN:VCARD", re.IGNORECASE)
_EDGES = (b"BEGIN:VCARD", b"END:VCARD")
_MOST_PROBLEMS = 20
_NEXT_CARD = re.compile(rb"(?<=[\r\n])BEGIN:VCARD", re.IGNORECASE)
# In bytes: so much is taken at least, and then up to the next card.
_PART = 1 << 20
# Stands for the rest of a card that is too large.
TOO_LARGE_LINE = b"X-TOO-LARGE:"


@dataclass(slots=True)
class Property:
    """One property of a card. `raw`: the value, still encoded. `page`: the code page if it is not UTF-8."""

    head: Head
    raw: bytes
    page: str

    def text(self) -> str:
        """Return the value, decoded and without escapes."""
        return unescaped(self._decoded(self._plain_bytes(self.raw)))

    def parts(self, separators: str = ";") -> list[str]:
        """Split the value at any of the separators; return its parts, decoded and without escapes."""
        if self.head.encoding == "q" and any(sign.encode() in self.raw for sign in separators):
            raw = re.split(f"[{separators}]".encode(), self.raw)
            pieces = [self._decoded(quopri.decodestring(piece)) for piece in raw]
        else:
            pieces = _split(self._decoded(self._plain_bytes(self.raw)), separators)
        return [unescaped(piece) for piece in pieces]

    def _plain_bytes(self, raw: bytes) -> bytes:
        if self.head.encoding == "q":
            return quopri.decodestring(raw)
        if self.head.encoding == "b":
            try:
                return base64.b64decode(raw)
            except ValueError:
                return raw
        return raw

    def _decoded(self, raw: bytes) -> str:
        if self.head.charset:
            try:
                return _plain(raw.decode(self.head.charset))
            except (UnicodeDecodeError, LookupError):
                pass
        return _plain(encodings.decode_line(raw, self.page))


@dataclass(slots=True)
class VCard:
    """One card. `number` counts the cards of the file from 1; `problems` are sentences about what is wrong in it.

    While the card is being read, `last` and `last_name` are its newest property, `nested` the depth of cards inside it,
    `lines` the number of its lines.
    """

    number: int
    properties: dict[str, list[Property]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    last: Property | None = None
    last_name: str = ""
    nested: int = 0
    lines: int = 0

    def all(self, name: str) -> list[Property]:
        """Return the properties of that name, the preferred one first."""
        found = self.properties.get(name, [])
        return sorted(found, key=lambda one: one.head.rank) if len(found) > 1 else found

    def text(self, name: str) -> str:
        """Return the text of the first filled property of that name; '' if there is none."""
        return next((text for one in self.all(name) if (text := one.text().strip())), "")

    def label(self, group: str) -> str:
        """Return Apple's X-ABLabel for the properties of a group; '' if there is none."""
        labels = self.properties.get("X-ABLABEL", [])
        return next((one.text() for one in labels if group and one.head.group == group), "")

    def complain(self, why: str) -> None:
        if len(self.problems) < _MOST_PROBLEMS and why not in self.problems:
            self.problems.append(why)


NO_END = "The card has no end; everything up to the next one is kept."
NO_BEGINNING = "The card has no beginning; what’s there is kept."
BROKEN_OFF = "The file ends in the middle of this card; what’s there is kept."


def cards_of(data: bytes, page: str) -> Iterator[VCard]:
    """Yield every card of the file, also one without END or BEGIN. `page`: code page of bytes that are not UTF-8."""
    card: VCard | None = None
    count = 0
    for raw, is_cut in _lines_of_parts(data):
        edge = raw.strip().upper()
        if card and _is_nested(card, edge):
            continue
        if card and edge in _EDGES:
            yield _finished(card, edge)
            card = None
        if not card and _begins_a_card(edge, raw):
            count += 1
            card = VCard(count, problems=[] if edge in _EDGES else [NO_BEGINNING])
        if card and raw is TOO_LARGE_LINE:
            card.complain(LARGE_CARD)
        elif card and edge not in _EDGES:
            _add_line(card, raw, is_cut, page)
    if card:
        card.complain(BROKEN_OFF)
        yield card


def _lines_of_parts(data: bytes) -> Iterator[tuple[bytes, bool]]:
    """Yield each logical line, as `unfolded_lines` does. The file is taken apart between cards, a part at a time."""
    start = 0
    while start < len(data):
        next_card = _NEXT_CARD.search(data, start + _PART)
        end = next_card.start() if next_card else len(data)
        part = data[start : min(end, start + LARGEST_CARD)]
        yield from unfolded_lines(_JOINED.sub(b"END:VCARD\nBEGIN:VCARD", part.replace(codecs.BOM_UTF8, b"")))
        if end - start > LARGEST_CARD:
            yield TOO_LARGE_LINE, True
        start = end


def _finished(card: VCard, edge: bytes) -> VCard:
    """Return the card; it lacks its END if the next BEGIN ended it."""
    if edge == b"BEGIN:VCARD":
        card.complain(NO_END)
    return card


def unescaped(text: str) -> str:
    r"""Replace '\n', '\;', '\,', '\:', '\\' and '\'' by the characters they stand for."""
    if "\\" not in text:
        return text
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text)


def _is_nested(card: VCard, edge: bytes) -> bool:
    """True if the line belongs to a card inside this one: its AGENT, an assistant for example."""
    if edge == b"BEGIN:VCARD" and (card.nested or card.last_name == "AGENT"):
        card.complain("The card contains someone else’s card (AGENT), which was left out.")
        card.nested += 1
        return True
    is_inside = card.nested > 0
    if edge == b"END:VCARD" and is_inside:
        card.nested -= 1
        card.last_name = ""
    return is_inside


def _begins_a_card(edge: bytes, raw: bytes) -> bool:
    """True for BEGIN:VCARD, and for a property that only a card whose BEGIN is missing can have here."""
    if edge in _EDGES:
        return edge == b"BEGIN:VCARD"
    head, _ = split_line(raw)
    return head is not None and head.name in ("VERSION", "N", "FN", "TEL", "EMAIL", "ORG")


def _add_line(card: VCard, raw: bytes, is_cut: bool, page: str) -> None:
    """Add a line to a card. `is_cut`: it was too long and only its beginning is here."""
    head, value = split_line(raw)
    if head is None or (card.last_name == "NOTE" and not head.is_known):
        _keep_stray(card, raw, page)
        return
    card.lines += 1
    if card.lines > MOST_PROPERTIES:
        card.complain(MANY_PROPERTIES)
        return
    if is_cut:
        card.complain(f"{head.name} is longer than {LONGEST:,} characters; the beginning is kept.")
    one = Property(head, value, page)
    card.properties.setdefault(head.name, []).append(one)
    card.last, card.last_name = one, head.name


def _keep_stray(card: VCard, raw: bytes, page: str) -> None:
    """Add a line that is no property to the note before it; without a note, drop it with a remark."""
    if card.last and card.last_name == "NOTE" and len(card.last.raw) < LONGEST:
        card.last.raw += b"\n" + raw
        return
    line = encodings.decode_line(raw[:60], page).strip()
    card.complain(f"The line ‘{line}’ couldn’t be understood and was left out.")


def _split(text: str, separators: str) -> list[str]:
    """Split at separators that are not escaped; escapes stay in the parts."""
    if "\\" not in text:
        return re.split(f"[{separators}]", text) if len(separators) > 1 else text.split(separators)
    found = re.findall(rf"((?:[^\\{separators}]|\\.|\\$)*)([{separators}]|$)", text, re.DOTALL)
    ends = next(place for place, (_, separator) in enumerate(found) if not separator)
    return [piece for piece, _ in found[: ends + 1]]


def _plain(text: str) -> str:
    plain = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    return encodings.without_controls(plain)
