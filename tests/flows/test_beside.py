"""A line on a contact's page is about that contact, unless it names somebody else; then the reader is asked."""

from datetime import datetime

import pytest

from followthrough.flows.line.save_line import PersonUncertain, save_line
from followthrough.flows.line.understand import LineUnderstanding, understand_line
from followthrough.people.models import Contact
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast

BOOK = ("Hugo Ball", "Ada Brook", "Bea Brook", "Lavender Brown", "Matt Stone", "Frank Rose")


@pytest.fixture
def gina(cast: Cast) -> Contact:
    for name in BOOK:
        make.contact(by=cast.ann, name=name, organization="", phone="", email="")
    return make.contact(by=cast.ann, name="Gina Hale", organization="Fairmore Press", phone="", email="")


def on_page(said: str, contact: Contact, cast: Cast, now: datetime, **chosen: object) -> LineUnderstanding:
    return understand_line(said, by=cast.ann, now=now, beside=contact.pk, **chosen)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "said",
    [
        "Loves Lavender candles",
        "Loves Lavender Candles",
        "Likes Van Gogh",
        "Hates Mondays",
        "wants matt lids, call Monday",
        "coffee, wants a quote for 12 boxes",
        "called, left voicemail",
        "Voicemail",
        "Price List sent",
        "moved to New York",
        "Likes Rose wine",
        "prefers rose paper, send samples friday",
        "Gina called, wants a quote",
        "gina hale: send the contract monday",
        "called Ms Hale, no answer",
        "Gina H. called",
        "Will call friday",
        "Her sister Mia called",
        "Birthday on May 4",
        "Gina called, Hugo Ball recommended us",
        "x",
        "🎉",
    ],
)
def test_a_line_that_names_nobody_else_is_about_the_contact_of_the_page(
    said: str, gina: Contact, cast: Cast, now: datetime
) -> None:
    line = on_page(said, gina, cast, now)
    assert (line.contact_id, line.name, line.asks_who) == (gina.pk, "Gina Hale", False)
    assert "person" not in line.line.uncertain


@pytest.mark.parametrize(
    ("said", "others"),
    [
        ("Hugo Ball will send the photos by friday", ["Hugo Ball"]),
        ("hugo ball will send the photos by friday", ["Hugo Ball"]),
        ("call Hugo tuesday", ["Hugo Ball"]),
        ("told her Hugo Ball recommended us", ["Hugo Ball"]),
        ("Met Gina and Hugo Ball", ["Hugo Ball"]),
        ("Brook called", ["Ada Brook", "Bea Brook"]),
        ("Hugo Ball and Gina met us at the fair", ["Hugo Ball"]),
    ],
)
def test_a_line_that_names_another_contact_is_asked_about_with_the_contact_of_the_page_first(
    said: str, others: list[str], gina: Contact, cast: Cast, now: datetime
) -> None:
    line = on_page(said, gina, cast, now)
    assert line.asks_who
    assert [one[1] for one in line.suggested] == ["Gina Hale", *others]
    with pytest.raises(PersonUncertain):
        save_line(line, by=cast.ann, now=now)
    assert not Touch.objects.exists()


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Mira Oduya will send the photos by friday", "Mira Oduya"),
        ("met Joe Larkin, call friday", "Joe Larkin"),
        ("emailed the quote to Nora Pell", "Nora Pell"),
        ("called Gina Larkin, no answer", "Gina Larkin"),
        ("called Mr. Applewhite, no answer", "Mr. Applewhite"),
        ("the Hendersons called", "The Hendersons"),
    ],
)
def test_a_line_with_a_whole_new_name_is_asked_about(
    said: str, name: str, gina: Contact, cast: Cast, now: datetime
) -> None:
    line = on_page(said, gina, cast, now)
    assert (line.asks_who, line.name) == (True, name)
    assert line.suggested[0][0] == gina.pk


def test_the_reader_s_choice_and_a_typed_name_still_win(gina: Contact, cast: Cast, now: datetime) -> None:
    said, hugo = "Hugo Ball will send the photos by friday", Contact.objects.get(full="Hugo Ball")
    assert on_page(said, gina, cast, now, person_id=hugo.pk).contact_id == hugo.pk
    assert on_page(said, gina, cast, now, person_id=gina.pk).contact_id == gina.pk
    typed = on_page(said, gina, cast, now, name="Hugo Balling")
    assert (typed.contact_id, typed.name, typed.asks_who) == (None, "Hugo Balling", False)


def test_a_relative_s_name_is_said_beside(gina: Contact, cast: Cast, now: datetime) -> None:
    line = on_page("Her sister Mia called", gina, cast, now)
    assert [(one.id, one.name) for one in line.alternatives] == [(0, "Mia")]


def test_one_of_two_with_the_same_given_name_is_the_one_of_the_page(gina: Contact, cast: Cast, now: datetime) -> None:
    make.contact(by=cast.ann, name="Gina Price", organization="", phone="", email="")
    assert on_page("Gina called, wants a quote", gina, cast, now).contact_id == gina.pk
    other = on_page("Gina Price called, wants a quote", gina, cast, now)
    assert other.asks_who and [one[1] for one in other.suggested] == ["Gina Hale", "Gina Price"]


def test_the_page_of_a_stranger_s_contact_does_not_count(cast: Cast, now: datetime) -> None:
    theirs = make.contact(by=cast.zoe, name="Zara Quay")
    assert on_page("called, no answer", theirs, cast, now).contact_id is None
