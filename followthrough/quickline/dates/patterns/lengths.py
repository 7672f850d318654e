"""First round, first part: durations and clock times."""

from followthrough.quickline.core.date_values import Clock, Duration, Hours, at_instant, one_day
from followthrough.quickline.core.productions import Grammar, ParseContext, ProductionMatch

PATTERNS = Grammar()
NO_CLOCK = "!UNIT|month_name|ord|num|slashed|percent|money|play|working|of"  # behind numbers that are no clock time
BuildResult = tuple[str, object] | None
PER_UNIT = {
    "day": (0, 1, 0),
    "week": (0, 7, 0),
    "fortnight": (0, 14, 0),
    "month": (1, 0, 0),
    "quarter": (3, 0, 0),
    "year": (12, 0, 0),
    "hour": (0, 0, 60),
    "minute": (0, 0, 1),
    "weekend": (0, 7, 0),
}


def length_of(count: float, unit: str) -> Duration:
    """A number of units as a Duration. Half of a day, month or year is counted in the next smaller unit."""
    months, days, minutes = PER_UNIT[unit]
    whole = min(int(count), 20000)
    half = count - whole
    return Duration(
        months * whole + (int(6 * half / 0.5) if unit == "year" and half else 0),
        days * whole + (int(days * half) if days > 1 else int(15 * half / 0.5) if unit == "month" else 0),
        0,
        int(minutes * count) if minutes and count < 1e6 else (720 if unit == "day" and half else 0),
    )


# ---- lengths


@PATTERNS.production(
    "n:NUM u:UNIT",
    "n:decimal u:UNIT",
    "n:a couple [of] u:UNIT",
    "[a] n:few [of] u:UNIT",
    "couple [of] u:UNIT",
    example="two weeks",
    why="A number and a unit; a couple is 2, a few 3 (guide 5).",
)
def length(found: ProductionMatch, context: ParseContext) -> BuildResult:
    kinds = [item.kind for item in found.items]
    if "couple" in kinds:
        count: float = 2
    elif "few" in kinds:
        count = 3
    else:
        value = found.value("n")
        count = value if isinstance(value, (int, float)) else 1
    return ("length", length_of(count, found.named["u"].kind))


@PATTERNS.production(
    "n:num play|working day",
    "couple [of] play|working day",
    "a couple [of] play|working day",
    "[a] few play|working day",
    "a|an|one play|working day",
    example="3 business days",
    why="Working days skip Saturday and Sunday (guide 5).",
)
def working_days(found: ProductionMatch, context: ParseContext) -> BuildResult:
    kinds = [item.kind for item in found.items]
    count = 2 if "couple" in kinds else 3 if "few" in kinds else found.number("n")
    return ("length", Duration(working=min(count, 5000)))


@PATTERNS.production(
    "n:num dash|to|or m:num u:UNIT",
    "a u:UNIT or m:num",
    example="2-3 weeks",
    why="A range of durations: from the shorter to the longer one.",
)
def length_span(found: ProductionMatch, context: ParseContext) -> BuildResult:
    low, high = found.number("n"), found.number("m")
    if not low < high:
        return None
    unit = found.named["u"].kind
    short = length_of(low, unit)
    return ("length", Duration(short.months, short.days, 0, short.minutes, length_of(high, unit)))


