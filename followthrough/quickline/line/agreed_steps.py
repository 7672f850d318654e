"""Find the steps that were agreed, each with its date: 'Send the price list tomorrow, call on Saturday'."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from followthrough.quickline.core.clauses import CLAUSE_BREAKS, VerbUse
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.dates.date_parser import FoundDate, choose_date, dates_ahead

KINDS = {"send": "send", "email": "send", "meet": "meet"}


@dataclass(frozen=True, slots=True)
class AgreedStep:
    """One agreed step.

    action: call email message meet send follow_up wait other; words: as written, without the date; channel: call email
    text ... or None; theirs: they will do it; kind: send | meet | quote | '', for the keys of 'What did you agree?';
    said: promised (that side said so to the other), will ('I will', which the other heard in a talk), or ''; is_bare:
    the words only repeat the action; is_nudge: a call of ours about something of theirs ('nudge him').
    """

    action: str
    words: str
    when: FoundDate | None
    span: tuple[int, int]
    channel: str | None = None
    theirs: bool = False
    kind: str = ""
    said: str = ""
    is_bare: bool = False
    is_nudge: bool = False


def find_plans(
    uses: Sequence[VerbUse], tokens: Sequence[Token], found: Sequence[FoundDate], vocabulary: Vocabulary
) -> list[VerbUse]:
    """The verbs that are still to be done: not part of a date, not refused, not just a purpose ('call to wish ...')."""
    plans: list[VerbUse] = []
    for use in uses:
        if (
            _may_be_plan(use, tokens, found, vocabulary)
            and not _is_refused(use, uses, tokens, vocabulary)
            and not (use.tense == "noun" and _in_past_clause(use, uses, tokens, found, vocabulary))
            and not _is_purpose(use, plans, tokens, vocabulary)
            and not _is_deadline(use, plans, tokens, vocabulary)
        ):
            plans.append(use)
    return plans


def _may_be_plan(use: VerbUse, tokens: Sequence[Token], found: Sequence[FoundDate], vocabulary: Vocabulary) -> bool:
    """True for a planned verb with an action that is not part of a date, nor the thing behind one ('the Monday
    meeting')."""
    if use.tense in ("done", "thing"):
        return False
    if use.phrase in vocabulary.cues.planned_words:
        return True
    start = tokens[use.first].starts
    return use.verb.action is not None and not any(
        when.span[0] <= start < when.span[1] + when.is_of_thing * 2 for when in found
    )


def _is_refused(use: VerbUse, uses: Sequence[VerbUse], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'don't call': a refusing word right before the verb. 'Not there, try again' is not refused."""
    if use.phrase in ("try again", "try"):
        return False
    end_of_last = max((other.last for other in uses if other.last <= use.first), default=0)
    if use.first and tokens[use.first - 1].kind in CLAUSE_BREAKS:
        return False  # 'said no, send a card'
    lead = tokens[max(end_of_last, use.first - 2) : use.first]
    return any(token.text in vocabulary.cues.refusals | vocabulary.cues.negations for token in lead)


def _is_deadline(use: VerbUse, plans: Sequence[VerbUse], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'send the plans, due Friday': 'due' belongs to the plan before it."""
    if use.phrase not in DEADLINES or not plans:
        return False
    return plans[-1].first >= _clause(use.first, tokens, vocabulary)


DEADLINES = ("due", "deadline")


def _clause(at: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> int:
    """The index of the first token of the clause."""
    while at > 0 and not (tokens[at - 1].kind in CLAUSE_BREAKS or tokens[at - 1].text in vocabulary.cues.next_clause):
        at -= 1
    return at


def _in_past_clause(
    use: VerbUse, uses: Sequence[VerbUse], tokens: Sequence[Token], found: Sequence[FoundDate], vocabulary: Vocabulary
) -> bool:
    """True for a noun after a done verb ('met for coffee'), which is in the past, unless a date comes right after
    it."""
    start, ends = _clause(use.first, tokens, vocabulary), tokens[use.last - 1].ends
    if any(not when.is_past and 0 <= when.span[0] - ends <= 4 for when in found):
        return False
    done = [other for other in uses if start <= other.first < use.first and other.tense == "done"]
    return bool(done) and not any(other.phrase in ("asked", "agreed", "accepted") for other in done)


def _is_purpose(use: VerbUse, plans: Sequence[VerbUse], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'call to wish her luck': the second verb is the purpose of the first."""
    if use.first < 2 or tokens[use.first - 1].text != "to" or not plans:
        return False
    if tokens[use.first - 2].text in vocabulary.cues.before_purpose:
        return False
    return plans[-1].first >= _clause(use.first, tokens, vocabulary)


def agreed_steps_in(
    text: str, tokens: Sequence[Token], plans: Sequence[VerbUse], found: Sequence[FoundDate], vocabulary: Vocabulary
) -> list[AgreedStep]:
    """The steps of a parsed line: each plan with the words up to the next plan and the date among them."""
    out: list[AgreedStep] = []
    free = dates_ahead(found, tokens, vocabulary)
    step_start: int | None = None
    earlier: list[VerbUse] = []
    for index, use in enumerate(plans):
        start = tokens[_first_of(use, earlier, tokens, vocabulary)].starts
        start = start if step_start is None else min(step_start, start)
        following = plans[index + 1] if index + 1 < len(plans) else None
        if following is not None and _is_one_step(use, following, tokens, free, vocabulary):
            step_start = start
            continue
        step_start, earlier = None, [*plans[: index + 1]]
        end = _end(use, following, tokens, text, vocabulary)
        out.append(_agreed_step(use, text, start, end, tokens, free, vocabulary))
    due = choose_date(free, tokens, vocabulary)
    return [_on_the_day_of_line(step, out, due) for step in out]


def _on_the_day_of_line(step: AgreedStep, steps: Sequence[AgreedStep], due: FoundDate | None) -> AgreedStep:
    """The step on the due date of the line, if no step has a date and this is the only one, or if the date comes
    before it and says when they are back: 'on vacation til Jan 4, call her'."""
    if due is None or any(one.when for one in steps if one.action != "wait"):
        return step
    back = due.span[1] <= step.span[0] and (due.bound == "after" or any(one.when for one in steps))
    return replace(step, when=due) if back or len(steps) == 1 else step


def _agreed_step(
    use: VerbUse,
    text: str,
    start: int,
    end: int,
    tokens: Sequence[Token],
    free: Sequence[FoundDate],
    vocabulary: Vocabulary,
) -> AgreedStep:
    """The step of one plan, whose words are text[start:end]. Its date is among them or right before."""
    within = choose_date([when for when in free if start <= when.span[0] < end], tokens, vocabulary)
    when = within or _just_before(free, start, tokens, use, vocabulary)
    words = words_without_date(text, start, end, when, tokens[use.last - 1].ends, vocabulary)
    action = use.verb.action or "send"
    span = (start, max(end, when.span[1] if when else end))
    kind = kind_of_step(action, words, vocabulary)
    is_bare = len(words.split()) < 2 and use.tense != "noun"
    return AgreedStep(action, words, when, span, use.verb.channel, use.theirs, kind, is_bare=is_bare)


def kind_of_step(action: str, words: str, vocabulary: Vocabulary) -> str:
    """send | meet | quote | ''. Sending a quotation is a quote."""
    if action in ("send", "email") and not vocabulary.cues.quote_words.isdisjoint(words.lower().split()):
        return "quote"
    return KINDS.get(action, "")


def _first_of(use: VerbUse, earlier: Sequence[VerbUse], tokens: Sequence[Token], vocabulary: Vocabulary) -> int:
    """The index of the first token of the plan's words: the verb, or the start of its clause if the verb is at the
    end."""
    cues = vocabulary.cues
    if use.phrase in DEADLINES:
        return _clause(use.first, tokens, vocabulary)
    if not cues.verb_last or "*" in use.phrase or not _ends_clause(use, tokens, vocabulary):
        return use.first
    at, end_of_last = use.first, max((other.last for other in earlier), default=0)
    while at > end_of_last and not _parts(tokens[at - 1], vocabulary):
        at -= 1
    leads = cues.before_next | vocabulary.subjects_ours
    while at < use.first and tokens[at].text in leads:
        at += 1
    return at


def _parts(token: Token, vocabulary: Vocabulary) -> bool:
    """True for a break and for 'and', 'then', 'but'."""
    return token.kind in CLAUSE_BREAKS or token.text in vocabulary.cues.joining_words


def _ends_clause(use: VerbUse, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'Preisliste schicken, ...': nothing follows the verb, so its object and its day come before it."""
    return use.last >= len(tokens) or _parts(tokens[use.last], vocabulary)


def _is_one_step(
    use: VerbUse, following: VerbUse, tokens: Sequence[Token], free: Sequence[FoundDate], vocabulary: Vocabulary
) -> bool:
    """True for 'promised to send' and 'lunch moved to': both verbs are one step, unless a date or 'and' is between
    them."""
    between = tokens[use.last : following.first]
    if vocabulary.cues.verb_last and use.phrase in vocabulary.cues.planned_words:
        return True  # 'versprochen, die Zeichnungen zu mailen'
    if any(_parts(token, vocabulary) for token in between):
        return False
    start, end = tokens[use.first].starts, tokens[following.first].starts
    return not any(start <= when.span[0] < end for when in free)


def _end(use: VerbUse, following: VerbUse | None, tokens: Sequence[Token], text: str, vocabulary: Vocabulary) -> int:
    """The character at which the plan's words end: before the next plan, or at the end of the text."""
    if following is None:
        return len(text[:2000].rstrip())
    at = _first_of(following, [use], tokens, vocabulary)
    while at > use.last and tokens[at - 1].text in vocabulary.cues.before_next:
        at -= 1
    return tokens[at].starts


def _just_before(
    free: Sequence[FoundDate], start: int, tokens: Sequence[Token], use: VerbUse, vocabulary: Vocabulary
) -> FoundDate | None:
    """The date right before the plan in its clause ('tomorrow send the price list'), or None."""
    clause = tokens[_clause(use.first, tokens, vocabulary)].starts if tokens else 0
    before = [when for when in free if clause <= when.span[0] and when.span[1] <= start]
    return before[-1] if before else None


def words_without_date(
    text: str, start: int, end: int, when: FoundDate | None, verb: int, vocabulary: Vocabulary
) -> str:
    """The words without the date. The verb, which ends at `verb`, is kept whole."""
    if when and start <= when.span[0] and when.span[1] <= verb:  # 'kommt morgen um 8 vorbei'
        head = _trimmed(text[start : when.span[0]], vocabulary)
        return " ".join(f"{head} {_trimmed(text[when.span[1] : end], vocabulary)}".split())
    if when and start <= when.span[0] < end:
        head = max(_trimmed(text[start : when.span[0]], vocabulary), text[start : max(verb, start)], key=len)
        piece = f"{head} {text[when.span[1] : end].lstrip()}"
    else:
        piece = text[start:end]
    words = _trimmed(piece, vocabulary)
    return " ".join((words if len(words) >= verb - start else text[start : max(verb, start)]).split())


def _trimmed(piece: str, vocabulary: Vocabulary) -> str:
    """The words without punctuation and without the small words that belonged to the date."""
    words = piece.strip(" ,.;:-–!?\n\t").split()
    while len(words) > 1 and words[-1].lower() in vocabulary.cues.date_fillers:
        words.pop()
    return " ".join(words).strip(" ,.;:-–!?")
