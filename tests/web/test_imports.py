"""Imports on pages: preview, confirm, undo; unreadable files and lines are named."""

import io
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import Workbook

from followthrough.acts.models import Act
from followthrough.capture.files import uploads
from followthrough.capture.models import Import
from followthrough.kit import clock, data_folder
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from tests.cast import Cast

CSV = (
    b"Name,Company,Email,Phone\nAda Brook,Tidewater Lamps,ada@example.com,020 7946 0101\n"
    b"Rob Okafor,Saltmarsh Bakery,rob@example.com,\n,,,\nMia Quay,,mia@example.com,\n"
)
VCARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Lena Fox\r\nEMAIL:lena@example.com\r\nEND:VCARD\r\n"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data_folder, "home_folder", lambda: tmp_path)


def upload(client: Client, *files: tuple[str, bytes]):
    return client.post("/import", {"files": [SimpleUploadedFile(name, data) for name, data in files]})


def chosen(answer) -> list[str]:
    return parse_qs(urlsplit(answer["Location"]).query)["i"]


def test_an_import_is_previewed_confirmed_and_undone(at_desk: Client, cast: Cast) -> None:
    answer = upload(at_desk, ("people.csv", CSV))
    assert answer.status_code == 303
    page = at_desk.get(answer["Location"]).content.decode()
    assert "<b>2</b> new" in page and "Ada Brook" in page and "known" in page
    assert Contact.objects.filter(workspace=cast.workspace).count() == 1
    form = {"i": chosen(answer), "client_key": "k"}
    done = at_desk.post("/import/run", form)
    assert Contact.objects.filter(workspace=cast.workspace).count() == 3
    assert "Imported two contacts." in at_desk.get(done["Location"]).content.decode()
    act = Act.objects.get(verb="import")
    Contact.objects.filter(full="Mia Quay").update(changed_by=cast.call_rob.changed_by)
    back = at_desk.get(at_desk.post(f"/import/{act.pk}/undo")["Location"]).content.decode()
    assert "Mia Quay" in back and "1 contact stays" in back
    assert not Contact.objects.filter(full="Ada Brook").exists()


def test_an_unknown_import_says_so(at_desk: Client) -> None:
    assert "This import isn’t here." in at_desk.get("/import/done?i=99").content.decode()


def test_a_double_click_imports_once(at_desk: Client, cast: Cast) -> None:
    form = {"i": chosen(upload(at_desk, ("people.csv", CSV))), "client_key": "k"}
    first, second = at_desk.post("/import/run", form), at_desk.post("/import/run", form)
    assert first["Location"] == second["Location"]
    assert Act.objects.filter(verb="import").count() == 1


def test_several_files_at_once(at_desk: Client, cast: Cast) -> None:
    answer = upload(at_desk, ("people.csv", CSV), ("lena.vcf", VCARD))
    page = at_desk.get(answer["Location"]).content.decode()
    assert "people.csv" in page and "lena.vcf" in page
    at_desk.post("/import/run", {"i": chosen(answer), "client_key": "k"})
    assert Contact.objects.filter(full="Lena Fox").exists() and Act.objects.filter(verb="import").count() == 2


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("empty.csv", b"", "empty"),
        ("book.xlsx", b"PK\x03\x04rest", "damaged"),
        ("me.png", b"\x89PNG\r\n", "picture"),
        ("none.csv", b"Name,Email\n", "no contacts"),
    ],
)
def test_a_file_of_another_kind_is_refused_with_a_sentence(at_desk: Client, name: str, data: bytes, why: str) -> None:
    answer = upload(at_desk, (name, data))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert why in page.split("data-failed")[1][:400] and "Nothing was imported." in page


def test_a_file_too_large_is_refused(at_desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "LARGEST", 50)
    answer = upload(at_desk, ("people.csv", CSV))
    assert answer.status_code == 422 and "larger than" in answer.content.decode()


def test_a_form_without_a_file_is_refused(at_desk: Client) -> None:
    assert at_desk.post("/import").status_code == 422


def test_one_bad_file_does_not_lose_the_good_one(at_desk: Client) -> None:
    page = upload(at_desk, ("people.csv", CSV), ("me.png", b"\x89PNG\r\n")).content.decode()
    assert "Continue with the other" in page and "/import/preview?i=" in page
    assert "me.png: This is a picture" in page, "which of the files it was"


def test_another_member_cannot_see_a_running_import(at_desk: Client, client: Client, cast: Cast) -> None:
    (pk,) = chosen(upload(at_desk, ("people.csv", CSV)))
    client.force_login(cast.ben.user)
    assert client.get(f"/import/preview?i={pk}")["Location"] == "/import"
    assert client.post("/import/run", {"i": pk})["Location"] == "/import"
    assert client.post(f"/import/{pk}/columns").status_code == 404
    assert not Contact.objects.filter(full="Ada Brook").exists()


