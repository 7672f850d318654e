"""Who a line is about: the caller's own people first, then how names are written and where they stand."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from .clauses import BREAKS, Deed
from .tables import Vocabulary, listed
from .tokens import Token

# (id, full name, organization, nicknames): what a caller passes of the people it knows
Known = tuple[object, str, str, Sequence[str]]
PARTICLES = listed("de da di du van von der den ter la le el al bin ibn ni ní mac mc o' dos santos zu y")
LEADS = frozenset({"with", "to", "for", "see", "and", "give", "from", "via", "dear", "by"})
HEARD = listed(
    """
    reply answer ans luck hear heard response request message call email voicemail text word msg back vm
    referral enquiry inquiry note replied
    """
)
CODES = listed(
    """
    et ct mt pt est cst mst pst edt cdt mdt pdt gmt bst utc cet tbc tba tbd nda asap vm lvm ooo rsvp fyi eta
    eod eow eom po pdf crm ceo cfo cto coo hr it uk us usa eu vat
    """
)
OF_ORG = listed(
    """
    team deal nda account contract project tender job guys people folks order office reception group crew
    """
)
PERSONAL = listed(
    """
    said says wants asked replied called rang texted emailed phoned signed cancelled canceled promised will
    hung no interested accepted is was has had would needs agreed keen not confirmed finally back messaged
    wrote wanted told away likes loved loves bought ordered declined passed paid didn't doesn't won't can't
    isn't never still just bounced rescheduled owes mentioned prefers asks lost went came moved booked happy
    busy out unavailable picked introduced referred seemed seems sounded thinking thinks ok on left should
    might may could requested unsubscribed missed gave got answered knows wasn't hasn't liked hates took
    calling calls
    """
)


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
    texts = [_bare(token.text) for token in tokens]
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


def _bare(text: str) -> str:
    return text[:-2] if text.endswith("'s") else text


def _may_be_name(tokens: Sequence[Token], place: int, size: int) -> bool:
    """A first name that is also a word ('will', 'may') counts when written as a name or when it stands as one."""
    token = tokens[place]
    return size > 1 or token.kind == "_" or token.written[:1].isupper()


def _capital(token: Token) -> bool:
    return token.written[:1].isupper()


STREETS = listed(
    """
    street road avenue lane drive square crescent terrace boulevard blvd rd ave
    """
)


@dataclass(frozen=True, slots=True)
class Span:
    first: int
    last: int
    is_trade: bool


def spans_of_names(
    tokens: Sequence[Token], taken: Sequence[tuple[int, int]], deeds: Sequence[Deed], vocabulary: Vocabulary
) -> list[Span]:
    """Runs of capitalised words that are no date, verb or common word; titles and particles belong to them."""
    starts_of_deeds = {deed.first for deed in deeds}
    inside = {
        i
        for deed in deeds
        if deed.last - deed.first > 1
        for i in range(deed.first, deed.last)
        if tokens[i].text in deed.phrase.split()
    }
    spans: list[Span] = []
    at = 0
    while at < len(tokens):
        if not _begins(tokens, at, taken, starts_of_deeds, inside, vocabulary):
            at += 1
            continue
        end = at + 1
        while end < len(tokens) and (more := _goes_on(tokens, end, taken, vocabulary)):
            end += more
        words = {_bare(token.text) for token in tokens[at:end]}
        if tokens[end - 1].text in STREETS and end - at > 1:
            at = end
            continue
        spans.append(Span(at, end, bool(words & vocabulary.trades) and (end - at > 1)))
        at = end
    return spans


def _in(token: Token, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start <= token.starts < end for start, end in taken)


def _begins(
    tokens: Sequence[Token],
    at: int,
    taken: Sequence[tuple[int, int]],
    deeds: set[int],
    inside: set[int],
    vocabulary: Vocabulary,
) -> bool:
    token = tokens[at]
    text = _bare(token.text)
    if not token.written[:1].isalpha() or _in(token, taken) or token.text in CODES or _contracted(token):
        return False
    if (
        text in vocabulary.given_words
        and _capital(token)
        and at not in inside
        and _stands_as_name(tokens, at, vocabulary.verbs)
    ):
        return True
    if (
        text in KIN
        and _capital(token)
        and (at + 1 >= len(tokens) or not _capital(tokens[at + 1]) or _in(tokens[at + 1], taken))
    ):
        return True
    if (
        text in vocabulary.titles
        and at + 1 < len(tokens)
        and (_capital(tokens[at + 1]) or tokens[at + 1].kind in ("_", "stop"))
    ):
        follows = tokens[at + 1] if tokens[at + 1].kind != "stop" else tokens[at + 2] if at + 2 < len(tokens) else None
        return (
            follows is not None
            and follows.kind == "_"
            and (_capital(follows) or not _capital(token))
            and follows.text not in vocabulary.common
        )
    if not _capital(token):
        return (
            text in PARTICLES
            and at + 1 < len(tokens)
            and _capital(tokens[at + 1])
            and text not in ("la", "le", "al", "y", "o'", "el", "da", "di", "du")
        )
    opening = at == 0 or tokens[at - 1].kind in ("stop", "colon", "line")
    if text in vocabulary.common and text not in vocabulary.name_months:
        return False
    if at in deeds or at in inside or text in vocabulary.verbs or token.kind not in ("_",):
        return not opening and token.kind == "_" and at not in inside and tokens[at - 1].text in LEADS - {"and", "to"}
    return True


KIN = listed("grandma grandpa granny nana nan mum mom dad gran auntie")


def _contracted(token: Token) -> bool:
    """I'll, don't, she's: capitalised at the start of a sentence, never a name."""
    head, mark, tail = token.text.partition("'")
    return bool(mark) and (
        head in ("i", "we", "he", "she", "they", "you", "it", "who", "that", "let", "there", "what") or tail == "t"
    )


