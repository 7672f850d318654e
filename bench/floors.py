"""The floors: the same work with nothing but the database's own driver."""

import sqlite3
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import connection

from bench.loading import stamp
from bench.rows import NOW
from bench.world import World

TODAY = """
SELECT f.id, c.full, o.name, c.title, f.purpose, f.next_channel, f.next_what, f.next_starts, f.next_by, p.what, p.due_by
FROM followthrough_followup f JOIN followthrough_contact c ON c.id = f.contact_id
LEFT JOIN followthrough_organization o ON o.id = c.organization_id
LEFT JOIN followthrough_promise p ON p.followup_id = f.id AND p.state = 'open' AND p.side = 'ours'
WHERE f.workspace_id = ? AND f.owner_id = ? AND f.state = 'open' AND f.next_from < ? AND c.deleted_at IS NULL
ORDER BY f.next_by LIMIT 200
"""
TOUCHES = """
SELECT contact_id, channel, outcome, at, words FROM followthrough_touch
WHERE workspace_id = ? AND contact_id = ? ORDER BY at DESC LIMIT 50
"""
CONTACT = """
SELECT c.full, c.title, o.name FROM followthrough_contact c
LEFT JOIN followthrough_organization o ON o.id = c.organization_id WHERE c.workspace_id = ? AND c.id = ?
"""
FOLLOWUPS = (
    "SELECT id, purpose, next_what, next_starts FROM followthrough_followup WHERE contact_id = ? AND state = 'open'"
)
METHODS = "SELECT kind, value FROM followthrough_contactmethod WHERE contact_id = ? ORDER BY position"


class Driver:
    """A plain connection of the database's own driver, beside Django's."""

    def __init__(self) -> None:
        self.is_sqlite = connection.vendor == "sqlite"
        if self.is_sqlite:
            self.plain: Any = sqlite3.connect(settings.DATABASES["default"]["NAME"], isolation_level=None)
            self.plain.executescript(settings.DATABASES["default"]["OPTIONS"]["init_command"])
        else:
            import psycopg

            self.plain = psycopg.connect(settings.DATABASE_URL, autocommit=True)

    def __call__(self, sql: str, *params: object) -> Any:
        return self.plain.execute(self.said(sql), params)

    def many(self, sql: str, rows: list[tuple[Any, ...]]) -> None:
        self.plain.cursor().executemany(self.said(sql), rows)

    def said(self, sql: str) -> str:
        return sql if self.is_sqlite else sql.replace("?", "%s")


def today_page(driver: Driver, world: World) -> str:
    """Return the rows of Today, by one statement and a join of f-strings; without reasons, menu or session."""
    until = stamp(NOW.replace(hour=0, minute=0) + timedelta(days=1))
    rows = driver(TODAY, world.ann.workspace_id, world.ann.pk, until)
    return "".join(
        f"<li><a href='/{pk}'>{full}</a> {org} {title} {purpose} {channel} {what} {starts} {by} {told} {due}</li>"
        for pk, full, org, title, purpose, channel, what, starts, by, told, due in rows
    )


def contact_page(driver: Driver, world: World) -> str:
    full, title, org = driver(CONTACT, world.ann.workspace_id, world.long_history).fetchone()
    ways = "".join(f"<li>{kind} {value}</li>" for kind, value in driver(METHODS, world.long_history))
    steps = "".join(
        f"<li>{pk} {purpose} {what} {starts}</li>"
        for pk, purpose, what, starts in driver(FOLLOWUPS, world.long_history)
    )
    past = "".join(
        f"<li>{channel} {outcome} {at} {words}</li>"
        for _, channel, outcome, at, words in driver(TOUCHES, world.ann.workspace_id, world.long_history)
    )
    return f"<h1>{full}</h1>{title} {org}{ways}{steps}{past}"
