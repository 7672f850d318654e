"""Sentences about the day: the heading of Today, the end of the list, reminders, and the state of the clock."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from followthrough.kit.dates.words import clock_words
from followthrough.words.en import numbers, vocabulary
from followthrough.words.en.sentence_table import DAY, NOTICES
from followthrough.words.engine import phrases
from followthrough.words.engine.facts import Facts
from followthrough.words.engine.sentence_forms import fill_text

JUST_NOW = timedelta(seconds=2)


def day_line(steps: int, *, minutes: int = 0, spare: int | None = None) -> str:
    """The heading of Today: '9 to do, about 42 min'; with minutes to spare '… about 42 min. 18 min to spare.'"""
    if not steps:
        return fill_text(DAY["none"], {})
    words = _load(steps, minutes)
    return fill_text(DAY["spare"], words | {"spare": f"{spare:,}"}) if spare else fill_text(DAY["all"], words)


def part_line(steps: int, *, minutes: int = 0, groups: Sequence[str] = (), left: int = 0) -> str:
    """The heading for 'I have 15 minutes': '3 to do, 14 min. Includes every promise.', or the promises left out.

    `groups` are nouns ('promise', 'quote') whose steps all fit; `left` counts the promises that do not.
    """
    words = _load(steps, minutes) | {"groups": numbers.join_with_and(list(groups))}
    words["left"] = numbers.counted_words(left, "promise") if left else ""
    return fill_text(DAY["part"], words)


def day_done(
    steps: int, *, minutes: int = 0, reached: int = 0, kept: int = 0, carried: int | None = None
) -> tuple[str, str]:
    """Title and line at the end: ('All done for today.', '9 follow-ups in 47 min. 4 people reached, …')."""
    came_to = [
        f"{numbers.counted_figure(reached, 'person', 'people')} reached" if reached else "",
        f"{numbers.counted_figure(kept, 'promise')} kept" if kept else "",
        "" if carried is None else f"{carried or 'nothing'} carried over",
    ]
    words = _load(steps, minutes) | {"came_to": ", ".join(filter(None, came_to))}
    return fill_text(DAY["over"], {}), fill_text(DAY["came_to"], words) if steps else ""


def next_begins(day: date, *, name: str, today: date, at: time | None = None) -> str:
    """The first step of the next day: 'Next up: Octavia Renwick-Diallo, tomorrow at 9:30.'"""
    words = {"next_day": numbers.near_day(day, today), "name": phrases.one_line(name)}
    return fill_text(DAY["next"], words | {"at": clock_words(at) if at else ""})


def for_colleague(first: str, back: date, today: date) -> str:
    """The mark of a row that a member sees for a colleague: 'for Ann, back Monday'."""
    return f"for {first}, back {numbers.near_day(back, today)}"


def own_thing(name: str) -> str:
    """The reason of a thing without a contact: 'For yourself.'; 'For Ann Halloway.' if she handed it over."""
    return f"For {name}." if name else "For yourself."


def first_run_lines() -> tuple[str, str]:
    """Title and hint of Today in a workspace without people."""
    return fill_text(DAY["new"], {}), fill_text(DAY["new_hint"], {})


def reminder_line(facts: Facts) -> str:
    """A reminder: 'Now: call Ingrid. You promised 10:00.'; earlier 'Today at 10:00: call Ingrid. You promised.'"""
    words = vocabulary.words_of(facts)
    if facts.promise is None:
        return fill_text(NOTICES["reminder_plain"], words)
    due = facts.promise.due
    early = due is not None and facts.now is not None and facts.now < due.starts
    if due is not None and due.precision == "at" and not early and due.day == facts.day:
        words["promised_time"] = clock_words(due.starts)
    words["soon_due"] = words.get("due_soon", "") if early else ""
    return fill_text(NOTICES["reminder"], words)


def heartbeat_line(seconds: int) -> str:
    """The age of the last tick: 'Reminders are on. Last check 12 seconds ago.'"""
    if timedelta(seconds=seconds) < JUST_NOW:
        return fill_text(NOTICES["beat_now"], {})
    span = timedelta(seconds=seconds)
    since = f"{seconds} seconds" if seconds < 60 else numbers.time_span(span)
    return fill_text(NOTICES["beat"], {"span": since})


def silent_clock_line(last: datetime | None, *, now: datetime) -> str:
    """The warning for a stale clock: 'Reminders have been off since 22:10. Some may come late.' Local times."""
    if last is None:
        return fill_text(NOTICES["never"], {})
    return fill_text(NOTICES["stale"], {"at": numbers.hour_of(last, now)})


def wrong_clock_line(last: datetime, *, now: datetime) -> str:
    """The warning for a last tick in the future: 'This computer’s clock was wrong: the last check says ...'."""
    at = f"{numbers.near_day(last.date(), now.date())} at {clock_words(last)}"
    return fill_text(NOTICES["ahead"], {"at": at})


def clock_was_away_line(gone: datetime, back: datetime, *, now: datetime, reminders: int = 0) -> str:
    """The last gap: 'Reminders were off from 22:10 to 7:30. Three reminders came late.' Local times."""
    words = {"gone": numbers.hour_of(gone, now), "back": numbers.hour_of(back, now)}
    return fill_text(
        NOTICES["away"], words | {"reminders": numbers.counted_words(reminders, "reminder") if reminders else ""}
    )


def last_backup_line(made: datetime | None, size: int | None, *, now: datetime) -> str:
    """'Last backup: today at 3:00, 1.2 MB.' `made` is a local time, None without one; `size` is in bytes, if known."""
    if made is None:
        return fill_text(NOTICES["no_backup_yet"], {})
    at = f"{numbers.past_day(made.date(), now.date())} at {clock_words(made)}"
    return fill_text(NOTICES["backup"], {"at": at, "size": numbers.bytes_words(size) if size else ""})


def backup_failed_line(error: str) -> str:
    """'The nightly backup failed. A backup needs 120 MB in ..., and 80 MB are free.'"""
    return fill_text(NOTICES["backup_failed"], {"error": error})


def _load(steps: int, minutes: int) -> dict[str, str]:
    words = {"count": f"{steps:,}", "follow_ups": numbers.counted_figure(steps, "follow-up")}
    return words | ({"minutes": f"{minutes:,} min"} if minutes else {})
