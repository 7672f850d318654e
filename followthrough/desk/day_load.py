"""The load of a member's days (minutes and people of their open steps), and the capacity that is left.

A step counts on the day it is shown under (`Window.day`): the deadline's day for 'by', else its first day.
Two steps with one contact are one conversation: the minutes of the longest, and one minute for each other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain, pairwise

from followthrough.accounts.models import Member
from followthrough.desk import ranking
from followthrough.followups.channels import CHANNELS
from followthrough.kit import holidays, sql, windows

# Minutes of a step that waits for them: mostly they do their part, else we ask briefly.
NUDGE = 2
LOAD_SQL = """
    SELECT place, SUM(minutes), COUNT(*), SUM(steps) FROM (
        SELECT {place} AS place, f.contact_id, MAX({minutes}) + COUNT(*) - 1 AS minutes,
            SUM(CASE WHEN f.next_precision = 'by' THEN 0 ELSE 1 END) AS steps
        FROM ({steps}) AS f
        LEFT JOIN followthrough_promise p ON p.followup_id = f.id AND p.side = 'ours' AND p.state = 'open'
        GROUP BY 1, f.contact_id
    ) AS talk GROUP BY place
"""
STEPS_SQL = """
    SELECT o.id, o.contact_id, o.next_channel, o.next_precision, o.next_from, o.next_by, o.is_waiting
    FROM followthrough_followup o JOIN followthrough_contact c ON c.id = o.contact_id AND c.deleted_at IS NULL
    WHERE o.workspace_id = %s AND o.owner_id = %s AND o.state = 'open' AND o.id <> %s AND o.next_from < %s
"""
FIRST_SQL = "SELECT * FROM ({steps} {since} ORDER BY o.next_from, o.id LIMIT {most:d}) AS day{place:d}"


@dataclass(frozen=True, slots=True)
class Load:
    """Minutes and number of contacts. `at_least`: there may be more, because not all steps were read."""

    minutes: int = 0
    people: int = 0
    at_least: bool = False


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
    steps, asked = steps_sql((member.workspace_id, member.pk, without or 0), edges, most)
    statement = LOAD_SQL.format(place=day_index_sql(len(days), passed), minutes=minutes_sql(member), steps=steps)
    found = sql.read_rows(statement, *edges, *edges, *asked)
    busy = {
        place: Load(int(minutes), people, at_least=most is not None and steps >= most)
        for place, minutes, people, steps in found
    }
    return {day: busy.get(place, NO_LOAD) for place, day in enumerate(days)}


def steps_sql(whose: tuple[int, int, int], edges: Sequence[datetime], most: int | None) -> tuple[str, list[object]]:
    """SQL of the steps that begin before the last edge, and its parameters; with `most`, so many for each day."""
    if most is None:
        return STEPS_SQL, [*whose, edges[-1]]
    each = [FIRST_SQL.format(steps=STEPS_SQL, since="AND o.next_from >= %s" if place else "", most=most, place=place)
            for place in range(len(edges))]  # fmt: skip
    asked = [[*whose, edges[0]], *([*whose, ends, starts] for starts, ends in pairwise(edges))]
    return " UNION ALL ".join(each), list(chain.from_iterable(asked))


def day_index_sql(days: int, passed: int) -> str:
    """SQL for the index of the day a step falls on; its parameters are the edges of the days, twice.

    A step before the first midnight belongs to the day with index `passed`, or to none (-1).
    """

    def falls(moment: str) -> str:
        return (
            f"CASE WHEN {moment} %s THEN {passed} "
            + "".join(f"WHEN {moment} %s THEN {max(place, passed)} " for place in range(days))
            + "ELSE -1 END"
        )

    return f"CASE WHEN f.next_precision = 'by' THEN {falls('f.next_by <=')} ELSE {falls('f.next_from <')} END"


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
        return plain if plain == promised else f"CASE WHEN p.id IS NULL THEN {plain} ELSE {promised} END"

    return f"CASE WHEN f.is_waiting THEN {by_promise(waiting=True)} ELSE {by_promise(waiting=False)} END"


def steps_that_fill_day(member: Member) -> int:
    """The number of steps that fill a day of the member, whatever their channel."""
    shortest = min(NUDGE, *(step_minutes(member, channel) for channel in CHANNELS))
    return member.minutes_a_day // shortest + 1


def capacity(member: Member, day: date) -> int:
    """Minutes of following up the day may hold; 0 on weekends and public holidays."""
    free = holidays.free_days(member.workspace.country)
    return member.minutes_a_day if windows.is_business_day(day, free) else 0


def fits_in_day(member: Member, day: date, minutes: int, loads: Loads) -> bool:
    """True when the day can hold so many minutes more. An empty working day holds any one step."""
    held = loads.get(day, NO_LOAD).minutes
    most = capacity(member, day)
    return held + minutes <= most or (held == 0 and is_working_day(member, day))


def first_day_with_capacity(member: Member, day: date, minutes: int, loads: Loads) -> date:
    """The first business day from `day` on that can hold `minutes`; a day missing in `loads` is empty."""
    while not fits_in_day(member, day, minutes, loads):
        day += windows.DAY
    return day


def is_working_day(member: Member, day: date) -> bool:
    """True for a business day in the workspace's country."""
    return windows.is_business_day(day, holidays.free_days(member.workspace.country))
