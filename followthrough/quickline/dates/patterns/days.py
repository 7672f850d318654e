"""Second round, first part: a weekday with its date, parts of periods, days by their position."""

from dataclasses import replace
from datetime import date

from followthrough.quickline.core.date_values import (
    Clock,
    DayPart,
    Days,
    Duration,
    Hours,
    at_clock,
    at_instant,
    in_hours,
    one_day,
    window,
)
from followthrough.quickline.core.day_math import (
    DAY,
    add_months,
    last_weekday,
    monday,
    next_day_of_month,
    nth_weekday,
    quarter_start,
)
from followthrough.quickline.core.productions import Grammar, ParseContext, ProductionMatch
from followthrough.quickline.dates.patterns.lengths import BuildResult
from followthrough.quickline.dates.patterns.words import weekday_named
from followthrough.quickline.dates.periods import edge, period

PATTERNS = Grammar()


def days(value: object) -> Days:
    """The value as Days. Raises AssertionError for any other value."""
    assert isinstance(value, Days)
    return value


def day_or_weekday(found: ProductionMatch, name: str, context: ParseContext) -> Days:
    """The day of that item, which is a date or a weekday."""
    item = found.named[name]
    return weekday_named(found.number(name), context) if item.kind == "wday" else days(item.value)


# ---- a day


