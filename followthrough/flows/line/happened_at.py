"""Find the time at which the touch of a quick line happened: 'called Ada yesterday'."""

from datetime import datetime

from followthrough.followups.outcomes import ABOUT_PERSON
from followthrough.kit import windows
from followthrough.quickline.dates.pick_happened import moment_within
from followthrough.quickline.line.parse_line import ParsedLine


def moment_of_touch(line: ParsedLine, outcome: str, *, zone: str, now: datetime) -> datetime | None:
    """The instant at which it happened, in UTC and never after `now`; None when the line does not say, or tells no
    touch.

    A day is its noon, or now for today; a part of a day or a week is its middle.
    """
    if line.happened is None or not outcome or outcome in ABOUT_PERSON:
        return None
    local = windows.to_local(now, zone)
    return min(windows.to_utc(moment_within(line.happened, local), zone), now)
