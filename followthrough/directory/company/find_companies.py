"""Find companies by their name: the whole name in any spelling first, then those with people found by these words."""

from collections.abc import Iterable

from followthrough.accounts.models import Member
from followthrough.directory.company.read_company import Company, companies_of
from followthrough.kit import sql
from followthrough.matching.company_key import company_key
from followthrough.people.search_words import ORGANIZATION
from followthrough.search.find import FoundContact, find_candidates

# The most companies that are offered.
MOST = 10
# Contacts by which companies are looked up.
MOST_PEOPLE = 200
OF_PEOPLE = """
    SELECT c.id, o.id, o.key FROM followthrough_contact c
    JOIN followthrough_organization o ON o.id = c.organization_id
    WHERE c.id IN ({}) AND +c.workspace_id = %s AND c.deleted_at IS NULL
"""
HAS_PEOPLE = """
    SELECT 1 FROM followthrough_contact c WHERE c.organization_id IN ({}) AND c.deleted_at IS NULL LIMIT 1
"""


def company_called(member: Member, name: str) -> Company | None:
    """Return the company of exactly this name, in any spelling; None if nobody is there."""
    found = companies_of(member, [company_key(name)])
    return found[0] if found and has_people(found[0]) else None


def has_people(company: Company) -> bool:
    """True if the company has somebody who is not deleted."""
    return bool(sql.read_rows(HAS_PEOPLE.format(sql.placeholders(company.ids)), *company.ids))


def find_companies(member: Member, words: str) -> list[Company]:
    """Return the company of this name, then those in whose name the words stand, mistyped or as a beginning too."""
    exact = company_called(member, words)
    others = companies_of_people(member, find_candidates(member, words, in_history=False))
    return [*filter(None, [exact]), *(one for one in others if not exact or one.key != exact.key)][:MOST]


def companies_of_people(member: Member, found: Iterable[FoundContact]) -> list[Company]:
    """Return the companies of those found by words of their company's name only, best match first."""
    by_company = [one.id for one in found if all(kind == ORGANIZATION for _, kind in one.words)][:MOST_PEOPLE]
    if not by_company:
        return []
    rows = sql.read_rows(OF_PEOPLE.format(sql.placeholders(by_company)), *by_company, member.workspace_id)
    at = {pk: (organization, key) for pk, organization, key in rows}
    keys = dict.fromkeys(at[pk][1] for pk in by_company if pk in at)
    return companies_of(member, list(keys)[:MOST], named=[organization for organization, _ in at.values()])
