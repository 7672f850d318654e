"""Names as they are written: runs of capitalised words with their titles and particles, and what is none."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from .clauses import BREAKS, Deed
from .tables import Vocabulary, listed
from .tokens import Token

PARTICLES = listed("de da di du van von der den ter la le el al bin ibn ni ní mac mc o' dos santos zu y")
CODES = listed(
    """
    et ct mt pt est cst mst pst edt cdt mdt pdt gmt bst utc cet tbc tba tbd nda asap vm lvm ooo rsvp fyi eta
    eod eow eom po pdf crm ceo cfo cto coo hr it uk us usa eu vat
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


LEADS = frozenset({"with", "to", "for", "see", "and", "give", "from", "via", "dear", "by"})  # a name stands behind them


def bare(text: str) -> str:
    return text[:-2] if text.endswith("'s") else text


def is_capital(token: Token) -> bool:
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
    within = {
        i
        for deed in deeds
        if deed.last - deed.first > 1
        for i in range(deed.first, deed.last)
        if tokens[i].text in deed.phrase.split()
    }
    spans: list[Span] = []
    at = 0
    while at < len(tokens):
        if not _begins(tokens, at, taken, starts_of_deeds, within, vocabulary):
            at += 1
            continue
        end = at + 1
        while end < len(tokens) and (more := _goes_on(tokens, end, taken, vocabulary)):
            end += more
        words = {bare(token.text) for token in tokens[at:end]}
        if tokens[end - 1].text in STREETS and end - at > 1:
            at = end
            continue
        spans.append(Span(at, end, bool(words & vocabulary.trades) and (end - at > 1)))
        at = end
    return spans


def inside(token: Token, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start <= token.starts < end for start, end in taken)


def _begins(
    tokens: Sequence[Token],
    at: int,
    taken: Sequence[tuple[int, int]],
    deeds: set[int],
    within: set[int],
    vocabulary: Vocabulary,
) -> bool:
    token = tokens[at]
    text = bare(token.text)
    if not token.written[:1].isalpha() or inside(token, taken) or token.text in CODES or is_contraction(token):
        return False
    if (
        text in vocabulary.given_words
        and is_capital(token)
        and at not in within
        and _stands_as_name(tokens, at, vocabulary.verbs)
    ):
        return True
    if (
        text in KIN
        and is_capital(token)
        and (at + 1 >= len(tokens) or not is_capital(tokens[at + 1]) or inside(tokens[at + 1], taken))
    ):
        return True
    if (
        text in vocabulary.titles
        and at + 1 < len(tokens)
        and (is_capital(tokens[at + 1]) or tokens[at + 1].kind in ("_", "stop"))
    ):
        follows = tokens[at + 1] if tokens[at + 1].kind != "stop" else tokens[at + 2] if at + 2 < len(tokens) else None
        return (
            follows is not None
            and follows.kind == "_"
            and (is_capital(follows) or not is_capital(token))
            and follows.text not in vocabulary.common
        )
    if not is_capital(token):
        return (
            text in PARTICLES
            and at + 1 < len(tokens)
            and is_capital(tokens[at + 1])
            and text not in ("la", "le", "al", "y", "o'", "el", "da", "di", "du")
        )
    opening = at == 0 or tokens[at - 1].kind in ("stop", "colon", "line")
    if text in vocabulary.common and text not in vocabulary.name_months:
        return False
    if at in deeds or at in within or text in vocabulary.verbs or token.kind not in ("_",):
        return not opening and token.kind == "_" and at not in within and tokens[at - 1].text in LEADS - {"and", "to"}
    return True


KIN = listed("grandma grandpa granny nana nan mum mom dad gran auntie")


def is_contraction(token: Token) -> bool:
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
            and is_capital(after)
            and after.kind == "_"
            and (
                tokens[at].text not in verbs
                or (at + 2 < len(tokens) and tokens[at + 2].text in PERSONAL - {"on", "back", "out", "away"})
            )
        )
        return personal or two or (after is not None and after.kind in ("colon", "at"))
    return before is not None and (before.text in LEADS or before.kind == "_")


def _goes_on(tokens: Sequence[Token], at: int, taken: Sequence[tuple[int, int]], vocabulary: Vocabulary) -> int:
    """How many tokens the name takes next: a capitalised word, a particle and one, '-Name', '& Name', 'Dr.'."""
    token, before = tokens[at], tokens[at - 1]
    if inside(token, taken):
        return 0
    if before.text.endswith("'s"):
        return 0
    close = token.starts == before.ends
    if (
        token.kind == "stop"
        and close
        and before.text in vocabulary.titles
        and at + 1 < len(tokens)
        and is_capital(tokens[at + 1])
    ):
        return 2
    if (
        token.kind == "stop"
        and close
        and len(before.text) == 1
        and token.text == "."
        and at + 1 < len(tokens)
        and is_capital(tokens[at + 1])
    ):
        return 2
    if (
        token.kind in ("dash", "amp")
        and at + 1 < len(tokens)
        and is_capital(tokens[at + 1])
        and (close or token.kind == "amp")
    ):
        return 2
    if token.text in PARTICLES and at + 1 < len(tokens) and is_capital(tokens[at + 1]):
        return 2
    if before.text in vocabulary.titles and token.kind == "_" and token.starts - before.ends <= 1:
        return 1
    return (
        1
        if is_capital(token)
        and not is_contraction(token)
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
