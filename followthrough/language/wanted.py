"""What they ask of us in a line: samples, a call, a viewing."""

from collections.abc import Sequence

from .tables import Vocabulary
from .tokens import Token


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
        thing = [
            word
            for word in texts[at + size : at + size + 4]
            if word not in ("a", "an", "the", "some", "me", "us", "more", "our", "quick", "new")
        ]
        if (
            not thing
            or (thing[0] == "to" and thing[1:2] != ["talk"])
            or thing[0] in ("to", "off", "out", "no", "nothing")
        ):
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
