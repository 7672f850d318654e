"""Who is worth comparing with whom: people who share a key, such as the sound of a family name and a first name.

Comparing everybody with everybody is N times N; these keys leave some ten pairs a person. Memory is a few numbers a
key, whatever the rows are like: the rows themselves are read again in blocks when their pair is weighed.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, islice

from followthrough.capture.duplicates.likelihood import LEAST, Likeness, Somebody, counted, local, part, weigh
from followthrough.matching import nicknames
from followthrough.matching import phonetics as sounds
from followthrough.people.same_person import is_of_a_house

# Kind of key -> so many people may share one; behind a larger number stands a company, a family or a common name.
MOST = {
    "phone": 12, "email": 12, "local": 8, "whole": 24, "initial": 12, "rare": 6, "begins": 12, "ends": 12,
    "company": 24, "desk": 16, "born": 16,
}  # fmt: skip
BUCKETS = 1 << 20
BLOCK = 2_000
Pair = tuple[Somebody, Somebody, Likeness]
Fetch = Callable[[Sequence[int]], dict[int, Somebody]]


def keys(somebody: Somebody) -> Iterator[tuple[str, str]]:
    """(kind, key): whoever has one in common is compared."""
    yield from (("phone", phone) for phone in somebody.phones)
    for mail in somebody.emails:
        yield "email", mail
        if local(mail) and not is_of_a_house(mail):
            yield "local", local(mail)
    if not somebody.name.given:
        return
    given, family = somebody.name.given[0], "".join(somebody.name.family)
    nick = nicknames.key(given)
    if somebody.company:
        yield "company", f"{nick} {somebody.company}"
    if len(somebody.birthday) == len("1984-05-30"):
        yield "born", f"{given[0]} {somebody.birthday}"
    if family:
        yield from keys_of_name(given, family, nick, somebody.name.family)
    if somebody.company and family:
        yield "desk", f"{sounds.key(family)} {somebody.company}"


def keys_of_name(given: str, family: str, nick: str, parts: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield "whole", f"{sounds.key(given)} {nicknames.key(family)}"  # their name turned round
    for middle in parts:
        yield "whole", f"{sounds.key(middle)} {nick}"
        yield "rare", middle
    if len(parts) > 1:
        yield "whole", f"{sounds.key(family)} {nick}"
    yield "initial", f"{sounds.key(family)} {given[0]}"
    yield "begins", f"{nick} {family[:3]}"
    yield "ends", f"{nick} {family[-3:]}"


class Book:
    """What the whole address book looks like, in a memory that hardly grows with it."""

    def __init__(self) -> None:
        self.people = 0
        self.ids = array("q")
        self._counts: dict[str, array[int]] = {}
        self._hashes: dict[str, array[int]] = {kind: array("q") for kind in MOST}
        self._places: dict[str, array[int]] = {kind: array("I") for kind in MOST}

    def add(self, somebody: Somebody) -> None:
        for kind, value in counted(somebody):
            counts = self._counts.get(kind)
            if counts is None:
                counts = self._counts[kind] = array("I", bytes(4 * BUCKETS))
            counts[hash(value) % BUCKETS] += 1
        for kind, key in set(keys(somebody)):
            self._hashes[kind].append(hash(key))
            self._places[kind].append(self.people)
        self.ids.append(somebody.id)
        self.people += 1

    def share(self, kind: str, value: str) -> float:
        counts = self._counts.get(kind)
        return part(counts[hash(value) % BUCKETS] if counts else 1, self.people)

    def pairs(self) -> list[tuple[int, int]]:
        """Places of those to compare, each pair once, in order."""
        found: set[int] = set()
        for kind in MOST:
            for block in self._blocks(kind):
                for one, other in combinations(sorted(block), 2):
                    found.add(one << 32 | other)
        return [(pair >> 32, pair & 0xFFFFFFFF) for pair in sorted(found)]

    def _blocks(self, kind: str) -> Iterator[list[int]]:
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


def likely(people: Iterable[Somebody], fetch: Fetch, *, least: float = LEAST) -> Iterator[Pair]:
    """Pairs that are rather one person than two, read block by block; every row is read a few times."""
    book = Book()
    for somebody in people:
        book.add(somebody)
    pairs = iter(book.pairs())
    while block := list(islice(pairs, BLOCK)):
        rows = fetch(sorted({book.ids[place] for pair in block for place in pair}))
        for one, other in block:
            a, b = rows.get(book.ids[one]), rows.get(book.ids[other])
            if a is not None and b is not None and (likeness := weigh(a, b, book)).score >= least:
                yield a, b, likeness
