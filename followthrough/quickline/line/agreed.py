"""'Send the price list tomorrow, call on Saturday': each thing said that somebody will do, with its date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from followthrough.quickline.core.clauses import BREAKS, Deed, verbs_of
from followthrough.quickline.core.tokens import Token, scan
from followthrough.quickline.core.typos import mended
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.dates.ambiguous_words import settle
from followthrough.quickline.dates.pick_due import is_refused
from followthrough.quickline.dates.when import When, found_in
from followthrough.quickline.detect_language import detect_locale
from followthrough.quickline.languages import vocabulary_of

KINDS = {"send": "send", "email": "send", "meet": "meet"}


@dataclass(frozen=True, slots=True)
class Said:
    """One promise. action: call email message meet send follow_up wait other; channel: call email text ... or None;
    words: as written, without the date; theirs: they are to do it. kind: send | meet | quote | '' for the keys of
    'What did you agree?'."""

    action: str
    words: str
    when: When | None
    span: tuple[int, int]
    channel: str | None = None
    theirs: bool = False
    kind: str = ""


def read_agreed(text: str, reference: datetime, locale: str = "en-US") -> list[Said]:
    """What was agreed in a line typed after 'reached'. A date without a verb is one thing, action 'follow_up'."""
    locale = detect_locale(text, locale)
    vocabulary = vocabulary_of(locale)
    tokens = mended(scan(text, vocabulary), vocabulary)
    found = found_in(tokens, reference, locale, vocabulary)
    tokens = settle(tokens, vocabulary)
    deeds = plans_of(verbs_of(tokens, vocabulary), tokens, found, vocabulary)
    said = said_in(text, tokens, deeds, found, vocabulary)
    ahead = [when for when in found if not when.happened and not is_refused(when.span, tokens, vocabulary)]
    if not said and ahead:
        return [Said("follow_up", text.strip(), ahead[-1], (0, len(text)))]
    return said


def plans_of(
    deeds: Sequence[Deed], tokens: Sequence[Token], found: Sequence[When], vocabulary: Vocabulary
) -> list[Deed]:
    """Deeds still to be done: not inside a date, not refused, not a mere purpose ('call to wish ...')."""
    plans: list[Deed] = []
    for deed in deeds:
        if (
            _may_be_plan(deed, tokens, found, vocabulary)
            and not _is_refused(deed, deeds, tokens, vocabulary)
            and not (deed.tense == "noun" and _in_past_clause(deed, deeds, tokens, found, vocabulary))
            and not _is_purpose(deed, plans, tokens, vocabulary)
            and not _is_deadline(deed, plans, tokens, vocabulary)
        ):
            plans.append(deed)
    return plans


def _may_be_plan(deed: Deed, tokens: Sequence[Token], found: Sequence[When], vocabulary: Vocabulary) -> bool:
    if deed.tense in ("done", "thing"):
        return False
    if deed.phrase in vocabulary.cues.planned:
        return True
    start = tokens[deed.first].starts
    return deed.verb.action is not None and not any(when.span[0] <= start < when.span[1] for when in found)


def _is_refused(deed: Deed, deeds: Sequence[Deed], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'don't call': a refusing word right before the verb. 'not there, try again' is none."""
    if deed.phrase in ("try again", "try"):
        return False
    told = max((other.last for other in deeds if other.last <= deed.first), default=0)
    lead = tokens[max(told, deed.first - 2) : deed.first]
    return any(token.text in vocabulary.cues.refusals for token in lead)


