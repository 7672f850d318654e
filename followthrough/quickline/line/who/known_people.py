"""Find the whole names of known people in a line. A whole name that stands there is a name, also in small letters and
also if its words are everyday words; whether the person is meant is decided later, by the name that was written."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from followthrough.quickline.core.known_words import drop_possessive, is_everyday, is_given, is_unknown
from followthrough.quickline.core.tokens import Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.who.capitalised_names import NameSpan, is_capital

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
MOST_WORDS, LONGEST = 6, 400  # words and characters of a name
BETWEEN = ("dash", "stop")  # inside 'Moss-Whitfield' and 'J. Smith'
NUMBERY = ("num", "ord", "nth", "yyyy")
TokenRange = tuple[int, int]


def find_whole_names(tokens: Sequence[Token], names: Iterable[str], vocabulary: Vocabulary) -> list[TokenRange]:
    """The tokens [first, last) of each known name of two words or more that stands in the line, in order, none inside
    another."""
    filed = _by_first_word(names)
    if not filed:
        return []
    words = [_plain(drop_possessive(token.written.lower().replace("’", "'"))) for token in tokens]
    found: list[TokenRange] = []
    for at, word in enumerate(words):
        if found and at < found[-1][1]:
            continue
        ends = (_end_of_name(tokens, words, at, name) for name in filed.get(word, ()))
        last = max((end for end in ends if end and _stands_as_name(tokens, at, end, vocabulary)), default=0)
        if last:
            found.append((at, last))
    return found


def as_plain_words(tokens: Sequence[Token], places: Sequence[TokenRange]) -> list[Token]:
    """The same tokens; months, weekdays and seasons inside a known name are words: 'Susan May', 'April Dunn'. Before a
    number a month at the end of the name stays a month."""
    plain = list(tokens)
    for first, last in places:
        for at in range(first, last):
            dated = at == last - 1 and token_at(tokens, last).kind in NUMBERY
            if plain[at].kind not in ("_", *BETWEEN) and not dated:
                plain[at] = replace(plain[at], kind="_", value=None)
    return plain


def with_known_names(
    spans: Sequence[NameSpan], places: Sequence[TokenRange], tokens: Sequence[Token]
) -> list[NameSpan]:
    """The written names and the known ones in order. A longer written name stays: 'Hope Smith-Jones' is not Hope
    Smith."""
    kept = [span for span in spans if not any(first <= span.first and span.last <= last for first, last in places)]
    added = [
        NameSpan(first, last, False)
        for first, last in places
        if not any(span.first < last and first < span.last for span in kept)
    ]
    return sorted([*kept, *added], key=lambda span: span.first)


def _by_first_word(names: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    """The words of each name of two words or more, indexed by the first."""
    filed: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        words = _words_of(name)
        if 1 < len(words) <= MOST_WORDS:
            filed.setdefault(words[0], []).append(words)
    return filed


@lru_cache(maxsize=4096)
def _words_of(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without accents."""
    return tuple(_plain(word.lower().replace("’", "'")) for word in _WORD.findall(name[:LONGEST]))


def _plain(word: str) -> str:
    """The word without accents."""
    if word.isascii():
        return word
    return "".join(sign for sign in unicodedata.normalize("NFKD", word) if not unicodedata.combining(sign))


def _end_of_name(tokens: Sequence[Token], words: Sequence[str], at: int, name: tuple[str, ...]) -> int:
    """The index after the name that begins at that token; 0 if it does not stand there."""
    place = at
    for count, word in enumerate(name):
        if count:
            while (
                place < len(tokens) and tokens[place].kind in BETWEEN and tokens[place].starts == tokens[place - 1].ends
            ):
                place += 1
            if place >= len(tokens) or tokens[place].starts - tokens[place - 1].ends > 2:
                return 0
        if place >= len(tokens) or words[place] != word:
            return 0
        place += 1
    return place


def _stands_as_name(tokens: Sequence[Token], first: int, last: int, vocabulary: Vocabulary) -> bool:
    """True if the words are written as a name: all with a capital, or in small letters and not all everyday words.
    'Email Marcus price list' names a price list, not Marcus Price."""
    named = [token for token in tokens[first:last] if token.kind not in BETWEEN]
    if all(is_capital(token) for token in named):
        return True
    small = named[1:] if first == 0 else named
    if any(is_capital(token) for token in small):
        return False
    if all(is_everyday(token.text, vocabulary) and not is_given(token.text, vocabulary) for token in named):
        return False
    return not _goes_on_in_small_letters(tokens, first, last, vocabulary)


def _goes_on_in_small_letters(tokens: Sequence[Token], first: int, last: int, vocabulary: Vocabulary) -> bool:
    """True if an unknown word or a given name stands right beside the name: 'mary hope smith', 'hope smith jonesy'."""
    before, after = token_at(tokens, first - 1), token_at(tokens, last)
    owner = tokens[last - 1].text.endswith("'s")
    named = is_given(before.text, vocabulary) or (
        before.text in vocabulary.ambiguous_given_names and before.text not in vocabulary.cues.auxiliary_names
    )
    ahead = tokens[first].starts - before.ends == 1 and named
    return ahead or (not owner and after.starts - tokens[last - 1].ends == 1 and is_unknown(after, vocabulary))
