"""One door for every file: what it is, by its content and not by its name, and who reads it."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from followthrough.capture.importing import csvfile, table, vcard
from followthrough.capture.importing.person import Person, RowError, as_contract
from followthrough.capture.importing.table import Grid
from followthrough.capture.importing.targets import ColumnSeen

LARGEST = 200_000_000
_VCARD = re.compile(rb"BEGIN\s{0,3}:\s{0,3}VCARD", re.IGNORECASE)
# How files begin that people take for an address book, and what to do with them.
_OTHERS = [
    (b"PK\x03\x04", "This is an Excel or a packed file. Save it as CSV in Excel (or unpack it), then bring that in."),
    (b"\xd0\xcf\x11\xe0", "This is an old Excel file. Save it as CSV in Excel, then bring that in."),
    (b"%PDF", "This is a PDF. Export the people as CSV or vCard from where they are kept."),
    (b"\x1f\x8b", "This file is packed. Unpack it, then bring in what is inside."),
    (b"\x89PNG", "This is a picture, not an address book."),
    (b"\xff\xd8\xff", "This is a picture, not an address book."),
    (b"!BDN", "This is an Outlook data file. In Outlook export the contacts as CSV, then bring that in."),
    (b"<", "This is a web page or XML. Export the people as CSV or vCard from where they are kept."),
    (b"[{", "This is JSON. Export the people as CSV or vCard from where they are kept."),
    (b"{", "This is JSON. Export the people as CSV or vCard from where they are kept."),
]


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
    'csv', 'xlsx' or ''.
    """
    reading = Reading("", iter(()))
    if why := _why_not(data, filename):
        reading.errors.append(RowError(0, why))
    elif _is_vcard(data):
        reading.kind = "vcard"
        reading.rows = _counted(reading, vcard.people(data, region, reading.errors))
    else:
        reading.kind = "csv"
        _read_table(reading, csvfile.grid(data, region), region, mapping)
    return reading


def read_contacts_json(path: str | Path, region: str, *, errors: list[RowError] | None = None) -> str:
    """The answer of `read-contacts`: a JSON list with the keys of CONTRACT.md. Remarks go to `errors`."""
    file = Path(path)
    reading = read_contacts(file.read_bytes(), file.name, region)
    found = [as_contract(person) for person in reading.rows]
    if errors is not None:
        errors.extend(reading.errors)
    return json.dumps(found, ensure_ascii=False, indent=1)


def _read_table(reading: Reading, grid: Grid, region: str, mapping: Mapping[int, str] | None) -> None:
    laid = table.layout(grid, region, mapping)
    reading.columns, reading.unused = laid.seen, laid.unused
    reading.rows = _counted(reading, table.people(grid, laid, reading.errors))


def _counted(reading: Reading, rows: Iterator[Person]) -> Iterator[Person]:
    for person in rows:
        reading.read += 1
        yield person


def _why_not(data: bytes, filename: str) -> str:
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        return f"{filename or 'The file'} is empty."
    if len(data) > LARGEST:
        return f"{filename or 'The file'} is larger than {LARGEST // 1_000_000} MB. Export it in parts."
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return next((why for beginning, why in _OTHERS if start.startswith(beginning)), "")


def _is_vcard(data: bytes) -> bool:
    start = data[:100_000]
    return bool(_VCARD.search(start) or _VCARD.search(start.replace(b"\0", b"")))
