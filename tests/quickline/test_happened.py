"""When it happened, and until when somebody is away. Monday 30 November 2026, 11:00."""

from datetime import datetime

import pytest

from followthrough.quickline.line.parse_line import parse_line
from tests.quickline.test_dates import said

NOW = datetime(2026, 11, 30, 11, 0)
HAPPENED = [
    ("called Beatrix Lane yesterday, no answer", "2026-11-29"), ("met Oscar Plough last Tuesday", "2026-11-24"),
    ("met Iris Vance 3 weeks ago", "2026-11-09"), ("called Iris Vance this morning", "2026-11-30 06:00-12:00"),
    ("on Monday I met Iris Vance", "2026-11-23"), ("spoke to Iris Vance on 12 Nov", "2026-11-12"),
    ("Friday: rang Iris Vance, no answer", "2026-11-27"), ("emailed Iris Vance 12/11", "2026-11-12"),
    ("Iris Vance called yesterday at 4pm", "2026-11-29 16:00"), ("met Iris Vance last night", "2026-11-29 18:00-22:00"),
    ("met Iris Vance the day before yesterday", "2026-11-28"), ("called Iris Vance at 8:15, busy", "2026-11-30 08:15"),
    ("called Iris Vance half an hour ago", "2026-11-30 10:30"), ("met Iris Vance in October", "2026-10-01..2026-11-01"),
    ("met Iris Vance over the weekend", "2026-11-28..2026-11-30"), ("met Iris Vance Tue 24th", "2026-11-24"),
    ("left vm for Iris Vance Friday, try again Tuesday", "2026-11-27"),
    ("met Iris Vance three Fridays ago", "2026-11-13"),
    ("got a text from Iris Vance this morning", "2026-11-30 06:00-12:00"),
    ("talked to Iris Vance the week before last", "2026-11-16..2026-11-23"),
    ("met Iris Vance mid November", "2026-11-11..2026-11-21"),
]  # fmt: skip
GERMAN = [
    ("gestern mit Ada Bellmann telefoniert", "2026-11-29"), ("Ada Bellmann vorgestern getroffen", "2026-11-28"),
    ("am Montag habe ich Ada Bellmann getroffen", "2026-11-23"),
    ("Ada Bellmann vor drei Wochen getroffen", "2026-11-09"),
    ("am 12. November mit Ada Bellmann gesprochen", "2026-11-12"),
    ("gestern um 16 Uhr mit Ada Bellmann telefoniert", "2026-11-29 16:00"),
    ("heute früh mit Ada Bellmann gesprochen", "2026-11-30 06:00-12:00"),
]  # fmt: skip
NOT_THEN = (
    "haven't heard from Iris Vance since Monday", "met Iris Vance, she moved in last month",
    "called Iris Vance about last week's meeting", "met Iris Vance at the June fair",
    "called Iris Vance at 3pm, no answer",
    "told Iris Vance I'd call Friday", "booked Iris Vance for Friday", "call Iris Vance on Friday",
)  # fmt: skip
AWAY = [
    ("on vacation til Jan 4, call her", "en-US", ">2027-01-04"),
    ("left vm for Jane Roe, she's on vacation til Jan 4", "en-US", ">2027-01-04"),
    ("Jane Roe out of office till 4 January, try again", "en-GB", ">2027-01-04"),
    ("Jane Roe is closed until the 5th", "en-GB", ">2026-12-05"),
    ("wait til Jan 4 then call Jane Roe", "en-US", "2027-01-04"),
    ("Jane Roe is away til jan 4, call her then", "en-US", "2027-01-04"),
    ("Jane Roe says not to call until January", "en-GB", ">2027-01-01..2027-02-01"),
    ("Jane Roe out through Friday", "en-US", ">2026-12-05"),
    ("Jane Roe on leave until 8 December, call 10 December", "en-GB", "2026-12-10"),
    ("call Jane Roe by Friday, she is away from Saturday", "en-GB", "<2026-12-04"),
    ("call Jane Roe until Friday", "en-GB", "<2026-12-04"),
    ("Ada Bellmann ist bis 4. Januar im Urlaub, dann anrufen", "de-DE", "2027-01-04"),
    ("Ada Bellmann bis 4. Januar im Urlaub, anrufen", "de-DE", ">2027-01-04"),
]


@pytest.mark.parametrize(("line", "expected"), HAPPENED)
def test_the_line_says_when_it_happened(line: str, expected: str) -> None:
    read = parse_line(line, NOW, "en-GB")
    assert read.happened is not None and said(read.happened) == expected
    assert read.due is None or read.due.starts > NOW


@pytest.mark.parametrize(("line", "expected"), GERMAN)
def test_a_german_line_says_when_it_happened(line: str, expected: str) -> None:
    read = parse_line(line, NOW, "de-DE")
    assert read.happened is not None and said(read.happened) == expected and read.due is None


@pytest.mark.parametrize("line", NOT_THEN)
def test_other_dates_are_not_when_it_happened(line: str) -> None:
    assert parse_line(line, NOW, "en-GB").happened is None


@pytest.mark.parametrize(("line", "locale", "expected"), AWAY)
def test_until_they_are_back_is_not_a_deadline(line: str, locale: str, expected: str) -> None:
    read = parse_line(line, NOW, locale)
    assert read.due is not None and said(read.due) == expected
    assert all(step.when == read.due for step in read.promises)


def test_valid_until_is_no_date_to_act_on() -> None:
    assert parse_line("sent Jane Roe the quote, valid until 18 December", NOW, "en-GB").due is None
