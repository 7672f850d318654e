"""Date patterns of German only: halb drei, vor zwei Wochen, in einer Woche, KW 48, Dienstagnachmittag."""

from dataclasses import replace
from datetime import date

from followthrough.quickline.core.date_values import Clock, DayPart, Days, Duration, one_day, window
from followthrough.quickline.core.day_math import DAY, add_months, iso_week, next_day_of_month
from followthrough.quickline.core.productions import Grammar, LanguagePatterns, ParseContext, ProductionMatch
from followthrough.quickline.dates.patterns.counts import from_day
from followthrough.quickline.dates.patterns.dates import calendar_day
from followthrough.quickline.dates.patterns.days import back_from_now, day_or_weekday, days, nth_week
from followthrough.quickline.dates.patterns.lengths import BuildResult
from followthrough.quickline.dates.patterns.moments import next_time
from followthrough.quickline.dates.patterns.ranges import clock_of
from followthrough.quickline.dates.periods import period

GERMAN = "de"
WORDS, DAYS, MOMENTS = Grammar(), Grammar(), Grammar()
PATTERNS = LanguagePatterns(WORDS, DAYS, MOMENTS)
MORNING = DayPart("morning", 6, 12)
NOON = DayPart("lunch", 12, 14)
REGIONAL = 0.7  # 'viertel vier' is 3:15 in the south and east and not understood elsewhere


# ---- first round: clocks


def _hour(found: ProductionMatch, name: str = "h") -> int:
    """The hour of that item, a number or a clock time; 0 for others."""
    value = found.value(name)
    if isinstance(value, tuple):
        return int(value[0])
    return value if isinstance(value, int) else 0


def _before_hour(hour: int, minute: int, confidence: float = 1.0) -> BuildResult:
    """The clock time `minute` minutes after the hour before `hour`: 2:30 for (3, 30)."""
    return ("clock", Clock(12 if hour == 1 else hour - 1, minute, confidence=confidence)) if 0 < hour <= 12 else None


