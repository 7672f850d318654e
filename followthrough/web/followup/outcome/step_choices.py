"""The choices at an underlined word of a proposal: the next working days with their load, months, channels, hours."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from followthrough.desk.day_capacity import DayCapacity, window_words_on
from followthrough.followups import policy
from followthrough.followups.channels import CHANNELS
from followthrough.followups.outcomes import outcome_named
from followthrough.kit import windows
from followthrough.kit.dates.words import clock_words, day_words, month_name, typed_moment, weekday
from followthrough.kit.windows import Window
from followthrough.web.site.context import SlotChoice, SlotPop
from followthrough.words.en.web import followup as say

# Working days after today that are offered for a proposed step.
AHEAD = (1, 2, 3, 4, 10)
# Characters of a typed date that are read.
LONGEST_DATE = 200


@dataclass(frozen=True)
class Slots:
    """For one person, as seen at `local` time; `kinds`: of which sorts there are addresses.

    `works(day)` is true for a day on which the member works.
    """

    first: str
    kinds: Collection[str]
    local: datetime
    works: Callable[[date], bool]

    def times(self) -> list[tuple[str, str]]:
        """Three hours of the kind people ask for: soon, this afternoon, tomorrow morning."""
        quarter = timedelta(minutes=15)
        soon = self.local.replace(minute=0, second=0, microsecond=0) + quarter * (self.local.minute // 15 + 5)
        later = self.local.replace(hour=15, minute=0, second=0, microsecond=0)
        (day,) = working_days(self.local.date(), (1,), self.works)
        morning = windows.midnight(day) + timedelta(hours=10)
        offered = [(say.IN_AN_HOUR, soon)] if soon.date() == self.local.date() and soon.hour < 20 else []
        offered += [(say.THIS_AFTERNOON, later)] if later - self.local > timedelta(hours=2) else []
        near = (day - self.local.date()).days == 1
        offered.append((say.TOMORROW_MORNING if near else f"{weekday(day)} morning", morning))
        return [(f"{name}, {clock_words(at)}", typed_moment(at)) for name, at in offered]

    def changeable_words(self, value: str, channel: str) -> tuple[str, ...]:
        """Which words of the answer's sentence can be changed; `channel` '' where it comes to no step."""
        has_choice = bool(channel) and value != "meet" and len(self.ways(channel)) > 1
        return tuple(slot for slot in outcome_named(value).changeable if slot != "channel" or has_choice)

    def pop(
        self, value: str, slot: str, window: Window | None, *, channel: str, room: DayCapacity, minutes: int
    ) -> SlotPop:
        """Return the choices at one of them."""
        if slot == "channel":
            return SlotPop(pop_id(value, slot), "How", f"channel-{value}", self.ways(channel))
        free, day = ("in may", "") if window is None else ("fri 10", say.ANOTHER_DAY)
        choices = self.months() if window is None else self.days(window, room, minutes)
        return SlotPop(pop_id(value, slot), "When", f"next-{value}", choices, free, day)

    def days(self, window: Window, room: DayCapacity, minutes: int) -> list[SlotChoice]:
        """The next working days; the hours of the proposal are kept, so that 'before 10' stays before 10."""
        hours = window if window.precision in ("interval", "daypart") else windows.on_day(window.day, window.zone)
        today = self.local.date()
        offered = [(day, day_words(day, today)) for day in working_days(today, AHEAD, self.works)]
        return [
            SlotChoice(
                window_words_on(day, hours), words[:1].upper() + words[1:], say=words, **room.day_labels(day, minutes)
            )
            for day, words in offered
        ]

    def months(self) -> list[SlotChoice]:
        today = self.local.date()
        firsts = [policy.add_months(today.replace(day=1), count) for count in (1, 2, 3, 6)]
        return [
            SlotChoice(first.isoformat(), f"In {month_name(first)}", say=f"in {month_name(first)}") for first in firsts
        ]

    def ways(self, channel: str) -> list[SlotChoice]:
        """The channels this person can be reached on, and `channel` itself, as choices beside a proposed step."""
        offered = [row for row in CHANNELS.values() if row.choice]
        return [
            SlotChoice(row.name, row.choice, say=f"{row.verb} {self.first}", icon=row.icon)
            for row in offered
            if row.is_possible(self.kinds) or row.name == channel
        ]


def working_days(today: date, counts: Sequence[int], works: Callable[[date], bool]) -> list[date]:
    """The n-th working days after today; on a Sunday the first is Monday."""
    ahead: list[date] = []
    day = today
    while len(ahead) < max(counts):
        day += windows.DAY
        if works(day):
            ahead.append(day)
    return [ahead[count - 1] for count in counts]


def pop_id(value: str, slot: str) -> str:
    return f"pop-{value}-{'how' if slot == 'channel' else slot}"
