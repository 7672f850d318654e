"""Fill a person's name, numbers and addresses from the text of a vCard or a table row."""

import re
import unicodedata
from dataclasses import dataclass
from itertools import chain, takewhile

from followthrough.capture.files.person.labels import label_of
from followthrough.capture.files.person.person import ImportedNumber, ImportedPerson
from followthrough.kit import contactpoints, countries
from followthrough.kit.text import fold
from followthrough.matching import names
from followthrough.matching.decoration import without_decoration

# At most so many numbers and addresses of one person are kept; a row with more is not about one person.
MOST = 100
_BETWEEN, _WORD, _FIGURE = re.compile(r"[,/;\n]"), re.compile(r"[^\W\d_]"), re.compile(r"\d")
_LONGEST_CELL = 1000


@dataclass(slots=True)
class NameParts:
    """The parts of a name as the file gives them. `full` is '' unless the file holds the whole name."""

    full: str = ""
    given: str = ""
    family: str = ""
    prefix: str = ""
    middle: str = ""
    suffix: str = ""


def name_person(person: ImportedPerson, name: NameParts, *, is_company: bool = False, turned: bool = False) -> None:
    """Set full, given and family; if the name is a company's, also org. Call after `org` is set.

    `full` stays as written, with pronouns and emoji; given and family name are without them. If the name field holds an
    e-mail address, it is used as the full name only. `turned`: 'Abernathy, Hannah' becomes 'Hannah Abernathy'; the FN
    of a vCard is kept as it is.
    """
    person.given, person.family = without_decoration(name.given), names.without_suffix(without_decoration(name.family))
    person.full = (_in_speaking_order(name.full) if turned else name.full) or _whole_name(name)
    if not name.given + name.family:
        is_company = is_company or names.is_company(person.full)
        if not is_company and person.full != person.org:
            person.given, person.family = names.split_name(name.full or person.full)
    elif _is_address_as_name(name, person.full):
        person.given = person.family = ""
    if is_company and not person.org + person.given + person.family:
        person.org = person.full
    _add_salutation(person, name)


def _add_salutation(person: ImportedPerson, name: NameParts) -> None:
    """Keep the title that stands beside a whole name: in front of a single name, else as a fact.

    Mr and Mrs Walker are two people; 'Sam Lee' needs no Mr.
    """
    if not name.prefix or not name.full or fold(person.full).startswith(fold(name.prefix)):
        return
    if len(name.full.split()) == 1 and person.full != person.org:
        person.full = f"{name.prefix} {person.full}"
        person.given, person.family = "", person.family or person.given
        return
    person.salutation = name.prefix
    person.add_fact("Salutation", name.prefix)


def _is_address_as_name(name: NameParts, full: str) -> bool:
    """True if a mail program put an address, or part of it, into the only filled field of the name."""
    if name.given and name.family:
        return False
    only = name.given + name.family
    return bool(only) and "@" in full and not names.is_personal(only)


def _in_speaking_order(full: str) -> str:
    """Turn 'Dr. Abernathy, Hannah' into 'Dr. Hannah Abernathy'. Pronouns and emoji stay behind the name."""
    plain = without_decoration(full)
    if plain != full and full.startswith(plain):
        return _in_speaking_order(plain) + full[len(plain) :]
    family, comma, rest = full.partition(",")
    ranks = list(takewhile(lambda word: word.endswith(".") and names.is_honorific(word), family.split()))
    if not comma or not ranks:
        return names.given_name_first(full)
    return " ".join([*ranks, names.given_name_first(f"{' '.join(family.split()[len(ranks) :])},{rest}")])


def _whole_name(name: NameParts) -> str:
    """Join the parts; Chinese, Japanese and Korean names are written family first, without a blank."""
    if name.given and name.family and _is_east_asian(name.given + name.family):
        return name.family + name.given
    return " ".join(part for part in (name.prefix, name.given, name.middle, name.family, name.suffix) if part)


