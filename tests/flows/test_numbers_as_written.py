"""A number is kept as written beside what was read: shown and exported as written, dialled by its normal form."""

from datetime import datetime
from pathlib import Path

import pytest

from followthrough.capture.files.read import read_contacts
from followthrough.flows.contact.edit_contact import ContactEdit, edit_contact
from followthrough.flows.imports.import_counts import ImportCounts
from followthrough.flows.imports.write_people import import_people
from followthrough.flows.system.export_csv import export_workspace
from followthrough.people.models import Contact
from followthrough.people.write import PersonDraft
from tests.cast import Cast

FILE = """Name,Phone,Country,E-mail
Local Lee,020 7946 0021,,a@example.com
Film Lee,07700 900123,,b@example.com
Paris Lee,06 60 55 01 11,France,c@example.com
Far Lee,06 60 55 01 11,,d@example.com
York Lee,(212) 736-5000,,e@example.com
Word Lee,1-800-555-TALK,,f@example.com
Twice Lee,+44 44 020 7946 0022,,g@example.com
Ext Lee,020 7946 0023 x12,,h@example.com
Two Lee,"020 7946 0024 / 07700 900124",,i@example.com
"""
KEPT = {
    "Local Lee": [("020 7946 0021", "+442079460021")],
    "Film Lee": [("07700 900123", "+447700900123")],
    "Paris Lee": [("06 60 55 01 11", "+33660550111")],
    "Far Lee": [("06 60 55 01 11", "0660550111")],
    "York Lee": [("(212) 736-5000", "2127365000")],
    "Word Lee": [("1-800-555-TALK", "+18005558255")],
    "Twice Lee": [("+44 44 020 7946 0022", "+442079460022")],
    "Ext Lee": [("020 7946 0023 x12", "+442079460023")],
    "Two Lee": [("020 7946 0024", "+442079460024"), ("07700 900124", "+447700900124")],
}


def bring(cast: Cast, now: datetime, data: bytes, name: str, *, region: str = "GB", key: str = "") -> ImportCounts:
    read = read_contacts(data, name, region)
    return import_people(read.rows, file=name, errors=read.errors, by=cast.ann, now=now, client_key=key)


def numbers(name: str) -> list[tuple[str, str]]:
    rows = Contact.objects.get(full=name).methods.filter(kind="phone").order_by("position")
    return list(rows.values_list("value", "normal"))


def test_each_number_is_kept_as_written_and_as_read(cast: Cast, now: datetime) -> None:
    brought = bring(cast, now, FILE.encode(), "people.csv")
    assert {name: numbers(name) for name in KEPT} == KEPT
    said = [(error.row, error.why) for error in brought.errors]
    assert [row for row, why in said if "kept as written" in why] == [5, 6]


@pytest.mark.parametrize("name", ["contacts.csv", "contacts.vcf"])
def test_the_export_is_read_alike_in_every_country(cast: Cast, now: datetime, name: str, tmp_path: Path) -> None:
    bring(cast, now, FILE.encode(), "people.csv", key="one")
    export_workspace(tmp_path / "out", by=cast.ann)
    data = (tmp_path / "out" / name).read_bytes()
    assert b"06 60 55 01 11" in data and b"1-800-555-TALK" in data
    for region in ("GB", "US", "DE"):
        again = bring(cast, now, data, name, region=region, key=region)
        assert (again.new, again.merged) == (0, 0)
    Contact.objects.all().delete()
    bring(cast, now, data, name, region="US", key="anew")
    assert {name: numbers(name) for name in KEPT} == KEPT


def test_editing_something_else_leaves_the_number_of_another_country(cast: Cast, now: datetime) -> None:
    bring(cast, now, FILE.encode(), "people.csv")
    paris = Contact.objects.get(full="Paris Lee")
    card = PersonDraft("Paris Lee", title="Baker", phones=[("06 60 55 01 11", "")], emails=[("c@example.com", "")])
    edit_contact(paris, ContactEdit(card), by=cast.ann, now=now)
    assert numbers("Paris Lee") == KEPT["Paris Lee"]
