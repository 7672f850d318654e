"""The written name decides who is meant; the contacts only confirm it, widen it or make it a question."""

from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followthrough.flows.line.save_line import PersonUncertain, save_line
from followthrough.flows.line.understand import LineUnderstanding, understand_line
from followthrough.people.models import Contact
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast, beside_cast

BOOK = (
    "John Smith", "Ada Brook", "Bea Brook", "Kate Moss-Whitfield", "Anjali Patel", "Walter Stone", "Irene Stone",
    "Mark Delaney", "Luis Ortega", "Frank Rose", "王小明", "山田 太郎", "Ольга Петрова", "Susan May", "Zoë Müller",
)  # fmt: skip
BAD = ("I", "May", "Will Call", "Price List", "Van", "Q", "x" * 400, "Nora Pell", "Nora Pell", "Friday", "Me", "🎉")


def add_book(cast: Cast) -> Cast:
    for name in BOOK:
        make.contact(by=cast.ann, name=name, organization="", phone="", email="")
    return cast


book = beside_cast(add_book)


def add_bad_book(cast: Cast) -> Cast:
    for name in BAD:
        make.contact(by=cast.ann, name=name, organization="", phone="", email="")
    return cast


bad_book = beside_cast(add_bad_book)


def understood(said: str, cast: Cast, now: datetime) -> LineUnderstanding:
    return understand_line(said, by=cast.ann, now=now)


def who(said: str, cast: Cast, now: datetime) -> str:
    """'ask', 'new NAME' or 'NAME' of a contact."""
    line = understood(said, cast, now)
    if line.asks_who:
        return "ask"
    return line.name if line.contact_id else f"new {line.name}"


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("called Hope Smith, left voicemail", "new Hope Smith"),
        ("call John Price friday", "new John Price"),
        ("called Eve Brook", "new Eve Brook"),
        ("called John Smith, left voicemail", "John Smith"),
        ("called J. Smith, left voicemail", "John Smith"),
        ("called Johnny Smith, left voicemail", "John Smith"),
        ("called Kate Moss", "Kate Moss-Whitfield"),
        ("called Zoe Mueller", "Zoë Müller"),
        ("had coffee with Zoë 🎉 Müller", "Zoë Müller"),
        ("call Susan May friday", "Susan May"),
        ("call Carla May friday", "new Carla May"),
        ("told Hope Smith I would send the plans by friday", "new Hope Smith"),
        ("CALLED HOPE SMITH LEFT VM", "new Hope Smith"),
        ("called hope smith, left vm", "new Hope Smith"),
        ("called David Le, left vm", "new David Le"),
        ("had coffee with Anna Li", "new Anna Li"),
        ("called Mia van de Plas, no answer", "new Mia van de Plas"),
    ],
)
def test_a_whole_name_is_a_known_person_only_if_every_word_agrees(
    said: str, wanted: str, book: Cast, now: datetime
) -> None:
    assert who(said, book, now) == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("called Luis, no answer", "Luis Ortega"),
        ("called ortega, no answer", "Luis Ortega"),
        ("Brook called", "ask"),
        ("Rose called, wants a quote", "ask"),
        ("called Hope smith, left vm", "ask"),
        ("called John price, left vm", "John Smith"),
        ("called John smithers, left vm", "ask"),
        ("talked to John Call, back friday", "ask"),
        ("met Joe at the rose garden", "new Joe"),
        ("called Kim, no answer", "new Kim"),
    ],
)
def test_one_word_is_a_given_or_a_family_name_where_it_stands_as_a_person(
    said: str, wanted: str, book: Cast, now: datetime
) -> None:
    assert who(said, book, now) == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("called Mrs Smith, left voicemail", "ask"),
        ("Dr. Patel called, wants dental added", "Anjali Patel"),
        ("Mr. Delaney wants a second showing", "Mark Delaney"),
        ("called Mrs Stone", "ask"),
        ("called Dr. Stone", "ask"),
        ("called Mrs. Applewhite", "new Mrs. Applewhite"),
        ("called Coach Luis", "ask"),
        ("Grandma Ada called", "ask"),
    ],
)
def test_a_title_with_a_family_name_is_asked_about_unless_only_one_can_be_meant(
    said: str, wanted: str, book: Cast, now: datetime
) -> None:
    assert who(said, book, now) == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("John Smith's sister Kim is looking for a condo, call her friday", "new Kim"),
        ("Luis Ortega's friend Petra Hald wants headshots", "new Petra Hald"),
        ("luis's sister kim called", "new Kim"),
        ("John Smith's husband died in august", "John Smith"),
        ("Luis Ortega referred Manny Cruz, call Manny tmrw", "new Manny Cruz"),
        ("Luis Ortega introduced me to Vera Lund, email her", "new Vera Lund"),
        ("Vera Lund, referred by Luis Ortega, call her", "new Vera Lund"),
        ("got a referral from Luis Ortega: Vera Lund, call friday", "new Vera Lund"),
        ("the Johnsons want the inspection report, call friday", "new The Johnsons"),
        ("the Stones called", "ask"),
        ("Mr and Mrs Walker called", "new Mr and Mrs Walker"),
        ("Jim and Carol Beecham want a quote", "new Jim and Carol Beecham"),
        ("called 小明, no answer", "王小明"),
        ("山田太郎 called", "山田 太郎"),
        ("called 王小龍, no answer", "new 王小龍"),
        ("called Ольга, no answer", "Ольга Петрова"),
        ("called Ольга Иванова, no answer", "new Ольга Иванова"),
        ("spoke to محمد علي, call friday", "new محمد علي"),
    ],
)
def test_relatives_referrals_couples_and_other_scripts(said: str, wanted: str, book: Cast, now: datetime) -> None:
    assert who(said, book, now) == wanted


