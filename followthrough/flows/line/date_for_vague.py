"""Words that name no day ('let's talk soon') become a date of ours, wherever they are about to be saved (C9)."""

from datetime import date, datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.line.save_line import capture
from followthrough.flows.line.understand import understand
from followthrough.kit import holidays, windows
from followthrough.people.models import Contact
from followthrough.quickline.line.vague_dates import VagueDate, find_vague_date

AHEAD = 2  # business days: soon enough to be kept, not tomorrow


def fog_of(words: str, *, by: Member, now: datetime) -> VagueDate | None:
    """The fog of a note or a draft; none where the words name a day of their own."""
    return find_vague_date(words[:2000], windows.to_local(now, by.zone), by.workspace.locale) if words.strip() else None


def day_for(by: Member, now: datetime) -> date:
    """The day that is offered."""
    today = windows.to_local(now, by.zone).date()
    return windows.plus_business_days(today, AHEAD, holidays.free_days(by.workspace.country))


def call_on(contact: Contact, day: date, *, by: Member, now: datetime, client_key: str = "") -> Act:
    """A call on that day, as if one had written so in a quick line. Raises Refused as capture does."""
    said = understand("call", by=by, now=now, person_id=contact.pk, next_words=day.isoformat())
    return capture(said, by=by, now=now, client_key=client_key)
