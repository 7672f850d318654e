"""Contexts of the templates of today/: the list of the day, an empty day, and Focus."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from followthrough.web.contact.context import RecentEntry
from followthrough.web.followup.context import Pane
from followthrough.web.line.context import QuickLine
from followthrough.web.site.context import LinkButton, Page


class TodayRow(NamedTuple):
    """A line of the list. A tuple, because a page has fifty, and the HTML of equal ones is cached (site/jinja.py).

    `datetime` is ISO. `tries` are CSS classes of the attempts so far, `tries_label` the same in words. `state` are CSS
    classes: promised, overdue, both or ''. `over` are classes for the minutes that the row does not fit into:
    'over15 over30'. `refused` is the sentence that they asked not to be reached this way, '' where they did not; `mark`
    says for which colleague the row stands here, '' for the reader's own.
    """

    href: str
    when: str
    datetime: str
    who: str
    org: str
    why: str
    minutes: str
    icon: str
    channel: str
    tries_label: str
    tries: tuple[str, ...]
    state: str
    is_current: bool
    over: str = ""
    refused: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class TodayGroup:
    """Rows under a heading; `over` are the CSS classes that all its rows have."""

    id: str
    title: str
    is_promised: bool
    minutes: str
    over: str
    rows: Sequence[TodayRow]


@dataclass(frozen=True, slots=True)
class EmptyDay:
    """`kind`: new (the workspace has no people), done (steps were done today) or nothing (nothing was due)."""

    kind: Literal["new", "done", "nothing"]
    title: str
    line: str = ""
    next: str = ""
    actions: Sequence[LinkButton] = ()
    first_line: QuickLine | None = None


@dataclass(frozen=True, slots=True)
class TodayPage:
    """Context of today/today.jinja. `sums` are sentences about what fits, by the choice of minutes; `more` steps are
    due beyond the `most` that are listed. `empty` is None while steps are due. `p` is the pane (web/followup/pane.py)
    of the chosen person."""

    page: Page
    title: str
    minutes: str
    groups: Sequence[TodayGroup]
    sums: Mapping[str, str]
    more: int
    most: int
    empty: EmptyDay | None
    p: Pane | None


@dataclass(frozen=True, slots=True)
class FocusPage:
    """Context of today/focus.jinja. `beads` has a CSS class for each step: yes (done), now, or ''. `recent` are the
    last touches. `leave` and `skip` are addresses; `skip` is '' at the last person."""

    page: Page
    p: Pane
    recent: Sequence[RecentEntry]
    beads: Sequence[str]
    count: str
    left: str
    leave: str
    skip: str
