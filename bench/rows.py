"""The rows of each invented person as columns: three follow-ups, the promises on them, and touches."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from bench.loading import stamp

# A Tuesday morning in London, 8:48.
NOW = datetime(2026, 11, 24, 8, 48, tzinfo=UTC)
TODAY = datetime(2026, 11, 24, tzinfo=UTC)
ZONE = "Europe/London"
DUE = 50
MEMBERS = 5
# Touches of each person who is due today, by the member they are due for: Ann, Ben, Cleo.
HISTORIES = (5, 65, 305)
# The number of touches of the first person, for the contact page.
LONG = 50
HOURS = ((0, 24, "day"), (9, 12, "interval"), (14, 17, "interval"), (11, 11.5, "at"), (0, 24, "day"))
CALLS = ("voicemail", "no_answer", "reached", "busy", "reached")
WORDS = ("", "", "Wants the price list before they decide.", "", "Asked about delivery in January.")
MATTERS = ("the price list", "the samples", "send the drawing", "", "ask about the order", "the spring date")
PURPOSES = ("met", "inquiry", "quote", "keep_in_touch", "after_sale", "reply", "referral")
FOLLOWUP = (
    "id contact_id purpose about state owner_id opened_at next_channel next_what next_starts next_ends next_zone "
    "next_precision next_from next_by is_waiting close_reason closed_at workspace_id changed_by_id"
)
PROMISE = (
    "followup_id side channel what made_at due_from due_by precision first_by slips state workspace_id changed_by_id"
)
TOUCH = "contact_id followup_id member_id at side channel outcome words workspace_id changed_by_id"


@dataclass(frozen=True, slots=True)
class Ids:
    workspace: int
    act: int
    members: tuple[int, ...]

    @property
    def version(self) -> tuple[int, int]:
        return self.workspace, self.act


def due_place(n: int, people: int) -> int:
    """Return the index of person `n` among the 50 due rows of Ann, Ben or Cleo, -1 for all others."""
    place = n // max(1, people // DUE)
    return place if due_for(n, people) < len(HISTORIES) and place < DUE else -1


def due_for(n: int, people: int) -> int:
    """Return the index of the member for whom person `n` would be due."""
    return n % max(1, people // DUE)


def window_of(n: int, people: int) -> tuple[datetime, datetime, str]:
    """Return the window of person n's first follow-up: today or some days ago for the 50, else within 200 days."""
    place = due_place(n, people)
    days = (0 if place % 3 else -(place // 4)) if place >= 0 else 1 + n % 200
    first, last, precision = HOURS[(place if place >= 0 else n) % len(HOURS)]
    day = TODAY + timedelta(days=days)
    return day + timedelta(hours=first), day + timedelta(hours=last), precision


def followups_of(n: int, people: int, ids: Ids) -> Iterator[tuple[Any, ...]]:
    opened = stamp(NOW - timedelta(days=20 + n % 90))
    place = due_place(n, people)
    owner = ids.members[due_for(n, people) if place >= 0 else n % MEMBERS]
    starts, ends, precision = window_of(n, people)
    kind = place if place >= 0 else n
    matter, purpose = MATTERS[kind % len(MATTERS)], PURPOSES[kind % len(PURPOSES)]
    channel = "email" if kind % 4 == 3 else "call"
    yield (
        n * 3 + 1, n + 1, purpose, "", "open", owner, opened, channel, matter,
        *step(starts, ends, precision), is_waiting(place), "", None, *ids.version,
    )  # fmt: skip
    later = starts + timedelta(days=30 + n % 60)
    whole_day = step(later.replace(hour=0), later.replace(hour=0) + timedelta(days=1), "day")
    yield (n * 3 + 2, n + 1, "keep_in_touch", "", "open", ids.members[(n + 1) % MEMBERS], opened, "call", "",
           *whole_day, False, "", None, *ids.version)  # fmt: skip
    yield (n * 3 + 3, n + 1, "inquiry", "the leaflet", "closed", owner, opened, "call", "", "", "", "", "", None, None,
           False, "not_interested", stamp(NOW - timedelta(days=10)), *ids.version)  # fmt: skip


def is_waiting(place: int) -> bool:
    return place % 10 == 3


def step(starts: datetime, ends: datetime, precision: str) -> tuple[Any, ...]:
    """Return wall time as UTC. In November London has UTC; for later rows an hour makes no difference."""
    walls = (moment.replace(tzinfo=None).isoformat(timespec="minutes") for moment in (starts, ends))
    return (*walls, ZONE, precision, stamp(starts), stamp(ends))


def promises_of(n: int, people: int, ids: Ids) -> Iterator[tuple[Any, ...]]:
    """Yield our promises for every fifth row, theirs for waiting rows, and a kept one for every third person."""
    place = due_place(n, people)
    starts, ends, precision = (*map(stamp, window_of(n, people)[:2]), window_of(n, people)[2])
    kind = place if place >= 0 else n
    made, matter = stamp(NOW - timedelta(days=5)), MATTERS[kind % len(MATTERS)]
    if kind % 5 == 0:
        yield n * 3 + 1, "ours", "call", matter, made, starts, ends, precision, ends, kind % 2, "open", *ids.version
    if is_waiting(place):
        yield n * 3 + 1, "theirs", "email", "the drawing", made, starts, ends, precision, ends, 0, "open", *ids.version


def touches_of(n: int, people: int, ids: Ids) -> Iterator[tuple[Any, ...]]:
    """Yield the touches of a person, the newest of them unanswered calls. A long history is all on one follow-up."""
    count = touches_count(n, people)
    is_long = count > LONG
    for back in range(count, 0, -1):
        at = stamp(NOW - timedelta(days=3 * back + n % 7, hours=n % 5))
        outcome = CALLS[(back + n // 7) % len(CALLS)]
        yield (n + 1, n * 3 + 1 if back < 4 or is_long else None, ids.members[n % MEMBERS], at, "us", "call", outcome,
               WORDS[(back + n) % len(WORDS)], *ids.version)  # fmt: skip


def touches_count(n: int, people: int) -> int:
    """Return how many touches a person has: five but for the first person, and those due for Ben and for Cleo."""
    if n == 0:
        return LONG
    return HISTORIES[due_for(n, people)] if due_place(n, people) >= 0 else HISTORIES[0]
