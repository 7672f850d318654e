"""Recognise typos in names, and names that only look like typos."""

import pytest

from followthrough.matching.spelling import count_typos, is_typo, is_typo_in_given

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("one", "other", "typos"),
    [
        ("okafor", "okafor", 0),
        ("okafor", "okafer", 1),  # a wrong letter
        ("okafor", "okafr", 1),  # a missing letter
        ("okafor", "okaffor", 1),  # a doubled letter
        ("okafor", "okafro", 1),  # two letters exchanged
        ("okafor", "oakfer", 2),
        ("okafor", "harper", 3),  # three stands for any larger number
    ],
)
def test_typos_are_counted_up_to_two(one: str, other: str, typos: int) -> None:
    assert count_typos(one, other) == typos == count_typos(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("reed", "read"), ("hartmann", "jartmann"), ("hartmannsgruber", "hartmansgrubr")]
)
def test_words_that_are_one_typo_apart_or_two_if_they_are_long(one: str, other: str) -> None:
    assert is_typo(one, other) and is_typo(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("lee", "lea"),  # too short
        ("reed", "seed"),  # another first letter in a short word
        ("okafor", "oakfer"),  # two typos in a word of six letters
        ("okafor", "okafor"),  # no typo at all
    ],
)
def test_words_that_are_not_typos_of_each_other(one: str, other: str) -> None:
    assert not is_typo(one, other) and not is_typo(other, one)


@pytest.mark.parametrize(("one", "other"), [("maria", "mario"), ("martin", "martina"), ("andrea", "andreas")])
def test_another_ending_is_another_person(one: str, other: str) -> None:
    assert is_typo(one, other)
    assert not is_typo_in_given(one, other) and not is_typo_in_given(other, one)


def test_a_typo_inside_a_given_name_is_a_typo() -> None:
    assert is_typo_in_given("beatrix", "baetrix") and is_typo_in_given("elizabeth", "elizbeth")
