"""Read a table in text: CSV with commas, tabs or semicolons, as any program writes it."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from followthrough.capture.files.person.text_pieces import TextPieces
from followthrough.capture.files.table import headers
from followthrough.capture.files.table.csv_rows import escape_sign, records
from followthrough.capture.files.table.find_header import delimiter_of
from followthrough.capture.files.table.grid import BEGINNING, Grid, Record

# Excel's first line that names the delimiter.
_SEPARATOR = re.compile(r"\s*\"?sep=(.)\"?[ \t]*(?:\r\n|\r|\n|$)", re.IGNORECASE)
_SAMPLE = 1_000_000


def csv_grid(data: bytes, region: str) -> Grid:
    """Return the table in the bytes. `region`: the country whose code page is used if they are not Unicode."""
    pieces = TextPieces(data, region)
    text = pieces.beginning(_SAMPLE)
    separator = _SEPARATOR.match(text)
    skipped = separator.end() if separator else 0
    delimiter = separator[1] if separator else delimiter_of(text)
    beginning = list(islice(records([text[skipped:]], delimiter), BEGINNING))
    escape = escape_sign(pieces)

    def rows(width: int) -> Iterator[Record]:
        return records(_without_beginning(pieces, skipped), delimiter, width, escape=escape)

    if _is_quoted_twice(beginning):
        return Grid([_parse_again(record) for record in beginning], lambda width: map(_parse_again, rows(0)))
    return Grid(beginning, rows)


def _without_beginning(pieces: Iterable[str], skipped: int) -> Iterator[str]:
    """Yield the text without its first `skipped` characters, which lie in the first pieces."""
    for piece in pieces:
        yield piece[skipped:]
        skipped = max(0, skipped - len(piece))


def _is_quoted_twice(beginning: list[Record]) -> bool:
    """True if each row is one cell that is a row itself: the file was saved as CSV twice."""
    first = next((record for record in beginning if any(record.cells)), None)
    return first is not None and len(first.cells) == 1 and headers.count_known(_parse_again(first).cells) > 1


def _parse_again(record: Record) -> Record:
    if len(record.cells) != 1:
        return record
    try:
        again = next(csv.reader([record.cells[0]], delimiter=delimiter_of(record.cells[0])), [])
    except csv.Error:  # a line break inside the one cell: it was no row that was quoted as a whole
        return record
    return replace(record, cells=again)
