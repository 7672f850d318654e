"""What a line says has come of it, and whose doing it was."""

from collections.abc import Sequence

from followthrough.quickline.core.clauses import BREAKS, Deed
from followthrough.quickline.core.cues import Cues
from followthrough.quickline.core.known_words import is_everyday, is_given
from followthrough.quickline.core.phrasebook import Hit, Phrasebook
from followthrough.quickline.core.tokens import Token
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


def tell_outcome(
    line: Line,
    tokens: Sequence[Token],
    deeds: Sequence[Deed],
    plans: Sequence[Deed],
    hits: Sequence[Hit[str]],
    vocabulary: Vocabulary,
) -> None:
    hits = [hit for hit in hits if not _is_planned(hit, tokens, vocabulary)]
    if not hits:
        if _stands_alone(tokens, vocabulary) and any(deed.tense == "done" and deed.verb.channel for deed in deeds):
            line.disposition, line.outcome = "no_answer", OF_DISPOSITION["no_answer"]
            return
        called = [
            deed
            for deed in deeds
            if deed.tense == "done" and deed.verb.channel == "call" and deed.phrase.startswith(vocabulary.cues.rung)
        ]
        ours = [deed for deed in called if not _by_them(deed, tokens, line)]
        answered = any(token.text in vocabulary.subjects_theirs for token in tokens)
        if ours and (answered or not any(plan.phrase.startswith("try") for plan in plans)):
            line.disposition, line.outcome = "spoke", "reached"
            line.uncertain.append("outcome")
        elif not called and (asked := requested(tokens, vocabulary)) and asked[0] == "send":
            line.disposition, line.outcome = "interested", OF_DISPOSITION["interested"]
            line.uncertain.append("outcome")
        return
    best = min(hits, key=lambda hit: (RANK[hit.value], hit.first))
    if best.value == "sent" and by_them_at(best.first, tokens, line):
        return
    if (
        best.value == "busy"
        and any(deed.tense == "done" for deed in deeds)
        and any(plan.verb.action == "call" for plan in plans)
        and best.phrase == "busy"
    ):
        line.disposition = "busy"
    line.disposition = best.value
    line.outcome = OF_DISPOSITION[best.value]
    line.spans["outcome"] = (tokens[best.first].starts, tokens[best.last - 1].ends)


def _stands_alone(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'rang, out, Mon': a word that says they were not there, between two breaks."""
    ends = [None, *tokens, None]
    return any(
        here is not None
        and here.text in vocabulary.cues.away
        and (before is None or before.kind in BREAKS or before.kind == "dash")
        and (after is None or after.kind in BREAKS or after.kind == "dash")
        for before, here, after in zip(ends, ends[1:], ends[2:], strict=False)
    )


def _is_planned(hit: Hit[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'try to reach', 'to be sent', 'her assistant said ...': the words are there, the outcome is not."""
    before = [token.text for token in tokens[max(0, hit.first - 2) : hit.first]]
    if _is_condition(hit.first, tokens, vocabulary):
        return True
    if (
        hit.value in DONE_ONLY
        and before
        and before[-1] in vocabulary.cues.planned_leads
        and before[-1] not in ("is", "her", "his", "my")
    ):
        return True
    if (
        hit.phrase in ("away", "busy", "hot", "warm", "passed", "missed", "answered", "booked", "silence", "up for a")
        and before
        and before[-1] in ("right", "not", "straight", "when")
    ):
        return True
    if (
        hit.value in ("won", "lost")
        and hit.last - hit.first == 1
        and before
        and before[-1] in ("the", "a", "an", "our")
    ):
        return True
    if hit.value in DONE_ONLY and vocabulary.cues.verb_last and _is_ahead(hit, tokens, vocabulary):
        return True
    if hit.value in DONE_ONLY and hit.last < len(tokens) and tokens[hit.last].text in vocabulary.cues.planned_tails:
        return True
    if hit.phrase == "said no" and _says_more(hit, tokens, vocabulary):
        return True
    if hit.phrase == "ordered" and _is_passive(hit, tokens, vocabulary):
        return True
    if hit.phrase == "out to" and before and before[-1] in vocabulary.cues.not_out:
        return True
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
    after = tokens[hit.last] if hit.last < len(tokens) else None
    return after is not None and after.kind == "until"


def _is_passive(hit: Hit[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'part ordered': we did, for them."""
    before = tokens[hit.first - 1] if hit.first else None
    return (
        before is not None
        and before.kind == "_"
        and before.written.islower()
        and before.text not in vocabulary.cues.pronouns | vocabulary.cues.personal
        and not is_given(before.text, vocabulary)
        and bool(vocabulary.plain)
        and is_everyday(before.text, vocabulary)
    )


def _says_more(hit: Hit[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'said no pressure', 'said no rush': no refusal."""
    after = tokens[hit.last] if hit.last < len(tokens) else None
    return after is not None and after.kind == "_" and after.text not in vocabulary.cues.small | {"thanks", "thank"}


def _left_with(hit: Hit[str], tokens: Sequence[Token]) -> bool:
    near = {token.text for token in tokens[max(0, hit.first - 6) : hit.first]}
    return bool(near & {"left", "message", "msg", "spoke", "with", "got", "told"}) and not near & {"call", "email"}


def _by_them(deed: Deed, tokens: Sequence[Token], line: Line) -> bool:
    return by_them_at(deed.first, tokens, line)


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
    if first > 1 and (before.text in ("finally", "just", "also") or is_theirs(tokens[first - 2], line)):
        return tokens[first - 2].ends in ends or is_theirs(tokens[first - 2], line)
    if first > 1 and before.kind == "_" and tokens[first - 2].text in ("the", "my", "his", "her", "their", "our"):
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
