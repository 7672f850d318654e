"""What both kinds of file have in common: names put together or apart, numbers read in the right country."""

import re
import unicodedata
from dataclasses import dataclass
from itertools import chain, takewhile

from followthrough.capture.files.person.labels import label_of
from followthrough.capture.files.person.person import Number, Person
from followthrough.kit import contactpoints, countries
from followthrough.matching import names

# No person has more numbers or addresses; a file that says so is not about one person.
MOST = 100
_BETWEEN, _WORD, _FIGURE = re.compile(r"[,/;\n]"), re.compile(r"[^\W\d_]"), re.compile(r"\d")
_LONGEST_CELL = 1000


@dataclass(slots=True)
class Name:
    """The parts of a name as a file gives them; `full` only when the file gives it whole."""

    full: str = ""
    given: str = ""
    family: str = ""
    prefix: str = ""
    middle: str = ""
    suffix: str = ""


def name_person(person: Person, name: Name, *, is_company: bool = False, turned: bool = False) -> None:
    """Set full, given and family. An address in place of a name stays the full name and is no other.

    `turned`: 'Abernathy, Hannah' becomes 'Hannah Abernathy'; the FN of a card stays as it was given.
    """
    person.given, person.family = name.given, names.without_suffix(name.family)
    person.full = (_turned(name.full) if turned else name.full) or _together(name)
    is_company = is_company or (not name.given + name.family and names.is_company(person.full))
    if not name.given or not name.family:
        if name.given + name.family and not names.is_personal(name.given + name.family) and "@" in person.full:
            person.given = person.family = ""
        elif not name.given + name.family and not is_company and person.full != person.org:
            person.given, person.family = names.split_name(name.full or person.full)
    if is_company and not person.org and not person.given + person.family:
        person.org = person.full


def _turned(full: str) -> str:
    """'Dr. Abernathy, Hannah' as 'Dr. Hannah Abernathy'."""
    family, comma, rest = full.partition(",")
    ranks = list(takewhile(lambda word: word.endswith(".") and names.is_honorific(word), family.split()))
    if not comma or not ranks:
        return names.turned(full)
    return " ".join([*ranks, names.turned(f"{' '.join(family.split()[len(ranks) :])},{rest}")])


def _together(name: Name) -> str:
    if name.given and name.family and _is_east_asian(name.given + name.family):
        return name.family + name.given
    return " ".join(part for part in (name.prefix, name.given, name.middle, name.family, name.suffix) if part)


def _is_east_asian(text: str) -> bool:
    return not text.isascii() and all(unicodedata.east_asian_width(sign) == "W" for sign in text)


def add_numbers(person: Person, written: list[tuple[str, str]], *, region: str, country: str = "") -> list[str]:
    """Read the (text, label) pairs as telephone numbers; what cannot be read is kept as written and said.

    A number without +49 is dialled in the country of the address if it says one, else in `region`, else where
    the e-mail address or another number points, taking the first country whose plan knows the number.
    """
    if not written:
        return []
    said = [_too_many(len(written), "phone numbers")] if len(written) > MOST else []
    nations = _nations(person, written, region, country)
    for text, label in chain.from_iterable(_apart(text, label, region) for text, label in written[:MOST]):
        read, unread = _read(text, nations, region)
        for phone in read:
            person.add_number(Number(phone.e164, label, phone.extension, text))
        for piece in unread:
            person.add_number(Number("", label, "", piece[:100]))
            said.append(f"‘{_short(piece)}’ could not be read as a phone number; it is kept as written.")
    return said


def _apart(text: str, label: str, region: str) -> list[tuple[str, str]]:
    """'home: 212 555 0101, cell: 212 555 0102' as two numbers, each with the label it names itself."""
    if not _BETWEEN.search(text):
        return [(text, label)]
    pieces = [piece for piece in _BETWEEN.split(text[:_LONGEST_CELL]) if piece.strip()]
    if len(pieces) < 2 or not all(_WORD.search(piece) and len(_FIGURE.findall(piece)) > 5 for piece in pieces):
        return [(text, label)]
    if not all(contactpoints.phones(piece, region)[0] for piece in pieces):
        return [(text, label)]
    return [(piece.strip(), label_of(piece) or label) for piece in pieces]


def _nations(person: Person, written: list[tuple[str, str]], region: str, country: str) -> list[str]:
    stated = countries.region_of(country) if country else None
    hints = [countries.region_of_domain(address) for address, _ in person.emails]
    return list(dict.fromkeys(nation for nation in (stated, region, *hints) if nation))


def _read(text: str, nations: list[str], region: str) -> tuple[list[contactpoints.Phone], list[str]]:
    if len(nations) < 2 or text.startswith("+"):
        return contactpoints.phones(text, region)
    readings = [(nation, *contactpoints.phones(text, nation)) for nation in nations]
    for nation, read, unread in readings:
        if read and not unread and all(contactpoints.is_in_use(phone, nation) for phone in read):
            return read, unread
    _, read, unread = min(readings, key=lambda reading: len(reading[2]))
    return read, unread


def add_emails(person: Person, text: str, label: str) -> list[str]:
    """Add the addresses of a cell; answers a sentence when there is text but no address in it."""
    found = contactpoints.emails(text)
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
