"""Cover: while a member is away, the colleague they chose sees their promised rows. It is derived, so nothing moves."""

import json
from datetime import date, datetime
from typing import NamedTuple

from followthrough.accounts.models import Member
from followthrough.kit import sql, windows

COVERED = "a.id, u.name, u.email, a.zone, CAST(a.away_until AS TEXT)"
COVERED_BY = """followthrough_member a JOIN followthrough_user u ON u.id = a.user_id
    WHERE a.cover_id = {member} AND a.left_at IS NULL AND a.away_until IS NOT NULL"""


class Covered(NamedTuple):
    """A colleague who is away, and the day on which they are back."""

    id: int
    name: str
    email: str
    zone: str
    back: date

    @property
    def first_name(self) -> str:
        return (self.name or self.email.partition("@")[0]).split()[0]

    def is_away(self, now: datetime) -> bool:
        """True until their day on which they are back begins where they live."""
        return windows.local_day(now, self.zone) < self.back


def covers_for_sql(member: str) -> str:
    """SQL of a column with everybody whom the member with the id `member` covers for, as `covered_by` reads it."""
    return sql.rows_as_text(COVERED, COVERED_BY.format(member=member))


def covered_by(member: Member, now: datetime) -> list[Covered]:
    """The colleagues who are away now and for whom the member covers, by id.

    One statement, and none for the member of a request, with whom it was read (memberships.py).
    """
    told = member.covers_for
    if told is None:
        told = sql.read_texts(f"SELECT {covers_for_sql('%s')}", member.pk)[0][0]
    rows = json.loads(told or "[]")
    people = [Covered(pk, name, email, zone, date.fromisoformat(back)) for pk, name, email, zone, back in rows]
    return sorted(one for one in people if one.is_away(now))


def is_away(member: Member, now: datetime) -> bool:
    """True before the day on which the member is back."""
    return member.away_until is not None and member.day_of(now) < member.away_until
