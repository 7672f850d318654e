"""Move a proposed window to the next moment that the contact law allows, and say why. Pure."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from followthrough.consent.hours import DAY_MINUTES, HOUR, Hours, Span, moment_on
from followthrough.consent.law import DAYS_AHEAD, LawFacts, asked_not_to, hours_words, too_often_on
from followthrough.followups.situation import Moved
from followthrough.kit import windows
from followthrough.kit.dates.words import named_day
from followthrough.kit.windows import DAY, Precision, Weekdays, Window
from followthrough.words.en.flows import consent as say

WHOLE_DAY = (0, DAY_MINUTES)


def next_allowed(
    facts: LawFacts,
    channel: str,
    window: Window,
    *,
    after: datetime | None = None,
    counted: bool = True,
    weekdays: Weekdays = windows.MONDAY_TO_FRIDAY,
) -> Moved:
    """Return the window, or the next one that the law allows with the reason.

    Where their hours hold, the window's times are read as theirs, and the answer is in their zone: 9 to 10 is 9 to 10
    where they are. `after` is now, in UTC: what is returned ends later. `counted`: one touch a day and three a week;
    False for a promise and for a day of a sequence. `weekdays` are
    those on which the member works. A date that the member chose is not to be moved at all.
    """
    hours = facts.hours_for(channel, windows.to_utc(window.starts, facts.zone))
    here = window.moved_to(facts.zone) if hours and window.zone != facts.zone else window
    if after and here.precision == "by":
        here = since_now(here, windows.to_local(after, here.zone))
    spoken_on = windows.local_day(after, here.zone) if after else here.starts.date()
    for day in days_from(here, hours, weekdays):
        why = obstacle(facts, channel, day, hours, counted=counted, today=spoken_on)
        if why:
            continue
        for found in windows_on(day, here, hours):
            if after is None or after < found.utc()[1]:
                is_same = found == here or has_same_deadline(found, here)
                return Moved(found, "" if is_same else reason(facts, channel, here, hours, counted, spoken_on))
    return Moved(None, reason(facts, channel, here, hours, counted, spoken_on))


def has_same_deadline(one: Window, other: Window) -> bool:
    """True for two deadlines that end alike: their beginnings are in no sentence."""
    return one.precision == other.precision == "by" and one.utc()[1] == other.utc()[1]


def since_now(window: Window, wall: datetime) -> Window:
    """A deadline that is read as theirs begins at our present moment, and not at that time of their day."""
    return replace(window, starts=wall) if wall < window.starts else window


def days_from(window: Window, hours: Hours | None, weekdays: Weekdays) -> Iterator[date]:
    """The days on which the step may lie: first those of the window, then the following ones.

    While their hours are unknown, a step is moved only to the weekdays on which the member works.
    """
    last = window.last_day
    first = max(window.starts.date(), last - timedelta(days=DAYS_AHEAD))
    for count in range((last - first).days + 1 + DAYS_AHEAD):
        day = first + timedelta(days=count)
        if day <= last or (hours and hours.kind != "unknown") or day.weekday() in weekdays:
            yield day


def obstacle(facts: LawFacts, channel: str, day: date, hours: Hours | None, *, counted: bool, today: date) -> str:
    """The reason against the whole day; '' when it is not."""
    if facts.preferences:
        noon = windows.to_utc(moment_on(day, 12 * HOUR), facts.zone)
        if stop := next(asked_not_to(facts, channel, noon), None):
            return stop.why
    if hours and facts.free and facts.free(day):
        return say.public_holiday(named_day(day, today), facts.first)
    often = next(too_often_on(facts, day, today=today), None) if counted else None
    return often.why if often else ""


def windows_on(day: date, window: Window, hours: Hours | None) -> Iterator[Window]:
    """The windows of a day, best first: the window's own time, as much of it as their hours allow, then their hours."""
    last = window.last_day
    if window.starts.date() != last and day <= last:
        if hours is None or hours.spans_on(day):
            yield window  # some days of the window are open, and the member picks one
        return
    own, is_own_day = own_times(window), day == last
    for span in hours.spans_on(day) if hours else (WHOLE_DAY,):
        start, end = max(span[0], own[0]), min(span[1], own[1])
        if start < end:
            yield part_of_day(day, (start, end), window, hours, is_own_day=is_own_day)
    for span in hours.spans_on(day) if hours else ():
        if not is_own_day or span[0] >= own[0]:
            yield Window(moment_on(day, span[0]), moment_on(day, span[1]), window.zone, "interval")


def own_times(window: Window) -> Span:
    """The minutes of the day in which the window lies; the whole day for one of several days."""
    last = window.last_day
    if window.starts.date() != last:
        return WHOLE_DAY
    start, end = window.starts, window.ends
    until = DAY_MINUTES if end.date() != last else end.hour * 60 + end.minute
    return start.hour * 60 + start.minute, until


def part_of_day(day: date, times: Span, window: Window, hours: Hours | None, *, is_own_day: bool) -> Window:
    """The part of the window that is open; the whole window where that is all of it, or where nobody knows better."""
    whole = own_times(window)
    is_plain = hours is None or (hours.kind == "unknown" and whole == WHOLE_DAY)
    if times == whole or is_plain:
        if is_own_day and window.starts.date() == window.last_day:
            return window
        if whole == WHOLE_DAY:
            return windows.on_day(day, window.zone)
        shift = day - window.last_day
        return replace(window, starts=window.starts + shift, ends=window.ends + shift)
    is_deadline = window.precision == "by" and is_own_day and times[1] == whole[1]
    precision: Precision = "by" if is_deadline else "interval"
    return Window(moment_on(day, times[0]), moment_on(day, times[1]), window.zone, precision)


def reason(facts: LawFacts, channel: str, window: Window, hours: Hours | None, counted: bool, today: date) -> str:
    """The reason why the window was moved: what they asked for, a holiday, too many touches, else their hours."""
    days = (window.last_day - window.starts.date()).days + 1
    for count in range(min(days, DAYS_AHEAD)):
        day = window.starts.date() + count * DAY
        if why := obstacle(facts, channel, day, hours, counted=counted, today=today):
            return why
    return say.best_reached(facts.first, hours_words(hours)) if hours else ""
