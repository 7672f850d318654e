"""Contexts of the templates of duplicates/: possible duplicates and a merge."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.flows.duplicates.find_duplicates import SimilarContact
from followthrough.people.models import Contact
from followthrough.web.site.context import HiddenField, Page


@dataclass(frozen=True, slots=True)
class PairText:
    """A text about a person; `is_same` is True when the other person has it too."""

    words: str
    is_same: bool


PairCell = Sequence[PairText]


@dataclass(frozen=True, slots=True)
class PairLine:
    """A line of the table of two people; `keep` and `gone` are the cells of the two."""

    label: str
    keep: PairCell
    gone: PairCell


@dataclass(frozen=True, slots=True)
class PairPerson:
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class PairTable:
    """Two people beside each other; `keep` is the one who stays (parts/pairs.jinja: pair_table)."""

    keep: PairPerson
    gone: PairPerson
    lines: Sequence[PairLine]


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A pair to decide about, with the reason. `later` is the page that puts it off, `look` the preview of the
    merge, `couple` makes a couple of them."""

    why: str
    table: PairTable
    fields: Sequence[HiddenField]
    merge: str
    two: str
    later: str
    look: str
    couple: str


@dataclass(frozen=True, slots=True)
class DuplicatesPage:
    """Context of duplicates/duplicates.jinja. `count` is in words; `looked` is a sentence about the last search through
    all people, '' for none."""

    page: Page
    count: str
    pairs: Sequence[OpenQuestion]
    more: int
    looked: str
    looked_on: str
    under_way: bool
    fields: Sequence[HiddenField]


@dataclass(frozen=True, slots=True)
class CoupleBlock:
    """The other half of a couple on a contact's page. `both` is the name of the couple; `step` the day and `way` the
    channel of the next step with the other half, '' without one; `part` ends the couple."""

    both: str
    half: str
    first: str
    href: str
    step: str
    way: str
    step_href: str
    part: str
    fields: Sequence[HiddenField]


@dataclass(frozen=True, slots=True)
class MaybeKnown:
    """Context of duplicates/_similar_people.jinja: possible duplicates of the fields typed on the page of the contact
    `but`, 0 for a new one."""

    maybe: Sequence[SimilarContact]
    but: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A contact to merge with; `number` is the key that chooses it."""

    href: str
    name: str
    organization: str
    why: str
    number: int


@dataclass(frozen=True, slots=True)
class ChoosePage:
    """duplicates/choose_other.jinja, and _candidates.jinja for the list alone. `q` are the words searched for."""

    page: Page | None
    contact: Contact
    q: str
    found: Sequence[Candidate]
    href: str


@dataclass(frozen=True, slots=True)
class Option:
    value: int
    words: str


@dataclass(frozen=True, slots=True)
class MergePage:
    """Context of duplicates/merge.jinja. `names` and `organizations` are empty unless the two differ; `moves` are
    sentences about the merge; `two` is the address for 'Two people', '' for a pair that was not suggested; `turned` is
    the page with the two exchanged."""

    page: Page
    table: PairTable
    why: str
    two: str
    names: Sequence[Option]
    organizations: Sequence[Option]
    moves: Sequence[str]
    fields: Sequence[HiddenField]
    back: str
    turned: str
