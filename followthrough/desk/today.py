"""Build Today: a row for each contact with a due step. Three statements, however long the list is."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

from followthrough.accounts.models import Member
from followthrough.desk import day_load, ranking
from followthrough.desk.facts import FollowUpRow, facts_of_row
from followthrough.followups.kept_interval import KEPT_DAYS_SQL
from followthrough.followups.models import FollowUp
from followthrough.kit import sql, windows
from followthrough.kit.windows import Window
from followthrough.touches.past_touches import TOUCHES_SHOWN, PastTouch, StoredTouch, in_local_time
from followthrough.touches.queries import touches_for_facts
from followthrough.words import sentences
from followthrough.words.engine.facts import Facts

# Rows that are listed: more than a member calls in a day. Further ones are only counted.
LONGEST = 200
# The columns of desk.facts.FollowUpRow, in its order; moments as text: a row that stayed the same needs no dates.
DUE = f"""
    SELECT f.id, f.contact_id, c."full", c.given, o.name, c.title,
        f.purpose, f.about, f.next_channel, f.next_what, f.next_starts, f.next_ends, f.next_zone, f.next_precision,
        CAST(f.next_by AS TEXT), f.is_waiting, CAST(f.opened_at AS TEXT),
        ours.what, CAST(ours.made_at AS TEXT), CAST(ours.due_from AS TEXT), CAST(ours.due_by AS TEXT), ours.precision,
        ours.slips, CAST(ours.first_by AS TEXT),
        theirs.what, CAST(theirs.due_from AS TEXT), CAST(theirs.due_by AS TEXT), theirs.precision, ours.channel,
        c.address, f.changed_by_id, {KEPT_DAYS_SQL}, f.next_words, CAST(f.next_words_at AS TEXT)
    FROM followthrough_followup f
    JOIN followthrough_contact c ON c.id = f.contact_id
    LEFT JOIN followthrough_organization o ON o.id = c.organization_id
    LEFT JOIN followthrough_promise ours
        ON ours.followup_id = f.id AND ours.side = 'ours' AND ours.state = 'open'
    LEFT JOIN followthrough_promise theirs
        ON theirs.followup_id = f.id AND theirs.side = 'theirs' AND theirs.state = 'open'
    WHERE f.workspace_id = %s AND f.owner_id = %s AND f.state = 'open' AND f.next_from < %s AND c.deleted_at IS NULL
    ORDER BY f.next_by, f.id LIMIT %s
"""  # noqa: S608  names of ours
MOMENTS = tuple(
    FollowUpRow._fields.index(name)
    for name in (
        "next_by",
        "opened_at",
        "told_at",
        "our_from",
        "our_by",
        "first_by",
        "their_from",
        "their_by",
        "words_at",
    )
)
# A row of DUE as it was read.
StoredRow = tuple[Any, ...]


@dataclass(slots=True)
class DueFollowUp:
    """One contact of the day. `also`: further due follow-ups with the same contact, for one conversation."""

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
    marks: Sequence[PastTouch]
    # The facts as of midnight; `facts` has the present time.
    facts_at_midnight: Facts
    now: datetime
    address: str
    # The channel of our open promise; '' when there is none.
    promised_channel: str
    # The version of the follow-up (act id), to detect a page that is no longer current.
    seen: int
    # Days of its keep-in-touch interval; None when it has none.
    interval_days: int | None = None
    also: list["DueFollowUp"] = field(default_factory=list)

    @property
    def promised(self) -> bool:
        return self.group == "promised"

    @property
    def facts(self) -> Facts:
        """The facts with the present local time."""
        return replace(self.facts_at_midnight, now=self.now)


@dataclass(slots=True)
class DayGroup:
    """Rows of one group of ranking.GROUPS, with its heading."""

    key: str
    heading: str
    rows: list[DueFollowUp]

    @property
    def minutes(self) -> int:
        return sum(row.minutes for row in self.rows)


@dataclass(slots=True)
class Day:
    """The rows of a member's day."""

    on: date
    rows: list[DueFollowUp]
    # Due follow-ups beyond LONGEST.
    more: int = 0

    @property
    def groups(self) -> list[DayGroup]:
        return [
            DayGroup(key, ranking.HEADINGS[key], list(rows))
            for key, rows in groupby(self.rows, key=lambda row: row.group)
        ]

    @property
    def minutes(self) -> int:
        return sum(row.minutes for row in self.rows)

    def within(self, budget: int) -> list[DueFollowUp]:
        return ranking.rows_within(self.rows, budget)


