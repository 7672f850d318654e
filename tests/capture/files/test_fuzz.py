"""Read random and damaged bytes: nothing is raised, and a broken part never spoils other people.

FUZZ=5000 in the environment tries so many examples of each test; without it they take a few seconds.
"""

import os
import random
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.capture.files import ImportedPerson, read_contacts
from tests.capture.files.books import cells, packed, raw
from tests.capture.files.reading import card, people

pytestmark = pytest.mark.pure

MANY = int(os.environ.get("FUZZ", "60"))
FOLDER = Path(__file__).parents[2] / "data" / "imports"
FILES = [path.read_bytes() for path in sorted(FOLDER.glob("*/*.*"))]
BOOKS = [
    FOLDER.joinpath("xlsx/contacts.xlsx").read_bytes(),
    raw(cells("Name", "Email") + cells("Ann", "a@example.com")),
]
BOOK = zipfile.ZipFile(BytesIO(BOOKS[0]))
SIGNS = [
    b'"',
    b"\r",
    b"\n",
    b";",
    b",",
    b":",
    b"=",
    b"\0",
    b"\xff",
    b"=\n",
    b"BEGIN:VCARD\n",
    b"END:VCARD\n",
    b'"\n"',
    b"\t",
    b"\\",
]
NOISE = st.lists(
    st.sampled_from(["x", '"', ";", ":", "=", "\\", "é", "\t", "@", "+", "'", "0", "12"]), max_size=20
).map("".join)


def read_all(data: bytes) -> list[ImportedPerson]:
    reading = read_contacts(data, "fuzz", "US")
    found = list(reading.rows)
    assert found or reading.errors or not data.strip()
    assert reading.read == len(found)
    assert all(error.why for error in reading.errors)
    return found


@given(st.binary(max_size=400), st.sampled_from([b"", b"BEGIN:VCARD\r\n", b"Name,Email\r\n", b"sep=;\n", b"\xff\xfe"]))
@settings(max_examples=MANY, deadline=None)
def test_any_bytes_give_people_or_a_reason(data: bytes, start: bytes) -> None:
    read_all(start + data)


@given(st.sampled_from(FILES), st.integers(0, 10**6), st.integers(1, 8))
@settings(max_examples=MANY, deadline=None)
def test_damaged_files_give_people_or_a_reason(data: bytes, seed: int, damages: int) -> None:
    chance = random.Random(seed)
    for _ in range(damages):
        place = chance.randrange(len(data) + 1)
        data = data[:place] + chance.choice(SIGNS) + data[place + chance.randrange(4) :]
    read_all(data[: chance.randrange(len(data) + 1)] if chance.random() < 0.2 else data)


def test_a_line_break_in_the_one_cell_of_a_row_is_no_second_row() -> None:
    read_all(b'"\nEGIN:VCARD"\nVERSION:3.0\n')
    read_all(b'"Name\n,Email"\nAda,ada@example.com\n')


@given(st.lists(NOISE, max_size=6))
@settings(max_examples=MANY, deadline=None)
def test_a_broken_card_never_stops_the_others(noise: list[str]) -> None:
    lines = [line for line in noise if not line.rstrip().endswith("=")]
    found = people(card("FN:Ann Lee") + "BEGIN:VCARD\r\n" + "\r\n".join(lines) + "\r\n" + card("FN:Cy Lo"))
    names = [person.get("full") for person in found]
    assert (names[0], names[-1]) == ("Ann Lee", "Cy Lo")


