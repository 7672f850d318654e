"""The format of our own CSV export, and reading it back unchanged: nothing is guessed, reordered or tidied.

Other programs can read it too: the column names are those of Google and Outlook. A cell that a spreadsheet would run as
a formula gets an apostrophe in front (OWASP, CSV injection), which is removed when the file is read again.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from followthrough.capture.files.person.fill_person import add_numbers
from followthrough.capture.files.person.person import ImportedNumber, ImportedPerson
from followthrough.capture.files.table.grid import Record

HEADER = ("Id", "Name", "Given Name", "Family Name", "Organization", "Title", "E-mails", "E-mails - Label", "Phones",
          "Phones - Label", "Websites", "Address", "Birthday", "Notes", "Tags", "What they do", "Zone", "Private",
          "Since", "Phones - Dialled")  # fmt: skip
# Separates several values in one cell, as in Google's exports.
BETWEEN_VALUES = " ::: "
# Beginnings of a formula. The wide ones are typed on Japanese keyboards and run as well.
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# The characters with which a cell begins that may have to be protected.
_MAY_RUN = frozenset((*FORMULAS, "'"))
_RUNS = re.compile(rf"'*[{re.escape(''.join(FORMULAS))}]")


def protect_cell(text: str) -> str:
    """Return the text as a cell that no spreadsheet runs as a formula; `unprotected` reverses it exactly."""
    return f"'{text}" if _RUNS.match(text) else text


def protect_rows(rows: Iterable[Sequence[object]]) -> Iterator[tuple[object, ...]]:
    """Yield the rows so that no spreadsheet runs a cell; what is no text stays as it is.

    Column by column: few columns have a cell that might run, and many have few different cells.
    """
    return zip(*map(protect_column, zip(*rows, strict=True)), strict=True)


def protect_column(cells: Sequence[object]) -> Sequence[object]:
    """Return the cells of a column, protected."""
    if not any(type(cell) is str and cell[:1] in _MAY_RUN for cell in set(cells)):
        return cells
    return [protect_cell(cell) if type(cell) is str else cell for cell in cells]


def unprotect_cell(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and _RUNS.match(cell) else cell


def is_own(header: list[str]) -> bool:
    return tuple(header) == HEADER


def person_of_own_row(record: Record, region: str) -> tuple[ImportedPerson | None, list[str]]:
    """Return (person, problems) of a row of our export; the person is None if the row is empty."""
    cells = dict(zip(HEADER, map(unprotect_cell, record.cells), strict=False))
    person = ImportedPerson(record.number, cells["Name"])
    person.given, person.family = cells.get("Given Name", ""), cells.get("Family Name", "")
    person.org, person.title = cells.get("Organization", ""), cells.get("Title", "")
    person.emails = list(_labelled(cells, "E-mails"))
    said = _add_numbers(person, cells, region)
    person.urls = _several(cells.get("Websites", ""))
    person.address, person.birthday = cells.get("Address", ""), cells.get("Birthday", "")
    person.note, person.does = cells.get("Notes", ""), cells.get("What they do", "")
    person.tags = _several(cells.get("Tags", ""))
    person.is_personal = cells.get("Private", "") == "yes"
    if not person.is_somebody():
        return None, ["There’s no name in this row; it was left out."]
    return person, [*([record.problem] if record.problem else []), *said, *person.cut()]


def _add_numbers(person: ImportedPerson, cells: dict[str, str], region: str) -> list[str]:
    """Add the numbers as they were written and read before the export; return sentences about problems."""
    said: list[str] = []
    dialled = iter(_several(cells.get("Phones - Dialled", "")))
    for written, label in _labelled(cells, "Phones"):
        if number := next(dialled, ""):
            person.add_number(ImportedNumber(number if number[0] == "+" else "", label, "", written))
        else:
            said += add_numbers(person, [(written, label)], region=region)
    return said


def _several(cell: str) -> list[str]:
    return cell.split(BETWEEN_VALUES) if cell else []


def _labelled(cells: dict[str, str], name: str) -> list[tuple[str, str]]:
    values, labels = _several(cells.get(name, "")), cells.get(f"{name} - Label", "").split(BETWEEN_VALUES)
    labels += [""] * (len(values) - len(labels))
    return list(zip(values, labels, strict=False))
