"""Values of date words: days, clock times, parts of a day, durations, and the moment that is built from them."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from followthrough.quickline.core.day_math import DAY, add_business_days, add_months

MINUTE = timedelta(minutes=1)
CLOSE = 17  # EOD, COB, close of play (guide 8)


@dataclass(frozen=True, slots=True, eq=False)
class Days:
    """One day or several; `ends` is exclusive. `past_day`: the day that is meant in a clause about the past.
    `ahead`: the words themselves name the future ('tomorrow', 'next week'), whatever the clause says."""

    starts: date
    ends: date
    grain: str = "day"
    confidence: float = 0.95
    others: tuple["Days", ...] = ()
    unit: str = ""
    past_day: date | None = None
    ahead: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Clock:
    """A time on the clock. hour: 0-24 as written; half: 'am' | 'pm' | ''; exact: written as on a 24-hour clock;
    confidence: 0-1, of the words themselves."""

    hour: int
    minute: int = 0
    half: str = ""
    exact: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class DayPart:
    """A part of the day, from the hour `first` up to the hour `last`."""

    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, eq=False)
class Hours:
    """From one clock time to another."""

    first: Clock
    last: Clock


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: months, days and working days first, then minutes. `more`: the longer one of '2-3 weeks'."""

    months: int = 0
    days: int = 0
    working: int = 0
    minutes: int = 0
    more: "Duration | None" = None

    @property
    def is_short(self) -> bool:
        return self.minutes > 0

    def after(self, moment: datetime) -> datetime:
        """The moment this much later. Raises ValueError or OverflowError beyond the end of the calendar."""
        day = add_months(moment.date(), self.months) + self.days * DAY
        if self.working:
            day = add_business_days(day, self.working)
        return datetime.combine(day, moment.time()) + timedelta(minutes=self.minutes)

    def before(self, moment: datetime) -> datetime:
        """The moment this much earlier. Raises ValueError or OverflowError before the start of the calendar."""
        day = add_months(moment.date(), -self.months) - self.days * DAY
        for _ in range(min(self.working, 400)):
            day -= DAY
            while day.weekday() > 4:
                day -= DAY
        return datetime.combine(day, moment.time()) - timedelta(minutes=self.minutes)

    def plus(self, other: "Duration") -> "Duration":
        return Duration(
            self.months + other.months,
            self.days + other.days,
            self.working + other.working,
            self.minutes + other.minutes,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """A date with or without a time, as naive local time; `ends` is exclusive."""

    starts: datetime
    ends: datetime
    grain: str
    bound: str = "on"
    daypart: str = ""
    confidence: float = 0.95
    others: tuple["Moment", ...] = ()
    ahead: bool = False
    past_day: date | None = None
    has_day: bool = True
    is_past: bool = False  # the words themselves name the past
    kept_out: "Moment | None" = None  # the July of 'before July'

    def bounded(self, bound: str) -> "Moment":
        return replace(self, bound=bound, ahead=True, others=tuple(replace(o, bound=bound) for o in self.others))


# The last day that is used, so that date arithmetic stays away from the end of the calendar.
LAST = date(9000, 12, 31)


def one_day(
    day: date, confidence: float = 0.95, unit: str = "", ahead: bool = False, past_day: date | None = None
) -> Days:
    day = min(day, LAST)
    return Days(day, day + DAY, "day", confidence, (), unit, past_day, ahead)


def window(starts: date, ends: date, unit: str = "", confidence: float = 0.95, ahead: bool = True) -> Days:
    return Days(starts, ends, "window", confidence, (), unit, None, ahead)


def midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def moment_of_days(days: Days) -> Moment:
    others = tuple(moment_of_days(other) for other in days.others)
    return Moment(
        midnight(days.starts),
        midnight(days.ends),
        days.grain,
        "on",
        "",
        days.confidence,
        others,
        days.ahead,
        days.past_day,
    )


def start_of(day: date | datetime) -> datetime:
    return datetime.combine(day.date() if isinstance(day, datetime) else day, time())


def at_instant(moment: datetime, confidence: float = 0.95, ahead: bool = False) -> Moment:
    return Moment(moment, moment + MINUTE, "minute", "on", "", confidence, ahead=ahead)


def in_part(days: Days, part: DayPart) -> Moment:
    starts = datetime.combine(days.starts, time(part.first))
    ends = datetime.combine(days.starts, time()) + timedelta(hours=part.last)
    others = tuple(in_part(other, part) for other in days.others)
    return Moment(starts, ends, "daypart", "on", part.name, days.confidence, others, days.ahead, days.past_day)


def hour_of(clock: Clock, part: DayPart | None, setting: str) -> tuple[int, float]:
    """(hour 0-24, confidence). Label guide 9: bare hours 1-6 are pm, 7-11 am and 12 is noon, unless the part of the
    day or a word for the evening (`setting` 'pm') says otherwise."""
    hour = clock.hour
    if clock.half and hour <= 12:
        return hour % 12 + (12 if clock.half == "pm" else 0), 0.97
    if clock.half or clock.exact or hour > 12 or hour == 0:
        return hour, 0.97
    if part is not None:
        return _hour_in_part(hour, part)
    if setting == "pm" and hour < 12:
        return hour + 12, 0.85
    return (hour, 0.85) if setting == "am" else _bare_hour(hour)


def _hour_in_part(hour: int, part: DayPart) -> tuple[int, float]:
    """(hour, confidence) of a bare hour 1-12 in a part of the day."""
    late = part.name in ("afternoon", "evening", "teatime") or (part.name == "lunch" and hour < 7)
    if late and hour == 12:
        return (24 if part.name == "evening" else 12), 0.8
    hour = hour + 12 if late else hour
    return hour, 0.95 if part.first - 2 <= hour <= part.last + 2 else 0.6  # 'tonight at 3'


def _bare_hour(hour: int) -> tuple[int, float]:
    """(hour, confidence) of an hour 1-12 without any other word. Seven may be in the morning or in the evening."""
    if hour == 7:
        return hour, 0.7
    if hour <= 6:
        return hour + 12, 0.8
    return hour, 0.9 if hour == 12 else 0.85


def at_clock(days: Days, clock: Clock, part: DayPart | None = None, setting: str = "") -> Moment:
    hour, confidence = hour_of(clock, part, setting)
    confidence = min(confidence, clock.confidence)
    others = tuple(at_clock(other, clock, part, setting) for other in days.others)
    moment = midnight(days.starts) + timedelta(hours=hour, minutes=clock.minute)
    return Moment(
        moment, moment + MINUTE, "minute", "on", "", min(confidence, days.confidence), others, days.ahead, days.past_day
    )


def in_hours(days: Days, hours: Hours, part: DayPart | None = None, setting: str = "") -> Moment:
    """From one clock time to another on one day. If only one has am or pm, the other follows ('9 to 5', '3:30 to 6
    pm')."""
    first, last = hours.first, hours.last
    if last.half and not first.half:
        end, confidence = hour_of(last, part, setting)
        starts = [h for h in (first.hour, first.hour % 12 + 12) if (h, first.minute) < (end, last.minute)]
        start = max(starts, default=first.hour)
    else:
        start, confidence = hour_of(first, part, setting)
        end = last.hour
        if last.half:
            end, _ = hour_of(last, part, setting)
        elif not last.exact and end <= 12 and (end, last.minute) <= (start, first.minute):
            end += 12
    base = midnight(days.starts)
    begins = base + timedelta(hours=start, minutes=first.minute)
    until = base + timedelta(hours=end, minutes=last.minute)
    if until <= begins:
        until += DAY
    return Moment(begins, until, "interval", "on", "", min(confidence, days.confidence), (), days.ahead, days.past_day)
