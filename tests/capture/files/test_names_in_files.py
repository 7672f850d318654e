"""Names as files write them: emoji, pronouns, salutations, and full names in a file without a header."""

import pytest

from followthrough.capture.files.read import read_contacts
from tests.capture.files.reading import one, people

pytestmark = pytest.mark.pure

DECORATED = [
    ("Sam Lee (they/them)", "Sam", "Lee"),
    ("Sam Lee she/her", "Sam", "Lee"),
    ("Sam Lee [he/him/his]", "Sam", "Lee"),
    ("Sam Lee (any pronouns)", "Sam", "Lee"),
    ("Sam Lee (sie/ihr)", "Sam", "Lee"),
    ('"Sam Lee, she/her"', "Sam", "Lee"),
    ('"Lee, Sam (she/her)"', "Sam", "Lee"),
    ("Zoe 🎉 Mueller", "Zoe", "Mueller"),
    ("🎉 Zoe Mueller", "Zoe", "Mueller"),
    ("Zoe Mueller 👩🏽‍💻", "Zoe", "Mueller"),
    ("Zoe Mueller 🇩🇪", "Zoe", "Mueller"),
    ("Zoe ❤️ Mueller", "Zoe", "Mueller"),
]


@pytest.mark.parametrize(("cell", "given", "family"), DECORATED)
def test_pronouns_and_emoji_are_no_part_of_given_and_family_name(cell: str, given: str, family: str) -> None:
    found = one(f"Name,Email\n{cell},sam@example.com\n")
    assert (found["given"], found["family"]) == (given, family)
    assert found["full"] == ("Sam Lee (she/her)" if cell.startswith('"Lee') else cell.strip('"'))


def test_they_are_none_in_columns_and_cards_either() -> None:
    table = one("First Name,Last Name,Email\nZoe 🎉,Mueller (she/her),zoe@example.com\n")
    assert (table["given"], table["family"], table["full"]) == ("Zoe", "Mueller", "Zoe 🎉 Mueller (she/her)")
    card = one("BEGIN:VCARD\nFN:Zoe 🎉 Mueller\nN:Mueller;Zoe 🎉;;;\nEND:VCARD\n")
    assert (card["given"], card["family"], card["full"]) == ("Zoe", "Mueller", "Zoe 🎉 Mueller")


SALUTATIONS = [
    ("Salutation,First Name,Last Name", "Mr,Sam,Lee", "Mr Sam Lee"),
    ("Salutation,First Name,Last Name", "Dear Ms Lee,Sam,Lee", "Ms Sam Lee"),
    ("Anrede,Vorname,Nachname", "Sehr geehrter Herr Dr. Weber,Sam,Weber", "Herr Dr. Sam Weber"),
    ("Anrede,Titel,Vorname,Nachname", "Frau,Dr.,Sam,Weber", "Frau Dr. Sam Weber"),
    ("Salutation,First Name,Last Name", "Hi Sam,Sam,Lee", "Sam Lee"),
    ("Salutation,Name", "Mr,Sam Lee", "Sam Lee"),
    ("Salutation,Name", "Mr,Lee", "Mr Lee"),
    ("Salutation,Name", "Mr,Mr Sam Lee", "Mr Sam Lee"),
]


@pytest.mark.parametrize(("header", "row", "full"), SALUTATIONS)
def test_a_salutation_goes_before_the_parts_of_a_name(header: str, row: str, full: str) -> None:
    found = one(f"{header},Email\n{row},sam@example.com\n")
    assert (found["full"], found["family"]) == (full, full.split()[-1])


def test_a_salutation_that_is_not_in_the_name_is_kept_as_a_fact() -> None:
    table = b"Salutation,Name,Email\nDear Sam,Sam Lee,sam@example.com\nMr,Bo Ng,bo@example.com\n"
    found = read_contacts(table, "x.csv", "US").rows
    assert [person.facts for person in found] == [["Salutation: Dear Sam"], ["Salutation: Mr"]]


BARE = [
    "Sam Lee\nZoe Mueller (she/her)\nJane Roe\n",
    "Sam Lee,Acme,Buyer\nZoe Mueller,Bolt,Seller\nJane Roe,Corner Shop,Owner\n",
    "Sam Lee;555-0101;1 High Street\nZoe Mueller;555-0102;2 High Street\nJane Roe;555-0103;3 High Street\n",
    "Sam Lee\t06 60 55 01 11\nZoe Mueller\t06 60 55 01 12\nJane Roe\t06 60 55 01 13\n",
    '"Lee, Sam",x@example.com\n"Mueller, Zoe 🎉",y@example.com\n"Roe, Jane",z@example.com\n',
]


@pytest.mark.parametrize("text", BARE)
def test_a_file_without_a_header_begins_with_the_whole_name(text: str) -> None:
    found = [(person["given"], person["family"]) for person in people(text)]
    assert found == [("Sam", "Lee"), ("Zoe", "Mueller"), ("Jane", "Roe")]


@pytest.mark.parametrize("text", ["Oak Table,12\nElm Chair,7\nAsh Stool,9\n", "north,south\neast,west\n"])
def test_a_table_of_other_things_is_no_table_of_people(text: str) -> None:
    assert people(text) == []
