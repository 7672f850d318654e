"""Days and hours in words, in the style of the member who acts (style.py). Nothing else writes a date for a reader."""

import re
from datetime import date, datetime, time

from followthrough.kit.dates.style import cached_in_style, current_style

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
# Hours at which 'before 11' can only be in the morning.
PLAIN_MORNING = range(8, 12)


def weekday(day: date, *, short: bool = False) -> str:
    """'Thursday', with `short` 'Thu'."""
    name = DAY_NAMES[day.weekday()]
    return name[:3] if short else name


def month_name(day: date, *, short: bool = False) -> str:
    """'December', with `short` 'Dec'."""
    name = MONTH_NAMES[day.month - 1]
    return name[:3] if short else name


def weekday_number(day: date) -> str:
    """'Thu 19', for a narrow column in which the month is known."""
    return f"{weekday(day, short=True)} {day.day}"


def month_day(day: date, *, full: bool = False, year: bool = False) -> str:
    """'Dec 3' or '3 Dec', with `full` the whole name of the month; with `year` 'Dec 3, 2026' or '3 Dec 2026'."""
    month = month_name(day, short=not full)
    if current_style().month_first:
        return f"{month} {day.day}, {day.year}" if year else f"{month} {day.day}"
    return f"{day.day} {month} {day.year}" if year else f"{day.day} {month}"


@cached_in_style(maxsize=1024)
def named_day(day: date, today: date, *, full: bool = False, short: bool = False) -> str:
    """'Thursday, Dec 3' or 'Thursday 3 Dec', with `full` the whole name of the month, with `short` 'Thu'.

    The year stands with it when it is not this one.
    """
    between = ", " if current_style().month_first else " "
    return f"{weekday(day, short=short)}{between}{month_day(day, full=full, year=day.year != today.year)}"


@cached_in_style(maxsize=512)
def day_words(day: date, today: date) -> str:
    """Return 'today', 'tomorrow, Wednesday' or 'Thursday, Nov 26', with the year if it is not this one.

    Where the day comes first, tomorrow has its date too: 'tomorrow, Wednesday 25 Nov' has no third comma.
    """
    named = named_day(day, today)
    beside = weekday(day) if current_style().month_first else named
    near = {0: "today", 1: f"tomorrow, {beside}", -1: f"yesterday, {beside}"}
    return near.get((day - today).days, named)


def clock_words(moment: time | datetime) -> str:
    """'16:30'; on a clock of twelve hours '4:30 pm', '10 am', 'noon' or 'midnight'."""
    if current_style().clock == 24:
        return f"{moment.hour}:{moment.minute:02d}"
    if not moment.minute and moment.hour in (0, 12):
        return "midnight" if moment.hour == 0 else "noon"
    return f"{_bare_hour(moment)} {_half_of_day(moment)}"


def hour_words(moment: time | datetime) -> str:
    """An hour after 'before' or 'after': '11', '16' or '16:30'; on a clock of twelve hours '11', '4 pm' or 'noon'."""
    if moment.minute or (current_style().clock == 12 and moment.hour not in PLAIN_MORNING):
        return clock_words(moment)
    return str(moment.hour)


def between_hours(starts: time | datetime, ends: time | datetime) -> str:
    """'between 16:00 and 18:00', 'between 4 and 6 pm', 'between 11 am and 1 pm'."""
    return f"between {_first_hour(starts, ends)} and {clock_words(ends)}"


def short_hours(starts: time | datetime, ends: time | datetime) -> str:
    """'16–18', '16:30–18:00'; on a clock of twelve hours '4–6 pm', '11 to noon'."""
    if current_style().clock == 24:
        whole = not starts.minute and not ends.minute
        return f"{starts.hour}–{ends.hour}" if whole else f"{clock_words(starts)}–{clock_words(ends)}"
    first, last = _first_hour(starts, ends), clock_words(ends)
    return f"{first}–{last}" if first[:1].isdigit() and last[:1].isdigit() else f"{first} to {last}"


def typed_day(day: date) -> str:
    """A day as it is typed into a field, and read from there: 'Nov 26, 2026' or '26 Nov 2026'."""
    return month_day(day, year=True)


def typed_moment(at: datetime) -> str:
    """A day with its hour as it is typed into a field: 'Nov 26, 2026, 4:30 pm' or '26 Nov 2026 16:30'."""
    return f"{typed_day(at.date())}{',' if current_style().month_first else ''} {clock_words(at)}"


def birthday_words(stored: str) -> str:
    """A stored birthday, '1984-05-30' or '--05-30', as it is written and typed: 'May 30, 1984', 'May 30'.

    Any other text comes back as it is.
    """
    has_year = not stored.startswith("--")
    try:
        day = date.fromisoformat(stored if has_year else f"2000-{stored.removeprefix('--')}")
    except ValueError:
        return stored
    return month_day(day, full=True, year=has_year)


def typed_time(minutes: int) -> str:
    """A time of day in minutes, 0 to 1440, as it is typed into a field: '17', '8:30'; or '5 pm', '8:30 am'."""
    hour, minute = divmod(minutes, 60)
    past = f":{minute:02}" if minute else ""
    if current_style().clock == 24:
        return f"{hour}{past}"
    return f"{hour % 12 or 12}{past} {'am' if hour % 24 < 12 else 'pm'}"


def after_day(words: str) -> str:
    """Return the sign between a day in words and the words after it: ', ' after 'Thursday, Dec 3', else ' '."""
    return ", " if "," in words and current_style().month_first else " "


_AMERICAN_DAY = re.compile(r", [A-Z][a-z]{2,8} \d{1,2}$")


def ends_with_american_day(words: str) -> bool:
    """True for words that end in a weekday and an American date: 'on Monday, November 9'."""
    return current_style().month_first and _AMERICAN_DAY.search(words[-16:]) is not None


def _bare_hour(moment: time | datetime) -> str:
    hour = moment.hour % 12 or 12
    return f"{hour}:{moment.minute:02d}" if moment.minute else str(hour)


def _half_of_day(moment: time | datetime) -> str:
    return "am" if moment.hour < 12 else "pm"


def _first_hour(starts: time | datetime, ends: time | datetime) -> str:
    """The first of two hours: without 'am' or 'pm' where the second one says it too, and in a morning until noon."""
    if current_style().clock == 24 or (starts.hour in (0, 12) and not starts.minute):
        return clock_words(starts)
    is_noon = ends.hour == 12 and not ends.minute
    is_same_half = _half_of_day(starts) == _half_of_day(ends)
    return _bare_hour(starts) if (is_noon and starts.hour < 12) or is_same_half else clock_words(starts)
