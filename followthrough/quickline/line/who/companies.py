"""Find the company or club of a line: after 'at', '@' or 'from', with a trade in its name, or as in 'the Barker
deal'."""

from collections.abc import Sequence

from followthrough.quickline.core.known_words import drop_possessive, is_given, is_trade, is_unknown
from followthrough.quickline.core.tokens import Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.who.capitalised_names import NameSpan, inside, is_capital, written_name
from followthrough.quickline.line.who.person_score import FoundName

CharRange = tuple[int, int]


def find_company(
    text: str,
    tokens: Sequence[Token],
    spans: Sequence[NameSpan],
    person: CharRange | None,
    date_ranges: Sequence[CharRange],
    vocabulary: Vocabulary,
) -> FoundName | None:
    """The company, or None. `person`: characters of the person's name, if there is one."""
    for span in spans:
        name, start, end = written_name(text, tokens, span)
        if person and start < person[1] and end > person[0]:
            continue
        confidence = _company_confidence(tokens, span, start, person, vocabulary)
        if confidence and not _is_occasion(tokens, span, vocabulary):
            return FoundName(name, start, end, confidence)
    return _lower_organization(text, tokens, person, date_ranges, vocabulary)


def _company_confidence(
    tokens: Sequence[Token], span: NameSpan, start: int, person: CharRange | None, vocabulary: Vocabulary
) -> float:
    """Confidence that a capitalised span, which begins at the character `start`, is a company; 0 if it is not."""
    owned = tokens[span.last - 1].text.endswith("'s")
    if span.is_trade:
        return 0.9
    if _stands_as_company(tokens, span, start, person, vocabulary):
        return 0.0 if owned and (person is None or _is_place_of(tokens, span, vocabulary)) else 0.9
    is_deal = token_at(tokens, span.last).text in vocabulary.cues.company_nouns and not owned
    return 0.8 if is_deal else 0.0


def _stands_as_company(
    tokens: Sequence[Token], span: NameSpan, start: int, person: CharRange | None, vocabulary: Vocabulary
) -> bool:
    """True after 'at' and 'of', and after the person."""
    before = token_at(tokens, span.first - 1)
    if before.kind == "the" and span.first > 1:
        before = tokens[span.first - 2]
    behind = before.kind in ("at", "of") or (
        person is not None and _is_behind_person(before, start - person[1], vocabulary)
    )
    first = tokens[span.first].text
    if not vocabulary.noun_endings:
        named = drop_possessive(first) in vocabulary.titles or (before.kind != "at" and is_given(first, vocabulary))
        return behind and not named
    if before.kind == "from":
        return not is_given(first, vocabulary) and first not in vocabulary.titles
    return behind and first not in vocabulary.titles


def _is_behind_person(before: Token, apart: int, vocabulary: Vocabulary) -> bool:
    """True for 'Ada from Acme', 'Ada (Acme)', 'Ada / Acme'. `apart`: number of characters between person and
    company."""
    if before.kind == "from" or before.text in vocabulary.cues.before_companies:
        return True
    return (before.kind == "paren" and apart <= 2) or (before.kind == "slashed" and 0 <= apart <= 3)


