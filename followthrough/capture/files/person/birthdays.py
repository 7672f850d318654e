"""Parse birthdays in the many ways files write them, with and without a year."""

import re
from datetime import date

from followthrough.kit.dates.style import style_of_country

# vCard 4 writes --0415 or --04-15 without a year; Apple writes the year 1604 then.
_NO_YEAR = re.compile(r"--(\d\d)-?(\d\d)")
_ISO = re.compile(r"(\d{4})(?:-(\d\d?)-(\d\d?)|(\d\d)(\d\d)|[/.](\d\d?)[/.](\d\d?))(?:[T ].*)?")
_FIGURES = re.compile(r"(\d\d?)([./-]) ?(\d\d?)(?:\2 ?(\d{4}|\d\d)?)?(?: .*)?")
_NAMED = re.compile(
    r"(?:\w+, )?"
    r"(?:(\d\d?)(?:st|nd|rd|th|er|\.)?[ -](?:de |of )?([^\W\d]{3,10})\.?|([^\W\d]{3,10})\.? (\d\d?)(?:st|nd|rd|th)?)"
    r"(?:,?[ -](?:de )?(\d{4}|\d\d))?",
    re.IGNORECASE,
)
# Years that programs write in place of an unknown one.
_UNKNOWN_YEARS = frozenset({0, 1, 1600, 1601, 1604})
# The first three letters of each month's names (en, de, fr, es), January first.
_MONTH_NAMES = (
    "jan ene", "feb fev fév", "mar mär mae mrz", "apr avr abr", "may mai", "jun jui", "jul", "aug aoû aou ago", "sep",
    "oct okt", "nov", "dec dez déc dic",
)  # fmt: skip
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}


def parse_birthday(text: str, *, month_first: bool = False) -> str | None:
    """Return 'YYYY-MM-DD', or '--MM-DD' if the year is unknown; '' for no date ('', '0/0/00'); None if unreadable.

    `month_first`: 4/5 is the 5th of April.
    """
    plain = text.strip()[:60]
    if not any(sign in "123456789" for sign in plain):
        return ""
    if no_year := _NO_YEAR.fullmatch(plain):
        return _iso_date(None, int(no_year[1]), int(no_year[2]))
    if iso := _ISO.fullmatch(plain):
        return _from_iso(iso)
    if figures := _FIGURES.fullmatch(plain):
        return _from_figures(figures, month_first)
    if named := _NAMED.fullmatch(plain):
        return _from_words(named)
    return None


def is_month_first(region: str, written: list[str]) -> bool:
    """True if the dates of a column put the month first: by a date that is possible one way only, else by country."""
    for text in written:
        figures = _FIGURES.fullmatch(text.strip()[:60])
        if figures and figures[2] != "." and max(int(figures[1]), int(figures[3])) > 12:
            return int(figures[3]) > 12
    return style_of_country(region.upper()).month_first


def _from_iso(iso: re.Match[str]) -> str | None:
    month, day = iso[2] or iso[4] or iso[6], iso[3] or iso[5] or iso[7]
    return _iso_date(int(iso[1]), int(month), int(day))


def _from_figures(figures: re.Match[str], month_first: bool) -> str | None:
    day, month = int(figures[1]), int(figures[3])
    if (month_first and figures[2] != ".") or month > 12:
        day, month = month, day
    return _iso_date(_year(figures[4]), month, day)


def _from_words(named: re.Match[str]) -> str | None:
    word = (named[2] or named[3]).casefold()
    month = 7 if word.startswith("juil") else _MONTHS.get(word[:3])
    return _iso_date(_year(named[5]), month, int(named[1] or named[4])) if month else None


def _year(text: str | None) -> int | None:
    """Parse a year of birth; of two digits, 00 to 20 are in this century."""
    if not text:
        return None
    return int(text) if len(text) == 4 else int(text) + (2000 if int(text) <= 20 else 1900)


def _iso_date(year: int | None, month: int, day: int) -> str | None:
    """Format a date as described at `parse_birthday`; None if the calendar has no such day."""
    known = year if year not in _UNKNOWN_YEARS else None
    try:
        date(known or 2000, month, day)
    except ValueError:
        return None
    return f"{known:04d}-{month:02d}-{day:02d}" if known else f"--{month:02d}-{day:02d}"
