"""Measure duplicate detection: recall, precision and CPU time.

bench/pairs_world.py makes the address book, independently of the matcher. 'Joined': the pairs that an import joins
without asking (people/same_person.py). 'Asked about': the pairs that become suggestions.
"""

import resource
from collections.abc import Iterable, Sequence
from itertools import combinations
from time import process_time

from bench.cpu import Figure
from bench.pairs_world import PairPerson, address_book, true_pairs
from followthrough.capture.duplicates.evidence import ComparedPerson
from followthrough.capture.duplicates.name_likelihood import name_in_parts
from followthrough.capture.duplicates.pairs import likely_pairs
from followthrough.capture.duplicates.suggestions import first_and_last
from followthrough.kit import text
from followthrough.people.known_person import KnownPerson
from followthrough.people.same_person import KnownPeople
from followthrough.people.write import PersonDraft

PEOPLE = 20_000
# The matcher was developed on the address book of seed 1.
SEED = 2
# The most seconds of CPU; the least percentages.
AIM, SURE, RIGHT, FOUND = 20, 99.5, 90, 90
Pairs = set[tuple[int, int]]


def measure(count: int = PEOPLE, seed: int = SEED) -> list[Figure]:
    book = address_book(count, seed)
    real = true_pairs(book)
    start = process_time()
    sure = joined_pairs(book)
    middle = process_time()
    asked = {(min(a.id, b.id), max(a.id, b.id)) for a, b in suggested_pairs(book)}
    end = process_time()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        percentage("Doubles joined: right", sure & real, sure, SURE),
        percentage("Doubles joined: found", sure & real, real, 0),
        percentage("Doubles asked about: right", asked & real, asked, RIGHT),
        percentage("Doubles asked about: found", asked & real, real, FOUND),
        cost("Doubles, join one by one", middle - start, 0, f"{count:,} people"),
        cost("Doubles, look through all", end - middle, AIM, f"{count:,} people, at most {most:,.0f} MB"),
    ]


def percentage(what: str, good: Pairs, whole: Pairs, aim: float) -> Figure:
    per_cent = 100 * len(good) / max(1, len(whole))
    return Figure(what, aim, per_cent, 0, 0, unit="%", note=f"{len(good):,} of {len(whole):,} pairs")


def cost(what: str, seconds: float, aim: float, note: str) -> Figure:
    return Figure(what, aim, seconds, 0, 0, unit="s", note=note)


def joined_pairs(book: Sequence[PairPerson]) -> Pairs:
    """Return the pairs that an import of one card after the other joins."""
    index, together = KnownPeople([]), dict[int, list[int]]()
    for person in book:
        keys = {("phone", phone) for phone in person.phones} | {("email", mail) for mail in person.emails}
        card = PersonDraft(person.full, organization=person.organization, birthday=person.birthday)
        same = index.find(card, keys)
        if same is None:
            fold, house = text.fold(person.full), text.fold(person.organization)
            values = {"birthday": person.birthday, "organization": person.organization}
            index.add(KnownPerson(person.id, person.full, fold, keys, house, values))
            together[person.id] = [person.id]
            continue
        together[same.id].append(person.id)
        for key in keys - same.keys:
            index.add_key(same, key)
        same.keys |= keys
        same.values["birthday"] = same.value("birthday") or person.birthday
    return {pair for ids in together.values() for pair in combinations(sorted(ids), 2)}


def suggested_pairs(book: Iterable[PairPerson]) -> list[tuple[ComparedPerson, ComparedPerson]]:
    rows = {person.id: as_row(person) for person in book}
    return [(a, b) for a, b, _ in likely_pairs(rows.values(), lambda ids: {pk: rows[pk] for pk in ids})]


def as_row(person: PairPerson) -> ComparedPerson:
    return ComparedPerson(
        person.id,
        name_in_parts(person.given, person.family, person.full),
        *first_and_last(person.given, person.family, person.full),
        company=text.fold(person.organization),
        company_name=person.organization,
        phones=tuple(person.phones),
        emails=tuple(person.emails),
        birthday=person.birthday,
        title=text.fold(person.title),
        address=text.fold(person.city),
    )
