"""Who a line is about: the caller's own people first, then the written name that stands where a person stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from .clauses import BREAKS, Deed
from .names import Span, bare, inside, is_capital, is_contraction
from .tables import Vocabulary
from .tokens import Token

# (id, full name, organization, nicknames): what a caller passes of the people it knows
Known = tuple[object, str, str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Name:
    """Characters [starts, ends) of the text; sure below .75 is asked. id: of a known person."""

    text: str
    starts: int
    ends: int
    sure: float
    id: object = None
    organization: str = ""


def known_name(tokens: Sequence[Token], known: Sequence[Known]) -> Name | None:
    """The longest match of a full name, nickname or a first name only one known person has. A tie is doubtful."""
    filed: dict[str, list[tuple[tuple[str, ...], Known]]] = {}
    for person in known:
        words = tuple(person[1].lower().replace("’", "'").split())
        for spelling in {words, words[:1], words[-1:], *(tuple(nick.lower().split()) for nick in person[3])}:
            if spelling:
                filed.setdefault(spelling[0], []).append((spelling, person))
    best: tuple[int, int, list[Known]] | None = None
    texts = [bare(token.text) for token in tokens]
    for place, text in enumerate(texts):
        for spelling, person in filed.get(text, ()):
            if tuple(texts[place : place + len(spelling)]) != spelling or not _may_be_name(
                tokens, place, len(spelling)
            ):
                continue
            if best is None or len(spelling) > best[1]:
                best = (place, len(spelling), [person])
            elif best[:2] == (place, len(spelling)) and all(person[0] != other[0] for other in best[2]):
                best[2].append(person)
    if best is None:
        return None
    place, size, people = best
    written = tokens[place + size - 1]
    ends = written.ends - (2 if written.text.endswith("'s") else 0)
    if len(people) > 1:
        return Name(people[0][1], tokens[place].starts, ends, 0.5)
    return Name(people[0][1], tokens[place].starts, ends, 0.99, people[0][0], people[0][2])


def _may_be_name(tokens: Sequence[Token], place: int, size: int) -> bool:
    """A first name that is also a word ('will', 'may') counts when written as a name or when it stands as one."""
    token = tokens[place]
    return size > 1 or token.kind == "_" or token.written[:1].isupper()


# a word before the span -> how much it says that the person stands behind it
ASKED = 1.5  # a score below it is asked about


def person_score(tokens: Sequence[Token], span: Span, deeds: Sequence[Deed], vocabulary: Vocabulary) -> float:
    """How much the place of a capitalised span says that it is the person. 0: it is not."""
    before = tokens[span.first - 1] if span.first else None
    after = tokens[span.last] if span.last < len(tokens) else None
    owner = tokens[span.last - 1].text.endswith("'s")
    if _is_other(tokens, span, before, after, deeds, owner, vocabulary):
        return 0
    opening = before is None or before.kind in BREAKS or before.kind == "dash"
    score = _lead_score(tokens, span, before, deeds, opening, vocabulary)
    if not score:
        return 0
    if after is not None and after.kind in ("colon", "at", "paren", "dash"):
        score += 0.7
    elif after is not None and (after.text in vocabulary.cues.personal or (after.kind == "from" and score > 1)):
        score += 1.6 if opening else 0.8
    shouted = all(token.written.isupper() and len(token.written) > 1 for token in tokens[span.first : span.last])
    return max(score - (0.8 if owner else 0) - (1.0 if shouted else 0), 0.2)


def _is_other(
    tokens: Sequence[Token],
    span: Span,
    before: Token | None,
    after: Token | None,
    deeds: Sequence[Deed],
    owner: bool,
    vocabulary: Vocabulary,
) -> bool:
    """A company, a place, 'the Barker deal': capitalised, but nobody."""
    if span.is_trade or (after is not None and after.text in vocabulary.cues.of_organizations and not owner):
        return True
    if before is None or any(deed.last == span.first for deed in deeds):
        return False
    if before.kind == "the":
        return not tokens[span.last - 1].text.endswith("s")
    return before.kind in ("at", "of", "in", "on") and not (before.kind == "at" and owner)


def _lead_score(
    tokens: Sequence[Token],
    span: Span,
    before: Token | None,
    deeds: Sequence[Deed],
    opening: bool,
    vocabulary: Vocabulary,
) -> float:
    if any(deed.first < span.first <= deed.last for deed in deeds):
        return 3.2
    if opening or before is None:
        return 1.3
    if before.kind == "at":
        return 2.4
    if before.kind == "from":
        lead = tokens[span.first - 2].text if span.first > 1 else ""
        return 2.5 if lead in vocabulary.cues.heard else 0.4
    if before.text in ("about", "re", "regarding"):
        return 0 if _has_object(tokens, deeds) else 1.5
    if before.text in ("said", "that", "then", "but"):
        return 1.2
    return vocabulary.cues.leading.get(before.text, 3.0 if before.text in vocabulary.cues.before_names else 0.6)


def _has_object(tokens: Sequence[Token], deeds: Sequence[Deed]) -> bool:
    """'ring the vet about Bella': the verb has its person already."""
    nexts = [
        tokens[deed.last]
        for deed in deeds
        if deed.last < len(tokens) and deed.verb.action in ("call", "email", "message", "meet")
    ]
    return any(token.kind == "the" or token.text in ("my", "our", "their") for token in nexts)


def lower_case_name(
    tokens: Sequence[Token], taken: Sequence[tuple[int, int]], deeds: Sequence[Deed], vocabulary: Vocabulary
) -> Span | None:
    """In a line without a capitalised name: the unknown word right behind a verb or 'with'. Always asked about."""
    ends_of_deeds = {deed.last for deed in deeds if _has_person(deed, tokens)}
    verb_words = {i for deed in deeds for i in range(deed.first, deed.last)}
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else None
        led = at in ends_of_deeds or (before is not None and before.text in ("with", "to", "for", "from"))
        told = (
            at == 0
            and len(tokens) > 1
            and (tokens[1].kind in ("from", "at") or tokens[1].text in vocabulary.cues.personal)
        )
        if not led and not told:
            continue
        start = at
        if token.text in vocabulary.titles and at + 1 < len(tokens):
            at += 1
            token = tokens[at]
        if (
            token.kind != "_"
            or is_capital(token)
            or is_contraction(token)
            or at in verb_words
            or inside(token, taken)
            or not token.written[:1].isalpha()
        ):
            continue
        text = bare(token.text)
        if text in vocabulary.cues.kin:
            return Span(start, at + 1, False)
        if (
            text in vocabulary.common
            or text in vocabulary.verbs
            or text in vocabulary.cues.codes
            or len(text) < 2
            or text in vocabulary.cues.personal
        ):
            continue
        return Span(start, at + 1 + _family_name(tokens, at + 1, taken, verb_words, vocabulary), False)
    return None


def _has_person(deed: Deed, tokens: Sequence[Token]) -> bool:
    """Whether a person stands behind this verb: behind call, email, ask; behind send only before an article."""
    if deed.verb.action == "send" and not deed.verb.channel:
        return _to_somebody(tokens, deed.last)
    return deed.verb.channel is not None or deed.verb.action not in (None, "other")


def _to_somebody(tokens: Sequence[Token], at: int) -> bool:
    """'sent bernard the brochure': one word, then an article."""
    return at + 1 < len(tokens) and tokens[at + 1].kind in ("the", "a", "an")


def _family_name(
    tokens: Sequence[Token], at: int, taken: Sequence[tuple[int, int]], verb_words: set[int], vocabulary: Vocabulary
) -> int:
    """1 when the word behind a lower-case first name looks like a family name."""
    if at >= len(tokens) or at in verb_words or inside(tokens[at], taken):
        return 0
    token = tokens[at]
    plain = (
        token.kind == "_" and token.written.isalpha() and len(token.text) > 2 and token.text not in vocabulary.common
    )
    return int(
        plain
        and token.text not in vocabulary.cues.personal
        and not token.text.endswith(("ly", "ing", "ed"))
        and token.text not in vocabulary.outcomes
    )
