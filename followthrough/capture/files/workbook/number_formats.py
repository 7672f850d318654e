"""What a number in a workbook looks like to who sees it: a date, a postcode with its noughts, a plain figure.

Which format is a date, and which day a number is, openpyxl knows (ECMA-376 part 1, 18.8.30 and 18.17.4).
"""

import math
import re
from datetime import date, datetime, time
from functools import lru_cache
from types import ModuleType

_DATES = frozenset([*range(14, 18), 22, *range(27, 32), 36, *range(50, 55), 57, 58])
_TIMES = frozenset([*range(18, 22), *range(32, 36), *range(45, 48), 55, 56])
# 00000 is a postcode; "+"0 and "0"000 are how people make Excel keep the beginning of a number.
_NOUGHTS = re.compile(r"0+")
_BEGINNING = re.compile(r"(?:\"([+0-9]+)\"|\\?(\+)|\\(0))([0#]+)")
_SECTION = re.compile(r"\[[^\]]*\]")


class Formats:
    """`codes` {number of a style: (id of its format, its code or '')}; `is_1904` for workbooks that began on a Mac."""

    def __init__(self, codes: dict[str, tuple[int, str]], *, is_1904: bool = False) -> None:
        self._codes = codes
        self._is_1904 = is_1904
        self._kinds: dict[str, str] = {}

    def text(self, value: str, style: str) -> str:
        """The number as text: a date as 2026-11-22, a whole number without point and nought, noughts in front kept."""
        kind = self._kinds.get(style)
        if kind is None:
            kind = self._kinds[style] = self._kind(style)
        if kind == "date":
            return _moment(value, self._is_1904) or plain(value)
        if kind == "":
            return value if value.isdecimal() and value[:1] != "0" else plain(value)
        figures = plain(value)
        if not figures.isdecimal():
            return figures
        return figures.zfill(len(kind)) if _NOUGHTS.fullmatch(kind) else _begun(figures, kind)

    def _kind(self, style: str) -> str:
        """'date', '' for a plain number, else the code that says how it begins."""
        number, code = self._codes.get(style, (0, ""))
        if number in _DATES or number in _TIMES:
            return "date"
        code = _SECTION.sub("", code).partition(";")[0].strip()
        if not code or code.lower() == "general":
            return ""
        if (_NOUGHTS.fullmatch(code) and len(code) > 1) or _BEGINNING.fullmatch(code):
            return code
        return "date" if _openpyxl().styles.numbers.is_date_format(code) else ""


def plain(value: str) -> str:
    """'4.47700900456E11' as '447700900456', '0.30000000000000004' as '0.3'; what is no number stays."""
    try:
        number = float(value)
    except ValueError:
        return value.strip()
    if not math.isfinite(number) or abs(number) >= 1e21:
        return value.strip()
    if number.is_integer():
        return str(int(value) if value.lstrip("-").isdecimal() else int(number))
    return f"{number:.15g}"


def _begun(figures: str, code: str) -> str:
    parts = _BEGINNING.fullmatch(code)
    assert parts is not None
    beginning = parts[1] or parts[2] or parts[3]
    return beginning + figures.zfill(parts[4].count("0"))


@lru_cache(maxsize=4096)
def _moment(value: str, is_1904: bool) -> str:
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
    # A fifth of a second to load: only for workbooks with formats of their own.
    import openpyxl.styles.numbers
    import openpyxl.utils.datetime

    library: ModuleType = openpyxl
    return library
