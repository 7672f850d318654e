"""Words in capitals: a whole line, or one word in a line. They are parsed as if written in lower case."""

from collections.abc import Sequence
from dataclasses import replace

from followthrough.quickline.core.known_words import drop_possessive, is_everyday
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary

FEW_WORDS = 2  # a line needs more words in capitals than this


def lower_all_caps(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Token]:
    """Return the same tokens, with words in capitals in lower case. So 'CALLED' is not taken for a name."""
    words = [token for token in tokens if token.written.isalpha() and len(token.written) > 1]
    in_capitals = [token for token in words if token.written.isupper()]
    whole = len(in_capitals) > FEW_WORDS and len(in_capitals) * 5 >= len(words) * 4
    return [_in_lower_case(token) if whole or _is_word_in_capitals(token, vocabulary) else token for token in tokens]


def _is_word_in_capitals(token: Token, vocabulary: Vocabulary) -> bool:
    """True for an everyday word in capitals in a line that is not: 'Janelle LOVED it'."""
    return (
        len(token.written) > 3
        and token.written.isupper()
        and drop_possessive(token.text) not in vocabulary.ambiguous_surnames
        and drop_possessive(token.text) not in vocabulary.ambiguous_given_names
        and bool(vocabulary.everyday)
        and is_everyday(token.text, vocabulary)
    )


def _in_lower_case(token: Token) -> Token:
    return replace(token, written=token.written.lower())
