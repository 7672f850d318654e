"""Weeks, months, quarters and years as spans of days, and their edges: the sums behind the productions."""

from dataclasses import replace
from datetime import date

from followthrough.quickline.core.day_math import DAY, add_months, monday, quarter_start
from followthrough.quickline.core.values import Days, one_day, window

DOUBTFUL = 0.7  # below SURE: it is asked
FAR = 300  # a date without a year so many days ahead was perhaps one of the past


def week_sure(today: date) -> float:
    """On a Sunday the week is over for some and begins for others: what 'this' and 'next' week are is asked."""
    return DOUBTFUL if today.weekday() == 6 else 0.95


def period(unit: str, shift: int, today: date) -> Days | None:
    """The whole week, month, quarter or year `shift` after the present one; of the present one what is left."""
    if unit in ("week", "workweek", "fortnight"):
        if unit == "workweek" and shift == 0 and today.weekday() > 4:
            shift = 1
        start = monday(today) + 7 * shift * DAY
        end = start + (5 if unit == "workweek" else 14 if unit == "fortnight" else 7) * DAY
    elif unit == "weekend":
        start = monday(today) + (5 + 7 * shift) * DAY
        end = start + 2 * DAY
    elif unit == "month":
        start = add_months(today.replace(day=1), shift)
        end = add_months(start, 1)
    elif unit == "quarter":
        start = add_months(quarter_start(today), 3 * shift)
        end = add_months(start, 3)
    elif unit == "year":
        start, end = date(today.year + shift, 1, 1), date(today.year + shift + 1, 1, 1)
    else:
        return None
    return window(max(start, today) if shift == 0 else start, end, unit)


def year_of(value: object) -> int:
    text = str(value).strip("'’")
    return int(text) + (2000 if len(text) == 2 else 0)


def edge(which: str, whole: Days, today: date) -> Days | None:
    """Early, mid, late, later or end of a week, month, quarter or year (guide 6). A part that is over is that of the
    next one, of a month by name that of next year; it asks."""
    value = _edge(which, whole, today)
    if value is None or value.ends > today or not whole.starts <= today < whole.ends:
        return value
    named = whole.unit == "month" and not whole.firm
    months = add_months(whole.ends - DAY, 12).replace(day=1) if named else whole.ends
    later = window(months, add_months(months, 1), "month") if named else _following(whole)
    value = _edge(which, later, today) if later else None
    return replace(value, sure=DOUBTFUL) if value else None


def _following(whole: Days) -> Days | None:
    return period(whole.unit, 1, whole.ends - DAY)


def _edge(which: str, whole: Days, today: date) -> Days | None:
    unit, start, end = whole.unit, whole.starts, whole.ends
    if which == "later":
        return window(max(start, today + DAY), end) if end > today + DAY else one_day(today, 0.7)
    if unit in ("week", "workweek"):
        first = monday(start)
        if which == "end":
            friday = first + 4 * DAY
            if friday < today:
                friday = today
            return Days(friday, friday + DAY, "day", 0.85, (window(friday, first + 7 * DAY),), "", None, True)
        if which == "mid":
            day = first + 2 * DAY
            return Days(day, day + DAY, "day", 0.75, (window(day - DAY, day + 2 * DAY),), "", None, True)
        early = window(first, first + 3 * DAY, "", 0.8)
        return early if which == "early" else window(first + 3 * DAY, first + 7 * DAY, "", 0.7)
    last = one_day(end - DAY, 0.85, firm=True)
    if unit == "month":
        month_first = start.replace(day=1)
        third = {"early": (0, 10), "mid": (10, 20)}.get(which)
        if third:
            return window(max(month_first + third[0] * DAY, min(start, today)), month_first + third[1] * DAY, "", 0.85)
        late = window(month_first + 20 * DAY, end, "", 0.85)
        return late if which == "late" else Days(last.starts, end, "day", 0.85, (late,), "", None, True)
    if which == "end":
        return last
    months = {"quarter": 1, "year": 4, "season": 1}.get(unit)
    if not months:
        return None
    at = {"early": 0, "mid": months, "late": 2 * months}[which]
    base = quarter_start(start) if unit == "quarter" else start.replace(month=1, day=1) if unit == "year" else start
    return window(add_months(base, at), add_months(base, at + months), "", 0.75)
