"""Choose between two names that belong together: somebody's sister, somebody who was referred, a couple."""

from collections.abc import Sequence

from followthrough.quickline.core.clauses import CLAUSE_BREAKS
from followthrough.quickline.core.known_words import drop_possessive, is_everyday, is_given, is_unknown
from followthrough.quickline.core.tokens import Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.who.capitalised_names import OPENINGS, PAIRING, NameSpan, is_capital, is_contraction

MOST_BETWEEN = 3  # words between 'Luis referred' and the name: 'introduced me to Ada'
APPOSITION = ("comma", "colon", "paren", "dash")


def is_owner(tokens: Sequence[Token], span: NameSpan) -> bool:
    """True for "Rob's" and "Tom Rivers'" right before another word."""
    last, after = tokens[span.last - 1], token_at(tokens, span.last)
    if last.text.endswith("'s"):
        return True
    return last.text.endswith("s") and after.kind == "_" and after.starts - last.ends == 2


def relative_of(
    tokens: Sequence[Token], span: NameSpan, others: Sequence[NameSpan], vocabulary: Vocabulary
) -> NameSpan | None:
    """The name after what this person has: Kim in "Bob's sister Kim", Lou in "Hank's old boss Lou", Nadia in 'Hank
    wife Nadia'. None if there is none."""
    at, owner = span.last, is_owner(tokens, span)
    starts = {other.first: other for other in others if other is not span}
    while at - span.last < MOST_BETWEEN and at not in starts and _is_plain(tokens, at, vocabulary):
        at += 1
    listed = is_role(tokens, at - 1, vocabulary) and at > span.last
    if listed and at not in starts:
        at += token_at(tokens, at).kind in APPOSITION
    found = starts.get(at)
    return found if found and (listed or (owner and is_capital(tokens[at]))) else None


