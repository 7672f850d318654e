"""One row of Today as JSON."""

from datetime import date
from typing import TYPE_CHECKING, Any

from followthrough.followups import policy
from followthrough.schemas.window import window

if TYPE_CHECKING:  # named only; its import would make every command slower
    from followthrough.desk.today import DueFollowUp


def today_row(of: "DueFollowUp", *, today: date, owner: str, place: tuple[str, str] | None = None) -> dict[str, Any]:
    """Return {'id', 'contact', 'person', 'organization', 'why', 'about', 'channel', 'what', 'window', 'minutes',
    'promised', 'late', 'group', 'asks', 'owner', 'covers', 'also', 'sequence', 'barred', 'meaning_to_call'}.

    `id` is the follow-up's, None for a contact whom the member means to call: there is none yet. `also` are the ids of
    other follow-ups that are due with the same person. `asks` is true after so many unanswered tries that the question
    is whether to go on. `owner` is an e-mail address: that of whose day it is, or of the colleague who is away and
    whose row it is; then `covers` is the same, else None. `place` is the key of its sequence and the stage there.
    `barred` says who asked not to be reached on the channel and when, None where nobody did.
    """
    covers = of.for_colleague.email if of.for_colleague else None
    return {
        "id": None if of.is_offer else of.id,
        "contact": of.contact_id,
        "person": of.name,
        "organization": of.organization,
        "why": of.why,
        "about": of.facts.about,
        "channel": of.channel,
        "what": of.facts.what,
        "window": window(of.window, today=today),
        "minutes": of.minutes,
        "promised": of.promised,
        "late": of.is_late,
        "group": of.group,
        "asks": policy.asks_what_next(place[1] if place else None, of.facts.tries),
        "owner": covers or owner,
        "covers": covers,
        "also": [other.id for other in of.also],
        "sequence": {"key": place[0], "stage": place[1]} if place else None,
        "barred": of.texts.refused or None,
        "meaning_to_call": of.is_offer,
    }
