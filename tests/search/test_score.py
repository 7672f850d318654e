"""Score how well the texts about a contact answer a question."""

import pytest

from followthrough.people.search_words import DOES, NOTE, ORGANIZATION
from followthrough.search.concepts import HEAD, KIND_OF, parse_concepts
from followthrough.search.score import APART, ITSELF, OF_ANOTHER, OF_NOBODY, SAME, TWICE, WHERE, Score, score_texts
from followthrough.search.synonyms import groups_of

pytestmark = pytest.mark.pure

GROUPS = groups_of("plumber, plumbing, Klempner\ntax return, tax, accountant\nkey account, sales")


def score(asked: str, *fields: tuple[str, str]) -> Score:
    return score_texts(parse_concepts(asked, groups=GROUPS), fields, groups=GROUPS)


def test_the_word_itself_counts_full_and_a_synonym_a_little_less() -> None:
    assert score("roofer", (DOES, "roofing")).score == ITSELF
    assert score("plumber", (DOES, "Klempner")).score == SAME


def test_work_counts_more_than_the_companys_name_and_that_more_than_a_note() -> None:
    said = [score("roofer", (kind, "roofing")).score for kind in (DOES, ORGANIZATION, NOTE)]
    assert said == [WHERE[DOES], WHERE[ORGANIZATION], WHERE[NOTE]] and said == sorted(said, reverse=True)


def test_two_texts_that_say_it_count_a_little_more_than_one() -> None:
    one = score("roofer", (NOTE, "Roofing."))
    two = score("roofer", (NOTE, "Roofing."), (ORGANIZATION, "Marsh Roofing"))
    assert two.score == pytest.approx(WHERE[ORGANIZATION] + TWICE) and two.score > one.score
    assert two.place == 1


def test_the_words_of_a_phrase_in_other_places_count_less_than_the_phrase() -> None:
    whole = score("wedding cake", (DOES, "wedding cakes"))
    apart = score("wedding cake", (DOES, "cakes for a wedding"))
    assert 0 < apart.score <= whole.score
    assert parse_concepts("tax return", groups=GROUPS)[0].itself == ("tax", "return")
    assert score("tax return", (DOES, "return of tax")).score >= APART


def test_a_phrase_of_the_groups_is_not_split() -> None:
    assert score("accountant", (DOES, "key account manager")).score == 0


def test_a_sentence_about_a_relative_counts_for_the_relative() -> None:
    found = score("plumber", (NOTE, "Met in May. Her brother is a plumber."))
    assert found.knows and found.score == pytest.approx(WHERE[NOTE] * OF_ANOTHER)


def test_a_sentence_about_a_need_hardly_counts() -> None:
    found = score("plumber", (NOTE, "Looking for a plumber."))
    assert not found.knows and found.score == pytest.approx(WHERE[NOTE] * OF_NOBODY)


def test_the_last_concept_is_the_work_and_weighs_most() -> None:
    kind, work = parse_concepts("tax lawyer", groups=GROUPS)
    assert (kind.said, kind.weight, work.said, work.weight) == ("tax", KIND_OF, "lawyer", HEAD)
    only_work, only_kind = score("tax lawyer", (DOES, "lawyer")), score("tax lawyer", (DOES, "tax"))
    assert only_work.score > only_kind.score > 0


def test_words_of_the_question_itself_are_no_concepts() -> None:
    assert [one.said for one in parse_concepts("who do I know who can do plumbing?", groups=GROUPS)] == ["plumbing"]


def test_without_a_word_for_it_there_is_no_score_and_no_place() -> None:
    found = score("roofer", (DOES, "piano lessons"), (NOTE, ""))
    assert (found.score, found.place, found.words) == (0, -1, set())