def _is_plain(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for a word in small letters that may describe somebody: 'old', 'boss'."""
    token, cues = token_at(tokens, at), vocabulary.cues
    if is_role(tokens, at, vocabulary) or (token.text == "in" and is_role(tokens, at + 1, vocabulary)):
        return True
    plain = token.kind == "_" or (token.written.isalpha() and is_role(tokens, at + 1, vocabulary))
    listed = token.text in cues.behind_names or token.text in cues.ignored_words or token.text in cues.before_names
    return plain and not is_capital(token) and not listed and token.text not in vocabulary.verbs


def is_role(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for a word of what somebody is to another: 'wife', 'accountant'."""
    text = token_at(tokens, at).text
    if text == "law" and token_at(tokens, at - 1).text == "in":
        return token_at(tokens, at - 2).text in vocabulary.cues.relations  # 'brother in law'
    return text in vocabulary.cues.relations or text in vocabulary.cues.roles


def is_owned(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for Roy in "Kath's Roy" and Lou in "Hank's old boss Lou"."""
    at = span.first - 1
    at -= token_at(tokens, at).kind in APPOSITION and is_role(tokens, at - 1, vocabulary)
    while span.first - at <= MOST_BETWEEN and _is_plain(tokens, at, vocabulary):
        at -= 1
    before = token_at(tokens, at)
    return before.text.endswith("'s") and before.kind == "_" and not is_contraction(before)


def referred_by(
    tokens: Sequence[Token], span: NameSpan, others: Sequence[NameSpan], vocabulary: Vocabulary
) -> NameSpan | None:
    """The name of the person whom this one brought to us: Manny in 'Luis referred Manny', Otis in "Vera gave me Otis's
    number". None if there is none."""
    verb = token_at(tokens, span.last).text
    passes = verb in vocabulary.cues.passing_verbs
    if not passes and verb not in vocabulary.cues.referring_verbs:
        return None
    for at in range(span.last + 1, span.last + 3 + MOST_BETWEEN + 1):
        found = next((other for other in others if other.first == at), None)
        if found:
            return found if not passes or _is_passed_on(tokens, found, vocabulary) else None
        ends = token_at(tokens, at).kind in CLAUSE_BREAKS
        if ends and not (token_at(tokens, at).kind == "comma" and is_role(tokens, at - 1, vocabulary)):
            return None  # but 'introduced me to her boss, Timur'
    return None


def _is_passed_on(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for the name in 'sent me Henrik', 'sent Henrik my way' and "passed along Otis's info"."""
    cues, before, after = vocabulary.cues, token_at(tokens, span.first - 1), token_at(tokens, span.last)
    if is_owner(tokens, span):
        return after.text in cues.handed_things
    ours = before.text in cues.recipients_us or after.text in cues.our_relations
    told = before.text == "about" and token_at(tokens, span.first - 2).text in cues.recipients_us
    return ours or told


def is_referrer(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for Luis in 'Manny, referred by Luis', 'referral from Luis' and 'Manny via Luis'."""
    before, lead = token_at(tokens, span.first - 1), token_at(tokens, span.first - 2)
    if before.text in ("via", "per"):
        return True
    return before.text in ("by", "from", "through", "von", "durch") and lead.text in vocabulary.cues.referring_verbs


def is_spoken_of(tokens: Sequence[Token], span: NameSpan, names: Sequence[NameSpan], vocabulary: Vocabulary) -> bool:
    """True for Leo in 'Dr. Patel says Leo needs lenses': the person is whoever says it, at the start of a clause."""
    at = span.first - 1
    at -= token_at(tokens, at).text == "that"
    if vocabulary.noun_endings or token_at(tokens, at).text not in vocabulary.cues.saying_words:
        return False
    return any(one.last == at and token_at(tokens, one.first - 1).kind in OPENINGS for one in names)


def is_relative(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for a name after a relation word: 'sister Kim', and after an owner: "Kath's Roy"."""
    return _is_relation(tokens, span.first - 1, vocabulary) or is_owned(tokens, span, vocabulary)


def _is_relation(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    return token_at(tokens, at).text in vocabulary.cues.relations


def with_partners(spans: Sequence[NameSpan], tokens: Sequence[Token], vocabulary: Vocabulary) -> list[NameSpan]:
    """The names, with couples and families as one: 'Jim and Carol Beecham', 'Mr and Mrs Walker', 'the Johnsons'."""
    paired: list[NameSpan] = []
    for span in spans:
        before = paired[-1] if paired else None
        if before and _are_couple(tokens, before, span, vocabulary):
            paired[-1] = NameSpan(before.first, span.last, False)
        else:
            paired.append(span)
    return [_as_household(tokens, span, vocabulary) for span in paired]


def _are_couple(tokens: Sequence[Token], one: NameSpan, two: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for one word, 'and', and a given name with a family name."""
    if two.first != one.last + 1 or tokens[one.last].text not in PAIRING or one.is_trade or two.is_trade:
        return False
    if tokens[one.last - 1].text.endswith("'s"):
        return False
    size = sum(token.kind == "_" for token in tokens[two.first : two.last])
    is_title = drop_possessive(tokens[one.first].text) in vocabulary.titles
    return one.last - one.first == 1 and size > 1 and not is_title


def unlisted_partner(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> NameSpan | None:
    """'ruthie vasey' in 'tom & ruthie vasey': two words that no list has, after one given name. None if there are none
    there."""
    first = span.last + 1
    if span.last - span.first != 1 or token_at(tokens, span.last).text not in PAIRING:
        return None
    words = [token_at(tokens, first), token_at(tokens, first + 1)]
    is_name = all(is_unknown(one, vocabulary) or is_given(one.text, vocabulary) for one in words)
    return NameSpan(first, first + 2, False) if is_name else None


def _as_household(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> NameSpan:
    """The name with 'the' before 'Johnsons' and with 'family' after 'Walker'."""
    first, last = _coupled_from(tokens, span, vocabulary), span.last
    if token_at(tokens, last).text in vocabulary.cues.household_words:
        last += 1
    before = token_at(tokens, first - 1)
    if before.kind == "the" and (last > span.last or _is_plural_family(tokens, span, vocabulary)):
        first -= 1
    return NameSpan(first, last, span.is_trade) if (first, last) != (span.first, span.last) else span


def _coupled_from(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> int:
    """The first token of 'Mr and Mrs Walker', where the name is 'Mrs Walker'."""
    at = span.first - 1
    if tokens[span.first].text not in vocabulary.titles or token_at(tokens, at).text not in PAIRING:
        return span.first
    at -= 1 + (token_at(tokens, at - 1).text == ".")
    return at if token_at(tokens, at).text in vocabulary.titles else span.first


def _is_plural_family(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for 'Johnsons' after 'the': one word with an s that is neither a trade nor an everyday thing."""
    text = tokens[span.last - 1].text
    if span.last - span.first != 1 or span.is_trade or not text.endswith("s") or len(text) < len("Lees"):
        return False
    after = token_at(tokens, span.last)
    if after.kind == "_" and is_capital(after):
        return False
    return text[:-1] in vocabulary.ambiguous_surnames or is_given(text, vocabulary) or not is_everyday(text, vocabulary)
