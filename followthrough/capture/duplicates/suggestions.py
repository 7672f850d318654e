"""Find the people who may be in the address book twice. Rows are read in blocks, and only those that are needed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from sys import intern

from django.db.models import QuerySet

from followthrough.accounts.models import Member
from followthrough.capture.duplicates.candidates import DatabaseCounts, candidate_ids
from followthrough.capture.duplicates.evidence import LEAST, ComparedPerson, Likeness
from followthrough.capture.duplicates.likelihood import compare_people
from followthrough.capture.duplicates.name_likelihood import name_in_parts
from followthrough.capture.duplicates.pairs import Pair, likely_pairs
from followthrough.capture.models import Suggestion
from followthrough.kit import sql, text
from followthrough.people.models import Contact

BLOCK = 2_000
# Up to so many people are compared one by one with the rest; for more, the whole address book is read once.
FEW = 50
COLUMNS = "c.id, c.full, c.given, c.family, c.birthday, c.title, c.address, o.fold, o.name"
PEOPLE = f"""
    SELECT {COLUMNS} FROM followthrough_contact c LEFT JOIN followthrough_organization o ON o.id = c.organization_id
    WHERE +c.workspace_id = %s AND c.deleted_at IS NULL AND c.is_personal = %s
"""  # noqa: S608  names of ours
# In order of id: the plus keeps SQLite from choosing another index of the workspace.
NEXT = PEOPLE + " AND c.id > %s ORDER BY c.id LIMIT %s"
THESE = PEOPLE + " AND c.id IN ({})"
WAYS = """
    SELECT contact_id, kind, normal FROM followthrough_contactmethod
    WHERE workspace_id = %s AND contact_id IN ({}) AND kind <> 'url' ORDER BY contact_id, position, id
"""


def comparable_contacts(member: Member) -> QuerySet[Contact]:
    """Return the contacts that are compared: not private, not deleted, not merged."""
    return Contact.objects.visible_to(member).kept().filter(is_personal=False)


def all_people(member: Member) -> Iterator[ComparedPerson]:
    """Yield all compared people in order of id, two statements for each 2,000."""
    last = 0
    while block := sql.read_texts(NEXT, member.workspace_id, False, last, BLOCK):
        yield from people_of_rows(member, block)
        last = block[-1][0]


def people_by_id(member: Member, ids: Sequence[int]) -> dict[int, ComparedPerson]:
    """Return {id: person} of the given ids that are compared."""
    found: dict[int, ComparedPerson] = {}
    numbers = iter(sorted(set(ids)))
    while block := list(islice(numbers, BLOCK)):
        there = sql.read_texts(THESE.format(sql.placeholders(block)), member.workspace_id, False, *block)
        found |= {person.id: person for person in people_of_rows(member, there)}
    return found


def people_of_rows(member: Member, block: sql.Rows) -> Iterator[ComparedPerson]:
    """Yield a person for each row of PEOPLE, with their numbers and addresses; one statement.

    Equal names, companies and titles are one text in memory.
    """
    if not block:
        return
    ids = [row[0] for row in block]
    phones, emails = defaultdict[int, list[str]](list), defaultdict[int, list[str]](list)
    for pk, kind, normal in sql.read_texts(WAYS.format(sql.placeholders(ids)), member.workspace_id, *ids):
        (phones if kind == "phone" else emails)[pk].append(normal)
    for pk, full, given, family, birthday, title, address, fold, name in block:
        first, last = first_and_last(given, family, full)
        yield ComparedPerson(
            pk, name_in_parts(given, family, full), intern(first), intern(last), intern(fold or ""), intern(name or ""),
            tuple(phones.get(pk, ())), tuple(emails.get(pk, ())), birthday, intern(text.fold(title)),
            text.fold(address),
        )  # fmt: skip


def first_and_last(given: str, family: str, full: str) -> tuple[str, str]:
    """Return (first name, last name) as written; the last is '' for a single word."""
    if given and family:
        return given.split()[0], family
    before, comma, after = full.partition(",")
    words = (f"{after} {before}" if comma and after.strip() else full).split() or [full]
    return words[0], words[-1] if len(words) > 1 else ""


def find_pairs(member: Member, among: Iterable[int] | None = None) -> Iterator[Pair]:
    """Yield pairs that may be one person, the older row first; with `among`, only pairs with one of these ids."""
    few = None if among is None else set(among)
    if few is not None and len(few) <= FEW:
        yield from older_first(pairs_of_few(member, few))
        return
    found = likely_pairs(all_people(member), lambda ids: people_by_id(member, ids))
    yield from older_first(pair for pair in found if few is None or pair[0].id in few or pair[1].id in few)


def older_first(pairs: Iterable[Pair]) -> Iterator[Pair]:
    for a, b, likeness in pairs:
        yield (a, b, likeness) if a.id < b.id else (b, a, likeness)


def pairs_of_few(member: Member, few: Iterable[int]) -> Iterator[Pair]:
    """Compare each of a few people with those the indexes find for them; a dozen statements each."""
    met: set[tuple[int, int]] = set()
    for person in people_by_id(member, list(few)).values():
        for other, likeness in likely_matches(member, person):
            pair = min(person.id, other.id), max(person.id, other.id)
            if likeness.score >= LEAST and pair not in met:
                met.add(pair)
                yield person, other, likeness


def likely_matches(member: Member, person: ComparedPerson) -> list[tuple[ComparedPerson, Likeness]]:
    """Return (other, likeness) of the people who share something with one person, the likeliest first."""
    others = people_by_id(member, [pk for pk in candidate_ids(member, person) if pk != person.id])
    counts = DatabaseCounts(member, [person, *others.values()])
    weighed = [(other, compare_people(person, other, counts)) for other in others.values()]
    return sorted(weighed, key=lambda found: (-found[1].bits, found[0].id))


def suggested_before(member: Member, pairs: Sequence[Pair]) -> set[tuple[int, int]]:
    """Return the pairs of ids that were suggested before, whatever was decided."""
    asked = Suggestion.objects.visible_to(member).filter(contact__in={a.id for a, _, _ in pairs})
    return set(asked.values_list("contact_id", "other_id"))
