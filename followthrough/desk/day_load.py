"""The load of a member's days (minutes and people of their open steps), and the capacity that is left.

A step counts on the day it is shown under (`Window.day`): the deadline's day for 'by', else its first day.
Two steps with one contact are one conversation: the minutes of the longest, and one minute for each other. A thing of
the member's own is nobody's conversation and counts by itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import chain, pairwise

from followthrough.accounts.models import Member
from followthrough.accounts.working_days import is_working_day
from followthrough.desk import ranking
from followthrough.followups.channels import CHANNELS
from followthrough.followups.situation import OWN_PURPOSE
from followthrough.kit import sql, windows

# Minutes of a step that waits for them: mostly they do their part, else we ask briefly.
NUDGE = 2
LOAD_SQL = """
    SELECT place, SUM(minutes), SUM(CASE WHEN thing = 0 THEN 1 ELSE 0 END), SUM(CASE WHEN thing = 0 THEN 0 ELSE 1 END),
        SUM(steps)
    FROM (
        SELECT {place} AS place, f.contact_id, CASE WHEN f.purpose = '{own}' THEN f.id ELSE 0 END AS thing,
            MAX({minutes}) + COUNT(*) - 1 AS minutes,
            SUM(CASE WHEN f.next_precision = 'by' THEN 0 ELSE 1 END) AS steps
        FROM {steps}
        GROUP BY 1, f.contact_id, 3
    ) AS talk GROUP BY place
"""
STEPS_SQL = """
    SELECT {row}
    FROM followthrough_followup o JOIN followthrough_contact c ON c.id = o.contact_id AND c.deleted_at IS NULL
    WHERE o.workspace_id = %s AND o.owner_id = %s AND o.state = 'open' AND o.id <> %s AND o.next_from < {end}
"""
OF_ONE_DAY = STEPS_SQL + " AND o.next_from >= asked.column2 ORDER BY o.next_from, o.id LIMIT %s"
# Our promise is open on step `f`. With LIMIT it is looked up for each step; for an EXISTS, PostgreSQL reads all open
# promises of the workspace first.
PROMISED = """
    (SELECT p.id FROM followthrough_promise p
    WHERE p.followup_id = f.id AND p.side = 'ours' AND p.state = 'open' LIMIT 1) IS NOT NULL
