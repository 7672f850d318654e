"""Things of value to send: what is kept, what is refused, and who got what."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from followthrough.directory.given_materials import given, given_touches, how_soon, last_given, waiting_to_be_sent
from followthrough.flows.followup.move import move
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.material.add_material import ComingFile, add_material, new_material, retire_material
from followthrough.flows.system.checking import material_files
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.kit.errors import Refused
from followthrough.materials import stored_files
from followthrough.materials.file_rules import LARGEST, clean_name
from followthrough.materials.models import Material
from followthrough.touches.models import Touch
from tests import make
from tests.cast import TUESDAY, Cast

PDF = b"%PDF-1.7 a catalog"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(stored_files.data_folder, "home_folder", lambda: tmp_path)
    yield


def catalog(cast: Cast, *, name: str = "catalog.pdf", content: bytes = PDF, called: str = "Spring catalog") -> Material:
    act = add_material(new_material(called, file=ComingFile(name, [content])), by=cast.ann, now=TUESDAY)
    return Material.objects.get(pk=act.made["material"][0])


def test_a_file_is_kept_once_under_its_content_for_its_owner_alone(cast: Cast) -> None:
    first, again = catalog(cast), catalog(cast, name="copy.pdf", called="A copy")
    [path] = stored_files.folder().iterdir()
    assert first.digest == again.digest == path.name
    assert (path.stat().st_mode & 0o777, path.read_bytes()) == (0o600, PDF)
    assert (first.kind, first.file_name, first.file_bytes) == ("file", "catalog.pdf", len(PDF))


def too_many() -> Iterator[bytes]:
    """200 MB, of which no more is asked for than what may come in."""
    for count in range(200):
        assert count * 1_000_000 <= LARGEST
        yield b"x" * 1_000_000


@pytest.mark.parametrize(
    ("name", "blocks", "said"),
    [
        ("film.mov", too_many(), "“film.mov” is too large. A file may have 20 MB."),
        ("empty.pdf", [b""], "“empty.pdf” is empty: 0 bytes."),
        ("setup.exe", [PDF], "“setup.exe” is a program"),
        ("price list.pdf", [b"M", b"Z\x90\0"], "“price list.pdf” is a program"),
        ("run", [b"#!/bin/sh"], "“run” is a program"),
        ("page.html", [b"<script>"], "“page.html” is a program"),
        ("price\u202efdp.exe", [PDF], "is a program"),
        ("../..", [PDF], "That file has no name."),
    ],
)
def test_what_cannot_be_sent_is_refused_and_leaves_nothing(
    cast: Cast, name: str, blocks: list[bytes], said: str
) -> None:
    with pytest.raises(Refused, match=said):
        add_material(new_material("Spring catalog", file=ComingFile(name, blocks)), by=cast.ann, now=TUESDAY)
    assert not list(stored_files.folder().iterdir()) and not Material.objects.exists()


@pytest.mark.pure
@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("../../etc/price list.pdf", "price list.pdf"),
        ("C:\\Users\\Ann\\price.pdf", "price.pdf"),
        ("Preis\u0308.pdf", "Preis\u0308.pdf"),
        ("a\0b\u202e\u200b\n.pdf", "ab.pdf"),
        ("価格表.pdf", "価格表.pdf"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_a_name_keeps_neither_folders_nor_signs_that_are_not_seen(typed: str, kept: str) -> None:
    assert clean_name(typed) == kept


@pytest.mark.parametrize(
    "link",
    [
        "catalog",
        "javascript:alert(1)",
        "https://",
        "ftp://example.com/a",
        "https://a b.com",
        "https://ann:secret@example.com/",
        "https://[::1",
        f"https://example.com/{'x' * 500}",
    ],
)
def test_what_is_no_link_is_refused(cast: Cast, link: str) -> None:
    with pytest.raises(Refused):
        add_material(new_material("How to open a crate", link=link), by=cast.ann, now=TUESDAY)


def test_it_needs_a_name_and_paper_needs_no_more(cast: Cast) -> None:
    with pytest.raises(Refused, match="needs a name"):
        add_material(new_material(" "), by=cast.ann, now=TUESDAY)
    add_material(new_material("Leaflet", says="64 left"), by=cast.ann, now=TUESDAY)
    assert Material.objects.get().kind == "paper"
    undo_newest(by=cast.ann, now=TUESDAY)
    assert not Material.objects.exists()


def test_a_file_without_a_row_is_cleared_and_a_row_without_its_file_is_named(cast: Cast) -> None:
    """The process was killed between the file and its row, or while the file came in."""
    kept = catalog(cast)
    lost, part = stored_files.store("b.pdf", [b"lost"]).digest, stored_files.folder() / ".coming-1"
    part.write_bytes(b"half")
    assert material_files.clear_unused(TUESDAY) == 0
    long_ago = (TUESDAY - timedelta(hours=2)).timestamp()
    for path in stored_files.folder().iterdir():
        os.utime(path, (long_ago, long_ago))
    assert material_files.clear_unused(TUESDAY) == 2
    assert [path.name for path in stored_files.folder().iterdir()] == [kept.digest] and lost != kept.digest
    assert material_files.check_materials(TUESDAY)[0]
    stored_files.path_of(kept.digest).unlink()
    assert material_files.check_materials(TUESDAY) == (
        False, "The files of these materials are gone: Spring catalog. Restore a backup, or add them again.",
    )  # fmt: skip


def test_a_step_carries_one_and_the_message_takes_it_along(cast: Cast) -> None:
    one = catalog(cast)
    move(cast.call_rob, channel="email", material=one.pk, by=cast.ann, now=TUESDAY)
    [waiting] = waiting_to_be_sent(cast.ann)
    assert (waiting.person, waiting.name) == (cast.rob.full, "Spring catalog")
    met = make.touch(by=cast.ann, contact=cast.rob, at=TUESDAY, outcome="met", channel="meeting")
    later = TUESDAY + timedelta(minutes=9)
    cast.call_rob.refresh_from_db()
    log_touch(cast.call_rob, TouchReport("sent"), by=cast.ann, now=later)
    [sent] = given(given_touches(cast.ann))
    assert (sent.person, sent.name, sent.at, sent.minutes) == (cast.rob.full, "Spring catalog", later, 9)
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.next_material_id is None and met.pk
    assert last_given(cast.ann) == one
    assert (how_soon(cast.ann, now=later).got, how_soon(cast.ann, now=later).median) == (1, 9)


def test_a_call_takes_nothing_along_unless_it_is_named(cast: Cast) -> None:
    one = catalog(cast)
    move(cast.call_rob, material=one.pk, by=cast.ann, now=TUESDAY)
    cast.call_rob.refresh_from_db()
    log_touch(cast.call_rob, TouchReport("no_answer"), by=cast.ann, now=TUESDAY)
    assert not given_touches(cast.ann).exists()
    cast.call_rob.refresh_from_db()
    log_touch(cast.call_rob, TouchReport("reached", material=one.pk), by=cast.ann, now=TUESDAY + timedelta(hours=1))
    assert Touch.objects.filter(material=one).count() == 1


def test_a_retired_one_goes_with_nothing_new(cast: Cast) -> None:
    one = catalog(cast)
    retire_material(one, retired=True, by=cast.ben, now=TUESDAY)
    with pytest.raises(Refused, match="is retired"):
        move(cast.call_rob, material=one.pk, by=cast.ann, now=TUESDAY)
    with pytest.raises(Refused, match="no material"):
        move(cast.call_rob, material=one.pk + 99, by=cast.ann, now=TUESDAY)
    retire_material(one, retired=False, by=cast.ben, now=datetime(2026, 11, 25, tzinfo=UTC))
    assert Material.objects.in_use().get() == one
