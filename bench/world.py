"""A world to measure in: N people, three follow-ups and five touches each, and 50 of them due today for Ann.

The rows are as the flows would leave them; only the way into the database is shorter. Everything is dated from NOW.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

from django.core.management import call_command

from bench.loading import count_on, indexes_last, load, stamp
from bench.people import Somebody
from followthrough.accounts.models import Member, User, Workspace
from followthrough.acts import models as acts
from followthrough.followups.models import FollowUp
from followthrough.kit import text
from followthrough.ledger.models import Beat
from followthrough.people import write
from followthrough.people.models import Contact, ContactMethod, Organization, Posting
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch

# A Tuesday morning in London, 8:48.
NOW = datetime(2026, 11, 24, 8, 48, tzinfo=UTC)
TODAY = datetime(2026, 11, 24, tzinfo=UTC)
ZONE = "Europe/London"
DUE = 50
MEMBERS = 5
BLOCK = 10_000
# The one person with a long history, for the contact page.
LONG = 50
HOURS = ((0, 24, "day"), (9, 12, "interval"), (14, 17, "interval"), (11, 11.5, "at"), (0, 24, "day"))
CALLS = ("voicemail", "no_answer", "reached", "busy", "reached")
WORDS = ("", "", "Wants the price list before they decide.", "", "Asked about delivery in January.")
MATTERS = ("the price list", "the samples", "send the drawing", "", "ask about the order", "the spring date")
PURPOSES = ("met", "inquiry", "quote", "keep_in_touch", "after_sale", "reply", "referral")
FOLLOWUP = (
    "id contact_id purpose about state owner_id opened_at next_channel next_what next_starts next_ends next_zone "
    "next_precision next_from next_by is_waiting rest_because rested_at workspace_id changed_by_id"
)
PROMISE = (
    "followup_id side channel what made_at due_from due_by precision first_by slips state workspace_id changed_by_id"
)
TOUCH = "contact_id followup_id member_id at side channel outcome words workspace_id changed_by_id"


@dataclass(frozen=True, slots=True)
class World:
    ann: Member
    people: int
    # Id of the contact with 50 touches.
    long_history: int


@dataclass(frozen=True, slots=True)
class Ids:
    workspace: int
    act: int
    members: tuple[int, ...]

    @property
    def version(self) -> tuple[int, int]:
        return self.workspace, self.act


def build(people: int) -> World:
    """Make the world in the empty database that settings name. About 12 s for 100,000 people."""
    call_command("migrate", verbosity=0, skip_checks=True)
    ann, ids = team()
    with indexes_last():
        organizations = organize(people, ids)
        for first in range(0, people, BLOCK):
            block = range(first, min(first + BLOCK, people))
            write_people(block, organizations, ids)
            write_followups(block, people, ids)
            write_touches(block, ids)
    count_on()
    return World(ann, people, long_history=1)


def team() -> tuple[Member, Ids]:
    workspace = Workspace.objects.create(
        name="Alder & Finch", zone=ZONE, country="GB", made_at=NOW - timedelta(days=400)
    )
    members = []
    for name in ("Ann Halloway", "Ben Carter", "Cleo Marsh", "Dan Whit", "Eve Lund")[:MEMBERS]:
        user = User.objects.make(email=f"{name.split()[0].lower()}@example.com", name=name)
        role = "member" if members else "owner"
        members.append(
            Member.objects.create(workspace=workspace, user=user, role=role, zone=ZONE, joined_at=workspace.made_at)
        )
    act = acts.begin(members[0], "import", workspace_id=workspace.pk, now=workspace.made_at, client_key="world").close(
        "Brought in."
    )
    Beat.objects.create(name="clock", at=NOW)
    return members[0], Ids(workspace.pk, act.pk, tuple(member.pk for member in members))


def organize(people: int, ids: Ids) -> dict[str, int]:
    names = sorted({Somebody(n).organization for n in range(people)})
    known = {name: pk for pk, name in enumerate(names, start=1)}
    load(
        Organization,
        "id name fold workspace_id",
        [(pk, name, text.fold(name), ids.workspace) for name, pk in known.items()],
    )
    return known


def write_people(block: range, organizations: dict[str, int], ids: Ids) -> None:
    people = [Somebody(n) for n in block]
    made = stamp(NOW - timedelta(days=400))
    load(
        Contact,
        "id given family full fold title organization_id made_at workspace_id changed_by_id",
        (
            (one.n + 1, one.given, one.family, one.full, text.fold(one.full), one.title,
             organizations[one.organization], made, *ids.version)
            for one in people
        ),
    )  # fmt: skip
    load(
        ContactMethod,
        "contact_id kind value normal position workspace_id changed_by_id",
        (
            (one.n + 1, kind, value, value, place, *ids.version)
            for one in people
            for place, (kind, value) in enumerate((("phone", one.phone), ("email", one.email)))
        ),
    )
    load(Posting, "contact_id word workspace_id", postings(people, ids))


def postings(people: list[Somebody], ids: Ids) -> Iterator[tuple[Any, ...]]:
    for one in people:
        ways = [("phone", one.phone), ("email", one.email)]
        for word in write.search_words(one.full, one.organization, ways):
            yield one.n + 1, word, ids.workspace


def write_followups(block: range, people: int, ids: Ids) -> None:
    """Of each person's three one is due (today for 50 of Ann's), one later, one rests."""
    rows = [row for n in block for row in followups_of(n, people, ids)]
    load(FollowUp, FOLLOWUP, rows)
    load(Promise, PROMISE, (promise for n in block for promise in promises_of(n, people, ids)))


def due_place(n: int, people: int) -> int:
    """Which of Ann's 50 due rows person `n` is; -1 for nobody's of them."""
    every = max(1, people // DUE)
    return n // every if n % every == 0 and n // every < DUE else -1


def window_of(n: int, people: int) -> tuple[datetime, datetime, str]:
    """When person n's first follow-up is due: for the 50 today or some days ago, else within 200 days."""
    place = due_place(n, people)
    days = (0 if place % 3 else -(place // 4)) if place >= 0 else 1 + n % 200
    first, last, precision = HOURS[(place if place >= 0 else n) % len(HOURS)]
    day = TODAY + timedelta(days=days)
    return day + timedelta(hours=first), day + timedelta(hours=last), precision


def followups_of(n: int, people: int, ids: Ids) -> Iterator[tuple[Any, ...]]:
    opened = stamp(NOW - timedelta(days=20 + n % 90))
    place = due_place(n, people)
    owner = ids.members[0] if place >= 0 else ids.members[n % MEMBERS]
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
    yield (n * 3 + 3, n + 1, "inquiry", "the leaflet", "rest", owner, opened, "call", "", "", "", "", "", None, None,
           False, "no_thanks", stamp(NOW - timedelta(days=10)), *ids.version)  # fmt: skip


def is_waiting(place: int) -> bool:
    return place % 10 == 3


def step(starts: datetime, ends: datetime, precision: str) -> tuple[Any, ...]:
    """November is without summer time in London: wall time is UTC; near enough for the rows that lie later."""
    walls = (moment.replace(tzinfo=None).isoformat(timespec="minutes") for moment in (starts, ends))
    return (*walls, ZONE, precision, stamp(starts), stamp(ends))


def promises_of(n: int, people: int, ids: Ids) -> Iterator[tuple[Any, ...]]:
    """Ours on every fifth of the due rows and of all others; theirs where we wait; a kept one on every third."""
    place = due_place(n, people)
    starts, ends, precision = (*map(stamp, window_of(n, people)[:2]), window_of(n, people)[2])
    kind = place if place >= 0 else n
    made, matter = stamp(NOW - timedelta(days=5)), MATTERS[kind % len(MATTERS)]
    if kind % 5 == 0:
        yield n * 3 + 1, "ours", "call", matter, made, starts, ends, precision, ends, kind % 2, "open", *ids.version
    if is_waiting(place):
        yield n * 3 + 1, "theirs", "email", "the drawing", made, starts, ends, precision, ends, 0, "open", *ids.version


def write_touches(block: range, ids: Ids) -> None:
    load(Touch, TOUCH, (row for n in block for row in touches_of(n, ids)))


def touches_of(n: int, ids: Ids) -> Iterator[tuple[Any, ...]]:
    """Five, or fifty for the first person; the newest of every person are calls nobody answered."""
    for back in range(LONG if n == 0 else 5, 0, -1):
        at = stamp(NOW - timedelta(days=3 * back + n % 7, hours=n % 5))
        outcome = CALLS[(back + n // 7) % len(CALLS)]
        yield (n + 1, n * 3 + 1 if back < 4 else None, ids.members[n % MEMBERS], at, "us", "call", outcome,
               WORDS[(back + n) % len(WORDS)], *ids.version)  # fmt: skip


def later_followups(world: World, count: int) -> list[FollowUp]:
    """Open follow-ups of Ann's that are not due today."""
    rows = FollowUp.objects.owned_by(world.ann).open().filter(next_from__gt=NOW + timedelta(days=1)).order_by("id")
    return list(islice(rows.iterator(), count))
