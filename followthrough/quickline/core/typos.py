"""Correct typing errors in the words that matter: 'caleld', 'emial', 'agian'. Names and capitals are left alone."""

from collections.abc import Sequence
from dataclasses import replace

from followthrough.quickline.core.known_words import is_given, is_unknown
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary

SHORTEST = 4


def correct_typos(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Token]:
    """The same tokens in the same places, with typing errors and abbreviations replaced by the word that was meant."""
    return [_corrected(token, tokens, place, vocabulary) for place, token in enumerate(tokens)]


def _corrected(token: Token, tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> Token:
    """The token as it was meant."""
    if token.written in vocabulary.capital_abbreviations:
        return replace(token, kind="_", value=None, text=vocabulary.capital_abbreviations[token.written])
    if token.kind != "_":
        return token
    meant = _abbreviated(token, place, vocabulary) or _head(token, vocabulary)
    if not meant and _may_be_typo(token, tokens, place, vocabulary):
        meant = nearest_word(token.text, vocabulary)
    return replace(token, text=meant) if meant else token


def _abbreviated(token: Token, place: int, vocabulary: Vocabulary) -> str | None:
    """The word that an abbreviation stands for. With a capital letter inside a line it is a name, and None is
    returned."""
    short = vocabulary.abbreviations.get(token.text)
    is_name = token.written[:1].isupper() and place and not token.written.isupper()
    return None if is_name else short


def _head(token: Token, vocabulary: Vocabulary) -> str | None:
    """'besichtigung' for 'Hausbesichtigung': a compound is parsed as its last part. None if it has no such part."""
    if not vocabulary.compound_heads or token.text in vocabulary.verbs:
        return None
    head = next((head for head in vocabulary.compound_heads if token.text.endswith(head)), "")
    return head if head and len(token.text) > len(head) + 1 else None


def _may_be_typo(token: Token, tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """True for an unknown word of four letters or more; with a capital letter only at the start of a sentence."""
    opening = not place or tokens[place - 1].kind in ("stop", "line", "dash")
    if token.written[:1].isupper() and not opening:
        return False
    return len(token.text) >= SHORTEST and not is_given(token.text, vocabulary) and is_unknown(token, vocabulary)


_SHAPES: dict[int, dict[str, str]] = {}


def nearest_word(word: str, vocabulary: Vocabulary) -> str | None:
    """The listed word with one error: two letters swapped, one missing, one too many, or one wrong (long words
    only)."""
    shapes = _SHAPES.get(id(vocabulary))
    if shapes is None:
        shapes = _SHAPES[id(vocabulary)] = _shapes(vocabulary.typo_targets)
    found = shapes.get(word)
    if found:
        return found
    for at in range(1, len(word)):
        left_out = word[:at] + word[at + 1 :]
        meant = shapes.get(left_out)
        if meant and (meant == left_out or len(word) > SHORTEST) and _is_one_error(word, meant):
            return meant
    return None


def _shapes(words: frozenset[str]) -> dict[str, str]:
    """Each word, whole and with one letter other than the first left out -> the word."""
    shapes = {word[:at] + word[at + 1 :]: word for word in words if len(word) > SHORTEST for at in range(1, len(word))}
    return shapes | {word: word for word in words}


def _is_one_error(word: str, meant: str) -> bool:
    """True if one error makes `word` of `meant`."""
    at = next((i for i, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b), min(len(word), len(meant)))
    if len(word) > len(meant):
        return word[at + 1 :] == meant[at:]
    if len(word) < len(meant):
        return word[at:] == meant[at + 1 :]
    swapped = word[at : at + 2][::-1] == meant[at : at + 2] and word[at + 2 :] == meant[at + 2 :]
    return swapped or (len(word) > SHORTEST + 1 and word[at + 1 :] == meant[at + 1 :])
