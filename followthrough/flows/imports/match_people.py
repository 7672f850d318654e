"""Each person of a block of a file: what would be written, and who they already are, if anybody.

Who shares an e-mail or a number and has a compatible name is the same person (people/same.py); everything else is
somebody new, or somebody to be asked about.
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

# One write block at a time, so that nobody waits long for the database.
CHUNK = 500
# To add to somebody known takes ten times as long as to write down somebody new: then the blocks are smaller.
FEW = 100
Tags = dict[int, set[str]]


@dataclass(slots=True)
class Match:
    """A person of the file: what we would write, what they are reached by, and who they are.

    `same` has a negative id when they stand further up in the block (-1 is the first of it). `adds`: there is something
    to write about them that is not written yet. `perhaps`: nobody for sure, but one like them is there.
    """

    row: int
    card: PersonDraft
    ways: MethodRows
    keys: set[MethodKey]
    fold: str
    same: KnownPerson | None = None
    adds: bool = False
    perhaps: bool = False


@dataclass(slots=True)
class Earlier:
    """Whom a preview has met in the file so far, which an import would find written down."""

    folds: dict[MethodKey, str] = field(default_factory=dict)

    def has(self, match: Match) -> bool:
        return any(key in self.folds and names_may_match(match.fold, self.folds[key]) for key in match.keys)

    def add(self, match: Match) -> None:
        for key in match.keys:
            if key[0] != "url":
                self.folds.setdefault(key, match.fold)


def chunks(people: Iterator[ImportedPerson]) -> Iterator[list[ImportedPerson]]:
    while chunk := list(islice(people, CHUNK)):
        yield chunk


def paced(people: Iterator[ImportedPerson], added: Callable[[], int]) -> Iterator[list[ImportedPerson]]:
    """Blocks to be written: a small one first, and small ones as long as many of them are known (`added` so far)."""
    size = min(FEW, CHUNK)
    while chunk := list(islice(people, size)):
        before = added()
        yield chunk
        size = min(FEW, CHUNK) if added() - before > FEW // 4 else CHUNK


def drafted(chunk: Sequence[ImportedPerson], country: str) -> list[Match]:
    """What would be written of each; asks nobody."""
    matches = []
    for person in chunk:
        card = card_of(person)
        ways = write.method_rows(card, country=country)
        keys = {(str(row["kind"]), str(row["normal"])) for row in ways}
        matches.append(Match(person.row, card, ways, keys, text.fold(card.full)))
    return matches


def match(drafts: list[Match], by: Member, *, wonders: bool = False) -> list[Match]:
    """Say of each draft of a block who they are; up to seven statements for the block, whatever is in it.

    Only who has neither mail nor phone can be known by name and company alone (people/same.py). `wonders`: say as well
    of the new ones who has the name of somebody there; it takes one statement more.
    """
    by_name = {each.fold for each in drafts if not any(kind != "url" for kind, _ in each.keys)}
    there = known_people.find_known_people(by, set().union(*(each.keys for each in drafts)), by_name)
    has_tags = any(each.card.tags for each in drafts)
    tags = known_people.tags_by_contact(by, (each.id for each in there)) if has_tags else {}
    names = known_people.find_known_names(by, (each.fold for each in drafts)) if wonders else set[str]()
    index = KnownPeople(there)
    for place, draft in enumerate(drafts, 1):
        settle(draft, index, tags, place)
        draft.perhaps = draft.same is None and (draft.perhaps or draft.fold in names)
    return drafts


def settle(draft: Match, index: KnownPeople, tags: Tags, place: int) -> None:
    draft.same = same = index.find(draft.card, draft.keys)
    if same is None:
        draft.perhaps = any(key in index.by_key for key in draft.keys if key[0] != "url")
        blank = frozenset(name for name in known_people.FILLABLE if not getattr(draft.card, name))
        fold = text.fold(draft.card.organization)
        index.add(KnownPerson(-place, draft.fold, set(draft.keys), fold, blank, draft.card.birthday))
        tags[-place] = {text.fold(tag) for tag in draft.card.tags}
        return
    wears = tags.setdefault(same.id, set())
    fills = {name for name in same.blank if getattr(draft.card, name)}
    new_tags = {text.fold(tag) for tag in draft.card.tags} - wears
    new_keys = draft.keys - same.keys
    draft.adds = bool(fills or new_keys or new_tags or (draft.card.organization and not same.organization))
    # Who comes twice in one block adds only what the first time left.
    same.blank -= fills
    same.organization = same.organization or text.fold(draft.card.organization)
    same.keys |= new_keys
    same.birthday = same.birthday or draft.card.birthday
    wears |= new_tags
    for key in new_keys:
        index.by_key.setdefault(key, []).append(same)


def card_of(person: ImportedPerson) -> PersonDraft:
    return PersonDraft(
        full=person.full or person.org or next((mail for mail, _ in person.emails), "") or person.phones[0].written,
        given=person.given,
        family=person.family,
        organization=person.org,
        title=person.title,
        does=person.does,
        phones=[(dialled(number), number.label) for number in person.phones],
        numbers={dialled(number): number.e164 for number in person.phones if number.e164},
        emails=person.emails,
        urls=person.urls,
        address=person.address,
        birthday=person.birthday,
        note=person.note,
        tags=person.tags,
        is_personal=person.is_personal,
    )


def dialled(number: ImportedNumber) -> str:
    """With its country in front, so that it means the same in any workspace; as written when it could not be read."""
    extension = f" ext. {number.extension}" if number.extension else ""
    return number.e164 + extension if number.e164 else number.written


def add_to_card(card: PersonDraft, more: PersonDraft) -> None:
    """The same person twice in one block: what the second row says besides is written with the first."""
    for name in (*known_people.FILLABLE, "organization", "given", "family"):
        if not getattr(card, name):
            setattr(card, name, getattr(more, name))
    card.numbers |= more.numbers
    for name in ("phones", "emails", "urls", "tags"):
        have = getattr(card, name)
        setattr(card, name, [*have, *(one for one in getattr(more, name) if one not in have)])
