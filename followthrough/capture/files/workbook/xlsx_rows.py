"""Read the rows of an .xlsx sheet piece by piece, and the texts its cells share (ECMA-376 part 1, 18.3 and 18.4)."""

import re
from collections.abc import Iterable, Iterator

from followthrough.capture.files.limits import ENOUGH_CELLS, MOST_UNWRITTEN_CELLS
from followthrough.capture.files.person import encodings
from followthrough.capture.files.table.cells import LOST, UNSAVED
from followthrough.capture.files.table.grid import MOST_COLUMNS, TOO_WIDE, Record
from followthrough.capture.files.workbook.number_formats import Formats
from followthrough.capture.files.workbook.xml_stream import XmlStream
from followthrough.capture.files.workbook.zip_reader import NotRead

# Excel's own limit.
MOST_ROWS = 1_048_576
# A carriage return inside a cell is written _x000D_; that text itself is written _x005F_x000D_.
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MOST_STRINGS = 5_000_000
_ROW = re.compile(rb"<(?:\w+:)?row[\s>]")
# After so many damaged places the rest of a sheet is not read.
_MOST_DAMAGES = 1000
BROKEN_ROW = "The file is damaged in this row; whatever could be read is kept."
BROKEN_FILE = "The file is damaged; whatever could be read was read. Save it again, then import it again."


class SharedStrings(XmlStream):
    """Collects the texts that cells refer to in `found`, in order. Furigana (how a name is read) is dropped."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._parts: list[str] = []
        self._is_furigana = False

    def on_start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "t" and not self._is_furigana:
            self.gather()
        elif name == "si":
            self._parts = []
        elif name == "rPh":
            self._is_furigana = True

    def on_end(self, name: str) -> None:
        if name == "t" and self.is_gathering:
            self._parts.append(self.gathered())
        elif name == "rPh":
            self._is_furigana = False
        elif name == "si" and len(self.found) < _MOST_STRINGS:
            self.found.append(unescape_text("".join(self._parts)))


class SheetRows(XmlStream):
    """Collects the filled rows of a sheet; `take` returns those that are complete."""

    def __init__(self, strings: list[str], formats: Formats) -> None:
        super().__init__()
        self.number = 0
        self._strings, self._formats = strings, formats
        self._done: list[Record] = []
        self._cells: list[str] = []
        self._column = -1
        self._kind = self._style = self._value = ""
        self._is_formula = self._is_furigana = self._is_wide = False
        self._damages, self._is_in_row, self._unwritten = 0, False, 0

    def take(self) -> list[Record]:
        """Return the rows completed since the last call."""
        done, self._done = self._done, []
        return done

    def on_start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self._column = column_of(attributes["r"]) if "r" in attributes else self._column + 1
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
            self._value, self._is_formula = "", False
        elif name == "v" or (name == "t" and not self._is_furigana):
            self.gather()
        elif name == "f":
            self._is_formula = True
        elif name == "rPh":
            self._is_furigana = True
        elif name == "row":
            self._begin_row(attributes.get("r", ""))

    def on_end(self, name: str) -> None:
        if name == "v" or (name == "t" and self.is_gathering):
            self._value += self.gathered()
        elif name == "c":
            self._end_cell()
        elif name == "rPh":
            self._is_furigana = False
        elif name == "row":
            self._end_row(TOO_WIDE if self._is_wide else "")

    def on_damage(self, piece: bytes, place: int, error: Exception) -> bytes:
        """Keep what the broken row has so far, and go on with the next row in the piece."""
        self._damages += 1
        if self._is_in_row:
            self._end_row(BROKEN_ROW)
        if not piece or self._damages > _MOST_DAMAGES:
            raise NotRead(BROKEN_FILE) from error
        following = _ROW.search(piece, max(0, place))
        self.restart(b"<sheetData>")
        return piece[following.start() :] if following else b""

    def finish(self) -> None:
        """Raise NotRead if any part of the sheet was damaged."""
        if self._damages:
            raise NotRead(BROKEN_FILE)

    def _end_row(self, problem: str) -> None:
        if any(self._cells):
            self._done.append(Record(self.number, self._cells, problem))
        self._cells, self._is_in_row = [], False

    def _begin_row(self, written: str) -> None:
        """Begin a row with the number it names, if that is larger than the last row's, else the next number."""
        named = int(written) if written.isdecimal() and len(written) < 8 else 0
        self.number = named if self.number < named <= MOST_ROWS else self.number + 1
        self._cells, self._column, self._is_wide, self._is_in_row = [], -1, False, True

    def _end_cell(self) -> None:
        text = self._cell_text()
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
            self._unwritten += self._column - len(cells)
            if self._unwritten > MOST_UNWRITTEN_CELLS:
                raise NotRead(ENOUGH_CELLS)
            cells.extend([""] * (self._column + 1 - len(cells)))
        cells[self._column] = text

    def _cell_text(self) -> str:
        """Return the text of the current cell, by its kind: shared text, number, true or false, date, own text."""
        kind, value = self._kind, self._value
        if not value:
            return UNSAVED if self._is_formula and kind != "str" else ""
        if kind == "s":
            return self._shared_text(value)
        if kind == "n":
            return self._formats.text(value, self._style)
        if kind == "b":
            return {"1": "TRUE", "0": "FALSE"}.get(value, value)
        if kind == "d":
            return value.removesuffix("Z").removesuffix(".000").removesuffix("T00:00:00")
        return unescape_text(value)

    def _shared_text(self, value: str) -> str:
        place = int(value) if value.isdecimal() else -1
        return self._strings[place] if 0 <= place < len(self._strings) else LOST


def column_of(reference: str) -> int:
    """Return the column of a reference such as 'AB12', counted from 0; -1 if it names none."""
    column = 0
    for sign in reference[:4]:
        if not ("A" <= sign <= "Z" or "a" <= sign <= "z"):
            break
        column = column * 26 + (ord(sign) & 31)
    return column - 1


def unescape_text(text: str) -> str:
    """Replace Excel's _x000D_ escapes by the characters they stand for, and drop control characters."""
    if "_x" not in text:
        return text
    plain = _ESCAPED.sub(_character, text)
    return encodings.without_controls(plain.replace("\r\n", "\n").replace("\r", "\n"))


def _character(escaped: re.Match[str]) -> str:
    code = int(escaped[1], 16)
    return "" if 0xD800 <= code < 0xE000 else chr(code)


def rows_of_sheet(pieces: Iterable[bytes], strings: list[str], formats: Formats) -> Iterator[Record]:
    """Yield every filled row; of a damaged one what can be read. At the end, raises NotRead if there was damage."""
    reader = SheetRows(strings, formats)
    try:
        for _ in reader.parse(pieces):
            yield from reader.take()
        reader.finish()
    except NotRead:
        yield from reader.take()
        raise