def test_a_ticket_is_never_a_path(cast: Cast, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("kept")
    ticket = uploads.store_upload(cast.ann.pk, "people.csv", CSV)
    for bent in ("../secret.txt", "%2e%2e/secret.txt", "", "x" * 32):
        with pytest.raises(Refused, match="here anymore"):
            uploads.read_upload(cast.ann.pk, bent)
    with pytest.raises(Refused, match="here anymore"):
        uploads.read_upload(cast.ben.pk, ticket)
    assert uploads.read_upload(cast.ann.pk, ticket).data == CSV


def test_an_unconfirmed_upload_is_deleted_after_a_day(cast: Cast) -> None:
    ticket = uploads.store_upload(cast.ann.pk, "people.csv", CSV)
    assert uploads.remove_old_uploads(clock.now()) == 0
    assert uploads.remove_old_uploads(clock.now() + timedelta(days=1, minutes=1)) == 1
    with pytest.raises(Refused):
        uploads.read_upload(cast.ann.pk, ticket)


def test_lines_that_cannot_be_read_are_named(at_desk: Client) -> None:
    answer = upload(at_desk, ("people.csv", b"Name,Email\nAda Brook,ada@example.com\nMia Quay,not an address\n"))
    page = at_desk.get(answer["Location"]).content.decode()
    assert "line 3" in page


def test_an_earlier_import_is_listed_until_it_is_taken_back(at_desk: Client) -> None:
    at_desk.post("/import/run", {"i": chosen(upload(at_desk, ("people.csv", CSV))), "client_key": "k"})
    act = Act.objects.get(verb="import")
    assert f"/import/{act.pk}/undo" in at_desk.get("/import").content.decode()
    at_desk.post(f"/import/{act.pk}/undo")
    assert "Undone." in at_desk.get("/import").content.decode()
    assert at_desk.post(f"/import/{act.pk}/undo").status_code == 409


def test_progress_takes_the_same_queries_for_one_file_and_three(at_desk: Client, cast: Cast) -> None:
    row = Import(workspace=cast.workspace, member=cast.ann, ticket="x", name="people.csv", made_at=clock.now())
    ids = []
    for state, done, total in (("bringing", 1_500, 8_000), ("reading", 12_400, 0), ("bringing", 1, 2)):
        row.pk, row.state, row.done, row.total = None, state, done, total
        row.save(force_insert=True)
        ids.append(row.pk)
    taken = []
    for some in (ids[:1], ids):
        with CaptureQueriesContext(connection) as asked:
            page = at_desk.get("/import/progress", {"i": some, "at": "done"}, headers={"HX-Request": "true"})
        taken.append(len(asked))
    assert "1,500 of 8,000 imported" in page.content.decode() and "Read 12,400 so far" in page.content.decode()
    assert taken[0] == taken[1]


def test_the_page_reloads_when_no_file_is_running(at_desk: Client) -> None:
    (pk,) = chosen(upload(at_desk, ("people.csv", CSV)))
    answer = at_desk.get("/import/progress", {"i": pk}, headers={"HX-Request": "true"})
    assert answer["HX-Refresh"] == "true"
    assert at_desk.get("/import/progress", {"i": pk})["Location"] == f"/import/preview?i={pk}"


def test_a_changed_column_makes_the_file_be_read_again(at_desk: Client) -> None:
    (pk,) = chosen(upload(at_desk, ("liste.csv", b"Wer,Woher,Wozu\nCleo Marsh,Saltmarsh Bakery,cleo@example.com\n")))
    page = at_desk.get("/import/preview", {"i": pk}).content.decode()
    assert "Column mapping: please check the guesses" in page and "Saltmarsh Bakery" in page
    answer = at_desk.post(f"/import/{pk}/columns", {"i": pk, "c0": "full", "c1": "org", "c2": "email", "c9": "odd"})
    assert answer["Location"] == f"/import/preview?i={pk}"
    page = at_desk.get(answer["Location"]).content.decode()
    assert "<bdi>Saltmarsh Bakery</bdi>, <bdi>cleo@example.com</bdi>" in page


def test_the_undo_key_undoes_an_import_and_names_the_people_who_stay(at_desk: Client, cast: Cast) -> None:
    at_desk.post("/import/run", {"i": chosen(upload(at_desk, ("people.csv", CSV))), "client_key": "k"})
    act = Act.objects.get(verb="import")
    Contact.objects.filter(full="Mia Quay").update(changed_by=cast.call_rob.changed_by)
    answer = at_desk.post("/undo", {"act": act.pk})
    assert answer["Location"] == f"/import/{act.pk}/back"
    assert "Mia Quay" in at_desk.get(answer["Location"]).content.decode()


def test_an_excel_sheet_is_imported(at_desk: Client, cast: Cast) -> None:
    book, sheet = Workbook(), io.BytesIO()
    for line in (("Name", "Company", "Email"), ("Ada Brook", "Tidewater Lamps", "ada@example.com")):
        book.active.append(line)
    book.save(sheet)
    at_desk.post("/import/run", {"i": chosen(upload(at_desk, ("people.xlsx", sheet.getvalue()))), "client_key": "k"})
    assert Contact.objects.get(full="Ada Brook").organization.name == "Tidewater Lamps"
