"""Decide whether a person of a file is surely one who is known."""

from itertools import permutations

import pytest

from followthrough.kit import text
from followthrough.people.known_person import KnownPerson
from followthrough.people.same_person import KnownPeople
from followthrough.people.write import PersonDraft

pytestmark = pytest.mark.pure


def known(number: int, name: str, *keys: tuple[str, str], birthday: str = "", organization: str = "") -> KnownPerson:
    values = {"birthday": birthday, "organization": organization}
    return KnownPerson(number, name, text.fold(name), set(keys), text.fold(organization), values)


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


def test_a_single_name_or_an_initial_is_not_enough() -> None:
    index = KnownPeople([known(2, "Liz Harper", PHONE, MAIL)])
    assert [index.find(PersonDraft(name), {PHONE, MAIL}) for name in ("Harper", "Liz", "L. Harper")] == [None] * 3


@pytest.mark.parametrize("order", list(permutations(["Rob Okafor", "Rob A. Okafor", "Rob B. Okafor"])))
def test_a_name_that_fits_two_who_differ_joins_neither(order: tuple[str, ...]) -> None:
    index = KnownPeople([])
    for name in order:
        index.expect(text.fold(name), PHONE)
    found = []
    for number, name in enumerate(order, 1):
        found.append(index.find(PersonDraft(name), {PHONE}))
        index.add(known(number, name, PHONE))
    assert found == [None] * 3


def test_a_row_without_a_name_is_the_only_person_with_its_address() -> None:
    row = PersonDraft("rob@example.com", emails=[("rob@example.com", "")])
    found = KnownPeople([known(1, "Robert Okafor", MAIL)]).find(row, {MAIL})
    assert found is not None and found.id == 1
    assert KnownPeople([known(1, "Robert Okafor", MAIL), known(2, "Liz Okafor", MAIL)]).find(row, {MAIL}) is None
    more = PersonDraft("rob@example.com", emails=row.emails, title="Owner")
    assert KnownPeople([known(1, "Robert Okafor", MAIL)]).find(more, {MAIL}) is None


def test_a_name_alone_is_somebody_known_only_if_it_says_nothing_new() -> None:
    index = KnownPeople([known(1, "Rob Okafor", PHONE)])
    assert index.find(PersonDraft("Rob Okafor"), set()) is not None
    assert index.find(PersonDraft("Rob Okafor", title="Dentist"), set()) is None
    assert index.find(PersonDraft("Rob Okafor", organization="Saltmarsh Bakery"), set()) is None


def test_one_name_at_one_company_is_one_person_unless_an_address_is_new() -> None:
    index = KnownPeople([known(1, "Rob Okafor", MAIL, organization="Saltmarsh Bakery")])
    assert index.find(PersonDraft("Rob Okafor", organization="Saltmarsh Bakery"), set()) is not None
    assert index.find(PersonDraft("Rob Okafor", organization="Tidewater Lamps"), set()) is None
    assert index.find(PersonDraft("Rob Okafor", organization="Saltmarsh Bakery"), {("email", "r@example.net")}) is None