def _stands_as_name(tokens: Sequence[Token], at: int, verbs: Container[str]) -> bool:
    """'Will said', 'call Will', 'with Mark', 'Bill Turner': the place of a name, not of the word."""
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    opening = before is None or before.kind in BREAKS or before.kind == "dash"
    if opening:
        personal = (
            after is not None and after.text in PERSONAL and not (after.kind == "will" and tokens[at].kind == "will")
        )
        two = (
            after is not None
            and _capital(after)
            and after.kind == "_"
            and (tokens[at].text not in verbs or (at + 2 < len(tokens) and tokens[at + 2].text in PERSONAL))
        )
        return personal or two or (after is not None and after.kind in ("colon", "at"))
    return before is not None and (before.text in LEADS or before.kind == "_")


def _goes_on(tokens: Sequence[Token], at: int, taken: Sequence[tuple[int, int]], vocabulary: Vocabulary) -> int:
    """How many tokens the name takes next: a capitalised word, a particle and one, '-Name', '& Name', 'Dr.'."""
    token, before = tokens[at], tokens[at - 1]
    if _in(token, taken):
        return 0
    if before.text.endswith("'s"):
        return 0
    close = token.starts == before.ends
    if (
        token.kind == "stop"
        and close
        and before.text in vocabulary.titles
        and at + 1 < len(tokens)
        and _capital(tokens[at + 1])
    ):
        return 2
    if (
        token.kind == "stop"
        and close
        and len(before.text) == 1
        and token.text == "."
        and at + 1 < len(tokens)
        and _capital(tokens[at + 1])
    ):
        return 2
    if (
        token.kind in ("dash", "amp")
        and at + 1 < len(tokens)
        and _capital(tokens[at + 1])
        and (close or token.kind == "amp")
    ):
        return 2
    if token.text in PARTICLES and at + 1 < len(tokens) and _capital(tokens[at + 1]):
        return 2
    if before.text in vocabulary.titles and token.kind == "_" and token.starts - before.ends <= 1:
        return 1
    return (
        1
        if _capital(token)
        and not _contracted(token)
        and token.written[:1].isalpha()
        and token.text not in CODES
        and token.starts - before.ends == 1
        and token.kind != "num"
        else 0
    )


def written_name(text: str, tokens: Sequence[Token], span: Span) -> tuple[str, int, int]:
    start, end = tokens[span.first].starts, tokens[span.last - 1].ends
    name = text[start:end]
    for tail in ("'s", "’s"):
        if name.endswith(tail):
            end -= 2
    if name.endswith(("s'", "s’")):
        end -= 1
    return text[start:end], start, end


