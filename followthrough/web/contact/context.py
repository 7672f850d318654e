"""Contexts of the templates of contact/: a person's page with its timeline, and the forms that change it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from followthrough.directory.contact import ContactTagRow
from followthrough.flows.duplicates.find_duplicates import SimilarContact
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact, Organization
from followthrough.touches.models import Touch
from followthrough.web.contact.forms import ContactFields, NewContact, TouchFields
from followthrough.web.duplicates.context import CoupleBlock
from followthrough.web.followup.context import Controls, TiedHalf, WayToReach
from followthrough.web.people.context import ButtonRow, IntervalChoice, Pager, TableRow
from followthrough.web.sequences.context import WhatNext
from followthrough.web.site.context import FullDay, HiddenField, Page, SentencePart


@dataclass(frozen=True, slots=True)
class OpenFollowUp:
    """An open follow-up. `owner` is the name of the member who owns it, '' for the reader; `note` is the line that
    planned the step."""

    id: int
    title: str
    parts: Sequence[str | SentencePart]
    since: str
    promised: bool
    waiting: bool
    owner: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ClosedFollowUp:
    id: int
    title: str
    line: str
    note: str


@dataclass(frozen=True, slots=True)
class FirstDay:
    """The day on which a follow-up would begin, in words; its load; `full` when it is at its capacity."""

    words: str
    held: str = ""
    people: str = ""
    full: FullDay | None = None


@dataclass(frozen=True, slots=True)
class IntervalBlock:
    """The interval of a person as a sentence; `choices` is empty for a person who can have no interval."""

    sentence: str
    choices: Sequence[IntervalChoice] = ()
    fields: Sequence[HiddenField] = ()


class TimelineTag(NamedTuple):
    """A tag of a timeline entry. `tone` is a CSS class: ours (an open promise), kept, or ''."""

    tone: str
    words: str


class TimelineEntry(NamedTuple):
    """A line of the timeline. `side` is a CSS class: us, them, 'us miss' (not reached), and for a next step ball,
    'us next', 'them wait'. `datetime` is ISO, `spoken` the label of the icon, `correct` an address or ''.

    A tuple, because the HTML of equal lines is cached (site/jinja.py)."""

    side: str
    when: str
    datetime: str
    icon: str
    spoken: str
    strong: str
    words: str
    tags: tuple[TimelineTag, ...] = ()
    correct: str = ""


class RecentEntry(NamedTuple):
    """A line of the short timeline in Focus. `side` is a CSS class; the last line is our turn, with 'ball'."""

    side: str
    when: str
    datetime: str
    words: str


@dataclass(frozen=True, slots=True)
class PromiseTally:
    """The promises of one side. `boxes` are CSS classes, oldest first: yes, half, today, miss, open; `words` the
    same."""

    whose: str
    label: str
    boxes: Sequence[str]
    words: str


@dataclass(frozen=True, slots=True)
class OpenPromise:
    id: int
    words: str
    late: bool
    ours: bool


@dataclass(frozen=True, slots=True)
class HoursBar:
    """The open times of a day as a bar `width` minutes wide: (start, length) of each part, its label, and the hours
    under it."""

    width: int
    parts: Sequence[tuple[int, int]]
    label: str
    ticks: Sequence[str]


@dataclass(frozen=True, slots=True)
class ReachBlock:
    """The ways to reach a person, and their hours and clock as sentences, '' where nothing is to be said."""

    ways: Sequence[WayToReach]
    hours: str
    clock: str
    bar: HoursBar | None


class PreferenceLine(NamedTuple):
    """A wish of a person as a sentence, with the member's words."""

    said: str
    words: str


@dataclass(frozen=True, slots=True)
class HowReachedForm:
    """contact/how_reached.jinja: the question after the first talk. `ways` and `hours` are (key, value, words)."""

    page: Page
    title: str
    action: str
    fields: Sequence[HiddenField]
    ways: Sequence[tuple[str, str, str]]
    hours: Sequence[tuple[str, str, str]]
    back: str
    fragment: bool


@dataclass(frozen=True, slots=True)
class PreferencesPage:
    """Context of contact/preferences.jinja. `ways`, `wishes` and `hours` are (value, label) of the choices."""

    page: Page
    contact: Contact
    refused: Refused | None
    fields: Sequence[HiddenField]
    ways: Sequence[tuple[str, str]]
    wishes: Sequence[tuple[str, str]]
    hours: Sequence[tuple[str, str]]
    chosen: str
    own: str
    until: str
    words: str
    zone: str
    zones: Sequence[str]
    lines: Sequence[PreferenceLine]


