"""A picture brought in as a file of people is refused with a sentence, also a damaged one and one of a new kind."""

from random import Random

import pytest

from followthrough.capture.files import read_contacts
from followthrough.capture.files.file_kind import why_not

pytestmark = pytest.mark.pure
NOISE = Random(18).randbytes(6000)
PICTURES = {
    "me.png": b"\x89PNG\r\n\x1a\n",
    "me.jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "me.webp": b"RIFF\x24\x10\x00\x00WEBPVP8 ",
    "IMG_0042.HEIC": b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00",
    "me.avif": b"\x00\x00\x00\x1cftypavif",
    "scan.tif": b"II*\x00\x08\x00\x00\x00",
    "damaged.jpg": b"",
    "scan.bmp": b"BM\x36\x00",
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_refused_and_makes_nobody(name: str) -> None:
    data = PICTURES[name] + NOISE
    assert why_not(data, name) == "This is a picture, not an address book."
    reading = read_contacts(data, name, "GB")
    assert list(reading.rows) == [] and "picture" in next(iter(reading.errors)).why


@pytest.mark.parametrize("name", ["photo", "contacts.csv", "", "people.txt"])
def test_bytes_that_are_no_text_are_refused_whatever_they_are_called(name: str) -> None:
    assert "can’t be read as text" in why_not(NOISE, name)


@pytest.mark.parametrize(
    "data",
    [
        b"Name,Phone\nAda Brook,020 7946 0021\n",
        "Name;Telefon\nJürgen Groß;030 123\n".encode("latin-1"),
        "Name\t電話\n李小龍\t03-1234\n".encode("utf-16"),
        "Имя,Телефон\nИван,8 495 123\n".encode("cp1251"),
        b"Name,Note\nAda,odd \x01\x02 signs in one cell of a longer line of text\n" * 3,
    ],
    ids=["utf-8", "latin-1", "utf-16", "cp1251", "odd signs"],
)
def test_text_in_any_encoding_may_be_an_address_book(data: bytes) -> None:
    assert why_not(data, "people.csv") == ""
