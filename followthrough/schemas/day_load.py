"""The load of the day of a next step as JSON."""

from datetime import datetime, timedelta
from typing import Any

from followthrough.accounts.models import Member
from followthrough.desk.day_load import capacity, first_day_with_capacity, fits_in_day, load_of_days, step_minutes
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from followthrough.words.en import load_words

FARTHEST = timedelta(days=28)


def day_load(of: FollowUp, *, promised: bool, by: Member, now: datetime) -> dict[str, Any] | None:
    """Return {'day', 'minutes', 'of', 'people', 'full', 'room', 'said'} of the day with this step on it.

    `of`: the minutes it can hold. `room`: if it is full, the next day with room. None without a step from today on.
    `promised`: we have an open promise on this follow-up.
    """
    today = windows.to_local(now, by.zone).date()
    if of.window is None or not of.is_open or of.window.day < today:
        return None
    day = of.window.day
    needs = step_minutes(by, of.next_channel, waiting=of.is_waiting, promised=promised)
    loads = load_of_days(by, day, day + FARTHEST, today=today, without=of.pk)
    held, most, full = loads[day], capacity(by, day), not fits_in_day(by, day, needs, loads)
    said = load_words.day_is_full(day, today, minutes=held.minutes, most=most, needs=needs) if full else ""
    room = first_day_with_capacity(by, day, needs, loads) if full else None
    if room:
        said += f" {load_words.day_is_free(room, today)}"
    return {
        "day": day.isoformat(),
        "minutes": held.minutes + needs,
        "of": most,
        "people": held.people + 1,
        "full": full,
        "room": room.isoformat() if room else None,
        "said": said,
    }
