"""Words beside a single name, and people of a company, that may be somebody else are asked about before saving."""

from datetime import datetime

import pytest

from followthrough.flows.line.understand import understand_line
from tests import make
from tests.cast import Cast, beside_cast

BOOK = (
    ("Wanda Frazier", "Frazier Feed"),
    ("Holden Quinn", ""),
    ("Jordan Wells", "Wells Interiors"),
    ("Mabel Santos", ""),
    ("Tobias Castle", "Castle Realty"),
    ("Gail Winters", "Winters Farm"),
)
ASK = "ask"


def add_book(cast: Cast) -> Cast:
    for name, organization in BOOK:
        make.contact(by=cast.ann, name=name, organization=organization, phone="", email="")
    return cast


book = beside_cast(add_book)


def who(said: str, cast: Cast, now: datetime) -> str:
    """ASK, 'new NAME', or the name of a known person."""
    found = understand_line(said, by=cast.ann, now=now)
    if found.asks_who:
        return ASK
    return found.name if found.contact_id else f"new {found.name}"


@pytest.mark.parametrize(
    "said",
    [
        "return from Rose, Wanda",
        "RICE, WANDA - wants a quote fri",
        "reply from rose, wanda",
        "Fence, Holden - call wed",
        "Wanda (Rice) called, wants a quote",
        "Wanda/Rice: send the invoice fri",
        "had tea with Wanda, Rice, call back tues",
        "Rice Wanda called",
        "Holden Post called, call back monday",
        "Wanda from Rice Bros called about feed",
        "Wanda at Rice & Co wants a quote thurs",
    ],
)
def test_a_word_beside_a_single_name_that_nothing_explains_is_asked_about(said: str, book: Cast, now: datetime) -> None:
    assert who(said, book, now) == ASK


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("return from Frazier, Wanda", "Wanda Frazier"),
        ("Castle, Tobias - called", "Tobias Castle"),
        ("Wanda (Frazier Feed) called", "Wanda Frazier"),
        ("Thanks, Wanda called back", "Wanda Frazier"),
        ("Wanda - Roof quote fri", "Wanda Frazier"),
        ("emailed Wanda, Invoice attached", "Wanda Frazier"),
        ("P. Castle called", "new P. Castle"),
        ("Y. Castle called", "new Y. Castle"),
        ("T. Castle called", "Tobias Castle"),
    ],
)
def test_a_word_of_the_card_or_an_everyday_word_is_no_doubt(said: str, wanted: str, book: Cast, now: datetime) -> None:
    assert who(said, book, now) == wanted


@pytest.mark.parametrize(
    "said",
    [
        "Wanda? called re the barn",
        "Wanda (last name?) called re the barn",
        "Wanda the hay lady called",
        "young Wanda needs a ladder",
        "old man Frazier called",
        "Frazier twins called re boots",
        "Santos called, the other sister",
        "some guy like Tobias called",
        "Wells called re blinds, he's Jordan's dad",
    ],
)
def test_words_that_tell_of_somebody_else_of_that_name_are_asked_about(said: str, book: Cast, now: datetime) -> None:
    assert who(said, book, now) == ASK


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("no show from Mabel Santos's kid again, text Mabel re the fee", "Mabel Santos"),
        ("left word with Holden Quinn's wife that the estimate is ready", "Holden Quinn"),
        ("Mabel Santos's niece Ottilie needs help w algebra, call Mabel tues", "Mabel Santos"),
        ("left word with Holden's wife", ASK),
        ("left word with Mr Quinn's wife", ASK),
    ],
)
def test_somebody_of_a_whole_known_name_is_no_question(said: str, wanted: str, book: Cast, now: datetime) -> None:
    assert who(said, book, now) == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("call Winters Farm tues", "Gail Winters"),
        ("talked to Winters Farm about straw", "Gail Winters"),
        ("Winters Farm's driver called, delivery fri", ASK),
        ("Winters Farm accountant called re the invoice", ASK),
        ("Winters Farm sent a new rep, call him tues", ASK),
        ("call Winters Farm, ask for Bruno", ASK),
    ],
)
def test_a_company_means_its_only_person_unless_it_tells_of_somebody_else(
    said: str, wanted: str, book: Cast, now: datetime
) -> None:
    assert who(said, book, now) == wanted
