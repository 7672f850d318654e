"""The rows of a table in text: CSV, tabs or semicolons, whatever program wrote it."""

import csv
import re
from dataclasses import replace
from itertools import islice

from followthrough.capture.files.person import encodings
from followthrough.capture.files.table import headers
from followthrough.capture.files.table.csv_rows import Record, delimiter_of, records
from followthrough.capture.files.table.layout import BEGINNING, Grid

_SEPARATOR = re.compile(r"\s*\"?sep=(.)\"?[ \t]*(?:\r\n|\r|\n|$)", re.IGNORECASE)
_SAMPLE = 1_000_000


def grid(data: bytes, region: str) -> Grid:
    """The table in the bytes; `region` tells the code page when they are not Unicode."""
    text = encodings.without_controls(encodings.decode(data, region)[0].lstrip("\ufeff"))
    separator = _SEPARATOR.match(text)
    if separator:
        text = text[separator.end() :]
    delimiter = separator[1] if separator else delimiter_of(text)
    beginning = list(islice(records(text[:_SAMPLE], delimiter), BEGINNING))
    if _is_quoted_whole(beginning):
        return Grid([_again(record) for record in beginning], lambda width: map(_again, records(text, delimiter)))
    return Grid(beginning, lambda width: records(text, delimiter, width))


def _is_quoted_whole(beginning: list[Record]) -> bool:
    """Whether each row is one cell that is a row itself: saved as CSV twice."""
    first = next((record for record in beginning if any(record.cells)), None)
    return first is not None and len(first.cells) == 1 and headers.known(_again(first).cells) > 1


def _again(record: Record) -> Record:
    if len(record.cells) != 1:
        return record
    return replace(record, cells=next(csv.reader([record.cells[0]], delimiter=delimiter_of(record.cells[0])), []))
