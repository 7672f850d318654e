"""Date words in names and addresses, dates that somebody named, time away. Monday 30 November 2026, 9:00."""

from datetime import datetime

import pytest

from followthrough.quickline.line.parse_line import parse_line
from tests.quickline.test_dates import said

NOW = datetime(2026, 11, 30, 9, 0)

WITHOUT_HAPPENED = [
    ("SHOWED VIOLET MARCH 44 ELM ST SHE LOVED IT CALL THURS", "2026-12-03"),
    ("showed Violet March 12 Elm St, she loved it, call Thurs", "2026-12-03"),
    ("showed May 12 Oak Lane, call her Friday", "2026-12-04"),
    ("Tuesday Weld called, call Wed", "2026-12-02"),
    ("Pat Sunday called, call her Monday", "2026-12-07"),
    ("call Wednesday Addams on Tuesday", "2026-12-01"),
    ("showed 12 March Road to Fiona, call Friday", "2026-12-04"),
    ("Fiona, 4 April Close, quote Monday", "2026-12-07"),
    ("Fiona moved to May Street, send card tomorrow", "2026-12-01"),
    ('Fiona texted back "thurs works"', "2026-12-03"),
    ("Fiona told me she expects the form Friday", "2026-12-04"),
    ("Charlotte wanted the receipts; I said Friday", "2026-12-04"),
    ("mass at St Mary's Sunday, call Fiona Sat", "2026-12-05"),
    ("call Monday Pell", "2026-12-07"),
    ("Fiona is away next week, call", ">2026-12-14"),
    ("Fiona is on vacation 5-12 Dec, send her the quote", ">2026-12-13"),
    ("Fiona away next week, call Friday", "2026-12-04"),
    ("Fiona said no, try May", "2027-05-01..2027-06-01"),
    ("Fiona not now, try again May", "2027-05-01..2027-06-01"),
    ("Iris declined, will retry in autumn", "2027-09-01..2027-12-01"),
    ("Fiona not now - March maybe", "2027-03-01..2027-04-01"),
    ("Fiona has no money until Feb", ">2027-02-01..2027-03-01"),
    ("Fiona interested, call him Mon 6pm after work", "2026-12-07 18:00"),
    ("told Fiona id be there btw 8 and 10 tmrw", "2026-12-01 08:00-10:00"),
    ("call Fiona top of next week", "2026-12-07..2026-12-10"),
    ("call Fiona in the am", "2026-12-01 06:00-12:00"),
    ("call Fiona after work", ">2026-11-30 17:00"),
]


@pytest.mark.parametrize(("line", "expected"), WITHOUT_HAPPENED)
def test_the_date_is_the_one_to_act_on(line: str, expected: str) -> None:
    read = parse_line(line, NOW)
    assert read.due is not None and said(read.due) == expected
    assert read.happened is None


@pytest.mark.parametrize("line", ["Fiona lives at 14 Sunday Lane", "try May", "Fiona: not before 10"])
def test_there_is_no_date(line: str) -> None:
    assert parse_line(line, NOW).due is None


def test_a_house_number_behind_a_month_is_asked_about() -> None:
    assert "date" in parse_line("viewing May 12 Oak Lane with Fiona", NOW).uncertain


@pytest.mark.parametrize("line", ["Tuesday Weld called, call Wed", "Friday Weld called, call her Monday"])
def test_a_person_named_after_a_day_is_asked_about(line: str) -> None:
    assert "person" in parse_line(line, NOW).uncertain


def test_an_hour_they_like_is_a_preference() -> None:
    read = parse_line("Fiona: not before 10", NOW)
    assert read.preference


@pytest.mark.parametrize("words", ["first chance", "first chance I get", "in a bit", "in a few", "asap", "right away"])
def test_as_soon_as_possible_is_today(words: str) -> None:
    read = parse_line(f"call Fiona {words}", NOW)
    assert read.vague_date is not None and read.vague_date.suggestion == "now"
