"""Contexts of the templates of together/."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.web.imports.context import ImportProgress
from followthrough.web.people.context import Option
from followthrough.web.site.context import HiddenField, Page


@dataclass(frozen=True, slots=True)
class TogetherPage:
    """Context of together/together.jinja: one thing for many people. `do` is its name, `count` a sentence, `left` are
    sentences about who is left out, `button` is '' when nobody is left. `options` are the days, intervals, reasons,
    members or kinds of files; `typed` are the texts typed so far by field."""

    page: Page
    title: str
    do: str
    count: str
    left: Sequence[str]
    button: str
    options: Sequence[Option]
    typed: dict[str, str]
    fields: Sequence[HiddenField]
    back: str
    back_label: str
    refused: str = ""


@dataclass(frozen=True, slots=True)
class LongActPage:
    """Context of together/long_act.jinja. `progress` is None when nothing is going on. `stop` and `undo` are addresses,
    '' where there is nothing to stop or to undo. `left` are sentences about who was left out."""

    page: Page
    title: str
    progress: ImportProgress | None
    said: str
    note: str
    left: Sequence[str]
    stop: str
    undo: str
