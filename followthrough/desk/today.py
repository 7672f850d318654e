"""Today: who, why, how, and what happens after. Three statements, however long the list is."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import groupby

from followthrough.accounts.models import Member
from followthrough.desk import ranking
from followthrough.desk.facts import attempts_of, met
from followthrough.followups.models import FollowUp
from followthrough.kit import rows, windows
from followthrough.kit.windows import Window
from followthrough.promises.models import window_of
from followthrough.touches.queries import HEARD, Mark, latest_of
from followthrough.words import sentences
from followthrough.words.facts import Expected, Facts, Promised, Touched, Waited

# More than anybody calls in a day; the rest is counted, and stays due.
LONGEST = 200
DUE = """
    SELECT f.id, f.contact_id, c."full", c.given, o.name, c.title,
        f.purpose, f.about, f.next_channel, f.next_what, f.next_starts, f.next_ends, f.next_zone, f.next_precision,
        f.next_by, f.is_waiting, f.opened_at,
        ours.what, ours.made_at, ours.due_from, ours.due_by, ours.precision, ours.slips, ours.first_by,
        theirs.what, theirs.due_from, theirs.due_by, theirs.precision, ours.channel, c.address, f.changed_by_id
    FROM followthrough_followup f
    JOIN followthrough_contact c ON c.id = f.contact_id
    LEFT JOIN followthrough_organization o ON o.id = c.organization_id
    LEFT JOIN followthrough_promise ours
        ON ours.followup_id = f.id AND ours.side = 'ours' AND ours.state = 'open'
    LEFT JOIN followthrough_promise theirs
        ON theirs.followup_id = f.id AND theirs.side = 'theirs' AND theirs.state = 'open'
    WHERE f.workspace_id = %s AND f.owner_id = %s AND f.state = 'open' AND f.next_from < %s AND c.deleted_at IS NULL
    ORDER BY f.next_by, f.id LIMIT %s
"""


@dataclass(slots=True)
class Row:
    """One person of the day. `also`: what else is due with the same person, as one conversation."""

    id: int
    contact_id: int
    name: str
    organization: str
    group: str
    channel: str
    minutes: int
    due_by: datetime
    window: Window
    when: str
    is_late: bool
    why: str
    marks: Sequence[Mark]
    facts: Facts
    address: str
    # The way of our open promise, '' when there is none.
    owes: str
    # The act this row stands on: what a reader saw, for the one who comes second.
    seen: int
    also: list["Row"] = field(default_factory=list)

    @property
    def promised(self) -> bool:
        return self.group == "promised"


@dataclass(slots=True)
class Group:
    key: str
    heading: str
    rows: list[Row]

    @property
    def minutes(self) -> int:
        return sum(row.minutes for row in self.rows)


@dataclass(slots=True)
class Day:
    on: date
    rows: list[Row]
    # Due as well, but beyond the longest list.
    more: int = 0

    @property
    def groups(self) -> list[Group]:
        return [
            Group(key, ranking.HEADINGS[key], list(rows)) for key, rows in groupby(self.rows, key=lambda row: row.group)
        ]

    @property
    def minutes(self) -> int:
        return sum(row.minutes for row in self.rows)

    def within(self, budget: int) -> list[Row]:
        return ranking.fitting(self.rows, budget)


def build(member: Member, *, now: datetime) -> Day:
    """Everything of the member's that is due before their day ends, one row a person, in order."""
    day = windows.to_local(now, member.zone).date()
    until = windows.to_utc(windows.midnight(day) + timedelta(days=1), member.zone)
    found = rows_due(member, until)
    marks = latest_of({row[1] for row in found}, workspace_id=member.workspace_id)
    rows = [row_of(columns, marks[columns[1]], member=member, now=now, day=day) for columns in found[:LONGEST]]
    beyond = FollowUp.objects.owned_by(member).due(until).count() - LONGEST if len(found) > LONGEST else 0
    return Day(day, one_a_person(ranking.in_order(rows)), more=beyond)


def rows_due(member: Member, until: datetime) -> rows.Rows:
    """`FollowUp.objects.owned_by(member).due(until)` with the person and what was promised."""
    return rows.read(DUE, member.workspace_id, member.pk, until, LONGEST + 1)


def one_a_person(rows: Sequence[Row]) -> list[Row]:
    """Two due things for one person are one conversation: the first in order leads."""
    leading: dict[int, Row] = {}
    for row in rows:
        first = leading.setdefault(row.contact_id, row)
        if first is not row:
            first.also.append(row)
            first.minutes += 1
    return list(leading.values())


def row_of(
    columns: tuple,  # type: ignore[type-arg]
    marks: Sequence[Mark],
    *,
    member: Member,
    now: datetime,
    day: date,
) -> Row:
    (pk, contact_id, full, given, organization, title, purpose, about, channel, what, starts, ends, zone, precision,
     next_by, is_waiting, opened_at, *promises, owes, address, seen) = columns  # fmt: skip
    window = Window(datetime.fromisoformat(starts), datetime.fromisoformat(ends), zone, precision)
    ours, theirs = promise_facts(promises, member.zone)
    marks = local(marks, member.zone)
    touches = [
        Touched(way, outcome, at, words)
        for way, outcome, side, at, words, _ in reversed(marks)
        if side == "us" or outcome in HEARD
    ]
    attempts = attempts_of(touches)
    facts = Facts(
        name=full,
        first=given or full,
        org=organization or "",
        title=title,
        purpose=purpose,
        about=about,
        channel=channel,
        what=what,
        window=window,
        today=day,
        now=windows.to_local(now, member.zone),
        promise=ours,
        their_promise=theirs,
        waiting=Waited(what, touches[0].at.date() if touches and touches[0].at else None) if is_waiting else None,
        tries=len(attempts),
        attempts=attempts,
        last=touches[0] if touches else None,
        met=met(touches),
        opened_on=windows.to_local(opened_at, member.zone).date(),
    )
    promised_by = promises[3] or next_by
    group = ranking.group_of(purpose, promised=ours is not None)
    return Row(
        id=pk,
        contact_id=contact_id,
        name=full,
        organization=organization or "",
        group=group,
        channel=channel,
        minutes=ranking.minutes_for(channel, promised=ours is not None),
        due_by=promised_by,
        window=window,
        when=windows.short(window, day, facts.now),
        is_late=now >= promised_by,
        why=sentences.why(facts),
        marks=marks,
        facts=facts,
        address=address,
        owes=owes or "",
        seen=seen,
    )


def local(marks: Sequence[Mark], zone: str) -> list[Mark]:
    """The same touches by the reader's clock."""
    return [
        (way, outcome, side, windows.to_local(at, zone), words, followup)
        for way, outcome, side, at, words, followup in marks
    ]


def promise_facts(columns: Sequence, zone: str) -> tuple[Promised | None, Expected | None]:  # type: ignore[type-arg]
    what, made_at, due_from, due_by, precision, slips, first_by, their_what, their_from, their_by, their_shape = columns
    ours = theirs = None
    if due_by is not None:
        first = windows.to_local(first_by, zone)
        ours = Promised(
            what=what,
            due=window_of(due_from, due_by, precision, zone),
            told_on=windows.to_local(made_at, zone).date(),
            slips=slips,
            first_due=windows.on_day(first.date(), zone) if slips else None,
        )
    if their_by is not None:
        theirs = Expected(what=their_what, due=window_of(their_from, their_by, their_shape, zone))
    return ours, theirs
