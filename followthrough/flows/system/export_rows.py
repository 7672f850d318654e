"""Read the rows of an export in their order, in memory that does not grow with the length of their texts."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from django.db.models import QuerySet

from followthrough.kit import sql
from followthrough.people.models import Contact

Row = tuple[Any, ...]
# Rows read by one statement. SQLite takes 32,766 parameters.
BLOCK = 1000
IDS_AT_ONCE = 10_000


class Method(NamedTuple):
    """A contact method."""

    kind: str
    value: str
    normal: str
    label: str


class Person(NamedTuple):
    """A contact with the columns that are exported: `organization` is a name or '', `made_at` text of the database."""

    id: int
    workspace: int
    full: str
    given: str
    family: str
    organization: str
    title: str
    address: str
    birthday: str
    note: str
    does: str
    zone: str
    is_personal: bool
    made_at: str
    methods: Sequence[Method]
    tags: Sequence[str]


def rows_in_order(rows: QuerySet[Any], query: str) -> Iterator[list[Row]]:
    """Yield the rows of a statement, whose first column is the id and whose last words are 'IN ({})', in the order of
    the query, in blocks.

    First the ids are sorted, then the rows read by their ids: sorting whole rows keeps all of them in memory.
    """
    for block in id_blocks(rows):
        yield rows_of_ids(block, query)


def id_blocks(rows: QuerySet[Any]) -> Iterator[list[int]]:
    """Yield the ids in the order of the query, at most BLOCK at a time."""
    ids = array("q", rows.values_list("pk", flat=True).iterator(chunk_size=IDS_AT_ONCE))
    for start in range(0, len(ids), BLOCK):
        yield ids[start : start + BLOCK].tolist()


def rows_of_ids(ids: list[int], query: str) -> list[Row]:
    """Return the rows with these ids in their order, but for rows that were deleted meanwhile."""
    found: dict[int, Row] = {row[0]: row for row in sql.read_texts(query.format(sql.placeholders(ids)), *ids)}
    return [found[pk] for pk in ids if pk in found]


PEOPLE = """
    SELECT c.id, c.workspace_id, c."full", c.given, c.family, coalesce(o.name, ''), c.title, c.address, c.birthday,
        c.note, c.does, c.zone, c.is_personal, CAST(c.made_at AS text)
    FROM followthrough_contact c LEFT JOIN followthrough_organization o ON o.id = c.organization_id WHERE c.id IN ({})
"""


METHODS = """
    SELECT contact_id, kind, value, normal, label FROM followthrough_contactmethod
    WHERE contact_id IN ({}) ORDER BY contact_id, position, id
"""
TAGS = """
    SELECT g.contact_id, t.name FROM followthrough_contacttag g JOIN followthrough_tag t ON t.id = g.tag_id
    WHERE g.contact_id IN ({}) ORDER BY g.contact_id, g.tag_id
"""


def people_in_order(people: QuerySet[Contact]) -> Iterator[list[Person]]:
    """Yield the contacts with their methods in order and their tags, in blocks of BLOCK; three statements for each."""
    for ids in id_blocks(people):
        methods, tags = methods_of(ids), tags_of(ids)
        rows = rows_of_ids(ids, PEOPLE)
        yield [Person._make((*row, methods.get(row[0], ()), tags.get(row[0], ()))) for row in rows]


def methods_of(contacts: list[int]) -> dict[int, list[Method]]:
    """Return {contact id: its methods in order}."""
    found = defaultdict(list)
    for contact, *row in sql.read_texts(METHODS.format(sql.placeholders(contacts)), *contacts):
        found[contact].append(Method._make(row))
    return found


def tags_of(contacts: list[int]) -> dict[int, list[str]]:
    """Return {contact id: names of its tags}, the oldest tag first."""
    found = defaultdict(list)
    for contact, name in sql.read_texts(TAGS.format(sql.placeholders(contacts)), *contacts):
        found[contact].append(name)
    return found
