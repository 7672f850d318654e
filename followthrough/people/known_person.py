"""A known person as an import sees them, and what a row of a file says beyond that: additions and changes."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from followthrough.kit import text
from followthrough.matching.whole_names import contradict
from followthrough.people.write import PersonDraft

MethodKey = tuple[str, str]
# The fields that an import fills if they are empty, and offers to change if the file says something else.
FILLABLE = ("organization", "title", "does", "address", "birthday")
# Addresses of these kinds tell who somebody is; a web address is often the company's.
TELLING_KINDS = frozenset({"email", "phone"})


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field in which the file differs from what is stored. `name` is one of FILLABLE."""

    name: str
    old: str
    new: str


@dataclass(slots=True)
class KnownPerson:
    """A stored person, or one of the same file, as far as needed to recognise them and to compare.

    `name` and `values` (of FILLABLE and 'note') are as written; `fold` and `company` are the folded name and company by
    which they are recognised, `tags` are folded. `keys` are (kind, normal) of the contact methods. A person of the same
    file has a negative id.
    """

    id: int
    name: str
    fold: str
    keys: set[MethodKey]
    company: str = ""
    values: dict[str, str] = field(default_factory=dict)
    tags: set[str] = field(default_factory=set)

    def value(self, name: str) -> str:
        return self.values.get(name, "")


def birthdays_differ(one: str, other: str) -> bool:
    """True if two birthdays contradict each other; '1984-05-30' and '--05-30' do not."""
    return contradict(one[-5:], other[-5:]) or contradict(one[:-5].strip("-"), other[:-5].strip("-"))


def fills(card: PersonDraft, known: KnownPerson) -> list[str]:
    """Return the fields that are empty so far and filled by the row."""
    return [name for name in FILLABLE if getattr(card, name) and not known.value(name)]


def changes(card: PersonDraft, known: KnownPerson) -> list[FieldChange]:
    """Return the fields in which the row says something else than what is stored."""
    pairs = ((name, known.value(name), getattr(card, name)) for name in FILLABLE)
    different = [(name, old, new) for name, old, new in pairs if old != new and old and new]
    return [FieldChange(name, old, new) for name, old, new in different if _says_more(name, old, new)]


def _says_more(name: str, old: str, new: str) -> bool:
    """True if the new text is no other spelling of the old one. A birthday without its year is no change."""
    if name == "birthday":
        return len(new) > len(old)
    return sorted(text.words(old)) != sorted(text.words(new)) or not text.words(old)


def new_notes(notes: Iterable[str], known: KnownPerson) -> list[str]:
    """Return those of the row's notes that are not in the note so far."""
    there = known.value("note")
    return [note for note in dict.fromkeys(notes) if note.strip() and note.strip() not in there]


def both_notes(old: str, added: Iterable[str]) -> str:
    """Return the old note with the new ones below, each a paragraph of its own."""
    return "\n\n".join(filter(None, [old.rstrip(), *(note.strip() for note in added)]))


def new_tags(card: PersonDraft, known: KnownPerson) -> set[str]:
    """Return the folded tags of the row that the person does not have."""
    return {text.fold(tag) for tag in card.tags} - known.tags


def says_nothing_new(card: PersonDraft, keys: set[MethodKey], known: KnownPerson) -> bool:
    """True if everything in the row is stored of the person already."""
    is_known = keys <= known.keys and not fills(card, known) and not changes(card, known)
    return is_known and not new_notes(card.notes(), known) and not new_tags(card, known)
