"""First round: words next to each other become lengths, clocks, dayparts, days and periods."""

from dataclasses import replace
from datetime import date

from .days import (
    DAY,
    add_business_days,
    add_months,
    easter,
    iso_week,
    last_weekday,
    monday,
    next_weekday,
    nth_weekday,
    quarter_start,
)
from .productions import Context, Found, Grammar
from .values import Clock, Days, Hours, Length, Part, at_instant, midnight, of_days, one_day, window

WORDS = Grammar()
DOUBTFUL = 0.7  # below SURE: it is asked
FAR = 300  # a date without a year so many days ahead was perhaps one of the past
Built = tuple[str, object] | None
FIRST_THING = Part("first_thing", 8, 10)
LUNCH = Part("lunch", 12, 14)
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


def length_of(count: float, unit: str) -> Length:
    """A number of units. Half a unit of days or months falls to the unit below."""
    months, days, minutes = PER_UNIT[unit]
    whole = min(int(count), 20000)
    half = count - whole
    return Length(
        months * whole + (int(6 * half / 0.5) if unit == "year" and half else 0),
        days * whole + (int(days * half) if days > 1 else int(15 * half / 0.5) if unit == "month" else 0),
        0,
        int(minutes * count) if minutes and count < 1e6 else (720 if unit == "day" and half else 0),
    )


# ---- lengths


@WORDS.says(
    "n:NUM u:UNIT",
    "n:decimal u:UNIT",
    "n:a couple [of] u:UNIT",
    "[a] n:few [of] u:UNIT",
    "couple [of] u:UNIT",
    example="two weeks",
    why="A number and a unit; a couple is 2, a few 3 (guide 5).",
)
def length(found: Found, context: Context) -> Built:
    kinds = [item.kind for item in found.items]
    if "couple" in kinds:
        count: float = 2
    elif "few" in kinds:
        count = 3
    else:
        value = found.value("n")
        count = value if isinstance(value, (int, float)) else 1
    return ("length", length_of(count, found.named["u"].kind))


@WORDS.says(
    "n:num play|working day",
    "couple [of] play|working day",
    "a couple [of] play|working day",
    "[a] few play|working day",
    "a|an|one play|working day",
    example="3 business days",
    why="Working days skip Saturday and Sunday (guide 5).",
)
def working_days(found: Found, context: Context) -> Built:
    kinds = [item.kind for item in found.items]
    count = 2 if "couple" in kinds else 3 if "few" in kinds else found.number("n")
    return ("length", Length(working=min(count, 5000)))


@WORDS.says(
    "n:num dash|to|or m:num u:UNIT",
    "a u:UNIT or m:num",
    example="2-3 weeks",
    why="A span of lengths begins with the shorter one and ends with the longer one.",
)
def length_span(found: Found, context: Context) -> Built:
    low, high = found.number("n"), found.number("m")
    if not low < high:
        return None
    unit = found.named["u"].kind
    short = length_of(low, unit)
    return ("length", Length(short.months, short.days, 0, short.minutes, length_of(high, unit)))


@WORDS.says("n:num quarter of a|an hour", example="three quarters of an hour", why="Quarters of an hour are minutes.")
def quarters_of_hour(found: Found, context: Context) -> Built:
    return ("length", Length(minutes=15 * min(found.number("n"), 100)))


@WORDS.says(
    "half a|an u:UNIT",
    "n:num and a half u:UNIT",
    "a|an u:UNIT and a half",
    "half u:hour",
    example="an hour and a half",
    why="Halves of a unit are said, too.",
)
def half_length(found: Found, context: Context) -> Built:
    whole = found.number("n", 1) if "n" in found else 0 if found.items[0].kind == "half" else 1
    return ("length", length_of(whole + 0.5, found.named["u"].kind))


# ---- clocks


@WORDS.says("c:big hour", example="1600hrs", why="Four digits before 'hours' are a time on the clock.")
def four_digits(found: Found, context: Context) -> Built:
    hour, minute = int(found.text("c")[:-2]), int(found.text("c")[-2:])
    fits = len(found.text("c")) == 4 and hour < 25 and minute < 60
    return ("clock", Clock(hour, minute, exact=True)) if fits else None


