"""Open a workbook (.xlsx, .xlsm) and read the rows of its sheets (ECMA-376 part 1, 18.2)."""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from followthrough.capture.files.person.person import RowError
from followthrough.capture.files.table.grid import Record
from followthrough.capture.files.workbook.hyperlinks import read_surroundings
from followthrough.capture.files.workbook.number_formats import Formats
from followthrough.capture.files.workbook.xlsx_rows import SharedStrings, rows_of_sheet
from followthrough.capture.files.workbook.xml_stream import elements
from followthrough.capture.files.workbook.zip_reader import NotRead, Package

_MOST_SHEETS = 50
# In bytes: a larger part for formats is not read.
_LARGEST_FORMATS = 20_000_000
NO_FORMATS = "The cell formats couldn’t be read, so dates may come in as numbers. Save the file again in Excel."
Element = tuple[str, dict[str, str]]  # (name, attributes)


@dataclass(slots=True)
class Sheet:
    """A sheet of a workbook. `path`: its part in the package."""

    name: str
    path: str
    is_hidden: bool


@dataclass(slots=True)
class Book:
    """A workbook. `strings` and `formats` are shared by its sheets; `problems` are sentences about those two."""

    package: Package
    sheets: list[Sheet]
    formats: Formats
    strings: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def open_book(package: Package) -> Book:
    """Open the workbook in a package. Raises NotRead if there is none that can be read."""
    root = _related(package, "")
    path = next((target for kind, target in root.values() if kind == "officeDocument"), "xl/workbook.xml")
    if path.endswith(".bin"):
        raise NotRead("This is a binary workbook (.xlsb). Save it in Excel as .xlsx, then import that.")
    parts = _related(package, path)
    found = elements(package.pieces(path))
    is_1904 = any(name == "workbookPr" and said.get("date1904") in ("1", "true", "on") for name, said in found)
    paths = dict(parts.values())
    book = Book(package, _sheets_of(found, parts)[:_MOST_SHEETS], Formats({}, is_1904=is_1904))
    _read_formats(book, paths.get("styles", ""), is_1904=is_1904)
    _read_strings(book, paths.get("sharedStrings", ""))
    return book


def sheet_records(book: Book, sheet: Sheet, errors: list[RowError]) -> Iterator[Record]:
    """Yield the filled rows of a sheet; where it is damaged, add that to `errors` and stop."""
    number = 0
    try:
        links = _related(book.package, sheet.path, wants="hyperlink")
        surroundings = read_surroundings(book.package.pieces(sheet.path), links)
        rows = rows_of_sheet(book.package.pieces(sheet.path), book.strings, book.formats)
        for record in surroundings.spread(rows):
            number = record.number
            yield record
    except NotRead as why:
        errors.append(RowError(number, str(why), is_read=number > 0))


def _sheets_of(found: Iterable[Element], parts: dict[str, tuple[str, str]]) -> list[Sheet]:
    return [
        Sheet(said.get("name", ""), parts[said["id"]][1], said.get("state", "") in ("hidden", "veryHidden"))
        for name, said in found
        if name == "sheet" and parts.get(said.get("id", ""), ("", ""))[0] == "worksheet"
    ]


def _related(package: Package, path: str, wants: str = "") -> dict[str, tuple[str, str]]:
    """Return the relationships of a part: {id: (kind, path or address)}; only those of kind `wants` if given."""
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
    """Read the number formats; if that fails, note it as a problem and leave every number plain."""
    try:
        found = elements([book.package.read(path, _LARGEST_FORMATS)]) if path and path in book.package else []
    except NotRead:
        book.problems.append(NO_FORMATS)
        return
    book.formats = Formats(_format_codes(found), is_1904=is_1904)


def _format_codes(found: Iterable[Element]) -> dict[str, tuple[int, str]]:
    """Return {style number: (format id, format code or '')}."""
    own: dict[str, str] = {}
    formats: list[str] = []
    is_cell = False
    for name, said in found:
        if name == "numFmt":
            own[said.get("numFmtId", "")] = said.get("formatCode", "")
        elif name in ("cellXfs", "cellStyleXfs", "cellStyles"):
            is_cell = name == "cellXfs"
        elif name == "xf" and is_cell:
            formats.append(said.get("numFmtId", "0"))
    return {
        str(place): (int(number) if number.isdecimal() else 0, own.get(number, ""))
        for place, number in enumerate(formats)
    }


def _read_strings(book: Book, path: str) -> None:
    """Read the texts that cells share; of a damaged part keep what could be read."""
    if not path or path not in book.package:
        return
    strings = SharedStrings()
    try:
        for _ in strings.parse(book.package.pieces(path)):
            pass
    except NotRead as why:
        book.problems.append(str(why))
    book.strings = strings.found
