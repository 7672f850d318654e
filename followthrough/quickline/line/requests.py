"""What they ask of us in a line: samples, a call, a viewing."""

from collections.abc import Sequence

from followthrough.quickline.core.clauses import BREAKS
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary


def requested(tokens: Sequence[Token], vocabulary: Vocabulary) -> tuple[str, int] | None:
    """What they ask of us: 'wants samples', 'asked for a call'. (action, place) of the last one."""
    texts = [token.text for token in tokens]
    found = None
    for at, text in enumerate(texts):
        pair = f"{text} {texts[at + 1]}" if at + 1 < len(texts) else text
        if at and texts[at - 1] in vocabulary.cues.negating:
            continue
        size = 2 if pair in vocabulary.cues.requests else 1 if text in vocabulary.cues.requests else 0
        if not size:
            continue
        thing = [word for word in texts[at + size : at + size + 4] if word not in vocabulary.cues.fillers]
        if not thing or (thing[0] == "to" and thing[1:2] != ["talk"]) or thing[0] in vocabulary.cues.no_things:
            continue
        kinds = [vocabulary.words.get(word, ("", None))[0] for word in thing[:2]]
        if kinds[0] == "num" and kinds[-1] in ("week", "day", "month", "hour", "minute"):
            continue  # 'braucht zwei Wochen Bedenkzeit'
        if vocabulary.cues.verb_last and _they_will(tokens, at + size, vocabulary):
            continue
        dated = vocabulary.words.get(thing[0], ("", None))[0] in ("wday", "today", "tomorrow")
        action = (
            "call"
            if thing[0] in vocabulary.cues.talks
            else "meet"
            if dated or vocabulary.cues.meets & set(thing[:2])
            else "email"
            if thing[0] == "email"
            else "send"
        )
        found = (action, at)
    return found


def _they_will(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """'will die Liste prüfen': the verb at the end of the clause says what they will do, so nothing is asked of us."""
    end = next((i for i in range(at, len(tokens)) if tokens[i].kind in BREAKS), len(tokens))
    verbs = [vocabulary.verbs.get(token.text) for token in tokens[at:end]]
    return any(verb is not None and verb.tense == "plan" and verb.action not in ("meet", None) for verb in verbs)
