"""Parse XML piece by piece, bounded in depth, in the length of a text and in the number of elements.

A document type is refused, so entities can neither grow without limit nor read files. Elements go by their local names.
"""

from collections.abc import Iterable, Iterator
from xml.parsers import expat

from followthrough.capture.files.workbook.zip_reader import DAMAGED, TOO_LARGE, NotRead

_DEEPEST = 60
# So many pieces may come without an event. Text without an element for 2 MB is an attack, and parsing gets ever slower.
_MOST_SILENT = 8
_MOST_EVENTS = 60_000_000
LONGEST_TEXT = 100_000


class _LocalNames(dict[str, str]):
    """A cache from 'x:row' to 'row': programs use different prefixes."""

    def __missing__(self, name: str) -> str:
        local = name.rpartition(":")[2]
        if len(self) < 10_000:
            self[name] = local
        return local


class XmlStream:
    """Base of the readers. Override `on_start` and `on_end`; text is collected between `gather` and `gathered`."""

    def __init__(self) -> None:
        self.local = _LocalNames()
        self.text: list[str] = []
        self.is_gathering = False
        self.depth = self.events = self.room = self._fed = 0
        self._parser = self.parser()

    def on_start(self, name: str, attributes: dict[str, str]) -> None:
        """Called at the start of an element, with its local name."""

    def on_end(self, name: str) -> None:
        """Called at the end of an element, with its local name."""

    def gather(self) -> None:
        """Begin to collect text."""
        self.text, self.is_gathering, self.room = [], True, LONGEST_TEXT

    def gathered(self) -> str:
        """Return the text since `gather`, at most LONGEST_TEXT characters."""
        self.is_gathering = False
        return "".join(self.text)

    def parser(self) -> "expat.XMLParserType":
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse
        parser.EntityDeclHandler = _refuse
        parser.StartElementHandler = self._on_start
        parser.EndElementHandler = self._on_end
        parser.CharacterDataHandler = self._on_text
        self.depth = 0
        return parser

    def parse(self, pieces: Iterable[bytes]) -> Iterator[None]:
        """Parse piece by piece, yielding after each. Raises NotRead if the file is damaged or too large."""
        self._parser, silent = self.parser(), 0
        for piece in pieces:
            before = self.events
            self._feed(piece)
            silent = 0 if self.events > before else silent + 1
            if silent > _MOST_SILENT:
                raise NotRead(TOO_LARGE)
            yield
        self._feed(b"", is_last=True)
        yield

    def _feed(self, piece: bytes, *, is_last: bool = False) -> None:
        while True:
            try:
                self._parser.Parse(piece, is_last)
                self._fed += len(piece)
                return
            except (expat.ExpatError, UnicodeError, ValueError) as error:
                piece = self.on_damage(piece, self._parser.ErrorByteIndex - self._fed, error)

    def on_damage(self, piece: bytes, place: int, error: Exception) -> bytes:
        """Return the rest of the piece to go on with after an error at `place`, or raise NotRead."""
        raise NotRead(DAMAGED) from error

    def restart(self, before: bytes) -> None:
        """Go on with a fresh parser that has read `before`, the start tags that are open."""
        self._parser = self.parser()
        self._parser.Parse(before, False)
        self._fed = len(before)

    def _on_start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.events += 1
        if self.depth > _DEEPEST:
            raise NotRead(DAMAGED)
        if self.events > _MOST_EVENTS:
            raise NotRead(TOO_LARGE)
        self.on_start(self.local[name], attributes)

    def _on_end(self, name: str) -> None:
        self.depth -= 1
        self.on_end(self.local[name])

    def _on_text(self, text: str) -> None:
        self.events += 1
        if self.is_gathering and self.room > 0:
            self.text.append(text[: self.room])
            self.room -= len(text)


class _Elements(XmlStream):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []

    def on_start(self, name: str, attributes: dict[str, str]) -> None:
        self.found.append((name, {self.local[key]: value for key, value in attributes.items()}))


def elements(pieces: Iterable[bytes]) -> list[tuple[str, dict[str, str]]]:
    """Return every element of a small document, in order, as (name, attributes). Raises NotRead if it is damaged."""
    reader = _Elements()
    for _ in reader.parse(pieces):
        if len(reader.found) > 500_000:
            raise NotRead(TOO_LARGE)
    return reader.found


def _refuse(*_: object) -> None:
    raise NotRead("This file holds a definition of its own (a DOCTYPE), which no spreadsheet needs, so it wasn’t read.")
