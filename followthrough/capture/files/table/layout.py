"""Decide what the columns of a table mean, by its header, by its cells, and by the user's choice."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from followthrough.capture.files.limits import FEWEST_SAMPLED_ROWS, MOST_SAMPLED_CELLS
from followthrough.capture.files.person.birthdays import is_month_first
from followthrough.capture.files.table import guess_columns, own_export
from followthrough.capture.files.table.cells import Table, plain_text
from followthrough.capture.files.table.column_choices import ColumnSeen, apply_choices, choice_for, summarize_column
from followthrough.capture.files.table.find_header import header_of
from followthrough.capture.files.table.grid import SAMPLE_ROWS, Grid, Record
from followthrough.capture.files.table.header_names import ABOUT
from followthrough.capture.files.table.headers import Column, columns_of_header, target_of
from followthrough.kit.text import words

_PLACES = frozenset({"address", "street", "pobox", "city", "state", "country"})
Sample = list[list[str]]


@dataclass(slots=True)
class Layout:
    """How to read the rows of a table.

    `header`: the cells of the header, which some files repeat; [] if there is none. Rows up to number `starts_after`
    are no people. `is_guessed`: there is no known header. `unused`: headers of filled columns that are not imported.
    `is_own`: the file is our own export, unchanged.
    """

    table: Table
    header: list[str]
    starts_after: int
    seen: list[ColumnSeen]
    is_guessed: bool
    unused: list[str]
    is_own: bool = False


def plan_layout(grid: Grid, region: str, mapping: Mapping[int, str] | None = None) -> Layout:
    """Decide what the columns are. `mapping` {index: target of TARGETS} overrides header and cells."""
    header = header_of(grid.beginning)
    sample = _sample(grid.beginning, header)
    guessed = _by_header(header, sample, region) if header else _by_cells(sample, region)
    found = apply_choices(guessed, mapping)
    names, starts_after = (header.cells, header.number) if header else _unknown_header(grid, sample, found)
    if names and not header:
        sample, found = sample[1:], [_with_name(column, names) for column in found]
    is_own = own_export.is_own(names) and list(map(choice_for, guessed)) == list(map(choice_for, found))
    table = Table(found, region, _puts_month_first(found, sample, region), len(header.cells) if header else 0)
    seen = _summaries(found, sample, has_header=header is not None)
    unused = [] if is_own else _unused_headers(table, sample)
    return Layout(table, names, starts_after, seen, header is None, unused, is_own)


def _summaries(found: list[Column], sample: Sample, *, has_header: bool) -> list[ColumnSeen]:
    return [
        summarize_column(column, _filled(column, sample), is_sure=has_header and _is_known(column)) for column in found
    ]


def _by_header(header: Record, sample: Sample, region: str) -> list[Column]:
    settled = _settle_columns(columns_of_header(header.cells), sample, region)
    unknown = [column.index for column in settled if column.header and not _is_known(column) and _may_hold_name(column)]
    return guess_columns.add_name_column(settled, sample, unknown)


def _by_cells(sample: Sample, region: str) -> list[Column]:
    return _settle_columns(guess_columns.columns_of_cells(sample, region), sample, region)


def _unknown_header(grid: Grid, sample: Sample, found: list[Column]) -> tuple[list[str], int]:
    """Return (cells, number) of a first row that names the columns in words we do not know; ([], 0) if it does not."""
    if not sample or not guess_columns.is_header(sample[0], found):
        return [], 0
    return next((record.cells, record.number) for record in grid.beginning if any(record.cells))


def _sample(beginning: list[Record], header: Record | None) -> Sample:
    """Return the cells of the first filled rows below the header, as plain text."""
    rows = [record for record in beginning if (not header or record.number > header.number) and any(record.cells)]
    widest = max((len(record.cells) for record in rows[:SAMPLE_ROWS]), default=1) or 1
    most = max(FEWEST_SAMPLED_ROWS, MOST_SAMPLED_CELLS // widest)
    return [[plain_text(cell) for cell in record.cells] for record in rows[: min(SAMPLE_ROWS, most)]]


def _settle_columns(found: list[Column], sample: Sample, region: str) -> list[Column]:
    """Decide ambiguous columns by their cells; drop a postcode that has no street or town beside it."""
    settled = [_settle_phone(column, sample, region) for column in found]
    if {column.target for column in settled} & _PLACES:
        return settled
    return [replace(column, target="") if column.target == "zip" else column for column in settled]


def _settle_phone(column: Column, sample: Sample, region: str) -> Column:
    """'Home' and 'Work' name a column of phone numbers only if most of its cells are numbers."""
    if column.target != "phone?":
        return column
    cells = _filled(column, sample)
    numbers = sum(guess_columns.is_like_a_number(cell, region) for cell in cells)
    return replace(column, target="phone" if numbers * 2 > len(cells) else "")


def _puts_month_first(found: list[Column], sample: Sample, region: str) -> bool:
    dates = [cell for column in found if column.target == "birthday" for cell in _filled(column, sample)]
    return is_month_first(region, dates)


def _unused_headers(table: Table, sample: Sample) -> list[str]:
    """Return the names of filled columns that are not imported; one without a header is 'column 3 (Acme)'."""
    named = []
    for column in table.unused:
        if cells := _filled(column, sample):
            named.append(column.header or f"column {column.index + 1} ({cells[0][:30]})")
    return named


def _with_name(column: Column, names: list[str]) -> Column:
    text = names[column.index].strip() if column.index < len(names) else ""
    return replace(column, header=text)


def _is_known(column: Column) -> bool:
    return bool(column.header) and target_of(column.header) is not None


def _may_hold_name(column: Column) -> bool:
    """False for 'Account manager' and 'Introduced by': they hold the name of another person."""
    return ABOUT.isdisjoint(words(column.header)) and "by" not in words(column.header)


def _filled(column: Column, sample: Sample) -> list[str]:
    return [cells[column.index] for cells in sample if column.index < len(cells) and cells[column.index]]
