"""Read the people of a table whose layout is known, row by row."""

from collections.abc import Iterator
from dataclasses import dataclass

from followthrough.capture.files.limits import ENOUGH_ROWS, MOST_ROWS
from followthrough.capture.files.person.person import ImportedPerson, RowError
from followthrough.capture.files.table.grid import Grid, Record
from followthrough.capture.files.table.layout import Layout
from followthrough.capture.files.table.own_export import person_of_own_row
from followthrough.capture.files.table.person_of_row import person_of_row

NO_HEADER = "There’s no header row. Add a first row like Name, Company, Email, Phone, then import the file again."
GUESSED = "There’s no header row, so the columns were guessed from what’s in them. Check them before you import."
ABOVE_HEADER = "This row is above the header row; it was left out."


@dataclass(slots=True)
class _Problems:
    """Adds problems to `errors`. `sheet` is the sheet's name when there are several, else ''."""

    errors: list[RowError]
    sheet: str

    def add(self, row: int, why: str, *, is_read: bool = False) -> None:
        self.errors.append(RowError(row, f"{self.sheet}: {why}" if self.sheet else why, is_read))


def people_of_table(grid: Grid, layout: Layout, errors: list[RowError], *, sheet: str = "") -> Iterator[ImportedPerson]:
    """Yield each person of the table. Problems are added to `errors` while iterating.

    `sheet` names the sheet when there are several.
    """
    problems = _Problems(errors, sheet)
    if not any(column.target for column in layout.table.columns):
        problems.add(0, NO_HEADER)
        return
    if layout.is_guessed:
        problems.add(0, GUESSED, is_read=True)
    for count, record in enumerate(grid.rows(layout.table.width)):
        if count == MOST_ROWS:
            problems.add(record.number, ENOUGH_ROWS)
            return
        if record.number > layout.starts_after:
            person = _read_row(record, layout, problems)
            if person:
                yield person
        elif _is_person_above_header(record.cells):
            problems.add(record.number, ABOVE_HEADER)


def _read_row(record: Record, layout: Layout, problems: _Problems) -> ImportedPerson | None:
    """Return the person of a row; None if the row is empty, repeats the header, or cannot be read."""
    if not any(record.cells) or _repeats_header(record.cells, layout.header):
        return None
    try:
        if layout.is_own:
            person, said = person_of_own_row(record, layout.table.region)
        else:
            person, said = person_of_row(record, layout.table)
    except Exception as error:  # noqa: BLE001 (one row must never stop the others)
        problems.add(record.number, f"This row couldn’t be read ({error}); the others were.")
        return None
    for why in said:
        problems.add(record.number, why, is_read=person is not None)
    return person


def _is_person_above_header(cells: list[str]) -> bool:
    """True if a row above the header has several cells and an address: it is no title and no note about the file."""
    return sum(map(bool, cells)) > 1 and any("@" in cell for cell in cells)


def _repeats_header(cells: list[str], header: list[str]) -> bool:
    """True if every filled cell repeats the header's (some are empty where cells were merged)."""
    if not header or (cells[0] != header[0] and cells[0]):
        return False
    return all(not cell or (place < len(header) and cell == header[place]) for place, cell in enumerate(cells))
