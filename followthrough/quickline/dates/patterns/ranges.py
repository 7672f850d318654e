"""Second round, last part: from one day to another, from one hour to another."""

from datetime import date, timedelta

from followthrough.quickline.core.date_values import Clock, Days, Hours, window
from followthrough.quickline.core.day_math import DAY, add_months, next_weekday
from followthrough.quickline.core.productions import Grammar, Item, ParseContext, ProductionMatch
from followthrough.quickline.dates.patterns.days import day_or_weekday, days
from followthrough.quickline.dates.patterns.lengths import BuildResult
from followthrough.quickline.dates.periods import DOUBTFUL

PATTERNS = Grammar()


@PATTERNS.production(
    "[from|between] [the] a:num|ORD|dom dash|to|until|through|and [the] b:num|ORD|dom [of|in] [the] p:period",
    example="from 4 to 23 of next month",
    why="Days in a month that is named by its position.",
)
def numbers_in_period(found: ProductionMatch, context: ParseContext) -> BuildResult:
    whole = days(found.value("p"))
    first, last = (_day_number(found, name) for name in "ab")
    start, end = whole.starts.replace(day=1), add_months(whole.starts.replace(day=1), 1)
    if whole.unit != "month" or not 1 <= first < last <= (end - DAY).day:
        return None
    return ("days", window(start.replace(day=first), start.replace(day=last) + DAY, ahead=False))


def _day_number(found: ProductionMatch, name: str) -> int:
    """14 for 'the 14th'; 0 if the value is not a day of a month."""
    value = found.value(name)
    return int(value.unit) if isinstance(value, Days) and value.unit.isdigit() else found.number(name, 0)


@PATTERNS.production(
    "[from|between] [the] a:date|dom|rel|wday to|until|through|dash|and [the] b:date|dom|rel|wday",
    "[from|between] a:period to|until|through|dash|and b:period",
    "from a:period to|until|through e:end of b:period",
    "[from] a:date|rel until [the] b:date",
    example="from 10 to 14 March",
    why="Days from one to another, both included. Of months the last one may not be included, so it is asked about.",
)
def day_range(found: ProductionMatch, context: ParseContext) -> BuildResult:
    kinds = [item.kind for item in found.items]
    if "and" in kinds and kinds[0] != "between":
        return None
    first, last = day_or_weekday(found, "a", context), day_or_weekday(found, "b", context)
    start = _start_of_range(found, first, last)
    if start is None:
        return None
    end = _end_of_range(found, start, last)
    if end <= start and last.unit in ("dated", "month"):
        end = add_months(end, 12)
    if end <= start or end - start > LONGEST:
        return None
    confidence = DOUBTFUL if last.unit == "month" else 0.95  # 'to October' may include October or not
    return ("days", window(start, end, confidence=confidence, ahead=False))


LONGEST = timedelta(days=800)


def _start_of_range(found: ProductionMatch, first: Days, last: Days) -> date | None:
    """The first day; None if the month of the last day has no such day."""
    if found.named["a"].kind == "dom" and first.unit.isdigit() and found.named["b"].kind == "date":
        return _day_in_month(last.starts, int(first.unit))
    start = first.starts
    year_is_open = first.past_day is not None and first.past_day < first.starts
    if first.unit == last.unit == "dated" and year_is_open:
        while add_months(start, 12) <= last.starts:  # '5/1-5/7/2020': the year is written once
            start = add_months(start, 12)
    if first.unit == last.unit == "month" and start < last.starts:
        while add_months(start, 12) < last.starts:  # 'from May to Oct 2020': the year is written once
            start = add_months(start, 12)
    return start


def _end_of_range(found: ProductionMatch, start: date, last: Days) -> date:
    """The day after the last one. A weekday or number is the next such day after the first day."""
    if found.named["b"].kind == "wday":
        return next_weekday(start, found.number("b")) + DAY
    if found.named["b"].kind == "dom" and last.unit.isdigit():
        months = (add_months(start.replace(day=1), shift) for shift in range(3))
        ends = (_day_in_month(month, int(last.unit)) for month in months)
        return next((end + DAY for end in ends if end and end > start), last.ends)
    return last.ends


def _day_in_month(month: date, day: int) -> date | None:
    """The day of the month with that number; None if the month is too short."""
    try:
        return month.replace(day=day)
    except ValueError:
        return None


