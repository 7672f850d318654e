"""Which answers are offered after which step: five keys at most, and what goes with each."""

from followthrough.followups import policy

Keys = tuple[tuple[str, str], ...]

# A key keeps its number whatever the way: 1 it worked, 2 a message, 3 nothing, 4 at a given time, 5 no.
AT_A_TIME, NO = ("callback", "Asked me to call at"), ("said_no", "No, thank you")
CALLED: Keys = (("reached", "Reached"), ("voicemail", "Left voicemail"), ("no_answer", "No answer"), AT_A_TIME, NO)
WROTE: Keys = (("sent", "Sent"), ("received", "They wrote back"), ("reached", "Reached by phone"), AT_A_TIME, NO)
MET: Keys = (("met", "Met"), ("voicemail", "Left voicemail"), ("no_show", "Did not come"), AT_A_TIME, NO)
OTHER: Keys = (("noted", "Done"), ("voicemail", "Left voicemail"), ("no_answer", "No answer"), AT_A_TIME, NO)
AGREED: Keys = (
    ("send", "Send something"), ("meet", "Meet"), ("quote", "Quote"), ("ordered", "Ordered"), ("not_now", "Not now")
)  # fmt: skip
# Under No answer, after a call.
INSTEAD: Keys = (("busy", "It was busy"), ("wrong_number", "Wrong number"))

ASKED: dict[str, tuple[str, Keys]] = {
    "call": ("How did the call go?", CALLED),
    "meeting": ("How did the meeting go?", MET),
    "email": ("Did the mail go?", WROTE),
    "text": ("Did the text go?", WROTE),
    "chat": ("Did the message go?", WROTE),
    "social": ("Did the message go?", WROTE),
    "letter": ("Is the letter in the post?", WROTE),
    "note": ("Is the note in the post?", WROTE),
    "other": ("How did it go?", OTHER),
}
TALKED = ("reached", "met")


def split(value: str) -> tuple[str, str]:
    """An answer as outcome and, after a talk, what was agreed: 'send' is ('reached', 'send')."""
    outcome, _, kind = value.partition("+")
    return ("reached", outcome) if outcome in policy.AGREED else (outcome, kind)


def mark(next_words: str, channel: str) -> str:
    """For which words a proposal was made; when others come with it, it is made anew."""
    return f"{next_words.strip()}|{channel}"
