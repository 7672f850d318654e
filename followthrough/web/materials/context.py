"""Contexts of the pages about things to send."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.kit.errors import Refused
from followthrough.web.site.context import HiddenField, Page


@dataclass(frozen=True, slots=True)
class MaterialCard:
    """A material in the list: `meta` is its kind, its size, and who got it."""

    href: str
    name: str
    says: str
    icon: str
    meta: str


@dataclass(frozen=True, slots=True)
class GivenLine:
    """Something went to a person: `after` is how long after a meeting, `came` what came of it; '' for none."""

    when: str
    person: str
    href: str
    name: str
    after: str
    came: str


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """Something that goes with an open step."""

    name: str
    person: str
    href: str
    when: str


@dataclass(frozen=True, slots=True)
class MaterialList:
    """materials/materials.jinja. `retired` is the number of retired ones; `shows_retired`: these are they."""

    page: Page
    intro: str
    empty: str
    rows: Sequence[MaterialCard]
    retired: int
    shows_retired: bool
    given: Sequence[GivenLine]
    count: str
    waiting: Sequence[WaitingLine]


@dataclass(frozen=True, slots=True)
class MaterialPage:
    """materials/material.jinja. `link` is the address of a page, `file` that of the download, '' for none."""

    page: Page
    name: str
    says: str
    meta: str
    link: str
    file: str
    retire: str
    is_retired: bool
    given: Sequence[GivenLine]
    fields: Sequence[HiddenField]


@dataclass(frozen=True, slots=True)
class NewMaterialPage:
    """materials/new.jinja: the form as it was typed, with what is wrong."""

    page: Page
    name: str
    link: str
    says: str
    error: Refused | None
    fields: Sequence[HiddenField]
