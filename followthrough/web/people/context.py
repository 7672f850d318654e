"""Contexts of the templates of people/: lists with their rows, Find, a tag, sorting and spreading."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.people.models import Contact
from followthrough.web.site.context import HiddenField, Page, UndoButton
from followthrough.words.en.web import people as say

# Text in parts; a part {'mark': words} matched the search (search/highlight.py:mark_words).
MarkedText = Sequence[str | dict[str, str]]


@dataclass(frozen=True, slots=True)
class Link:
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table with more than words. `is_name` marks the link that J and K go to; `small` is shown below,
    after `small_link`; `tone` is a CSS class: theirs, late (promised), over (overdue), kept. `tags` are chips."""

    text: str
    href: str = ""
    small: str = ""
    tone: str = ""
    icon: str = ""
    is_name: bool = False
    tags: Sequence[Link] = ()
    small_link: Link | None = None


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of the table of people/parts/tables.jinja; `faint` is True for a closed one. `pick` is the contact's id in
    a list whose people can be selected, else 0."""

    cells: Sequence[str | Cell]
    faint: bool = False
    pick: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class ButtonRow:
    """A person with a button, which posts `fields` to `action`; `leave` is the address of a second link, or ''.
    `pick` is the contact's id for the selection."""

    name: str
    href: str
    action: str
    fields: Sequence[HiddenField] = ()
    line: str = ""
    detail: str = ""
    label: str = say.FOLLOW_UP
    key: str = ""
    leave: str = ""
    pick: int = 0


@dataclass(frozen=True, slots=True)
class ListLink:
    """A link to a list; `count` is the text shown, '214' or '1,000+'."""

    label: str
    href: str
    count: str
    tone: str = ""
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Pager:
    """Links to the pages of a list. `words` are '51 to 100 of 214'; `before` and `after` are addresses or ''."""

    words: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class OrderLink:
    label: str
    href: str
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class OrderLinks:
    """Links to the orders of a list and to the letters of its names; `letter` is where the list begins, or ''."""

    orders: Sequence[OrderLink]
    letters: Sequence[Link]
    letter: str = ""


@dataclass(frozen=True, slots=True)
class LawFigures:
    """People with an open follow-up, open follow-ups without a valid next step, people with closed ones only.

    `kept` are words, '214 of 214'; `rests` is the number of the last in words, '1,204' or '10,000+'."""

    open: int
    kept: str
    dropped: int
    closed: int
    rests: str


@dataclass(frozen=True, slots=True)
class SideLists:
    """Context of people/people_lists.jinja. `shown` is the size of the present list as text, `count` as a number, None
    when it is above the limit of counting."""

    lists: Sequence[ListLink]
    tags: Sequence[ListLink]
    law: LawFigures
    unsorted: int
    shown: str
    count: int | None


@dataclass(frozen=True, slots=True)
class SideListsFragment:
    """The same lists alone, for a page that was sent without them."""

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
class PickBar:
    """The bar of selected people. `fields` lead back to the page. `is_list`: everyone on it can be selected at once;
    `moves`: they have a next step to move; `has_team`: there is somebody to hand them over to."""

    fields: Sequence[HiddenField]
    is_list: bool
    moves: bool
    has_team: bool


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Context of people/people.jinja. Either `rows` or `button_rows` is filled. `sides` is None when the page fetches
    it from `later`; `counted` is the address of this page with it. `order` describes the order of the list, and
    `order_links` lead to others; `whose` to everybody's follow-ups and to the reader's own (`is_mine`); `sort` and
    `spread` are addresses or ''. `pick` are the fields that name the list for the selection."""

    page: Page
    title: str
    order: str
    empty: str
    order_links: OrderLinks
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
    pick: PickBar | None = None
    whose: Sequence[OrderLink] = ()
    is_mine: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason to take a person off the list 'Meaning to call'."""

    value: str
    label: str
    note: str
    key: str


@dataclass(frozen=True, slots=True)
class GiveUpForm:
    """Context of people/give_up.jinja. `page` is None in a popover."""

    contact: Contact
    fields: Sequence[HiddenField]
    reasons: Sequence[Reason]
    back: str
    fragment: bool
    page: Page | None


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person of Find. `side` is their next step in words, `key` the number key that opens them. `near` and `keeps`
    are sentences about a person who does the work; `barred` is the reason why they may not be asked, '' for none."""

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

    @property
    def full(self) -> str:
        """The name without marks."""
        return "".join(part if isinstance(part, str) else part["mark"] for part in self.name)


@dataclass(frozen=True, slots=True)
class FoundSection:
    name: str
    title: str
    people: Sequence[FoundPerson]


@dataclass(frozen=True, slots=True)
class JumpOption:
    """An option under the search field: a page, a call, a line or a person. With `on_enter` Enter leads to the first
    one."""

    label: str
    href: str
    on_enter: bool = False


@dataclass(frozen=True, slots=True)
class FindPage:
    """Context of people/find.jinja; `page` is None for the list alone. `sections` is None without a query; `options`
    are what else the words may mean, `companies` links to the pages of the companies found."""

    q: str
    sections: Sequence[FoundSection] | None
    options: Sequence[JumpOption]
    page: Page | None = None
    companies: Sequence[Link] = ()
    pick: PickBar | None = None


@dataclass(frozen=True, slots=True)
class IntervalChoice:
    """One answer to 'how often?'; `on` is True for the present one, or for the one chosen in the form."""

    value: str
    label: str
    on: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class TagPage:
    """Context of people/tag.jinja. `people` is '12 people', `others` a sentence about people the tag does not
    affect."""

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
    """A line with an icon: 'phone', '+44 20 7946 0018'."""

    icon: str
    words: str


@dataclass(frozen=True, slots=True)
class Term:
    """An answer to 'how often?' on a card: 90 days, 'Quarterly'."""

    days: int
    label: str


@dataclass(frozen=True, slots=True)
class SortCard:
    """One person to decide about. `count` is the progress in words; `skip` is the address of the next person."""

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
    """Context of people/sort.jinja, sort_done.jinja and _sort_cards.jinja. `again` is the address of the people who
    were skipped, '' for none; `note` is a sentence when ten minutes are over."""

    page: Page
    cards: Sequence[SortCard]
    undo: UndoButton | None
    note: str
    here: str
    again: str
    done: int


@dataclass(frozen=True, slots=True)
class SpreadPage:
    """Context of people/spread.jinja. `there` people can be spread; `named` are the fields that name the list. `left`
    is a sentence about the people who do not fit, `more` a link to a number of weeks that holds all. `button` is ''
    when nobody fits."""

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


@dataclass(frozen=True, slots=True)
class Option:
    """A choice of a form; `on` is True for the present one."""

    value: str
    label: str
    on: bool = False
