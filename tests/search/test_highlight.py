"""Mark the words that were found, and cut long texts around them."""

import pytest

from followthrough.search.highlight import LONGEST, best_sentence, mark_words

pytestmark = pytest.mark.pure


def test_the_words_are_marked_as_they_are_written() -> None:
    assert mark_words("Rob Okafor, Saltmarsh Bakery", {"saltmarsh", "rob"}) == [
        {"mark": "Rob"},
        " Okafor, ",
        {"mark": "Saltmarsh"},
        " Bakery",
    ]


def test_a_part_of_a_word_is_not_marked() -> None:
    assert mark_words("Saltmarsh", {"salt"}) == ["Saltmarsh"]


def test_accents_and_both_spellings_of_an_umlaut_are_marked() -> None:
    assert mark_words("Jürgen Müller", {"mueller"}) == ["Jürgen ", {"mark": "Müller"}]
    assert mark_words("Jürgen Müller", {"muller"}) == ["Jürgen ", {"mark": "Müller"}]
    assert mark_words("Zoé", {"zoe"}) == [{"mark": "Zoé"}]


def test_a_text_without_the_words_stays_whole_and_an_empty_one_empty() -> None:
    assert mark_words("Rob Okafor", {"bakery"}) == ["Rob Okafor"]
    assert mark_words("", {"bakery"}) == []


def test_the_sentence_with_the_most_of_the_words_is_shown() -> None:
    note = "Met in May. Her brother is a plumber in Leeds! Likes tea. A plumber called."
    assert best_sentence([note, "Nothing here."], {"plumber", "brother"}) == "Her brother is a plumber in Leeds!"


def test_a_full_stop_inside_a_word_does_not_end_the_sentence() -> None:
    assert best_sentence(["See tax.example for the tax return. Bye."], {"tax"}) == "See tax.example for the tax return."


def test_a_long_sentence_is_cut_around_the_word_between_whole_words() -> None:
    note = "word " * 60 + "plumber" + " word" * 60
    shown = best_sentence([note], {"plumber"})
    assert "plumber" in shown and shown.startswith("… word") and shown.endswith("word …")
    assert len(shown) <= LONGEST + 4


def test_without_any_text_nothing_is_shown() -> None:
    assert best_sentence([], {"plumber"}) == ""
