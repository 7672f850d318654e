"""Read a company: its spellings, its people page by page, their newest touches and their open promises.

Organizations with one key are one company (matching/company_key.py). Deleted and merged people are left out.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from followthrough.accounts.models import Member
from followthrough.directory.contact import DoneTouch
from followthrough.followups.models import FollowUp
from followthrough.kit import sql
from followthrough.people.models import Organization
from followthrough.promises.models import Promise

# The newest touches that are read.
MOST_TOUCHES = 30
SPELLINGS = """
    SELECT o.id, o.name, o.key FROM followthrough_organization o
    WHERE o.workspace_id = %s AND o.key IN ({}) ORDER BY o.id
"""
COUNT = """
    SELECT COUNT(*), COUNT(CASE WHEN c.follow_state = 'open' THEN 1 END)
    FROM followthrough_contact c WHERE c.organization_id IN ({}) AND c.deleted_at IS NULL
"""
# Those with an open follow-up first, by their earliest step.
PEOPLE = """
    SELECT c.id, c.follow_state FROM followthrough_contact c
    WHERE c.organization_id IN ({}) AND c.deleted_at IS NULL
    ORDER BY CASE WHEN c.follow_state = 'open' THEN 0 ELSE 1 END, CASE WHEN c.follow_state = 'open' THEN (
        SELECT MIN(f.next_from) FROM followthrough_followup f
        WHERE f.workspace_id = %s AND f.contact_id = c.id AND f.state = 'open') END, c.fold, c.id
    LIMIT %s OFFSET %s
"""
# The newest touches of a company are touches of the people who were touched last: so few histories are read.
TOUCHED_LAST = """
    SELECT c.id FROM followthrough_contact c WHERE c.organization_id IN ({}) AND c.deleted_at IS NULL
    ORDER BY (SELECT MAX(t.at) FROM followthrough_touch t
        WHERE t.workspace_id = %s AND t.contact_id = c.id) DESC NULLS LAST, c.id LIMIT %s
"""
NEWEST = """
    n.workspace_id = %s AND n.contact_id = asked.value
    AND NOT EXISTS (SELECT 1 FROM followthrough_touch later WHERE later.corrects_id = n.id)
    ORDER BY n.at DESC, n.id DESC LIMIT %s
"""
TOUCHES = f"""
    SELECT t.id, CAST(t.at AS TEXT), t.side, t.channel, t.outcome, t.words, t.followup_id, t.member_id,
        COALESCE(NULLIF(u.name, ''), u.email), c.id, COALESCE(NULLIF(c.given, ''), c.full)
    FROM {sql.first_rows("followthrough_touch", NEWEST)}
    JOIN followthrough_contact c ON c.id = t.contact_id
    LEFT JOIN followthrough_member m ON m.id = t.member_id
    LEFT JOIN followthrough_user u ON u.id = m.user_id
    ORDER BY t.at DESC, t.id DESC LIMIT %s
"""  # noqa: S608  names of ours


@dataclass(frozen=True, slots=True)
class Company:
    """A company. `id` is that of the spelling that was asked for, `name` that spelling; `ids` are those of all
    spellings, `others` the names of the other ones that somebody has."""

    id: int
    name: str
    key: str
    ids: tuple[int, ...]
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CompanyTouch:
    """A touch of one of the people, with their id and the name that stands for them in a sentence."""

    touch: DoneTouch
    contact_id: int
    first: str


def read_company(member: Member, organization_id: int) -> Company | None:
    """Return the company of an organization; None when the member's workspace has no such organization."""
    asked = Organization.objects.visible_to(member).filter(pk=organization_id).first()
    return companies_of(member, [asked.key], named=[asked.pk])[0] if asked else None


def companies_of(member: Member, keys: Collection[str], *, named: Collection[int] = ()) -> list[Company]:
    """Return the companies with these keys, in their order. A company is called by the spelling whose id is in
    `named`, else by its oldest one; two statements."""
    if not keys:
        return []
    spellings: dict[str, list[tuple[int, str]]] = {key: [] for key in keys}
    for pk, name, key in sql.read_rows(SPELLINGS.format(sql.placeholders(spellings)), member.workspace_id, *spellings):
        spellings[key].append((pk, name))
    return [company_of(key, rows, named) for key, rows in spellings.items() if rows]


def company_of(key: str, rows: Sequence[tuple[int, str]], named: Collection[int]) -> Company:
    pk, name = next((row for row in rows if row[0] in named), rows[0])
    return Company(pk, name, key, tuple(one for one, _ in rows), tuple(other for one, other in rows if one != pk))


def count_people(company: Company) -> tuple[int, int]:
    """(people of the company, those of them with an open follow-up)."""
    [(people, active)] = sql.read_rows(COUNT.format(sql.placeholders(company.ids)), *company.ids)
    return int(people), int(active)


def people_of_company(member: Member, company: Company, *, start: int = 0, limit: int) -> list[int]:
    """The ids of the people, by their next step, then by name."""
    statement = PEOPLE.format(sql.placeholders(company.ids))
    return [pk for pk, _ in sql.read_rows(statement, *company.ids, member.workspace_id, limit, start)]


def newest_touches(member: Member, company: Company) -> list[CompanyTouch]:
    """The newest touches of all its people, at most MOST_TOUCHES; two statements."""
    here = member.workspace_id
    statement = TOUCHED_LAST.format(sql.placeholders(company.ids))
    last = [pk for (pk,) in sql.read_rows(statement, *company.ids, here, MOST_TOUCHES)]
    if not last:
        return []
    found = sql.read_texts(TOUCHES, sql.id_list(last), here, MOST_TOUCHES, MOST_TOUCHES)
    return [
        CompanyTouch(DoneTouch(pk, sql.moment_of(at), *rest), contact_id, first)
        for pk, at, *rest, contact_id, first in found
    ]


def open_promises(company: Company, *, limit: int | None = None) -> list[Promise]:
    """The open promises of both sides, the first due ones first, with follow-up and contact."""
    # Without the workspace, whose index would make SQLite read all its open promises; the organizations are of it.
    rows = Promise.objects.open().select_related("followup__contact")
    of_people = rows.filter(followup__contact__organization__in=company.ids, followup__contact__deleted_at=None)
    return list(of_people.order_by("due_by", "pk")[:limit])


def open_followups(company: Company, *, limit: int | None = None) -> list[FollowUp]:
    """The open follow-ups of all people, by their step, with contact and owner."""
    rows = FollowUp.objects.open().select_related("contact", "owner__user")
    of_people = rows.filter(contact__organization__in=company.ids, contact__deleted_at=None)
    return list(of_people.order_by("next_from", "pk")[:limit])
