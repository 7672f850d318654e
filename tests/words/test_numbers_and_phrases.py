from datetime import date, datetime
from decimal import Decimal

import pytest

from followthrough.kit import windows
from followthrough.words.en import numbers
from followthrough.words.engine import phrases
from tests.words.cast import AT_TEN, LAST_FRIDAY, NEXT_FRIDAY, NOW, THURSDAY, TODAY, ZONE

MORNING = windows.Window(datetime(2026, 11, 26, 6), datetime(2026, 11, 26, 12), ZONE, "daypart")


def test_counts_are_words_up_to_ten() -> None:
    assert [numbers.number_words(number) for number in (0, 1, 10, 11, 1214)] == ["no", "one", "ten", "11", "1,214"]
    assert [numbers.times_words(number) for number in (1, 2, 3, 12)] == ["once", "twice", "three times", "12 times"]
    assert [numbers.ordinal(number) for number in (1, 10, 11, 12, 21, 22, 113)] == [
        "first", "tenth", "11th", "12th", "21st", "22nd", "113th",
    ]  # fmt: skip


def test_money_has_no_cents() -> None:
    assert numbers.money_words(Decimal("980.00")) == "$980"
    assert numbers.money_words(Decimal("1240.5"), "EUR") == "€1,241"
    assert numbers.money_words(Decimal(12000), "chf") == "CHF 12,000"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (TODAY, "today"),
        (date(2026, 11, 23), "yesterday"),
        (date(2026, 11, 18), "on Wednesday"),
        (date(2026, 11, 17), "on Tuesday 17 Nov"),
        (date(2025, 11, 17), "on Monday 17 Nov 2025"),
    ],
)
def test_a_past_day(day: date, said: str) -> None:
    assert numbers.past_on(day, TODAY) == said


@pytest.mark.parametrize(
    ("window", "soon", "told"),
    [
        (AT_TEN, "today at 10:00", "today at 10:00"),
        (THURSDAY, "Thursday before 10", "on Thursday before 10"),
        (NEXT_FRIDAY, "Friday", "on Friday"),
        (windows.on_day(date(2026, 11, 25), ZONE), "tomorrow", "tomorrow"),
        (
            windows.window_at(datetime(2026, 12, 3, 11, 15), ZONE),
            "Thursday 3 Dec at 11:15",
            "on Thursday 3 December at 11:15",
        ),
        (windows.window_by(datetime(2026, 11, 27, 17), ZONE, since=NOW), "by Friday, 17:00", "by Friday, 17:00"),
        (
            MORNING,
            "Thursday in the morning",
            "on Thursday in the morning",
        ),
        (windows.window_after(datetime(2026, 11, 26, 15), ZONE), "Thursday after 15:00", "on Thursday after 15:00"),
    ],
)
def test_a_window_in_short_and_as_spoken(window: windows.Window, soon: str, told: str) -> None:
    assert numbers.short_window(window, TODAY) == soon
    assert numbers.window_as_spoken(window, TODAY) == told


def test_how_long_ago() -> None:
    days = (0, 1, 6, 20, 100, 900)
    assert [numbers.day_ago(date.fromordinal(TODAY.toordinal() - day), TODAY) for day in days] == [
        "today", "yesterday", "six days ago", "three weeks ago", "three months ago", "two years ago",
    ]  # fmt: skip


def test_a_month_is_named_for_its_first_day() -> None:
    assert numbers.in_month(date(2027, 5, 1), TODAY) == "in May"
    assert numbers.in_month(date(2027, 5, 12), TODAY) == "on Wednesday 12 May 2027"
    assert numbers.past_day(LAST_FRIDAY.day, TODAY) == "Friday"


@pytest.mark.parametrize(
    ("words", "shape"),
    [
        ("send the price list", "do"),
        ("Call back", "do"),
        ("call on Saturday", "do"),
        ("quote them 1190", "do"),
        ("mail Ben the sheet", "do"),
        ("quote 1190", "thing"),
        ("quote for 5,000 lids", "thing"),
        ("mail list", "thing"),
        ("the sample results", "thing"),
        ("2,000 gift boxes", "thing"),
        ("50 jars, kraft", "thing"),
        ("wants a price for 50 jars", "quote"),
        ("asked for me", "quote"),
        ("I owe them a time", "quote"),
        ("Our lids curl. Badly", "quote"),
        ("said “no”", "quote"),
        ("", "quote"),
        ("…", "quote"),
        ("a " * 60, "quote"),
    ],
)
def test_the_shape_of_the_users_words(words: str, shape: str) -> None:
    assert phrases.shape_of(words) == shape


def test_quoting_keeps_the_words_and_doubles_no_marks() -> None:
    assert phrases.quoted("our lids\ncurl") == "“our lids curl.”"
    assert phrases.quoted("“Does it hold?”") == "“Does it hold?”"
    assert phrases.quoted('the "big" one') == "“the ‘big’ one.”"
    assert phrases.quoted(" … ") == ""


def test_words_for_the_middle_of_a_sentence() -> None:
    assert phrases.inside_sentence("The sample results.") == "the sample results"
    assert phrases.inside_sentence("Ingrid and the lids") == "Ingrid and the lids"
    assert phrases.swap_me_to_you("my samples for me") == "your samples for you"
