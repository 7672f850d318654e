"""A table as rows of cells, whether it comes from text or from a workbook."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

MOST_COLUMNS = 1000
TOO_WIDE = f"Only the first {MOST_COLUMNS:,} columns were read."
# The meaning of the columns is decided by so many rows: the header, what stands above it, and the sample.
SAMPLE_ROWS = 300
BEGINNING = SAMPLE_ROWS + 50


@dataclass(slots=True)
class Record:
    """One row. `number` counts from 1 as a spreadsheet does; `problem` is a sentence or ''.

    `links`: {column index: address its cell links to}, in workbooks only.
    """

    number: int
    cells: list[str]
    problem: str = ""
    links: dict[int, str] | None = None


@dataclass(slots=True)
class Grid:
    """The rows of a table. `beginning`: the first BEGINNING of them.

    `rows(width)` iterates over all rows, once; `width` is the number of columns, 0 when there is no header.
    """

    beginning: list[Record]
    rows: Callable[[int], Iterator[Record]]
