"""When a step is due: a window of local wall time in one zone, its UTC instants, and how people say it.

Business days and daylight saving time live here too, all pure, so what a page of rows asks again and again is kept.
Sources: PRODUCT.md 'The shape of the data'.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

Precision = Literal["at", "by", "after", "daypart", "interval", "day", "window"]
PRECISIONS: tuple[Precision, ...] = ("at", "by", "after", "daypart", "interval", "day", "window")
IsFree = Callable[[date], bool]

# How long an appointed moment stays 'now' before it counts as missed.
GRACE = timedelta(minutes=30)
# 'After X' needs an end, or it would never be late: three business days (PRODUCT.md).
AFTER_DAYS = 3
DAY = timedelta(days=1)

# Edges of the parts of a day, as people here use the words (label guide of the language data).
DAYPARTS: dict[str, tuple[time, time]] = {
    "morning": (time(6), time(12)),
    "first thing": (time(8), time(10)),
    "lunchtime": (time(12), time(14)),
    "afternoon": (time(12), time(18)),
    "evening": (time(18), time(22)),
}


@dataclass(frozen=True, slots=True)
class Window:
    """Local wall time of `zone`, end exclusive, starts < ends."""

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
        """The two instants in UTC; a window that a clock change would swallow keeps one minute."""
        start, end = to_utc(self.starts, self.zone), to_utc(self.ends, self.zone)
        return start, max(end, start + timedelta(minutes=1))

    @property
    def day(self) -> date:
        """The day a reader would look it up under: the deadline's day for 'by', else the first."""
        return self.last_day if self.precision == "by" else self.starts.date()

    @property
    def last_day(self) -> date:
        """The last day it can still be done in time."""
        return (self.ends - timedelta(minutes=1)).date()

    def moved_to(self, zone: str) -> "Window":
        """The same words in another zone: 'Thursday at 10' stays Thursday at 10."""
        return replace(self, zone=zone)


def to_utc(wall: datetime, zone: str) -> datetime:
    """The instant of a wall time. In a spring gap the clock has jumped on: the later reading; in autumn the first."""
    tz = ZoneInfo(zone)
    return wall.replace(tzinfo=tz, fold=0).astimezone(UTC)


@lru_cache(maxsize=4096)
def to_local(instant: datetime, zone: str) -> datetime:
    """Naive wall time of an aware instant."""
    return instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def local_day(instant: datetime, zone: str) -> date:
    """The calendar day of an aware instant in a zone."""
    return to_local(instant, zone).date()


def midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def on_day(day: date, zone: str) -> Window:
    return Window(midnight(day), midnight(day) + DAY, zone, "day")


def between(day: date, start: time, end: time, zone: str) -> Window:
    return Window(datetime.combine(day, start), datetime.combine(day, end), zone, "interval")


def at(moment: datetime, zone: str) -> Window:
    return Window(moment, moment + GRACE, zone, "at")


def by(deadline: datetime, zone: str, *, since: datetime) -> Window:
    """From `since` until the deadline; a deadline already past keeps its last minute, so it shows as late."""
    return Window(min(since, deadline - timedelta(minutes=1)), deadline, zone, "by")


def after(moment: datetime, zone: str, *, free: IsFree | None = None) -> Window:
    return Window(moment, midnight(plus_business_days(moment.date(), AFTER_DAYS, free)) + DAY, zone, "after")


def is_business_day(day: date, free: IsFree | None = None) -> bool:
    return day.weekday() < 5 and not (free and free(day))


def plus_business_days(day: date, count: int, free: IsFree | None = None) -> date:
    """`count` business days after `day`: 1 from a Sunday is Monday. 0 is the day itself, or the next business day."""
    if count == 0 and not is_business_day(day, free):
        count = 1
    for _ in range(count):
        day += DAY
        while not is_business_day(day, free):
            day += DAY
    return day


def clock_words(moment: time | datetime) -> str:
    return f"{moment.hour}:{moment.minute:02d}"


@lru_cache(maxsize=512)
def day_words(day: date, today: date) -> str:
    """'today', 'tomorrow, Wednesday 25 Nov', 'Thursday 26 Nov', with the year when it is another one."""
    named = f"{day:%A} {day.day} {day:%b}" + (f" {day.year}" if day.year != today.year else "")
    near = {0: "today", 1: f"tomorrow, {named}", -1: f"yesterday, {named}"}
    return near.get((day - today).days, named)


def _part_words(window: Window) -> str:
    edges = (window.starts.time(), window.ends.time())
    for name, part in DAYPARTS.items():
        if edges == part and window.precision == "daypart":
            return {"first thing": "first thing", "lunchtime": "at lunchtime"}.get(name, f"in the {name}")
    if edges[0] <= time(8):
        return f"before {window.ends.hour}" if not window.ends.minute else f"before {clock_words(window.ends)}"
    return f"between {clock_words(window.starts)} and {clock_words(window.ends)}"


@lru_cache(maxsize=2048)
def say(window: Window, today: date) -> str:
    """The window as one says it: 'today at 10:00', 'tomorrow, Wednesday 25 Nov, before 11', 'by Friday 27 Nov'."""
    first = day_words(window.starts.date(), today)
    if window.precision == "at":
        return f"{first} at {clock_words(window.starts)}"
    if window.precision == "by":
        last = day_words(window.day, today)
        return f"by {last}" if window.ends.time() == time() else f"by {last}, {clock_words(window.ends)}"
    if window.precision == "after":
        return f"after {first}" if window.starts.time() == time() else f"{first}, after {clock_words(window.starts)}"
    if window.precision in ("daypart", "interval"):
        if first == "today" and window.starts.time() == time(18):
            return "this evening"
        return f"{first}, {_part_words(window)}"
    if window.last_day == window.starts.date():
        return first
    return f"between {first} and {day_words(window.last_day, today)}"


def short(window: Window, today: date, now: datetime | None = None) -> str:
    """For the narrow column of a list: '10:00', 'by 12:00', 'morning', '11–12', 'any time', 'Fri 20 Nov' when late."""
    if now is not None and window.last_day < today:
        return f"{window.last_day:%a} {window.last_day.day} {window.last_day:%b}"
    if window.precision == "at":
        return clock_words(window.starts)
    if window.precision == "by":
        return "today" if window.ends.time() == time() else f"by {clock_words(window.ends)}"
    if window.precision == "after" and window.starts.time() != time():
        return f"after {window.starts.hour}"
    if window.precision in ("daypart", "interval"):
        edges = (window.starts.time(), window.ends.time())
        for name, part in DAYPARTS.items():
            if edges == part and window.precision == "daypart":
                return name
        if window.starts.time() <= time(8):
            return f"before {window.ends.hour}"
        return f"{window.starts.hour}–{window.ends.hour}"
    return "any time"
