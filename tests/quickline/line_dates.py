"""Whether the window of a step is the one that a label of an everyday line means.

A label has `from` and `by` in local time (a day is midnight to midnight, a clock time one minute) and perhaps
`date_bound`: on, by or after. `lenient`: it is their turn, so that the window may also begin up to three days later.
"""

from datetime import datetime, time, timedelta
from typing import Any

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
Row = dict[str, Any]


def is_right_date(expect: Row, window: Row | None, lenient: bool) -> bool:
    """True when the window {'from', 'by', 'precision'} agrees with the label."""
    begins, ends = moment((window or {}).get("from")), moment((window or {}).get("by"))
    wanted, until = datetime.fromisoformat(expect["from"]), datetime.fromisoformat(expect["by"])
    if lenient and begins and wanted <= begins < max(until, wanted + MINUTE) + 3 * DAY:
        return True
    if expect.get("date_bound", "on") == "by":
        return ends is not None and is_right_deadline(wanted, until, begins, ends)
    if begins is None:
        return False
    if until - wanted <= MINUTE:
        is_deadline = "date_bound" not in expect and ends is not None and abs(ends - wanted) <= MINUTE
        return abs(begins - wanted) <= MINUTE or is_deadline
    if "date_bound" not in expect and (window or {}).get("precision") == "by":
        return ends is not None and wanted + timedelta(hours=8) <= ends <= until + MINUTE
    return is_right_period(wanted, until, begins, ends or begins)


def is_right_deadline(wanted: datetime, until: datetime, begins: datetime | None, ends: datetime) -> bool:
    """By a clock time: that time, also as a beginning. By a day: its end, from 17:00 on."""
    if until - wanted > MINUTE:
        return wanted + timedelta(hours=17) <= ends <= until + MINUTE
    is_near = -MINUTE <= ends - wanted <= 31 * MINUTE
    return is_near or (begins is not None and abs(begins - wanted) <= MINUTE)


def is_right_period(wanted: datetime, until: datetime, begins: datetime, ends: datetime) -> bool:
    """Part of a day within two hours; a day, or anything inside it; a longer time within a day at both ends."""
    inside = wanted - MINUTE <= begins and ends <= until + MINUTE
    if until - wanted > DAY:
        return inside or (abs(begins - wanted) <= DAY and abs(ends - until) <= DAY)
    if wanted.time() == time(0):
        return inside and begins < until
    slack = timedelta(hours=2)
    return begins.date() == wanted.date() and wanted - slack <= begins < until and ends <= until + slack


def moment(value: object) -> datetime | None:
    """Return a local time without its zone; None for anything else."""
    try:
        return datetime.fromisoformat(str(value).replace("Z", "+00:00")).replace(tzinfo=None)
    except ValueError:
        return None
