"""Channels and outcomes as verbs: one table each, so that a new one is one line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Channel:
    """`verb` with the name in it, `bare` without; `past` as our act, `wrote` as theirs; `later` announces the next."""

    verb: str
    bare: str
    past: str
    wrote: str
    later: str
    own: tuple[str, ...] = ()

    @property
    def again(self) -> str:
        return f"{self.bare.split()[0]} again" if self.own else "try again"


CHANNELS: dict[str, Channel] = {
    "call": Channel("call {}", "call", "called", "called", "I will call", ("call", "ring", "phone")),
    "email": Channel("mail {}", "mail", "mailed", "mailed", "I will write", ("mail", "email", "write")),
    "text": Channel("text {}", "text", "texted", "texted", "I will write", ("text", "write")),
    "chat": Channel("message {}", "message", "messaged", "wrote", "I will write", ("message", "write")),
    "letter": Channel("write {} a letter", "write a letter", "wrote", "wrote", "I will write", ("write",)),
    "note": Channel("write {} a note", "write a note", "wrote", "wrote", "I will write", ("write",)),
    "meeting": Channel("meet {}", "meet", "met", "came by", "I will see you", ("meet", "see")),
    "social": Channel("write to {} online", "write online", "wrote", "wrote", "I will write", ("write",)),
    "other": Channel("get in touch with {}", "get in touch", "were in touch", "was in touch", "I will be in touch"),
}

# How an outcome reads in a history, and how a slip names it just after.
HEADS: dict[str, str] = {
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
    "no_thanks": "no, thank you",
    "won": "it came to an order",
    "lost": "it went elsewhere",
    "asked_not": "asked not to be contacted",
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
UNANSWERED = frozenset({"voicemail", "no_answer", "busy"})


def channel(name: str) -> Channel:
    return CHANNELS.get(name, CHANNELS["other"])
