"""The outcomes of a touch: one row each, with everything the product knows about an outcome. Pure.

An outcome's name is the value of `Touch.outcome`. A new outcome is one row here, its step in `policy.PROPOSAL_AFTER`,
its words in `words/en/` and its spellings in `quickline/line/outcome_spellings.py`.

Sources: PRODUCT.md F2 (the keys), F13 (what restarts keep in touch), 'The shape of the data' (when a date is promised).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from followthrough.followups.channels import (
    CALL,
    CHANNELS,
    CHAT,
    EMAIL,
    MEETING,
    NOTE,
    OTHER,
    TEXT,
    WRITTEN,
    Kind,
    channel_named,
)
from followthrough.kit.dates.mail_word import letter_words

REACHED: Final = "reached"
VOICEMAIL: Final = "voicemail"
NO_ANSWER: Final = "no_answer"
BUSY: Final = "busy"
WRONG_NUMBER: Final = "wrong_number"
CALLBACK: Final = "callback"
MET: Final = "met"
SENT: Final = "sent"
NO_SHOW: Final = "no_show"
SAID_NO: Final = "said_no"
RECEIVED: Final = "received"
ASKED: Final = "asked"
NO_NEWS: Final = "no_news"
NOTED: Final = "noted"

# Channels of an outcome that does not say how the touch was made: any channel that can be planned.
ANY_CHANNEL = tuple(name for name in CHANNELS if name != OTHER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One outcome. Texts are labels of keys; words inside sentences are in `words/`."""

    name: str
    """The value stored in the database."""
    label: str
    """The key's label."""
    label_by_kind: Mapping[Kind, str] = field(default_factory=dict)
    """Labels on channels of a kind ('They called' on a call); on the other kinds it is `label`."""
    label_by_post: str = ""
    """Label on a channel that goes by post; '' when it is the same."""
    channels: tuple[str, ...]
    """Channels on which it can happen; the first one is taken when it cannot happen on the planned one."""
    side: Literal["us", "them"] = "us"
    """The side that acted: 'them' when it came from the other person."""
    heard: bool = False
    """True when we heard from them, so that the count of tries starts again."""
    unanswered: bool = False
    """True when it counts as an unanswered try."""
    asks_us: bool = False
    """True when they wait for our answer: they asked for a call, called or wrote."""
    asks_them: bool = False
    """True when we asked them for something, and wait for it."""
    talked: bool = False
    """True when it opens 'What did you agree?'."""
    in_person: bool = False
    """True when we met in person; the first such touch is how we met."""
    sends: bool = False
    """True when we sent something."""
    about_person: bool = False
    """True when its words describe the person, so that Find looks in them."""
    restarts_keep_in_touch: bool = False
    """True when one side heard from the other, so that the keep-in-touch interval starts again."""
    date_told: Literal["never", "if said", "always"] = "never"
    """When a date in our words counts as told to the person, and so becomes a promise."""
    keeps: frozenset[str] = frozenset()
    """Channels of our open promises that it keeps."""
    renews: bool = False
    """True when it gives our open promise its next date, because we told them that it is not done yet."""
    keeps_only_on: str = ""
    """Channel on which it must have happened to keep them; '' for any."""
    needs_date: bool = False
    """True when it cannot be saved without a date, because they asked for one."""
    changeable: tuple[str, ...] = ("when", "channel")
    """Words of the proposed sentence that the member can change."""
    instead_of: str = ""
    """Outcome under whose key it is found; '' when it has a key of its own."""
    opens_purpose: str = ""
    """Purpose of a follow-up that begins with it; '' when the words decide."""
    begins: Mapping[str, str] = field(default_factory=dict)
    """{channel: event} of touches that can begin a sequence (sequences/beginnings.py)."""
    reached_on: tuple[str, ...] = ()
    """Channels on which 'reached' in a quick line means this outcome."""
    mark: Literal["", "yes", "vm", "no", "out", "got"] = ""
    """Its mark in a row of tries; '' when it is left out there."""
    icon: str = ""
    """Name of its icon in histories; '' for the channel's icon."""
    on_command_line: bool = True
    """True when `followthrough log` takes it by its own name, written with hyphens."""

    @property
    def is_missed(self) -> bool:
        """True when we tried and did not reach them, for any reason; histories show it in gray."""
        return self.mark in ("vm", "no")

    @property
    def is_noticed(self) -> bool:
        """True when it is ours and they notice it: what reached them, was sent or left, and a call they did not take.

        The contact law counts these (consent/law.py).
        """
        return self.side == "us" and (self.unanswered or self.restarts_keep_in_touch)

    def label_on(self, channel: str) -> str:
        """The label on that channel: of the key after a step there, and of a touch made there."""
        row = channel_named(channel)
        if row.by_post and self.label_by_post:
            return letter_words(self.label_by_post)
        return self.label_by_kind.get(row.kind, self.label)

    def keeps_promise(self, promised: str, *, channel: str) -> bool:
        """True when this outcome on `channel` keeps a promise of ours made for the channel `promised`."""
        return promised in self.keeps and self.keeps_only_on in ("", channel)


