"""The load of a day in words: '40 of 60 min, 6 people', 'Thursday is full (64 of 60 min). Friday is open.'"""

from collections.abc import Mapping
from datetime import date

from followthrough.words.en.numbers import counted_figure, near_day
from followthrough.words.engine.sentence_forms import capitalized

# Singular with article, and plural, of a step on each channel.
CHANNEL_NOUNS = {
    "call": ("A call", "calls"),
    "email": ("An email", "emails"),
    "text": ("A text", "texts"),
    "chat": ("A message", "messages"),
    "letter": ("A letter", "letters"),
    "note": ("A note", "notes"),
    "meeting": ("A meeting", "meetings"),
    "social": ("A message online", "messages online"),
}


def minutes_of_capacity(minutes: int, most: int, *, at_least: bool = False) -> str:
    """'40 of 60 min', 'at least 120 of 60 min'; '12 min, a day off' for a day without capacity (`most` 0)."""
    return f"{at_least_figure(minutes, at_least)} of {most} min" if most else f"{minutes} min, a day off"


def people_of_day(people: int, things: int = 0, *, at_least: bool = False) -> str:
    """'6 people', '1 person, 2 things to do', 'at least 30 people'; '' for nothing. `things` are the reader's own."""
    counted = [
        counted_figure(people, "person", "people") if people else "",
        counted_figure(things, "thing to do", "things to do") if things else "",
    ]
    said = ", ".join(filter(None, counted))
    return f"at least {said}" if said and at_least else said


def at_least_figure(minutes: int, at_least: bool) -> str:
    """'64' or 'at least 64'."""
    return f"at least {minutes}" if at_least else str(minutes)


def day_is_full(day: date, today: date, *, minutes: int, most: int, needs: int, at_least: bool = False) -> str:
    """'Thursday is full (64 of 60 min).' The day has `minutes` already; the step would add `needs`."""
    name = capitalized_day(day, today)
    if not most:
        return f"{name} is a day off."
    taken = f"{at_least_figure(minutes, at_least)} of {most} min"
    return f"{name} is full ({taken})." if minutes >= most else f"{name} is full ({taken}, and this takes {needs})."


def capitalized_day(day: date, today: date) -> str:
    """The day at the beginning of a sentence: 'Friday', 'Tomorrow'."""
    return capitalized(near_day(day, today))


def day_is_free(day: date, today: date) -> str:
    """'Friday is open.'"""
    return f"{capitalized_day(day, today)} is open."


def pace_lines(pace: Mapping[str, object]) -> list[str]:
    """'A call takes you about 6 minutes, based on 41 calls.', for each channel in `Member.pace`
    (flows/system/learn_pace.py)."""
    counts = pace.get("from")
    if not isinstance(counts, dict):
        return []
    return [
        f"{one} takes you about {counted_figure(int(str(pace[channel])), 'minute')}, based on {counts[channel]} {many}."
        for channel, (one, many) in CHANNEL_NOUNS.items()
        if channel in pace and channel in counts
    ]
