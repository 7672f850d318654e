"""A person as read from a file, before anything is stored."""

from dataclasses import dataclass, field
from typing import Any

from followthrough.kit import contactpoints

# The longest text of each field that the database keeps (people.models). Longer text is cut, with a remark.
LONGEST = {"full": 400, "given": 200, "family": 200, "org": 200, "title": 200, "does": 1000, "address": 500,
           "note": 100_000}  # fmt: skip


LONGEST_FACT, MOST_FACTS = 500, 50


@dataclass(slots=True)
class RowError:
    """A problem in one row or card. `row` counts from 1 as a spreadsheet does; 0 is the whole file.

    `why` is one sentence. `is_read`: the person was read in spite of it.
    """

    row: int
    why: str
    is_read: bool = False


@dataclass(slots=True)
class ImportedNumber:
    """A phone number. `e164` is '' if it could not be read; `written` is always the original text."""

    e164: str
    label: str = ""
    extension: str = ""
    written: str = ""


@dataclass(slots=True)
class ImportedPerson:
    """One person of a file; '' or [] where the file says nothing.

    `row` counts from 1. `emails` are (address in lower case, label). `birthday` is 'YYYY-MM-DD' or '--MM-DD'. `does`
    (what they do) and `is_personal` come from our own exports, or from a column the user chose for them. `facts` are
    lines about what has no field, such as 'Department: Sales'; they go below the note. `salutation` is 'Mr' of a file
    that gives it beside a whole name.
    """

    row: int
    full: str = ""
    given: str = ""
    family: str = ""
    org: str = ""
    title: str = ""
    emails: list[tuple[str, str]] = field(default_factory=list)
    phones: list[ImportedNumber] = field(default_factory=list)
    urls: list[str] = field(default_factory=list)
    address: str = ""
    birthday: str = ""
    note: str = ""
    tags: list[str] = field(default_factory=list)
    photo: bool = False
    does: str = ""
    is_personal: bool = False
    facts: list[str] = field(default_factory=list)
    salutation: str = ""

    def is_somebody(self) -> bool:
        """True if there is a name, a company, an e-mail address or a phone number."""
        return bool(self.full or self.org or self.emails or self.phones)

    def add_fact(self, what: str, text: str) -> None:
        """Add 'Department: Sales' to the facts, once."""
        line = " ".join(text.split())[:LONGEST_FACT]
        if line and f"{what}: {line}" not in self.facts and len(self.facts) < MOST_FACTS:
            self.facts.append(f"{what}: {line}")

    def cut(self) -> list[str]:
        """Shorten each text that is longer than LONGEST; return a sentence for each."""
        said = []
        for name, longest in LONGEST.items():
            text: str = getattr(self, name)
            if len(text) > longest:
                setattr(self, name, text[:longest])
                field_name = _FIELD_NAMES.get(name, name)
                said.append(f"The {field_name} is longer than {longest:,} characters; its beginning is kept.")
        return said

    def add_email(self, address: str, label: str) -> None:
        if all(address != known for known, _ in self.emails):
            self.emails.append((address, label))

    def add_number(self, number: ImportedNumber) -> None:
        """Add a number; of one that is there already only the label is taken over."""
        for known in self.phones:
            is_same = (known.e164 or known.written) == (number.e164 or number.written)
            if is_same and number.extension in ("", known.extension):
                known.label = known.label or number.label
                return
        self.phones.append(number)

    def add_url(self, url: str) -> None:
        """Add a web address unless it is there already, in any case and with or without a slash at the end."""
        if url and url.rstrip("/").casefold() not in {known.rstrip("/").casefold() for known in self.urls}:
            self.urls.append(url)


_FIELD_NAMES = {
    "full": "name",
    "given": "first name",
    "family": "family name",
    "org": "company",
    "does": "text on what they do",
}


def as_contract(person: ImportedPerson) -> dict[str, Any]:
    """Return the person as the `read-contacts` command prints it. Unreadable numbers are in `unread_phones`."""
    return {
        "full": person.full,
        "given": person.given,
        "family": person.family,
        "org": person.org,
        "title": person.title,
        "emails": [address for address, _ in person.emails],
        "phones": list(dict.fromkeys(number.e164 for number in person.phones if number.e164)),
        "urls": person.urls,
        "address": person.address,
        "birthday": person.birthday,
        "note": person.note,
        "tags": person.tags,
        "photo": person.photo,
        "unread_phones": [number.written for number in person.phones if not number.e164],
    }


def number_text(number: ImportedNumber) -> str:
    """Return the number in its national form; one that could not be read as written."""
    return contactpoints.national_form(number.e164, number.extension) if number.e164 else number.written
