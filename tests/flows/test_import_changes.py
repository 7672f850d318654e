"""What a second row or file says of a known person is added, offered as a change, or named; nothing is dropped."""

from datetime import datetime

import pytest

from followthrough.capture.files.read import read_contacts
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.imports.import_counts import NONE_TAKEN, ImportCounts, TakenChanges
from followthrough.flows.imports.write_people import import_people
from followthrough.people.models import Contact
from tests.cast import Cast
from tests.found import find

HEADER = "Name,E-mail,Company,Title,Address,Notes,Birthday\n"
FIRST = "Ada Brook,ada@example.com,Acme,Buyer,1 High Street,met at the fair,\n"
SECOND = "Ada Brook,ada@example.com,Bolt,Head of buying,5 Low Road,likes tea,\n"


def bring(cast: Cast, now: datetime, rows: str, *, taken: TakenChanges = NONE_TAKEN, key: str = "") -> ImportCounts:
    read = read_contacts((HEADER + rows).encode(), "people.csv", "GB")
    return import_people(
        read.rows, file="people.csv", errors=read.errors, by=cast.ann, now=now, client_key=key, taken=taken
    )


def ada() -> tuple[str, str, str]:
    row = Contact.objects.get(full="Ada Brook")
    return str(row.organization), row.title, row.address


OLD, NEW = ("Acme", "Buyer", "1 High Street"), ("Bolt", "Head of buying", "5 Low Road")


@pytest.mark.parametrize("in_one_file", [True, False])
def test_a_change_is_offered_and_not_taken(cast: Cast, now: datetime, in_one_file: bool) -> None:
    if in_one_file:
        brought = bring(cast, now, FIRST + SECOND)
    else:
        bring(cast, now, FIRST, key="one")
        brought = bring(cast, now, SECOND, key="two")
    (row,) = brought.known
    assert [change.sentence() for change in row.changes] == [
        "company: Acme -> Bolt",
        "title: Buyer -> Head of buying",
        "address: 1 High Street -> 5 Low Road",
    ]
    assert not any(change.taken for change in row.changes) and ada() == OLD


@pytest.mark.parametrize("in_one_file", [True, False])
def test_both_notes_are_kept_and_found(cast: Cast, now: datetime, in_one_file: bool) -> None:
    if in_one_file:
        bring(cast, now, FIRST + SECOND)
    else:
        bring(cast, now, FIRST, key="one")
        bring(cast, now, SECOND, key="two")
    assert Contact.objects.get(full="Ada Brook").note == "met at the fair\n\nlikes tea"
    assert [person.full for person in find(cast.ann, "tea")] == ["Ada Brook"]
    again = bring(cast, now, FIRST + SECOND, key="three")
    assert (again.new, again.merged, again.same) == (0, 0, 2)


@pytest.mark.parametrize("in_one_file", [True, False])
def test_changes_are_taken_when_they_are_wanted(cast: Cast, now: datetime, in_one_file: bool) -> None:
    every = TakenChanges(all=True)
    if in_one_file:
        bring(cast, now, FIRST + SECOND, taken=every)
    else:
        bring(cast, now, FIRST, key="one")
        assert bring(cast, now, SECOND, taken=every, key="two").merged == 1
    assert ada() == NEW


def test_one_change_is_taken_and_undone(cast: Cast, now: datetime) -> None:
    bring(cast, now, FIRST, key="one")
    bring(cast, now, SECOND, taken=TakenChanges(chosen=frozenset({"2:organization"})), key="two")
    assert ada() == ("Bolt", "Buyer", "1 High Street")
    undo_newest(by=cast.ann, now=now)
    assert ada() == OLD and Contact.objects.get(full="Ada Brook").note == "met at the fair"


def test_another_spelling_is_no_change(cast: Cast, now: datetime) -> None:
    bring(cast, now, FIRST, key="one")
    again = bring(cast, now, 'Ada Brook,ADA@example.com,ACME,buyer,"1, high street",,\n', key="two")
    assert [row.changes for row in again.known] == [[]] and again.same == 1


def test_a_birthday_with_its_year_is_a_change_and_one_without_is_none(cast: Cast, now: datetime) -> None:
    bring(cast, now, "Ada Brook,ada@example.com,,,,,--05-30\n", key="one")
    (row,) = bring(cast, now, "Ada Brook,ada@example.com,,,,,1984-05-30\n", key="two").known
    assert [change.sentence() for change in row.changes] == ["birthday: --05-30 -> 1984-05-30"]
    bring(cast, now, "Ada Brook,ada@example.com,,,,,1984-05-30\n", taken=TakenChanges(all=True), key="three")
    (row,) = bring(cast, now, "Ada Brook,ada@example.com,,,,,--05-30\n", key="four").known
    assert row.changes == [] and Contact.objects.get(full="Ada Brook").birthday == "1984-05-30"