@WORDS.says("c:clock", "c:clock oclock", example="14:30", why="A written clock time stands for itself.")
def clock(found: Found, context: Context) -> Built:
    value = found.value("c")
    if isinstance(value, Clock):
        return ("clock", value)
    hour, minute, half, zero = _clock_parts(value)
    if hour > 24 or minute > 59 or (half and hour > 12) or (hour == 24 and minute):
        return None
    return ("clock", Clock(hour, minute, half, exact=zero or hour > 12))


def _clock_parts(value: object) -> tuple[int, int, str, bool]:
    assert isinstance(value, tuple)
    hour, minute, half, zero = value
    return int(hour), int(minute), str(half), bool(zero)


@WORDS.says(
    "n:num oclock",
    "n:num oclock m:num",
    "c:dotclock oclock",
    "n:num ish [am|pm]",
    "n:num [dash] ish",
    "n:num am|pm",
    "n:num oclock am|pm",
    example="3 o'clock pm",
    why="A number becomes an hour by o'clock, am, pm or -ish.",
)
def said_hour(found: Found, context: Context) -> Built:
    hour, minute = found.number("n"), found.number("m", 0)
    if "c" in found:
        hour, minute = (int(part) for part in found.text("c").split("."))
    half = next((item.kind for item in found.items if item.kind in ("am", "pm")), "")
    said = any(item.kind == "oclock" for item in found.items) and not half
    if not 0 < hour <= (24 if said else 12) or minute > 59:
        return None
    return ("clock", Clock(hour, minute, half, exact=hour > 12))


@WORDS.says(
    "h:num m:num [am|pm]",
    "h:num ou|oh m:num",
    "h:num dash m:num [am|pm]",
    example="ten thirty",
    why="Hours and minutes spoken as two number words.",
)
def spoken_clock(found: Found, context: Context) -> Built:
    if not (found.text("h").isalpha() and found.text("m").replace(" ", "").isalpha()):
        return None
    hour, minute = found.number("h"), found.number("m")
    lone = any(item.kind in ("ou", "oh") for item in found.items)
    half = found.items[-1].kind if found.items[-1].kind in ("am", "pm") else ""
    return ("clock", Clock(hour, minute, half)) if 0 < hour <= 12 and (10 <= minute < 60 or lone) else None


@WORDS.says(
    "half [past|dash] h:num",
    "half past h:clock",
    example="half 2",
    why="In Britain and Ireland 'half 2' is half past two (guide 3).",
)
def half_past(found: Found, context: Context) -> Built:
    hour, half = _hour(found.value("h"))
    return ("clock", Clock(hour, 30, half)) if 0 < hour <= 12 else None


@WORDS.says(
    "quarter past|after h:num|clock|noon",
    "quarter to|before h:num|clock|noon",
    "m:num past|after h:num|clock|noon",
    "m:num to h:clock|noon",
    "m:num to h:num",
    "m:num minute past|to|after|before h:num|clock|noon",
    "a quarter past|to h:num|clock",
    example="quarter to 3",
    why="Minutes before or after an hour.",
)
def minutes_around(found: Found, context: Context) -> Built:
    minute = found.number("m", 15)
    hour, half = (12, "pm") if found.named["h"].kind == "noon" else _hour(found.value("h"))
    kinds = [item.kind for item in found.items]
    spoken = found.text("m").isalpha() or "quarter" in kinds or "minute" in kinds or found.named["h"].kind != "num"
    if not 0 < hour <= 12 or minute not in range(1, 60) or not spoken:
        return None
    if "past" in kinds or "after" in kinds:
        return ("clock", Clock(hour, minute, half))
    before = 12 if hour == 1 else hour - 1
    return ("clock", Clock(before, 60 - minute, ("am" if hour == 12 else half) if half else ""))


def _hour(value: object) -> tuple[int, str]:
    if isinstance(value, tuple):
        return int(value[0]), str(value[2])
    return (value if isinstance(value, int) else 0), ""


@WORDS.says("noon|midnight", "num noon", "noon ish", example="noon", why="Noon and midnight are clock times.")
def noon(found: Found, context: Context) -> Built:
    return ("clock", Clock(24, 0, exact=True) if found.items[0].kind == "midnight" else Clock(12, 0, "pm"))