@WORDS.production("halb h:num", example="halb drei", why="Half an hour before three: 2:30.", language=GERMAN)
def half_of(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return _before_hour(_hour(found), 30)


@WORDS.production(
    "m:num before halb h:num",
    "m:num after halb h:num",
    example="fünf vor halb drei",
    why="Minutes around the half hour.",
    language=GERMAN,
)
def around_half(found: ProductionMatch, context: ParseContext) -> BuildResult:
    minute = found.number("m")
    later = any(item.kind == "after" for item in found.items)
    return _before_hour(_hour(found), 30 + (minute if later else -minute)) if 0 < minute < 15 else None


@WORDS.production(
    "m:viertel|num after h:num|clock",
    "m:viertel|num before h:num|clock",
    "m:num minute after|before h:num|clock",
    example="Viertel vor drei",
    why="Minutes before or after an hour.",
    language=GERMAN,
)
def around_hour(found: ProductionMatch, context: ParseContext) -> BuildResult:
    minute, hour = found.number("m", 15) if found.named["m"].kind == "num" else 15, _hour(found)
    spoken = found.named["m"].kind == "viertel" or found.text("m").isalpha() or len(found.items) == 4 or minute % 5 == 0
    if not spoken or not 0 < minute < 60 or not 0 < hour <= 12:
        return None
    later = any(item.kind == "after" for item in found.items)
    return ("clock", Clock(hour, minute)) if later else _before_hour(hour, 60 - minute)


@WORDS.production(
    "q:viertel|dreiviertel h:num",
    example="dreiviertel vier",
    why="In the south and east: three quarters of the fourth hour, 3:45. Not understood everywhere, so it is asked "
    "about.",
    language=GERMAN,
)
def running_quarter(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return _before_hour(_hour(found), 15 if found.named["q"].kind == "viertel" else 45, REGIONAL)


@WORDS.production("a oclock", example="ein Uhr", why="One o'clock is written with the article.", language=GERMAN)
def one_oclock(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return ("clock", Clock(1))


@WORDS.production(
    "dreiviertel hour",
    "a dreiviertel hour",
    "a halfs u:hour|day|week|month|year",
    "halfs u:hour|day",
    example="eine halbe Stunde",
    why="Halves and quarters of a unit.",
    language=GERMAN,
)
def part_of_unit(found: ProductionMatch, context: ParseContext) -> BuildResult:
    if "u" not in found:
        return ("length", Duration(minutes=45))
    unit = found.named["u"].kind
    halves = {"hour": Duration(minutes=30), "day": Duration(minutes=720), "week": Duration(days=3), "year": Duration(6)}
    return ("length", halves.get(unit, Duration(days=15)))


# ---- first round: days and parts of days


def _day(found: ProductionMatch, context: ParseContext) -> Days:
    """The day of the match: a weekday, today or tomorrow."""
    today = context.now.date()
    if "w" in found:
        return day_or_weekday(found, "w", context)
    return one_day(today + (DAY if found.named["t"].kind == "tomorrow" else 0 * DAY), ahead=True, unit="today")


@WORDS.production(
    "w:wday m:tomorrow|noon",
    "t:today m:tomorrow",
    "t:today|tomorrow m:noon",
    example="Montag Morgen",
    why="After a day 'Morgen' is its morning and 'Mittag' its noon.",
    language=GERMAN,
)
def day_and_morning(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return ("dpart", (_day(found, context), MORNING if found.named["m"].kind == "tomorrow" else NOON))


@WORDS.production(
    "on tomorrow",
    "on [early|late] p:part",
    example="am Morgen",
    why="A part of the day after 'am'.",
    language=GERMAN,
)
def on_the_part(found: ProductionMatch, context: ParseContext) -> BuildResult:
    part = DayPart(*found.value("p")) if "p" in found else MORNING  # type: ignore[misc]
    return ("inpart", part)


@WORDS.production("[the] overmorrow", example="übermorgen", why="The day after tomorrow.", language=GERMAN)
def day_after_tomorrow(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return ("rel", one_day(context.now.date() + 2 * DAY, ahead=True))


@WORDS.production(
    "greeting tomorrow|day|noon|part|weekend",
    "herr month_name|wday|season",
    example="Herr Mai",
    why="A greeting or a name is not a date.",
    language=GERMAN,
)
def no_date(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return ("never", None)


@WORDS.production(
    "so =comma|slash|clock|num|dotclock|dotord|part",
    example="So, 29.11.",
    why="'So' is Sunday only before a date or a time; otherwise it means 'so'.",
    language=GERMAN,
)
def sunday_short(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return ("wday", 6) if found.items[0].text == "so" else None


# ---- first round: numbers of days and weeks


@WORDS.production(
    "the|on [the] d:dotord|nth !week|wday|quarter|day|working|half|kw|year|_|month_name",
    "<from|until|before|after d:dotord !week|wday|quarter|day|working|half|kw|year|month_name",
    "on [the] d:dotord =_|stop|comma|at",
    example="am 3.",
    why="The next such day of a month, after today (guide 4).",
    language=GERMAN,
)
def numbered_day(found: ProductionMatch, context: ParseContext) -> BuildResult:
    if found.items[0].kind == "the" and found.named["d"].kind == "nth":
        return None
    today = context.now.date()
    day = next_day_of_month(found.number("d"), today)
    if day is None:
        return ("never", None)
    past_day = next_day_of_month(found.number("d"), today.replace(day=1) - DAY) or day
    return ("dom", Days(day, day + DAY, "day", 0.92, (), str(found.number("d")), past_day))


@WORDS.production(
    "<on|until|before|after|from|wday|the c:dotclock !oclock",
    "on [the] c:dotclock !oclock",
    example="am 3.12",
    why="Two numbers with a dot after 'am' or a weekday are day and month; with 'Uhr' or 'um' they are a time.",
    language=GERMAN,
)
def dotted_day(found: ProductionMatch, context: ParseContext) -> BuildResult:
    day, month = (int(part) for part in found.text("c").split("."))
    value = calendar_day(month, day, None, context, 0.8) if month in range(1, 13) else None
    return ("date", value) if value else None


@WORDS.production(
    "[the] k:kwnum [y:yyyy]",
    "[the] kw n:num [y:yyyy]",
    "[the] n:dotord kw [y:yyyy]",
    "week n:num !UNIT|_",
    example="KW 48",
    why="The week with that number (ISO 8601), Monday to Sunday; in next year if it is over.",
    language=GERMAN,
)
def calendar_week(found: ProductionMatch, context: ParseContext) -> BuildResult:
    number = found.number("k") if "k" in found else found.number("n")
    start = iso_week(number, context.now.date(), found.number("y", 0))
    return ("period", window(start, start + 7 * DAY, "week")) if start else None


@WORDS.production(
    "[the] afternext u:week|month|weekend|year",
    example="übernächste Woche",
    why="The one after the next one.",
    language=GERMAN,
)
def period_after_next(found: ProductionMatch, context: ParseContext) -> BuildResult:
    value = period(found.named["u"].kind, 2, context.now.date())
    return ("period", value) if value else None


@WORDS.production(
    "[the] afternext m:month_name",
    example="übernächsten März",
    why="A year after the next one.",
    language=GERMAN,
)
def month_after_next(found: ProductionMatch, context: ParseContext) -> BuildResult:
    today, number = context.now.date(), found.number("m")
    start = date(today.year + 1 + (number <= today.month), number, 1)
    return ("period", window(start, date(start.year + number // 12, number % 12 + 1, 1), "month", REGIONAL))


@WORDS.production(
    "[the] afternext d:wday", example="übernächsten Freitag", why="The weekday after the next one.", language=GERMAN
)
def weekday_after_next(found: ProductionMatch, context: ParseContext) -> BuildResult:
    day = day_or_weekday(found, "d", context)
    return ("date", replace(one_day(day.starts + 7 * DAY, 0.7, ahead=True)))


@WORDS.production(
    "[the] n:ORD|last m:month_name week",
    example="erste Dezemberwoche",
    why="The week of the nth Monday; others mean days 1-7.",
    language=GERMAN,
)
def week_of_named_month(found: ProductionMatch, context: ParseContext) -> BuildResult:
    today, number = context.now.date(), found.number("m")
    first = date(today.year + (number < today.month), number, 1)
    value = nth_week(first, -1 if found.named["n"].kind == "last" else found.number("n"))
    return ("period", value) if value else None


@WORDS.production(
    "[the] n:ORD m:month_name half",
    example="zweite Januarhälfte",
    why="Days 1 to 15 of the month, or the rest of it.",
    language=GERMAN,
)
def half_of_named_month(found: ProductionMatch, context: ParseContext) -> BuildResult:
    today, number = context.now.date(), found.number("m")
    first = date(today.year + (number < today.month), number, 1)
    middle, end = first + 15 * DAY, add_months(first, 1)
    if found.number("n") not in (1, 2):
        return None
    start, end = (first, middle) if found.number("n") == 1 else (middle, end)
    return ("date", window(max(start, today), end, "", 0.85)) if end > today else None


@WORDS.production(
    "between the year", example="zwischen den Jahren", why="From 27 December to New Year's Eve.", language=GERMAN
)
def between_years(found: ProductionMatch, context: ParseContext) -> BuildResult:
    today = context.now.date()
    start = date(today.year, 12, 27)
    return ("period", window(max(start, today), date(today.year + 1, 1, 1), "holiday", 0.8))


@WORDS.production(
    "after [the] e:eod|lunch|work",
    "before [the] e:eod|lunch",
    example="nach Feierabend",
    why="After work is from 17:00, after lunch from 13:00, before it by 12:00.",
    language=GERMAN,
)
def around_work(found: ProductionMatch, context: ParseContext) -> BuildResult:
    later = found.items[0].kind == "after"
    if found.named["e"].kind == "lunch":
        return ("edge", ("after", Clock(13, exact=True)) if later else ("by", Clock(12, exact=True)))
    return ("edge", ("after" if later else "by", Clock(17, exact=True)))


# ---- second round


@DAYS.production(
    "before l:length",
    "since l:length",
    example="vor zwei Wochen",
    why="'Vor' with a duration is in the past, so never a due date.",
    language=GERMAN,
)
def length_back(found: ProductionMatch, context: ParseContext) -> BuildResult:
    length = found.value("l")
    assert isinstance(length, Duration)
    return back_from_now(length, context)


@DAYS.production(
    "d:date|dom|rel|wday in l:length",
    example="Montag in einer Woche",
    why="A duration counted from that day, not from now.",
    language=GERMAN,
)
def day_in_length(found: ProductionMatch, context: ParseContext) -> BuildResult:
    length = found.value("l")
    if length == Duration(days=8):  # 'Mittwoch in acht Tagen' is Wednesday week
        start = day_or_weekday(found, "d", context)
        return ("days", one_day(start.starts + 7 * DAY, 0.85, ahead=True))
    return from_day(found, context)


@DAYS.production(
    "within from|the l:length",
    "within [the] u:week|month|year",
    example="innerhalb von zwei Wochen",
    why="'Within' is a deadline at the end of the time.",
    language=GERMAN,
)
def within_length(found: ProductionMatch, context: ParseContext) -> BuildResult:
    length = (
        found.value("l")
        if "l" in found
        else {"week": Duration(days=7), "month": Duration(1), "year": Duration(12)}[found.named["u"].kind]
    )
    assert isinstance(length, Duration)
    try:
        return ("by_days", one_day(length.after(context.now).date(), ahead=True))
    except (ValueError, OverflowError):
        return None


@DAYS.production(
    "in [the] next u:day|week|month",
    "in [the] next few u:day|week|month",
    example="in den nächsten Tagen",
    why="Several units, beginning tomorrow.",
    language=GERMAN,
)
def next_several(found: ProductionMatch, context: ParseContext) -> BuildResult:
    today, unit = context.now.date(), found.named["u"].kind
    count = {"day": 3, "week": 21, "month": 90}[unit]
    return ("days", window(today + DAY, today + (count + 1) * DAY, confidence=0.7))


@DAYS.production(
    "in course [of] [the] u:week|month|day|year",
    "in course [of] [the] p:period",
    example="im Laufe der Woche",
    why="The whole period, or the rest of it.",
    language=GERMAN,
)
def in_the_course(found: ProductionMatch, context: ParseContext) -> BuildResult:
    if "p" in found:
        return ("days", days(found.value("p")))
    if found.named["u"].kind == "day":
        return ("days", one_day(context.now.date(), ahead=True))
    value = period(found.named["u"].kind, 0, context.now.date())
    return ("days", value) if value else None


@MOMENTS.production(
    "about c:num|hmark|dotclock|big !UNIT|_|num|money",
    example="gegen 4",
    why="A time follows 'gegen' as it follows 'um'.",
    language=GERMAN,
)
def about_hour(found: ProductionMatch, context: ParseContext) -> BuildResult:
    clock = clock_of(found, "c")
    near = found.items[0].text == "gegen" or found.named["c"].kind == "hmark"
    return next_time(clock, None, context) if near and clock else None


@MOMENTS.production(
    "c:hmark =END|stop|comma",
    example="RR Lehmann, 16 h",
    why="'16 h' at the end is a clock time; a number of hours would need 'in'. Asked about.",
    language=GERMAN,
)
def hour_mark(found: ProductionMatch, context: ParseContext) -> BuildResult:
    clock = clock_of(found, "c")
    return next_time(replace(clock, confidence=0.65), None, context) if clock and 7 <= clock.hour <= 20 else None
