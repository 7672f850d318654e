"""The plan of a member in a month: habits, their progress, the people for their empty slots. A constant number of
statements, whatever the rows: touches are counted by the index `touch_of_member`."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from followthrough.accounts.models import Member
from followthrough.accounts.working_days import is_working_day
from followthrough.desk.plan.counting import DAY, Progress, days_counted, days_of_month, progress
from followthrough.desk.plan.suggested import Suggestion, suggestions, taken_lately
from followthrough.events.models import Event
from followthrough.followups.channels import MEETING
from followthrough.followups.outcomes import NO_SHOW
from followthrough.habits.models import Habit
from followthrough.habits.shipped import SHIPPED, HabitRule
from followthrough.kit import windows
from followthrough.touches.models import Touch
from followthrough.words.en import plan_words as say

# The meetings before or after an event, in `touched_days`.
AROUND = "around"
# The most events that are looked at.
MOST_EVENTS = 200


@dataclass(frozen=True, slots=True)
class PlannedHabit:
    """A habit in the month; `said` is its progress in words."""

    rule: HabitRule
    progress: Progress
    said: str
    proposals: Sequence[Suggestion]


@dataclass(frozen=True, slots=True)
class Plan:
    """`days` has each day with how much was done on it for a habit that is on, `working` the working days.

    `left_days` are working days after today. `closed` is the sentence of a month that is over, else ''.
    """

    month: date
    habits: Sequence[PlannedHabit]
    days: Mapping[date, int]
    working: Collection[date]
    left_days: int
    closed: str


def habits_of(member: Member) -> list[HabitRule]:
    """The six habits as the member changed them, also those that are off; one statement."""
    rows = {row.key: row for row in Habit.objects.visible_to(member).filter(member=member)}
    return [
        replace(rule, count=rows[key].count, is_on=rows[key].is_on) if key in rows else rule
        for key, rule in SHIPPED.items()
    ]


def read_plan(member: Member, month: date, *, now: datetime) -> Plan:
    """The plan of the month that begins with `month`. Only the present month suggests people."""
    today = member.day_of(now)
    days = touched_days(member, month, now=now)
    working = {day for day in days_of_month(month) if is_working_day(member, day)}
    events = event_days(member, month)
    counted = [
        (
            rule,
            progress(
                rule,
                month,
                days[AROUND if rule.per == "event" else rule.channel],
                works_on=working.__contains__,
                today=today,
                events=events,
            ),
        )
        for rule in habits_of(member)
        if rule.is_on
    ]
    touched = Counter(day for channel in {rule.channel for rule, _ in counted} for day in days[channel])
    marks = {day: touched[day] for day in days_of_month(month)}
    is_over = month < today.replace(day=1)
    closed = say.month_over(month, [(rule.name, at.done, at.of) for rule, at in counted if at.of]) if is_over else ""
    left = sum(day > today for day in working)
    return Plan(month, habits_with_people(counted, month, member=member, now=now), marks, working, left, closed)


def habits_with_people(
    counted: Sequence[tuple[HabitRule, Progress]], month: date, *, member: Member, now: datetime
) -> list[PlannedHabit]:
    """The habits, in the present month with people for their empty slots; nobody is suggested for two."""
    today = member.day_of(now)
    is_now = today.replace(day=1) == month
    taken = taken_lately(member, now) if is_now else set()
    habits = []
    for rule, at in counted:
        people = suggestions(rule, at.of - at.done if is_now else 0, member=member, today=today, without=taken)
        taken |= {one.contact for one in people}
        habits.append(PlannedHabit(rule, at, say.progress_words(at.done, at.of, at.behind, is_now=is_now), people))
    return habits


def event_days(member: Member, month: date) -> list[date]:
    """The days of the workspace's events in the month; one statement."""
    all_days = days_of_month(month)
    rows = Event.objects.visible_to(member).order_by("-pk")[:MOST_EVENTS]
    return [day for row in rows for day in row.days(all_days[0], all_days[-1])]


def touched_days(member: Member, month: date, *, now: datetime) -> dict[str, list[date]]:
    """{channel: the local days on which the member did something on it}, up to now; one statement.

    AROUND has the days of meetings that were not at an event itself.
    """
    first, last = days_counted(month)
    since, until = (windows.to_utc(windows.midnight(day), member.zone) for day in (first, last + DAY))
    rows = Touch.objects.visible_to(member).uncorrected().filter(
        member=member, channel__in={rule.channel for rule in SHIPPED.values()}, side=Touch.Side.US,
        at__gte=since, at__lt=min(until, now + timedelta(seconds=1)),
    )  # fmt: skip
    found: dict[str, list[date]] = defaultdict(list)
    for channel, at, event in rows.exclude(outcome=NO_SHOW).values_list("channel", "at", "event_id"):
        found[channel].append(member.day_of(at))
        if channel == MEETING and not event:
            found[AROUND].append(member.day_of(at))
    return found
