"""One row of Today as JSON."""

from datetime import date
from typing import Any

from followthrough.desk.today import DueFollowUp
from followthrough.schemas.window import window


def today_row(of: DueFollowUp, *, today: date) -> dict[str, Any]:
    """Return {'id', 'person', 'organization', 'why', 'channel', 'what', 'window', 'minutes', 'promised', 'group', ...}.

    `id` is the follow-up's; `also` are the ids of other follow-ups that are due with the same person.
    """
    return {
        "id": of.id,
        "contact": of.contact_id,
        "person": of.name,
        "organization": of.organization,
        "why": of.why,
        "channel": of.channel,
        "what": of.facts.what,
        "window": window(of.window, today=today),
        "minutes": of.minutes,
        "promised": of.promised,
        "late": of.is_late,
        "group": of.group,
        "also": [other.id for other in of.also],
    }
