"""Contexts of the templates of a quick line."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.web.site.context import FullDay, HiddenField, Page, SentencePart, SlotPop
from followthrough.words.en.web import line as say

Sentence = Sequence[str | SentencePart]
# The placeholder of the field for a line.
EXAMPLE = say.PLACEHOLDER


@dataclass(frozen=True, slots=True)
class Chip:
    """A part of the line that was understood. An unsure chip asks for a check; a chip with `drop`, the name and value
    of a field, can be left out, and `off` is True when it is."""

    text: str
    icon: str
    small: str = ""
    sure: bool = False
    unsure: bool = False
    drop: tuple[str, str] | None = None
    off: bool = False


@dataclass(frozen=True, slots=True)
class PersonChoice:
    """A person to choose. `value` is the id of the contact, '' for a new person."""

    value: str
    label: str
    note: str


@dataclass(frozen=True, slots=True)
class WhoQuestion:
    """The question about the person: `options` to choose from, or a name to type. `is_new` is True when the name in the
    line is taken as a new person unless the reader chooses another; `focus` gives the focus to the first option."""

    legend: str
    options: Sequence[PersonChoice]
    name: str = ""
    is_new: bool = False
    focus: bool = False


@dataclass(frozen=True, slots=True)
class ToldQuestion:
    """The question about a promise: did the person hear the date? `proposed` is what the words of the line say."""

    words: str
    note: str
    checked: bool
    proposed: bool


@dataclass(frozen=True, slots=True)
class StandingQuestion:
    """'Also, or instead?': the open step as a sentence, and which of the two is chosen."""

    legend: str
    open_step: str
    also: str
    instead: str
    chosen: str


@dataclass(frozen=True, slots=True)
class UnderstoodLine:
    """The understood parts of a line (macro `understood` in line/parts/quick_line.jinja).

    `parts` is the sentence of the next step, `more` those of further ones; `ask` is a hint; `next` is the day that was
    typed and `wrong` the reason why it cannot be read.
    """

    fields: Sequence[HiddenField] = ()
    chips: Sequence[Chip] = ()
    who: WhoQuestion | None = None
    standing: StandingQuestion | None = None
    parts: Sentence = ()
    more: Sequence[Sentence] = ()
    full: FullDay | None = None
    pops: Sequence[SlotPop] = ()
    ask: str = ""
    told: ToldQuestion | None = None
    wrong: str = ""
    next: str = ""


@dataclass(frozen=True, slots=True)
class QuickLine:
    """The form of a quick line (macro `quick_line` in line/parts/quick_line.jinja).

    `preview` is the address that answers the part `understood`; `accept` is the label of the button, and `again` adds a
    second button that asks for another line.
    """

    action: str
    preview: str
    label: str
    value: str = ""
    placeholder: str = ""
    rows: int = 2
    draft: str = "line"
    accept: str = "Save"
    again: bool = False
    focus: bool = False
    error: str = ""
    understood: UnderstoodLine = UnderstoodLine()


@dataclass(frozen=True, slots=True)
class NewLinePage:
    """Context of line/new.jinja."""

    page: Page
    q: QuickLine


@dataclass(frozen=True, slots=True)
class UnderstoodPart:
    """Context of line/_understood.jinja: the understood parts alone, as htmx fetches them."""

    u: UnderstoodLine
