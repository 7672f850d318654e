"""The command of the days ahead: upcoming."""

from typing import Any

from followthrough import schemas
from followthrough.cli.invocation import Invocation
from followthrough.cli.output import Answer
from followthrough.desk.today import DueFollowUp
from followthrough.desk.upcoming import UpcomingDay, read_upcoming
from followthrough.kit import windows
from followthrough.schemas.sequences import running_places
from followthrough.words.en import load_words
from followthrough.words.en.cli import answers as say

DAYS = 14


def upcoming(call: Invocation) -> Answer:
    """The rows of the days from tomorrow on, and each day's load."""
    today = call.member.day_of(call.now)
    found = read_upcoming(call.member, today + windows.DAY, call.args.days or DAYS, now=call.now)
    rows = [row for day in found.days for row in day.rows]
    places = running_places([row.id for row in rows])
    owner = call.member.user.email
    shown = [schemas.today_row(row, today=today, owner=owner, place=places.get(row.id)) for row in rows]
    lines = [line for day in found.days if day.rows for line in lines_of_day(day, call)]
    return Answer({"rows": shown, "days": [day_json(day) for day in found.days]}, lines[1:] or [say.NOTHING_AHEAD])


def day_json(day: UpcomingDay) -> dict[str, Any]:
    return {"on": day.on.isoformat(), "rows": day.people + day.things, "minutes": day.load.minutes, "of": day.of}


def lines_of_day(day: UpcomingDay, call: Invocation) -> list[str]:
    load, today = day.load, call.member.day_of(call.now)
    people = load_words.people_of_day(day.people, day.things, at_least=load.at_least)
    minutes = load_words.minutes_of_capacity(load.minutes, day.of, at_least=load.at_least)
    heading = f"{load_words.capitalized_day(day.on, today)}: {people}, {minutes}"
    return ["", heading, *(line for row in day.rows for line in lines_of_row(row))]


def lines_of_row(row: DueFollowUp) -> tuple[str, str]:
    named = f"{row.title}, {row.organization}" if row.organization else row.title
    return f"{row.id:>6}  {row.when:<10} {named}", f"{'':<8}{row.why}"
