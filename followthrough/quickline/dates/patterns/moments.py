"""Third round: a day and a time of day become one moment. A time without a day is on the next day it fits."""

from collections.abc import Sequence
from dataclasses import replace

from followthrough.quickline.core.date_values import (
    MINUTE,
    Clock,
    DayPart,
    Days,
    Duration,
    Hours,
    Moment,
    at_clock,
    in_hours,
    in_part,
    moment_of_days,
    one_day,
)
from followthrough.quickline.core.day_math import DAY
from followthrough.quickline.core.productions import Grammar, ParseContext, ProductionMatch
from followthrough.quickline.dates.patterns.lengths import BuildResult
from followthrough.quickline.dates.patterns.ranges import clock_of
from followthrough.quickline.dates.periods import DOUBTFUL

PATTERNS = Grammar()
SAID = "num|big|dotclock|hmark"
TIME = f"clock|{SAID}"
NOT_A_COUNT = "!UNIT|every|to|_|month_name|num|money|percent|play|working|slashed|dash|decimal|length|time|of"


def _days(found: ProductionMatch, name: str = "d") -> Days | None:
    """The Days of that item, alone or with a part of the day; None if it has none."""
    value = found.value(name)
    if isinstance(value, tuple):
        return value[0] if isinstance(value[0], Days) else None
    return value if isinstance(value, Days) else None


def _part(found: ProductionMatch, name: str = "p") -> DayPart | None:
    """The part of the day of that item; None if it has none."""
    item = found.named.get(name)
    if item is None or item.kind == "days":
        return None
    if item.kind in ("am", "pm"):
        return DayPart("morning", 6, 12) if item.kind == "am" else DayPart("afternoon", 12, 18)
    if isinstance(item.value, tuple):
        return item.value[1] if isinstance(item.value[1], DayPart) else None
    return item.value if isinstance(item.value, DayPart) else None


@PATTERNS.production(
    "d:gone",
    "d:gone [comma] [in] [the] p:part|inpart",
    f"d:gone [comma] at|about [about] c:{TIME} {NOT_A_COUNT}",
    "d:gone [comma] [at] c:clock",
    "[at] c:clock d:gone",
    f"at c:{SAID} d:gone",
    example="yesterday at 4pm",
    why="A day in the past, with or without its time, is found but never due.",
)
def day_gone(found: ProductionMatch, context: ParseContext) -> BuildResult:
    day, part = _days(found), _part(found) or _part(found, "d")
    clock = clock_of(found, "c") if "c" in found else None
    if day is None or ("c" in found and clock is None):
        return None
    moment = moment_of_days(day)
    if clock and day.ends - day.starts == DAY:
        moment = at_clock(day, clock, part, context.setting)
    elif part and day.ends - day.starts == DAY:
        moment = in_part(day, part)
    return ("moment", replace(moment, is_past=True))


@PATTERNS.production("d:days", example="tomorrow", why="A day without a time is the whole day.")
def day_alone(found: ProductionMatch, context: ParseContext) -> BuildResult:
    value = _days(found)
    return ("moment", moment_of_days(value)) if value else None


@PATTERNS.production("d:by_days", example="within two weeks", why="A deadline at the end of a duration.")
def day_deadline(found: ProductionMatch, context: ParseContext) -> BuildResult:
    value = _days(found)
    return ("moment", moment_of_days(value).bounded("by")) if value else None


@PATTERNS.production("d:moment_by", example="before the summer", why="A deadline on the day before the season.")
def season_deadline(found: ProductionMatch, context: ParseContext) -> BuildResult:
    value = _days(found)
    return ("moment", moment_of_days(value).bounded("by")) if value else None


