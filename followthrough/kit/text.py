"""Fold text for comparison, so that case, accents and ligatures do not matter."""

import re
import unicodedata

# Letters that Unicode does not decompose into a plain letter and an accent.
_PLAIN = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"})
# Vowel signs of Indian scripts, Thai, Lao, Tibetan, Burmese and Khmer: parts of a word, though no letters to Python.
_SIGNS = (
    "\u0900-\u0963\u0971-\u0de5\u0df2\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece"
    "\u0f71-\u0f84\u0f8d-\u0fbc\u102b-\u103e\u1056-\u1059\u17b4-\u17d3"
)
WORD = re.compile(rf"[^\W_]+(?:[{_SIGNS}]+[^\W_]*)*")


def fold(text: str) -> str:
    """Return the text in lower case, without accents, with single blanks: 'grossmann eva' for 'Großmann  Éva'."""
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text.casefold())
        text = "".join(sign for sign in apart if not unicodedata.combining(sign)).translate(_PLAIN)
    return " ".join(text.casefold().split())


def words(text: str) -> list[str]:
    """Return the folded words of a text in order, without punctuation: ['o', 'malley', 'sean'] for "O'Malley, Seán"."""
    return WORD.findall(fold(text))
