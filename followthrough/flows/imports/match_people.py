"""Match the people of a file with existing contacts, block by block.

The same e-mail address or number and the same whole name is the same person (people/same_person.py). Everybody else is
a new contact, or a possible duplicate to ask about.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from followthrough.accounts.models import Member
from followthrough.capture.files.person.person import ImportedPerson
from followthrough.flows.imports.import_counts import NONE_TAKEN, TakenChanges
from followthrough.kit import text
from followthrough.matching.whole_names import FULL_MATCH, compare_names
from followthrough.people import known_people, known_person, write
from followthrough.people.known_person import TELLING_KINDS, FieldChange, KnownPerson, MethodKey
from followthrough.people.same_person import KnownPeople
from followthrough.people.write import MethodRows, PersonDraft

# People in one write block: small enough that other writers do not wait long for the database.
CHUNK = 500
# People in a block when many are known: adding to a contact takes twice as long as making one.
FEW = 250


@dataclass(slots=True)
class PersonMatch:
    """A person of the file: the draft to write, the contact methods, and the existing contact, if any.

    `same` has a negative id when the person is further up in the block (-1 is the first). `adds`: the file says
    something new about a known person. `notes`: what it adds to the note. `offered`: what it would change; `taken`:
    the names of the fields that are changed. `perhaps`: new, but like an existing contact.
    """

    row: int
    draft: PersonDraft
    methods: MethodRows
    keys: set[MethodKey]
    fold: str
    same: KnownPerson | None = None
    adds: bool = False
    notes: list[str] = field(default_factory=list)
    offered: list[FieldChange] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    perhaps: bool = False

    def has_address(self) -> bool:
        return any(kind in TELLING_KINDS for kind, _ in self.keys)

    def order_in_block(self) -> tuple[bool, bool, int]:
        """Return the sort key of a block: rows that only repeat an address or a name come behind those they repeat."""
        if self.has_address():
            return self.draft.is_nameless(), False, 0
        return False, True, -sum(bool(getattr(self.draft, name)) for name in known_person.FILLABLE)


@dataclass(slots=True)
class EarlierPeople:
    """The people that a preview has read so far, because an import would find them in the database.

    `names`: {address: name as written}.
    """

    names: dict[MethodKey, str] = field(default_factory=dict)

    def find(self, match: PersonMatch) -> str:
        """Return the name of the same person read before; '' if there is none."""
        name = match.draft.compared_name()
        found = (self.names[key] for key in sorted(match.keys) if key in self.names)
        return next((known for known in found if compare_names(name, text.fold(known)) == FULL_MATCH), "")

    def add(self, match: PersonMatch) -> None:
        for key in match.keys:
            if key[0] in TELLING_KINDS:
                self.names.setdefault(key, match.draft.full)


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


def match_drafts(
    drafts: list[PersonMatch], by: Member, *, wonders: bool = False, taken: TakenChanges = NONE_TAKEN
) -> list[PersonMatch]:
    """Find the existing contact of each draft of a block; at most seven statements for the block.

    Only a person without e-mail and phone can be known by name and company alone (people/same_person.py). `wonders`
    sets `perhaps` also for new people with the name of an existing contact; it takes one statement more.
    """
    by_name = {each.fold for each in drafts if not each.has_address()}
    there = known_people.find_known_people(by, set().union(*(each.keys for each in drafts)), by_name)
    if any(each.draft.tags for each in drafts):
        tags = known_people.tags_by_contact(by, (each.id for each in there))
        for known in there:
            known.tags |= tags.get(known.id, set())
    names = known_people.find_known_names(by, (each.fold for each in drafts)) if wonders else set[str]()
    index = KnownPeople(there)
    for draft in drafts:
        name = draft.draft.compared_name()
        for key in draft.keys:
            index.expect(name, key)
    for place, draft in sorted(enumerate(drafts, 1), key=lambda pair: pair[1].order_in_block()):
        match_draft(draft, index, place, taken)
        draft.perhaps = draft.same is None and (draft.perhaps or draft.fold in names)
    return drafts


def match_draft(draft: PersonMatch, index: KnownPeople, place: int, taken: TakenChanges) -> None:
    """Set what is known of the draft in place `place` (from 1) of the block."""
    draft.same = same = index.find(draft.draft, draft.keys)
    if same is None:
        draft.perhaps = any(key in index.by_key for key in draft.keys if key[0] in TELLING_KINDS)
        add_new_person(draft, index, place)
    else:
        note_differences(draft, same, index, taken)


def add_new_person(draft: PersonMatch, index: KnownPeople, place: int) -> None:
    """Make a new person known to the following drafts of the block, with a negative id."""
    card = draft.draft
    values = {name: getattr(card, name) for name in known_person.FILLABLE} | {"note": card.whole_note()}
    tags = {text.fold(tag) for tag in card.tags}
    company = text.fold(card.organization)
    index.add(KnownPerson(-place, card.full, card.compared_name(), set(draft.keys), company, values, tags))


def note_differences(draft: PersonMatch, same: KnownPerson, index: KnownPeople, taken: TakenChanges) -> None:
    """Set what the row adds and would change. The known person gets it, so that a second row adds only the rest."""
    card = draft.draft
    fills = known_person.fills(card, same)
    draft.notes = known_person.new_notes(card.notes(), same)
    draft.offered = known_person.changes(card, same)
    draft.taken = {change.name for change in draft.offered if taken.takes(draft.row, change)}
    new_tags, new_keys = known_person.new_tags(card, same), draft.keys - same.keys
    draft.adds = bool(fills or new_keys or new_tags or draft.notes or draft.taken)
    same.values |= {name: getattr(card, name) for name in (*fills, *draft.taken)}
    same.values["note"] = known_person.both_notes(same.value("note"), draft.notes)
    same.company = text.fold(same.value("organization"))
    same.keys |= new_keys
    same.tags |= new_tags
    for key in new_keys:
        index.add_key(same, key)


def draft_of(person: ImportedPerson) -> PersonDraft:
    return PersonDraft(
        full=person.full or person.org or next((mail for mail, _ in person.emails), "") or person.phones[0].written,
        given=person.given,
        family=person.family,
        organization=person.org,
        title=person.title,
        does=person.does,
        phones=[(number.written, number.label) for number in person.phones],
        numbers={number.written: number.e164 for number in person.phones if number.e164},
        emails=person.emails,
        urls=person.urls,
        address=person.address,
        birthday=person.birthday,
        note=person.note,
        tags=person.tags,
        is_personal=person.is_personal,
        facts=person.facts,
        salutation=person.salutation,
    )


def add_to_draft(first: PersonMatch, second: PersonMatch) -> None:
    """Add to a draft what a second row of the same block says about the same person."""
    card, more = first.draft, second.draft
    for name in (*known_person.FILLABLE, "given", "family"):
        if not getattr(card, name) or name in second.taken:
            setattr(card, name, getattr(more, name) or getattr(card, name))
    card.note = known_person.both_notes(card.note, second.notes)
    card.numbers |= more.numbers
    for name in ("phones", "emails", "urls", "tags"):
        have = getattr(card, name)
        setattr(card, name, [*have, *(one for one in getattr(more, name) if one not in have)])
    new = [row for row in second.methods if (row["kind"], row["normal"]) not in first.keys]
    first.methods += [row | {"position": len(first.methods) + place} for place, row in enumerate(new)]
    first.keys |= second.keys
