"""Possible duplicates are asked about once, with the reason, and suggested while a name is typed."""

from datetime import datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.capture.duplicates import suggestions
from followthrough.capture.models import Suggestion
from followthrough.flows.contact import delete_contact
from followthrough.flows.duplicates import find_duplicates
from followthrough.flows.duplicates.find_duplicates import compare_contacts, decline_suggestion, find_similar
from followthrough.flows.duplicates.merge import merge_contacts
from followthrough.flows.history.undo import undo_newest
from followthrough.kit.errors import Refused
from followthrough.ledger import due_rows
from followthrough.ledger.models import DueRow
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast

FILL = ("Cleo Marsh", "Dario Quill", "Eva Lindqvist", "Hugo Ashham", "Nadia Carshire", "Theo Quillgate", "Ida Fenwold")


def crowd(cast: Cast) -> None:
    for number, name in enumerate(FILL):
        make.contact(by=cast.ann, name=name, organization="", phone=f"020 7946 02{number:02d}", email="")


def person(cast: Cast, name: str, **ways: Any) -> Contact:
    return make.contact(by=cast.ann, name=name, **({"organization": "", "phone": "", "email": ""} | ways))


def asked() -> list[tuple[str, str, str]]:
    rows = Suggestion.objects.order_by("-score", "pk").select_related("contact", "other")
    return [(str(row.contact), str(row.other), row.why) for row in rows]


@pytest.mark.parametrize("few", [True, False], ids=["a few", "everybody"])
def test_a_pair_is_asked_about_with_its_reason(cast: Cast, now: datetime, few: bool) -> None:
    crowd(cast)
    robert = person(cast, "Robert Okafor", phone="+44 20 7946 0018")
    meier = person(cast, "Hans Meierhofer", organization="Saltmarsh Bakery")
    mayer = person(cast, "Hans Mayerhofer", organization="Saltmarsh Bakery")
    found = compare_contacts(cast.ann, now, [robert.pk, meier.pk, mayer.pk] if few else None)

    assert found == 2
    assert set(asked()) == {
        ("Rob Okafor", "Robert Okafor", "Same phone, and Rob is short for Robert"),
        ("Hans Meierhofer", "Hans Mayerhofer", "The names sound alike, both at Saltmarsh Bakery"),
    }
    assert compare_contacts(cast.ann, now) == 0


def test_a_declined_pair_is_not_asked_about_again(cast: Cast, now: datetime) -> None:
    robert = person(cast, "Robert Okafor", phone="+44 20 7946 0018")
    compare_contacts(cast.ann, now)
    act = decline_suggestion(find_duplicates.open_questions(cast.ann).get(), by=cast.ann, now=now)

    assert str(act) == "Kept Rob Okafor and Robert Okafor separate."
    assert compare_contacts(cast.ann, now) == 0 == compare_contacts(cast.ann, now, [robert.pk])
    assert not find_duplicates.open_questions(cast.ann).exists()
    undo_newest(by=cast.ann, now=now)
    assert find_duplicates.open_questions(cast.ann).count() == 1


def test_two_of_a_family_are_not_asked_about(cast: Cast, now: datetime) -> None:
    crowd(cast)
    person(cast, "Liz Okafor", phone="+44 20 7946 0018")
    person(cast, "Nora Vossberg", phone="+44 20 7946 0018")
    assert compare_contacts(cast.ann, now) == 0


def test_personal_deleted_and_merged_contacts_are_not_asked_about(cast: Cast, now: datetime) -> None:
    robert = person(cast, "Robert Okafor", phone="+44 20 7946 0018")
    compare_contacts(cast.ann, now)
    robert.write(make.act(by=cast.ann), is_personal=True)
    assert not find_duplicates.open_questions(cast.ann).exists()
    robert.write(make.act(by=cast.ann), is_personal=False)
    delete_contact.delete_contact(robert, by=cast.ann, now=now)
    assert not find_duplicates.open_questions(cast.ann).exists()
    undo_newest(by=cast.ann, now=now)
    merge_contacts(cast.rob, robert, by=cast.ann, now=now)
    assert not find_duplicates.open_questions(cast.ann).exists()
    assert Suggestion.objects.get().state == "taken"
    with pytest.raises(Refused, match="already one person"):
        decline_suggestion(Suggestion.objects.get(), by=cast.ann, now=now)


def test_contacts_of_other_workspaces_are_not_compared(cast: Cast, now: datetime) -> None:
    make.contact(by=cast.zoe, name="Robert Okafor")
    assert compare_contacts(cast.ann, now) == 0 == compare_contacts(cast.zoe, now)
    assert find_similar(cast.zoe, "Rob Okafor", ["+44 20 7946 0018"])[0].name == "Robert Okafor"


