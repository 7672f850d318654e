"""Second round, continued: lengths counted from now or from a day."""

from dataclasses import replace
from datetime import datetime

from followthrough.quickline.core.day_math import DAY, add_months, monday
from followthrough.quickline.core.productions import Context, Found, Grammar
from followthrough.quickline.core.values import Days, Length, Moment, at_instant, one_day, start_of, window
from followthrough.quickline.dates.patterns.days import day_or_weekday, days
from followthrough.quickline.dates.patterns.lengths import Built, length_of
from followthrough.quickline.dates.periods import DOUBTFUL

PATTERNS = Grammar()


@PATTERNS.says("l:length [comma] [and] m:length", example="1 day and 2 hours", why="Lengths in a row add up.")
def sum_of_lengths(found: Found, context: Context) -> Built:
    one, two = found.value("l"), found.value("m")
    assert isinstance(one, Length) and isinstance(two, Length)
    return (
        after_length(one.plus(two), context.now, context) if found.items[0].kind == "in" else ("length", one.plus(two))
    )


def after_length(length: Length, start: datetime, context: Context) -> Built:
    """N units later: days and longer keep the grain of a day, hours and minutes are an instant (guide 5)."""
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


def _instant(length: Length, moment: datetime) -> Moment:
    """Whole days said in hours ('in 48 hours') may mean the day."""
    exact = at_instant(moment.replace(second=0, microsecond=0), firm=True)
    if length.minutes % 1440 or length.months:
        return exact
    day = Moment(start_of(moment), start_of(moment) + DAY, "day")
    return Moment(exact.starts, exact.ends, "minute", sure=0.8, others=(day,), firm=True)


def _day_after(length: Length, start: datetime, moment: datetime, context: Context) -> Days:
    """The day, less sure where lengths are counted differently."""
    value = one_day(moment.date(), firm=True)
    if length.months >= 12 and length.months % 12 == 0 and not length.days:
        value = replace(value, sure=DOUBTFUL)  # nobody means the day when counting in years
    near = context.vocabulary.dates.idle_days.get(length.days, 0) if length == Length(days=length.days) else 0
    if near:
        value = replace(value, sure=DOUBTFUL, others=(one_day(start.date() + near * DAY),))
    if length == Length(days=1):
        value = replace(value, sure=DOUBTFUL, unit="today")  # 'in a day': tomorrow, or 24 hours from now
    if length.months and moment.day != start.day and not length.days:
        spill = one_day(moment.date() + (start.day - moment.day) * DAY)
        value = Days(value.starts, value.ends, "day", 0.85, (spill,), "", None, True)
    return value


@PATTERNS.says(
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
    why="N whole units from now (guide 5); 'in a day' and years it asks about. A repeat stands for its first "
    "occurrence (guide 11).",
)
def from_now(found: Found, context: Context) -> Built:
    total = found.value("l") if "l" in found else length_of(1, found.named["u"].kind)
    assert isinstance(total, Length)
    for name in ("m", "k"):
        if name in found:
            part = found.value(name)
            assert isinstance(part, Length)
            total = total.plus(part)
    kinds = [item.kind for item in found.items]
    if kinds[0] == "in" and "next" in kinds:
        return within(found, context)
    return after_length(total, context.now, context)


def length_of_item(found: Found) -> Length:
    length = found.value("l")
    assert isinstance(length, Length)
    return length


@PATTERNS.says("in h:hmark", example="in 1h", why="'1h' is a length behind 'in' and a clock time behind 'at'.")
def in_short_hours(found: Found, context: Context) -> Built:
    return after_length(Length(minutes=60 * int(found.text("h")[:-1])), context.now, context)


@PATTERNS.says(
    "every u:day|week|month|quarter|year|fortnight",
    "every other u:day|week|month",
    example="every month",
    why="A repeat stands for its first occurrence (guide 11).",
)
def every_unit(found: Found, context: Context) -> Built:
    count = 2 if any(item.kind == "other" for item in found.items) else 1
    return after_length(length_of(count, found.named["u"].kind), context.now, context)