@dataclass(frozen=True, slots=True)
class ContactPage:
    """Context of contact/contact.jinja. `line` is the job title, before the link to `company`. `controls` are those of
    the first open follow-up, None without one; `reach` are the ways to reach the person, `call` the button to call.
    `begins` is None for a person with follow-ups, `is_meant`: one means to call them; `asks` is the address of the
    question after five tries outside a sequence, '' where it is not asked. `hands_over`: there are colleagues to hand a
    follow-up to."""

    page: Page
    contact: Contact
    line: str
    company: Organization | None
    steps: Sequence[OpenFollowUp]
    controls: Controls | None
    reach: ReachBlock
    call: WayToReach | None
    closed: Sequence[ClosedFollowUp]
    start: Sequence[HiddenField]
    couple: CoupleBlock | None
    tags: Sequence[ContactTagRow]
    tag_fields: Sequence[HiddenField]
    interval: IntervalBlock
    begins: FirstDay | None
    is_meant: bool
    asks: str
    hands_over: bool
    tied: Sequence[TiedHalf]
    nexts: Sequence[WhatNext]
    timeline: Sequence[TimelineEntry]
    more: bool
    tallies: Sequence[PromiseTally]
    open_promises: Sequence[OpenPromise]


@dataclass(frozen=True, slots=True)
class OwnThing:
    """A thing of the member's own: its words, its day with the colleague who has it, and the address of its page."""

    words: str
    when: str
    href: str


@dataclass(frozen=True, slots=True)
class OwnPage:
    """Context of contact/own.jinja. `done` are those that are done, the newest first, with the day of that."""

    page: Page
    title: str
    ahead: Sequence[OwnThing]
    done: Sequence[OwnThing]


@dataclass(frozen=True, slots=True)
class FirstUp:
    """The earliest step at a company. `call` is the button to call, None where that is not the step; `href` is the page
    of the person and `open` the words of its link."""

    step: OpenFollowUp
    call: WayToReach | None
    href: str
    open: str


@dataclass(frozen=True, slots=True)
class CompanyTouchLine:
    """A line of a company's history, with the name of the person and the address of their page."""

    entry: TimelineEntry
    first: str
    href: str


@dataclass(frozen=True, slots=True)
class CompanyPromise:
    """An open promise at a company: the person, and 'You promised to send the list, Thu 26 Nov.'"""

    first: str
    href: str
    words: str
    late: bool


@dataclass(frozen=True, slots=True)
class CompanyPage:
    """Context of contact/company.jinja. `others` is a sentence about the other spellings, `count` '4 people, 2 with a
    next step', both '' for none; `add` is the address of the form for a person here."""

    page: Page
    name: str
    others: str
    count: str
    first_up: FirstUp | None
    rows: Sequence[TableRow]
    pager: Pager | None
    add: str
    history: Sequence[CompanyTouchLine]
    promises: Sequence[CompanyPromise]


@dataclass(frozen=True, slots=True)
class AddPage:
    """Context of contact/add.jinja. `maybe` are possible duplicates; `errors` are sentences by field."""

    page: Page
    typed: NewContact
    errors: Mapping[str, str]
    maybe: Sequence[SimilarContact]
    fields: Sequence[HiddenField]


@dataclass(frozen=True, slots=True)
class EditPage:
    """Context of contact/edit.jinja. `refused` is set when nothing was saved. No `choices` for a personal contact."""

    page: Page
    contact: Contact
    typed: ContactFields
    errors: Mapping[str, str]
    refused: Refused | None
    maybe: Sequence[SimilarContact]
    fields: Sequence[HiddenField]
    zones: Sequence[str]
    choices: Sequence[IntervalChoice]
    tag_names: Sequence[str]


@dataclass(frozen=True, slots=True)
class DeletePage:
    """Context of contact/delete.jinja. `until` is the last day on which the person can come back; `holds` are lines
    that count what goes: numbers, history, open follow-ups."""

    page: Page
    contact: Contact
    fields: Sequence[HiddenField]
    until: str
    holds: Sequence[str]


@dataclass(frozen=True, slots=True)
class DeletedPage:
    """Context of contact/deleted.jinja."""

    page: Page
    rows: Sequence[ButtonRow]


@dataclass(frozen=True, slots=True)
class CorrectPage:
    """Context of contact/correct.jinja and correct_form.jinja. `outcomes` are (value, label)."""

    page: Page
    touch: Touch
    typed: TouchFields
    error: Refused | None
    outcomes: Sequence[tuple[str, str]]
    fields: Sequence[HiddenField]


@dataclass(frozen=True, slots=True)
class VagueDate:
    """Context of contact/_vague_date.jinja, and with `page` and `fields` of contact/vague_date.jinja.

    `phrase` is the vague date, '' without one; `day` is the day offered instead, as ISO, and `spoken` the same in
    words.
    """

    contact: Contact
    phrase: str
    day: str
    spoken: str
    then: str
    page: Page | None = None
    fields: Sequence[HiddenField] = ()