def _is_occasion(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for 'at the Oslo expo': an event named by its place."""
    if token_at(tokens, span.first - 1).kind != "the":
        return False
    if tokens[span.first].text in vocabulary.places:
        return True
    return not span.is_trade and token_at(tokens, span.last).text in vocabulary.places


def _is_place_of(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for 'at Rob's' and 'at Ada's shop'; 'at Tolland's' after a person is a company."""
    first = tokens[span.first].text
    thing = span.last < len(tokens) and tokens[span.last].kind == "_"
    return thing or is_given(first, vocabulary) or drop_possessive(first) in vocabulary.ambiguous_given_names


def _lower_organization(
    text: str,
    tokens: Sequence[Token],
    person: CharRange | None,
    date_ranges: Sequence[CharRange],
    vocabulary: Vocabulary,
) -> FoundName | None:
    """The company in a line without capital letters: 'Joan at the council', 'sandra from the rotary club', 'dunmore
    lettings'."""
    traded = _traded(text, tokens, date_ranges, vocabulary)
    if person is None or (traded and not (traded.starts < person[1] and traded.ends > person[0])):
        return traded
    at = next((i for i, token in enumerate(tokens) if token.starts >= person[1]), len(tokens))
    if token_at(tokens, at).kind not in ("at", "from"):
        return None
    first = at + 1
    name_from = first + (token_at(tokens, first).kind == "the")
    last = _end_of_words(tokens, name_from, date_ranges, vocabulary)
    if last == name_from or _is_somebody(tokens, name_from, last, vocabulary):
        return None
    if token_at(tokens, last).text in vocabulary.places:
        return None
    start, end = tokens[first].starts, tokens[last - 1].ends
    return FoundName(text[start:end], start, end, _confidence(tokens[name_from:last], vocabulary))


def _confidence(words: Sequence[Token], vocabulary: Vocabulary) -> float:
    """0.9 where each word of the company has a capital ('at First Banks'), else 0.6."""
    plain = [token for token in words if token.written.isalpha()]
    return 0.9 if not vocabulary.noun_endings and len(plain) > 1 and all(map(is_capital, plain)) else 0.6


LONGEST = 3  # words of a company in small letters


def _end_of_words(tokens: Sequence[Token], first: int, date_ranges: Sequence[CharRange], vocabulary: Vocabulary) -> int:
    """The index after the plain words that may be the name of a company."""
    last = first
    while last < min(first + LONGEST, len(tokens)) and _is_company_word(tokens[last], date_ranges, vocabulary):
        last += 1
    return last


def _is_company_word(token: Token, date_ranges: Sequence[CharRange], vocabulary: Vocabulary) -> bool:
    """True for a plain word that may be part of a company's name."""
    return (
        token.kind == "_"
        and token.text not in vocabulary.verbs
        and token.text not in vocabulary.places
        and token.text not in vocabulary.cues.behind_names
        and not inside(token, date_ranges)
    )


def _is_somebody(tokens: Sequence[Token], first: int, last: int, vocabulary: Vocabulary) -> bool:
    """True for a given name: "at rob's", 'from margot finch'; in German also 'von anna'."""
    if not is_given(tokens[first].text, vocabulary):
        return False
    return bool(vocabulary.noun_endings) or tokens[first - 1].kind == "from" or tokens[last - 1].text.endswith("'s")


def _is_named_trade(at: int, tokens: Sequence[Token], date_ranges: Sequence[CharRange], vocabulary: Vocabulary) -> bool:
    """True for 'gärtnerei hansen' and 'firma brandt': the trade comes before the name (German)."""
    after = token_at(tokens, at + 1)
    if after.starts - tokens[at].ends != 1 or inside(tokens[at], date_ranges) or inside(after, date_ranges):
        return False
    named = is_unknown(after, vocabulary) or after.text in vocabulary.ambiguous_surnames
    return named and is_trade(tokens[at].text, vocabulary)


def _is_led_trade(at: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'von der Volkshochschule' and 'beim Finanzamt': the trade alone is the name (German)."""
    first = at - 1
    while first > 0 and tokens[first].kind == "the":
        first -= 1
    lead = token_at(tokens, first)
    led = lead.kind == "from" or lead.text in vocabulary.cues.before_companies
    if led and is_trade(tokens[at].text, vocabulary):
        return tokens[at].text not in vocabulary.places
    if token_at(tokens, at - 1).kind != "from" or not is_unknown(tokens[at], vocabulary):
        return False
    return not is_given(tokens[at].text, vocabulary) and tokens[at - 2].text not in vocabulary.cues.heard_from


def _traded(
    text: str, tokens: Sequence[Token], date_ranges: Sequence[CharRange], vocabulary: Vocabulary
) -> FoundName | None:
    """The first name with a trade beside it: 'dunmore lettings', 'harper & sons', 'gärtnerei hansen'."""
    for at in range(len(tokens)):
        first, last = _traded_tokens(at, tokens, date_ranges, vocabulary)
        if last > first:
            start, end = tokens[first].starts, tokens[last - 1].ends
            return FoundName(text[start:end], start, end, _confidence(tokens[first:last], vocabulary))
    return None


def _traded_tokens(
    at: int, tokens: Sequence[Token], date_ranges: Sequence[CharRange], vocabulary: Vocabulary
) -> tuple[int, int]:
    """(first token, token after the last) of a company whose trade is at that token; both the same if there is none."""
    if vocabulary.noun_endings and _is_named_trade(at, tokens, date_ranges, vocabulary):
        return at, at + 2
    if inside(tokens[at], date_ranges):
        return at, at
    if vocabulary.noun_endings and _is_led_trade(at, tokens, vocabulary):
        return at, at + 1
    if at and is_trade(tokens[at].text, vocabulary):
        return _named_before_trade(at, tokens, vocabulary), at + 1
    return at, at


def _named_before_trade(at: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> int:
    """The index of 'dunmore' in 'dunmore lettings', of 'harper' in 'harper & sons'; the index after the trade if no
    name comes before it."""
    joined = tokens[at - 1].kind == "amp"
    first = at - 2 if joined and at > 1 else at - 1
    known = tokens[first].text in vocabulary.ambiguous_surnames
    if known and not joined:
        return at + 1
    named = (
        is_unknown(tokens[first], vocabulary) or drop_possessive(tokens[first].text) in vocabulary.ambiguous_surnames
    )
    return first if named else at + 1
