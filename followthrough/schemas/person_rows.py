"""One row of a list of people as JSON."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from followthrough.accounts.models import Member
from followthrough.kit import windows
from followthrough.schemas.contacts import organization_name
from followthrough.schemas.followups import next_step
from followthrough.schemas.window import moment

if TYPE_CHECKING:  # named only; its import would make every command slower
    from followthrough.directory.people_rows import PersonRow


def person_row(of: "PersonRow", *, by: Member, now: datetime) -> dict[str, Any]:
    """Return {'id', 'name', 'organization', 'state', 'next', 'since', 'owner'}; `state` is active, closed or idle.

    `next` is None without an open follow-up; `owner` is the e-mail address of whose the follow-up is, else None.
    """
    today = windows.to_local(now, by.zone).date()
    is_open = of.followup is not None and of.followup.is_open
    return {
        "id": of.contact.pk,
        "name": of.contact.full,
        "organization": organization_name(of.contact),
        "state": of.state,
        "next": next_step(of.followup, today=today) if of.followup and is_open else None,
        "since": moment(of.since, by.zone),
        "owner": of.owner.user.email if of.owner else None,
    }
