"""The rule by which an event comes again, such as 'first thursday', 'every second tuesday', 'the 15th'. Pure.

'second tuesday' is that of each month; 'every second tuesday' is one in two, counted from the first. A month that has
no fifth Friday or no 31st is left out. An hour may stand behind the rule: 'first thursday 12:00'.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, time, timedelta

from followthrough.kit.dates.words import DAY_NAMES, MONTH_NAMES
from followthrough.kit.text import fold

DAY = timedelta(days=1)
WEEKDAYS = {name.lower(): place for place, name in enumerate(DAY_NAMES)}
MONTHS = {name.lower(): place for place, name in enumerate(MONTH_NAMES, 1)}
PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}
EVERY = {"other": 2, "second": 2, "third": 3, "fourth": 4}
MOST_DAYS = 31
LEAP_YEAR = 2000
# Eight years and some days: the longest time between two February 29.
FARTHEST = 8 * 366

HOUR = re.compile(r" (?:at )?(\d{1,2})(?::(\d\d))? ?(am|pm)?$")
PATTERNS = {
    "monthly": re.compile(
        r"(?:the |every )?(first|second|third|fourth|fifth|last) (\w+?)(?: (?:of|in) (?:the|each|every) month)?"
    ),
    "weeks": re.compile(r"(?:every (?:(other|second|third|fourth) )?|weekly on )(\w+?)s?"),
    "day": re.compile(r"(?:every |on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)(?: of (?:the|each|every) month)?"),
    "yearly": re.compile(r"(?:every )?(\w+) (\d{1,2})(?:st|nd|rd|th)?"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class EventRule:
    """A rule: the days of a month (`weekday` at `place`, or `day`), one day of a year, or a weekday each `weeks`.

    `text` is the rule as it is stored and shown, without the hour `at`.
    """

    text: str
    weekday: int | None = None
    place: int = 0
    weeks: int = 0
    day: int = 0
    month: int = 0
    at: time | None = None

    def has(self, on: date, first: date) -> bool:
        """True for a day on which the event comes. `first` is the day from which weeks are counted."""
        if self.month and on.month != self.month:
            return False
        if self.day:
            return on.day == self.day
        if on.weekday() != self.weekday:
            return False
        if self.weeks:
            return (on - first).days // 7 % self.weeks == 0
        if self.place < 0:
            return on.day + 7 > monthrange(on.year, on.month)[1]
        return (on.day + 6) // 7 == self.place


def read_rule(typed: str) -> EventRule | None:
    """The rule of a text; None for other words, and for a day that no month has."""
    text = fold(typed).strip(" .")
    hour = HOUR.search(text)
    # 'march 3' ends in a day, not in an hour.
    if hour and not hour[2] and not hour[3]:
        hour = None
    at = _hour(hour) if hour else None
    if hour and at is None:
        return None
    text = text[: hour.start()].rstrip(" ,") if hour else text
    # 'every second tuesday' is one in two, so weeks are read before the days of a month.
    for kind in ("weeks", "monthly", "day", "yearly"):
        found = PATTERNS[kind].fullmatch(text)
        rule = found and _rule_of(kind, found, text, at)
        if rule:
            return rule
    return None


def _rule_of(kind: str, found: re.Match[str], text: str, at: time | None) -> EventRule | None:
    if kind == "day":
        day = int(found[1])
        return EventRule(text, day=day, at=at) if 1 <= day <= MOST_DAYS else None
    if kind == "yearly":
        month, day = MONTHS.get(found[1], 0), int(found[2])
        comes = month and 1 <= day <= monthrange(LEAP_YEAR, month)[1]
        return EventRule(text, month=month, day=day, at=at) if comes else None
    weekday = WEEKDAYS.get(found[2])
    if weekday is None:
        return None
    if kind == "weeks":
        return EventRule(text, weekday=weekday, weeks=EVERY.get(found[1] or "", 1), at=at)
    return EventRule(text, weekday=weekday, place=PLACES[found[1]], at=at)


def _hour(found: re.Match[str]) -> time | None:
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[3] == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def next_day(rule: EventRule, first: date, since: date) -> date | None:
    """The first day from `since` on, and not before `first`, on which the event comes; None after the calendar ends."""
    day = max(first, since)
    for _ in range(FARTHEST):
        if rule.has(day, first):
            return day
        if day == date.max:
            return None
        day += DAY
    return None


def days_between(rule: EventRule, first: date, since: date, until: date) -> list[date]:
    """The days from `since` to `until`, both included, on which the event comes."""
    days = [since + place * DAY for place in range((until - since).days + 1)]
    return [day for day in days if day >= first and rule.has(day, first)]
