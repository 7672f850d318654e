"""Find the channel: that of the first done verb, else that of a plan."""

import re
from collections.abc import Iterator, Sequence

from followthrough.quickline.core.clauses import VerbUse
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.outcome_spellings import BY_PHONE, OF_MEDIUM
from followthrough.quickline.line.parsed_line import ParsedLine
from followthrough.quickline.line.who.set_person import is_in_name

# outcome -> the only channel on which it occurs
MEDIUM_OF_DISPOSITION = {"bounced": "email", "unsubscribe": "email", "no_show": "meeting"}
RECORDED = {"talk": "call", "touch": None}  # a talk is recorded as a call; the channel of a touch is unknown


def set_channel(
    line: ParsedLine, uses: Sequence[VerbUse], plans: Sequence[VerbUse], tokens: Sequence[Token], vocabulary: Vocabulary
) -> None:
    """Set `medium` and `channel` (label guide, capture fields)."""
    medium = next((medium for medium in _media(line, uses, plans, tokens, vocabulary) if medium), None)
    line.medium = RECORDED.get(medium or "", medium)
    line.channel = OF_MEDIUM.get(medium or "")
    line.medium_is_planned = not any(use.tense == "done" and use.verb.channel for use in uses)


def _media(
    line: ParsedLine, uses: Sequence[VerbUse], plans: Sequence[VerbUse], tokens: Sequence[Token], vocabulary: Vocabulary
) -> Iterator[str | None]:
    """The channel according to each part of the line, the strongest part first; None where a part does not tell."""
    done = [use for use in uses if use.tense == "done" and use.verb.channel and not is_in_name(use, tokens, line)]
    yield from (use.verb.channel for use in done)
    yield _medium_of_outcome(line, tokens, vocabulary)
    yield "call" if "hung" in line.text.lower().split() else None  # 'hung up'
    yield from (use.verb.channel for use in uses if _names_channel(use, plans, bool(done), vocabulary))
    yield from (use.verb.channel for use in plans)
    yield "call" if line.next_action == "call" and any(use.verb.channel for use in uses) else None


def _medium_of_outcome(line: ParsedLine, tokens: Sequence[Token], vocabulary: Vocabulary) -> str | None:
    """The channel on which alone this outcome occurs, or None."""
    return "call" if _by_phone(line, tokens, vocabulary) else MEDIUM_OF_DISPOSITION.get(line.disposition or "")


def _names_channel(use: VerbUse, plans: Sequence[VerbUse], is_done: bool, vocabulary: Vocabulary) -> bool:
    """True if the channel is named as a thing: 'her email', 'a call'. A planned meeting does not count."""
    verb = use.verb
    if not verb.channel:
        return False
    if verb.tense == "noun":
        return use.tense == "thing" or verb.action is None or (is_done and use not in plans)
    return use.tense == "thing" and use.phrase.split()[0] in vocabulary.cues.channel_nouns


def _by_phone(line: ParsedLine, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for an outcome that only a phone call has. A message is left on the phone, unless it is a card or a note."""
    if line.disposition == "message_left":
        return not any(token.text in vocabulary.cues.paper_words for token in tokens)
    return line.disposition in BY_PHONE and line.disposition != "callback_requested"


def channel_of_step(action: str, channel: str | None, words: str, locale: str, vocabulary: Vocabulary) -> str | None:
    """The channel of a step, as the label guide names it; None where the words do not say.

    Things are handed over: 'bring chairs' is 'other'. A card goes by post. What an American mails goes by post where it
    is a thing of paper ('mail her the catalog'), else it is an e-mail, as everywhere else.
    """
    said, cues = words.lower().split(), vocabulary.cues
    named = next((way for phrase, way in cues.ways.items() if f" {phrase}" in words.lower()), None)
    if named:
        return named
    if re.match(cues.by_hand, words, re.IGNORECASE):
        return "other"
    if action in ("send", "message") and channel is None and not cues.post_things.isdisjoint(said):
        return "post"
    if said[:1] and said[0] in cues.mail_verbs:
        is_paper = locale.startswith("en-US") and not (cues.paper_words | cues.post_things).isdisjoint(said)
        return "post" if is_paper else "email"
    return channel
