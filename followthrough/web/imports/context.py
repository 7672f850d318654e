"""Facts that the templates of an import show."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.capture.files import ColumnSeen, RowError
from followthrough.web.site.context import HiddenField, Page


@dataclass(frozen=True, slots=True)
class ProgressBar:
    """How far one file is: `done` of `of` people, `of` is 0 while nobody knows how many there are."""

    id: int
    file: str
    words: str
    done: int = 0
    of: int = 0
    can_stop: bool = False
    stopping: bool = False


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """imports/_import_progress.jinja; `href` is asked again each second."""

    files: Sequence[ProgressBar]
    href: str


@dataclass(frozen=True, slots=True)
class ProgressPart:
    """imports/_import_progress.jinja alone, as a script asks for it."""

    progress: ImportProgress | None


@dataclass(frozen=True, slots=True)
class CountInWords:
    """'1,204 new'."""

    number: str
    words: str


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What became of a file, on import_done.jinja. `perhaps` people of it may be somebody else who is there."""

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


@dataclass(frozen=True, slots=True)
class DonePage:
    """imports/import_done.jinja. `ids` are the imports that the address names."""

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
    """imports/import_undone.jinja. `n` people stayed; `stayed` are the first of them."""

    page: Page
    progress: ImportProgress | None
    n: int = 0
    stayed: Sequence[RemainingPerson] = ()


@dataclass(frozen=True, slots=True)
class OpenImport:
    """An import that is not finished; `words` say where it stands."""

    file: str
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class EarlierImport:
    """`by` is the member who brought the people in, '' for none."""

    id: int
    sentence: str
    when: str
    by: str
    undone: bool


@dataclass(frozen=True, slots=True)
class OtherFiles:
    """The other `n` files of an upload, when one of them could not be read."""

    href: str
    n: int


@dataclass(frozen=True, slots=True)
class UploadPage:
    """imports/import.jinja. `errors` has a sentence for each file that could not be read."""

    page: Page
    errors: Sequence[str]
    go_on: OtherFiles | None
    open: Sequence[OpenImport]
    earlier: Sequence[EarlierImport]


@dataclass(frozen=True, slots=True)
class FirstPerson:
    """One of the first people of a file: line number, name, what was read, and what becomes of them."""

    n: int
    name: str
    line: Sequence[str]
    word: str
    tone: str


@dataclass(frozen=True, slots=True)
class FilePreview:
    """What a file comes to. `why` says why it cannot be read. `errors` are lines that could not be read, `unread` in
    all; `remarks` are about people who come in, `n_remarks` in all. `asks`: some columns were guessed; `said`: the
    reader chose the columns."""

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


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """imports/import_preview.jinja. `people` would be written down or added to."""

    page: Page
    progress: ImportProgress | None
    files: Sequence[FilePreview]
    people: int
    fields: Sequence[HiddenField]
