"""Offer a date for vague words ('let's talk soon') before they are saved (PRODUCT.md C9)."""

from datetime import date, datetime

from followthrough.accounts.models import Member
from followthrough.accounts.working_days import business_day
from followthrough.acts.models import Act
from followthrough.flows.line.save_line import save_line
from followthrough.flows.line.understand import understand_line
from followthrough.kit import windows
from followthrough.people.models import Contact
from followthrough.quickline.line.vague_dates import VagueDate, find_vague_date

AHEAD = 2  # business days: soon, but not tomorrow


def vague_date_in(words: str, *, by: Member, now: datetime) -> VagueDate | None:
    """The vague date in a note or a draft; None where the words name a day."""
    return find_vague_date(words[:2000], windows.to_local(now, by.zone), by.workspace.locale) if words.strip() else None


def offered_day(by: Member, now: datetime) -> date:
    """The day offered: AHEAD business days from today."""
    today = windows.to_local(now, by.zone).date()
    return business_day(by, today, AHEAD)


def plan_call_on(contact: Contact, day: date, *, by: Member, now: datetime, client_key: str = "") -> Act:
    """Plan a call on the day, as a quick line would. Returns the act. Raises Refused as `save_line` does."""
    said = understand_line("call", by=by, now=now, person_id=contact.pk, next_words=day.isoformat())
    return save_line(said, by=by, now=now, client_key=client_key)
