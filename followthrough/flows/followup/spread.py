"""Spread many contacts over some weeks: one act gives each a first step, evenly and within each day's capacity."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.db.models import QuerySet

from followthrough.accounts.models import Member
from followthrough.accounts.working_days import is_working_day
from followthrough.acts.models import Act
from followthrough.consent.do_not_contact import barred_condition
from followthrough.desk.day_load import (
    NO_LOAD,
    Load,
    capacity,
    fits_in_day,
    load_of_days,
    step_minutes,
    steps_that_fill_day,
)
from followthrough.desk.spread import add_to_load, days_between
from followthrough.directory import people_list
from followthrough.directory.list_conditions import on_list
from followthrough.flows.base import act_sentences, next_step
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.current_rows import lock_people
from followthrough.flows.base.policy_input import local_today, situation_from
from followthrough.flows.base.repeat import again_if_ended
from followthrough.followups import policy
from followthrough.followups.situation import Step
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.people.queries import method_kinds
from followthrough.words.en.flows import followup as say

MOST_PEOPLE, MOST_WEEKS = 500, 26


@dataclass(slots=True)
class SpreadDay:
    """One day of a plan. `before`: its load so far; `come`: ids of contacts in order; `most`: its capacity in minutes;
    `minutes`: those of the new steps."""

    on: date
    before: Load
    most: int
    come: list[int] = field(default_factory=list)
    minutes: int = 0


@dataclass(slots=True)
class Spread:
    """A plan. `left`: ids of contacts who did not fit; `channels`: {contact id: channel}.

    `weeks_needed`: the weeks that would hold all contacts, None when all fit or MOST_WEEKS are too few.
    """

    days: list[SpreadDay]
    left: list[int]
    channels: dict[int, str]
    weeks: int
    weeks_needed: int | None = None

    @property
    def people(self) -> int:
        return sum(len(day.come) for day in self.days)


def plan_spread(people: Sequence[int], *, weeks: int, by: Member, now: datetime) -> Spread:
    """Plan a day for each contact id, in their order, over `weeks` weeks from tomorrow on."""
    weeks = max(1, min(weeks, MOST_WEEKS))
    known = method_kinds(people)
    channels = {
        pk: policy.first_step(situation_from(kinds=known[pk], tried=(), what="", by=by, now=now)).channel
        for pk in people
    }
    first = local_today(by, now) + timedelta(days=1)
    loads = loads_of_weeks(by, first, range(weeks)) if people else {}
    spread = spread_over_weeks(people, channels, weeks, loads, first, by)
    if spread.left:
        loads |= loads_of_weeks(by, first, range(weeks, MOST_WEEKS))
        further = range(weeks + 1, MOST_WEEKS + 1)
        place = bisect_left(
            further, True, key=lambda count: not spread_over_weeks(people, channels, count, loads, first, by).left
        )
        spread.weeks_needed = further[place] if place < len(further) else None
    return spread


def loads_of_weeks(by: Member, first: date, weeks: range) -> dict[date, Load]:
    """The load of each day of these weeks, counted from `first`. Of a day that is full no more steps are read."""
    starts, ends = first + timedelta(weeks=weeks.start), first + timedelta(weeks=weeks.stop, days=-1)
    return load_of_days(by, starts, ends, most=steps_that_fill_day(by))


def spread_over_weeks(
    people: Sequence[int], channels: dict[int, str], weeks: int, loads: dict[date, Load], first: date, by: Member
) -> Spread:
    """Count the contacts for each day, always on the emptiest, then fill the days in the order of the list."""
    held = dict(loads)
    ahead = days_between(first, first + timedelta(weeks=weeks, days=-1))
    working = [day for day in ahead if is_working_day(by, day)]
    counted = dict.fromkeys(working, 0)
    fitting: list[int] = []
    left: list[int] = []
    for pk in people:
        minutes = step_minutes(by, channels[pk])
        day = min(working, key=lambda day: (held[day].minutes, day), default=None)
        if day is None or not fits_in_day(by, day, minutes, held):
            left.append(pk)
            continue
        add_to_load(held, day, minutes)
        counted[day] += 1
        fitting.append(pk)
    days, rest = [], iter(fitting)
    for day in working:
        come = [next(rest) for _ in range(counted[day])]
        minutes = sum(step_minutes(by, channels[pk]) for pk in come)
        days.append(SpreadDay(day, loads.get(day, NO_LOAD), capacity(by, day), come, minutes))
    return Spread(days, left, channels, weeks)


@again_if_ended
def spread_contacts(people: Sequence[int], *, weeks: int, by: Member, now: datetime, client_key: str = "") -> Act:
    """Start a follow-up for each contact as planned now. Returns the act. Raises Refused when no contact fits."""
    with begin_act(by, "spread", now=now, client_key=client_key) as act:
        rows = free_contacts(lock_people(Contact.objects.filter(pk__in=people[:MOST_PEOPLE])), by)
        chosen = plan_spread([pk for pk in people if pk in rows], weeks=weeks, by=by, now=now)
        if not chosen.people:
            raise Refused(say.NOBODY_TO_SPREAD, do=say.OTHER_LIST)
        for day in chosen.days:
            for pk in day.come:
                step = Step(chosen.channels[pk], "", windows.on_day(day.on, by.zone))
                next_step.begin_followup(act, rows[pk], step, purpose="keep_in_touch", owner=by, now=now)
        return act.finish(act_sentences.spread(chosen.people, chosen.weeks))


def free_contacts(people: Sequence[int], by: Member) -> dict[int, Contact]:
    """{id: contact} of those who may be called and have no open follow-up."""
    return callable_contacts(Contact.objects.filter(pk__in=people), by).in_bulk()


def callable_contacts(people: QuerySet[Contact], by: Member) -> QuerySet[Contact]:
    """The contacts that may be called: not personal, not do-not-contact, not deleted, without an open follow-up."""
    people = people.exclude(follow_state="open").filter(~barred_condition())
    return people.filter(workspace_id=by.workspace_id, deleted_at=None, is_personal=False)


def contacts_of_list(which: str, *, of: int = 0, by: Member) -> QuerySet[Contact]:
    """The contacts of a list that can be spread, in the order of the plan.

    Lists: 'call' (meaning to call, the oldest intention first), 'idle' (without any follow-up), 'tag' and 'import' with
    the id `of`. Contacts sorted as 'none' are left out.

    Raises Refused for another list.
    """
    everybody = callable_contacts(Contact.objects.exclude(sorted_as="none"), by)
    if which == "call":
        return callable_contacts(people_list.meaning_to_call(by), by)
    if which == "idle":
        return on_list(everybody, "idle").order_by("fold", "pk")
    if which == "tag":
        return everybody.filter(tagged__tag=of).order_by("fold", "pk")
    if which == "import":
        return everybody.filter(brought_by=of).order_by("fold", "pk")
    raise Refused(say.CANT_SPREAD, do=say.LISTS_TO_SPREAD)
