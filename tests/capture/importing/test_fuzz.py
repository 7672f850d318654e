"""Whatever the bytes are: nothing is raised, and a broken part costs nobody else."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.capture.importing import Person, read_contacts
from tests.capture.importing.reading import card, people

pytestmark = pytest.mark.pure

FOLDER = Path(__file__).parents[2] / "data" / "imports"
FILES = [path.read_bytes() for path in sorted(FOLDER.glob("*/*.*"))]
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


def drained(data: bytes) -> list[Person]:
    reading = read_contacts(data, "fuzz", "US")
    found = list(reading.rows)
    assert reading.read == len(found)
    assert all(error.why for error in reading.errors)
    return found


@given(st.binary(max_size=400), st.sampled_from([b"", b"BEGIN:VCARD\r\n", b"Name,Email\r\n", b"sep=;\n", b"\xff\xfe"]))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_answered(data: bytes, start: bytes) -> None:
    drained(start + data)


@given(st.sampled_from(FILES), st.integers(0, 10**6), st.integers(1, 8))
@settings(max_examples=150, deadline=None)
def test_damaged_files_are_answered(data: bytes, seed: int, wounds: int) -> None:
    chance = random.Random(seed)
    for _ in range(wounds):
        place = chance.randrange(len(data) + 1)
        data = data[:place] + chance.choice(SIGNS) + data[place + chance.randrange(4) :]
    drained(data[: chance.randrange(len(data) + 1)] if chance.random() < 0.2 else data)


@given(st.lists(NOISE, max_size=6))
@settings(max_examples=150, deadline=None)
def test_a_broken_card_never_takes_the_others_along(noise: list[str]) -> None:
    lines = [line for line in noise if not line.rstrip().endswith("=")]
    found = people(card("FN:Ann Lee") + "BEGIN:VCARD\r\n" + "\r\n".join(lines) + "\r\n" + card("FN:Cy Lo"))
    names = [person.get("full") for person in found]
    assert (names[0], names[-1]) == ("Ann Lee", "Cy Lo")


@given(NOISE.filter(lambda text: "," not in text))
@settings(max_examples=150, deadline=None)
def test_a_broken_row_never_takes_the_others_along(noise: str) -> None:
    before, after = (
        "Name,Company,Email\nAnn Lee,Acme,ann@example.com\n",
        "Cy Lo,Acme,cy@example.com\nDi Mo,,d@example.com\n",
    )
    found = people(f"{before}{noise},{noise},x\n{after}")
    names = {person.get("full") for person in found}
    assert {"Ann Lee", "Cy Lo", "Di Mo"} <= names
