"""The hours of a person in words: 'Monday to Friday, 8 to 11 am, and Saturday, 10 am to 5 pm'."""

from collections.abc import Sequence
from datetime import time

from followthrough.kit.dates.words import DAY_NAMES, clock_words
from followthrough.words.en.numbers import join_with_and

# ([weekdays, Monday is 0], [(from, until)]) of each run of days with the same times.
Runs = Sequence[tuple[Sequence[int], Sequence[tuple[time, time]]]]


def week_words(runs: Runs) -> str:
    """'Monday to Friday, 9 am to 6 pm, and Saturday, 10 am to noon'; '' for no hours."""
    said = [f"{days_words(days)}, {join_with_and([times(*one) for one in spans])}" for days, spans in runs]
    return ", and ".join(filter(None, ("; ".join(said[:-1]), *said[-1:])))


def days_words(days: Sequence[int]) -> str:
    if len(days) == 7:
        return "every day"
    first, last = DAY_NAMES[days[0]], DAY_NAMES[days[-1]]
    return first if len(days) == 1 else f"{first} and {last}" if len(days) == 2 else f"{first} to {last}"


def times(start: time, end: time) -> str:
    """'8 to 11 am', '10 am to 5 pm', '17:00 to 20:00'."""
    first, last = clock_words(start), clock_words(end)
    half = first[-3:]
    return f"{first.removesuffix(half) if half in (' am', ' pm') and last.endswith(half) else first} to {last}"
