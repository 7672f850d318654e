"""Fourth round: by, before, until, after, an hour before, one date or another."""

from dataclasses import replace
from datetime import datetime

from followthrough.quickline.core.date_values import (
    DayPart,
    Days,
    Duration,
    Moment,
    at_instant,
    moment_of_days,
    start_of,
)
from followthrough.quickline.core.day_math import DAY
from followthrough.quickline.core.productions import Grammar, ParseContext, ProductionMatch
from followthrough.quickline.dates.patterns.beside import part_beside
from followthrough.quickline.dates.patterns.counts import after_length, length_of_item
from followthrough.quickline.dates.patterns.lengths import BuildResult

PATTERNS = Grammar()
WITH_UNTIL = ("from", "starting", "commencing", "von", "vom")  # a window after them is a span; after 'ab' it is a bound
GAP = "[_|we|i|the|they|he|she|you|it|a|in|up|her|him|me|us|them|to|an] " * 4


def moment(found: ProductionMatch, name: str = "m") -> Moment:
    value = found.value(name)
    assert isinstance(value, Moment)
    return value


@PATTERNS.production(
    "by|until|through|due [on|by|about|the] [the] m:moment",
    "[some|sometime] by m:moment",
    "no later than m:moment",
    "not later than m:moment",
    "m:moment at the latest",
    "m:moment latest",
    "due by|on m:moment",
    "due is|was|on m:moment",
    "[at] [the] latest [by|on] m:moment",
    "by the m:moment",
    "by|until about m:moment",
    "as late as m:moment",
    "on or before m:moment",
    "up to m:moment",
    "by|until latest m:moment",
    example="by Friday",
    why="A deadline is the last acceptable day or time.",
)
def by(found: ProductionMatch, context: ParseContext) -> BuildResult:
    value = moment(found)
    if value.bound == "after":
        return None
    if value.daypart == "lunch":
        return ("moment", at_instant(value.starts, value.confidence).bounded("by"))
    if value.grain == "window" and value.starts.weekday() == 5 and value.ends - value.starts == 2 * DAY:
        friday = _day(value.starts - DAY, value)
        saturday = _day(value.starts, value)
        return ("moment", replace(friday, confidence=0.75, others=(saturday, value.bounded("by"))).bounded("by"))
    return ("moment", value.bounded("by"))


def _day(start: datetime, like: Moment) -> Moment:
    return Moment(start, start + DAY, "day", "on", "", like.confidence, ahead=True)


@PATTERNS.production(
    "before [_|our|my|the] [_] [on] [the] m:moment",
    "prior to m:moment",
    "before about m:moment",
    example="before Friday",
    why="Before a day: by the day before it. Before a time: by that time.",
)
def before(found: ProductionMatch, context: ParseContext) -> BuildResult:
    value = moment(found)
    if value.grain in ("minute", "daypart", "interval"):
        start = value.starts
        return ("moment", replace(at_instant(start, value.confidence), bound="by", ahead=True, kept_out=value))
    today = datetime.combine(context.now.date(), datetime.min.time())
    if value.starts - DAY < today:
        return ("moment", replace(_day(value.starts, value).bounded("by"), kept_out=value))
    last = _day(value.starts - DAY, value)
    if last.starts.weekday() == 6 and value.ends - value.starts > DAY:
        last = _day(value.starts - 3 * DAY, value)
    beside = len(found.items) > 2 and any(item.kind == "_" for item in found.items)
    first, second = (_day(value.starts, value), last) if beside else (last, _day(value.starts, value))
    return ("moment", replace(first, confidence=0.75, others=(second,), kept_out=value).bounded("by"))


@PATTERNS.production(
    "after|since|past [the] m:moment",
    "later than m:moment",
    "after about m:moment",
    "m:moment or after",
    example="after Friday",
    why="After a day: not before the next day. After a time: not before that time.",
)
def after(found: ProductionMatch, context: ParseContext) -> BuildResult:
    value = moment(found)
    if value.bound == "by":
        return None
    if found.items[0].kind == "since":  # 'not heard since Thursday' is in the past
        return ("moment", replace(value, is_past=True))
    if value.grain in ("minute",):
        return ("moment", value.bounded("after"))
    if value.grain in ("daypart", "interval"):
        return ("moment", replace(at_instant(value.ends, value.confidence), bound="after", ahead=True))
    first = _day(value.ends, value)
    if first.starts.weekday() > 4 and value.ends - value.starts == DAY:
        # After a Friday: Saturday by the calendar, Monday at work.
        return ("moment", replace(first, confidence=0.6, others=(_day(value.ends + 2 * DAY, value),)).bounded("after"))
    return ("moment", replace(first, confidence=0.75, others=(_day(value.starts, value),)).bounded("after"))


