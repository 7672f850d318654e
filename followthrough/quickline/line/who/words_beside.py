"""Capitalised words right beside a single name that nothing in the line explains: 'Price' in 'Price, Dolly' and in
'Dolly (Price)'. They may be the family name of somebody else."""

from collections.abc import Sequence

from followthrough.quickline.core.known_words import drop_possessive, is_first_name, is_given, is_unknown
from followthrough.quickline.core.tokens import Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.who.capitalised_names import OPENINGS, NameSpan, inside, is_capital, is_nobody
from followthrough.quickline.line.who.chains import is_role

JOINS = ("comma", "slashed", "paren", "dash")  # signs between a name and a word that may belong to it
PLACES = ("from", "of")  # before a company that may not be theirs: 'Dolly from Price Bros'
NEW_CLAUSE = ("dash", "stop", "colon", "line", "")  # behind one of these every word may begin with a capital
SHORT = 4  # letters of a word in capitals that is an abbreviation, and of a word that shows how a line is written


def words_beside_name(
    tokens: Sequence[Token], span: NameSpan, date_ranges: Sequence[tuple[int, int]], vocabulary: Vocabulary
) -> list[str]:
    """The words, as written. A name of two words or more, and a language that capitalises nouns, have none."""
    if span.last - span.first != 1 or vocabulary.noun_endings or tokens[span.first].text.endswith("'s"):
        return []
    ahead, behind = _ahead(tokens, span.first), _behind(tokens, span.last)
    may_belong = {ahead: _may_be_turned(tokens, ahead, span.first, vocabulary)}
    may_belong[behind] = _may_be_added(tokens, behind, span.last, vocabulary)
    named = [tokens[at] for at, is_meant in may_belong.items() if is_meant]
    loud = tokens[span.first].written.isupper()
    return [one.written for one in named if not inside(one, date_ranges) and (loud or not _is_code(one))]


def _ahead(tokens: Sequence[Token], first: int) -> int:
    """The place of the word before the name, with at most one sign between them."""
    return first - 1 - (token_at(tokens, first - 1).kind in JOINS)


def _behind(tokens: Sequence[Token], last: int) -> int:
    """The place of the word behind the name, with at most one sign, 'from' or 'of' between them."""
    return last + (token_at(tokens, last).kind in (*JOINS, *PLACES))


def _may_be_turned(tokens: Sequence[Token], at: int, first: int, vocabulary: Vocabulary) -> bool:
    """True for 'Price' in 'return from Price, Dolly', 'price, dolly' and 'Price Dolly called'."""
    token, before = token_at(tokens, at), token_at(tokens, at - 1)
    sign = tokens[at + 1].kind if at + 1 < first else ""
    if not _is_word(token, vocabulary) or is_given(token.text, vocabulary) or sign == "paren":
        return False
    if not is_capital(token):
        return sign == "comma" and _is_turned_in_small_letters(tokens, token, before, vocabulary)
    if before.kind in OPENINGS or sign in NEW_CLAUSE or _is_title_case(tokens):
        thing = sign == "comma" and _is_thing(token, vocabulary)
        return sign != "dash" and (thing or _is_family_word(token, vocabulary))
    return token.text not in vocabulary.verbs or _is_family_word(token, vocabulary)


def _is_turned_in_small_letters(tokens: Sequence[Token], token: Token, before: Token, vocabulary: Vocabulary) -> bool:
    """True for 'price' in 'price, dolly', in a line without capitals."""
    led = before.kind in OPENINGS or before.text in vocabulary.cues.before_names
    return led and not any(map(is_capital, tokens)) and _is_family_word(token, vocabulary)


def _may_be_added(tokens: Sequence[Token], at: int, last: int, vocabulary: Vocabulary) -> bool:
    """True for 'Price' in 'Dolly (Price) called', 'Dolly/Price', 'with Dolly, Price, ...', 'Dolly - Price - ...'; for
    'Post' in 'Grant Post called'."""
    token, after = token_at(tokens, at), token_at(tokens, at + 1)
    sign = tokens[last].kind if at > last else ""
    if not is_capital(token) or not _is_word(token, vocabulary) or is_first_name(token.text, vocabulary):
        return False
    if not sign:
        return after.text in vocabulary.cues.behind_names and token.text in vocabulary.verbs
    if sign in PLACES:
        return True
    if sign == "paren":
        return after.kind == "paren"
    ends = after.kind in OPENINGS or after.kind in JOINS
    if sign == "slashed":
        return ends or _is_family_word(token, vocabulary)
    return ends and _is_family_word(token, vocabulary)


def _is_word(token: Token, vocabulary: Vocabulary) -> bool:
    """True for a word that may be a name: no title, no role, no listed abbreviation, not 'I'."""
    text = drop_possessive(token.text)
    is_month = token.kind == "month_name" and text in vocabulary.ambiguous_months
    listed = text in vocabulary.titles or text in vocabulary.cues.capital_codes or is_role([token], 0, vocabulary)
    plain = (token.kind == "_" or is_month) and token.written.isalpha() and len(text) > 1
    return plain and not (listed or is_nobody(text, vocabulary))


def _is_code(token: Token) -> bool:
    """True for 'HVAC', which is no name unless the name beside it is in capitals, too."""
    return token.written.isupper() and len(token.text) <= SHORT


def _is_family_word(token: Token, vocabulary: Vocabulary) -> bool:
    """True for a family name that is an everyday word, and for a word that no list has."""
    return drop_possessive(token.text) in vocabulary.ambiguous_surnames or is_unknown(token, vocabulary)


def _is_thing(token: Token, vocabulary: Vocabulary) -> bool:
    """True for 'Cash' and 'Friend', not for 'Thanks' and 'Call'."""
    return token.kind == "_" and token.text not in vocabulary.never_names and token.text not in vocabulary.verbs


def _is_title_case(tokens: Sequence[Token]) -> bool:
    """True for 'Call Back Tomorrow Dolly': no longer word begins with a small letter."""
    return not any(token.written.islower() and len(token.written) >= SHORT for token in tokens)
