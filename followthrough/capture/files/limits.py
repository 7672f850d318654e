"""How much of a file is read, counted in people, cells, lines and bytes, and the sentences that say so.

The numbers are far above what address books hold: they bound the time and the memory of hostile and broken files.
"""

from collections.abc import Iterable
from dataclasses import replace

from followthrough.capture.files.person.person import RowError

MOST_PEOPLE = 200_000
# Rows of a table and cards, also those that hold nobody.
MOST_ROWS = 1_000_000
# In characters of a line of text, and in bytes of a card with its photographs.
LONGEST_LINE, LARGEST_CARD = 1_000_000, 20_000_000
# Properties of a card.
MOST_PROPERTIES = 2_000
# Cells and rows that a workbook does not spell out: empty ones between others, and repeated ones.
MOST_UNWRITTEN_CELLS, MOST_REPEATED_ROWS = 3_000_000, 5_000
# Cells by which the meaning of the columns is guessed.
MOST_SAMPLED_CELLS, FEWEST_SAMPLED_ROWS = 9_000, 10
# Problems that are kept in words; all are counted.
MOST_PROBLEMS = 2_000

ENOUGH_PEOPLE = f"Only the first {MOST_PEOPLE:,} contacts were read. Import the rest as a separate file."
ENOUGH_ROWS = f"Only the first {MOST_ROWS:,} rows were read. Import the rest as a separate file."
ENOUGH_CELLS = (
    "This sheet repeats its cells far more than an address book does. What came before was read; save the people"
    " alone as CSV, then bring that in."
)
LONG_LINE = f"The line is longer than {LONGEST_LINE:,} characters; its beginning was read."
ENDS = (ENOUGH_PEOPLE, ENOUGH_ROWS, ENOUGH_CELLS)
LARGE_CARD = f"The card is larger than {LARGEST_CARD // 1_000_000} MB; its beginning was read."
MANY_PROPERTIES = f"The card has more than {MOST_PROPERTIES:,} lines; the first ones were read."


class Problems(list[RowError]):
    """Problems of a file: the first ones in words, all of them counted in `unread` and `remarks`.

    A sentence that says where reading ended goes before all others.
    """

    def __init__(self) -> None:
        super().__init__()
        self.unread = self.remarks = 0

    def append(self, error: RowError) -> None:
        if error.why.endswith(ENDS):
            self.unread += 1
            super().insert(0, replace(error, is_read=False))
            return
        self.unread += not error.is_read
        self.remarks += error.is_read
        # A row that was not read goes before a remark; the lists have their own room.
        if (self.remarks if error.is_read else self.unread) <= MOST_PROBLEMS:
            super().append(error)

    def extend(self, errors: Iterable[RowError]) -> None:
        for error in errors:
            self.append(error)
