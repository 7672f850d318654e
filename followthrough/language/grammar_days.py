"""Second round: edges of periods, lengths from somewhere, weekday with date, ranges of days and of hours."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from .days import DAY, add_months, monday, next_day_of_month, next_weekday, nth_weekday
from .grammar_lengths import Built, length_of
from .grammar_words import weekday_named
from .periods import DOUBTFUL, edge, period
from .productions import Context, Found, Grammar
from .values import Clock, Days, Hours, Length, Moment, at_instant, one_day, start_of, window

DAYS = Grammar()


def days(value: object) -> Days:
    assert isinstance(value, Days)
    return value


def day_or_weekday(found: Found, name: str, context: Context) -> Days:
    item = found.named[name]
    return weekday_named(found.number(name), context) if item.kind == "wday" else days(item.value)


# ---- a day


@DAYS.says("d:wday", example="Thursday", why="The next such day after today (guide 2).")
def weekday(found: Found, context: Context) -> Built:
    return ("days", weekday_named(found.number("d"), context))


@DAYS.says("d:date|dom|rel|span|period", "[the] d:date", example="tomorrow", why="A day or period by itself.")
def plain_day(found: Found, context: Context) -> Built:
    return ("days", days(found.value("d")))


@DAYS.says(
    "w:wday [comma] [the] d:date|dom",
    "d:date [comma] w:wday",
    "d:rel [comma] [the] e:date|dom",
    "w:wday [comma] [the] d:rel",
    "d:rel [comma] w:wday",
    "w:wday paren d:date|dom paren",
    "d:date|dom paren w:wday paren",
    "d:date comma e:date",
    example="Mon 16 Mar",
    why="A weekday beside a date is the date; beside 'tomorrow' it confirms it.",
)
def weekday_and_date(found: Found, context: Context) -> Built:
    chosen = days(found.value("d"))
    if "w" in found and chosen.unit == "dated" and chosen.starts.weekday() != found.number("w"):
        chosen = _year_that_fits(chosen, found.number("w"), context) or chosen
    if "e" in found:
        other = days(found.value("e"))
        return ("days", other) if other.unit == "dated" or chosen.starts == other.starts else None
    if chosen.starts.weekday() == found.number("w"):
        return ("days", chosen)
    doubt = Days(chosen.starts, chosen.ends, chosen.grain, 0.55, chosen.others, chosen.unit, chosen.back, chosen.firm)
    return ("days", doubt)


def _year_that_fits(chosen: Days, weekday: int, context: Context) -> Days | None:
    """'Fri 18 July' where this 18 July is a Thursday and next year's is a Friday. A year that was said is kept."""
    if chosen.starts.year > context.now.year + 1 or chosen.starts < context.now.date():
        return None
    try:
        later = chosen.starts.replace(year=chosen.starts.year + 1)
    except ValueError:
        return None
    fits = later.weekday() == weekday and chosen.back != chosen.starts
    return replace(chosen, starts=later, ends=later + DAY, sure=0.6, others=(chosen,)) if fits else None


@DAYS.says("l:length ago", example="two weeks ago", why="Past, so never a due date.")
def length_ago(found: Found, context: Context) -> Built:
    length = found.value("l")
    assert isinstance(length, Length)
    try:
        day = length.before(context.now).date()
    except (ValueError, OverflowError):
        return None
    return ("gone", one_day(day, back=day))


# ---- parts of periods


@DAYS.says(
    "[the] [very] e:early|mid|late|later|end [dash] [of|in|on] [the] [about] p:period",
    "p:period [comma] e:early|mid|late",
    example="early next week",
    why="Thirds of a month, halves of a week; the end is its last day (guide 6).",
)
def edge_of(found: Found, context: Context) -> Built:
    value = edge(found.named["e"].kind, days(found.value("p")), context.now.date())
    return ("days", value) if value else None


