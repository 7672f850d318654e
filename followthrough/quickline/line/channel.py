"""By which channel: of what was done, else of what is planned."""

from collections.abc import Iterator, Sequence

from followthrough.quickline.core.clauses import Deed
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.line import Line
from followthrough.quickline.line.outcome_spellings import BY_PHONE, OF_MEDIUM
from followthrough.quickline.line.who.name_person import in_name

# what came of it -> the channel on which alone that happens
MEDIUM_OF_DISPOSITION = {"bounced": "email", "unsubscribe": "email", "no_show": "meeting"}
RECORDED = {"talk": "call", "touch": None}  # a talk is recorded as a call; of a touch the channel is unknown


def tell_channel(
    line: Line, deeds: Sequence[Deed], plans: Sequence[Deed], tokens: Sequence[Token], vocabulary: Vocabulary
) -> None:
    """Set `medium` and `channel` (label guide, capture fields)."""
    medium = next((medium for medium in _media(line, deeds, plans, tokens, vocabulary) if medium), None)
    line.medium = RECORDED.get(medium or "", medium)
    line.channel = OF_MEDIUM.get(medium or "")


def _media(
    line: Line, deeds: Sequence[Deed], plans: Sequence[Deed], tokens: Sequence[Token], vocabulary: Vocabulary
) -> Iterator[str | None]:
    """What the parts of the line say of the channel, the part that decides first."""
    done = [deed for deed in deeds if deed.tense == "done" and deed.verb.channel and not in_name(deed, tokens, line)]
    yield from (deed.verb.channel for deed in done)
    yield _medium_of_outcome(line, tokens, vocabulary)
    yield "call" if "hung" in line.text.lower().split() else None  # 'hung up'
    yield from (deed.verb.channel for deed in deeds if _names_channel(deed, plans, bool(done), vocabulary))
    yield from (deed.verb.channel for deed in plans)
    yield "call" if line.next_action == "call" and any(deed.verb.channel for deed in deeds) else None


def _medium_of_outcome(line: Line, tokens: Sequence[Token], vocabulary: Vocabulary) -> str | None:
    return "call" if _by_phone(line, tokens, vocabulary) else MEDIUM_OF_DISPOSITION.get(line.disposition or "")


def _names_channel(deed: Deed, plans: Sequence[Deed], is_done: bool, vocabulary: Vocabulary) -> bool:
    """A channel named as a thing: 'her email', 'a call'. An appointment still planned does not count as one."""
    verb = deed.verb
    if not verb.channel:
        return False
    if verb.tense == "noun":
        return deed.tense == "thing" or verb.action is None or (is_done and deed not in plans)
    return deed.tense == "thing" and deed.phrase.split()[0] in vocabulary.cues.media


def _by_phone(line: Line, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """An outcome only a telephone has; a message is left there, too, unless it is a card or a note."""
    if line.disposition == "message_left":
        return not any(token.text in vocabulary.cues.on_paper for token in tokens)
    return line.disposition in BY_PHONE and line.disposition != "callback_requested"
