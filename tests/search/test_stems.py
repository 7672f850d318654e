"""Stem English and German words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.kit import text
from followthrough.search.stems import stem, words_with_stem

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    "words",
    [
        "plumber plumbers plumbing",
        "photograph photographs photographer photographers",
        "translation translations translator translate",
        "roof roofs roofer roofing",
        "baker bakery bakes baking",
        "cook cooks cooking",
        "Übersetzer Übersetzung Übersetzungen Übersetzerin",
        "Fotograf Fotografin Fotografie",
        "Schreiner Schreinerin Schreinern",
        "Bäcker Bäckerin",
    ],
)
def test_the_forms_of_one_word_share_a_stem(words: str) -> None:
    assert len({stem(word) for word in text.words(words)}) == 1, {word: stem(word) for word in text.words(words)}


@pytest.mark.parametrize(("one", "other"), [("tax", "taxi"), ("web", "weaver"), ("roof", "root"), ("cook", "coach")])
def test_other_words_have_other_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@given(st.text("abdeginorstuy", min_size=1, max_size=14))
def test_a_stem_is_a_prefix_of_its_word_and_never_empty(word: str) -> None:
    assert stem(word) and word.startswith(stem(word))


def test_every_listed_word_of_a_stem_has_that_stem() -> None:
    found = words_with_stem("bak")
    assert {"bak", "baker", "bakery", "baking", "bakes"} <= set(found)
    assert {stem(word) for word in found} == {"bak"}
