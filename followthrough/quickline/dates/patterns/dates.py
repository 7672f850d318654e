"""First round, third part: numbered days, such as 14 March, the 14th, 3/11, 2026-03-14."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from followthrough.quickline.core.date_values import Clock, Days, at_clock, one_day
from followthrough.quickline.core.day_math import DAY, next_day_of_month, on_or_after
from followthrough.quickline.core.productions import Grammar, ParseContext, ProductionMatch
from followthrough.quickline.dates.patterns.lengths import BuildResult
from followthrough.quickline.dates.patterns.words import today_of
from followthrough.quickline.dates.periods import DOUBTFUL, FAR, year_of

PATTERNS = Grammar()


def calendar_day(
    month: int, day: int, year: int | None, context: ParseContext, confidence: float = 0.95
) -> Days | None:
    """The day of that month and year; without a year the next one (label guide 4). None if there is no such day."""
    today = today_of(context)
    if year is None:
        found = on_or_after(today, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None
        if not found:
            return None
        confidence = min(confidence, DOUBTFUL) if (found - today).days > FAR else confidence
        return one_day(found, confidence, "dated", past_day=_year_before(found, today))
    try:
        exact = date(year, month, day)
    except ValueError:
        return None
    return one_day(exact, confidence, "dated", past_day=exact)


def _year_before(day: date, today: date) -> date:
    """The same day a year earlier, unless it is in the past already."""
    if day <= today:
        return day
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day - timedelta(days=366)


IMPOSSIBLE: BuildResult = (
    "never",
    None,
)  # written like a date, but there is no such day: nothing else may be made of it


def _dated(found: ProductionMatch, context: ParseContext, day: int) -> BuildResult:
    """The date of the match; IMPOSSIBLE if there is no such day."""
    year = year_of(found.value("y")) if "y" in found else None
    value = calendar_day(found.number("m"), day, year, context)
    return ("date", value) if value else IMPOSSIBLE


@PATTERNS.production(
    "[the] d:ORD|num [day] [of] [comma] m:month_name [comma|of] [y:yyyy|year2]",
    "[the] d:ORD|num [day] [of] m:month_name in y:yyyy",
    "d:num dash m:month_name dash y:yyyy|num",
    "d:num dash m:month_name",
    "d:num slashed m:month_name [slashed] [y:yyyy]",
    "[the] d:ORD m:month_name y:num !UNIT|colon|am|pm|oclock",
    example="14 March",
    why="Day before month; without a year the next such day (guide 4).",
)
def day_month(found: ProductionMatch, context: ParseContext) -> BuildResult:
    day = found.number("d")
    if not 1 <= day <= 31 or ("y" in found and found.named["y"].kind == "num" and found.number("y") < 10):
        return None
    return _dated(found, context, day)


@PATTERNS.production(
    "m:month_name [comma] [the] d:ord|nth [comma] [of] [y:yyyy|year2]",
    "m:month_name [slashed|dash] d:num [comma] [y:yyyy|year2] !UNIT|oclock|am|pm",
    "m:month_name d:num comma y:yyyy",
    example="March 14",
    why="Month before day; without a year the next such day (guide 4).",
)
def month_day(found: ProductionMatch, context: ParseContext) -> BuildResult:
    day = found.number("d")
    return _dated(found, context, day) if 1 <= day <= 31 else None


@PATTERNS.production(
    "s:slash",
    "a:num slashed b:num",
    example="3/11",
    why="Day or month first, as in the locale; an impossible order is reversed. Asked about if only the other order "
    "is near.",
)
def slashed(found: ProductionMatch, context: ParseContext) -> BuildResult:
    numbers = _numbers(found)
    first, second = numbers[:2]
    year = _year_of_figures(numbers)
    dotted = found.text("s").endswith(".")  # '11.06.' is written where the day comes first
    day, month = (first, second) if context.day_first or dotted else (second, first)
    value = calendar_day(month, day, year, context, 0.93)
    if value is None:
        value = calendar_day(day, month, year, context, 0.85) if month > 12 >= day else None
        return ("date", value) if value else ("never", None)
    turned = calendar_day(day, month, year, context) if day <= 12 and day != month else None
    if turned and value.confidence < 0.9 < turned.confidence:
        value = replace(value, confidence=0.6, others=(turned,))  # '10/12' in November, where December comes first
    return ("date", value)


def _numbers(found: ProductionMatch) -> list[int]:
    """[3, 11, 2027] of '3/11/2027', '3-11-2027', '3.11.2027', '3 / 11'."""
    if "s" not in found:
        return [found.number("a"), found.number("b")]
    return [int(part) for part in found.text("s").strip(".").replace("-", "/").replace(".", "/").split("/")]


def _year_of_figures(numbers: Sequence[int]) -> int | None:
    """The third number as a year with four digits; None if there are only two numbers."""
    if len(numbers) < 3:
        return None
    return year_of(numbers[2]) if numbers[2] >= 1000 else 2000 + numbers[2]


@PATTERNS.production(
    "<on|by|until|before|after|from|since|wday|comma|through c:dotclock !oclock|ish|am|pm|percent|money",
    example="by 11.06",
    why="Two numbers with a dot are day and month if they are unlikely as a clock time: an odd minute, or an hour "
    "after 24. Asked about.",
    language="en",
)
def dotted(found: ProductionMatch, context: ParseContext) -> BuildResult:
    day, month = (int(part) for part in found.text("c").split("."))
    if not context.day_first or month not in range(1, 13) or (day <= 24 and month % 5 == 0):
        return None
    value = calendar_day(month, day, None, context, DOUBTFUL if day <= 24 else 0.85)
    return ("date", value) if value else None


@PATTERNS.production("i:iso", example="2026-03-14", why="A date in ISO 8601.")
def iso(found: ProductionMatch, context: ParseContext) -> BuildResult:
    try:
        year, month, day = (int(part) for part in found.text("i")[:10].rstrip("t ").replace("t", "-").split("-")[:3])
        exact = one_day(date(year, month, day), 0.99, "dated", past_day=date(year, month, day))
        if ":" not in found.text("i"):
            return ("date", exact)
        hour, minute = found.text("i").replace("t", " ").split()[-1].split(":")[:2]
        return ("moment", at_clock(exact, Clock(int(hour), int(minute), exact=True)))
    except ValueError:
        return ("never", None)


@PATTERNS.production(
    "the d:ord|nth !week|wday|quarter|day|working|play|half",
    "d:ord !week|wday|quarter|day|working|play|half",
    example="the 14th",
    why="The next such day of a month, after today (guide 4).",
)
def day_of_month(found: ProductionMatch, context: ParseContext) -> BuildResult:
    today = today_of(context)
    day = next_day_of_month(found.number("d"), today)
    if day is None:
        return ("never", None)
    first = today.replace(day=1) - DAY
    past_day = next_day_of_month(found.number("d"), first) or day
    return ("dom", Days(day, day + DAY, "day", 0.92, (), str(found.number("d")), past_day))


@PATTERNS.production(
    "d:wday [comma] [the] n:ord !of|month_name",
    "d:wday [comma] [the] n:dotord !of|month_name|kw|week|wday|quarter",
    "d:wday the n:nth",
    "d:wday n:num !UNIT|am|pm|oclock|_|ish|month_name|comma|working|dash",
    "d:wday n:num stop",
    "d:wday n:num comma !month_name",
    "d:wday n:num !_ dash|to|or|and",
    example="Tuesday the 19th",
    why="The next such date on that weekday, asked about beyond the coming month. If the next day with that number is "
    "one weekday off, or no date in a hundred days fits, that next day, asked about. A bare number up to 12 is an "
    "hour, unless that date is within a week.",
)
def weekday_numbered(found: ProductionMatch, context: ParseContext) -> BuildResult:
    number, weekday = found.number("n"), found.number("d")
    if not 1 <= number <= 31:
        return None
    plain, today = found.named["n"].kind == "num", today_of(context)
    reach = 8 if plain and number <= 12 else MOST_AHEAD
    exact = _day_that_fits(number, weekday, [today + ahead * DAY for ahead in range(1, reach + 1)])
    near = next_day_of_month(number, today)
    if near is None or (exact is None and plain and number <= 12):
        return None
    past_day = _last_numbered(number, weekday, today)
    if exact and (exact - today).days <= ONE_MONTH:
        return ("date", one_day(exact, _numbered_confidence(number, plain=plain), "dated", past_day=past_day))
    return ("date", replace(_numbered_far(near, exact, weekday), past_day=past_day))


def _numbered_far(near: date, exact: date | None, weekday: int) -> Days:
    """The day to ask about: the next one with the number if it is one weekday off, else the date that fits."""
    chosen = exact if exact and _days_off(near, weekday) > 1 else near
    others = (one for one in (near, near + _to_weekday(near, weekday)) if one != chosen)
    return replace(one_day(chosen, ASKED, "dated"), others=tuple(one_day(one, ASKED) for one in others))


ONE_MONTH, MOST_AHEAD = 31, 100  # days
ASKED = 0.6


def _day_that_fits(number: int, weekday: int, days: Sequence[date]) -> date | None:
    """The first of the days with that number that is on that weekday."""
    return next((day for day in days if day.day == number and day.weekday() == weekday), None)


def _last_numbered(number: int, weekday: int, today: date) -> date:
    """The last day with that number, on that weekday if one of the last months has it; for 'met Ada Tue 24th'."""
    back = [today - days * DAY for days in range(MOST_AHEAD)]
    return _day_that_fits(number, weekday, back) or next((day for day in back if day.day == number), today)


def _to_weekday(day: date, weekday: int) -> timedelta:
    """The way to the nearest such weekday, from three days back to three days ahead."""
    return ((weekday - day.weekday() + 3) % 7 - 3) * DAY


def _days_off(day: date, weekday: int) -> int:
    return abs(_to_weekday(day, weekday).days)


def _numbered_confidence(number: int, *, plain: bool) -> float:
    """Confidence of 'Tuesday 19' in the coming month. A bare number up to 12 may be an hour."""
    if not plain:
        return 0.93
    return ASKED if number <= 12 else 0.8