"""
# Before every step there is.
EVER = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Load:
    """Minutes, number of contacts, and number of the member's own things. `at_least`: there may be more, because not
    all steps were read."""

    minutes: int = 0
    people: int = 0
    at_least: bool = False
    things: int = 0


NO_LOAD = Load()
Loads = Mapping[date, Load]


def load_of_days(
    member: Member,
    first: date,
    last: date,
    *,
    today: date | None = None,
    without: int | None = None,
    most: int | None = None,
) -> dict[date, Load]:
    """The load of each day of the member's calendar from `first` to `last`, both included; one statement.

    With `today`, overdue steps count on that day, as on the page. `without` leaves one follow-up (id) out: the one
    whose day is being chosen. `most` limits the steps read for each day (and before the first), the earliest
    first: enough to know that the day is full.
    """
    days = [first + timedelta(days=count) for count in range((last - first).days + 1)]
    if not days:
        return {}
    edges = [windows.to_utc(windows.midnight(day), member.zone) for day in (*days, last + windows.DAY)]
    passed = days.index(today) if today in days else -1
    whose = (member.workspace_id, member.pk, without or 0)
    found = (
        count_days(member, whose, edges, passed) if most is None else count_first(member, whose, edges, passed, most)
    )
    busy = {
        place: Load(int(minutes), int(people), at_least=most is not None and steps >= most, things=int(things))
        for place, minutes, people, things, steps in found
    }
    return {day: busy.get(place, NO_LOAD) for place, day in enumerate(days)}


def count_days(member: Member, whose: tuple[int, int, int], edges: Sequence[datetime], passed: int) -> sql.Rows:
    """(index of a day, minutes, people, things, steps) of all steps before the last edge."""
    place = f"CASE WHEN f.next_precision = 'by' THEN {falls('<=', edges, passed)} ELSE {falls('<', edges, passed)} END"
    steps = f"({STEPS_SQL.format(row='o.*', end='%s')}) AS f"
    statement = LOAD_SQL.format(place=place, minutes=minutes_sql(member), steps=steps, own=OWN_PURPOSE)
    return sql.read_rows(statement, *edges, *edges, *whose, edges[-1])


def count_first(
    member: Member, whose: tuple[int, int, int], edges: Sequence[datetime], passed: int, most: int
) -> sql.Rows:
    """The same of the first `most` steps of each day, and of those before the first: the index gives just these."""
    spans = [(passed, EVER, edges[0]), *((max(place, passed), *span) for place, span in enumerate(pairwise(edges)))]
    place = f"CASE WHEN f.next_precision = 'by' THEN {falls('<=', edges, passed)} ELSE asked.column1 END"
    asked = f"(VALUES {', '.join(['(%s, %s, %s)'] * len(spans))}) AS asked"
    of_one = OF_ONE_DAY.format(row="{row}", end="asked.column3")
    steps = sql.beside(asked, of_one, row="o", table="followthrough_followup", alias="f")
    statement = LOAD_SQL.format(place=place, minutes=minutes_sql(member), steps=steps, own=OWN_PURPOSE)
    return sql.read_rows(statement, *edges, *chain.from_iterable(spans), *whose, most)


def falls(is_before: str, edges: Sequence[datetime], passed: int) -> str:
    """SQL for the index of the day on which a step falls; its parameters are the edges of the days.

    'by' steps fall on the day of their end ('<='), others on that of their start ('<'). A step before the first
    midnight belongs to the day with index `passed`, or to none (-1).
    """
    moment = f"f.next_by {is_before}" if is_before == "<=" else f"f.next_from {is_before}"
    days = "".join(f"WHEN {moment} %s THEN {max(place, passed)} " for place in range(len(edges) - 1))
    return f"CASE WHEN {moment} %s THEN {passed} {days}ELSE -1 END"


def step_minutes(member: Member, channel: str, *, waiting: bool = False, promised: bool = False) -> int:
    """Minutes one open step takes of its day, wherever that is counted.

    NUDGE for a step that waits for them, whatever its channel; else learned from the member's own history
    (flows/system/learn_pace), else as shipped. `promised`: our promise is open on the follow-up.
    """
    if waiting:
        return NUDGE
    own = member.pace.get(channel)
    return int(own) if own else ranking.minutes_for(channel, promised=promised)


def minutes_sql(member: Member) -> str:
    """`step_minutes` as SQL, built by calling it for every channel; it holds only our own names and numbers."""

    def by_channel(waiting: bool, promised: bool) -> str:
        minutes = {
            channel: step_minutes(member, channel, waiting=waiting, promised=promised) for channel in ("", *CHANNELS)
        }
        cases = "".join(f" WHEN '{channel}' THEN {count}" for channel, count in minutes.items() if count != minutes[""])
        return f"CASE f.next_channel{cases} ELSE {minutes['']} END" if cases else str(minutes[""])

    def by_promise(waiting: bool) -> str:
        plain, promised = by_channel(waiting, promised=False), by_channel(waiting, promised=True)
        return plain if plain == promised else f"CASE WHEN {PROMISED} THEN {promised} ELSE {plain} END"

    return f"CASE WHEN f.is_waiting THEN {by_promise(waiting=True)} ELSE {by_promise(waiting=False)} END"


def steps_that_fill_day(member: Member) -> int:
    """The number of steps that fill a day of the member, whatever their channel."""
    shortest = min(NUDGE, *(step_minutes(member, channel) for channel in CHANNELS))
    return member.minutes_a_day // shortest + 1


def capacity(member: Member, day: date) -> int:
    """Minutes of following up the day may hold; 0 on days on which the member does not work."""
    return member.minutes_a_day if is_working_day(member, day) else 0


def fits_in_day(member: Member, day: date, minutes: int, loads: Loads) -> bool:
    """True when the day can hold so many minutes more. An empty working day holds any one step."""
    held = loads.get(day, NO_LOAD).minutes
    most = capacity(member, day)
    return held + minutes <= most or (held == 0 and is_working_day(member, day))


def first_day_with_capacity(member: Member, day: date, minutes: int, loads: Loads) -> date:
    """The first working day from `day` on that can hold `minutes`; a day missing in `loads` is empty."""
    while not fits_in_day(member, day, minutes, loads):
        day += windows.DAY
    return day
