"""Which company or club a line names: behind 'at', '@', 'from', with a trade in its name, 'the Barker deal'."""

from collections.abc import Sequence

from followthrough.quickline.core.known_words import bare, is_given, is_trade, is_unknown
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.who.capitalised_names import Span, inside, written_name
from followthrough.quickline.line.who.person_score import Name


def organization_of(
    text: str,
    tokens: Sequence[Token],
    spans: Sequence[Span],
    person: tuple[int, int] | None,
    taken: Sequence[tuple[int, int]],
    vocabulary: Vocabulary,
) -> Name | None:
    """Behind 'at', '@', 'from', 'of'; a span with a trade in it; 'the Barker deal'."""
    for span in spans:
        before = tokens[span.first - 1] if span.first else None
        if before is not None and before.kind == "the" and span.first > 1:
            before = tokens[span.first - 2]
        name, start, end = written_name(text, tokens, span)
        if person and start < person[1] and end > person[0]:
            continue
        after = tokens[span.last] if span.last < len(tokens) else None
        behind = before is not None and (
            before.kind == "at"
            or (person is not None and before.text in vocabulary.cues.at_organizations)
            or (before.kind == "from" and person is not None)
            or before.kind == "of"
        )
        behind = behind or (
            before is not None and before.kind == "paren" and person is not None and person[1] + 2 >= start
        )
        behind = behind or (
            before is not None and before.kind == "slashed" and person is not None and 0 <= start - person[1] <= 3
        )
        owned = tokens[span.last - 1].text.endswith("'s")
        if vocabulary.nouns and not span.is_trade:
            kin = before is not None and before.kind == "from" and is_given(tokens[span.first].text, vocabulary)
            behind = (behind or (before is not None and before.kind == "from")) and not kin
            behind = behind and tokens[span.first].text not in vocabulary.titles
        if behind and owned and not span.is_trade and (person is None or _is_place_of(tokens, span, vocabulary)):
            continue
        if (
            span.is_trade
            or behind
            or (after is not None and after.text in vocabulary.cues.of_organizations and not owned)
        ):
            led = span.first > 0 and tokens[span.first - 1].kind == "the"
            if led and (tokens[span.first].text in vocabulary.places or _is_occasion(span, tokens, vocabulary)):
                continue
            return Name(name, start, end, 0.9 if behind or span.is_trade else 0.8)
    return _lower_organization(text, tokens, person, taken, vocabulary)


def _is_occasion(span: Span, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'at the Oslo expo': an occasion named by its place."""
    after = tokens[span.last] if span.last < len(tokens) else None
    return after is not None and after.text in vocabulary.places and not span.is_trade


def _is_place_of(tokens: Sequence[Token], span: Span, vocabulary: Vocabulary) -> bool:
    """'at Rob's', 'at Ada's shop': somebody's place; 'at Tolland's' behind a person is a company."""
    first = tokens[span.first].text
    thing = span.last < len(tokens) and tokens[span.last].kind == "_"
    return thing or is_given(first, vocabulary) or bare(first) in vocabulary.given_words


def _lower_organization(
    text: str,
    tokens: Sequence[Token],
    person: tuple[int, int] | None,
    taken: Sequence[tuple[int, int]],
    vocabulary: Vocabulary,
) -> Name | None:
    """'Joan at the council', 'jhon at acme', 'sandra from the rotary club': right behind the person only."""
    traded = _traded(text, tokens, taken, vocabulary)
    if person is None or (traded and not (traded.starts < person[1] and traded.ends > person[0])):
        return traded
    at = next((i for i, token in enumerate(tokens) if token.starts >= person[1]), len(tokens))
    if at >= len(tokens) or tokens[at].kind not in ("at", "from"):
        return None
    first = at + 1
    last = first + (1 if first < len(tokens) and tokens[first].kind == "the" else 0)
    name_from = last
    while last < len(tokens) and last - name_from < 3 and tokens[last].kind == "_" and not inside(tokens[last], taken):
        if (
            tokens[last].text in vocabulary.verbs
            or tokens[last].text in vocabulary.places
            or tokens[last].text in vocabulary.cues.personal
        ):
            break
        last += 1
    if vocabulary.nouns and last > name_from and is_given(tokens[name_from].text, vocabulary):
        return None
    if last > name_from and tokens[last - 1].text.endswith("'s") and is_given(tokens[name_from].text, vocabulary):
        return None
    if last == name_from or (last < len(tokens) and tokens[last].text in vocabulary.places):
        return None
    start, end = tokens[first].starts, tokens[last - 1].ends
    return Name(text[start:end], start, end, 0.6)


def _is_named_trade(at: int, tokens: Sequence[Token], taken: Sequence[tuple[int, int]], vocabulary: Vocabulary) -> bool:
    """'gärtnerei hansen', 'firma brandt': where the trade stands before the name."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or inside(tokens[at], taken) or inside(after, taken) or after.starts - tokens[at].ends != 1:
        return False
    named = is_unknown(after, vocabulary) or after.text in vocabulary.surnames
    return named and is_trade(tokens[at].text, vocabulary)


def _is_led_trade(at: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'von der Volkshochschule', 'beim Finanzamt': where nouns are written large the trade alone is the name."""
    first = at - 1
    while first > 0 and tokens[first].kind == "the":
        first -= 1
    led = first >= 0 and (tokens[first].kind == "from" or tokens[first].text in vocabulary.cues.at_organizations)
    if led and is_trade(tokens[at].text, vocabulary):
        return tokens[at].text not in vocabulary.places
    of = at > 0 and tokens[at - 1].kind == "from" and is_unknown(tokens[at], vocabulary)
    return of and not is_given(tokens[at].text, vocabulary) and tokens[at - 2].text not in vocabulary.cues.heard


def _traded(
    text: str, tokens: Sequence[Token], taken: Sequence[tuple[int, int]], vocabulary: Vocabulary
) -> Name | None:
    """'dunmore lettings', 'harper & sons': a name nobody knows as a word, and a trade behind it."""
    for at, token in enumerate(tokens):
        if vocabulary.nouns and _is_named_trade(at, tokens, taken, vocabulary):
            return Name(text[token.starts : tokens[at + 1].ends], token.starts, tokens[at + 1].ends, 0.6)
        if vocabulary.nouns and not inside(token, taken) and _is_led_trade(at, tokens, vocabulary):
            return Name(text[token.starts : token.ends], token.starts, token.ends, 0.6)
        if not at or not is_trade(token.text, vocabulary) or inside(token, taken):
            continue
        first = at - 1
        if tokens[first].kind == "amp" and first:
            first -= 1
        if not (is_unknown(tokens[first], vocabulary) or bare(tokens[first].text) in vocabulary.surnames):
            continue
        if tokens[first].text not in vocabulary.surnames or tokens[at - 1].kind == "amp":
            start, end = tokens[first].starts, token.ends
            return Name(text[start:end], start, end, 0.6)
    return None
