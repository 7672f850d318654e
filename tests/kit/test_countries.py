"""Countries as people and programs write them."""

import subprocess
import sys

import pytest

from followthrough.kit import countries
from followthrough.kit.countries import region_of

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Germany", "DE"), ("deutschland", "DE"), ("Allemagne", "DE"), ("Alemania", "DE"), ("de", "DE"),
        ("U.S.A.", "US"), ("Etats Unis", "US"), ("États-Unis", "US"), ("America", "US"),
        ("Türkiye", "TR"), ("Turkey", "TR"), ("Czech Republic", "CZ"), ("Hong Kong", "HK"), ("UK", "GB"),
        ("Côte d'Ivoire", "CI"), ("Trinidad and Tobago", "TT"), ("Myanmar", "MM"), ("日本", "JP"), ("Polska", "PL"),
        ("Niger", "NE"), ("Nigeria", "NG"), ("Mordor", None), ("", None), ("1!", None),
    ],
)  # fmt: skip
def test_a_written_country_has_a_code(written: str, code: str | None) -> None:
    assert region_of(written) == code


def test_every_listed_country_is_known_by_its_name() -> None:
    listed = countries.names()
    assert len(listed) > 190 and listed[0] == "Afghanistan"
    assert [name for name in listed if region_of(name) is None] == []
    assert len({region_of(name) for name in listed}) == len(listed)


def test_no_other_name_is_taken_by_a_second_country() -> None:
    names = [name for names in countries.OTHER_NAMES.values() for name in names.split("|")]
    assert len(names) == len(set(names))


def test_the_command_line_starts_without_the_names_of_all_countries() -> None:
    check = "import sys, followthrough.__main__, followthrough.kit.countries; sys.exit('babel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
