"""Months, seasons, weekdays and number words that are family names: 'met Carla May at the fair', 'Zelda Five, ...'."""

from collections.abc import Sequence
from dataclasses import replace

from followthrough.quickline.core.clauses import CLAUSE_BREAKS
from followthrough.quickline.core.known_words import is_given, is_unknown
from followthrough.quickline.core.tokens import Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.who.capitalised_names import is_capital

NUMBERY = ("num", "ord", "nth", "yyyy", "year2", "slashed", "dash")


def with_family_months(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Token]:
    """The same tokens; a capitalised month or season right after a capitalised given name, without a number after it,
    is a word; so is a month or season with 's, and a weekday or a number word before a verb of a person."""
    settled = [_as_owner(tokens, at, vocabulary) for at in range(len(tokens))]
    for at in range(1, len(settled)):
        if _is_family_name(settled, at, vocabulary):
            settled[at] = replace(settled[at], kind="_", value=None)
    return settled


def _as_owner(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> Token:
    """The token; a month or season that is also a first name is a word where it owns something: "april's bank
    statements". "this summer's sale" and "in april's newsletter" stay dates."""
    token = tokens[at]
    if token.kind not in ("month_name", "season") or not token.written.lower().endswith(("'s", "’s")):
        return token
    named = token.text in vocabulary.ambiguous_given_names and bool(vocabulary.everyday)
    before = token_at(tokens, at - 1)
    dated = before.text in DATED or token_at(tokens, at + 1).text in ENDS or (at > 1 and is_capital(before))
    return replace(token, kind="_", value=None, text=f"{token.text}'s") if named and not dated else token


DATED = ("this", "last", "next", "the", "in", "early", "mid", "late", "since", "until", "till", "during", "of", "past")
ENDS = ("end", "start", "beginning", "first", "last", "")


def _may_be_family_name(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for a season, a month that is a name, too, and a number or a weekday in the place of a family name."""
    token = tokens[at]
    if token.kind in ("num", "wday"):
        return _stands_as_family_name(tokens, at, vocabulary)
    return token.kind == "season" or (token.kind == "month_name" and token.text in vocabulary.ambiguous_months)


def _stands_as_family_name(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for 'Five' in 'Zelda Five, roof leaking' and for 'Sunday' in 'Pat Sunday called'."""
    token, after = tokens[at], token_at(tokens, at + 1)
    if not token.written.isalpha() or token.written.isupper() or is_capital(token_at(tokens, at - 2)):
        return False
    said = after.text in vocabulary.cues.behind_names and after.kind != "will"
    return said or (token.kind == "num" and after.kind in CLAUSE_BREAKS)


def _is_family_name(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    token, before = tokens[at], tokens[at - 1]
    if vocabulary.noun_endings or not is_capital(token) or not _may_be_family_name(tokens, at, vocabulary):
        return False
    if not is_capital(before) or before.kind != "_" or token.starts - before.ends != 1:
        return False
    after = token_at(tokens, at + 1)
    if (token_at(tokens, at + 2) if after.kind == "the" else after).kind in NUMBERY:
        return False
    return (
        is_given(before.text, vocabulary)
        or before.text in vocabulary.ambiguous_given_names
        or (is_unknown(before, vocabulary) and before.text not in vocabulary.verbs)
    )