@given(NOISE.filter(lambda text: "," not in text))
@settings(max_examples=MANY, deadline=None)
def test_a_broken_row_never_stops_the_others(noise: str) -> None:
    before, after = (
        "Name,Company,Email\nAnn Lee,Acme,ann@example.com\n",
        "Cy Lo,Acme,cy@example.com\nDi Mo,,d@example.com\n",
    )
    found = people(f"{before}{noise},{noise},x\n{after}")
    names = {person.get("full") for person in found}
    assert {"Ann Lee", "Cy Lo", "Di Mo"} <= names


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return the data with one byte changed, one piece removed or one piece doubled."""
    place, size = chance.randrange(len(data) + 1), chance.randrange(1, 40)
    way = chance.randrange(3)
    if way == 0:
        return data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :]
    return data[:place] + (data[place + size :] if way == 1 else data[place : place + size] + data[place:])


@given(st.sampled_from(FILES), st.sampled_from(FILES), st.integers(0, 10**6))
@settings(max_examples=MANY, deadline=None)
def test_files_spliced_into_each_other_give_people_or_a_reason(one: bytes, other: bytes, seed: int) -> None:
    chance = random.Random(seed)
    read_all(one[: chance.randrange(len(one))] + other[chance.randrange(len(other)) :])


@given(st.integers(0, 10**6))
@settings(max_examples=MANY, deadline=None)
def test_a_workbook_with_a_broken_byte_gives_people_or_a_reason(seed: int) -> None:
    chance = random.Random(seed)
    data = damaged(chance.choice(BOOKS), chance)
    read_all(damaged(data, chance) if chance.random() < 0.5 else data)


@given(st.sampled_from(["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml",
                        "xl/_rels/workbook.xml.rels", "_rels/.rels"]), st.integers(0, 10**6))  # fmt: skip
@settings(max_examples=MANY, deadline=None)
def test_a_workbook_with_a_damaged_part_gives_people_or_a_reason(part: str, seed: int) -> None:
    chance = random.Random(seed)
    members = {name: BOOK.read(name) for name in BOOK.namelist()}
    members[part] = damaged(members.get(part, b"<x/>"), chance)
    if chance.random() < 0.2:
        members.pop(chance.choice(list(members)))
    read_all(packed(members))


@given(st.integers(1, 29), st.integers(0, 10**6))
@settings(max_examples=MANY, deadline=None)
def test_a_broken_row_of_a_sheet_never_stops_the_others(row: int, seed: int) -> None:
    """Noise inside a row cannot end the sheet or begin another row."""
    chance = random.Random(seed)
    rows = [cells(f"Ann L{number}", f"{number}@example.com") for number in range(30)]
    noise = "".join(chance.choice("<>&;\"'/=x \t") for _ in range(chance.randrange(1, 9)))
    rows[row] = rows[row].replace("Ann", noise) if "<!" not in noise and "<?" not in noise else rows[row]
    names = {person["full"] for person in people(raw(cells("Name", "Email") + "".join(rows)))}
    assert {f"Ann L{number}" for number in range(30) if number != row} <= names


@given(
    st.sampled_from(["name", "note", "phone", "mail"]),
    st.integers(1, 400_000),
    st.sampled_from(['"', ",", "é", "1", "@"]),
)
@settings(max_examples=max(10, MANY // 10), deadline=None)
def test_cells_of_any_length_are_read(where: str, length: int, sign: str) -> None:
    huge = {"name": "", "note": "", "phone": "", "mail": "", where: sign * length}
    table = "Name,Note,Phone,Email\n{name},{note},{phone},{mail}\nCy Lo,,,c@example.com\n".format(**huge)
    found = read_all(table.encode())
    assert "Cy Lo" in {person.full for person in found}
    read_all(card("FN:{name}", "NOTE:{note}", "TEL:{phone}", "EMAIL:{mail}").format(**huge).encode())


@pytest.mark.parametrize("deep", [b'"' * 200_000, b"BEGIN:VCARD\nAGENT:\n" * 50_000, b"(" * 100_000, b"=\n" * 100_000,
                                  b"a;" * 300_000, b"Name,Email\n" + b'"x\n' * 20_000])  # fmt: skip
def test_nested_quotes_and_brackets_take_no_time(deep: bytes) -> None:
    read_all(deep)
