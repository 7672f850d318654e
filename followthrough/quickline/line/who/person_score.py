"""Who a line is about: the caller's own people first, then the written name that stands where a person stands."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from followthrough.quickline.core.clauses import BREAKS, Deed
from followthrough.quickline.core.known_words import bare, is_everyday, is_given, is_noun
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.who.capitalised_names import Span

# (id, full name, organization, nicknames): what a caller passes of the people it knows
Known = tuple[object, str, str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Name:
    """Characters [starts, ends) of the text; sure below .75 is asked. id: of a known person; others:
    everybody it could be."""

    text: str
    starts: int
    ends: int
    sure: float
    id: object = None
    organization: str = ""
    others: tuple[Known, ...] = ()


# a word before the span -> how much it says that the person stands behind it
ASKED = 1.5  # a score below it is asked about


def person_score(
    tokens: Sequence[Token],
    span: Span,
    deeds: Sequence[Deed],
    vocabulary: Vocabulary,
    told: Collection[int] = (),
) -> float:
    """How much the place of a capitalised span says that it is the person. 0: it is not.

    `told`: token indexes right behind an outcome ('no answer Bob')."""
    before = tokens[span.first - 1] if span.first else None
    after = tokens[span.last] if span.last < len(tokens) else None
    owner = tokens[span.last - 1].text.endswith("'s")
    if _is_other(tokens, span, before, after, deeds, owner, vocabulary):
        return 0
    opening = before is None or before.kind in BREAKS or before.kind == "dash"
    score = _lead_score(tokens, span, before, deeds, opening, vocabulary)
    if not score:
        return 0
    if before is not None and before.text in vocabulary.cues.others and not opening:
        return 0.4
    pair = after is not None and after.text in ("and", "n", "&", "+") and opening
    if pair and span.last + 1 < len(tokens) and tokens[span.last + 1].written[:1].isupper():
        score += 0.8
    if span.first in told and not opening:
        score = max(score, 2.2)
    score += _by_itself(tokens[span.first], span, vocabulary)
    if after is not None and after.kind in ("colon", "at", "paren", "dash"):
        score += 0.7
    elif after is not None and (after.text in vocabulary.cues.personal or (after.kind == "from" and score > 1)):
        score += 1.6 if opening else 0.8
    shouted = all(token.written.isupper() and len(token.written) > 1 for token in tokens[span.first : span.last])
    return max(score - (0.8 if owner else 0) - (1.0 if shouted else 0), 0.2)


def _by_itself(token: Token, span: Span, vocabulary: Vocabulary) -> float:
    """What the word itself says: a given name, or a word of everyday speech."""
    text = bare(token.text)
    if vocabulary.nouns and text in vocabulary.cues.honours:
        return 1.6
    if is_given(text, vocabulary) or text in vocabulary.titles:
        return 0.8
    if text in vocabulary.given_words:
        return 0.4
    plain = bool(vocabulary.plain) and span.last - span.first == 1 and is_everyday(text, vocabulary)
    return -0.5 if plain and text not in vocabulary.surnames else 0.0


def _is_other(
    tokens: Sequence[Token],
    span: Span,
    before: Token | None,
    after: Token | None,
    deeds: Sequence[Deed],
    owner: bool,
    vocabulary: Vocabulary,
) -> bool:
    """A company, a place, 'the Barker deal': capitalised, but nobody."""
    if span.is_trade or (after is not None and after.text in vocabulary.cues.of_organizations and not owner):
        return True
    if before is None or any(deed.last == span.first for deed in deeds):
        return False
    if is_noun(before, vocabulary) and span.first > 1 and tokens[span.first - 2].kind in ("num", "big"):
        return True  # '12 Kisten Riesling'
    if vocabulary.nouns and before.kind == "from" and _is_of_company(tokens, span, vocabulary):
        return True
    if before.text in vocabulary.cues.before_names:
        return False
    if before.kind == "the" and tokens[span.first].text not in vocabulary.titles:
        return not tokens[span.last - 1].text.endswith("s")
    return before.kind in ("at", "of", "in", "on") and not (before.kind == "at" and owner)


def _is_of_company(tokens: Sequence[Token], span: Span, vocabulary: Vocabulary) -> bool:
    """'die Kollegen von Rheinglas', not 'Nachricht von Lehmann', 'Geburtstag von Renate'."""
    text = bare(tokens[span.first].text)
    heard = span.first > 1 and tokens[span.first - 2].text in vocabulary.cues.heard
    named = is_given(text, vocabulary) or text in vocabulary.titles or text in vocabulary.given_words
    return not heard and not named


def _lead_score(
    tokens: Sequence[Token],
    span: Span,
    before: Token | None,
    deeds: Sequence[Deed],
    opening: bool,
    vocabulary: Vocabulary,
) -> float:
    if any(deed.first < span.first <= deed.last for deed in deeds):
        return 3.2
    if opening or before is None:
        return 1.3
    if before.kind == "at":
        return 2.4
    if before.kind == "from":
        lead = tokens[span.first - 2].text if span.first > 1 else ""
        return 2.5 if lead in vocabulary.cues.heard else 0.4
    if before.text in ("about", "re", "regarding"):
        return 0 if _has_object(tokens, deeds) else 1.5
    if before.text in ("said", "that", "then", "but"):
        return 1.2
    known = vocabulary.cues.leading.get(before.text)
    if known is None and is_noun(before, vocabulary):
        known = 1.8  # 'Schlüsselübergabe Beck'
    if known is None and before.text in vocabulary.cues.before_names:
        known = 3.0
    return known if known is not None else vocabulary.cues.placing.get(before.text, 0.6)


def _has_object(tokens: Sequence[Token], deeds: Sequence[Deed]) -> bool:
    """'ring the vet about Bella': the verb has its person already."""
    nexts = [
        tokens[deed.last]
        for deed in deeds
        if deed.last < len(tokens) and deed.verb.action in ("call", "email", "message", "meet")
    ]
    return any(token.kind == "the" or token.text in ("my", "our", "their") for token in nexts)


def has_person(deed: Deed, tokens: Sequence[Token]) -> bool:
    """Whether a person stands behind this verb: behind call, email, ask; behind send only before an article."""
    if deed.verb.action == "send" and not deed.verb.channel:
        return _to_somebody(tokens, deed.last)
    return deed.verb.channel is not None or deed.verb.action not in (None, "other")


def _to_somebody(tokens: Sequence[Token], at: int) -> bool:
    """'sent bernard the brochure': one word, then an article."""
    return at + 1 < len(tokens) and tokens[at + 1].kind in ("the", "a", "an")
