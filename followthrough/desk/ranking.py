"""The order of Today. People are not scored: a promise comes first, whatever it is worth."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from followthrough.followups.channels import channel_named

# (key, heading, purposes that belong to the group unless something was promised).
GROUPS: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("promised", "Promised", frozenset()),
    ("answer", "Must answer today", frozenset({"reply"})),
    ("quotes", "Quotes", frozenset({"quote"})),
    ("followups", "Follow-ups", frozenset({"met", "inquiry", "promise", "waiting", "after_sale", "referral"})),
    ("plan", "Planned", frozenset({"keep_in_touch", "round", "meant"})),
)
ORDER = {key: place for place, (key, _, _) in enumerate(GROUPS)}
HEADINGS = {key: heading for key, heading, _ in GROUPS}
BY_PURPOSE = {purpose: key for key, _, purposes in GROUPS for purpose in purposes}


class Ranked(Protocol):
    group: str
    minutes: int

    @property
    def due_by(self) -> datetime | str:
        """When it is due, for all rows of a list in the same form."""


T = TypeVar("T", bound=Ranked)


def group_of(purpose: str, *, promised: bool) -> str:
    """The key of the group in GROUPS."""
    return "promised" if promised else BY_PURPOSE.get(purpose, "followups")


def minutes_for(channel: str, *, promised: bool) -> int:
    """The shipped minutes of a step on the channel."""
    return channel_named(channel).minutes_of(promised=promised)


def sort_rows(rows: Iterable[T]) -> list[T]:
    """Sort by group, then by when the row is due."""
    return sorted(rows, key=lambda row: (ORDER[row.group], row.due_by))


def rows_within(rows: Sequence[T], budget: int) -> list[T]:
    """The rows that fit into `budget` minutes, in order. Promised rows are always included."""
    spent = sum(row.minutes for row in rows if row.group == "promised")
    taken = []
    for row in rows:
        if row.group == "promised":
            taken.append(row)
        elif spent + row.minutes <= budget:
            spent += row.minutes
            taken.append(row)
    return taken
