"""An address book of 20,000 with people who stand in it twice, and people who only look as if they did.

Written before the matcher that is measured on it. Everybody is invented; the same `seed` makes the same book.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from bench.pairs_alike import ALIKE
from bench.pairs_copies import COPIES, Copy, nickname, no_accents
from bench.pairs_names import SHORT, plain
from bench.pairs_person import PairPerson, Town

__all__ = ["PairPerson", "people", "truth"]

# Of a hundred real people so many stand in the book more than once, and of those so many three times.
TWICE, THRICE = 0.18, 0.06
_OFTEN: list[int] = [often for often, _ in COPIES]
_WAYS: list[Copy] = [way for _, way in COPIES]


def people(count: int = 20_000, seed: int = 1) -> list[PairPerson]:
    """`count` cards in no order, with ids from 1. About one in six real people has two of them."""
    town = Town(seed)
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


def truth(people: list[PairPerson]) -> set[tuple[int, int]]:
    """The pairs of ids that are one person, the lower id first. Three cards of one person are three pairs."""
    cards = defaultdict(list)
    for person in people:
        cards[person.who].append(person.id)
    return {pair for ids in cards.values() for pair in combinations(sorted(ids), 2)}


def _real_people(town: Town) -> Iterator[PairPerson]:
    """Everybody, look-alikes strewn among the others as often as ALIKE says."""
    while True:
        for often, group in ALIKE:
            if town.odds(often / 1000):
                yield from group(town)
        yield town.somebody()


def _copies(town: Town, somebody: PairPerson) -> list[PairPerson]:
    if not town.odds(TWICE):
        return []
    return [_fitting(town, somebody)(town, somebody) for _ in range(2 if town.odds(THRICE) else 1)]


def _fitting(town: Town, somebody: PairPerson) -> Copy:
    """A way to be there twice: nicknames only for names that have some, lost accents only where there are any."""
    while True:
        copy = town.chance.choices(_WAYS, weights=_OFTEN)[0]
        if copy is nickname and somebody.given not in SHORT:
            continue
        if copy is no_accents and plain(somebody.full) == somebody.full:
            continue
        return copy
