"""Honest promising (PRODUCT.md F7): beside every day that is offered its load; a full one is named, with a free one."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from followthrough.accounts.models import Member
from followthrough.desk import day_load
from followthrough.desk.day_load import Load
from followthrough.followups.policy import Proposal
from followthrough.kit import windows
from followthrough.kit.windows import Window
from followthrough.words.en import load_words

# Read at a time; what the policy proposes lies within the first: ten working days, also over Christmas.
STRETCH = timedelta(days=17)
FARTHEST = timedelta(days=28)


@dataclass
class Room:
    """One member's days, as seen on `today`; `without` the follow-up whose day is being chosen.

    Read when first asked, a stretch of days in one statement; `reads`: how many of these may be read, one where a whole
    page is drawn."""

    member: Member
    today: date
    without: int | None = None
    reads: int = 1
    days: dict[date, Load] = field(default_factory=dict)
    read: set[date] = field(default_factory=set)

    def load(self, day: date) -> Load | None:
        """None for a day that is not known: it is over, or lies beyond the most that is looked at."""
        if day not in self.days and day >= self.today:
            first = self.today if day <= self.today + STRETCH else day
            if first not in self.read and len(self.read) < self.reads:
                self.read.add(first)
                self.days |= day_load.load(
                    self.member, first, first + STRETCH, today=self.today, without=self.without,
                    most=day_load.fills(self.member),
                )  # fmt: skip
        return self.days.get(day)

    def minutes(self, proposal: Proposal) -> int:
        """What the proposed step would take of its day."""
        step = proposal.step
        if step is None:
            return 0
        return day_load.step_minutes(self.member, step.channel, waiting=step.waiting, promised=proposal.promised)

    def side(self, day: date, minutes: int) -> dict[str, Any]:
        """What stands beside an offered day: {held, people, full}; nothing where it is not known."""
        load = self.load(day)
        if load is None:
            return {}
        return {
            "held": load_words.held(load.minutes, day_load.capacity(self.member, day), at_least=load.at_least),
            "people": load_words.with_whom(load.people, at_least=load.at_least),
            "full": not self.holds(day, minutes),
        }

    def holds(self, day: date, minutes: int) -> bool:
        """Whether it is known to have room."""
        load = self.load(day)
        return load is not None and day_load.has_room(self.member, day, minutes, {day: load})

    def next_free(self, day: date, minutes: int) -> date | None:
        """The first day after `day` that is known to have room."""
        for _ in range(FARTHEST.days):
            day += windows.DAY
            if self.holds(day, minutes):
                return day
        return None

    def full(self, window: Window, minutes: int) -> dict[str, str] | None:
        """Nothing for a day with room, or one not known; else {said}, and {room, day, value} where another day has
        room: `value` are the words that name the same hours on that day."""
        day = window.day
        load = self.load(day)
        if load is None or self.holds(day, minutes):
            return None
        words = load_words.full(
            day, self.today, minutes=load.minutes, most=day_load.capacity(self.member, day), needs=minutes,
            at_least=load.at_least,
        )  # fmt: skip
        said = {"said": words}
        free = self.next_free(day, minutes)
        if free is None:
            return said
        room, named = load_words.has_room(free, self.today), load_words.named(free, self.today)
        return said | {"room": room, "day": named, "value": on(free, window)}

    def after(self, proposal: Proposal) -> dict[str, str] | None:
        """The same for what would be next."""
        return self.full(proposal.step.window, self.minutes(proposal)) if proposal.step else None


def on(day: date, window: Window) -> str:
    """The hours of a window on another day, as they are written: 'before 10' stays before 10."""
    if window.precision in ("interval", "daypart"):
        return f"{dated(day)} {windows.clock_words(window.starts)}-{windows.clock_words(window.ends)}"
    if window.precision == "at":
        return spelled(datetime.combine(day, window.starts.time()))
    if window.precision == "by":
        ends = window.ends.time()
        return f"by {spelled(datetime.combine(day, ends)) if ends != time() else dated(day)}"
    return dated(day)


def dated(day: date) -> str:
    return f"{day.day} {day:%b} {day.year}"


def spelled(at: datetime) -> str:
    return f"{dated(at.date())} {windows.clock_words(at)}"
