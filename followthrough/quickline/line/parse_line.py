"""Parse one line about what happened and what comes next. Saves nothing."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from followthrough.quickline.core.clauses import VerbUse, find_verb_uses
from followthrough.quickline.core.phrase_matcher import PhraseMatch
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.dates.ambiguous_words import resolve_ambiguous_words
from followthrough.quickline.dates.date_parser import FoundDate, due_in_tokens, find_in_tokens, tokens_of_line
from followthrough.quickline.dates.pick_due import is_not_before
from followthrough.quickline.dates.pick_happened import happened_in_tokens
from followthrough.quickline.detect_language import detect_locale
from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line import side_remarks
from followthrough.quickline.line.agreed_steps import AgreedStep, agreed_steps_in, find_plans
from followthrough.quickline.line.channel import set_channel
from followthrough.quickline.line.incoming import is_incoming_line, is_inside, report_ranges
from followthrough.quickline.line.next_step import set_next_step, was_missed
from followthrough.quickline.line.outcome import find_dispositions, set_outcome
from followthrough.quickline.line.parsed_line import CharRange, ParsedLine
from followthrough.quickline.line.refusals import NEAR, asks_again_later, closes_followup
from followthrough.quickline.line.subject import set_doubts, set_quote, set_subject
from followthrough.quickline.line.told.reported import replied_same_way, set_reported
from followthrough.quickline.line.told.sayings import find_sayings
from followthrough.quickline.line.told.steps import with_sayings
from followthrough.quickline.line.told.thing import named_plainly, without_vague_words
from followthrough.quickline.line.vague_dates import vague_date_beside
from followthrough.quickline.line.who.name_tokens import with_names
from followthrough.quickline.line.who.set_person import is_in_name, set_person
from followthrough.quickline.line.who.words_without_name import blank_name

# Characters before a preference in which its verb may begin: 'call after 5 only'.
NEAR_BY = 2

__all__ = ["ParsedLine", "parse_line"]


def parse_line(text: str, reference: datetime, locale: str = "en-US", known: Sequence[str] = ()) -> ParsedLine:
    """The parts of a line. At most 2,000 characters are parsed; a longer text is kept whole in `text`.

    reference: local time of writing; known: full names of people the caller knows: where one stands in the line it is
    a name. No text raises an error.
    """
    locale = detect_locale(text, locale)
    vocabulary = vocabulary_of(locale)
    scanned, named = with_names(text, tokens_of_line(text, vocabulary), known, vocabulary)
    found = find_in_tokens(scanned, reference, locale, vocabulary)
    tokens = resolve_ambiguous_words(scanned, vocabulary)
    uses, matches = find_verb_uses(tokens, vocabulary), find_dispositions(tokens, vocabulary)
    line, words = ParsedLine(text, locale), _Words(scanned, tokens, found, uses, matches, vocabulary)
    set_person(line, tokens, [when.span for when in found], uses, matches, vocabulary, named)
    line.is_incoming = is_incoming_line(line)
    line.reports = report_ranges(line)
    plans = _plans(line, find_plans(uses, tokens, found, vocabulary), tokens)
    likes_hour = _set_dates(line, words, plans, reference)
    set_outcome(line, tokens, uses, plans, matches, vocabulary)
    set_next_step(line, tokens, uses, plans, matches, vocabulary)
    set_channel(line, uses, plans, tokens, vocabulary)
    _set_steps(line, words, plans)
    line.preference |= likes_hour
    _set_subject(line, words)
    _set_refusals(line, words, reference)
    return line


class _Words(NamedTuple):
    """The words of a line. scanned: tokens as written; tokens: with ambiguous words resolved; found: the dates; uses:
    the verbs; matches: the phrases that are outcomes."""

    scanned: Sequence[Token]
    tokens: Sequence[Token]
    found: Sequence[FoundDate]
    uses: Sequence[VerbUse]
    matches: Sequence[PhraseMatch[str]]
    vocabulary: Vocabulary


def _set_dates(line: ParsedLine, words: _Words, plans: Sequence[VerbUse], reference: datetime) -> bool:
    """Set the due date, the day on which it happened, and whether we ask again later. Returns True if the only hour is
    one at which they like to be reached."""
    ahead = [when for when in words.found if not is_inside(when.span[0], line.reports)]
    is_missed = was_missed(words.matches, words.vocabulary) or bool(line.reports)
    line.due = _due(ahead, words.scanned, words.vocabulary, missed=not plans and is_missed)
    likes_hour = _take_out_hour(line, plans, words.scanned, words.vocabulary)
    line.happened = happened_in_tokens(
        words.found,
        words.tokens,
        words.uses,
        [(match.first, match.last) for match in words.matches],
        reference.replace(tzinfo=None),
        words.vocabulary,
    )
    line.asks_again = asks_again_later(line.due, plans, reference)
    return likes_hour


def _set_steps(line: ParsedLine, words: _Words, plans: Sequence[VerbUse]) -> None:
    """Set what both sides said and the steps, then the outcome that a report tells; preferences are taken out."""
    tokens, found, vocabulary = words.tokens, words.found, words.vocabulary
    line.sayings = find_sayings(line.text, [line.spans["person"]] if "person" in line.spans else [], line.locale)
    planned = [step for step in agreed_steps_in(blank_name(line), tokens, plans, found, vocabulary) if _is_ours(step)]
    steps = with_sayings(line, planned, tokens, words.uses, found, vocabulary)
    line.promises = [named_plainly(step, line, vocabulary) for step in steps]
    set_reported(line, vocabulary)
    line.promises = [replied_same_way(step, line, vocabulary) for step in line.promises]
    _take_out_preferences(line)


def _set_subject(line: ParsedLine, words: _Words) -> None:
    """Set the quote, the subject and the vague date, which is left out of the words of the steps."""
    set_quote(line, words.tokens, words.vocabulary)
    dates = [when.span for when in words.found if not when.is_of_thing]
    set_subject(line, words.tokens, dates, words.uses, words.vocabulary)
    line.vague_date = vague_date_beside(line.text, words.scanned, line.due, words.vocabulary)
    line.promises = [without_vague_words(step, line) for step in line.promises]


def _set_refusals(line: ParsedLine, words: _Words, reference: datetime) -> None:
    """Set whether the line only tries again, says 'not now', and closes the follow-up; then what is in doubt."""
    line.tries_again = _only_tries_again(line, words.vocabulary)
    line.not_now = _is_not_now(line, reference)
    _doubt_day_in_name(line, words.scanned)
    line.closes = closes_followup(line, reference)
    set_doubts(line, words.tokens, words.uses, words.vocabulary)


def _plans(line: ParsedLine, plans: Sequence[VerbUse], tokens: Sequence[Token]) -> list[VerbUse]:
    """The plans that are neither part of a name nor what they did: 'missed Ada's call'."""
    return [
        use
        for use in plans
        if not is_in_name(use, tokens, line) and not is_inside(tokens[use.first].starts, line.reports)
    ]


