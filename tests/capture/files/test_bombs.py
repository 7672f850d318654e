"""Refuse hostile workbooks by the bytes that really come out, in little memory."""

import struct
import tracemalloc
import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise

import pytest

from followthrough.capture.files import read_contacts
from followthrough.capture.files.workbook import zip_reader
from followthrough.capture.files.workbook.xlsx_book import NO_FORMATS
from followthrough.capture.files.workbook.zip_reader import DAMAGED, LOCKED, TOO_LARGE, NotRead, Package
from tests.capture.files.books import MAIN, cells, packed, raw
from tests.capture.files.reading import people, read

pytestmark = pytest.mark.pure

ANN = cells("Name", "Email") + cells("Ann Lee", "a@example.com")
NAMES = "abcdefghi"
LAUGHS = "".join(f'<!ENTITY {name} "{f"&{last};" * 10}">' for last, name in pairwise(NAMES))
LAUGHS = f'<!DOCTYPE x [<!ENTITY a "ha">{LAUGHS}]>'


@pytest.fixture
def memory() -> Iterator[list[int]]:
    """Check that the test never holds 40 MB."""
    held: list[int] = []
    tracemalloc.start()
    yield held
    held.append(tracemalloc.get_traced_memory()[1])
    tracemalloc.stop()
    assert held[0] < 40_000_000


@pytest.mark.usefixtures("memory")
@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"]
)
def test_200_mb_of_blanks_are_refused_in_every_part(part: str) -> None:
    found, said = read(raw(ANN, more={part: 200}))
    if part == "xl/styles.xml":
        assert (len(found), said) == (1, [NO_FORMATS])
    else:
        assert TOO_LARGE in said


def test_the_size_in_the_zip_directory_is_not_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_reader, "LARGEST", 100_000)
    data = packed({"a": b"x" * 5_000_000})
    for lie in (10, 5_000_000):
        bent = data.replace(struct.pack("<I", 5_000_000), struct.pack("<I", lie))
        with pytest.raises(NotRead) as refusal:
            Package(bent).read("a")
        assert str(refusal.value) in (TOO_LARGE, DAMAGED)


def test_the_same_bytes_under_many_names_are_counted_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_reader, "LARGEST", 1_000_000)
    package = Package(packed({f"m{number}": b"x" * 400_000 for number in range(4)}))
    package.read("m0")
    package.read("m0")
    package.read("m1")
    with pytest.raises(NotRead):
        package.read("m2")


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"])
def test_growing_entities_are_refused(part: str) -> None:
    found, said = read(raw(ANN, more={part: f"{LAUGHS}<x>&i;</x>"}))
    assert any("DOCTYPE" in why for why in said)
    assert [person["full"] for person in found] in ([], ["Ann Lee"])


def test_an_entity_cannot_read_a_local_file() -> None:
    evil = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>' + f'<worksheet xmlns="{MAIN}"><sheetData>{ANN}'
    found, said = read(raw("", more={"xl/worksheets/sheet1.xml": evil + "&f;</sheetData></worksheet>"}))
    assert found == [] and "DOCTYPE" in said[0]


@pytest.mark.usefixtures("memory")
def test_endlessly_nested_elements_are_refused() -> None:
    assert DAMAGED in read(raw("<a>" * 2_000_000))[1]


@pytest.mark.usefixtures("memory")
def test_a_tag_of_many_megabytes_is_refused() -> None:
    assert TOO_LARGE in read(raw(f'<row x="{"x" * 5_000_000}"/>'))[1]


@pytest.mark.parametrize(
    "rows",
    [
        ANN.replace("<row>", '<row r="2000000000">'),
        ANN.replace("<row>", '<row r="-5">'),
        ANN.replace("<c ", '<c r="ZZZZZZZ9" ', 1),
        ANN + '<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>',
    ],
)
def test_a_row_a_million_rows_away_costs_nothing(rows: str) -> None:
    assert len(people(raw(rows))) in (0, 1)


@pytest.mark.usefixtures("memory")
def test_empty_rows_are_no_people() -> None:
    assert [person["full"] for person in people(raw(ANN + '<row><c s="1"/></row>' * 40_000))] == ["Ann Lee"]


def test_an_archive_in_an_archive_is_not_unpacked() -> None:
    inner = packed({"a.vcf": "BEGIN:VCARD\nFN:Ann Lee\nEND:VCARD\n"})
    assert read(packed({"a.csv": inner}))[1] == ["This file is compressed twice. Unpack it, then import what’s inside."]


def test_a_locked_member_and_an_unusual_compression_say_what_to_do() -> None:
    data = bytearray(packed({"a.csv": "Name\nAnn Lee\n"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert read(bytes(data))[1] == [LOCKED]
    assert read(packed({"a.csv": "Name\nAnn Lee\n"}, way=zipfile.ZIP_LZMA))[1] == [DAMAGED]


def test_rows_above_and_below_the_damage_are_read() -> None:
    rows = cells("Name", "Email") + "".join(cells(f"Ann L{number}", f"{number}@example.com") for number in range(50))
    reading = read_contacts(raw(rows.replace("<t>Ann L20</t>", "<t>Ann L20<t>")), "x.xlsx", "US")
    names = [person.full for person in reading.rows]
    assert names == [f"Ann L{number}" for number in range(50) if number != 20]
    assert "damaged" in reading.errors[-1].why


def test_a_truncated_workbook_is_reported_as_damaged() -> None:
    data = raw(ANN)
    assert read(data[: len(data) // 2]) == ([], [DAMAGED])


def test_damaged_shared_texts_cost_only_their_cells() -> None:
    strings = "".join(f"<si><t>{text}</t></si>" for text in ("Name", "Email", "Ann Lee", "a@example.com", "Bo Ng"))
    rows = "<row>{}{}</row><row>{}{}</row><row>{}{}</row>".format(
        *(f'<c t="s"><v>{place}</v></c>' for place in (0, 1, 2, 3, 4, 5))
    )
    whole = zipfile.ZipFile(BytesIO(raw(rows, strings=strings)))
    cut = whole.read("xl/sharedStrings.xml").decode().replace("</sst>", "<si><t>b@")
    found, said = read(raw(rows, more={"xl/sharedStrings.xml": cut}))
    assert [person["full"] for person in found] == ["Ann Lee", "Bo Ng"]
    assert said == [DAMAGED, "The text in ‘Email’ is lost: the file is damaged."]
