"""From the bytes of a vCard file to its cards, each a table of properties; a broken one never takes the next along.

Sources: vCard 2.1 (versit), RFC 2426, RFC 6350, RFC 6868, and what telephones and mail programs write instead.
"""

import base64
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from followthrough.capture.importing import encodings
from followthrough.capture.importing.unfold import LONGEST, unfolded

# Parameters that vCard 2.1 writes without their name: '...;QUOTED-PRINTABLE:', everything else is a TYPE.
_BARE_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B", "Q"})
_NAME = re.compile(r"[A-Za-z0-9_-]+")
_PART = re.compile(r";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")
_ESCAPED = re.compile(r"\\([nN;,:\\])")
_CARET = {"^n": "\n", "^'": '"', "^^": "^"}
_KNOWN = re.compile(
    rb"(?:[\w-]+\.)?(?:VERSION|N|FN|NICKNAME|TEL|EMAIL|ORG|TITLE|ROLE|ADR|LABEL|URL|BDAY|ANNIVERSARY|NOTE|CATEGORIES|PHOTO|LOGO"
    rb"|SOUND|KEY|REV|UID|PRODID|AGENT|GEO|TZ|MAILER|CLASS|SORT-STRING|SOURCE|NAME|PROFILE|KIND|MEMBER|GENDER|LANG|IMPP|RELATED"
    rb"|FBURL|CALURI|CALADRURI|XML|CLIENTPIDMAP|X-[\w-]+)\s*[;:]",
    re.IGNORECASE,
)
_MOST_PROBLEMS = 20


@dataclass(slots=True)
class Property:
    """One line of a card: `types` in lower case, `raw` the value still in its encoding."""

    group: str
    params: dict[str, list[str]]
    raw: bytes
    page: str

    @property
    def types(self) -> set[str]:
        return {kind.strip().lower() for kind in self.params.get("TYPE", [])}

    @property
    def rank(self) -> int:
        """1 is the preferred one, 101 says nothing."""
        given = "".join(self.params.get("PREF", []))[:3]
        return int(given) if given.isdecimal() else 1 if "pref" in self.types or "PREF" in self.params else 101

    def text(self) -> str:
        """The value as a reader would see it."""
        return unescaped(self._decoded(self._plain_bytes(self.raw)))

    def parts(self, separator: str = ";") -> list[str]:
        """The values of a structured property, each as a reader would see it."""
        if self._encoding == "q" and separator.encode() in self.raw:
            pieces = [self._decoded(quopri.decodestring(piece)) for piece in self.raw.split(separator.encode())]
        else:
            pieces = _split(self._decoded(self._plain_bytes(self.raw)), separator)
        return [unescaped(piece) for piece in pieces]

    @property
    def _encoding(self) -> str:
        if not self.params:
            return ""
        named = "".join(self.params.get("ENCODING", [])).upper()
        return {"QUOTED-PRINTABLE": "q", "Q": "q", "BASE64": "b", "B": "b"}.get(named, "")

    def _plain_bytes(self, raw: bytes) -> bytes:
        if self._encoding == "q":
            return quopri.decodestring(raw)
        if self._encoding == "b":
            try:
                return base64.b64decode(raw)
            except ValueError:
                return raw
        return raw

    def _decoded(self, raw: bytes) -> str:
        named = encodings.known("".join(self.params.get("CHARSET", ["?"]))) if self.params else None
        if named:
            try:
                return _one_kind_of_line_end(raw.decode(named))
            except (UnicodeDecodeError, LookupError):
                pass
        return _one_kind_of_line_end(encodings.decode_line(raw, self.page))


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
        return sorted(self.properties.get(name, []), key=lambda one: one.rank)

    def text(self, name: str) -> str:
        """The first filled property of that name, '' when there is none."""
        return next((text for one in self.all(name) if (text := one.text().strip())), "")

    def label(self, group: str) -> str:
        """What Apple's X-ABLabel says of the properties of the same group."""
        return next((one.text() for one in self.properties.get("X-ABLABEL", []) if group and one.group == group), "")

    def complain(self, why: str) -> None:
        if len(self.problems) < _MOST_PROBLEMS and why not in self.problems:
            self.problems.append(why)


def cards(data: bytes, page: str) -> Iterator[Card]:
    """Every card of the file, also without an end or a beginning. `page` is the code page of bytes not in UTF-8."""
    card: Card | None = None
    count = 0
    for raw, is_cut in unfolded(data):
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
        else:
            if not card and _is_known(raw):
                count += 1
                card = Card(count, problems=["The card has no beginning; what is there is kept."])
            if card:
                _add(card, raw, is_cut, page)
    if card:
        card.complain("The file breaks off inside this card; what was there is kept.")
        yield card


def unescaped(text: str) -> str:
    r"""'\n', '\;', '\,', '\:' and '\\' as the signs they stand for."""
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


def _is_known(raw: bytes) -> bool:
    return bool(_KNOWN.match(raw))


def _add(card: Card, raw: bytes, is_cut: bool, page: str) -> None:
    name, one = _property(raw, page)
    if one is None or (card.last_name == "NOTE" and not _is_known(raw)):
        _keep_stray(card, raw, page)
        return
    if is_cut:
        card.complain(f"{name} is longer than {LONGEST:,} characters; the beginning is kept.")
    card.properties.setdefault(name, []).append(one)
    card.last, card.last_name = one, name


def _keep_stray(card: Card, raw: bytes, page: str) -> None:
    """A line that is no property: the next line of a note if one stands before it, else said and left out."""
    if card.last and card.last_name == "NOTE" and len(card.last.raw) < LONGEST:
        card.last.raw += b"\n" + raw
        return
    line = encodings.decode_line(raw[:60], page).strip()
    card.complain(f"The line ‘{line}’ could not be understood and was left out.")


def _property(raw: bytes, page: str) -> tuple[str, Property | None]:
    colon = raw.find(b":")
    head = raw[:colon]
    if b'"' in head:
        colon = _outside_quotes(raw, colon)
        head = raw[:colon]
    if colon < 1:
        return "", None
    first, *params = _head_parts(head)
    group, _, name = first.strip().rpartition(".")
    if not _NAME.fullmatch(name):
        return "", None
    return name.upper(), Property(group.lower(), _params(params), raw[colon + 1 :], page)


def _head_parts(head: bytes) -> list[str]:
    text = head.decode("utf-8", "replace")
    return _PART.split(text) if text.count('"') % 2 == 0 and '"' in text else text.split(";")


def _outside_quotes(raw: bytes, fallback: int) -> int:
    """Where the head ends when parameters are quoted; Apple leaves quotes open, then the first colon counts."""
    is_quoted = False
    for place, sign in enumerate(raw[:4000]):
        if sign == 0x22:
            is_quoted = not is_quoted
        elif sign == 0x3A and not is_quoted:
            return place
    return fallback


def _params(written: list[str]) -> dict[str, list[str]]:
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


def _split(text: str, separator: str) -> list[str]:
    if "\\" not in text:
        return text.split(separator)
    hidden = text.replace("\\\\", "\x00").replace("\\" + separator, "\x01")
    return [piece.replace("\x01", "\\" + separator).replace("\x00", "\\\\") for piece in hidden.split(separator)]


def _one_kind_of_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
