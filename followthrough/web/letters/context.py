"""Context of the page of notes and letters."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.web.site.context import HiddenField, Page


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A note or letter in the queue. `says` is the date in it, `late` a sentence where it arrives after that date.

    `arrives` is when it is there if it is posted today; `action` the address of its form; `past` are old subjects.
    """

    person: str
    href: str
    line: str
    says: str
    late: str
    arrives: str
    address: Sequence[str]
    edit: str
    action: str
    past: Sequence[str]
    fields: Sequence[HiddenField]


@dataclass(frozen=True, slots=True)
class PostedLine:
    """One that was posted: when, to whom, its kind and postage, and the date in it."""

    when: str
    person: str
    href: str
    what: str
    says: str


@dataclass(frozen=True, slots=True)
class RateFields:
    """The form of how long the mail takes and what it costs, as it is stored."""

    home: int
    abroad: int
    note: str
    letter: str
    currency: str
    fields: Sequence[HiddenField]


@dataclass(frozen=True, slots=True)
class LettersPage:
    """letters/letters.jinja. `mailed`, `to_mail` and `in_month` are headings with the word of the workspace; `sum` is
    what was posted in the month, '4 notes, $2.92'."""

    page: Page
    intro: str
    write: Sequence[LetterLine]
    mail: Sequence[LetterLine]
    posted: Sequence[PostedLine]
    sum: str
    mailed: str
    to_mail: str
    in_month: str
    rates: RateFields
