"""Cities and their zones: each name in the table leads to a zone or to a question that can be answered."""

import pytest

from followthrough.kit import zones
from followthrough.kit.places.cities import _by_name, cities_named

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Boston", "America/New_York"), ("milan", "Europe/Rome"), ("San Francisco", "America/Los_Angeles"),
        ("Munich", "Europe/Berlin"), ("münchen", "Europe/Berlin"), ("Köln", "Europe/Berlin"),
        ("Cologne", "Europe/Berlin"),
        ("Frankfurt", "Europe/Berlin"), ("Leeds", "Europe/London"), ("Portland, OR", "America/Los_Angeles"),
        ("Mumbai", "Asia/Kolkata"), ("Washington", "America/New_York"), ("Valencia, Spain", "Europe/Madrid"),
        ("Richmond, CA", "America/Los_Angeles"), ("Richmond, Canada", "America/Vancouver"), ("London", "Europe/London"),
        ("Chicago", "America/Chicago"), ("Paris, France", "Europe/Paris"), ("Boston, Lincolnshire", ""),
        ("Birmingham", ""),
        ("", ""), (",", ""), ("Nowhere", ""),
    ],
)  # fmt: skip
def test_a_city_has_a_zone(typed: str, zone: str) -> None:
    found = zones.zone_named(typed)
    assert (found if zones.is_zone(found) else "") == zone


def test_every_city_can_be_chosen_and_every_question_answered() -> None:
    for cities in _by_name().values():
        for city in cities:
            assert zones.is_zone(city.zone)
            assert {one.zone for one in cities_named(city.label)} == {city.zone}, city.label
        several = zones.cities_meant(cities[0].name)
        assert (len(several) > 1) == (len({city.zone for city in cities}) > 1)
