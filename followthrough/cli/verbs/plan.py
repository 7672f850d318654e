"""The verbs of the plan and of the day: plan, habits, events, morning, end-of-day, spread-overdue."""

from collections.abc import Sequence
from typing import Any

from followthrough import schemas
from followthrough.cli.invocation import Invocation
from followthrough.cli.lookup import find_contact
from followthrough.cli.output import Answer, WrongUsage
from followthrough.cli.verbs.acted import act_fields, acted, acted_on
from followthrough.desk import ranking
from followthrough.desk.plan.read_events import MOST_PEOPLE, EventRow, read_events
from followthrough.desk.plan.read_plan import Plan, PlannedHabit, habits_of, read_plan
from followthrough.desk.today import DueFollowUp, build_day
from followthrough.flows.account.change_habits import set_habit
from followthrough.flows.bulk.spread_overdue import overdue_steps, words_to_tell
from followthrough.flows.bulk.spread_overdue import spread_overdue as spread_overdue_flow
from followthrough.flows.event.add_event import add_event
from followthrough.flows.followup.take_suggested import take_suggested
from followthrough.kit.dates.words import month_day
from followthrough.schemas.sequences import running_places
from followthrough.words import sentences
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


def morning(call: Invocation) -> Answer:
    """The sentence of the day, and its rows."""
    day = build_day(call.member, now=call.now)
    said = sentences.day_line(len(day.rows), minutes=sum(row.minutes for row in day.rows))
    return Answer({"said": said, "rows": rows_json(day.rows, call)}, [said])


def end_of_day(call: Invocation) -> Answer:
    """Two questions, and what is still owed today: answers to those who got in touch, and promises."""
    rows = [row for row in build_day(call.member, now=call.now).rows if is_open_tonight(row)]
    lines = [f"{row.id:>6}  {row.title}. {row.why}" for row in rows]
    shape = {"asked": list(say.END_OF_DAY), "open": rows_json(rows, call), "zero": not rows}
    return Answer(shape, [*say.END_OF_DAY, *(lines or [say.ZERO])])


def is_open_tonight(row: DueFollowUp) -> bool:
    """True for whoever waits for our answer, and for what was promised for today or before."""
    return row.group == "answer" or ranking.is_owed_today(row)


def rows_json(rows: Sequence[DueFollowUp], call: Invocation) -> list[dict[str, Any]]:
    today, owner = call.member.day_of(call.now), call.member.user.email
    places = running_places([row.id for row in rows])
    return [schemas.today_row(row, today=today, owner=owner, place=places.get(row.id)) for row in rows]


def spread_overdue(call: Invocation) -> Answer:
    """Spread what is overdue; what was promised is listed, to be told."""
    args = call.args
    if args.dry_run:
        found = overdue_steps(call.member, args.days, now=call.now)
        said = say.would_spread(len(found.moves))
    else:
        act, found = spread_overdue_flow(args.days, **act_fields(call))
        said = act.sentence
    moved = [
        {"id": row.pk, "person": row.contact.full, "on": window.day.isoformat(), "moves": row.moves}
        for row, window in found.moves
    ]
    words = words_to_tell(found.to_tell, by=call.member, now=call.now)
    to_tell = [
        {"id": promise.followup_id, "person": promise.followup.contact.full, "words": words[promise.pk]}
        for promise in found.to_tell
    ]
    lines = [said, *(say.tell_them(promise.followup.contact.full) for promise in found.to_tell)]
    return Answer({"moved": moved, "to_tell": to_tell} | ({} if args.dry_run else {"act": act.pk, "said": said}), lines)
