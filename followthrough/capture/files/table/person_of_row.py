"""Turn one row of a table into a person."""

import re

from followthrough.capture.files.person.birthdays import parse_birthday
from followthrough.capture.files.person.fill_person import NameParts, add_emails, add_numbers, name_person
from followthrough.capture.files.person.labels import label_of, own_label, tags_of
from followthrough.capture.files.person.person import ImportedPerson
from followthrough.capture.files.table.cells import FilledCells, Table, filled_cells, remark_in
from followthrough.capture.files.table.grid import Record
from followthrough.capture.files.table.headers import Column
from followthrough.kit.contactpoints import clean_words
from followthrough.kit.text import fold
from followthrough.matching import names

# Separates several values in one cell, in Google's exports.
_MANY = ":::"
_WEB_BREAK = re.compile(r"\s*:::\s*|\n|[\s;,]+(?=https?://|www\.)")
_NAMED_ADDRESS = re.compile(r"\s*\"?([^<>\"@]+?)\"?\s*<[^<>\s]+@[^<>\s]+>")
_WORD = re.compile(r"[^\W\d_]{3}")
_LONGEST_WEB = 2000
_YES = frozenset({"yes", "true", "1", "x", "private", "ja", "oui", "si"})
_ADDRESS_PARTS = ("street", "pobox", "city", "state", "zip", "country")
# The address at work is preferred: that is where business is done.
_ADDRESS_RANK = {"work": 0, "": 1, "home": 2, "other": 3}


def person_of_row(record: Record, table: Table) -> tuple[ImportedPerson | None, list[str]]:
    """Return (person, sentences about problems) of a row; the person is None if the row holds none."""
    said = [record.problem] if record.problem else []
    found = filled_cells(record, table, said)
    if remark := remark_in(found, record.cells):
        return None, [*said, remark]
    person = ImportedPerson(record.number)
    person.org = _one_line(_first(found, "org").split(_MANY)[0])
    _set_name_and_title(person, found)
    _add_address_of_name(person, found, record)
    said += _add_contact_methods(person, found, table, record.cells)
    said += _add_details(person, found, table)
    said += _extra_cells(record, table)
    if not person.is_somebody():
        return None, [*said, "There’s no name, company, email or phone in this row; it was left out."]
    return person, said + person.cut()


def _extra_cells(record: Record, table: Table) -> list[str]:
    """Return a sentence about filled cells to the right of the header's last one, in a list; [] for none."""
    extra = [cell.strip()[:40] for cell in record.cells[table.width :] if cell.strip()] if table.width else []
    names_of_extra = ", ".join(f"‘{cell}’" for cell in extra[:9])
    return [f"The row has more cells than the header; left out: {names_of_extra}."] if extra else []


def _first(found: FilledCells, target: str) -> str:
    return found[target][0][0] if target in found else ""


def _one_line(text: str) -> str:
    return " ".join(clean_words(text).split()) if text else ""


def _set_name_and_title(person: ImportedPerson, found: FilledCells) -> None:
    written, rank = _one_line(_first(found, "prefix")), _one_line(_first(found, "title?"))
    is_form_of_address = bool(rank) and names.is_honorific(rank)
    person.title = _one_line(_first(found, "title")) or ("" if is_form_of_address else rank)
    prefix = names.titles_in_greeting(written)
    if written and prefix != written:
        person.add_fact("Salutation", written)
    if is_form_of_address and fold(rank) not in fold(prefix).split():
        prefix = f"{prefix} {rank}".strip()
    full = _one_line(_written_name(found))
    given, family, middle, suffix = (_one_line(_first(found, part)) for part in ("given", "family", "middle", "suffix"))
    name_person(person, NameParts(full, given, family, prefix, middle, suffix), turned=True)


def _written_name(found: FilledCells) -> str:
    """Return the whole name: from its column, else a nickname, else the name beside an address; '' for none."""
    full = _first(found, "full")
    if not full and not found.keys() & {"given", "family"}:
        full = _first(found, "known as") or _name_beside_address(found)
    if "@" in full and (named := _NAMED_ADDRESS.match(full[:300])):
        full = named[1]
    if full[:1] == full[-1:] == "'" and len(full) > 2:  # Outlook quotes names that it made of addresses
        full = full[1:-1]
    return full


def _name_beside_address(found: FilledCells) -> str:
    """Return 'Ann Lee' from 'Ann Lee <ann@example.com>' in a column of addresses; '' for none."""
    for text, _ in found.get("email", []):
        if named := _NAMED_ADDRESS.match(text[:300]):
            return named[1]
    return ""


