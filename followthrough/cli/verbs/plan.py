"""The verbs of the monthly plan: plan, habits, events."""

from typing import Any

from followthrough.cli.invocation import Invocation
from followthrough.cli.lookup import find_contact
from followthrough.cli.output import Answer, WrongUsage
from followthrough.cli.verbs.acted import act_fields, acted, acted_on
from followthrough.desk.plan.read_events import MOST_PEOPLE, EventRow, read_events
from followthrough.desk.plan.read_plan import Plan, PlannedHabit, habits_of, read_plan
from followthrough.flows.account.change_habits import set_habit
from followthrough.flows.event.add_event import add_event
from followthrough.flows.followup.take_suggested import take_suggested
from followthrough.kit.dates.words import month_day
from followthrough.words.en import plan_words as say


def plan(call: Invocation) -> Answer:
    """The habits of a month, and the people for their empty slots; with take, one of them is put on Today."""
    args = call.args
    if args.way == "take":
        if not args.habit or not args.contact:
            raise WrongUsage(say.TAKE_NEEDS, do=say.TAKE_EXAMPLE)
        act, followup = take_suggested(args.habit, find_contact(call, args.contact), **act_fields(call))
        return acted_on(act, followup, call)
    month = args.month or call.member.day_of(call.now).replace(day=1)
    return shown_plan(read_plan(call.member, month, now=call.now))


def shown_plan(found: Plan) -> Answer:
    lines = [say.month_title(found.month), *([found.closed] if found.closed else [])]
    for habit in found.habits:
        lines.append(say.habit_line(habit.rule.key, habit.rule.name, habit.said))
        lines += [f"{one.contact:>6}  {one.person}. {one.why}" for one in habit.proposals]
    return Answer(
        {
            "month": found.month.isoformat()[:7],
            "habits": [habit_json(habit, found) for habit in found.habits],
            "closed": found.closed or None,
        },
        lines,
    )


def habit_json(habit: PlannedHabit, found: Plan) -> dict[str, Any]:
    rule, at = habit.rule, habit.progress
    return {
        "key": rule.key, "name": rule.name, "channel": rule.channel, "count": rule.count,
        "done": at.done, "of": at.of, "per": rule.per.replace("_", "-"), "left_days": found.left_days,
        "behind": at.behind, "said": habit.said,
        "proposals": [
            {"contact": one.contact, "person": one.person, "why": one.why, "channel": one.channel}
            for one in habit.proposals
        ],
    }  # fmt: skip


def habits(call: Invocation) -> Answer:
    """Your habits; with set, one is changed."""
    args = call.args
    if args.way == "set":
        if not args.habit or (args.count is None and not args.off):
            raise WrongUsage(say.NOTHING_TO_SET, do=say.SET_EXAMPLE)
        return acted(set_habit(args.habit, count=args.count, on=not args.off, **act_fields(call)))
    rows = [
        {"key": rule.key, "name": rule.name, "channel": rule.channel, "count": rule.count,
         "per": rule.per.replace("_", "-"), "on": rule.is_on}
        for rule in habits_of(call.member)
    ]  # fmt: skip
    lines = [say.habit_line(str(row["key"]), str(row["name"]), "") for row in rows]
    return Answer({"rows": rows}, lines)


def events(call: Invocation) -> Answer:
    """The events with their next date and the people met there; with add, one is added."""
    args = call.args
    if args.way == "add":
        if not args.name:
            raise WrongUsage(say.NAME_THE_EVENT, do=say.EVENT_EXAMPLE)
        how = {"every": args.every or "", "on": args.on or "", "place": args.place or ""}
        return acted(add_event(args.name, **how, **act_fields(call)))
    rows = read_events(call.member, now=call.now)
    return Answer({"rows": [event_json(row) for row in rows]}, [event_line(row) for row in rows])


def event_json(row: EventRow) -> dict[str, Any]:
    return {
        "id": row.event.pk, "name": row.event.name, "place": row.event.place, "every": row.event.every or None,
        "next": row.next.isoformat() if row.next else None,
        "at": row.event.hour.isoformat("minutes") if row.event.hour else None, "met": len(row.met),
        "people": [
            {"contact": one.contact, "person": one.person, "times": one.times} for one in row.met[:MOST_PEOPLE]
        ],
    }  # fmt: skip


def event_line(row: EventRow) -> str:
    event, day = row.event, row.next or row.event.first.date()
    details = say.event_details(event.every, event.hour, event.place)
    return say.event_line(event.pk, event.name, month_day(day, year=True), details, say.people_met(len(row.met)))
