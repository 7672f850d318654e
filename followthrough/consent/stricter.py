"""Which of two people's words about being reached is stricter, for one person who was stored twice."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from followthrough.consent.hours import hours_of_text
from followthrough.consent.models import ContactPreference

Says = ContactPreference.Says
FOREVER = datetime.max.replace(tzinfo=UTC)


def laxer_of(standing: Sequence[ContactPreference], keep_id: int) -> Iterator[ContactPreference]:
    """Yield the standing rows of both that give way: a 'may' to a 'not', an earlier end to a later one, longer hours to
    shorter ones. Of equal ones, and of two preferred channels, the row of the contact `keep_id` stands.
    """
    kept: dict[tuple[str, str], ContactPreference] = {}
    for row in sorted(standing, key=lambda one: (strictness(one), one.contact_id == keep_id), reverse=True):
        refused = (row.channel, Says.NOT) in kept or ("", Says.NOT) in kept
        place = ("", row.says) if row.says == Says.PREFERS else (row.channel, row.says)
        if place in kept or (refused and row.says in (Says.MAY, Says.PREFERS)):
            yield row
        else:
            kept[place] = row


def strictness(row: ContactPreference) -> tuple[bool, datetime, int]:
    """The key by which the stricter of two rows sorts last: a 'not', the later end, fewer open minutes."""
    open_for = sum(last - first for spans in hours_of_text(row.hours).week for first, last in spans) if row.hours else 0
    return row.says == Says.NOT, row.until or FOREVER, -open_for
