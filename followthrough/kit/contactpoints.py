"""Parse e-mail addresses and phone numbers as people write them into the one form in which they are stored."""

import re
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType

# Invisible characters, among them the marks of writing direction that phones put around copied numbers.
_INVISIBLE = dict.fromkeys([0, 0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)])
_CLEANED = {**_INVISIBLE, 0xA0: " ", 0x2007: " ", 0x202F: " "}

# The lengths are bounded, so that no text takes long. Exchange's '/o=...' and Lotus' 'Ann Lee/Acme' do not match.
_EMAIL = re.compile(
    r"[^\s\"(),:;<>@\[\]\\|/“”‘«»][^\s\"(),:;<>@\[\]\\|“”«»]{0,63}@(?:[\w-]{1,63}\.){1,8}[^\W\d_][\w-]{1,62}"
)
# Excel saves a long number as 4.477E+11; the lost digits cannot be guessed.
_SCIENTIFIC = re.compile(r"\s*[+-]?\d+[.,]?\d*[eE]\+?\d+\s*")
_STRONG_BREAK = re.compile(r"\s*(?::::|[;\n\r|])\s*|\s+(?:/|or|oder|ou|o|und|and|y|et)\s+")
# An extension behind a pause (, p) or a wait (; w), or 'ext=' of a tel: address.
_DIALLED_ON = re.compile(r"\s*[,;pPwW]{1,3}\s*(?:ext=)?(\d{1,5})#?\s*$")
_WEAK_BREAK = re.compile(r"\s*[,/]\s*")
# A number between words: 'cell: 030 23125401 (evenings, after 5)'.
_WORDS_AROUND = re.compile(
    r"[^\d+]{0,40}?([+(]?\d[\d ()./-]{5,28}\d)(?:\s*[(,:-]?\s*[^\W\d](?:[^\d]{0,30}\d){0,2}[^\d]{0,60})?"
)
# Letters count as digits only if they are capitals at the end: 1-800-FLOWERS is a number, '212 Ann Lee' is not.
_LETTERS = re.compile(r"[^\W\d_]{3}")
_SPOKEN = re.compile(r"\b(?:tel|ext\w*|phone-context|isub)\b", re.IGNORECASE)
_VANITY = re.compile(r"\+?[\d ()./-]{4,}[A-Z][A-Z\d -]{2,}")
_FOUR_DIGITS = re.compile(r"(?:\D*\d){4}")
_LONGEST, _LONGEST_CELL = 100, 1000


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone number that is possible by its length. `e164`: '+493023125210'. `extension`: its digits or ''."""

    e164: str
    extension: str = ""

    @property
    def pretty(self) -> str:
        """The national form: '030 23125210', '(212) 555-0147 ext. 9'."""
        return national_form(self.e164, self.extension)


def clean_text(text: str) -> str:
    """Remove invisible characters, turn non-breaking spaces into spaces, and strip."""
    return (text if text.isascii() and "\0" not in text else text.translate(_CLEANED)).strip()


def parse_email(text: str) -> str | None:
    """Return the address in a text, in lower case; None if there is none or more than one.

    'Ann <Ann@Example.com>' and 'mailto:ann@example.com' both give 'ann@example.com'. For several use `emails`.
    """
    found = parse_emails(text)
    return found[0] if len(found) == 1 else None


def parse_emails(text: str) -> list[str]:
    """Return every address in the text, in lower case, once each, in order."""
    if "@" not in text:
        return []
    plain = clean_text(text).lower()
    plain = plain.removeprefix("mailto:").partition("?")[0] if plain.startswith("mailto:") else plain
    return list(dict.fromkeys(match.group().strip("'").rstrip(".") for match in _EMAIL.finditer(plain)))


def parse_phone(text: str, region: str) -> Phone | None:
    """Return the number in `text` as dialled in `region` (two letters, ISO 3166); None if it cannot be a number.

    None for numbers without an area code, numbers too long or short for their country, and 4.477E+11.
    """
    plain = clean_text(text[:_LONGEST_CELL]).removeprefix("'")
    return _parse_one(_DIALLED_ON.sub(r" ext \1", plain), region.upper())


def _parse_one(plain: str, region: str) -> Phone | None:
    """Parse a text that is one number, or return None."""
    if len(plain) > _LONGEST or not _FOUR_DIGITS.match(plain) or _SCIENTIFIC.fullmatch(plain):
        return None
    if _LETTERS.search(plain) and _LETTERS.search(_SPOKEN.sub("", plain)) and not _VANITY.fullmatch(plain):
        return None
    plain = plain.removesuffix(".0") if plain[:-2].isdecimal() else plain
    return _parse_dialled(plain, region) or _parse_without_plus(plain)


def parse_phones(text: str, region: str) -> tuple[list[Phone], list[str]]:
    """Return (numbers, other pieces) of a text that may hold several: '030 23 / 0171 4', lines, ' ::: '."""
    if len(text) > _LONGEST_CELL:
        return [], [text]
    read: list[Phone] = []
    unread: list[str] = []
    region = region.upper()
    for piece in _STRONG_BREAK.split(_DIALLED_ON.sub(r" ext \1", clean_text(text).removeprefix("'"))):
        found = _parse_piece(piece, region) if piece else []
        read.extend(found)
        if piece and not found:
            unread.append(piece)
    return list(dict.fromkeys(read)), unread


def _parse_piece(piece: str, region: str) -> list[Phone]:
    """Parse a piece as one number, else as several between commas, else as one between words ('cell 030 23125401')."""
    if whole := _parse_one(piece, region):
        return [whole]
    parts = [_parse_one(part, region) for part in _WEAK_BREAK.split(piece)]
    if all(parts):
        return [part for part in parts if part]
    bare = _WORDS_AROUND.fullmatch(piece)
    number = _parse_one(bare[1], region) if bare else None
    return [number] if number else []


def is_in_use(number: Phone, region: str) -> bool:
    """True if the numbering plan of `region` has such a number; stricter than being possible by its length."""
    library = _phonenumbers()
    return bool(library.is_valid_number_for_region(library.parse(number.e164), region.upper()))


@lru_cache(maxsize=4096)
def national_form(e164: str, extension: str = "") -> str:
    """Return the national form of an E.164 number; any other text unchanged."""
    library = _phonenumbers()
    try:
        number = library.parse(e164, None)
    except library.NumberParseException:
        return e164
    national: str = library.format_number(number, library.PhoneNumberFormat.NATIONAL)
    return f"{national} ext. {extension}" if extension else national


@lru_cache(maxsize=4096)
def international_form(number: str) -> str:
    """Return '+1 202-555-0119' for '+12025550119'; any other text unchanged."""
    if not (number.startswith("+") and number[1:].isdecimal()):
        return number
    library = _phonenumbers()
    try:
        return str(library.format_number(library.parse(number, None), library.PhoneNumberFormat.INTERNATIONAL))
    except library.NumberParseException:
        return number


@lru_cache(maxsize=1)
def _phonenumbers() -> ModuleType:
    # It takes 60 ms and 6 MB to load, so it is loaded only when a number is parsed.
    import phonenumbers

    return phonenumbers


def _parse_dialled(text: str, region: str) -> Phone | None:
    library = _phonenumbers()
    try:
        number = library.parse(text, region)
    except library.NumberParseException:
        return None
    if library.is_possible_number_with_reason(number) != library.ValidationResult.IS_POSSIBLE:
        return None
    return Phone(library.format_number(number, library.PhoneNumberFormat.E164), number.extension or "")


def _parse_without_plus(text: str) -> Phone | None:
    """Parse an international number whose plus a spreadsheet dropped, or that is written with 00.

    Digits without 00 count only if a country's numbering plan has the number.
    """
    library = _phonenumbers()
    digits = "".join(sign for sign in text if sign.isdecimal())
    if len(digits) < 11 or not set(text) <= set("0123456789 .-/()"):
        return None
    try:
        number = library.parse("+" + digits.removeprefix("00"), None)
    except library.NumberParseException:
        return None
    is_likely = library.is_possible_number if digits.startswith("00") else library.is_valid_number
    return Phone(library.format_number(number, library.PhoneNumberFormat.E164)) if is_likely(number) else None
