"""The label guide, paragraph by paragraph, in our own words. Reference: Wednesday 6 May 2026, 10:15, unless said."""

from datetime import datetime

import pytest

from followthrough.quickline.dates import date_parser

NOW = datetime(2026, 5, 6, 10, 15)


def told(text: str, now: datetime = NOW, locale: str = "en-GB") -> str | None:
    """'2026-05-07', '2026-05-07 14:30', '2026-05-11..2026-05-18', with '<' by and '>' after."""
    found = date_parser.parse_date_phrase(text, now, locale)
    return None if found is None else said(found)


def said(found: date_parser.FoundDate) -> str:
    sign = {"by": "<", "after": ">"}.get(found.bound, "")
    start, end = found.starts, found.ends
    if found.grain == "minute":
        return f"{sign}{start:%Y-%m-%d %H:%M}"
    if found.grain == "day":
        return f"{sign}{start:%Y-%m-%d}"
    if found.grain == "window":
        return f"{sign}{start:%Y-%m-%d}..{end:%Y-%m-%d}"
    return f"{sign}{start:%Y-%m-%d %H:%M}-{end:%H:%M}"


CASES = {
    "weeks start on Monday": [
        ("this week", "2026-05-06..2026-05-11"),
        ("next week", "2026-05-11..2026-05-18"),
        ("the week after next", "2026-05-18..2026-05-25"),
        ("later this week", "2026-05-07..2026-05-11"),
        ("later in the week", "2026-05-07..2026-05-11"),
    ],
    "a weekday is the next one after today": [
        ("Thursday", "2026-05-07"),
        ("on wed", "2026-05-13"),
        ("this Friday", "2026-05-08"),
        ("this coming saturday", "2026-05-09"),
        ("next Thursday", "2026-05-14"),
        ("Tuesday next week", "2026-05-12"),
        ("next week on Tuesday", "2026-05-12"),
        ("every friday", "2026-05-08"),
    ],
    "as people say it in Britain and Ireland": [
        ("Tuesday week", "2026-05-19"),
        ("a week on Monday", "2026-05-18"),
        ("in a fortnight", "2026-05-20"),
        ("half 2 tomorrow", "2026-05-07 14:30"),
        ("three weeks today", "2026-05-27"),
        ("tomorrow week", "2026-05-14"),
    ],
    "numbers of days": [
        ("the 14th", "2026-05-14"),
        ("the 6th", "2026-06-06"),
        ("31st", "2026-05-31"),
        ("14 May", "2026-05-14"),
        ("May 14th, 2pm", "2026-05-14 14:00"),
        ("3/4", "2027-04-03"),
        ("2026-06-01", "2026-06-01"),
        ("1st of next month", "2026-06-01"),
        ("Thu 14th", "2026-05-14"),
        ("29 Feb", None),
        ("30 February", None),
    ],
    "so many units from now": [
        ("in 10 days", "2026-05-16"),
        ("in a couple of weeks", "2026-05-20"),
        ("in a few days", "2026-05-09"),
        ("in 2 hours", "2026-05-06 12:15"),
        ("in half an hour", "2026-05-06 10:45"),
        ("in 3 business days", "2026-05-11"),
        ("2-3 weeks", "2026-05-20..2026-05-28"),
        ("in six months", "2026-11-06"),
        ("6 weeks from Friday", "2026-06-19"),
        ("every 6 weeks", "2026-06-17"),
    ],
    "parts of months and weeks": [
        ("early June", "2026-06-01..2026-06-11"),
        ("mid June", "2026-06-11..2026-06-21"),
        ("late June", "2026-06-21..2026-07-01"),
        ("end of the month", "2026-05-31"),
        ("by month end", "<2026-05-31"),
        ("EOW", "2026-05-08"),
        ("early next week", "2026-05-11..2026-05-14"),
        ("w/c 18 May", "2026-05-18..2026-05-25"),
        ("first Tuesday of June", "2026-06-02"),
        ("last Friday of the month", "2026-05-29"),
        ("in Q3", "2026-07-01..2026-10-01"),
        ("July", "2026-07-01..2026-08-01"),
        ("may", "2026-05-06..2026-06-01"),
    ],
    "weekends": [
        ("this weekend", "2026-05-09..2026-05-11"),
        ("next weekend", "2026-05-16..2026-05-18"),
        ("by the weekend", "<2026-05-08"),
    ],
    "parts of a day": [
        ("tomorrow morning", "2026-05-07 06:00-12:00"),
        ("in the morning", "2026-05-07 06:00-12:00"),
        ("this afternoon", "2026-05-06 12:00-18:00"),
        ("tonight", "2026-05-06 18:00-22:00"),
        ("fri am", "2026-05-08 06:00-12:00"),
        ("first thing Monday", "2026-05-11 08:00-10:00"),
        ("Friday lunchtime", "2026-05-08 12:00-14:00"),
        ("close of play Friday", "<2026-05-08 17:00"),
        ("by EOD", "<2026-05-06 17:00"),
    ],
    "clock times": [
        ("at 3", "2026-05-06 15:00"),
        ("at 9", "2026-05-07 09:00"),
        ("fri 10", "2026-05-08 10:00"),
        ("3pm mon", "2026-05-11 15:00"),
        ("14:30", "2026-05-06 14:30"),
        ("9.30 tomorrow", "2026-05-07 09:30"),
        ("tonight at 8", "2026-05-06 20:00"),
        ("quarter to five", "2026-05-06 16:45"),
        ("noon Friday", "2026-05-08 12:00"),
        ("between 2 and 4 on Thursday", "2026-05-07 14:00-16:00"),
        ("Thursday 9-11am", "2026-05-07 09:00-11:00"),
        ("10", "2026-05-07 10:00"),
    ],
    "bounds": [
        ("tomorrow before 11", "<2026-05-07 11:00"),
        ("by Friday", "<2026-05-08"),
        ("before Friday", "<2026-05-07"),
        ("after 6pm", ">2026-05-06 18:00"),
        ("after the weekend", ">2026-05-11"),
        ("not before Tuesday", ">2026-05-12"),
        ("no later than Friday noon", "<2026-05-08 12:00"),
        ("within a week", "<2026-05-13"),
    ],
    "holidays": [
        ("new year's day", "2027-01-01"),
        ("Easter Monday", "2027-03-29"),
        ("Thanksgiving", "2026-11-26"),
    ],
    "misspelt and short": [
        ("tmrw", "2026-05-07"),
        ("2moro pm", "2026-05-07 12:00-18:00"),
        ("thrusday", "2026-05-07"),
        ("nxt wk", "2026-05-11..2026-05-18"),
        ("wendesday", "2026-05-13"),
        ("b4 5", "<2026-05-06 17:00"),
    ],
    "no date ahead": [
        ("yesterday", None),
        ("last Friday", None),
        ("two weeks ago", None),
        ("soon", None),
        ("", None),
        ("hello", None),
    ],
}


