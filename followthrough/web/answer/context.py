"""Contexts of the templates of answer/. Nothing in them is about the person who answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.web.site.context import Page


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """Context of answer/answer.jinja. `days`, `parts` and `months` are choices (value, label); `chosen` is the answer
    that is marked; `until` is the last day of the link."""

    page: Page
    name: str
    first: str
    business: str
    days: Sequence[tuple[str, str]]
    parts: Sequence[tuple[str, str]]
    months: Sequence[tuple[str, str]]
    chosen: str
    wrong: str
    until: str


@dataclass(frozen=True, slots=True)
class AnsweredPage:
    """Context of answer/answered.jinja: what was answered, in a sentence."""

    page: Page
    name: str
    business: str
    said: str


@dataclass(frozen=True, slots=True)
class EndedPage:
    """Context of answer/ended.jinja."""

    page: Page