@WORDS.says(
    "from|between a:num to|and|until|dash b:num !UNIT|_|month_name|of|in|play|next|this|the",
    "from|between a:num to|and|until|dash b:clock",
    example="from 7 to 7:30",
    why="Behind 'from' two numbers are hours, not minutes to an hour.",
)
def from_to(found: Found, context: Context) -> Built:
    first, last = Clock(found.number("a")), found.value("b")
    if isinstance(last, tuple):
        last = Clock(*_clock_parts(last))
    elif isinstance(last, int):
        last = Clock(last)
    if not isinstance(last, Clock) or not (1 <= first.hour <= 23 and 1 <= last.hour <= 24):
        return None
    return ("hours", Hours(first, last))


@WORDS.says(
    "in the next u:hour|day|week|month|fortnight|year",
    example="in the next month",
    why="Behind 'in the next' a unit is a deadline, not the calendar's next one.",
    only="en",
)
@WORDS.says(
    "within|inside [the] next u:hour|day|week|month|fortnight|year",
    example="within the next fortnight",
    why="A deadline one unit from now, not the calendar's next week.",
)
def within_next(found: Found, context: Context) -> Built:
    try:
        moment = length_of(1, found.named["u"].kind).after(context.now)
    except (ValueError, OverflowError):
        return None
    if found.named["u"].kind == "hour":
        return ("moment", at_instant(moment).bounded("by"))
    return ("by_days", one_day(moment.date(), firm=True))


# ---- parts of a day


@WORDS.says("n:nth|ord thing [in] [the] [part]", example="first thing", why="First thing is 8 to 10 (guide 8).")
def first_thing(found: Found, context: Context) -> Built:
    return ("part", FIRST_THING) if found.number("n") == 1 else None


@WORDS.says(
    "p:part",
    "early|late|mid [in] [the] p:part",
    "mid dash p:part",
    example="morning",
    why="Dayparts have hours: guide 8. Early and late do not narrow them.",
)
def part(found: Found, context: Context) -> Built:
    within = found.items[0].kind != "part" and any(item.kind == "in" for item in found.items)
    return ("inpart" if within else "part", Part(*found.value("p")))  # type: ignore[misc]


@WORDS.says(
    "at|over|about|during lunch",
    example="over lunch",
    why="Lunch is a time only behind 'at' or 'over'; else it is a meal.",
)
def over_lunch(found: Found, context: Context) -> Built:
    return None if found.items[0].kind == "about" and found.items[0].text == "about" else ("inpart", LUNCH)


@WORDS.says("lunch time", example="lunch time", why="Lunchtime is 12 to 14 (guide 8).")
def lunch_time(found: Found, context: Context) -> Built:
    return ("part", LUNCH)


@WORDS.says(
    "after|before|by lunch",
    "after work",
    example="after lunch",
    why="After lunch is from 13:00, before lunch by 12:00.",
)
def around_lunch(found: Found, context: Context) -> Built:
    first, last = (item.kind for item in found.items)
    if last == "work":
        return ("edge", ("after", Clock(17, 0, exact=True)))
    return ("edge", ("after", Clock(13, 0, exact=True)) if first == "after" else ("by", Clock(12, 0, exact=True)))


@WORDS.says(
    "in|during the p:part",
    "in|at p:part",
    "in [the] early|late|mid p:part",
    example="in the morning",
    why="A daypart without a day: the next such one.",
)
def in_the_part(found: Found, context: Context) -> Built:
    value = found.value("p")
    return ("inpart", Part(*value))  # type: ignore[misc]


@WORDS.says(
    "tonight",
    "this [early|late] p:part",
    "this h:am|pm",
    "later tonight",
    "later this p:part",
    "next p:part",
    example="this afternoon",
    why="A daypart of today.",
)
def this_part(found: Found, context: Context) -> Built:
    if "h" in found:
        part = Part("morning", 6, 12) if found.named["h"].kind == "am" else Part("afternoon", 12, 18)
    else:
        part = Part(*found.value("p")) if "p" in found else Part("evening", 18, 22)  # type: ignore[misc]
    today = context.now.date() + (DAY if found.items[0].kind == "next" else DAY * 0)
    ahead = found.items[0].kind == "next" or context.now.hour < part.first
    return ("dpart", (one_day(today, firm=ahead, unit="today", back=today), part))


