"""Decide whether two people are surely one, by their names and addresses."""

import pytest

from followthrough.kit import text
from followthrough.people.same_person import KnownPeople, KnownPerson, names_may_match
from followthrough.people.write import PersonDraft

pytestmark = pytest.mark.pure

ONE_PERSON = [
    ("Rob Okafor", "Robert Okafor"),
    ("Liz Harper", "Elizabeth Harper"),
    ("Hans Brandt", "Johannes Brandt"),
    ("R. Okafor", "Robert Okafor"),
    ("R Okafor", "Rob James Okafor"),
    ("Okafor, Rob", "Rob Okafor"),
    ("Okafor Rob", "Robert Okafor"),
    ("Robert James Okafor", "Robert Okafor"),
    ("Robert J. Okafor", "Robert James Okafor"),
    ("James Okafor", "Robert James Okafor"),
    ("Jörg Müller", "Joerg Mueller"),
    ("Jörg Müller", "Jorg Muller"),
    ("Großmann Eva", "Eva Grossmann"),
    ("Anna Schmidt-Meyer", "Anna Schmidt"),
    ("Anna Schmidt-Meyer", "Anna Schmidt Meyer"),
    ("Ana García López", "Ana García"),
    ("Anna-Lena Vogt", "Annalena Vogt"),
    ("Anna-Lena Vogt", "Anna Vogt"),
    ("Dr. Rob Okafor, MD", "Rob Okafor"),
    ("Jean de la Fontaine", "Jean Fontaine"),
    ("Seán O’Malley", "Sean O'Malley"),
    ("Tobias Hartmannsgruber", "Tobias Hartmansgruber"),
    ("Rob", "Rob Okafor"),
    ("Okafor", "Rob Okafor"),
    ("rob.okafor@example.com", "Rob Okafor"),
    ("Robert Okafor Jr.", "Robert Okafor, Jr"),
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
]


@pytest.mark.parametrize(("one", "other"), ONE_PERSON)
def test_names_of_one_person_match(one: str, other: str) -> None:
    assert names_may_match(text.fold(one), text.fold(other)) and names_may_match(text.fold(other), text.fold(one))


@pytest.mark.parametrize(("one", "other"), TWO_PEOPLE)
def test_names_of_two_people_do_not_match(one: str, other: str) -> None:
    assert not names_may_match(text.fold(one), text.fold(other)) and not names_may_match(
        text.fold(other), text.fold(one)
    )


def known(number: int, name: str, *keys: tuple[str, str], birthday: str = "", organization: str = "") -> KnownPerson:
    return KnownPerson(number, text.fold(name), set(keys), text.fold(organization), frozenset(), birthday)


PHONE, MAIL, INFO = ("phone", "+442079460018"), ("email", "rob@example.com"), ("email", "info@example.com")


def test_an_equal_number_and_a_nickname_are_one_person() -> None:
    index = KnownPeople([known(1, "Robert Okafor", PHONE)])
    found = index.find(PersonDraft("Rob Okafor"), {PHONE})
    assert found is not None and found.id == 1


def test_father_and_son_are_two_people() -> None:
    index = KnownPeople([known(1, "Robert Okafor", PHONE, birthday="1951-03-02")])
    assert index.find(PersonDraft("Robert Okafor", birthday="1984-05-30"), {PHONE}) is None
    assert index.find(PersonDraft("Robert Okafor Jr."), {PHONE}) is None
    assert index.find(PersonDraft("Robert Okafor", birthday="--03-02"), {PHONE}) is not None


def test_two_of_one_family_with_one_number_are_two_people() -> None:
    assert KnownPeople([known(1, "Rob Okafor", PHONE)]).find(PersonDraft("Liz Okafor"), {PHONE}) is None


def test_at_a_companys_address_the_whole_name_must_match() -> None:
    index = KnownPeople([known(1, "Rob Okafor", INFO), known(2, "Liz Harper", INFO)])
    assert (
        index.find(PersonDraft("R. Okafor"), {INFO}) is None and index.find(PersonDraft("Dario Quill"), {INFO}) is None
    )
    found = index.find(PersonDraft("Elizabeth Harper"), {INFO})
    assert found is not None and found.id == 2


def test_a_number_of_different_people_needs_the_whole_name() -> None:
    index = KnownPeople([known(1, "Rob Okafor", PHONE), known(2, "Liz Harper", PHONE)])
    assert index.find(PersonDraft("Harper"), {PHONE}) is None
    assert KnownPeople([known(2, "Liz Harper", PHONE)]).find(PersonDraft("Harper"), {PHONE}) is not None


def test_one_name_at_one_company_is_one_person_unless_an_address_is_new() -> None:
    index = KnownPeople([known(1, "Rob Okafor", MAIL, organization="Saltmarsh Bakery")])
    assert index.find(PersonDraft("Rob Okafor", organization="Saltmarsh Bakery"), set()) is not None
    assert index.find(PersonDraft("Rob Okafor", organization="Tidewater Lamps"), set()) is None
    assert index.find(PersonDraft("Rob Okafor", organization="Saltmarsh Bakery"), {("email", "r@example.net")}) is None
