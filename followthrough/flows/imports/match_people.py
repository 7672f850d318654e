"""Match the people of a file with existing contacts, block by block.

The same e-mail address or number with a compatible name is the same person (people/same_person.py). Everybody else is
a new contact, or a possible duplicate to ask about.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from followthrough.accounts.models import Member
from followthrough.capture.files.person.person import ImportedNumber, ImportedPerson
from followthrough.kit import text
from followthrough.people import known_people, write
from followthrough.people.same_person import KnownPeople, KnownPerson, MethodKey, names_may_match
from followthrough.people.write import MethodRows, PersonDraft

# People in one write block: small enough that other writers do not wait long for the database.
CHUNK = 500
# People in a block when many are known: adding to a contact takes ten times as long.
FEW = 100
Tags = dict[int, set[str]]


@dataclass(slots=True)
class PersonMatch:
    """A person of the file: the draft to write, the contact methods, and the existing contact, if any.

    `same` has a negative id when the person is further up in the block (-1 is the first). `adds`: the file says
    something new about a known person. `perhaps`: new, but like an existing contact.
    """

    row: int
    draft: PersonDraft
    methods: MethodRows
    keys: set[MethodKey]
    fold: str
    same: KnownPerson | None = None
    adds: bool = False
    perhaps: bool = False


@dataclass(slots=True)
class EarlierPeople:
    """The people that a preview has read so far, because an import would find them in the database."""

    folds: dict[MethodKey, str] = field(default_factory=dict)

    def has(self, match: PersonMatch) -> bool:
        """True when the same person was read before."""
        return any(key in self.folds and names_may_match(match.fold, self.folds[key]) for key in match.keys)

    def add(self, match: PersonMatch) -> None:
        for key in match.keys:
            if key[0] != "url":
                self.folds.setdefault(key, match.fold)


def in_chunks(people: Iterator[ImportedPerson]) -> Iterator[list[ImportedPerson]]:
    """Lists of CHUNK people."""
    while chunk := list(islice(people, CHUNK)):
        yield chunk


def in_paced_blocks(people: Iterator[ImportedPerson], added: Callable[[], int]) -> Iterator[list[ImportedPerson]]:
    """Blocks to write: small ones (FEW) while many people are known, else CHUNK. `added()` counts the known so far."""
    size = min(FEW, CHUNK)
    while chunk := list(islice(people, size)):
        before = added()
        yield chunk
        size = min(FEW, CHUNK) if added() - before > FEW // 4 else CHUNK


def draft_people(chunk: Sequence[ImportedPerson], country: str) -> list[PersonMatch]:
    """Draft a contact for each person of the file, without a statement."""
    matches = []
    for person in chunk:
        card = draft_of(person)
        methods = write.method_rows(card, country=country)
        keys = {(str(row["kind"]), str(row["normal"])) for row in methods}
        matches.append(PersonMatch(person.row, card, methods, keys, text.fold(card.full)))
    return matches


def match_drafts(drafts: list[PersonMatch], by: Member, *, wonders: bool = False) -> list[PersonMatch]:
    """Find the existing contact of each draft of a block; at most seven statements for the block.

    Only a person without e-mail and phone can be known by name and company alone (people/same_person.py). `wonders`
    sets `perhaps` also for new people with the name of an existing contact; it takes one statement more.
    """
    by_name = {each.fold for each in drafts if not any(kind != "url" for kind, _ in each.keys)}
    there = known_people.find_known_people(by, set().union(*(each.keys for each in drafts)), by_name)
    has_tags = any(each.draft.tags for each in drafts)
    tags = known_people.tags_by_contact(by, (each.id for each in there)) if has_tags else {}
    names = known_people.find_known_names(by, (each.fold for each in drafts)) if wonders else set[str]()
    index = KnownPeople(there)
    for place, draft in enumerate(drafts, 1):
        match_draft(draft, index, tags, place)
        draft.perhaps = draft.same is None and (draft.perhaps or draft.fold in names)
    return drafts


def match_draft(draft: PersonMatch, index: KnownPeople, tags: Tags, place: int) -> None:
    """Set `same`, `adds` and `perhaps` of the draft in place `place` (from 1) of the block."""
    draft.same = same = index.find(draft.draft, draft.keys)
    if same is None:
        draft.perhaps = any(key in index.by_key for key in draft.keys if key[0] != "url")
        add_new_person(draft, index, tags, place)
    else:
        note_additions(draft, same, index, tags)


def add_new_person(draft: PersonMatch, index: KnownPeople, tags: Tags, place: int) -> None:
    """Make a new person known to the following drafts of the block, with a negative id."""
    blank = frozenset(name for name in known_people.FILLABLE if not getattr(draft.draft, name))
    fold = text.fold(draft.draft.organization)
    index.add(KnownPerson(-place, draft.fold, set(draft.keys), fold, blank, draft.draft.birthday))
    tags[-place] = {text.fold(tag) for tag in draft.draft.tags}


def note_additions(draft: PersonMatch, same: KnownPerson, index: KnownPeople, tags: Tags) -> None:
    """Set `adds`. The known person gets the additions, so that a second row of the block adds only the rest."""
    has_tags = tags.setdefault(same.id, set())
    fills = {name for name in same.blank if getattr(draft.draft, name)}
    new_tags = {text.fold(tag) for tag in draft.draft.tags} - has_tags
    new_keys = draft.keys - same.keys
    draft.adds = bool(fills or new_keys or new_tags or (draft.draft.organization and not same.organization))
    same.blank -= fills
    same.organization = same.organization or text.fold(draft.draft.organization)
    same.keys |= new_keys
    same.birthday = same.birthday or draft.draft.birthday
    has_tags |= new_tags
    for key in new_keys:
        index.by_key.setdefault(key, []).append(same)


def draft_of(person: ImportedPerson) -> PersonDraft:
    return PersonDraft(
        full=person.full or person.org or next((mail for mail, _ in person.emails), "") or person.phones[0].written,
        given=person.given,
        family=person.family,
        organization=person.org,
        title=person.title,
        does=person.does,
        phones=[(international_number(number), number.label) for number in person.phones],
        numbers={international_number(number): number.e164 for number in person.phones if number.e164},
        emails=person.emails,
        urls=person.urls,
        address=person.address,
        birthday=person.birthday,
        note=person.note,
        tags=person.tags,
        is_personal=person.is_personal,
    )


def international_number(number: ImportedNumber) -> str:
    """The number with its country code, the same in any workspace; as written when it could not be parsed."""
    extension = f" ext. {number.extension}" if number.extension else ""
    return number.e164 + extension if number.e164 else number.written


def add_to_draft(card: PersonDraft, more: PersonDraft) -> None:
    """Add to a draft what a second row of the same block says about the same person."""
    for name in (*known_people.FILLABLE, "organization", "given", "family"):
        if not getattr(card, name):
            setattr(card, name, getattr(more, name))
    card.numbers |= more.numbers
    for name in ("phones", "emails", "urls", "tags"):
        have = getattr(card, name)
        setattr(card, name, [*have, *(one for one in getattr(more, name) if one not in have)])
