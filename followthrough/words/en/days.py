"""Sentences about the day: the heading of Today, the end of the list, reminders, and the state of the clock."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from followthrough.kit import windows
from followthrough.words.en import numbers, vocabulary
from followthrough.words.en.table import DAY, NOTICES
from followthrough.words.engine import phrases
from followthrough.words.engine.facts import Facts
from followthrough.words.engine.forms import say

JUST_NOW = timedelta(seconds=2)


def day_line(steps: int, *, minutes: int = 0, spare: int | None = None) -> str:
    """The heading of Today: '9 steps, about 42 minutes'; with minutes to spare '… about 42 minutes. 18 to spare.'"""
    if not steps:
        return say(DAY["none"], {})
    words = _load(steps, minutes)
    return say(DAY["spare"], words | {"spare": f"{spare:,}"}) if spare else say(DAY["all"], words)


def part_line(steps: int, *, minutes: int = 0, groups: Sequence[str] = (), left: int = 0) -> str:
    """The heading for 'I have 15 minutes': '3 steps, 14 minutes. Every promise is in.', or the promises left out.

    `groups` are nouns ('promise', 'quote') whose steps all fit; `left` counts the promises that do not.
    """
    words = _load(steps, minutes) | {"groups": numbers.listed(list(groups))}
    words["left"] = numbers.count_of(left, "promise") if left else ""
    return say(DAY["part"], words)


def done(
    steps: int, *, minutes: int = 0, reached: int = 0, kept: int = 0, carried: int | None = None
) -> tuple[str, str]:
    """Title and line at the end: ('That was the last one.', '9 steps in 47 minutes. Four people reached, …')."""
    came_to = [
        f"{numbers.count_of(reached, 'person', 'people')} reached" if reached else "",
        f"{numbers.count_of(kept, 'promise')} kept" if kept else "",
        "" if carried is None else f"{numbers.count(carried) if carried else 'none'} carried over",
    ]
    words = _load(steps, minutes) | {"came_to": ", ".join(filter(None, came_to))}
    return say(DAY["over"], {}), say(DAY["came_to"], words) if steps else ""


def next_begins(day: date, *, name: str, today: date, at: time | None = None) -> str:
    """The first step of the next day: 'Tomorrow begins at 9:30 with Octavia Renwick-Diallo.'"""
    words = {"next_day": numbers.near_day(day, today), "name": phrases.clean(name)}
    return say(DAY["next"], words | {"at": windows.clock_words(at) if at else ""})


def nothing_yet() -> tuple[str, str]:
    """Title and hint of Today in a workspace without people."""
    return say(DAY["new"], {}), say(DAY["new_hint"], {})


def reminder(facts: Facts) -> str:
    """A reminder: 'Now: call Ingrid. You promised 10:00.'; earlier 'Today at 10:00: call Ingrid. You promised.'"""
    words = vocabulary.words(facts)
    if facts.promise is None:
        return say(NOTICES["reminder_plain"], words)
    due = facts.promise.due
    early = due is not None and facts.now is not None and facts.now < due.starts
    if due is not None and due.precision == "at" and not early and due.day == facts.day:
        words["promised_time"] = windows.clock_words(due.starts)
    words["soon_due"] = words.get("due_soon", "") if early else ""
    return say(NOTICES["reminder"], words)


def beat(seconds: int) -> str:
    """The age of the last tick: 'The clock rang 12 seconds ago.'"""
    if timedelta(seconds=seconds) < JUST_NOW:
        return say(NOTICES["beat_now"], {})
    span = timedelta(seconds=seconds)
    since = f"{seconds} seconds" if seconds < 60 else numbers.lapse_of_time(span)
    return say(NOTICES["beat"], {"span": since})


def stale(last: datetime | None, *, now: datetime) -> str:
    """The warning for a stale clock: 'The clock has not rung since 22:10. Reminders may be late.' Local times."""
    if last is None:
        return say(NOTICES["never"], {})
    return say(NOTICES["stale"], {"at": numbers.hour_of(last, now)})


def away(gone: datetime, back: datetime, *, now: datetime, reminders: int = 0) -> str:
    """The last gap: 'The clock was away from 22:10 to 7:30. Three reminders came late.' Local times."""
    words = {"gone": numbers.hour_of(gone, now), "back": numbers.hour_of(back, now)}
    return say(NOTICES["away"], words | {"reminders": numbers.count_of(reminders, "reminder") if reminders else ""})


def _load(steps: int, minutes: int) -> dict[str, str]:
    words = {"steps": numbers.figure_of(steps, "step")}
    return words | ({"minutes": numbers.figure_of(minutes, "minute")} if minutes else {})
