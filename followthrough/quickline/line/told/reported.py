"""Set the outcome of a line that reports one: they contacted us, asked for a call, or we asked or told them."""

import re
from collections.abc import Collection
from dataclasses import replace

from followthrough.quickline.core.sayings import Saying
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.agreed_steps import AgreedStep
from followthrough.quickline.line.incoming import way_they_came
from followthrough.quickline.line.outcome_spellings import OF_DISPOSITION
from followthrough.quickline.line.parsed_line import ParsedLine

# dispositions that are theirs where they contacted us: 'Ada called, left a message'
BY_THEM = ("voicemail", "message_left", "spoke", "met", "sent", "interested", "gatekeeper", "received")


def set_reported(line: ParsedLine, vocabulary: Vocabulary) -> None:
    """Set the outcome of a line that reports one: they asked for a call, we asked them to call, we told them."""
    _take_back_what_is_planned(line)
    kinds = {one.kind for one in line.sayings}
    asked_for_call = next((one for one in line.sayings if one.kind == "call_me"), None)
    if line.is_incoming and line.disposition in (None, *BY_THEM):
        line.outcome = "received"
        line.channel = way_they_came(line)
    elif (
        asked_for_call
        and _is_by_phone(line, asked_for_call)
        and line.disposition in (None, "spoke", "received", "callback_requested")
    ):
        line.disposition, line.outcome = "callback_requested", OF_DISPOSITION["callback_requested"]
        line.next_action = "call"
    elif "asked" in kinds and line.disposition in (None, "spoke") and _asks_for_contact(line, vocabulary):
        line.outcome = "asked"
    else:
        _set_told(line, kinds, vocabulary)


def _set_told(line: ParsedLine, kinds: Collection[str], vocabulary: Vocabulary) -> None:
    """Set the outcome of a line that says what we told them: that there is no news yet, or something else."""
    if "told" in kinds and says_no_news(line, vocabulary):
        line.outcome = "no_news"
    elif line.outcome is None and ("promised" in kinds or "told" in kinds):
        line.outcome, line.is_only_told = "reached", True
        line.channel = None if line.medium_is_planned else line.channel


def says_no_news(line: ParsedLine, vocabulary: Vocabulary) -> bool:
    """True where the line says that there is nothing new yet: 'told Ada I have no news yet', also on a call."""
    may_say = line.disposition in (None, "no_reply", "spoke")
    return may_say and re.search(vocabulary.cues.no_news, line.text, re.IGNORECASE) is not None


def replied_same_way(step: AgreedStep, line: ParsedLine, vocabulary: Vocabulary) -> AgreedStep:
    """The step; 'reply' goes the way in which they wrote: 'DM from Ada, reply tonight'."""
    verb = line.text[step.span[0] :].lower().split(" ", 1)[0].strip(",.;:")
    came = line.is_incoming or line.disposition == "received"
    is_reply = came and not step.theirs and verb in vocabulary.cues.reply_verbs
    return replace(step, channel=line.channel) if is_reply and line.channel in WRITTEN else step


WRITTEN = ("text", "chat", "social")


def _take_back_what_is_planned(line: ParsedLine) -> None:
    """Clear the outcome of a line that only plans a meeting, and the channel of a wish that only a plan names."""
    if _only_plans_to_meet(line):
        line.disposition, line.outcome = None, None
        line.uncertain = [one for one in line.uncertain if one != "outcome"]
    if line.disposition == "interested" and line.medium_is_planned and line.channel == line.next_channel:
        line.channel = None  # 'wants gravel, email Friday': nothing was sent


def _only_plans_to_meet(line: ParsedLine) -> bool:
    """True for 'lunch with Ada Thursday, she wants a list': the line opens with a dated meeting, nothing happened."""
    opening = line.promises[0] if line.promises else None
    wishes = line.disposition == "interested" and line.medium_is_planned
    return wishes and opening is not None and opening.kind == "meet" and bool(opening.when) and opening.span[0] == 0


def _asks_for_contact(line: ParsedLine, vocabulary: Vocabulary) -> bool:
    """True for 'asked Ada to call me', not for 'asked Ada for her files'."""
    asked = [one for one in line.promises if one.theirs and any(said.starts == one.span[0] for said in line.sayings)]
    words = [one.words.lower().split() for one in asked]
    return any({" ".join(said[:1]), " ".join(said[:2])} & vocabulary.cues.contact_verbs for said in words)


def _is_by_phone(line: ParsedLine, saying: Saying) -> bool:
    """True where they asked for a call, and not for a mail."""
    return any(one.action not in ("email", "message") for one in line.promises if one.span[0] == saying.starts)