def person_score(tokens: Sequence[Token], span: Span, deeds: Sequence[Deed]) -> float:
    """How much the place of a capitalised span says that it is the person. 0: it is not."""
    before = tokens[span.first - 1] if span.first else None
    after = tokens[span.last] if span.last < len(tokens) else None
    ends_of_deeds = {deed.last for deed in deeds}
    if span.is_trade:
        return 0
    if before is not None and before.kind == "at" and tokens[span.last - 1].text.endswith("'s"):
        return 1.6
    if before is not None and before.kind in ("at", "of", "in", "on") and span.first not in ends_of_deeds:
        return 0
    if (
        before is not None
        and before.kind == "the"
        and (after is None or after.text in OF_ORG or not tokens[span.last - 1].text.endswith("s"))
    ):
        return 0
    if after is not None and after.text in OF_ORG and not tokens[span.last - 1].text.endswith("'s"):
        return 0
    if before is not None and before.kind == "from":
        lead = tokens[span.first - 2].text if span.first > 1 else ""
        return 2.5 if lead in HEARD else 0.4
    score = 0.6
    if span.first in ends_of_deeds:
        score = 3.2
    elif before is not None and before.text == "and":
        score = 1.0
    elif before is not None and before.text in LEADS:
        score = 3.0
    elif before is not None and before.kind == "the":
        score = 2.6
    elif before is not None and before.text in ("again", "back", "out"):
        score = 2.4
    elif before is not None and before.text in ("about", "re", "regarding"):
        score = 0 if _has_object(tokens, deeds) else 1.5
    elif (
        before is None
        or before.kind in BREAKS
        or before.kind == "dash"
        or before.text in ("said", "that", "then", "but")
    ):
        score = 1.2
    if after is not None and after.kind in ("colon", "at"):
        score += 0.7
    elif (
        after is not None
        and (after.text in PERSONAL or (after.kind == "from" and score > 1))
        and (before is None or before.kind in BREAKS or before.kind == "dash")
    ):
        score += 1.6
    if tokens[span.last - 1].text.endswith("'s"):
        score -= 0.5
    if all(token.written.isupper() and len(token.written) > 1 for token in tokens[span.first : span.last]):
        score -= 1.0
    return score


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
    ends_of_deeds = {deed.last for deed in deeds if deed.verb.action or deed.verb.channel}
    verb_words = {i for deed in deeds for i in range(deed.first, deed.last)}
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else None
        led = at in ends_of_deeds or (before is not None and before.text in ("with", "to", "for", "from"))
        told = at == 0 and len(tokens) > 1 and (tokens[1].kind in ("from", "at") or tokens[1].text in PERSONAL)
        if not led and not told:
            continue
        start = at
        if token.text in vocabulary.titles and at + 1 < len(tokens):
            at += 1
            token = tokens[at]
        if (
            token.kind != "_"
            or _capital(token)
            or _contracted(token)
            or at in verb_words
            or _in(token, taken)
            or not token.written[:1].isalpha()
        ):
            continue
        text = _bare(token.text)
        if text in vocabulary.common or text in vocabulary.verbs or text in CODES or len(text) < 2 or text in PERSONAL:
            continue
        return Span(start, at + 1 + _family_name(tokens, at + 1, taken, verb_words, vocabulary), False)
    return None


def _family_name(
    tokens: Sequence[Token], at: int, taken: Sequence[tuple[int, int]], verb_words: set[int], vocabulary: Vocabulary
) -> int:
    """1 when the word behind a lower-case first name looks like a family name."""
    if at >= len(tokens) or at in verb_words or _in(tokens[at], taken):
        return 0
    token = tokens[at]
    plain = (
        token.kind == "_" and token.written.isalpha() and len(token.text) > 2 and token.text not in vocabulary.common
    )
    return int(
        plain
        and token.text not in PERSONAL
        and not token.text.endswith(("ly", "ing", "ed"))
        and token.text not in vocabulary.outcomes
    )


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
            before.kind == "at" or (before.kind == "from" and person is not None) or before.kind == "of"
        )
        owned = tokens[span.last - 1].text.endswith("'s")
        if behind and owned and not span.is_trade:
            continue
        if span.is_trade or behind or (after is not None and after.text in OF_ORG and not owned):
            if tokens[span.first].text in vocabulary.places and tokens[span.first - 1].kind == "the":
                continue
            return Name(name, start, end, 0.9 if behind or span.is_trade else 0.8)
    return _lower_organization(text, tokens, person, taken, vocabulary)


def _lower_organization(
    text: str,
    tokens: Sequence[Token],
    person: tuple[int, int] | None,
    taken: Sequence[tuple[int, int]],
    vocabulary: Vocabulary,
) -> Name | None:
    """'Joan at the council', 'jhon at acme', 'sandra from the rotary club': right behind the person only."""
    if person is None:
        return None
    at = next((i for i, token in enumerate(tokens) if token.starts >= person[1]), len(tokens))
    if at >= len(tokens) or tokens[at].kind not in ("at", "from"):
        return None
    first = at + 1
    last = first + (1 if first < len(tokens) and tokens[first].kind == "the" else 0)
    name_from = last
    while last < len(tokens) and last - name_from < 3 and tokens[last].kind == "_" and not _in(tokens[last], taken):
        if (
            tokens[last].text in vocabulary.verbs
            or tokens[last].text in vocabulary.places
            or tokens[last].text in PERSONAL
        ):
            break
        last += 1
    if last == name_from or (last < len(tokens) and tokens[last].text in vocabulary.places):
        return None
    start, end = tokens[first].starts, tokens[last - 1].ends
    return Name(text[start:end], start, end, 0.6)
