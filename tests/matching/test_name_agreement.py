"""A written name agrees with a card only if all its words do."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from followthrough.kit import text
from followthrough.matching import nicknames
from followthrough.matching.card_names import card_name
from followthrough.matching.given_genders import title_fit
from followthrough.matching.name_agreement import Fit, fit_of_names, fit_of_word
from followthrough.matching.split_names import split_written_name

pytestmark = pytest.mark.pure


def fit(written: str, card: str) -> Fit:
    return fit_of_names(split_written_name(written), split_written_name(card))


@pytest.mark.parametrize(
    ("written", "card", "wanted"),
    [
        ("Nora Pell", "Nora Pell", Fit.SAME),
        ("zoe mueller", "Zoë Müller", Fit.SAME),
        ("Zoë 🎉 Müller", "Zoë Müller", Fit.SAME),
        ("Dr. Hassan El-Amin", "Hassan El-Amin", Fit.SAME),
        ("Mia van de Plas", "Mia van de Plas", Fit.SAME),
        ("Sean OMalley", "O'Malley, Seán", Fit.SAME),
        ("山田太郎", "山田 太郎", Fit.SAME),
        ("the Johnsons", "The Johnson family", Fit.SAME),
        ("Bob Okafor", "Robert Okafor", Fit.PART),
        ("J. Smith", "John Smith", Fit.PART),
        ("Nora P.", "Nora Pell", Fit.PART),
        ("Kate Moss", "Kate Moss-Whitfield", Fit.PART),
        ("Mary Watson", "Mary Jane Watson", Fit.PART),
        ("小明", "王小明", Fit.PART),
        ("Kate Moss-Whitfield", "Kate Moss", Fit.DOUBT),
        ("John Smith", "J. Smith", Fit.DOUBT),
        ("Mark Price", "Marcus Price", Fit.DOUBT),
        ("Sara Vang", "Sarah Vang", Fit.DOUBT),
        ("Anna Maria Kurz", "Anna Kurz", Fit.DOUBT),
        ("Pell Nora", "Nora Pell", Fit.DOUBT),
        ("Alex Waters", "Sandy Waters", Fit.DOUBT),
        ("John Smith Jr.", "John Smith", Fit.DOUBT),
        ("the Johnsons", "Bob Johnson", Fit.DOUBT),
        ("Jim and Carol Beecham", "Jim Beecham", Fit.DOUBT),
        ("Jane Smith", "John Smith", Fit.NEAR),
        ("Nora Pel", "Nora Pell", Fit.NEAR),
        ("Hope Smith", "Hope", Fit.NEAR),
        ("John Smith Jr.", "John Smith Sr.", Fit.NEAR),
        ("Jo Doe", "Joe Doe", Fit.DOUBT),
        ("Hope Smith", "John Smith", Fit.AGAINST),
        ("John Price", "John Smith", Fit.AGAINST),
        ("David Le", "David Carter", Fit.AGAINST),
        ("Don Whitaker", "Ron Whitaker", Fit.AGAINST),
        ("Joe Doe", "Joanne Doe", Fit.NEAR),
        ("王小龍", "王小明", Fit.AGAINST),
    ],
)
def test_how_well_two_names_agree(written: str, card: str, wanted: Fit) -> None:
    assert fit(written, card) == wanted


NAMES = st.sampled_from(
    "Hope Nora Bob Robert Mark Jo Ana Anna Maria Li Zoë Kate Smith Pell Price Moss May Müller Stone Park Ito".split()  # noqa: SIM905
)


@given(st.lists(NAMES, min_size=2, max_size=3), st.lists(NAMES, min_size=1, max_size=3))
def test_a_name_never_agrees_with_a_card_without_one_of_its_words(written: list[str], card: list[str]) -> None:
    folded = [text.fold(word) for word in card]
    alone = [
        word for word in map(text.fold, written) if not any(nicknames.is_same_given_name(word, one) for one in folded)
    ]
    assume(alone)
    assert fit(" ".join(written), " ".join(card)) <= Fit.DOUBT


@given(st.text(max_size=500), st.text(max_size=500))
def test_any_two_texts_are_compared_without_an_error(one: str, other: str) -> None:
    assert fit(one, other) in Fit
    assert len(fit_of_word(split_written_name(one), split_written_name(other))) == 2
    assert isinstance(card_name(one), str)


@pytest.mark.parametrize(
    ("word", "card", "given_name", "family"),
    [
        ("Nora", "Nora Pell", Fit.SAME, Fit.AGAINST),
        ("Pell", "Nora Pell", Fit.AGAINST, Fit.SAME),
        ("Whitfield", "Kate Moss-Whitfield", Fit.AGAINST, Fit.SAME),
        ("Amin", "Hassan El-Amin", Fit.AGAINST, Fit.SAME),
        ("Bob", "Robert Okafor", Fit.PART, Fit.AGAINST),
        ("Bob", 'Robert "Bob" Lind', Fit.SAME, Fit.AGAINST),
        ("X", "Xaver Lund", Fit.AGAINST, Fit.AGAINST),
    ],
)
def test_one_word_is_a_given_name_or_a_family_name(word: str, card: str, given_name: Fit, family: Fit) -> None:
    assert fit_of_word(split_written_name(word), split_written_name(card)) == (given_name, family)


@pytest.mark.parametrize(
    ("written", "card", "wanted"),
    [
        ("Mrs Smith", "John Smith", Fit.AGAINST),
        ("Mr. Delaney", "Mark Delaney", Fit.SAME),
        ("Dr. Patel", "Anjali Patel", Fit.SAME),
        ("Mrs Kern", "Mrs. Ruth Kern", Fit.SAME),
        ("Ms Novak", "Chris Novak", Fit.DOUBT),
    ],
)
def test_a_title_says_who_it_cannot_be(written: str, card: str, wanted: Fit) -> None:
    assert title_fit(split_written_name(written), split_written_name(card)) == wanted


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("jan toft", "Jan Toft"),
        ("HOPE SMITH", "Hope Smith"),
        ("kate o'malley", "Kate O'Malley"),
        ("ludwig van dyke", "Ludwig van Dyke"),
        ("the johnsons", "The Johnsons"),
        ("the Johnsons", "The Johnsons"),
        ("McKay", "McKay"),
    ],
)
def test_a_name_stands_on_its_card_with_capitals(typed: str, name: str) -> None:
    assert card_name(typed) == name
