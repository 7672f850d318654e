"""How somebody is kept in touch with, as their page says it before it fires."""

from datetime import date
from typing import Any

from followthrough.directory.contact import Person
from followthrough.followups import intervals as rhythm
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from followthrough.people.effective_interval import effective_days, shortest
from followthrough.web.people.tags import choices
from followthrough.web.site import labels as saying
from followthrough.web.site.forms import fresh_fields
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import numbers


def drawn(request: MemberRequest, person: Person) -> dict[str, Any]:
    """`says` and, where there may be a rhythm, `choices` with the hidden fields of their form."""
    contact = person.contact
    if contact.is_private:
        return {"says": "Private: never proposed.", "choices": []}
    if any(row.is_do_not_contact for row in person.resting):
        return {"says": f"{contact.first} asked not to be contacted.", "choices": []}
    by_tag, own = shortest(tag.rhythm_days for tag in person.tags), contact.rhythm_days
    days = effective_days(own, [by_tag], is_private=contact.is_private)
    followup = next((row for row in person.followups if row.key == rhythm.key_of(contact.pk)), None)
    today = windows.to_local(request.now, request.member.zone).date()
    return {
        "says": says(followup, days, today),
        "choices": choices(own, by_tag),
        "fields": [*fresh_fields(), ("seen", contact.changed_by_id), ("then", f"/contacts/{contact.pk}")],
    }


def says(followup: FollowUp | None, days: int | None, today: date) -> str:
    """'Keep in touch about once a quarter. Next: Thursday 18 February, unless you speak sooner.'"""
    if not days:
        return "No rhythm."
    often = f"Keep in touch {rhythm.words(days)}."
    if followup is None:
        return f"{often} It has not begun yet."
    if followup.window is None or not followup.is_open:
        return f"{often} It rests: {saying.because(followup.rest_because)}."
    if followup.window.day <= today:
        return f"{often} It is time again."
    return f"{often} Next: {numbers.dated(followup.window.day, today, full=True)}, unless you speak sooner."
