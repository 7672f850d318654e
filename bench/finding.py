"""Find people as one types: whole words, numbers, addresses, and beginnings."""

from collections.abc import Iterator
from itertools import cycle

from bench.cpu import Figure, in_turn
from bench.floors import Driver
from bench.people import Somebody
from bench.world import World
from followthrough.people import queries

SQL = """
SELECT c.id, c.full, o.name FROM followthrough_contact c
LEFT JOIN followthrough_organization o ON o.id = c.organization_id
WHERE c.deleted_at IS NULL AND c.id IN
(SELECT contact_id FROM followthrough_posting WHERE workspace_id = ? AND word >= ? AND word < ?)
ORDER BY c.fold LIMIT 20
"""


def measure(world: World) -> list[Figure]:
    people = [Somebody(n * 97 % world.people) for n in range(40)]
    exact = [word for one in people for word in (one.email, one.phone, one.full)]
    begun = [word for one in people for word in (one.family[:4], f"{one.given} {one.family[:3]}", one.given[:3])]
    return [in_words(world, "Find, exact", exact), in_words(world, "Find, prefix", begun)]


def in_words(world: World, what: str, words: list[str]) -> Figure:
    driver, asked, plain = Driver(), cycle(words), cycle(words)

    def floor() -> list[object]:
        word = next(terms(next(plain)))
        found: list[object] = driver(SQL, world.ann.workspace_id, word, word[:-1] + chr(ord(word[-1]) + 1)).fetchall()
        return found

    return in_turn(what, lambda: list(queries.find(world.ann, next(asked))), floor, aim=10, rounds=240)


def terms(words: str) -> Iterator[str]:
    """The last word alone: a floor need not look for the others."""
    return iter(queries.search_terms(words)[-1:])
