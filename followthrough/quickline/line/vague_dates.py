"""Find vague dates (C9): words that sound like a next step but name no day. The page asks for a date of ours
instead."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from followthrough.quickline.core.phrase_matcher import PhraseMatcher
from followthrough.quickline.core.tokens import Token, tokenize
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.dates.date_parser import FoundDate, find_due_date
from followthrough.quickline.detect_language import detect_locale
from followthrough.quickline.languages import vocabulary_of


@dataclass(frozen=True, slots=True)
class VagueDate:
    """A vague date. span: characters; phrase: as written; why: one sentence for the page; suggestion: call_on |
    ask_when | answer_by | now."""

    span: tuple[int, int]
    phrase: str
    why: str
    suggestion: str


_MATCHERS: dict[int, PhraseMatcher[tuple[str, str]]] = {}


def find_vague_dates(text: str, reference: datetime, locale: str = "en-US") -> list[VagueDate]:
    """All vague dates of a text, in order, even if the text also names an exact date."""
    locale = detect_locale(text, locale)
    vocabulary = vocabulary_of(locale)
    return _found(text, tokenize(text, vocabulary), vocabulary)


def vague_date_beside(
    text: str, tokens: Sequence[Token], day: FoundDate | None, vocabulary: Vocabulary
) -> VagueDate | None:
    """Same as `fog_in`, for a line whose tokens and due date are known."""
    found = _found(text, tokens, vocabulary)
    if not found or (day is not None and not _is_vague(day.grain, day.span, found)):
        return None
    return found[0]


def _found(text: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> list[VagueDate]:
    """All vague dates among the tokens."""
    matches = _matcher(vocabulary).find([token.text for token in tokens])
    found: list[VagueDate] = []
    for match in matches:
        span = (tokens[match.first].starts, tokens[match.last - 1].ends)
        why, suggestion = match.value
        found.append(VagueDate(span, text[span[0] : span[1]], why, suggestion))
    return found


def find_vague_date(text: str, reference: datetime, locale: str = "en-US") -> VagueDate | None:
    """The first vague date of a text that names no date of its own, else None."""
    found = find_vague_dates(text, reference, locale)
    if not found:
        return None
    day = find_due_date(text, reference, locale)
    if day is not None and not _is_vague(day.grain, day.span, found):
        return None
    return found[0]


def _is_vague(grain: str, span: tuple[int, int], found: list[VagueDate]) -> bool:
    """True for a window within the vague words ('maybe next week')."""
    return grain == "window" and any(fog.span[0] <= span[0] < fog.span[1] for fog in found)


def _matcher(vocabulary: Vocabulary) -> PhraseMatcher[tuple[str, str]]:
    matcher = _MATCHERS.get(id(vocabulary))
    if matcher is None:
        matcher = _MATCHERS[id(vocabulary)] = PhraseMatcher(vocabulary.vague_phrases)
    return matcher
