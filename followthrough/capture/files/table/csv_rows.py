"""Split a table in text into rows, so that a quotation mark that is never closed does not swallow the rows below."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from followthrough.capture.files.limits import LONG_LINE, LONGEST_LINE
from followthrough.capture.files.person.text_pieces import lines_of
from followthrough.capture.files.table.grid import MOST_COLUMNS, TOO_WIDE, Record

# Some programs write \" for a quotation mark inside a cell; all others double it.
_BACKSLASHED = re.compile(r"\\\"(?![,;\t|\r\n]|$)")
_DOUBLED = re.compile(r"(?<=[^,;\t|\r\n])\"\"(?=[^,;\t|\r\n])")
_SAMPLE = 100_000
# The most lines of one cell. The limit is halved, down to the smaller one, each time a cell ran over it.
_MOST_LINES, _FEWEST_LINES = 5000, 100
_LONGEST_CELL = 100_000


class _TooManyLinesError(Exception):
    """A cell is longer than the limit: its quotation mark was never closed."""


@dataclass(slots=True)
class _Lines:
    """The lines of a text for csv.reader. The lines of the current row are kept, so that they can be given back."""

    source: Iterator[str]
    taken: list[str] = field(default_factory=list)
    again: list[str] = field(default_factory=list)
    at_end: bool = False
    most: int = _MOST_LINES

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if len(self.taken) >= self.most:
            raise _TooManyLinesError
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
        """Return the first line of the current row; its other lines are read again."""
        first, *rest = self.taken
        self.again.extend(reversed(rest))
        self.most = max(_FEWEST_LINES, self.most // 2 if len(rest) + 1 >= self.most else self.most)
        self.taken, self.at_end = [], False
        return first


def escape_sign(pieces: Iterable[str]) -> str | None:
    """Return the sign before a quotation mark inside a cell, None where it is doubled."""
    is_backslashed = False
    for piece in pieces:
        if _DOUBLED.search(piece):
            return None
        is_backslashed = is_backslashed or bool(_BACKSLASHED.search(piece))
    return "\\" if is_backslashed else None


def records(pieces: Iterable[str], delimiter: str, width: int = 0, *, escape: str | None = "?") -> Iterator[Record]:
    """Yield every row of the text, empty and ragged ones included. `width`: number of columns, 0 if not known.

    `escape` is what `escape_sign` says of the whole text; without it the first piece says it.
    """
    source = iter(pieces)
    first = next(source, "")
    is_spaced = bool(re.search(rf'(?:^|[^"]){re.escape(delimiter)} +"', first[:_SAMPLE]))
    escape = escape_sign([first]) if escape == "?" else escape
    lines = _Lines(lines_of(chain([first], source)))
    number = 0
    while True:
        try:
            for cells in csv.reader(lines, delimiter=delimiter, escapechar=escape, skipinitialspace=is_spaced):
                if (len(lines.taken) > 1 or lines.at_end) and _is_unclosed(lines, cells, delimiter, width):
                    raise _TooManyLinesError
                lines.taken.clear()
                number += 1
                yield Record(number, cells) if len(cells) <= MOST_COLUMNS else _narrowed(Record(number, cells))
            return
        except (_TooManyLinesError, csv.Error):
            number += 1
            yield _narrowed(_single_line(number, lines.give_back(), delimiter, width))


def _narrowed(record: Record) -> Record:
    if len(record.cells) <= MOST_COLUMNS:
        return record
    return Record(record.number, record.cells[:MOST_COLUMNS], record.problem or TOO_WIDE)


def _is_unclosed(lines: _Lines, cells: list[str], delimiter: str, width: int) -> bool:
    """True if an unclosed quote made this row absorb following rows.

    Signs: no closing quote up to the end of the file, or a first line that is a whole row by itself.
    """
    if lines.at_end and sum(line.count('"') for line in lines.taken) % 2:
        return True
    if len(lines.taken) < 2 or not width or width not in map(len, _readings(lines.taken[0], delimiter)):
        return False
    return len(cells) != width or not _is_well_quoted(lines.taken, delimiter)


def _is_well_quoted(taken: list[str], delimiter: str) -> bool:
    """True if each closing quote is at the end of its cell, as programs write it."""
    try:
        next(csv.reader(taken, delimiter=delimiter, strict=True), None)
    except csv.Error:
        return False
    return True


def _readings(line: str, delimiter: str) -> list[list[str]]:
    """Split one line into cells, first with quotation marks in force, then with them ignored."""
    plain = line.rstrip("\r\n")
    bare = [cell.strip().strip('"') for cell in plain.split(delimiter)]
    try:
        return [next(csv.reader([plain], delimiter=delimiter), []), bare]
    except csv.Error:
        return [bare]


def _single_line(number: int, line: str, delimiter: str, width: int) -> Record:
    """Return one line as a row of its own, with the problem that made it necessary."""
    found = _readings(line, delimiter)
    cells = next((cells for cells in found if len(cells) == width), found[-1])
    if len(line) > LONGEST_LINE:
        return Record(number, [cell[:_LONGEST_CELL] for cell in cells], LONG_LINE)
    if any(len(cell) > _LONGEST_CELL for cell in cells):
        cut = [cell[:_LONGEST_CELL] for cell in cells]
        return Record(number, cut, f"A cell is longer than {_LONGEST_CELL:,} characters; its beginning is kept.")
    return Record(number, cells, "A quotation mark is never closed; the row was read without it.")
