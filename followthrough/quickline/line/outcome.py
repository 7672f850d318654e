"""Find the outcome of a line, and who did what."""

from collections.abc import Sequence

from followthrough.quickline.core.clauses import CLAUSE_BREAKS, VerbUse
from followthrough.quickline.core.cues import Cues
from followthrough.quickline.core.known_words import is_everyday, is_given
from followthrough.quickline.core.phrase_matcher import PhraseMatch, PhraseMatcher
from followthrough.quickline.core.tokens import Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary, word_set
from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line.incoming import is_about_us, is_mention, is_told_only
from followthrough.quickline.line.outcome_spellings import OF_DISPOSITION, RANK
from followthrough.quickline.line.parsed_line import ParsedLine
from followthrough.quickline.line.refusals import is_refusal
from followthrough.quickline.line.requests import find_request

_MATCHERS: dict[int, PhraseMatcher[str]] = {}


def find_dispositions(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[PhraseMatch[str]]:
    """All phrases of the line that are outcomes, in order."""
    matcher = _MATCHERS.get(id(vocabulary))
    if matcher is None:
        matcher = _MATCHERS[id(vocabulary)] = PhraseMatcher(vocabulary.outcomes)
    return matcher.find([token.text for token in tokens])


DONE_ONLY = frozenset({"spoke", "met", "sent", "meeting_booked", "interested", "won", "lost"})
OPENINGS = CLAUSE_BREAKS | {"dash", ""}  # '' is the edge of the line
# Phrases that are an outcome unless one of these words stands before them: 'not busy', 'when answered'.
TURNED = frozenset({
    "away", "busy", "hot", "warm", "passed", "missed", "answered", "booked", "silence", "up for a", "received",
})  # fmt: skip
# 'passed away', 'threw it away': nobody is away.
BEFORE_AWAY = word_set("""
    passed passes put gave give given threw throw thrown took take taken moved move moving run ran walk walked get got
    far miles blocks minutes hours explain explained turned cleared blown it them
""")
TURNS = frozenset({"right", "not", "straight", "when", "never", "haven't", "hasn't"})
ARTICLES = frozenset({"the", "a", "an", "our"})
SAID_NO = frozenset({"said no", "says no", "told me no", "told us no"})
NO_LEADS = frozenset({"is", "her", "his", "my"})


def set_outcome(
    line: ParsedLine,
    tokens: Sequence[Token],
    uses: Sequence[VerbUse],
    plans: Sequence[VerbUse],
    matches: Sequence[PhraseMatch[str]],
    vocabulary: Vocabulary,
) -> None:
    """Set `disposition` and `outcome`. Of several outcomes the one is taken that decides what happens next."""
    matches = [
        match
        for match in matches
        if not _is_planned(match, tokens, vocabulary)
        and not _is_of_others(match, tokens, line, plans, vocabulary)
        and not (match.phrase in vocabulary.cues.illness_phrases and not _has_tried(uses, vocabulary))
        and is_refusal(match, tokens, line, vocabulary)
    ]
    if not matches:
        _set_unworded_outcome(line, tokens, uses, plans, vocabulary)
        return
    best = min(matches, key=lambda match: (RANK[match.value], match.first))
    if best.value == "sent" and by_them_at(best.first, tokens, line):
        return
    _keep_outcome(line, best.value)
    if not is_told_only(best, tokens, vocabulary):
        line.outcome = OF_DISPOSITION["no_answer"]  # nobody took a message
    line.spans["outcome"] = (tokens[best.first].starts, tokens[best.last - 1].ends)


def _named_sum(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'gave Ada 14,800 for the roof': we named a price."""
    for at, token in enumerate(tokens):
        if token.text in vocabulary.cues.price_verbs and token_at(tokens, at - 1).kind in OPENINGS | {"we", "i"}:
            near = tokens[at + 1 : at + 1 + NEAR_PRICE]
            place = next((n for n, one in enumerate(near) if one.kind in ("money", "big")), len(near))
            is_plain = all(one.kind == "_" and one.text not in vocabulary.cues.recipients_us for one in near[:place])
            if 0 < place < len(near) and is_plain and token_at(tokens, at + place + 2).text in ("for", "on", "plus"):
                return True
    return False


NEAR_PRICE = 5  # words between 'gave' and the sum


def _was_at(line: ParsedLine, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'w/ Ada @ the tasting': the line opens with where we were together."""
    ends = line.spans.get("person", (0, 0))[1]
    at = next((place for place, one in enumerate(tokens) if one.starts >= ends), len(tokens))
    is_with = bool(tokens) and tokens[0].text in vocabulary.cues.with_words and line.spans.get("person", (9, 9))[0] < 6
    place = token_at(tokens, at + 1)
    place = token_at(tokens, at + 2) if place.kind == "the" else place
    is_dated = line.due is not None and line.due.span[0] <= place.ends + 1 and line.due.span[1] >= place.starts
    return is_with and token_at(tokens, at).kind == "at" and place.kind == "_" and not is_dated


def _has_tried(uses: Sequence[VerbUse], vocabulary: Vocabulary) -> bool:
    """True if we called, or try again: 'rang Tom, out sick', 'Tom out sick, try Thursday'."""
    return any(_is_done_call(use, vocabulary) or use.phrase.startswith(("try", "call", "ring")) for use in uses)


def _keep_outcome(line: ParsedLine, disposition: str) -> None:
    line.disposition, line.outcome = disposition, OF_DISPOSITION[disposition]


def _set_unworded_outcome(
    line: ParsedLine, tokens: Sequence[Token], uses: Sequence[VerbUse], plans: Sequence[VerbUse], vocabulary: Vocabulary
) -> None:
    """Set the outcome of a line without words for one: 'rang Ada, out', 'called Ada', 'Ada wants samples'."""
    if line.asks_again and _says_bare_no(tokens, line, vocabulary):
        _keep_outcome(line, "not_interested")
        return
    if _stands_alone(tokens, vocabulary) and any(use.tense == "done" and use.verb.channel for use in uses):
        _keep_outcome(line, "no_answer")
        return
    if _named_sum(tokens, vocabulary) or _was_at(line, tokens, vocabulary):
        _keep_outcome(line, "sent" if _named_sum(tokens, vocabulary) else "met")
        return
    called = [use for use in uses if _is_done_call(use, vocabulary) and not _is_naming(use, tokens)]
    if not called:
        _set_interest(line, tokens, vocabulary)
    elif _reached_by_us(line, called, plans, tokens, vocabulary):
        _keep_outcome(line, "spoke")
        line.uncertain.append("outcome")


def _is_done_call(use: VerbUse, vocabulary: Vocabulary) -> bool:
    """True for a verb like 'called', 'rang'."""
    return use.tense == "done" and use.verb.channel == "call" and use.phrase.startswith(vocabulary.cues.call_phrases)


def _is_naming(use: VerbUse, tokens: Sequence[Token]) -> bool:
    """True for 'a lad called Kyle': his name, not a call."""
    before = token_at(tokens, use.first - 1)
    led = before.text in ("someone", "somebody") or token_at(tokens, use.first - 2).text in ("a", "an")
    return led and before.kind == "_" and token_at(tokens, use.last).written[:1].isupper()


def _set_interest(line: ParsedLine, tokens: Sequence[Token], vocabulary: Vocabulary) -> None:
    """Set 'interested' if they asked for a thing. It is asked about."""
    asked = find_request(tokens, vocabulary)
    if asked and asked[0] == "send":
        _keep_outcome(line, "interested")
        line.uncertain.append("outcome")


def _reached_by_us(
    line: ParsedLine,
    called: Sequence[VerbUse],
    plans: Sequence[VerbUse],
    tokens: Sequence[Token],
    vocabulary: Vocabulary,
) -> bool:
    """True if we called and they answered, or no further try is planned."""
    if all(by_them_at(use.first, tokens, line) for use in called):
        return False
    answered = any(token.text in vocabulary.subjects_theirs for token in tokens)
    return answered or not any(plan.phrase.startswith("try") for plan in plans)


def _stands_alone(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'rang, out, Mon': between two breaks, a word like 'out' means that they were not there."""
    return any(
        token.text in vocabulary.cues.away_words
        and token_at(tokens, at - 1).kind in OPENINGS
        and token_at(tokens, at + 1).kind in OPENINGS
        for at, token in enumerate(tokens)
    )


def _is_of_others(
    match: PhraseMatch[str],
    tokens: Sequence[Token],
    line: ParsedLine,
    plans: Sequence[VerbUse],
    vocabulary: Vocabulary,
) -> bool:
    """True where the words are about us, about a thing, or about what somebody else sent."""
    if is_about_us(match, tokens, vocabulary) or is_mention(match, tokens, line, vocabulary):
        return True
    if match.value != "sent":
        return False
    return _is_named_in_plan(match, plans, tokens) or _is_wished(match, tokens) or _other_sent(match, tokens, line)


def _is_named_in_plan(match: PhraseMatch[str], plans: Sequence[VerbUse], tokens: Sequence[Token]) -> bool:
    """True for 'call Bo about the hay delivered Tuesday': the plan names a thing that was sent."""
    before = [plan for plan in plans if plan.last <= match.first]
    if not before:
        return False
    between = tokens[before[-1].last : match.first]
    return not any(token.kind in CLAUSE_BREAKS or token.text in ("and", "then", "but", "i", "we") for token in between)


def _is_wished(match: PhraseMatch[str], tokens: Sequence[Token]) -> bool:
    """True for "she'd rather I emailed it": they wish it."""
    words = {token.text for token in tokens[max(0, match.first - 4) : match.first]}
    return bool(words & {"rather", "wish", "wishes", "wished", "prefer", "prefers", "preferred"})


def _other_sent(match: PhraseMatch[str], tokens: Sequence[Token], line: ParsedLine) -> bool:
    """True for 'Jack sent over a lad called Kyle': somebody who is only mentioned did it."""
    before = token_at(tokens, match.first - 1)
    named = {word.lower() for name in line.also_named for word in name.split()}
    return before.text in named or (before.written[:1].isupper() and is_given(before.text, vocabulary_of(line.locale)))


def _says_bare_no(tokens: Sequence[Token], line: ParsedLine, vocabulary: Vocabulary) -> bool:
    """True for 'Ada no, but ask in May': a 'no' that stands alone or right after the name."""
    start, end = line.spans.get("person", (0, 0))
    return any(
        token.text in vocabulary.refusals.bare_no
        and token_at(tokens, at + 1).kind in OPENINGS
        and (token_at(tokens, at - 1).kind in OPENINGS or start <= tokens[at - 1].starts < end)
        for at, token in enumerate(tokens)
    )


def _is_planned(match: PhraseMatch[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'try to reach' and 'to be sent': the words of an outcome, but not an outcome."""
    if _is_condition(match.first, tokens, vocabulary):
        return True
    if match.value in DONE_ONLY and _is_still_ahead(match, tokens, vocabulary):
        return True
    return _is_turned(match, token_at(tokens, match.first - 1).text, vocabulary) or _is_other_phrase(
        match, tokens, vocabulary
    )


def _is_still_ahead(match: PhraseMatch[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'to be sent' and 'geschickt werden': it is not done yet."""
    before = token_at(tokens, match.first - 1).text
    if before in vocabulary.cues.planned_leads and before not in NO_LEADS:
        return True
    if vocabulary.cues.verb_last and _is_ahead(match, tokens, vocabulary):
        return True
    return token_at(tokens, match.last).text in vocabulary.cues.planned_tails


def _is_turned(match: PhraseMatch[str], before: str, vocabulary: Vocabulary) -> bool:
    """True for 'not busy', 'the lost order', 'reach out to': with the word before it is no outcome."""
    if match.phrase in TURNED and before in TURNS:
        return True
    if match.phrase == "away" and before in BEFORE_AWAY:
        return True
    if match.value in ("won", "lost") and match.last - match.first == 1 and before in ARTICLES:
        return True
    return match.phrase == "out to" and before in vocabulary.cues.before_out_to


def _is_other_phrase(match: PhraseMatch[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'said no pressure', for 'part ordered', and for an assistant who is only mentioned."""
    if match.phrase in SAID_NO:
        return _says_more(match, tokens, vocabulary)
    if match.phrase == "ordered":
        return _is_passive(match, tokens, vocabulary)
    if match.value == "no_answer" and match.phrase.endswith((" up", " pickup")):
        return _is_fetching(match, tokens, vocabulary)
    return (
        match.value == "gatekeeper"
        and match.phrase in ("assistant", "secretary")
        and not _left_with(match, tokens, vocabulary)
    )


def _is_fetching(match: PhraseMatch[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'didn't pick up her cake': goods, not the phone."""
    cues = vocabulary.cues
    led = token_at(tokens, match.last).text in cues.possessive | ARTICLES | cues.fetched_words
    return led and token_at(tokens, match.last + 1).text not in cues.phone_words


def _is_condition(first: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'ask if the roof passed': it is not known yet."""
    for token in reversed(tokens[max(0, first - 5) : first]):
        if token.kind in CLAUSE_BREAKS:
            return False
        if token.text in vocabulary.cues.condition_words:
            return True
    return False


def _is_ahead(match: PhraseMatch[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'Einladung bis 10.12. raus', 'soll morgen geschickt sein': a word about the future comes before it."""
    for token in reversed(tokens[: match.first]):
        if token.kind in CLAUSE_BREAKS:
            return False
        if token.text in vocabulary.cues.future_words:
            return True
    return token_at(tokens, match.last).kind == "until"


def _is_passive(match: PhraseMatch[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'part ordered': we ordered it, for them."""
    before, cues = token_at(tokens, match.first - 1), vocabulary.cues
    return (
        before.kind == "_"
        and before.written.islower()
        and before.text not in cues.pronouns
        and before.text not in cues.behind_names
        and not is_given(before.text, vocabulary)
        and bool(vocabulary.everyday)
        and is_everyday(before.text, vocabulary)
    )


def _says_more(match: PhraseMatch[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'said no pressure', 'said no time' and 'told me no later than Friday', which are no refusals."""
    after = token_at(tokens, match.last)
    if after.text in ("later", "time"):
        return after.text == "time" or token_at(tokens, match.last + 1).text == "than"
    return after.kind == "_" and after.text not in (
        vocabulary.cues.ignored_words | vocabulary.refusals.tails | {"thanks", "thank"}
    )


def _left_with(match: PhraseMatch[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True if a message was left with the assistant, or we spoke to them."""
    near = {token.text for token in tokens[max(0, match.first - 6) : match.first]}
    return bool(near & vocabulary.cues.left_or_spoke) and not near & {"call", "email"}


OWNERS = frozenset({"the", "my", "his", "her", "their", "our"})
BETWEEN = frozenset({"finally", "just", "also"})


def by_them_at(first: int, tokens: Sequence[Token], line: ParsedLine) -> bool:
    """True for 'José rang' and 'she emailed': the person did it, not we. `first`: index of the verb."""
    if not first:
        return False
    cues = vocabulary_of(line.locale).cues
    if cues.verb_last and tokens[first].text not in cues.finite_forms:
        return _have_done(first, tokens, cues)
    before = tokens[first - 1]
    ends = {span[1] for name, span in line.spans.items() if name in ("person", "org")}
    if before.ends in ends and "person" in line.spans:
        return True
    subject = token_at(tokens, first - 2)
    if first > 1 and (before.text in BETWEEN or is_theirs(subject, line)):
        return subject.ends in ends or is_theirs(subject, line)
    if before.kind == "_" and subject.text in OWNERS:
        return True  # 'the bank called'
    return before.text in ("he", "she", "they")


def _have_done(first: int, tokens: Sequence[Token], cues: Cues) -> bool:
    """True for 'Anna hat die Liste geschickt', not for 'Liste an Anna geschickt': an auxiliary in the third person
    comes before it."""
    for token in reversed(tokens[:first]):
        if token.kind in CLAUSE_BREAKS:
            return False
        if token.text in cues.perfect_auxiliaries:
            return True
    return False


def is_theirs(token: Token, line: ParsedLine) -> bool:
    """True for 'Mum's' in "Mum's carer called"."""
    person = line.spans.get("person")
    return person is not None and person[0] <= token.starts < person[1] and token.text.endswith("'s")
