"""The rows of a table in text, whatever its quotation marks do: one never closed must not eat the rows below."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from followthrough.capture.files.table import headers

DELIMITERS = ",;\t|"
# Some programs write \" for a quotation mark inside a cell, where all others double it.
_BACKSLASHED = re.compile(r"\\\"(?![,;\t|\r\n]|$)")
_DOUBLED = re.compile(r"(?<=[^,;\t|\r\n])\"\"(?=[^,;\t|\r\n])")
_SAMPLE = 100_000
MOST_COLUMNS = 1000
TOO_WIDE = f"Only the first {MOST_COLUMNS:,} columns were read."
# A cell may have so many lines; fewer, the more often that was in vain.
_MOST_LINES, _FEWEST_LINES = 5000, 100
_LONGEST_CELL = 100_000
_HEADER_WITHIN = 40


@dataclass(slots=True)
class Record:
    """One row: `number` counts as a spreadsheet does, from 1; `links` {column: where its cell leads}, of workbooks."""

    number: int
    cells: list[str]
    problem: str = ""
    links: dict[int, str] | None = None


class _TooManyLines(Exception):
    """A cell goes on and on: its quotation mark was never closed."""


@dataclass(slots=True)
class _Lines:
    """The lines of a text, remembering those of the row being read so that they can be given back."""

    source: Iterator[str]
    taken: list[str] = field(default_factory=list)
    again: list[str] = field(default_factory=list)
    at_end: bool = False
    most: int = _MOST_LINES

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if len(self.taken) >= self.most:
            raise _TooManyLines
        if self.again:
            line = self.again.pop()
        else:
            try:
                line = next(self.source)
            except StopIteration:
                self.at_end = True
                raise
        self.taken.append(line)
        return line

    def give_back(self) -> str:
        """The first line of the row; the others come again."""
        first, *rest = self.taken
        self.again.extend(reversed(rest))
        self.most = max(_FEWEST_LINES, self.most // 2 if len(rest) + 1 >= self.most else self.most)
        self.taken, self.at_end = [], False
        return first


def records(text: str, delimiter: str, width: int = 0) -> Iterator[Record]:
    """Every row of the text, also the empty and the ragged ones. `width` is the number of columns, 0 when not known."""
    is_spaced = bool(re.search(rf'(?:^|[^"]){re.escape(delimiter)} +"', text[:_SAMPLE]))
    escape = "\\" if _BACKSLASHED.search(text) and not _DOUBLED.search(text) else None
    lines = _Lines(io.StringIO(text, newline=""))
    number = 0
    while True:
        try:
            for cells in csv.reader(lines, delimiter=delimiter, escapechar=escape, skipinitialspace=is_spaced):
                if (len(lines.taken) > 1 or lines.at_end) and _is_unclosed(lines, cells, delimiter, width):
                    raise _TooManyLines
                lines.taken.clear()
                number += 1
                yield Record(number, cells) if len(cells) <= MOST_COLUMNS else _narrowed(Record(number, cells))
            return
        except (_TooManyLines, csv.Error):
            number += 1
            yield _narrowed(_alone(number, lines.give_back(), delimiter, width))


def _narrowed(record: Record) -> Record:
    if len(record.cells) <= MOST_COLUMNS:
        return record
    return Record(record.number, record.cells[:MOST_COLUMNS], record.problem or TOO_WIDE)


def delimiter_of(text: str) -> str:
    """The sign between the cells: the one with which a row names the most columns, else the most even rows."""
    sample = text[:_SAMPLE]

    def evidence(delimiter: str) -> tuple[int, float]:
        rows = [record.cells for record in _first(sample, delimiter)]
        named = max((headers.known(cells) for cells in rows), default=0)
        widths = [len(cells) for cells in rows if any(cells)]
        usual = max(set(widths), key=widths.count) if widths else 0
        return (named if named > 1 else 0), (widths.count(usual) / len(widths) if usual > 1 else 0)

    return max(DELIMITERS, key=evidence)


def header_of(rows: list[Record]) -> Record | None:
    """The row that names two columns or more, whatever stands above it; else one that names the only column.

    A later row that names more, and nothing else, is the header: the one above it was a title, or a heading of groups.
    """
    above = [record for record in rows if record.number <= _HEADER_WITHIN]
    best, most = None, 1
    for record in above:
        named = headers.known(record.cells) if not any("@" in cell for cell in record.cells) else 0
        if named > most and (best is None or _is_all_known(record)):
            best, most = record, named
    return best or _only_column(above)


def _is_all_known(record: Record) -> bool:
    return all(headers.target_of(cell) is not None for cell in record.cells if cell.strip())


def _only_column(above: list[Record]) -> Record | None:
    first = next((record for record in above if any(record.cells)), None)
    if first and sum(map(bool, first.cells)) == 1:
        only = next(filter(None, first.cells))
        return first if headers.target_of(only) in ("full", "name?", "email", "phone") else None
    return None


def _first(sample: str, delimiter: str) -> Iterator[Record]:
    for record in records(sample, delimiter):
        if record.number > _HEADER_WITHIN:
            return
        yield record


def _is_unclosed(lines: _Lines, cells: list[str], delimiter: str, width: int) -> bool:
    """Whether the row swallowed others: no closing mark up to the end, or a first line that is a row by itself."""
    if lines.at_end and sum(line.count('"') for line in lines.taken) % 2:
        return True
    if len(lines.taken) < 2 or not width or width not in map(len, _readings(lines.taken[0], delimiter)):
        return False
    return len(cells) != width or not _is_well_quoted(lines.taken, delimiter)


def _is_well_quoted(taken: list[str], delimiter: str) -> bool:
    """Whether each closing mark stands at the end of its cell, as programs write it."""
    try:
        next(csv.reader(taken, delimiter=delimiter, strict=True), None)
    except csv.Error:
        return False
    return True


def _readings(line: str, delimiter: str) -> list[list[str]]:
    """One line as a row, with quotation marks in force and without."""
    plain = line.rstrip("\r\n")
    bare = [cell.strip().strip('"') for cell in plain.split(delimiter)]
    try:
        return [next(csv.reader([plain], delimiter=delimiter), []), bare]
    except csv.Error:
        return [bare]


def _alone(number: int, line: str, delimiter: str, width: int) -> Record:
    found = _readings(line, delimiter)
    cells = next((cells for cells in found if len(cells) == width), found[-1])
    if any(len(cell) > _LONGEST_CELL for cell in cells):
        cut = [cell[:_LONGEST_CELL] for cell in cells]
        return Record(number, cut, f"A cell is longer than {_LONGEST_CELL:,} characters; its beginning is kept.")
    return Record(number, cells, "A quotation mark is never closed; the row was read without it.")
