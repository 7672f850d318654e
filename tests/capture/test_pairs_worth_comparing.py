"""Names are split and pairs passed over quickly, with the same result as the thorough way."""

import pytest

from bench.pairs import as_row
from bench.pairs_world import address_book
from followthrough.capture.duplicates.evidence import ELSEWHERE, LEAST, ComparedPerson
from followthrough.capture.duplicates.likelihood import compare_people, shares_one_name_at_most
from followthrough.capture.duplicates.name_likelihood import name_in_parts
from followthrough.capture.duplicates.pairs import KeyIndex
from followthrough.matching import name_parts


@pytest.fixture(scope="module")
def book() -> list[ComparedPerson]:
    return [as_row(person) for person in address_book(ELSEWHERE, seed=3)]


def index_of(people: list[ComparedPerson]) -> KeyIndex:
    index = KeyIndex()
    for person in people:
        index.add(person)
    return index


def test_no_pair_that_is_passed_over_would_be_asked_about(book: list[ComparedPerson]) -> None:
    index = index_of(book)
    pairs = [(book[one], book[other]) for one, other in index.pairs()]
    passed = [(a, b) for a, b in pairs if shares_one_name_at_most(a, b)]
    assert len(pairs) > len(passed) > len(pairs) / 4
    assert [(a, b) for a, b in passed if compare_people(a, b, index).score >= LEAST] == []


def person(pk: int, given: str, family: str, **more: str) -> ComparedPerson:
    return ComparedPerson(pk, name_in_parts(given, family, f"{given} {family}"), given, family, **more)


@pytest.mark.parametrize(
    ("given", "family"), [("zebulon", "quill"), ("ottilie", "vandergriff")], ids=["first name", "family name"]
)
def test_the_rarest_name_and_title_are_not_enough(book: list[ComparedPerson], given: str, family: str) -> None:
    a = person(-1, "zebulon", "vandergriff", title="lighthouse keeper")
    b = person(-2, given, family, title="lighthouse keeper")
    assert shares_one_name_at_most(a, b)
    assert compare_people(a, b, index_of([*book, a, b])).score < LEAST


@pytest.mark.parametrize(
    "more",
    [
        {"phones": ("+442079460018",)},
        {"emails": ("zebbie77@example.com",)},
        {"birthday": "1984-05-30"},
        {"address": "1 alder row"},
        {"company": "saltmarsh bakery"},
    ],
    ids=lambda more: next(iter(more)),
)
def test_anything_else_in_common_is_looked_at(more: dict[str, str]) -> None:
    assert not shares_one_name_at_most(person(1, "ann", "quill", **more), person(2, "ann", "marsh", **more))


def test_names_turned_round_are_looked_at() -> None:
    assert not shares_one_name_at_most(person(1, "ann", "quill"), person(2, "quill", "ann"))


@pytest.mark.parametrize(
    "fold",
    [
        "okafor", "rob okafor", "rob james okafor", "okafor, rob james", "mueller, joern", "joe goethe",
        "dr rob okafor", "rob okafor jr", "okafor, mrs", "rob van dijk", "ann and bob quill", "familie weber",
        "bob's sister kim", "kim walker wife", "mother of kim", "le-roux, ann", "rob,", ", rob", "", "ann@example.com",
    ],
)  # fmt: skip
def test_a_plain_name_is_split_as_any_other(fold: str) -> None:
    plain = name_parts.split_plain_name(fold)
    assert plain is None or plain == name_parts._split_any_name(fold)


@pytest.mark.parametrize(
    "family", ["okafor", "o'malley", "moss-whitfield", "mueller", "okafor jr", "van dijk", "le, roux"]
)
def test_a_name_known_in_parts_is_split_as_any_other(family: str) -> None:
    # With two blanks it is split the long way.
    assert name_in_parts("Rob James", family, f"Rob James {family}") == name_in_parts(
        "Rob James", family, f"Rob James  {family}"
    )
