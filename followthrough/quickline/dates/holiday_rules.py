"""When a holiday falls: by date, by weekday of a month, by Easter, or the soonest of several."""

from datetime import date

from followthrough.quickline.core.day_math import DAY, easter, nth_weekday


def holiday(rule: tuple[object, ...], today: date) -> date | None:
    """The next such holiday, today included."""
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


def holiday_in(rule: tuple[object, ...], year: int) -> date | None:
    if rule[0] == "easter":
        return easter(year) + int(str(rule[1])) * DAY
    if isinstance(rule[0], str):
        nth, weekday, number = (int(str(value)) for value in rule[1:4])
        day = nth_weekday(date(year, number, 1), nth, weekday)
        return day + int(rule[0].partition("+")[2] or 0) * DAY if day else None
    return date(year, int(str(rule[0])), int(str(rule[1])))
