"""Whatever is typed: nothing raises, spans lie in the text, nothing is due in the past, spaces do not count."""

from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.language import when
from followthrough.language.agreed import read_agreed
from followthrough.language.days import add_business_days, add_months, easter, next_weekday, nth_weekday
from followthrough.language.quickline import read_line

WORDS = tuple(
    part
    for line in (
        "call ring email send met called tomorrow today tonight monday fri next this last week month in 2 3 10 14th of",
        "the at on by before after until from to and or noon pm am 9:30 14:30 half past quarter an hour ago every",
        "end early late mid march may jan 3/4 2026-05-01 Ann Bo , - . ; ( ) 's first second thing morning weekend",
        "fortnight few couple days 1st 31st 29 feb q3 eod eom @ $40 not can't moved valid xmas easter working sat sun",
    )
    for part in line.split()
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
NOWS = st.datetimes(datetime(1990, 1, 1), datetime(2200, 12, 31))
LOCALES = st.sampled_from(["en-US", "en-GB", "en-IE", "de-DE", "", "xx"])
QUICK = settings(max_examples=150, deadline=None)


@QUICK
@given(TEXTS, NOWS, LOCALES)
def test_any_text_gives_whole_dates_inside_the_text(text: str, now: datetime, locale: str) -> None:
    for found in when.find(text, now, locale):
        assert found.starts < found.ends
        assert 0 <= found.span[0] < found.span[1] <= len(text)
        assert 0 < found.confidence <= 1
        assert found.bound in ("on", "by", "after")
        assert all(other.starts < other.ends for other in found.alternatives)


@QUICK
@given(TEXTS, NOWS)
def test_a_due_date_never_lies_before_today_unless_a_date_was_written_in_full(text: str, now: datetime) -> None:
    found = when.due(text, now)
    if found is not None and "20" not in text and "/" not in text and "-" not in text:
        assert found.ends.date() >= now.date() or any(word in text for word in ("this", "before", "months", "month"))


@QUICK
@given(TEXTS, NOWS)
def test_space_around_change_nothing(text: str, now: datetime) -> None:
    plain = when.find(text.strip(), now)
    assert [(one.starts, one.ends) for one in when.find("  " + text.strip() + "  ", now)] == [
        (one.starts, one.ends) for one in plain
    ]


@QUICK
@given(TEXTS, NOWS, LOCALES)
def test_a_line_never_raises_and_keeps_its_places(text: str, now: datetime, locale: str) -> None:
    line = read_line(text, now, locale, [(1, "Ann Bo", "Acme", ("annie",))])
    assert line.text == text
    assert all(0 <= start <= end <= len(text) for start, end in line.spans.values())
    for said in [*line.promises, *read_agreed(text, now, locale)]:
        assert 0 <= said.span[0] <= said.span[1] <= len(text)


@given(st.dates(date(1990, 1, 1), date(2200, 1, 1)), st.integers(0, 6), st.integers(0, 400))
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
        line = read_line(piece * 3000, now)
        assert line.rest.endswith((piece * 3000)[2000:].strip()[-3:].strip()) or line.rest
