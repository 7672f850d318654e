"""The sheets of an Excel workbook (.xlsx, .xlsm), and which of them hold people (ECMA-376 part 1, 18.2)."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from followthrough.capture.files.person.person import RowError
from followthrough.capture.files.table import guess_columns as guess
from followthrough.capture.files.table import headers
from followthrough.capture.files.table.csv_rows import Record, header_of
from followthrough.capture.files.table.layout import BEGINNING, Grid
from followthrough.capture.files.workbook import xlsx_rows as sheetrows
from followthrough.capture.files.workbook.hyperlinks import around
from followthrough.capture.files.workbook.number_formats import Formats
from followthrough.capture.files.workbook.xml_stream import elements
from followthrough.capture.files.workbook.zip_reader import NotRead, Package

_MOST_SHEETS = 50
_SMALL = 20_000_000
NO_FORMATS = "How the cells are formatted could not be read: dates may come as numbers. Save the file again in Excel."
# Of a sheet of people the header names two of these at least, and one of the first six.
_NAMERS = frozenset({"full", "name?", "given", "family", "email", "phone"})
_TELLING = _NAMERS | {"org", "title", "birthday"}


@dataclass(slots=True)
class Sheet:
    name: str
    path: str
    is_hidden: bool


@dataclass(slots=True)
class Book:
    """`strings` and `formats` are shared by the sheets; `problems` are sentences about what is wrong with those."""

    package: Package
    sheets: list[Sheet]
    formats: Formats
    strings: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def opened(package: Package) -> Book:
    """The workbook in a package. Raises NotRead when it has none that can be read."""
    root = _related(package, "")
    path = next((target for kind, target in root.values() if kind == "officeDocument"), "xl/workbook.xml")
    if path.endswith(".bin"):
        raise NotRead("This is a binary workbook (.xlsb). Save it in Excel as .xlsx, then bring that in.")
    parts = _related(package, path)
    found = elements(package.pieces(path))
    sheets = [
        Sheet(said.get("name", ""), parts[said["id"]][1], said.get("state", "") in ("hidden", "veryHidden"))
        for name, said in found
        if name == "sheet" and parts.get(said.get("id", ""), ("", ""))[0] == "worksheet"
    ]
    is_1904 = any(name == "workbookPr" and said.get("date1904") in ("1", "true", "on") for name, said in found)
    paths = dict(parts.values())
    book = Book(package, sheets[:_MOST_SHEETS], Formats({}, is_1904=is_1904))
    _read_formats(book, paths.get("styles", ""), is_1904=is_1904)
    _read_strings(book, paths.get("sharedStrings", ""))
    return book


def records(book: Book, sheet: Sheet, errors: list[RowError]) -> Iterator[Record]:
    """The filled rows of a sheet; where it is damaged that is said and the reading ends."""
    number = 0
    try:
        beside = around(book.package.pieces(sheet.path), _related(book.package, sheet.path, wants="hyperlink"))
        for record in beside.spread(sheetrows.rows(book.package.pieces(sheet.path), book.strings, book.formats)):
            number = record.number
            yield record
    except NotRead as why:
        errors.append(RowError(number, str(why), is_read=number > 0))


def grids(package: Package, errors: list[RowError]) -> list[tuple[str, Grid]]:
    """(name, rows) of each sheet that holds people, [] when all are empty. Raises NotRead; what is left out is said."""
    book = opened(package)
    errors.extend(RowError(0, why, is_read=True) for why in book.problems)
    found = [(sheet, _grid(book, sheet, errors)) for sheet in book.sheets]
    filled = [(sheet, grid) for sheet, grid in found if grid.beginning]
    seen = [pair for pair in filled if not pair[0].is_hidden]
    taken = _with_people(seen) or _with_people(filled) or seen[:1] or filled[:1]
    for sheet, _ in filled:
        if sheet not in [pair[0] for pair in taken]:
            errors.append(RowError(0, _left_out(sheet), is_read=True))
    return [(sheet.name, grid) for sheet, grid in taken]


def _grid(book: Book, sheet: Sheet, errors: list[RowError]) -> Grid:
    rows = records(book, sheet, errors)
    beginning = list(islice(rows, BEGINNING))
    return Grid(beginning, lambda width: chain(beginning, rows))


def _with_people(sheets: list[tuple[Sheet, Grid]]) -> list[tuple[Sheet, Grid]]:
    headed = [(sheet, grid) for sheet, grid in sheets if _names_people(grid)]
    return headed or [(sheet, grid) for sheet, grid in sheets if _has_addresses(grid)][:1]


def _names_people(grid: Grid) -> bool:
    header = header_of(grid.beginning)
    named = {headers.target_of(cell) or "" for cell in header.cells if cell} if header else set()
    return len(named & _TELLING) > 1 and bool(named & _NAMERS)


def _has_addresses(grid: Grid) -> bool:
    header = header_of(grid.beginning)
    return bool(header) or any(column.target for column in guess.columns([row.cells for row in grid.beginning], ""))


def _left_out(sheet: Sheet) -> str:
    kind = "is hidden and" if sheet.is_hidden else "does not look like people and"
    return f"The sheet ‘{sheet.name[:60]}’ {kind} was left out. Save it as a file of its own if it should come in."


def _related(package: Package, path: str, wants: str = "") -> dict[str, tuple[str, str]]:
    """{id: (kind, path or address)} of what a part leads to."""
    folder, name = posixpath.split(path)
    listed = posixpath.join(folder, "_rels", f"{name}.rels")
    if listed not in package:
        return {}
    found = {}
    for name, said in elements(package.pieces(listed)):
        kind, target = posixpath.basename(said.get("Type", "")), said.get("Target", "")
        if name == "Relationship" and (not wants or wants == kind):
            is_outside = said.get("TargetMode") == "External"
            place = target if is_outside else posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[said.get("Id", "")] = (kind, place)
    return found


def _read_formats(book: Book, path: str, *, is_1904: bool) -> None:
    """The styles by number; without a part that can be read every number is plain."""
    codes: dict[str, tuple[int, str]] = {}
    try:
        found = elements([book.package.read(path, _SMALL)]) if path and path in book.package else []
    except NotRead:
        book.problems.append(NO_FORMATS)
        return
    own = {said.get("numFmtId", ""): said.get("formatCode", "") for name, said in found if name == "numFmt"}
    is_cell = False
    for name, said in found:
        if name in ("cellXfs", "cellStyleXfs", "cellStyles"):
            is_cell = name == "cellXfs"
        elif name == "xf" and is_cell:
            number = said.get("numFmtId", "0")
            codes[str(len(codes))] = (int(number) if number.isdecimal() else 0, own.get(number, ""))
    book.formats = Formats(codes, is_1904=is_1904)


def _read_strings(book: Book, path: str) -> None:
    if not path or path not in book.package:
        return
    strings = sheetrows.Strings()
    try:
        for _ in strings.parse(book.package.pieces(path)):
            pass
    except NotRead as why:
        book.problems.append(str(why))
    book.strings = strings.found
