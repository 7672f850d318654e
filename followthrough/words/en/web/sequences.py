"""Sentences of the pages about sequences."""

SEQUENCES = "Sequences"
QUESTION = "After a week you’re asked: keep going, ask later, keep in touch, or close? Nobody is closed by itself."
RULES = (
    "Stops as soon as they call, write or say no",
    "Skips what they can’t be reached by",
    "Pauses while you owe them something you promised",
    "Five tries, three of them calls, before you’re asked",
)
MORE_TRIES = "Another try"
OTHER_STAGES = {
    "question": "What’s next",
    "again": "Another try",
    "go-on-1": "A try a month later",
    "go-on-2": "A last try",
}
# What came of it, by the cause of the stop.
ENDED = {
    "heard": "Got in touch",
    "said_no": "Said no",
    "decided": "Decided after five tries",
    "closed": "Closed",
    "by_hand": "Stopped by hand",
    "do_not_contact": "Asked not to be contacted",
    "merged": "Merged",
    "deleted": "Deleted",
    "personal": "Personal now",
    "handed_over": "Handed over",
}
ASK_WHAT_NEXT = "Ask what’s next"
KEEP_GOING_OR = "keep going, later, or close?"
SKIPPED = "Skipped"
BY_HAND = "Started by hand"
# The events that can start a sequence, after 'Starts by itself when'.
EVENTS = {
    "met": "you follow up with someone you met",
    "inquiry": "you follow up on an inquiry",
    "reply": "you follow up on a message of theirs",
    "quote": "you follow up on a quote",
    "after_sale": "you follow up after a sale",
    "referral": "you follow up on a referral",
    "call_me": "they ask you to call them back",
    "missed_call": "they called",
    "note_sent": "you mailed a handwritten note",
}
NO_EVENT = "nothing: only by hand"
NEW_SEQUENCE = "New sequence"
# When a call is made, as a choice inside the sentence of a step.
HOURS = {
    "any": "at any hour",
    "morning": "in the morning, 8 to 10",
    "midday": "around noon, 11 to 1",
    "late": "in the late afternoon, 4 to 6",
    "other": "at a different hour",
}
# The words to say or send, as a choice inside the sentence of a step.
SITUATIONS = {
    "": "that fit",
    "met": "for people you met",
    "inquiry": "for an inquiry",
    "reply": "for a reply",
    "quote": "about a quote",
    "keep_in_touch": "to keep in touch",
    "after_sale": "after a sale",
    "referral": "for a referral",
    "waiting": "for what you asked them",
    "plain": "for any call",
}
ANSWERS = {
    "go-on": "Keep going",
    "later": "Ask me later…",
    "keep-in-touch": "Keep in touch",
    "close": "Close…",
}
WHAT_NOW = "What now? Nobody is closed unless you say so."
ASKED_AGAIN_LATER = "Then one more try a month later, and you’re asked again."
KEEPS_IN_TOUCH = "Close this one, and keep in touch every three months."
# When the question comes again: words, and the date that is read.
ASK_AGAIN = {"In a month": "in 1 month", "In three months": "in 3 months", "In six months": "in 6 months"}
LOG_WHAT_HAPPENED = "Log what happened"
REASONS = {
    "not_interested": "Not interested",
    "went_elsewhere": "Went with someone else",
    "bought": "They bought",
    "other": "Other",
}


def begins_when(event: str) -> str:
    return f"Starts by itself when {event}"


def edit_title(name: str) -> str:
    return f"Edit {quoted(name)}"


def quoted(name: str) -> str:
    return f"“{name}”"


def in_it(people: str) -> str:
    return f"{people} in it now"


def is_next(stage: str) -> str:
    return f"{stage} is next"


def start_with(first: str) -> str:
    return f"Start a sequence with {first}"


def what_now(first: str) -> str:
    return f"Five tries and no answer from {first}. What now?"


def stops_when(first: str) -> str:
    return f"Stops when {first} calls, writes or says no."


def skipped_because(why: str) -> str:
    return f"Skipped: {why}" if why else SKIPPED
