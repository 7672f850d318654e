"""Parse phone numbers by the numbering plans of the countries (the library phonenumbers, Google's plans).

Everything here takes and returns plain text: ('+493023125210', 'extension or empty').
"""

import re
from functools import lru_cache
from types import ModuleType
from typing import Any

Number = tuple[str, str]

# Three, three and four digits with something between them. A country that dials a zero first writes no number so.
_NORTH_AMERICAN = re.compile(
    r"\(?[2-9]\d\d\)?[ .-]{1,2}\d{3}[ .-]\d{4}(?:\D.*)?|\([2-9]\d\d\)\d{3}[ .-]?\d{4}(?:\D.*)?"
)
# How many digits may stand before the first separator: 212 555 0147, 212555 0147, 2125550147.
_NORTH_AMERICAN_GROUPS = frozenset({3, 6, 10})
# Countries where a zero is dialled first, but mobile numbers are written without it, often as North America's.
_WITHOUT_ZERO = frozenset({"IN", "TR", "PK", "PH", "IR", "BD", "NP", "LK"})
_DIGITS = re.compile(r"\d+")
_NO_DIGITS = re.compile(r"\D+")
# A vanity number that begins with 1 and 8xx belongs to North America wherever it is written.
_TOLL_FREE = re.compile(r"1[ .-]?\(?8\d\d\b")
# Numbers kept for film that share no beginning with a real one: {country code: (how they begin)}.
# Source: ARCEP decision 2018-0881, article 2.5.12. North America's are recognised by 555.
_FILM = {33: ("63998",)}
_NORTH_AMERICA, _NORTH_AMERICAN_LENGTH = 1, 10
# So many digits of a number must begin a number that the plan has. Fewer would take 066 in Germany for 0660.
_BEGINNING = 3
_PROBES = (*"0123456789", "2345678901234")


def parse_dialled(text: str, region: str) -> Number | None:
    """Parse a number as dialled in `region` (in capitals); None if its plan has no number that begins so.

    A number with its country code is taken if it is possible by its length: the writer named the country.
    """
    library = _phonenumbers()
    number = _parse(text, region)
    if number is None:
        return None
    is_international = "+" in text or text.lstrip("( ").startswith("00")
    once = _with_code_once(text, str(number.country_code)) if is_international else None
    if once and not library.is_valid_number(number):
        return once
    if library.is_possible_number_with_reason(number) != library.ValidationResult.IS_POSSIBLE:
        return None
    if not is_international and (_is_foreign(text, region) or not _is_in_plan(number)):
        return None
    return _as_text(number)


def parse_without_plus(text: str) -> Number | None:
    """Parse an international number whose plus a spreadsheet dropped, or that is written with 00.

    Digits without 00 count only if a country's numbering plan has the number.
    """
    library = _phonenumbers()
    digits = "".join(sign for sign in text if sign.isdecimal())
    if len(digits) < 11 or not set(text) <= set("0123456789 .-/()"):
        return None
    number = _parse("+" + digits.removeprefix("00"), None)
    if number is None:
        return None
    is_likely = library.is_possible_number if digits.startswith("00") else library.is_valid_number
    return _as_text(number) if is_likely(number) else _with_code_once(digits, str(number.country_code))


def parse_vanity(text: str, region: str) -> Number | None:
    """Parse a number with letters for digits. Letters behind the last digit that is dialled are left out."""
    library = _phonenumbers()
    number = _parse(text, "US" if _TOLL_FREE.match(text) else region)
    if number is None:
        return None
    if number.country_code == _NORTH_AMERICA:
        digits = str(number.national_number)[:_NORTH_AMERICAN_LENGTH]
        number = library.parse(f"+{_NORTH_AMERICA}{digits}", None)
    return _as_text(number) if library.is_possible_number(number) and _is_in_plan(number) else None


def is_in_use(e164: str, region: str) -> bool:
    """True if the numbering plan of `region` has such a number; stricter than `parse_dialled`."""
    library = _phonenumbers()
    return bool(library.is_valid_number_for_region(library.parse(e164, None), region.upper()))


