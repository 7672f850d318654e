"""Events that can begin a sequence: a follow-up that is opened for a purpose, or a touch that is logged."""

from typing import Final

from followthrough.followups.outcomes import OUTCOMES

# Purposes of follow-ups. Those that say nothing about the first contact, such as 'promise', begin none.
PURPOSES: Final = ("met", "inquiry", "reply", "quote", "after_sale", "referral")
# What outcomes begin (`Outcome.begins`): 'call_me', 'missed_call', 'note_sent'.
TOUCHES: Final = tuple(dict.fromkeys(cause for row in OUTCOMES.values() for cause in row.begins.values()))
BEGINNINGS: Final = (*PURPOSES, *TOUCHES)
"""Values of `Sequence.begins_on`, besides '' for a sequence that is begun by hand alone."""
