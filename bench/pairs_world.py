"""Make an address book of 20,000 cards with duplicates, and with different people who look alike.

It was written before the matcher. All people are invented; the same `seed` makes the same book.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from bench.pairs_alike import ALIKE
from bench.pairs_copies import COPIES, Copy, nickname, no_accents
from bench.pairs_names import SHORT, without_accents
from bench.pairs_person import PairPerson, PeopleSource

__all__ = ["PairPerson", "address_book", "true_pairs"]

# The share of people who have more than one card, and the share of those who have three.
TWICE, THRICE = 0.18, 0.06
_OFTEN: list[int] = [often for often, _ in COPIES]
_WAYS: list[Copy] = [way for _, way in COPIES]


def address_book(count: int = 20_000, seed: int = 1) -> list[PairPerson]:
    """Return `count` cards in random order, with ids from 1. About one in six real people has two."""
    town = PeopleSource(seed)
    cards: list[PairPerson] = []
    real = _real_people(town)
    while len(cards) < count:
        somebody = next(real)
        cards += [somebody, *_copies(town, somebody)]
    del cards[count:]
    town.chance.shuffle(cards)
    for number, card in enumerate(cards, 1):
        card.id = number
    return cards


def true_pairs(people: list[PairPerson]) -> set[tuple[int, int]]:
    """Return the pairs of ids that are one person, the lower id first. Three cards of one person are three pairs."""
    cards = defaultdict(list)
    for person in people:
        cards[person.who].append(person.id)
    return {pair for ids in cards.values() for pair in combinations(sorted(ids), 2)}


def _real_people(town: PeopleSource) -> Iterator[PairPerson]:
    """Yield people, with groups of look-alikes as often as ALIKE says."""
    while True:
        for often, group in ALIKE:
            if town.odds(often / 1000):
                yield from group(town)
        yield town.somebody()


def _copies(town: PeopleSource, somebody: PairPerson) -> list[PairPerson]:
    if not town.odds(TWICE):
        return []
    return [_fitting(town, somebody)(town, somebody) for _ in range(2 if town.odds(THRICE) else 1)]


def _fitting(town: PeopleSource, somebody: PairPerson) -> Copy:
    """Choose a kind of second card: nicknames only for names that have some, lost accents only for names with any."""
    while True:
        copy = town.chance.choices(_WAYS, weights=_OFTEN)[0]
        if copy is nickname and somebody.given not in SHORT:
            continue
        if copy is no_accents and without_accents(somebody.full) == somebody.full:
            continue
        return copy
