"""What words of time mean before they are a moment: days, clocks, dayparts, lengths; and the moment itself."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from followthrough.quickline.core.day_math import DAY, add_business_days, add_months

MINUTE = timedelta(minutes=1)
CLOSE = 17  # EOD, COB, close of play (guide 8)


@dataclass(frozen=True, slots=True, eq=False)
class Days:
    """A day or several. `ends` is exclusive. `back`: the day meant when the clause is about the past.
    `firm`: the words themselves point ahead ('tomorrow', 'next week'), whatever the clause says."""

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
    """hour 0-24 as said; half 'am' | 'pm' | '' when not said; exact: written as on a 24-hour clock; sure: of the words
    themselves."""

    hour: int
    minute: int = 0
    half: str = ""
    exact: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class DayPart:
    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, eq=False)
class Hours:
    first: Clock
    last: Clock


@dataclass(frozen=True, slots=True)
class Duration:
    """Calendar parts first (months, days, working days), then minutes. `more`: the longer one of '2-3 weeks'."""

    months: int = 0
    days: int = 0
    working: int = 0
    minutes: int = 0
    more: "Duration | None" = None

    @property
    def is_short(self) -> bool:
        return self.minutes > 0

    def after(self, moment: datetime) -> datetime:
        """Raises ValueError or OverflowError when no calendar reaches so far."""
        day = add_months(moment.date(), self.months) + self.days * DAY
        if self.working:
            day = add_business_days(day, self.working)
        return datetime.combine(day, moment.time()) + timedelta(minutes=self.minutes)

    def before(self, moment: datetime) -> datetime:
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
    """Naive local wall time, `ends` exclusive."""

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
    is_past: bool = False  # the words themselves say that it is past

    def bounded(self, bound: str) -> "Moment":
        return replace(self, bound=bound, ahead=True, others=tuple(replace(o, bound=bound) for o in self.others))


# Nobody follows up later than this; date arithmetic stays away from the end of the calendar.
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
    """(hour 0-24, how sure). Guide 9: bare 1-6 are pm, 7-11 am, 12 noon, unless the part of the day or an evening
    word (`setting` 'pm') says otherwise."""
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
    """A bare hour 1-12 within a part of the day."""
    late = part.name in ("afternoon", "evening", "teatime") or (part.name == "lunch" and hour < 7)
    if late and hour == 12:
        return (24 if part.name == "evening" else 12), 0.8
    hour = hour + 12 if late else hour
    return hour, 0.95 if part.first - 2 <= hour <= part.last + 2 else 0.6  # 'tonight at 3'


def _bare_hour(hour: int) -> tuple[int, float]:
    """An hour 1-12 of which nothing else is said. Seven may be in the morning as well as in the evening."""
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
    """From-to on one day: the unsaid half of the day follows from the other end ('9 to 5', '3:30 to 6 pm')."""
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
