"""Tell what kind of thing a step is about. A module without the tables of a language, so that it is loaded quickly."""

import re
from collections.abc import Collection

# What comes behind the thing itself: 'a quote | for the shed'.
BEHIND_HEAD = re.compile(r"[,.;:!?]| (?:on|for|of|to|about|with|by|from|in|at) ")


def is_among(kinds: Collection[str], thing: str) -> bool:
    """True if the thing itself is one of the kinds, in the singular or the plural: 'two quotes for the shed'."""
    words = re.findall(r"[\w'-]+", BEHIND_HEAD.split(thing.lower())[0])
    return any(word in kinds or word.removesuffix("s") in kinds for word in words)
