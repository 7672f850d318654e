"""Arithmetic of days with the standard library only. Weeks start on Monday (label guide 1)."""

from calendar import monthrange
from datetime import date, timedelta

DAY = timedelta(days=1)


def monday(day: date) -> date:
    """The Monday of the day's week."""
    return day - timedelta(days=day.weekday())


def next_weekday(day: date, weekday: int) -> date:
    """The next such weekday after `day`, never `day` itself."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def last_weekday(day: date, weekday: int) -> date:
    """The last such weekday before `day`, never `day` itself."""
    return day - timedelta(days=(day.weekday() - weekday - 1) % 7 + 1)


def add_months(day: date, months: int) -> date:
    """The same day whole months later, or the last day of a shorter month. Raises ValueError after the year 9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_business_days(day: date, count: int) -> date:
    """The day `count` working days later. Saturday and Sunday are skipped; holidays are not known here."""
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
    """The last day of the month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def nth_weekday(first: date, nth: int, weekday: int) -> date | None:
    """The nth such weekday of the month that begins with `first`, or the last one for -1. None if there is no fifth."""
    if nth < 0:
        end = month_end(first)
        return end - timedelta(days=(end.weekday() - weekday) % 7)
    day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return day if day.month == first.month else None


def quarter_start(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def iso_week(number: int, today: date, year: int = 0) -> date | None:
    """The Monday of that ISO week. Without a year: the next such week that is not over. None if the year has no such
    week."""
    for candidate in (year,) if year else (today.isocalendar().year, today.isocalendar().year + 1):
        try:
            start = date.fromisocalendar(candidate, number, 1)
        except ValueError:
            continue
        if year or start + 7 * DAY > today:
            return start
    return None


def easter(year: int) -> date:
    """Gregorian Easter Sunday (the anonymous computus of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def on_or_after(today: date, month: int, day: int) -> date | None:
    """The day in this year, or in next year if it is past (label guide 4). None if that year has no such day."""
    year = today.year + ((month, day) < (today.month, today.day))
    try:
        return date(year, month, day)
    except ValueError:
        return None


def next_day_of_month(day: int, today: date) -> date | None:
    """The next `day`th of a month after today. Months that are too short are skipped."""
    if not 1 <= day <= 31:
        return None
    year, month = today.year, today.month
    for _ in range(4):
        try:
            found = date(year, month, day)
        except ValueError:
            found = today
        if found > today:
            return found
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return None
