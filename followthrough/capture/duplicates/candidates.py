"""Who in the book shares something with one person, found by indexes alone: a number, an address, a name near it."""

from collections.abc import Iterable, Sequence

from django.db.models import Count

from followthrough.accounts.models import Member
from followthrough.capture.duplicates.likelihood import Somebody, counted, named, part
from followthrough.kit import sql as rows
from followthrough.kit import text
from followthrough.matching import nicknames
from followthrough.people.models import Contact, ContactMethod, Posting
from followthrough.people.search_words import NAME
from followthrough.search import similar_names as like
from followthrough.search import vocabulary

# So many may share one address, one name, one company; behind more than that nobody is found by it.
MOST_AT_ONE, MOST_NAMESAKES, MOST_COLLEAGUES = 12, 60, 200
# Both words of a name, each in any of its forms. The first list leads.
BY_NAME = """
    SELECT DISTINCT p.contact_id
    FROM followthrough_posting p JOIN followthrough_posting q ON q.contact_id = p.contact_id
    WHERE p.workspace_id = %s AND p.kind = 'n' AND p.word IN ({}) AND +q.workspace_id = %s AND q.kind = 'n'
    AND q.word IN ({}) LIMIT {}
"""
BY_FAMILY = """
    SELECT DISTINCT contact_id FROM followthrough_posting
    WHERE workspace_id = %s AND kind = 'n' AND word IN ({}) LIMIT {}
"""
# The workspace is named by the company alone: else SQLite goes through all its people.
COLLEAGUES = """
    SELECT c.id FROM followthrough_organization o JOIN followthrough_contact c ON c.organization_id = o.id
    WHERE o.workspace_id = %s AND o.fold = %s AND c.deleted_at IS NULL LIMIT %s
"""
OF_COMPANY = """
    SELECT o.fold, (SELECT count(*) FROM followthrough_contact c WHERE c.organization_id = o.id)
    FROM followthrough_organization o WHERE o.workspace_id = %s AND o.fold IN ({})
"""


def ids_of(member: Member, somebody: Somebody) -> set[int]:
    """At most a few hundred; sixteen statements at most, whatever the book is like."""
    found = by_address(member, somebody) | by_company(member, somebody)
    given, family = text.words(somebody.first)[:1], text.words(somebody.last)
    if not given or not family:
        return found
    families = {near for word in family[-2:] for near in near_words(member, word)}
    if len(given[0]) == 1:
        return found | asked(BY_FAMILY, member, families)
    firsts = near_words(member, given[0])
    return found | asked(BY_NAME, member, families, firsts) | asked(BY_NAME, member, families, {given[0][0]})


def asked(sql: str, member: Member, *lists: set[str]) -> set[int]:
    marks = [rows.marks(each) for each in lists]
    params = [value for each in lists for value in (member.workspace_id, *sorted(each))]
    return {pk for (pk,) in rows.read(sql.format(*marks, MOST_NAMESAKES), *params)}


def near_words(member: Member, word: str) -> set[str]:
    """The word, its short forms, and those of the book that are a slip away from it or sound like it."""
    if len(word) < 3:
        return {word}
    slips = {near for near, _ in vocabulary.near(word, workspace_id=member.workspace_id)}
    return {word} | slips | like.other_forms(member, word)


def by_address(member: Member, somebody: Somebody) -> set[int]:
    """A number or an address in common; not one a whole house has."""
    normals = [*somebody.phones, *somebody.emails]
    if not normals:
        return set()
    ways = ContactMethod.objects.visible_to(member).filter(kind__in=["phone", "email"], normal__in=normals)
    holders: dict[str, set[int]] = {}
    for pk, normal in ways.values_list("contact_id", "normal")[: MOST_COLLEAGUES * len(normals)]:
        holders.setdefault(normal, set()).add(pk)
    return {pk for ids in holders.values() if len(ids) <= MOST_AT_ONE for pk in ids}


def by_company(member: Member, somebody: Somebody) -> set[int]:
    """Colleagues: a name that was changed, or only half written, is found among them."""
    if not somebody.company:
        return set()
    found = rows.read(COLLEAGUES, member.workspace_id, somebody.company, MOST_COLLEAGUES + 1)
    return {pk for (pk,) in found} if len(found) <= MOST_COLLEAGUES else set()


class Asked:
    """alike.Counts of a few people, by asking the database how many have their words; four statements."""

    def __init__(self, member: Member, people: Sequence[Somebody]) -> None:
        self.people = max(1, Contact.objects.visible_to(member).count())  # the few deleted ones cost too much to ask
        values: dict[str, set[str]] = {}
        for kind, value in (pair for somebody in people for pair in counted(somebody)):
            values.setdefault(kind, set()).add(value)
        words = {word for row in people for word in text.words(f"{row.first} {row.last}")}
        self._counts = names(member, words)
        self._counts |= companies(member, values.get("company", set()))
        self._counts |= ways(member, values.get("phone", set()) | values.get("email", set()))

    def share(self, kind: str, value: str) -> float:
        known = {"given": "name", "family": "name", "part": "name"}.get(kind, kind)
        # Sounds and nicknames bring together a few names; of the rest one knows only that it is there.
        count = self._counts.get((known, value), FEW_NAMES if kind in ("sound", "nick") else 1)
        return part(count, self.people)


FEW_NAMES = 4
Counted = dict[tuple[str, str], int]


def names(member: Member, words: Iterable[str]) -> Counted:
    found = Posting.objects.filter(workspace_id=member.workspace_id, kind=NAME, word__in=list(words))
    counts: Counted = {}
    for word, count in found.values_list("word").annotate(Count("pk")):
        key = "name", nicknames.plain(word)
        counts[key] = counts.get(key, 0) + count
    return counts


def companies(member: Member, folds: Iterable[str]) -> Counted:
    wanted = sorted(folds)
    found = rows.read(OF_COMPANY.format(rows.marks(wanted)), member.workspace_id, *wanted) if wanted else []
    return {("company", fold): count for fold, count in found}


def ways(member: Member, normals: Iterable[str]) -> Counted:
    found = ContactMethod.objects.visible_to(member).filter(kind__in=["phone", "email"], normal__in=list(normals))
    rows_ = found.values_list("kind", "normal").annotate(Count("contact", distinct=True))
    return {(kind, normal): count for kind, normal, count in rows_}


def typed(name: str, phones: Iterable[str], emails: Iterable[str], company: str = "") -> Somebody:
    """Somebody who is not written down yet; `phones` and `emails` normal."""
    words = name.split()
    return Somebody(
        0, named("", "", name), words[0] if words else "", words[-1] if len(words) > 1 else "",
        text.fold(company), company, tuple(phones), tuple(emails),
    )  # fmt: skip
