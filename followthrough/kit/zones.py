"""Time zones by name."""

from functools import cache
from importlib.metadata import version
from zoneinfo import available_timezones


@cache
def names() -> frozenset[str]:
    return frozenset(available_timezones())


def exists(name: str) -> bool:
    return name in names()


@cache
def place_names() -> list[str]:
    """The zones that are named after a place ('Europe/London'), sorted."""
    return sorted(name for name in names() if "/" in name and not name.startswith(("Etc/", "posix", "right")))


def rules_version() -> str:
    """Which rules of the world's clocks are installed; a new one means instants must be computed again."""
    return version("tzdata")