@WORDS.says(
    "eod",
    "[the] end of [the] play|day",
    "[the] end of play|day",
    "[the] end of working day",
    example="close of play",
    why="EOD, COB, close of play: by 17:00 (guide 8).",
)
def end_of_day(found: Found, context: Context) -> Built:
    return ("eod", Clock(17, 0, exact=True))


# ---- days by name


def _today(context: Context) -> date:
    return context.now.date()


@WORDS.says(
    "t:today",
    "t:tomorrow",
    "[the] day after t:tomorrow",
    "later in|on t:today",
    "later t:today|tomorrow",
    example="day after tomorrow",
    why="Days counted from today.",
)
def near_day(found: Found, context: Context) -> Built:
    shift = 1 if found.named["t"].kind == "tomorrow" else 0
    if any(item.kind == "after" for item in found.items):
        shift += 1
    today = _today(context)
    if shift == 0:  # 'called today' is over, 'call today' is not: the verb decides
        return ("rel", one_day(today, unit="today", back=today))
    return ("rel", one_day(today + shift * DAY, firm=True))


@WORDS.says(
    "t:today|tomorrow week",
    "t:today|tomorrow fortnight",
    example="tomorrow week",
    why="UK: a week after that day (guide 3).",
)
def near_day_week(found: Found, context: Context) -> Built:
    shift = (1 if found.named["t"].kind == "tomorrow" else 0) + (7 if found.items[-1].kind == "week" else 14)
    return ("date", one_day(_today(context) + shift * DAY, firm=True))


def weekday_named(day: int, context: Context) -> Days:
    """On a Thursday 'Thursday' is the next one by the guide, today by others: it asks."""
    today = _today(context)
    found = one_day(next_weekday(today, day), unit="wday", back=last_weekday(today, day))
    return replace(found, sure=DOUBTFUL, others=(one_day(today),)) if day == today.weekday() else found


@WORDS.says(
    "this d:wday",
    "this next d:wday",
    "n:next d:wday",
    "[the] following d:wday",
    "d:wday next !week|month|year|quarter|num",
    example="this coming Saturday",
    why="This, coming: the next such day after today (guide 2).",
)
def this_weekday(found: Found, context: Context) -> Built:
    day, today = found.number("d"), _today(context)
    near = one_day(next_weekday(today, day), firm=True, sure=0.95 if day > today.weekday() else DOUBTFUL)
    if found.items[0].kind in ("this", "wday") or ("n" in found and found.value("n") in ("coming", "upcoming")):
        return ("date", near)
    far = monday(today) + 7 * DAY + day * DAY
    if far == near.starts:
        return ("date", replace(near, sure=0.95 if today.weekday() < 6 else DOUBTFUL))
    unsure = Days(far, far + DAY, "day", 0.7, (near,), "", None, True)
    return ("date", unsure)


@WORDS.says(
    "d:wday [of|in] [the] w:next|following|this week",
    "w:next|following|this week [comma] [on] d:wday",
    "d:wday comma w:next|following|this week",
    "the following week on d:wday",
    example="Thursday next week",
    why="That weekday of next week, weeks starting on Monday (guide 1).",
)
def weekday_of_week(found: Found, context: Context) -> Built:
    weeks = 0 if "w" in found and found.named["w"].kind == "this" else 1
    day = monday(_today(context)) + (7 * weeks + found.number("d")) * DAY
    return ("date", one_day(day, week_sure(_today(context)), firm=True))


def week_sure(today: date) -> float:
    """On a Sunday the week is over for some and begins for others: what 'this' and 'next' week are is asked."""
    return DOUBTFUL if today.weekday() == 6 else 0.95


