"""Detect the language of a line: the member's own language, unless another one has more of its frequent words in it."""

from collections.abc import Iterable

from followthrough.quickline.languages import LANGUAGES, frequent_words_of, language_code

MAX_CHARACTERS = 400  # characters of the line that are looked at
PUNCTUATION = str.maketrans(dict.fromkeys(',.;:!?()[]"', " "))


def detect_locale(text: str, locale: str) -> str:
    """The locale to parse the line in: `locale`, or another language's with more frequent words in it.

    At least two words must be of the other language, because names and places may be in any; in a line of one or two
    words ('Freitag 10') one is enough. An order of dates that the locale names ('-x-mdy') stays.
    """
    own = language_code(locale)
    words = text[:MAX_CHARACTERS].lower().replace("’", "'").translate(PUNCTUATION).split()
    counts = {one.code: _count(words, frequent_words_of(one)) for one in LANGUAGES}
    best = max((one for one in LANGUAGES if one.code != own), key=lambda one: counts[one.code])
    needed = 1 if len(words) < 3 else 2
    if counts[best.code] < max(needed, counts.get(own, 0) + 1):
        return locale
    _, named, order = locale.partition("-x-")
    return f"{best.locale}{named}{order}"


def _count(words: Iterable[str], frequent: frozenset[str]) -> int:
    return sum(word in frequent for word in words)
