"""One door for every file: what it is, by its content and not by its name, and who reads it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

from followthrough.capture.files import file_kind as kinds
from followthrough.capture.files.person.person import Person, RowError, as_contract
from followthrough.capture.files.table import csv as csvfile
from followthrough.capture.files.table import layout as table
from followthrough.capture.files.table.column_choices import ColumnSeen
from followthrough.capture.files.table.layout import Grid
from followthrough.capture.files.vcard import people as vcard
from followthrough.capture.files.workbook import archive_kind as packed
from followthrough.capture.files.workbook import ods as opendocument
from followthrough.capture.files.workbook import xlsx as workbook
from followthrough.capture.files.workbook.zip_reader import NotRead, Package

# The columns of a second sheet count on from here, those of a third from twice that.
PER_SHEET = 20_000


@dataclass(slots=True)
class Reading:
    """`rows` can be gone through once; `errors` and `read` are complete when it has been.

    `columns` are those of a table, [] for cards; `unused` the headers of those nothing is made of.
    """

    kind: str
    rows: Iterator[Person]
    errors: list[RowError] = field(default_factory=list)
    read: int = 0
    unused: list[str] = field(default_factory=list)
    columns: list[ColumnSeen] = field(default_factory=list)


def read_contacts(data: bytes, filename: str, region: str, *, mapping: Mapping[int, str] | None = None) -> Reading:
    """The people in the bytes of an address book. Never raises for what is in them: that is said in `errors`.

    `region` is the two-letter country in which numbers without +49 are dialled. `mapping` {index of a column: target
    of TARGETS} wins over what the header says; columns it does not name are read as without it. `kind` is 'vcard',
    'csv', 'xlsx', 'ods' or ''.
    """
    reading = Reading("", iter(()))
    try:
        _begin(reading, data, filename, region, mapping or {}, is_inside=False)
    except NotRead as why:
        reading.errors.append(RowError(0, str(why)))
    return reading


def read_contacts_json(path: str | Path, region: str, *, errors: list[RowError] | None = None) -> str:
    """The answer of `read-contacts`: a JSON list with the keys of CONTRACT.md. Remarks go to `errors`."""
    file = Path(path)
    reading = read_contacts(file.read_bytes(), file.name, region)
    found = [as_contract(person) for person in reading.rows]
    if errors is not None:
        errors.extend(reading.errors)
    return json.dumps(found, ensure_ascii=False, indent=1)


def _begin(
    reading: Reading, data: bytes, filename: str, region: str, mapping: Mapping[int, str], *, is_inside: bool
) -> None:
    if why := kinds.why_not(data, filename):
        raise NotRead(why)
    if kinds.is_packed(data):
        _unpack(reading, data, region, mapping, is_inside=is_inside)
    elif kinds.is_vcard(data):
        reading.kind = "vcard"
        reading.rows = _counted(reading, vcard.people(data, region, reading.errors))
    else:
        reading.kind = "csv"
        _read_tables(reading, [("", csvfile.grid(data, region))], region, mapping)


def _unpack(reading: Reading, data: bytes, region: str, mapping: Mapping[int, str], *, is_inside: bool) -> None:
    package = Package(data)
    kind = packed.kind_of(package)
    if kind in ("xlsx", "ods"):
        reading.kind = kind
        sheets = workbook if kind == "xlsx" else opendocument
        _read_tables(reading, sheets.grids(package, reading.errors), region, mapping)
    elif is_inside:
        raise NotRead("This file is packed twice. Unpack it, then bring in what is inside.")
    else:
        _begin(reading, package.read(kind), kind.rpartition("/")[2], region, mapping, is_inside=True)


def _read_tables(reading: Reading, grids: list[tuple[str, Grid]], region: str, mapping: Mapping[int, str]) -> None:
    """Several sheets come one after the other; each has columns of its own."""
    parts = []
    for place, (name, grid) in enumerate(grids):
        first = place * PER_SHEET
        own = {index - first: target for index, target in mapping.items() if first <= index < first + PER_SHEET}
        laid = table.layout(grid, region, own)
        where = name if len(grids) > 1 else ""
        reading.columns += [_at(seen, first, where) for seen in laid.seen]
        reading.unused += laid.unused
        parts.append(table.people(grid, laid, reading.errors, where=where))
    reading.rows = _counted(reading, chain.from_iterable(parts))


def _at(seen: ColumnSeen, first: int, where: str) -> ColumnSeen:
    return replace(seen, index=seen.index + first, header=f"{where}: {seen.header}") if where else seen


def _counted(reading: Reading, rows: Iterator[Person]) -> Iterator[Person]:
    for person in rows:
        reading.read += 1
        yield person
    if not reading.read and not reading.errors:
        reading.errors.append(RowError(0, "There is nobody in this file."))
