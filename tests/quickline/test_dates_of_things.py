"""A date that belongs to a thing stays in the words; the date said for the action counts. Monday 30 November 2026."""

from datetime import datetime

import pytest

from followthrough.quickline.line.parse_line import parse_line
from tests.quickline.test_dates import said

NOW = datetime(2026, 11, 30, 9, 0)

# line, its date, words that the step keeps
ENGLISH = [
    ("send Ada the March report tomorrow", "2026-12-01", "the March report"),
    ("ring Ada about year end accounts on Friday", "2026-12-04", "year end accounts"),
    ("ring Ada about flat 3/4", None, "flat 3/4"),
    ("ring Ada about flat 3/4 on Friday", "2026-12-04", "flat 3/4"),
    ("call Ada about Unit 12/3 Friday", "2026-12-04", "Unit 12/3"),
    ("email Ada re Q2 figures tomorrow", "2026-12-01", "Q2 figures"),
    ("call Ada re: March invoice, Thursday 2pm", "2026-12-03 14:00", "March invoice"),
    ("call Ada re invoice 11/12 on Thursday", "2026-12-03", "invoice 11/12"),
    ("send the Friday newsletter to Ada on Wednesday", "2026-12-02", "Friday newsletter"),
    ("remind Ada of the 3pm meeting at 2", "2026-11-30 14:00", "3pm meeting"),
    ("call Ada about her Monday class on Friday", "2026-12-04", "her Monday class"),
    ("tomorrow call Ada about the Monday meeting", "2026-12-01", "the Monday meeting"),
    ("call Ada Friday re the 15 Dec viewing", "2026-12-04", "15 Dec viewing"),
    ("ring Ada re Saturday's party tomorrow", "2026-12-01", "Saturday's party"),
    ("send Ada Q4 report Friday", "2026-12-04", "Q4 report"),
    ("call Ada Friday about the party on 12 Dec", "2026-12-04", "the party on 12 Dec"),
    ("call Ada about the March report", None, "the March report"),
    ("send Ada the Christmas card", None, "the Christmas card"),
    ("call Ada on the 15 March about the roof", "2027-03-15", "the roof"),
    ("call Ada in March about the garden", "2027-03-01..2027-04-01", "the garden"),
    ("call Ada 3/12", "2026-12-03", "call"),
    ("call Ada before the Wednesday meeting", "<2026-12-01", "call"),
]
GERMAN = [
    ("Ada morgen den Märzbericht schicken", "2026-12-01", "Märzbericht"),
    ("Ada morgen den März-Bericht schicken", "2026-12-01", "März-Bericht"),
    ("Ada den Dezember-Newsletter am Freitag schicken", "2026-12-04", "Dezember-Newsletter"),
    ("Ada am Freitag wegen Wohnung 3/4 anrufen", "2026-12-04", "Wohnung 3/4"),
    ("Ada wegen Wohnung 3/4 anrufen", None, "Wohnung 3/4"),
]


def check(line: str, expected: str | None, words: str, locale: str) -> None:
    read = parse_line(line, NOW, locale)
    assert (said(read.due) if read.due else None) == expected
    assert words in read.promises[0].words
    assert read.promises[0].when == read.due
    assert expected or "date" in read.uncertain


@pytest.mark.parametrize(("line", "expected", "words"), ENGLISH)
def test_the_date_of_a_thing_stays_in_the_words(line: str, expected: str | None, words: str) -> None:
    check(line, expected, words, "en-GB")


@pytest.mark.parametrize(("line", "expected", "words"), GERMAN)
def test_so_it_does_in_german(line: str, expected: str | None, words: str) -> None:
    check(line, expected, words, "de-DE")
