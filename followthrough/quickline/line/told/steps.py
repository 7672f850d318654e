"""The steps that a line reports: what we promised or owe, what they will do, what we asked them for."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from followthrough.quickline.core.clauses import VerbUse, find_verb_uses
from followthrough.quickline.core.sayings import IDLE, OURS, THEIRS, WEAK, Saying
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.dates.ambiguous_words import resolve_ambiguous_words
from followthrough.quickline.dates.date_parser import FoundDate, due_in_tokens, find_in_tokens, tokens_of_line
from followthrough.quickline.detect_language import detect_locale
from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line.agreed_steps import (
    AgreedStep,
    agreed_steps_in,
    find_plans,
)
from followthrough.quickline.line.parsed_line import ParsedLine
from followthrough.quickline.line.told.sayings import find_sayings
from followthrough.quickline.line.told.step_reader import StepReader


def parse_agreed_steps(text: str, reference: datetime, locale: str = "en-US") -> list[AgreedStep]:
    """The steps agreed in a line that was typed after 'reached'. A date without a verb is one step with action
    'follow_up'."""
    locale = detect_locale(text, locale)
    vocabulary = vocabulary_of(locale)
    tokens = tokens_of_line(text, vocabulary)
    found = find_in_tokens(tokens, reference, locale, vocabulary)
    tokens = resolve_ambiguous_words(tokens, vocabulary)
    uses = find_verb_uses(tokens, vocabulary)
    plans = find_plans(uses, tokens, found, vocabulary)
    line = ParsedLine(text, locale, sayings=find_sayings(text, [], locale))
    steps = with_sayings(line, agreed_steps_in(text, tokens, plans, found, vocabulary), tokens, uses, found, vocabulary)
    due = None if steps else due_in_tokens(found, tokens, vocabulary)
    return [AgreedStep("follow_up", text.strip(), due, (0, len(text)))] if due else steps


def with_sayings(
    line: ParsedLine,
    steps: Sequence[AgreedStep],
    tokens: Sequence[Token],
    uses: Sequence[VerbUse],
    found: Sequence[FoundDate],
    vocabulary: Vocabulary,
) -> list[AgreedStep]:
    """The planned steps and the reported ones in the order of the line; a plan inside a report is part of it."""
    told = [one for one in line.sayings if one.kind in OURS | THEIRS | IDLE]
    reader = StepReader(line, tokens, uses, found, vocabulary)
    reported: list[AgreedStep] = []
    for place, saying in enumerate(told):
        following = told[place + 1].starts if place + 1 < len(told) else len(line.text)
        reported.append(reader.step(saying, min(following, reader.end(saying, following))))
    pairs = _without_idle_wishes(steps, list(zip(reported, told, strict=True)))
    planned = _without_reported([*steps, *reader.deliverables(steps)], pairs, vocabulary)
    plain = [_up_to(step, pairs, line, reader.dates) for step in planned]
    plain = [_with_promise(step, pairs, line.text) for step in plain]
    strong = [step for step, saying in pairs if saying.kind not in WEAK | IDLE]
    whole = _with_weak([*plain, *strong], [pair for pair in pairs if pair[1].kind in WEAK])
    ordered = _with_answers(sorted(whole, key=lambda one: one.span), line.text, vocabulary)
    return _with_free_date(ordered, line)


Reported = tuple[AgreedStep, Saying]


def _without_idle_wishes(steps: Sequence[AgreedStep], pairs: list[Reported]) -> list[Reported]:
    """The reports without wishes that say nothing beside the plans: for a thing without a deadline, or alone."""

    def says_more(step: AgreedStep, saying: Saying) -> bool:
        others = [one for one in steps if not step.span[0] <= one.span[0] < step.span[1]]
        others += [one for one, said in pairs if said is not saying and said.kind in OURS - {"wish"}]
        return bool(others) and (saying.kind == "want" or (step.when is not None and step.when.bound == "by"))

    return [(step, saying) for step, saying in pairs if saying.kind not in ("wish", "want") or says_more(step, saying)]


def _with_weak(steps: list[AgreedStep], weak: Sequence[Reported]) -> list[AgreedStep]:
    """The steps, and those weak reports that are steps here.

    What they wait for is ours unless another step does it, which is then about that. What they have to do is theirs
    unless we do something. A wish that is left is a step.
    """
    kept = list(steps)
    for step, saying in weak:
        ours = any(not one.theirs for one in steps)
        if saying.kind == "wish" or not ours:
            kept.append(step)
        elif saying.kind == "awaited":
            kept = [replace(one, words=step.words) if _is_short(one) else one for one in kept]
    return kept


def _is_short(step: AgreedStep) -> bool:
    """True for a step of ours without words of its own: 'call them'."""
    return not step.theirs and len(step.words.split()) <= 2


def _without_reported(
    steps: Sequence[AgreedStep], pairs: Sequence[Reported], vocabulary: Vocabulary
) -> list[AgreedStep]:
    """The plans that are no part of a report. Where the verb comes last, a plan cut by a report is a part of it."""
    kept = [step for step in steps if not _is_inside(step, pairs)]
    if not vocabulary.cues.verb_last:
        return kept
    return [step for step in kept if not any(step.span[0] < one.starts < step.span[1] for _, one in pairs)]


def _is_inside(step: AgreedStep, pairs: Sequence[Reported]) -> bool:
    """True for a plan whose words begin inside a report: 'promised Ada the list' is read as a plan, too."""
    return any(saying.starts <= step.span[0] < reported.span[1] for reported, saying in pairs)


def _up_to(step: AgreedStep, pairs: Sequence[Reported], line: ParsedLine, dates: Sequence[FoundDate]) -> AgreedStep:
    """The step without the report that begins among its words."""
    start, end = step.span
    report = next((one.starts for _, one in pairs if start < one.starts < end), end)
    if report == end:
        return step
    when = next((one for one in dates if start <= one.span[0] < report), None)
    words = line.text[start : when.span[0] if when else report].strip(" ,.;:-–")
    return replace(step, words=min(words, step.words, key=len), when=when, span=(start, report))


def _with_promise(step: AgreedStep, pairs: Sequence[Reported], text: str) -> AgreedStep:
    """The step; one that 'and' joins to a promise of ours is promised with it."""
    before = next((one for one, _ in reversed(pairs) if one.span[1] <= step.span[0]), None)
    if before is None or before.theirs or not before.said:
        return step
    between = text[before.span[1] : step.span[0]].strip(" ,").lower()
    return replace(step, said=before.said) if between in ("and", "&", "+", "und", "and then") else step


def _with_answers(steps: Sequence[AgreedStep], text: str, vocabulary: Vocabulary) -> list[AgreedStep]:
    """The steps; what we asked for and their answer to it are one: 'asked for the logo, said she'd post it Friday'."""
    joined: list[AgreedStep] = []
    for step in steps:
        before = joined[-1] if joined else None
        words = set(text[slice(*step.span)].lower().split())
        asked = before is not None and before.theirs and not before.said and before.when is None
        if before is not None and asked and step.theirs and step.said and words & vocabulary.cues.thing_pronouns:
            joined[-1] = replace(step, words=before.words, span=(before.span[0], step.span[1]))
        else:
            joined.append(step)
    return joined


def _with_free_date(steps: list[AgreedStep], line: ParsedLine) -> list[AgreedStep]:
    """The steps; the only one without a date gets the due date of the line, if no step has that."""
    if line.due is None or any(one.when and one.when.span == line.due.span for one in steps):
        return steps
    bare = [one for one in steps if one.when is None and (one.said or one.theirs)]
    return [replace(one, when=line.due) if [one] == bare else one for one in steps]
