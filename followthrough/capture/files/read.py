"""Read any file: detect its kind by its content, not by its name, and pass it to the reader of that kind."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

from followthrough.capture.files import file_kind
from followthrough.capture.files.limits import ENOUGH_PEOPLE, MOST_PEOPLE, Problems
from followthrough.capture.files.person.person import ImportedPerson, RowError, as_contract
from followthrough.capture.files.table.column_choices import ColumnSeen
from followthrough.capture.files.table.csv import csv_grid
from followthrough.capture.files.table.grid import Grid
from followthrough.capture.files.table.layout import plan_layout
from followthrough.capture.files.table.people_of_table import people_of_table
from followthrough.capture.files.vcard.people import people_of_cards
from followthrough.capture.files.workbook import ods, xlsx
from followthrough.capture.files.workbook.archive_kind import kind_of_archive
from followthrough.capture.files.workbook.zip_reader import NotRead, Package

# The columns of the second sheet are numbered from here, those of the third from twice that.
PER_SHEET = 20_000


@dataclass(slots=True)
class Reading:
    """The result of reading one file.

    `kind`: 'vcard', 'csv', 'xlsx', 'ods' or ''. `rows` can be iterated once; `errors` and `read` (the number of
    people) are complete after that. `columns`: the columns of a table, [] for vCards. `unused`: headers of the
    columns that are not imported. `properties`: {what a vCard says that is not imported: in how many cards}.
    """

    kind: str
    rows: Iterator[ImportedPerson]
    errors: Problems = field(default_factory=Problems)
    read: int = 0
    unused: list[str] = field(default_factory=list)
    columns: list[ColumnSeen] = field(default_factory=list)
    properties: Counter[str] = field(default_factory=Counter)

    def left_out(self) -> list[str]:
        """Return what was left out: column names, and 'photo (12 cards)'; complete when the rows were read."""
        cards = (f"{what} ({count:,} card{'s' * (count > 1)})" for what, count in self.properties.most_common())
        return [*self.unused, *cards]


def read_contacts(data: bytes, filename: str, region: str, *, mapping: Mapping[int, str] | None = None) -> Reading:
    """Read the people in the bytes of an address book. Never raises for bad content: `errors` holds the problems.

    `region`: two-letter country used for phone numbers without a country code. `mapping`: {column index: target of
    TARGETS}, overrides the guess for these columns.
    """
    reading = Reading("", iter(()))
    try:
        _begin(reading, data, filename, region, mapping or {}, is_inside=False)
    except NotRead as why:
        reading.errors.append(RowError(0, str(why)))
    return reading


def read_contacts_json(path: str | Path, region: str, *, errors: list[RowError] | None = None) -> str:
    """Return a JSON list of people with the keys of the `read-contacts` command. Problems are added to `errors`."""
    file = Path(path)
    reading = read_contacts(file.read_bytes(), file.name, region)
    # One text for each person: the dicts of all of them would take several times the memory.
    found = [
        json.dumps(as_contract(person), ensure_ascii=False, indent=1).replace("\n", "\n ") for person in reading.rows
    ]
    if errors is not None:
        errors.extend(reading.errors)
    return "[\n " + ",\n ".join(found) + "\n]" if found else "[]"


def _begin(
    reading: Reading, data: bytes, filename: str, region: str, mapping: Mapping[int, str], *, is_inside: bool
) -> None:
    """Set `kind` and `rows` of the reading. `is_inside`: the data comes out of an archive. Raises NotRead."""
    if why := file_kind.why_not(data, filename):
        raise NotRead(why)
    if file_kind.is_zip(data):
        _unpack(reading, data, region, mapping, is_inside=is_inside)
    elif file_kind.is_vcard(data):
        reading.kind = "vcard"
        reading.rows = _count_rows(reading, people_of_cards(data, region, reading.errors, reading.properties))
    else:
        reading.kind = "csv"
        _read_tables(reading, [("", csv_grid(data, region))], region, mapping)


def _unpack(reading: Reading, data: bytes, region: str, mapping: Mapping[int, str], *, is_inside: bool) -> None:
    package = Package(data)
    kind = kind_of_archive(package)
    if kind in ("xlsx", "ods"):
        reading.kind = kind
        grids_of = xlsx.grids_of if kind == "xlsx" else ods.grids_of
        _read_tables(reading, grids_of(package, reading.errors), region, mapping)
    elif is_inside:
        raise NotRead("This file is compressed twice. Unpack it, then import what’s inside.")
    else:
        _begin(reading, package.read(kind), kind.rpartition("/")[2], region, mapping, is_inside=True)


def _read_tables(reading: Reading, grids: list[tuple[str, Grid]], region: str, mapping: Mapping[int, str]) -> None:
    """Read the sheets one after the other; each has its own columns."""
    parts = []
    for place, (name, grid) in enumerate(grids):
        first = place * PER_SHEET
        own = {index - first: target for index, target in mapping.items() if first <= index < first + PER_SHEET}
        layout = plan_layout(grid, region, own)
        sheet = name if len(grids) > 1 else ""
        reading.columns += [_with_sheet(seen, first, sheet) for seen in layout.seen]
        reading.unused += layout.unused
        parts.append(people_of_table(grid, layout, reading.errors, sheet=sheet))
    reading.rows = _count_rows(reading, chain.from_iterable(parts))


def _with_sheet(seen: ColumnSeen, first: int, sheet: str) -> ColumnSeen:
    return replace(seen, index=seen.index + first, header=f"{sheet}: {seen.header}") if sheet else seen


def _count_rows(reading: Reading, rows: Iterator[ImportedPerson]) -> Iterator[ImportedPerson]:
    for person in rows:
        if reading.read == MOST_PEOPLE:
            reading.errors.append(RowError(person.row, ENOUGH_PEOPLE))
            return
        reading.read += 1
        yield person
    if not reading.read and not reading.errors:
        reading.errors.append(RowError(0, "There are no contacts in this file."))
