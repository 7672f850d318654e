import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nameparser import HumanName

from followthrough.matching.names import given_name_first, is_company, is_honorific, split_name, without_suffix

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    "full, given, family",
    [
        ("Maya Okonkwo", "Maya", "Okonkwo"),
        ("Sean Patrick O'Malley", "Sean", "O'Malley"),
        ("Dr. Hannah Abernathy", "Hannah", "Abernathy"),
        ("Abernathy, Hannah", "Hannah", "Abernathy"),
        ("García Márquez, Gabriel", "Gabriel", "García Márquez"),
        ("Jean de la Fontaine", "Jean", "de la Fontaine"),
        ("John Smith, MD", "John", "Smith"),
        ("Bannister, Theodore, Jr.", "Theodore", "Bannister"),
        ("LINUS VAN PELT", "LINUS", "VAN PELT"),
        ("Madonna", "Madonna", ""),
        ("ann@example.com", "", ""),
        ("Summit Ridge Capital LLC", "", ""),
        ("+1 212 555 0101", "", ""),
        ("", "", ""),
        ("The Johnsons", "", ""),
        ("the Walker family", "", ""),
        ("Sister Mary", "", "Mary"),
        ("Pastor Neil Church", "Neil", "Church"),
        ("Dr. Osei", "", "Osei"),
        ("Jim and Carol Beecham", "Jim and Carol", "Beecham"),
    ],
)
def test_whole_names_are_split(full: str, given: str, family: str) -> None:
    assert split_name(full) == (given, family)


GIVEN = st.sampled_from(["Maya", "Jürgen", "Noémie", "Anne-Marie", "Wesley", "María", "Priya"])
FAMILY = st.sampled_from(["Okonkwo", "Großmann", "O'Malley", "Müller-Klein", "Raghunathan", "Bannister"])
SMALL = st.sampled_from(["von", "van der", "de la", "de", "di", "du", "dos"])
RANK = st.sampled_from(["", "Dr. ", "Mr. ", "Prof. "])


@given(RANK, st.lists(GIVEN, min_size=1, max_size=3), st.one_of(st.just(""), SMALL), FAMILY, st.booleans())
@settings(max_examples=150, deadline=None)
def test_simple_names_are_split_as_nameparser_splits_them(
    rank: str, names: list[str], small: str, family: str, listed: bool
) -> None:
    last = f"{small} {family}".strip()
    full = f"{last}, {rank}{' '.join(names)}" if listed else f"{rank}{' '.join(names)} {last}"
    parsed = HumanName(full)
    expected_given = names[0]
    assert split_name(full)[1] == parsed.last
    assert split_name(full)[0] == parsed.first == expected_given


INITIAL = st.sampled_from(["", *(f"{letter}." for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZÉ")])
YOUNGER = st.sampled_from(["", "Jr.", "Sr.", "Jr", "Sr", "II", "III"])


@given(RANK, GIVEN, INITIAL, INITIAL, st.one_of(st.just(""), SMALL), FAMILY, YOUNGER)
@settings(max_examples=250, deadline=None)
def test_initials_and_juniors_are_split_as_nameparser_splits_them(
    rank: str, name: str, initial: str, second: str, small: str, family: str, younger: str
) -> None:
    full = " ".join(f"{rank}{name} {initial} {second} {small} {family} {younger}".split())
    parsed = HumanName(full)
    assert split_name(full) == (parsed.first, parsed.last) == (name, f"{small} {family}".strip())


def test_only_names_with_the_family_name_first_are_reordered() -> None:
    assert given_name_first("Abernathy, Hannah") == "Hannah Abernathy"
    assert given_name_first("Bannister, Theodore, Jr.") == "Theodore Bannister, Jr."
    assert [given_name_first(text) for text in ("John Smith, MD", "Acme, Inc.", "Ann Lee")] == [
        "John Smith, MD",
        "Acme, Inc.",
        "Ann Lee",
    ]


def test_surnames_that_look_like_legal_forms_are_no_companies() -> None:
    assert [is_company(text) for text in ("Acme GmbH", "Lumière S.A.S.", "Acme, Inc.", "Nord AG")] == [True] * 4
    assert [is_company(text) for text in ("Maria Sá", "Ann Co", "MARIA SA", "GmbH")] == [False] * 4


def test_titles_and_suffixes() -> None:
    assert is_honorific("Prof. Dr.") and not is_honorific("Chief Medical Officer") and not is_honorific("")
    assert [without_suffix(text) for text in ("Bannister, Jr.", "Lee, PhD, MBA", "Lee, Ann")] == [
        "Bannister",
        "Lee",
        "Lee, Ann",
    ]
