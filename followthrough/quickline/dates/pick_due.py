"""Choose the due date among several dates, and find the dates that are in the past."""

from collections.abc import Sequence
from itertools import takewhile

from followthrough.quickline.core.clauses import CLAUSE_BREAKS, VerbUse, find_verb_uses
from followthrough.quickline.core.date_values import Moment
from followthrough.quickline.core.productions import Item
from followthrough.quickline.core.tokens import EDGE, Token, token_at
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
    if moment.ahead or lead in vocabulary.dates.future_leads or _is_said(item, place, tokens, vocabulary):
        return False
    use = governing_verb(place, tokens, vocabulary)
    before = {token.text for token in tokens[_clause_start(place, tokens) : place]}
    if (use is None or use.tense in ("noun", "thing")) and _has_past_word(before, vocabulary):
        return not before & vocabulary.dates.future_words - {FOR}
    if use is None:
        return _was_done_then(place, item.ends, tokens, vocabulary)
    if use.tense != "done":
        return False
    between = {token.text for token in tokens[_clause_start(place, tokens) + use.last : place]}
    ahead = between & vocabulary.dates.future_words
    return not (ahead - {FOR} if use.phrase in vocabulary.dates.past_words else ahead)


def _is_said(item: Item, place: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'she said Friday' and 'thurs works': the day that somebody named, or that suits them."""
    behind = next((token for token in tokens[place:] if token.starts >= item.ends), EDGE)
    lead = token_at(tokens, place - 1)
    at = place - (2 if lead.kind == "quote" or lead.text in ('"', "'") else 1)
    return behind.text in vocabulary.dates.suits or token_at(tokens, at).text in vocabulary.dates.named_by


def _has_past_word(words: set[str], vocabulary: Vocabulary) -> bool:
    """True for 'left a message' and 'got a text from Ada', but not for 'got a meeting'."""
    dates = vocabulary.dates
    return bool(words & dates.past_words) or bool(words & dates.past_with_from and words & dates.from_words)


def _was_done_then(place: int, ends: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'on Monday I met Ada' and 'Friday: rang Ada': no verb comes before the date, and the next verb says
    how we were in touch. In a language with the verb last it may be anywhere behind the date."""
    behind = next((at for at in range(place, len(tokens)) if tokens[at].starts >= ends), len(tokens))
    alone = all(token.text in vocabulary.dates.action_leads for token in tokens[:place])
    if alone and behind < len(tokens) and tokens[behind].kind in (*CLAUSE_BREAKS, "dash"):
        behind += 1
    clause = list(takewhile(lambda token: token.kind not in CLAUSE_BREAKS, tokens[behind:]))
    uses = find_verb_uses(clause, vocabulary)
    if not uses or uses[0].tense != "done" or uses[0].verb.channel is None:
        return False
    lead = [token.text for token in clause[: uses[0].first]]
    is_near = vocabulary.cues.verb_last or len(lead) <= BEFORE_PAST_VERB
    return is_near and vocabulary.dates.future_words.isdisjoint(lead)


FOR = "for"  # 'left a message for Ada Friday': for her, not for Friday
BEFORE_PAST_VERB = 3  # words between the date and its verb: 'on Monday Ada Brook and I met'


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
    if is_until_back(span, tokens, vocabulary) or is_not_before(span, tokens, vocabulary):
        return False
    if _is_moved_from(place, tokens, vocabulary) or _is_away_from(place, tokens, vocabulary):
        return True
    if any(token.text in vocabulary.dates.expiry for token in tokens[max(start, place - 2) : place]):
        return True
    return _is_ruled_out(start, place, tokens, vocabulary)


def is_time_away(span: tuple[int, int], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'away next week, call': the clause says that somebody is away then, and a plan without a date follows
    in a later clause."""
    place = _token_at(span, tokens)
    start = _clause_start(place, tokens)
    end = _clause_end(span[1], tokens)
    clause = [token.text for token in tokens[start:end] if not span[0] <= token.starts < span[1]]
    if vocabulary.dates.gone.isdisjoint(clause) or not vocabulary.dates.refusing.isdisjoint(clause):
        return False
    here, later = (find_verb_uses(part, vocabulary) for part in (tokens[start:end], tokens[end:]))
    if any(token.text in vocabulary.dates.then for token in tokens[end:]):
        return False
    return not _plans(here) and _plans(later)


def _plans(uses: Sequence[VerbUse]) -> bool:
    return any(use.tense == "plan" and use.verb.action for use in uses)


def _clause_end(behind: int, tokens: Sequence[Token]) -> int:
    """The index of the first break at that character or behind it; a date may end with its comma."""
    ends = (at for at, token in enumerate(tokens) if token.ends >= behind and token.kind in CLAUSE_BREAKS)
    return next(ends, len(tokens))


def _is_ruled_out(start: int, place: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for a word like 'not' close before the date, without 'if' or 'forget' in the clause."""
    near = [token.text for token in tokens[max(_behind_dash(start, place, tokens), place - 4) : place]]
    dates, clause = vocabulary.dates, {token.text for token in tokens[start:place]}
    if dates.refusing.isdisjoint(near) or clause & (dates.conditions | dates.forgetting):
        return False
    if "not" in near[-2:] or near[-1] in dates.refusing:
        return True
    use = governing_verb(place, tokens, vocabulary)
    return use is None or use.tense != "plan" or use.phrase == "cancel"


def _behind_dash(start: int, place: int, tokens: Sequence[Token]) -> int:
    """The index behind the last dash between spaces: 'not now - March'."""
    for at in range(place - 1, start, -1):
        if (
            tokens[at].kind == "dash"
            and tokens[at - 1].ends < tokens[at].starts
            and tokens[at].ends < tokens[at + 1].starts
        ):
            return at + 1
    return start


def _is_moved_from(place: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'moved from | Friday'."""
    if place < 2 or tokens[place - 1].text != "from":
        return False
    return tokens[place - 2].text in vocabulary.cues.moving_verbs


def _is_away_from(place: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'away from Friday', 'on leave starting the 5th': nobody is there from that day on."""
    if token_at(tokens, place).kind != "from" and token_at(tokens, place - 1).kind != "from":
        return False
    start = _clause_start(place, tokens)
    return any(token.text in vocabulary.dates.away for token in tokens[max(start, place - AWAY_REACH) : place])


AWAY_REACH = 3  # words


def is_until_back(span: tuple[int, int], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'on vacation til Jan 4' and 'don't call until May': 'until' in a clause that says that somebody is away,
    or to wait, or what not to do."""
    place = _token_at(span, tokens)
    if token_at(tokens, place).kind not in UNTIL and token_at(tokens, place - 1).kind not in UNTIL:
        return False
    start = _clause_start(place, tokens)
    words = [token.text for token in tokens[start:place]]
    if not vocabulary.dates.not_till.isdisjoint(words) or not vocabulary.dates.none_till.isdisjoint(words):
        return True
    clause = takewhile(
        lambda token: token.ends <= span[1] or token.kind not in CLAUSE_BREAKS or token.kind == "paren", tokens[start:]
    )
    around = [token for token in clause if not span[0] <= token.starts < span[1]]
    return any(token.text in vocabulary.dates.away for token in around)


UNTIL = frozenset({"until", "through"})


def is_not_before(span: tuple[int, int], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'don't call before the 15th', 'no point before July': 'before' behind a word like 'not', which says
    when nothing is to be done. Not for 'don't forget to call before Friday' and 'not happy, call before Friday'."""
    place = _token_at(span, tokens)
    if token_at(tokens, place).kind == "not":
        return token_at(tokens, place + 1).kind == "before"
    if "before" not in (token_at(tokens, place).kind, token_at(tokens, place - 1).kind):
        return False
    dates, start = vocabulary.dates, _clause_start(place, tokens)
    at = next((at for at in range(place - 1, start - 1, -1) if _denies(at, tokens, vocabulary)), None)
    if at is None:
        return False
    at += tokens[at].text in dates.none_till
    behind = [token.text for token in tokens[at + 1 : place]]
    if not dates.forgetting.isdisjoint(behind) or not dates.conditions.isdisjoint(
        token.text for token in tokens[start:place]
    ):
        return False
    uses = [use for use in find_verb_uses(tokens[at + 1 : place], vocabulary) if use.tense == "plan"]
    return all(word in dates.behind_not for use in uses for word in behind[: use.first])


def _denies(at: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for a word like 'not', and for 'no' in 'no use', 'no calls'."""
    dates = vocabulary.dates
    if tokens[at].text in dates.not_till:
        return True
    return tokens[at].text in dates.none_till and token_at(tokens, at + 1).text in dates.idle_things


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
