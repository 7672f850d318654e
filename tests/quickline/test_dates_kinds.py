"""Kinds of dates that were read wrong once, each with several inputs. Monday 30 November 2026, 9:00, unless said."""

from datetime import datetime

import pytest

from followthrough.quickline.dates import date_parser
from followthrough.quickline.line.parse_line import parse_line
from tests.quickline.test_dates import said, told

NOW = datetime(2026, 11, 30, 9, 0)

CASES = {
    "a weekday and a number that agree, or do not": [
        ("Tue 15th", "2026-12-15"), ("Wed the 23rd", "2026-12-23"), ("Tue 14th", "2026-12-14"),
        ("Tue 14", "2026-12-14"), ("Friday 3rd", "2026-12-03"), ("Saturday 1st", "2026-12-01"),
        ("Monday the 13th", "2026-12-13"), ("Mon 16th", "2026-12-16"), ("Thu 14th", "2027-01-14"),
        ("Friday the 11th at 3", "2026-12-11 15:00"),
    ],
    "minutes past and to the hour": [
        ("at 5 past 7", "2026-12-01 07:05"), ("tomorrow at 10 past 4", "2026-12-01 16:10"),
        ("20 to 9", "2026-12-01 08:40"),
        ("25 to 6", "2026-11-30 17:35"), ("tomorrow 20 past 2", "2026-12-01 14:20"),
        ("at 5 after 7", "2026-12-01 07:05"),
        ("Friday at 5 to 3", "2026-12-04 14:55"), ("10 past 4 tomorrow", "2026-12-01 16:10"),
        ("tomorrow at half seven", "2026-12-01 07:30"), ("at ten past four", "2026-11-30 16:10"),
        ("at quarter past", "2026-11-30 09:15"), ("at 3 15", "2026-11-30 15:15"),
        ("Friday 10 to 4", "2026-12-04 10:00-16:00"), ("Monday 9 to 5", "2026-12-07 09:00-17:00"),
    ],
    "a length with a weekday": [
        ("in two weeks on Friday", "2026-12-18"), ("Friday in two weeks", "2026-12-18"),
        ("in 3 weeks Monday", "2026-12-21"),
        ("in a fortnight on Tuesday", "2026-12-15"), ("two weeks on Friday", "2026-12-18"),
        ("a week Tuesday", "2026-12-08"),
        ("Tuesday week", "2026-12-08"), ("in 2 wks Thu", "2026-12-17"), ("in a week on Friday", "2026-12-11"),
    ],
    "a length without its number": [
        ("fortnight today", "2026-12-14"), ("fortnight tomorrow", "2026-12-15"), ("week today", "2026-12-07"),
        ("week from today", "2026-12-07"), ("month today", "2026-12-30"), ("year from now", "2027-11-30"),
    ],
    "beside a holiday or a clock time": [
        ("the Tuesday after Christmas", "2026-12-29"), ("day before Christmas", "2026-12-24"),
        ("the week after Easter", "2027-03-29..2027-04-05"), ("half an hour before noon", "2026-11-30 11:30"),
        ("a quarter to noon", "2026-11-30 11:45"), ("Easter weekend", "2027-03-27..2027-03-29"),
    ],
    "parts of periods": [
        ("this time next year", "2027-11-30"), ("this time next month", "2026-12-30"),
        ("same day next week", "2026-12-07"),
        ("start of next year", "2027-01-01..2027-02-01"), ("early next year", "2027-01-01..2027-05-01"),
        ("first working day of January", "2027-01-01"), ("2nd business day of next month", "2026-12-02"),
        ("last working day of January", "2027-01-29"), ("first working day of the month", "2026-12-01"),
        ("end of Q1", "2027-03-31"), ("mid February", "2027-02-11..2027-02-21"), ("first thing in January",
        "2027-01-01..2027-01-11"), ("last week of January", "2027-01-25..2027-02-01"),
        ("second half of January", "2027-01-16..2027-02-01"), ("first half of December", "2026-12-01..2026-12-16"),
        ("second half of the month", "2026-11-30..2026-12-01"),
    ],
}  # fmt: skip
GERMAN = [
    ("Di 14.", "2026-12-14"), ("Dienstag, den 14.", "2026-12-14"), ("Mi 23.", "2026-12-23"),
    ("um 10 nach 4", "2026-11-30 16:10"), ("morgen um 20 vor 9", "2026-12-01 08:40"),
    ("in zwei Wochen am Freitag", "2026-12-18"), ("in drei Wochen Montag", "2026-12-21"),
    ("nächstes Jahr um diese Zeit", "2027-11-30"), ("Anfang nächsten Jahres", "2027-01-01..2027-02-01"),
    ("erster Werktag im Januar", "2027-01-01"), ("am zweiten Arbeitstag des Monats", "2026-12-02"),
    ("zweite Januarhälfte", "2027-01-16..2027-02-01"), ("erste Hälfte Januar", "2027-01-01..2027-01-16"),
]  # fmt: skip
ASKED = ("Tue 14th", "Friday 3rd", "Mon 16th", "Thu 14th", "at 5 to 7", "in 3 weeks Monday", "call Ada about Monday")
SURE = ("Tue 15th", "Wed the 23rd", "in two weeks on Friday", "tomorrow at 10 past 4", "this time next year")


