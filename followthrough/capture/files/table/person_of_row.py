"""One row of a table as a person."""

import re

from followthrough.capture.files.person.birthdays import birthday
from followthrough.capture.files.person.fill_person import Name, add_emails, add_numbers, name_person
from followthrough.capture.files.person.labels import label_of, own_label, tags_of
from followthrough.capture.files.person.person import Person
from followthrough.capture.files.table.cells import Found, Table, found_in, remark_in
from followthrough.capture.files.table.csv_rows import Record
from followthrough.capture.files.table.headers import Column
from followthrough.kit.contactpoints import clean
from followthrough.kit.text import fold
from followthrough.matching import names

# Google writes several values into one cell.
_MANY = ":::"
_WEB_BREAK = re.compile(r"\s*:::\s*|\n|[\s;,]+(?=https?://|www\.)")
_NAMED_ADDRESS = re.compile(r"\s*\"?([^<>\"@]+?)\"?\s*<[^<>\s]+@[^<>\s]+>")
_WORD = re.compile(r"[^\W\d_]{3}")
_LONGEST_WEB = 2000
_YES = frozenset({"yes", "true", "1", "x", "private", "ja", "oui", "si"})
_ADDRESS_PARTS = ("street", "pobox", "city", "state", "zip", "country")
# Of several addresses the one at work first: that is where business is done.
_ADDRESS_RANK = {"work": 0, "": 1, "home": 2, "other": 3}


def person_of(record: Record, table: Table) -> tuple[Person | None, list[str]]:
    """The person in a row, None when there is nobody in it, and sentences about what was wrong."""
    said = [record.problem] if record.problem else []
    found = found_in(record, table, said)
    if remark := remark_in(found, record.cells):
        return None, [*said, remark]
    person = Person(record.number)
    person.org = _one_line(_first(found, "org").split(_MANY)[0])
    _name(person, found)
    _add_address_of_name(person, found, record)
    said += _ways(person, found, table, record.cells)
    said += _rest(person, found, table)
    if table.width and (extra := [cell.strip()[:40] for cell in record.cells[table.width :] if cell.strip()]):
        said.append(
            f"The row has more cells than the header; left out: {', '.join(f'‘{cell}’' for cell in extra[:9])}."
        )
    if not person.is_somebody():
        return None, [*said, "There is no name, company, e-mail address or phone number in this row; it was left out."]
    return person, said + person.cut()


def _first(found: Found, target: str) -> str:
    return found[target][0][0] if target in found else ""


def _one_line(text: str) -> str:
    return " ".join(clean(text).split()) if text else ""


def _name(person: Person, found: Found) -> None:
    prefix, rank = _one_line(_first(found, "prefix")), _one_line(_first(found, "title?"))
    if rank and names.is_honorific(rank):
        prefix = prefix or rank
    else:
        person.title = rank
    person.title = _one_line(_first(found, "title")) or person.title
    full = _first(found, "full")
    if not full and not found.keys() & {"given", "family"}:
        full = _first(found, "known as") or _name_beside_address(found)
    if "@" in full and (named := _NAMED_ADDRESS.match(full[:300])):
        full = named[1]
    if full[:1] == full[-1:] == "'" and len(full) > 2:  # Outlook puts marks around names it made of addresses
        full = full[1:-1]
    given, family, middle, suffix = (_one_line(_first(found, part)) for part in ("given", "family", "middle", "suffix"))
    name_person(person, Name(_one_line(full), given, family, prefix, middle, suffix), turned=True)


def _name_beside_address(found: Found) -> str:
    for text, _ in found.get("email", []):
        if named := _NAMED_ADDRESS.match(text[:300]):
            return named[1]
    return ""


def _add_address_of_name(person: Person, found: Found, record: Record) -> None:
    """'Ann Lee <ann@example.com>' in the column of names, or a name that leads to mailto:ann@example.com."""
    for text, column in found.get("full", []):
        if named := _NAMED_ADDRESS.match(text[:300]):
            add_emails(person, text[named.end(1) :], "")
        link = record.links.get(column.index, "") if record.links else ""
        if link.lower().startswith("mailto:"):
            add_emails(person, link, "")


def _ways(person: Person, found: Found, table: Table, cells: list[str]) -> list[str]:
    mails = [pair for text, column in found.get("email", []) for pair in _each(text, column, cells)]
    said = [why for text, label in mails for why in add_emails(person, text, label)]
    country = _address(person, found)
    numbers = [pair for text, column in found.get("phone", []) for pair in _each(text, column, cells)]
    written = [(text, label or _label_in(text)) for text, label in numbers]
    said += add_numbers(person, written, region=table.region, country=country)
    for text, _ in found.get("url", []):
        for url in _WEB_BREAK.split(text[:_LONGEST_WEB]):
            person.add_url(url.strip())
    return said


def _each(text: str, column: Column, cells: list[str]) -> list[tuple[str, str]]:
    """The values of a cell with their labels: each its own when there are as many of both, else all the first."""
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
    """'home: 212 555 0101' says itself what it is."""
    return label_of(text[:200]) if _WORD.search(text) else ""


def _address(person: Person, found: Found) -> str:
    """Set the best of the addresses in the row, its parts in the order of the columns; answers its country."""
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


def _rest(person: Person, found: Found, table: Table) -> list[str]:
    person.note = "\n".join(text.replace("\r\n", "\n").replace("\r", "\n") for text, _ in found.get("note", []))
    for text, _ in found.get("tags", []):
        person.tags += [tag for tag in tags_of(text, _tag_break(text)) if tag not in person.tags]
    person.photo = "photo" in found
    person.does = "\n".join(text for text, _ in found.get("does", []))
    person.is_private = fold(_first(found, "private")) in _YES
    return _birthday(person, found, table)


def _tag_break(text: str) -> str:
    return ":::" if ":::" in text else ";" if ";" in text else r"[,|\n]"


def _birthday(person: Person, found: Found, table: Table) -> list[str]:
    text = _first(found, "birthday")
    if not text and "birth month" in found and "birth day" in found:
        text = f"{_first(found, 'birth year').zfill(4)}-{_first(found, 'birth month')}-{_first(found, 'birth day')}"
    day = birthday(text, month_first=table.month_first)
    person.birthday = day or ""
    return [] if day is not None else [f"The birthday ‘{text[:40]}’ could not be read and was left out."]
