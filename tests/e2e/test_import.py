"""Imports: a phone export of eight hundred by keyboard, an odd table by thumb, a long file that is stopped."""

import threading
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from followthrough.capture.models import Import
from followthrough.flows.imports import match_people, run_import
from followthrough.people.models import Contact
from followthrough.serve.long_jobs import LongJobsThread
from tests.cast import Cast
from tests.e2e.conftest import Begin
from tests.e2e.walk import Walk
from tests.phone_export import phone_export

ODD = "Wer,Woher,Wozu\nCleo Marsh,Saltmarsh Bakery,cleo@example.com\nDario Quill,Kiln Ceramics,dario@example.com\n"


@pytest.fixture
def work() -> Iterator[LongJobsThread]:
    """Run the thread for long files, as in the product."""
    thread = LongJobsThread()
    thread.start()
    yield thread
    thread.stop()


def choose(walk: Walk, file: Path) -> None:
    walk.page.on("filechooser", lambda _: None)  # fetched early, so that the browser has it in time
    walk.go("/import").tabs_to("[name=files]")
    with walk.page.expect_file_chooser() as chooser:
        walk.press("Enter")
    chooser.value.set_files(file)
    walk.tabs_to(".btn.go")
    walk.press("Enter")


def test_a_phone_export_of_eight_hundred_is_imported_by_keyboard_and_undone(
    begin: Begin, day: Cast, tmp_path: Path
) -> None:
    (file := tmp_path / "phone.vcf").write_bytes(phone_export(800))
    walk = begin(day.ann)
    choose(walk, file)
    walk.sees("Preview", within="h1")
    walk.sees("could not be read", "Robert Tillingworth", within="main")
    button = walk.on("main .btn.go")
    expect(button).to_contain_text("Import ")
    walk.press("Enter")
    walk.sees("Import finished", within="h1")
    walk.sees("Sort your contacts (10 min)", within="main")
    brought = Contact.objects.filter(brought_by__isnull=False).count()
    assert brought > 700
    assert Contact.objects.filter(brought_by__isnull=False, followups__isnull=False).count() == 0

    choose(walk, file)
    walk.sees("There’s nothing to import.", within="main")
    walk.press("U")
    walk.sees("Import undone.", within="h1")
    assert Contact.objects.filter(brought_by__isnull=False).count() == 0


def test_the_columns_of_an_odd_table_are_chosen_by_thumb(begin: Begin, day: Cast, tmp_path: Path) -> None:
    (file := tmp_path / "liste.csv").write_text(ODD)
    walk = begin(day.ann, phone=True).go("/import")
    walk.on("[name=files]").set_input_files(file)
    walk.tap("Preview")
    walk.sees("Column mapping", within="main")
    for place, what in enumerate(("full", "org", "email")):
        walk.on(f".columns [name=c{place}]").select_option(what)
    walk.tap("Update preview")
    walk.sees("Column mapping, as you set it", within="main")
    walk.tap("Import 2 contacts")
    walk.sees("Imported two contacts.", within="main")
    assert Contact.objects.get(full="Cleo Marsh").organization.name == "Saltmarsh Bakery"  # type: ignore[union-attr]

    (tmp_path / "later.csv").write_text("Wer,Woher,Wozu\nMia Quay,Quay & Sons,mia@example.com\n")
    walk.go("/import").on("[name=files]").set_input_files(tmp_path / "later.csv")
    walk.tap("Preview")
    walk.sees("as you set it", "Mia Quay", "Quay & Sons", within="main")


def wait_for_stop(monkeypatch: pytest.MonkeyPatch, *, at: int) -> threading.Event:
    """Make the block of that number wait for the stop button: else the import may be finished before it is clicked.

    Returns the event to set once the page says that it was stopped: an import that is continued waits for no other
    stop, also when the button was clicked before that block.
    """
    block, numbers, stopped = run_import.write_block, count(), threading.Event()

    def patient(row: Import, *more: Any) -> bool:
        if next(numbers) == at:
            for _ in range(200):
                if stopped.is_set() or Import.objects.filter(pk=row.pk, stop_asked_at__isnull=False).exists():
                    break
                time.sleep(0.1)
        return block(row, *more)

    monkeypatch.setattr(run_import, "write_block", patient)
    return stopped


def test_a_long_import_is_stopped_and_continued(
    begin: Begin, day: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, work: LongJobsThread
) -> None:
    monkeypatch.setattr(run_import, "SMALL_PEOPLE", 50)
    monkeypatch.setattr(run_import, "SMALL_BYTES", 1_000)
    monkeypatch.setattr(match_people, "CHUNK", 20)
    stopped = wait_for_stop(monkeypatch, at=4)
    (file := tmp_path / "phone.vcf").write_bytes(phone_export(400))
    walk = begin(day.ann)
    choose(walk, file)
    walk.sees("Preview", within="h1")
    walk.press("Enter")
    walk.sees("imported", within="#far")
    walk.tap("Stop")
    walk.sees("Stopped.", "are imported.", within="main")
    row = Import.objects.get()
    assert 0 < row.done < row.total
    stopped.set()
    walk.press("Enter")
    walk.sees("Sort your contacts (10 min)", within="main")
    row.refresh_from_db()
    assert (row.state, row.done) == ("done", row.total)
