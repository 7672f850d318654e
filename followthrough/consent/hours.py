"""The hours in which a person wants to be reached: the open times of each weekday, in their own local time. Pure.

The kinds and the times 8 to 21 come from the issue of the contact law (PRODUCT.md F9).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal

from followthrough.kit import windows

Kind = Literal["business", "home", "own", "unknown"]
# The open times of a day: (first minute, minute after the last), counted from midnight.
Span = tuple[int, int]
Week = tuple[tuple[Span, ...], ...]

HOUR = 60
DAY_MINUTES = 24 * HOUR
# Nobody is called earlier or later than that in their own time, whatever their hours say.
CALLS_FROM, CALLS_UNTIL = 8 * HOUR, 21 * HOUR
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Hours:
    """The open times of a week, Monday first. `kind` says whether they are shipped, the person's own or unknown."""

    kind: Kind
    week: Week

    def spans_on(self, day: date) -> tuple[Span, ...]:
        """The open times of that day."""
        return self.week[day.weekday()]

    def are_open(self, wall: datetime) -> bool:
        """True when the moment, in the person's local time, lies in the open times."""
        minute = wall.hour * HOUR + wall.minute
        return any(first <= minute < last for first, last in self.spans_on(wall.date()))

    def for_calls(self) -> "Hours":
        """The same hours without the times in which nobody is called."""
        return Hours(self.kind, tuple(clipped(spans) for spans in self.week))

    @property
    def open_at_all(self) -> bool:
        return any(self.week)


def clipped(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The parts of the times that lie between 8 and 21."""
    cut = ((max(first, CALLS_FROM), min(last, CALLS_UNTIL)) for first, last in spans)
    return tuple((first, last) for first, last in cut if first < last)


def every_day(first: int, last: int) -> Week:
    return (((first, last),),) * 7


BUSINESS = Hours("business", (*(((9 * HOUR, 18 * HOUR),),) * 5, (), ()))
HOME = Hours("home", (*(((17 * HOUR, 20 * HOUR),),) * 5, ((10 * HOUR, 17 * HOUR),), ()))
# What is allowed while nobody knows their hours. When a call is proposed is the policy's (followups/policy.py).
PLAIN = Hours("unknown", every_day(CALLS_FROM, CALLS_UNTIL))
SHIPPED: dict[str, Hours] = {hours.kind: hours for hours in (BUSINESS, HOME)}


@lru_cache(maxsize=1024)
def hours_of_text(text: str) -> Hours:
    """The hours that `text_of_hours` wrote, '' for unknown ones; PLAIN for a text that only a hand can have stored."""
    if not text:
        return PLAIN
    if text in SHIPPED:
        return SHIPPED[text]
    try:
        week: list[tuple[Span, ...]] = [()] * 7
        for part in text.split(", "):
            days, times = part.split(" ", 1)
            for day in days_between(*(DAYS.index(name) for name in days.split("-"))):
                week[day] = (*week[day], *(stored_span(one) for one in times.split(" ")))
        return Hours("own", tuple(week))
    except ValueError:
        return PLAIN


def text_of_hours(hours: Hours) -> str:
    """The hours as they are stored: 'home', 'business', or 'mon-fri 9-12 13-17, sat 10-12'; '' for unknown ones."""
    if hours.kind == "unknown":
        return ""
    if hours.kind in SHIPPED:
        return hours.kind
    return ", ".join(f"{day_range(days)} {' '.join(map(span_text, spans))}" for days, spans in runs_of(hours))


def runs_of(hours: Hours) -> list[tuple[list[int], tuple[Span, ...]]]:
    """([weekdays], open times) of each run of days with the same open times, in order, without closed days."""
    runs: list[tuple[list[int], tuple[Span, ...]]] = []
    for day, spans in enumerate(hours.week):
        if not spans:
            continue
        if runs and runs[-1][1] == spans and runs[-1][0][-1] == day - 1:
            runs[-1][0].append(day)
        else:
            runs.append(([day], spans))
    return runs


def days_between(first: int, last: int | None = None) -> list[int]:
    """The weekdays from the first to the last, over the weekend too: fri-mon is Friday to Monday."""
    return [(first + count) % 7 for count in range(((first if last is None else last) - first) % 7 + 1)]


def day_range(days: list[int]) -> str:
    return DAYS[days[0]] if len(days) == 1 else f"{DAYS[days[0]]}-{DAYS[days[-1]]}"


def span_text(span: Span) -> str:
    return "-".join(
        f"{minute // HOUR}:{minute % HOUR:02d}" if minute % HOUR else str(minute // HOUR) for minute in span
    )


def stored_span(text: str) -> Span:
    """Raises ValueError for a text that `span_text` did not write."""
    ends = [[int(number) for number in end.split(":")] for end in text.split("-")]
    first, last = (end[0] * HOUR + (end[1] if len(end) > 1 else 0) for end in ends)
    if not 0 <= first < last <= DAY_MINUTES:
        raise ValueError(text)
    return first, last


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The open times in order; those that touch or overlap become one."""
    joined: list[Span] = []
    for first, last in sorted(spans):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)


def moment_on(day: date, minute: int) -> datetime:
    """The local moment so many minutes after midnight."""
    return windows.midnight(day) + timedelta(minutes=minute)


def clock_of(minute: int) -> time:
    """The time of day; midnight at the end of a day too."""
    return time(minute // HOUR % 24, minute % HOUR)