@PATTERNS.production(
    "[from|between] [the] a:num|ORD|dom to|dash|until|through|and [the] b:date",
    "a:date to|dash|through|until [the] b:num|ord|nth|dom [comma] [y:yyyy] !UNIT|am|pm|oclock",
    example="13 to 15 July",
    why="Days within one month, which is named once.",
)
def numbers_in_month(found: ProductionMatch, context: ParseContext) -> BuildResult:
    forward = found.named["b"].kind == "date"
    whole = days(found.value("b" if forward else "a"))
    edge_day = _edge_day(found, whole, "a" if forward else "b")
    if edge_day is None:
        return None
    base = edge_day.replace(day=whole.starts.day)
    if forward:
        return ("days", window(edge_day, base + DAY, ahead=False)) if edge_day < base else None
    if edge_day <= base:
        edge_day = add_months(edge_day, 1)
    return ("days", window(base, edge_day + DAY, ahead=False))


def _edge_day(found: ProductionMatch, whole: Days, name: str) -> date | None:
    """The day with that number in the month and year of the whole date; None if there is none."""
    value = found.named[name].value
    number = int(value.unit) if isinstance(value, Days) and value.unit.isdigit() else value
    if whole.unit != "dated" or not isinstance(number, int) or not 1 <= number <= 31:
        return None
    base = whole.starts
    if "y" in found and isinstance(found.value("y"), int):
        base = base.replace(year=found.number("y"))
    return _day_in_month(base, number)


CLOCK = "clock|num|hmark|dotclock|big"


def clock_of(found: ProductionMatch, name: str) -> Clock | None:
    """The clock time of the item, however it is written; None if it is not one."""
    item = found.named[name]
    if isinstance(item.value, Clock):
        return item.value
    maker = CLOCKS.get(item.kind)
    return maker(item) if maker else None


def _clock_of_number(item: Item) -> Clock | None:
    hour = item.value
    return Clock(hour) if isinstance(hour, int) and 1 <= hour <= 24 and item.text != "0" else None


def _clock_of_hour_mark(item: Item) -> Clock | None:
    """The time of '16h'."""
    hour = int(item.text[:-1])
    return Clock(hour, 0, exact=True) if hour <= 24 else None


def _clock_with_dot(item: Item) -> Clock | None:
    """The time of '9.30'."""
    hour, minute = item.text.split(".")
    return Clock(int(hour), int(minute), exact=hour[0] == "0" or int(hour) > 12) if int(hour) < 25 else None


def _clock_of_big_number(item: Item) -> Clock | None:
    """The time of '1500' or '930'. The minutes must be a multiple of five."""
    hour, minute = item.text[:-2], item.text[-2:]
    fits = int(hour) < 24 and int(minute) < 60 and int(minute) % 5 == 0
    return Clock(int(hour), int(minute), exact=len(item.text) == 4 and hour[0] == "0") if fits else None


CLOCKS = {
    "num": _clock_of_number,
    "hmark": _clock_of_hour_mark,
    "dotclock": _clock_with_dot,
    "big": _clock_of_big_number,
}


@PATTERNS.production(
    f"between|from [about] a:{CLOCK} and|amp|to|until|dash [about] b:{CLOCK} [ish] !UNIT|_|month_name",
    f"a:clock|hmark|dotclock to|dash|until|through|and [about] b:{CLOCK} [dash] [ish] !UNIT",
    f"[in] between a:{CLOCK} dash b:{CLOCK} [dash] [ish] !UNIT",
    "a:num dash|to|until b:clock|hmark",
    example="between 2 and 4",
    why="From one clock time to another; am or pm of one follows from the other.",
)
def hour_range(found: ProductionMatch, context: ParseContext) -> BuildResult:
    first, last = clock_of(found, "a"), clock_of(found, "b")
    return ("hours", Hours(first, last)) if first and last else None


@PATTERNS.production(
    "a:num dash|to|until b:num !UNIT|_|month_name|num|play|slashed|percent",
    "a:num|dotclock dash|to|until b:dotclock !UNIT|_|month_name|num|money|percent",
    example="Monday 12-4",
    why="Two bare numbers are hours only beside a day (third round).",
)
def bare_range(found: ProductionMatch, context: ParseContext) -> BuildResult:
    first, last = clock_of(found, "a"), clock_of(found, "b")
    ok = first and last and first.hour <= 12 and last.hour <= 12 and found.items[0].text != found.items[-1].text
    return ("barehours", Hours(first, last)) if ok and first and last else None
