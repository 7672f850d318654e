"""One row of a table as a person."""

import re
from dataclasses import dataclass, field

from followthrough.capture.importing.birthdays import birthday
from followthrough.capture.importing.fill import Name, add_emails, add_numbers, name_person
from followthrough.capture.importing.headers import Column
from followthrough.capture.importing.labels import label_of, own_label, tags_of
from followthrough.capture.importing.person import Person
from followthrough.capture.importing.records import Record
from followthrough.kit import names
from followthrough.kit.contactpoints import clean
from followthrough.kit.text import fold

# Programs write ="030 12" so that Excel keeps the nought, people =+4930, and '+49 so that it is no formula.
_FORMULA_TEXT = re.compile(r'="([^"]*)"|=(\+?\d[\d ()/.-]*)')
_PROTECTED = re.compile(r"'+[=+\-@\t\r\n]|'\+?\d[\d ()/.-]*$")
# Google writes several values into one cell.
_MANY = ":::"
_WEB_BREAK = re.compile(r"\s*:::\s*|\n|[\s;,]+(?=https?://|www\.)")
_NAMED_ADDRESS = re.compile(r"\s*\"?([^<>\"@]+?)\"?\s*<[^<>\s]+@[^<>\s]+>")
_WORD = re.compile(r"[^\W\d_]{3}")
_LONGEST_WEB = 2000
# What stands below a table.
_SUM = re.compile(
    r"(?:(?:grand |sub|sous-)?total(?:e|en|es|s)?|totaal|razem|(?:gesamt|end)?summe|summen|gesamt|anzahl|count|sum|suma"
    r"|record count|somme)\W{0,3}[\d., ]*(?:rows|records|contacts|people|count|general)?\W{0,3}[\d., ]*"
)
_MADE_BY = re.compile(
    r"(?:generated|exported|printed|created|erstellt|exportiert|copyright|confidential|report)\b|©|\(c\)"
)
_LONGEST_NAME = 8
_YES = frozenset({"yes", "true", "1", "x", "private", "ja", "oui", "si"})
_ADDRESS_PARTS = ("street", "pobox", "city", "state", "zip", "country")
# Of several addresses the one at work first: that is where business is done.
_ADDRESS_RANK = {"work": 0, "": 1, "home": 2, "other": 3}

# What a cell of a workbook says when what it said is gone, and what spreadsheets write in place of a result.
UNSAVED, LOST = "#UNSAVED!", "#LOST!"
_ERRORS = (
    "#N/A #VALUE! #REF! #REF #NAME? #DIV/0! #NULL! #NUM! #SPILL! #CALC! #GETTING_DATA #NV #WERT! #BEZUG! #VALEUR!"
    " #VALOR! #ERROR!"
)
_NO_RESULT = {
    UNSAVED: "A formula in ‘{}’ has no saved result; open the file in Excel, save it, and bring it in once more.",
    LOST: "The text in ‘{}’ is lost: the file is damaged.",
    **dict.fromkeys(_ERRORS.split(), "The cell in ‘{}’ shows an error in place of a result; it was left out."),
}


def _in_any_case(words: set[str]) -> frozenset[str]:
    return frozenset(written for word in words for written in (word, word.upper(), word.capitalize(), word.title()))


# What programs and people write where there is nothing; Null and None are also surnames.
_NOTHING_AT_ALL = _in_any_case(
    {"-", "--", "—", "–", "n/a", "nan", "NaN", "(null)", "(none)", "undefined", "<null>", "."}
)
_NOTHING = _NOTHING_AT_ALL | _in_any_case({"none", "null", "nil", "na", "k.a.", "keine", "unknown", "?", "tbd"})
_NAMES = frozenset({"full", "given", "family", "middle", "note", "tags", "label", "private", "does"})

Found = dict[str, list[tuple[str, Column]]]


@dataclass(slots=True)
class Table:
    """What the columns mean, and how the dates in them are meant. `width` is 0 when there is no header."""

    columns: list[Column]
    region: str
    month_first: bool
    width: int
    used: list[Column] = field(init=False)
    unused: list[Column] = field(init=False)

    def __post_init__(self) -> None:
        self.used = [column for column in self.columns if column.target not in ("", "label")]
        self.unused = [column for column in self.columns if column.target == "" and column.header]


def plain(cell: str) -> str:
    """A cell as text: formula-looking ones stay text, only the signs programs protect them with go."""
    text = cell.strip()
    if text[:1] == "=" and (formula := _FORMULA_TEXT.fullmatch(text)):
        return (formula[1] or formula[2] or "").strip()
    return text[1:] if text[:1] == "'" and _PROTECTED.match(text) else text


def person_of(record: Record, table: Table) -> tuple[Person | None, list[str]]:
    """The person in a row, None when there is nobody in it, and sentences about what was wrong."""
    said = [record.problem] if record.problem else []
    found = _found(record, table, said)
    if remark := _is_remark(found, record.cells):
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


def _found(record: Record, table: Table, said: list[str]) -> Found:
    found: Found = {}
    cells = record.cells
    width = len(cells)
    for column in table.used:
        if column.index < width and (text := cells[column.index]) and (text := plain(text)):
            if text in _NOTHING and (text in _NOTHING_AT_ALL or column.target not in _NAMES):
                continue
            if text[0] == "#" and text in _NO_RESULT:
                said.append(_NO_RESULT[text].format(column.header or f"column {column.index + 1}"))
            else:
                found.setdefault(column.target, []).append((_led_to(text, column, record), column))
    return found


def _led_to(text: str, column: Column, record: Record) -> str:
    """Where the cell leads, when it is to hold an address and only says 'Profile' or 'Write'."""
    link = record.links.get(column.index, "") if record.links else ""
    if column.target == "email" and "@" not in text and link.lower().startswith("mailto:"):
        return link
    return link if column.target == "url" and "." not in text and link.lower().startswith("http") else text


def _is_remark(found: Found, cells: list[str]) -> str:
    """A sentence for a row that adds up the others, or says who made the file; '' for one that may be a person."""
    if "email" in found or "phone" in found or "url" in found:
        return ""
    filled = [text for cell in cells if (text := cell.strip())]
    if not filled:
        return ""
    first, rest = fold(filled[0]), filled[1:]
    is_sum = _SUM.fullmatch(first) and not any(any(sign.isalpha() for sign in text) for text in rest)
    if is_sum or (not rest and (_MADE_BY.match(first) or len(first.split()) > _LONGEST_NAME)):
        return f"‘{filled[0][:60]}’ is a remark about the table, not a person; it was left out."
    return ""


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
