"""What a line says has come of it, and whose doing it was."""

from collections.abc import Sequence

from followthrough.quickline.core.clauses import BREAKS, Deed
from followthrough.quickline.core.cues import Cues
from followthrough.quickline.core.known_words import is_everyday, is_given
from followthrough.quickline.core.phrasebook import Hit, Phrasebook
from followthrough.quickline.core.tokens import Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line.line import Line
from followthrough.quickline.line.outcome_spellings import OF_DISPOSITION, RANK
from followthrough.quickline.line.requests import requested

_BOOKS: dict[int, Phrasebook[str]] = {}


def dispositions(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Hit[str]]:
    """Every outcome said, also those inside one another's neighbourhood, in order."""
    book = _BOOKS.get(id(vocabulary))
    if book is None:
        book = _BOOKS[id(vocabulary)] = Phrasebook(vocabulary.outcomes)
    return book.find([token.text for token in tokens])


DONE_ONLY = frozenset({"spoke", "met", "sent", "meeting_booked", "interested", "won", "lost"})
OPENINGS = BREAKS | {"dash", ""}  # '' is the edge of the line
# Phrases that are an outcome unless one of these words stands before them: 'not busy', 'when answered'.
TURNED = frozenset({
    "away", "busy", "hot", "warm", "passed", "missed", "answered", "booked", "silence", "up for a",
})  # fmt: skip
TURNS = frozenset({"right", "not", "straight", "when"})
ARTICLES = frozenset({"the", "a", "an", "our"})
NO_LEADS = frozenset({"is", "her", "his", "my"})


def tell_outcome(
    line: Line,
    tokens: Sequence[Token],
    deeds: Sequence[Deed],
    plans: Sequence[Deed],
    hits: Sequence[Hit[str]],
    vocabulary: Vocabulary,
) -> None:
    """Set `disposition` and `outcome`: of several outcomes the one that decides what happens next."""
    hits = [hit for hit in hits if not _is_planned(hit, tokens, vocabulary)]
    if not hits:
        _tell_unworded(line, tokens, deeds, plans, vocabulary)
        return
    best = min(hits, key=lambda hit: (RANK[hit.value], hit.first))
    if best.value == "sent" and by_them_at(best.first, tokens, line):
        return
    _keep_outcome(line, best.value)
    line.spans["outcome"] = (tokens[best.first].starts, tokens[best.last - 1].ends)


def _keep_outcome(line: Line, disposition: str) -> None:
    line.disposition, line.outcome = disposition, OF_DISPOSITION[disposition]


def _tell_unworded(
    line: Line, tokens: Sequence[Token], deeds: Sequence[Deed], plans: Sequence[Deed], vocabulary: Vocabulary
) -> None:
    """The outcome of a line that has no words for one: 'rang Ada, out', 'called Ada', 'Ada wants samples'."""
    if _stands_alone(tokens, vocabulary) and any(deed.tense == "done" and deed.verb.channel for deed in deeds):
        _keep_outcome(line, "no_answer")
        return
    called = [deed for deed in deeds if _is_done_call(deed, vocabulary)]
    if not called:
        _tell_interest(line, tokens, vocabulary)
    elif _reached_by_us(line, called, plans, tokens, vocabulary):
        _keep_outcome(line, "spoke")
        line.uncertain.append("outcome")


def _is_done_call(deed: Deed, vocabulary: Vocabulary) -> bool:
    return deed.tense == "done" and deed.verb.channel == "call" and deed.phrase.startswith(vocabulary.cues.rung)


def _tell_interest(line: Line, tokens: Sequence[Token], vocabulary: Vocabulary) -> None:
    """A wish for a thing, and nothing else, is interest; it is asked about."""
    asked = requested(tokens, vocabulary)
    if asked and asked[0] == "send":
        _keep_outcome(line, "interested")
        line.uncertain.append("outcome")


def _reached_by_us(
    line: Line, called: Sequence[Deed], plans: Sequence[Deed], tokens: Sequence[Token], vocabulary: Vocabulary
) -> bool:
    """We called, and nothing but a next try says that they did not answer."""
    if all(by_them_at(deed.first, tokens, line) for deed in called):
        return False
    answered = any(token.text in vocabulary.subjects_theirs for token in tokens)
    return answered or not any(plan.phrase.startswith("try") for plan in plans)


