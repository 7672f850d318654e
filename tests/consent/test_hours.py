"""Typed hours: what they mean, how they are stored, what they say, and what is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.consent.hours import BUSINESS, HOME, PLAIN, Hours, hours_of_text, merged, text_of_hours
from followthrough.consent.law import hours_words
from followthrough.consent.parse_hours import parse_hours
from followthrough.kit.dates.style import AMERICAN, in_style
from followthrough.kit.errors import Refused


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("home", "home"),
        ("At home", "home"),
        ("at home, evenings", "home"),
        ("business", "business"),
        ("office", "business"),
        ("any time", ""),
        ("mon-fri 18-20", "mon-fri 18-20"),
        ("Mon–Fri 18:00–20:00, Sat 10-12", "mon-fri 18-20, sat 10-12"),
        ("mon-fri 9-12, 13-17", "mon-fri 9-12 13-17"),
        ("weekdays 8-11 am, not fri", "mon-thu 8-11"),
        ("fri-mon 10-12", "mon 10-12, fri-sun 10-12"),
        ("evenings", "mon-sun 17-20"),
        ("not before 10", "mon-sun 10-21"),
        ("weekdays after 5:30 pm", "mon-fri 17:30-21"),
        ("until noon", "REFUSED"),
        ("11-1 pm", "mon-sun 11-13"),
        ("saturdays", "sat 8-21"),
        ("never on fridays", "mon-thu 8-21, sat-sun 8-21"),
        ("mon 9-11, 10-12", "mon 9-12"),
        ("mon 6-10", "mon 6-10"),
    ],
)
def test_typed_hours_are_stored(typed: str, stored: str) -> None:
    if stored == "REFUSED":
        with pytest.raises(Refused):
            parse_hours(typed)
    else:
        assert text_of_hours(parse_hours(typed)) == stored


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "Couldn’t read “” as hours."),
        ("whenever the moon is full", "Couldn’t read “whenever the moon is full” as hours."),
        ("20-18", "“20-18” ends before it starts."),
        ("mon 9-9", "“9-9” ends before it starts."),
        ("mon-fri 5-7", "“mon-fri 5-7” never opens."),
        ("mon-fri 22-24", "“mon-fri 22-24” never opens."),
        ("not mon-sun", "“not mon-sun” never opens."),
        ("after 21", "“after 21” never opens."),
        ("mon 25-26", "“26” isn’t a time of day."),
        ("mon 9:75-11", "“9:75” isn’t a time of day."),
    ],
)
def test_hours_that_cannot_be_or_never_open_are_refused(typed: str, why: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_hours(typed)
    assert refused.value.why == why
    assert refused.value.do


def test_hours_in_words() -> None:
    with in_style(AMERICAN):
        assert hours_words(HOME) == "Monday to Friday, 5 to 8 pm, and Saturday, 10 am to 5 pm"
        assert hours_words(parse_hours("mon-thu 8-11")) == "Monday to Thursday, 8 to 11 am"
        assert hours_words(PLAIN) == "every day, 8 am to 9 pm"
    assert hours_words(BUSINESS) == "Monday to Friday, 9:00 to 18:00"


def test_a_stored_text_that_nobody_wrote_is_no_hours() -> None:
    assert hours_of_text("mon-fri late") == hours_of_text("xyz") == hours_of_text("mon 9-99") == PLAIN


starts, lengths = st.integers(0, 24 * 60 - 1), st.integers(1, 300)
spans = st.builds(lambda start, length: (start, min(start + length, 24 * 60)), starts, lengths)
days = st.lists(spans, max_size=2).map(merged)


@settings(deadline=None)
@given(st.tuples(*[days] * 7))
def test_every_week_is_read_back_as_it_was_stored(week: tuple[tuple[tuple[int, int], ...], ...]) -> None:
    hours = Hours("own", week)
    if hours.open_at_all:
        assert hours_of_text(text_of_hours(hours)) == hours
    if hours.for_calls().open_at_all:
        assert parse_hours(text_of_hours(hours)) == hours


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(typed: str) -> None:
    try:
        hours = parse_hours(typed)
    except Refused:
        return
    assert hours.for_calls().open_at_all
