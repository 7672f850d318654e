"""The progress of a habit in a month, counted from the local days of touches. Pure.

A habit of a working day counts the days: three calls on one day are one day's calls. The email of a Friday may go out
on any day of that week. What is left at the end of a month is not carried over.
"""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from followthrough.habits.shipped import HabitRule
from followthrough.kit.windows import IsFree

FRIDAY = 4
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `of` in the month; `behind` is how many were due before today and were not done."""

    done: int
    of: int
    behind: int


def days_of_month(month: date) -> list[date]:
    """All days of the month that begins with `month`."""
    return [month.replace(day=day) for day in range(1, monthrange(month.year, month.month)[1] + 1)]


def days_counted(month: date) -> tuple[date, date]:
    """The first and the last day on which a touch can count: the whole weeks of the month's Fridays belong to it, and
    the days around an event."""
    fridays = [day for day in days_of_month(month) if day.weekday() == FRIDAY]
    return min(month - DAY, fridays[0] - 4 * DAY), max(days_of_month(month)[-1] + DAY, fridays[-1] + 2 * DAY)


def period_of(rule: HabitRule, day: date) -> date:
    """The day by which the touches of a period are counted together: the day, the week's Friday, the month's first."""
    if rule.per == "friday":
        return day + (FRIDAY - day.weekday()) * DAY
    return day if rule.per == "working_day" else day.replace(day=1)


def is_in_month(day: date, month: date) -> bool:
    return (day.year, day.month) == (month.year, month.month)


def periods_of(rule: HabitRule, month: date, working: list[date]) -> list[date]:
    """The periods of the month in which the habit is due; none for a habit around events."""
    if rule.per == "working_day":
        return working
    if rule.per == "friday":
        return [day for day in days_of_month(month) if day.weekday() == FRIDAY]
    return [month] if rule.per == "month" else []


def around_events(rule: HabitRule, events: Sequence[date], touched: Iterable[date], today: date) -> Progress:
    """The progress of a habit around events: a touch counts for the earliest event within a day that still needs it."""
    left = dict.fromkeys(sorted(set(events)), rule.count)
    for day in sorted(touched):
        near = next((event for event, count in left.items() if count and abs(event - day) <= DAY), None)
        if near:
            left[near] -= 1
    behind = sum(count for event, count in left.items() if event + DAY < today)
    return Progress(rule.count * len(left) - sum(left.values()), rule.count * len(left), behind)


def progress(
    rule: HabitRule,
    month: date,
    touched: Iterable[date],
    *,
    works_on: IsFree,
    today: date,
    events: Sequence[date] = (),
) -> Progress:
    """The progress of a habit in the month that begins with `month`. `touched` are the local days of its touches,
    `events` the days of events in the month."""
    if rule.per == "event":
        return around_events(rule, events, touched, today)
    working = [day for day in days_of_month(month) if works_on(day)]
    periods = periods_of(rule, month, working)
    counted = Counter(period_of(rule, day) for day in touched)
    in_month = [times for period, times in counted.items() if is_in_month(period, month)]
    done = sum(in_month if rule.per == "month" else [min(times, rule.count) for times in in_month]) if periods else 0
    due = sum(rule.count for period in periods if period < today)
    if rule.per == "month":
        over = sum(day < today for day in working)
        due = rule.count * over // len(working) if working else 0
    return Progress(done, rule.count * len(periods), max(0, due - done))
