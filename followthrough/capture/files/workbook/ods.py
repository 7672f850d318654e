"""Read an OpenDocument spreadsheet (.ods) as LibreOffice writes it (OpenDocument 1.3 part 3, section 9)."""

from collections.abc import Iterator
from itertools import chain, islice

from followthrough.capture.files.limits import ENOUGH_CELLS, MOST_REPEATED_ROWS, MOST_UNWRITTEN_CELLS
from followthrough.capture.files.person.person import RowError
from followthrough.capture.files.table.grid import BEGINNING, MOST_COLUMNS, Grid, Record
from followthrough.capture.files.workbook.number_formats import plain_number
from followthrough.capture.files.workbook.xlsx_rows import MOST_ROWS
from followthrough.capture.files.workbook.xml_stream import XmlStream
from followthrough.capture.files.workbook.zip_reader import NotRead, Package

# A filled cell or row that is repeated more often than this is repeated so often only.
_MOST_REPEATS = 1000
_CELLS = frozenset({"table-cell", "covered-table-cell"})
# Elements of a paragraph that stand for a blank or a line end.
_BLANKS = {"line-break": "\n", "tab": " ", "s": " "}


class _Rows(XmlStream):
    """Collects the filled rows of every sheet in `done`, in order, each as (number of its sheet, row)."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.done: list[tuple[int, Record]] = []
        self._number = self._times = self._wide = 0
        self._cells: list[str] = []
        self._lines: list[str] = []
        self._value = ""
        self._is_note = False
        self._unwritten = self._repeated_rows = 0

    def on_start(self, name: str, attributes: dict[str, str]) -> None:
        if name in _CELLS:
            self._begin_cell(self._local_attributes(attributes))
        elif name == "table-row":
            said = self._local_attributes(attributes)
            self._cells, self._times = [], _repeats(said.get("number-rows-repeated", "1"))
        elif name == "table":
            self.names.append(self._local_attributes(attributes).get("name", ""))
            self._number = 0
        else:
            self._begin_text(name)

    def on_end(self, name: str) -> None:
        if name == "p" and self.is_gathering:
            self._lines.append(self.gathered())
        elif name == "annotation":
            self._is_note = False
        elif name in _CELLS:
            self._end_cell()
        elif name == "table-row":
            self._end_row()

    def _local_attributes(self, attributes: dict[str, str]) -> dict[str, str]:
        return {self.local[key]: value for key, value in attributes.items()}

    def _begin_cell(self, said: dict[str, str]) -> None:
        self._lines, self._wide = [], _repeats(said.get("number-columns-repeated", "1"))
        self._value = said.get("date-value") or said.get("value") or ""

    def _begin_text(self, name: str) -> None:
        """Begin a paragraph of a cell; the paragraphs of a comment are skipped."""
        if name == "p" and not self._is_note:
            self.gather()
        elif name in _BLANKS and self.is_gathering:
            self._on_text(_BLANKS[name])
        elif name == "annotation":
            self._is_note = True

    def _end_cell(self) -> None:
        """Add the cell's text: a date as ISO date, a number plain unless its text begins with a plus or a zero."""
        text = "\n".join(self._lines)
        if self._value and "-" in self._value[1:]:
            text = self._value.removesuffix("T00:00:00")
        elif self._value and not text.startswith(("+", "0")):
            text = plain_number(self._value)
        times = min(self._wide, MOST_COLUMNS - len(self._cells))
        self._count(times - 1)
        self._cells.extend([text] * (times if not text else min(times, _MOST_REPEATS)))

    def _count(self, cells: int) -> None:
        """Count cells that the file does not spell out. Raises NotRead when there are too many."""
        self._unwritten += max(0, cells)
        if self._unwritten > MOST_UNWRITTEN_CELLS:
            raise NotRead(ENOUGH_CELLS)

    def _end_row(self) -> None:
        if any(self._cells) and self.names:
            times = min(self._times, _MOST_REPEATS)
            self._repeated_rows += times - 1
            self._count((times - 1) * len(self._cells))
            if self._repeated_rows > MOST_REPEATED_ROWS:
                raise NotRead(ENOUGH_CELLS)
            for more in range(times):
                self.done.append((len(self.names) - 1, Record(self._number + more + 1, self._cells)))
        self._number = min(self._number + self._times, MOST_ROWS)


def grids_of(package: Package, errors: list[RowError]) -> list[tuple[str, Grid]]:
    """Return [(name, rows)] of the first filled sheet, [] if all are empty. Damage is added to `errors`."""
    reader = _Rows()
    rows = _first_sheet(reader, package, errors)
    beginning = list(islice(rows, BEGINNING))
    name = reader.names[0] if reader.names else ""
    return [(name, Grid(beginning, lambda width: chain(beginning, rows)))] if beginning else []


def _first_sheet(reader: _Rows, package: Package, errors: list[RowError]) -> Iterator[Record]:
    problems: list[str] = []
    sheet, number = -1, 0
    for place, record in _rows_of_all(reader, package, problems):
        sheet = place if sheet < 0 else sheet
        if place == sheet:
            number = record.number
            yield record
    errors.extend(RowError(number, why, is_read=number > 0) for why in problems)


def _rows_of_all(reader: _Rows, package: Package, problems: list[str]) -> Iterator[tuple[int, Record]]:
    """Yield (number of its sheet, row) of all sheets, also the rows before a damage, which is added to `problems`."""
    try:
        for _ in reader.parse(package.pieces("content.xml")):
            done, reader.done = reader.done, []
            yield from done
    except NotRead as why:
        problems.append(str(why))
        yield from reader.done


def _repeats(text: str) -> int:
    """Parse how often a cell or row is repeated; 1 for anything else than a number."""
    return max(1, min(int(text), MOST_ROWS)) if text.isdecimal() and len(text) < 9 else 1