@pytest.mark.parametrize(("text", "expected"), [case for cases in CASES.values() for case in cases])
def test_a_phrase_is_read_as_the_guide_says(text: str, expected: str | None) -> None:
    assert told(text) == expected


def test_the_american_writes_the_month_first() -> None:
    assert told("3/4", locale="en-US") == "2027-03-04"
    assert told("13/5", locale="en-US") == "2026-05-13"


def test_a_leap_day_needs_a_leap_year() -> None:
    assert told("Feb 29", datetime(2027, 6, 1, 9)) == "2028-02-29"
    assert told("Feb 29", datetime(2026, 12, 1, 9)) is None


def test_a_month_later_is_the_last_day_of_a_shorter_month() -> None:
    assert told("in a month", datetime(2027, 1, 31, 9)) == "2027-02-28"


NO_DATES = """
they may call|she sat with the client|sun lotion order for Kim|the first call went well|second attempt, no luck
quote 1200 for Al|40 units to Room 12|ref 4471 sent|555-0134 is the number|call June|invoice for April Jones
the 9th floor|give me a second|24/7 support|$500 by wire|size 10-12|a 1:1 meeting|closed Mondays|by the way|10% off
this may cause a delay|May I ask|invited by 2 of them|not heard since Thursday
""".strip().replace("\n", "|")


@pytest.mark.parametrize("text", NO_DATES.split("|"))
def test_words_that_only_look_like_dates_are_none(text: str) -> None:
    assert date_parser.find_due_date(text, NOW, "en-GB") is None