@PATTERNS.production(
    "c:dotclock [on] d:days",
    "d:days [comma] [at] [about] c:clock",
    f"d:days [comma] at|about [about] c:{SAID} [ish] {NOT_A_COUNT}",
    "d:days [comma] c:dotclock|hmark",
    "d:days dash [at] c:clock",
    f"d:days dash at c:{SAID} {NOT_A_COUNT}",
    f"d:days at c:{SAID} [ish]",
    "[at] [about] c:clock [ish|sharp] [comma] [on|in|of|to] [the] d:days",
    f"at [about] c:{SAID} [ish] [comma] [on] [the] d:days",
    "d:days some|sometime about c:clock|num",
    "c:clock dash d:days",
    f"d:days comma c:num {NOT_A_COUNT}",
    "[about] d:days c:clock",
    "c:big [on] d:days",
    "d:days stop [at] c:clock|hmark",
    example="tomorrow at 3",
    why="A day and a clock time, in any order; bare hours as in guide 9.",
)
def day_and_clock(found: ProductionMatch, context: ParseContext) -> BuildResult:
    day, clock = _days(found), clock_of(found, "c")
    if not day or not clock or (day.grain == "window" and day.ends - day.starts > 2 * DAY):
        return None
    if found.named["c"].kind == "num" and not _hour_fits(found, clock):
        return None
    if found.items[0].kind == "big":
        clock = replace(clock, confidence=0.7)  # '1500 Friday' may be an amount
    return ("moment", at_clock(day, clock, None, context.setting))


def _hour_fits(found: ProductionMatch, clock: Clock) -> bool:
    behind_at = any(item.kind == "at" for item in found.items)
    return clock.hour <= (23 if behind_at else 12)


@PATTERNS.production(
    f"d:days c:num {NOT_A_COUNT}",
    "d:days c:num stop|comma",
    "d:days c:num =to",
    "d:days c:big",
    "d:dpart c:num|big",
    example="fri 10",
    why="A bare number after a weekday, today or tomorrow is an hour.",
)
def day_and_number(found: ProductionMatch, context: ParseContext) -> BuildResult:
    day, clock = _days(found), clock_of(found, "c")
    if not day or not clock or clock.hour > 23:
        return None
    if found.named["d"].kind == "days" and day.unit not in ("wday", "today") and not (day.ahead and day.grain == "day"):
        return None
    part = _part_of_day(found)
    moment = at_clock(day, clock, part, context.setting)
    return ("moment", moment)


@PATTERNS.production(
    "d:days [comma] [in|at|on] [the] p:part|inpart",
    "d:days p:am|pm",
    "p:part [of|on|comma] [the] d:days",
    "d:days in|at the p:am|pm",
    "[in] the p:part of [the] d:days",
    "d:days [comma] p:part [comma] q:part",
    "d:dpart [comma] q:part",
    "p:inpart of|on [the] d:days",
    "d:days dash p:part|am|pm",
    "d:days lunch !with",
    "d:days after school",
    "p:inpart d:days",
    example="Friday morning",
    why="A day and a part of it (guide 8).",
)
def day_and_part(found: ProductionMatch, context: ParseContext) -> BuildResult:
    day = _days(found)
    part = _part(found) if "p" in found else _part(found, "d") or DayPart("lunch", 12, 14)
    if "q" in found and (closer := _part(found, "q")) and closer.name == "first_thing":
        part = closer
    if not day or not part or day.ends - day.starts > 2 * DAY:
        return None
    return ("moment", in_part(day, part))


@PATTERNS.production(
    f"d:days [comma] [in] [the] p:part|inpart [comma] [at] [about] c:{TIME}",
    f"[at] [about] c:{TIME} [on] d:days [in] [the] p:part|inpart|am|pm",
    f"d:dpart [comma] [at] [about] c:{TIME} [ish] !UNIT",
    f"[at] [about] c:{TIME} d:dpart",
    f"d:days [at] [about] c:{TIME} p:part|inpart|am|pm",
    f"p:part d:days at c:{TIME}",
    example="tomorrow morning at 8",
    why="The part of the day decides between am and pm.",
)
def day_part_clock(found: ProductionMatch, context: ParseContext) -> BuildResult:
    day, clock = _days(found), clock_of(found, "c")
    part = _part(found) if "p" in found else _part(found, "d")
    if not day or not clock or day.ends - day.starts > 2 * DAY:
        return None
    return ("moment", at_clock(day, clock, part, context.setting))


@PATTERNS.production(
    f"[at] [about] c:{TIME} p:inpart",
    f"p:inpart at c:{TIME}",
    "[at] c:clock p:part",
    f"p:part at c:{TIME}",
    example="8 in the evening",
    why="A clock time with its part of the day: today, or tomorrow if it is past.",
)
def clock_in_part(found: ProductionMatch, context: ParseContext) -> BuildResult:
    clock, part = clock_of(found, "c"), _part(found)
    return next_time(clock, part, context) if clock and part else None


