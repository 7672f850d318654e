"""The words for channels and outcomes: one line for each in each table."""

from dataclasses import dataclass, replace

from followthrough.kit.dates.mail_word import british_words, uses_post


@dataclass(frozen=True, slots=True)
class ChannelWords:
    """The verbs of a channel.

    `verb` has a place for the name, `bare` has none; `past` is for our touch, `sent` for our touch with a thing ('you
    mailed the catalog'), `wrote` for theirs; `later` announces the next step to the person; `thing` is the noun, as in
    'an email'; `own` are verbs that users write for it.
    """

    verb: str
    bare: str
    past: str
    sent: str
    wrote: str
    later: str
    thing: str
    own: tuple[str, ...] = ()

    @property
    def again(self) -> str:
        """'call again'; 'try again' for a channel without verbs of its own."""
        return f"{self.bare.split()[0]} again" if self.own else "try again"

    @property
    def a_thing(self) -> str:
        """'a call', 'an email'."""
        return f"an {self.thing}" if self.thing.startswith("e") else f"a {self.thing}"


CHANNELS: dict[str, ChannelWords] = {
    "call": ChannelWords(
        "call {}", "call", "called", "called", "called", "I’ll call you", "call", ("call", "ring", "phone")
    ),
    "email": ChannelWords(
        "email {}", "email", "emailed", "emailed", "emailed", "I’ll email you", "email", ("mail", "email", "write")
    ),
    "text": ChannelWords("text {}", "text", "texted", "texted", "texted", "I’ll text you", "text", ("text", "write")),
    "chat": ChannelWords(
        "message {}", "message", "sent a message", "sent", "wrote", "I’ll message you", "message", ("message", "write")
    ),
    "letter": ChannelWords(
        "write {} a letter", "write a letter", "mailed a letter", "mailed", "wrote", "I’ll write to you", "letter",
        ("write",),
    ),
    "note": ChannelWords(
        "write {} a note", "write a note", "mailed a note", "mailed", "wrote", "I’ll write to you", "note", ("write",)
    ),
    "meeting": ChannelWords("meet {}", "meet", "met", "brought", "came by", "I’ll see you", "meeting", ("meet", "see")),
    "social": ChannelWords(
        "message {} online", "message online", "sent a message online", "sent", "wrote", "I’ll message you", "message",
        ("message", "write"),
    ),
    "other": ChannelWords(
        "get in touch with {}", "get in touch", "were in touch", "sent", "was in touch", "I’ll be in touch", "step"
    ),
}  # fmt: skip

# Those of channels that go by post, where that is the word.
POSTED = {
    name: replace(words, past=british_words(words.past), sent=british_words(words.sent))
    for name, words in CHANNELS.items()
    if name in ("letter", "note")
}

# An outcome as the heading of a line in a timeline.
HEADINGS: dict[str, str] = {
    "reached": "Reached",
    "voicemail": "Voicemail",
    "no_answer": "No answer",
    "busy": "Busy",
    "wrong_number": "Wrong number",
    "callback": "Asked for a call",
    "met": "Met",
    "sent": "Sent",
    "no_show": "No-show",
    "said_no": "Not interested",
    "received": "Heard from them",
    "asked": "Asked them to call",
    "no_news": "No news yet",
    "noted": "Note",
}
# Close reasons inside a sentence; 'other' is said in the member's own words.
CLOSE_REASONS: dict[str, str] = {
    "not_interested": "not interested",
    "bought": "they bought",
    "went_elsewhere": "went with someone else",
    "do_not_contact": "do not contact",
    "later": "not now",
    "done": "done",
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
    "no_news": "gave an update to",
    "noted": "added a note about",
}
# An outcome in a list of tries; outcomes that are no tries are left out.
TRY_WORDS: dict[str, str] = {
    "reached": "reached",
    "voicemail": "voicemail",
    "no_answer": "no answer",
    "busy": "busy",
    "wrong_number": "wrong number",
    "callback": "asked for a call",
    "met": "met",
    "sent": "sent",
    "no_show": "no-show",
    "said_no": "said no",
    "received": "they wrote",
    "asked": "asked them to call",
    "no_news": "no news yet",
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
    if name in POSTED and uses_post():
        return POSTED[name]
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
