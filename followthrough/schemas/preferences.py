"""The wishes of a person about being reached, as JSON."""

from datetime import datetime
from typing import Any

from followthrough.accounts.models import Member
from followthrough.consent.contact_law import read_law
from followthrough.consent.hours import Hours, hours_of_text, text_of_hours
from followthrough.consent.models import ContactPreference
from followthrough.consent.ways import Way, ways_of
from followthrough.kit import windows
from followthrough.people.models import Contact
from followthrough.people.queries import methods_of
from followthrough.schemas.window import moment


def preferences(of: Contact, *, by: Member, now: datetime) -> dict[str, Any]:
    """Return {'prefers', 'hours', 'ways', 'rows'}.

    `prefers` is a channel or None. `hours` has their kind (business, home, own, unknown), the zone, and the open times
    as text. `rows` is everything they ever said, the newest first.
    """
    rows = list(ContactPreference.objects.visible_to(by).filter(contact=of).order_by("-said_at", "-pk"))
    standing = [row for row in rows if row.ended_at is None]
    law = read_law(of.pk, by=by, now=now)
    preferred = next((row for row in standing if row.says == ContactPreference.Says.PREFERS), None)
    said = law.facts.standing("hours", "", now)
    hours = said.hours if said else hours_of_text("")
    ways = [(way.kind, way.value) for way in methods_of(of)]
    return {
        "prefers": preferred.channel if preferred else None,
        "hours": {"kind": hours.kind, "zone": law.place.zone, "open": open_times(hours)},
        "ways": [way_shape(way, of, by) for way in ways_of(ways, of.address, standing, law.facts, now=now)],
        "rows": [row_shape(row, by) for row in rows],
    }


def open_times(hours: Hours) -> str:
    """'mon-fri 17-20, sat 10-17', also for the kinds that have a name."""
    return text_of_hours(Hours("own", hours.week))


def way_shape(way: Way, of: Contact, by: Member) -> dict[str, Any]:
    asked = way.said if way.no else None
    return {
        "channel": way.channel.name,
        "value": way.value,
        "may": way.no is None,
        "why": way.no.why if way.no else "",
        "asked_by": way.no.who if way.no else None,
        "asked_on": windows.local_day(asked.said_at, by.zone).isoformat() if asked else None,
        "until": local(way.no.until, by) if way.no else None,
    }


def row_shape(row: ContactPreference, by: Member) -> dict[str, Any]:
    return {
        "id": row.pk, "says": row.says, "channel": row.channel or "all", "hours": row.hours, "source": row.source,
        "words": row.words, "said_at": local(row.said_at, by), "until": local(row.until, by),
        "ended_at": local(row.ended_at, by), "touch": row.touch_id,
    }  # fmt: skip


def local(at: datetime | None, by: Member) -> str | None:
    """The moment in the member's zone, with its offset."""
    return moment(at, by.zone) if at else None
