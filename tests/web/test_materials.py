"""The pages about things to send: the shelf, the form that adds one, its file as a download, and who got it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.kit import clock
from followthrough.materials import stored_files
from followthrough.materials.models import Material
from tests.cast import Cast

PAGE = b"<script>alert(1)</script>"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(stored_files.data_folder, "home_folder", lambda: tmp_path)
    yield


def upload(at_desk: Client, file: str, content: bytes = PAGE, **fields: str) -> Any:
    return at_desk.post("/materials/new", {"name": "", "file": SimpleUploadedFile(file, content)} | fields)


def test_a_file_is_added_and_comes_back_as_a_download_that_no_browser_shows(at_desk: Client) -> None:
    upload(at_desk, "Preisliste „Frühling“.pdf")
    row = Material.objects.get()
    assert row.name == "Preisliste „Frühling“.pdf"
    answer = at_desk.get(f"/materials/{row.pk}/file")
    assert b"".join(answer.streaming_content) == PAGE
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"].startswith("attachment; filename*=UTF-8''Preisliste%20%E2%80%9E")


@pytest.mark.parametrize(
    ("name", "content", "fields", "said"),
    [
        ("a.exe", b"x", {}, "is a program"),
        ("a.pdf", b"x", {"link": "https://example.com/a"}, "not both"),
        ("a.pdf", b"x", {"name": "x" * 121}, "name is too long"),
    ],
)
def test_what_cannot_be_kept_is_said_and_what_was_typed_stays(
    at_desk: Client, name: str, content: bytes, fields: dict[str, str], said: str
) -> None:
    answer = upload(at_desk, name, content, says="For bakers", **fields)
    assert answer.status_code == 409 and said in answer.content.decode() and "For bakers" in answer.content.decode()
    assert not Material.objects.exists()


def test_too_large_a_body_is_answered_before_it_is_read(at_desk: Client) -> None:
    answer = at_desk.generic("POST", "/materials/new", b"", CONTENT_LENGTH="200000000",
                             content_type="multipart/form-data; boundary=x")  # fmt: skip
    assert answer.status_code == 413 and "20 MB for a file to send" in answer.content.decode()


def test_the_page_of_one_says_who_got_it_and_only_to_its_own_workspace(at_desk: Client, cast: Cast) -> None:
    at_desk.post("/materials/new", {"name": "Spring catalog", "link": "https://example.com/spring"})
    row = Material.objects.get()
    log_touch(cast.call_rob, TouchReport("sent", material=row.pk), by=cast.ann, now=clock.now())
    for page in (f"/materials/{row.pk}", "/materials"):
        assert cast.rob.full in at_desk.get(page).content.decode()
    assert at_desk.post(f"/materials/{row.pk}/retire", {"retired": "1"}).status_code == 303
    assert "Spring catalog" in at_desk.get("/materials?retired=1").content.decode()
    Material.objects.update(workspace=cast.zoe.workspace)
    assert at_desk.get(f"/materials/{row.pk}").status_code == 404
    assert at_desk.get(f"/materials/{row.pk}/file").status_code == 404