_ROWS = (
    Outcome(
        name=REACHED, label="Reached", label_by_kind={"writing": "Reached by phone"}, channels=(CALL, MEETING),
        heard=True, talked=True, restarts_keep_in_touch=True, date_told="if said",
        keeps=frozenset({CALL}), keeps_only_on=CALL, mark="yes",
    ),
    Outcome(
        name=VOICEMAIL, label="Left voicemail", channels=(CALL,),
        unanswered=True, restarts_keep_in_touch=True, date_told="always",
        keeps=frozenset({CALL}), keeps_only_on=CALL, mark="vm", icon="voicemail",
    ),
    Outcome(
        name=NO_ANSWER, label="No answer", channels=(CALL,),
        unanswered=True, keeps=frozenset({CALL}), keeps_only_on=CALL, mark="no",
    ),
    Outcome(
        name=BUSY, label="Busy", channels=(CALL,),
        unanswered=True, keeps=frozenset({CALL}), keeps_only_on=CALL, mark="no", instead_of=NO_ANSWER,
    ),
    Outcome(name=WRONG_NUMBER, label="Wrong number", channels=(CALL,), mark="no", instead_of=NO_ANSWER),
    Outcome(
        name=CALLBACK, label="Call back at…", channels=(CALL,),
        heard=True, asks_us=True, restarts_keep_in_touch=True, date_told="if said", needs_date=True,
        changeable=("when",), keeps=frozenset({CALL}), keeps_only_on=CALL, mark="yes", begins={CALL: "call_me"},
    ),
    Outcome(
        name=MET, label="Met", channels=(MEETING,),
        heard=True, talked=True, in_person=True, restarts_keep_in_touch=True, date_told="if said",
        keeps=frozenset({CALL, MEETING}), mark="yes", opens_purpose="met", reached_on=(MEETING,),
    ),
    Outcome(
        name=SENT, label="Sent", label_by_post="Mailed", channels=WRITTEN,
        sends=True, restarts_keep_in_touch=True, keeps=frozenset(WRITTEN), mark="out",
        begins={NOTE: "note_sent"},
    ),
    Outcome(name=NO_SHOW, label="No-show", channels=(MEETING,), mark="no"),
    Outcome(
        name=SAID_NO, label="Not interested", channels=ANY_CHANNEL,
        heard=True, changeable=(), keeps=frozenset({CALL}), keeps_only_on=CALL, mark="yes",
    ),
    Outcome(
        name=RECEIVED, label="Heard from them", channels=ANY_CHANNEL,
        label_by_kind={"call": "They called", "writing": "They wrote", "meeting": "They came by"},
        side="them", heard=True, asks_us=True, restarts_keep_in_touch=True, date_told="if said", changeable=("when",),
        mark="got", opens_purpose="reply", begins={CALL: "missed_call"}, reached_on=(EMAIL, TEXT, CHAT),
        on_command_line=False,
    ),
    Outcome(
        name=ASKED, label="Asked them to call", channels=ANY_CHANNEL, asks_them=True,
        restarts_keep_in_touch=True, date_told="if said", mark="out", opens_purpose="waiting",
    ),
    Outcome(
        name=NO_NEWS, label="No news yet", channels=ANY_CHANNEL,
        restarts_keep_in_touch=True, date_told="always", renews=True, mark="out",
    ),
    Outcome(name=NOTED, label="Done", channels=ANY_CHANNEL, about_person=True, on_command_line=False),
)  # fmt: skip

OUTCOMES: Final[Mapping[str, Outcome]] = {row.name: row for row in _ROWS}

