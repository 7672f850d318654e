"""E-mail addresses and telephone numbers as they are written, and the one form each is stored and matched by."""

import re
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType

# Blanks that do not show, and marks of writing direction that telephones put around copied numbers.
_UNSEEN = dict.fromkeys([0, 0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)])
_UNSEEN_OR_BLANK = {**_UNSEEN, 0xA0: " ", 0x2007: " ", 0x202F: " "}

# Bounded on each side of the @, so that no text takes long. Exchange's '/o=...' and Lotus' 'Ann Lee/Acme' are none.
_EMAIL = re.compile(
    r"[^\s\"(),:;<>@\[\]\\|/“”‘«»][^\s\"(),:;<>@\[\]\\|“”«»]{0,63}@(?:[\w-]{1,63}\.){1,8}[^\W\d_][\w-]{1,62}"
)
# Excel shows a long number as 4.477E+11; the digits that are gone cannot be guessed.
_SCIENTIFIC = re.compile(r"\s*[+-]?\d+[.,]?\d*[eE]\+?\d+\s*")
_STRONG_BREAK = re.compile(r"\s*(?::::|[;\n\r|])\s*|\s+(?:/|or|oder|ou|o|und|and|y|et)\s+")
# What a telephone dials by itself after a pause (, p) or a wait (; w), and 'ext=' of a tel: address.
_DIALLED_ON = re.compile(r"\s*[,;pPwW]{1,3}\s*(?:ext=)?(\d{1,5})#?\s*$")
_WEAK_BREAK = re.compile(r"\s*[,/]\s*")
# 'cell: 030 23125401 (evenings, after 5)'.
_WORDS_AROUND = re.compile(
    r"[^\d+]{0,40}?([+(]?\d[\d ()./-]{5,28}\d)(?:\s*[(,:-]?\s*[^\W\d](?:[^\d]{0,30}\d){0,2}[^\d]{0,60})?"
)
# Letters are digits only in capitals and at the end: 1-800-FLOWERS is a number, '212 Ann Lee' is none.
_LETTERS = re.compile(r"[^\W\d_]{3}")
_SPOKEN = re.compile(r"\b(?:tel|ext\w*|phone-context|isub)\b", re.IGNORECASE)
_VANITY = re.compile(r"\+?[\d ()./-]{4,}[A-Z][A-Z\d -]{2,}")
_FOUR_DIGITS = re.compile(r"(?:\D*\d){4}")
_LONGEST, _LONGEST_CELL = 100, 1000


@dataclass(frozen=True, slots=True)
class Phone:
    """`e164` is '+493023125210'; `extension` its own digits or ''. Possible by its length, no more."""

    e164: str
    extension: str = ""

    @property
    def pretty(self) -> str:
        """As written inside its own country: '030 23125210', '(212) 555-0147 ext. 9'."""
        return pretty(self.e164, self.extension)


def clean(text: str) -> str:
    """The text without signs nobody sees, hard blanks made soft, ends trimmed."""
    return (text if text.isascii() and "\0" not in text else text.translate(_UNSEEN_OR_BLANK)).strip()


def email(text: str) -> str | None:
    """The address in `text` in lower case: from 'Ann <Ann@Example.com>' or 'mailto:ann@example.com'; None without one.

    Exactly one: a cell that holds several is for `emails`.
    """
    found = emails(text)
    return found[0] if len(found) == 1 else None


def emails(text: str) -> list[str]:
    """Every address in the text, lower case, once each, in order."""
    if "@" not in text:
        return []
    plain = clean(text).lower()
    plain = plain.removeprefix("mailto:").partition("?")[0] if plain.startswith("mailto:") else plain
    return list(dict.fromkeys(match.group().strip("'").rstrip(".") for match in _EMAIL.finditer(plain)))


def phone(text: str, region: str) -> Phone | None:
    """The number in `text`, read as one dialled in `region` (two letters, ISO 3166); None when it cannot be one.

    Numbers without an area code, numbers too long or short for their country, and 4.477E+11 are None.
    """
    plain = clean(text[:_LONGEST_CELL]).removeprefix("'")
    return _one(_DIALLED_ON.sub(r" ext \1", plain), region.upper())


def _one(plain: str, region: str) -> Phone | None:
    if len(plain) > _LONGEST or not _FOUR_DIGITS.match(plain) or _SCIENTIFIC.fullmatch(plain):
        return None
    if _LETTERS.search(plain) and _LETTERS.search(_SPOKEN.sub("", plain)) and not _VANITY.fullmatch(plain):
        return None
    plain = plain.removesuffix(".0") if plain[:-2].isdecimal() else plain
    return _dialled(plain, region) or _without_its_plus(plain)


def phones(text: str, region: str) -> tuple[list[Phone], list[str]]:
    """The numbers of a cell that may hold several ('030 23 / 0171 4', lines, ' ::: '), and the pieces that are none."""
    if len(text) > _LONGEST_CELL:
        return [], [text]
    read: list[Phone] = []
    unread: list[str] = []
    region = region.upper()
    for piece in _STRONG_BREAK.split(_DIALLED_ON.sub(r" ext \1", clean(text).removeprefix("'"))):
        found = _some(piece, region) if piece else []
        read.extend(found)
        if piece and not found:
            unread.append(piece)
    return list(dict.fromkeys(read)), unread


def _some(piece: str, region: str) -> list[Phone]:
    """The whole piece as one number, else all its parts, else the one number between words ('cell 030 23125401')."""
    if whole := _one(piece, region):
        return [whole]
    parts = [_one(part, region) for part in _WEAK_BREAK.split(piece)]
    if all(parts):
        return [part for part in parts if part]
    bare = _WORDS_AROUND.fullmatch(piece)
    number = _one(bare[1], region) if bare else None
    return [number] if number else []


def is_in_use(number: Phone, region: str) -> bool:
    """Whether the numbering plan of `region` knows such a number: stricter than being possible by its length."""
    library = _phonenumbers()
    return bool(library.is_valid_number_for_region(library.parse(number.e164), region.upper()))


@lru_cache(maxsize=4096)
def pretty(e164: str, extension: str = "") -> str:
    """The national form of an E.164 number, or the text itself when it is none."""
    library = _phonenumbers()
    try:
        number = library.parse(e164, None)
    except library.NumberParseException:
        return e164
    national: str = library.format_number(number, library.PhoneNumberFormat.NATIONAL)
    return f"{national} ext. {extension}" if extension else national


@lru_cache(maxsize=4096)
def spaced(number: str) -> str:
    """'+12025550119' as people read it, '+1 202-555-0119'; whatever somebody wrote in their own way stays."""
    if not (number.startswith("+") and number[1:].isdecimal()):
        return number
    library = _phonenumbers()
    try:
        return str(library.format_number(library.parse(number, None), library.PhoneNumberFormat.INTERNATIONAL))
    except library.NumberParseException:
        return number


@lru_cache(maxsize=1)
def _phonenumbers() -> ModuleType:
    # 60 ms and 6 MB: only who reads numbers pays for it.
    import phonenumbers

    return phonenumbers


def _dialled(text: str, region: str) -> Phone | None:
    library = _phonenumbers()
    try:
        number = library.parse(text, region)
    except library.NumberParseException:
        return None
    if library.is_possible_number_with_reason(number) != library.ValidationResult.IS_POSSIBLE:
        return None
    return Phone(library.format_number(number, library.PhoneNumberFormat.E164), number.extension or "")


def _without_its_plus(text: str) -> Phone | None:
    """Spreadsheets drop the plus, and people write 00; bare digits count only if some country's plan knows them."""
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
