"""Contexts of the templates of answer/. Nothing in them is about the person who answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.web.site.context import Page


@dataclass(frozen=True, slots=True)
class TypedAnswer:
    """The fields of the form, as text."""

    answer: str
    day: str
    other_day: str
    part: str
    number: str
    months: str


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """Context of answer/answer.jinja. `days`, `parts` and `months` are choices (value, label); `typed` are the fields
    as they stand in the form; `until` is the last day of the link."""

    page: Page
    name: str
    first: str
    business: str
    days: Sequence[tuple[str, str]]
    parts: Sequence[tuple[str, str]]
    months: Sequence[tuple[str, str]]
    typed: TypedAnswer
    wrong: str
    until: str


@dataclass(frozen=True, slots=True)
class AnsweredPage:
    """Context of answer/answered.jinja: what was answered, in a sentence, and `more` about it. `change` is the address
    at which the answer can be changed, '' where that is over."""

    page: Page
    name: str
    business: str
    said: str
    more: str
    change: str


@dataclass(frozen=True, slots=True)
class EndedPage:
    """Context of answer/ended.jinja."""

    page: Page
