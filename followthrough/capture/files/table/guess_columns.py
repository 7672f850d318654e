"""A table without a header: its columns told apart by what stands in them."""

from collections.abc import Callable
from dataclasses import replace

from followthrough.capture.files.person.birthdays import birthday
from followthrough.capture.files.table.headers import Column
from followthrough.kit.contactpoints import emails, phones
from followthrough.kit.text import words
from followthrough.matching import names

Cells = list[str]
# Kinds of column that cannot be mistaken.
_NAMES = frozenset({"full", "given", "family", "known as"})
TELLING = ("email", "phone", "birthday")


def columns(rows: list[Cells], region: str) -> list[Column]:
    """Every column; none of them told apart when there is neither an e-mail address nor a phone number in the table."""
    width = max(map(len, rows), default=0)
    table = [[_cell(cells, index) for cells in rows] for index in range(width)]
    targets = [_by_its_look([cell for cell in cells if cell], region) for cells in table]
    if not {"email", "phone"} & set(targets):
        return [Column(index, "", "") for index in range(width)]
    _name_the_texts(targets, table)
    return [Column(index, "", target) for index, target in enumerate(targets)]


def with_a_name(found: list[Column], rows: list[Cells], unknown: list[int]) -> list[Column]:
    """The columns of a header that names none for people: the unknown one that holds them, if one surely does.

    Its words stand in the e-mail addresses beside it, or it is the first column and every cell looks like a name.
    """
    if _NAMES & {column.target for column in found}:
        return found
    table = {column.index: [_cell(cells, column.index) for cells in rows] for column in found}
    addresses = [table[column.index] for column in found if column.target == "email"]
    for index in unknown:
        filled = [cell for cell in table[index] if cell]
        names_somebody = sum(map(_is_like_a_name, filled)) >= 0.7 * len(filled) > 0
        is_first = all(not any(table[column.index]) for column in found if column.index < index)
        if names_somebody and (_share(table[index], addresses, 0) > 0.3 or (is_first and not addresses)):
            return [replace(column, target="full") if column.index == index else column for column in found]
    return found


def _is_like_a_name(cell: str) -> bool:
    return (
        names.is_personal(cell) and 1 < len(cell.split()) < 5 and all(word[:1].isupper() for word in cell.split()[:1])
    )


def _cell(cells: Cells, index: int) -> str:
    return cells[index] if index < len(cells) else ""


def is_header(cells: Cells, found: list[Column]) -> bool:
    """Whether a first row only names the columns in unknown words: no address or number where the others have one."""
    told = [(cells[column.index], column.target) for column in found if column.index < len(cells)]
    names = [cell for cell, target in told if cell and target in TELLING]
    signs = [any(sign == "@" or sign.isdecimal() for sign in name) for name in names]
    return bool(signs) and not any(signs)


def _by_its_look(cells: Cells, region: str) -> str:
    """'email', 'phone', 'url', 'birthday', 'org', 'text' for words, '' for anything else."""
    looks: list[tuple[str, Callable[[str], bool], float]] = [
        ("email", lambda cell: bool(emails(cell)), 0.5),
        ("url", lambda cell: cell.lower().startswith(("http://", "https://", "www.")), 0.5),
        ("birthday", lambda cell: bool(birthday(cell)), 0.8),
        ("phone", lambda cell: bool(phones(cell, region)[0]) or cell.startswith("+"), 0.5),
        ("org", names.is_company, 0.3),
        ("text", names.is_personal, 0.5),
    ]
    if not cells:
        return ""
    return next((look for look, fits, share in looks if sum(map(fits, cells)) >= share * len(cells)), "")


def _name_the_texts(targets: list[str], table: list[Cells]) -> None:
    """Of the columns of words: whose words are in the address before the @ is a name, after it a company."""
    addresses = [cells for cells, target in zip(table, targets, strict=True) if target == "email"]
    texts = [index for index, target in enumerate(targets) if target == "text"]
    before = {index: _share(table[index], addresses, 0) for index in texts}
    after = {index: _share(table[index], addresses, 1) for index in texts}
    for index in texts:
        targets[index] = "org" if "org" not in targets and after[index] > max(0.3, before[index]) else "text"
    named = [index for index in texts if targets[index] == "text"]
    likely = [index for index in named if before[index] > 0.3] or named[:2]
    _name_the_names(targets, table, likely)
    for index in texts:
        targets[index] = "" if targets[index] == "text" else targets[index]


def _name_the_names(targets: list[str], table: list[Cells], likely: list[int]) -> None:
    single = [index for index in likely if _is_of_single_words(table[index])]
    whole = [index for index in likely if index not in single]
    if len(single) > 1 and not (whole and whole[0] < single[0]):
        targets[single[0]], targets[single[1]] = "given", "family"
    elif likely:
        targets[(whole or single)[0]] = "full"


def _is_of_single_words(cells: Cells) -> bool:
    filled = [cell for cell in cells if cell]
    return sum(len(cell.split()) == 1 for cell in filled) * 2 > len(filled)


def _share(cells: Cells, addresses: list[Cells], side: int) -> float:
    """In how many of the rows a word of the cell stands before (0) or after (1) the @ of an address of the row."""
    hits = rows = 0
    for place, cell in enumerate(cells):
        sides = [found.lower().partition("@")[side * 2] for column in addresses if (found := column[place])]
        if cell and sides:
            rows += 1
            hits += any(len(word) > 2 and word in side_text for word in words(cell) for side_text in sides)
    return hits / rows if rows else 0.0