@DAYS.says(
    "e:early|mid [dash] slashed|dash|to|until|or f:mid|late|end [of|in] [the] p:period",
    example="mid to late June",
    why="From the one third to the end of the other.",
)
def edges_of(found: Found, context: Context) -> Built:
    whole, today = days(found.value("p")), context.now.date()
    first, last = edge(found.named["e"].kind, whole, today), edge(found.named["f"].kind, whole, today)
    return ("days", window(first.starts, last.ends, "", 0.8)) if first and last and first.starts < last.ends else None


@DAYS.says(
    "d:wday [comma] [in|of] [the] p:period",
    "p:period [comma] [on] [the] d:wday",
    example="Tuesday in the week of the 9th",
    why="A weekday of a week that is named.",
)
def weekday_of_period(found: Found, context: Context) -> Built:
    whole = days(found.value("p"))
    if whole.unit not in ("week", "fortnight"):
        return None
    return ("days", one_day(monday(whole.starts) + found.number("d") * DAY, firm=True))


@DAYS.says(
    "[the] e:early|mid|late|later|end [dash] [of|in] the u:week|month|quarter|year|weekend",
    "e:end [dash] of [dash] u:week|month|quarter|year",
    "[the] e:late|later this u:week|month|quarter|year",
    "e:end of the play week",
    example="later in the week",
    why="'The week' without more is the present one.",
)
def edge_of_this(found: Found, context: Context) -> Built:
    unit = found.named["u"].kind if "u" in found else "week"
    whole = period(unit, 0, context.now.date())
    if not whole:
        return None
    if unit == "weekend":
        return ("days", whole)
    which, today = found.named["e"].kind, context.now.date()
    if which == "later" and unit == "week" and whole.ends <= today + DAY:
        # On a Sunday nothing of the week is left: what is meant is the next one.
        return ("days", replace(period(unit, 1, today) or whole, sure=0.6))
    value = edge(which, whole, today)
    return ("days", value) if value else None


@DAYS.says(
    "[the] n:ORD|last w:wday [of|in] [the] p:period|month|year",
    "[the] n:ORD|last w:wday of the month|year",
    "[the] n:ORD|last w:wday [of|in] every month",
    example="first Tuesday of November",
    why="The nth such weekday of a month.",
)
def nth_of_period(found: Found, context: Context) -> Built:
    today = context.now.date()
    nth = -1 if found.named["n"].kind == "last" else found.number("n")
    whole = days(found.value("p")) if "p" in found and isinstance(found.value("p"), Days) else None
    first = (whole.starts if whole else today).replace(day=1)
    day = nth_weekday(first, nth, found.number("w"))
    if whole is None and day and day <= today:
        day = nth_weekday(add_months(first, 1), nth, found.number("w"))
    return ("days", one_day(day, firm=True)) if day else None


@DAYS.says(
    "[the] n:ORD|last w:period of|in [the] p:period",
    "[the] n:ORD|last w:period of|in the month",
    example="first weekend in April",
    why="The nth Saturday of a month with its Sunday.",
)
def weekend_of_month(found: Found, context: Context) -> Built:
    if days(found.value("w")).unit != "weekend":
        return None
    first = (days(found.value("p")).starts if "p" in found else context.now.date()).replace(day=1)
    day = nth_weekday(first, -1 if found.named["n"].kind == "last" else found.number("n"), 5)
    return ("days", window(day, day + 2 * DAY, "weekend", 0.85)) if day else None


@DAYS.says(
    "[the] n:ORD|last week [of|in] [the] p:period",
    "[the] n:ORD|last week of the month",
    example="first week of February",
    why="The week of the nth Monday, or days 1-7: both are said.",
)
def week_of_month(found: Found, context: Context) -> Built:
    first = (days(found.value("p")).starts if "p" in found else context.now.date()).replace(day=1)
    value = nth_week(first, -1 if found.named["n"].kind == "last" else found.number("n"))
    return ("days", value) if value else None