def _stands_alone(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'rang, out, Mon': a word that says they were not there, between two breaks."""
    return any(
        token.text in vocabulary.cues.away
        and token_at(tokens, at - 1).kind in OPENINGS
        and token_at(tokens, at + 1).kind in OPENINGS
        for at, token in enumerate(tokens)
    )


def _is_planned(hit: Hit[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'try to reach', 'to be sent', 'her assistant said ...': the words are there, the outcome is not."""
    if _is_condition(hit.first, tokens, vocabulary):
        return True
    if hit.value in DONE_ONLY and _is_still_ahead(hit, tokens, vocabulary):
        return True
    return _is_turned(hit, token_at(tokens, hit.first - 1).text, vocabulary) or _is_other_phrase(
        hit, tokens, vocabulary
    )


def _is_still_ahead(hit: Hit[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'to be sent', 'geschickt werden': the words around it say that it is not done yet."""
    before = token_at(tokens, hit.first - 1).text
    if before in vocabulary.cues.planned_leads and before not in NO_LEADS:
        return True
    if vocabulary.cues.verb_last and _is_ahead(hit, tokens, vocabulary):
        return True
    return token_at(tokens, hit.last).text in vocabulary.cues.planned_tails


def _is_turned(hit: Hit[str], before: str, vocabulary: Vocabulary) -> bool:
    """'not busy', 'the lost order', 'reach out to': the word before makes something else of it."""
    if hit.phrase in TURNED and before in TURNS:
        return True
    if hit.value in ("won", "lost") and hit.last - hit.first == 1 and before in ARTICLES:
        return True
    return hit.phrase == "out to" and before in vocabulary.cues.not_out


def _is_other_phrase(hit: Hit[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'said no pressure', 'part ordered', an assistant who was merely named."""
    if hit.phrase == "said no":
        return _says_more(hit, tokens, vocabulary)
    if hit.phrase == "ordered":
        return _is_passive(hit, tokens, vocabulary)
    return hit.value == "gatekeeper" and hit.phrase in ("assistant", "secretary") and not _left_with(hit, tokens)


def _is_condition(first: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'ask if the roof passed': it has not come yet."""
    for token in reversed(tokens[max(0, first - 5) : first]):
        if token.kind in BREAKS:
            return False
        if token.text in vocabulary.cues.conditions:
            return True
    return False


def _is_ahead(hit: Hit[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'Einladung bis 10.12. raus', 'soll morgen geschickt sein': a word of what is to come, anywhere before it."""
    for token in reversed(tokens[: hit.first]):
        if token.kind in BREAKS:
            return False
        if token.text in vocabulary.cues.ahead:
            return True
    return token_at(tokens, hit.last).kind == "until"


def _is_passive(hit: Hit[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'part ordered': we did, for them."""
    before, cues = token_at(tokens, hit.first - 1), vocabulary.cues
    return (
        before.kind == "_"
        and before.written.islower()
        and before.text not in cues.pronouns
        and before.text not in cues.personal
        and not is_given(before.text, vocabulary)
        and bool(vocabulary.plain)
        and is_everyday(before.text, vocabulary)
    )


def _says_more(hit: Hit[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'said no pressure', 'said no rush': no refusal."""
    after = token_at(tokens, hit.last)
    return after.kind == "_" and after.text not in vocabulary.cues.small | {"thanks", "thank"}


def _left_with(hit: Hit[str], tokens: Sequence[Token]) -> bool:
    near = {token.text for token in tokens[max(0, hit.first - 6) : hit.first]}
    return bool(near & {"left", "message", "msg", "spoke", "with", "got", "told"}) and not near & {"call", "email"}


OWNERS = frozenset({"the", "my", "his", "her", "their", "our"})
BETWEEN = frozenset({"finally", "just", "also"})


def by_them_at(first: int, tokens: Sequence[Token], line: Line) -> bool:
    """'José rang', 'she emailed': the person did it, not we."""
    if not first:
        return False
    cues = vocabulary_of(line.locale).cues
    if cues.verb_last and tokens[first].text not in cues.finite:
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
    """'Anna hat die Liste geschickt', not 'Liste an Anna geschickt': the helping verb of the third person before it."""
    for token in reversed(tokens[:first]):
        if token.kind in BREAKS:
            return False
        if token.text in cues.had:
            return True
    return False


def is_theirs(token: Token, line: Line) -> bool:
    """'Mum's' of "Mum's carer called"."""
    person = line.spans.get("person")
    return person is not None and person[0] <= token.starts < person[1] and token.text.endswith("'s")
