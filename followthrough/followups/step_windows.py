"""When a proposed step is due: the hours of a next try, the end of a day, the moment after their deadline. Pure."""

from datetime import date, datetime, time

from followthrough.followups.cadence import CALL_HOURS, Stage, plain_stage
from followthrough.followups.situation import Situation
from followthrough.kit import windows
from followthrough.kit.windows import Window

# Hours to try, best first: before the day's work, at its end, before lunch. A next try avoids hours already tried.
HOURS_TO_TRY = tuple(CALL_HOURS.values())
SEND_BY = time(17)
# Steps of one member that are as good a reason for other hours as one try an hour away.
STEPS_FOR_TRY = 3


def next_try(seen: Situation) -> Window:
    """The window of the next try: more days later each time, at hours not yet tried."""
    return window_of_stage(plain_stage(len(seen.tried)), seen)


def window_of_stage(stage: Stage, seen: Situation, *, days: int | None = None) -> Window:
    """The window of a stage, `days` working days from now (its gap): a call at its hours, what is sent on its day, and
    what is sent today until five."""
    days = stage.gap if days is None else days
    day = seen.business_day(days)
    if stage.is_call and stage.hours != "any":
        hours = CALL_HOURS.get(stage.hours)
        return hours_of_day(day, hours, seen) if hours else least_tried_hours(day, seen)
    return windows.on_day(day, seen.zone) if days else by_end_of_day(day, seen)


def hours_of_day(day: date, hours: tuple[int, int], seen: Situation) -> Window:
    """The window of that day between two hours."""
    return windows.window_between(day, time(hours[0]), time(hours[1]), seen.zone)


def least_tried_hours(day: date, seen: Situation) -> Window:
    """The window on that day at the HOURS_TO_TRY in which they were tried least, then with the fewest tries within an
    hour of them; on a tie the best.

    So many as STEPS_FOR_TRY other steps of ours in these hours count as one such try.
    """
    used = [moment.hour + moment.minute / 60 for moment in (*seen.tried, seen.now)]

    def weight(hours: tuple[int, int]) -> tuple[int, int]:
        inside = sum(hours[0] <= hour < hours[1] for hour in used)
        near = sum(hours[0] - 1 <= hour < hours[1] + 1 for hour in used)
        others = seen.steps_in(hours_of_day(day, hours, seen)) if seen.steps_in else 0
        return inside, near * STEPS_FOR_TRY + others

    return hours_of_day(day, min(HOURS_TO_TRY, key=weight), seen)


def by_end_of_day(day: date, seen: Situation) -> Window:
    """The window until five o'clock of that day; when that is over, until five o'clock of the next business day."""
    if datetime.combine(day, SEND_BY) <= seen.now:
        day = seen.business_day(1)
    return windows.window_by(datetime.combine(day, SEND_BY), seen.zone, since=min(seen.now, windows.midnight(day)))


def window_to_ask(theirs: Window, seen: Situation) -> Window:
    """The window in which we ask for something due in the window `theirs`: a deadline is theirs to the end.

    A deadline before SEND_BY is asked about on the same day, a later one on the next business day.
    """
    if theirs.precision != "by":
        return theirs
    if theirs.ends.time() != time() and theirs.ends.time() < SEND_BY:
        return Window(theirs.ends, windows.midnight(theirs.last_day) + windows.DAY, seen.zone, "after")
    return windows.on_day(windows.plus_business_days(theirs.last_day, 1, seen.free, seen.weekdays), seen.zone)
