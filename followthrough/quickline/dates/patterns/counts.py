"""Second round, second part: durations counted from now or from a day."""

from dataclasses import replace
from datetime import datetime

from followthrough.quickline.core.date_values import Days, Duration, Moment, at_instant, one_day, start_of, window
from followthrough.quickline.core.day_math import DAY, add_months, last_weekday, monday, next_weekday
from followthrough.quickline.core.productions import Grammar, ParseContext, ProductionMatch
from followthrough.quickline.dates.patterns.days import day_or_weekday, days
from followthrough.quickline.dates.patterns.lengths import PER_UNIT, BuildResult, length_of
from followthrough.quickline.dates.periods import DOUBTFUL

PATTERNS = Grammar()


@PATTERNS.production("l:length [comma] [and] m:length", example="1 day and 2 hours", why="Several durations are added.")
def sum_of_lengths(found: ProductionMatch, context: ParseContext) -> BuildResult:
    one, two = found.value("l"), found.value("m")
    assert isinstance(one, Duration) and isinstance(two, Duration)
    return (
        after_length(one.plus(two), context.now, context) if found.items[0].kind == "in" else ("length", one.plus(two))
    )


def after_length(length: Duration, start: datetime, context: ParseContext) -> BuildResult:
    """The date a duration after `start`: a day for days and longer units, an exact time for hours and minutes (label
    guide 5)."""
    try:
        moment = length.after(start)
        more = length.more.after(start) if length.more else None
    except (ValueError, OverflowError):
        return None
    if length.is_short:
        return ("moment", _instant(length, moment))
    if more:
        return ("days", window(moment.date(), more.date() + DAY, "", 0.8))
    return ("days", _day_after(length, start, moment, context))


def _instant(length: Duration, moment: datetime) -> Moment:
    """The exact time. For whole days in hours ('in 48 hours') the day is an alternative."""
    exact = at_instant(moment.replace(second=0, microsecond=0), ahead=True)
    if length.minutes % 1440 or length.months:
        return exact
    day = Moment(start_of(moment), start_of(moment) + DAY, "day")
    return Moment(exact.starts, exact.ends, "minute", confidence=0.8, others=(day,), ahead=True)


def _day_after(length: Duration, start: datetime, moment: datetime, context: ParseContext) -> Days:
    """The day, with less confidence where people count differently."""
    value = one_day(moment.date(), ahead=True)
    if length.months >= 12 and length.months % 12 == 0 and not length.days:
        value = replace(value, confidence=DOUBTFUL)  # a number of years rarely means the exact day
    near = context.vocabulary.dates.idle_days.get(length.days, 0) if length == Duration(days=length.days) else 0
    if near:
        value = replace(value, confidence=DOUBTFUL, others=(one_day(start.date() + near * DAY),))
    if length == Duration(days=1):
        value = replace(value, confidence=DOUBTFUL, unit="today")  # 'in a day': tomorrow, or 24 hours from now
    if length.months and moment.day != start.day and not length.days:
        spill = one_day(moment.date() + (start.day - moment.day) * DAY)
        value = Days(value.starts, value.ends, "day", 0.85, (spill,), "", None, True)
    return value


@PATTERNS.production(
    "in [about|the] [next] l:length [time]",
    "l:length from now",
    "l:length hence",
    "l:length later",
    "plus l:length",
    "in [about] l:length or so",
    "[in] l:length time",
    "in l:length [comma] [and] m:length [comma] [and] [k:length]",
    "every l:length",
    "[in] another l:length",
    "after l:length",
    "give it l:length",
    "in u:quarter|fortnight",
    example="in 2 weeks",
    why="N whole units from now (guide 5); 'in a day' and years are asked about. A repeated date is its first "
    "occurrence (guide 11).",
)
def from_now(found: ProductionMatch, context: ParseContext) -> BuildResult:
    total = found.value("l") if "l" in found else length_of(1, found.named["u"].kind)
    assert isinstance(total, Duration)
    for name in ("m", "k"):
        if name in found:
            part = found.value(name)
            assert isinstance(part, Duration)
            total = total.plus(part)
    kinds = [item.kind for item in found.items]
    if kinds[0] == "in" and "next" in kinds:
        return within(found, context)
    return after_length(total, context.now, context)


