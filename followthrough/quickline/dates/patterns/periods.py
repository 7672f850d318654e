"""First round, last part: weeks, months, quarters, seasons, and their middle and end."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from followthrough.quickline.core.date_values import Days, Moment, midnight, moment_of_days, one_day, window
from followthrough.quickline.core.day_math import DAY, add_business_days, add_months, iso_week, monday
from followthrough.quickline.core.productions import Grammar, ParseContext, ProductionMatch
from followthrough.quickline.dates.holiday_rules import holiday
from followthrough.quickline.dates.patterns.lengths import BuildResult, length_of
from followthrough.quickline.dates.patterns.words import today_of
from followthrough.quickline.dates.periods import DOUBTFUL, FAR, edge, period, week_confidence, year_of

PATTERNS = Grammar()


@PATTERNS.production(
    "[the] w:this|next|following u:week|month|quarter|year|weekend|workweek|fortnight",
    "[the] weekend",
    "[the] u:week|month|weekend|year after next",
    "this next u:week|weekend|month",
    "this work week",
    "next work week",
    example="next month",
    why="The whole week (Monday to Sunday), month, quarter or year (guide 1, 7).",
)
def named_period(found: ProductionMatch, context: ParseContext) -> BuildResult:
    kinds = [item.kind for item in found.items]
    unit = found.named["u"].kind if "u" in found else "workweek" if "work" in kinds else "weekend"
    shift, today = _shift(found, kinds, unit), today_of(context)
    value = period(unit, shift, today)
    if value and unit in ("week", "workweek") and shift < 2:
        value = replace(value, confidence=week_confidence(today))
    elif value and unit == "weekend" and shift == 1:
        this = period(unit, 0, today)
        value = replace(value, confidence=DOUBTFUL, others=(this,) if this else ())
    elif value and unit == "weekend" and "u" not in found:
        value = replace(value, ahead=False, past_day=monday(today) - 2 * DAY)  # 'met Ada at the weekend'
    return ("period", value) if value else None


def _shift(found: ProductionMatch, kinds: Sequence[str], unit: str) -> int:
    """The number of periods after the present one. 'The coming weekend' and 'this next weekend' are the present one."""
    if kinds[-2:] == ["after", "next"]:
        return 2
    if unit == "weekend" and "w" in found and found.value("w") == "coming":
        return 0
    first = found.named["w"].kind if "w" in found else kinds[0]
    if first == "this":
        return int("next" in kinds and unit != "weekend")
    return int(first in ("next", "following"))


@PATTERNS.production(
    "next n:num u:day|week|month|year",
    "n:num next u:day|week|month",
    "next few u:day|week|month",
    "next couple [of] u:day|week|month",
    "[the] n:num next u:hour|minute",
    example="next three days",
    why="Whole units, beginning with the next one. Weeks and months may be counted from now, so they are asked about.",
)
def next_few(found: ProductionMatch, context: ParseContext) -> BuildResult:
    kinds = [item.kind for item in found.items]
    if kinds[0] == "num" and not found.text("u").endswith("s"):
        return None
    count = min(3 if "few" in kinds else 2 if "couple" in kinds else found.number("n"), 400)
    unit, today = found.named["u"].kind, today_of(context)
    if unit in ("hour", "minute"):
        return ("moment", Moment(context.now, length_of(count, unit).after(context.now), "interval", ahead=True))
    if unit == "day":
        return ("span", window(today + DAY, today + (count + 1) * DAY))
    first = period(unit, 1, today)
    last = period(unit, count, today)
    if not first or not last:
        return None
    running = window(today + DAY, length_of(count, unit).after(midnight(today)).date() + DAY)
    return ("span", replace(window(first.starts, last.ends, confidence=DOUBTFUL), others=(running,)))


@PATTERNS.production(
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
    why="A month is a window; the name of this month means the rest of it.",
)
def month(found: ProductionMatch, context: ParseContext) -> BuildResult:
    today, start = today_of(context), _first_of_month(found, context)
    if start is None:
        return None
    end = add_months(start, 1)
    said = "y" in found or "w" in found
    confidence = 0.9 if said or (start - today).days < FAR else DOUBTFUL
    whole = window(max(start, today) if start <= today < end else start, end, "month", confidence, ahead=False)
    return ("period", whole if said else replace(whole, past_day=_month_back(start, today)))


def _month_back(start: date, today: date) -> date:
    """The first day of that month for 'met Ada in October': this year's, or last year's if it is still ahead."""
    return start if start <= today else start.replace(year=start.year - 1)


def _first_of_month(found: ProductionMatch, context: ParseContext) -> date | None:
    """The first day of the month that is named; None if there is no such month."""
    if "m" not in found:
        return _first_in_figures(found.text("y"))
    number, today = found.number("m"), today_of(context)
    if "y" in found:
        return date(year_of(found.value("y")), number, 1)
    if "w" in found:
        return date(today.year + (found.named["w"].kind != "this"), number, 1)
    start = date(today.year + (number < today.month), number, 1)
    if found.items[0].kind == "next" and start <= today:
        return date(start.year + 1, number, 1)
    return start


def _first_in_figures(text: str) -> date | None:
    """The first day of '2027-03' or '3/2027'; None if there is no such month."""
    year, number = text.split("-") if "-" in text else reversed(text.split("/"))
    return date(int(year), int(number), 1) if 1 <= int(number) <= 12 else None


@PATTERNS.production(
    "q:q [of] [y:yyyy]",
    "y:yyyy q:q",
    "y:yyyy dash q:q",
    "[the] n:ORD quarter [of] [y:yyyy]",
    example="Q2",
    why="A quarter of a year (H1, H2: half of one).",
)
def quarter(found: ProductionMatch, context: ParseContext) -> BuildResult:
    today = today_of(context)
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


@PATTERNS.production(
    "in|by|until|before|after [the] s:season|fall",
    "this|next s:season|fall",
    "[the] s:season of y:yyyy",
    example="in the summer",
    why="Seasons are three months, as on the northern half of the earth; always asked about. In the last month of a "
    "season its name means the next one.",
)
def season(found: ProductionMatch, context: ParseContext) -> BuildResult:
    today, number = today_of(context), found.number("s", 9)  # 'fall' has no number of its own
    start = date(year_of(found.value("y")) if "y" in found else today.year, number, 1)
    if add_months(start, 2) <= today or (found.items[0].kind == "next" and start <= today):
        start = date(start.year + 1, number, 1)  # in its last month the next one is meant
    if found.items[0].kind in ("by", "until", "before"):
        return ("moment_by", one_day(start - DAY, 0.5))
    whole = window(max(start, today), add_months(start, 3), "season", 0.5)
    past = start if start <= today else start.replace(year=start.year - 1)
    return ("period", replace(whole, ahead="y" in found or found.items[0].kind == "next", past_day=past))


@PATTERNS.production(
    "b:after|before [the] h:holidays !in",
    example="after the holidays",
    why="'The holidays' are those at the end of the year. After them: the first working day; before them: 23 "
    "December. Others may be meant, so it is asked about.",
)
def around_holidays(found: ProductionMatch, context: ParseContext) -> BuildResult:
    rule = found.value("h")
    later = found.named["b"].kind == "after"
    last = holiday(rule if later and isinstance(rule, tuple) else (12, 23), today_of(context))
    if last is None:
        return None
    day = one_day(add_business_days(last, 1) if later else last, 0.5, ahead=True)
    return ("moment", moment_of_days(day).bounded("after" if later else "by"))


@PATTERNS.production(
    "week n:num !UNIT|_|to|dash|or|every",
    "week n:num =END|stop|comma|_",
    example="week 23",
    why="The calendar week with that number (ISO 8601). Asked about, because few people outside Europe count weeks.",
    language="en",
)
def calendar_week(found: ProductionMatch, context: ParseContext) -> BuildResult:
    start = iso_week(found.number("n"), today_of(context))
    return ("period", window(start, start + 7 * DAY, "week", DOUBTFUL)) if start and found.number("n") > 4 else None


@PATTERNS.production(
    "in y:yyyy", "next y:yyyy", example="in 2028", why="A year is a date only after 'in'; otherwise it is a number."
)
def in_year(found: ProductionMatch, context: ParseContext) -> BuildResult:
    year = year_of(found.value("y"))
    return ("period", window(date(year, 1, 1), date(year + 1, 1, 1), "year", 0.7)) if year > context.now.year else None


@PATTERNS.production(
    "e:eow",
    "e:eom",
    "e:eoq",
    "e:eoy",
    "[the] e:eow|eom|eoq|eoy",
    "[the] p:week|month|quarter|year end",
    example="EOM",
    why="The end of a period is its last day; of a week it is Friday (guide 6).",
)
def end_short(found: ProductionMatch, context: ParseContext) -> BuildResult:
    said = found.named["e" if "e" in found else "p"].kind
    unit = {"eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}.get(said, said)
    whole = period(unit, 0, today_of(context))
    value = edge("end", whole, today_of(context)) if whole else None
    return ("date", value) if value else None


@PATTERNS.production(
    "mid [dash] week",
    "mid [dash] next week",
    "mid [dash] week next week",
    "mid [dash] u:month|year",
    "[the] mid of [the] week",
    "next mid [dash] week",
    example="mid-week",
    why="The middle of a week is Wednesday; of a month it is days 11-20 (guide 6).",
)
def midweek(found: ProductionMatch, context: ParseContext) -> BuildResult:
    today = today_of(context)
    kinds = [item.kind for item in found.items]
    if "u" in found:
        whole = period(found.named["u"].kind, 0, today)
        value = edge("mid", whole, today) if whole else None
        return ("date", value) if value else None
    shift = 1 if "next" in kinds or monday(today) + 2 * DAY <= today else 0
    start = monday(today) + (2 + 7 * shift) * DAY
    return ("date", Days(start, start + DAY, "day", 0.8, (window(start - DAY, start + 2 * DAY),), "", None, True))
