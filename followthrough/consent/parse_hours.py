"""Read typed hours: 'home', 'mon-fri 18-20, sat 10-12', 'evenings', 'weekdays 8-11 am', 'not before 10'. Pure."""

import re

from followthrough.consent.hours import (
    CALLS_FROM,
    CALLS_UNTIL,
    DAY_MINUTES,
    DAYS,
    HOUR,
    PLAIN,
    SHIPPED,
    Hours,
    Span,
    Week,
    days_between,
    merged,
    text_of_hours,
)
from followthrough.kit.errors import Refused
from followthrough.words.en.flows import consent as say

OTHER_KINDS = {"at home": "home", "private": "home", "work": "business", "at work": "business", "office": "business"}
UNKNOWN = ("any", "anytime", "any time", "unknown", "none")
WORKING, WEEKEND, ALL = (0, 1, 2, 3, 4), (5, 6), tuple(range(7))
DAY_GROUPS = {
    "weekdays": WORKING, "weekday": WORKING, "workdays": WORKING, "weekends": WEEKEND, "weekend": WEEKEND,
    "daily": ALL, "everyday": ALL,
}  # fmt: skip
PARTS: dict[str, Span] = {
    "mornings": (8 * HOUR, 12 * HOUR),
    "lunchtime": (12 * HOUR, 14 * HOUR),
    "afternoons": (12 * HOUR, 18 * HOUR),
    "evenings": (17 * HOUR, 20 * HOUR),
}
PARTS |= {name[:-1]: span for name, span in PARTS.items() if name.endswith("s")} | {"noon": (12 * HOUR, 14 * HOUR)}
# The most characters that are stored.
LONGEST = 300
ANY_HOUR: Span = (CALLS_FROM, CALLS_UNTIL)
NEGATIONS = ("not", "no", "never", "except")
_CLOCK = r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?"
_SPAN = re.compile(rf"(?:from |between )?{_CLOCK}\s*(?:-|to|until|till|and)\s*{_CLOCK}(?![\d:])")
_EDGE = re.compile(rf"(not before|not after|after|from|before|until|till)\s+{_CLOCK}(?![\d:])")
_DAY = re.compile(r"(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?")
_DAYS = re.compile(rf"{_DAY.pattern}(?:\s*(?:-|to|through)\s*{_DAY.pattern})?|({'|'.join(DAY_GROUPS)})(?![a-z])")
_GLUE = re.compile(r"[\s&+/]+|(?:and|or|on|at|in the|the|only|between|o'clock|hours)\b")
_AT_HOME = re.compile(r"(?:at )?home,? (?:in the )?evenings?|evenings? (?:at )?home")
_SIGNS = str.maketrans("’–—", "'--")
_PART = re.compile("|".join(PARTS))
_PIECES = re.compile(r"[,;\n]+|\bbut\b")


def parse_hours(text: str) -> Hours:
    """Return the hours that the text means; PLAIN for 'any time'.

    Raises Refused for words that cannot be read, for hours that end before they begin, and for hours that never open.
    """
    plain = " ".join(text.lower().translate(_SIGNS).replace("every day", "daily").split())
    kind = "home" if _AT_HOME.fullmatch(plain) else OTHER_KINDS.get(plain, plain)
    if kind in SHIPPED:
        return SHIPPED[kind]
    if kind in UNKNOWN:
        return PLAIN
    hours = Hours("own", week_of(plain, typed=text))
    if not hours.for_calls().open_at_all:
        raise Refused(say.never_open(text.strip()), do=say.HOURS_IN_DAY)
    if len(text_of_hours(hours)) > LONGEST:
        raise Refused(say.too_many_hours(text.strip()[:40]), do=say.HOURS_EXAMPLE)
    return hours


def week_of(plain: str, *, typed: str) -> Week:
    """The open times of each day. Times without a day belong to the days named before them. Raises Refused."""
    week: list[list[Span]] = [[] for _ in ALL]
    closed: set[int] = set()
    named: tuple[int, ...] = ()
    for piece in filter(None, map(str.strip, _PIECES.split(plain))):
        days, spans, never = read_piece(piece, typed)
        if never:
            closed.update(days)
            continue
        named = days or named or ALL
        for day in named:
            week[day] += spans or [ANY_HOUR]
    if not any(week):
        if not closed:
            raise Refused(say.cant_read_hours(typed.strip()), do=say.HOURS_EXAMPLE)
        week = [[ANY_HOUR] for _ in ALL]
    return tuple(() if day in closed else merged(spans) for day, spans in enumerate(week))


def read_piece(piece: str, typed: str) -> tuple[tuple[int, ...], list[Span], bool]:
    """The days, the open times, and whether these days are closed. Raises Refused for a word that means none."""
    days: list[int] = []
    spans: list[Span] = []
    edges: Span = (0, DAY_MINUTES)
    first, _, rest = piece.partition(" ")
    never = first in NEGATIONS and not _EDGE.match(piece)
    at, piece = 0, rest if never else piece
    while at < len(piece):
        if found := _DAYS.match(piece, at):
            days += days_of(found)
        elif found := _EDGE.match(piece, at):
            edges = narrowed(edges, found)
        elif found := _SPAN.match(piece, at):
            spans.append(span_of(found))
        elif found := _PART.match(piece, at):
            spans.append(PARTS[found.group()])
        elif not (found := _GLUE.match(piece, at)):
            raise Refused(say.cant_read_hours(typed.strip()), do=say.HOURS_EXAMPLE)
        at = found.end()
    if edges != (0, DAY_MINUTES):
        spans.append((max(edges[0], CALLS_FROM), min(edges[1], CALLS_UNTIL)))
    if any(start >= end for start, end in spans):
        raise Refused(say.never_open(typed.strip()), do=say.HOURS_IN_DAY)
    if never and (spans or not days):
        raise Refused(say.cant_read_hours(typed.strip()), do=say.HOURS_EXAMPLE)
    return tuple(days), spans, never


def days_of(found: re.Match[str]) -> list[int]:
    start, end, group = found.groups()
    if group:
        return list(DAY_GROUPS[group])
    return days_between(DAYS.index(start), DAYS.index(end) if end else None)


def narrowed(edges: Span, found: re.Match[str]) -> Span:
    """The times after 'not before 10', or before 'until 18'."""
    minute = minute_of(*found.groups()[1:])
    if found[1] in ("not before", "after", "from"):
        return max(edges[0], minute), edges[1]
    return edges[0], min(edges[1], minute)


def span_of(found: re.Match[str]) -> Span:
    """'18-20', '6-8 pm' and '9 am-1 pm' in minutes. Raises Refused for times that end before they begin."""
    hour, minutes, half, last_hour, last_minutes, last_half = found.groups()
    end = minute_of(last_hour, last_minutes, last_half)
    start = minute_of(hour, minutes, half or last_half)
    if not half and last_half and start >= end:  # '11-1 pm'
        start = minute_of(hour, minutes, "am")
    if start >= end:
        raise Refused(say.end_before_start(found.group().strip()), do=say.HOURS_EXAMPLE)
    return start, end


def minute_of(hour: str, minutes: str | None, half: str | None) -> int:
    """The minute of a day. Raises Refused for one that no clock shows."""
    number, past = int(hour), int(minutes or 0)
    if half and 1 <= number <= 12:
        number = number % 12 + (12 if half.startswith("p") else 0)
    total = number * HOUR + past
    if past >= HOUR or total > DAY_MINUTES:
        raise Refused(say.no_such_hour(f"{hour}:{minutes}" if minutes else hour), do=say.HOURS_EXAMPLE)
    return total
