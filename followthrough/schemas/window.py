"""A window as JSON."""

from datetime import date, datetime
from typing import Any

from followthrough.kit import windows
from followthrough.kit.windows import Window
from followthrough.kit.zones import zone_rules


def window(window: Window | None, *, today: date) -> dict[str, Any] | None:
    """Return {'said', 'from', 'by', 'zone', 'precision'}: its words and its two instants (`by` is exclusive)."""
    if window is None:
        return None
    starts, ends = (moment(at, window.zone) for at in window.utc())
    return {
        "said": windows.window_words(window, today),
        "from": starts,
        "by": ends,
        "zone": window.zone,
        "precision": window.precision,
    }


def moment(at: datetime, zone: str) -> str:
    """Return an instant as ISO 8601 in a zone, with its offset, to the second."""
    return at.astimezone(zone_rules(zone)).isoformat(timespec="seconds")
