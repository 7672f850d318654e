"""Show why a contact was found: mark the matching words in their text. Pure."""

import re
from collections.abc import Collection, Iterable

from followthrough.kit import text
from followthrough.people.search_words import LONGEST_WORD, words_with_umlauts

LONGEST = 160
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]+)*[.!?]*")
Part = str | dict[str, str]


def mark_words(written: str, words: Collection[str]) -> list[Part]:
    """Return the text in parts, with {'mark': 'Saltmarsh'} for each word that is one of the folded `words`."""
    parts: list[Part] = []
    end = 0
    for match in text.WORD.finditer(written):
        if is_one_of(match.group(), words):
            parts += [written[end : match.start()], {"mark": match.group()}]
            end = match.end()
    return [part for part in [*parts, written[end:]] if part]


def is_one_of(word: str, words: Collection[str]) -> bool:
    """True if the word is one of the folded words, in either spelling of its umlauts."""
    if text.fold(word)[:LONGEST_WORD] in words:
        return True
    return not word.isascii() and any(form in words for form in words_with_umlauts(word))


def best_sentence(texts: Iterable[str], words: Collection[str]) -> str:
    """Return the sentence of the texts with the most of the words, cut to LONGEST characters around them."""
    sentences = [match.group().strip() for each in texts for match in _SENTENCE.finditer(each)]
    best = max(sentences, key=lambda said: len(set(words_with_umlauts(said)) & set(words)), default="")
    return cut_around(best, words)


def cut_around(said: str, words: Collection[str]) -> str:
    """Cut a sentence to LONGEST characters around the first of the words."""
    if len(said) <= LONGEST:
        return said
    at = next((match.start() for match in text.WORD.finditer(said) if is_one_of(match.group(), words)), 0)
    start = max(0, min(at - LONGEST // 3, len(said) - LONGEST))
    cut = said[start : start + LONGEST]
    before, after = "… " if start else "", " …" if start + LONGEST < len(said) else ""
    return before + (cut.partition(" ")[2] if start else cut).rpartition(" ")[0] + after
