"""One line of what happened and what comes next -> its parts, each with its place in the text. Saves nothing."""

from collections.abc import Sequence
from datetime import datetime

from followthrough.quickline.core.all_caps import quieted
from followthrough.quickline.core.clauses import verbs_of
from followthrough.quickline.core.tokens import Token, scan
from followthrough.quickline.core.typos import mended
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.dates.ambiguous_words import settle
from followthrough.quickline.dates.when import When, due_of, found_in
from followthrough.quickline.detect_language import detect_locale
from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line.agreed import Said, plans_of, said_in
from followthrough.quickline.line.channel import tell_channel
from followthrough.quickline.line.line import Line
from followthrough.quickline.line.next_step import tell_next, was_missed
from followthrough.quickline.line.outcome import dispositions, tell_outcome
from followthrough.quickline.line.subject import tell_about, tell_doubts, tell_quote
from followthrough.quickline.line.vague import fog_beside
from followthrough.quickline.line.who.name_person import in_name, name_person
from followthrough.quickline.line.who.person_score import Known

__all__ = ["Line", "read_line"]


def read_line(text: str, reference: datetime, locale: str = "en-US", known: Sequence[Known] | None = None) -> Line:
    """The parts of a line. At most 2,000 characters are parsed; the rest of a longer text stays in `rest`.

    reference: local time of writing; known: the people the caller knows. No text raises an error.
    """
    locale = detect_locale(text, locale)
    vocabulary = vocabulary_of(locale)
    scanned = mended(quieted(scan(text, vocabulary), vocabulary), vocabulary)
    found = found_in(scanned, reference, locale, vocabulary)
    tokens = settle(scanned, vocabulary)
    deeds, hits = verbs_of(tokens, vocabulary), dispositions(tokens, vocabulary)
    line = Line(text, locale)
    taken = [when.span for when in found]
    name_person(line, tokens, taken, deeds, hits, vocabulary, known or ())
    plans = [deed for deed in plans_of(deeds, tokens, found, vocabulary) if not in_name(deed, tokens, line)]
    line.due = _due(found, scanned, vocabulary, missed=not plans and was_missed(hits, vocabulary))
    tell_outcome(line, tokens, deeds, plans, hits, vocabulary)
    tell_next(line, tokens, deeds, plans, hits, vocabulary)
    tell_channel(line, deeds, plans, tokens, vocabulary)
    line.promises = [said for said in said_in(text, tokens, plans, found, vocabulary) if _is_ours(said)]
    tell_quote(line, tokens, vocabulary)
    tell_about(line, tokens, taken, deeds, vocabulary)
    line.fog = fog_beside(text, scanned, line.due, vocabulary)
    tell_doubts(line, tokens, deeds, vocabulary)
    return line


def _due(found: Sequence[When], tokens: Sequence[Token], vocabulary: Vocabulary, *, missed: bool) -> When | None:
    """The due date. 'missed call from Rob, 3pm' says when the call was."""
    due = due_of(found, tokens, vocabulary)
    return None if due is not None and due.dayless and missed else due


def _is_ours(said: Said) -> bool:
    return not said.theirs and said.action != "wait"
