"""Arithmetic of days: pure, standard library, weeks start on Monday (label guide 1)."""

from calendar import monthrange
from datetime import date, timedelta

DAY = timedelta(days=1)


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def next_weekday(day: date, weekday: int) -> date:
    """The next one after `day`, never `day` itself."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def last_weekday(day: date, weekday: int) -> date:
    return day - timedelta(days=(day.weekday() - weekday - 1) % 7 + 1)


def add_months(day: date, months: int) -> date:
    """Whole months later; the last day of a shorter month. Raises ValueError beyond year 9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_business_days(day: date, count: int) -> date:
    """`count` working days later: Saturday and Sunday are skipped (holidays are the policy's business)."""
    weeks, rest = divmod(count, 5)
    while day.weekday() > 4:
        day -= DAY
    day += timedelta(weeks=weeks)
    for _ in range(rest):
        day += DAY
        while day.weekday() > 4:
            day += DAY
    return day


def month_end(day: date) -> date:
    """Last day of the month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def nth_weekday(first: date, nth: int, weekday: int) -> date | None:
    """The nth such weekday of the month `first` begins; -1 the last. None when the month has no fifth."""
    if nth < 0:
        end = month_end(first)
        return end - timedelta(days=(end.weekday() - weekday) % 7)
    day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return day if day.month == first.month else None


def quarter_start(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def easter(year: int) -> date:
    """Gregorian Easter Sunday (the anonymous computus of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def on_or_after(today: date, month: int, day: int) -> date | None:
    """This year's month-day, or next year's when it is past (guide 4). None when that year has no such day."""
    year = today.year + ((month, day) < (today.month, today.day))
    try:
        return date(year, month, day)
    except ValueError:
        return None
