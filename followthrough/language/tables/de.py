"""German: dates of its own, everything else still in English."""

from dataclasses import replace

from .de_dates import CUES, GRAMMAR, HOLIDAYS, NOT_TYPOS, TYPOS, words
from .en import VOCABULARY as ENGLISH

VOCABULARY = replace(
    ENGLISH,
    words=words(),
    grammar=GRAMMAR,
    typos=TYPOS,
    not_typos=NOT_TYPOS,
    holidays=HOLIDAYS,
    name_months=frozenset({"mai", "august", "jan"}),
    dates=CUES,
)