def nth_week(first: date, nth: int) -> Days | None:
    """The nth week of the month that `first` begins; -1 the last seven days."""
    if nth < 0:
        end = add_months(first, 1)
        return window(end - 7 * DAY, end, "week", 0.7)
    mondays = nth_weekday(first, nth, 0) if nth <= 5 else None
    if mondays is None:
        return None
    plain = window(first + 7 * (nth - 1) * DAY, first + 7 * nth * DAY, "", 0.6)
    return Days(mondays, mondays + 7 * DAY, "window", 0.7, (plain,), "week", None, True)


@DAYS.says(
    "[the] last [w:working|play] day [of|in] [the] p:period",
    "[the] last [w:working|play] day of|in|the [the] u:month|quarter|year|week",
    example="last working day of the month",
    why="The last day, or the last that is no Saturday or Sunday.",
)
def last_day_of(found: Found, context: Context) -> Built:
    whole = days(found.value("p")) if "p" in found else period(found.named["u"].kind, 0, context.now.date())
    if whole is None:
        return None
    last = whole.ends - DAY
    while "w" in found and last.weekday() > 4:
        last -= DAY
    return ("days", one_day(last, 0.9, firm=True))


@DAYS.says(
    "wc [the] d:date|dom|wday|rel",
    "[the] week of|from|begins|starting [on] [the] d:date|dom|wday",
    "[the] week commencing|beginning|early [on] d:date|dom|wday",
    "d:date week",
    "week about d:date",
    example="week of the 9th",
    why="The Monday-to-Sunday week that holds the day (guide 6).",
)
def week_of(found: Found, context: Context) -> Built:
    start = monday(day_or_weekday(found, "d", context).starts)
    return ("days", window(start, start + 7 * DAY, "week"))


@DAYS.says(
    "[the] n:ORD|dom|num [day] of [the] p:period",
    "[the] n:ORD day in [the] p:period",
    "[the] n:ord|num p:period",
    "p:period [comma] on the n:ORD|dom",
    example="15th of next month",
    why="A day of a month named by its place.",
)
def day_of_period(found: Found, context: Context) -> Built:
    whole = days(found.value("p"))
    value = found.value("n")
    number = int(value.unit) if isinstance(value, Days) and value.unit.isdigit() else found.number("n", 0)
    last = (add_months(whole.starts.replace(day=1), 1) - DAY).day
    if whole.unit != "month" or not 1 <= number <= last:
        return None
    if found.items[-2].kind in ("num", "ord", "dom") and not any(item.kind == "of" for item in found.items):
        return None
    return ("days", one_day(whole.starts.replace(day=number), firm=True))


@DAYS.says(
    "[the] n:ORD|dom [day] of|in the month",
    example="first of the month",
    why="The next such day, after today (guide 4).",
)
def day_of_the_month(found: Found, context: Context) -> Built:
    value = found.value("n")
    number = int(value.unit) if isinstance(value, Days) and value.unit.isdigit() else found.number("n", 0)
    day = next_day_of_month(number, context.now.date())
    return ("days", one_day(day, firm=True)) if day else None


# ---- lengths


@DAYS.says("l:length [comma] [and] m:length", example="1 day and 2 hours", why="Lengths in a row add up.")
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
        exact = at_instant(moment.replace(second=0, microsecond=0), firm=True)
        if length.minutes % 1440 == 0 and not length.months:
            day = Moment(start_of(moment), start_of(moment) + DAY, "day")
            exact = Moment(exact.starts, exact.ends, "minute", sure=0.8, others=(day,), firm=True)
        return ("moment", exact)
    if more:
        return ("days", window(moment.date(), more.date() + DAY, "", 0.8))
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
    return ("days", value)


