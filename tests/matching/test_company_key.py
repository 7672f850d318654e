"""One company is recognized in several spellings, and two companies are kept apart."""

import pytest

from followthrough.matching.company_key import company_key

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kiln Ceramics", "  kiln   CERAMICS, Ltd. "),
        ("Kiln Ceramics", "Kiln-Ceramics G.m.b.H. & Co. KG"),
        ("Lumière", "LUMIERE S.A.S."),
        ("Joe’s Diner", "Joes Diner, LLC"),
        ("Smith & Sons", "Smith and Sons, Inc."),
        ("The Corner Shop", "Corner Shop"),
        ("U.S. Steel", "US Steel Corp."),
    ],
)
def test_spellings_of_one_company_have_one_key(one: str, other: str) -> None:
    assert company_key(one) == company_key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ford Motor", "Ford Foundation"), ("Kiln Ceramics", "Kiln"), ("Day Rentals", "Day Rental"), ("!!!", "???")],
)
def test_two_companies_have_two_keys(one: str, other: str) -> None:
    assert company_key(one) != company_key(other)


@pytest.mark.parametrize("name", ["Limited", "The", "And Co", "!!!", "株式会社小松"])
def test_a_name_that_is_only_a_form_still_has_a_key(name: str) -> None:
    assert company_key(name)
