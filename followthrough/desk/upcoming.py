"""The open steps of the days ahead, of a member or of a whole team, by day, each day with its load.

Six statements, however many rows; one more for a team.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain, pairwise

from followthrough.accounts.cover import Covered
from followthrough.accounts.models import Member
from followthrough.desk import day_load, ranking, today
from followthrough.desk.day_load import Load
from followthrough.desk.today import LONGEST, SOME_OF, DueFollowUp
from followthrough.followups.models import FollowUp
from followthrough.kit import sql, windows

# The ids of the first steps that begin on each of some days.
BEGIN = (
    day_load.STEPS_SQL.replace("o.owner_id = %s", "{owned}")
    + " AND o.next_from >= asked.column1 AND o.next_precision <> 'by' ORDER BY o.next_from, o.id LIMIT %s"
)
# The ids of steps with a deadline on these days. They began earlier: the newest MOST_BEGUN that did are looked through.
DEADLINES = """
    SELECT b.id FROM (
        SELECT o.id, o.next_precision, o.next_by FROM followthrough_followup o
        WHERE o.workspace_id = %s AND {owned} AND o.state = 'open' AND o.next_from < %s
        ORDER BY o.next_from DESC, o.id DESC LIMIT %s
    ) AS b
    WHERE b.next_precision = 'by' AND b.next_by > %s AND b.next_by <= %s ORDER BY b.next_by, b.id LIMIT %s
"""
MOST_BEGUN = 2000


@dataclass(frozen=True, slots=True)
class UpcomingDay:
    """One day ahead. `rows` as on Today, in its order; `of` are the minutes that the day can hold, 0 on a day off."""

    on: date
    rows: Sequence[DueFollowUp]
    load: Load
    of: int

    @property
    def people(self) -> int:
        """The number of people on this day, also of those whose rows are left out."""
        return max(self.load.people, sum(not row.is_own for row in self.rows))

    @property
    def things(self) -> int:
        """The number of the member's own things on this day, also of those whose rows are left out."""
        return max(self.load.things, sum(row.is_own for row in self.rows))

    @property
    def more(self) -> int:
        """The number of rows that are left out; there may be more where `load.at_least` holds."""
        return self.people + self.things - len(self.rows)


@dataclass(frozen=True, slots=True)
class Upcoming:
    """Each day of a span, and the first day after it that has a step; None when there is none."""

    days: Sequence[UpcomingDay]
    later: date | None


def read_upcoming(
    member: Member, first: date, count: int, *, now: datetime, most: int = LONGEST, team: Sequence[Member] = ()
) -> Upcoming:
    """The member's open steps on `count` days from `first` on, each on the day it is shown under (`Window.day`). With a
    `team` those of all of them; the load of a day stays the member's.

    Each day has at most `most` rows, of which the earliest are read. A step is on its first day, one with a deadline
    on the day of the deadline. Overdue steps belong to Today.
    """
    days = [first + timedelta(days=number) for number in range(count)]
    edges = [windows.to_utc(windows.midnight(day), member.zone) for day in (*days, days[-1] + windows.DAY)]
    owners = {each.pk: each for each in team} or {member.pk: member}
    found = rows_by_day(member, ids_between(member, edges, most, owners), edges[-1], owners, now=now)
    loads = day_load.load_of_days(member, first, days[-1], most=LONGEST)
    shown = [
        UpcomingDay(
            day,
            today.one_row_per_conversation(ranking.sort_by_group(found.get(day, [])))[:most],
            loads[day],
            day_load.capacity(member, day),
        )
        for day in days
    ]
    return Upcoming(shown, first_after(member, edges[-1], owners))


Owners = Mapping[int, Member]


def ids_between(member: Member, edges: Sequence[datetime], most: int, owners: Owners) -> list[int]:
    """The ids of the steps on the days between these midnights, at most `most` of each day, and LONGEST with a
    deadline."""
    spans = list(pairwise(edges))
    asked = f"(VALUES {', '.join(['(%s, %s)'] * len(spans))}) AS asked"
    # The index gives the steps of one owner in order; those of several have to be sorted.
    owned = f"o.owner_id IN ({sql.placeholders(owners)})" if len(owners) > 1 else "o.owner_id = %s"
    of_one = BEGIN.format(row="{row}", end="asked.column2", owned=owned)
    begin = sql.beside(asked, of_one, row="o", table="followthrough_followup", alias="f")
    whose = (member.workspace_id, *owners)
    begun = sql.read_rows(f"SELECT f.id FROM {begin}", *chain.from_iterable(spans), *whose, 0, most)  # noqa: S608
    due = sql.read_rows(DEADLINES.format(owned=owned), *whose, edges[-1], MOST_BEGUN, edges[0], edges[-1], LONGEST)
    return [pk for (pk,) in (*begun, *due)]


def rows_by_day(
    member: Member, ids: Sequence[int], until: datetime, owners: Owners, *, now: datetime
) -> dict[date, list[DueFollowUp]]:
    """The rows with these ids as Today builds them, by their day, those of colleagues marked. All of them begin before
    `until`."""
    if not ids:
        return {}
    statement = today.rows_where(SOME_OF.format(sql.placeholders(owners), sql.placeholders(ids)))
    found = sql.read_texts(statement, member.workspace_id, *owners, until, *ids)
    whose = dict(FollowUp.objects.filter(pk__in=ids).values_list("pk", "owner_id")) if len(owners) > 1 else {}
    rows: dict[date, list[DueFollowUp]] = defaultdict(list)
    for row in today.build_rows(found, member=member, now=now):
        owner = owners.get(whose.get(row.id, member.pk), member)
        if owner.pk != member.pk:
            row.stands_for(Covered(owner.pk, owner.user.name, owner.user.email, owner.zone, date.max))
        rows[row.window.day].append(row)
    return rows


def first_after(member: Member, end: datetime, owners: Owners) -> date | None:
    """The day of their first step from `end` on; None without one."""
    ahead = FollowUp.objects.visible_to(member).filter(owner__in=owners).open()
    ahead = ahead.filter(next_from__gte=end, contact__deleted_at=None)
    starts = ahead.order_by("next_from").values_list("next_starts", flat=True).first()
    return datetime.fromisoformat(starts).date() if starts else None
