"""Find the whole names of known people in a line. A whole name that stands there is a name, also in small letters and
also if its words are everyday words; whether the person is meant is decided later, by the name that was written."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from followthrough.quickline.core.known_words import (
    drop_possessive,
    is_everyday,
    is_given,
    is_unknown,
    looks_like_verb,
)
from followthrough.quickline.core.tokens import Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.who.capitalised_names import OPENINGS, NameSpan, is_capital

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
MOST_WORDS, LONGEST = 6, 400  # words and characters of a name
BETWEEN = ("dash", "stop")  # inside 'Moss-Whitfield' and 'J. Smith'
NUMBERY = ("num", "ord", "nth", "yyyy")
TokenRange = tuple[int, int]


def find_whole_names(tokens: Sequence[Token], names: Iterable[str], vocabulary: Vocabulary) -> list[TokenRange]:
    """The tokens [first, last) of each known name of two words or more that stands in the line, in order, none inside
    another. A double family name counts alone and behind an initial, too: 'Moss-Whitfield', 'k moss-whitfield'."""
    filed = _by_first_word(names)
    if not filed:
        return []
    doubled = _by_first_half(names) if any(token.kind == "dash" for token in tokens) else {}
    words = _plain_words(tokens)
    found: list[TokenRange] = []
    for at, word in enumerate(words):
        if found and at < found[-1][1]:
            continue
        ends = [_end_of_name(tokens, words, at, name, vocabulary) for name in filed.get(word, ())]
        ends += [at + len("a-b") for halves in doubled.get(word, ()) if _stands_doubled(tokens, words, at, halves)]
        last = max((end for end in ends if end and _stands_as_name(tokens, at, end, vocabulary)), default=0)
        if last:
            found.append((_with_initial(tokens, at) if word in doubled else at, last))
    return found


def _plain_words(tokens: Sequence[Token]) -> list[str]:
    return [_plain(drop_possessive(token.written.lower().replace("’", "'"))) for token in tokens]


def without_plain_s(tokens: Sequence[Token], places: Sequence[TokenRange], names: Iterable[str]) -> list[Token]:
    """The same tokens; the s of 'peter wongs receptionist' is no part of the known name."""
    settled = list(tokens)
    lasts = {_words_of(name)[-1] for name in names if _words_of(name)} if places else set()
    for _, last in places:
        token = settled[last - 1]
        if _plain(drop_possessive(token.text)) not in lasts and _plain(token.text.removesuffix("s")) in lasts:
            settled[last - 1] = replace(token, text=token.text[:-1], written=token.written[:-1], ends=token.ends - 1)
    return settled


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


def _by_first_half(names: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    """The halves of each double family name, indexed by the first."""
    filed: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        halves = _words_of(name.split()[-1]) if "-" in name else ()
        if len(halves) == 2:
            filed.setdefault(halves[0], []).append(halves)
    return filed


def _stands_doubled(tokens: Sequence[Token], words: Sequence[str], at: int, halves: tuple[str, ...]) -> bool:
    """True if both halves stand there with a dash and no space between them."""
    dash, second = token_at(tokens, at + 1), token_at(tokens, at + 2)
    joined = dash.kind == "dash" and dash.starts == tokens[at].ends and second.starts == dash.ends
    return joined and words[at + 2] == halves[1]


def _with_initial(tokens: Sequence[Token], at: int) -> int:
    """The first token of 'k moss-whitfield' and 'K. Moss-Whitfield'."""
    first = at - 1 - (token_at(tokens, at - 1).text == ".")
    before = token_at(tokens, first)
    alone = len(before.text) == 1 and before.text.isalpha() and before.text not in ("a", "i", "w")
    return first if alone and tokens[at].starts - before.ends <= 2 else at


@lru_cache(maxsize=4096)
def _words_of(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without accents."""
    return tuple(_plain(word.lower().replace("’", "'")) for word in _WORD.findall(name[:LONGEST]))


def _plain(word: str) -> str:
    """The word without accents."""
    if word.isascii():
        return word
    return "".join(sign for sign in unicodedata.normalize("NFKD", word) if not unicodedata.combining(sign))


def _end_of_name(
    tokens: Sequence[Token], words: Sequence[str], at: int, name: tuple[str, ...], vocabulary: Vocabulary
) -> int:
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
        if place >= len(tokens):
            return 0
        if words[place] != word and not (
            count == len(name) - 1 and words[place] == f"{word}s" and _has_thing(tokens, place, vocabulary)
        ):
            return 0
        place += 1
    return place


def _has_thing(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for 'wongs' in 'peter wongs receptionist': a thing or a person comes right after it (English)."""
    after, cues = token_at(tokens, at + 1), vocabulary.cues
    listed = after.text in cues.before_names or after.text in cues.behind_names or after.text in cues.ignored_words
    listed = listed or after.text in cues.possessive or after.text in cues.articles
    return bool(vocabulary.everyday) and after.kind == "_" and after.starts - tokens[at].ends == 1 and not listed


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
        return _is_place_of_words(tokens, first, last, vocabulary)
    return not _goes_on_in_small_letters(tokens, first, last, vocabulary)


def _is_place_of_words(tokens: Sequence[Token], first: int, last: int, vocabulary: Vocabulary) -> bool:
    """True for 'sandy waters' at the start of a clause, after 'with' and after a verb of a person: a first name and a
    family name that are both everyday words. 'will call' is no name."""
    before, cues = token_at(tokens, first - 1), vocabulary.cues
    given, family = tokens[first].text, drop_possessive(tokens[last - 1].text)
    if given not in vocabulary.ambiguous_given_names or family in cues.auxiliary_names or family in vocabulary.verbs:
        return False
    verb = vocabulary.verbs.get(before.text)
    led = (
        before.kind in OPENINGS or before.text in cues.before_names or cues.lowercase_name_leads.get(before.text, 0) > 1
    )
    return led or (verb is not None and bool(verb.channel))


def _goes_on_in_small_letters(tokens: Sequence[Token], first: int, last: int, vocabulary: Vocabulary) -> bool:
    """True if an unknown word or a given name stands right beside the name: 'mary hope smith', 'hope smith jonesy'."""
    before, after = token_at(tokens, first - 1), token_at(tokens, last)
    owner = tokens[last - 1].text.endswith("'s")
    named = is_given(before.text, vocabulary) or (
        before.text in vocabulary.ambiguous_given_names and before.text not in vocabulary.cues.auxiliary_names
    )
    ahead = tokens[first].starts - before.ends == 1 and named
    named = is_unknown(after, vocabulary) or after.text in vocabulary.cues.verb_like_surnames
    behind = not owner and after.starts - tokens[last - 1].ends == 1 and named
    return ahead or (behind and not looks_like_verb(after, token_at(tokens, last + 1), vocabulary))
