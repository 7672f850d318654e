"""Contexts of the templates of message_templates/."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.kit.errors import Refused
from followthrough.web.followup.context import Marked
from followthrough.web.site.context import HiddenField, Page


@dataclass(frozen=True, slots=True)
class SituationLink:
    """A situation in the list; `edited` counts its media with words of one's own."""

    label: str
    href: str
    edited: int
    is_current: bool


@dataclass(frozen=True, slots=True)
class MediumTab:
    """A medium of the situation; `note` is 'edited', '' for the original."""

    label: str
    href: str
    note: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class FactChip:
    """A fact that can be added: what is written in the text, and its label. `is_optional`: it may be missing."""

    text: str
    label: str
    is_optional: bool


@dataclass(frozen=True, slots=True)
class FilledTemplate:
    """The template filled for one person: `paragraphs` as the scripts of a page, and the subject of an email."""

    person: str
    subject: str
    paragraphs: Sequence[Sequence[str | Marked]]


@dataclass(frozen=True, slots=True)
class Proofs:
    """The template for somebody of whom everything is known, and for somebody of whom only the name is. `hints` say how
    long it takes and what is missing; None where the text cannot be filled, and `wrong` says why."""

    fullest: FilledTemplate | None
    shortest: FilledTemplate | None
    hints: Sequence[str]
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class TemplatePage:
    """Context of message_templates/template.jinja. `theirs` is the text that a colleague saved in the meantime."""

    page: Page
    title: str
    situations: Sequence[SituationLink]
    media: Sequence[MediumTab]
    medium: str
    text: str
    chips: Sequence[FactChip]
    proofs: Proofs
    action: str
    preview: str
    reset: str
    fields: Sequence[HiddenField]
    refused: Refused | None
    theirs: str


@dataclass(frozen=True, slots=True)
class ProofsPart:
    """Context of message_templates/_proofs.jinja."""

    proofs: Proofs
