"""Measure Find: by names, numbers, addresses, prefixes, typos and words of notes, and by the work people do."""

from itertools import cycle

from bench.cpu import Figure, measure_in_turn
from bench.floors import Driver
from bench.people import THINGS, InventedPerson
from bench.rows import NOW
from bench.world import World
from followthrough.directory import find
from followthrough.directory.who_does import find_who_does
from followthrough.search.find import find_contacts
from followthrough.search.query import parse_query

# The floor: the first 100 contacts of the first word alone, by name, without ranking.
SQL = """
SELECT c.id, c.full, o.name FROM (SELECT DISTINCT contact_id FROM followthrough_posting
    WHERE workspace_id = ? AND word >= ? AND word < ? LIMIT 100) AS met
JOIN followthrough_contact c ON c.id = met.contact_id
LEFT JOIN followthrough_organization o ON o.id = c.organization_id
WHERE c.deleted_at IS NULL ORDER BY c.fold LIMIT 20
"""
ASKED = ("roofer", "wedding photographer", "cold storage", "tax adviser", "plummer", "somebody for a website", "piano")
EXACT, TYPO, WHO = 10, 60, 60


def measure(world: World) -> list[Figure]:
    people = [InventedPerson(n * 97 % world.people) for n in range(40)]
    return [
        in_words(world, "Find, exact", [word for one in people for word in (one.email, one.phone, one.full)]),
        in_words(world, "Find, prefix", [word for one in people for word in (one.family[:4], one.given[:3])]),
        in_words(world, "Find, two words", [f"{one.given} {one.family[:3]}" for one in people]),
        in_words(world, "Find, typo", [mistyped(one) for one in people], aim=TYPO),
        in_words(world, "Find, word of a note", THINGS),
        in_words(world, "Find, part of a number", [digits for one in people for digits in parts(one.phone)]),
        as_list(world, people),
        search_call(world),
    ]


def mistyped(one: InventedPerson) -> str:
    """Return the name with two letters of the family name exchanged."""
    return f"{one.given} {one.family[:2]}{one.family[3]}{one.family[2]}{one.family[4:]}"


def parts(phone: str) -> list[str]:
    return [phone[-4:], phone[-6:], f"0{phone[3:8]}"]


def floor_of(world: World, words: list[str]) -> object:
    driver, plain = Driver(), cycle(words)

    def floor() -> object:
        words_in_range = parse_query(next(plain), country="GB")[0].ranges[0]
        return driver(SQL, world.ann.workspace_id, words_in_range.first, words_in_range.end).fetchall()

    return floor


def in_words(world: World, what: str, words: list[str], *, aim: float = EXACT) -> Figure:
    asked = cycle(words)
    return measure_in_turn(
        what, lambda: find_contacts(world.ann, next(asked)), floor_of(world, words), aim=aim, rounds=240
    )  # type: ignore[arg-type]


def as_list(world: World, people: list[InventedPerson]) -> Figure:
    """Measure Find with all columns of the page: last touch, next step, the matching words."""
    words = [one.given for one in people]
    asked = cycle(words)
    do = lambda: find.find_people(world.ann, next(asked))  # noqa: E731
    return measure_in_turn("Find, with what the list says", do, floor_of(world, words), aim=TYPO, rounds=120)  # type: ignore[arg-type]


def search_call(world: World) -> Figure:
    asked = cycle(ASKED)
    do = lambda: find_who_does(world.ann, next(asked), now=NOW)  # noqa: E731
    return measure_in_turn("Who does it", do, floor_of(world, list(ASKED)), aim=WHO, rounds=70)  # type: ignore[arg-type]
