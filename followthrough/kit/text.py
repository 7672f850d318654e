"""Comparing words as people do: case, accents and ligatures do not matter."""

import re
import unicodedata

# Letters that are one sign in Unicode although a reader hears two, or hears the plain one.
_PLAIN = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"})
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Casefolded, without diacritics, blanks single: 'Großmann  Éva' and 'GROSSMANN EVA' fold alike."""
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text.casefold())
        text = "".join(sign for sign in apart if not unicodedata.combining(sign)).translate(_PLAIN)
    return " ".join(text.casefold().split())


def words(text: str) -> list[str]:
    """The folded words of a text in order, punctuation gone: "O'Malley, Seán" gives ['o', 'malley', 'sean']."""
    return _WORD.findall(fold(text))
