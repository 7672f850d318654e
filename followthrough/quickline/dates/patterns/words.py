"""First round, second part: parts of a day, and days by name."""

from dataclasses import replace
from datetime import date

from followthrough.quickline.core.date_values import Clock, DayPart, Days, one_day, window
from followthrough.quickline.core.day_math import DAY, add_business_days, add_months, last_weekday, monday, next_weekday
from followthrough.quickline.core.productions import Grammar, ParseContext, ProductionMatch
from followthrough.quickline.dates.patterns.lengths import BuildResult
from followthrough.quickline.dates.periods import DOUBTFUL, period, week_confidence

PATTERNS = Grammar()
FIRST_THING = DayPart("first_thing", 8, 10)
LUNCH = DayPart("lunch", 12, 14)

# ---- parts of a day


@PATTERNS.production(
    "n:nth|ord thing [in] [the] [part]", example="first thing", why="First thing is 8 to 10 (guide 8)."
)
def first_thing(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return ("part", FIRST_THING) if found.number("n") == 1 else None


@PATTERNS.production(
    "p:part",
    "early|late|mid [in] [the] p:part",
    "mid dash p:part",
    example="morning",
    why="The hours of a part of the day are in guide 8. Early and late do not change them.",
)
def part(found: ProductionMatch, context: ParseContext) -> BuildResult:
    within = found.items[0].kind != "part" and any(item.kind == "in" for item in found.items)
    return ("inpart" if within else "part", DayPart(*found.value("p")))  # type: ignore[misc]


@PATTERNS.production(
    "at|over|about|during lunch",
    example="over lunch",
    why="Lunch is a time only after 'at' or 'over'; otherwise it is a meal.",
)
def over_lunch(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return None if found.items[0].kind == "about" and found.items[0].text == "about" else ("inpart", LUNCH)


@PATTERNS.production("lunch time", example="lunch time", why="Lunchtime is 12 to 14 (guide 8).")
def lunch_time(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return ("part", LUNCH)


@PATTERNS.production(
    "after|before|by lunch",
    "after work",
    example="after lunch",
    why="After lunch is from 13:00, before lunch by 12:00.",
)
def around_lunch(found: ProductionMatch, context: ParseContext) -> BuildResult:
    first, last = (item.kind for item in found.items)
    if last == "work":
        return ("edge", ("after", Clock(17, 0, exact=True)))
    return ("edge", ("after", Clock(13, 0, exact=True)) if first == "after" else ("by", Clock(12, 0, exact=True)))


@PATTERNS.production(
    "in|during the p:part",
    "in|at p:part",
    "in [the] early|late|mid p:part",
    example="in the morning",
    why="A part of the day without a day: the next one.",
)
def in_the_part(found: ProductionMatch, context: ParseContext) -> BuildResult:
    value = found.value("p")
    return ("inpart", DayPart(*value))  # type: ignore[misc]


@PATTERNS.production(
    "tonight",
    "this [early|late] p:part",
    "this h:am|pm",
    "later tonight",
    "later this p:part",
    "next p:part",
    example="this afternoon",
    why="A part of today.",
)
def this_part(found: ProductionMatch, context: ParseContext) -> BuildResult:
    if "h" in found:
        part = DayPart("morning", 6, 12) if found.named["h"].kind == "am" else DayPart("afternoon", 12, 18)
    else:
        part = DayPart(*found.value("p")) if "p" in found else DayPart("evening", 18, 22)  # type: ignore[misc]
    today = context.now.date() + (DAY if found.items[0].kind == "next" else DAY * 0)
    ahead = found.items[0].kind == "next" or context.now.hour < part.first
    return ("dpart", (one_day(today, ahead=ahead, unit="today", past_day=today), part))


@PATTERNS.production(
    "eod",
    "[the] end of [the] play|day",
    "[the] end of play|day",
    "[the] end of working day",
    example="close of play",
    why="EOD, COB, close of play: by 17:00 (guide 8).",
)
def end_of_day(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return ("eod", Clock(17, 0, exact=True))


# ---- days by name


def today_of(context: ParseContext) -> date:
    return context.now.date()


@PATTERNS.production(
    "t:today",
    "t:tomorrow",
    "[the] day after t:tomorrow",
    "later in|on t:today",
    "later t:today|tomorrow",
    example="day after tomorrow",
    why="Days counted from today.",
)
def near_day(found: ProductionMatch, context: ParseContext) -> BuildResult:
    shift = 1 if found.named["t"].kind == "tomorrow" else 0
    if any(item.kind == "after" for item in found.items):
        shift += 1
    today = today_of(context)
    if shift == 0:  # 'called today' is past, 'call today' is not: the verb decides
        return ("rel", one_day(today, unit="today", past_day=today))
    return ("rel", one_day(today + shift * DAY, ahead=True))


@PATTERNS.production(
    "t:today|tomorrow week",
    "t:today|tomorrow fortnight",
    example="tomorrow week",
    why="UK: a week after that day (guide 3).",
)
def near_day_week(found: ProductionMatch, context: ParseContext) -> BuildResult:
    shift = (1 if found.named["t"].kind == "tomorrow" else 0) + (7 if found.items[-1].kind == "week" else 14)
    return ("date", one_day(today_of(context) + shift * DAY, ahead=True))


def weekday_named(day: int, context: ParseContext) -> Days:
    """The next such weekday. On a Thursday, 'Thursday' is next week in the label guide and today for others, so it
    is asked about."""
    today = today_of(context)
    found = one_day(next_weekday(today, day), unit="wday", past_day=last_weekday(today, day))
    return replace(found, confidence=DOUBTFUL, others=(one_day(today),)) if day == today.weekday() else found


@PATTERNS.production(
    "this d:wday",
    "this next d:wday",
    "n:next d:wday",
    "[the] following d:wday",
    "d:wday next !week|month|year|quarter|num",
    example="this coming Saturday",
    why="This and coming: the next such day after today (guide 2).",
)
def this_weekday(found: ProductionMatch, context: ParseContext) -> BuildResult:
    day, today = found.number("d"), today_of(context)
    near = one_day(next_weekday(today, day), ahead=True, confidence=0.95 if day > today.weekday() else DOUBTFUL)
    if found.items[0].kind in ("this", "wday") or ("n" in found and found.value("n") in ("coming", "upcoming")):
        return ("date", near)
    far = monday(today) + 7 * DAY + day * DAY
    if far == near.starts:
        return ("date", replace(near, confidence=0.95 if today.weekday() < 6 else DOUBTFUL))
    unsure = Days(far, far + DAY, "day", 0.7, (near,), "", None, True)
    return ("date", unsure)


@PATTERNS.production(
    "d:wday [of|in] [the] w:next|following|this week",
    "w:next|following|this week [comma] [on] d:wday",
    "d:wday comma w:next|following|this week",
    "the following week on d:wday",
    example="Thursday next week",
    why="The weekday in next week. Weeks start on Monday (guide 1).",
)
def weekday_of_week(found: ProductionMatch, context: ParseContext) -> BuildResult:
    weeks = 0 if "w" in found and found.named["w"].kind == "this" else 1
    day = monday(today_of(context)) + (7 * weeks + found.number("d")) * DAY
    return ("date", one_day(day, week_confidence(today_of(context)), ahead=True))


@PATTERNS.production(
    "[next] d:wday week",
    "d:wday fortnight",
    "week on|from d:wday",
    "fortnight on|from d:wday",
    example="Tuesday week",
    why="UK: one week after the next such day (guide 3).",
)
def weekday_week(found: ProductionMatch, context: ParseContext) -> BuildResult:
    weeks = 2 if any(item.kind == "fortnight" for item in found.items) else 1
    day = next_weekday(today_of(context), found.number("d")) + 7 * weeks * DAY
    return ("date", one_day(day, ahead=True))


@PATTERNS.production(
    "[the] d:wday after [the] next",
    "[the] d:wday after",
    example="Wednesday after next",
    why="The weekday after the next one.",
)
def weekday_after_next(found: ProductionMatch, context: ParseContext) -> BuildResult:
    if found.items[-1].kind != "next":
        return None
    return ("date", one_day(next_weekday(today_of(context), found.number("d")) + 7 * DAY, 0.8, ahead=True))


@PATTERNS.production(
    "[the] d:wday before last",
    "[the] u:week|month|year|weekend before last",
    example="the Friday before last",
    why="In the past, so never a due date.",
)
def before_last(found: ProductionMatch, context: ParseContext) -> BuildResult:
    today = today_of(context)
    if "d" in found:
        return ("gone", _gone(last_weekday(today, found.number("d")) - 7 * DAY))
    past = period(found.named["u"].kind, -2, today)
    return ("gone", past) if past else None


@PATTERNS.production(
    "last d:wday !of|in",
    "last p:week|month|year|weekend !of|in",
    "last m:month_name|season !week|half",
    "d:wday gone",
    example="last Friday",
    why="In the past, so never a due date.",
)
def last_time(found: ProductionMatch, context: ParseContext) -> BuildResult:
    today = today_of(context)
    if "d" in found:
        return ("gone", _gone(last_weekday(today, found.number("d"))))
    if "m" in found:
        start = date(today.year, found.number("m"), 1)
        length = 3 if found.named["m"].kind == "season" else 1
        start = start if add_months(start, length) <= today else start.replace(year=start.year - 1)
        return ("gone", window(start, add_months(start, length)))
    past = period(found.named["p"].kind, -1, today)
    return ("gone", past) if past else None


def _gone(day: date) -> Days:
    return one_day(day, past_day=day)


@PATTERNS.production(
    "[the] day before y:yesterday",
    "y:yesterday",
    "last p:part",
    "y:yesterday p:part",
    example="the day before yesterday",
    why="Days before today, with a part of the day; in the past, so never a due date.",
)
def days_back(found: ProductionMatch, context: ParseContext) -> BuildResult:
    back = found.number("y") if "y" in found else 1
    day = today_of(context) - (back + (found.items[0].kind in ("the", "day"))) * DAY
    if "p" not in found:
        return ("gone", _gone(day))
    return ("gone", (_gone(day), DayPart(*found.value("p"))))  # type: ignore[misc]


@PATTERNS.production(
    "every d:wday|wdays",
    "every other d:wday|wdays",
    "every num d:wday|wdays",
    example="every Friday",
    why="A repeated date is its first occurrence (guide 11).",
)
def every_weekday(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return ("date", one_day(next_weekday(today_of(context), found.number("d")), 0.85, ahead=True))


@PATTERNS.production(
    "n:num d:wdays from now|today", example="4 Tuesdays from now", why="The nth such weekday from now."
)
def nth_from_now(found: ProductionMatch, context: ParseContext) -> BuildResult:
    first = next_weekday(today_of(context), found.number("d"))
    return ("date", one_day(first + 7 * (min(found.number("n"), 400) - 1) * DAY, ahead=True))


@PATTERNS.production(
    "d:wday p:part [of|in] [the] w:next|following|this week",
    "p:part of d:wday w:next|following|this week",
    "d:wday p:part comma w:next|following|this week",
    example="Thursday morning next week",
    why="The part of the day may come between the weekday and its week.",
)
def weekday_part_of_week(found: ProductionMatch, context: ParseContext) -> BuildResult:
    weeks = 0 if found.named["w"].kind == "this" else 1
    day = monday(today_of(context)) + (7 * weeks + found.number("d")) * DAY
    return ("dpart", (one_day(day, ahead=True), DayPart(*found.value("p"))))  # type: ignore[misc]


@PATTERNS.production(
    "next|following play|working day", example="next working day", why="The next day that is not a Saturday or Sunday."
)
def next_working_day(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return ("date", one_day(add_business_days(today_of(context), 1), ahead=True))


@PATTERNS.production(
    "this|same time|day|date next u:week|month|year",
    "this|same time|day u:week",
    "next u:week|month|year [at] [about] [the] this|same time|day",
    example="this time next year",
    why="The same day a week, a month or a year later.",
)
def same_day_later(found: ProductionMatch, context: ParseContext) -> BuildResult:
    unit, today = found.named["u"].kind, today_of(context)
    later = {"month": 1, "year": 12}.get(unit)
    return ("date", one_day(add_months(today, later) if later else today + 7 * DAY, 0.85, ahead=True))


@PATTERNS.production(
    "this|same time t:tomorrow",
    example="same time tomorrow",
    why="A word about the time of writing adds nothing to the day.",
)
def same_time_tomorrow(found: ProductionMatch, context: ParseContext) -> BuildResult:
    return ("rel", one_day(today_of(context) + DAY, ahead=True))
