"""Contexts of the templates of imports/."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.capture.files import ColumnSeen, RowError
from followthrough.web.site.context import HiddenField, Page


@dataclass(frozen=True, slots=True)
class ProgressBar:
    """The progress of a file: `done` of `of` people; `of` is 0 while their number is unknown."""

    id: int
    file: str
    words: str
    done: int = 0
    of: int = 0
    can_stop: bool = False
    stopping: bool = False


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """Context of imports/_import_progress.jinja, which is fetched again from `href` each second."""

    files: Sequence[ProgressBar]
    href: str


@dataclass(frozen=True, slots=True)
class ProgressPart:
    """The progress alone, as htmx fetches it."""

    progress: ImportProgress | None


@dataclass(frozen=True, slots=True)
class CountInWords:
    """A number with its words: '1,204', 'new'."""

    number: str
    words: str


@dataclass(frozen=True, slots=True)
class OfferedChange:
    """A change that a file offers for a known person: 'company: Acme -> Bolt'. `value` names it in the form."""

    value: str
    field: str
    old: str
    new: str
    taken: bool


@dataclass(frozen=True, slots=True)
class AlreadyThere:
    """A row about somebody who is there already. `named`: the person's name; `href` is '' for one of the same file."""

    n: int
    name: str
    named: str
    href: str
    added: bool
    changes: Sequence[OfferedChange]


@dataclass(frozen=True, slots=True)
class AlreadyThereList:
    """The people of a file who are there already: the first of them, and how many more. `offers` counts the changes."""

    rows: Sequence[AlreadyThere]
    more: int
    offers: int


@dataclass(frozen=True, slots=True)
class ReadFile:
    """The result of a file, on import_done.jinja. `perhaps` people of it may be duplicates of others."""

    id: int
    file: str
    state: str
    act: int | None
    sentence: str
    undone: bool
    sums: Sequence[CountInWords]
    new: int
    done: str
    total: str
    why: str
    perhaps: int
    can_go_on: bool
    known: AlreadyThereList
    left_out: Sequence[str]


@dataclass(frozen=True, slots=True)
class DonePage:
    """Context of imports/import_done.jinja. `ids` are the imports that the address names."""

    page: Page
    progress: ImportProgress | None
    files: Sequence[ReadFile]
    ids: Sequence[int]


@dataclass(frozen=True, slots=True)
class RemainingPerson:
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class UndonePage:
    """Context of imports/import_undone.jinja. `n` people stayed; `stayed` are the first of them."""

    page: Page
    progress: ImportProgress | None
    n: int = 0
    stayed: Sequence[RemainingPerson] = ()


@dataclass(frozen=True, slots=True)
class OpenImport:
    """An import that is not finished; `words` are its state."""

    file: str
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class EarlierImport:
    """A finished import. `by` is the name of the member who ran it, '' for a member who was deleted."""

    id: int
    sentence: str
    when: str
    by: str
    undone: bool


@dataclass(frozen=True, slots=True)
class OtherFiles:
    """A link to the preview of the other `n` files, when a file of an upload could not be read."""

    href: str
    n: int


@dataclass(frozen=True, slots=True)
class UploadPage:
    """Context of imports/import.jinja. `errors` has a sentence for each file that could not be read."""

    page: Page
    errors: Sequence[str]
    go_on: OtherFiles | None
    open: Sequence[OpenImport]
    earlier: Sequence[EarlierImport]


@dataclass(frozen=True, slots=True)
class FirstPerson:
    """One of the first people of a file: line number, name, texts, and a tag (`word` with `tone`) for their effect."""

    n: int
    name: str
    line: Sequence[str]
    word: str
    tone: str
    as_whom: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class FilePreview:
    """The preview of a file. `why` is the reason why it cannot be read, ''. `errors` are lines that could not be read,
    `unread` in all; `remarks` are about people who are imported, `n_remarks` in all. `asks`: some columns were guessed;
    `said`: the reader chose the columns."""

    id: int
    file: str
    why: str
    sums: Sequence[CountInWords]
    rows: Sequence[FirstPerson]
    more: str
    errors: Sequence[RowError]
    unread: int
    remarks: Sequence[RowError]
    n_remarks: int
    columns: Sequence[ColumnSeen]
    asks: bool
    said: bool
    targets: Sequence[tuple[str, str]]
    known: AlreadyThereList
    left_out: Sequence[str]


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """Context of imports/import_preview.jinja. `people` is the number who would be added or completed, `offers` that
    of the changes that can be taken."""

    page: Page
    progress: ImportProgress | None
    files: Sequence[FilePreview]
    people: int
    offers: int
    fields: Sequence[HiddenField]
