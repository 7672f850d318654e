"""The style of dates: what each country writes, compared with Babel, and days and hours in words."""

import re
from datetime import date, datetime, time

import pytest
from babel import Locale, UnknownLocaleError
from babel.localedata import exists

from followthrough.accounts.models import Workspace
from followthrough.kit import countries, windows
from followthrough.kit.dates import words
from followthrough.kit.dates.style import AMERICAN, BRITISH, current_style, in_style, style_of_country
from followthrough.quickline.dates.date_parser import is_day_first

TUESDAY = date(2026, 11, 24)
THURSDAY = date(2026, 12, 3)
ZONE = "Europe/London"


def babel_locale(country: str) -> Locale | None:
    """English as it is written there, else the main language; None where Babel knows neither."""
    if exists(f"en_{country}"):
        return Locale.parse(f"en_{country}")
    try:
        return Locale.parse(f"und_{country}")
    except UnknownLocaleError:
        return None


def known_countries() -> list[tuple[str, Locale]]:
    codes = [code for code in Locale.parse("en").territories if re.fullmatch("[A-Z][A-Z]", code)]
    named = (code for code in codes if code not in countries.NO_COUNTRY)
    return [(code, found) for code in named if (found := babel_locale(code))]


def test_every_country_has_the_order_the_clock_and_the_week_that_babel_knows() -> None:
    found = known_countries()
    assert len(found) > 200
    for code, locale in found:
        style = style_of_country(code)
        hours = re.sub(r"'[^']*'", "", locale.time_formats["short"].pattern)
        is_month_first = locale.language == "en" and locale.date_formats["medium"].pattern.startswith("MMM")
        expected = (is_month_first, 12 if re.search("[hK]", hours) else 24, locale.first_week_day)
        assert (style.month_first, style.clock, style.week_starts) == expected, code


def test_an_unknown_country_is_british() -> None:
    assert style_of_country("") == style_of_country("GB") == BRITISH
    assert style_of_country("US") == AMERICAN


@pytest.mark.parametrize("country", ["US", "CA", "PH", "PR", "GB", "AU", "IN", "DE", "CH", "FR", ""])
def test_dates_are_read_in_the_order_in_which_they_are_written(country: str) -> None:
    for changed in (None, True, False):
        workspace = Workspace(country=country, month_first=changed)
        assert is_day_first(workspace.locale) is not workspace.date_style.month_first


def test_a_style_holds_until_the_end_of_its_block() -> None:
    with in_style(AMERICAN):
        assert words.day_words(THURSDAY, TUESDAY) == "Thursday, Dec 3"
    assert current_style() == BRITISH
    assert words.day_words(THURSDAY, TUESDAY) == "Thursday 3 Dec"


@pytest.mark.parametrize(
    ("hour", "minute", "said"),
    [(0, 0, "midnight"), (0, 5, "12:05 am"), (9, 52, "9:52 am"), (10, 0, "10 am"), (12, 0, "noon"),
     (12, 30, "12:30 pm"), (16, 30, "4:30 pm"), (23, 59, "11:59 pm")],
)  # fmt: skip
def test_an_american_clock_counts_to_twelve(hour: int, minute: int, said: str) -> None:
    with in_style(AMERICAN):
        assert words.clock_words(time(hour, minute)) == said


@pytest.mark.parametrize(
    ("starts", "ends", "american", "british"),
    [
        ("16:00", "18:00", "between 4 and 6 pm", "between 16:00 and 18:00"),
        ("11:00", "13:00", "between 11 am and 1 pm", "between 11:00 and 13:00"),
        ("10:00", "12:00", "between 10 and noon", "between 10:00 and 12:00"),
        ("12:00", "13:30", "between noon and 1:30 pm", "between 12:00 and 13:30"),
        ("9:30", "11:00", "between 9:30 and 11 am", "between 9:30 and 11:00"),
        ("7:00", "10:00", "before 10", "before 10"),
        ("7:00", "10:30", "before 10:30 am", "before 10:30"),
        ("7:00", "16:00", "before 4 pm", "before 16"),
    ],
)  # fmt: skip
def test_hours_of_a_day_say_the_half_of_the_day_once(starts: str, ends: str, american: str, british: str) -> None:
    first, last = (datetime.strptime(one, "%H:%M").time() for one in (starts, ends))
    window = windows.window_between(THURSDAY, first, last, ZONE)
    with in_style(AMERICAN):
        assert windows.window_words(window, TUESDAY) == f"Thursday, Dec 3, {american}"
    assert windows.window_words(window, TUESDAY) == f"Thursday 3 Dec, {british}"


@pytest.mark.parametrize(
    ("window", "american", "american_short"),
    [
        (windows.window_at(datetime(2026, 11, 24, 10), ZONE), "today at 10 am", "10 am"),
        (windows.window_at(datetime(2026, 11, 25, 12), ZONE), "tomorrow, Wednesday, at noon", "noon"),
        (windows.window_at(datetime(2027, 1, 4, 16, 30), ZONE), "Monday, Jan 4, 2027, at 4:30 pm", "4:30 pm"),
        (windows.on_day(THURSDAY, ZONE), "Thursday, Dec 3", "any time"),
        (windows.window_between(THURSDAY, time(6), time(12), ZONE), "Thursday, Dec 3, before noon", "before noon"),
        (windows.window_between(THURSDAY, time(11), time(12), ZONE), "Thursday, Dec 3, between 11 and noon",
         "11 to noon"),
        (windows.window_between(THURSDAY, time(16), time(18), ZONE), "Thursday, Dec 3, between 4 and 6 pm", "4–6 pm"),
    ],
)  # fmt: skip
def test_windows_as_americans_say_them(window: windows.Window, american: str, american_short: str) -> None:
    with in_style(AMERICAN):
        assert windows.window_words(window, TUESDAY) == american
        assert windows.short_words(window, TUESDAY) == american_short