def next_time(clock: Clock, part: DayPart | None, context: ParseContext) -> BuildResult:
    """The moment today at that time, or tomorrow if it is past."""
    today = one_day(context.now.date(), 0.9)
    moment = at_clock(today, clock, part, context.setting)
    if moment.starts <= context.now:
        # Past today: tomorrow, or the other half of today. The next one is taken and asked about.
        tomorrow = at_clock(one_day(context.now.date() + DAY), clock, part, context.setting)
        moment = Moment(
            tomorrow.starts, tomorrow.ends, "minute", confidence=DOUBTFUL, past_day=context.now.date(), has_day=False
        )
    else:
        moment = Moment(
            moment.starts,
            moment.ends,
            "minute",
            confidence=moment.confidence,
            past_day=context.now.date(),
            has_day=False,
        )
    return ("moment", moment)


@PATTERNS.production(
    "[at|about] [about] c:clock [sharp]",
    f"at [about] c:{SAID} [ish] [sharp] {NOT_A_COUNT}",
    "at c:num stop|comma",
    "at c:hmark|dotclock !every|UNIT",
    "about c:big",
    "at c:num ish",
    example="at 3",
    why="A time without a day is the next such time; a bare number needs 'at'. Asked about if today's is past.",
)
def clock_alone(found: ProductionMatch, context: ParseContext) -> BuildResult:
    clock = clock_of(found, "c")
    if not clock or (found.named["c"].kind == "num" and clock.hour > 12 and found.items[0].kind != "at"):
        return None
    if found.named["c"].kind == "num" and clock.hour > 12 and context.vocabulary.dates.halves:
        clock = replace(clock, confidence=DOUBTFUL)  # 'at 15': rarely an hour where am and pm are written
    return next_time(clock, None, context)


@PATTERNS.production(
    "p:inpart",
    "in the p:am|pm",
    "d:dpart",
    example="in the morning",
    why="The next such part of a day: tomorrow's if today's has begun.",
)
def part_alone(found: ProductionMatch, context: ParseContext) -> BuildResult:
    if "d" in found:
        day, part = _days(found), _part(found, "d")
        return ("moment", in_part(day, part)) if day and part else None
    chosen = _part(found)
    if not chosen:
        return None
    begun = context.now.hour >= (chosen.first if chosen.name in ("morning", "lunch") else chosen.last)
    return ("moment", in_part(one_day(context.now.date() + (DAY if begun else 0 * DAY), 0.85, ahead=True), chosen))


@PATTERNS.production(
    "by p:part",
    "part|first_part",
    example="first thing",
    why="'First thing' without a day: the next morning, 8 to 10.",
)
def first_thing_alone(found: ProductionMatch, context: ParseContext) -> BuildResult:
    part = _part(found) if "p" in found else found.items[0].value
    if not isinstance(part, DayPart) or (part.name != "first_thing" and "p" not in found and part.name != "lunch"):
        return None
    begun = context.now.hour >= part.first
    moment = in_part(one_day(context.now.date() + (DAY if begun else 0 * DAY), 0.7, ahead=True), part)
    return ("moment", moment.bounded("by") if "p" in found else moment)


@PATTERNS.production(
    "d:days [comma] [in|at|about] [from|between] h:hours|barehours [am|pm|part|inpart]",
    "[from] h:hours [comma] [on|of] [the] d:days",
    "d:dpart [from|between] h:hours|barehours",
    "d:days p:part|inpart [from|between] h:hours|barehours",
    "h:hours d:dpart",
    "d:days [at] h:hours",
    "[at|about] h:barehours [on] d:days",
    "h:hours [in] [the] p:part|inpart [d:days]",
    example="Thursday between 2 and 4",
    why="From one clock time to another on a day.",
)
def day_and_hours(found: ProductionMatch, context: ParseContext) -> BuildResult:
    hours = found.value("h")
    day = _days(found) if "d" in found else one_day(context.now.date(), 0.9)
    if not day or not isinstance(hours, Hours) or day.ends - day.starts > 2 * DAY:
        return None
    last = found.items[-1]
    part = _part_of_day(found) or _part(found)
    if last.kind in ("am", "pm", "part", "inpart") and part is None:
        part = _part(ProductionMatch({"p": last}, found.items))
    return ("moment", in_hours(day, hours, part, context.setting))


