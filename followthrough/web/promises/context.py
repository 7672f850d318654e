"""Contexts of the templates of promises/: the list of people we wait for, and the ledger of promises."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.web.people.context import ListLink, OrderLink
from followthrough.web.site.context import Page


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A follow-up in which we wait for something. `ask` is the day we ask again, `how` the channel; `is_due` is True
    from that day on. `owner` is the member who asks, '' for the reader."""

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
    """Context of promises/waiting.jinja. The rows by the side whose turn it is; `more` when some are left out. `whose`
    are links for a team, `here` is the address of this list."""

    page: Page
    whose: Sequence[OrderLink]
    here: str
    ours: Sequence[WaitingRow]
    theirs: Sequence[WaitingRow]
    more: bool


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise. `first` is the first day that was promised, `due` the present one after `slips` postponements;
    `closed` is the day it was closed, '' for an open one. `tone` is a CSS class: late, kept, ours. `owner` is the
    member whose follow-up it is, '' for the reader. `no_news` is the address where they are told that it is not done
    yet, '' where nothing of ours is open."""

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
    owner: str
    no_news: str


@dataclass(frozen=True, slots=True)
class PromisesPage:
    """Context of promises/promises.jinja. `whose` are links for a team, `here` is the address of this list."""

    page: Page
    whose: Sequence[OrderLink]
    here: str
    states: Sequence[ListLink]
    ours: Sequence[PromiseRow]
    theirs: Sequence[PromiseRow]
