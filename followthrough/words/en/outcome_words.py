"""Channels and outcomes as verbs: one table each, so that a new one is one line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChannelWords:
    """`verb` with the name in it, `bare` without; `past` as our act, `wrote` as theirs; `later` announces the next;
    `thing` is one of it, as in 'a mail'."""

    verb: str
    bare: str
    past: str
    wrote: str
    later: str
    thing: str
    own: tuple[str, ...] = ()

    @property
    def again(self) -> str:
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

# How an outcome reads in a history, and how a slip names it just after.
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
    "received": "Heard back",
    "noted": "Noted",
}
REASONS: dict[str, str] = {
    "not_interested": "no, thank you",
    "bought": "it came to an order",
    "went_elsewhere": "it went elsewhere",
    "do_not_contact": "asked not to be contacted",
    "later": "later",
}
# What a colleague did who was faster.
DID: dict[str, str] = {
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
    "noted": "wrote a line about",
}
# How an outcome reads in a list of tries; what is no try is left out.
TRIES: dict[str, str] = {
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
}


def channel_words(name: str) -> ChannelWords:
    return CHANNELS.get(name, CHANNELS["other"])
