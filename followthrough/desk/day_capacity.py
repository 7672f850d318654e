"""Show the load of each offered day, and for a full day the next free one (PRODUCT.md F7)."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from followthrough.accounts.models import Member
from followthrough.desk import day_load
from followthrough.desk.day_load import Load
from followthrough.followups.situation import Proposal
from followthrough.kit import windows
from followthrough.kit.dates.words import clock_words, typed_day, typed_moment
from followthrough.kit.windows import Window
from followthrough.words.en import load_words

# Days read in one statement: ten working days, also over Christmas, which the policy's proposals need.
DAYS_AT_ONCE = timedelta(days=17)
FARTHEST = timedelta(days=28)


@dataclass
class DayCapacity:
    """The loads and capacities of one member's days from `today` on.

    `without` leaves out the follow-up (id) whose day is being chosen. Days are read when first asked for, DAYS_AT_ONCE
    in one statement; `reads` limits the statements, to one for a whole page.
    """

    member: Member
    today: date
    without: int | None = None
    reads: int = 1
    days: dict[date, Load] = field(default_factory=dict)
    read: set[date] = field(default_factory=set)

    def load(self, day: date) -> Load | None:
        """The load of a day; None for a past day, and for one beyond the days that may be read."""
        if day not in self.days and day >= self.today:
            first = self.today if day <= self.today + DAYS_AT_ONCE else day
            if first not in self.read and len(self.read) < self.reads:
                self.read.add(first)
                self.days |= day_load.load_of_days(
                    self.member, first, first + DAYS_AT_ONCE, today=self.today, without=self.without,
                    most=day_load.steps_that_fill_day(self.member),
                )  # fmt: skip
        return self.days.get(day)

    def minutes(self, proposal: Proposal) -> int:
        """The minutes the proposed step would take; 0 without a step."""
        step = proposal.step
        if step is None:
            return 0
        return day_load.step_minutes(self.member, step.channel, waiting=step.waiting, promised=proposal.promised)

    def day_labels(self, day: date, minutes: int) -> dict[str, Any]:
        """Words beside an offered day: {held, people, full}; empty for an unknown day."""
        load = self.load(day)
        if load is None:
            return {}
        return {
            "held": load_words.minutes_of_capacity(
                load.minutes, day_load.capacity(self.member, day), at_least=load.at_least
            ),
            "people": load_words.people_of_day(load.people, load.things, at_least=load.at_least),
            "full": not self.fits(day, minutes),
        }

    def fits(self, day: date, minutes: int) -> bool:
        """True when the day is known and can hold so many minutes more."""
        load = self.load(day)
        return load is not None and day_load.fits_in_day(self.member, day, minutes, {day: load})

    def next_free(self, day: date, minutes: int) -> date | None:
        """The first day after `day` that can hold so many minutes; None within FARTHEST."""
        for _ in range(FARTHEST.days):
            day += windows.DAY
            if self.fits(day, minutes):
                return day
        return None

    def warning(self, window: Window, minutes: int) -> dict[str, str] | None:
        """The warning about a full day: {said}, and {room, day, value} when a later day is free.

        `value` are the words to type for the same hours on that day. None for a day that is free or unknown.
        """
        day = window.day
        load = self.load(day)
        if load is None or self.fits(day, minutes):
            return None
        words = load_words.day_is_full(
            day, self.today, minutes=load.minutes, most=day_load.capacity(self.member, day), needs=minutes,
            at_least=load.at_least,
        )  # fmt: skip
        said = {"said": words}
        free = self.next_free(day, minutes)
        if free is None:
            return said
        room, named = load_words.day_is_free(free, self.today), load_words.capitalized_day(free, self.today)
        return said | {"room": room, "day": named, "value": window_words_on(free, window)}

    def warning_for(self, proposal: Proposal) -> dict[str, str] | None:
        """The warning about the day of a proposal; None when it is free or there is no step."""
        return self.warning(proposal.step.window, self.minutes(proposal)) if proposal.step else None


def window_words_on(day: date, window: Window) -> str:
    """The words to type for the window's hours on another day: 'before 10' stays before 10."""
    if part := windows.daypart_of(window):
        return f"{typed_day(day)} {part}"
    if window.precision in ("interval", "daypart"):
        return f"{typed_moment(datetime.combine(day, window.starts.time()))}-{clock_words(window.ends)}"
    if window.precision == "at":
        return typed_moment(datetime.combine(day, window.starts.time()))
    if window.precision == "by":
        ends = window.ends.time()
        return f"by {typed_moment(datetime.combine(day, ends)) if ends != time() else typed_day(day)}"
    return typed_day(day)
