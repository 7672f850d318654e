"""Find the pairs of people worth comparing: those who share a key, such as the sound of a family name and a first name.

Comparing all people with each other would take N * N steps; the keys leave about ten pairs per person. Memory is a few
numbers per key and pair, and the first KEPT people; further rows are read again, in blocks, to compare their pairs.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, groupby, islice

from followthrough.capture.duplicates.evidence import ELSEWHERE, LEAST, ComparedPerson, Likeness, mailbox_of, share_of
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


def keys_of(person: ComparedPerson) -> set[tuple[str, str]]:
    """Return each (kind, key). People with a key in common are compared."""
    found = {("phone", phone) for phone in person.phones}
    for mail in person.emails:
        found.add(("email", mail))
        if (mailbox := mailbox_of(mail)) and not is_shared_mailbox(mail):
            found.add(("local", mailbox))
    if person.name.given:
        found.update(keys_with_given_name(person, person.name.given[0]))
    return found


def keys_with_given_name(person: ComparedPerson, given: str) -> list[tuple[str, str]]:
    nick = nickname_key(given)
    found = keys_of_name(person, given, nick) if person.family else []
    if person.company:
        found.append(("company", f"{nick} {person.company}"))
        if person.family:
            found.append(("desk", f"{person.family_sound} {person.company}"))
    if len(person.birthday) == len("1984-05-30"):
        found.append(("born", f"{given[0]} {person.birthday}"))
    return found


def keys_of_name(person: ComparedPerson, given: str, nick: str) -> list[tuple[str, str]]:
    family, sound, parts = person.family, person.family_sound, person.name.family
    return [
        ("whole", f"{person.given_sound} {nickname_key(family)}"),  # given and family name exchanged
        ("whole", f"{sound} {nick}"),
        *(("whole", f"{sound_key(part)} {nick}") for part in parts if part != family),
        *(("rare", part) for part in parts),
        ("initial", f"{sound} {given[0]}"),
        ("begins", f"{nick} {family[:3]}"),
        ("ends", f"{nick} {family[-3:]}"),
    ]


class KeyIndex:
    """The keys and the counts of a whole address book, in little memory (an implementation of Counts)."""

    def __init__(self) -> None:
        self.people = 0
        self.ids = array("q")
        self._counts: dict[str, array[int]] = {}
        self._hashes: dict[str, array[int]] = {kind: array("q") for kind in MOST}
        self._places: dict[str, array[int]] = {kind: array("I") for kind in MOST}

    def add(self, person: ComparedPerson) -> None:
        for kind, value in values_to_count(person):
            counts = self._counts.get(kind)
            if counts is None:
                counts = self._counts[kind] = array("I", bytes(4 * BUCKETS))
            counts[hash(value) % BUCKETS] += 1
        for kind, key in keys_of(person):
            self._hashes[kind].append(hash(key))
            self._places[kind].append(self.people)
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
        for pair, _ in groupby(array("Q", sorted(found))):
            yield pair >> 32, pair & 0xFFFFFFFF

    def _blocks(self, kind: str) -> Iterator[list[int]]:
        """Yield the places, in order, of people who share a key of this kind, unless too many do."""
        first, sharing = dict[int, int](), dict[int, list[int]]()
        for key, place in zip(self._hashes[kind], self._places[kind], strict=True):
            if (one := first.setdefault(key, place)) != place:
                sharing.setdefault(key, [one]).append(place)
        yield from (places for places in sharing.values() if len(places) <= MOST[kind])


def likely_pairs(people: Iterable[ComparedPerson], fetch: Fetch) -> Iterator[Pair]:
    """Yield (a, b, likeness) of each pair that is one person with a chance of at least LEAST.

    `fetch` reads people by id. It is asked for those beyond the first KEPT, each a few times, in blocks.
    """
    book, kept = KeyIndex(), dict[int, ComparedPerson]()
    for person in people:
        book.add(person)
        if len(kept) < KEPT:
            kept[person.id] = person
    pairs, is_large = book.pairs(), book.people >= ELSEWHERE
    while block := list(islice(pairs, BLOCK)):
        missing = {book.ids[place] for pair in block for place in pair} - kept.keys()
        more = fetch(sorted(missing)) if missing else {}
        for one, other in block:
            a, b = (kept.get(book.ids[place]) or more.get(book.ids[place]) for place in (one, other))
            if a is None or b is None or (is_large and shares_one_name_at_most(a, b)):
                continue
            if (likeness := compare_people(a, b, book)).score >= LEAST:
                yield a, b, likeness
