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
    """The ranges in which the line says how they like to be reached, each up to the end of its clause.

    A clause beside it that holds only hours belongs to it: 'prefers email, not before 10'.
    """
    plain = text.replace("’", "'")
    matches = list(_pattern("preference", locale).finditer(plain))
    if not matches:
        return []
    clauses = [(part.start(), part.end()) for part in _CLAUSE.finditer(plain)]
    alone = [bool(_hours_alone(locale).fullmatch(plain[start:end])) for start, end in clauses]
    found = []
    for match in matches:
        at = next(place for place, (_, end) in enumerate(clauses) if match.start() < end)
        first, last = at, at
        while first > 0 and alone[first - 1]:
            first -= 1
        while last + 1 < len(clauses) and alone[last + 1]:
            last += 1
        found.append((match.start() if first == at else clauses[first][0], clauses[last][1]))
    return found


_CLAUSE = re.compile(r"[^,;.]+")


@cache
def _hours_alone(locale: str) -> re.Pattern[str]:
    """A clause that holds only hours: 'not before 10', 'and mornings only'. 'on Friday' is a day, so it is none."""
    cues = vocabulary_of(locale).cues
    hours = rf"(?!on )(?:{cues.said_hours})"
    return re.compile(
        rf"\s*{cues.before_hours}{hours}(?:{cues.between_hours}{hours})*{cues.after_hours}\s*", re.IGNORECASE
    )


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


def offers_to_send(text: str, locale: str) -> bool:
    """True if we asked whether we may send something: 'can I send you information?'."""
    return bool(_pattern("offer_to_send", locale).search(text))


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
