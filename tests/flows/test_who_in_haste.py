"""Names in lines that were written in haste: without an apostrophe, before a verb, behind a verb, with a slip."""

from datetime import datetime

import pytest

from followthrough.flows.line.understand import LineUnderstanding, understand_line
from tests import make
from tests.cast import Cast, beside_cast

BOOK = (
    ("Sandy Brooks", ""),
    ("Glenn Vogel", ""),
    ("Mark Riddle", ""),
    ("Dawn Keller", ""),
    ("June Harlow", ""),
    ("Nell Abbott-Reyes", ""),
    ("Omar El-Masri", ""),
    ("Hector Lamb", "Lamb & Daughters"),
    ("Trent Park", "Park Cycles"),
    ("Autumn Sayles", ""),
    ("Ruth Castell", "Castell Print"),
    ("Ines Moya", "Pearl Imports"),
    ("Lyle Beck", "Foxglove Dental"),
    ("Ama Sarr", "Foxglove Dental"),
)  # fmt: skip
ASK = "ask"


def add_book(cast: Cast) -> Cast:
    for name, organization in BOOK:
        make.contact(by=cast.ann, name=name, organization=organization, phone="", email="")
    return cast


book = beside_cast(add_book)


def understood(said: str, cast: Cast, now: datetime) -> LineUnderstanding:
    return understand_line(said, by=cast.ann, now=now)


