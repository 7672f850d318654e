"""Weeks, months, quarters and years as spans of days, and their beginning, middle and end."""

from dataclasses import replace
from datetime import date

from followthrough.quickline.core.date_values import Days, one_day, window
from followthrough.quickline.core.day_math import DAY, add_months, monday, quarter_start

DOUBTFUL = 0.7  # below CONFIDENT: it is asked about
FAR = 300  # days; a date without a year that is further ahead may be in the past


def week_confidence(today: date) -> float:
    """Confidence of 'this week' and 'next week'. On a Sunday the week is over for some people and begins for others."""
    return DOUBTFUL if today.weekday() == 6 else 0.95


WEEK_DAYS = {"week": 7, "workweek": 5, "fortnight": 14}
MONTHS_IN = {"month": 1, "quarter": 3}


def period(unit: str, shift: int, today: date) -> Days | None:
    """The whole week, month, quarter or year that is `shift` after the present one; for 0 the rest of the present
    one. None for a unit that is no period."""
    if unit in WEEK_DAYS:
        if unit == "workweek" and shift == 0 and today.weekday() > 4:
            shift = 1
        start = monday(today) + 7 * shift * DAY
        end = start + WEEK_DAYS[unit] * DAY
    elif unit == "weekend":
        start = monday(today) + (5 + 7 * shift) * DAY
        end = start + 2 * DAY
    elif unit in MONTHS_IN:
        first = quarter_start(today) if unit == "quarter" else today.replace(day=1)
        start = add_months(first, MONTHS_IN[unit] * shift)
        end = add_months(start, MONTHS_IN[unit])
    elif unit == "year":
        start, end = date(today.year + shift, 1, 1), date(today.year + shift + 1, 1, 1)
    else:
        return None
    return window(max(start, today) if shift == 0 else start, end, unit)


def year_of(value: object) -> int:
    """2027 for 2027, '2027' and "'27"."""
    text = str(value).strip("'’")
    return int(text) + (2000 if len(text) == 2 else 0)


def edge(which: str, whole: Days, today: date) -> Days | None:
    """Start, early, mid, late, later or end of a week, month, quarter or year (label guide 6). If that part is over,
    that of the next period is returned with less confidence; for a month named by its name, that of next year."""
    value = _edge(which, whole, today)
    if value is None or value.ends > today or not whole.starts <= today < whole.ends:
        return value
    named = whole.unit == "month" and not whole.ahead
    months = add_months(whole.ends - DAY, 12).replace(day=1) if named else whole.ends
    later = window(months, add_months(months, 1), "month") if named else _following(whole)
    value = _edge(which, later, today) if later else None
    return replace(value, confidence=DOUBTFUL) if value else None


def _following(whole: Days) -> Days | None:
    """The period after this one."""
    return period(whole.unit, 1, whole.ends - DAY)


def _edge(which: str, whole: Days, today: date) -> Days | None:
    """The part of this period, even if it is over. None if the period has no such part."""
    unit, end = whole.unit, whole.ends
    if which == "start":
        if unit == "year":
            first = whole.starts.replace(month=1, day=1)
            return window(first, first.replace(month=2), "", 0.8)
        which = "early"
    if which == "later":
        return window(max(whole.starts, today + DAY), end) if end > today + DAY else one_day(today, 0.7)
    if unit in ("week", "workweek"):
        return _edge_of_week(which, monday(whole.starts), today)
    last = one_day(end - DAY, 0.85, ahead=True)
    if unit == "month":
        return _edge_of_month(which, whole, last, today)
    return last if which == "end" else _third(which, whole)


def _edge_of_week(which: str, first: date, today: date) -> Days:
    """End: the Friday; mid: the Wednesday; early and late: half of the week that begins with that Monday."""
    if which == "end":
        friday = max(first + 4 * DAY, today)
        return Days(friday, friday + DAY, "day", 0.85, (window(friday, first + 7 * DAY),), "", None, True)
    if which == "mid":
        day = first + 2 * DAY
        return Days(day, day + DAY, "day", 0.75, (window(day - DAY, day + 2 * DAY),), "", None, True)
    if which == "early":
        return window(first, first + 3 * DAY, "", 0.8)
    return window(first + 3 * DAY, first + 7 * DAY, "", 0.7)


def _edge_of_month(which: str, whole: Days, last: Days, today: date) -> Days:
    """Early, mid and late: ten days of the month; end: its last day."""
    first = whole.starts.replace(day=1)
    if which == "early":
        return window(max(first, min(whole.starts, today)), first + 10 * DAY, "", 0.85)
    if which == "mid":
        return window(max(first + 10 * DAY, min(whole.starts, today)), first + 20 * DAY, "", 0.85)
    late = window(first + 20 * DAY, whole.ends, "", 0.85)
    return late if which == "late" else Days(last.starts, whole.ends, "day", 0.85, (late,), "", None, True)


MONTHS_IN_THIRD = {"quarter": 1, "year": 4, "season": 1}
THIRDS = {"early": 0, "mid": 1, "late": 2}


def _third(which: str, whole: Days) -> Days | None:
    """The first, second or last third of a quarter, year or season; None for other periods."""
    months = MONTHS_IN_THIRD.get(whole.unit)
    if not months:
        return None
    start = whole.starts
    if whole.unit == "quarter":
        start = quarter_start(start)
    elif whole.unit == "year":
        start = start.replace(month=1, day=1)
    first = THIRDS[which] * months
    return window(add_months(start, first), add_months(start, first + months), "", 0.75)
