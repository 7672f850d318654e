"""Spread many steps over coming days: each on the emptiest day, within the day's capacity."""

from dataclasses import replace
from datetime import date, timedelta

from followthrough.accounts.models import Member
from followthrough.accounts.working_days import is_working_day
from followthrough.desk.day_load import NO_LOAD, Load, fits_in_day, load_of_days, step_minutes, steps_that_fill_day

# Days read in one statement.
FARTHEST = 91


def take_emptiest_day(
    member: Member,
    channel: str,
    *,
    after: date,
    within: int,
    loads: dict[date, Load],
    full_until: dict[int, date] | None = None,
) -> date:
    """The emptiest working day of the `within` days after `after`, the earliest of equals; later when all are full.

    `loads` is filled with the days that are read, and counts this step too, for the next call with the same `loads`.
    `full_until` keeps for steps of so many minutes the day until which all days are full, so that thousands of people
    do not look through the same years again.
    """
    minutes, span = step_minutes(member, channel), timedelta(days=max(1, min(within, FARTHEST)))
    full = {} if full_until is None else full_until
    first = full.get(minutes, after) + timedelta(days=1)
    while True:
        last = first + span - timedelta(days=1)
        days = [day for day in days_between(first, last) if is_working_day(member, day)]
        if any(day not in loads for day in days):
            loads.update(load_of_days(member, first, last, most=steps_that_fill_day(member)))
        best = min(days, key=lambda day: (loads[day].minutes, day), default=None)
        if best is not None and fits_in_day(member, best, minutes, loads):
            add_to_load(loads, best, minutes)
            return best
        full[minutes] = last
        first = last + timedelta(days=1)


def days_between(first: date, last: date) -> list[date]:
    """The days from `first` to `last`, both included."""
    return [first + timedelta(days=count) for count in range((last - first).days + 1)]


def add_to_load(loads: dict[date, Load], day: date, minutes: int, people: int = 1) -> None:
    """Add minutes and contacts to the load of a day."""
    held = loads.get(day, NO_LOAD)
    loads[day] = replace(held, minutes=held.minutes + minutes, people=held.people + people)