def is_north_american(text: str) -> bool:
    """True for a text that is written as North America writes numbers: '(212) 736-5000'."""
    return bool(_NORTH_AMERICAN.fullmatch(text))


def digits_of_letters(text: str) -> str:
    """Return the text with each letter replaced by its key on the dial pad."""
    return str(_phonenumbers().convert_alpha_characters_in_number(text))


def national(e164: str) -> str:
    """Return the national form of an E.164 number, '(212) 555-0147'; any other text unchanged."""
    number = _parse(e164, None)
    library = _phonenumbers()
    return str(library.format_number(number, library.PhoneNumberFormat.NATIONAL)) if number else e164


def international(e164: str) -> str:
    """Return '+1 202-555-0119' for '+12025550119'; any other text unchanged."""
    number = _parse(e164, None)
    library = _phonenumbers()
    return str(library.format_number(number, library.PhoneNumberFormat.INTERNATIONAL)) if number else e164


def parsed_number(e164: str) -> Any:
    """Return the library's number of an E.164 number, None for any other text."""
    return _parse(e164, None) if e164.startswith("+") else None


def _parse(text: str, region: str | None) -> Any:
    """Return the library's number, or None."""
    library = _phonenumbers()
    try:
        return library.parse(text, region)
    except library.NumberParseException:
        return None


def _as_text(number: Any) -> Number:
    library = _phonenumbers()
    return str(library.format_number(number, library.PhoneNumberFormat.E164)), number.extension or ""


def _is_in_plan(number: Any) -> bool:
    """True for a number of the plan, and for one that only begins like them: film numbers, and ranges still unused."""
    library = _phonenumbers()
    digits: str = library.national_significant_number(number)
    if _begins_a_number(number.country_code, digits[:_BEGINNING], len(digits)):
        return True
    if number.country_code == _NORTH_AMERICA and "555" in (digits[:3], digits[3:6]):
        return True
    return digits.startswith(_FILM.get(number.country_code, ())) or bool(library.is_valid_number(number))


@lru_cache(maxsize=4096)
def _begins_a_number(code: int, beginning: str, length: int) -> bool:
    """True if the country's plan has a number of this length that begins so; found by trying some."""
    tails = ((probe * length)[: length - len(beginning)] for probe in _PROBES)
    numbers = (_parse(f"+{code}{beginning}{tail}", None) for tail in tails)
    return any(number is not None and _phonenumbers().is_valid_number(number) for number in numbers)


def _is_foreign(text: str, region: str) -> bool:
    """True for a number that is grouped as no number of `region` is: it would become another number there.

    '(212) 736-5000' where a zero is dialled first, in London or Berlin; '98765 43210' in North America.
    """
    if _phonenumbers().country_code_for_region(region) == _NORTH_AMERICA and not text.startswith("011"):
        return _first_group(text) not in _NORTH_AMERICAN_GROUPS
    return is_north_american(text) and _trunk_prefix(region) == "0" and region not in _WITHOUT_ZERO


def _first_group(text: str) -> int:
    """Return the length of the first group of digits, without the leading 1 of North America."""
    groups = _DIGITS.findall(text)
    first: str = groups[1] if groups[0] == "1" and len(groups) > 1 else groups[0]
    return len(first) - (len(first) in (4, 7, 11) and first[0] == "1")


@lru_cache(maxsize=300)
def _trunk_prefix(region: str) -> str:
    return str(_phonenumbers().ndd_prefix_for_region(region, True) or "")


def _with_code_once(text: str, code: str) -> Number | None:
    """Parse '+44 44 020 7946 0018' and '+44 (0)44 20...' as if the country code stood there once; None for others."""
    rest = _NO_DIGITS.sub("", text).removeprefix("00").removeprefix(code).removeprefix("0")
    if not rest.startswith(code):
        return None
    number = _parse(f"+{rest}", None)
    return _as_text(number) if number is not None and _is_in_plan(number) else None


@lru_cache(maxsize=1)
def _phonenumbers() -> ModuleType:
    # It takes 60 ms and 6 MB to load, so it is loaded only when a number is parsed.
    import phonenumbers

    return phonenumbers