@WORDS.says(
    "[next] d:wday week",
    "d:wday fortnight",
    "week on|from d:wday",
    "fortnight on|from d:wday",
    example="Tuesday week",
    why="UK: one week after the next such day (guide 3).",
)
def weekday_week(found: Found, context: Context) -> Built:
    weeks = 2 if any(item.kind == "fortnight" for item in found.items) else 1
    day = next_weekday(_today(context), found.number("d")) + 7 * weeks * DAY
    return ("date", one_day(day, firm=True))


@WORDS.says(
    "[the] d:wday after [the] next",
    "[the] d:wday after",
    example="Wednesday after next",
    why="The one after the next such day.",
)
def weekday_after_next(found: Found, context: Context) -> Built:
    if found.items[-1].kind != "next":
        return None
    return ("date", one_day(next_weekday(_today(context), found.number("d")) + 7 * DAY, 0.8, firm=True))


@WORDS.says(
    "[the] d:wday before last",
    "[the] week|month|year|weekend before last",
    example="the Friday before last",
    why="Past, so never a due date.",
)
def before_last(found: Found, context: Context) -> Built:
    return ("gone", one_day(_today(context) - 7 * DAY, back=_today(context) - 7 * DAY))


@WORDS.says(
    "last d:wday !of|in",
    "last p:week|month|year|weekend|part !of|in",
    "yesterday [part]",
    "d:wday gone",
    example="last Friday",
    why="Past, so never a due date.",
)
def last_time(found: Found, context: Context) -> Built:
    today = _today(context)
    if "d" in found:
        day = last_weekday(today, found.number("d"))
        return ("gone", one_day(day, back=day))
    if found.items[0].kind == "yesterday" or found.named["p"].kind == "part":
        return ("gone", one_day(today - DAY, back=today - DAY))
    unit = found.named["p"].kind
    past = period(unit, -1, today)
    return ("gone", past) if past else None


@WORDS.says(
    "every d:wday|wdays",
    "every other d:wday|wdays",
    "every num d:wday|wdays",
    example="every Friday",
    why="A repeat stands for its first occurrence (guide 11).",
)
def every_weekday(found: Found, context: Context) -> Built:
    return ("date", one_day(next_weekday(_today(context), found.number("d")), 0.85, firm=True))


@WORDS.says("n:num d:wdays from now|today", example="4 Tuesdays from now", why="The nth such weekday from now.")
def nth_from_now(found: Found, context: Context) -> Built:
    first = next_weekday(_today(context), found.number("d"))
    return ("date", one_day(first + 7 * (min(found.number("n"), 400) - 1) * DAY, firm=True))


@WORDS.says(
    "d:wday p:part [of|in] [the] w:next|following|this week",
    "p:part of d:wday w:next|following|this week",
    "d:wday p:part comma w:next|following|this week",
    example="Thursday morning next week",
    why="The daypart may stand between the weekday and its week.",
)
def weekday_part_of_week(found: Found, context: Context) -> Built:
    weeks = 0 if found.named["w"].kind == "this" else 1
    day = monday(_today(context)) + (7 * weeks + found.number("d")) * DAY
    return ("dpart", (one_day(day, firm=True), Part(*found.value("p"))))  # type: ignore[misc]


@WORDS.says(
    "next|following play|working day", example="next working day", why="The next day that is no Saturday or Sunday."
)
def next_working_day(found: Found, context: Context) -> Built:
    return ("date", one_day(add_business_days(_today(context), 1), firm=True))


@WORDS.says(
    "this|same time|day next week",
    "this|same time|day week",
    example="same time next week",
    why="A week from today.",
)
def week_from_today(found: Found, context: Context) -> Built:
    return ("date", one_day(_today(context) + 7 * DAY, 0.85, firm=True))


# ---- periods


def period(unit: str, shift: int, today: date) -> Days | None:
    """The whole week, month, quarter or year `shift` after the present one; of the present one what is left."""
    if unit in ("week", "workweek", "fortnight"):
        if unit == "workweek" and shift == 0 and today.weekday() > 4:
            shift = 1
        start = monday(today) + 7 * shift * DAY
        end = start + (5 if unit == "workweek" else 14 if unit == "fortnight" else 7) * DAY
    elif unit == "weekend":
        start = monday(today) + (5 + 7 * shift) * DAY
        end = start + 2 * DAY
    elif unit == "month":
        start = add_months(today.replace(day=1), shift)
        end = add_months(start, 1)
    elif unit == "quarter":
        start = add_months(quarter_start(today), 3 * shift)
        end = add_months(start, 3)
    elif unit == "year":
        start, end = date(today.year + shift, 1, 1), date(today.year + shift + 1, 1, 1)
    else:
        return None
    return window(max(start, today) if shift == 0 else start, end, unit)


