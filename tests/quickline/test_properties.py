"""Properties of any text: no error, spans inside the text, no due date in the past, extra spaces change nothing."""

import os
from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.quickline.core.day_math import add_business_days, add_months, easter, next_weekday, nth_weekday
from followthrough.quickline.dates import date_parser
from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line.parse_line import parse_line
from followthrough.quickline.line.told.steps import parse_agreed_steps

WORDS = tuple(
    part
    for line in (
        "call ring email send met called tomorrow today tonight monday fri next this last week month in 2 3 10 14th of",
        "the at on by before after until from to and or noon pm am 9:30 14:30 half past quarter an hour ago every",
        "end early late mid march may jan 3/4 2026-05-01 Ann Bo , - . ; ( ) 's first second thing morning weekend",
        "fortnight few couple days 1st 31st 29 feb q3 eod eom @ $40 not can't moved valid xmas easter working sat sun",
        "morgen übermorgen heute Montag Mittwoch nächsten kommenden diese Woche in einer Tagen vor nach um halb",
        "dreiviertel drei 14. 24.12. 9 Uhr KW 48 bis ab zum Ende Anfang Januar Freitagnachmittag früh jeden erster",
        "viertel Feierabend so Mai",
    )
    for part in line.split()
)
KNOWN = sorted(
    {*vocabulary_of("en").words, *vocabulary_of("de").words, *vocabulary_of("en").grammar, *vocabulary_of("de").grammar}
)
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
    st.lists(st.sampled_from(KNOWN), max_size=8).map(" ".join),
)
NOWS = st.datetimes(datetime(1990, 1, 1), datetime(2200, 12, 31))
LOCALES = st.sampled_from(["en-US", "en-GB", "en-IE", "de-DE", "", "xx"])
QUICK = settings(max_examples=int(os.environ.get("FUZZ", "75")), deadline=None)


@QUICK
@given(TEXTS, NOWS, LOCALES)
def test_any_text_gives_whole_dates_inside_the_text(text: str, now: datetime, locale: str) -> None:
    for found in date_parser.find_dates(text, now, locale):
        assert found.starts < found.ends
        assert 0 <= found.span[0] < found.span[1] <= len(text)
        assert 0 < found.confidence <= 1
        assert found.bound in ("on", "by", "after")
        assert all(other.starts < other.ends for other in found.alternatives)


@QUICK
@given(TEXTS, NOWS)
def test_a_due_date_never_lies_before_today_unless_a_date_was_written_in_full(text: str, now: datetime) -> None:
    found = date_parser.find_due_date(text, now)
    if found is not None and "20" not in text and "/" not in text and "-" not in text:
        assert found.ends.date() >= now.date() or any(word in text for word in ("this", "before", "months", "month"))


@QUICK
@given(TEXTS, NOWS)
def test_space_around_change_nothing(text: str, now: datetime) -> None:
    plain = date_parser.find_dates(text.strip(), now)
    assert [(one.starts, one.ends) for one in date_parser.find_dates("  " + text.strip() + "  ", now)] == [
        (one.starts, one.ends) for one in plain
    ]


@QUICK
@given(TEXTS, NOWS, LOCALES)
def test_a_line_never_raises_and_keeps_its_places(text: str, now: datetime, locale: str) -> None:
    line = parse_line(text, now, locale, ["Ann Bo"])
    assert line.text == text
    assert all(0 <= start <= end <= len(text) for start, end in line.spans.values())
    for said in [*line.promises, *parse_agreed_steps(text, now, locale)]:
        assert 0 <= said.span[0] <= said.span[1] <= len(text)


DAYS = st.dates(date(1990, 1, 1), date(2200, 1, 1))
ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
GERMAN = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
NEAR = ("{}", "on {}", "this {}", "this coming {}", "every {}")
NEAR_DE = ("{}", "am {}", "diesen {}", "kommenden {}", "jeden {}")
FAR = (("next {}", "en-GB", ENGLISH), ("{} next week", "en-US", ENGLISH), ("{} nächster Woche", "de-DE", GERMAN))


@QUICK
@given(DAYS, st.integers(0, 6), st.integers(0, 4), st.integers(0, 23))
def test_a_weekday_is_within_the_seven_days_to_come_in_both_languages(
    day: date, wday: int, form: int, hour: int
) -> None:
    now = datetime(day.year, day.month, day.day, hour)
    for text, locale in ((NEAR[form].format(ENGLISH[wday]), "en-GB"), (NEAR_DE[form].format(GERMAN[wday]), "de-AT")):
        found = date_parser.parse_date_phrase(text, now, locale)
        assert found is not None and found.grain == "day" and found.starts.weekday() == wday
        assert 1 <= (found.starts.date() - day).days <= 7


