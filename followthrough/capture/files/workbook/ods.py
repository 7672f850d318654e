"""The sheets of an OpenDocument spreadsheet (.ods), as LibreOffice writes it (OpenDocument 1.3 part 3, section 9)."""

from collections.abc import Iterator
from itertools import chain, islice

from followthrough.capture.files.person.person import RowError
from followthrough.capture.files.table.csv_rows import MOST_COLUMNS, Record
from followthrough.capture.files.table.layout import BEGINNING, Grid
from followthrough.capture.files.workbook.number_formats import plain
from followthrough.capture.files.workbook.xlsx_rows import MOST_ROWS
from followthrough.capture.files.workbook.xml_stream import Markup
from followthrough.capture.files.workbook.zip_reader import NotRead, Package

_MOST_SAME = 1000


class _Rows(Markup):
    """The filled rows of every sheet, in order, each with the number of its sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.done: list[tuple[int, Record]] = []
        self._number = self._times = self._wide = 0
        self._cells: list[str] = []
        self._lines: list[str] = []
        self._value = ""
        self._is_note = False

    def begun(self, name: str, attributes: dict[str, str]) -> None:
        said = {self.local[key]: value for key, value in attributes.items()}
        if name == "table-cell" or name == "covered-table-cell":
            self._lines, self._wide = [], _figure(said.get("number-columns-repeated", "1"))
            self._value = said.get("date-value") or said.get("value") or ""
        elif name == "table-row":
            self._cells, self._times = [], _figure(said.get("number-rows-repeated", "1"))
        elif name == "p" and not self._is_note:
            self.gather()
        elif name in ("line-break", "tab", "s") and self.is_gathering:
            self._said("\n" if name == "line-break" else " ")
        elif name == "annotation":
            self._is_note = True
        elif name == "table":
            self.names.append(said.get("name", ""))
            self._number = 0

    def ended(self, name: str) -> None:
        if name == "p" and self.is_gathering:
            self._lines.append(self.gathered())
        elif name == "annotation":
            self._is_note = False
        elif name == "table-cell" or name == "covered-table-cell":
            self._end_cell()
        elif name == "table-row":
            self._end_row()

    def _end_cell(self) -> None:
        text = "\n".join(self._lines)
        if self._value and "-" in self._value[1:]:
            text = self._value.removesuffix("T00:00:00")
        elif self._value and not text.startswith(("+", "0")):
            text = plain(self._value)
        times = min(self._wide, MOST_COLUMNS - len(self._cells))
        self._cells.extend([text] * (times if not text else min(times, _MOST_SAME)))

    def _end_row(self) -> None:
        if any(self._cells) and self.names:
            for more in range(min(self._times, _MOST_SAME)):
                self.done.append((len(self.names) - 1, Record(self._number + more + 1, list(self._cells))))
        self._number = min(self._number + self._times, MOST_ROWS)


def grids(package: Package, errors: list[RowError]) -> list[tuple[str, Grid]]:
    """(name, rows) of the first sheet with anything in it. Raises NotRead when the file cannot be read."""
    reader = _Rows()
    rows = _first_sheet(reader, package, errors)
    beginning = list(islice(rows, BEGINNING))
    name = reader.names[0] if reader.names else ""
    return [(name, Grid(beginning, lambda width: chain(beginning, rows)))] if beginning else []


def _first_sheet(reader: _Rows, package: Package, errors: list[RowError]) -> Iterator[Record]:
    sheet, number = -1, 0
    try:
        for _ in reader.parse(package.pieces("content.xml")):
            done, reader.done = reader.done, []
            for place, record in done:
                sheet = place if sheet < 0 else sheet
                if place == sheet:
                    number = record.number
                    yield record
    except NotRead as why:
        errors.append(RowError(number, str(why), is_read=number > 0))


def _figure(text: str) -> int:
    return max(1, min(int(text), MOST_ROWS)) if text.isdecimal() and len(text) < 9 else 1
