"""Find the time zone of a large city that no zone is named after: Boston, Milan, 'Portland, OR'."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from followthrough.kit import countries
from followthrough.kit.places.large_cities import LARGE_CITIES
from followthrough.kit.text import fold


class City(NamedTuple):
    """A city. `country` has two letters, `state` those of a state of the United States, else ''."""

    name: str
    country: str
    state: str
    zone: str

    @property
    def label(self) -> str:
        """The name with the state or the country: 'Birmingham, AL', 'Birmingham, United Kingdom'."""
        return f"{self.name}, {self.state or countries.name_of(self.country)}"


def cities_named(typed: str) -> list[City]:
    """The large cities that a typed name means, with what stands after a comma: a state or a country."""
    name, _, where = typed.partition(",")
    found = _by_name().get(fold(name.strip()), [])
    in_state = [city for city in found if city.state and fold(city.state) == fold(where.strip())]
    if not where.strip() or in_state:
        return in_state or found
    country = countries.region_of(where.strip())
    return [city for city in found if city.country == country]


@cache
def _by_name() -> dict[str, list[City]]:
    """{folded name: the cities with this name}."""
    found: dict[str, list[City]] = {}
    for names, city in _read(LARGE_CITIES):
        for name in names:
            found.setdefault(fold(name), []).append(city._replace(name=name))
    return found


def _read(table: str) -> Iterator[tuple[list[str], City]]:
    """Each city of the table with all its names."""
    country = zone = ""
    for line in table.strip().splitlines():
        if not line.startswith(" "):
            country, zone = line.split()
            continue
        for entry in filter(None, line.strip().split(";")):
            names = entry.strip().split("=")
            name, _, state = names[0].partition(", ")
            yield [name, *names[1:]], City(name, country, state, zone)
