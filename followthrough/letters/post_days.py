"""How long the post takes: working days without weekends and public holidays. Pure."""

from datetime import date, timedelta

from followthrough.kit.windows import IsFree, plus_business_days

# Working days until a letter is there, where the workspace says nothing else.
AT_HOME, ABROAD = 2, 5
LONGEST = 60


def arrives_on(posted: date, days: int, free: IsFree | None = None) -> date:
    """The working day on which a letter posted on a day is there; on a day off it leaves the next one."""
    return plus_business_days(plus_business_days(posted, 0, free), days, free)


def is_late(posted: date, says: date, days: int, free: IsFree | None = None) -> bool:
    """True where a letter posted on that day arrives after the day that is written in it."""
    return arrives_on(posted, days, free) > says


def last_day_to_post(says: date, days: int, *, since: date, free: IsFree | None = None) -> date | None:
    """The last day, from `since` on, on which a letter can be posted that says a day; None when it is too late."""
    day = says
    while day >= since and is_late(day, says, days, free):
        day -= timedelta(days=1)
    return day if day >= since else None
