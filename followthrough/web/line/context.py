"""Facts that the templates of a quick line show."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.web.site.context import FullDay, HiddenField, Page, SentencePart, SlotPop

Sentence = Sequence[str | SentencePart]


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that was understood. An unsure chip asks; a chip with `drop`, the name and value of a field, can be
    left out, and `off` when it is."""

    text: str
    icon: str
    small: str = ""
    sure: bool = False
    unsure: bool = False
    drop: tuple[str, str] | None = None
    off: bool = False


@dataclass(frozen=True, slots=True)
class PersonChoice:
    """`value` is the contact's number, '' for somebody new."""

    value: str
    label: str
    note: str


@dataclass(frozen=True, slots=True)
class WhoQuestion:
    """Who is meant: `options` to choose from, or a name to write. `is_new`: somebody new, unless a choice is made."""

    legend: str
    options: Sequence[PersonChoice]
    name: str = ""
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class ToldQuestion:
    """Whether the person heard the date."""

    words: str
    note: str
    checked: bool


@dataclass(frozen=True, slots=True)
class UnderstoodLine:
    """What was understood of a line (line/parts/quick_line.jinja: understood). `parts` is the sentence of the next step,
    `more` those of further ones; `ask` a hint; `next` the day that was typed and `wrong` why it cannot be read."""

    fields: Sequence[HiddenField] = ()
    chips: Sequence[Chip] = ()
    who: WhoQuestion | None = None
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
    """The form of a quick line (line/parts/quick_line.jinja: quick_line). `preview` is the address that answers the part
    `understood`; `accept` is the label of its button, and `again` offers a second one that asks for the next line."""

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
    """line/new.jinja."""

    page: Page
    q: QuickLine


@dataclass(frozen=True, slots=True)
class UnderstoodPart:
    """line/_understood.jinja, the part alone as a script asks for it."""

    u: UnderstoodLine