def build_day(member: Member, *, now: datetime) -> Day:
    """The member's follow-ups that are due before their day ends, one row for each contact, in order."""
    day = windows.to_local(now, member.zone).date()
    until = windows.to_utc(windows.midnight(day) + timedelta(days=1), member.zone)
    found = rows_due(member, until)
    marks = touches_for_facts({row[0]: row[1] for row in found}, workspace_id=member.workspace_id)
    told = [row_texts(row, tuple(marks[row[1]]), member.zone, day) for row in found[:LONGEST]]
    rows = [build_row(each, member=member, now=now) for each in told]
    beyond = FollowUp.objects.owned_by(member).due(until).count() - LONGEST if len(found) > LONGEST else 0
    return Day(day, one_row_per_contact(ranking.sort_rows(rows)), more=beyond)


def rows_due(member: Member, until: datetime) -> list[StoredRow]:
    """The rows of `FollowUp.objects.owned_by(member).due(until)` with contact and promises, at most LONGEST + 1."""
    return sql.read_rows(DUE, member.workspace_id, member.pk, until, LONGEST + 1)


def one_row_per_contact(rows: Sequence[DueFollowUp]) -> list[DueFollowUp]:
    """Join the rows of one contact: the first takes the others into `also`, with one minute more for each."""
    leading: dict[int, DueFollowUp] = {}
    for row in rows:
        first = leading.setdefault(row.contact_id, row)
        if first is not row:
            first.also.append(row)
            first.minutes += 1
    return list(leading.values())


def build_row(told: "RowTexts", *, member: Member, now: datetime) -> DueFollowUp:
    """The row of one due follow-up at this moment."""
    due, known, local_now = told.due, told.facts, windows.to_local(now, member.zone)
    assert known.window is not None
    is_promised, due_by = known.promise is not None, due.our_by or due.next_by
    return DueFollowUp(
        id=due.id,
        contact_id=due.contact_id,
        name=due.full,
        organization=known.org,
        group=ranking.group_of(due.purpose, promised=is_promised),
        channel=due.channel,
        minutes=day_load.step_minutes(member, due.channel, waiting=due.is_waiting, promised=is_promised),
        due_by=due_by,
        window=known.window,
        when=told.when,
        is_late=now >= due_by,
        # Only an overdue promise counts the minutes since.
        why=sentences.reason_for_today(replace(known, now=local_now)) if is_promised and now >= due_by else told.why,
        marks=told.marks,
        facts_at_midnight=known,
        now=local_now,
        address=due.address,
        promised_channel=due.promised_channel or "",
        seen=due.seen,
        interval_days=due.interval_days,
    )


class RowTexts(NamedTuple):
    """The parts of a row that hold all day: `facts` as of midnight, the newest `marks` in the reader's local time."""

    due: FollowUpRow
    facts: Facts
    marks: Sequence[PastTouch]
    when: str
    why: str


@lru_cache(maxsize=1024)
def row_texts(stored: StoredRow, marks: tuple[StoredTouch, ...], zone: str, day: date) -> RowTexts:
    """Compute the parts of a row. Cached, because after each logged touch the page draws all other rows again.

    `marks` are the touches of its contact, as touches.queries gives them for facts.
    """
    due = followup_row(stored)
    here = in_local_time([touch.past() for touch in marks], zone)
    facts = facts_of_row(due, here, zone=zone, now=windows.midnight(day))
    assert facts.window is not None
    return RowTexts(
        due,
        facts,
        here[-TOUCHES_SHOWN:],
        windows.short_words(facts.window, day, facts.now),
        sentences.reason_for_today(facts),
    )


def followup_row(stored: StoredRow) -> FollowUpRow:
    """The row with its moments as datetimes."""
    row = list(stored)
    for place in MOMENTS:
        row[place] = sql.moment_of(row[place]) if row[place] else None
    return FollowUpRow._make(row)