@DAYS.says(
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


@DAYS.says("in h:hmark", example="in 1h", why="'1h' is a length behind 'in' and a clock time behind 'at'.")
def in_short_hours(found: Found, context: Context) -> Built:
    return after_length(Length(minutes=60 * int(found.text("h")[:-1])), context.now, context)


@DAYS.says(
    "every u:day|week|month|quarter|year|fortnight",
    "every other u:day|week|month",
    example="every month",
    why="A repeat stands for its first occurrence (guide 11).",
)
def every_unit(found: Found, context: Context) -> Built:
    count = 2 if any(item.kind == "other" for item in found.items) else 1
    return after_length(length_of(count, found.named["u"].kind), context.now, context)


@DAYS.says(
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


@DAYS.says(
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


@DAYS.says(
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


@DAYS.says(
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


@DAYS.says(
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


@DAYS.says(
    "l:length before [the] d:date|dom|rel|wday", example="two days before Friday", why="A length back from a day."
)
def before_day(found: Found, context: Context) -> Built:
    length = found.value("l")
    assert isinstance(length, Length)
    start = day_or_weekday(found, "d", context).starts
    if length.is_short:
        return None
    return ("days", one_day(length.before(start_of(start)).date(), firm=True))


@DAYS.says("p:period in a|num year", "p:period in l:length", example="March in a year", why="That month, a year on.")
def period_later(found: Found, context: Context) -> Built:
    whole = days(found.value("p"))
    length = found.value("l") if "l" in found else None
    if whole.unit != "month" or not isinstance(length, Length) or length.months % 12 or not length.months:
        return None
    start = add_months(whole.starts.replace(day=1), length.months)
    start = start.replace(year=context.now.year + length.months // 12)
    return ("days", window(start, add_months(start, 1), "month"))


# ---- ranges


@DAYS.says(
    "[from|between] [the] a:num|ORD|dom dash|to|until|through|and [the] b:num|ORD|dom [of|in] [the] p:period",
    example="from 4 to 23 of next month",
    why="A span of days in a month that is named by its place.",
)
def numbers_in_period(found: Found, context: Context) -> Built:
    whole, numbers = days(found.value("p")), []
    for name in "ab":
        value = found.value(name)
        numbers.append(int(value.unit) if isinstance(value, Days) and value.unit.isdigit() else found.number(name, 0))
    first, last = numbers
    start, end = whole.starts.replace(day=1), add_months(whole.starts.replace(day=1), 1)
    if whole.unit != "month" or not 1 <= first < last <= (end - DAY).day:
        return None
    return ("days", window(start.replace(day=first), start.replace(day=last) + DAY, firm=False))


@DAYS.says(
    "[from|between] [the] a:date|dom|rel|wday to|until|through|dash|and [the] b:date|dom|rel|wday",
    "[from|between] a:period to|until|through|dash|and b:period",
    "from a:period to|until|through e:end of b:period",
    "[from] a:date|rel until [the] b:date",
    example="from 10 to 14 March",
    why="A span of days, both ends included; of months it asks whether the last one is.",
)
def day_range(found: Found, context: Context) -> Built:
    kinds = [item.kind for item in found.items]
    if "and" in kinds and kinds[0] != "between":
        return None
    first, last = day_or_weekday(found, "a", context), day_or_weekday(found, "b", context)
    start, end = first.starts, last.ends
    if first.unit == last.unit == "month" and start < last.starts:
        while add_months(start, 12) < last.starts:  # 'from May to Oct 2020': the year is said once
            start = add_months(start, 12)
    if found.named["b"].kind == "dom" and last.unit.isdigit():
        start_month = start.replace(day=1)
        for shift in (0, 1, 2):
            try:
                candidate = add_months(start_month, shift).replace(day=int(last.unit))
            except ValueError:
                continue
            if candidate > start:
                end = candidate + DAY
                break
    if found.named["b"].kind == "wday":
        end = next_weekday(start, found.number("b")) + DAY
    if found.named["a"].kind == "dom" and first.unit.isdigit() and found.named["b"].kind == "date":
        try:
            start = last.starts.replace(day=int(first.unit))
        except ValueError:
            return None
    if end <= start and last.unit in ("dated", "month"):
        end = add_months(end, 12)
    if end <= start or end - start > timedelta(days=800):
        return None
    sure = DOUBTFUL if last.unit == "month" else 0.95  # up to October, or with it?
    return ("days", window(start, end, sure=sure, firm=False))


@DAYS.says(
    "[from|between] [the] a:num|ORD|dom to|dash|until|through|and [the] b:date",
    "a:date to|dash|through|until [the] b:num|ord|nth|dom [comma] [y:yyyy] !UNIT|am|pm|oclock",
    example="13 to 15 July",
    why="A span of days within one month, named once.",
)
def numbers_in_month(found: Found, context: Context) -> Built:
    whole = days(found.value("b" if found.named["b"].kind == "date" else "a"))
    other = found.named["a" if found.named["b"].kind == "date" else "b"].value
    number = int(other.unit) if isinstance(other, Days) and other.unit.isdigit() else other
    if whole.unit != "dated" or not isinstance(number, int) or not 1 <= number <= 31:
        return None
    base = whole.starts
    if "y" in found and isinstance(found.value("y"), int):
        base = base.replace(year=found.number("y"))
    try:
        edge_day = base.replace(day=number)
    except ValueError:
        return None
    if found.named["b"].kind == "date":
        return ("days", window(edge_day, base + DAY, firm=False)) if edge_day < base else None
    if edge_day <= base:
        edge_day = add_months(edge_day, 1)
    return ("days", window(base, edge_day + DAY, firm=False))


CLOCK = "clock|num|hmark|dotclock|big"


def clock_of(found: Found, name: str) -> Clock | None:
    item = found.named[name]
    if isinstance(item.value, Clock):
        return item.value
    if item.kind == "num":
        return Clock(item.value) if isinstance(item.value, int) and 1 <= item.value <= 24 and item.text != "0" else None
    if item.kind == "hmark":
        return Clock(int(item.text[:-1]), 0, exact=True) if int(item.text[:-1]) <= 24 else None
    if item.kind == "dotclock":
        hour, minute = item.text.split(".")
        return Clock(int(hour), int(minute), exact=hour[0] == "0" or int(hour) > 12) if int(hour) < 25 else None
    if item.kind == "big":
        hour, minute = item.text[:-2], item.text[-2:]
        fits = int(hour) < 24 and int(minute) < 60 and int(minute) % 5 == 0
        return Clock(int(hour), int(minute), exact=len(item.text) == 4 and hour[0] in "0") if fits else None
    return None


@DAYS.says(
    f"between|from [about] a:{CLOCK} and|amp|to|until|dash [about] b:{CLOCK} [ish] !UNIT|_|month_name",
    f"a:clock|hmark|dotclock to|dash|until|through|and [about] b:{CLOCK} [dash] [ish] !UNIT",
    f"[in] between a:{CLOCK} dash b:{CLOCK} [dash] [ish] !UNIT",
    "a:num dash|to|until b:clock|hmark",
    example="between 2 and 4",
    why="From-to on the clock; the half of the day follows from the other end.",
)
def hour_range(found: Found, context: Context) -> Built:
    first, last = clock_of(found, "a"), clock_of(found, "b")
    return ("hours", Hours(first, last)) if first and last else None


@DAYS.says(
    "a:num dash|to|until b:num !UNIT|_|month_name|num|play|slashed|percent",
    "a:num|dotclock dash|to|until b:dotclock !UNIT|_|month_name|num|money|percent",
    example="Monday 12-4",
    why="Two bare numbers are hours only beside a day (third round).",
)
def bare_range(found: Found, context: Context) -> Built:
    first, last = clock_of(found, "a"), clock_of(found, "b")
    ok = first and last and first.hour <= 12 and last.hour <= 12 and found.items[0].text != found.items[-1].text
    return ("barehours", Hours(first, last)) if ok and first and last else None
