"""Find what they ask of us in a line: samples, a call, a viewing."""

from collections.abc import Sequence
from functools import cache

from followthrough.quickline.core.clauses import CLAUSE_BREAKS
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary

LENGTH_UNITS = frozenset({"week", "day", "month", "hour", "minute"})
DATED = frozenset({"wday", "today", "tomorrow"})


def find_request(tokens: Sequence[Token], vocabulary: Vocabulary) -> tuple[str, int] | None:
    """(action, index of the asking word) of their last request: 'wants samples', 'asked for a call'. None if there
    is none."""
    texts = [token.text for token in tokens]
    for at in reversed(range(len(texts))):
        size = _request_size(texts, at, vocabulary)
        if not size:
            continue
        wanted = _wanted(texts[at + size : at + size + 4], vocabulary)
        if not wanted or (vocabulary.cues.verb_last and _they_will(tokens, at + size, vocabulary)):
            continue
        return _action_for(wanted, vocabulary), at
    return None


def _request_size(texts: Sequence[str], at: int, vocabulary: Vocabulary) -> int:
    """The number of words that ask at that place ('wants', 'asked for'); 0 if none do or a negation comes before
    them."""
    cues = vocabulary.cues
    if texts[at] not in _first_words(cues.requests) or (at and texts[at - 1] in cues.negations):
        return 0
    if " ".join(texts[at : at + 2]) in cues.requests:
        return 2
    return 1 if texts[at] in cues.requests else 0


@cache
def _first_words(phrases: frozenset[str]) -> frozenset[str]:
    """The first word of each phrase."""
    return frozenset(phrase.split()[0] for phrase in phrases)


def _wanted(words: Sequence[str], vocabulary: Vocabulary) -> list[str]:
    """The words of the thing they ask for; empty for 'wants to', 'wants out', 'braucht zwei Wochen Bedenkzeit'."""
    thing = [word for word in words if word not in vocabulary.cues.fillers]
    if not thing or thing[0] in vocabulary.cues.not_wanted or (thing[0] == "to" and thing[1:2] != ["talk"]):
        return []
    kinds = [_kind(word, vocabulary) for word in thing[:2]]
    return [] if kinds[0] == "num" and kinds[-1] in LENGTH_UNITS else thing


def _kind(word: str, vocabulary: Vocabulary) -> str:
    """The kind of token of a word, '' if it is not a date word."""
    return vocabulary.words.get(word, ("", None))[0]


def _action_for(thing: Sequence[str], vocabulary: Vocabulary) -> str:
    """call | meet | email | send, by the thing they ask for."""
    cues = vocabulary.cues
    if thing[0] in cues.talk_words:
        return "call"
    if _kind(thing[0], vocabulary) in DATED or cues.meeting_words & set(thing[:2]):
        return "meet"
    return "email" if thing[0] == "email" else "send"


def _they_will(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for 'will die Liste prüfen': the verb at the end says that they will do it, so nothing is asked of us."""
    end = next((i for i in range(at, len(tokens)) if tokens[i].kind in CLAUSE_BREAKS), len(tokens))
    verbs = [vocabulary.verbs.get(token.text) for token in tokens[at:end]]
    return any(verb is not None and verb.tense == "plan" and verb.action not in ("meet", None) for verb in verbs)
