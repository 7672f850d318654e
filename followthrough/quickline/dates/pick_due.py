"""Choose the due date among several dates, and find the dates that are in the past."""

from collections.abc import Sequence

from followthrough.quickline.core.clauses import CLAUSE_BREAKS, VerbUse, find_verb_uses
from followthrough.quickline.core.date_values import Moment
from followthrough.quickline.core.productions import Item
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary


def _token_at(span: tuple[int, int], tokens: Sequence[Token]) -> int:
    """The index of the first token that ends after the start of the span."""
    return next((i for i, token in enumerate(tokens) if token.ends > span[0]), len(tokens))


def governing_verb(place: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> VerbUse | None:
    """The last verb before that token in the same clause, or None."""
    start = place
    while start > 0 and not (tokens[start - 1].kind in CLAUSE_BREAKS and tokens[start - 1].kind != "paren"):
        start -= 1
    verbs = find_verb_uses(tokens[start:place], vocabulary)
    return verbs[-1] if verbs else None


def tells_of_past(item: Item, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'called Monday' and 'emailed 12/22': the verb is in the past, and the words do not name the future."""
    moment = item.value
    assert isinstance(moment, Moment)
    place = _token_at((item.starts, item.ends), tokens)
    lead = tokens[place - 1].text if place else ""
    if moment.is_past:
        return True
    if moment.ahead or lead in vocabulary.dates.future_leads:
        return False
    use = governing_verb(place, tokens, vocabulary)
    if use is None or use.tense != "done":
        return False
    between = {token.text for token in tokens[_clause_start(place, tokens) + use.last : place]}
    return not between & vocabulary.dates.future_words


def _clause_start(place: int, tokens: Sequence[Token]) -> int:
    """The index of the first token of the clause."""
    while place > 0 and not (tokens[place - 1].kind in CLAUSE_BREAKS and tokens[place - 1].kind != "paren"):
        place -= 1
    return place


def is_refused(span: tuple[int, int], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'can't do Friday', 'cancelled Friday', 'moved from Friday', 'valid until Friday': not a date to act
    on."""
    place = _token_at(span, tokens)
    start = _clause_start(place, tokens)
    if _is_moved_from(place, tokens, vocabulary):
        return True
    if any(token.text in vocabulary.dates.expiry for token in tokens[max(start, place - 2) : place]):
        return True
    near = [token.text for token in tokens[max(start, place - 4) : place]]
    dates = vocabulary.dates
    if dates.refusing.isdisjoint(near) or not dates.conditions.isdisjoint(near):
        return False
    if "not" in near[-2:] or near[-1] in dates.refusing:
        return True
    use = governing_verb(place, tokens, vocabulary)
    return use is None or use.tense != "plan" or use.phrase == "cancel"


def _is_moved_from(place: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'moved from | Friday'."""
    if place < 2 or tokens[place - 1].text != "from":
        return False
    return tokens[place - 2].text in vocabulary.cues.moving_verbs


def choose_due(
    spans: Sequence[tuple[int, int]], exactness: Sequence[int], tokens: Sequence[Token], vocabulary: Vocabulary
) -> int | None:
    """Index of the due date, None if there are no dates: the one after the last planned verb, else the last. A more
    exact date after a vague one wins ('xmas week, say 21 Dec')."""
    if len(spans) < 2:
        return 0 if spans else None
    plans = (use for use in reversed(find_verb_uses(tokens, vocabulary)) if use.tense in ("plan", "noun"))
    for start in (tokens[plan.first].starts for plan in plans if plan.verb.action):
        behind = [index for index, span in enumerate(spans) if span[0] >= start]
        if behind:
            return _exacter(behind, exactness)
    return _exacter(range(len(spans)), exactness)


def _exacter(indexes: Sequence[int], exactness: Sequence[int]) -> int:
    """The most exact of these; of equally exact ones the last."""
    best = indexes[-1]
    for index in reversed(indexes):
        if exactness[index] > exactness[best]:
            best = index
    return best


def are_apart(one: tuple[int, int], two: tuple[int, int], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True if a sentence ends between the two dates, or a planned or done verb is between them."""
    start, end = min(one[1], two[1]), max(one[0], two[0])
    between = [token for token in tokens if start <= token.starts < end]
    if any(token.kind in ("stop", "line") for token in between) or len(between) > 8:
        return True
    return any(use.tense in ("plan", "done") for use in find_verb_uses(between, vocabulary))
