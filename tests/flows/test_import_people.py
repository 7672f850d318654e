"""Importing people: they are idle, imported once, and undone."""

from datetime import datetime

import pytest

from followthrough.capture.files.person.person import ImportedNumber, ImportedPerson
from followthrough.capture.files.read import read_contacts
from followthrough.flows.followup.start import NewFollowUp, start_followup
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.imports import write_people
from followthrough.flows.imports.undo_import import undo_import_now
from followthrough.flows.imports.write_people import ImportCounts
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.people.models import Contact, ContactMethod
from tests import make
from tests.cast import Cast
from tests.found import find

FILE = b"""First Name,Last Name,Company,E-mail Address,Mobile Phone,Job Title
Cleo,Marsh,Saltmarsh Bakery,cleo@example.com,020 7946 0021,Baker
Dario,Quill,,dario@example.com,,
Rob,Okafor,Saltmarsh Bakery,rob@example.com,,Owner
"""


def import_file(cast: Cast, now: datetime, data: bytes = FILE, key: str = "") -> ImportCounts:
    reading = read_contacts(data, "people.csv", "GB")
    return write_people.import_people(
        list(reading.rows), file="people.csv", errors=reading.errors, by=cast.ann, now=now, client_key=key
    )


def test_new_contacts_are_idle_and_known_ones_get_missing_values(cast: Cast, now: datetime) -> None:
    brought = import_file(cast, now)

    assert (brought.read, brought.new, brought.merged, brought.same) == (3, 2, 1, 0)
    assert FollowUp.objects.count() == 1
    cast.rob.refresh_from_db()
    assert cast.rob.title == "Owner"
    assert [person.full for person in find(cast.ann, "mar salt")] == ["Cleo Marsh"]
    assert [person.full for person in find(cast.ann, "79460021")] == ["Cleo Marsh"]


def test_the_same_file_twice_changes_nothing(cast: Cast, now: datetime) -> None:
    import_file(cast, now)
    before = list(Contact.objects.order_by("id").values())
    again = import_file(cast, now, key="second")

    assert (again.new, again.merged, again.same) == (0, 0, 3)
    assert list(Contact.objects.order_by("id").values()) == before


def test_a_preview_changes_nothing_and_tells_the_truth(cast: Cast, now: datetime) -> None:
    reading = read_contacts(FILE, "people.csv", "GB")
    preview = write_people.preview_import(list(reading.rows), file="people.csv", errors=reading.errors, by=cast.ann)
    assert Contact.objects.count() == 1
    brought = import_file(cast, now)
    assert (preview.new, preview.merged, preview.same) == (brought.new, brought.merged, brought.same)


def test_the_same_person_twice_in_one_file_is_one_person(cast: Cast, now: datetime) -> None:
    row = b"Cleo,Marsh,Saltmarsh Bakery,cleo@example.com,020 7946 0021,Baker\n"
    assert import_file(cast, now, FILE + row).new == 2
    assert Contact.objects.filter(full="Cleo Marsh").count() == 1


def test_two_people_who_share_an_address_stay_two(cast: Cast, now: datetime) -> None:
    row = b"Zelda,Brook,Saltmarsh Bakery,cleo@example.com,,\n"
    assert import_file(cast, now, FILE + row).new == 3


def test_the_sentence_counts_only_changed_contacts(cast: Cast, now: datetime) -> None:
    import_file(cast, now, key="one")
    more = FILE.replace(b",,\nRob", b",020 7946 0077,\nRob")
    assert str(import_file(cast, now, more, key="two").act) == "Added details from a file to one contact."


def test_a_file_without_changes_leaves_undo_to_the_act_before(cast: Cast, now: datetime) -> None:
    first = import_file(cast, now, key="one")
    assert import_file(cast, now, key="two").act is None
    assert undo_newest(by=cast.ann, now=now) == first.act
    assert not Contact.objects.filter(full="Cleo Marsh").exists()


def test_a_double_click_imports_once(cast: Cast, now: datetime) -> None:
    import_file(cast, now, key="one")
    with pytest.raises(AlreadyDone):
        import_file(cast, now, key="one")


def test_undo_right_away_restores_exactly(cast: Cast, now: datetime) -> None:
    before = list(Contact.objects.order_by("id").values()), list(ContactMethod.objects.order_by("id").values())
    import_file(cast, now)
    undo_newest(by=cast.ann, now=now)
    assert (
        list(Contact.objects.order_by("id").values()),
        list(ContactMethod.objects.order_by("id").values()),
    ) == before


def test_undo_after_other_work_keeps_and_names_contacts_used_since(cast: Cast, now: datetime) -> None:
    brought = import_file(cast, now)
    dario = Contact.objects.get(full="Dario Quill")
    _, followup = start_followup(dario, NewFollowUp(), by=cast.ben, now=now)
    log_touch(followup, TouchReport("sent"), by=cast.ben, now=now)

    assert brought.act is not None
    stayed = undo_import_now(brought.act, by=cast.ann, now=now)

    assert stayed == ["Dario Quill"]
    assert set(Contact.objects.values_list("full", flat=True)) == {"Rob Okafor", "Dario Quill"}
    cast.rob.refresh_from_db()
    assert cast.rob.title == ""
    with pytest.raises(Refused, match="already undone"):
        undo_import_now(brought.act, by=cast.ann, now=now)


def test_a_deleted_contact_is_imported_as_a_new_one(cast: Cast, now: datetime) -> None:
    Contact.objects.update(deleted_at=now)
    assert import_file(cast, now).new == 3


def test_contacts_of_another_workspace_never_match(cast: Cast, now: datetime) -> None:
    make.contact(by=cast.zoe, name="Cleo Marsh", email="cleo@example.com", phone="")
    assert import_file(cast, now).new == 2


def test_what_a_file_says_of_work_tags_and_privacy_is_kept_as_such(cast: Cast, now: datetime) -> None:
    file = b"Name,E-mail,Tags,What they do,Private\nMia Quay,mia@example.com,fair; choir,fires clay,yes\n"
    read = read_contacts(file, "people.csv", "GB", mapping={2: "tags", 3: "does", 4: "personal"})
    write_people.import_people(read.rows, file="people.csv", errors=read.errors, by=cast.ann, now=now)
    mia = Contact.objects.get(full="Mia Quay")
    assert sorted(mia.tags.values_list("name", flat=True)) == ["choir", "fair"]
    assert (mia.does, mia.note, mia.is_personal, mia.sorted_as) == ("fires clay", "", True, "none")


def test_a_father_known_without_a_birthday_does_not_take_his_son_in(cast: Cast, now: datetime) -> None:
    """The same number and name: the birthday of the second card rules the third one out."""
    shared = [ImportedNumber("+442079460177", "home")]
    people = [
        ImportedPerson(1, full="Karl Anders", phones=shared),
        ImportedPerson(2, full="Karl Anders", phones=shared, birthday="1950-03-01"),
        ImportedPerson(3, full="Karl Anders", phones=shared, birthday="1981-09-09"),
    ]
    brought = write_people.import_people(people, file="home.vcf", errors=[], by=cast.ann, now=now)
    assert (brought.new, Contact.objects.filter(full="Karl Anders").count()) == (2, 2)
