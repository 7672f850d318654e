"""An exported contact is imported unchanged, whatever its values are."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followthrough.acts.models import Act
from followthrough.capture.files import ImportedPerson, read_contacts
from followthrough.flows.system.export_csv import export_workspace
from followthrough.people import write
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast

SIGNS = st.sampled_from([*"=+-@'\",;:|\\#&<> aZé漢٣", "\t", ":::", "=1+1", "'=", "Total", "n/a", "x", "Dr. ", "GmbH"])
WORD = st.lists(SIGNS, max_size=6).map("".join).map(str.strip)
# The separator between the values of a cell cannot be a value.
LINE = WORD.map(lambda text: " ".join(text.split())).filter(lambda text: " ::: " not in f" {text} ")
TEXT = st.lists(WORD, max_size=4).map("\n".join).map(str.strip)
PHONE = st.sampled_from(["+44 20 7946 0958", "020 7946 0018", "+12125550147", "+12125550147 ext. 12", "999", "-"])
LABEL = st.sampled_from(["", "mobile", "work", "home", "fax", "My cell", "=evil", "Office; main"])
PEOPLE = st.fixed_dictionaries({
    "full": LINE.filter(bool), "given": LINE, "family": LINE, "organization": LINE, "title": LINE, "does": LINE,
    "note": TEXT, "address": LINE, "birthday": st.sampled_from(["", "1979-03-09", "--02-29"]),
    "tags": st.lists(LINE.filter(bool), max_size=3),
    "phones": st.lists(st.tuples(PHONE, LABEL), max_size=2, unique_by=lambda pair: pair[0]),
    "emails": st.lists(st.tuples(st.sampled_from(["a@example.com", "-b@example.com"]), LABEL), max_size=2,
                       unique_by=lambda pair: pair[0]),
    "urls": st.lists(st.sampled_from(["https://example.com/a,b;c", "=example.com"]), max_size=2, unique=True),
})  # fmt: skip


def kept(cast: Cast, card: write.PersonDraft, act: Act, is_personal: bool) -> Contact:
    row = write.make_contact(act, card, country="GB", now=make.LONG_AGO)
    Contact.objects.filter(pk=row.pk).update(given=card.given, family=card.family, is_personal=is_personal)
    return Contact.objects.get(pk=row.pk)


def as_kept(row: Contact) -> dict[str, Any]:
    ways = {kind: [(way.value, way.label) for way in row.methods.order_by("position") if way.kind == kind]
            for kind in ("phone", "email", "url")}  # fmt: skip
    return {
        "names": (row.full, row.given, row.family),
        "org": row.organization.name if row.organization else "",
        "words": (row.title, row.does, row.note, row.address, row.birthday, row.is_personal),
        "tags": sorted(row.tags.values_list("name", flat=True)),
        "phones": sorted(ways["phone"]),
        "emails": sorted(ways["email"]),
        "urls": sorted(value for value, _ in ways["url"]),
    }


def as_read(person: ImportedPerson) -> dict[str, Any]:
    return {
        "names": (person.full, person.given, person.family),
        "org": person.org,
        "words": (person.title, person.does, person.note, person.address, person.birthday, person.is_personal),
        "tags": sorted(person.tags),
        "phones": sorted((number.written, number.label) for number in person.phones),
        "emails": sorted(person.emails),
        "urls": sorted(person.urls),
    }


@pytest.mark.parametrize("name", ["contacts.csv", "contacts.vcf"])
@given(people=st.lists(st.tuples(PEOPLE, st.booleans()), min_size=1, max_size=6))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_exported_contact_is_imported_unchanged(
    cast: Cast, name: str, people: list[tuple[dict[str, Any], bool]]
) -> None:
    Contact.objects.all().delete()
    act = make.act(by=cast.ann)
    rows = [kept(cast, write.PersonDraft(**card), act, is_personal) for card, is_personal in people]
    with TemporaryDirectory() as folder:
        export_workspace(Path(folder), by=cast.ann)
        reading = read_contacts((Path(folder) / name).read_bytes(), name, "GB")
    found = [as_read(person) for person in reading.rows]
    assert [error.row for error in reading.errors if not error.is_read] == []
    assert sorted(found, key=repr) == sorted(map(as_kept, rows), key=repr)
