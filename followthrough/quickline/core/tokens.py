"""Split a text into tokens with a kind, a value and character offsets: one regular expression, then a table of words.

Productions are written with the kinds: `num`, `wday`, `month_name`, `clock`, `slash`, a grammar word for itself
(`in`, `of`), punctuation (`comma`, `dash`, `stop`), and `_` for every word that is not about time.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from followthrough.quickline.core.vocabulary import Vocabulary

MAX_CHARACTERS = 2000  # characters of a line that are parsed; a line is a few sentences


@dataclass(frozen=True, slots=True)
class Token:
    """Characters [starts, ends) of the text. value: what the word means in a date (a weekday's number); None for
    others."""

    kind: str
    value: object
    starts: int
    ends: int
    text: str  # normalised: lower case, straight apostrophes, typos corrected
    written: str  # as typed


FAR_AWAY = 1 << 30
# The missing neighbour of a first or last token: no kind, no text, next to nothing.
EDGE = Token("", None, FAR_AWAY, -FAR_AWAY, "", "")


def token_at(tokens: Sequence[Token], at: int) -> Token:
    """The token at that index; EDGE outside the line."""
    return tokens[at] if 0 <= at < len(tokens) else EDGE


MERIDIEM = r"(?P<{0}>[ap]\.?\s?m\b\.?|[ap]\b(?!['’.]\w))"
SCANNER = rf"""
    (?P<plain>[a-z]{{3,}}(?=[ ,]|$)) | SHAPES(?P<address>[\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,5}}|\bhttps?://\S{{1,400}}|\bwww\.\S{{1,400}})
  | (?P<iso>\b\d{{4}}-\d\d?-\d\d?(?:[T ]\d\d:\d\d(?::\d\d)?)?\b)
  | (?P<money>[$£€¥]\s?\d[\d,.]*\d?[km]?\b|\b\d+(?:,\d{{3}})*(?:\.\d+)?\s?[$£€%](?!\d)
      |\b\d+(?:,\d{{3}})*(?:\.\d+)?\s?(?:usd|eur|gbp|k|percent|quid)\b
      |\b\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\#\d+)
  | (?P<phone>\+\d[\d ()-]{{6,}}\d|\b\d{{3}}[-. ]\d{{4}}\b|\b0\d[\d ]{{7,}}\d\b|\b\d{{3}}[-. ]\d{{3}}[-. ]\d{{4}}\b
      |\b\d{{5,}}\b)
  | (?P<slash>\b(?!24/7\b)\d\d?/\d\d?(?:/\d{{4}}|/\d\d)?(?![\d/])|\b\d\d?-\d\d?-(?:\d{{4}}|\d\d)\b
      |\b\d\d?\.\d\d?\.(?:\d{{4}}|\d\d)\b)
  | (?P<ym>\b20\d\d-\d\d\b(?!-\d))
  | (?P<my>\b\d\d?/20\d\d\b)
  | (?P<clock>\b(?P<h>\d\d?)[:h](?P<m>[0-5]\d)(?::[0-5]\d)?(?:HALVES\s?{MERIDIEM.format("half1")})?(?!\d)
      |\bHALVES(?P<h4>\d\d?)(?P<m4>[0-5]\d)\s?{MERIDIEM.format("half4")}
      |\bHALVES(?P<h3>\d\d?)\.(?P<m3>[0-5]\d)(?!\d)\s?{MERIDIEM.format("half3")}
      |\b(?P<h2>\d\d?)HALVES\s?(?:ish\s?)?(?P<half2>[ap]\.?\s?m\b\.?|\.[ap]m\b\.?|(?<=\d)[ap]\b(?!['’.]\w)))
  | (?P<dotclock>\b\d\d?\.[0-5]\d\b(?!\.\d))
  | (?P<hmark>\b\d\d?h\b)
  | (?P<ord>\b\d\d?(?:st|nd|rd|th)\b)
  | (?P<year2>['’]\d\d\b)
  | (?P<q>\b[qh][1-4]\b)
  | (?P<code>\b(?!q[1-4]\b|[hdc]\d|b4\b|m8\b|gr8|l8|(?:at|by|on|in|to|pm|am|it|kw)\d)[a-z]{{1,2}}\d{{1,4}}\b)
  | (?P<odd>\b2(?:moro|morrow|mrw|mo|day|nite|nyt)\b|\bb4\b|\bw/[ceb]\b|\bw/(?=\s?\w)|\bc/b\b|\bf/up?\b
      |\bw\.(?=\s)|\bo/o\b
      |\bn/a\b|\b24/7\b|\b[ap]\.m\b\.?|\b[ap]\ m\b)
  | (?P<num>\d+(?:\.\d+)?)
  | (?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*|['’][^\W\d_]+)
  | (?P<at>@) | (?P<comma>,) | (?P<dash>[-–—]+) | (?P<stop>[.!?;]+) | (?P<colon>:) | (?P<plus>\+) | (?P<paren>[()\[\]])
  | (?P<slashed>/) | (?P<amp>&) | (?P<line>\n)
    """


@cache
def scanner(shapes: str, halves: bool) -> re.Pattern[str]:
    """The compiled regular expression, made when the first line is parsed. A language without am and pm must not
    read '10 am Montag' as an hour in the morning."""
    whole = SCANNER.replace("SHAPES", f"{shapes}|" if shapes else "").replace("HALVES", "" if halves else "(?!)")
    return re.compile(whole, re.X | re.I)


SHAPES = {
    "dotday": "slash",
    "sum": "money",
    "hours": "hmark",
}  # shape that only one language has -> common shape
SHORT_UNITS = frozenset({"day", "week", "month", "year", "hour", "minute"})  # '2d', never a lone 'd'
WORD_SHAPES = frozenset({"plain", "word", "odd", "at", "short"})
PUNCTUATION = frozenset({"comma", "dash", "stop", "colon", "plus", "paren", "slashed", "amp", "line"})


def tokenize(text: str, vocabulary: Vocabulary) -> list[Token]:
    """Tokens of the first MAX_CHARACTERS characters. Offsets count characters of `text` as given."""
    lowered = text[:MAX_CHARACTERS].translate(STRAIGHT)
    found: list[Token] = []
    for match in scanner(vocabulary.dates.shapes, vocabulary.dates.halves).finditer(lowered):
        shape = match.lastgroup or ""
        for token in _tokens(match, shape, text, vocabulary, found[-1] if found else None):
            found.append(token)
    return _numbers(found)


STRAIGHT = {ord("’"): "'", ord("‘"): "'", ord("´"): "'", ord("\u00a0"): " "}


def _tokens(match: re.Match[str], shape: str, text: str, vocabulary: Vocabulary, before: Token | None) -> list[Token]:
    """The tokens of one match of the scanner: one, or two or three for a word like 'tonight'."""
    start, end = match.span()
    raw, written = match.group().lower(), text[start:end]
    if shape in WORD_SHAPES:
        return _word_tokens(raw, shape, start, end, written, vocabulary, before)
    kind, value = _shape_value(match, shape, raw)
    return [Token(kind, value, start, end, raw, written)]


def _shape_value(match: re.Match[str], shape: str, raw: str) -> tuple[str, object]:
    """(kind, value) of a token that is not a word: punctuation, a number, a clock time, a date in figures."""
    if shape in PUNCTUATION:
        return shape, None
    if shape == "num":
        return _number(raw)
    if shape == "ord":
        return "ord", int(raw[:-2])
    if shape == "code":  # 'w9': neither a name nor an hour
        return shape, raw
    if shape in ("dotord", "kwnum"):
        return shape, int("".join(c for c in raw if c.isdigit()))
    shape = SHAPES.get(shape, shape)
    is_clock = shape == "clock" or _first_group(match, "h", "h2", "h3", "h4")
    return ("clock", _clock(match)) if is_clock else (shape, raw)


def _word_tokens(
    raw: str, shape: str, start: int, end: int, written: str, vocabulary: Vocabulary, before: Token | None
) -> list[Token]:
    """The tokens of one word. A lone 'd' or 'm' is a unit only right after a number ('2d')."""
    kind, value, word = _word(raw if shape != "short" or raw in vocabulary.words else raw[:-1], vocabulary)
    if kind == "pair":
        assert isinstance(value, tuple)
        return [Token(str(kind), part, start, end, word, written) for kind, part in value]
    if len(raw) == 1 and kind in SHORT_UNITS and not _is_number_right_before(before, start):
        kind, value = "_", None
    return [Token(kind, value, start, end, word, written)]


def _is_number_right_before(before: Token | None, start: int) -> bool:
    return before is not None and before.kind == "num" and before.ends == start


def _number(raw: str) -> tuple[str, object]:
    """(kind, value) of a number, by its length: a year, a number, a big number, a decimal."""
    if "." in raw:
        return ("decimal", float(raw)) if len(raw) < 12 else ("_", None)
    if len(raw) == 4 and raw.startswith("20"):
        return "yyyy", int(raw)
    if len(raw) <= 2:
        return "num", int(raw)
    return ("big", raw) if len(raw) <= 4 else ("_", None)


def _clock(match: re.Match[str]) -> tuple[int, int, str, bool]:
    """(hour, minute, 'am' | 'pm' | '', written with a leading zero)."""
    hour = _first_group(match, "h", "h2", "h3", "h4")
    minute = _first_group(match, "m", "m3", "m4") or "0"
    half = _first_group(match, "half1", "half2", "half3", "half4").lower().strip(". ")
    return int(hour), int(minute), half[:1] + "m" if half else "", hour[0] == "0"


def _first_group(match: re.Match[str], *names: str) -> str:
    """The text of the first of these groups that matched, '' if none did."""
    for group in match.group(*names):
        if group:
            return str(group)
    return ""


def _word(raw: str, vocabulary: Vocabulary) -> tuple[str, object, str]:
    """(kind, value, normalised word) from the vocabulary; kind `_` if the word is not about time."""
    word = raw if raw in vocabulary.words else vocabulary.typos.get(raw, raw)
    entry = vocabulary.words.get(word)
    if entry:
        return (*entry, word)
    if word in vocabulary.grammar:
        return word.replace("'", ""), None, word
    drop_possessive = word[:-2] if word.endswith("'s") else word.rstrip("'")
    if drop_possessive != word and drop_possessive in vocabulary.words:
        return (*vocabulary.words[drop_possessive], drop_possessive)
    meant = _nearest(word, vocabulary)
    if meant:
        return (*vocabulary.words[meant], meant)
    return "_", None, word


FUZZY = ("wday", "month_name", "tomorrow", "today", "tonight", "part", "weekend", "fortnight")


def _nearest(word: str, vocabulary: Vocabulary) -> str | None:
    """The date word that was probably meant: six letters or more, same first letter, one letter different. None if
    there is none or if the word is listed as a real word."""
    if not 5 <= len(word) <= 11 or word in vocabulary.not_typos or not word.isascii():
        return None
    meant = _same_but_one_letter(word, _shapes(vocabulary))
    if not meant or not _one_off(word, meant):
        return _muddled(word, vocabulary)
    return meant if len(word) > 5 or _is_short_weekday(word, meant, vocabulary) else None


def _is_short_weekday(word: str, meant: str, vocabulary: Vocabulary) -> bool:
    """True for 'frday': a word of five letters is corrected only to a weekday with the same last letter."""
    return vocabulary.words[meant][0] == "wday" and word[-1] == meant[-1]


def _same_but_one_letter(word: str, shapes: dict[str, str]) -> str | None:
    """The long word that equals this one when at most one letter of each is left out."""
    found = shapes.get(word)
    if found:
        return found
    left_out = (shapes.get(word[:place] + word[place + 1 :]) for place in range(1, len(word)))
    return next((meant for meant in left_out if meant), None)


def _muddled(word: str, vocabulary: Vocabulary) -> str | None:
    """A weekday with its letters in another order, or one missing: 'wendsday'. None if two weekdays are as close."""
    if len(word) < 7:
        return None
    near = [day for day in _long_weekdays(vocabulary) if _is_muddled(word, day)]
    return near[0] if len(near) == 1 else None


_WEEKDAYS: dict[int, list[str]] = {}


def _long_weekdays(vocabulary: Vocabulary) -> list[str]:
    """The weekdays of six letters or more."""
    days = _WEEKDAYS.get(id(vocabulary))
    if days is None:
        days = [word for word, (kind, _) in vocabulary.words.items() if kind == "wday" and len(word) > 5]
        _WEEKDAYS[id(vocabulary)] = days
    return days


def _is_muddled(word: str, day: str) -> bool:
    """True if first letter, ending and the letters between are the same, with at most one letter missing."""
    missing = len(day) - len(word)
    if day[0] != word[0] or day[-3:] != word[-3:] or not 0 <= missing < 2:
        return False
    return len(set(_letters(day)) - set(_letters(word))) <= missing


def _letters(word: str) -> list[str]:
    """Each letter with its number so far: 'aab' -> a0 a1 b0."""
    return [f"{letter}{word[:place].count(letter)}" for place, letter in enumerate(word)]


def _shapes(vocabulary: Vocabulary) -> dict[str, str]:
    """Each long date word, whole and with one letter left out -> the word. Built when the first unknown word is met."""
    shapes = _SHAPES.get(id(vocabulary))
    if shapes is None:
        words = [word for word, (kind, _) in vocabulary.words.items() if kind in FUZZY and len(word) >= 6]
        shapes = {word[:at] + word[at + 1 :]: word for word in words for at in range(1, len(word))}
        shapes |= {word: word for word in words}
        _SHAPES[id(vocabulary)] = shapes
    return shapes


_SHAPES: dict[int, dict[str, str]] = {}


def _one_off(one: str, two: str) -> bool:
    """True if the Damerau distance of the two words is at most 1."""
    if len(one) > len(two):
        one, two = two, one
    place = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), len(one))
    if len(one) < len(two):
        return one[place:] == two[place + 1 :]
    swapped = one[place : place + 2][::-1] == two[place : place + 2] and one[place + 2 :] == two[place + 2 :]
    return one[place + 1 :] == two[place + 1 :] or swapped


TENS = range(20, 100, 10)


def _numbers(tokens: list[Token]) -> list[Token]:
    """The tokens, with 'twenty three' and 'twenty-third' joined to one token."""
    merged: list[Token] = []
    for token in tokens:
        size = _tens_before(merged) if _is_spoken_unit(token) else 0
        if size:
            tens = merged[-size]
            del merged[-size:]
            token = _joined(tens, token)
        merged.append(token)
    return merged


def _is_spoken_unit(token: Token) -> bool:
    """True for 'three', 'third'."""
    return (
        token.kind in ("num", "nth") and isinstance(token.value, int) and 0 < token.value < 10 and token.text.isalpha()
    )


def _tens_before(merged: list[Token]) -> int:
    """The number of last tokens that are a spoken 'twenty' or 'twenty-'; 0 when there is none."""
    size = 2 if len(merged) > 1 and merged[-1].kind == "dash" else 1
    tens = merged[-size] if merged else EDGE
    return size if tens.kind == "num" and tens.text.isalpha() and tens.value in TENS else 0


def _joined(tens: Token, unit: Token) -> Token:
    """One number of a spoken ten and a spoken unit."""
    assert isinstance(tens.value, int) and isinstance(unit.value, int)
    kind = "num" if unit.kind == "num" else "ord"
    return replace(unit, kind=kind, value=tens.value + unit.value, starts=tens.starts, text=f"{tens.text} {unit.text}")
