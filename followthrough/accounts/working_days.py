"""The days on which a member works: their weekdays, without public holidays and without the days they are away."""

from datetime import date, datetime

from followthrough.accounts.models import Member
from followthrough.kit import holidays, windows
from followthrough.kit.windows import IsFree, Window


def days_off(member: Member) -> IsFree:
    """Return a function that says if a day is off: a public holiday of the workspace's country, or before the member
    is back."""
    public, back = holidays.free_days(member.workspace.country), member.away_until
    return public if back is None else lambda day: day < back or public(day)


def is_working_day(member: Member, day: date) -> bool:
    """True for a day on which the member works."""
    return windows.is_business_day(day, days_off(member), member.weekdays)


def business_day(member: Member, day: date, count: int) -> date:
    """The day so many working days of the member after `day`; 0 is the day itself or the first one after it."""
    return windows.plus_business_days(day, count, days_off(member), member.weekdays)


def business_day_window(member: Member, count: int, *, now: datetime) -> Window:
    """The whole day that is so many working days of the member after today."""
    return windows.on_day(business_day(member, member.day_of(now), count), member.zone)
