"""Read everything about one contact for their page, in four statements however much there is."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple, TypeVar

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model

from followthrough.accounts.models import Member
from followthrough.consent.models import ContactPreference
from followthrough.consent.told_wishes import stored_preference
from followthrough.followups.kept_interval import KEPT_DAYS_SQL
from followthrough.followups.models import FollowUp
from followthrough.kit import sql
from followthrough.people.models import Contact, ContactMethod, Organization
from followthrough.promises.models import Promise
from followthrough.sequences.standing import STANDING_SQL, STOPPED_SQL

LONGEST = 200
M = TypeVar("M", bound=Model)
# SQL by hand (kit/sql.py says why); {c} and the like are replaced by the columns of that table. Single rows (contact,
# organization) are joined to the rows there are many of, so that two tables cost one statement.
CONTACT = """
    SELECT {c}, {o}, {w} FROM followthrough_contact c
    LEFT JOIN followthrough_organization o ON o.id = c.organization_id
    LEFT JOIN followthrough_contactmethod w ON w.contact_id = c.id
    WHERE c.workspace_id = %s AND c.id = %s AND c.deleted_at IS NULL ORDER BY w.position, w.id
"""
FOLLOWUPS = f"""
    SELECT {{f}}, {{p}}, COALESCE(NULLIF(u.name, ''), u.email),
        {KEPT_DAYS_SQL}, {STANDING_SQL}, {STOPPED_SQL}
    FROM followthrough_followup f
    JOIN followthrough_contact c ON c.id = f.contact_id
    LEFT JOIN followthrough_member m ON m.id = f.owner_id
    LEFT JOIN followthrough_user u ON u.id = m.user_id
    LEFT JOIN followthrough_promise p ON p.followup_id = f.id
    WHERE f.workspace_id = %s AND f.contact_id = %s
    ORDER BY f.state DESC, f.next_from, f.closed_at DESC, f.id, p.id DESC
"""  # noqa: S608  names of ours
TOUCHES = """
    SELECT t.id, CAST(t.at AS TEXT), t.side, t.channel, t.outcome, t.words, t.followup_id, t.member_id,
        COALESCE(NULLIF(u.name, ''), u.email)
    FROM followthrough_touch t
    LEFT JOIN followthrough_member m ON m.id = t.member_id
    LEFT JOIN followthrough_user u ON u.id = m.user_id
    WHERE t.workspace_id = %s AND t.contact_id = %s
        AND NOT EXISTS (SELECT 1 FROM followthrough_touch later WHERE later.corrects_id = t.id)
    ORDER BY t.at DESC, t.id DESC LIMIT %s
"""
# Their tags in order, and what they said and still holds, the oldest first: two short lists in one statement.
TAGS_AND_PREFERENCES = """
    SELECT 'tag', t.fold, t.id, t.keep_in_touch_days, t.name, '', '', '', '', ''
    FROM followthrough_contacttag c JOIN followthrough_tag t ON t.id = c.tag_id
    WHERE c.contact_id = %s AND +c.workspace_id = %s
    UNION ALL SELECT 'said', CAST(s.said_at AS TEXT), s.id, NULL, s.channel, s.says, s.hours, s.source, s.words,
        COALESCE(CAST(s.until AS TEXT), '')
    FROM followthrough_contactpreference s
    WHERE s.contact_id = %s AND +s.workspace_id = %s AND s.ended_at IS NULL
    ORDER BY 1, 2, 3
