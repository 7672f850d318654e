"""Dates that are asked about, and dates that are not: a wrong date that looks certain is worse than a question."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from followthrough.quickline.dates import date_parser
from followthrough.quickline.dates.confidence import DOUBTS, Doubt
from followthrough.quickline.line.parse_line import parse_line

DATA = Path("tests/data/language")
WEDNESDAY = datetime(2026, 5, 6, 10, 15)
SUNDAY = datetime(2026, 5, 10, 10, 15)


@pytest.mark.parametrize("doubt", DOUBTS, ids=lambda one: one.example)
def test_every_reason_for_doubt_has_an_example_that_is_asked_about(doubt: Doubt) -> None:
    found = date_parser.find_dates(doubt.example, WEDNESDAY, "en-GB")
    assert found and not any(one.is_sure for one in found)
    assert doubt.why.endswith(".")


ASKED = """
next Friday|next weekend|Wednesday|this Tuesday|in the spring|at 7|at 9|next 3 weeks|4/5|Friday 14
in a day|in two years|tonight at 3|from May to October|after Friday|Wed 7 May|1st week of June|after the holidays
Thursday or Friday|by 11.06|week 23|Ann back Tuesday 2 months|every Friday next month|Monday two weeks from now
""".strip().replace("\n", "|")


@pytest.mark.parametrize("text", ASKED.split("|"))
def test_what_can_be_meant_in_two_ways_is_asked(text: str) -> None:
    found = date_parser.find_due_date(text, WEDNESDAY, "en-GB") or date_parser.parse_date_phrase(
        text, WEDNESDAY, "en-GB"
    )
    assert found is not None and not found.is_sure


SURE = """
Friday|on Thursday|tomorrow|this Friday|Tuesday next week|in 10 days|in two weeks|14 May|3/6|12 June at 3|fri 10
tomorrow at 3|tomorrow morning|by Friday|before 11|end of the month|next month|next week|Friday between 2 and 4
a week on Monday|Tuesday week|2026-06-01|first thing Monday|this afternoon|tonight|EOD Friday|within two weeks|June 12
call Friday 2 people are waiting|Friday, 30 minutes|call Ann Friday and send Bo the price
""".strip().replace("\n", "|")


@pytest.mark.parametrize("text", SURE.split("|"))
def test_what_is_plain_is_not_asked(text: str) -> None:
    found = date_parser.find_due_date(text, WEDNESDAY, "en-GB")
    assert found is not None and found.is_sure


@pytest.mark.parametrize("text", ["next week", "this week", "Tuesday next week", "next Tuesday"])
def test_on_a_sunday_weeks_are_asked_about(text: str) -> None:
    found = date_parser.parse_date_phrase(text, SUNDAY, "en-US")
    assert found is not None and not found.is_sure


GERMAN = {"nächsten Freitag": False, "dreiviertel vier": False, "in 8 Tagen": False, "am 3.12": True, "KW 50": True}


@pytest.mark.parametrize(("text", "sure"), GERMAN.items())
def test_german_is_asked_where_it_is_regional_or_open(text: str, sure: bool) -> None:
    found = date_parser.parse_date_phrase(text, WEDNESDAY, "de-DE")
    assert found is not None and found.is_sure == sure


def test_the_other_reading_is_kept_as_an_alternative() -> None:
    for text, other in (("next Friday", 8), ("next weekend", 9), ("Wednesday", 6)):
        found = date_parser.parse_date_phrase(text, WEDNESDAY, "en-GB")
        assert found is not None and [one.starts.day for one in found.alternatives] == [other]


LINES = ("lines_en", "lines_en_hidden", "lines_de", "lines_de_hidden")


def test_lines_of_other_people_have_their_day_and_are_seldom_wrong_while_sure() -> None:
    rows = [
        json.loads(row) for name in LINES for row in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    right, wrong_but_sure = 0, 0
    for row in rows:
        due = parse_line(row["text"], datetime.fromisoformat(row["reference"]), row["locale"]).due
        wanted = [one and one["start"][:10] for one in row["expect"]["due"]]
        is_right = (due.starts.date().isoformat() if due else None) in wanted
        right += is_right
        wrong_but_sure += not is_right and due is not None and due.is_sure
    assert len(rows) > 200 and right >= 0.94 * len(rows) and wrong_but_sure < 0.03 * len(rows)