# The five keys after a step. A key keeps its number: 1 it worked, 2 a message, 3 nothing, 4 at a given time, 5 no.
_KEYS: Mapping[Kind, tuple[str, ...]] = {
    "call": (REACHED, VOICEMAIL, NO_ANSWER, CALLBACK, SAID_NO),
    "writing": (SENT, RECEIVED, REACHED, CALLBACK, SAID_NO),
    "meeting": (MET, VOICEMAIL, NO_SHOW, CALLBACK, SAID_NO),
    "other": (NOTED, VOICEMAIL, NO_ANSWER, CALLBACK, SAID_NO),
}


def _names_where(is_true: Callable[[Outcome], bool]) -> frozenset[str]:
    return frozenset(row.name for row in _ROWS if is_true(row))


# The rows' columns as sets of names, for queries and for loops over many touches.
HEARD: Final = _names_where(lambda row: row.heard)
ASKS_US: Final = _names_where(lambda row: row.asks_us)
UNANSWERED: Final = _names_where(lambda row: row.unanswered)
TALKED: Final = _names_where(lambda row: row.talked)
IN_PERSON: Final = _names_where(lambda row: row.in_person)
ABOUT_PERSON: Final = _names_where(lambda row: row.about_person)
NOTICED: Final = _names_where(lambda row: row.is_noticed)
RESTARTS_KEEP_IN_TOUCH: Final = _names_where(lambda row: row.restarts_keep_in_touch)


# Names of `followthrough log` that say how we heard from them: the channel is a touch's when no other is known.
_HEARD_BY: Mapping[str, str] = {"they-called": CALL, "they-wrote": EMAIL}
_DONE_NAME = "done"
COMMAND_NAMES: Final = (*(row.name.replace("_", "-") for row in _ROWS if row.on_command_line), *_HEARD_BY, _DONE_NAME)
"""The outcomes as `followthrough log` takes them: 'no-answer', 'they-called'."""


def outcome_for_command(name: str, planned: str = "") -> tuple[str, str]:
    """(outcome, channel) of a name of `followthrough log`; the channel is '' where the name does not say it.

    'they-wrote' is on the channel `planned` when that is a written one, else by email. Raises KeyError for a name that
    is not in COMMAND_NAMES.
    """
    if name not in COMMAND_NAMES:
        raise KeyError(name)
    if name == _DONE_NAME:
        return NOTED, ""
    if name not in _HEARD_BY:
        return name.replace("-", "_"), ""
    usual = channel_named(_HEARD_BY[name])
    return RECEIVED, planned if planned and channel_named(planned).kind == usual.kind else usual.name


def outcome_named(name: str) -> Outcome:
    """The outcome of that name; 'noted' for a name that has no row, and for ''."""
    return OUTCOMES.get(name, OUTCOMES[NOTED])


def channel_done(outcome: str, planned: str) -> str:
    """Name of the channel of a touch for which only the outcome was given.

    The planned channel if the outcome can happen on it, else the outcome's first: 'reached' on a mail step was a call.
    """
    possible = outcome_named(outcome).channels
    return planned if planned in possible else possible[0]


def outcome_for_reached(channel: str) -> str:
    """Name of the outcome that 'reached' means on a channel: 'met' at a meeting, 'received' by mail."""
    return next((row.name for row in _ROWS if channel in row.reached_on), REACHED)


def outcome_of_talk(channel: str) -> str:
    """Name of the outcome of a talk on that channel: met at a meeting, else reached."""
    return MET if channel_named(channel).kind == "meeting" else REACHED


def keys_after(channel: str, *, is_own: bool = False, promised: bool = False) -> tuple[Outcome, ...]:
    """The outcomes offered as keys after a step on that channel; a thing of the member's own can only be done.

    Where we promised something, the sixth key tells them that there is no news yet.
    """
    if is_own:
        return (OUTCOMES[NOTED],)
    names = _KEYS[channel_named(channel).kind]
    return tuple(OUTCOMES[name] for name in (*names, NO_NEWS if promised else "") if name)


def alternatives_to(outcome: str, channel: str) -> tuple[Outcome, ...]:
    """The outcomes found under a key after a step on `channel`: 'busy' under 'No answer'."""
    return tuple(row for row in _ROWS if row.instead_of == outcome and channel in row.channels)
