"""Find whom to ask how they like to be reached: after the first talk, somebody of whom nothing is known."""

from typing import NamedTuple

from followthrough.accounts.models import Member
from followthrough.followups.outcomes import TALKED
from followthrough.kit import sql

# The contact who talked with us once so far, and said nothing that still holds.
TALKED_ONCE = f"""
    SELECT c.id, COALESCE(NULLIF(c.given, ''), c."full") FROM followthrough_contact c
    WHERE c.id = %s AND +c.workspace_id = %s AND c.deleted_at IS NULL AND NOT c.is_personal
    AND NOT EXISTS (
        SELECT 1 FROM followthrough_contactpreference s WHERE s.contact_id = c.id AND s.ended_at IS NULL
    )
    AND 1 = (
        SELECT count(*) FROM followthrough_touch t WHERE t.contact_id = c.id AND t.outcome IN ({sql.literals(TALKED)})
        AND NOT EXISTS (SELECT 1 FROM followthrough_touch later WHERE later.corrects_id = t.id)
    )
"""  # noqa: S608  names of ours


class ToAsk(NamedTuple):
    """A contact and their first name."""

    contact_id: int
    first: str


def to_ask(member: Member, contact_id: int) -> ToAsk | None:
    """The contact, if they are to be asked; None where we talked more than once, or never, where they said something,
    and for nobody of the member's workspace. One statement."""
    found = sql.read_texts(TALKED_ONCE, contact_id, member.workspace_id)
    return ToAsk(*found[0]) if found else None
