"""A member, and their settings, as JSON."""

from datetime import datetime
from typing import Any

from followthrough.accounts.models import Member
from followthrough.flows.account.change_days import days_of
from followthrough.schemas.window import moment


def member(of: Member) -> dict[str, Any]:
    """Return {'email', 'name', 'role', 'zone', 'away_until', 'left'}.

    `away_until` is the ISO day on which they are back, else None; `left` is when they left, else None.
    """
    return {
        "email": of.user.email,
        "name": of.user.name,
        "role": of.role,
        "zone": of.zone,
        "away_until": of.away_until.isoformat() if of.away_until else None,
        "left": moment(of.left_at, of.zone) if of.left_at else None,
    }


def settings(of: Member, *, now: datetime) -> dict[str, Any]:
    """Return the settings of the member and the workspace.

    {'name', 'zone', 'working_days', 'hours', 'minutes', 'away_until', 'clock', 'workspace_name', 'country', 'address'}:
    `working_days` as 'mon tue', `hours` as '9-17' or '8:30-17:15', `minutes` a number, `away_until` an ISO day or None,
    `clock` 12 or 24, `address` the email with which the member signs in.
    """
    back = of.away_until
    return {
        "name": of.user.name,
        "zone": of.zone,
        "working_days": " ".join(days_of(of)),
        "hours": f"{short_time(of.day_starts)}-{short_time(of.day_ends)}",
        "minutes": of.minutes_a_day,
        "away_until": back.isoformat() if back and back > of.day_of(now) else None,
        "clock": of.workspace.date_style.clock,
        "workspace_name": of.workspace.name,
        "country": of.workspace.country,
        "address": of.user.email,
    }


def short_time(minutes: int) -> str:
    """A time of day in minutes as '9' or '8:30', whatever clock the member reads."""
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02}" if minute else str(hour)
