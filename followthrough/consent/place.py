"""The place of a person, for clock and holidays: as the member wrote, else by their number, else where we are."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.kit.phones.places import country_of_number, zone_of_number
from followthrough.kit.zones import country_of_zone, is_zone


@dataclass(frozen=True, slots=True)
class Place:
    """A time zone, and the two letters of a country. `known_by`: the member ('own'), the number, or nobody ('')."""

    zone: str
    country: str
    known_by: str = ""


def place_of(own_zone: str, numbers: Sequence[str], *, home: Place) -> Place:
    """The place of a person. `numbers` are theirs in E.164, the first one first; `home` is where the workspace is."""
    if own_zone and is_zone(own_zone):
        return Place(own_zone, country_of_zone(own_zone) or country_by(numbers) or home.country, "own")
    found = next((zone for number in numbers if (zone := zone_of_number(number, home.zone))), "")
    return Place(found or home.zone, country_by(numbers) or home.country, "number" if found else "")


def country_by(numbers: Sequence[str]) -> str:
    return next((country for number in numbers if (country := country_of_number(number))), "")
