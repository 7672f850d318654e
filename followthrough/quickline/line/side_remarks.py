"""Find remarks in a line that change its meaning: a wish, a refusal of all contact, who did it, who was told.

Regular expressions over the written line; each language has its own in cues.py.
"""

import re
from functools import cache

from followthrough.quickline.languages import vocabulary_of


@cache
def _pattern(name: str, locale: str) -> re.Pattern[str]:
    """The compiled pattern of that name in the cue words of the locale's language."""
    return re.compile(getattr(vocabulary_of(locale).cues, name), re.IGNORECASE)


def find_wish(text: str, locale: str) -> str:
    """The thing they want, in the words of the line: 'wants a price for 50 jars' -> 'a price for 50 jars'. '' if
    there is none."""
    found = _pattern("wish", locale).search(text)
    return found.group(1).strip() if found else ""


def says_do_not_contact(text: str, locale: str) -> bool:
    """True if they do not want to be contacted at all."""
    return bool(_pattern("asked_not", locale).search(text))


def find_preferences(text: str, locale: str) -> list[tuple[int, int]]:
    """The ranges in which the line says how they like to be reached, each up to the end of its clause."""
    plain = text.replace("’", "'")
    starts = (found.start() for found in _pattern("preference", locale).finditer(plain))
    return [(start, _end_of_clause(plain, start)) for start in starts]


def _end_of_clause(text: str, start: int) -> int:
    ends = (text.find(mark, start) for mark in ",;.")
    return min((end for end in ends if end > 0), default=len(text))


def liked_way(text: str, locale: str) -> str | None:
    """The channel they like ('text' for 'prefers texts, no calls'), as in the database; None if none is named."""
    cues = vocabulary_of(locale).cues
    words = [word.strip(".,;:!()").lower().replace("’", "'") for word in text.split()]
    for at, word in enumerate(words):
        if word in cues.liked_ways and not set(words[max(0, at - 3) : at]) & (
            cues.refusals | cues.negations | DISLIKES
        ):
            return cues.liked_ways[word]
    return None


DISLIKES = frozenset({"hates", "dislikes", "to", "over", "than", "doesn't", "won't", "hasst", "statt", "als"})


def says_not_now(text: str, locale: str) -> bool:
    """True if they may want it later: 'not now', 'not til spring', 'maybe next year'."""
    return bool(_pattern("not_now", locale).search(text.replace("’", "'")))


def says_they_contacted_us(text: str, behind: int, locale: str) -> bool:
    """True if the words after a name say that this person contacted us. `behind`: the character at which the name
    ends."""
    return bool(_pattern("they_did", locale).match(text, behind))


def says_they_were_told(text: str, locale: str) -> bool:
    """True if the line says that they heard it from us: 'will call back', 'told them Friday'."""
    return bool(_pattern("was_told", locale).search(text))


def without_their_promise(words: str, locale: str) -> str:
    """'the drawing' for 'promised the drawing'."""
    return _pattern("their_word", locale).sub("", words)