"""


class DoneTouch(NamedTuple):
    """A touch with the name of the member who made it, None without one: a page has up to LONGEST of them."""

    pk: int
    at: datetime
    side: str
    channel: str
    outcome: str
    words: str
    followup_id: int | None
    member_id: int | None
    done_by: str | None


class ContactTagRow(NamedTuple):
    id: int
    name: str
    keep_in_touch_days: int | None


@dataclass(slots=True)
class ContactRecord:
    """A contact with everything on their page.

    `followups`: open ones first, by date. `promises`: newest first. `touches`: newest first, at most LONGEST.
    `preferences`: what they said about being reached and still holds, newest first.
    """

    contact: Contact
    methods: list[ContactMethod]
    followups: list[FollowUp]
    promises: list[Promise]
    touches: list[DoneTouch]
    tags: list[ContactTagRow]
    preferences: list[ContactPreference]

    @property
    def open_followups(self) -> list[FollowUp]:
        return [followup for followup in self.followups if followup.is_open]

    @property
    def closed(self) -> list[FollowUp]:
        return [followup for followup in self.followups if not followup.is_open]

    @property
    def is_do_not_contact(self) -> bool:
        """True when the person asked not to be contacted."""
        return any(preference.bars for preference in self.preferences)

    def promise_of(self, followup: FollowUp, side: str) -> Promise | None:
        """The open promise of that side on the follow-up, if there is one."""
        mine = (row for row in self.promises if row.followup_id == followup.pk and row.side == side)
        return next((row for row in mine if row.state == Promise.State.OPEN), None)


def read_contact(member: Member, contact_id: int) -> ContactRecord | None:
    """Read the contact; None when there is none in the member's workspace, or it was deleted."""
    here = (member.workspace_id, contact_id)
    known = sql.read_rows(with_columns(CONTACT, c=Contact, o=Organization, w=ContactMethod), *here)
    if not known:
        return None
    [contact], of_contact = distinct_rows(known, Contact, 0)
    organizations, of_organization = distinct_rows(known, Organization, of_contact)
    contact.organization = next(iter(organizations), None)
    found = sql.read_rows(with_columns(FOLLOWUPS, f=FollowUp, p=Promise), *here)
    followups, of_followup = distinct_rows(found, FollowUp, 0)
    told = sql.read_texts(TAGS_AND_PREFERENCES, contact_id, member.workspace_id, contact_id, member.workspace_id)
    beside = {row[0]: row[-4:] for row in found}
    for followup in followups:
        followup.contact = contact
        for name, value in zip(("owned_by", "kept_days", "standing", "stopped"), beside[followup.pk], strict=True):
            setattr(followup, name, value)  # for this page
    return ContactRecord(
        contact,
        distinct_rows(known, ContactMethod, of_organization)[0],
        followups,
        sorted(distinct_rows(found, Promise, of_followup)[0], key=lambda row: row.pk, reverse=True),
        touches_of(*here),
        [ContactTagRow(pk, name, days) for kind, _, pk, days, name, *_ in told if kind == "tag"],
        [preference_of(row) for row in reversed(told) if row[0] == "said"],
    )


def preference_of(row: tuple[Any, ...]) -> ContactPreference:
    """A preference from its row of TAGS_AND_PREFERENCES."""
    _, said_at, pk, _, channel, says, hours, source, words, until = row
    return stored_preference(pk, channel, says, hours, source, words, said_at, until)


def touches_of(workspace_id: int, contact_id: int) -> list[DoneTouch]:
    """The newest touches as plain rows: objects of the model would cost more than the whole page."""
    found = sql.read_texts(TOUCHES, workspace_id, contact_id, LONGEST)
    return [DoneTouch(pk, sql.moment_of(at), *rest) for pk, at, *rest in found]


@cache
def with_columns(statement: str, **tables: type[Model]) -> str:
    """Fill the columns of each table into the statement."""
    listed = {name: ", ".join(f'{name}."{column}"' for column in column_names(of)) for name, of in tables.items()}
    return statement.format(**listed)


def distinct_rows(found: sql.Rows, model: type[M], first: int) -> tuple[list[M], int]:
    """Return the distinct rows of one table, whose columns begin at `first`, and where the next table's begin."""
    after = first + len(column_names(model))
    kept = {row[first]: row[first:after] for row in found if row[first] is not None}
    return [model.from_db(DEFAULT_DB_ALIAS, column_names(model), values) for values in kept.values()], after


@cache
def column_names(model: type[Model]) -> list[str]:
    """Column names in the order in which `Model.from_db` takes values; the first is the id."""
    return [field.attname for field in model._meta.concrete_fields]
