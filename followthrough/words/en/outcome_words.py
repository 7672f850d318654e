"""The words for channels and outcomes: one line for each in each table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChannelWords:
    """The verbs of a channel.

    `verb` has a place for the name, `bare` has none; `past` is for our touch, `wrote` for theirs; `later` announces the
    next step; `thing` is the noun, as in 'a mail'; `own` are verbs that users write for it.
    """

    verb: str
    bare: str
    past: str
    wrote: str
    later: str
    thing: str
    own: tuple[str, ...] = ()

    @property
    def again(self) -> str:
        """'call again'; 'try again' for a channel without verbs of its own."""
        return f"{self.bare.split()[0]} again" if self.own else "try again"


CHANNELS: dict[str, ChannelWords] = {
    "call": ChannelWords("call {}", "call", "called", "called", "I will call", "call", ("call", "ring", "phone")),
    "email": ChannelWords("mail {}", "mail", "mailed", "mailed", "I will write", "mail", ("mail", "email", "write")),
    "text": ChannelWords("text {}", "text", "texted", "texted", "I will write", "text", ("text", "write")),
    "chat": ChannelWords("message {}", "message", "messaged", "wrote", "I will write", "message", ("message", "write")),
    "letter": ChannelWords(
        "write {} a letter", "write a letter", "wrote", "wrote", "I will write", "letter", ("write",)
    ),
    "note": ChannelWords("write {} a note", "write a note", "wrote", "wrote", "I will write", "note", ("write",)),
    "meeting": ChannelWords("meet {}", "meet", "met", "came by", "I will see you", "meeting", ("meet", "see")),
    "social": ChannelWords(
        "write to {} online", "write online", "wrote", "wrote", "I will write", "message", ("write",)
    ),
    "other": ChannelWords(
        "get in touch with {}", "get in touch", "were in touch", "was in touch", "I will be in touch", "step"
    ),
}

# An outcome as the heading of a line in a timeline.
HEADINGS: dict[str, str] = {
    "reached": "Reached",
    "voicemail": "Voicemail",
    "no_answer": "No answer",
    "busy": "Busy",
    "wrong_number": "Wrong number",
    "callback": "Asked to be called back",
    "met": "Met",
    "sent": "Sent",
    "no_show": "Did not come",
    "said_no": "No, thank you",
    "received": "Heard from them",
    "asked": "Asked them to call",
    "noted": "Noted",
}
# Close reasons inside a sentence; 'other' is said in the member's own words.
CLOSE_REASONS: dict[str, str] = {
    "not_interested": "no, thank you",
    "bought": "it came to an order",
    "went_elsewhere": "it went elsewhere",
    "do_not_contact": "asked not to be contacted",
    "later": "later",
}
# A colleague's touch as a verb before the contact's name.
COLLEAGUE_DID: dict[str, str] = {
    "reached": "reached",
    "voicemail": "left a voicemail for",
    "no_answer": "called",
    "busy": "called",
    "wrong_number": "called",
    "callback": "reached",
    "met": "met",
    "sent": "wrote to",
    "no_show": "waited for",
    "said_no": "reached",
    "received": "heard from",
    "asked": "asked for a call from",
    "noted": "wrote a line about",
}
# An outcome in a list of tries; outcomes that are no tries are left out.
TRY_WORDS: dict[str, str] = {
    "reached": "reached",
    "voicemail": "voicemail",
    "no_answer": "no answer",
    "busy": "busy",
    "wrong_number": "wrong number",
    "callback": "asked you to call",
    "met": "met",
    "sent": "sent",
    "no_show": "did not come",
    "said_no": "said no",
    "received": "they wrote",
    "asked": "asked them to call",
}
# What they did, on a channel of theirs: (heading of a timeline line, in a list of tries).
RECEIVED_ON: dict[str, tuple[str, str]] = {
    "call": ("They called", "they called"),
    "meeting": ("They came by", "they came by"),
    "other": (HEADINGS["received"], "heard from them"),
    "": (HEADINGS["received"], "heard from them"),
}
THEY_WROTE = ("They wrote", "they wrote")


def channel_words(name: str) -> ChannelWords:
    """The words of a channel; those of 'other' for an unknown name and for ''."""
    return CHANNELS.get(name, CHANNELS["other"])


def heading_of(outcome: str, channel: str = "") -> str:
    """An outcome as the heading of a line in a timeline; 'They called' when we heard from them on a call."""
    return received_words(channel)[0] if outcome == "received" else HEADINGS.get(outcome, HEADINGS["noted"])


def try_words(outcome: str, channel: str = "") -> str:
    """An outcome in a list of tries: 'no answer', 'they called'. Raises KeyError for an outcome that is no try."""
    return received_words(channel)[1] if outcome == "received" else TRY_WORDS[outcome]


def received_words(channel: str) -> tuple[str, str]:
    """(heading, words in a list of tries) of a touch of theirs on that channel."""
    return RECEIVED_ON.get(channel, THEY_WROTE)