@PATTERNS.production("d:wday", example="Thursday", why="The next such day after today (guide 2).")
def weekday(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return ("days", weekday_named(found.number("d"), context))


@PATTERNS.production("d:date|dom|rel|span|period", "[the] d:date", example="tomorrow", why="A day or period by itself.")
def plain_day(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return ("days", days(found.value("d")))


@PATTERNS.production(
    "w:wday [comma] [the] d:date|dom",
    "d:date [comma] w:wday",
    "d:rel [comma] [the] e:date|dom",
    "w:wday [comma] [the] d:rel",
    "d:rel [comma] w:wday",
    "w:wday paren d:date|dom paren",
    "d:date|dom paren w:wday paren",
    "d:date comma e:date",
    example="Mon 16 Mar",
    why="A weekday beside a date or 'tomorrow' confirms it.",
)
def weekday_and_date(found: ProductionMatch, context: ParseContext) -> BuildResult:
    chosen = days(found.value("d"))
    if "w" in found and chosen.unit == "dated" and chosen.starts.weekday() != found.number("w"):
        chosen = _year_that_fits(chosen, found.number("w"), context) or chosen
    if "e" in found:
        other = days(found.value("e"))
        return ("days", other) if other.unit == "dated" or chosen.starts == other.starts else None
    if chosen.starts.weekday() == found.number("w"):
        return ("days", chosen)
    doubt = Days(
        chosen.starts, chosen.ends, chosen.grain, 0.55, chosen.others, chosen.unit, chosen.past_day, chosen.ahead
    )
    return ("days", doubt)


def _year_that_fits(chosen: Days, weekday: int, context: ParseContext) -> Days | None:
    """The date a year later if it is on the given weekday then and not this year: 'Fri 18 July'. None if a year was
    written."""
    if chosen.starts.year > context.now.year + 1 or chosen.starts < context.now.date():
        return None
    try:
        later = chosen.starts.replace(year=chosen.starts.year + 1)
    except ValueError:
        return None
    fits = later.weekday() == weekday and chosen.past_day != chosen.starts
    return replace(chosen, starts=later, ends=later + DAY, confidence=0.6, others=(chosen,)) if fits else None


@PATTERNS.production(
    "n:num|few|couple w:wdays|wday ago", example="three Fridays ago", why="So many such weekdays back.", language="en"
)
def weekdays_ago(found: ProductionMatch, context: ParseContext) -> BuildResult:
    count = {"few": 3, "couple": 2}.get(found.named["n"].kind) or found.number("n")
    day = last_weekday(context.now.date(), found.number("w")) - 7 * (min(max(count, 1), 400) - 1) * DAY
    return ("gone", one_day(day, past_day=day))


@PATTERNS.production(
    "l:length ago",
    "l:length back|early =END|stop|comma",
    example="two weeks ago",
    why="In the past, so never a due date.",
)
def length_ago(found: ProductionMatch, context: ParseContext) -> BuildResult:
    length = found.value("l")
    assert isinstance(length, Duration)
    return back_from_now(length, context)


def back_from_now(length: Duration, context: ParseContext) -> BuildResult:
    """The day a duration before now, the exact time for hours and minutes; None beyond the start of the calendar."""
    try:
        moment = length.before(context.now).replace(second=0, microsecond=0)
    except (ValueError, OverflowError):
        return None
    if length.is_short and length.minutes < 1440:
        return ("moment", replace(at_instant(moment), is_past=True))
    return ("gone", one_day(moment.date(), past_day=moment.date()))


# ---- parts of periods


@PATTERNS.production(
    "[the] [very] e:early|mid|late|later|end [dash] [of|in|on] [the] [about] p:period",
    "p:period [comma] e:early|mid|late",
    example="early next week",
    why="Thirds of a month, halves of a week; the end is its last day (guide 6). The start of a year is its first "
    "month.",
)
def edge_of(found: ProductionMatch, context: ParseContext) -> BuildResult:
    which, whole = _part_named(found), days(found.value("p"))
    value = edge(which, whole, context.now.date())
    if value and whole.unit == "month" and whole.past_day:  # 'met Ada mid November'
        first = whole.past_day.replace(day=1)
        past = edge(which, window(first, add_months(first, 1), "month"), first - DAY)
        value = replace(value, ahead=False, past_day=past.starts if past else None)
    return ("days", value) if value else None


def _part_named(found: ProductionMatch) -> str:
    """start | early | mid | late | later | end. 'The start of the year' is shorter than 'early in the year'."""
    return "start" if found.value("e") == "start" else found.named["e"].kind


@PATTERNS.production(
    "e:early|mid [dash] slashed|dash|to|until|or f:mid|late|end [of|in] [the] p:period",
    example="mid to late June",
    why="From the first of the two parts to the end of the second.",
)
def edges_of(found: ProductionMatch, context: ParseContext) -> BuildResult:
    whole, today = days(found.value("p")), context.now.date()
    first, last = edge(found.named["e"].kind, whole, today), edge(found.named["f"].kind, whole, today)
    return ("days", window(first.starts, last.ends, "", 0.8)) if first and last and first.starts < last.ends else None


@PATTERNS.production(
    "d:wday [comma] [in|of] [the] p:period",
    "p:period [comma] [on] [the] d:wday",
    example="Tuesday in the week of the 9th",
    why="A weekday in a named week.",
)
def weekday_of_period(found: ProductionMatch, context: ParseContext) -> BuildResult:
    whole = days(found.value("p"))
    if whole.unit not in ("week", "fortnight"):
        return None
    return ("days", one_day(monday(whole.starts) + found.number("d") * DAY, ahead=True))


@PATTERNS.production(
    "[the] e:early|mid|late|later|end [dash] [of|in] the u:week|month|quarter|year|weekend",
    "e:end [dash] of [dash] u:week|month|quarter|year",
    "[the] e:late|later this u:week|month|quarter|year",
    "e:end of the play week",
    example="later in the week",
    why="'The week' alone is the present one.",
)
def edge_of_this(found: ProductionMatch, context: ParseContext) -> BuildResult:
    unit = found.named["u"].kind if "u" in found else "week"
    whole = period(unit, 0, context.now.date())
    if not whole:
        return None
    if unit == "weekend":
        return ("days", whole)
    which, today = _part_named(found), context.now.date()
    if which == "later" and unit == "week" and whole.ends <= today + DAY:
        # On a Sunday the week is over, so the next one is meant.
        return ("days", replace(period(unit, 1, today) or whole, confidence=0.6))
    value = edge(which, whole, today)
    return ("days", value) if value else None


@PATTERNS.production(
    "[the] n:ORD|last w:wday [of|in] [the] p:period|month|year",
    "[the] n:ORD|last w:wday of the month|year",
    "[the] n:ORD|last w:wday [of|in] every month",
    example="first Tuesday of November",
    why="The nth such weekday of a month.",
)
def nth_of_period(found: ProductionMatch, context: ParseContext) -> BuildResult:
    today = context.now.date()
    nth = -1 if found.named["n"].kind == "last" else found.number("n")
    whole = days(found.value("p")) if "p" in found and isinstance(found.value("p"), Days) else None
    first = (whole.starts if whole else today).replace(day=1)
    day = nth_weekday(first, nth, found.number("w"))
    if whole is None and day and day <= today:
        day = nth_weekday(add_months(first, 1), nth, found.number("w"))
    return ("days", one_day(day, ahead=True)) if day else None


@PATTERNS.production(
    "[the] n:ORD|last w:wday h:part [of|in] [the] p:period",
    "[the] n:ORD|last w:wday [at] a:clock to|until|dash b:clock [of|in] [the] p:period",
    "[the] n:ORD|last w:wday [at] a:clock [of|in] [the] p:period",
    example="first Monday evening of next month",
    why="The hours or the part of the day may come between the weekday and its month.",
)
def nth_with_hours(found: ProductionMatch, context: ParseContext) -> BuildResult:
    built = nth_of_period(found, context)
    if built is None:
        return None
    day = days(built[1])
    first, last = (found.value(name) if name in found else None for name in "ab")
    if isinstance(first, Clock) and isinstance(last, Clock):
        return ("moment", in_hours(day, Hours(first, last), None, context.setting))
    if isinstance(first, Clock):
        return ("moment", at_clock(day, first, None, context.setting))
    return ("dpart", (day, found.value("h")))


@PATTERNS.production(
    "[the] n:ORD|last w:period of|in [the] p:period",
    "[the] n:ORD|last w:period of|in the month",
    example="first weekend in April",
    why="The nth Saturday of a month with its Sunday.",
)
def weekend_of_month(found: ProductionMatch, context: ParseContext) -> BuildResult:
    if days(found.value("w")).unit != "weekend":
        return None
    first = (days(found.value("p")).starts if "p" in found else context.now.date()).replace(day=1)
    day = nth_weekday(first, -1 if found.named["n"].kind == "last" else found.number("n"), 5)
    return ("days", window(day, day + 2 * DAY, "weekend", 0.85)) if day else None


@PATTERNS.production(
    "w:period of [the] d:date|dom", example="the weekend of the 12th", why="The weekend of that day's week."
)
def weekend_of(found: ProductionMatch, context: ParseContext) -> BuildResult:
    if days(found.value("w")).unit != "weekend":
        return None
    saturday = monday(days(found.value("d")).starts) + 5 * DAY
    return ("days", window(saturday, saturday + 2 * DAY, "weekend"))


@PATTERNS.production(
    "[the] n:ORD|last week [of|in] [the] p:period",
    "[the] n:ORD|last week of the month",
    example="first week of February",
    why="The week of the nth Monday; others mean days 1-7.",
)
def week_of_month(found: ProductionMatch, context: ParseContext) -> BuildResult:
    first = (days(found.value("p")).starts if "p" in found else context.now.date()).replace(day=1)
    value = nth_week(first, -1 if found.named["n"].kind == "last" else found.number("n"))
    return ("days", value) if value else None


def nth_week(first: date, nth: int) -> Days | None:
    """The nth week of the month that begins with `first`; -1 for the last seven days. None if there is no such week."""
    if nth < 0:
        end = add_months(first, 1)
        return window(end - 7 * DAY, end, "week", 0.7)
    mondays = nth_weekday(first, nth, 0) if nth <= 5 else None
    if mondays is None:
        return None
    plain = window(first + 7 * (nth - 1) * DAY, first + 7 * nth * DAY, "", 0.6)
    return Days(mondays, mondays + 7 * DAY, "window", 0.7, (plain,), "week", None, True)


@PATTERNS.production(
    "[the] last [w:working|play] day [of|in] [the] p:period",
    "[the] last [w:working|play] day of|in|the [the] u:month|quarter|year|week",
    example="last working day of the month",
    why="The last day, or the last one that is not a Saturday or Sunday.",
)
def last_day_of(found: ProductionMatch, context: ParseContext) -> BuildResult:
    whole = days(found.value("p")) if "p" in found else period(found.named["u"].kind, 0, context.now.date())
    if whole is None:
        return None
    last = whole.ends - DAY
    while "w" in found and last.weekday() > 4:
        last -= DAY
    return ("days", one_day(last, 0.9, ahead=True))


@PATTERNS.production(
    "w:part [in] [the] p:period",
    example="first thing in January",
    why="'First thing' in a month or a year is its beginning, not an hour.",
    language="en",
)
def first_thing_in(found: ProductionMatch, context: ParseContext) -> BuildResult:
    whole, part = days(found.value("p")), found.value("w")
    if not isinstance(part, DayPart) or part.name != "first_thing" or whole.unit not in ("month", "quarter", "year"):
        return None
    value = edge("start", whole, context.now.date())
    return ("days", value) if value else None


@PATTERNS.production(
    "[on] [the] n:ORD|last w:working|play day of|in|the [the] p:period",
    "[on] [the] n:ORD|last w:working|play day of|in|the [the] u:month|quarter|year|week",
    example="first working day of January",
    why="The nth day of the period that is not a Saturday or Sunday; of this period, the next one that has it ahead.",
)
def working_day_of(found: ProductionMatch, context: ParseContext) -> BuildResult:
    today = context.now.date()
    unit = days(found.value("p")).unit if "p" in found else found.named["u"].kind
    whole = days(found.value("p")) if "p" in found else period(unit, 0, today)
    if whole is None or whole.unit not in ("week", "month", "quarter", "year"):
        return None
    nth = -1 if found.named["n"].kind == "last" else found.number("n")
    day = _nth_working_day(_first_of(whole), whole.ends, nth)
    following = period(whole.unit, 1, whole.ends - DAY) if whole.starts == today else None
    if day and day <= today and following:
        day = _nth_working_day(following.starts, following.ends, nth)
    return ("days", one_day(day, 0.9, ahead=True)) if day else None


def _first_of(whole: Days) -> date:
    """The first day of the whole period; the present one begins today."""
    last = whole.ends - DAY
    firsts = {"week": monday(last), "month": last.replace(day=1), "quarter": quarter_start(last)}
    return firsts.get(whole.unit, last.replace(month=1, day=1))


def _nth_working_day(starts: date, ends: date, nth: int) -> date | None:
    """The nth day from Monday to Friday, -1 for the last one; None if there are not so many."""
    count = (ends - starts).days
    every = [day for day in (starts + ahead * DAY for ahead in range(count)) if day.weekday() < 5]
    return every[-1] if nth < 0 else every[nth - 1] if 0 < nth <= len(every) else None


@PATTERNS.production(
    "[the] n:ORD half [of|in] [the] p:period",
    "[the] n:ORD half of [the] u:month|year",
    example="second half of January",
    why="Days 1 to 15 of a month or the rest of it; six months of a year.",
)
def half_of_period(found: ProductionMatch, context: ParseContext) -> BuildResult:
    unit = days(found.value("p")).unit if "p" in found else found.named["u"].kind
    whole = days(found.value("p")) if "p" in found else period(unit, 0, context.now.date())
    if whole is None or whole.unit not in ("month", "year") or found.number("n") not in (1, 2):
        return None
    first = _first_of(whole)
    middle = first + 15 * DAY if whole.unit == "month" else add_months(first, 6)
    start, end = (first, middle) if found.number("n") == 1 else (middle, whole.ends)
    return ("days", window(max(start, whole.starts), end, "", 0.85)) if end > whole.starts else None


@PATTERNS.production(
    "wc [the] d:date|dom|wday|rel",
    "[the] week of|from|begins|starting [on] [the] d:date|dom|wday",
    "[the] week commencing|beginning|early [on] d:date|dom|wday",
    "d:date week",
    "week about d:date",
    example="week of the 9th",
    why="The week of that day, Monday to Sunday (guide 6).",
)
def week_of(found: ProductionMatch, context: ParseContext) -> BuildResult:
    start = monday(day_or_weekday(found, "d", context).starts)
    return ("days", window(start, start + 7 * DAY, "week"))


@PATTERNS.production(
    "[the] n:ORD|dom|num [day] of [the] p:period",
    "[the] n:ORD day in [the] p:period",
    "[the] n:ord|num p:period",
    "p:period [comma] on the n:ORD|dom",
    example="15th of next month",
    why="A day in a month that is named by its position.",
)
def day_of_period(found: ProductionMatch, context: ParseContext) -> BuildResult:
    whole = days(found.value("p"))
    value = found.value("n")
    number = int(value.unit) if isinstance(value, Days) and value.unit.isdigit() else found.number("n", 0)
    last = (add_months(whole.starts.replace(day=1), 1) - DAY).day
    if whole.unit != "month" or not 1 <= number <= last:
        return None
    if found.items[-2].kind in ("num", "ord", "dom") and not any(item.kind == "of" for item in found.items):
        return None
    return ("days", one_day(whole.starts.replace(day=number), ahead=True))


@PATTERNS.production(
    "[the] n:ORD|dom [day] of|in the month",
    example="first of the month",
    why="The next such day, after today (guide 4).",
)
def day_of_the_month(found: ProductionMatch, context: ParseContext) -> BuildResult:
    value = found.value("n")
    number = int(value.unit) if isinstance(value, Days) and value.unit.isdigit() else found.number("n", 0)
    day = next_day_of_month(number, context.now.date())
    return ("days", one_day(day, ahead=True)) if day else None