@WORDS.says(
    "[the] w:this|next|following u:week|month|quarter|year|weekend|workweek|fortnight",
    "[the] weekend",
    "[the] u:week|month|weekend|year after next",
    "this next u:week|weekend|month",
    "this work week",
    "next work week",
    example="next month",
    why="The whole week (Monday to Sunday), month, quarter or year (guide 1, 7).",
)
def named_period(found: Found, context: Context) -> Built:
    kinds = [item.kind for item in found.items]
    unit = found.named["u"].kind if "u" in found else "workweek" if "work" in kinds else "weekend"
    first = found.named["w"].kind if "w" in found else kinds[0]
    shift = 2 if kinds[-2:] == ["after", "next"] else 1 if first in ("next", "following") else 0
    if first == "this" and "next" in kinds and unit != "weekend":
        shift = 1
    if "w" in found and found.value("w") == "coming" and unit == "weekend":
        shift = 0
    value = period(unit, shift, _today(context))
    if value and unit in ("week", "workweek") and shift < 2:
        value = replace(value, sure=week_sure(_today(context)))
    if value and unit == "weekend" and first in ("next", "following") and shift == 1:
        value = replace(value, sure=DOUBTFUL, others=tuple(filter(None, (period(unit, 0, _today(context)),))))
    return ("period", value) if value else None


@WORDS.says(
    "next n:num u:day|week|month|year",
    "n:num next u:day|week|month",
    "next few u:day|week|month",
    "next couple [of] u:day|week|month",
    example="next three days",
    why="A run of whole units beginning with the next one; of weeks and months it asks whether they run from now.",
)
def next_few(found: Found, context: Context) -> Built:
    kinds = [item.kind for item in found.items]
    if kinds[0] == "num" and not found.text("u").endswith("s"):
        return None
    count = min(3 if "few" in kinds else 2 if "couple" in kinds else found.number("n"), 400)
    unit, today = found.named["u"].kind, _today(context)
    if unit == "day":
        return ("span", window(today + DAY, today + (count + 1) * DAY))
    first = period(unit, 1, today)
    last = period(unit, count, today)
    if not first or not last:
        return None
    running = window(today + DAY, length_of(count, unit).after(midnight(today)).date() + DAY)
    return ("span", replace(window(first.starts, last.ends, sure=DOUBTFUL), others=(running,)))


@WORDS.says(
    "m:month_name [comma|slashed|dash] [y:yyyy]",
    "m:month_name [comma] y:year2",
    "y:ym",
    "y:my",
    "m:month_name in y:yyyy",
    "m:month_name next y:yyyy",
    "m:month_name [of|in] w:next|this|following year",
    "next m:month_name",
    "this m:month_name",
    example="March 2027",
    why="A month is a window; this month's name means what is left of it.",
)
def month(found: Found, context: Context) -> Built:
    today = _today(context)
    if "m" not in found:
        text = found.text("y")
        year, number = (text[:4], text[5:]) if "-" in text else (text.split("/")[1], text.split("/")[0])
        if not 1 <= int(number) <= 12:
            return None
        start = date(int(year), int(number), 1)
    elif "y" in found:
        year_said = year_of(found.value("y"))
        start = date(year_said, found.number("m"), 1)
    elif "w" in found:
        start = date(today.year + (found.named["w"].kind != "this"), found.number("m"), 1)
    else:
        number_said = found.number("m")
        start = date(today.year + (number_said < today.month), number_said, 1)
        if found.items[0].kind == "next" and start <= today:
            start = date(start.year + 1, start.month, 1)
    end = add_months(start, 1)
    said = "y" in found or "w" in found or "m" not in found
    sure = 0.9 if said or (start - today).days < FAR else DOUBTFUL
    return ("period", window(max(start, today) if start <= today < end else start, end, "month", sure, firm=False))


