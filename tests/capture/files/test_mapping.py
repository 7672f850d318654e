"""Show the columns of a table in a preview, and apply the user's choice."""

import pytest

from followthrough.capture.files import TARGETS, ColumnSeen, read_contacts
from followthrough.capture.files.table.people_of_table import GUESSED, NO_HEADER
from tests.capture.files.test_expected import CASES, FOLDER

pytestmark = pytest.mark.pure

ODD = (
    b"Somebody,Wherefrom,Reach,Phone,Email\nAnn Lee,Acme,any time,212 555 0101,a@example.com\nBo Ng,,,,b@example.com\n"
)
BARE = b"Ann Lee,Acme,a@example.com,buys paper\nBo Ng,Nord,b@example.com,sells ink\n"


def test_a_column_shows_its_header_its_guess_and_samples() -> None:
    reading = read_contacts(ODD, "x.csv", "US")
    assert reading.columns == [
        ColumnSeen(0, "Somebody", "", ["Ann Lee", "Bo Ng"], False),
        ColumnSeen(1, "Wherefrom", "", ["Acme"], False),
        ColumnSeen(2, "Reach", "", ["any time"], False),
        ColumnSeen(3, "Phone", "phone", ["212 555 0101"], True),
        ColumnSeen(4, "Email", "email", ["a@example.com", "b@example.com"], True),
    ]
    assert reading.unused == ["Somebody", "Wherefrom", "Reach"]


def test_the_only_column_that_can_hold_names_is_taken_as_a_guess() -> None:
    table = b"Who,Looked after by,Phone,Email\nAnn Lee,Bo Ng,,ann.lee@example.com\n"
    reading = read_contacts(table, "x.csv", "US")
    assert [(seen.target, seen.is_sure) for seen in reading.columns] == [
        ("full", False), ("", False), ("phone", True), ("email", True)]  # fmt: skip
    managed = b"Company,Account manager,Email\nAcme,Ann Lee,info@example.com\n"
    assert [person.full for person in read_contacts(managed, "x.csv", "US").rows] == [""]


def test_the_users_choice_overrides_the_header() -> None:
    reading = read_contacts(ODD, "x.csv", "US", mapping={0: "full", 1: "org", 2: "note", 3: "mobile", 4: ""})
    ann, bo = reading.rows
    assert (ann.full, ann.given, ann.org, ann.note, ann.emails) == ("Ann Lee", "Ann", "Acme", "any time", [])
    assert [(number.e164, number.label) for number in ann.phones] == [("+12125550101", "mobile")]
    assert (bo.full, reading.unused) == ("Bo Ng", ["Email"])


def test_a_table_without_a_header_shows_every_column_as_a_guess() -> None:
    reading = read_contacts(BARE, "x.csv", "US")
    assert [(seen.header, seen.target, seen.is_sure) for seen in reading.columns] == [
        ("", "full", False), ("", "", False), ("", "email", False), ("", "", False)]  # fmt: skip
    assert [person.full for person in reading.rows] == ["Ann Lee", "Bo Ng"]
    assert [error.why for error in reading.errors] == [GUESSED]


def test_the_users_choice_overrides_a_guess() -> None:
    ann, _ = read_contacts(BARE, "x.csv", "US", mapping={1: "org", 3: "does"}).rows
    assert (ann.full, ann.org, ann.does) == ("Ann Lee", "Acme", "buys paper")


def test_a_table_with_unknown_columns_is_read_after_the_user_names_them() -> None:
    table = b"Lee,Acme\nNg,Nord\n"
    reading = read_contacts(table, "x.csv", "US")
    assert (list(reading.rows), [error.why for error in reading.errors]) == ([], [NO_HEADER])
    assert [seen.samples for seen in reading.columns] == [["Lee", "Ng"], ["Acme", "Nord"]]
    told = read_contacts(table, "x.csv", "US", mapping={0: "full", 1: "org"})
    assert [(person.full, person.org) for person in told.rows] == [("Lee", "Acme"), ("Ng", "Nord")]


def test_an_invalid_choice_is_ignored() -> None:
    reading = read_contacts(ODD, "x.csv", "US", mapping={3: "evil", -1: "full", 10**9: "full", 30: "note"})
    assert [number.e164 for person in reading.rows for number in person.phones] == ["+12125550101"]


@pytest.mark.parametrize("case", [case for case in CASES if "vcf" not in case["file"]], ids=lambda case: case["file"])
def test_choosing_what_was_guessed_changes_nothing(case: dict[str, str]) -> None:
    data = (FOLDER / case["file"]).read_bytes()
    guessed = read_contacts(data, "x", "US")
    told = read_contacts(data, "x", "US", mapping={seen.index: seen.target for seen in guessed.columns})
    assert list(told.rows) == list(guessed.rows)
    assert {seen.target for seen in guessed.columns} <= dict(TARGETS).keys()


def test_a_vcard_file_has_no_columns() -> None:
    assert read_contacts(b"BEGIN:VCARD\nFN:Ann Lee\nEND:VCARD\n", "x.vcf", "US").columns == []
