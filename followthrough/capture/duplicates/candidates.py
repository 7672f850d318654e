"""Find the people who share something with one person, by indexes alone: a number, an address, a similar name."""

from collections.abc import Iterable, Sequence

from django.db.models import Count, Max

from followthrough.accounts.models import Member
from followthrough.capture.duplicates.evidence import ComparedPerson, share_of
from followthrough.capture.duplicates.likelihood import values_to_count
from followthrough.capture.duplicates.name_likelihood import name_in_parts
from followthrough.kit import sql, text
from followthrough.kit.counting import MOST_COUNTED
from followthrough.matching.nicknames import without_umlaut_e
from followthrough.people.models import Contact, ContactMethod, Posting
from followthrough.people.search_words import NAME
from followthrough.search import vocabulary
from followthrough.search.similar_names import similar_forms

# The most people that may share one address, one name, one company; if more do, nobody is found by it.
MOST_AT_ONE, MOST_NAMESAKES, MOST_COLLEAGUES = 12, 60, 200
# Contacts with a word of each list in their name. CROSS keeps SQLite to this order: it looks up the first list, then
# each word of the second with the contact, where a JOIN would read all words of each contact.
BY_NAME = """
    SELECT DISTINCT p.contact_id FROM followthrough_posting p CROSS JOIN followthrough_posting q
    WHERE p.workspace_id = %s AND p.kind = 'n' AND p.word IN ({}) AND q.contact_id = p.contact_id
    AND q.workspace_id = %s AND q.kind = 'n' AND q.word IN ({}) LIMIT {}
"""
BY_FAMILY = """
    SELECT DISTINCT contact_id FROM followthrough_posting
    WHERE workspace_id = %s AND kind = 'n' AND word IN ({}) LIMIT {}
"""
# The condition on the workspace is on the company only: on the contact it would make SQLite scan all contacts.
COLLEAGUES_OF = """
    SELECT c.id FROM followthrough_organization o JOIN followthrough_contact c ON c.organization_id = o.id
    WHERE o.workspace_id = %s AND o.fold = %s AND c.deleted_at IS NULL LIMIT %s
"""
COMPANY_SIZES = """
    SELECT o.fold, (SELECT count(*) FROM followthrough_contact c WHERE c.organization_id = o.id)
    FROM followthrough_organization o WHERE o.workspace_id = %s AND o.fold IN ({})
"""


def candidate_ids(member: Member, person: ComparedPerson) -> set[int]:
    """Return the ids of a few hundred contacts at most, in at most sixteen statements."""
    found = ids_by_address(member, person) | ids_by_company(member, person)
    given, family = text.words(person.first)[:1], text.words(person.last)
    return found | ids_by_name(member, given[0], family) if given and family else found


def ids_by_name(member: Member, given: str, family: Sequence[str]) -> set[int]:
    """Return contacts with a similar family name, and with a similar or abbreviated given name."""
    families = {near for word in family[-2:] for near in similar_words(member, word)}
    if len(given) == 1:
        return ids_by_words(BY_FAMILY, member, families)
    givens = similar_words(member, given)
    return ids_by_words(BY_NAME, member, families, givens) | ids_by_words(BY_NAME, member, families, {given[0]})


def ids_by_words(statement: str, member: Member, *lists: set[str]) -> set[int]:
    marks = [sql.placeholders(each) for each in lists]
    params = [value for each in lists for value in (member.workspace_id, *sorted(each))]
    return {pk for (pk,) in sql.read_rows(statement.format(*marks, MOST_NAMESAKES), *params)}


def similar_words(member: Member, word: str) -> set[str]:
    """Return the word, its short forms, and words of the vocabulary that are a typo away or sound like it."""
    if len(word) < 3:
        return {word}
    typos = {near for near, _ in vocabulary.similar_words(word, workspace_id=member.workspace_id)}
    return {word} | typos | similar_forms(member, word)


