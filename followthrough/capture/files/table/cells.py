"""The cells of a row: what is text in them, what stands for nothing, and which rows are remarks about the table."""

import re
from dataclasses import dataclass, field

from followthrough.capture.files.table.csv_rows import Record
from followthrough.capture.files.table.headers import Column
from followthrough.kit.text import fold

# Programs write ="030 12" so that Excel keeps the nought, people =+4930, and '+49 so that it is no formula.
_FORMULA_TEXT = re.compile(r'="([^"]*)"|=(\+?\d[\d ()/.-]*)')
_PROTECTED = re.compile(r"'+[=+\-@\t\r\n]|'\+?\d[\d ()/.-]*$")
# What stands below a table.
_SUM = re.compile(
    r"(?:(?:grand |sub|sous-)?total(?:e|en|es|s)?|totaal|razem|(?:gesamt|end)?summe|summen|gesamt|anzahl|count|sum|suma"
    r"|record count|somme)\W{0,3}[\d., ]*(?:rows|records|contacts|people|count|general)?\W{0,3}[\d., ]*"
)
_MADE_BY = re.compile(
    r"(?:generated|exported|printed|created|erstellt|exportiert|copyright|confidential|report)\b|©|\(c\)"
)
_LONGEST_NAME = 8
# What a cell of a workbook says when what it said is gone, and what spreadsheets write in place of a result.
UNSAVED, LOST = "#UNSAVED!", "#LOST!"
_ERRORS = (
    "#N/A #VALUE! #REF! #REF #NAME? #DIV/0! #NULL! #NUM! #SPILL! #CALC! #GETTING_DATA #NV #WERT! #BEZUG! #VALEUR!"
    " #VALOR! #ERROR!"
)
_NO_RESULT = {
    UNSAVED: "A formula in ‘{}’ has no saved result; open the file in Excel, save it, and bring it in once more.",
    LOST: "The text in ‘{}’ is lost: the file is damaged.",
    **dict.fromkeys(_ERRORS.split(), "The cell in ‘{}’ shows an error in place of a result; it was left out."),
}


def _in_any_case(words: set[str]) -> frozenset[str]:
    return frozenset(written for word in words for written in (word, word.upper(), word.capitalize(), word.title()))


# What programs and people write where there is nothing; Null and None are also surnames.
_NOTHING_AT_ALL = _in_any_case(
    {"-", "--", "—", "–", "n/a", "nan", "NaN", "(null)", "(none)", "undefined", "<null>", "."}
)
_NOTHING = _NOTHING_AT_ALL | _in_any_case({"none", "null", "nil", "na", "k.a.", "keine", "unknown", "?", "tbd"})
_NAMES = frozenset({"full", "given", "family", "middle", "note", "tags", "label", "private", "does"})

Found = dict[str, list[tuple[str, Column]]]


@dataclass(slots=True)
class Table:
    """What the columns mean, and how the dates in them are meant. `width` is 0 when there is no header."""

    columns: list[Column]
    region: str
    month_first: bool
    width: int
    used: list[Column] = field(init=False)
    unused: list[Column] = field(init=False)

    def __post_init__(self) -> None:
        self.used = [column for column in self.columns if column.target not in ("", "label")]
        self.unused = [column for column in self.columns if column.target == "" and column.header]


def plain(cell: str) -> str:
    """A cell as text: formula-looking ones stay text, only the signs programs protect them with go."""
    text = cell.strip()
    if text[:1] == "=" and (formula := _FORMULA_TEXT.fullmatch(text)):
        return (formula[1] or formula[2] or "").strip()
    return text[1:] if text[:1] == "'" and _PROTECTED.match(text) else text


def found_in(record: Record, table: Table, said: list[str]) -> Found:
    """The filled cells of a row by what they are; one that shows no result is added to `said`."""
    found: Found = {}
    cells = record.cells
    width = len(cells)
    for column in table.used:
        if column.index < width and (text := cells[column.index]) and (text := plain(text)):
            if text in _NOTHING and (text in _NOTHING_AT_ALL or column.target not in _NAMES):
                continue
            if text[0] == "#" and text in _NO_RESULT:
                said.append(_NO_RESULT[text].format(column.header or f"column {column.index + 1}"))
            else:
                found.setdefault(column.target, []).append((_led_to(text, column, record), column))
    return found


def _led_to(text: str, column: Column, record: Record) -> str:
    """Where the cell leads, when it is to hold an address and only says 'Profile' or 'Write'."""
    link = record.links.get(column.index, "") if record.links else ""
    if column.target == "email" and "@" not in text and link.lower().startswith("mailto:"):
        return link
    return link if column.target == "url" and "." not in text and link.lower().startswith("http") else text


def remark_in(found: Found, cells: list[str]) -> str:
    """A sentence for a row that adds up the others, or says who made the file; '' for one that may be a person."""
    if "email" in found or "phone" in found or "url" in found:
        return ""
    filled = [text for cell in cells if (text := cell.strip())]
    if not filled:
        return ""
    first, rest = fold(filled[0]), filled[1:]
    is_sum = _SUM.fullmatch(first) and not any(any(sign.isalpha() for sign in text) for text in rest)
    if is_sum or (not rest and (_MADE_BY.match(first) or len(first.split()) > _LONGEST_NAME)):
        return f"‘{filled[0][:60]}’ is a remark about the table, not a person; it was left out."
    return ""
