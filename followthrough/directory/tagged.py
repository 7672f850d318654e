"""The contacts of a tag, by name, and the largest tags."""

from collections.abc import Sequence

from followthrough.accounts.models import Member
from followthrough.kit import sql
from followthrough.kit.counting import counted

# Up to so many contacts of a tag are sorted by name; the contacts of a larger tag are met soon enough by name.
FEW = 2000
COUNT_SQL = """
    SELECT COUNT(*) FROM (
        SELECT 1 FROM followthrough_contacttag WHERE workspace_id = %s AND tag_id = %s LIMIT %s
    ) AS few
"""
# CROSS JOIN keeps SQLite from walking all contacts.
FEW_SQL = """
    SELECT c.id FROM followthrough_contacttag t CROSS JOIN followthrough_contact c
    WHERE t.workspace_id = %s AND t.tag_id = %s AND c.id = t.contact_id AND c.deleted_at IS NULL
    ORDER BY c.fold, c.id LIMIT %s OFFSET %s
"""
MANY_SQL = """
    SELECT c.id FROM followthrough_contact c WHERE c.workspace_id = %s AND c.deleted_at IS NULL AND EXISTS
        (SELECT 1 FROM followthrough_contacttag t WHERE t.contact_id = c.id AND t.tag_id = %s)
    ORDER BY c.fold, c.id LIMIT %s OFFSET %s
"""
SIZES_SQL = f"""
    SELECT g.id, g.name, g.fold, {
    counted('''
        SELECT 1 FROM followthrough_contacttag t WHERE t.workspace_id = g.workspace_id AND t.tag_id = g.id
    ''')
} FROM followthrough_tag g WHERE g.workspace_id = %s
"""  # noqa: S608  SQL of ours
OF_DELETED_SQL = """
    SELECT t.tag_id, COUNT(*) FROM followthrough_contact c CROSS JOIN followthrough_contacttag t
    WHERE c.workspace_id = %s AND c.deleted_at IS NOT NULL AND t.contact_id = c.id GROUP BY t.tag_id
"""

TAGS_SQL = """
    SELECT t.contact_id, g.id, g.name FROM followthrough_contacttag t JOIN followthrough_tag g ON g.id = t.tag_id
    WHERE t.contact_id IN ({}) AND +t.workspace_id = %s ORDER BY g.fold
"""


def tags_of(member: Member, contacts: Sequence[int]) -> dict[int, list[tuple[int, str]]]:
    """Return (id, name) of the tags of each contact that has any, by name; one statement."""
    by_contact: dict[int, list[tuple[int, str]]] = {}
    if contacts:
        found = sql.read_rows(TAGS_SQL.format(sql.placeholders(contacts)), *contacts, member.workspace_id)
        for contact, tag, name in found:
            by_contact.setdefault(contact, []).append((tag, name))
    return by_contact


def ids_by_name(member: Member, tag: int, *, start: int, limit: int) -> list[int]:
    """Ids of the contacts of a tag, by name, from place `start` on; two statements."""
    [(count,)] = sql.read_rows(COUNT_SQL, member.workspace_id, tag, FEW + 1)
    statement = FEW_SQL if count <= FEW else MANY_SQL
    return [pk for (pk,) in sql.read_rows(statement, member.workspace_id, tag, limit, start)]


def top_tags(member: Member, *, limit: int = 8) -> list[tuple[int, str, int]]:
    """(id, name, number of contacts) of the largest tags, counted up to MOST_COUNTED + 1; two statements."""
    gone: dict[int, int] = dict(sql.read_rows(OF_DELETED_SQL, member.workspace_id))
    tags = sql.read_rows(SIZES_SQL, member.workspace_id)
    found = [(count - gone.get(pk, 0), fold, pk, name) for pk, name, fold, count in tags]
    largest = sorted((row for row in found if row[0] > 0), key=lambda row: (-row[0], row[1]))
    return [(pk, name, count) for count, _, pk, name in largest[:limit]]
