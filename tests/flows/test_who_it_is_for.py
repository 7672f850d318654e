"""One name does something for another one; a saint's church, a fund, a title that owns something, and a couple."""

from datetime import datetime

import pytest

from followthrough.flows.line.understand import understand_line
from tests import make
from tests.cast import Cast

BOOK = (
    "Nadine Pruitt",
    "Gilbert Strand",
    "Grace Tillman",
    "Anne Holloway",
    "Silvio Marsh",
    "Corinne Marsh",
    "Otis Vail",
)
ASK = "ask"


@pytest.fixture
def book(cast: Cast) -> Cast:
    for name in BOOK:
        make.contact(by=cast.ann, name=name, phone="", email="")
    return cast


def who(said: str, cast: Cast, now: datetime) -> str:
    """ASK, 'new NAME', or the name of a known person."""
    found = understand_line(said, by=cast.ann, now=now)
    if found.asks_who:
        return ASK
    return found.name if found.contact_id else f"new {found.name}"


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Capt. Moss Ardley booked Alaska, send docs by friday", "new Capt. Moss Ardley"),
        ("Gilbert Strand booked Tuscany, send him the forms tomorrow", "Gilbert Strand"),
        ("Nadine Pruitt reserved Maple Hall, call friday", "Nadine Pruitt"),
        ("Petra Lund (Nadine Pruitt's cousin) wants a quote, text her friday", ASK),
        ("Petra Lund (Gilbert Strand sent her) wants a quote, text her friday", ASK),
        ("Dr. Strand can write a letter for Emre, text him by thu", "Gilbert Strand"),
        ("Nadine Pruitt might speak up for Talia, call her mon", "Nadine Pruitt"),
        ("Gilbert Strand may lend his barn to Percy, ring him wed", "Gilbert Strand"),
        ("Otis Vail is checking dates with Femke, call him mon", "Otis Vail"),
        ("Prof. Quill can sign off for Emre, email him fri", ASK),
        ("Rev. K. Moss will pray with Talia, call him sun", ASK),
        ("Dr. Strand's office called about a crown for Emre, fax it by noon", ASK),
        ("Nadine passed me on to Percy Glenn, call him wed", ASK),
    ],
)
def test_who_does_something_for_another_one_is_meant_if_known(
    said: str, wanted: str, book: Cast, now: datetime
) -> None:
    assert who(said, book, now) == wanted


@pytest.mark.parametrize(
    "said",
    ["St. Anne's called, wants the hall", "St. Anne's parish wants a quote by fri", "emailed St. Grace's re candles"],
)
def test_a_saint_is_no_contact_of_that_name(said: str, book: Cast, now: datetime) -> None:
    assert who(said, book, now) == ASK


def test_a_fund_named_after_somebody_is_not_that_person(book: Cast, now: datetime) -> None:
    assert who("Nadine Pruitt Fund needs the form by fri", book, now) == ASK


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Ms. Tillman's gutter came down, go see it thu", "Grace Tillman"),
        ("Mr. Strand's secretary said try again on the 14th", "Gilbert Strand"),
        ("Mr. Strand's nephew called, call back thu", ASK),
    ],
)
def test_a_title_may_own_something(said: str, wanted: str, book: Cast, now: datetime) -> None:
    assert who(said, book, now) == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Silvio & Corinne Marsh want the patio done, call wed", "Silvio Marsh"),
        ("Corinne and Silvio Marsh's party is jan 9, send menu mon", "Corinne Marsh"),
        ("Silvio & Edda Marsh want the patio done, call wed", ASK),
        ("Otis Vail's brother in law Bram wants a boat, call Bram sat", "new Bram"),
    ],
)
def test_a_couple_with_two_cards_is_the_first_one_of_them(said: str, wanted: str, book: Cast, now: datetime) -> None:
    assert who(said, book, now) == wanted
