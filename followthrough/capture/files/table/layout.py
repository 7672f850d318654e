"""People from the rows of a table, whether they stood in text or in a workbook: what its columns are, then each row."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from followthrough.capture.files.person.birthdays import is_month_first
from followthrough.capture.files.person.person import Person, RowError
from followthrough.capture.files.table import guess_columns as guess
from followthrough.capture.files.table import own_export as own
from followthrough.capture.files.table.cells import Table, plain
from followthrough.capture.files.table.column_choices import ColumnSeen, chosen, seen, shown
from followthrough.capture.files.table.csv_rows import Record, header_of
from followthrough.capture.files.table.header_names import ABOUT
from followthrough.capture.files.table.headers import Column, columns, target_of
from followthrough.capture.files.table.person_of_row import person_of
from followthrough.kit.contactpoints import phones
from followthrough.kit.text import words

NO_HEADER = (
    "No row says what the columns are. Write a first row such as Name, Company, Email, Phone,"
    " then bring the file in again."
)
GUESSED = "No row says what the columns are; they were told apart by what stands in them. Look before you keep them."
_SAMPLE_ROWS = 300
# A table is judged by so many rows of its beginning: the header and what stands above it, then the sample.
BEGINNING = _SAMPLE_ROWS + 50
_PLACES = frozenset({"address", "street", "pobox", "city", "state", "country"})


@dataclass(slots=True)
class Grid:
    """The rows of a table: `beginning` the first of them; `rows(width)` all, once (0: no header)."""

    beginning: list[Record]
    rows: Callable[[int], Iterator[Record]]


@dataclass(slots=True)
class Layout:
    """What the rows mean: those up to `starts_after` are none; `header` is repeated in some files."""

    table: Table
    header: list[str]
    starts_after: int
    seen: list[ColumnSeen]
    is_guessed: bool
    unused: list[str]
    is_own: bool = False


def layout(grid: Grid, region: str, mapping: Mapping[int, str] | None = None) -> Layout:
    """What the columns are. `mapping` {index: target of TARGETS} wins over what the header or the cells say."""
    header = header_of(grid.beginning)
    sample = _sample(grid.beginning, header)
    guessed = columns(header.cells) if header else guess.columns(sample, region)
    above = header.number if header else 0
    settled = _addresses([_settled(column, sample, region) for column in guessed])
    if header:
        unknown = [column.index for column in settled if column.header and not _is_known(column) and _may_name(column)]
        settled = guess.with_a_name(settled, sample, unknown)
    found = chosen(settled, mapping)
    names: list[str] = header.cells if header else []
    if not header and sample and guess.is_header(sample[0], found):
        above, names = next((record.number, record.cells) for record in grid.beginning if any(record.cells))
        del sample[0]
        found = [_named(column, names) for column in found]
    dates = [cell for column in found if column.target == "birthday" for cell in _filled(column, sample)]
    table = Table(found, region, is_month_first(region, dates), len(header.cells) if header else 0)
    is_own = own.is_own(names) and [shown(column) for column in settled] == [shown(column) for column in found]
    return Layout(
        table,
        names,
        above,
        [seen(column, _filled(column, sample), is_sure=bool(header) and _is_known(column)) for column in found],
        not header,
        [column.header for column in table.unused if _filled(column, sample)] if header and not is_own else [],
        is_own,
    )


def people(grid: Grid, laid: Layout, errors: list[RowError], *, where: str = "") -> Iterator[Person]:
    """Each person of the table; what was wrong is added to `errors` as the reading goes on.

    `where` names the sheet when there are several.
    """

    def complain(row: int, why: str, *, is_read: bool = False) -> None:
        errors.append(RowError(row, f"{where}: {why}" if where else why, is_read))

    if not any(column.target for column in laid.table.columns):
        complain(0, NO_HEADER)
        return
    if laid.is_guessed:
        complain(0, GUESSED, is_read=True)
    for record in grid.rows(laid.table.width):
        if record.number <= laid.starts_after:
            if _is_above_the_header(record.cells):
                complain(record.number, "This row stands above the one that names the columns; it was left out.")
            continue
        if not any(record.cells) or _is_header(record.cells, laid.header):
            continue
        try:
            person, said = own.person_of(record, laid.table.region) if laid.is_own else person_of(record, laid.table)
        except Exception as error:  # noqa: BLE001 (one row must never take the others along)
            complain(record.number, f"This row could not be read ({error}); the others were.")
            continue
        for why in said:
            complain(record.number, why, is_read=person is not None)
        if person:
            yield person


def _is_above_the_header(cells: list[str]) -> bool:
    """Whether somebody stands there, and not only a title or who made the file."""
    return sum(map(bool, cells)) > 1 and any("@" in cell for cell in cells)


def _is_header(cells: list[str], header: list[str]) -> bool:
    """Whether a row only says the header once more (in all its cells, or in those that were merged with it)."""
    if not header or (cells[0] != header[0] and cells[0]):
        return False
    return all(not cell or (place < len(header) and cell == header[place]) for place, cell in enumerate(cells))


def _sample(beginning: list[Record], header: Record | None) -> list[list[str]]:
    rows = [record for record in beginning if (not header or record.number > header.number) and any(record.cells)]
    return [[plain(cell) for cell in record.cells] for record in rows[:_SAMPLE_ROWS]]


def _settled(column: Column, sample: list[list[str]], region: str) -> Column:
    """'Home' and 'Work' name a column of telephone numbers only when numbers stand in it."""
    if column.target != "phone?":
        return column
    cells = _filled(column, sample)
    numbers = sum(bool(phones(cell, region)[0]) for cell in cells)
    return replace(column, target="phone" if numbers * 2 > len(cells) else "")


def _addresses(found: list[Column]) -> list[Column]:
    """A postcode by itself leads nowhere: without a street or a town beside it, it is no address."""
    if {column.target for column in found} & _PLACES:
        return found
    return [replace(column, target="") if column.target == "zip" else column for column in found]


def _named(column: Column, names: list[str]) -> Column:
    text = names[column.index].strip() if column.index < len(names) else ""
    return replace(column, header=text)


def _is_known(column: Column) -> bool:
    return bool(column.header) and target_of(column.header) is not None


def _may_name(column: Column) -> bool:
    """'Account manager' and 'Introduced by' hold names too, but not of the person in the row."""
    return ABOUT.isdisjoint(words(column.header)) and "by" not in words(column.header)


def _filled(column: Column, sample: list[list[str]]) -> list[str]:
    return [cells[column.index] for cells in sample if column.index < len(cells) and cells[column.index]]