def _due(
    found: Sequence[FoundDate], tokens: Sequence[Token], vocabulary: Vocabulary, *, missed: bool
) -> FoundDate | None:
    """The due date. The time in 'missed call from Rob, 3pm' is when the call was, so there is none."""
    due = due_in_tokens(found, tokens, vocabulary)
    return None if due is not None and due.is_without_day and missed else due


def _take_out_hour(line: ParsedLine, plans: Sequence[object], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Take out the hour of 'Rob: not before 10', which is how they like to be reached. Returns True if it was one."""
    due = line.due
    if plans or due is None or not due.is_without_day or not is_not_before(due.span, tokens, vocabulary):
        return False
    line.due = None
    return True


def _doubt_day_in_name(line: ParsedLine, scanned: Sequence[Token]) -> None:
    """Add the person to `uncertain` if a weekday is part of the name: 'Tuesday Weld called' may be Weld, who called
    on Tuesday."""
    start, end = line.spans.get("person", (0, 0))
    in_name = any(token.kind == "wday" and start <= token.starts < end for token in scanned)
    if in_name and "person" not in line.uncertain:
        line.uncertain.append("person")


def _take_out_preferences(line: ParsedLine) -> None:
    """Take out the steps, the date and the refusal that only say how they like to be reached: 'call after 5 only'."""
    places = side_remarks.find_preferences(line.text, line.locale)
    if not places:
        return

    def is_inside(span: CharRange | None) -> bool:
        return span is not None and any(start - NEAR_BY <= span[0] < end for start, end in places)

    lasts = not _is_from_a_day_on(line.due)
    line.promises = [step for step in line.promises if not (lasts and is_inside(step.span))]
    line.due = None if lasts and line.due and is_inside(line.due.span) else line.due
    line.preference = not line.promises and line.due is None
    if is_inside(line.spans.get("outcome")) or line.disposition in ("interested", "not_interested"):
        line.disposition, line.outcome = None, None
    if line.preference:
        line.next_action = None
        line.channel = side_remarks.liked_way(line.text, line.locale)


def _only_tries_again(line: ParsedLine, vocabulary: Vocabulary) -> bool:
    """True for 'left vm, try again': a note to ourselves, which nobody heard."""
    words = {word for step in line.promises for word in step.words.lower().split()}
    return line.due is None and bool(words) and words <= vocabulary.cues.again_words


def _is_from_a_day_on(due: FoundDate | None) -> bool:
    """True for 'no calls before the 15th', which is no preference: it holds until that day."""
    return due is not None and due.bound == "after" and not due.is_without_day


def _is_not_now(line: ParsedLine, reference: datetime) -> bool:
    """True for 'not now, try in March'; with a day within NEAR it is a step on that day."""
    near = line.due is not None and line.vague_date is None and line.due.starts < reference.replace(tzinfo=None) + NEAR
    return not near and side_remarks.says_not_now(line.text, line.locale)


def _is_ours(step: AgreedStep) -> bool:
    """True for a step that we will do."""
    return not step.theirs and step.action != "wait"
