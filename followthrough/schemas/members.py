"""A member as JSON."""

from typing import Any

from followthrough.accounts.models import Member
from followthrough.schemas.window import moment


def member(of: Member) -> dict[str, Any]:
    """Return {'email', 'name', 'role', 'zone', 'away_until', 'left'}; `left` is when they left, else None."""
    return {
        "email": of.user.email,
        "name": of.user.name,
        "role": of.role,
        "zone": of.zone,
        "away_until": None,
        "left": moment(of.left_at, of.zone) if of.left_at else None,
    }
