"""Contexts of the pages about sequences."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.kit.errors import Refused
from followthrough.web.sequences.stage_fields import SequenceFields
from followthrough.web.site.context import HiddenField, Page, SavedFirst


@dataclass(frozen=True, slots=True)
class SequenceRow:
    """A sequence in the list: `people` is how many are in it now, in words, '' for nobody."""

    key: str
    href: str
    name: str
    says: str
    people: str


@dataclass(frozen=True, slots=True)
class SequenceList:
    """sequences/sequences.jinja."""

    page: Page
    rows: Sequence[SequenceRow]


@dataclass(frozen=True, slots=True)
class StageLine:
    """A stage on the page of its sequence: its day, its sentence, and what it is for."""

    day: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Count:
    """A line of counts: 'Day 4 is next', 3."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class SequencePage:
    """sequences/sequence.jinja. `now` counts who is in it by the stage that is next, `ended` by what came of it.

    `edit` and `reset` are addresses; `reset` is '' for a sequence that is as it came, and for one's own; `retire` is
    '' for one that came with the product. It brings a retired one back.
    """

    page: Page
    name: str
    says: str
    stages: Sequence[StageLine]
    question: str
    rules: Sequence[str]
    now: Sequence[Count]
    now_words: str
    ended: Sequence[Count]
    ended_words: str
    edit: str
    reset: str
    retire: str
    is_retired: bool
    fields: Sequence[HiddenField]


@dataclass(frozen=True, slots=True)
class SavedSequence:
    """A sequence as somebody saved it while the form was open; `by` is None where that is not known."""

    by: SavedFirst | None
    name: str
    says: str
    stages: Sequence[StageLine]


@dataclass(frozen=True, slots=True)
class EditSequencePage:
    """sequences/edit.jinja. `channels`, `hours` and `words` are the choices (value, label) of a stage, `events`
    those of what starts it; `most` is the number of stages that a sequence may have. `saved` is what was saved in the
    meantime."""

    page: Page
    title: str
    form: SequenceFields
    refused: Refused | None
    saved: SavedSequence | None
    stages_are_wrong: bool
    fields: Sequence[HiddenField]
    action: str
    back: str
    channels: Sequence[tuple[str, str]]
    hours: Sequence[tuple[str, str]]
    words: Sequence[tuple[str, str]]
    events: Sequence[tuple[str, str]]
    most: int


@dataclass(frozen=True, slots=True)
class StageStep:
    """A stage of what happens next: `state` is was, now, skip or next (its CSS class); `skip` the address that leaves
    it out, '' where it cannot be left out."""

    state: str
    label: str
    when: str
    why: str
    skip: str = ""


@dataclass(frozen=True, slots=True)
class WhatNext:
    """sequences/parts/what_next.jinja: what happens next with a person in a sequence. `decide` is the address of the
    question after five tries, '' where nothing is asked."""

    name: str
    href: str
    stops: str
    stages: Sequence[StageStep]
    stop: str
    decide: str
    fields: Sequence[HiddenField]


@dataclass(frozen=True, slots=True)
class StartPage:
    """sequences/start.jinja: the sequences that can be started with a person."""

    page: Page
    title: str
    action: str
    choices: Sequence[SequenceRow]
    fields: Sequence[HiddenField]
    back: str
