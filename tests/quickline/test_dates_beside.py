"""Dates counted from the date that comes earlier in the line, and 'not before'. Monday 30 November 2026, 9:00."""

from datetime import datetime

import pytest

from followthrough.quickline.line.parse_line import parse_line
from tests.quickline.test_dates import said

NOW = datetime(2026, 11, 30, 9, 0)

BESIDE = [
    ("Nell closes on the house Friday, call the day before", "2026-12-03"),
    ("Boiler service for Beverley Tate 8 December 9-11, ring night before", "2026-12-07 18:00-22:00"),
    ("Vera's exam is on the 10th, text her the night before", "2026-12-09 18:00-22:00"),
    ("Fiona gets the keys Dec 18. Call the morning after", "2026-12-19 06:00-12:00"),
    ("Fiona's surgery is Thursday, call her the following day", "2026-12-04"),
    ("met Nadine Friday, send deck Wednesday, call the week after", "2026-12-07..2026-12-14"),
    ("launch is Dec 15, ring Nadine the week before", "2026-12-07..2026-12-14"),
    ("launch is Dec 15, ring Nadine a week before", "2026-12-08"),
    ("Mass for Margaret Pruitt on Dec 8, call her before", "<2026-12-07"),
    ("rates are good through Dec 10, call Isaac before then", "<2026-12-09"),
    ("lunch with Ada Friday 12:30, call Bo after", ">2026-12-04 12:30"),
    ("call Fiona the day before her appointment on Friday", "2026-12-03"),
    ("call Fiona the day after the party on Saturday", "2026-12-06"),
    ("ring Fiona the night before her flight on Friday", "2026-12-03 18:00-22:00"),
    ("Lance is in Porto 3-10 Dec, call when he is back", ">2026-12-11"),
    ("Lance is in Porto till Dec 14, call once he's back", ">2026-12-14"),
    ("Fiona back from vacation Dec 14, call when she's back", ">2026-12-14"),
    ("call Fiona when she gets back on the 14th", ">2026-12-14"),
    ("send the quote once she returns Dec 14", ">2026-12-14"),
    ("Lance is away this week, ring next", "2026-12-07..2026-12-14"),
]
WITHOUT = [
    "Fiona has surgery, call her the day after", "remind Fiona the evening before", "call Fiona when she is back",
    "call Fiona once he returns", "call Fiona before", "call Fiona the day before her exam", "ring Fiona next",
]  # fmt: skip
NOT_BEFORE = [
    ("Graham's lease is up in August, no point before July", ">2027-07-01..2027-08-01"),
    ("no use calling Jack before July", ">2027-07-01..2027-08-01"),
    ("no sense in calling Jack before July", ">2027-07-01..2027-08-01"),
    ("Fiona says nothing before Feb", ">2027-02-01..2027-03-01"),
    ("Jack said dont call before the 15th", ">2026-12-15"),
    ("Jack: do not ring before Dec 15", ">2026-12-15"),
    ("don't bother Jack before Easter", ">2027-03-28"),
    ("Jack says no calls before 2 Jan", ">2027-01-02"),
    ("Jack doesn't want a call before January", ">2027-01-01..2027-02-01"),
    ("Jack can't do anything before March", ">2027-03-01..2027-04-01"),
    ("Jack won't know before the 20th", ">2026-12-20"),
    ("call Jack, not before 3pm tomorrow", ">2026-12-01 15:00"),
    ("don't forget to call Jack before Friday", "<2026-12-03"),
    ("make sure not to miss Jack before Friday", "<2026-12-03"),
    ("Fiona not happy, call before Friday", "<2026-12-03"),
    ("if Jack has not paid before Friday, call", "<2026-12-03"),
]


@pytest.mark.parametrize(("line", "expected"), BESIDE + NOT_BEFORE)
def test_a_date_beside_another(line: str, expected: str) -> None:
    due = parse_line(line, NOW).due
    assert due is not None and said(due) == expected


@pytest.mark.parametrize("line", WITHOUT)
def test_without_a_date_it_is_asked(line: str) -> None:
    read = parse_line(line, NOW)
    assert read.due is None
    assert "date" in read.uncertain


@pytest.mark.parametrize("line", ["Jack: never before 10", "no calls before 10", "Jack: dont call before noon"])
def test_an_hour_they_do_not_like_is_no_date(line: str) -> None:
    assert parse_line(line, NOW).due is None