@PATTERNS.says(
    "within [the] [next] l:length",
    "within the u:hour|day|week|month",
    "within a u:hour|day|week|month",
    "within [the] next u:hour|day|week|month|fortnight",
    "inside l:length",
    example="within a fortnight",
    why="Within a time is a deadline at its end.",
)
def within(found: Found, context: Context) -> Built:
    length = found.value("l") if "l" in found else length_of(1, found.named["u"].kind)
    assert isinstance(length, Length)
    built = after_length(length, context.now, context)
    if built is None:
        return None
    return ("moment", built[1].bounded("by")) if isinstance(built[1], Moment) else ("by_days", built[1])


@PATTERNS.says(
    "over|during [the] [next] l:length",
    "over the s:span",
    "[the] next l:length",
    example="over the next few days",
    why="A run of days begins tomorrow.",
)
def over_length(found: Found, context: Context) -> Built:
    if "s" in found:
        return ("days", days(found.value("s")))
    length = found.value("l")
    assert isinstance(length, Length)
    today = context.now.date()
    if length.is_short:
        return ("moment", Moment(context.now, length.after(context.now), "interval", firm=True))
    return ("days", window(today + DAY, length.after(context.now).date() + DAY))


@PATTERNS.says(
    "w:wday l:length from now",
    "w:wday in l:length",
    example="Monday two weeks from now",
    why="That weekday of the week so far ahead: people count differently, so it asks.",
    only="en",
)
def weekday_in_length(found: Found, context: Context) -> Built:
    length = length_of_item(found)
    if length.is_short or length.days % 7:
        return None
    try:
        week = monday(length.after(context.now).date())
    except (ValueError, OverflowError):
        return None
    return ("days", one_day(week + found.number("w") * DAY, 0.65, firm=True))


@PATTERNS.says(
    "[in] l:length from|after [the] d:date|dom|rel|wday",
    "l:length [from] t:rel",
    "l:length on d:wday|date",
    "l:length d:wday",
    example="three weeks today",
    why="A length counted from a day; 'two weeks on Friday' too (guide 3, 5).",
)
def from_day(found: Found, context: Context) -> Built:
    length = found.value("l")
    assert isinstance(length, Length)
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
    return ("days", one_day(moved, firm=True))


@PATTERNS.says(
    "for l:length [comma] from [on] [the] d:date|dom|rel|wday",
    "d:date|dom|rel for l:length",
    example="for 10 days from 18 December",
    why="A length behind 'for' lasts: a window from that day.",
)
def lasting_from(found: Found, context: Context) -> Built:
    length = found.value("l")
    assert isinstance(length, Length)
    if length.is_short:
        return None
    start = day_or_weekday(found, "d", context).starts
    try:
        end = length.after(start_of(start)).date()
    except (ValueError, OverflowError):
        return None
    return ("days", window(start, end, firm=False))


@PATTERNS.says(
    "l:length before [the] d:date|dom|rel|wday", example="two days before Friday", why="A length back from a day."
)
def before_day(found: Found, context: Context) -> Built:
    length = found.value("l")
    assert isinstance(length, Length)
    start = day_or_weekday(found, "d", context).starts
    if length.is_short:
        return None
    return ("days", one_day(length.before(start_of(start)).date(), firm=True))


@PATTERNS.says(
    "p:period in a|num year", "p:period in l:length", example="March in a year", why="That month, a year on."
)
def period_later(found: Found, context: Context) -> Built:
    whole = days(found.value("p"))
    length = found.value("l") if "l" in found else None
    if whole.unit != "month" or not isinstance(length, Length) or length.months % 12 or not length.months:
        return None
    start = add_months(whole.starts.replace(day=1), length.months)
    start = start.replace(year=context.now.year + length.months // 12)
    return ("days", window(start, add_months(start, 1), "month"))
