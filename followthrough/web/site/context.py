"""Contexts of the templates of site/: the frame around every page, messages, and a form to be sent again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, Literal

from followthrough.kit.errors import Refused
from followthrough.words.en.web import site as words_for

HiddenField = tuple[str, object]  # name and value
MessageKind = Literal["kept", "bad", "theirs", "law", "due"]


@dataclass(frozen=True, slots=True)
class NavLink:
    """A link of the menu. `key` is the letter after G, '' for a page without one; `late` shows the count in red."""

    label: str
    href: str
    icon: str
    key: str = ""
    current: bool = False
    count: int = 0
    late: bool = False


@dataclass(frozen=True, slots=True)
class SignedInMember:
    initials: str
    name: str
    email: str
    workspace: str


@dataclass(frozen=True, slots=True)
class ClockStatus:
    """The state of the product's clock (ledger/heartbeat.py).

    `age_words` is '12 s ago', '' when the clock has stopped; `words` is then the sentence in the red header. `away` is
    a sentence about a gap in the last day in which reminders came late, None without one; `away_id` says which gap.
    """

    age_words: str
    stale: bool
    words: str
    away: str | None = None
    away_id: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One line about what happened. `kind` is also its CSS class: kept (saved), bad (failed), theirs (done by another
    member), law (a choice must be made), due (a reminder)."""

    kind: MessageKind
    text: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class UndoButton:
    """The newest act that can be undone; `fresh` is True when the reader has just done it.

    `change` is the address where a saved line can be put right, '' for other acts; `asks` is the label of its link.
    """

    id: int
    sentence: str
    fresh: bool
    then: str = ""  # the page to show once it is undone, '' for the present one
    change: str = ""
    asks: str = ""


@dataclass(frozen=True, slots=True)
class AskedOnce:
    """A question that a page asks once beside what it shows: the address of its answers, and of the page without it."""

    words: str
    href: str
    not_now: str


@dataclass(frozen=True, slots=True)
class Page:
    """The frame of site/base.jinja. For a visitor only `title`, `body_class` and `messages` are filled. `backup` is a
    sentence for an owner about a nightly backup that failed, '' otherwise; `asks` is asked after a first talk."""

    title: str
    body_class: str = ""
    me: SignedInMember | None = None
    nav: tuple[NavLink, ...] = ()
    more: Sequence[NavLink] = ()
    clock: ClockStatus | None = None
    backup: str = ""
    messages: Sequence[Message] = ()
    undo: UndoButton | None = None
    asks: AskedOnce | None = None
    demo: bool = False
    keys_on: bool = True
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class LinkButton:
    """A link that looks like a button; `go` marks the main one, `key` is its keyboard shortcut or ''."""

    label: str
    href: str
    key: str = ""
    go: bool = False


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page with nothing but its frame and some links: 403, 404, 500, all keys, More."""

    page: Page
    actions: Sequence[LinkButton] = ()


@dataclass(frozen=True, slots=True)
class TooLargePage(SitePage):
    """The page of a request with too many bytes (413): what to do depends on whether somebody has signed in."""

    signed_in: bool = False


@dataclass(frozen=True, slots=True)
class TypedField:
    """A field that a person typed into, shown again; `long` is True for a field of several lines."""

    name: str
    label: str
    value: str
    long: bool


@dataclass(frozen=True, slots=True)
class FormAgain:
    """A form as it was sent: `typed` fields are shown and can be changed, `kept` ones are hidden fields."""

    kept: Sequence[tuple[str, str]] = ()
    typed: Sequence[TypedField] = ()
    can_send: bool = False


@dataclass(frozen=True, slots=True)
class StaleForm:
    """Context of site/csrf.jinja. The form is sent to `action` again."""

    page: Page
    action: str
    again: FormAgain
    label: str = words_for.SEND_AGAIN
    look: str = ""
    offer: Any = None


@dataclass(frozen=True, slots=True)
class WrongAddress:
    """Context of site/wrong_address.jinja: the address that a request `came` by, and what to `do`. `typed` are the
    fields of a form that was not taken, to be copied."""

    page: Page
    came: str
    do: str
    typed: Sequence[TypedField] = ()


@dataclass(frozen=True, slots=True)
class SavedFirst:
    """An act of somebody that was faster than the form: 'Tobias, at 10:01 am' and the sentence of the act."""

    who: str
    did: str


@dataclass(frozen=True, slots=True)
class RefusedPage:
    """Context of site/refused.jinja. `offer` is the proposal the form would save now (followup/parts/outcome.jinja),
    `look` the address of the follow-up, '' for none. `key` is the shortcut of the button with the `label`."""

    page: Page
    error: Refused
    action: str
    again: FormAgain = field(default_factory=FormAgain)
    label: str = "Save"
    key: str = ""
    look: str = ""
    offer: Any = None
    saved: SavedFirst | None = None


@dataclass(frozen=True, slots=True)
class UnavailablePage:
    """Context of site/unavailable.jinja. The form goes to `action`; `seconds` until the page sends it by itself, 0 for
    never. `actions` are for a page without a form."""

    page: Page
    error: Refused
    action: str
    again: FormAgain
    seconds: int = 0
    label: str = words_for.TRY_AGAIN
    look: str = ""
    offer: Any = None
    actions: Sequence[LinkButton] = ()


@dataclass(frozen=True, slots=True)
class SentencePart:
    """A part of a sentence that is more than plain words (followup/parts/sentence.jinja: say).

    `tone` is a CSS class: ours, theirs, kept or strong. A part with a `slot` (when, channel, what, who) can be changed:
    at the address `href`, or in the SlotPop whose id is `pop`. `due` marks a promised day, `open` a word that is still
    to be chosen.
    """

    text: str
    tone: str = ""
    slot: str = ""
    pop: str = ""
    href: str = ""
    due: bool = False
    open: bool = False


@dataclass(frozen=True, slots=True)
class SlotChoice:
    """A choice in a SlotPop. `say` replaces the word in the sentence, '' for the label; `held` and `people` are the
    load of a day in words, and `full` marks a day at its capacity."""

    value: str
    label: str
    say: str = ""
    icon: str = ""
    held: str = ""
    people: str = ""
    full: bool = False


@dataclass(frozen=True, slots=True)
class SlotPop:
    """The choices that open at a slot. All its fields are called `name`. `free` is the placeholder of a text field and
    `day` the label of a date field, '' for none."""

    id: str
    title: str
    name: str
    choices: Sequence[SlotChoice]
    free: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class FullDay:
    """A sentence about a day at its capacity, and the next day below it, whose button sends `value`."""

    said: str
    room: str = ""
    day: str = ""
    value: str = ""


def as_names(context: Any) -> dict[str, Any]:
    """Return the fields of a context by name, as a template uses them; a mapping as a dict."""
    if isinstance(context, Mapping):
        return dict(context)
    return {each.name: getattr(context, each.name) for each in fields(context)}
