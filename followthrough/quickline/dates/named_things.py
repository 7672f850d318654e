"""Dates that belong to a thing and not to the action: 'the March report', "Saturday's party", 'Dezember-Newsletter'.

They stay in the words. Each rule has its sentence in docs/grammar.md.
"""

from collections.abc import Sequence

from followthrough.quickline.core.clauses import CLAUSE_BREAKS
from followthrough.quickline.core.known_words import is_unknown
from followthrough.quickline.core.tokens import Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary, word_set

Span = tuple[int, int]

# Words that count from today: 'the next week call' is a call next week.
RELATIVE = word_set("next this following last every ago today tomorrow tonight later now coming")


def names_thing(span: Span, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True if the date is part of the name of a thing, whatever else the line says."""
    first, last = _places(span, tokens)
    if _is_compound(last, tokens):
        return True
    if not _is_thing(token_at(tokens, last), tokens, last, vocabulary):
        return False
    if tokens[last - 1].written.lower().endswith(("'s", "’s")):
        return _leads(first, tokens) not in vocabulary.dates.action_leads
    if any(token.kind in RELATIVE for token in tokens[first:last]):
        return _leads(first, tokens) in vocabulary.dates.topics
    return _is_behind_article(first, tokens, vocabulary) or _leads(first, tokens) in vocabulary.dates.topics


def may_name_thing(span: Span, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for a date right before a thing without an article ('send Q4 report Friday'): the other date counts."""
    first, last = _places(span, tokens)
    before, after = token_at(tokens, first - 1), token_at(tokens, last)
    if before.kind in CLAUSE_BREAKS or before.kind in ("", "dash") or before.text in vocabulary.dates.action_leads:
        return False
    if any(token.kind in RELATIVE for token in tokens[first:last]) or after.text in vocabulary.verbs:
        return False
    return _is_thing(after, tokens, last, vocabulary)


def tells_where(span: Span, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'met Ada at the June fair': an article before the date and a thing behind it."""
    first, last = _places(span, tokens)
    at = first if tokens[first].text in vocabulary.dates.thing_leads else first - 1
    return _is_article(token_at(tokens, at), vocabulary) and _is_thing(token_at(tokens, last), tokens, last, vocabulary)


def is_behind_topic(span: Span, earlier: Span, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for the second date of 'call Ada Friday about the party on 12 Dec': the words of the topic begin between
    the two."""
    between = [token for token in tokens if earlier[1] <= token.starts < span[0]]
    if any(token.kind in CLAUSE_BREAKS for token in between):
        return False
    return any(token.text in vocabulary.dates.topics for token in between)


def is_topic(span: Span, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'call Ada about Monday': the date may be what the call is about."""
    first, _ = _places(span, tokens)
    return token_at(tokens, first - 1).text in vocabulary.dates.topics


def _places(span: Span, tokens: Sequence[Token]) -> tuple[int, int]:
    """The index of the first token of the span and the index behind its last one."""
    first = next((at for at, token in enumerate(tokens) if token.ends > span[0]), len(tokens))
    last = next((at for at in range(first, len(tokens)) if tokens[at].starts >= span[1]), len(tokens))
    return first, max(last, first + 1)


def _leads(first: int, tokens: Sequence[Token]) -> str:
    """The word before the date; in 're: March invoice' the one before the colon."""
    before = token_at(tokens, first - 1)
    return token_at(tokens, first - 2).text if before.kind == "colon" else before.text


def _is_thing(token: Token, tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for a plain word that can be a thing, right behind the date."""
    if token.kind != "_" or not token.written[:1].isalpha() or token.starts - tokens[at - 1].ends > 1:
        return False
    cues = vocabulary.cues
    if token.text in vocabulary.dates.not_things or token.text in vocabulary.titles:
        return False
    if token.text in cues.pronouns or token.text in cues.auxiliaries or token.text in cues.again_words:
        return False
    is_name = token.written[:1].isupper() and not cues.verb_last and is_unknown(token, vocabulary)
    return not is_name and token.text not in vocabulary.given_names


def _is_behind_article(first: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'the March', 'her Monday', but not for 'on the 15 March', where the article belongs to the date."""
    at = first if tokens[first].text in vocabulary.dates.thing_leads else first - 1
    return _is_article(token_at(tokens, at), vocabulary) and (
        token_at(tokens, at - 1).text not in vocabulary.dates.action_leads
    )


def _is_article(token: Token, vocabulary: Vocabulary) -> bool:
    """True for 'the', 'her' and "Ada's"."""
    return token.text in vocabulary.dates.thing_leads or token.written.endswith(("'s", "’s"))


def _is_compound(last: int, tokens: Sequence[Token]) -> bool:
    """True for 'March-report', 'Dezember-Newsletter'."""
    dash, after = token_at(tokens, last), token_at(tokens, last + 1)
    joined = dash.kind == "dash" and dash.starts == tokens[last - 1].ends and after.starts == dash.ends
    return joined and after.kind == "_" and after.written[:1].isalpha()
