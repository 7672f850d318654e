"""Stem English and German words: plumber and plumbing have one stem, so do photographs and photographer. Pure.

A stem is always a prefix of its word, so it is also a range of the sorted search words.
"""

from functools import lru_cache

SHORTEST = 3
# (ending, the least length of what is left), the longest first.
_ENDINGS: tuple[tuple[str, int], ...] = (
    ("ationen", 4), ("erinnen", 3), ("eering", 4), ("ations", 4), ("ancies", 4), ("ating", 4), ("ators", 4),
    ("ation", 4), ("eers", 4), ("eer", 4),
    ("innen", 4), ("ungen", 4), ("ments", 4), ("ances", 4), ("ities", 4), ("ancy", 4), ("ator", 4), ("ated", 4),
    ("ates", 4), ("ants", 4), ("ance", 4), ("ists", 4), ("ians", 4), ("ions", 5), ("ings", 3), ("ment", 4),
    ("erin", 4), ("ical", 4), ("ries", 5), ("eurs", 4), ("ung", 4), ("ate", 4), ("ant", 4), ("ist", 4), ("ian", 4),
    ("ion", 5), ("ing", 3), ("ity", 4), ("ery", 3), ("ers", 3), ("ors", 4), ("ies", 3), ("ern", 4), ("eur", 4),
    ("al", 4), ("ic", 5), ("er", 3), ("or", 4), ("ed", 4), ("es", 3), ("en", 4), ("in", 5), ("ie", 4), ("ry", 5),
    ("y", 4), ("s", 3), ("e", 3),
)  # fmt: skip


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return the stem of a folded word: up to two endings are removed, and a doubled last letter is made single."""
    once = _without(word)
    twice = _without(once) if len(once) > 5 else once
    return twice[:-1] if len(twice) > SHORTEST and twice[-1] == twice[-2] else twice


def _without(word: str) -> str:
    for ending, least in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least and not word.endswith("ss"):
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=2048)
def words_with_stem(short: str) -> tuple[str, ...]:
    """Return every possible word with this stem: for short stems, which too many other words begin with."""
    ends = ("", short[-1], *(ending for ending, _ in _ENDINGS), *(short[-1] + ending for ending, _ in _ENDINGS))
    return tuple(sorted({short + end for end in ends if stem(short + end) == short}))
