"""Look up contacts by words of their name, and the ways to reach them."""

from collections.abc import Collection, Iterable

from followthrough.accounts.models import Member
from followthrough.kit import sql, text
from followthrough.people.models import Contact, ContactMethod

# Contacts with the most of the words come first. The plus keeps SQLite from scanning all contacts of the workspace.
NAMED = """
    SELECT c.id, c.full, o.name FROM (
        SELECT contact_id, count(DISTINCT word) AS shared FROM (
            SELECT contact_id, word FROM followthrough_posting
            WHERE workspace_id = %s AND word IN ({}) AND kind = 'n' LIMIT 4000) AS met
        GROUP BY contact_id ORDER BY shared DESC, contact_id LIMIT %s) AS named
    CROSS JOIN followthrough_contact c LEFT JOIN followthrough_organization o ON o.id = c.organization_id
    WHERE c.id = named.contact_id AND +c.workspace_id = %s AND c.deleted_at IS NULL
    ORDER BY named.shared DESC, c.fold, c.id
"""


def people_named(member: Member, words: Collection[str], *, most: int = 200) -> list[tuple[int, str, str]]:
    """Return (id, full name, organization) of contacts with one of these folded words in their name."""
    if not words:
        return []
    found = sql.read_rows(NAMED.format(sql.placeholders(words)), member.workspace_id, *words, most, member.workspace_id)
    return [(pk, full, organization or "") for pk, full, organization in found]


def people_named_in(member: Member, line: str) -> list[tuple[int, str, str]]:
    """Return (id, full name, organization) of contacts whose name shares a word with the line, the most words first."""
    return people_named(member, set(text.words(line)[:60]))


def methods_of(contact: Contact) -> list[ContactMethod]:
    return list(contact.methods.order_by("position", "id"))


WAYS = "SELECT * FROM followthrough_contactmethod WHERE workspace_id = %s AND contact_id = %s ORDER BY position, id"


def methods_by_contact(contact_id: int, *, workspace_id: int) -> list[ContactMethod]:
    """Return a contact's methods by hand-written SQL, for the pages read all day (kit/sql.py says why)."""
    return list(ContactMethod.objects.raw(WAYS, [workspace_id, contact_id]))


def method_kinds(contacts: Iterable[int]) -> dict[int, set[str]]:
    """Return {contact id: kinds of its methods}, such as {'phone', 'email'}."""
    kinds: dict[int, set[str]] = {pk: set() for pk in contacts}
    for pk, kind in ContactMethod.objects.filter(contact_id__in=kinds).values_list("contact_id", "kind"):
        kinds[pk].add(kind)
    return kinds
