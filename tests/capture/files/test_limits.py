"""Work is counted in people, rows, cells and lines, and every limit has a sentence."""

import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from followthrough.capture.files import RowError, limits, read_contacts, read_contacts_json
from followthrough.capture.files import read as reading_module
from followthrough.capture.files.person.text_pieces import TextPieces, lines_of
from followthrough.capture.files.table import guess_columns, people_of_table
from followthrough.capture.files.table.csv import csv_grid
from followthrough.capture.files.table.layout import plan_layout
from followthrough.capture.files.vcard import parse
from followthrough.capture.files.vcard import people as people_of_cards
from tests.capture.files.books import packed
from tests.capture.files.reading import read

pytestmark = pytest.mark.pure

HEAD = "<table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell></table:table-row>"
SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"


def sheet(rows: str) -> bytes:
    """An .ods of one sheet."""
    names = 'xmlns:office="o" xmlns:table="t" xmlns:text="x"'
    body = f'<office:spreadsheet><table:table table:name="S">{rows}</table:table></office:spreadsheet>'
    content = f"<office:document-content {names}><office:body>{body}</office:body></office:document-content>"
    return packed({"mimetype": SPREADSHEET, "content.xml": content})


def repeated(rows: int, columns: int, text: str = "Ann Lee") -> str:
    cell = f'<table:table-cell table:number-columns-repeated="{columns}"><text:p>{text}</text:p></table:table-cell>'
    return f'<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-row>'


@pytest.mark.parametrize("rows", [repeated(1000, 1000) * 1000, repeated(1000, 1) * 1000, repeated(1, 1000) * 9000])
def test_a_sheet_that_repeats_its_cells_without_end_is_read_up_to_a_limit(rows: str) -> None:
    data = sheet(HEAD + rows)
    assert len(data) < 20_000
    found, said = read(data)
    assert len(found) < 9000 and limits.ENOUGH_CELLS in said


def test_a_sheet_that_repeats_a_little_is_read_whole() -> None:
    found, said = read(sheet(HEAD + repeated(3, 1) + repeated(1, 1, "Bo Ng")))
    assert [person["full"] for person in found] == ["Ann Lee"] * 3 + ["Bo Ng"] and said == []


def test_empty_cells_between_filled_ones_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("followthrough.capture.files.workbook.xlsx_rows.MOST_UNWRITTEN_CELLS", 5_000)
    from tests.capture.files.books import cells, raw

    row = '<row><c t="str"><v>Ann Lee</v></c><c r="ALL1" t="str"><v>x</v></c></row>'
    found, said = read(raw(cells("Name", "Email") + row * 20))
    assert 1 < len(found) < 20 and limits.ENOUGH_CELLS in said


def test_so_many_people_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_module, "MOST_PEOPLE", 5)
    table = "Name\n" + "".join(f"Ann Lee{n}\n" for n in range(9))
    cards = "".join(f"BEGIN:VCARD\nFN:Ann Lee{n}\n" for n in range(9))
    for data in (table, cards):
        found, said = read(data)
        assert len(found) == 5 and limits.ENOUGH_PEOPLE in said


def test_rows_and_cards_with_nobody_count_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people_of_table, "MOST_ROWS", 5)
    monkeypatch.setattr(people_of_cards, "MOST_ROWS", 5)
    for data in ("Name,Email\n" + "\n" * 9 + "Ann Lee,\n", "BEGIN:VCARD\n" * 9 + "FN:Ann Lee\n"):
        found, said = read(data)
        assert found == [] and limits.ENOUGH_ROWS in said


def test_a_card_has_so_many_lines_and_so_many_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    many = "BEGIN:VCARD\nFN:Ann Lee\n" + "X-A:b\n" * 3000 + "END:VCARD\nBEGIN:VCARD\nFN:Bo Ng\nEND:VCARD\n"
    found, said = read(many)
    assert [person["full"] for person in found] == ["Ann Lee", "Bo Ng"] and limits.MANY_PROPERTIES in said
    monkeypatch.setattr(parse, "LARGEST_CARD", 2_000_000)
    photo = "PHOTO;ENCODING=b:" + "A" * 4_000_000
    large = f"BEGIN:VCARD\nFN:Ann Lee\n{photo}\nEND:VCARD\nBEGIN:VCARD\nFN:Bo Ng\nEND:VCARD\n"
    found, said = read(large)
    assert [person["full"] for person in found] == ["Ann Lee", "Bo Ng"]
    assert any("its beginning was read" in why for why in said)


def test_problems_are_all_counted_and_the_first_ones_kept() -> None:
    problems = limits.Problems()
    problems.extend(RowError(n, "bad", is_read=n % 2 == 0) for n in range(10_000))
    assert (problems.unread, problems.remarks, len(problems)) == (5_000, 5_000, 2 * limits.MOST_PROBLEMS)
    reading = read_contacts(b"BEGIN:VCARD\nN:;\n" * 5_000, "x.vcf", "US")
    assert list(reading.rows) == []
    assert reading.errors.unread + reading.errors.remarks > 5_000 > len(reading.errors)


def peak_of(work: Callable[[], object]) -> int:
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


LINE = 12_000_000


@pytest.mark.parametrize(
    "data",
    [
        b"Name,Email\n" + b"x" * LINE,
        b"Name,Email\n" + b"x," * (LINE // 2),
        ("Name,Email\n😀" + "x" * LINE).encode(),
        b"Name,Email\n\xfc" + b"x" * LINE,
        b'Name,Email\n"' + b"x" * LINE,
        b"BEGIN:VCARD\nFN:Ann\nNOTE:" + b"x" * LINE,
        b"BEGIN:VCARD\n  FN:Ann\n  NOTE:" + b"x" * LINE,
    ],
    ids=["a cell", "cells", "emoji", "code page", "quoted", "card", "margin"],
)
def test_a_very_long_line_takes_little_more_memory_than_the_file(data: bytes) -> None:
    assert peak_of(lambda: list(read_contacts(data, "x", "US").rows)) < 5 * LINE


def test_a_wide_table_is_judged_by_few_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = []
    monkeypatch.setattr(guess_columns, "_look_of", lambda cells, region: looked.append(len(cells)) or "")
    plan_layout(csv_grid(("12 34," * 999 + "1\n").encode() * 350, "US"), "US")
    assert sum(looked) <= limits.FEWEST_SAMPLED_ROWS * 1000


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_lines_are_the_same_in_whatever_pieces_they_come(end: str, size: int) -> None:
    text = end.join(["Name,Email", "", "Ann,a@example.com", end, "Bo"])
    pieces = [text[place : place + size] for place in range(0, len(text), size)]
    assert list(lines_of(pieces)) == text.splitlines(keepends=True)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "utf-32"])
def test_a_text_is_decoded_the_same_in_pieces(encoding: str) -> None:
    text = "Name;Straße\r\n" + "Jörg Groß;Köln\r\n" * 90_000
    assert "".join(TextPieces(text.encode(encoding), "DE")) == text


def test_the_json_is_that_of_one_list(tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text('Name,Email,Notes\nAnn Lee,a@example.com,"a\nb"\nBo Ng,b@example.com,\n', encoding="utf-8")
    text = read_contacts_json(file, "US")
    assert json.dumps(json.loads(text), ensure_ascii=False, indent=1) == text
    file.write_text("Name\n", encoding="utf-8")
    assert read_contacts_json(file, "US") == "[]"
