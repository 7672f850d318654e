"""Numbers and date words that belong to an address: '12 March Road', 'showed Violet March 44 Elm St'."""

from collections.abc import Sequence
from dataclasses import replace

from followthrough.quickline.core.known_words import is_first_name
from followthrough.quickline.core.tokens import Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary

NUMBERS = ("num", "big", "yyyy", "year2")
NAMING = ("_", "wday", "month_name", "season", "ord", "nth")
NAMING_CLOSES = ("_", "month_name", "season")  # not 'Monday Court hearing'
MOST_WORDS = 2  # between the number and 'Street'
DAYS_OF_MONTH = 31


def without_addresses(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Token]:
    """The same tokens; the date words of a street are plain words (kind `_`), and so is a house number behind a
    month."""
    if not any(_is_street(token, vocabulary) for token in tokens):
        return list(tokens)
    settled = list(tokens)
    for at, token in enumerate(tokens):
        if not _is_street(token, vocabulary) or _is_saint(tokens, at):
            continue
        first = _start_of_address(tokens, at, vocabulary)
        for place in range(first, at):
            behind_month = token_at(settled, place - 1).kind == "month_name"
            if settled[place].kind in NAMING or (settled[place].kind in NUMBERS and behind_month):
                settled[place] = replace(settled[place], kind="_", value=None)
    return settled


def _is_street(token: Token, vocabulary: Vocabulary) -> bool:
    return token.text in vocabulary.dates.streets or token.text in vocabulary.dates.street_words


def _is_saint(tokens: Sequence[Token], at: int) -> bool:
    """True for 'St Mary', 'Dr Ochoa': a capitalised word follows in the same clause."""
    after = token_at(tokens, at + 1)
    return tokens[at].text in ("st", "dr") and after.kind == "_" and after.written[:1].isupper()


def _start_of_address(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> int:
    """The index of the house number or the name of the street that ends at that token; `at` if it is no address."""
    certain = tokens[at].text in vocabulary.dates.streets
    capitals = tokens[at].written[:1].isupper()
    if not certain and not capitals:
        return at
    for count in range(1, MOST_WORDS + 1):
        first = at - count
        if (
            first < 0
            or tokens[first].kind not in (NAMING if certain else NAMING_CLOSES)
            or (capitals and not _is_capital(tokens[first]))
        ):
            return at
        if token_at(tokens, first - 1).kind in NUMBERS and not _is_day_of_month(tokens, first - 1, vocabulary):
            return first - 1
        if capitals and certain and tokens[first].kind != "_" and tokens[at].text not in ("st", "dr"):
            return first
    return at


def _is_capital(token: Token) -> bool:
    return token.written[:1].isupper() or token.kind == "ord"


def _is_day_of_month(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for the 12 of 'May 12 Oak Lane', but not for those of 'Violet March 12 Elm St' and 'showed May 12 Oak
    Lane'."""
    month, number = token_at(tokens, at - 1), tokens[at].value
    if month.kind != "month_name" or not isinstance(number, int) or number > DAYS_OF_MONTH:
        return False
    lead = token_at(tokens, at - 2).text
    verb = vocabulary.verbs.get(lead)
    return not is_first_name(lead, vocabulary) and (verb is None or verb.tense != "done")
