"""Counts, money and days in words: number words up to ten, money without cents, a weekday with every date."""

import re
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from followthrough.kit import windows
from followthrough.kit.dates.style import cached_in_style
from followthrough.kit.dates.words import (
    DAY_NAMES,
    MONTH_NAMES,
    after_day,
    clock_words,
    month_name,
    named_day,
    weekday,
)
from followthrough.kit.windows import Window

ONES = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"}
MONTHS = {name[:3]: name for name in MONTH_NAMES}


def number_words(number: int) -> str:
    """'no', 'one' to 'ten', then figures: '1,200'."""
    return ONES[number] if 0 <= number <= 10 else f"{number:,}"


def counted_words(number: int, one: str, many: str = "") -> str:
    """'one step', 'nine steps', '214 people'."""
    return f"{number_words(number)} {one if number == 1 else many or one + 's'}"


def counted_figure(number: int, one: str, many: str = "") -> str:
    """For headings and columns: '1 step', '9 steps'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def bytes_words(size: int) -> str:
    """'48 kB', '1.2 MB', '640 MB', '2.1 GB': units of a thousand."""
    for unit, name in ((1_000_000_000, "GB"), (1_000_000, "MB")):
        if size >= unit:
            return f"{size / unit:.1f} {name}" if size < 10 * unit else f"{size // unit:,} {name}"
    return f"{max(1, size // 1000)} kB"


def times_words(number: int) -> str:
    """'once', 'twice', 'three times'."""
    return {1: "once", 2: "twice"}.get(number, f"{number_words(number)} times")


def ordinal(number: int) -> str:
    """'first' to 'tenth', then '11th', '22nd'."""
    if 1 <= number <= 10:
        return ORDINALS[number]
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"


def join_with_and(items: list[str]) -> str:
    """'a', 'a and b', 'a, b and c'."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def money_words(amount: Decimal, currency: str = "USD") -> str:
    """'$1,240', 'CHF 1,240': rounded to whole units."""
    whole = int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))
    sign = SIGNS.get(currency.upper())
    return f"{sign}{whole:,}" if sign else f"{currency.upper()} {whole:,}"


def weekday_and_date(day: date, today: date, *, full: bool = False) -> str:
    """'Thursday, Nov 26', with `full` 'Thursday, November 26'; with the year when it is not today's."""
    return named_day(day, today, full=full)


def full_months(words: str) -> str:
    """The words with full names of months: 'on Monday, November 9' for 'on Monday, Nov 9'."""
    return re.sub(r"\b[A-Z][a-z]{2}\b", lambda found: MONTHS.get(found[0], found[0]), words)


@cached_in_style(maxsize=512)
def past_on(day: date, today: date) -> str:
    """'today', 'yesterday', 'on Thursday' within the week, else 'on Monday, Nov 9'."""
    near = {0: "today", 1: "yesterday"}.get((today - day).days)
    return near or f"on {weekday(day) if 1 < (today - day).days < 7 else named_day(day, today)}"


def past_day(day: date, today: date) -> str:
    """The same as `past_on` without 'on'."""
    return past_on(day, today).removeprefix("on ")


def days_span(days: int) -> str:
    """'one day', 'six days', 'three weeks', 'five months', 'two years'."""
    for size, unit in ((730, "year"), (61, "month"), (14, "week")):
        if days >= size:
            return counted_words(round(days / {"year": 365.25, "month": 30.44, "week": 7}[unit]), unit)
    return counted_words(days, "day")


def day_ago(day: date, today: date) -> str:
    """'today', 'yesterday', 'six days ago'."""
    near = {0: "today", 1: "yesterday"}.get((today - day).days)
    return near or f"{days_span((today - day).days)} ago"


def time_span(span: timedelta) -> str:
    """'12 minutes', 'three hours'; at least one minute."""
    minutes = max(1, round(span.total_seconds() / 60))
    return counted_words(minutes, "minute") if minutes < 60 else counted_words(round(minutes / 60), "hour")


def near_day(day: date, today: date, *, full: bool = False) -> str:
    """'today', 'tomorrow', 'Thursday' within the week, else 'Thursday, Dec 3'."""
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get((day - today).days)
    return near or (weekday(day) if 0 < (day - today).days < 7 else named_day(day, today, full=full))


def short_window(window: Window, today: date) -> str:
    """A window in short: 'Thursday before 10', 'tomorrow at 10 am', 'Thursday, Dec 3'."""
    return windows.words_with_days(window, today, near_day, " ")


@cached_in_style(maxsize=1024)
def window_as_spoken(window: Window, today: date, *, absolute: bool = False) -> str:
    """A window as spoken to the person: 'tomorrow before 11', 'on Thursday, December 3, at 11:15 am'.

    `absolute` names the date always, for letters: they are read on another day.
    """
    words = windows.words_with_days(window, today, _full_day if absolute else _full_near_day, " ")
    return f"on {words}" if words.startswith(DAY_NAMES) else words


def clock_part(window: Window, today: date) -> str:
    """The time of a window without its day: 'before 10', 'at 11:15 am', 'in the morning'; '' for whole days."""
    if window.precision == "at":
        return f"at {clock_words(window.starts)}"
    if window.precision not in ("daypart", "interval"):
        return ""
    return "in the evening" if windows.is_this_evening(window, today) else windows.part_words(window)


def in_month(day: date, today: date) -> str:
    """'in May' for the first of a month within the year ahead, else 'on Friday, May 15'."""
    if day.day == 1 and 0 < (day - today).days < 330:
        return f"in {month_name(day)}"
    return f"on {named_day(day, today)}"


def hour_of(moment: datetime, now: datetime) -> str:
    """'10:10 pm' within the last 24 hours, else with its day: 'Friday 10:10 pm', 'Monday, Nov 9, 10:10 pm'."""
    if now - moment < timedelta(hours=24):
        return clock_words(moment)
    day = past_day(moment.date(), now.date())
    return f"{day}{after_day(day)}{clock_words(moment)}"


def moment_of(moment: datetime, today: date) -> str:
    """'at 9:52 am' today, 'yesterday at 9:52 am', 'on Thursday at 9:52 am'."""
    clock, day = f"at {clock_words(moment)}", past_on(moment.date(), today)
    return clock if moment.date() == today else f"{day}{after_day(day)}{clock}"


def _full_day(day: date, today: date) -> str:
    return named_day(day, today, full=True)


def _full_near_day(day: date, today: date) -> str:
    return near_day(day, today, full=True)