def _add_address_of_name(person: ImportedPerson, found: FilledCells, record: Record) -> None:
    """Add the address from 'Ann Lee <ann@example.com>' in the column of names, or from a name's mailto: link."""
    for text, column in found.get("full", []):
        if named := _NAMED_ADDRESS.match(text[:300]):
            add_emails(person, text[named.end(1) :], "")
        link = record.links.get(column.index, "") if record.links else ""
        if link.lower().startswith("mailto:"):
            add_emails(person, link, "")


def _add_contact_methods(person: ImportedPerson, found: FilledCells, table: Table, cells: list[str]) -> list[str]:
    """Add e-mail addresses, postal address, phone numbers and web addresses; return sentences about problems."""
    said = [why for text, label in _labelled(found, "email", cells) for why in add_emails(person, text, label)]
    country = _set_address(person, found)
    written = [(text, label or _label_in(text)) for text, label in _labelled(found, "phone", cells)]
    said += add_numbers(person, written, region=table.region, country=country)
    for text, _ in found.get("url", []):
        for url in _WEB_BREAK.split(text[:_LONGEST_WEB]):
            person.add_url(url.strip())
    return said


def _labelled(found: FilledCells, target: str, cells: list[str]) -> list[tuple[str, str]]:
    """Return (text, label) of each value in the columns of that target."""
    return [pair for text, column in found.get(target, []) for pair in _values_of_cell(text, column, cells)]


def _values_of_cell(text: str, column: Column, cells: list[str]) -> list[tuple[str, str]]:
    """Return (text, label) of each value of a cell; the whole text with the first label if the counts differ."""
    if column.label_at < 0:
        return [(text, column.kind)]
    labels = cells[column.label_at].split(_MANY) if column.label_at < len(cells) else []
    values = text.split(_MANY)
    if len(labels) < 2 or len(labels) != len(values):
        return [(text, _label(column, cells))]
    return [(value.strip(), own_label(label)) for value, label in zip(values, labels, strict=True)]


def _label(column: Column, cells: list[str]) -> str:
    if 0 <= column.label_at < len(cells) and cells[column.label_at]:
        return own_label(cells[column.label_at].split(_MANY)[0])
    return column.kind


def _label_in(text: str) -> str:
    """Return 'home' for 'home: 212 555 0101'; '' for a number without a label."""
    return label_of(text[:200]) if _WORD.search(text) else ""


def _set_address(person: ImportedPerson, found: FilledCells) -> str:
    """Set the best of the row's addresses, its parts in the order of the columns; return its country."""
    groups: dict[str, dict[str, list[tuple[int, str]]]] = {}
    for target in ("address", *_ADDRESS_PARTS):
        for text, column in found.get(target, []):
            part = (column.index, _one_line(text.split(_MANY)[0]))
            groups.setdefault(column.group, {}).setdefault(target, []).append(part)
    if not groups:
        return ""
    best = groups[min(groups, key=lambda group: _ADDRESS_RANK.get(group.rstrip("0123456789"), 1))]
    parts = best.get("address") or sorted(part for target in _ADDRESS_PARTS for part in best.get(target, []))
    person.address = " ".join(text for _, text in parts)
    return (best.get("country") or [(0, "")])[0][1]


def _add_details(person: ImportedPerson, found: FilledCells, table: Table) -> list[str]:
    """Set note, tags, photo, what they do, private, birthday; return sentences about problems."""
    person.note = "\n".join(text.replace("\r\n", "\n").replace("\r", "\n") for text, _ in found.get("note", []))
    for text, _ in found.get("tags", []):
        person.tags += [tag for tag in tags_of(text, _tag_break(text)) if tag not in person.tags]
    person.photo = "photo" in found
    person.does = "\n".join(text for text, _ in found.get("does", []))
    person.is_personal = fold(_first(found, "personal")) in _YES
    return _set_birthday(person, found, table)


def _tag_break(text: str) -> str:
    return ":::" if ":::" in text else ";" if ";" in text else r"[,|\n]"


def _set_birthday(person: ImportedPerson, found: FilledCells, table: Table) -> list[str]:
    text = _first(found, "birthday")
    if not text and "birth month" in found and "birth day" in found:
        text = f"{_first(found, 'birth year').zfill(4)}-{_first(found, 'birth month')}-{_first(found, 'birth day')}"
    day = parse_birthday(text, month_first=table.month_first)
    person.birthday = day or ""
    return [] if day is not None else [f"The birthday ‘{text[:40]}’ couldn’t be read and was left out."]
