"""The history of a follow-up in short lines, and the marks of its tries."""

from collections.abc import Sequence
from datetime import date, datetime

from followthrough.followups.channels import channel_named
from followthrough.followups.outcomes import outcome_named
from followthrough.kit.dates.words import clock_words, month_day, weekday_number
from followthrough.touches.past_touches import PastTouch
from followthrough.web.followup.context import TouchLine
from followthrough.words import sentences
from followthrough.words.en.outcome_words import try_words
from followthrough.words.en.web import followup as say
from followthrough.words.engine.facts import Facts, TouchFact

# So many marks fit into a row of Today.
MOST_MARKS = 5


def touch_line(mark: PastTouch, facts: Facts, today: date) -> TouchLine:
    """One touch as a line of the history."""
    channel, outcome, _, at, words, _ = mark
    way = channel_named(channel)
    line, tail = sentences.touch_line_parts(TouchFact(channel, outcome, at, words), first=facts.short_name)
    # Without a tone: the words are the member's own note, also of what came from the person.
    return TouchLine(short_day(at, today), at.date().isoformat(), way.icon, way.label, line, tail, tone="")


def short_day(at: datetime, today: date) -> str:
    """'9:52 am' today, 'Thu 19' within the week, else 'Nov 11'."""
    days = (today - at.date()).days
    if days <= 0:
        return clock_words(at)
    if days < 7:
        return weekday_number(at)
    return month_day(at, year=at.year != today.year)


def tries(marks: Sequence[PastTouch]) -> tuple[str, tuple[str, ...]]:
    """The marks of the newest tries, oldest first, with their words for a reader who does not see them; the words
    come first."""
    rows = [(mark[0], outcome_named(mark[1])) for mark in marks]
    shown = [(channel, row) for channel, row in rows if row.mark][-MOST_MARKS:]
    said = ", ".join(try_words(row.name, channel) for channel, row in shown) or "nothing yet"
    return say.tries_so_far(said), (*(row.mark for _, row in shown), "next")
