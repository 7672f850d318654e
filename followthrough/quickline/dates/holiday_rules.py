"""Compute when a holiday is: a fixed date, the nth weekday of a month, days from Easter, or the earliest of several."""

from datetime import date

from followthrough.quickline.core.day_math import DAY, easter, nth_weekday


def holiday(rule: tuple[object, ...], today: date) -> date | None:
    """The next such holiday, today included. None if the rule gives no day in this year and the next."""
    if rule[0] == "run":
        rule = rule[2:]
    if rule[0] == "soonest":
        days = (holiday(one, today) for one in rule[1:] if isinstance(one, tuple))
        return min((day for day in days if day), default=None)
    for year in (today.year, today.year + 1):
        day = holiday_in(rule, year)
        if day and day >= today:
            return day
    return None


def last_holiday(rule: tuple[object, ...], today: date) -> date | None:
    """The last such holiday, today included, for 'met Ada at Easter'. None if the last two years have none."""
    if rule[0] == "run":
        rule = rule[2:]
    if rule[0] == "soonest":
        days = (last_holiday(one, today) for one in rule[1:] if isinstance(one, tuple))
        return max((day for day in days if day), default=None)
    found = (holiday_in(rule, year) for year in (today.year, today.year - 1))
    return next((day for day in found if day and day <= today), None)


def holiday_in(rule: tuple[object, ...], year: int) -> date | None:
    """The holiday of that year. None if the month has no such weekday."""
    if rule[0] == "easter":
        return easter(year) + int(str(rule[1])) * DAY
    if isinstance(rule[0], str):
        nth, weekday, number = (int(str(value)) for value in rule[1:4])
        day = nth_weekday(date(year, number, 1), nth, weekday)
        return day + int(rule[0].partition("+")[2] or 0) * DAY if day else None
    return date(year, int(str(rule[0])), int(str(rule[1])))
