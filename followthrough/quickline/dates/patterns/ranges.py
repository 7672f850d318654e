"""Second round, continued: from-to, of days and of hours."""

from datetime import timedelta

from followthrough.quickline.core.day_math import DAY, add_months, next_weekday
from followthrough.quickline.core.productions import Context, Found, Grammar
from followthrough.quickline.core.values import Clock, Days, Hours, window
from followthrough.quickline.dates.patterns.days import day_or_weekday, days
from followthrough.quickline.dates.patterns.lengths import Built
from followthrough.quickline.dates.periods import DOUBTFUL

PATTERNS = Grammar()
@PATTERNS.says(
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


@PATTERNS.says(
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


@PATTERNS.says(
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


@PATTERNS.says(
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


@PATTERNS.says(
    "a:num dash|to|until b:num !UNIT|_|month_name|num|play|slashed|percent",
    "a:num|dotclock dash|to|until b:dotclock !UNIT|_|month_name|num|money|percent",
    example="Monday 12-4",
    why="Two bare numbers are hours only beside a day (third round).",
)
def bare_range(found: Found, context: Context) -> Built:
    first, last = clock_of(found, "a"), clock_of(found, "b")
    ok = first and last and first.hour <= 12 and last.hour <= 12 and found.items[0].text != found.items[-1].text
    return ("barehours", Hours(first, last)) if ok and first and last else None
