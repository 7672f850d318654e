"""Finding people."""

from collections.abc import Collection, Iterable

from django.db.models import Q, QuerySet

from followthrough.accounts.models import Member
from followthrough.kit import rows, text
from followthrough.people.models import Contact, ContactMethod, Posting


def find(member: Member, words: str, *, limit: int = 20) -> QuerySet[Contact]:
    """People who have every word, each as a beginning of one of theirs, by name. Digits find phones in any writing."""
    wanted = search_terms(words)
    # The words name the workspace. Named here as well, SQLite would go through all its people by name.
    people = Contact.objects.kept()
    if not wanted:
        return people.none()
    for word in wanted:
        people = people.filter(having(member, word))
    return people.select_related("organization").order_by("fold", "id")[:limit]


def having(member: Member, word: str) -> Q:
    """Contacts with a word that begins so: a range of the index on both databases.

    A number typed whole, in whatever writing, is met by its last seven digits; by a list of its own, as the database
    would not use the index for either of two.
    """
    postings = Posting.objects.filter(workspace_id=member.workspace_id).values("contact_id")
    end = word[:-1] + chr(ord(word[-1]) + 1)
    found = Q(pk__in=postings.filter(word__gte=word, word__lt=end))
    if word.isdigit() and len(word) >= 7:
        found |= Q(pk__in=postings.filter(word=word[-7 :]))
    return found


def search_terms(words: str) -> list[str]:
    digits = "".join(sign for sign in words if sign.isdigit())
    if len(digits) >= 5 and not any(sign.isalpha() for sign in words):
        return [digits.lstrip("0") or digits]
    if "@" in words:
        return [text.fold(words.strip())]
    return text.words(words)[:6]


# Who has most of the words first. The plus keeps SQLite from going through all people of the workspace by name.
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


def named(member: Member, words: Collection[str], *, most: int = 200) -> list[tuple[int, str, str]]:
    """People with one of these folded words in their name: (id, full name, organization)."""
    if not words:
        return []
    found = rows.read(NAMED.format(rows.marks(words)), member.workspace_id, *words, most, member.workspace_id)
    return [(pk, full, organization or "") for pk, full, organization in found]


def known_in(member: Member, line: str) -> list[tuple[int, str, str]]:
    """People of the address book whose name shares a word with the line, who share most first."""
    return named(member, set(text.words(line)[:60]))


def ways(contact: Contact) -> list[ContactMethod]:
    return list(contact.methods.order_by("position", "id"))


WAYS = "SELECT * FROM followthrough_contactmethod WHERE workspace_id = %s AND contact_id = %s ORDER BY position, id"


def ways_of(contact_id: int, *, workspace_id: int) -> list[ContactMethod]:
    """How to reach somebody, by hand for the pages read all day (kit/rows.py says why)."""
    return list(ContactMethod.objects.raw(WAYS, [workspace_id, contact_id]))


def channels(contacts: Iterable[int]) -> dict[int, set[str]]:
    """For each contact the kinds of address we have: {'phone', 'email'}."""
    kinds: dict[int, set[str]] = {pk: set() for pk in contacts}
    for pk, kind in ContactMethod.objects.filter(contact_id__in=kinds).values_list("contact_id", "kind"):
        kinds[pk].add(kind)
    return kinds
