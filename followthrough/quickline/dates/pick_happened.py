"""Choose the date on which what the line tells of happened: 'called Ada yesterday', 'on Monday I met Ada'."""

from collections.abc import Sequence
from datetime import datetime

from followthrough.quickline.core.clauses import CLAUSE_BREAKS, VerbUse
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.dates.date_parser import FoundDate
from followthrough.quickline.dates.named_things import tells_where

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


def moment_within(when: FoundDate, reference: datetime) -> datetime:
    """The local moment of a past date: its minute, or the middle of its day or period; never after `reference`."""
    middle = when.starts if when.grain == "minute" else when.starts + (when.ends - when.starts) / 2
    return min(middle, reference.replace(tzinfo=None))


def _says_when(
    when: FoundDate,
    tokens: Sequence[Token],
    uses: Sequence[VerbUse],
    outcomes: Sequence[TokenRange],
    vocabulary: Vocabulary,
) -> bool:
    """True if the date is about our contact: not 'since March', not 'the photos from last weekend'."""
    first = next((at for at, token in enumerate(tokens) if token.ends > when.span[0]), 0)
    lead = tokens[first - 1].text if first else ""
    if tells_where(when.span, tokens, vocabulary):
        return False
    if when.is_of_thing or tokens[first].kind == "since" or {lead, tokens[first].text} & vocabulary.dates.of_things:
        return False
    start, end = _clause_around(when, first, tokens)
    told = [use for use in uses if start <= use.first < end and use.tense == "done"]
    if any(use.verb.channel or use.verb.action for use in told) or any(start <= one[0] < end for one in outcomes):
        return True
    words = [token for token in tokens[start:end] if token.kind == "_" and not _is_in(token, when)]
    return not told and len(words) <= FRAGMENT and not _has_subject(words, vocabulary)


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


def _is_in(token: Token, when: FoundDate) -> bool:
    return when.span[0] <= token.starts < when.span[1]


def _has_subject(words: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'she moved in last month'."""
    return any(token.text in vocabulary.cues.pronouns for token in words)
