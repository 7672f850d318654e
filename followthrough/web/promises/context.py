"""Facts that the templates of promises/ show: the list of those we wait for, and the ledger of promises."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.web.people.context import ListLink
from followthrough.web.site.context import Page


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A follow-up in which we asked for something. `ask` is our day to ask, `how` the channel; `is_due` when the day is
    here. `owner` is the member who asks, '' for the reader."""

    id: int
    contact_id: int
    name: str
    org: str
    what: str
    ask: str
    how: str
    is_due: bool
    owner: str


@dataclass(frozen=True, slots=True)
class WaitingPage:
    """promises/waiting.jinja. The rows by whose turn it is; `more` when not all are shown."""

    page: Page
    ours: Sequence[WaitingRow]
    theirs: Sequence[WaitingRow]
    more: bool


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise. `first` and `due` are days: the first one told, and the one that holds after `slips` moves. `closed`
    is the day it was closed, '' for an open one. `tone` is a CSS class: late, kept, ours."""

    id: int
    contact_id: int
    name: str
    org: str
    what: str
    words: str
    first: str
    due: str
    slips: int
    state: str
    tone: str
    closed: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class PromisesPage:
    """promises/promises.jinja."""

    page: Page
    states: Sequence[ListLink]
    ours: Sequence[PromiseRow]
    theirs: Sequence[PromiseRow]
