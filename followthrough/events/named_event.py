"""The event that a line names: 'met Ada at the lunch' is the growers' lunch, if no other event ends in it. Pure."""

import re
from collections.abc import Iterable

from followthrough.kit.text import fold, words

# 'at the ...' up to the next mark; in German 'beim ...', 'auf der ...'.
AT = re.compile(r"\b(?:at|bei|beim|auf)\s+(?=([^,.;:!?()]+))")
ARTICLES = frozenset(("the", "our", "this", "that", "der", "dem", "den"))
# Words that may stand after the name. Before any other one, 'lunch' can be a part of another name: 'the lunch counter'.
AFTER = frozenset((
    "and", "but", "today", "tonight", "yesterday", "on", "last", "this", "in", "he", "she", "they", "who", "we", "i",
    "with", "wants", "will", "call", "send", "und", "aber", "heute", "gestern", "am", "er", "sie", "wir", "ich", "mit",
    "letzten", "letzte",
))  # fmt: skip


def event_named(text: str, events: Iterable[tuple[int, str]]) -> int | None:
    """The id of the event (id, name) whose name, or the last words of it, stand after 'at'; None in doubt."""
    said = [spoken for found in AT.finditer(fold(text)) if (spoken := without_article(words(found[1])))]
    if not said:
        return None
    fits = {pk: max(words_said(words(name), spoken) for spoken in said) for pk, name in events}
    most = max(fits.values(), default=0)
    best = [pk for pk, count in fits.items() if count == most]
    return best[0] if most and len(best) == 1 else None


def without_article(spoken: list[str]) -> list[str]:
    return spoken[1:] if spoken and spoken[0] in ARTICLES else spoken


def words_said(name: list[str], spoken: list[str]) -> int:
    """How many of the last words of the name were said, 0 for none."""
    for count in range(min(len(name), len(spoken)), 0, -1):
        if name[-count:] == spoken[:count] and (len(spoken) == count or spoken[count] in AFTER):
            return count
    return 0
