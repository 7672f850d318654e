"""Find the delimiter of a table in text, and the row that names its columns."""

from collections.abc import Iterator

from followthrough.capture.files.table import headers
from followthrough.capture.files.table.csv_rows import records
from followthrough.capture.files.table.grid import Record

DELIMITERS = ",;\t|"
_SAMPLE = 100_000
# The header is looked for in so many rows.
_HEADER_WITHIN = 40


def delimiter_of(text: str) -> str:
    """Return the delimiter with which a row names the most columns, else the one that makes the most even rows."""
    sample = text[:_SAMPLE]

    def evidence(delimiter: str) -> tuple[int, float]:
        rows = [record.cells for record in _first_rows(sample, delimiter)]
        named = max((headers.count_known(cells) for cells in rows), default=0)
        return (named if named > 1 else 0), _evenness([len(cells) for cells in rows if any(cells)])

    return max(DELIMITERS, key=evidence)


def _evenness(widths: list[int]) -> float:
    """Return the share of rows that have the usual number of cells; 0 if they have one cell."""
    usual = max(set(widths), key=widths.count) if widths else 0
    return widths.count(usual) / len(widths) if usual > 1 else 0


def _first_rows(sample: str, delimiter: str) -> Iterator[Record]:
    for record in records([sample], delimiter):
        if record.number > _HEADER_WITHIN:
            return
        yield record


def header_of(rows: list[Record]) -> Record | None:
    """Return the first row that names two columns or more, else a row that names the only column, else None.

    A later row is the header if it names more columns and holds nothing else: the one above it was then a title or a
    heading of groups.
    """
    above = [record for record in rows if record.number <= _HEADER_WITHIN]
    best, most = None, 1
    for record in above:
        named = headers.count_known(record.cells) if not any("@" in cell for cell in record.cells) else 0
        if named > most and (best is None or _is_all_known(record)):
            best, most = record, named
    return best or _only_column(above)


def _is_all_known(record: Record) -> bool:
    return all(headers.target_of(cell) is not None for cell in record.cells if cell.strip())


def _only_column(above: list[Record]) -> Record | None:
    """Return the first filled row if its only cell names a column that makes sense alone."""
    first = next((record for record in above if any(record.cells)), None)
    if first and sum(map(bool, first.cells)) == 1:
        only = next(filter(None, first.cells))
        return first if headers.target_of(only) in ("full", "name?", "email", "phone") else None
    return None