def year_of(value: object) -> int:
    text = str(value).strip("'’")
    return int(text) + (2000 if len(text) == 2 else 0)


@WORDS.says(
    "q:q [of] [y:yyyy]",
    "y:yyyy q:q",
    "y:yyyy dash q:q",
    "[the] n:ORD quarter [of] [y:yyyy]",
    example="Q2",
    why="A quarter of a year (H1, H2: half of one).",
)
def quarter(found: Found, context: Context) -> Built:
    today = _today(context)
    half = found.text("q").startswith("h")
    number = found.number("n", 1) if "n" in found else int(found.text("q")[1])
    size = 6 if half else 3
    if number > 12 // size:
        return None
    month_number = size * (number - 1) + 1
    if "y" in found:
        start = date(year_of(found.value("y")), month_number, 1)
    else:
        start = date(today.year, month_number, 1)
        if add_months(start, size) <= today:
            start = date(today.year + 1, month_number, 1)
    end = add_months(start, size)
    return ("period", window(max(start, today) if start <= today < end else start, end, "quarter", 0.85))


@WORDS.says(
    "in|by|until|before|after [the] s:season|fall",
    "this|next s:season|fall",
    "[the] s:season of y:yyyy",
    example="in the summer",
    why="Seasons are three months of the northern calendar, doubtful by nature.",
)
def season(found: Found, context: Context) -> Built:
    today, number = _today(context), found.number("s", 9)  # 'fall' is a word with no number of its own
    start = date(year_of(found.value("y")) if "y" in found else today.year, number, 1)
    if add_months(start, 3) <= today or (found.items[0].kind == "next" and start <= today):
        start = date(start.year + 1, number, 1)
    if found.items[0].kind in ("by", "until", "before"):
        return ("moment_by", one_day(start - DAY, 0.5))
    return ("period", window(max(start, today), add_months(start, 3), "season", 0.5))


@WORDS.says(
    "b:after|before [the] h:holidays !in",
    example="after the holidays",
    why="'The holidays' are those at the turn of the year: after them the first working day, before them 23 December. "
    "Others may be meant, so it asks.",
)
def around_holidays(found: Found, context: Context) -> Built:
    rule = found.value("h")
    later = found.named["b"].kind == "after"
    last = holiday(rule if later and isinstance(rule, tuple) else (12, 23), _today(context))
    if last is None:
        return None
    day = one_day(add_business_days(last, 1) if later else last, 0.5, firm=True)
    return ("moment", of_days(day).bounded("after" if later else "by"))


@WORDS.says(
    "week n:num !UNIT|_|to|dash|or|every",
    "week n:num =END|stop|comma|_",
    example="week 23",
    why="The calendar week of that number (ISO 8601). It asks: few outside Europe count so.",
    only="en",
)
def calendar_week(found: Found, context: Context) -> Built:
    start = iso_week(found.number("n"), _today(context))
    return ("period", window(start, start + 7 * DAY, "week", DOUBTFUL)) if start and found.number("n") > 4 else None


@WORDS.says("in y:yyyy", "next y:yyyy", example="in 2028", why="A year counts only behind 'in': bare it is a number.")
def in_year(found: Found, context: Context) -> Built:
    year = year_of(found.value("y"))
    return ("period", window(date(year, 1, 1), date(year + 1, 1, 1), "year", 0.7)) if year > context.now.year else None


