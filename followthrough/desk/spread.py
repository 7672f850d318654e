"""Spread many steps over coming days: each on the emptiest day, within the day's capacity."""

from datetime import date, timedelta

from followthrough.accounts.models import Member
from followthrough.desk.day_load import NOTHING, Load, has_room, is_working, load, step_minutes

# Days read in one statement.
FARTHEST = 91


def to(member: Member, channel: str, *, after: date, within: int, loads: dict[date, Load]) -> date:
    """The emptiest working day of the `within` days after `after`, the earliest of equals; later when all are full.

    `loads` is filled with the days that are read, and counts this step too, for the next call with the same `loads`.
    """
    minutes, span = step_minutes(member, channel), timedelta(days=max(1, min(within, FARTHEST)))
    first = after + timedelta(days=1)
    while True:
        last = first + span - timedelta(days=1)
        days = [day for day in range_of(first, last) if is_working(member, day)]
        if any(day not in loads for day in days):
            loads.update(load(member, first, last))
        best = min(days, key=lambda day: (loads[day].minutes, day), default=None)
        if best is not None and has_room(member, best, minutes, loads):
            add(loads, best, minutes)
            return best
        first = last + timedelta(days=1)


def range_of(first: date, last: date) -> list[date]:
    """The days from `first` to `last`, both included."""
    return [first + timedelta(days=count) for count in range((last - first).days + 1)]


def add(loads: dict[date, Load], day: date, minutes: int, people: int = 1) -> None:
    """Add minutes and contacts to the load of a day."""
    held = loads.get(day, NOTHING)
    loads[day] = Load(held.minutes + minutes, held.people + people)
