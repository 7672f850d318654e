"""The order of Today. People are not scored: a promise comes first, whatever it is worth.

After the promises come those who asked for a call or wrote to us, then quotes, follow-ups, and what was planned. A step
with a clock time is first in its hour; one that is due by a later day comes last.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from followthrough.followups.channels import channel_named

# (key, heading, purposes that belong to the group unless something was promised or asked for).
GROUPS: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("promised", "Promised", frozenset()),
    ("answer", "Must answer today", frozenset({"reply"})),
    ("quotes", "Quotes", frozenset({"quote"})),
    ("followups", "Follow-ups", frozenset({"met", "inquiry", "promise", "waiting", "after_sale", "referral"})),
    ("plan", "Planned", frozenset({"keep_in_touch", "round", "meant"})),
)
NOW, LATER = "now", "later"
# The headings of the page in their order: what is on at this hour, the groups, what is due by a later day.
HEADINGS = {NOW: "Now", **{key: heading for key, heading, _ in GROUPS}, LATER: "Due later"}
ORDER = {key: place for place, key in enumerate(HEADINGS)}
BY_PURPOSE = {purpose: key for key, _, purposes in GROUPS for purpose in purposes}
# A step with a clock time is first from this long before it, and until an hour after it.
BEFORE, AFTER = timedelta(minutes=15), timedelta(hours=1)


class Ranked(Protocol):
    """A row of the day; `place` is the heading it stands under, `group` its group whatever the hour."""

    group: str
    place: str
    minutes: int

    @property
    def due_by(self) -> datetime | str:
        """When it is due, for all rows of a list in the same form."""


T = TypeVar("T", bound=Ranked)


def group_of(purpose: str, *, promised: bool, asked: bool = False) -> str:
    """The key of the group in GROUPS. `asked`: the last thing between us is that they asked for a call, or wrote."""
    if promised:
        return "promised"
    return "answer" if asked else BY_PURPOSE.get(purpose, "followups")


def place_of(group: str, *, at: datetime | None, waits: bool, now: datetime) -> str:
    """The key in HEADINGS. `at` is the clock time of the step, None without one; it `waits` for a later day."""
    if at is not None and at - BEFORE <= now < at + AFTER:
        return NOW
    return LATER if waits else group


def minutes_for(channel: str, *, promised: bool) -> int:
    """The shipped minutes of a step on the channel."""
    return channel_named(channel).minutes_of(promised=promised)


def sort_rows(rows: Iterable[T]) -> list[T]:
    """Sort by heading, then by when the row is due."""
    return sorted(rows, key=lambda row: (ORDER[row.place], row.due_by))


def sort_by_group(rows: Iterable[T]) -> list[T]:
    """Sort the rows of a day ahead: by group, then by when the row is due."""
    return sorted(rows, key=lambda row: (ORDER[row.group], row.due_by))


def rows_within(rows: Sequence[T], budget: int) -> list[T]:
    """The rows that fit into `budget` minutes, in order. What was promised for today is always included."""
    spent = sum(row.minutes for row in rows if is_owed_today(row))
    taken = []
    for row in rows:
        if is_owed_today(row):
            taken.append(row)
        elif spent + row.minutes <= budget:
            spent += row.minutes
            taken.append(row)
    return taken


def is_owed_today(row: Ranked) -> bool:
    """True for what was promised, unless it is due by a later day."""
    return row.group == "promised" and row.place != LATER
