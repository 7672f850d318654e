"""Choose the date on which what the line tells of happened: 'called Ada yesterday', 'on Monday I met Ada'."""

from collections.abc import Sequence
from datetime import datetime

from followthrough.quickline.core.clauses import CLAUSE_BREAKS, VerbUse
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.dates.date_parser import ENGLISH, FoundDate, find_in_tokens, tokens_of_line
from followthrough.quickline.dates.named_things import tells_where
from followthrough.quickline.detect_language import detect_locale
from followthrough.quickline.languages import vocabulary_of

TokenRange = tuple[int, int]
FRAGMENT = 3  # words of a clause that only says when: 'yesterday at the fair'


def happened_in_tokens(
    found: Sequence[FoundDate],
    tokens: Sequence[Token],
    uses: Sequence[VerbUse],
    outcomes: Sequence[TokenRange],
    reference: datetime,
    vocabulary: Vocabulary,
) -> FoundDate | None:
    """The latest date that is past and says when we were in touch, or None. Never one after `reference`.

    outcomes: places of the phrases that tell how it went ('no answer').
    """
    told = [
        when
        for when in found
        if when.is_past and when.starts <= reference and _says_when(when, tokens, uses, outcomes, vocabulary)
    ]
    return max(told, key=lambda when: when.starts, default=None)


def parse_past_phrase(text: str, reference: datetime, locale: str = "en-US") -> FoundDate | None:
    """The date of a short answer to 'when did it happen?': 'yesterday 4pm', 'mon', '12 Nov', 'this morning'. None if
    it names no date. A date that can only be ahead ('tomorrow') is returned as it is. English is tried second."""
    locale = detect_locale(text, locale)
    for one in dict.fromkeys((locale, locale if locale.startswith("en") else ENGLISH)):
        vocabulary = vocabulary_of(one)
        for lead in ("", "at "):
            tokens = tokens_of_line(lead + text, vocabulary)
            found = find_in_tokens(tokens, reference, one, vocabulary, told_of_past=True)
            if found:
                return found[0]
    return None


def moment_within(when: FoundDate, reference: datetime) -> datetime:
    """The local moment of a date: its minute, or the middle of its day or period. It is not after `reference`, unless
    the whole date is."""
    here = reference.replace(tzinfo=None)
    middle = when.starts if when.grain == "minute" else when.starts + (when.ends - when.starts) / 2
    return min(middle, here) if when.starts <= here else middle


def _says_when(
    when: FoundDate,
    tokens: Sequence[Token],
    uses: Sequence[VerbUse],
    outcomes: Sequence[TokenRange],
    vocabulary: Vocabulary,
) -> bool:
    """True if the date is about our contact: not 'since March', not 'the photos from last weekend'."""
    first = next((at for at, token in enumerate(tokens) if token.ends > when.span[0]), 0)
    if _belongs_to_thing(when, first, tokens, vocabulary):
        return False
    start, end = _clause_around(when, first, tokens)
    told = [use for use in uses if start <= use.first < end and use.tense == "done"]
    if any(use.verb.channel or use.verb.action for use in told) or any(start <= one[0] < end for one in outcomes):
        return True
    return not told and _is_fragment(tokens[start:end], when, vocabulary)


def _belongs_to_thing(when: FoundDate, first: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'last week's meeting', 'at the June fair', 'photos from last weekend', and for 'since Monday'."""
    words = {tokens[first].text, tokens[first - 1].text if first else ""}
    return (
        when.is_of_thing
        or tokens[first].kind == "since"
        or bool(words & vocabulary.dates.of_things)
        or tells_where(when.span, tokens, vocabulary)
    )


def _is_fragment(clause: Sequence[Token], when: FoundDate, vocabulary: Vocabulary) -> bool:
    """True for 'yesterday at the fair', but not for 'she moved in last month'."""
    words = [token for token in clause if token.kind == "_" and not when.span[0] <= token.starts < when.span[1]]
    return len(words) <= FRAGMENT and not any(token.text in vocabulary.cues.pronouns for token in words)


def _clause_around(when: FoundDate, first: int, tokens: Sequence[Token]) -> TokenRange:
    """The indexes of the clause of the date: up to the breaks before and behind it."""
    start = first
    while start > 0 and tokens[start - 1].kind not in CLAUSE_BREAKS:
        start -= 1
    end = next(
        (
            at
            for at in range(first, len(tokens))
            if tokens[at].starts >= when.span[1] and tokens[at].kind in CLAUSE_BREAKS
        ),
        len(tokens),
    )
    return start, end
