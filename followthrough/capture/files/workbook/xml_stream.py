"""XML piece by piece, by the names of its elements alone. No document type, so no entity that grows or reads a file.

Also the base of the readers of sheets: bounded in depth, in the length of a text, and in how many elements come.
"""

from collections.abc import Iterable, Iterator
from xml.parsers import expat

from followthrough.capture.files.workbook.zip_reader import DAMAGED, TOO_LARGE, NotRead

_DEEPEST = 60
# A sign of a MB or two between two elements is none people make, and reading it on takes longer with each piece.
_MOST_SILENT = 8
_MOST_EVENTS = 60_000_000
LONGEST_TEXT = 100_000


class _LocalNames(dict[str, str]):
    """'x:row' as 'row': programs differ in what stands before."""

    def __missing__(self, name: str) -> str:
        local = name.rpartition(":")[2]
        if len(self) < 10_000:
            self[name] = local
        return local


class Markup:
    """Override `begun` and `ended`; text is gathered in `text` while `is_gathering`."""

    def __init__(self) -> None:
        self.local = _LocalNames()
        self.text: list[str] = []
        self.is_gathering = False
        self.depth = self.events = self.room = self._fed = 0
        self._parser = self.parser()

    def begun(self, name: str, attributes: dict[str, str]) -> None: ...

    def ended(self, name: str) -> None: ...

    def gather(self) -> None:
        self.text, self.is_gathering, self.room = [], True, LONGEST_TEXT

    def gathered(self) -> str:
        self.is_gathering = False
        return "".join(self.text)

    def parser(self) -> "expat.XMLParserType":
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse
        parser.EntityDeclHandler = _refuse
        parser.StartElementHandler = self._begun
        parser.EndElementHandler = self._ended
        parser.CharacterDataHandler = self._said
        self.depth = 0
        return parser

    def parse(self, pieces: Iterable[bytes]) -> Iterator[None]:
        """Read on; pauses after every piece. Raises NotRead where the file is damaged or means mischief."""
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
                piece = self.damaged(piece, self._parser.ErrorByteIndex - self._fed, error)

    def damaged(self, piece: bytes, place: int, error: Exception) -> bytes:
        """What of a piece to go on with, with a fresh parser, after it could not be understood at `place`."""
        raise NotRead(DAMAGED) from error

    def begin_again(self, before: bytes) -> None:
        self._parser = self.parser()
        self._parser.Parse(before, False)
        self._fed = len(before)

    def _begun(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.events += 1
        if self.depth > _DEEPEST:
            raise NotRead(DAMAGED)
        if self.events > _MOST_EVENTS:
            raise NotRead(TOO_LARGE)
        self.begun(self.local[name], attributes)

    def _ended(self, name: str) -> None:
        self.depth -= 1
        self.ended(self.local[name])

    def _said(self, text: str) -> None:
        self.events += 1
        if self.is_gathering and self.room > 0:
            self.text.append(text[: self.room])
            self.room -= len(text)


class _Flat(Markup):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []

    def begun(self, name: str, attributes: dict[str, str]) -> None:
        self.found.append((name, {self.local[key]: value for key, value in attributes.items()}))


def elements(pieces: Iterable[bytes]) -> list[tuple[str, dict[str, str]]]:
    """Every element of a small document in order: (name, attributes). Raises NotRead when it is damaged."""
    flat = _Flat()
    for _ in flat.parse(pieces):
        if len(flat.found) > 500_000:
            raise NotRead(TOO_LARGE)
    return flat.found


def _refuse(*_: object) -> None:
    raise NotRead("This file holds a definition of its own (a DOCTYPE), which no spreadsheet needs; it was not read.")