@PATTERNS.production(
    "from m:moment [onwards|onward|on]",
    "not before m:moment",
    "m:moment onwards|onward",
    "no early than m:moment",
    "not until [the] m:moment",
    "m:moment or later",
    "as of m:moment",
    "as soon as m:moment",
    "earliest [on] m:moment",
    "m:moment [at] [the] earliest",
    example="from Monday",
    why="Not before that day or time.",
)
def starting(found: ProductionMatch, context: ParseContext) -> BuildResult:
    value = moment(found)
    if value.bound == "by" or (found.items[0].text in WITH_UNTIL and value.grain == "window"):
        return None
    return ("moment", value.bounded("after"))


@PATTERNS.production(
    f"[the] p:part b:before|after {GAP} [at|on] m:moment",
    example="the night before her flight on Friday",
    why="A part of the day before (or after) a named day.",
)
def part_from(found: ProductionMatch, context: ParseContext) -> BuildResult:
    value, later = found.value("p"), found.named["b"].kind == "after"
    return ("moment", part_beside(moment(found), value, later=later)) if isinstance(value, DayPart) else None


@PATTERNS.production(
    f"l:length b:before|after {GAP} [at|on] m:moment",
    f"[the] l:day b:before|after {GAP} [at|on] m:moment",
    "l:length b:before|to m:moment",
    example="an hour before we meet tomorrow at 3",
    why="A duration counted from a named day or time.",
)
def length_from(found: ProductionMatch, context: ParseContext) -> BuildResult:
    length, value = length_of_item(found), moment(found)
    later = found.named["b"].kind == "after"
    try:
        start = length.after(value.starts) if later else length.before(value.starts)
    except (ValueError, OverflowError):
        return None
    if value.grain == "minute" and length.is_short:
        return ("moment", at_instant(start, value.confidence, ahead=True))
    if length.is_short:
        return None
    return ("moment", replace(_day(start_of(start), value), ahead=True))


@PATTERNS.production(
    "m:moment for [about] l:length",
    "for l:length from|on m:moment",
    "for l:length [comma] from m:moment",
    example="at 4 for 30 minutes",
    why="The duration gives the end.",
)
def lasting(found: ProductionMatch, context: ParseContext) -> BuildResult:
    length, value = found.value("l"), moment(found)
    assert isinstance(length, Duration)
    if value.grain == "minute" and length.is_short:
        ends = length.after(value.starts)
        return ("moment", replace(value, ends=ends, grain="interval", bound="on"))
    if value.grain != "day" or length.is_short:
        return None
    return ("moment", replace(value, ends=max(length.after(value.starts), value.ends), grain="window"))


@PATTERNS.production(
    "<_|money|slashed|dash|her|him|them|back l:length =END|stop|comma|line",
    example="chase Tess, f/u 2 weeks",
    why="A duration at the end of a clause is counted from now if the line has no other date. Asked about.",
)
def trailing_length(found: ProductionMatch, context: ParseContext) -> BuildResult:
    length = found.value("l")
    assert isinstance(length, Duration)
    built = after_length(length, context.now, context)
    value = built[1] if built else None
    moment = moment_of_days(value) if isinstance(value, Days) else value
    return ("loose", replace(moment, confidence=0.65, ahead=False)) if isinstance(moment, Moment) else None


@PATTERNS.production(
    "between now and [the] m:moment",
    "from now until|to [the] m:moment",
    example="between now and Friday",
    why="From now to a day or time is a deadline at that day or time.",
)
def until_then(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return ("moment", moment(found).bounded("by"))


@PATTERNS.production(
    "m:moment or|slashed n:moment",
    "either m:moment or n:moment",
    "m:moment comma or n:moment",
    example="Thursday or Friday",
    why="One of two dates: the first, with the other as an alternative.",
)
def one_of(found: ProductionMatch, context: ParseContext) -> BuildResult:
    first, second = moment(found), moment(found, "n")
    if first.grain != second.grain and not (first.grain == "day" and second.grain == "day"):
        return None
    both = Moment(first.starts, max(first.ends, second.ends), "window", confidence=0.6, ahead=True)
    choice = (second, both) if first.grain == "day" and first.starts < second.starts else (second,)
    return ("moment", replace(first, confidence=0.6, others=choice))
