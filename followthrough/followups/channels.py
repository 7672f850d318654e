"""The channels on which people are reached: one row each, with everything the product knows about a channel. Pure.

A channel's name is the value of `Touch.channel`, `FollowUp.next_channel` and `Promise.channel`. A new channel is one
row here, its words in `words/en/outcome_words.py` and its spellings in `quickline/line/outcome_spellings.py`.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final, Literal

CALL: Final = "call"
EMAIL: Final = "email"
TEXT: Final = "text"
CHAT: Final = "chat"
LETTER: Final = "letter"
NOTE: Final = "note"
MEETING: Final = "meeting"
SOCIAL: Final = "social"
OTHER: Final = "other"

Kind = Literal["call", "writing", "meeting", "other"]
# A script of words/scripts.py.
ScriptName = Literal["call", "email", "text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One channel. Texts are labels of buttons and lists; words inside sentences are in `words/`."""

    name: str
    """The value stored in the database."""
    kind: Kind
    """The kind of action: call, write, meet, or something else. Decides which outcomes are offered afterwards."""
    label: str
    """The channel as a noun, on a list and as a choice: 'Handwritten note'."""
    question: str
    """The question shown over the outcome keys."""
    minutes: int
    """Minutes a step takes until the member's own history says otherwise."""
    minutes_promised: int = 0
    """The same for a promised step; 0 when a promise makes no difference."""
    needs: Literal["", "phone", "email"] = ""
    """Kind of contact method without which the channel cannot be used; '' for none."""
    icon: str
    """Name of the icon in lists of steps and beside an address."""
    history_icon: str = ""
    """Name of the icon in histories and chips; '' when it is `icon`."""
    choice: str = ""
    """Label as an alternative to a proposed step ('Meet'); '' when it is not offered there."""
    verb: str = ""
    """First word of that step's sentence, before the first name: 'Write'."""
    by_hand: bool = True
    """True when a member can choose this channel for a step."""
    by_post: bool = False
    """True when it goes by post: it is 'mailed', not 'sent'."""
    script: ScriptName = "call"
    """The script that is shown first beside the step."""
    focus_place: int = 0
    """Place among the links of the Focus page after the planned channel's, 1 the first; 0 for none."""

    @property
    def is_written(self) -> bool:
        """True when something is sent: a mail, a text, a letter."""
        return self.kind == "writing"

    @property
    def drawing(self) -> str:
        """Name of the icon in histories and chips."""
        return self.history_icon or self.icon

    def minutes_of(self, *, promised: bool) -> int:
        """Minutes a step takes until the member's own history says otherwise."""
        return self.minutes_promised if promised and self.minutes_promised else self.minutes

    def is_possible(self, kinds: Collection[str]) -> bool:
        """True when a person with contact methods of these kinds can be reached on this channel."""
        return not self.needs or self.needs in kinds


_ROWS = (
    Channel(
        name=CALL, kind="call", label="Call", question="How did the call go?", minutes=4, minutes_promised=8,
        needs="phone", icon="phone", choice="Call", verb="Call", focus_place=1,
    ),
    Channel(
        name=EMAIL, kind="writing", label="Email", question="Did you send the email?", minutes=4,
        needs="email", icon="mail", choice="Email", verb="Email", script="email", focus_place=3,
    ),
    Channel(
        name=TEXT, kind="writing", label="Text", question="Did you send the text?", minutes=2,
        needs="phone", icon="text", choice="Text", verb="Text", script="text", focus_place=2,
    ),
    Channel(
        name=CHAT, kind="writing", label="Message", question="Did you send the message?", minutes=2,
        icon="chat", script="text",
    ),
    Channel(
        name=LETTER, kind="writing", label="Letter", question="Did you mail the letter?", minutes=8,
        icon="letter", choice="Letter", verb="Write", by_post=True, focus_place=4,
    ),
    Channel(
        name=NOTE, kind="writing", label="Handwritten note", question="Did you mail the note?", minutes=5,
        icon="note", by_post=True,
    ),
    Channel(
        name=MEETING, kind="meeting", label="Meeting", question="How did the meeting go?", minutes=20,
        icon="people", choice="Meet", verb="Meet",
    ),
    Channel(
        name=SOCIAL, kind="writing", label="Online", question="Did you send the message?", minutes=3,
        icon="intro", history_icon="share", by_hand=False,
    ),
    Channel(
        name=OTHER, kind="other", label="Other", question="How did it go?", minutes=5,
        icon="pin", history_icon="more", by_hand=False,
    ),
)  # fmt: skip

CHANNELS: Final[Mapping[str, Channel]] = {row.name: row for row in _ROWS}
WRITTEN: Final = tuple(row.name for row in _ROWS if row.is_written)
"""Names of the channels on which something is sent, mail first."""
BY_POST: Final = tuple(row.name for row in _ROWS if row.by_post)
"""Names of the channels on which something goes by post."""


def channel_named(name: str) -> Channel:
    """The channel of that name; 'other' for a name that has no row, and for ''."""
    return CHANNELS.get(name, CHANNELS[OTHER])


def first_possible(kinds: Collection[str]) -> str:
    """Name of the channel of a first step: a call where there is a number, else a mail, else 'other'."""
    return next((name for name in (CALL, EMAIL) if CHANNELS[name].is_possible(kinds)), OTHER)
