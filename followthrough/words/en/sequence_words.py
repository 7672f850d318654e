"""The words of sequences: names of the shipped ones, what stages are for, sentences of stages and stops."""

from collections.abc import Mapping
from typing import Final

# key: (name, what it is for).
SHIPPED: Final[Mapping[str, tuple[str, str]]] = {
    "they-said-call-me": ("They said ‘call me’", "Five calls in three weeks, with an email and a text between them."),
    "met-at-event": ("Met at an event", "Six tries in a month, for people you met in person."),
    "inquiry": ("New inquiry", "An answer the same day, then calls while it’s still fresh."),
    "quote-sent": ("Quote sent", "Answer questions, explain, and find out what they think."),
    "note-and-call": ("Handwritten note, then a call", "A note with your date in it, and the call you promised."),
    "pack-sent": ("Information sent", "Call the day after, while it’s on the table."),
    "missed-call": ("Missed call", "Call back today, text if they don’t pick up, then try again."),
    "after-purchase": ("After a purchase", "Ask how it’s working out, and stay in touch."),
    "dormant": ("Gone quiet", "A few friendly tries for people you haven’t heard from in a long time."),
    "referral-thanks": ("Thanks for a referral", "Thank them, then tell them what came of it."),
    "new-on-the-team": ("New on the team", "Regular check-ins in the first six weeks."),
}

PLAIN = "Two more tries"
QUESTION = "what’s next: keep going, ask later, keep in touch, or close?"
ONE_LINE = "one line and what you promised"
USEFUL = "something useful: a photo, an article, a name"
PLAIN_QUESTION = "a plain question: keep in touch, or leave it?"
ANSWER = "an answer"
QUOTE = "the quote"
WHAT_YOU_SENT = "the information you sent"
THANKS = "thanks"
WHAT_CAME_OF_IT = "what came of it"
HOW_IT_WORKS_OUT = "how it’s working out"
HOW_IT_GOES = "how it’s going"
FIRST_WEEK = "the first week"
NOTE_WITH_DATE = "one line about them, and your date"

HOURS: Final[Mapping[str, str]] = {
    "any": "", "morning": "in the morning, 8 to 10", "midday": "around noon, 11 to 1",
    "late": "in the late afternoon, 4 to 6", "other": "at a different hour",
}  # fmt: skip
_VERBS: Final[Mapping[str, str]] = {
    "call": "Call", "email": "Email", "text": "Text", "chat": "Message", "letter": "Write", "note": "Write",
    "meeting": "Meet", "social": "Message", "other": "Do",
}  # fmt: skip
_SENT_AS: Final[Mapping[str, str]] = {"letter": "a letter", "note": "a note"}

# Why a sequence stopped, for its page and the history: '{name} called or wrote.'
_STOPPED: Final[Mapping[str, str]] = {
    "heard": "{first} got in touch",
    "said_no": "{first} said no",
    "do_not_contact": "{first} asked not to be contacted",
    "by_hand": "you stopped it",
    "closed": "the follow-up was closed",
    "personal": "{first} is personal now",
    "deleted": "{first} was deleted",
    "merged": "{first} was merged with another contact",
    "handed_over": "it was handed over",
    "decided": "you answered what’s next",
}

NO_ADDRESS = "no mailing address"
LEFT_OUT_BY_HAND = "you skipped it"


def no_way(kind: str) -> str:
    """The reason for leaving out a stage for somebody without a phone number or an email address."""
    return {"phone": "no phone number", "email": "no email address"}.get(kind, "no way to do it")


def stage_sentence(channel: str, what: str, hours: str) -> str:
    """A stage as a sentence: 'Call in the morning, 8 to 10, about the quote.', 'Email them something useful.'"""
    verb = _VERBS.get(channel, "Do")
    if channel in ("call", "meeting"):
        when = HOURS.get(hours, "")
        about = f"about {what}" if what else ""
        pieces = [f"{verb} them" if not when else verb, when, about]
        joint = ", " if when and about else " "
        return joint.join(filter(None, [" ".join(filter(None, pieces[:2])), about])) + "."
    thing = " ".join(filter(None, [_SENT_AS.get(channel, ""), f": {what}" if channel in _SENT_AS and what else what]))
    return f"{verb} them{' ' if thing else ''}{thing}".replace(" :", ":") + "."


def stopped_because(because: str, first: str) -> str:
    """The cause of a stop inside a sentence: 'Dana got in touch'."""
    return _STOPPED.get(because, _STOPPED["by_hand"]).format(first=first)


def day_label(day: int) -> str:
    """The working day of a stage, counted from the start: 'Same day', 'Day 2'."""
    return f"Day {day}" if day else "Same day"