DUE = [
    ("called Monday, no answer, try again Friday", "2026-05-08"),
    ("emailed 4/5, chase on the 12th", "2026-05-12"),
    ("Friday ring Ann about the visit on the 20th", "2026-05-08"),
    ("lunch moved from Thursday to Friday at 1", "2026-05-08 13:00"),
    ("can't do Monday, how about Tuesday 2pm", "2026-05-12 14:00"),
    ("call her xmas week, say 21 Dec", "2026-12-21"),
    ("send directions an hour before we meet tomorrow at 3", "2026-05-07 14:00"),
    ("dinner at 7 on Saturday", "2026-05-09 19:00"),
    ("coffee with April in April", "2027-04-01..2027-05-01"),
    ("meet Sunday Adeyemi on Sunday", "2026-05-10"),
    ("quote sent, valid until 30 June", None),
    ("met Zoe last Tuesday", None),
    ("called Ann today, no answer", None),
    ("spoke to Bo this morning, wants a quote today", "2026-05-06"),
    ("chase the invoice if not paid by Friday", "<2026-05-08"),
    ("the job took 2 weeks", None),
    ("cb 30 min", "2026-05-06 10:45"),
    ("send all papers at one time", None),
    ("dinner on Sunday the 10th of May", "2026-05-10"),
    ("away the weekend of the 16th", "2026-05-16..2026-05-18"),
    ("she is in on Wednesdays, call Friday 10", "2026-05-08 10:00"),
]


@pytest.mark.parametrize(("text", "expected"), DUE)
def test_the_due_date_is_the_one_that_counts(text: str, expected: str | None) -> None:
    found = date_parser.find_due_date(text, NOW, "en-GB")
    assert (said(found) if found else None) == expected


HOLIDAYS = [
    ("Thanksgiving", "en-US", "2026-11-26"),
    ("Thanksgiving", "en-CA", "2026-10-12"),
    ("before the bank holiday", "en-GB", "<2026-05-24"),
    ("after the bank holiday", "en-IE", ">2026-06-02"),
    ("mother's day", "en-US", "2026-05-10"),
    ("mother's day", "en-GB", "2027-03-07"),
    ("Nationalfeiertag", "de-AT", "2026-10-26"),
    ("Nationalfeiertag", "de-CH", "2026-08-01"),
]


@pytest.mark.parametrize(("text", "locale", "expected"), HOLIDAYS)
def test_a_holiday_is_that_of_the_country(text: str, locale: str, expected: str) -> None:
    assert told(text, locale=locale) == expected


def test_a_part_of_the_month_that_is_over_is_the_next_one_and_asked_about() -> None:
    found = date_parser.parse_date_phrase("beginning of the month", datetime(2026, 5, 18, 9))
    assert found is not None and said(found) == "2026-06-01..2026-06-11" and not found.is_sure


def test_what_happened_is_found_in_the_past() -> None:
    found = date_parser.find_dates("called Monday, left voicemail", NOW, "en-GB")
    assert [(one.starts.date().isoformat(), one.is_past) for one in found] == [("2026-05-04", True)]


def test_next_weekday_keeps_the_nearer_one_as_an_alternative_and_asks() -> None:
    found = date_parser.parse_date_phrase("next Friday", NOW)
    assert found is not None and not found.is_sure
    assert [said(other) for other in found.alternatives] == ["2026-05-08"]


def test_a_summer_time_change_does_not_move_a_wall_time() -> None:
    assert told("tomorrow at 9", datetime(2026, 3, 28, 12)) == "2026-03-29 09:00"


def test_the_year_turns() -> None:
    assert told("fri", datetime(2026, 12, 30, 9)) == "2027-01-01"
    assert told("12 Jan", datetime(2026, 12, 30, 9)) == "2027-01-12"
    assert told("next week", datetime(2026, 12, 30, 9)) == "2027-01-04..2027-01-11"


def test_later_in_the_week_on_a_sunday_is_the_week_to_come() -> None:
    assert told("later in the week", datetime(2026, 11, 22, 9)) == "2026-11-23..2026-11-30"
    assert told("later in the week", datetime(2026, 11, 21, 9)) == "2026-11-22..2026-11-23"
