"""Read what people said about being reached as one column of text, for statements that read many people."""

import json
from datetime import datetime
from functools import cache, lru_cache

from followthrough.consent.law import LawFacts, No, asked_not_to, outside_hours
from followthrough.consent.models import ContactPreference
from followthrough.kit import sql

COLUMNS = "s.id, s.channel, s.says, s.hours, s.source, s.words, CAST(s.said_at AS TEXT), CAST(s.until AS TEXT)"


@cache
def told_wishes_sql(contact: str) -> str:
    """SQL of a column with the standing preferences of the contact whose id is `contact`, which `preferences_told`
    reads. PostgreSQL gives NULL and SQLite an empty list where nothing was said."""
    standing = f"followthrough_contactpreference s WHERE s.contact_id = {contact} AND s.ended_at IS NULL"
    return sql.rows_as_text(COLUMNS, standing)


@lru_cache(maxsize=2048)
def preferences_told(told: str | None) -> tuple[ContactPreference, ...]:
    """The preferences that a text of `told_wishes_sql` says, the newest first. Who wrote them is not read."""
    return tuple(stored_preference(*row) for row in sorted(json.loads(told or "[]"), reverse=True))


def stored_preference(
    pk: int, channel: str, says: str, hours: str, source: str, words: str, said_at: str, until: str | None
) -> ContactPreference:
    """A preference from COLUMNS, moments as text; who wrote it is not read."""
    return ContactPreference(
        pk=pk, channel=channel, says=says, hours=hours, source=source, words=words, said_at=sql.moment_of(said_at),
        until=sql.moment_of(until) if until else None,
    )  # fmt: skip


def refusal_now(facts: LawFacts, channel: str, now: datetime) -> No | None:
    """The reason not to show a way of the channel at that moment (UTC): they asked us not to, or it is outside their
    hours. None where nothing stands in the way. How often they hear from us is asked when a step is planned only."""
    return next(asked_not_to(facts, channel, now), None) or next(outside_hours(facts, channel, now), None)
