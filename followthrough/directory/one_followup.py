"""Read one follow-up with its person and its owner, in one statement by hand (kit/sql.py says why)."""

from datetime import date
from typing import Any

from followthrough.accounts.models import Member
from followthrough.directory.list_conditions import meant_to_call
from followthrough.followups.channels import CALL
from followthrough.followups.models import FollowUp, offered_with
from followthrough.followups.situation import Step
from followthrough.kit import sql, windows
from followthrough.people.models import Contact, Organization
from followthrough.sequences.models import Enrolment
from followthrough.sequences.standing import STANDING_SQL

# The plus keeps SQLite at the key of the follow-up.
FOLLOWUP = f"""
    SELECT {{f}}, {{c}}, {{o}}, {{m}}, {{e}}, EXISTS (
        SELECT 1 FROM followthrough_promise p WHERE p.followup_id = f.id AND p.side = 'ours' AND p.state = 'open'
    ), {STANDING_SQL}
    FROM followthrough_followup f
    JOIN followthrough_contact c ON c.id = f.contact_id
    LEFT JOIN followthrough_organization o ON o.id = c.organization_id
    LEFT JOIN followthrough_member m ON m.id = f.owner_id
    LEFT JOIN followthrough_enrolment e ON e.followup_id = f.id
    WHERE f.id = %s AND +f.workspace_id = %s AND c.deleted_at IS NULL
"""  # noqa: S608  names of ours
TABLES: dict[str, Any] = {"f": FollowUp, "c": Contact, "o": Organization, "m": Member, "e": Enrolment}


def read_followup(member: Member, followup_id: int) -> FollowUp | None:
    """Return the follow-up with `contact`, its `organization`, `owner` and `enrolment`.

    `is_promised`: by us; `standing`: its place in a sequence (sequences/standing.py).
    None if the member's workspace has no such follow-up, or its contact was deleted.
    """
    statement = FOLLOWUP.format(**{alias: sql.columns_of(of, alias) for alias, of in TABLES.items()})
    found = sql.read_rows(statement, followup_id, member.workspace_id)
    if not found:
        return None
    *values, is_promised, standing = found[0]
    followup, contact, organization, owner, enrolment = rows_beside(values)
    FollowUp.enrolment.related.set_cached_value(followup, enrolment)
    followup.contact, followup.owner, contact.organization = contact, owner, organization
    followup.is_promised, followup.standing = bool(is_promised), standing
    found_one: FollowUp = followup
    return found_one


def offered_followup(member: Member, contact_id: int, *, day: date) -> FollowUp | None:
    """Return the follow-up that Today offers with a contact whom one means to call, as `read_followup` does; it is not
    stored, and its id is the negative id of the contact. None for any other contact; one statement."""
    people = meant_to_call(Contact.objects.visible_to(member)).select_related("organization")
    contact = people.filter(pk=contact_id).first()
    if contact is None:
        return None
    found: Any = offered_with(contact, member, Step(CALL, "", windows.on_day(day, member.zone)))
    FollowUp.enrolment.related.set_cached_value(found, None)
    found.is_promised, found.standing = False, None
    offered: FollowUp = found
    return offered


def rows_beside(values: list[Any]) -> list[Any]:
    """Return a row of each of TABLES from the values of their columns, None for a row that was not joined."""
    rows, first = [], 0
    for model in TABLES.values():
        after = first + len(model._meta.concrete_fields)
        rows.append(None if values[first] is None else sql.row_of(model, values[first:after]))
        first = after
    return rows
