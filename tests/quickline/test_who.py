"""The name of a line is read without any contacts, and left out of the words of its steps."""

from datetime import datetime

import pytest

from followthrough.quickline.line.parse_line import ParsedLine, parse_line

NOW = datetime(2026, 11, 30, 9, 0)  # a Monday


def read(said: str, locale: str = "en-US", known: tuple[str, ...] = ()) -> ParsedLine:
    return parse_line(said, NOW, locale, known)


@pytest.mark.parametrize(
    ("said", "person"),
    [
        ("told Rhea Cole I would send the plans", "Rhea Cole"),
        ("told Ida Moss We will call friday", "Ida Moss"),
        ("told Ida Moss My price", "Ida Moss"),
        ("Called Ida Moss Left Voicemail Call Back Friday", "Ida Moss"),
        ("called Emily Post, no answer", "Emily Post"),
        ("James Warren is away til jan 4", "James Warren"),
        ("met Lisa Mills at the fair", "Lisa Mills"),
        ("had coffee with Anna Li", "Anna Li"),
        ("spoke to David Le, call friday", "David Le"),
        ("met Mia van de Plas", "Mia van de Plas"),
        ("met Leticia de la Garza", "Leticia de la Garza"),
        ("met Carla May at the open house", "Carla May"),
        ("call Carla May 12", "Carla"),
        ("met Zoë 🎉 Müller", "Zoë Müller"),
        ("met 李小龍 from Jade Imports", "李小龍"),
        ("spoke to محمد علي, call friday", "محمد علي"),
        ("Mr and Mrs Walker called", "Mr and Mrs Walker"),
        ("Jim and Carol Beecham want to bundle", "Jim and Carol Beecham"),
        ("the Abernathys want a quote", "the Abernathys"),
        ("the Walker family called", "the Walker family"),
        ("met Joe Larkin and Jane Dorn at the picnic", "Joe Larkin"),
        ("Bob Tran's sister Kim is looking for a condo", "Kim"),
        ("bob's sister kim called", "kim"),
        ("Tom Rivers' mom Ellen is home, visit her wed", "Ellen"),
        ("my sister Kim needs insurance", "Kim"),
        ("Oscar Medina's business partner Raul Soto called", "Raul Soto"),
        ("Uncle Walt's truck is ready, call Walt", "Uncle Walt"),
        ("J Frost called", "J Frost"),
        ("Roy: left a message with his wife Joan", "Roy"),
        ("Luis Ortega referred Manny Cruz, call Manny tmrw", "Manny Cruz"),
        ("Manny Cruz, referred by Luis Ortega, call him", "Manny Cruz"),
        ("Luis Ortega introduced me to his boss, Manny Cruz. call him fri", "Manny Cruz"),
        ("Luis Ortega intro'd me to Manny Cruz, call him fri", "Manny Cruz"),
        ("asked again for Carla May's LOE, emailed her", "Carla May"),
        ("call AP there - Yolanda Reyes", "Yolanda Reyes"),
        ("permit reviewer M. Castell needs the plan", "M. Castell"),
        ("GC Manny Cruz called, steel is late", "Manny Cruz"),
    ],
)
def test_the_name_is_read_without_contacts(said: str, person: str) -> None:
    assert read(said).person == person


@pytest.mark.parametrize(
    ("said", "others"),
    [
        ("met Joe Larkin and Jane Dorn at the picnic", ["Jane Dorn"]),
        ("Bob Tran's sister Kim called", ["Bob Tran"]),
        ("Luis Ortega referred Manny Cruz, call Manny tmrw", ["Luis Ortega"]),
        ("called Ada Brook at Tidewater Lamps", []),
        ("call Ada Brook, then Ada again", []),
    ],
)
def test_other_people_of_the_line_are_named(said: str, others: list[str]) -> None:
    assert read(said).also_named == others


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("call Nora Pell thursday", ["call"]),
        ("meet Priya Shah for coffee friday 9:30", ["meet for coffee"]),
        ("post the catalog to Gloria Sims monday", ["post the catalog"]),
        ("lunch w/ Dana Whitfield tues 12:15", ["lunch"]),
        ("call Jordan Price friday about flood insurance", ["flood insurance"]),
        ("send Dr. Hassan El-Amin the brochure mon", ["send the brochure"]),
        ("pick up Tyler Cook's signature friday", ["pick up signature"]),
        ("send quote to the Petersons friday", ["send quote"]),
        ("met Kevin Park, call kevin friday", ["call"]),
        ("give Petra Hald a bell monday", ["give a bell"]),
    ],
)
def test_the_name_is_not_among_the_words_of_a_step(said: str, words: list[str]) -> None:
    assert [step.words for step in read(said).promises] == words


def test_the_name_is_not_a_part_of_the_subject() -> None:
    assert read("call re Bob Tran roof friday").about == "roof"
    assert read("call Mike Sandoval re unit 5B thurs").about == "unit 5B"


@pytest.mark.parametrize(
    ("said", "is_part"),
    [
        ("called Hope smith, left vm", True),
        ("talked to Will Call, back friday", True),
        ("called Hope, left vm", False),
        ("called Hope friday", False),
        ("emailed Hope the list", False),
        ("Mark Ito redlined the contract", False),
    ],
)
def test_a_word_beside_a_name_may_belong_to_it(said: str, is_part: bool) -> None:
    assert read(said).is_part_of_name == is_part
