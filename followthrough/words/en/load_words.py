"""How full a day is, in words: '40 of 60 min, 6 people', 'Thursday is full: 64 of 60 minutes. Friday has room.'"""

from collections.abc import Mapping
from datetime import date

from followthrough.words.en.numbers import figure_of, near_day
from followthrough.words.engine.forms import capital

# What took so long, one and several of it.
DONE = {
    "call": ("A call", "calls"),
    "email": ("A mail", "mails"),
    "text": ("A text", "texts"),
    "chat": ("A message", "messages"),
    "letter": ("A letter", "letters"),
    "note": ("A note", "notes"),
    "meeting": ("A meeting", "meetings"),
    "social": ("A message online", "messages online"),
}


def held(minutes: int, most: int, *, at_least: bool = False) -> str:
    """'40 of 60 min', 'at least 120 of 60 min'; for a free day, which holds nothing, '12 min, a free day'."""
    return f"{counted(minutes, at_least)} of {most} min" if most else f"{minutes} min, a free day"


def with_whom(people: int, *, at_least: bool = False) -> str:
    """'6 people', '1 person', 'at least 30 people'; nothing for nobody."""
    return ("at least " if at_least else "") + figure_of(people, "person", "people") if people else ""


def counted(minutes: int, at_least: bool) -> str:
    return f"at least {minutes}" if at_least else str(minutes)


def full(day: date, today: date, *, minutes: int, most: int, needs: int, at_least: bool = False) -> str:
    """'Thursday is full: 64 of 60 minutes.' `minutes` are there already, `needs` more would come."""
    name = named(day, today)
    if not most:
        return f"{name} is a free day."
    taken = f"{name} is full: {counted(minutes, at_least)} of {most} minutes"
    return f"{taken}." if minutes >= most else f"{taken}, and this takes {needs}."


def named(day: date, today: date) -> str:
    """'Friday', 'Tomorrow'."""
    return capital(near_day(day, today))


def has_room(day: date, today: date) -> str:
    """'Friday has room.'"""
    return f"{named(day, today)} has room."


def learned(pace: Mapping[str, object]) -> list[str]:
    """'A call takes you about 6 minutes, from 41 calls.', for each way that is known (flows/pace)."""
    counts = pace.get("from")
    if not isinstance(counts, dict):
        return []
    return [
        f"{one} takes you about {figure_of(int(str(pace[way])), 'minute')}, from {counts[way]} {many}."
        for way, (one, many) in DONE.items()
        if way in pace and way in counts
    ]
