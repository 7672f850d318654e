"""Every door answers alike: the same words are the same date in a line, as a step's date, and in each task of parse."""

from datetime import datetime
from typing import Any

import pytest

from followthrough.quickline.dates import date_parser
from followthrough.quickline.dates.date_parser import FoundDate
from followthrough.quickline.line.parse_line import parse_line
from followthrough.quickline.line.told.steps import parse_agreed_steps
from followthrough.quickline.parse_command import answer, value_of

MOMENTS = (datetime(2026, 11, 30, 9, 0), datetime(2026, 12, 3, 16, 20), datetime(2027, 2, 28, 8, 0))
CARRIERS = ("call Ada {}", "call Ada Brook {}", "email Ada the price list {}", "left vm for Ada, call her {}")
PHRASES = """
    tomorrow; on Friday; Friday; next Tuesday; Tue 14th; Friday the 11th; the 14th; 14 December; 3 March at 2pm;
    tomorrow at 10 past 4; at 5 past 7; at 20 to 9; at quarter past 3; at half 7; Friday at ten to five; at 3; 14:30;
    tomorrow before 11; by Friday; by the 14th; after Thursday; from Monday; before 18 December;
    in two weeks on Friday; Friday in two weeks; fortnight today; a week Tuesday; Tuesday week; in 3 weeks Monday;
    two weeks on Friday; in a fortnight; in 10 days; in 3 business days; in a couple of weeks; week today; two weeks;
    this time next year; this time next month; start of next year; first working day of January; end of Q1;
    mid February; last week of January; first week of March; end of the month; EOM; second half of January;
    early next week; next week; the week after next; this weekend; tomorrow morning; first thing Monday;
    Friday lunchtime;
    tonight; fri am; Thursday between 2 and 4; from 2 to 4 on Friday; Wednesday or Thursday; in January; late June;
    2026-12-24; 3/4; tomorow; thrusday; in the morning; tomorrow after lunch; close of play Friday; noon tomorrow;
    first Tuesday of February; a week from tomorrow; three weeks on Monday; on Monday the 7th
"""
ALL = [" ".join(phrase.split()) for phrase in PHRASES.split(";")]
GERMAN = """
    morgen; am Freitag; nächsten Dienstag; Di 14.; am 14. Dezember; um zehn nach vier; morgen um 20 vor 9; bis Freitag;
    ab Montag; in zwei Wochen am Freitag; heute in zwei Wochen; in 10 Tagen; Anfang nächsten Jahres;
    am ersten Werktag im Januar; Mitte Februar; letzte Woche im Januar; KW 50; übermorgen um 9; Freitag Nachmittag
"""
ALL_GERMAN = [" ".join(phrase.split()) for phrase in GERMAN.split(";")]


def task(name: str, text: str, now: datetime, locale: str) -> dict[str, Any] | None:
    row = {"task": name, "text": text, "reference": now.isoformat(), "locale": locale}
    due: dict[str, Any] | None = answer(row)["due"]
    return due


def doors(phrase: str, line: str, now: datetime, locale: str) -> dict[str, dict[str, Any] | None]:
    """The date by every way in: name of the door -> the date as JSON."""
    (step,) = parse_agreed_steps(line, now, locale)[-1:]
    found: dict[str, FoundDate | None] = {
        "line": parse_line(line, now, locale).due,
        "step of the line": parse_line(line, now, locale).promises[-1].when,
        "agreed": step.when,
        "due date": date_parser.find_due_date(line, now, locale),
        "answer to when": date_parser.parse_date_phrase(phrase, now, locale),
    }
    read = {door: value_of(when) for door, when in found.items()}
    return read | {
        "task capture": task("capture", line, now, locale),
        "task dates": task("dates", phrase, now, locale),
        "task dates of the line": task("dates", line, now, locale),
    }


@pytest.mark.parametrize("phrase", ALL)
@pytest.mark.parametrize("carrier", CARRIERS)
def test_every_door_reads_the_same_date(phrase: str, carrier: str) -> None:
    for now in MOMENTS:
        read = doors(phrase, carrier.format(phrase), now, "en-GB")
        first = read["answer to when"]
        assert first is not None
        assert {door: value for door, value in read.items() if value != first} == {}


@pytest.mark.parametrize("phrase", ALL_GERMAN)
@pytest.mark.parametrize("carrier", ["Ada anrufen {}", "Ada {} anrufen"])
def test_every_door_reads_the_same_german_date(phrase: str, carrier: str) -> None:
    for now in MOMENTS:
        read = doors(phrase, carrier.format(phrase), now, "de-DE")
        first = read["answer to when"]
        assert first is not None
        assert {door: value for door, value in read.items() if value != first} == {}