def assert_person(said: str, wanted: str, cast: Cast, now: datetime) -> None:
    """`wanted`: a known person, 'new ' and the name of somebody new, or ASK."""
    found = understood(said, cast, now)
    if wanted == ASK:
        assert found.asks_who
        return
    assert (found.asks_who, found.name) == (False, wanted.removeprefix("new "))
    assert (found.contact_id is None) == wanted.startswith("new ")


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("sandy brooks kid has strep, no lesson tmrw", "Sandy Brooks"),
        ("glenn vogels kitchen tile came in, call him wed", "Glenn Vogel"),
        ("emailed trent parks office, call fri", "Trent Park"),
        ("left msg w hector lambs receptionist, try fri", "Hector Lamb"),
        ("dawn keller shop called", "Dawn Keller"),
        ("Ruth Castells printer is ready, call her fri", "Ruth Castell"),
        ("trent parks his truck here mondays", ASK),
    ],
)
def test_a_known_name_may_have_an_s_without_an_apostrophe(said: str, wanted: str, book: Cast, now: datetime) -> None:
    assert_person(said, wanted, book, now)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("mark riddle reordered 4 cameras, ship fri", "Mark Riddle"),
        ("dawn keller donating cupcakes sat", "Dawn Keller"),
        ("ruth castell knitting hats for the sale", "Ruth Castell"),
        ("glenn vogel resold the boat", "Glenn Vogel"),
        ("autumn reupped for a yr", "Autumn Sayles"),
        ("dawn upped her pledge, thank her sunday", "Dawn Keller"),
    ],
)
def test_a_known_name_ends_before_a_verb_in_small_letters(said: str, wanted: str, book: Cast, now: datetime) -> None:
    assert_person(said, wanted, book, now)


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("calld glenn vogal no ans try thurs", "Glenn Vogel"),
        ("spoke to Dawn Kellar, wants 40 chairs", "Dawn Keller"),
        ("Hecter Lamb called", "Hector Lamb"),
        ("met trent parc at the fair", "Trent Park"),
    ],
)
def test_a_new_name_with_one_other_letter_is_asked_about(said: str, offered: str, book: Cast, now: datetime) -> None:
    found = understood(said, book, now)
    assert found.asks_who
    assert offered in [one.name for one in found.alternatives]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("nell a-r wants the report fri", "Nell Abbott-Reyes"),
        ("call n abbott-reyes fri", "Nell Abbott-Reyes"),
        ("abbott-reyes called, call back fri", "Nell Abbott-Reyes"),
        ("el-masri wants a demo thurs", "Omar El-Masri"),
        ("call Abbott-Reyes fri", "Nell Abbott-Reyes"),
        ("susan abbott-reyes called", "new Susan Abbott-Reyes"),
    ],
)
def test_a_double_family_name_is_found_alone_and_shortened(said: str, wanted: str, book: Cast, now: datetime) -> None:
    assert_person(said, wanted, book, now)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Mark Stone's fence is done, call him fri", "new Mark Stone"),
        ("Chase Castell's braces came in, call him mon", "new Chase Castell"),
        ("Bill Park's rent is due fri, text him", "new Bill Park"),
        ("bill stone needs his deposit back, call mon", "new Bill Stone"),
        ("Mark Riddle's taxes are due, call him", "Mark Riddle"),
        ("Chase Park's invoice fri", ASK),
        ("bill Trent Park for the repair fri", "Trent Park"),
        ("chase Glenn for the deposit", "Glenn Vogel"),
    ],
)
def test_a_first_name_that_is_a_verb_stays_with_its_family_name(
    said: str, wanted: str, book: Cast, now: datetime
) -> None:
    assert_person(said, wanted, book, now)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Mr. Riddle says Lena got an A!! no session xmas week", "Mark Riddle"),
        ("Mark Riddle said Priya is moving, send Mark a card", "Mark Riddle"),
        ("Glenn says that Otis has the keys, call him wed", "Glenn Vogel"),
        ("mark riddle said priya is moving, call fri", "Mark Riddle"),
        ("Rev. Oduya said Pearl is in hospice, visit her thurs", "new Rev. Oduya"),
        ("Tammy said Trent Park wants a quote", ASK),
        ("Mark Riddle said Dawn is moving, call her fri", ASK),
    ],
)
def test_whoever_says_it_is_the_person(said: str, wanted: str, book: Cast, now: datetime) -> None:
    assert_person(said, wanted, book, now)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("waiting on June's bank stmts, she promised by the 1st", "June Harlow"),
        ("june's invoice is past due, call her mon", "June Harlow"),
        ("autumn's deposit cleared, send her dates fri", "Autumn Sayles"),
        ("dawn's check came, thank her wed", "Dawn Keller"),
        ("got beeswax from dawn's farm, pay her by the 10th", "Dawn Keller"),
        ("Sent April's invoice, call Friday", ASK),
        ("send Trent Park June's statement fri", "Trent Park"),
        ("call Trent Park about this autumn's sale", "Trent Park"),
    ],
)
def test_a_month_or_a_word_that_owns_something_is_a_first_name(
    said: str, wanted: str, book: Cast, now: datetime
) -> None:
    assert_person(said, wanted, book, now)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("call Park Cycles about tables", "Trent Park"),
        ("Castell Print called, order is in, pick up sat", "Ruth Castell"),
        ("email castell print the photos tmrw", "Ruth Castell"),
        ("call Lamb & Daughters about the closing fri", "Hector Lamb"),
        ("spoke to Pearl Imports, wants a quote", "Ines Moya"),
        ("call Foxglove Dental fri", ASK),
        ("met the new manager from Castell Print", ASK),
        ("Otis at Castell Print called", "new Otis"),
    ],
)
def test_a_company_with_one_person_means_them(said: str, wanted: str, book: Cast, now: datetime) -> None:
    assert_person(said, wanted, book, now)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("lunch with Dawn Keller and her husband Gerald on the 15th at noon", "Dawn Keller"),
        ("dinner w/ Trent Park and his wife Amy sat 7", "Trent Park"),
        ("Dawn and her husband Gerald came by", ASK),
        ("met Mark Riddle and his boss Trent Park", ASK),
    ],
)
def test_somebody_of_theirs_beside_a_whole_known_name_is_no_question(
    said: str, wanted: str, book: Cast, now: datetime
) -> None:
    assert_person(said, wanted, book, now)
