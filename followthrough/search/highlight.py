"""Showing why somebody was found: the words that matched, in the text they stand in. Pure."""

import re
from collections.abc import Collection, Iterable

from followthrough.kit import text
from followthrough.people.search_words import spelled

LONGEST = 160
_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]+)*[.!?]*")
Part = str | dict[str, str]


def marked(written: str, words: Collection[str]) -> list[Part]:
    """The text in parts, [..., {'mark': 'Saltmarsh'}, ...]: its words that are among `words`, which are folded."""
    parts: list[Part] = []
    end = 0
    for match in _WORD.finditer(written):
        if is_among(match.group(), words):
            parts += [written[end : match.start()], {"mark": match.group()}]
            end = match.end()
    return [part for part in [*parts, written[end:]] if part]


def is_among(word: str, words: Collection[str]) -> bool:
    return text.fold(word)[:40] in words or (not word.isascii() and any(form in words for form in spelled(word)))


def sentence_with(texts: Iterable[str], words: Collection[str]) -> str:
    """Of several texts the sentence with most of the words, cut around them to what fits a line or two."""
    sentences = [match.group().strip() for each in texts for match in _SENTENCE.finditer(each)]
    best = max(sentences, key=lambda said: len(set(text.words(said)) & set(words)), default="")
    return around(best, words)


def around(said: str, words: Collection[str]) -> str:
    if len(said) <= LONGEST:
        return said
    at = next((match.start() for match in _WORD.finditer(said) if is_among(match.group(), words)), 0)
    start = max(0, min(at - LONGEST // 3, len(said) - LONGEST))
    cut = said[start : start + LONGEST]
    before, after = "… " if start else "", " …" if start + LONGEST < len(said) else ""
    return before + (cut.partition(" ")[2] if start else cut).rpartition(" ")[0] + after
