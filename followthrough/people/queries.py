"""Finding people."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from followthrough.accounts.models import Member
from followthrough.kit import text
from followthrough.people.found_by import NAME
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


def known_in(member: Member, line: str) -> list[tuple[int, str, str]]:
    """People of the address book whose name shares a word with the line: (id, full name, organization)."""
    words = set(text.words(line)[:60])
    if not words:
        return []
    ids = Posting.objects.filter(workspace_id=member.workspace_id, word__in=words, kind=NAME).values("contact_id")
    people = Contact.objects.visible_to(member).kept().filter(pk__in=ids).order_by("fold", "id")
    return [(pk, full, name or "") for pk, full, name in people.values_list("pk", "full", "organization__name")[:200]]


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
