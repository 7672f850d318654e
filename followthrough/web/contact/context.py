"""Facts that the templates of contact/ show: a person's page with its timeline, and the forms that change it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from followthrough.directory.contact import HasTag
from followthrough.flows.duplicates.find_duplicates import Like
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.touches.models import Touch
from followthrough.web.contact.forms import ContactFields, NewContact, TouchFields
from followthrough.web.people.context import ButtonRow, IntervalChoice
from followthrough.web.site.context import FullDay, HiddenField, Page, SentencePart


@dataclass(frozen=True, slots=True)
class OpenFollowUp:
    """`owner` is the member who has it, '' for the reader."""

    id: int
    title: str
    parts: Sequence[str | SentencePart]
    since: str
    promised: bool
    waiting: bool
    owner: str


@dataclass(frozen=True, slots=True)
class ClosedFollowUp:
    id: int
    title: str
    line: str
    note: str


@dataclass(frozen=True, slots=True)
class FirstDay:
    """The day a follow-up would begin on, in words; what it holds already; `full` when it has no room."""

    words: str
    held: str = ""
    people: str = ""
    full: FullDay | None = None


@dataclass(frozen=True, slots=True)
class IntervalBlock:
    """How the person is kept in touch with, as a sentence; no `choices` where there can be no interval."""

    sentence: str
    choices: Sequence[IntervalChoice] = ()
    fields: Sequence[HiddenField] = ()


class TimelineTag(NamedTuple):
    """`tone` is a CSS class: ours (a promise that is open), kept, or ''."""

    tone: str
    words: str


class TimelineEntry(NamedTuple):
    """A line of the timeline. `side` is a CSS class: us, them, 'us miss' (nobody answered), and for the next step
    ball, 'us next', 'them wait'. `datetime` is ISO, `spoken` the drawing in words, `correct` an address or ''."""

    side: str
    when: str
    datetime: str
    icon: str
    spoken: str
    strong: str
    words: str
    tags: Sequence[TimelineTag] = ()
    correct: str = ""


class RecentEntry(NamedTuple):
    """A line of the short timeline of Focus; the last one is our turn, with the side 'ball'."""

    side: str
    when: str
    datetime: str
    words: str


@dataclass(frozen=True, slots=True)
class PromiseTally:
    """The promises of one side: a box for each, oldest first (yes, half, today, miss, open), and the same in words."""

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
class ContactPage:
    """contact/contact.jinja. `pane` is what web/followup/pane.py makes of the first open follow-up, None without one;
    `ways` are its links, or those to a person without an open follow-up. `begins` is there for a person of the pool."""

    page: Page
    contact: Contact
    line: str
    steps: Sequence[OpenFollowUp]
    pane: Any
    ways: Any
    closed: Sequence[ClosedFollowUp]
    start: Sequence[HiddenField]
    tags: Sequence[HasTag]
    tag_fields: Sequence[HiddenField]
    interval: IntervalBlock
    begins: FirstDay | None
    tied: Any
    timeline: Sequence[TimelineEntry]
    more: bool
    tallies: Sequence[PromiseTally]
    open_promises: Sequence[OpenPromise]


@dataclass(frozen=True, slots=True)
class AddPage:
    """contact/add.jinja. `maybe` are people who may be meant; `errors` are sentences by field."""

    page: Page
    typed: NewContact
    errors: Mapping[str, str]
    maybe: Sequence[Like]
    fields: Sequence[HiddenField]


@dataclass(frozen=True, slots=True)
class EditPage:
    """contact/edit.jinja. `refused` is why nothing was saved. No `choices` for a personal contact."""

    page: Page
    contact: Contact
    typed: ContactFields
    errors: Mapping[str, str]
    refused: Refused | None
    maybe: Sequence[Like]
    fields: Sequence[HiddenField]
    zones: Sequence[str]
    choices: Sequence[IntervalChoice]
    tag_names: Sequence[str]


@dataclass(frozen=True, slots=True)
class DeletePage:
    """contact/delete.jinja."""

    page: Page
    contact: Contact
    fields: Sequence[HiddenField]


@dataclass(frozen=True, slots=True)
class DeletedPage:
    """contact/deleted.jinja."""

    page: Page
    rows: Sequence[ButtonRow]


@dataclass(frozen=True, slots=True)
class CorrectPage:
    """contact/correct.jinja and correct_form.jinja. `outcomes` are (value, label)."""

    page: Page
    touch: Touch
    typed: TouchFields
    error: Refused | None
    outcomes: Sequence[tuple[str, str]]
    fields: Sequence[HiddenField]


@dataclass(frozen=True, slots=True)
class VagueDate:
    """contact/_vague_date.jinja, and contact/vague_date.jinja with `page` and `fields`. `phrase` are the words that name no day, ''
    when there are none; `day` is the ISO day that is offered, `spoken` the same in words."""

    contact: Contact
    phrase: str
    day: str
    spoken: str
    then: str
    page: Page | None = None
    fields: Sequence[HiddenField] = ()
