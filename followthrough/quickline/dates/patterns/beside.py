"""Fourth round, second part: dates counted from the date that comes earlier in the line: the day before, when back.

A production returns an item of kind 'beside'; its value makes the date from the earlier one.
"""

from dataclasses import replace

from followthrough.quickline.core.date_values import (
    DayPart,
    Duration,
    Moment,
    at_instant,
    in_part,
    moment_of_days,
    one_day,
    window,
)
from followthrough.quickline.core.day_math import DAY, add_months, monday
from followthrough.quickline.core.productions import Grammar, ParseContext, ProductionMatch
from followthrough.quickline.dates.patterns.counts import length_of_item
from followthrough.quickline.dates.patterns.lengths import BuildResult

PATTERNS = Grammar()


@PATTERNS.production(
    "l:length b:before|after [then|that] =END|stop|comma|line",
    "[the] l:day b:before|after [then|that] =END|stop|comma|line",
    example="lease ends 30 June, call 2 weeks before",
    why="At the end of a clause, before or after the date that comes earlier in the line.",
)
def beside_earlier(found: ProductionMatch, context: ParseContext) -> BuildResult:
    length, later = length_of_item(found), found.named["b"].kind == "after"
    return ("beside", lambda earlier: day_beside(earlier, length, later=later))


@PATTERNS.production(
    "[the] p:part b:before|after [then|that] =END|stop|comma|line",
    example="flight is Friday, text her the night before",
    why="That part of the day before (or after) the date that comes earlier in the line.",
)
def part_of_earlier(found: ProductionMatch, context: ParseContext) -> BuildResult:
    value, later = found.value("p"), found.named["b"].kind == "after"
    return ("beside", lambda earlier: part_beside(earlier, value, later=later)) if isinstance(value, DayPart) else None


@PATTERNS.production(
    "[the] following|next l:day =END|stop|comma|line",
    example="surgery is Thursday, call her the following day",
    why="The day after the date that comes earlier in the line.",
)
def day_behind(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return ("beside", lambda earlier: day_beside(earlier, Duration(days=1), later=True))


@PATTERNS.production(
    "[the] l:week|month b:before|after [then|that] =END|stop|comma|line",
    example="launch is 15 December, call the week after",
    why="The whole week or month before (or after) that of the date that comes earlier in the line.",
)
def week_beside(found: ProductionMatch, context: ParseContext) -> BuildResult:
    unit, later = found.named["l"].kind, found.named["b"].kind == "after"
    return ("beside", lambda earlier: whole_beside(earlier, unit, later=later))


@PATTERNS.production(
    "b:before|after [then|that] =END|stop|comma|line",
    example="the service is on 8 December, call her before",
    why="Before or after the date that comes earlier in the line, from the next day or up to the day before.",
)
def bound_beside(found: ProductionMatch, context: ParseContext) -> BuildResult:
    later = found.named["b"].kind == "after"
    return ("beside", lambda earlier: _bounded_beside(earlier, later=later))


LEADS = frozenset({"once"})
RETURNS = "returns"
BACK = frozenset({"returns", "return", "returned", "lands"})
AWAY = "[from] [the|her|his|their|my] [_] [on]"


@PATTERNS.production(
    "w:when|_ [n:_|he|she|they|i|we] [_] [is|are|will] [be] back [from] [the|her|his] [_] =END|stop|comma|line",
    "w:when|_ he|she|they|i|we [_] v:_ =END|stop|comma|line",
    example="in Porto 3-10 December, call when he is back",
    why="From the end of the time away that comes earlier in the line, or from the day of their return.",
)
def when_back(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return ("beside", _back_from) if _says_back(found) else None


@PATTERNS.production(
    f"w:when|after|_ [n:_|he|she|they|i|we] [_] [is|are|will] [be] back {AWAY} m:moment",
    f"w:when|after|_ he|she|they|i|we [_] v:_ {AWAY} m:moment",
    "v:_ [on] m:moment",
    example="call once she is back on the 14th",
    why="From the day on which they return.",
)
def back_on(found: ProductionMatch, context: ParseContext) -> BuildResult:
    value = found.value("m")
    if not _says_back(found) or not isinstance(value, Moment) or value.bound != "on":
        return None
    return ("moment", value.bounded("after"))


def _says_back(found: ProductionMatch) -> bool:
    """True for 'when she is back', and for another verb only if it says that they return. A name is no part of a
    date, so only 'she's' may be a plain word there."""
    led = found.text("v") == RETURNS if "w" not in found else found.named["w"].kind != "_" or found.text("w") in LEADS
    if "n" in found and found.named["n"].kind == "_" and "'" not in found.text("n"):
        return False
    return led and ("v" not in found or found.text("v") in BACK)


@PATTERNS.production(
    "next =END|stop|comma|line",
    example="away this week, ring next",
    why="The week after the week that comes earlier in the line.",
)
def next_one(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return ("beside", _next_week)


def _next_week(earlier: Moment) -> Moment:
    """The week after that of the date. Raises ValueError if it is no week."""
    if earlier.grain != "window" or earlier.ends - earlier.starts > 7 * DAY or earlier.ends.weekday():
        raise ValueError(earlier)
    return whole_beside(earlier, "week", later=True)


def day_beside(earlier: Moment, length: Duration, *, later: bool) -> Moment:
    """The day that much before or after the date; the exact time for hours before an exact time. Raises ValueError
    or OverflowError beyond the calendar."""
    start = (length.after if later else length.before)(earlier.starts)
    if length.is_short and earlier.grain == "minute":
        return at_instant(start, earlier.confidence, ahead=True)
    return moment_of_days(one_day(start.date(), _sure_as(earlier), ahead=True))


def _sure_as(earlier: Moment) -> float:
    return min(earlier.confidence, 0.85)


def part_beside(earlier: Moment, part: DayPart, *, later: bool) -> Moment:
    day = day_beside(earlier, Duration(days=1), later=later)
    return in_part(one_day(day.starts.date(), day.confidence, ahead=True), part)


def whole_beside(earlier: Moment, unit: str, *, later: bool) -> Moment:
    """The week (Monday to Sunday) or month before or after that of the date."""
    day = earlier.starts.date()
    first = monday(day) if unit == "week" else day.replace(day=1)
    if unit == "week":
        starts = first + (7 if later else -7) * DAY
        ends = starts + 7 * DAY
    else:
        starts, ends = add_months(first, 1 if later else -1), add_months(first, 2 if later else 0)
    return moment_of_days(window(starts, ends, "", _sure_as(earlier)))


def _bounded_beside(earlier: Moment, *, later: bool) -> Moment:
    """From the day after the date on, or by the day before it; from or by its hour if it has one."""
    if earlier.grain in ("minute", "interval"):
        at = at_instant(earlier.ends if later and earlier.grain == "interval" else earlier.starts, _sure_as(earlier))
        return replace(at, bound="after" if later else "by")
    edge = earlier.ends.date() if later else earlier.starts.date() - DAY
    day = moment_of_days(one_day(edge, _sure_as(earlier)))
    return replace(day, bound="after" if later else "by")


def _back_from(earlier: Moment) -> Moment:
    """From the date on, or from the end of several days on."""
    day = earlier.ends.date() if earlier.grain == "window" and earlier.bound == "on" else earlier.starts.date()
    return moment_of_days(one_day(day, _sure_as(earlier))).bounded("after")