def _is_east_asian(text: str) -> bool:
    return not text.isascii() and all(unicodedata.east_asian_width(sign) == "W" for sign in text)


def add_numbers(person: ImportedPerson, written: list[tuple[str, str]], *, region: str, country: str = "") -> list[str]:
    """Add phone numbers from (text, label) pairs; return a sentence for each problem.

    Unreadable numbers are kept as written. A number without a country code is read in the first of these countries
    whose numbering plan knows it: `country` (the name in the person's address), `region`, that of the e-mail address.
    """
    if not written:
        return []
    said = [_too_many(len(written), "phone numbers")] if len(written) > MOST else []
    nations = _nations(person, region, country)
    for text, label in chain.from_iterable(_split_numbers(text, label, region) for text, label in written[:MOST]):
        read, unread = _read_numbers(text, nations, region)
        is_alone = len(read) == 1 and not unread
        for phone in read:
            person.add_number(
                ImportedNumber(phone.e164, label, phone.extension, line_of(text) if is_alone else phone.written)
            )
        for piece in unread:
            person.add_number(ImportedNumber("", label, "", piece[:100]))
            said.append(f"‘{_short(piece)}’ could not be read as a phone number; it is kept as written.")
    return said


def line_of(text: str) -> str:
    """Return a cell's text in one line, as written."""
    return " ".join(contactpoints.clean_text(text).removeprefix("'").split())


def _split_numbers(text: str, label: str, region: str) -> list[tuple[str, str]]:
    """Split 'home: 212 555 0101, cell: 212 555 0102' into two numbers, each with its own label.

    Text that holds anything else is returned whole, with `label`.
    """
    if not _BETWEEN.search(text):
        return [(text, label)]
    pieces = [piece for piece in _BETWEEN.split(text[:_LONGEST_CELL]) if piece.strip()]
    if len(pieces) < 2 or not all(_is_labelled_number(piece, region) for piece in pieces):
        return [(text, label)]
    return [(piece.strip(), label_of(piece) or label) for piece in pieces]


def _is_labelled_number(piece: str, region: str) -> bool:
    """True for a word and a phone number of six digits or more."""
    if not _WORD.search(piece) or len(_FIGURE.findall(piece)) < 6:
        return False
    return bool(contactpoints.parse_phones(piece, region)[0])


def _nations(person: ImportedPerson, region: str, country: str) -> list[str]:
    """Return the countries in which a number of this person may be dialled, likeliest first."""
    stated = countries.region_of(country) if country else None
    hints = [countries.region_of_domain(address) for address, _ in person.emails]
    return list(dict.fromkeys(nation for nation in (stated, region, *hints) if nation))


def _read_numbers(text: str, nations: list[str], region: str) -> tuple[list[contactpoints.Phone], list[str]]:
    """Return (numbers, unreadable pieces) of one cell, read in the first country that knows all of its numbers."""
    if len(nations) < 2 or text.startswith("+"):
        return contactpoints.parse_phones(text, region)
    readings = [(nation, *contactpoints.parse_phones(text, nation)) for nation in nations]
    for nation, read, unread in readings:
        if read and not unread and all(contactpoints.is_in_use(phone, nation) for phone in read):
            return read, unread
    _, read, unread = min(readings, key=lambda reading: len(reading[2]))
    return read, unread


def add_emails(person: ImportedPerson, text: str, label: str) -> list[str]:
    """Add the addresses of a cell; return a sentence if it holds text but no address, or too many addresses."""
    found = contactpoints.parse_emails(text)
    for address in found[:MOST]:
        person.add_email(address, label)
    if len(found) > MOST:
        return [_too_many(len(found), "e-mail addresses")]
    if found or not text.strip():
        return []
    return [f"‘{_short(text)}’ is not an e-mail address and was left out."]


def _too_many(count: int, what: str) -> str:
    return f"There are {count:,} {what} for one person; the first {MOST} are kept."


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:57] + "..."