@PATTERNS.production(
    f"d:days for [about] l:length from|at|starting [about] c:{TIME}",
    f"d:days [comma] at [about] c:{TIME} for [about] l:length",
    example="14 March for 2 hours from 9:30",
    why="The day, how long it takes and when it begins.",
)
def day_length_clock(found: ProductionMatch, context: ParseContext) -> BuildResult:
    day, clock, length = _days(found), clock_of(found, "c"), found.value("l")
    if not day or not clock or not isinstance(length, Duration) or not length.is_short:
        return None
    starts = at_clock(day, clock, None, context.setting)
    try:
        return ("moment", replace(starts, ends=length.after(starts.starts), grain="interval"))
    except (ValueError, OverflowError):
        return None


@PATTERNS.production(
    "l:length b:after|past|before|to c:clock [on] [d:days]",
    "d:days l:length b:after|past|before|to c:clock",
    example="half an hour before noon",
    why="A duration before or after a clock time.",
)
def length_and_clock(found: ProductionMatch, context: ParseContext) -> BuildResult:
    length, clock, day = found.value("l"), clock_of(found, "c"), _optional_days(found)
    if not isinstance(length, Duration) or not length.is_short or not clock:
        return None
    built = ("moment", at_clock(day, clock, None, context.setting)) if day else next_time(clock, None, context)
    if built is None or not isinstance(built[1], Moment):
        return None
    later = found.named["b"].kind in ("after", "past")
    try:
        starts = (length.after if later else length.before)(built[1].starts)
    except (ValueError, OverflowError):
        return None
    return ("moment", replace(built[1], starts=starts, ends=starts + MINUTE))


@PATTERNS.production(
    "[about] h:hours",
    "at|about h:barehours",
    example="between 2 and 4",
    why="Hours without a day: today, or tomorrow if they are past.",
)
def hours_alone(found: ProductionMatch, context: ParseContext) -> BuildResult:
    hours = found.value("h")
    if not isinstance(hours, Hours):
        return None
    moment = in_hours(one_day(context.now.date(), 0.85), hours, None, context.setting)
    if moment.ends <= context.now:
        moment = in_hours(one_day(context.now.date() + DAY, DOUBTFUL), hours, None, context.setting)
    return ("moment", moment)


@PATTERNS.production(
    "[by|until] [the] e:eod [on|of|comma|dash] [the] [d:days]",
    "[by|until] d:days [comma] [at|by|until] [the] e:eod",
    "e:eod d:dpart",
    example="COB Friday",
    why="By 17:00 on that day, or today if no day is named (guide 8).",
)
def end_of_day(found: ProductionMatch, context: ParseContext) -> BuildResult:
    day = _days(found) if "d" in found else one_day(context.now.date(), 0.9, ahead=True)
    if not day or day.ends - day.starts > 2 * DAY:
        return None
    moment = at_clock(day, Clock(17, 0, exact=True))
    return (
        "moment",
        Moment(
            moment.starts, moment.ends, "minute", "by", "", day.confidence, (moment_of_days(day).bounded("by"),), True
        ),
    )


@PATTERNS.production(
    f"d:days [comma] [at] [about] c:{TIME} edge",
    f"[at] [about] c:{TIME} edge [on] d:days",
    f"d:days edge [comma] [at] [about] c:{TIME}",
    f"edge [on] d:days [comma] [at] [about] c:{TIME}",
    "[at] c:clock edge",
    example="Monday 6pm after work",
    why="A clock time says more than 'after work' or 'before lunch' beside it.",
)
def clock_and_meal(found: ProductionMatch, context: ParseContext) -> BuildResult:
    clock, day = clock_of(found, "c"), _optional_days(found)
    if not clock or (day and day.ends - day.starts > 2 * DAY) or clock.hour > 23:
        return None
    return ("moment", at_clock(day, clock, None, context.setting)) if day else next_time(clock, None, context)


@PATTERNS.production(
    "e:edge [on] [d:days]",
    "d:days e:edge",
    "d:dpart e:edge",
    example="Friday after lunch",
    why="After lunch, before lunch, after work on a day.",
)
def around_meal(found: ProductionMatch, context: ParseContext) -> BuildResult:
    value = found.value("e")
    if not isinstance(value, tuple):
        return None
    bound, clock = value
    day = _optional_days(found)
    if day is None:
        return _bounded(next_time(clock, None, context), bound)
    return ("moment", at_clock(day, clock).bounded(bound))


