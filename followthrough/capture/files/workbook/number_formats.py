"""Format a number of a workbook as Excel shows it: as a date, as a postcode with leading zeros, or plain.

openpyxl decides which formats are dates and which day a number is (ECMA-376 part 1, 18.8.30 and 18.17.4).
"""

import math
import re
from datetime import date, datetime, time
from functools import lru_cache
from types import ModuleType

# The ids of Excel's built-in formats of dates and times.
_DATES = frozenset([*range(14, 18), 22, *range(27, 32), 36, *range(50, 55), 57, 58])
_TIMES = frozenset([*range(18, 22), *range(32, 36), *range(45, 48), 55, 56])
# 00000 is a postcode; with "+"0 and "0"000 people make Excel keep the beginning of a number.
_ZEROS = re.compile(r"0+")
_BEGINNING = re.compile(r"(?:\"([+0-9]+)\"|\\?(\+)|\\(0))([0#]+)")
_SECTION = re.compile(r"\[[^\]]*\]")


class Formats:
    """The number formats of a workbook.

    `codes`: {style number: (format id, format code or '')}. `is_1904`: days count from 1904, as in old Mac workbooks.
    """

    def __init__(self, codes: dict[str, tuple[int, str]], *, is_1904: bool = False) -> None:
        self._codes = codes
        self._is_1904 = is_1904
        self._kinds: dict[str, str] = {}

    def text(self, value: str, style: str) -> str:
        """Return a number as text: a date as 2026-11-22, a whole number without '.0', leading zeros kept."""
        kind = self._kinds.get(style)
        if kind is None:
            kind = self._kinds[style] = self._kind(style)
        if kind == "date":
            return _date_text(value, self._is_1904) or plain_number(value)
        if kind == "":
            return value if value.isdecimal() and value[:1] != "0" else plain_number(value)
        digits = plain_number(value)
        if not digits.isdecimal():
            return digits
        return digits.zfill(len(kind)) if _ZEROS.fullmatch(kind) else _with_beginning(digits, kind)

    def _kind(self, style: str) -> str:
        """Return 'date', '' for a plain number, or the format code of a number with a fixed beginning."""
        number, code = self._codes.get(style, (0, ""))
        if number in _DATES or number in _TIMES:
            return "date"
        code = _SECTION.sub("", code).partition(";")[0].strip()
        if not code or code.lower() == "general":
            return ""
        if (_ZEROS.fullmatch(code) and len(code) > 1) or _BEGINNING.fullmatch(code):
            return code
        return "date" if _openpyxl().styles.numbers.is_date_format(code) else ""


def plain_number(value: str) -> str:
    """Write '4.47700900456E11' as '447700900456', '0.30000000000000004' as '0.3'; return other text unchanged."""
    try:
        number = float(value)
    except ValueError:
        return value.strip()
    if not math.isfinite(number) or abs(number) >= 1e21:
        return value.strip()
    if number.is_integer():
        return str(int(value) if value.lstrip("-").isdecimal() else int(number))
    return f"{number:.15g}"


def _with_beginning(digits: str, code: str) -> str:
    parts = _BEGINNING.fullmatch(code)
    assert parts is not None
    beginning = parts[1] or parts[2] or parts[3]
    return beginning + digits.zfill(parts[4].count("0"))


@lru_cache(maxsize=4096)
def _date_text(value: str, is_1904: bool) -> str:
    """Return the date as '2026-11-22', with a time as '2026-11-22 10:30'; '' if the number is none."""
    dates = _openpyxl().utils.datetime
    try:
        epoch = dates.CALENDAR_MAC_1904 if is_1904 else dates.CALENDAR_WINDOWS_1900
        moment = dates.from_excel(float(value), epoch)
    except (ValueError, OverflowError, TypeError):
        return ""
    if isinstance(moment, datetime):
        return moment.date().isoformat() if moment.time() == time() else moment.isoformat(" ", "minutes")
    return moment.isoformat() if isinstance(moment, date | time) else ""


@lru_cache(maxsize=1)
def _openpyxl() -> ModuleType:
    # It takes 0.2 s to load, so it is loaded only for workbooks with formats of their own.
    import openpyxl.styles.numbers
    import openpyxl.utils.datetime

    library: ModuleType = openpyxl
    return library
