"""The export is complete, and no cell runs as a formula."""

import csv
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.capture.files import read_contacts
from followthrough.capture.files.table.own_export import FORMULAS
from followthrough.consent.state_preference import state_preference
from followthrough.flows.contact.tag_people import change_contact_tags
from followthrough.flows.imports.write_people import preview_import
from followthrough.flows.system import export_rows, export_vcards
from followthrough.flows.system.export_csv import export_workspace
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast

FILES = {"contacts.csv", "contacts.vcf", "followups.csv", "touches.csv", "promises.csv", "preferences.csv"}


def cells(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def full(cast: Cast) -> Cast:
    """A person whose every field looks like a formula, or breaks lines and quotes."""
    nasty = make.contact(by=cast.ann, name="=1+1 Évil", phone="+44 20 7946 0958", email="evil@example.com")
    Contact.objects.filter(pk=nasty.pk).update(note='-2\n"quoted", said\tthey; twice', title="@SUM(A1)", does="+run")
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob, words="=HYPERLINK(1)")
    make.promise(by=cast.ann, followup=cast.call_rob)
    made_by = make.act(by=cast.ann)
    state_preference(made_by, nasty.pk, "not", channel="text", now=make.LONG_AGO, words="+1, she said")
    made_by.finish("")
    make.contact(by=cast.zoe, name="Elsewhere Person")
    return cast


def test_six_files_and_no_formula_in_any_cell(full: Cast, tmp_path: Path) -> None:
    written = export_workspace(tmp_path / "out", by=full.ann)
    assert written == {
        "contacts.csv": 2, "followups.csv": 1, "touches.csv": 1, "promises.csv": 1, "preferences.csv": 1,
        "contacts.vcf": 2,
    }  # fmt: skip
    assert {path.name for path in (tmp_path / "out").iterdir()} == FILES
    for name in FILES - {"contacts.vcf"}:
        for row in cells(tmp_path / "out" / name):
            assert not [cell for cell in row.values() if cell.startswith(FORMULAS)], row
            assert "Elsewhere" not in str(row)


@pytest.mark.parametrize("name", ["contacts.csv", "contacts.vcf"])
def test_our_own_import_recognises_every_exported_contact(full: Cast, tmp_path: Path, name: str) -> None:
    export_workspace(tmp_path / "out", by=full.ann)
    reading = read_contacts((tmp_path / "out" / name).read_bytes(), name, "GB")
    people = list(reading.rows)
    assert reading.errors == []
    nasty = next(person for person in people if "vil" in person.full)
    assert (nasty.full, nasty.title) == ("=1+1 Évil", "@SUM(A1)")
    assert nasty.note.replace("\t", " ") == '-2\n"quoted", said they; twice'
    assert [number.e164 for number in nasty.phones] == ["+442079460958"]
    again = preview_import(people, file=name, errors=(), by=full.ann)
    assert (again.new, again.merged, again.same) == (0, 0, 2)


def test_existing_files_are_not_overwritten(full: Cast, tmp_path: Path) -> None:
    (tmp_path / "touches.csv").write_text("mine")
    with pytest.raises(Refused, match="already contains touches"):
        export_workspace(tmp_path, by=full.ann)
    assert {path.name for path in tmp_path.iterdir()} == {"touches.csv"}


def test_a_deleted_contact_is_not_exported(full: Cast, tmp_path: Path, now: datetime) -> None:
    from followthrough.flows.contact.delete_contact import delete_contact

    delete_contact(full.rob, by=full.ann, now=now)
    assert export_workspace(tmp_path / "out", by=full.ann)["followups.csv"] == 0


def test_the_files_are_the_same_however_many_rows_are_read_at_once(
    full: Cast, tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Touches are sorted by time, and each row is read by its id: blocks of two rows cut between any of them."""
    for day in (3, 1, 2, 5, 4):
        at = now - timedelta(days=day, microseconds=day)
        make.touch(by=full.ann, contact=full.rob, followup=full.call_rob, at=at, words=f"{day} days ago")
        person = make.contact(by=full.ann, name=f"Person {day}", phone=f"+44207946010{day}")
        change_contact_tags(person, add=[f"tag {day}"], by=full.ann, now=now)
        change_contact_tags(person, add=["everybody"], by=full.ann, now=now)
    export_workspace(tmp_path / "whole", by=full.ann)
    monkeypatch.setattr(export_rows, "BLOCK", 2)
    export_workspace(tmp_path / "blocks", by=full.ann)
    for name in FILES:
        assert (tmp_path / "whole" / name).read_bytes() == (tmp_path / "blocks" / name).read_bytes()
    said = [row["Words"] for row in cells(tmp_path / "blocks" / "touches.csv")]
    assert [words for words in said if "days ago" in words] == [f"{day} days ago" for day in (5, 4, 3, 2, 1)]
    tagged = {row["Name"]: row["Tags"] for row in cells(tmp_path / "blocks" / "contacts.csv")}
    assert tagged["Person 3"] == "tag 3 ::: everybody"


def test_no_row_costs_a_statement_of_its_own(full: Cast, tmp_path: Path) -> None:
    with CaptureQueriesContext(connection) as few:
        export_workspace(tmp_path / "few", by=full.ann)
    for n in range(20):
        make.touch(by=full.ann, contact=make.contact(by=full.ann, name=f"Person {n}", phone=f"+4420794602{n:02}"))
    with CaptureQueriesContext(connection) as many:
        export_workspace(tmp_path / "many", by=full.ann)
    assert len(many) == len(few)


@pytest.mark.pure
def test_long_lines_are_folded_between_letters() -> None:
    line = "NOTE:" + "é" * 100
    folded = export_vcards.fold_line(line)
    assert all(len(part.encode()) <= 75 for part in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == line
