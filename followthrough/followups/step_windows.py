"""When a proposed step is due: the hours of a next try, the end of a day, the moment after their deadline. Pure."""

from datetime import date, datetime, time, timedelta

from followthrough.followups.cadence import CALL_HOURS, Stage, plain_stage
from followthrough.followups.situation import Situation
from followthrough.kit import windows
from followthrough.kit.windows import Window

# A call may be proposed up to an hour before and after the member's hours of work, and lasts at least an hour of them.
HOUR = 60
# The latest that something is sent on its day, where the member works until midnight.
LATEST = 23 * HOUR
# Steps of one member that are as good a reason for other hours as one try an hour away.
STEPS_FOR_TRY = 3


def next_try(seen: Situation) -> Window:
    """The window of the next try: more days later each time, at hours not yet tried."""
    return window_of_stage(plain_stage(len(seen.tried)), seen)


def window_of_stage(stage: Stage, seen: Situation, *, days: int | None = None) -> Window:
    """The window of a stage, `days` working days from now (its gap): a call at its hours, what is sent on its day, and
    what is sent today until the member's day ends."""
    days = stage.gap if days is None else days
    day = seen.business_day(days)
    if stage.is_call and stage.hours != "any":
        hours = within_work(CALL_HOURS[stage.hours], seen) if stage.hours in CALL_HOURS else None
        return hours_of_day(day, hours, seen) if hours else least_tried_hours(day, seen)
    return windows.on_day(day, seen.zone) if days else by_end_of_day(day, seen)


def hours_of_day(day: date, hours: tuple[int, int], seen: Situation) -> Window:
    """The window of that day between two times, in minutes since midnight."""
    return windows.window_between(day, time_of(hours[0]), time_of(hours[1]), seen.zone)


def time_of(minutes: int) -> time:
    """The time of day so many minutes after midnight; the last minute of the day for its end."""
    return time(*divmod(min(minutes, 24 * HOUR - 1), HOUR))


def hours_to_try(seen: Situation) -> list[tuple[int, int]]:
    """The hours to call, in minutes, best first: before the day's work, at its end, before lunch; those near the
    member's hours of work. Where none of them is, the first two hours of work.

    A hand in the database may make hours that end before they start, which the doctor names; they limit nothing.
    """
    start, end = seen.hours
    if start >= end:
        return [(first * HOUR, last * HOUR) for first, last in CALL_HOURS.values()]
    near = [within_work(hours, seen) for hours in CALL_HOURS.values()]
    return [hours for hours in near if hours] or [(start, min(start + 2 * HOUR, end))]


def within_work(hours: tuple[int, int], seen: Situation) -> tuple[int, int] | None:
    """The part of these whole hours that is near the member's hours of work, in minutes; None for less than an hour."""
    start, end = max(hours[0] * HOUR, seen.hours[0] - HOUR), min(hours[1] * HOUR, seen.hours[1] + HOUR)
    return (start, end) if end - start >= HOUR else None


def least_tried_hours(day: date, seen: Situation) -> Window:
    """The window on that day at the hours to try in which they were tried least, then with the fewest tries within an
    hour of them; on a tie the best.

    So many as STEPS_FOR_TRY other steps of ours in these hours count as one such try.
    """
    used = [moment.hour * HOUR + moment.minute for moment in (*seen.tried, seen.now)]

    def weight(hours: tuple[int, int]) -> tuple[int, int]:
        inside = sum(hours[0] <= minute < hours[1] for minute in used)
        near = sum(hours[0] - HOUR <= minute < hours[1] + HOUR for minute in used)
        others = seen.steps_in(hours_of_day(day, hours, seen)) if seen.steps_in else 0
        return inside, near * STEPS_FOR_TRY + others

    return hours_of_day(day, min(hours_to_try(seen), key=weight), seen)


def by_end_of_day(day: date, seen: Situation) -> Window:
    """The window until the member's work ends on that day, or on the next business day when it is over."""
    if end_of_work(day, seen) <= seen.now:
        day = seen.business_day(1)
    return windows.window_by(end_of_work(day, seen), seen.zone, since=min(seen.now, windows.midnight(day)))


def end_of_work(day: date, seen: Situation) -> datetime:
    """When the member stops working on that day, local time; LATEST at the latest."""
    return windows.midnight(day) + timedelta(minutes=min(seen.hours[1], LATEST))


def window_to_ask(theirs: Window, seen: Situation) -> Window:
    """The window in which we ask for something due in the window `theirs`: a deadline is theirs to the end.

    A deadline before the member's work ends is asked about on the same day, a later one on the next business day.
    """
    if theirs.precision != "by":
        return theirs
    if theirs.ends.time() != time() and theirs.ends < end_of_work(theirs.last_day, seen):
        return Window(theirs.ends, windows.midnight(theirs.last_day) + windows.DAY, seen.zone, "after")
    return windows.on_day(windows.plus_business_days(theirs.last_day, 1, seen.free, seen.weekdays), seen.zone)
