"""Set the outcome of a line that reports one: they contacted us, asked for a call, or we asked or told them."""

from followthrough.quickline.core.sayings import Saying
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.outcome_spellings import OF_DISPOSITION
from followthrough.quickline.line.parsed_line import ParsedLine
from followthrough.quickline.line.side_remarks import says_they_contacted_us

# dispositions that are theirs where they contacted us: 'Ada called, left a message'
BY_THEM = ("voicemail", "message_left", "spoke", "met", "sent", "interested", "gatekeeper", "received")
# dispositions that say less than 'asked to be called'
BEFORE_CALLBACK = (None, "spoke", "received", "callback_requested")


def set_reported(line: ParsedLine, vocabulary: Vocabulary) -> None:
    """Set the outcome of a line that reports one: they asked for a call, we asked them to call, we told them."""
    kinds = {one.kind for one in line.sayings}
    asked_for_call = next((one for one in line.sayings if one.kind == "call_me"), None)
    if is_incoming(line) and line.disposition in (None, *BY_THEM):
        line.outcome = "received"
    elif (
        asked_for_call
        and _is_by_phone(line, asked_for_call)
        and line.disposition in (None, "spoke", "received", "callback_requested")
    ):
        line.disposition, line.outcome = "callback_requested", OF_DISPOSITION["callback_requested"]
        line.next_action = "call"
    elif "asked" in kinds and line.disposition in (None, "spoke") and _asks_for_contact(line, vocabulary):
        line.outcome = "asked"
    elif line.outcome is None and kinds & {"promised", "told"}:
        line.outcome, line.is_only_told = "reached", True
        line.channel = None if line.medium_is_planned else line.channel


def _asks_for_contact(line: ParsedLine, vocabulary: Vocabulary) -> bool:
    """True for 'asked Ada to call me', not for 'asked Ada for her files'."""
    asked = [one for one in line.promises if one.theirs and any(said.starts == one.span[0] for said in line.sayings)]
    words = [one.words.lower().split() for one in asked]
    return any({" ".join(said[:1]), " ".join(said[:2])} & vocabulary.cues.contact_verbs for said in words)


def is_incoming(line: ParsedLine) -> bool:
    """True for 'Ada called', 'Ada from Tidewater left a message': the person contacted us."""
    if "person" not in line.spans:
        return False
    ends = [line.spans[name][1] for name in ("person", "org") if name in line.spans]
    return any(says_they_contacted_us(line.text, end, line.locale) for end in ends)


def _is_by_phone(line: ParsedLine, saying: Saying) -> bool:
    """True where they asked for a call, and not for a mail."""
    return any(one.action not in ("email", "message") for one in line.promises if one.span[0] == saying.starts)