@QUICK
@given(DAYS, st.integers(0, 6), st.sampled_from(FAR))
def test_a_weekday_of_next_week_lies_in_the_week_after_this_one(
    day: date, wday: int, form: tuple[str, str, tuple[str, ...]]
) -> None:
    pattern, locale, names = form
    found = date_parser.parse_date_phrase(
        pattern.format(names[wday]), datetime(day.year, day.month, day.day, 9), locale
    )
    assert found is not None and found.starts.weekday() == wday
    assert (found.starts.date() - timedelta(days=wday) - (day - timedelta(days=day.weekday()))).days == 7


@QUICK
@given(DAYS, st.integers(1, 60), st.sampled_from(("in {} days", "{} days from now", "in {} Tagen")))
def test_days_are_counted_over_years_leap_days_and_summer_time(day: date, count: int, form: str) -> None:
    locale = "de-DE" if "Tagen" in form else "en-GB"
    found = date_parser.parse_date_phrase(form.format(count), datetime(day.year, day.month, day.day, 23, 59), locale)
    assert found is not None and found.starts.date() == day + timedelta(days=count)


@QUICK
@given(DAYS, st.integers(0, 23), st.integers(0, 59))
def test_a_wall_time_tomorrow_is_that_wall_time(day: date, hour: int, minute: int) -> None:
    now = datetime(day.year, day.month, day.day, 12)
    for text, locale in (
        (f"tomorrow at {hour:02}:{minute:02}", "en-GB"),
        (f"morgen um {hour:02}:{minute:02} Uhr", "de-DE"),
    ):
        found = date_parser.parse_date_phrase(text, now, locale)
        expected = now.replace(hour=hour, minute=minute) + timedelta(days=1)
        # 'at 12:05' is noon; a written 24-hour time stands for itself, the bare hours 1-6 are pm (guide 9)
        assert found is not None and found.starts in (expected, expected + timedelta(hours=12))


@QUICK
@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), DAYS)
def test_a_date_written_in_full_is_that_date(day: date, now: date) -> None:
    at = datetime(now.year, now.month, now.day, 8)
    for text, locale in (
        (f"{day:%d/%m/%Y}", "en-GB"),
        (f"{day:%m/%d/%Y}", "en-US"),
        (f"{day.day} {day:%B %Y}", "en-GB"),
        (f"{day:%d.%m.%Y}", "de-DE"),
        (f"{day:%Y-%m-%d}", "de-CH"),
    ):
        found = date_parser.find_dates(text, at, locale)
        assert [one.starts.date() for one in found] == [day]


@QUICK
@given(DAYS, st.integers(1, 53))
def test_a_calendar_week_is_monday_to_sunday_and_not_over(day: date, number: int) -> None:
    found = date_parser.parse_date_phrase(f"KW {number}", datetime(day.year, day.month, day.day, 8), "de-DE")
    if found is not None:
        assert found.starts.isocalendar().week == number and found.starts.weekday() == 0
        assert found.ends.date() > day and (found.starts.date() - day).days < 740
    assert found is not None or number == 53


@QUICK
@given(DAYS)
def test_every_form_of_umlauts_is_the_same_word(day: date) -> None:
    now = datetime(day.year, day.month, day.day, 8)
    for one, two in (("übermorgen", "uebermorgen"), ("nächste Woche", "naechste woche"), ("3. März", "3. Maerz")):
        first, second = (
            date_parser.parse_date_phrase(one, now, "de-DE"),
            date_parser.parse_date_phrase(two, now, "de-DE"),
        )
        assert first is not None and second is not None and first.starts == second.starts


@given(DAYS, st.integers(0, 6), st.integers(0, 400))
def test_arithmetic_of_days(day: date, weekday: int, count: int) -> None:
    found = next_weekday(day, weekday)
    assert found.weekday() == weekday and 1 <= (found - day).days <= 7
    worked = add_business_days(day, count)
    assert count == 0 or worked.weekday() < 5
    assert (
        sum((day + timedelta(days=n)).weekday() < 5 for n in range(1, (worked - day).days + 1)) == count or count == 0
    )
    assert add_months(day, count).day <= day.day
    assert easter(day.year).weekday() == 6 and easter(day.year).month in (3, 4)
    fifth = nth_weekday(day.replace(day=1), 5, weekday)
    assert fifth is None or (fifth.weekday() == weekday and fifth.month == day.month)


def test_a_long_text_is_read_in_part_and_never_slowly() -> None:
    now = datetime(2026, 5, 6, 10, 15)
    for piece in ("tomorrow at 3 ", "a ", "9:30-", "12/", "friday or ", "call Ann ", "((", "an hour before "):
        line = parse_line(piece * 3000, now)
        assert line.words_left.endswith((piece * 3000)[2000:].strip()[-3:].strip()) or line.words_left
