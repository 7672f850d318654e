"""Editing a contact: rows removed, added and kept, and undo of all of it."""

from datetime import datetime

import pytest

from followthrough.flows.base.invalid import InvalidFields
from followthrough.flows.contact import edit_contact
from followthrough.flows.contact.edit_contact import ContactEdit
from followthrough.flows.history import undo
from followthrough.kit.errors import Overtaken, Refused
from followthrough.people.models import Contact, ContactMethod
from followthrough.people.write import PersonDraft
from followthrough.search.find import find_contacts
from tests import make
from tests.cast import Cast

OTHER = ("020 7946 0099", "office")


def edit(cast: Cast, now: datetime, *, seen: int | None = None, zone: str = "", **card: object) -> None:
    written = {"full": "Rob Okafor", "organization": "Saltmarsh Bakery", "phones": [OTHER]} | card
    page = ContactEdit(PersonDraft(**written), zone=zone)  # type: ignore[arg-type]
    edit_contact.edit_contact(cast.rob, page, by=cast.ann, now=now, seen=seen)


def ids(cast: Cast, words: str) -> list[int]:
    return [found.id for found in find_contacts(cast.ann, words)]


def methods(contact: Contact) -> list[tuple[int, str, str, str, int]]:
    rows = ContactMethod.objects.filter(contact=contact).order_by("kind", "position")
    return list(rows.values_list("pk", "kind", "value", "label", "position"))


def test_columns_numbers_and_search_words_follow_the_page(cast: Cast, now: datetime) -> None:
    edit(cast, now, full="Robin Okafor", organization="Tidewater Lamps", does="lamps")
    cast.rob.refresh_from_db()
    assert (cast.rob.full, cast.rob.given, str(cast.rob.organization), cast.rob.does) == (
        "Robin Okafor", "Robin", "Tidewater Lamps", "lamps"
    )  # fmt: skip
    assert [(kind, value, label) for _, kind, value, label, _ in methods(cast.rob)] == [("phone", *OTHER)]
    assert ids(cast, "tidew") == [cast.rob.pk]
    assert ids(cast, "7946 0018") == [] and ids(cast, "saltmarsh") == []


def test_undo_brings_back_the_very_rows_that_were_removed(cast: Cast, now: datetime) -> None:
    before, was = methods(cast.rob), Contact.objects.filter(pk=cast.rob.pk).values().get()
    edit(cast, now, full="Somebody Else")
    assert methods(cast.rob) != before
    undo.undo_newest(by=cast.ann, now=now)
    assert methods(cast.rob) == before
    assert Contact.objects.filter(pk=cast.rob.pk).values().get() == was
    assert ids(cast, "9460099") == [] and ids(cast, "rob saltmarsh") == [cast.rob.pk]


def test_a_second_edit_blocks_undo_of_the_first(cast: Cast, now: datetime) -> None:
    edit(cast, now)
    page = ContactEdit(PersonDraft(full="Rob Okafor", emails=[("rob@example.net", "")]))
    edit_contact.edit_contact(cast.rob, page, by=cast.ben, now=now)
    with pytest.raises(Refused, match="Ben changed it since then"):
        undo.undo_newest(by=cast.ann, now=now)


def test_a_kept_method_keeps_its_row_and_gets_the_new_label(cast: Cast, now: datetime) -> None:
    phone = cast.rob.methods.get(kind="phone")
    edit(cast, now, phones=[("+44 20 7946 0018", "kitchen")], emails=[("rob@example.com", "")])
    assert [(pk, label) for pk, kind, _, label, _ in methods(cast.rob) if kind == "phone"] == [(phone.pk, "kitchen")]
    undo.undo_newest(by=cast.ann, now=now)
    assert cast.rob.methods.get(kind="phone").label == "mobile"


def test_methods_of_other_kinds_stay_unchanged(cast: Cast, now: datetime) -> None:
    act = make.act(by=cast.ann)
    ContactMethod.make(act, contact=cast.rob, kind="url", value="https://example.com", normal="https://example.com")
    edit(cast, now, phones=[])
    assert [kind for _, kind, *_ in methods(cast.rob)] == ["url"]


@pytest.mark.parametrize(
    ("card", "field"),
    [({"full": "  "}, "full"), ({"emails": [("no address", "")]}, "email"), ({"phones": [("none", "")]}, "phone")],
)
def test_a_wrong_field_is_refused_by_name_and_nothing_changes(
    cast: Cast, now: datetime, card: dict[str, object], field: str
) -> None:
    before = methods(cast.rob)
    with pytest.raises(InvalidFields) as refused:
        edit(cast, now, **card)
    assert list(refused.value.errors) == [field]
    assert methods(cast.rob) == before


def test_an_unknown_zone_is_refused(cast: Cast, now: datetime) -> None:
    with pytest.raises(InvalidFields):
        edit(cast, now, zone="Mars/Base")


def test_a_stale_page_names_the_member_who_was_faster(cast: Cast, now: datetime) -> None:
    seen = cast.rob.changed_by_id
    edit_contact.edit_contact(cast.rob, ContactEdit(PersonDraft(full="Rob O.")), by=cast.ben, now=now)
    with pytest.raises(Overtaken, match="Ben just updated this"):
        edit(cast, now, seen=seen)
