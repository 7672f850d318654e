"""Find the pairs of people worth comparing: those who share a key, such as the sound of a family name and a first name.

Comparing all people with each other would take N * N steps; the keys leave about ten pairs per person. Memory is a few
numbers per key and pair, and the first KEPT people; further rows are read again, in blocks, to compare their pairs.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, groupby, islice

from followthrough.capture.duplicates.evidence import LEAST, ComparedPerson, Likeness, share_of
from followthrough.capture.duplicates.likelihood import compare_people, mailbox_of, values_to_count
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


def keys_of(person: ComparedPerson) -> Iterator[tuple[str, str]]:
    """Yield (kind, key). People with a key in common are compared."""
    yield from (("phone", phone) for phone in person.phones)
    for mail in person.emails:
        yield "email", mail
        if mailbox_of(mail) and not is_shared_mailbox(mail):
            yield "local", mailbox_of(mail)
    if person.name.given:
        yield from keys_with_given_name(person, person.name.given[0])


def keys_with_given_name(person: ComparedPerson, given: str) -> Iterator[tuple[str, str]]:
    family, nick = "".join(person.name.family), nickname_key(given)
    if person.company:
        yield "company", f"{nick} {person.company}"
    if len(person.birthday) == len("1984-05-30"):
        yield "born", f"{given[0]} {person.birthday}"
    if family:
        yield from keys_of_name(given, family, nick, person.name.family)
    if person.company and family:
        yield "desk", f"{sound_key(family)} {person.company}"


def keys_of_name(given: str, family: str, nick: str, parts: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield "whole", f"{sound_key(given)} {nickname_key(family)}"  # given and family name exchanged
    for middle in parts:
        yield "whole", f"{sound_key(middle)} {nick}"
        yield "rare", middle
    if len(parts) > 1:
        yield "whole", f"{sound_key(family)} {nick}"
    yield "initial", f"{sound_key(family)} {given[0]}"
    yield "begins", f"{nick} {family[:3]}"
    yield "ends", f"{nick} {family[-3:]}"


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
        for kind, key in set(keys_of(person)):
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
                found.extend(one << 32 | other for one, other in combinations(sorted(block), 2))
        for pair, _ in groupby(array("Q", sorted(found))):
            yield pair >> 32, pair & 0xFFFFFFFF

    def _blocks(self, kind: str) -> Iterator[list[int]]:
        """Yield the places of people who share a key of this kind, unless too many do."""
        hashes, places = self._hashes[kind], self._places[kind]
        order = sorted(range(len(hashes)), key=hashes.__getitem__)
        start = 0
        while start < len(order):
            end = start + 1
            while end < len(order) and hashes[order[end]] == hashes[order[start]]:
                end += 1
            if 1 < end - start <= MOST[kind]:
                yield [places[at] for at in order[start:end]]
            start = end


def likely_pairs(people: Iterable[ComparedPerson], fetch: Fetch, *, least: float = LEAST) -> Iterator[Pair]:
    """Yield (a, b, likeness) of each pair that is one person with a chance of at least `least`.

    `fetch` reads people by id. It is asked for those beyond the first KEPT, each a few times, in blocks.
    """
    book, kept = KeyIndex(), dict[int, ComparedPerson]()
    for person in people:
        book.add(person)
        if len(kept) < KEPT:
            kept[person.id] = person
    pairs = book.pairs()
    while block := list(islice(pairs, BLOCK)):
        missing = {book.ids[place] for pair in block for place in pair} - kept.keys()
        more = fetch(sorted(missing)) if missing else {}
        for one, other in block:
            a, b = (kept.get(book.ids[place]) or more.get(book.ids[place]) for place in (one, other))
            if a is not None and b is not None and (likeness := compare_people(a, b, book)).score >= least:
                yield a, b, likeness
