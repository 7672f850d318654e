"""One line of what happened and what comes next -> its parts, each with its place in the text. Saves nothing."""

from collections.abc import Sequence
from datetime import datetime

from .agreed import plans_of, said_in
from .by_way import tell_channel
from .clauses import verbs_of
from .doubt import settle
from .fog import fog_beside
from .happened import dispositions, tell_outcome
from .line import Line
from .matter_said import tell_about, tell_doubts, tell_quote
from .naming import in_name, name_person
from .next_said import tell_next, was_missed
from .people import Known
from .shouting import quieted
from .slips import mended
from .tables import of
from .tables.tongue import tongue
from .tokens import scan
from .when import due_of, found_in

__all__ = ["Line", "read_line"]


def read_line(text: str, reference: datetime, locale: str = "en-US", known: Sequence[Known] | None = None) -> Line:
    """Reads at most 2,000 characters; the rest of a longer text stays in `rest`. Never raises on any text."""
    locale = tongue(text, locale)
    vocabulary = of(locale)
    scanned = mended(quieted(scan(text, vocabulary), vocabulary), vocabulary)
    found = found_in(scanned, reference, locale, vocabulary)
    tokens = settle(scanned, vocabulary)
    deeds, hits = verbs_of(tokens, vocabulary), dispositions(tokens, vocabulary)
    line = Line(text, locale)
    taken = [when.span for when in found]
    name_person(line, tokens, taken, deeds, hits, vocabulary, known or ())
    plans = [deed for deed in plans_of(deeds, tokens, found, vocabulary) if not in_name(deed, tokens, line)]
    line.due = due_of(found, scanned, vocabulary)
    if line.due and line.due.dayless and not plans and was_missed(hits, vocabulary):
        line.due = None  # 'missed call from Rob, 3pm': when it was
    tell_outcome(line, tokens, deeds, plans, hits, vocabulary)
    tell_next(line, tokens, deeds, plans, hits, vocabulary)
    tell_channel(line, deeds, plans, tokens, vocabulary)
    line.promises = [
        said for said in said_in(text, tokens, plans, found, vocabulary) if not said.theirs and said.action != "wait"
    ]
    tell_quote(line, tokens, vocabulary)
    tell_about(line, tokens, taken, deeds, vocabulary)
    line.fog = fog_beside(text, scanned, line.due, vocabulary)
    tell_doubts(line, tokens, deeds, vocabulary)
    return line
