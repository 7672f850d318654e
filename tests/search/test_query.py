"""Parse what the user types into terms and ranges of search words."""

import pytest

from followthrough.people.search_words import NAME, phone_words, search_words_of
from followthrough.search.query import BEGUN, CALLED, EXACT, MOST_TERMS, Term, parse_query

pytestmark = pytest.mark.pure


def terms(typed: str) -> list[Term]:
    return parse_query(typed, country="GB")


def matches(term: Term, word: str) -> bool:
    return any(each.first <= word < each.end for each in term.ranges)


def test_a_word_matches_itself_and_every_longer_word_but_no_other() -> None:
    (term,) = terms("salt")
    assert matches(term, "salt") and matches(term, "saltmarsh")
    assert not matches(term, "sal") and not matches(term, "salu") and not matches(term, "basalt")


def test_the_word_itself_is_nearer_than_a_longer_one() -> None:
    (term,) = terms("salt")
    assert (term.ranges[0].exact, term.ranges[0].far) == (EXACT, BEGUN) and EXACT < BEGUN


def test_a_nickname_matches_the_full_name_only_as_a_name() -> None:
    (term,) = terms("bob")
    (robert,) = [each for each in term.ranges if each.first == "robert"]
    assert robert.kinds == {NAME} and robert.far == CALLED
    assert robert.first <= "robert" < robert.end and not robert.first <= "roberts" < robert.end


def test_an_umlaut_matches_both_spellings() -> None:
    (term,) = terms("Müller")
    assert matches(term, "muller") and matches(term, "mueller") and not matches(term, "mller")


@pytest.mark.parametrize("typed", ["020 7946 0018", "+44 20 7946 0018", "0044 20 79460018", "+44 (0)20 7946-0018"])
def test_a_whole_number_in_any_notation_matches_the_stored_one(typed: str) -> None:
    (term,) = terms(typed)
    assert any(matches(term, word) for word in phone_words("+442079460018"))


@pytest.mark.parametrize("typed", ["0018", "7946 0018", "60018", "02079", "207946"])
def test_the_first_or_last_digits_match_the_stored_number(typed: str) -> None:
    (term,) = terms(typed)
    assert any(matches(term, word) for word in phone_words("+442079460018"))
    assert not any(matches(term, word) for word in phone_words("+4915123456789"))


def test_two_digits_are_a_word_and_no_number() -> None:
    (term,) = terms("12")
    assert [each.first for each in term.ranges] == ["12"]


def test_an_address_is_one_term_and_a_domain_matches_everyone_there() -> None:
    words = {word for word, _ in search_words_of(full="Rob", ways=[("email", "rob@saltmarsh.example")])}
    for typed in ("rob@saltmarsh.example", "rob@salt", "@saltmarsh"):
        (term,) = terms(typed)
        assert any(matches(term, word) for word in words), typed
    assert terms("@") == []


def test_small_words_come_last_and_only_six_terms_are_kept() -> None:
    assert [term.said for term in terms("rob from the saltmarsh bakery")] == [
        "rob",
        "saltmarsh",
        "bakery",
        "from",
        "the",
    ]
    assert len(terms("ada bea cyd dan eve fay gus hal")) == MOST_TERMS
    assert [term.said for term in terms("Rob rob ROB")] == ["rob"]


def test_an_apostrophe_splits_a_word() -> None:
    assert [term.said for term in terms("O'Malley")] == ["o", "malley"]
