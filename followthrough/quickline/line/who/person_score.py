"""Score how likely a written name is the person of the line."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from followthrough.quickline.core.clauses import CLAUSE_BREAKS, VerbUse
from followthrough.quickline.core.known_words import (
    drop_possessive,
    is_everyday,
    is_family_name,
    is_first_name,
    is_given,
    is_noun,
)
from followthrough.quickline.core.tokens import EDGE, Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.who.capitalised_names import PAIRING, NameSpan, is_capital


@dataclass(frozen=True, slots=True)
class FoundName:
    """Characters [starts, ends) of the text. Confidence below 0.75 is asked about."""

    text: str
    starts: int
    ends: int
    confidence: float


ASKED = 1.5  # a lower score is asked about
OPENINGS = CLAUSE_BREAKS | {"dash", ""}  # '' is the edge of the line
TAILS = ("colon", "at", "paren", "dash")


def person_score(
    tokens: Sequence[Token],
    span: NameSpan,
    uses: Sequence[VerbUse],
    vocabulary: Vocabulary,
    behind_outcome: Collection[int] = (),
) -> float:
    """The score of a capitalised name from its place. 0: it is not the person.

    `behind_outcome`: indexes of the tokens right after an outcome ('no answer Bob').
    """
    place = _place_of(tokens, span, vocabulary)
    before = token_at(tokens, place.first - 1)
    opening = before.kind in OPENINGS
    if _is_other(tokens, place, before, uses, vocabulary):
        return 0
    score = _lead_score(tokens, place, before, uses, vocabulary)
    if not score:
        return 0
    if before.text in vocabulary.cues.relations and not opening:
        return 0.4
    if opening and _is_pair(tokens, span):
        score += 0.8
    if span.first in behind_outcome and not opening:
        score = max(score, 2.2)
    score += _by_itself(tokens[span.first], span, vocabulary) + _as_whole(tokens, span, vocabulary, opening=opening)
    score += _tail_score(token_at(tokens, span.last), vocabulary, opening=opening, likely=score > 1)
    return max(score - _as_owner(tokens, span, vocabulary) - _in_capitals(tokens, span), 0.2)


def _place_of(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> NameSpan:
    """The name with 'my sister' before it: she stands where her name would."""
    at = span.first
    while token_at(tokens, at - 1).text in vocabulary.cues.relations:
        at -= 1
    ours = at < span.first and token_at(tokens, at - 1).text in vocabulary.cues.our_relations
    return NameSpan(at - 1, span.last, span.is_trade) if ours else span


def _is_pair(tokens: Sequence[Token], span: NameSpan) -> bool:
    """True for 'Ada and Rob'."""
    after = token_at(tokens, span.last)
    return after.text in PAIRING and token_at(tokens, span.last + 1).written[:1].isupper()


def _tail_score(after: Token, vocabulary: Vocabulary, *, opening: bool, likely: bool) -> float:
    """The score of the word after the name: 'Ada: ...', 'Ada rang', 'Ada from Acme'."""
    if after.kind in TAILS:
        return 0.7
    if after.text in vocabulary.cues.behind_names or (after.kind == "from" and likely):
        return 1.6 if opening else 0.8
    return 0.0


def _as_owner(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> float:
    """The deduction for a possessive: "Rob's". There is none at the start of a clause for a first and a family name
    and for a title: "Mark Dell's truck", "Mrs. Dell's truck"."""
    if not tokens[span.last - 1].text.endswith("'s"):
        return 0
    opens = token_at(tokens, span.first - 1).kind in OPENINGS
    named = opens and all(is_capital(token) for token in tokens[span.first : span.last])
    if opens and tokens[span.first].text in vocabulary.cues.honorifics:
        return 0
    return 0 if named and span.last - span.first == 2 and is_first_name(tokens[span.first].text, vocabulary) else 0.8


def _in_capitals(tokens: Sequence[Token], span: NameSpan) -> float:
    """The deduction for a name in capitals."""
    words = tokens[span.first : span.last]
    return 1.0 if all(token.written.isupper() and len(token.written) > 1 for token in words) else 0


def _by_itself(token: Token, span: NameSpan, vocabulary: Vocabulary) -> float:
    """The score of the name itself: positive for a given name, negative for an everyday word."""
    text = drop_possessive(token.text)
    if vocabulary.noun_endings and text in vocabulary.cues.honorifics:
        return 1.6
    if is_given(text, vocabulary) or text in vocabulary.titles:
        return 0.8
    if text in vocabulary.ambiguous_given_names:
        return 0.4
    plain = bool(vocabulary.everyday) and span.last - span.first == 1 and is_everyday(text, vocabulary)
    return -0.5 if plain and text not in vocabulary.ambiguous_surnames else 0.0


def _as_whole(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary, *, opening: bool) -> float:
    """The score of 'the Johnsons', of a given name with a family name, and of two or three words at the start of a
    clause that no list has."""
    if tokens[span.first].kind == "the":
        return 0.8
    words = tokens[span.first : span.last]
    if len(words) > 1 and is_given(words[0].text, vocabulary):
        return 0.6
    unlisted = len(words) in (2, 3) and all(is_family_name(word, vocabulary) for word in words)
    return 0.3 if opening and unlisted else 0.0


def _is_other(
    tokens: Sequence[Token], span: NameSpan, before: Token, uses: Sequence[VerbUse], vocabulary: Vocabulary
) -> bool:
    """True for a company, a place, 'the Barker deal': capitalised, but not a person."""
    owner = tokens[span.last - 1].text.endswith("'s")
    if span.is_trade or (token_at(tokens, span.last).text in vocabulary.cues.company_nouns and not owner):
        return True
    if before is EDGE or any(use.last == span.first for use in uses):
        return False
    if _is_counted(tokens, span, before, vocabulary):
        return True
    if vocabulary.noun_endings and before.kind == "from" and _is_of_company(tokens, span, vocabulary):
        return True
    return before.text not in vocabulary.cues.before_names and _is_place(tokens, span, before, vocabulary, owner=owner)


def _is_counted(tokens: Sequence[Token], span: NameSpan, before: Token, vocabulary: Vocabulary) -> bool:
    """True for 'Riesling' in '12 Kisten Riesling'."""
    return span.first > 1 and tokens[span.first - 2].kind in ("num", "big") and is_noun(before, vocabulary)


def _is_place(tokens: Sequence[Token], span: NameSpan, before: Token, vocabulary: Vocabulary, *, owner: bool) -> bool:
    """True for 'the Oslo', 'at Acme' and 'in Derby'; not for 'the Hendersons', 'the Dr Brook' and "at Rob's"."""
    if before.kind == "the" and tokens[span.first].text not in vocabulary.titles:
        return not tokens[span.last - 1].text.endswith("s")
    return before.kind in ("of", "in", "on") or (before.kind == "at" and not owner)


def _is_of_company(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for 'die Kollegen von Rheinglas', not for 'Nachricht von Lehmann' and 'Geburtstag von Renate'."""
    text = drop_possessive(tokens[span.first].text)
    heard = span.first > 1 and tokens[span.first - 2].text in vocabulary.cues.heard_from
    named = is_given(text, vocabulary) or text in vocabulary.titles or text in vocabulary.ambiguous_given_names
    return not heard and not named


