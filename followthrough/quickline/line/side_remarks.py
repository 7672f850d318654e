"""Small remarks of a line that decide what it comes to: a wish, a plain refusal, who did it, who was told.

Patterns over the written line; each language has its own (tables/cues.py).
"""

import re
from functools import cache

from followthrough.quickline.languages import vocabulary_of


@cache
def _pattern(name: str, locale: str) -> re.Pattern[str]:
    return re.compile(getattr(vocabulary_of(locale).cues, name), re.IGNORECASE)


def wish(text: str, locale: str) -> str:
    """What they want, in the line's words: 'wants a price for 50 jars' -> 'a price for 50 jars'; '' without a wish."""
    found = _pattern("wish", locale).search(text)
    return found.group(1).strip() if found else ""


def asked_not(text: str, locale: str) -> bool:
    """Plainer than a mere no: they are not to be contacted at all."""
    return bool(_pattern("asked_not", locale).search(text))


def they_did(text: str, behind: int, locale: str) -> bool:
    """Whether the words right behind a name (its end, in characters) say that they were in touch with us."""
    return bool(_pattern("they_did", locale).match(text, behind))


def was_told(text: str, locale: str) -> bool:
    """Whether the line says that somebody heard it from us: 'will call back', 'told them Friday'."""
    return bool(_pattern("was_told", locale).search(text))


def without_their_word(words: str, locale: str) -> str:
    """'promised the drawing' -> 'the drawing'."""
    return _pattern("their_word", locale).sub("", words)
