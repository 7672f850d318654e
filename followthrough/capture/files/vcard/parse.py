"""From the bytes of a vCard file to its cards, each a table of properties; a broken one never takes the next along."""

import base64
import codecs
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from followthrough.capture.files.person import encodings
from followthrough.capture.files.vcard.properties import Head, cut
from followthrough.capture.files.vcard.unfold import LONGEST, unfolded

_ESCAPED = re.compile(r"\\([nN;,:\\'\"])")
# Files put one after the other without a line end between.
_JOINED = re.compile(rb"END:VCARD[ \t]*BEGIN:VCARD", re.IGNORECASE)
_MOST_PROBLEMS = 20


@dataclass(slots=True)
class Property:
    """One line of a card; `raw` is the value still in its encoding, `page` the code page if it is not UTF-8."""

    head: Head
    raw: bytes
    page: str

    def text(self) -> str:
        """The value as a reader would see it."""
        return unescaped(self._decoded(self._plain_bytes(self.raw)))

    def parts(self, separators: str = ";") -> list[str]:
        """The values of a structured property, each as a reader would see it, parted at any of the separators."""
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
class Card:
    """`number` counts the cards of the file from 1; `problems` are sentences about what was wrong in it."""

    number: int
    properties: dict[str, list[Property]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    last: Property | None = None
    last_name: str = ""
    nested: int = 0

    def all(self, name: str) -> list[Property]:
        """The properties of that name, the preferred first."""
        found = self.properties.get(name, [])
        return sorted(found, key=lambda one: one.head.rank) if len(found) > 1 else found

    def text(self, name: str) -> str:
        """The first filled property of that name, '' when there is none."""
        return next((text for one in self.all(name) if (text := one.text().strip())), "")

    def label(self, group: str) -> str:
        """What Apple's X-ABLabel says of the properties of the same group."""
        return next(
            (one.text() for one in self.properties.get("X-ABLABEL", []) if group and one.head.group == group), ""
        )

    def complain(self, why: str) -> None:
        if len(self.problems) < _MOST_PROBLEMS and why not in self.problems:
            self.problems.append(why)


def cards(data: bytes, page: str) -> Iterator[Card]:
    """Every card of the file, also without an end or a beginning. `page` is the code page of bytes not in UTF-8."""
    card: Card | None = None
    count = 0
    for raw, is_cut in unfolded(_JOINED.sub(b"END:VCARD\nBEGIN:VCARD", data.replace(codecs.BOM_UTF8, b""))):
        edge = raw.strip().upper()
        if card and _is_nested(card, edge):
            continue
        if edge == b"BEGIN:VCARD":
            if card:
                card.complain("The card has no end; what was there before the next one is kept.")
                yield card
            count += 1
            card = Card(count)
        elif edge == b"END:VCARD" and card:
            yield card
            card = None
        elif card or _begins_a_card(raw):
            if not card:
                count += 1
                card = Card(count, problems=["The card has no beginning; what is there is kept."])
            _add(card, raw, is_cut, page)
    if card:
        card.complain("The file breaks off inside this card; what was there is kept.")
        yield card


def unescaped(text: str) -> str:
    r"""'\n', '\;', '\,', '\:', '\\' and '\'' as the signs they stand for."""
    if "\\" not in text:
        return text
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text)


def _is_nested(card: Card, edge: bytes) -> bool:
    """Whether the line belongs to a card inside this one, its AGENT (an assistant, say)."""
    if edge == b"BEGIN:VCARD" and (card.nested or card.last_name == "AGENT"):
        card.complain("The card holds the card of somebody else (AGENT), which was left out.")
        card.nested += 1
        return True
    is_inside = card.nested > 0
    if edge == b"END:VCARD" and is_inside:
        card.nested -= 1
        card.last_name = ""
    return is_inside


def _begins_a_card(raw: bytes) -> bool:
    head, _ = cut(raw)
    return head is not None and head.name in ("VERSION", "N", "FN", "TEL", "EMAIL", "ORG")


def _add(card: Card, raw: bytes, is_cut: bool, page: str) -> None:
    head, value = cut(raw)
    if head is None or (card.last_name == "NOTE" and not head.is_known):
        _keep_stray(card, raw, page)
        return
    if is_cut:
        card.complain(f"{head.name} is longer than {LONGEST:,} characters; the beginning is kept.")
    one = Property(head, value, page)
    card.properties.setdefault(head.name, []).append(one)
    card.last, card.last_name = one, head.name


def _keep_stray(card: Card, raw: bytes, page: str) -> None:
    """A line that is no property: the next line of a note if one stands before it, else said and left out."""
    if card.last and card.last_name == "NOTE" and len(card.last.raw) < LONGEST:
        card.last.raw += b"\n" + raw
        return
    line = encodings.decode_line(raw[:60], page).strip()
    card.complain(f"The line ‘{line}’ could not be understood and was left out.")


def _split(text: str, separators: str) -> list[str]:
    """Escaped separators part nothing; they stay escaped."""
    if "\\" not in text:
        return re.split(f"[{separators}]", text) if len(separators) > 1 else text.split(separators)
    found = re.findall(rf"((?:[^\\{separators}]|\\.|\\$)*)([{separators}]|$)", text, re.DOTALL)
    ends = next(place for place, (_, separator) in enumerate(found) if not separator)
    return [piece for piece, _ in found[: ends + 1]]


def _plain(text: str) -> str:
    plain = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    return encodings.without_controls(plain)
