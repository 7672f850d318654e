"""Everyday lines: whose turn it is, who is named in small letters, and who contacted us."""

from datetime import datetime

import pytest

from followthrough.quickline.line.parse_line import ParsedLine, parse_line

NOW = datetime(2026, 11, 30, 9)


def read(said: str) -> ParsedLine:
    return parse_line(said, NOW)


@pytest.mark.parametrize(
    "said",
    [
        "asked Nora for the logo, said she'd airdrop it friday",
        "asked Otis for his numbers, says hell fax them monday",
        "payment from Nora Pell expected friday",
        "signed contract from Otis Hale coming monday",
        "Nora Pell - walkthrough done, final payment coming friday she says",
        "Nora Pell has questions on the lease, back to us by friday",
        "emailed Otis Hale, he says by monday",
    ],
)
def test_what_they_say_is_coming_is_their_turn(said: str) -> None:
    assert [one.theirs for one in read(said).promises] == [True]


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("nora wants 40 candles, told her estimate by friday", "estimate"),
        ("Otis loved the shed, told him drawings by monday", "drawings"),
    ],
)
def test_a_thing_and_a_deadline_that_we_told_them_is_promised(said: str, what: str) -> None:
    (step,) = read(said).promises
    assert (step.theirs, step.said) == (False, "promised")
    assert what in step.words


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("chris n called about the loan", "chris n"),
        ("leak at linda's, stop by thursday", "linda"),
        ("refunded Kaylee Winters, she wants to resupply in black", "Kaylee Winters"),
        ("rang mrs lane no answer will swing round saturday", "mrs lane"),
        ("call nora re the sump pump friday", "nora"),
    ],
)
def test_a_name_in_small_letters_is_told_from_the_words_beside_it(said: str, name: str) -> None:
    line = read(said)
    assert (line.person, line.also_named) == (name, [])


def test_somebody_of_theirs_who_called_contacted_us() -> None:
    assert read("Emma's dad called re the recital").outcome == "received"
    assert read("Emma's dad is out").outcome != "received"


def test_trying_again_without_a_date_is_a_note_to_ourselves() -> None:
    assert read("left vm for Nora, try again").tries_again
    assert not read("left vm for Nora, try again friday").tries_again
    assert not read("left vm for Nora, send her the form").tries_again


def test_a_bid_that_was_given_is_sent_and_a_message_in_an_app_is_a_chat() -> None:
    assert read("gave an estimate to Nora Pell, 2800").outcome == "sent"
    assert read("dm'd Nora Pell about the class").channel == "chat"
