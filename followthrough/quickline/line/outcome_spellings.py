"""Words for outcomes and channels: in the label guide, on the command line, and in the database rows."""

# disposition (label guide) -> outcome of a touch (database)
OF_DISPOSITION = {
    "voicemail": "voicemail", "message_left": "voicemail", "no_answer": "no_answer", "busy": "busy",
    "gatekeeper": "voicemail",
    "unavailable": "no_answer", "wrong_number": "wrong_number", "spoke": "reached", "met": "met", "sent": "sent",
    "received": "received", "interested": "reached", "not_interested": "said_no", "callback_requested": "callback",
    "meeting_booked": "reached", "no_show": "no_show", "no_reply": "noted", "bounced": "noted",
    "unsubscribe": "said_no", "won": "reached", "lost": "said_no",
}  # fmt: skip

# outcome -> spellings that may be typed at a prompt or as an argument
SPELLINGS = {
    "reached": ("reached", "spoke", "talked", "answered", "got through"),
    "voicemail": ("voicemail", "vm", "left voicemail", "voice mail", "message left"),
    "no_answer": ("no-answer", "no answer", "noanswer", "na", "nobody"),
    "busy": ("busy", "engaged"),
    "wrong_number": ("wrong-number", "wrong number", "disconnected"),
    "callback": ("callback", "call back", "asked me to call", "call-back"),
    "met": ("met", "meeting", "visited"),
    "sent": ("sent", "emailed", "texted", "posted", "written"),
    "no_show": ("no-show", "no show", "noshow"),
    "said_no": ("said-no", "no thank you", "no thanks", "no", "not interested", "said no"),
    "received": ("received", "they wrote", "they called", "they-wrote", "they-called"),
    "asked": ("asked", "asked them", "asked them to call"),
    "no_news": ("no-news", "no news", "no news yet"),
    "noted": ("noted", "note"),
}

OUTCOMES = tuple(SPELLINGS)
CHANNELS = ("call", "email", "text", "chat", "letter", "note", "meeting", "social", "other")
OF_MEDIUM = {
    "call": "call", "talk": "call", "touch": "call", "email": "email", "text": "text", "chat": "chat",
    "meeting": "meeting", "video": "meeting", "linkedin": "social", "post": "letter", "in_person": "meeting",
}  # fmt: skip
CHANNEL_OF_ACTION = {
    "call": "call",
    "email": "email",
    "message": "text",
    "meet": "meeting",
    "send": "email",
    "follow_up": "call",
}
# dispositions that only a phone call has
BY_PHONE = frozenset({"voicemail", "no_answer", "busy", "wrong_number", "gatekeeper", "callback_requested"})

_WORDS = {spelling: outcome for outcome, spellings in SPELLINGS.items() for spelling in (*spellings, outcome)}


def parse_outcome(words: str) -> str | None:
    """The outcome that was typed ('no-answer', 'Left voicemail', 'vm'), as in the database; None if it is not one."""
    return _WORDS.get(" ".join(words.lower().replace("_", " ").split())) or _WORDS.get(words.strip().lower())


def command_line_spelling(outcome: str) -> str:
    """The outcome as the command line writes it: 'no-answer'."""
    return outcome.replace("_", "-")


# Of several dispositions in one line the first in this order is taken: it decides what happens next.
ORDER = """
    won lost unsubscribe bounced wrong_number no_show not_interested callback_requested interested voicemail gatekeeper
    message_left no_answer busy no_reply meeting_booked met spoke unavailable received sent
"""
RANK = {name: place for place, name in enumerate(ORDER.split())}
