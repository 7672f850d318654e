"""Find the pairs of people worth comparing: those who share a key, such as the sound of a family name and a first name.

Comparing all people with each other would take N * N steps; the keys leave about ten pairs per person. Memory is a few
numbers per key and pair, and the first KEPT people; further rows are read again, in blocks, to compare their pairs.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, islice

from followthrough.capture.duplicates.evidence import ELSEWHERE, LEAST, ComparedPerson, Likeness, share_of
from followthrough.capture.duplicates.likelihood import (
    compare_people,
    shares_one_name_at_most,
    values_to_count,
)
from followthrough.matching.nicknames import nickname_key
from followthrough.matching.phonetics import sound_key
from followthrough.people.same_person import is_shared_mailbox

# Kind of key -> the most people that may share one. If more do, it is a company, a family or a common name.
MOST = {
    "phone": 12, "email": 12, "local": 8, "whole": 24, "initial": 12, "rare": 6, "begins": 12, "ends": 12,
    "company": 24, "desk": 16, "born": 16,
}  # fmt: skip
BUCKETS = 1 << 20
BLOCK = 2_000
# People kept in memory, about 700 bytes each. To read and split a name again takes longer than to compare ten pairs.
KEPT = 100_000
Pair = tuple[ComparedPerson, ComparedPerson, Likeness]
Fetch = Callable[[Sequence[int]], dict[int, ComparedPerson]]


# Equal for people with a key in common, and never stored: only its hash is.
Key = tuple[str, str] | str


def keys_of(person: ComparedPerson) -> list[tuple[str, Key]]:
    """Return each (kind, key), some of them twice. People with a key in common are compared."""
    found: list[tuple[str, Key]] = [("phone", phone) for phone in person.phones]
    for mail, mailbox in zip(person.emails, person.mailboxes, strict=True):
        found.append(("email", mail))
        if mailbox and not is_shared_mailbox(mail):
            found.append(("local", mailbox))
    if person.name.given:
        found += keys_with_given_name(person, person.name.given[0])
    return found


def keys_with_given_name(person: ComparedPerson, given: str) -> list[tuple[str, Key]]:
    found = keys_of_name(person, given) if person.family else []
    if person.company:
        found.append(("company", (person.nick, person.company)))
        if person.family:
            found.append(("desk", (person.family_sound, person.company)))
    if len(person.birthday) == len("1984-05-30"):
        found.append(("born", (given[0], person.birthday)))
    return found


def keys_of_name(person: ComparedPerson, given: str) -> list[tuple[str, Key]]:
    family, sound, nick, parts = person.family, person.family_sound, person.nick, person.name.family
    found: list[tuple[str, Key]] = [
        ("whole", (person.given_sound, nickname_key(family))),  # given and family name exchanged
        ("whole", (sound, nick)),
        ("initial", (sound, given[0])),
        ("begins", (nick, family[:3])),
        ("ends", (nick, family[-3:])),
    ]
    for part in parts:
        found.append(("rare", part))
        if part != family:
            found.append(("whole", (sound_key(part), nick)))
    return found


class KeyIndex:
    """The keys and the counts of a whole address book, in little memory (an implementation of Counts)."""

    def __init__(self) -> None:
        self.people = 0
        self.ids = array("q")
        # Of each kind that a person has, the counts of its values by hash.
        self._counts: defaultdict[str, array[int]] = defaultdict(lambda: array("I", bytes(4 * BUCKETS)))
        self._hashes: dict[str, array[int]] = {kind: array("q") for kind in MOST}
        self._places: dict[str, array[int]] = {kind: array("I") for kind in MOST}

    def add(self, person: ComparedPerson) -> None:
        counts, hashes, places, place = self._counts, self._hashes, self._places, self.people
        for kind, value in values_to_count(person):
            counts[kind][hash(value) % BUCKETS] += 1
        for kind, key in keys_of(person):
            hashes[kind].append(hash(key))
            places[kind].append(place)
        self.ids.append(person.id)
        self.people += 1

    def share(self, kind: str, value: str) -> float:
        counts = self._counts.get(kind)
        return share_of(counts[hash(value) % BUCKETS] if counts else 1, self.people)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield the places (indexes into `ids`) of the people to compare, each pair once, in order."""
        found = array("Q")
        for kind in MOST:
            for block in self._blocks(kind):
                found.extend(one << 32 | other for one, other in combinations(block, 2))
        before = -1
        for pair in array("Q", sorted(found)):
            if pair != before:
                yield pair >> 32, pair & 0xFFFFFFFF
                before = pair

    def _blocks(self, kind: str) -> Iterator[list[int]]:
        """Yield the places, in order, of people who share a key of this kind, unless too many do."""
        first, sharing = dict[int, int](), dict[int, list[int]]()
        for key, place in zip(self._hashes[kind], self._places[kind], strict=True):
            if (one := first.setdefault(key, place)) != place:
                places = sharing.setdefault(key, [one])
                if places[-1] != place:
                    places.append(place)
        yield from (places for places in sharing.values() if len(places) <= MOST[kind])


def likely_pairs(people: Iterable[ComparedPerson], fetch: Fetch) -> Iterator[Pair]:
    """Yield (a, b, likeness) of each pair that is one person with a chance of at least LEAST.

    `fetch` reads people by id. It is asked for those beyond the first KEPT, each a few times, in blocks.
    """
    book, kept = KeyIndex(), list[ComparedPerson]()
    for person in people:
        book.add(person)
        if len(kept) < KEPT:
            kept.append(person)
    for a, b in people_of_pairs(book, kept, fetch):
        likeness = compare_people(a, b, book)
        if likeness.score >= LEAST:
            yield a, b, likeness


def people_of_pairs(
    book: KeyIndex, kept: Sequence[ComparedPerson], fetch: Fetch
) -> Iterator[tuple[ComparedPerson, ComparedPerson]]:
    """Yield both people of each pair worth comparing, without those who are no longer there. `kept` are the first."""
    pairs, is_large, known = book.pairs(), book.people >= ELSEWHERE, len(kept)
    while block := list(islice(pairs, BLOCK)):
        missing = {place for pair in block for place in pair if place >= known} if known < book.people else set[int]()
        more = fetch(sorted(book.ids[place] for place in missing)) if missing else {}
        for one, other in block:
            a = kept[one] if one < known else more.get(book.ids[one])
            b = kept[other] if other < known else more.get(book.ids[other])
            if a and b and not (is_large and shares_one_name_at_most(a, b)):
                yield a, b
