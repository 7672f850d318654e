"""People from the rows of a table: CSV and text with tabs or semicolons, whatever program wrote it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followthrough.capture.importing import encodings, guess
from followthrough.capture.importing.birthdays import is_month_first
from followthrough.capture.importing.headers import Column, columns
from followthrough.capture.importing.person import Person, RowError
from followthrough.capture.importing.records import Record, delimiter_of, header_of, records
from followthrough.capture.importing.rows import Table, person_of, plain
from followthrough.kit.contactpoints import phones

_SEPARATOR = re.compile(r"\s*\"?sep=(.)\"?[ \t]*(?:\r\n|\r|\n|$)", re.IGNORECASE)
NO_HEADER = (
    "No row says what the columns are. Write a first row such as Name, Company, Email, Phone,"
    " then bring the file in again."
)
GUESSED = "No row says what the columns are; they were told apart by what stands in them. Look before you keep them."
_SAMPLE_ROWS = 300


@dataclass(slots=True)
class _Layout:
    table: Table
    delimiter: str
    header: list[str]
    starts_after: int
    unused: list[str]


def people(data: bytes, region: str, errors: list[RowError], unused: list[str]) -> Iterator[Person]:
    """Each person of the table; what was wrong is added to `errors`, columns that nothing was made of to `unused`."""
    text = encodings.without_controls(encodings.decode(data, region)[0].lstrip("\ufeff"))
    separator = _SEPARATOR.match(text)
    if separator:
        text = text[separator.end() :]
    layout = _layout(text, separator[1] if separator else delimiter_of(text), region)
    if not layout:
        errors.append(RowError(0, NO_HEADER))
        return
    if not layout.header:
        errors.append(RowError(0, GUESSED, is_read=True))
    unused.extend(layout.unused)
    yield from _people(text, layout, errors)


def _people(text: str, layout: _Layout, errors: list[RowError]) -> Iterator[Person]:
    for record in records(text, layout.delimiter, len(layout.header)):
        if record.number <= layout.starts_after or not any(record.cells) or record.cells == layout.header:
            continue
        try:
            person, said = person_of(record, layout.table)
        except Exception as error:  # noqa: BLE001 (one row must never take the others along)
            errors.append(RowError(record.number, f"This row could not be read ({error}); the others were."))
            continue
        errors.extend(RowError(record.number, why, person is not None) for why in said)
        if person:
            yield person


def _layout(text: str, delimiter: str, region: str) -> _Layout | None:
    header = header_of(text, delimiter)
    sample = _sample(text, delimiter, header)
    found = columns(header.cells) if header else guess.columns(sample, region)
    if not found:
        return None
    above = 0
    if not header and guess.is_header(sample[0], found):
        above = next(record.number for record in records(text, delimiter) if any(record.cells))
        del sample[0]
    found = [_settled(column, sample, region) for column in found]
    dates = [cell for column in found if column.target == "birthday" for cell in _filled(column, sample)]
    table = Table(found, region, is_month_first(region, dates), len(header.cells) if header else 0)
    unused = [column.header for column in table.unused if _filled(column, sample)]
    return _Layout(table, delimiter, header.cells if header else [], header.number if header else above, unused)


def _sample(text: str, delimiter: str, header: Record | None) -> list[list[str]]:
    rows: list[list[str]] = []
    for record in records(text[:1_000_000], delimiter):
        if (header and record.number <= header.number) or not any(record.cells):
            continue
        rows.append([plain(cell) for cell in record.cells])
        if len(rows) == _SAMPLE_ROWS:
            break
    return rows


def _settled(column: Column, sample: list[list[str]], region: str) -> Column:
    """'Home' and 'Work' name a column of telephone numbers only when numbers stand in it."""
    if column.target != "phone?":
        return column
    cells = _filled(column, sample)
    numbers = sum(bool(phones(cell, region)[0]) for cell in cells)
    return Column(column.index, column.header, "phone" if numbers * 2 > len(cells) else "", column.kind)


def _filled(column: Column, sample: list[list[str]]) -> list[str]:
    return [cells[column.index] for cells in sample if column.index < len(cells) and cells[column.index]]
