"""Choose the sheets of a workbook (.xlsx, .xlsm) that hold people."""

from itertools import chain, islice

from followthrough.capture.files.person.person import RowError
from followthrough.capture.files.table import guess_columns, headers
from followthrough.capture.files.table.find_header import header_of
from followthrough.capture.files.table.grid import BEGINNING, Grid
from followthrough.capture.files.workbook.xlsx_book import Book, Sheet, open_book, sheet_records
from followthrough.capture.files.workbook.zip_reader import Package

# The header of a sheet of people names one of the first, and two of the second.
_NAMERS = frozenset({"full", "name?", "given", "family", "email", "phone"})
_TELLING = _NAMERS | {"org", "title", "birthday"}


def grids_of(package: Package, errors: list[RowError]) -> list[tuple[str, Grid]]:
    """Return [(name, rows)] of each sheet that holds people; [] if all sheets are empty.

    Sheets that are left out, and other problems, are added to `errors`. Raises NotRead if there is no workbook.
    """
    book = open_book(package)
    errors.extend(RowError(0, why, is_read=True) for why in book.problems)
    filled = [(sheet, grid) for sheet in book.sheets if (grid := _grid(book, sheet, errors)).beginning]
    taken = _choose_sheets(filled)
    taken_sheets = [sheet for sheet, _ in taken]
    errors.extend(RowError(0, _left_out(sheet), is_read=True) for sheet, _ in filled if sheet not in taken_sheets)
    return [(sheet.name, grid) for sheet, grid in taken]


def _choose_sheets(filled: list[tuple[Sheet, Grid]]) -> list[tuple[Sheet, Grid]]:
    """Return the sheets with people, visible ones before hidden ones; without any, the first filled sheet."""
    visible = [(sheet, grid) for sheet, grid in filled if not sheet.is_hidden]
    return _with_people(visible) or _with_people(filled) or visible[:1] or filled[:1]


def _grid(book: Book, sheet: Sheet, errors: list[RowError]) -> Grid:
    rows = sheet_records(book, sheet, errors)
    beginning = list(islice(rows, BEGINNING))
    return Grid(beginning, lambda width: chain(beginning, rows))


def _with_people(sheets: list[tuple[Sheet, Grid]]) -> list[tuple[Sheet, Grid]]:
    """Return all sheets whose header names people, else the first one with addresses in its cells."""
    headed = [(sheet, grid) for sheet, grid in sheets if _names_people(grid)]
    return headed or [(sheet, grid) for sheet, grid in sheets if _has_addresses(grid)][:1]


def _names_people(grid: Grid) -> bool:
    header = header_of(grid.beginning)
    named = {headers.target_of(cell) or "" for cell in header.cells if cell} if header else set()
    return len(named & _TELLING) > 1 and bool(named & _NAMERS)


def _has_addresses(grid: Grid) -> bool:
    if header_of(grid.beginning):
        return True
    guessed = guess_columns.columns_of_cells([row.cells for row in grid.beginning], "")
    return any(column.target for column in guessed)


def _left_out(sheet: Sheet) -> str:
    kind = "is hidden and" if sheet.is_hidden else "doesn’t look like contacts and"
    return f"The sheet ‘{sheet.name[:60]}’ {kind} was left out. Save it as a separate file if you want to import it."
