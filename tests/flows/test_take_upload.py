"""An uploaded file is stored or refused as a whole, and read again with other columns."""

from datetime import datetime

import pytest

from followthrough.capture.files import uploads
from followthrough.capture.models import Import
from followthrough.flows.imports import run_import
from followthrough.flows.imports.take_upload import read_again, take_upload
from followthrough.kit.errors import Refused
from followthrough.ledger import due_rows
from followthrough.ledger.models import DueRow
from tests.capture.files.books import packed
from tests.cast import Cast

TABLE = b"Name,Phone,Shoe\nAda Lund,020 7946 0999,38\n"


def test_a_short_file_is_read_at_once(cast: Cast, now: datetime) -> None:
    row = take_upload("people.csv", len(TABLE), [TABLE[:10], TABLE[10:]], by=cast.ann, now=now)
    assert (row.state, row.total, row.counts["new"]) == ("ready", 1, 1)


def test_a_file_that_is_refused_leaves_nothing_behind(cast: Cast, now: datetime) -> None:
    with pytest.raises(Refused, match="larger than"):
        take_upload("big.csv", uploads.LARGEST + 1, [TABLE], by=cast.ann, now=now)
    with pytest.raises(Refused):
        take_upload("letter.pdf", 8, [b"%PDF-1.4"], by=cast.ann, now=now)
    assert not Import.objects.exists()


def test_a_column_is_read_as_it_was_chosen_and_an_unknown_choice_is_ignored(cast: Cast, now: datetime) -> None:
    row = take_upload("people.csv", len(TABLE), [TABLE], by=cast.ann, now=now)
    read_again(row, {2: "note", 1: "shoe size"}, now=now)
    row.refresh_from_db()
    assert row.mapping == {"2": "note"}
    assert [column["target"] for column in row.columns] == ["full", "phone", "note"]


def test_what_takes_longer_than_it_looked_goes_on_in_the_thread(
    cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_import, "SECONDS_IN_A_REQUEST", -1.0)
    people = "Name\n" + "".join(f"Person Number{n}\n" for n in range(900))
    row = take_upload("people.csv", len(people), [people.encode()], by=cast.ann, now=now)
    assert row.state == Import.State.READING
    due = DueRow.objects.get(subject_id=row.pk)
    assert (due.done_at, due.lease_until, due.attempts) == (None, None, 0)
    assert due_rows.run_due(due.pk, now)
    row.refresh_from_db()
    assert (row.state, row.total) == (Import.State.READY, 900)


def test_a_packed_file_is_as_long_as_what_comes_out(cast: Cast, now: datetime) -> None:
    data = packed({"people.csv": "Name\n" + "Ann Lee\n" * 500_000})
    row = take_upload("people.zip", len(data), [data], by=cast.ann, now=now)
    assert len(data) < run_import.SMALL_BYTES and row.state == Import.State.READING
