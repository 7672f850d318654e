"""What a reader brings of one person, before anything is stored."""

from dataclasses import dataclass, field
from typing import Any

from followthrough.kit import contactpoints

# As long as the database keeps them (people.models); a longer one is cut, and the row says so.
LONGEST = {"full": 400, "given": 200, "family": 200, "org": 200, "title": 200, "does": 1000, "address": 500,
           "note": 100_000}  # fmt: skip


@dataclass(slots=True)
class RowError:
    """One sentence about one row or card (`row` counts from 1 as a spreadsheet does, 0 is the whole file).

    `is_read` tells whether the person came in all the same.
    """

    row: int
    why: str
    is_read: bool = False


@dataclass(slots=True)
class Number:
    """A telephone number: `e164` is '' when it could not be read as one, `written` always says what stood there."""

    e164: str
    label: str = ""
    extension: str = ""
    written: str = ""


@dataclass(slots=True)
class Person:
    """`emails` are (address in lower case, label); `birthday` is 'YYYY-MM-DD' or '--MM-DD'; '' is not in the file.

    `does` and `is_private` come from our own exports, or from a column somebody chose for them.
    """

    row: int
    full: str = ""
    given: str = ""
    family: str = ""
    org: str = ""
    title: str = ""
    emails: list[tuple[str, str]] = field(default_factory=list)
    phones: list[Number] = field(default_factory=list)
    urls: list[str] = field(default_factory=list)
    address: str = ""
    birthday: str = ""
    note: str = ""
    tags: list[str] = field(default_factory=list)
    photo: bool = False
    does: str = ""
    is_private: bool = False

    def is_somebody(self) -> bool:
        """Whether there is anything to know them by."""
        return bool(self.full or self.org or self.emails or self.phones)

    def cut(self) -> list[str]:
        """Shorten what is longer than can be kept; answers a sentence for each."""
        said = []
        for name, longest in LONGEST.items():
            text: str = getattr(self, name)
            if len(text) > longest:
                setattr(self, name, text[:longest])
                said.append(
                    f"The {_SPOKEN.get(name, name)} is longer than {longest:,} characters; its beginning is kept."
                )
        return said

    def add_email(self, address: str, label: str) -> None:
        if all(address != known for known, _ in self.emails):
            self.emails.append((address, label))

    def add_number(self, number: Number) -> None:
        same = (number.e164 or number.written, number.extension)
        for known in self.phones:
            if (known.e164 or known.written) == same[0] and (known.extension == same[1] or not same[1]):
                known.label = known.label or number.label
                return
        self.phones.append(number)

    def add_url(self, url: str) -> None:
        if url and url.rstrip("/").casefold() not in {known.rstrip("/").casefold() for known in self.urls}:
            self.urls.append(url)


_SPOKEN = {
    "full": "name",
    "given": "first name",
    "family": "family name",
    "org": "company",
    "does": "text on what they do",
}


def as_contract(person: Person) -> dict[str, Any]:
    """The keys of `read-contacts` (CONTRACT.md). Numbers that could not be read are in `unread_phones`."""
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


def pretty(number: Number) -> str:
    """As a reader would dial it; a number that could not be read as it was written."""
    return contactpoints.pretty(number.e164, number.extension) if number.e164 else number.written