@WORDS.says(
    "e:eow",
    "e:eom",
    "e:eoq",
    "e:eoy",
    "[the] e:eow|eom|eoq|eoy",
    "[the] p:week|month|quarter|year end",
    example="EOM",
    why="End of a period, as its last day; of a week Friday (guide 6).",
)
def end_short(found: Found, context: Context) -> Built:
    said = found.named["e" if "e" in found else "p"].kind
    unit = {"eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}.get(said, said)
    whole = period(unit, 0, _today(context))
    value = edge("end", whole, _today(context)) if whole else None
    return ("date", value) if value else None


@WORDS.says(
    "mid [dash] week",
    "mid [dash] next week",
    "mid [dash] week next week",
    "mid [dash] u:month|year",
    "[the] mid of [the] week",
    "next mid [dash] week",
    example="mid-week",
    why="The middle of a week is Wednesday, of a month days 11-20 (guide 6).",
)
def midweek(found: Found, context: Context) -> Built:
    today = _today(context)
    kinds = [item.kind for item in found.items]
    if "u" in found:
        whole = period(found.named["u"].kind, 0, today)
        value = edge("mid", whole, today) if whole else None
        return ("date", value) if value else None
    shift = 1 if "next" in kinds or monday(today) + 2 * DAY <= today else 0
    start = monday(today) + (2 + 7 * shift) * DAY
    return ("date", Days(start, start + DAY, "day", 0.8, (window(start - DAY, start + 2 * DAY),), "", None, True))


def edge(which: str, whole: Days, today: date) -> Days | None:
    """Early, mid, late, later or end of a week, month, quarter or year (guide 6). A part that is over is that of the
    next one, of a month by name that of next year; it asks."""
    value = _edge(which, whole, today)
    if value is None or value.ends > today or not whole.starts <= today < whole.ends:
        return value
    named = whole.unit == "month" and not whole.firm
    months = add_months(whole.ends - DAY, 12).replace(day=1) if named else whole.ends
    later = window(months, add_months(months, 1), "month") if named else _following(whole)
    value = _edge(which, later, today) if later else None
    return replace(value, sure=DOUBTFUL) if value else None


def _following(whole: Days) -> Days | None:
    return period(whole.unit, 1, whole.ends - DAY)


def _edge(which: str, whole: Days, today: date) -> Days | None:
    unit, start, end = whole.unit, whole.starts, whole.ends
    if which == "later":
        return window(max(start, today + DAY), end) if end > today + DAY else one_day(today, 0.7)
    if unit in ("week", "workweek"):
        first = monday(start)
        if which == "end":
            friday = first + 4 * DAY
            if friday < today:
                friday = today
            return Days(friday, friday + DAY, "day", 0.85, (window(friday, first + 7 * DAY),), "", None, True)
        if which == "mid":
            day = first + 2 * DAY
            return Days(day, day + DAY, "day", 0.75, (window(day - DAY, day + 2 * DAY),), "", None, True)
        early = window(first, first + 3 * DAY, "", 0.8)
        return early if which == "early" else window(first + 3 * DAY, first + 7 * DAY, "", 0.7)
    last = one_day(end - DAY, 0.85, firm=True)
    if unit == "month":
        month_first = start.replace(day=1)
        third = {"early": (0, 10), "mid": (10, 20)}.get(which)
        if third:
            return window(max(month_first + third[0] * DAY, min(start, today)), month_first + third[1] * DAY, "", 0.85)
        late = window(month_first + 20 * DAY, end, "", 0.85)
        return late if which == "late" else Days(last.starts, end, "day", 0.85, (late,), "", None, True)
    if which == "end":
        return last
    months = {"quarter": 1, "year": 4, "season": 1}.get(unit)
    if not months:
        return None
    at = {"early": 0, "mid": months, "late": 2 * months}[which]
    base = quarter_start(start) if unit == "quarter" else start.replace(month=1, day=1) if unit == "year" else start
    return window(add_months(base, at), add_months(base, at + months), "", 0.75)


def holiday(rule: tuple[object, ...], today: date) -> date | None:
    """The next such holiday, today included."""
    if rule[0] == "run":
        rule = rule[2:]
    if rule[0] == "soonest":
        days = (holiday(one, today) for one in rule[1:] if isinstance(one, tuple))
        return min((day for day in days if day), default=None)
    for year in (today.year, today.year + 1):
        day = holiday_in(rule, year)
        if day and day >= today:
            return day
    return None


def holiday_in(rule: tuple[object, ...], year: int) -> date | None:
    if rule[0] == "easter":
        return easter(year) + int(str(rule[1])) * DAY
    if isinstance(rule[0], str):
        nth, weekday, number = (int(str(value)) for value in rule[1:4])
        day = nth_weekday(date(year, number, 1), nth, weekday)
        return day + int(rule[0].partition("+")[2] or 0) * DAY if day else None
    return date(year, int(str(rule[0])), int(str(rule[1])))