@PATTERNS.production(
    f"between|from a:clock|num|dotclock|hmark d:days and|until|to b:{TIME} !UNIT|_",
    f"b:after|from a:clock|num|dotclock|hmark [but|and] [c:before|until|by] z:{TIME} [on] d:days",
    f"later than a:{TIME} but|and before|until z:{TIME} [on] d:days",
    example="between 2:00 tomorrow and 4:00",
    why="From one clock time to another, with the day beside one of them.",
)
def hours_around_day(found: ProductionMatch, context: ParseContext) -> BuildResult:
    day, first = _days(found), clock_of(found, "a")
    last = clock_of(found, "z" if "z" in found else "b")
    if not day or not first or not last or day.ends - day.starts > 2 * DAY:
        return None
    return ("moment", in_hours(day, Hours(first, last), None, context.setting))


@PATTERNS.production(
    f"d:days [comma] b:by|before|until|after|from|since [about] c:{TIME} !UNIT",
    f"d:dpart b:by|before|until|after|from [about] c:{TIME}",
    f"d:days no later than c:{TIME}",
    f"d:days not b:before c:{TIME}",
    f"not b:before c:{TIME} [on] d:days|dpart",
    "d:days c:clock or b:later",
    f"d:days comma no later than c:{TIME}",
    f"b:by|before|until|after|from [about] c:{TIME} [on] d:days|dpart",
    f"no later than c:{TIME} [on] d:days",
    f"d:days b:later than c:{TIME} p:inpart",
    f"d:days later than c:{TIME}",
    f"b:by|before|until|after|from [about] c:{TIME} p:inpart",
    f"d:days b:by|before|after c:{TIME} p:part|inpart|am|pm",
    example="tomorrow before 11",
    why="A bound on the time of a named day.",
)
def day_bound_clock(found: ProductionMatch, context: ParseContext) -> BuildResult:
    clock, day, part = clock_of(found, "c"), _optional_days(found), _part(found) or _part_of_day(found)
    if not clock or (day and day.ends - day.starts > 2 * DAY) or (found.named["c"].kind == "num" and clock.hour > 23):
        return None
    bound = _bound([item.kind for item in found.items])
    if day is None:
        return _bounded(next_time(clock, part, context), bound)
    return ("moment", at_clock(day, clock, part, context.setting).bounded(bound))


def _optional_days(found: ProductionMatch) -> Days | None:
    return _days(found) if "d" in found else None


def _part_of_day(found: ProductionMatch) -> DayPart | None:
    """The part of the day if day and part are one item ('tomorrow morning'), else None."""
    return _part(found, "d") if "d" in found and found.named["d"].kind == "dpart" else None


def _bound(kinds: Sequence[str]) -> str:
    """'after' or 'by'. 'Later than 3' means after it, 'no later than 3' by it."""
    if not LATE.isdisjoint(kinds) or kinds[-1] == "later":
        return "after"
    return "after" if "later" in kinds and "no" not in kinds else "by"


def _bounded(built: BuildResult, bound: str) -> BuildResult:
    """The moment with that bound; None if there is no moment."""
    return (built[0], built[1].bounded(bound)) if built and isinstance(built[1], Moment) else None


LATE = frozenset({"after", "from", "since", "not"})


@PATTERNS.production(
    f"b:by|before|until|after|from|since [about] c:{SAID} {NOT_A_COUNT}",
    "b:by|before|until|after|from|since [about] c:clock",
    "b:by|before|after c:num stop|comma",
    "no later than [about] c:clock|num",
    "not b:before c:clock|num",
    "b:through c:clock",
    "b:within the u:hour",
    "c:clock or b:later",
    "b:later than c:clock|num",
    example="before 11",
    why="A bound on a time without a day.",
)
def bound_clock(found: ProductionMatch, context: ParseContext) -> BuildResult:
    clock = clock_of(found, "c") if "c" in found else None
    if not clock or (found.named["c"].kind == "num" and clock.hour > 12):
        return None
    return _bounded(next_time(clock, None, context), _bound([item.kind for item in found.items]))
