"""By which way: of what was done, else of what is planned."""

from collections.abc import Sequence

from followthrough.quickline.core.clauses import Deed
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.line import Line
from followthrough.quickline.line.outcome_spellings import BY_PHONE, OF_MEDIUM
from followthrough.quickline.line.who.name_person import in_name


def tell_channel(
    line: Line, deeds: Sequence[Deed], plans: Sequence[Deed], tokens: Sequence[Token], vocabulary: Vocabulary
) -> None:
    """Of what was done, else of what is planned (label guide, capture fields)."""
    done = [deed for deed in deeds if deed.tense == "done" and deed.verb.channel and not in_name(deed, tokens, line)]
    told = [
        deed
        for deed in deeds
        if deed.verb.channel
        and (
            (deed.tense == "thing" and (deed.verb.tense == "noun" or deed.phrase.split()[0] in vocabulary.cues.media))
            or (deed.verb.tense == "noun" and (deed.verb.action is None or (done and deed not in plans)))
        )
    ]
    medium = next((deed.verb.channel for deed in done), None)
    if medium is None and _by_phone(line, tokens, vocabulary):
        medium = "call"
    if medium is None and line.disposition in ("bounced", "unsubscribe"):
        medium = "email"
    if medium is None and line.disposition == "no_show":
        medium = "meeting"
    if medium is None and "hung" in line.text.lower().split():
        medium = "call"
    if medium is None:
        medium = next((deed.verb.channel for deed in told), None)
    if medium is None:
        later = [deed.verb.channel for deed in plans if deed.verb.channel]
        medium = later[0] if later else None
    if medium is None and line.next_action == "call" and any(deed.verb.channel for deed in deeds):
        medium = "call"
    line.medium = {"talk": "call", "touch": None}.get(medium or "", medium)
    line.channel = OF_MEDIUM.get(medium or "")


def _by_phone(line: Line, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """An outcome only a telephone has; a message is left there, too, unless it is a card or a note."""
    if line.disposition == "message_left":
        return not any(token.text in vocabulary.cues.on_paper for token in tokens)
    return line.disposition in BY_PHONE and line.disposition != "callback_requested"
