"""What opens at an underlined word of a proposal: the next working days, months, ways, and hours people ask for."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

from followthrough.followups import policy
from followthrough.kit import windows
from followthrough.kit.windows import IsFree, Window

WAYS = (
    ("call", "Call", "phone"), ("email", "Mail", "mail"), ("text", "Text", "text"), ("letter", "Letter", "letter"),
    ("meeting", "Meet", "people"),
)  # fmt: skip
NEEDS = {"call": "phone", "text": "phone", "email": "email"}
# Their sentence is about an hour they asked for, or leaves no choice of way.
ONE_WAY = ("callback", "meet", "received")


@dataclass(frozen=True)
class Slots:
    """For one person, as seen at `local` time; `kinds`: of which sorts there are addresses."""

    first: str
    kinds: Collection[str]
    local: datetime
    free: IsFree

    def times(self) -> list[tuple[str, str]]:
        """Three hours of the kind people ask for: soon, this afternoon, tomorrow morning."""
        quarter = timedelta(minutes=15)
        soon = self.local.replace(minute=0, second=0, microsecond=0) + quarter * (self.local.minute // 15 + 5)
        later = self.local.replace(hour=15, minute=0, second=0, microsecond=0)
        (day,) = working_days(self.local.date(), (1,), self.free)
        morning = windows.midnight(day) + timedelta(hours=10)
        offered = [("In an hour", soon)] if soon.date() == self.local.date() and soon.hour < 20 else []
        offered += [("This afternoon", later)] if later - self.local > timedelta(hours=2) else []
        near = (day - self.local.date()).days == 1
        offered.append(("Tomorrow morning" if near else f"{day:%A} morning", morning))
        return [(f"{name}, {windows.clock_words(at)}", spelled(at)) for name, at in offered]

    def pops(self, value: str, window: Window | None, *, channel: str) -> list[tuple[Any, ...]]:
        """What opens at the slots: (id, title, field, slot, choices, free, day)."""
        if value == "said_no":
            return []
        free = "in may" if window is None else "fri 10"
        day = "" if window is None else "Another day"
        found: list[tuple[Any, ...]] = [
            (f"pop-{value}-when", "When", f"next-{value}", "when", self.days(window), free, day)
        ]
        ways = self.ways(channel) if channel and value not in ONE_WAY else []
        if len(ways) > 1:
            found.append((f"pop-{value}-how", "How", f"channel-{value}", "channel", ways, "", ""))
        return found

    def days(self, window: Window | None) -> list[dict[str, Any]]:
        """The next working days; the hours of the proposal are kept, so that 'before 10' stays before 10."""
        if window is None:
            return self.months()
        hours = ""
        if window.precision in ("interval", "daypart"):
            hours = f" {windows.clock_words(window.starts)}-{windows.clock_words(window.ends)}"
        return [
            {"value": f"{day}{hours}", "label": words[:1].upper() + words[1:], "say": words}
            for day, words in self.ahead
        ]

    @cached_property
    def ahead(self) -> list[tuple[str, str]]:
        """The next working days, as they are written and as they are said; the same for every answer."""
        today = self.local.date()
        days = working_days(today, (1, 2, 3, 4, 10), self.free)
        return [(dated(day), windows.day_words(day, today)) for day in days]

    def months(self) -> list[dict[str, Any]]:
        today = self.local.date()
        firsts = [policy.months_on(today.replace(day=1), count) for count in (1, 2, 3, 6)]
        return [
            {"value": first.isoformat(), "label": f"In {first:%B}", "say": f"in {first:%B}"} for first in firsts
        ]

    def ways(self, channel: str) -> list[dict[str, Any]]:
        able = [way for way in WAYS if NEEDS.get(way[0], "") in ("", *self.kinds) or way[0] == channel]
        verbs = {"call": "Call", "email": "Mail", "text": "Text", "letter": "Write", "meeting": "Meet"}
        return [
            {"value": value, "label": label, "icon": icon, "say": f"{verbs[value]} {self.first}"}
            for value, label, icon in able
        ]


def working_days(today: date, counts: Sequence[int], free: IsFree) -> list[date]:
    """The n-th working days after today; on a Sunday the first is Monday."""
    ahead: list[date] = []
    day = today
    while len(ahead) < max(counts):
        day += windows.DAY
        if windows.is_business_day(day, free):
            ahead.append(day)
    return [ahead[count - 1] for count in counts]


def dated(day: date) -> str:
    return f"{day.day} {day:%b} {day.year}"


def spelled(at: datetime) -> str:
    return f"{dated(at.date())} {windows.clock_words(at)}"
