"""Sentences of Upcoming: the days ahead."""

UPCOMING = "Upcoming"
LAST_DAY = "last day"
BACK = "Back to tomorrow"


def from_to(first: str, last: str) -> str:
    return f"{first} to {last}"


def load_of_day(people: str, minutes: str) -> str:
    """'6 people, 40 of 60 min'; '' without people."""
    return f"{people}, {minutes}" if people else ""


def and_more(count: int, *, at_least: bool) -> str:
    """'And 40 more', 'And at least 180 more'."""
    return f"And {'at least ' if at_least else ''}{count} more"


def goes_on(day: str) -> str:
    return f"Next: {day}"
