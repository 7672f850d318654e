"""The names of time zones, and the version of their rules."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from followthrough.kit.text import fold

if TYPE_CHECKING:  # the table of large cities is loaded when a city is typed
    from followthrough.kit.places.cities import City


@cache
def zone_names() -> frozenset[str]:
    return frozenset(available_timezones())


def is_zone(name: str) -> bool:
    return name in zone_names()


@lru_cache(maxsize=1024)
def zone_rules(name: str) -> ZoneInfo:
    """Return the rules of a zone, those of UTC for a name that is no zone: a page shows the row, and `doctor` names it.

    No flow stores such a name, only a hand in the database does.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


@cache
def place_names() -> list[str]:
    """The zones that are named after a place ('Europe/London'), sorted."""
    return sorted(name for name in zone_names() if "/" in name and not name.startswith(("Etc/", "posix", "right")))


def city_of(name: str) -> str:
    """The city of a zone: 'New York' for 'America/New_York'; '' for ''."""
    return name.rpartition("/")[2].replace("_", " ")


def city_label(name: str) -> str:
    """The city of a zone as people type it, where that means just this zone; else the name of the zone."""
    city = city_of(name)
    return city if zone_named(city) == name else name


@cache
def cities() -> list[tuple[str, str]]:
    """(city, zone) of every zone that is named after a place, by city."""
    return sorted((city_label(name), name) for name in place_names())


def zone_named(typed: str) -> str:
    """The zone that a typed zone or city means ('Los Angeles', 'new york, NY', 'Boston'); the words themselves for
    none, and for a city of which there are several (`cities_meant`)."""
    plain = typed.strip()
    if is_zone(plain):
        return plain
    large = _large_cities(plain)
    if large:
        return large[0].zone if len({city.zone for city in large}) == 1 else plain
    return _zones_of_cities().get(fold(plain.partition(",")[0]), plain)


def cities_meant(typed: str) -> list[str]:
    """The cities that a typed name may mean, where they lie in several zones: 'Birmingham, AL'. [] for any other."""
    large = _large_cities(typed.strip())
    return [city.label for city in large] if len({city.zone for city in large}) > 1 else []


def _large_cities(typed: str) -> "list[City]":
    from followthrough.kit.places.cities import cities_named  # deferred: only a typed city is looked up

    return cities_named(typed)


@cache
def _zones_of_cities() -> dict[str, str]:
    """{folded city: its zone}. Of several zones with a city's name, the one in the table of places counts."""
    listed = sorted(place_names(), key=lambda name: (name in _countries_of_zones(), name))
    return {fold(city_of(name)): name for name in listed}


@cache
def _countries_of_zones() -> dict[str, str]:
    """{zone: its country's two letters}, from the table that comes with the rules."""
    from importlib.resources import files  # deferred: most commands need no country

    lines = files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {zone: country for country, _, zone, *_ in cells}


def country_of_zone(name: str) -> str:
    """The two letters of the country in which the zone's place lies; '' for a zone that names no place."""
    return _countries_of_zones().get(name, "")


def rules_version() -> str:
    """Return the version of the installed time zone rules. When it changes, stored instants are computed again."""
    from importlib.metadata import version  # deferred: only the clock asks, and every command imports this module

    return version("tzdata")
