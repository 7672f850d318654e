"""The rows of one sheet of a workbook, piece by piece, and the texts they share (ECMA-376 part 1, 18.3 and 18.4)."""

import re
from collections.abc import Iterable, Iterator

from followthrough.capture.files.person import encodings
from followthrough.capture.files.table.cells import LOST, UNSAVED
from followthrough.capture.files.table.csv_rows import MOST_COLUMNS, TOO_WIDE, Record
from followthrough.capture.files.workbook.number_formats import Formats
from followthrough.capture.files.workbook.xml_stream import Markup
from followthrough.capture.files.workbook.zip_reader import NotRead

MOST_ROWS = 1_048_576
# A line end inside a cell is written _x000D_, and such a text itself _x005F_x000D_.
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MOST_STRINGS = 5_000_000
_ROW = re.compile(rb"<(?:\w+:)?row[\s>]")
_MOST_WOUNDS = 1000
BROKEN = "The file is damaged in this row; what can be read of it is kept."
HURT = "The file is damaged; what can be read of it was read. Save it again, then bring it in once more."


class Strings(Markup):
    """The texts the cells point at, in order; of a furigana reading beside a name nothing is kept."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._parts: list[str] = []
        self._is_reading = False

    def begun(self, name: str, attributes: dict[str, str]) -> None:
        if name == "t" and not self._is_reading:
            self.gather()
        elif name == "si":
            self._parts = []
        elif name == "rPh":
            self._is_reading = True

    def ended(self, name: str) -> None:
        if name == "t" and self.is_gathering:
            self._parts.append(self.gathered())
        elif name == "rPh":
            self._is_reading = False
        elif name == "si" and len(self.found) < _MOST_STRINGS:
            self.found.append(unescaped("".join(self._parts)))


class Rows(Markup):
    """Gathers the filled rows; `take` hands over those that are complete."""

    def __init__(self, strings: list[str], formats: Formats) -> None:
        super().__init__()
        self.number = 0
        self._strings, self._formats = strings, formats
        self._done: list[Record] = []
        self._cells: list[str] = []
        self._column = -1
        self._kind = self._style = self._value = ""
        self._is_formula = self._is_reading = self._is_wide = False
        self._wounds, self._is_in_row = 0, False

    def take(self) -> list[Record]:
        done, self._done = self._done, []
        return done

    def begun(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self._column = column_of(attributes["r"]) if "r" in attributes else self._column + 1
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
            self._value, self._is_formula = "", False
        elif name == "v" or (name == "t" and not self._is_reading):
            self.gather()
        elif name == "f":
            self._is_formula = True
        elif name == "rPh":
            self._is_reading = True
        elif name == "row":
            self._begin_row(attributes.get("r", ""))

    def ended(self, name: str) -> None:
        if name == "v" or (name == "t" and self.is_gathering):
            self._value += self.gathered()
        elif name == "c":
            self._end_cell()
        elif name == "rPh":
            self._is_reading = False
        elif name == "row":
            self._end_row(TOO_WIDE if self._is_wide else "")

    def damaged(self, piece: bytes, place: int, error: Exception) -> bytes:
        """Keep what the broken row has so far, and go on with the next one in the piece."""
        self._wounds += 1
        if self._is_in_row:
            self._end_row(BROKEN)
        if not piece or self._wounds > _MOST_WOUNDS:
            raise NotRead(HURT) from error
        following = _ROW.search(piece, max(0, place))
        self.begin_again(b"<sheetData>")
        return piece[following.start() :] if following else b""

    def finish(self) -> None:
        if self._wounds:
            raise NotRead(HURT)

    def _end_row(self, problem: str) -> None:
        if any(self._cells):
            self._done.append(Record(self.number, self._cells, problem))
        self._cells, self._is_in_row = [], False

    def _begin_row(self, written: str) -> None:
        named = int(written) if written.isdecimal() and len(written) < 8 else 0
        self.number = named if self.number < named <= MOST_ROWS else self.number + 1
        self._cells, self._column, self._is_wide, self._is_in_row = [], -1, False, True

    def _end_cell(self) -> None:
        text = self._text()
        if not text:
            return
        if not 0 <= self._column < MOST_COLUMNS:
            self._is_wide = True
            return
        cells = self._cells
        if self._column == len(cells):
            cells.append(text)
            return
        if self._column > len(cells):
            cells.extend([""] * (self._column + 1 - len(cells)))
        cells[self._column] = text

    def _text(self) -> str:
        kind, value = self._kind, self._value
        if not value:
            return UNSAVED if self._is_formula and kind != "str" else ""
        if kind == "s":
            place = int(value) if value.isdecimal() else -1
            return self._strings[place] if 0 <= place < len(self._strings) else LOST
        if kind == "n":
            return self._formats.text(value, self._style)
        if kind == "b":
            return {"1": "TRUE", "0": "FALSE"}.get(value, value)
        if kind == "d":
            return value.removesuffix("Z").removesuffix(".000").removesuffix("T00:00:00")
        return unescaped(value)


def column_of(reference: str) -> int:
    """The column of 'AB12' from 0; -1 for what is none."""
    column = 0
    for sign in reference[:4]:
        if not ("A" <= sign <= "Z" or "a" <= sign <= "z"):
            break
        column = column * 26 + (ord(sign) & 31)
    return column - 1


def unescaped(text: str) -> str:
    if "_x" not in text:
        return text
    plain = _ESCAPED.sub(_sign, text)
    return encodings.without_controls(plain.replace("\r\n", "\n").replace("\r", "\n"))


def _sign(escaped: re.Match[str]) -> str:
    code = int(escaped[1], 16)
    return "" if 0xD800 <= code < 0xE000 else chr(code)


def rows(pieces: Iterable[bytes], strings: list[str], formats: Formats) -> Iterator[Record]:
    """Every filled row; of a damaged one what can be read. Raises NotRead when nothing below can be read."""
    reader = Rows(strings, formats)
    try:
        for _ in reader.parse(pieces):
            yield from reader.take()
        reader.finish()
    except NotRead:
        yield from reader.take()
        raise