@pytest.mark.parametrize(("text", "expected"), [case for kind in CASES.values() for case in kind])
def test_each_input_of_the_kind_is_read(text: str, expected: str) -> None:
    assert told(text, NOW) == expected


@pytest.mark.parametrize(("text", "expected"), GERMAN)
def test_the_kind_exists_in_german(text: str, expected: str) -> None:
    assert told(text, NOW, "de-DE") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Jane's lease ends 30 June, call 2 weeks before", "2027-06-16"),
        ("shoot with Jane 19 December 2pm, text her the day before", "2026-12-18"),
        ("viewing with Jane Friday at 3, text her an hour before", "2026-12-04 14:00"),
        ("demo for Jane 14 Dec, call her 3 days after", "2026-12-17"),
    ],
)
def test_the_day_before_is_counted_from_the_date_before_it(line: str, expected: str) -> None:
    found = date_parser.find_due_date(line, NOW, "en-GB")
    assert found is not None and said(found) == expected


@pytest.mark.parametrize("text", ASKED + SURE)
def test_doubt_is_asked_and_the_rest_is_not(text: str) -> None:
    found = date_parser.find_due_date(text, NOW, "en-GB")
    assert found is not None and found.is_sure == (text in SURE)


def test_a_weekday_that_disagrees_offers_the_day_beside_it() -> None:
    found = date_parser.parse_date_phrase("Tue 14th", NOW, "en-GB")
    assert found is not None and [said(other) for other in found.alternatives] == ["2026-12-15"]


def test_on_a_weekend_two_ways_to_count_weeks_are_asked_about() -> None:
    found = date_parser.parse_date_phrase("in two weeks on Friday", datetime(2026, 12, 5, 9, 0), "en-GB")
    assert found is not None and not found.is_sure
    assert (said(found), [said(other) for other in found.alternatives]) == ("2026-12-18", ["2026-12-25"])


@pytest.mark.parametrize(
    ("said", "starts", "bound"),
    [
        ("call Ada tmrw before she leaves at 3", datetime(2026, 12, 1, 15), "by"),
        ("call Ada thurs when she gets off at 5", datetime(2026, 12, 3, 17), "on"),
        ("text Ada tonight, showing sat 11", datetime(2026, 12, 5, 11), "on"),
        ("email Ada the 1099 tonight, call wed 10", datetime(2026, 12, 2, 10), "on"),
    ],
)
def test_a_time_belongs_to_the_day_before_it(said: str, starts: datetime, bound: str) -> None:
    found = parse_line(said, datetime(2026, 11, 30, 9), "en-US").due
    assert found is not None and (found.starts, found.bound) == (starts, bound)


@pytest.mark.parametrize(
    "said", ["send Ada the w2 tonight", "email Ada the w9 tonight", "order A4 paper for Ada tonight"]
)
def test_the_number_of_a_form_is_no_hour(said: str) -> None:
    found = parse_line(said, datetime(2026, 11, 30, 9), "en-US").due
    assert found is not None and found.daypart == "evening"


@pytest.mark.parametrize(
    ("said", "bound"), [("stop by Ada's thursday", "on"), ("drop by friday", "on"), ("finish by friday", "by")]
)
def test_by_after_a_visit_is_no_deadline(said: str, bound: str) -> None:
    found = parse_line(said, datetime(2026, 11, 30, 9), "en-US").due
    assert found is not None and found.bound == bound