def length_of_item(found: ProductionMatch) -> Duration:
    """The duration of the item `l`; a unit alone is one of it ('fortnight')."""
    item = found.named["l"]
    length = length_of(1, item.kind) if item.kind in PER_UNIT else item.value
    assert isinstance(length, Duration)
    return length


@PATTERNS.production("in h:hmark", example="in 1h", why="'1h' is a duration after 'in' and a clock time after 'at'.")
def in_short_hours(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return after_length(Duration(minutes=60 * int(found.text("h")[:-1])), context.now, context)


@PATTERNS.production(
    "every u:day|week|month|quarter|year|fortnight",
    "every other u:day|week|month",
    example="every month",
    why="A repeated date is its first occurrence (guide 11).",
)
def every_unit(found: ProductionMatch, context: ParseContext) -> BuildResult:
    count = 2 if any(item.kind == "other" for item in found.items) else 1
    return after_length(length_of(count, found.named["u"].kind), context.now, context)


@PATTERNS.production(
    "within [the] [next] l:length",
    "within the u:hour|day|week|month",
    "within a u:hour|day|week|month",
    "within [the] next u:hour|day|week|month|fortnight",
    "inside l:length",
    example="within a fortnight",
    why="'Within' is a deadline at the end of the time.",
)
def within(found: ProductionMatch, context: ParseContext) -> BuildResult:
    length = found.value("l") if "l" in found else length_of(1, found.named["u"].kind)
    assert isinstance(length, Duration)
    built = after_length(length, context.now, context)
    if built is None:
        return None
    return ("moment", built[1].bounded("by")) if isinstance(built[1], Moment) else ("by_days", built[1])


@PATTERNS.production(
    "over|during [the] [next] l:length",
    "over the s:span",
    "[the] next l:length",
    example="over the next few days",
    why="Several days, beginning tomorrow.",
)
def over_length(found: ProductionMatch, context: ParseContext) -> BuildResult:
    if "s" in found:
        return ("days", days(found.value("s")))
    length = found.value("l")
    assert isinstance(length, Duration)
    today = context.now.date()
    if length.is_short:
        return ("moment", Moment(context.now, length.after(context.now), "interval", ahead=True))
    return ("days", window(today + DAY, length.after(context.now).date() + DAY))


@PATTERNS.production(
    "[on] [the|a] w:wday l:length from now",
    "[on] [the|a] w:wday in [about] [a|the] l:length|fortnight [time]",
    example="Friday in two weeks",
    why="As 'in two weeks on Friday'.",
    language="en",
)
@PATTERNS.production(
    "in [about] [a|the] l:length|fortnight [time] [comma] [on] [the|a] w:wday",
    "l:length from now [comma] [on] [the|a] w:wday",
    example="in two weeks on Friday",
    why="The weekday in the week that is so far ahead. If so many weeks from the next such day are another day, it is "
    "asked about.",
)
def weekday_in_length(found: ProductionMatch, context: ParseContext) -> BuildResult:
    length = length_of_item(found)
    if length.is_short or length.working or length.days % 7:
        return None
    today, weekday = context.now.date(), found.number("w")
    try:
        by_week = monday(length.after(context.now).date()) + weekday * DAY
        by_day = length.after(start_of(next_weekday(today, weekday))).date()
    except (ValueError, OverflowError):
        return None
    if by_week == by_day:
        return ("days", one_day(by_week, 0.9, ahead=True))
    return ("days", replace(one_day(by_week, 0.65, ahead=True), others=(one_day(by_day, 0.65),)))


@PATTERNS.production(
    "[in] l:length from|after [the] d:date|dom|rel|wday",
    "l:length [from] t:rel",
    "l:length on d:wday|date",
    "l:length d:wday",
    example="three weeks today",
    why="A duration counted from a day; also 'two weeks on Friday' (guide 3, 5).",
)
def from_day(found: ProductionMatch, context: ParseContext) -> BuildResult:
    length = found.value("l")
    assert isinstance(length, Duration)
    if length.is_short:
        return None
    start = day_or_weekday(found, "t" if "t" in found else "d", context)
    plain = not any(item.kind in ("from", "after", "on") for item in found.items)
    if plain and length.days % 7 and not length.months:
        return None
    try:
        moved = length.after(start_of(start.starts)).date()
    except (ValueError, OverflowError):
        return None
    return ("days", one_day(moved, ahead=True))


@PATTERNS.production(
    "l:week|fortnight|month|year [from] t:rel",
    "l:week|fortnight|month|year from now",
    example="fortnight today",
    why="A unit without a number is one of it.",
    language="en",
)
def unit_from_day(found: ProductionMatch, context: ParseContext) -> BuildResult:
    start = days(found.value("t")).starts if "t" in found else context.now.date()
    try:
        moved = length_of_item(found).after(start_of(start)).date()
    except (ValueError, OverflowError):
        return None
    return ("days", one_day(moved, ahead=True))


@PATTERNS.production(
    "for l:length [comma] from [on] [the] d:date|dom|rel|wday",
    "d:date|dom|rel for l:length",
    example="for 10 days from 18 December",
    why="A duration after 'for' is a window from that day.",
)
def lasting_from(found: ProductionMatch, context: ParseContext) -> BuildResult:
    length = found.value("l")
    assert isinstance(length, Duration)
    if length.is_short:
        return None
    start = day_or_weekday(found, "d", context).starts
    try:
        end = length.after(start_of(start)).date()
    except (ValueError, OverflowError):
        return None
    return ("days", window(start, end, ahead=False))


@PATTERNS.production(
    "l:length before [the] d:date|dom|rel|wday", example="two days before Friday", why="A duration before a day."
)
def before_day(found: ProductionMatch, context: ParseContext) -> BuildResult:
    length = found.value("l")
    assert isinstance(length, Duration)
    start = day_or_weekday(found, "d", context).starts
    if length.is_short:
        return None
    return ("days", one_day(length.before(start_of(start)).date(), ahead=True))


@PATTERNS.production(
    "[the] day b:after|before [the] d:date",
    "[the] w:wday b:after|before [the] d:date",
    "[the] u:week|weekend b:after|before [the] d:date",
    example="the Tuesday after Christmas",
    why="The day, the weekday, the week or the weekend next to a date.",
)
def beside_date(found: ProductionMatch, context: ParseContext) -> BuildResult:
    date, later = days(found.value("d")), found.named["b"].kind == "after"
    day, sure = date.starts, date.confidence
    if date.grain != "day":
        return None
    if "u" in found:
        length, shift = (2, 5) if found.named["u"].kind == "weekend" else (7, 0)
        weeks = 0 if length == 2 and later and day.weekday() < 5 else 1 if later else -1
        start = monday(day) + (7 * weeks + shift) * DAY
        return ("days", window(start, start + length * DAY, confidence=sure))
    if "w" in found:
        weekday = found.number("w")
        return ("days", one_day(next_weekday(day, weekday) if later else last_weekday(day, weekday), sure, ahead=True))
    return ("days", one_day(day + DAY if later else day - DAY, sure, ahead=True))


@PATTERNS.production(
    "d:date w:period",
    example="Labor Day weekend",
    why="The weekend at a holiday: with a Monday up to it, else the Saturday and Sunday of its week.",
    language="en",
)
def weekend_at_date(found: ProductionMatch, context: ParseContext) -> BuildResult:
    day = days(found.value("d")).starts
    if days(found.value("w")).unit != "weekend":
        return None
    saturday = day - 2 * DAY if day.weekday() == 0 else monday(day) + 5 * DAY
    return ("days", window(saturday, max(saturday + 2 * DAY, day + DAY if day.weekday() == 0 else saturday)))


@PATTERNS.production(
    "p:period in a|num year", "p:period in l:length", example="March in a year", why="The month a year later."
)
def period_later(found: ProductionMatch, context: ParseContext) -> BuildResult:
    whole = days(found.value("p"))
    length = found.value("l") if "l" in found else None
    if whole.unit != "month" or not isinstance(length, Duration) or length.months % 12 or not length.months:
        return None
    start = add_months(whole.starts.replace(day=1), length.months)
    start = start.replace(year=context.now.year + length.months // 12)
    return ("days", window(start, add_months(start, 1), "month"))