def ids_by_address(member: Member, person: ComparedPerson) -> set[int]:
    """Return contacts with a number or an e-mail address in common, unless a whole company has it."""
    normals = [*person.phones, *person.emails]
    if not normals:
        return set()
    ways = ContactMethod.objects.visible_to(member).filter(kind__in=["phone", "email"], normal__in=normals)
    holders: dict[str, set[int]] = {}
    for pk, normal in ways.values_list("contact_id", "normal")[: MOST_COLLEAGUES * len(normals)]:
        holders.setdefault(normal, set()).add(pk)
    return {pk for ids in holders.values() if len(ids) <= MOST_AT_ONE for pk in ids}


def ids_by_company(member: Member, person: ComparedPerson) -> set[int]:
    """Return the colleagues: a changed or incomplete name is found among them."""
    if not person.company:
        return set()
    found = sql.read_rows(COLLEAGUES_OF, member.workspace_id, person.company, MOST_COLLEAGUES + 1)
    return {pk for (pk,) in found} if len(found) <= MOST_COLLEAGUES else set()


class DatabaseCounts:
    """Counts of the words of a few people, read from the database in four statements."""

    def __init__(self, member: Member, people: Sequence[ComparedPerson]) -> None:
        self.people = count_people(member)
        values: dict[str, set[str]] = {}
        for kind, value in (pair for person in people for pair in values_to_count(person)):
            values.setdefault(kind, set()).add(value)
        words = {word for row in people for word in text.words(f"{row.first} {row.last}")}
        self._counts = count_names(member, words)
        self._counts |= count_companies(member, values.get("company", set()))
        self._counts |= count_methods(member, values.get("phone", set()) | values.get("email", set()))

    def share(self, kind: str, value: str) -> float:
        known = {"given": "name", "family": "name", "part": "name"}.get(kind, kind)
        # Names that sound alike or share a nickname are not counted, but taken to be a few; other values are rare.
        count = self._counts.get((known, value), FEW_NAMES if kind in ("sound", "nick") else 1)
        return share_of(count, self.people)


# {workspace: (the newest id of a contact, how many contacts the workspace had then)}, of large ones.
_sizes: dict[int, tuple[int, int]] = {}


def count_people(member: Member) -> int:
    """Return the number of contacts, at least 1; of a large workspace as it was when a hundredth of them was new.

    Deleted contacts are counted too: leaving them out would be slow and hardly matters.
    """
    newest = Contact.objects.aggregate(newest=Max("pk"))["newest"] or 0
    then, count = _sizes.get(member.workspace_id, (0, 0))
    if not 0 <= newest - then <= count // 100:
        count = Contact.objects.visible_to(member).count()
        if count > MOST_COUNTED:
            _sizes[member.workspace_id] = newest, count
    return max(1, count)


FEW_NAMES = 4
Counted = dict[tuple[str, str], int]


def count_names(member: Member, words: Iterable[str]) -> Counted:
    found = Posting.objects.filter(workspace_id=member.workspace_id, kind=NAME, word__in=list(words))
    counts: Counted = {}
    for word, count in found.values_list("word").annotate(Count("pk")):
        key = "name", without_umlaut_e(word)
        counts[key] = counts.get(key, 0) + count
    return counts


def count_companies(member: Member, folds: Iterable[str]) -> Counted:
    wanted = sorted(folds)
    found = (
        sql.read_rows(COMPANY_SIZES.format(sql.placeholders(wanted)), member.workspace_id, *wanted) if wanted else []
    )
    return {("company", fold): count for fold, count in found}


def count_methods(member: Member, normals: Iterable[str]) -> Counted:
    found = ContactMethod.objects.visible_to(member).filter(kind__in=["phone", "email"], normal__in=list(normals))
    rows = found.values_list("kind", "normal").annotate(Count("contact", distinct=True))
    return {(kind, normal): count for kind, normal, count in rows}


def person_being_typed(name: str, phones: Iterable[str], emails: Iterable[str], company: str = "") -> ComparedPerson:
    """Return a person who is being typed and is not stored yet. `phones` and `emails` are normalised."""
    words = name.split()
    return ComparedPerson(
        0, name_in_parts("", "", name), words[0] if words else "", words[-1] if len(words) > 1 else "",
        text.fold(company), company, tuple(phones), tuple(emails),
    )  # fmt: skip
