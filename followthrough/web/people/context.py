"""Facts that the templates of people/ show: lists with their rows, what was found, a tag, sorting and spreading."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.people.models import Contact
from followthrough.web.site.context import HiddenField, Page, UndoButton

# Text in parts; a part {'mark': words} is what matched (search/highlight.py:marked).
MarkedText = Sequence[str | dict[str, str]]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table that is more than words. `is_name` makes its link the one that J and K walk; `small` is
    shown below; `tone` is a CSS class: theirs, late, kept."""

    text: str
    href: str = ""
    small: str = ""
    tone: str = ""
    icon: str = ""
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of the table of people/parts/tables.jinja; `faint` for a closed one."""

    cells: Sequence[str | Cell]
    faint: bool = False


@dataclass(frozen=True, slots=True)
class ButtonRow:
    """A person with one button, which posts `fields` to `action`; `leave` is the address of a second link, or ''."""

    name: str
    href: str
    action: str
    fields: Sequence[HiddenField] = ()
    line: str = ""
    detail: str = ""
    label: str = "Follow up"
    key: str = ""
    leave: str = ""


@dataclass(frozen=True, slots=True)
class ListLink:
    """A link of a side list; `count` as it is shown, '1,000+'."""

    label: str
    href: str
    count: str
    tone: str = ""
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Pager:
    """`words` are '51 to 100 of 214'; `before` and `after` are addresses, '' at either end."""

    words: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class LawFigures:
    """People with an open follow-up, open follow-ups without a valid next step, people with closed ones only."""

    open: int
    dropped: int
    closed: int


@dataclass(frozen=True, slots=True)
class SideLists:
    """people/people_lists.jinja. `shown` is the size of the list shown as words, `count` the same as a number, None
    when it is larger than what is counted."""

    lists: Sequence[ListLink]
    tags: Sequence[ListLink]
    law: LawFigures
    unsorted: int
    shown: str
    count: int | None


@dataclass(frozen=True, slots=True)
class SideListsFragment:
    """The side lists for a page that was sent without them."""

    sides: SideLists
    late: bool = True


@dataclass(frozen=True, slots=True)
class TagSummary:
    """A tag above its people; `interval` is a sentence."""

    id: int
    name: str
    interval: str
    href: str


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """people/people.jinja. Either `rows` or `pool` is filled. `sides` is None when the page fetches it from `later`;
    `counted` is this page with it. `order` says how the list is ordered; `sort` and `spread` are addresses or ''."""

    page: Page
    title: str
    order: str
    empty: str
    first_run: bool
    later: str
    counted: str
    rows: Sequence[TableRow] = ()
    button_rows: Sequence[ButtonRow] = ()
    sides: SideLists | None = None
    pager: Pager | None = None
    tag: TagSummary | None = None
    sort: str = ""
    spread: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason to take a person off the list of people the member means to call."""

    value: str
    label: str
    note: str
    key: str


@dataclass(frozen=True, slots=True)
class GiveUpForm:
    """people/give_up.jinja. `page` is None in a popover."""

    contact: Contact
    fields: Sequence[HiddenField]
    reasons: Sequence[Reason]
    back: str
    fragment: bool
    page: Page | None


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person of Find. `side` is their next step, `key` the number that opens them. `near` and `keeps` are sentences
    about a person who does it; `barred` says why they may not be asked, '' when they may."""

    id: int
    name: MarkedText
    org: MarkedText
    does: MarkedText
    side: str
    tone: str
    why: MarkedText = ()
    near: str = ""
    keeps: str = ""
    barred: str = ""
    can_introduce: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class FoundSection:
    name: str
    title: str
    people: Sequence[FoundPerson]


@dataclass(frozen=True, slots=True)
class FindPage:
    """people/find.jinja; `page` is None when only the list is asked for. `sections` is None before a question."""

    q: str
    sections: Sequence[FoundSection] | None
    page: Page | None = None


@dataclass(frozen=True, slots=True)
class IntervalChoice:
    """One answer to 'how often?'; `on` for the one that holds, or that was chosen."""

    value: str
    label: str
    on: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class TagPage:
    """people/tag.jinja. `people` is '12 people', `others` a sentence about those whom the tag does not move."""

    page: Page
    tag: TagSummary
    people: str
    others: str
    choices: Sequence[IntervalChoice]
    fields: Sequence[HiddenField]


@dataclass(frozen=True, slots=True)
class TagNames:
    names: Sequence[str]


@dataclass(frozen=True, slots=True)
class Fact:
    """A line with a drawing: 'phone', '+44 20 7946 0018'."""

    icon: str
    words: str


@dataclass(frozen=True, slots=True)
class Term:
    """A key of the question how often to keep in touch: 90 days, 'Short', 'about once a quarter'."""

    days: int
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class SortCard:
    """One person to decide about. `count` says how far one is; `skip` is the address of the next person."""

    id: int
    name: str
    line: str
    does: str
    note: str
    facts: Sequence[Fact]
    count: str
    action: str
    fields: Sequence[HiddenField]
    terms: Sequence[Term]
    skip: str


@dataclass(frozen=True, slots=True)
class SortPage:
    """people/sort.jinja, sort_done.jinja and _sort_cards.jinja. `again` is the address of those passed over, '' when
    there are none; `note` says quietly that the ten minutes are over."""

    page: Page
    cards: Sequence[SortCard]
    undo: UndoButton | None
    note: str
    here: str
    again: str
    done: int


@dataclass(frozen=True, slots=True)
class Link:
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class SpreadPage:
    """people/spread.jinja. `there` people can be spread; `named` are the fields that name the list. `left` says who
    does not fit, `more` is a link to the weeks that hold everybody. `button` is '' when nobody fits."""

    page: Page
    title: str
    there: int
    n: int
    weeks: int
    most_weeks: int
    most_people: int
    named: Sequence[HiddenField]
    fields: Sequence[HiddenField]
    back: str
    rows: Sequence[TableRow]
    button: str
    left: str
    more: Link | None
