"""Decide whether two names can be one person's, and whether they agree in whole."""

import pytest

from followthrough.kit import text
from followthrough.matching.whole_names import FULL_MATCH, NO_MATCH, PARTIAL_MATCH, compare_names

pytestmark = pytest.mark.pure

ONE_WHOLE_NAME = [
    ("Rob Okafor", "Robert Okafor"),
    ("Liz Harper", "Elizabeth Harper"),
    ("Okafor, Rob", "Rob Okafor"),
    ("Okafor Rob", "Robert Okafor"),
    ("Robert J. Okafor", "Robert Okafor"),
    ("Robert J. Okafor", "Robert James Okafor"),
    ("Jörg Müller", "Joerg Mueller"),
    ("Jörg Müller", "Jorg Muller"),
    ("Großmann Eva", "Eva Grossmann"),
    ("Anna-Lena Vogt", "Annalena Vogt"),
    ("Dr. Rob Okafor, MD", "Rob Okafor"),
    ("Jean de la Fontaine", "Jean Fontaine"),
    ("Seán O’Malley", "Sean O'Malley"),
    ("rob.okafor@example.com", "Rob Okafor"),
    ("Robert Okafor Jr.", "Robert Okafor, Jr"),
    ("J. Ochre", "J Ochre"),
    ("Mr Walker", "Mr. Walker"),
    ("Walker, Mrs", "Mrs Walker"),
    ("Mr James Walker", "James Walker"),
    ("Mrs Jane Walker", "Ms Jane Walker"),
    ("Sam Lee (they/them)", "Sam Lee"),
    ("Sam Lee, she/her", "Lee, Sam"),
    ("Zoë 🎉 Müller", "Zoe Müller"),
]
# Nothing contradicts, and that is not enough: these are asked about.
PERHAPS_ONE = [
    ("Robert James Okafor", "Robert Okafor"),
    ("Mary Ann Walker", "Mary Walker"),
    ("Anna Schmidt-Meyer", "Anna Schmidt Meyer"),
    ("R. Okafor", "Robert Okafor"),
    ("R Okafor", "Rob James Okafor"),
    ("Hans Brandt", "Johannes Brandt"),
    ("Robert J. Okafor", "Robert James Okafor Jr"),
    ("James Okafor", "Robert James Okafor"),
    ("Anna Schmidt-Meyer", "Anna Schmidt"),
    ("Ana García López", "Ana García"),
    ("Anna-Lena Vogt", "Anna Vogt"),
    ("Tobias Hartmannsgruber", "Tobias Hartmansgruber"),
    ("Rob", "Rob Okafor"),
    ("Okafor", "Rob Okafor"),
    ("Walker", "Mrs Walker"),
    ("James Walker", "Mr Walker"),
    ("Mrs John Walker", "John Walker"),
    ("Mrs Walker", "Miss Walker"),
    ("Dr Walker", "Prof Walker"),
    ("Chris Walker", "Christina Walker"),
    ("Alex Reyes", "Alexandra Reyes"),
    ("Maria Reyes", "Mia Reyes"),
    ("Jo Walker", "Joanna Walker"),
    ("James Walker", "James Walker Jr"),
]
TWO_PEOPLE = [
    ("Rob Okafor", "Liz Okafor"),
    ("Rob Okafor", "Rob Harper"),
    ("Robert A. Okafor", "Robert B. Okafor"),
    ("Robert Okafor Jr", "Robert Okafor Sr"),
    ("R. Okafor", "Liz Okafor"),
    ("Anna Mayr", "Anna Mayer"),
    ("Tom Bauer", "Tom Bader"),
    ("Alexander Reyes", "Alexandra Reyes"),
    ("Maria Brandt", "Mario Brandt"),
    ("Saltmarsh Bakery", "Rob Okafor"),
    ("Liz", "Rob Okafor"),
    ("R", "Rob Okafor"),
    ("James Ochre", "Jane Ochre"),
    ("Mr Walker", "Mrs Walker"),
    ("Herr Weber", "Frau Weber"),
    ("Herr Dr. Weber", "Frau Dr. Weber"),
    ("Monsieur Dupont", "Mme Dupont"),
    ("Mr Chris Walker", "Mrs Chris Walker"),
    ("Mr and Mrs Walker", "Mr Walker"),
    ("Mr & Mrs Walker", "Mrs Walker"),
    ("James and Jane Walker", "James Walker"),
    ("Familie Weber", "Weber"),
    ("Kim Walker (wife)", "Kim Walker"),
    ("Bob's sister Kim", "Bob's brother Kim"),
    ("Walker - daughter", "Walker"),
    ("Jo Walker", "Zoe Walker"),
]


def both_ways(one: str, other: str) -> set[int]:
    a, b = text.fold(one), text.fold(other)
    return {compare_names(a, b), compare_names(b, a)}


@pytest.mark.parametrize(("one", "other"), ONE_WHOLE_NAME)
def test_whole_names_agree(one: str, other: str) -> None:
    assert both_ways(one, other) == {FULL_MATCH}


@pytest.mark.parametrize(("one", "other"), PERHAPS_ONE)
def test_names_that_do_not_contradict_agree_only_in_part(one: str, other: str) -> None:
    assert both_ways(one, other) == {PARTIAL_MATCH}


@pytest.mark.parametrize(("one", "other"), TWO_PEOPLE)
def test_names_of_two_people_do_not_match(one: str, other: str) -> None:
    assert both_ways(one, other) == {NO_MATCH}
