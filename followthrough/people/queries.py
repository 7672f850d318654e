"""Look up contacts by words of their name, and the ways to reach them."""

from collections.abc import Collection, Iterable
from functools import cache

from followthrough.accounts.models import Member
from followthrough.kit import sql, text
from followthrough.matching.split_names import is_cjk
from followthrough.people.models import Contact, ContactMethod, Posting
from followthrough.people.search_words import name_words

# Words of a line that are looked up, and names in scripts without blanks that are compared with it.
MOST_OF_A_LINE, MOST_WITHOUT_BLANKS = 300, 5_000
FIRST_SIGN = "\u1100"

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
    """Return (id, full name, organization) of contacts whose name shares a word with the line, the most words first.

    Names in scripts without blanks are compared by their signs: 王小明 shares 小明.
    """
    found = people_named(member, set(name_words(line)[:MOST_OF_A_LINE]))
    return found + _people_without_blanks(member, line, {one[0] for one in found}) if is_cjk(line) else found


def _people_without_blanks(member: Member, line: str, but: Collection[int]) -> list[tuple[int, str, str]]:
    """Return contacts with a name in Chinese, Japanese or Korean signs that shares two signs with the line."""
    postings = Posting.objects.filter(workspace_id=member.workspace_id, kind="n", word__gte=FIRST_SIGN)
    words = postings.values_list("word", flat=True).distinct()[:MOST_WITHOUT_BLANKS]
    signs = {sign for sign in text.fold(line) if is_cjk(sign)}
    near = {word for word in words if len(signs & set(word)) > 1 or word in signs}
    return [one for one in people_named(member, near) if one[0] not in but]


def methods_of(contact: Contact) -> list[ContactMethod]:
    return list(contact.methods.order_by("position", "id"))


WAYS = """
    SELECT {w} FROM followthrough_contactmethod w WHERE w.workspace_id = %s AND w.contact_id = %s
    ORDER BY w.position, w.id
"""


def methods_by_contact(contact_id: int, *, workspace_id: int) -> list[ContactMethod]:
    """Return a contact's methods by hand-written SQL, for the pages read all day (kit/sql.py says why)."""
    found = sql.read_rows(methods_statement(), workspace_id, contact_id)
    return [sql.row_of(ContactMethod, row) for row in found]


@cache
def methods_statement() -> str:
    return WAYS.format(w=sql.columns_of(ContactMethod, "w"))


KINDS = "SELECT contact_id, kind FROM followthrough_contactmethod WHERE contact_id IN ({})"


def method_kinds(contacts: Iterable[int]) -> dict[int, set[str]]:
    """Return {contact id: kinds of its methods}, such as {'phone', 'email'}."""
    kinds: dict[int, set[str]] = {pk: set() for pk in contacts}
    for pk, kind in sql.read_rows(KINDS.format(sql.placeholders(kinds)), *kinds) if kinds else ():
        kinds[pk].add(kind)
    return kinds
