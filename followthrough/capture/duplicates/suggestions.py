"""Who in the address book may stand there twice: read from the database, in blocks, and only as far as it is needed."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from django.db.models import QuerySet

from followthrough.accounts.models import Member
from followthrough.capture.duplicates import candidates as nearby
from followthrough.capture.duplicates.likelihood import LEAST, Likeness, Somebody, named, weigh
from followthrough.capture.duplicates.pairs import Pair, likely
from followthrough.capture.models import Suggestion
from followthrough.kit import sql as rows
from followthrough.kit import text
from followthrough.people.models import Contact

BLOCK = 2_000
# Up to so many people are looked up one by one; for more of them the whole book is gone through.
FEW = 50
COLUMNS = "c.id, c.full, c.given, c.family, c.birthday, c.title, c.address, o.fold, o.name"
PEOPLE = f"""
    SELECT {COLUMNS} FROM followthrough_contact c LEFT JOIN followthrough_organization o ON o.id = c.organization_id
    WHERE +c.workspace_id = %s AND c.deleted_at IS NULL AND c.is_private = %s
"""  # noqa: S608  names of ours
# By number: the plus keeps the workspace's other indexes out of it.
NEXT = PEOPLE + " AND c.id > %s ORDER BY c.id LIMIT %s"
THESE = PEOPLE + " AND c.id IN ({})"
WAYS = """
    SELECT contact_id, kind, normal FROM followthrough_contactmethod
    WHERE workspace_id = %s AND contact_id IN ({}) AND kind <> 'url' ORDER BY contact_id, position, id
"""


def book(member: Member) -> QuerySet[Contact]:
    """Whom we compare: who is neither private nor deleted nor merged."""
    return Contact.objects.visible_to(member).kept().filter(is_private=False)


def everybody(member: Member) -> Iterator[Somebody]:
    """All of the book by number; two statements for two thousand people."""
    last = 0
    while block := rows.read(NEXT, member.workspace_id, False, last, BLOCK):
        yield from as_people(member, block)
        last = block[-1][0]


def some(member: Member, ids: Sequence[int]) -> dict[int, Somebody]:
    """Those of these numbers who are there."""
    found: dict[int, Somebody] = {}
    numbers = iter(sorted(set(ids)))
    while block := list(islice(numbers, BLOCK)):
        there = rows.read(THESE.format(rows.marks(block)), member.workspace_id, False, *block)
        found |= {somebody.id: somebody for somebody in as_people(member, there)}
    return found


def as_people(member: Member, block: rows.Rows) -> Iterator[Somebody]:
    if not block:
        return
    ids = [row[0] for row in block]
    ways: dict[int, dict[str, list[str]]] = {pk: {"phone": [], "email": []} for pk in ids}
    for pk, kind, normal in rows.read(WAYS.format(rows.marks(ids)), member.workspace_id, *ids):
        ways[pk][kind].append(normal)
    for pk, full, given, family, birthday, title, address, fold, name in block:
        own = ways[pk]
        yield Somebody(
            pk, named(given, family, full), *shown(given, family, full), fold or "", name or "", tuple(own["phone"]),
            tuple(own["email"]), birthday, text.fold(title), text.fold(address),
        )  # fmt: skip


def shown(given: str, family: str, full: str) -> tuple[str, str]:
    """First and last name as they are written."""
    if given and family:
        return given.split()[0], family
    before, comma, after = full.partition(",")
    words = (f"{after} {before}" if comma and after.strip() else full).split() or [full]
    return words[0], words[-1] if len(words) > 1 else ""


def twice(member: Member, among: Iterable[int] | None = None) -> Iterator[Pair]:
    """Pairs that may be one person, the older row first; with `among` only those with one of these in it."""
    few = None if among is None else set(among)
    if few is not None and len(few) <= FEW:
        yield from ordered(beside(member, few))
        return
    found = likely(everybody(member), lambda ids: some(member, ids))
    yield from ordered(pair for pair in found if few is None or pair[0].id in few or pair[1].id in few)


def ordered(pairs: Iterable[Pair]) -> Iterator[Pair]:
    for a, b, likeness in pairs:
        yield (a, b, likeness) if a.id < b.id else (b, a, likeness)


def beside(member: Member, few: Iterable[int]) -> Iterator[Pair]:
    """Each of a few people against those the indexes find for them; a dozen statements each."""
    met: set[tuple[int, int]] = set()
    for somebody in some(member, list(few)).values():
        for other, likeness in like(member, somebody):
            pair = min(somebody.id, other.id), max(somebody.id, other.id)
            if likeness.score >= LEAST and pair not in met:
                met.add(pair)
                yield somebody, other, likeness


def like(member: Member, somebody: Somebody) -> list[tuple[Somebody, Likeness]]:
    """Everybody the indexes find who shares something with them, the likeliest first."""
    others = some(member, [pk for pk in nearby.ids_of(member, somebody) if pk != somebody.id])
    counts = nearby.Asked(member, [somebody, *others.values()])
    weighed = [(other, weigh(somebody, other, counts)) for other in others.values()]
    return sorted(weighed, key=lambda found: (-found[1].bits, found[0].id))


def decided(member: Member, pairs: Sequence[Pair]) -> set[tuple[int, int]]:
    """Those of the pairs that were asked about before, whatever came of it."""
    asked = Suggestion.objects.visible_to(member).filter(contact__in={a.id for a, _, _ in pairs})
    return set(asked.values_list("contact_id", "other_id"))
