"""Windows: when a step is due, as local wall time of one zone; its UTC instants, and its words.

Business days and daylight saving time are handled here too. Everything is pure, so results that a page of rows needs
again and again are cached. Source of the rules: PRODUCT.md, 'The shape of the data'.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal

from followthrough.kit.dates.style import cached_in_style
from followthrough.kit.dates.words import (
    after_day,
    between_hours,
    clock_words,
    day_words,
    hour_words,
    named_day,
    short_hours,
)
from followthrough.kit.zones import zone_rules

Precision = Literal["at", "by", "after", "daypart", "interval", "day", "window"]
PRECISIONS: tuple[Precision, ...] = ("at", "by", "after", "daypart", "interval", "day", "window")
IsFree = Callable[[date], bool]
Weekdays = frozenset[int]

# Monday to Friday, as `date.weekday` counts.
MONDAY_TO_FRIDAY = frozenset(range(5))

# An appointment counts as missed after so long.
GRACE = timedelta(minutes=30)
# 'After X' ends so many business days later, else it would never be late (PRODUCT.md).
AFTER_DAYS = 3
DAY = timedelta(days=1)
# An interval that begins by this hour is 'before' its end.
FIRST_HOUR = time(8)
EVENING = time(18)

# The parts of a day (label guide of the language data).
DAYPARTS: dict[str, tuple[time, time]] = {
    "morning": (time(6), time(12)),
    "first thing": (time(8), time(10)),
    "lunchtime": (time(12), time(14)),
    "afternoon": (time(12), time(18)),
    "evening": (time(18), time(22)),
}


@dataclass(frozen=True, slots=True)
class Window:
    """A window of local wall time in `zone`: from `starts` to `ends`, exclusive. Raises ValueError if it is empty."""

    starts: datetime
    ends: datetime
    zone: str
    precision: Precision

    def __post_init__(self) -> None:
        if self.starts.tzinfo or self.ends.tzinfo:
            raise ValueError("a window is local wall time: naive datetimes")
        if not self.starts < self.ends:
            raise ValueError("a window ends after it starts")

    def utc(self) -> tuple[datetime, datetime]:
        """Return (start, end) in UTC. A window inside the hour that a clock change skips keeps one minute."""
        start, end = to_utc(self.starts, self.zone), to_utc(self.ends, self.zone)
        return start, max(end, start + timedelta(minutes=1))

    @property
    def day(self) -> date:
        """The day under which a list shows the window: the last day for 'by', else the first."""
        return self.last_day if self.precision == "by" else self.starts.date()

    @property
    def last_day(self) -> date:
        """The last day of the window."""
        return (self.ends - timedelta(minutes=1)).date()

    def moved_to(self, zone: str) -> "Window":
        """Return the same wall time in another zone: 'Thursday at 10' stays Thursday at 10."""
        return replace(self, zone=zone)


@lru_cache(maxsize=4096)
def to_utc(wall: datetime, zone: str) -> datetime:
    """Return the UTC instant of a wall time: in a spring gap the later one, in the repeated autumn hour the first."""
    return wall.replace(tzinfo=zone_rules(zone), fold=0).astimezone(UTC)


@lru_cache(maxsize=4096)
def to_local(instant: datetime, zone: str) -> datetime:
    """Return the naive wall time of an aware instant.

    An instant within a day of the ends of the calendar, which only a hand in the database can write, stays as it is.
    """
    try:
        return instant.astimezone(zone_rules(zone)).replace(tzinfo=None)
    except OverflowError:
        return instant.replace(tzinfo=None)


def local_day(instant: datetime, zone: str) -> date:
    """The calendar day of an aware instant in a zone."""
    return to_local(instant, zone).date()


def midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def on_day(day: date, zone: str) -> Window:
    return Window(midnight(day), midnight(day) + DAY, zone, "day")


def window_between(day: date, start: time, end: time, zone: str) -> Window:
    return Window(datetime.combine(day, start), datetime.combine(day, end), zone, "interval")


def window_at(moment: datetime, zone: str) -> Window:
    return Window(moment, moment + GRACE, zone, "at")


def window_by(deadline: datetime, zone: str, *, since: datetime) -> Window:
    """Return the window from `since` until the deadline. A deadline that is past keeps one minute, so it is late."""
    return Window(min(since, deadline - timedelta(minutes=1)), deadline, zone, "by")


def window_after(moment: datetime, zone: str, *, free: IsFree | None = None) -> Window:
    """Return the window that begins at `moment` and ends after three business days."""
    return Window(moment, midnight(plus_business_days(moment.date(), AFTER_DAYS, free)) + DAY, zone, "after")


def is_business_day(day: date, free: IsFree | None = None, weekdays: Weekdays = MONDAY_TO_FRIDAY) -> bool:
    """True for a day of `weekdays` that is not free."""
    return day.weekday() in weekdays and not (free and free(day))


def plus_business_days(
    day: date, count: int, free: IsFree | None = None, weekdays: Weekdays = MONDAY_TO_FRIDAY
) -> date:
    """Return the day `count` business days later: 1 after a Sunday is Monday. 0 is the day itself or the next one.

    Raises ValueError for no weekdays at all, because there would be no such day.
    """
    if not weekdays:
        raise ValueError("a week without a working day")
    if count == 0 and not is_business_day(day, free, weekdays):
        count = 1
    for _ in range(count):
        day += DAY
        while not is_business_day(day, free, weekdays):
            day += DAY
    return day


def daypart_of(window: Window) -> str:
    """Return the name of the part of the day that the window is; '' if it is none."""
    edges = (window.starts.time(), window.ends.time())
    return next((name for name, part in DAYPARTS.items() if edges == part and window.precision == "daypart"), "")


def part_words(window: Window) -> str:
    """The hours of a part of a day: 'in the morning', 'before 11', 'between 4 and 6 pm'."""
    if name := daypart_of(window):
        return {"first thing": "first thing", "lunchtime": "at lunchtime"}.get(name, f"in the {name}")
    if window.starts.time() <= FIRST_HOUR:
        return f"before {hour_words(window.ends)}"
    return between_hours(window.starts, window.ends)


@cached_in_style(maxsize=2048)
def window_words(window: Window, today: date) -> str:
    """Return the window in words: 'today at 10 am', 'tomorrow, Wednesday, Nov 25, before 11', 'by Friday, Nov 27'."""
    return words_with_days(window, today, day_words, ", ")


def words_with_days(window: Window, today: date, name: Callable[[date, date], str], between: str) -> str:
    """Return the window in words. `name` gives the words of a day, and `between` stands before its hours.

    After a day with commas in it there is always a comma: 'Thursday, Dec 3, before 11'.
    """
    first = name(window.starts.date(), today)
    apart = after_day(first) if between == " " else between
    if window.precision == "at":
        return f"{first}{after_day(first)}at {clock_words(window.starts)}"
    if window.precision == "by":
        last = _bound(window.day, today, name)
        return f"by {last}" if window.ends.time() == time() else f"by {last}, {clock_words(window.ends)}"
    if window.precision == "after":
        if window.starts.time() != time():
            return f"{first}{apart}after {clock_words(window.starts)}"
        # 'After Wednesday' would mean Thursday to whoever types it.
        return f"{_bound(window.starts.date(), today, name)} or later"
    if window.precision in ("daypart", "interval"):
        return "this evening" if is_this_evening(window, today) else f"{first}{apart}{part_words(window)}"
    if window.last_day == window.starts.date():
        return first
    return f"between {first}{after_day(first)}and {name(window.last_day, today)}"


def _bound(day: date, today: date, name: Callable[[date, date], str]) -> str:
    """The day until or from which something is due; 'tomorrow' alone, without its weekday and date."""
    return "tomorrow" if day - today == DAY else name(day, today)


def is_this_evening(window: Window, today: date) -> bool:
    """True for a part of today that begins in the evening."""
    return window.starts == datetime.combine(today, EVENING)


def short_words(window: Window, today: date, now: datetime | None = None) -> str:
    """Return the window for the narrow column of a list: '10 am', 'by noon', 'morning', '11–12', 'any time'.

    With `now`, a window whose last day is past gives that day: 'Fri, Nov 20'.
    """
    if now is not None and window.last_day < today:
        return named_day(window.last_day, window.last_day, short=True)
    if window.precision == "at":
        return clock_words(window.starts)
    if window.precision == "by":
        return "today" if window.ends.time() == time() else f"by {clock_words(window.ends)}"
    if window.precision == "after" and window.starts.time() != time():
        return f"after {hour_words(window.starts)}"
    return _short_part(window) if window.precision in ("daypart", "interval") else "any time"


def _short_part(window: Window) -> str:
    if name := daypart_of(window):
        return name
    if window.starts.time() <= FIRST_HOUR:
        return f"before {hour_words(window.ends)}"
    return short_hours(window.starts, window.ends)