def _is_deadline(deed: Deed, plans: Sequence[Deed], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'send the plans, due Friday': the word belongs to the plan of its clause."""
    if deed.phrase not in DEADLINES or not plans:
        return False
    return plans[-1].first >= _clause(deed.first, tokens, vocabulary)


DEADLINES = ("due", "deadline")


def _clause(at: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> int:
    while at > 0 and not (tokens[at - 1].kind in BREAKS or tokens[at - 1].text in vocabulary.cues.next_clause):
        at -= 1
    return at


def _in_past_clause(
    deed: Deed, deeds: Sequence[Deed], tokens: Sequence[Token], found: Sequence[When], vocabulary: Vocabulary
) -> bool:
    """A noun behind a done verb ('met for coffee') tells of the past."""
    start, ends = _clause(deed.first, tokens, vocabulary), tokens[deed.last - 1].ends
    if any(not when.happened and 0 <= when.span[0] - ends <= 4 for when in found):
        return False
    done = [other for other in deeds if start <= other.first < deed.first and other.tense == "done"]
    return bool(done) and not any(other.phrase in ("asked", "agreed", "accepted") for other in done)


def _is_purpose(deed: Deed, plans: Sequence[Deed], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    if deed.first < 2 or tokens[deed.first - 1].text != "to" or not plans:
        return False
    if tokens[deed.first - 2].text in vocabulary.cues.leads_to:
        return False
    return plans[-1].first >= _clause(deed.first, tokens, vocabulary)


def said_in(
    text: str, tokens: Sequence[Token], plans: Sequence[Deed], found: Sequence[When], vocabulary: Vocabulary
) -> list[Said]:
    """Each plan with the words up to the next one, and the date said there."""
    out: list[Said] = []
    free = [when for when in found if not when.happened and not is_refused(when.span, tokens, vocabulary)]
    begun: int | None = None
    spoken: list[Deed] = []
    for index, deed in enumerate(plans):
        start = tokens[_first_of(deed, spoken, tokens, vocabulary)].starts
        start = start if begun is None else min(begun, start)
        following = plans[index + 1] if index + 1 < len(plans) else None
        if following is not None and _one_breath(deed, following, tokens, free, vocabulary):
            begun = start
            continue
        begun, spoken = None, [*plans[: index + 1]]
        end = _end(deed, following, tokens, text, vocabulary)
        out.append(_said(deed, text, start, end, tokens, free, vocabulary))
    return out


def _said(
    deed: Deed,
    text: str,
    start: int,
    end: int,
    tokens: Sequence[Token],
    free: Sequence[When],
    vocabulary: Vocabulary,
) -> Said:
    """One plan that is said in text[start:end], or has its date right before that."""
    within = next((when for when in free if start <= when.span[0] < end), None)
    when = within or _just_before(free, start, tokens, deed, vocabulary)
    words = _without(text, start, end, when, tokens[deed.last - 1].ends, vocabulary)
    action = deed.verb.action or "send"
    span = (start, max(end, when.span[1] if when else end))
    return Said(action, words, when, span, deed.verb.channel, deed.theirs, _kind(action, words, vocabulary))


def _kind(action: str, words: str, vocabulary: Vocabulary) -> str:
    """send | meet | quote | '': a quotation that is sent is a quote."""
    if action in ("send", "email") and not vocabulary.cues.quotes.isdisjoint(words.lower().split()):
        return "quote"
    return KINDS.get(action, "")


def _first_of(deed: Deed, earlier: Sequence[Deed], tokens: Sequence[Token], vocabulary: Vocabulary) -> int:
    """The token its words begin with: the verb, or its clause where the verb stands at the end."""
    cues = vocabulary.cues
    if deed.phrase in DEADLINES:
        return _clause(deed.first, tokens, vocabulary)
    if not cues.verb_last or "*" in deed.phrase or not _ends_clause(deed, tokens, vocabulary):
        return deed.first
    at, told = deed.first, max((other.last for other in earlier), default=0)
    while at > told and not _parts(tokens[at - 1], vocabulary):
        at -= 1
    leads = cues.before_next | vocabulary.subjects_ours
    while at < deed.first and tokens[at].text in leads:
        at += 1
    return at


def _parts(token: Token, vocabulary: Vocabulary) -> bool:
    """A break or 'and', 'then', 'but' parts two things that are said."""
    return token.kind in BREAKS or token.text in vocabulary.cues.joining


def _ends_clause(deed: Deed, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'Preisliste schicken, ...': nothing stands behind the verb, so its object and its day stand before it."""
    return deed.last >= len(tokens) or _parts(tokens[deed.last], vocabulary)


def _one_breath(
    deed: Deed, following: Deed, tokens: Sequence[Token], free: Sequence[When], vocabulary: Vocabulary
) -> bool:
    """'promised to send', 'lunch moved to': two words for one thing, unless each has its date or 'and' parts them."""
    between = tokens[deed.last : following.first]
    if vocabulary.cues.verb_last and deed.phrase in vocabulary.cues.planned:
        return True  # 'versprochen, die Zeichnungen zu mailen'
    if any(_parts(token, vocabulary) for token in between):
        return False
    start, end = tokens[deed.first].starts, tokens[following.first].starts
    return not any(start <= when.span[0] < end for when in free)


def _end(deed: Deed, following: Deed | None, tokens: Sequence[Token], text: str, vocabulary: Vocabulary) -> int:
    if following is None:
        return len(text[:2000].rstrip())
    at = _first_of(following, [deed], tokens, vocabulary)
    while at > deed.last and tokens[at - 1].text in vocabulary.cues.before_next:
        at -= 1
    return tokens[at].starts


def _just_before(
    free: Sequence[When], start: int, tokens: Sequence[Token], deed: Deed, vocabulary: Vocabulary
) -> When | None:
    """'tomorrow send the price list': the date stands before its verb."""
    clause = tokens[_clause(deed.first, tokens, vocabulary)].starts if tokens else 0
    before = [when for when in free if clause <= when.span[0] and when.span[1] <= start]
    return before[-1] if before else None


def _without(text: str, start: int, end: int, when: When | None, verb: int, vocabulary: Vocabulary) -> str:
    """The words without the date; the verb, which ends at `verb`, stays whole."""
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
    """Without the punctuation and small words a date left behind."""
    words = piece.strip(" ,.;:-–!?\n\t").split()
    while len(words) > 1 and words[-1].lower() in vocabulary.cues.loose:
        words.pop()
    return " ".join(words).strip(" ,.;:-–!?")