@pytest.mark.parametrize(
    "said",
    [
        "met John Smith and Luis Ortega",
        "told Luis Ortega that John Smith wants the house",
        "Luis says Mark will send it",
        "emailed Luis, cc Mark",
    ],
)
def test_a_line_with_two_known_people_is_asked_about_and_nothing_is_saved(said: str, book: Cast, now: datetime) -> None:
    line = understood(said, book, now)
    assert line.asks_who and len(line.suggested) == 2
    with pytest.raises(PersonUncertain):
        save_line(line, by=book.ann, now=now)
    assert not Touch.objects.exists()


def test_a_second_new_person_is_not_lost(book: Cast, now: datetime) -> None:
    line = understood("met Joe Larkin and Jane Doe", book, now)
    assert (line.name, line.asks_who) == ("Joe Larkin", False)
    assert [(one.id, one.name, one.why) for one in line.alternatives] == [(0, "Jane Doe", "Also named in the line")]
    assert line.suggested == ()


def test_a_similar_name_is_a_new_person_with_the_known_one_beside(book: Cast, now: datetime) -> None:
    line = understood("called Jane Smith, left vm", book, now)
    assert (line.contact_id, line.asks_who) == (None, False)
    assert [(one.name, one.why) for one in line.alternatives] == [("John Smith", "Similar name")]


def test_another_company_makes_a_known_name_a_question(cast: Cast, now: datetime) -> None:
    make.contact(by=cast.ann, name="Ida Park", organization="Globe Tile", phone="", email="")
    assert who("called Ida Park at Globe Tile", cast, now) == "Ida Park"
    assert who("called Ida Park at Saltmarsh Steel", cast, now) == "ask"


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("I called Ada Brook", "new Ada Brook"),
        ("will call friday", "ask"),
        ("Will call friday", "ask"),
        ("WILL CALL BACK FRIDAY", "ask"),
        ("send the price list to Ada Brook", "new Ada Brook"),
        ("called May, no answer", "May"),
        ("called Carla May at the fair", "new Carla May"),
        ("called Van, no answer", "Van"),
        ("rent a van friday", "ask"),
        ("called Nora Pell, left vm", "ask"),
        ("Nora Pell", "ask"),
        ("told Ada Brook Me and Bob come friday", "new Ada Brook"),
        ("Ben Todd", "new Ben Todd"),
        ("x", "ask"),
        ("🎉", "ask"),
    ],
)
def test_a_book_with_odd_names_misleads_nobody(said: str, wanted: str, bad_book: Cast, now: datetime) -> None:
    assert who(said, bad_book, now) == wanted


GIVEN = st.sampled_from("Hope Nora Marisol Wes Denise Grace Owen Tariq Ines Jordan Kai Petra Mei Olu Sven Ravi".split())  # noqa: SIM905
FAMILY = st.sampled_from("Smith Brook Patel Stone Rose Ito Vance Okoye Lund Quist Haas Reyes Kowal Dunn Farah".split())  # noqa: SIM905
SAID = st.sampled_from([
    "called {}, left voicemail", "call {} friday about the lease", "{} wants a quote for 12 boxes",
    "told {} I would send the plans", "promised {} the list by friday", "lunch with {} thursday noon",
    "missed call from {}", "{}: send the contract monday", "emailed {} the price list",
])  # fmt: skip


@pytest.mark.usefixtures("book")
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(GIVEN, FAMILY, SAID)
def test_a_whole_name_that_agrees_with_nobody_never_becomes_somebody_known(
    cast: Cast, now: datetime, first: str, last: str, said: str
) -> None:
    line = understood(said.format(f"{first} {last}"), cast, now)
    assert line.contact_id is None and line.name == f"{first} {last}"


def test_a_new_household_is_saved_with_its_article(book: Cast, now: datetime) -> None:
    save_line(understood("left a message for the Hendersons", book, now), by=book.ann, now=now)
    contact = Contact.objects.get(full="The Hendersons")
    assert contact.first == "The Hendersons"
