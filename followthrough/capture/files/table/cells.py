"""Clean the cells of a row: protected text, placeholders such as n/a, formula errors, and rows that are no person."""

import re
from dataclasses import dataclass, field

from followthrough.capture.files.table.grid import Record
from followthrough.capture.files.table.headers import Column
from followthrough.kit.text import fold

# Programs write ="030 12" to keep the leading zero; people write =+4930, and '+49 to prevent a formula.
_FORMULA_TEXT = re.compile(r'="([^"]*)"|=(\+?\d[\d ()/.-]*)')
_PROTECTED = re.compile(r"'+[=+\-@\t\r\n]|'\+?\d[\d ()/.-]*$")
# Rows below a table: totals, and who made the file.
_SUM = re.compile(
    r"(?:(?:grand |sub|sous-)?total(?:e|en|es|s)?|totaal|razem|(?:gesamt|end)?summe|summen|gesamt|anzahl|count|sum|suma"
    r"|record count|somme)\W{0,3}[\d., ]*(?:rows|records|contacts|people|count|general)?\W{0,3}[\d., ]*"
)
_MADE_BY = re.compile(
    r"(?:generated|exported|printed|created|erstellt|exportiert|copyright|confidential|report)\b|©|\(c\)"
)
# A first cell of more words is a sentence, not a name.
_LONGEST_NAME = 8
# Our marks for a workbook's cell: a formula without a saved result; a text that is missing in a damaged file.
UNSAVED, LOST = "#UNSAVED!", "#LOST!"
# The error values of spreadsheets.
_ERRORS = (
    "#N/A #VALUE! #REF! #REF #NAME? #DIV/0! #NULL! #NUM! #SPILL! #CALC! #GETTING_DATA #NV #WERT! #BEZUG! #VALEUR!"
    " #VALOR! #ERROR!"
)
_NO_RESULT = {
    UNSAVED: "A formula in ‘{}’ has no saved result; open the file in Excel, save it, and import it again.",
    LOST: "The text in ‘{}’ is lost: the file is damaged.",
    **dict.fromkeys(_ERRORS.split(), "The cell in ‘{}’ shows an error instead of a result; it was left out."),
}


def _in_any_case(words: set[str]) -> frozenset[str]:
    return frozenset(written for word in words for written in (word, word.upper(), word.capitalize(), word.title()))


# Placeholders for an empty cell. The second set is only ignored in columns that hold no names or free text:
# Null and None are also surnames.
_ALWAYS_EMPTY = _in_any_case({"-", "--", "—", "–", "n/a", "nan", "NaN", "(null)", "(none)", "undefined", "<null>", "."})
_EMPTY = _ALWAYS_EMPTY | _in_any_case({"none", "null", "nil", "na", "k.a.", "keine", "unknown", "?", "tbd"})
_FREE_TEXT = frozenset({"full", "given", "family", "middle", "note", "tags", "label", "personal", "does"})

# Target of a column -> (text, column) of each filled cell of a row.
FilledCells = dict[str, list[tuple[str, Column]]]


@dataclass(slots=True)
class Table:
    """The columns of a table and how to read its cells.

    `month_first`: its dates put the month first. `width` is the number of columns, 0 when there is no header. `used`
    are the columns that fill a person, `unused` those that we have no use for.
    """

    columns: list[Column]
    region: str
    month_first: bool
    width: int
    used: list[Column] = field(init=False)
    unused: list[Column] = field(init=False)

    def __post_init__(self) -> None:
        self.used = [column for column in self.columns if column.target not in ("", "label")]
        self.unused = [column for column in self.columns if column.target == ""]


def plain_text(cell: str) -> str:
    """Strip a cell, and remove the signs that programs put around text to protect it from Excel."""
    text = cell.strip()
    if text[:1] == "=" and (formula := _FORMULA_TEXT.fullmatch(text)):
        return (formula[1] or formula[2] or "").strip()
    return text[1:] if text[:1] == "'" and _PROTECTED.match(text) else text


def filled_cells(record: Record, table: Table, said: list[str]) -> FilledCells:
    """Return the filled cells of a row by target. For a cell with a formula error, a sentence is added to `said`."""
    found: FilledCells = {}
    cells = record.cells
    width = len(cells)
    for column in table.used:
        text = plain_text(cells[column.index]) if column.index < width and cells[column.index] else ""
        if not text or (text in _EMPTY and _is_placeholder(text, column)):
            continue
        if text[0] == "#" and text in _NO_RESULT:
            said.append(_NO_RESULT[text].format(column.header or f"column {column.index + 1}"))
        else:
            found.setdefault(column.target, []).append((_follow_link(text, column, record), column))
    return found


def _is_placeholder(text: str, column: Column) -> bool:
    return text in _ALWAYS_EMPTY or column.target not in _FREE_TEXT


def _follow_link(text: str, column: Column, record: Record) -> str:
    """Return the address behind a cell that should hold one but only says 'Profile' or 'Write'; else the text."""
    link = record.links.get(column.index, "") if record.links else ""
    if column.target == "email" and "@" not in text and link.lower().startswith("mailto:"):
        return link
    return link if column.target == "url" and "." not in text and link.lower().startswith("http") else text


def remark_in(found: FilledCells, cells: list[str]) -> str:
    """Return a sentence for a row that is a total or says who made the file; '' for one that may be a person."""
    if not found.keys().isdisjoint(("email", "phone", "url")):
        return ""
    filled = [text for cell in cells if (text := cell.strip())]
    if filled and (_is_total(filled) or _is_note_below(filled)):
        return f"‘{filled[0][:60]}’ is a remark about the table, not a person; it was left out."
    return ""


def _is_total(filled: list[str]) -> bool:
    """True for a row such as 'Total: 12', with numbers only behind it."""
    return bool(_SUM.fullmatch(fold(filled[0]))) and not any(sign.isalpha() for text in filled[1:] for sign in text)


def _is_note_below(filled: list[str]) -> bool:
    """True for a row with one cell that holds a sentence, or 'Exported by ...'."""
    first = fold(filled[0])
    return len(filled) == 1 and (bool(_MADE_BY.match(first)) or len(first.split()) > _LONGEST_NAME)
