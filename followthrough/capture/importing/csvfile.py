"""The rows of a table in text: CSV, tabs or semicolons, whatever program wrote it."""

import re
from itertools import islice

from followthrough.capture.importing import encodings
from followthrough.capture.importing.records import delimiter_of, records
from followthrough.capture.importing.table import BEGINNING, Grid

_SEPARATOR = re.compile(r"\s*\"?sep=(.)\"?[ \t]*(?:\r\n|\r|\n|$)", re.IGNORECASE)
_SAMPLE = 1_000_000


def grid(data: bytes, region: str) -> Grid:
    """The table in the bytes; `region` tells the code page when they are not Unicode."""
    text = encodings.without_controls(encodings.decode(data, region)[0].lstrip("\ufeff"))
    separator = _SEPARATOR.match(text)
    if separator:
        text = text[separator.end() :]
    delimiter = separator[1] if separator else delimiter_of(text)
    beginning = list(islice(records(text[:_SAMPLE], delimiter), BEGINNING))
    return Grid(beginning, lambda width: records(text, delimiter, width))
