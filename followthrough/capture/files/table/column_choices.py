"""The choices for a column of a table, as the preview offers them, and the user's choice."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from followthrough.capture.files.table.headers import Column, with_labels

# (target of a column, the words for it). '' means not imported; the last few are seldom chosen by hand.
TARGETS: tuple[tuple[str, str], ...] = (
    ("", "Skip"),
    ("full", "Name"),
    ("given", "First name"),
    ("family", "Last name"),
    ("org", "Company"),
    ("title", "Title"),
    ("does", "Expertise"),
    ("email", "E-mail"),
    ("phone", "Phone"),
    ("mobile", "Mobile"),
    ("work phone", "Work phone"),
    ("home phone", "Home phone"),
    ("url", "Website"),
    ("note", "Note"),
    ("tags", "Tags"),
    ("birthday", "Birthday"),
    ("address", "Full address"),
    ("street", "Street"),
    ("pobox", "PO box"),
    ("zip", "Postcode"),
    ("city", "City"),
    ("state", "State or county"),
    ("country", "Country"),
    ("prefix", "Mr, Ms, Dr"),
    ("middle", "Middle name"),
    ("suffix", "Jr, PhD"),
    ("known as", "Nickname"),
    ("label", "Type of the phone or email next to it"),
    ("birth day", "Birth day"),
    ("birth month", "Birth month"),
    ("birth year", "Birth year"),
    ("personal", "Personal, yes or no"),
    ("photo", "Picture"),
)
_WORDS = dict(TARGETS)
# Choices that also name the kind of number -> that label.
_KINDS = {"mobile": "mobile", "work phone": "work", "home phone": "home"}
_CHOICE_OF = {kind: choice for choice, kind in _KINDS.items()}
_SAMPLES, _LONGEST = 3, 80


@dataclass(frozen=True, slots=True)
class ColumnSeen:
    """A column as the preview shows it. `target` is one of TARGETS; `is_sure`: a known header names it.

    `header` is '' when the table has none; `samples` are up to three different filled cells, shortened.
    """

    index: int
    header: str
    target: str
    samples: list[str]
    is_sure: bool


def choice_for(column: Column) -> str:
    """Return the choice of TARGETS that a column stands for."""
    choice = _CHOICE_OF.get(column.kind, "phone") if column.target == "phone" else column.target
    return choice if choice in _WORDS else ""


def apply_choices(guessed: list[Column], mapping: Mapping[int, str] | None) -> list[Column]:
    """Return the columns with the user's choices {index: target}; a target that is not in TARGETS is ignored."""
    if not mapping:
        return guessed
    wanted = {index: target for index, target in mapping.items() if target in _WORDS and 0 <= index < 16_384}
    width = max([len(guessed), *(index + 1 for index in wanted)])
    every = guessed + [Column(index, "", "") for index in range(len(guessed), width)]
    return with_labels([_apply_choice(column, wanted.get(column.index)) for column in every])


def _apply_choice(column: Column, target: str | None) -> Column:
    if target is None or target == choice_for(column):
        return column
    if target in _KINDS:
        return replace(column, target="phone", kind=_KINDS[target])
    return replace(column, target=target, kind="" if target == "phone" else column.kind)


def summarize_column(column: Column, cells: list[str], *, is_sure: bool) -> ColumnSeen:
    """Describe a column for the preview. `cells`: its cells in a sample of the rows, from the top."""
    different = dict.fromkeys(" ".join(cell.split())[:_LONGEST] for cell in cells if cell)
    samples = [text for text in different if text][:_SAMPLES]
    return ColumnSeen(column.index, column.header, choice_for(column), samples, is_sure)
