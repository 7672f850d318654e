"""An import joins only people whose whole names agree, in any order of the rows; doubt is asked about."""

from datetime import datetime
from itertools import permutations

import pytest

from followthrough.capture.files.read import read_contacts
from followthrough.capture.models import Suggestion
from followthrough.flows.imports.import_counts import ImportCounts
from followthrough.flows.imports.write_people import import_people, preview_import
from followthrough.people.models import Contact
from tests.cast import Cast

LANDLINE = "020 7946 0018"
HEADER = "Name,Phone,E-mail,Company,Salutation\n"


def bring(cast: Cast, now: datetime, *rows: str, key: str = "") -> ImportCounts:
    data = (HEADER + "\n".join(rows)).encode()
    read = read_contacts(data, "people.csv", "GB")
    return import_people(read.rows, file="people.csv", errors=read.errors, by=cast.ann, now=now, client_key=key)


def people() -> list[str]:
    return sorted(Contact.objects.exclude(full="Rob Okafor").values_list("full", flat=True))


def asked() -> set[frozenset[str]]:
    rows = Suggestion.objects.filter(state=Suggestion.State.OPEN)
    return {frozenset(pair) for pair in rows.values_list("contact__full", "other__full")}


def all_orders(*names: str) -> list[tuple[str, ...]]:
    return list(permutations(names))


@pytest.fixture(autouse=True)
def other_number_for_rob(cast: Cast) -> None:
    cast.rob.methods.filter(kind="phone").delete()


@pytest.mark.parametrize("order", all_orders("Mr Walker", "Mrs Walker", "Walker"))
def test_mr_and_mrs_with_one_landline_are_two(cast: Cast, now: datetime, order: tuple[str, ...]) -> None:
    bring(cast, now, *(f"{name},{LANDLINE}" for name in order))
    assert people() == ["Mr Walker", "Mrs Walker", "Walker"]
    assert frozenset(["Mr Walker", "Mrs Walker"]) not in asked()


@pytest.mark.parametrize("order", all_orders("J. Ochre", "James Ochre", "Jane Ochre"))
def test_an_initial_that_fits_two_is_asked_about(cast: Cast, now: datetime, order: tuple[str, ...]) -> None:
    bring(cast, now, *(f"{name},{LANDLINE}" for name in order))
    assert people() == ["J. Ochre", "James Ochre", "Jane Ochre"]
    assert asked() == {frozenset(["J. Ochre", "James Ochre"]), frozenset(["J. Ochre", "Jane Ochre"])}


@pytest.mark.parametrize("order", all_orders("J. Ochre", "James Ochre", "Jane Ochre"))
def test_a_file_after_the_other_joins_no_more_than_one_file(cast: Cast, now: datetime, order: tuple[str, ...]) -> None:
    for number, name in enumerate(order):
        bring(cast, now, f"{name},{LANDLINE}", key=str(number))
    assert people() == ["J. Ochre", "James Ochre", "Jane Ochre"]


FAMILIES = [
    ("Chris Walker", "Christina Walker"),
    ("Alex Walker", "Alexandra Walker", "Alexander Walker"),
    ("Jo Walker", "Joe Walker"),
    ("Mary Walker", "Mary Ann Walker"),
    ("Maria Walker", "Mia Walker"),
    ("James Walker", "James Walker Jr."),
    ("James Walker (father)", "James Walker (son)"),
    ("James and Jane Walker", "James Walker", "Jane Walker"),
    ("Mr & Mrs Walker", "Mrs Walker", "Mr Walker"),
    ("Familie Weber", "Herr Weber", "Frau Weber"),
    ("Mrs John Walker", "John Walker"),
    ("Rob Walker", "Rob A. Walker", "Rob B. Walker"),
    ("Walker", "Jane Walker"),
    ("Ochre's mother", "Ochre"),
]


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family[0])
@pytest.mark.parametrize("shared", [f",{LANDLINE},", ",,walkers@example.com", f",{LANDLINE},walkers@example.com"])
def test_a_family_with_one_address_stays_whole(cast: Cast, now: datetime, family: tuple[str, ...], shared: str) -> None:
    for order in (family, family[::-1]):
        Contact.objects.exclude(full="Rob Okafor").delete()
        bring(cast, now, *(name + shared for name in order), key=order[0])
        assert people() == sorted(family)


ONE_PERSON = [
    ("Robert Walker", "Bob Walker"),
    ("Jane Walker", "Walker, Jane"),
    ("Dr. Jane Walker", "Jane Walker, MD"),
    ("Sam Lee (they/them)", "Sam Lee"),
    ("Zoë 🎉 Müller", "Zoe Mueller"),
    ("Mr Walker", "Mr. Walker"),
    ("Ms Jane Walker", "Jane Walker"),
]


@pytest.mark.parametrize("names", ONE_PERSON, ids=lambda names: names[0])
def test_whole_names_that_agree_are_one_person(cast: Cast, now: datetime, names: tuple[str, str]) -> None:
    for order in (names, names[::-1]):
        Contact.objects.exclude(full="Rob Okafor").delete()
        bring(cast, now, *(f'"{name}",{LANDLINE}' for name in order), key=order[0])
        assert len(people()) == 1


def test_a_salutation_column_tells_people_apart(cast: Cast, now: datetime) -> None:
    rows = [f"Walker,{LANDLINE},,,Mr", f"Walker,{LANDLINE},,,Mrs", f"Chris Ochre,{LANDLINE},,,Mr"]
    bring(cast, now, *rows, f"Chris Ochre,{LANDLINE},,,Mrs")
    assert people() == ["Chris Ochre", "Chris Ochre", "Mr Walker", "Mrs Walker"]


@pytest.mark.parametrize("order", all_orders("Ada Brook,,,Acme", "Ada Brook,,ada@example.com,Acme"))
def test_a_row_without_an_address_belongs_to_its_namesake_at_the_company(
    cast: Cast, now: datetime, order: tuple[str, ...]
) -> None:
    assert bring(cast, now, *order).new == 1


def test_the_same_file_twice_changes_nothing_whoever_is_in_it(cast: Cast, now: datetime) -> None:
    rows = [f"{name},{LANDLINE},{mail}" for family in FAMILIES for name in family for mail in ("", "w@example.com")]
    rows += ["Ada Brook,,,", "Ada Brook,,,Acme", ",,nobody@example.com,", f",{LANDLINE},,"]
    bring(cast, now, *rows, key="one")
    again = bring(cast, now, *rows, key="two")
    assert (again.new, again.merged) == (0, 0)


def test_who_is_there_already_is_named(cast: Cast, now: datetime) -> None:
    row = "Bob Okafor,,rob@example.com,"
    read = read_contacts((HEADER + row).encode(), "people.csv", "GB")
    preview = preview_import(read.rows, file="people.csv", errors=[], by=cast.ann)
    brought = bring(cast, now, row, "Ada Brook,,ada@example.com", "Ada Brook,,ada@example.com")
    ada = Contact.objects.get(full="Ada Brook")
    found = [(one.row, one.name, one.id, one.named) for one in brought.known]
    assert found == [(2, "Bob Okafor", cast.rob.pk, "Rob Okafor"), (4, "Ada Brook", ada.pk, "Ada Brook")]
    assert [(one.row, one.id, one.named) for one in preview.known] == [(2, cast.rob.pk, "Rob Okafor")]
