"""The eleven sequences that come with the product. One that a workspace edits gets a row of its own (models.Sequence).

Source: PRODUCT.md S1. Days are working days; each gap counts from the touch before.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from followthrough.followups.cadence import PLAIN, Cadence, Stage
from followthrough.followups.channels import CALL, EMAIL, MEETING, NOTE, TEXT
from followthrough.words.en import sequence_words as say


@dataclass(frozen=True, slots=True)
class SequencePlan:
    """A sequence with its words. `begins_on` is the event that begins it when it is on (beginnings.py); `purpose`
    is that of the follow-up which it begins by hand."""

    key: str
    name: str
    says: str
    cadence: Cadence
    begins_on: str = ""
    is_on: bool = False
    is_shipped: bool = True
    purpose: str = "round"
    is_retired: bool = False


def _shipped(key: str, *stages: Stage, begins_on: str = "", purpose: str = "") -> SequencePlan:
    name, says = say.SHIPPED[key]
    return SequencePlan(key, name, says, Cadence(key, stages), begins_on, purpose=purpose or begins_on or "round")


_PLANS = (
    _shipped(
        "they-said-call-me",
        Stage(key="call-1", gap=1, channel=CALL, hours="other"),
        Stage(key="call-2", gap=1, channel=CALL, hours="other"),
        Stage(key="email-2", gap=0, channel=EMAIL),
        Stage(key="call-4", gap=2, channel=CALL, hours="other"),
        Stage(key="text-4", gap=0, channel=TEXT),
        Stage(key="call-8", gap=4, channel=CALL, hours="other"),
        Stage(key="call-15", gap=7, channel=CALL, hours="other"),
        begins_on="call_me",
        purpose="inquiry",
    ),
    _shipped(
        "met-at-event",
        Stage(key="email-0", gap=0, channel=EMAIL, what=say.ONE_LINE, words="met"),
        Stage(key="call-2", gap=2, channel=CALL, hours="morning", words="met"),
        Stage(key="call-5", gap=3, channel=CALL, hours="other"),
        Stage(key="email-9", gap=4, channel=EMAIL, what=say.USEFUL),
        Stage(key="call-14", gap=5, channel=CALL, hours="late"),
        Stage(key="email-21", gap=7, channel=EMAIL, what=say.PLAIN_QUESTION),
        begins_on="met",
    ),
    _shipped(
        "inquiry",
        Stage(key="email-0", gap=0, channel=EMAIL, what=say.ANSWER, words="inquiry"),
        Stage(key="call-1", gap=1, channel=CALL, hours="morning", words="inquiry"),
        Stage(key="call-2", gap=1, channel=CALL, hours="other"),
        Stage(key="email-4", gap=2, channel=EMAIL, what=say.USEFUL),
        Stage(key="call-7", gap=3, channel=CALL, hours="other"),
        Stage(key="email-14", gap=7, channel=EMAIL, what=say.PLAIN_QUESTION),
        begins_on="inquiry",
    ),
    _shipped(
        "quote-sent",
        Stage(key="call-2", gap=2, channel=CALL, hours="morning", what=say.QUOTE, words="quote"),
        Stage(key="call-5", gap=3, channel=CALL, hours="other", what=say.QUOTE),
        Stage(key="email-9", gap=4, channel=EMAIL, what=say.QUOTE, words="quote"),
        Stage(key="call-14", gap=5, channel=CALL, hours="other", what=say.QUOTE),
        Stage(key="email-20", gap=6, channel=EMAIL, what=say.PLAIN_QUESTION),
        begins_on="quote",
    ),
    _shipped(
        "note-and-call",
        Stage(key="note-0", gap=0, channel=NOTE, what=say.NOTE_WITH_DATE, needs="address"),
        Stage(key="call-5", gap=5, channel=CALL, hours="other"),
        Stage(key="call-6", gap=1, channel=CALL, hours="other"),
        Stage(key="email-9", gap=3, channel=EMAIL, what=say.USEFUL),
        Stage(key="call-15", gap=6, channel=CALL, hours="other"),
        begins_on="note_sent",
        purpose="met",
    ),
    _shipped(
        "pack-sent",
        Stage(key="call-1", gap=1, channel=CALL, what=say.WHAT_YOU_SENT, hours="morning"),
        Stage(key="call-3", gap=2, channel=CALL, what=say.WHAT_YOU_SENT, hours="other"),
        Stage(key="email-6", gap=3, channel=EMAIL, what=say.WHAT_YOU_SENT),
        Stage(key="call-11", gap=5, channel=CALL, hours="other"),
        Stage(key="email-20", gap=9, channel=EMAIL, what=say.PLAIN_QUESTION),
        purpose="inquiry",
    ),
    _shipped(
        "missed-call",
        Stage(key="call-0", gap=0, channel=CALL),
        Stage(key="text-0", gap=0, channel=TEXT),
        Stage(key="call-1", gap=1, channel=CALL, hours="other"),
        Stage(key="call-2", gap=1, channel=CALL, hours="other"),
        Stage(key="email-4", gap=2, channel=EMAIL),
        begins_on="missed_call",
        purpose="reply",
    ),
    _shipped(
        "after-purchase",
        Stage(key="call-10", gap=10, channel=CALL, what=say.HOW_IT_WORKS_OUT, words="after_sale"),
        Stage(key="email-30", gap=20, channel=EMAIL, what=say.USEFUL),
        Stage(key="call-60", gap=30, channel=CALL, what=say.HOW_IT_WORKS_OUT, hours="other"),
        begins_on="after_sale",
    ),
    _shipped(
        "dormant",
        Stage(key="call-1", gap=1, channel=CALL, hours="other"),
        Stage(key="email-3", gap=2, channel=EMAIL, what=say.USEFUL),
        Stage(key="call-8", gap=5, channel=CALL, hours="other"),
        Stage(key="note-15", gap=7, channel=NOTE, needs="address"),
        Stage(key="call-30", gap=15, channel=CALL, hours="other"),
        Stage(key="email-40", gap=10, channel=EMAIL, what=say.PLAIN_QUESTION),
    ),
    _shipped(
        "referral-thanks",
        Stage(key="note-0", gap=0, channel=NOTE, what=say.THANKS, needs="address"),
        Stage(key="call-1", gap=1, channel=CALL, what=say.THANKS, hours="other"),
        Stage(key="call-15", gap=14, channel=CALL, what=say.WHAT_CAME_OF_IT, hours="other"),
        purpose="referral",
    ),
    _shipped(
        "new-on-the-team",
        Stage(key="call-1", gap=1, channel=CALL, what=say.HOW_IT_GOES),
        Stage(key="meeting-5", gap=4, channel=MEETING, what=say.FIRST_WEEK),
        Stage(key="call-10", gap=5, channel=CALL, what=say.HOW_IT_GOES, hours="other"),
        Stage(key="text-15", gap=5, channel=TEXT, what=say.HOW_IT_GOES),
        Stage(key="call-20", gap=5, channel=CALL, what=say.HOW_IT_GOES, hours="other"),
        Stage(key="call-30", gap=10, channel=CALL, what=say.HOW_IT_GOES, hours="other"),
    ),
)  # fmt: skip

SHIPPED: Final[Mapping[str, SequencePlan]] = {plan.key: plan for plan in _PLANS}

# The key of an enrolment in no sequence: 'go on' after five tries of a plain follow-up.
PLAIN_KEY: Final = "plain"
_IN_NO_SEQUENCE: Final = SequencePlan(PLAIN_KEY, say.PLAIN, "", PLAIN, is_shipped=False)


def plan_or_plain(key: str, edited: SequencePlan | None = None) -> SequencePlan:
    """The sequence of an enrolment: as the workspace edited it, else as it was shipped. One that is gone goes on like a
    follow-up in no sequence, with the stages of PLAIN."""
    return edited or SHIPPED.get(key) or _IN_NO_SEQUENCE
