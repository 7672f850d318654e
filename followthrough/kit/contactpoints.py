"""Parse e-mail addresses and phone numbers as people write them into the one form in which they are stored."""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from followthrough.kit.phones import plans

# Invisible characters, among them the marks of writing direction that phones put around copied numbers.
_INVISIBLE = dict.fromkeys([0, 0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)])
_CLEANED = {**_INVISIBLE, 0xA0: " ", 0x2007: " ", 0x202F: " "}
_CLEANED_WORDS = {code: sign for code, sign in _CLEANED.items() if code not in (0x200C, 0x200D)}

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
# Letters count as digits only at the end, as capitals, or in one run behind a hyphen: 1-800-FLOWERS and 1-800-flowers
# are numbers, '212 Ann Lee' is not.
_LETTERS = re.compile(r"[^\W\d_]{3}")
_SPOKEN = re.compile(r"\b(?:tel|ext\w*|phone-context|isub)\b", re.IGNORECASE)
_VANITY = re.compile(r"\+?[\d ()./-]{4,}[A-Z][A-Z\d -]{2,}|(?:\+?1[ .-]?)?\(?8\d\d\)?-[A-Za-z\d-]{7,11}")
_WITH_TRUNK_ZERO = re.compile(r"\(?0\d{1,5}\)?[ ./-]{0,2}\d[\d ./-]{4,12}\d")
_DATE = re.compile(r"\d{1,2}([./ -])\d{1,2}\1\d{4}\b|\d{4}-\d\d-\d\d")
_AMOUNT = re.compile(r"[1-9]\d{0,2}(?:([ .])\d{3})(?:\1\d{3})+")
_IN_SENTENCE = re.compile(
    r"(?<![\w#$€£])(?:(?:\+?1[ .-]?)?\(?8\d\d\)?[ .-][A-Z\d-]{0,8}[A-Z][A-Z\d-]{0,10}(?!\w)"
    r"|\(?\+?\(?\d[\d ()/.-]{5,}\d(?:\s?(?:x|ext\.?)\s?\d{1,6}(?!\w))?)"
)
_FOUR_DIGITS = re.compile(r"(?:\D*\d){4}")
_LONGEST, _LONGEST_CELL = 100, 1000


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone number. `e164`: '+493023125210'. `extension`: its digits or ''. `written`: the text it was read from."""

    e164: str
    extension: str = ""
    written: str = field(default="", compare=False)

    @property
    def pretty(self) -> str:
        """The national form: '030 23125210', '(212) 555-0147 ext. 9'."""
        return national_form(self.e164, self.extension)


def clean_text(text: str) -> str:
    """Remove invisible characters, turn non-breaking spaces into spaces, and strip."""
    return (text if text.isascii() and "\0" not in text else text.translate(_CLEANED)).strip()


def clean_words(text: str) -> str:
    """Like `clean_text`, but keep the joiners of emoji and of letters in Persian and Hindi names."""
    return (text if text.isascii() and "\0" not in text else text.translate(_CLEANED_WORDS)).strip()


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

    None for numbers without an area code, numbers that the country's numbering plan does not have, numbers written as
    another country writes them, and 4.477E+11.
    """
    plain = clean_text(text[:_LONGEST_CELL]).removeprefix("'")
    number = _parse_one(_DIALLED_ON.sub(r" ext \1", plain), region.upper())
    return replace(number, written=plain) if number else None


def dialled_digits(text: str) -> str:
    """Return the keys to press for a number that could not be read: its digits, * and #, letters as on the keypad."""
    if _VANITY.fullmatch(text.strip()):
        text = plans.digits_of_letters(text)
    return "".join(sign for sign in text if sign.isdecimal() or sign in "*#")


def _parse_one(plain: str, region: str) -> Phone | None:
    """Parse a text that is one number, or return None."""
    has_letters = bool(_LETTERS.search(plain))
    is_vanity = has_letters and bool(_VANITY.fullmatch(plain))
    if len(plain) > _LONGEST or _SCIENTIFIC.fullmatch(plain) or not (is_vanity or _FOUR_DIGITS.match(plain)):
        return None
    if has_letters and not is_vanity and _LETTERS.search(_SPOKEN.sub("", plain)):
        return None
    if is_vanity:
        found = plans.parse_vanity(plain, region)
    else:
        digits = plain.removesuffix(".0") if plain[:-2].isdecimal() else plain
        found = plans.parse_dialled(digits, region) or plans.parse_without_plus(digits)
    return Phone(*found, written=plain) if found else None


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
    return [replace(number, written=piece)] if number else []


def looks_foreign(text: str) -> bool:
    """True for a text that is written as a phone number of some country, though perhaps not of ours.

    '(212) 736-5000', '06 60 55 01 11', '0171/3920055'; not '30.11.2026' and not '12 000 000'.
    """
    plain = clean_text(text[:_LONGEST])
    return plans.is_north_american(plain) or bool(_WITH_TRUNK_ZERO.fullmatch(plain) and not _DATE.match(plain))


def phones_in(text: str, region: str) -> list[str]:
    """Return the phone numbers in a sentence as written, in order; '(646) 555-0199' with both brackets.

    Also numbers that are written as another country writes them; not dates and not amounts such as 12 000 000.
    """
    found = (_closed(match.group().strip()) for match in _IN_SENTENCE.finditer(text))
    numbers = (number for number in found if not _DATE.match(number) and not _AMOUNT.fullmatch(number))
    return [number for number in numbers if parse_phone(number, region) or looks_foreign(number)]


def _closed(number: str) -> str:
    """Return the number without a bracket at its beginning that is closed only behind it: '(030 23125401)'."""
    return number[1:] if number[:1] == "(" and ")" not in number else number


def is_in_use(number: Phone, region: str) -> bool:
    """True if the numbering plan of `region` has such a number; stricter than `parse_phone`."""
    return plans.is_in_use(number.e164, region)


@lru_cache(maxsize=4096)
def national_form(e164: str, extension: str = "") -> str:
    """Return the national form of an E.164 number; any other text unchanged."""
    national = plans.national(e164)
    return f"{national} ext. {extension}" if extension and national != e164 else national


@lru_cache(maxsize=4096)
def international_form(number: str) -> str:
    """Return '+1 202-555-0119' for '+12025550119'; any other text unchanged."""
    return plans.international(number) if number.startswith("+") and number[1:].isdecimal() else number
