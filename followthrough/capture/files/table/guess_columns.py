"""Guess what the columns of a table hold from their cells, where no header says so."""

import re
from collections.abc import Callable
from dataclasses import replace

from followthrough.capture.files.person.birthdays import parse_birthday
from followthrough.capture.files.table.headers import Column
from followthrough.kit.contactpoints import looks_foreign, parse_emails, parse_phones
from followthrough.kit.text import words
from followthrough.matching import names
from followthrough.matching.decoration import without_decoration
from followthrough.matching.nicknames import is_given_name

Cells = list[str]
_NAMES = frozenset({"full", "given", "family", "known as"})
# Kinds of column that cannot be mistaken for another.
_UNMISTAKABLE = ("email", "phone", "birthday")
# Shares of the rows: so many cells must look like names; so many must have a word in common with an address.
_LIKE_NAMES, _IN_ADDRESS = 0.7, 0.3
# In a table without addresses and numbers so many names must have a first name that we know.
_IN_USE = 0.3
# A number without its area code: '555-0101'. A date has two separators.
_LOCAL_NUMBER = re.compile(r"\d{3,4}[ -]\d{4}")


def columns_of_cells(rows: list[Cells], region: str) -> list[Column]:
    """Return every column with its guessed target.

    All targets are '' if no column holds addresses or numbers, and the first one no names that people are called by.
    """
    width = max(map(len, rows), default=0)
    table = [[_cell(cells, index) for cells in rows] for index in range(width)]
    targets = [_look_of([cell for cell in cells if cell], region) for cells in table]
    if not {"email", "phone"} & set(targets) and not (table and _holds_whole_names(table[0])):
        return [Column(index, "", "") for index in range(width)]
    _name_texts(targets, table)
    return [Column(index, "", target) for index, target in enumerate(targets)]


def add_name_column(found: list[Column], rows: list[Cells], unknown: list[int]) -> list[Column]:
    """If the header names no column for names, make the first of the `unknown` columns that holds names 'full'.

    A column holds names if the words of its cells are in the e-mail addresses beside it, or if it is the first filled
    column of a table without addresses and its cells look like names.
    """
    if _NAMES & {column.target for column in found}:
        return found
    table = {column.index: [_cell(cells, column.index) for cells in rows] for column in found}
    addresses = [table[column.index] for column in found if column.target == "email"]
    first = next((index for index, cells in table.items() if any(cells)), -1)
    named = next((at for at in unknown if _holds_names(table[at], addresses, is_first=at == first)), -1)
    return [replace(column, target="full") if column.index == named else column for column in found]


def is_header(cells: Cells, found: list[Column]) -> bool:
    """True if a first row names the columns in unknown words: no address or number where the other rows have one."""
    told = [(cells[column.index], column.target) for column in found if column.index < len(cells)]
    texts = [cell for cell, target in told if cell and target in _UNMISTAKABLE]
    signs = [any(sign == "@" or sign.isdecimal() for sign in text) for text in texts]
    return bool(signs) and not any(signs)


def _holds_names(cells: Cells, addresses: list[Cells], *, is_first: bool) -> bool:
    filled = [cell for cell in cells if cell]
    if not filled or sum(map(_is_like_a_name, filled)) < _LIKE_NAMES * len(filled):
        return False
    return _address_share(cells, addresses, 0) > _IN_ADDRESS or (is_first and not addresses)


def _is_like_a_name(cell: str) -> bool:
    words_of_cell = without_decoration(cell).split()
    return names.is_personal(cell) and 1 < len(words_of_cell) < 5 and words_of_cell[0][:1].isupper()


def _holds_whole_names(cells: Cells) -> bool:
    """True for a first column of people: its cells look like names, and many begin with a first name in use."""
    filled = [cell for cell in cells if cell]
    alike = [cell for cell in filled if _is_like_a_name(cell)]
    called = sum(any(is_given_name(word) for word in words(cell)) for cell in alike)
    return bool(filled) and len(alike) >= _LIKE_NAMES * len(filled) and called >= _IN_USE * len(filled)