@PATTERNS.production(
    "n:num quarter of a|an hour", example="three quarters of an hour", why="Quarters of an hour are minutes."
)
def quarters_of_hour(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return ("length", Duration(minutes=15 * min(found.number("n"), 100)))


@PATTERNS.production(
    "half a|an u:UNIT",
    "n:num and a half u:UNIT",
    "a|an u:UNIT and a half",
    "half u:hour",
    example="an hour and a half",
    why="Halves of a unit.",
)
def half_length(found: ProductionMatch, context: ParseContext) -> BuildResult:
    whole = found.number("n", 1) if "n" in found else 0 if found.items[0].kind == "half" else 1
    return ("length", length_of(whole + 0.5, found.named["u"].kind))


# ---- clocks


@PATTERNS.production("c:big hour", example="1600hrs", why="Four digits before 'hours' are a clock time.")
def four_digits(found: ProductionMatch, context: ParseContext) -> BuildResult:
    hour, minute = int(found.text("c")[:-2]), int(found.text("c")[-2:])
    fits = len(found.text("c")) == 4 and hour < 25 and minute < 60
    return ("clock", Clock(hour, minute, exact=True)) if fits else None


@PATTERNS.production("c:clock", "c:clock oclock", example="14:30", why="A clock time as it is written.")
def clock(found: ProductionMatch, context: ParseContext) -> BuildResult:
    value = found.value("c")
    if isinstance(value, Clock):
        return ("clock", value)
    hour, minute, half, zero = _clock_parts(value)
    if hour > 24 or minute > 59 or (half and hour > 12) or (hour == 24 and minute):
        return None
    continental = "h" in found.text("c")  # '9h30' is written on a 24-hour clock
    return ("clock", Clock(hour, minute, half, exact=zero or continental or hour > 12))


def _clock_parts(value: object) -> tuple[int, int, str, bool]:
    assert isinstance(value, tuple)
    hour, minute, half, zero = value
    return int(hour), int(minute), str(half), bool(zero)


@PATTERNS.production(
    "n:num oclock",
    "n:num oclock m:num",
    "c:dotclock oclock",
    "n:num ish [am|pm]",
    "n:num [dash] ish",
    "n:num am|pm",
    "n:num oclock am|pm",
    example="3 o'clock pm",
    why="A number with o'clock, am, pm or -ish is an hour.",
)
def said_hour(found: ProductionMatch, context: ParseContext) -> BuildResult:
    hour, minute = found.number("n"), found.number("m", 0)
    if "c" in found:
        hour, minute = (int(part) for part in found.text("c").split("."))
    half = next((item.kind for item in found.items if item.kind in ("am", "pm")), "")
    said = any(item.kind == "oclock" for item in found.items) and not half
    if not 0 < hour <= (24 if said else 12) or minute > 59:
        return None
    return ("clock", Clock(hour, minute, half, exact=hour > 12))


@PATTERNS.production(
    "h:num m:num [am|pm]",
    "h:num ou|oh m:num",
    "h:num dash m:num [am|pm]",
    example="ten thirty",
    why="Hour and minutes as two number words.",
)
def spoken_clock(found: ProductionMatch, context: ParseContext) -> BuildResult:
    if not (found.text("h").isalpha() and found.text("m").replace(" ", "").isalpha()):
        return None
    hour, minute = found.number("h"), found.number("m")
    lone = any(item.kind in ("ou", "oh") for item in found.items)
    half = found.items[-1].kind if found.items[-1].kind in ("am", "pm") else ""
    return ("clock", Clock(hour, minute, half)) if 0 < hour <= 12 and (10 <= minute < 60 or lone) else None


@PATTERNS.production(
    f"<at h:num m:num {NO_CLOCK}|wday|am|pm",
    example="at 3 15",
    why="After 'at' two numbers are hour and minutes, if the second has two figures.",
    language="en",
)
def figures_apart(found: ProductionMatch, context: ParseContext) -> BuildResult:
    hour, minute = found.number("h"), found.number("m", 60)
    return ("clock", Clock(hour, minute)) if 0 < hour <= 12 and 10 <= minute < 60 and not minute % 5 else None


@PATTERNS.production(
    "half [past|dash] h:num",
    "half past h:clock",
    example="half 2",
    why="In Britain and Ireland 'half 2' is half past two (guide 3).",
)
def half_past(found: ProductionMatch, context: ParseContext) -> BuildResult:
    hour, half = _hour(found.value("h"))
    return ("clock", Clock(hour, 30, half)) if 0 < hour <= 12 else None


@PATTERNS.production(
    "quarter past|after h:num|clock|noon",
    "quarter to|before h:num|clock|noon",
    "m:num past|after h:num|clock|noon",
    "m:num to h:clock|noon",
    "m:num to h:num",
    "m:num minute past|to|after|before h:num|clock|noon",
    "a quarter past|after|to|before h:num|clock|noon",
    example="quarter to 3",
    why="Minutes before or after an hour.",
)
def minutes_around(found: ProductionMatch, context: ParseContext) -> BuildResult:
    minute = found.number("m", 15)
    hour, half = (12, "pm") if found.named["h"].kind == "noon" else _hour(found.value("h"))
    kinds = {item.kind for item in found.items}
    if not 0 < hour <= 12 or minute not in range(1, 60) or not _is_spoken(found, kinds):
        return None
    if kinds & {"past", "after"}:
        return ("clock", Clock(hour, minute, half))
    before = 12 if hour == 1 else hour - 1
    return ("clock", Clock(before, 60 - minute, ("am" if hour == 12 else half) if half else ""))


@PATTERNS.production(
    f"m:num past h:num {NO_CLOCK}",
    f"<at m:num after h:num {NO_CLOCK}",
    example="at 5 past 7",
    why="Minutes in figures after an hour; after 'after' they are a multiple of five.",
)
def figures_past(found: ProductionMatch, context: ParseContext) -> BuildResult:
    minute, hour = found.number("m"), found.number("h")
    past = any(item.kind == "past" for item in found.items) and 0 < minute < 60 and 0 < hour <= 12
    return ("clock", Clock(hour, minute)) if past or _in_figures(minute, hour) else None


@PATTERNS.production(
    f"m:num to|before h:num {NO_CLOCK}",
    example="20 to 9",
    why="Minutes in figures before an hour, if they are too many for an hour: '10 to 4' is a range of hours.",
)
def figures_before(found: ProductionMatch, context: ParseContext) -> BuildResult:
    minute, hour = found.number("m"), found.number("h")
    return _figures_before(minute, hour) if _in_figures(minute, hour) and minute > 12 else None


@PATTERNS.production(
    f"<at m:num to|before h:num {NO_CLOCK}",
    example="at 10 to 4",
    why="After 'at' small figures are minutes, too, and not a range of hours. Asked about.",
)
def figures_before_at(found: ProductionMatch, context: ParseContext) -> BuildResult:
    minute, hour = found.number("m"), found.number("h")
    return _figures_before(minute, hour) if _in_figures(minute, hour) else None


def _figures_before(minute: int, hour: int) -> BuildResult:
    """That many minutes before the hour; with less confidence where it may be from one hour to another."""
    return ("clock", Clock(12 if hour == 1 else hour - 1, 60 - minute, confidence=0.7 if minute <= 12 else 1.0))


def _in_figures(minute: int, hour: int) -> bool:
    """True for minutes as they are said in figures: 5, 10, 20, 25 and an hour of the clock."""
    return minute in (5, 10, 15, 20, 25) and 0 < hour <= 12


@PATTERNS.production(
    "<at quarter|half past !num|clock|noon",
    example="at quarter past",
    why="Without an hour: the next time the clock shows these minutes. Asked about.",
    language="en",
)
def past_any_hour(found: ProductionMatch, context: ParseContext) -> BuildResult:
    minute = 15 if found.items[0].kind == "quarter" else 30
    hour = context.now.hour + (context.now.minute >= minute)
    return ("clock", Clock(hour % 24, minute, exact=True, confidence=0.7))


def _is_spoken(found: ProductionMatch, kinds: set[str]) -> bool:
    """True unless both are bare numbers: '5 to 7' is not a time on the clock."""
    return found.text("m").isalpha() or bool(kinds & {"quarter", "minute"}) or found.named["h"].kind != "num"


def _hour(value: object) -> tuple[int, str]:
    """(hour, 'am' | 'pm' | '') of a number or a clock time."""
    if isinstance(value, tuple):
        return int(value[0]), str(value[2])
    return (value if isinstance(value, int) else 0), ""


@PATTERNS.production("noon|midnight", "num noon", "noon ish", example="noon", why="Noon and midnight are clock times.")
def noon(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return ("clock", Clock(24, 0, exact=True) if found.items[0].kind == "midnight" else Clock(12, 0, "pm"))


@PATTERNS.production(
    "from|between a:num to|and|until|dash b:num !UNIT|_|month_name|of|in|play|next|this|the",
    "from|between a:num to|and|until|dash b:clock",
    example="from 7 to 7:30",
    why="After 'from' two numbers are hours, not minutes to an hour.",
)
def from_to(found: ProductionMatch, context: ParseContext) -> BuildResult:
    first, last = Clock(found.number("a")), found.value("b")
    if isinstance(last, tuple):
        last = Clock(*_clock_parts(last))
    elif isinstance(last, int):
        last = Clock(last)
    if not isinstance(last, Clock) or not (1 <= first.hour <= 23 and 1 <= last.hour <= 24):
        return None
    return ("hours", Hours(first, last))


@PATTERNS.production(
    "in the next u:hour|day|week|month|fortnight|year",
    example="in the next month",
    why="After 'in the next' a unit is a deadline, not the next calendar week or month.",
    language="en",
)
@PATTERNS.production(
    "within|inside [the] next u:hour|day|week|month|fortnight|year",
    example="within the next fortnight",
    why="A deadline one unit from now, not the next calendar week.",
)
def within_next(found: ProductionMatch, context: ParseContext) -> BuildResult:
    try:
        moment = length_of(1, found.named["u"].kind).after(context.now)
    except (ValueError, OverflowError):
        return None
    if found.named["u"].kind == "hour":
        return ("moment", at_instant(moment).bounded("by"))
    return ("by_days", one_day(moment.date(), ahead=True))
