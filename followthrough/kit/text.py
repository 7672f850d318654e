"""Fold text for comparison, so that case, accents and ligatures do not matter."""

import re
import unicodedata

# Letters that Unicode does not decompose into a plain letter and an accent.
_PLAIN = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"})
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Return the text in lower case, without accents, with single blanks: 'grossmann eva' for 'Großmann  Éva'."""
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text.casefold())
        text = "".join(sign for sign in apart if not unicodedata.combining(sign)).translate(_PLAIN)
    return " ".join(text.casefold().split())


def words(text: str) -> list[str]:
    """Return the folded words of a text in order, without punctuation: ['o', 'malley', 'sean'] for "O'Malley, Seán"."""
    return _WORD.findall(fold(text))