def test_a_comparison_does_not_block_undo(cast: Cast, now: datetime) -> None:
    person(cast, "Robert Okafor", phone="+44 20 7946 0018")
    delete_contact.delete_contact(cast.call_rob.contact, by=cast.ann, now=now)
    compare_contacts(cast.ann, now)
    assert undo_newest(by=cast.ann, now=now).verb == "delete"
    said = find_duplicates.last_comparison(cast.ann)
    assert said is not None and str(said) == "Compared one contact: no duplicates."


def test_a_large_workspace_is_compared_by_the_thread(cast: Cast, now: datetime, monkeypatch: Any) -> None:
    person(cast, "Robert Okafor", phone="+44 20 7946 0018")
    monkeypatch.setattr(find_duplicates, "AT_ONCE", 1)
    assert find_duplicates.compare_soon(cast.ann, now) is False and find_duplicates.is_comparing(cast.ann)
    assert due_rows.run_due(DueRow.objects.get(kind=find_duplicates.KIND).pk, now)
    assert find_duplicates.open_questions(cast.ann).count() == 1 and not find_duplicates.is_comparing(cast.ann)


TYPED = [
    ("Rob Okafor", [], [], "Same name"),
    ("Bob Okafor", [], [], "Bob and Rob are the same name"),
    ("Robert Okafor", [], [], "Rob is short for Robert"),
    ("Okafor, Rob", [], [], "Same name"),
    ("Okafor Rob", [], [], "The names are switched"),
    ("Rob Okaphor", [], [], "The names sound alike"),
    ("", ["020 7946 0018"], [], "Same phone"),
    ("", [], ["ROB@example.com"], "Same email"),
    ("R. Okafor", ["020 7946 0018"], [], "Same phone, and R. may be Rob"),
]


@pytest.mark.parametrize(("name", "phones", "emails", "why"), TYPED)
def test_a_typed_name_suggests_similar_contacts(
    cast: Cast, name: str, phones: list[str], emails: list[str], why: str
) -> None:
    crowd(cast)
    found = find_similar(cast.ann, name, phones, emails)
    assert [(one.id, one.name, one.organization, one.why) for one in found] == [
        (cast.rob.pk, "Rob Okafor", "Saltmarsh Bakery", why)
    ]
    assert find_similar(cast.ann, name, phones, emails, but=cast.rob.pk) == []


@pytest.mark.parametrize("name", ["", "Rob", "Liz Okafor", "Rob Harper", "12", "@", "\0"])
def test_too_little_text_suggests_no_contact(cast: Cast, name: str) -> None:
    crowd(cast)
    assert find_similar(cast.ann, name) == []


def test_a_hint_takes_the_same_statements_for_any_number_of_contacts(cast: Cast) -> None:
    counts = []
    for more in (0, 30):
        for number in range(more):
            person(cast, f"Rob Okafor{chr(97 + number)}", phone="020 7946 0018", organization="Saltmarsh Bakery")
        with CaptureQueriesContext(connection) as said:
            find_similar(
                cast.ann, "Robert Okafor", ["020 7946 0018"], ["rob@example.com"], organization="Saltmarsh Bakery"
            )
        counts.append(len(said))
    assert counts[0] == counts[1] <= 24


def test_all_contacts_are_read_in_blocks(cast: Cast, monkeypatch: Any) -> None:
    crowd(cast)
    monkeypatch.setattr(suggestions, "BLOCK", 3)
    assert [row.id for row in suggestions.all_people(cast.ann)] == sorted(Contact.objects.values_list("pk", flat=True))


ONE_NUMBER = "+44 20 7946 0077"
NOT_ASKED = [
    ("Mr Walker", "Mrs Walker"),
    ("Herr Weber", "Frau Weber"),
    ("Mr Chris Walker", "Mrs Chris Walker"),
    ("James Ochre", "Jane Ochre"),
    ("Kim Walker", "Kim Walker (daughter)"),
    ("James Walker", "James Walker Jr"),
    ("Mr and Mrs Walker", "Mr Walker"),
]
ASKED = [
    ("J. Ochre", "James Ochre"),
    ("Mr Walker", "James Walker"),
    ("Alex Walker", "Alexandra Walker"),
    ("Walker", "Mr Walker"),
    ("Walker", "Jane Walker"),
    ("Sam Lee", "Sam Lee (they/them)"),
    ("Anna Schmidt", "Anna Schmidt-Meyer"),
]


@pytest.mark.parametrize(("one", "other"), NOT_ASKED)
def test_titles_and_relations_make_two_people_of_one_number(cast: Cast, now: datetime, one: str, other: str) -> None:
    crowd(cast)
    for name in (one, other):
        person(cast, name, phone=ONE_NUMBER)
    compare_contacts(cast.ann, now)
    assert asked() == []


@pytest.mark.parametrize(("one", "other"), ASKED)
def test_a_name_that_only_may_be_the_other_is_asked_about(cast: Cast, now: datetime, one: str, other: str) -> None:
    crowd(cast)
    for name in (one, other):
        person(cast, name, phone=ONE_NUMBER)
    compare_contacts(cast.ann, now)
    assert [{a, b} for a, b, _ in asked()] == [{one, other}]