def _cell(cells: Cells, index: int) -> str:
    return cells[index] if index < len(cells) else ""


def _look_of(cells: Cells, region: str) -> str:
    """Return 'email', 'phone', 'url', 'birthday', 'org', 'text' for words, or '' for anything else."""
    looks: list[tuple[str, Callable[[str], bool], float]] = [
        ("email", lambda cell: bool(parse_emails(cell)), 0.5),
        ("url", lambda cell: cell.lower().startswith(("http://", "https://", "www.")), 0.5),
        ("birthday", lambda cell: bool(parse_birthday(cell)), 0.8),
        ("phone", lambda cell: is_like_a_number(cell, region), 0.5),
        ("org", names.is_company, 0.3),
        ("text", names.is_personal, 0.5),
    ]
    if not cells:
        return ""
    return next((look for look, fits, share in looks if sum(map(fits, cells)) >= share * len(cells)), "")


def is_like_a_number(cell: str, region: str) -> bool:
    """True for a phone number, also of another country or without its area code."""
    if cell.startswith("+") or parse_phones(cell, region)[0] or _LOCAL_NUMBER.fullmatch(cell):
        return True
    return looks_foreign(cell)


def _name_texts(targets: list[str], table: list[Cells]) -> None:
    """Turn each 'text' of the targets into 'org', 'full', 'given', 'family' or ''.

    A column whose words are often in the address before the @ holds names; after the @, companies.
    """
    addresses = [cells for cells, target in zip(table, targets, strict=True) if target == "email"]
    texts = [index for index, target in enumerate(targets) if target == "text"]
    before = {index: _address_share(table[index], addresses, 0) for index in texts}
    after = {index: _address_share(table[index], addresses, 1) for index in texts}
    _name_company(targets, before, after)
    _name_names(targets, table, _likely_names(targets, before))
    for index in texts:
        targets[index] = "" if targets[index] == "text" else targets[index]


def _name_company(targets: list[str], before: dict[int, float], after: dict[int, float]) -> None:
    """Name the first column whose words are behind the @ more often than before it 'org', if there is none yet."""
    for index, share in after.items():
        if "org" not in targets and share > max(_IN_ADDRESS, before[index]):
            targets[index] = "org"


def _likely_names(targets: list[str], before: dict[int, float]) -> list[int]:
    """Return the columns of words that are often before the @, else the first two columns of words."""
    unnamed = [index for index in before if targets[index] == "text"]
    return [index for index in unnamed if before[index] > _IN_ADDRESS] or unnamed[:2]


def _name_names(targets: list[str], table: list[Cells], likely: list[int]) -> None:
    """Name two columns of single words 'given' and 'family', else one column 'full'."""
    single = [index for index in likely if _is_of_single_words(table[index])]
    whole = [index for index in likely if index not in single]
    if len(single) > 1 and not (whole and whole[0] < single[0]):
        targets[single[0]], targets[single[1]] = "given", "family"
    elif likely:
        targets[(whole or single)[0]] = "full"


def _is_of_single_words(cells: Cells) -> bool:
    filled = [cell for cell in cells if cell]
    return sum(len(cell.split()) == 1 for cell in filled) * 2 > len(filled)


def _address_share(cells: Cells, addresses: list[Cells], side: int) -> float:
    """Return the share of rows in which a word of the cell is before (0) or after (1) the @ of the row's address."""
    hits = rows = 0
    for place, cell in enumerate(cells):
        sides = [found.lower().partition("@")[side * 2] for column in addresses if (found := column[place])]
        if cell and sides:
            rows += 1
            hits += any(len(word) > 2 and word in side_text for word in words(cell) for side_text in sides)
    return hits / rows if rows else 0.0
