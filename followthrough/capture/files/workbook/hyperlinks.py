"""Read what an .xlsx sheet says about its cells below its rows: hyperlinks and merged cells."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape

from followthrough.capture.files.table.grid import Record
from followthrough.capture.files.workbook.xlsx_rows import column_of

_END = re.compile(rb"</(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\s*/>")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=\"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})\"")
_LINK = re.compile(rb"<(?:\w+:)?hyperlink\s([^>]*)>")
_NAMED = re.compile(rb"(?:^|[\s:])(ref|id)=\"([^\"]*)\"")
_LONGEST = 10_000_000
_MOST = 50_000


@dataclass(slots=True)
class Surroundings:
    """Hyperlinks and merged cells of one sheet. Rows count from 1, columns from 0.

    `links`: {(row, column): address}. `merged`: {first row: [(column, last row)]} of cells merged downwards.
    """

    links: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: dict[int, list[tuple[int, int]]] = field(default_factory=dict)

    def spread(self, rows: Iterable[Record]) -> Iterator[Record]:
        """Yield the rows with their links, and with the text of a merged cell repeated in each row it covers."""
        if not self.links and not self.merged:
            yield from rows
            return
        open_cells: dict[int, tuple[str, int]] = {}
        for record in rows:
            self._fill(record, open_cells)
            if self.links:
                links = {column: self.links.get((record.number, column)) for column in range(len(record.cells))}
                record.links = {column: link for column, link in links.items() if link}
            yield record

    def _fill(self, record: Record, open_cells: dict[int, tuple[str, int]]) -> None:
        """Fill the row from the merged cells above. `open_cells`: {column: (text, last row)}, kept up to date."""
        for column, (text, last) in list(open_cells.items()):
            if record.number > last:
                del open_cells[column]
            elif column < len(record.cells) and not record.cells[column]:
                record.cells[column] = text
        for column, last in self.merged.get(record.number, []):
            if column < len(record.cells) and record.cells[column]:
                open_cells[column] = (record.cells[column], last)


def read_surroundings(pieces: Iterable[bytes], related: dict[str, tuple[str, str]]) -> Surroundings:
    """Read the part of a sheet below its rows. `related`: {relationship id: (kind, address)} of the sheet."""
    found = Surroundings()
    below = _below_the_rows(pieces)
    for start, top, end, bottom in _MERGED.findall(below)[:_MOST]:
        if start == end and int(top) < int(bottom):
            found.merged.setdefault(int(top), []).append((column_of(start.decode()), int(bottom)))
    for attributes in _LINK.findall(below)[:_MOST]:
        _add_link(found.links, attributes, related)
    return found


def _add_link(links: dict[tuple[int, int], str], attributes: bytes, related: dict[str, tuple[str, str]]) -> None:
    """Add the link of one cell; a link over several cells is ignored."""
    said = {name.decode(): value.decode("utf-8", "replace") for name, value in _NAMED.findall(attributes)}
    cell, _, to = said.get("ref", "").partition(":")
    address = related.get(said.get("id", ""), ("", ""))[1]
    row = "".join(sign for sign in cell if sign.isdecimal())
    if address and row and to in ("", cell):
        links[int(row), column_of(cell)] = unescape(address)[:2000]


def _below_the_rows(pieces: Iterable[bytes]) -> bytes:
    """Return the bytes after the rows, up to 10 MB of them; the rows themselves are not kept in memory."""
    kept, is_below = b"", False
    for piece in pieces:
        kept += piece
        if not is_below:
            end = _END.search(kept)
            is_below = end is not None
            kept = kept[end.end() :] if end else kept[-40:]
        if len(kept) > _LONGEST:
            break
    return kept if is_below else b""