def _lead_score(
    tokens: Sequence[Token], span: NameSpan, before: Token, uses: Sequence[VerbUse], vocabulary: Vocabulary
) -> float:
    """The score of the words before the name: a verb, a break, 'from', 'about', or a word listed by the language."""
    if any(use.first < span.first <= use.last for use in uses):
        return 3.2
    if before.kind in OPENINGS:
        return 1.3
    if before.kind == "at":
        return 2.4
    if before.kind == "from":
        return 2.5 if token_at(tokens, span.first - 2).text in vocabulary.cues.heard_from else 0.4
    if before.text in ("about", "re", "regarding"):
        return 0 if _has_object(tokens, uses) else 1.5
    return 1.2 if before.text in ("said", "that", "then", "but") else _lead_of_word(before, vocabulary)


def _lead_of_word(before: Token, vocabulary: Vocabulary) -> float:
    """The score of the word before the name, as the language lists it."""
    cues = vocabulary.cues
    if before.text in cues.name_leads:
        return cues.name_leads[before.text]
    if is_noun(before, vocabulary):
        return 1.8  # 'Schlüsselübergabe Beck'
    return 3.0 if before.text in cues.before_names else cues.lowercase_name_leads.get(before.text, 0.6)


def _has_object(tokens: Sequence[Token], uses: Sequence[VerbUse]) -> bool:
    """True for 'ring the vet about Bella': the verb already has its person."""
    nexts = [
        tokens[use.last]
        for use in uses
        if use.last < len(tokens) and use.verb.action in ("call", "email", "message", "meet")
    ]
    return any(token.kind == "the" or token.text in ("my", "our", "their") for token in nexts)


def has_person(use: VerbUse, tokens: Sequence[Token]) -> bool:
    """True if a person follows this verb: after call, email and ask; after send only before an article."""
    if use.verb.action == "send" and not use.verb.channel:
        return _to_somebody(tokens, use.last)
    return use.verb.channel is not None or use.verb.action not in (None, "other")


def _to_somebody(tokens: Sequence[Token], at: int) -> bool:
    """True for 'sent bernard the brochure': one word, then an article."""
    return at + 1 < len(tokens) and tokens[at + 1].kind in ("the", "a", "an")
