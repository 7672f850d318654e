"""Make the data to measure with: N people with three follow-ups and five touches each, 50 of them due today for Ann.

50 more are due for Ben, with 65 touches each, and 50 for Cleo, with 305 each (rows.HISTORIES).

The rows are those that the flows would write, loaded directly. All dates are relative to NOW.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain, islice
from operator import itemgetter
from typing import Any

from django.core.management import call_command
from django.db import connection

from bench.loading import bulk_load, count_on, load, stamp
from bench.people import InventedPerson
from bench.rows import FOLLOWUP, MEMBERS, NOW, PROMISE, TOUCH, ZONE, Ids, followups_of, promises_of, touches_of
from followthrough.accounts.models import Member, User, Workspace
from followthrough.acts.models import insert_act
from followthrough.followups import follow_state
from followthrough.followups.models import FollowUp
from followthrough.kit import text
from followthrough.ledger.models import Heartbeat
from followthrough.matching.company_key import company_key
from followthrough.people.models import Contact, ContactMethod, Organization, Posting, SearchWord
from followthrough.people.search_words import MISTYPABLE, SAID, SAID_MARK, said_words_of, search_words_of
from followthrough.promises.models import Promise
from followthrough.touches import history_version
from followthrough.touches.models import Touch

BLOCK = 10_000
POSTING = "contact_id word kind workspace_id"


@dataclass(frozen=True, slots=True)
class World:
    ann: Member
    people: int
    # Id of the contact with 50 touches.
    long_history: int


def build(people: int) -> World:
    """Fill the empty database of the settings; the time grows as the number of people."""
    call_command("migrate", verbosity=0, skip_checks=True)
    follow_state.drop_triggers(connection)
    history_version.drop_triggers(connection)
    ann, ids = team()
    with bulk_load():
        organizations = organize(people, ids)
        for first in range(0, people, BLOCK):
            block = range(first, min(first + BLOCK, people))
            write_people(block, organizations, ids)
            write_history(block, people, ids)
    follow_state.make_triggers(connection)
    history_version.make_triggers(connection)
    write_tokens(ids)
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
    act = insert_act(members[0], "import", workspace_id=workspace.pk, now=workspace.made_at, client_key="world")
    act.finish("Brought in.")
    Heartbeat.objects.create(name="clock", at=NOW)
    return members[0], Ids(workspace.pk, act.pk, tuple(member.pk for member in members))


def organize(people: int, ids: Ids) -> dict[str, int]:
    names = sorted({InventedPerson(n).organization for n in range(people)})
    known = {name: pk for pk, name in enumerate(names, start=1)}
    load(
        Organization,
        "id name fold key workspace_id",
        [(pk, name, text.fold(name), company_key(name), ids.workspace) for name, pk in known.items()],
    )
    return known


def write_people(block: range, organizations: dict[str, int], ids: Ids) -> None:
    people = [InventedPerson(n) for n in block]
    made = stamp(NOW - timedelta(days=400))
    load(
        Contact,
        "id given family full fold title does note organization_id made_at workspace_id changed_by_id",
        (
            (one.n + 1, one.given, one.family, one.full, text.fold(one.full), one.title, one.does, one.note,
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
    load(Posting, POSTING, postings(people, ids))


def postings(people: list[InventedPerson], ids: Ids) -> Iterator[tuple[Any, ...]]:
    for one in people:
        ways = [("phone", one.phone), ("email", one.email)]
        known: dict[str, Any] = {"organization": one.organization, "does": (one.title, one.does), "notes": (one.note,)}
        for word, kind in search_words_of(full=one.full, ways=ways, **known):
            yield one.n + 1, word, kind, ids.workspace


def write_tokens(ids: Ids) -> None:
    rows = Posting.objects.filter(kind__in=MISTYPABLE).values_list("word", flat=True).distinct()
    words = {word.removeprefix(SAID_MARK) for word in rows}
    load(SearchWord, "word length workspace_id", ((word, len(word), ids.workspace) for word in words if word.isalpha()))


def write_history(block: range, people: int, ids: Ids) -> None:
    """Write three follow-ups per person: one is due (today for 50 of Ann's, of Ben's and of Cleo's), one later, one is
    closed. With them their promises, the touches, and the words of all of these."""
    followups = [row for n in block for row in followups_of(n, people, ids)]
    promises = [row for n in block for row in promises_of(n, people, ids)]
    touches = [row for n in block for row in touches_of(n, people, ids)]
    load(FollowUp, FOLLOWUP, followups)
    load(Promise, PROMISE, promises)
    load(Touch, TOUCH, touches)
    contacts = dict(map(columns(FOLLOWUP, "id contact_id"), followups))
    said = defaultdict[int, set[str]](set)
    for pk, *texts in chain(
        map(columns(FOLLOWUP, "contact_id about next_what"), followups),
        ((contacts[pk], what) for pk, what in map(columns(PROMISE, "followup_id what"), promises)),
        map(columns(TOUCH, "contact_id words"), touches),
    ):
        said[pk].update(texts)
    write_said_words(said, ids)


def columns(names: str, wanted: str) -> "itemgetter[Any]":
    """Return the function that picks the wanted columns out of a row with these names; both blank-separated."""
    return itemgetter(*map(names.split().index, wanted.split()))


def write_said_words(said: dict[int, set[str]], ids: Ids) -> None:
    """Write the words of {contact id: texts}. The tables could not tell them: they have no index of contacts yet."""
    load(
        Posting,
        POSTING,
        ((pk, word, SAID, ids.workspace) for pk, texts in said.items() for word in said_words_of(texts)),
    )


def later_followups(world: World, count: int) -> list[FollowUp]:
    """Return open follow-ups of Ann that are not due today."""
    rows = FollowUp.objects.owned_by(world.ann).open().filter(next_from__gt=NOW + timedelta(days=1)).order_by("id")
    return list(islice(rows.iterator(), count))
