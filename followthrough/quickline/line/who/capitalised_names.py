"""Names as they are written: runs of capitalised words with their titles and particles, and what is none."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from followthrough.quickline.core.clauses import BREAKS, Deed
from followthrough.quickline.core.known_words import bare, is_everyday, is_given, is_noun, is_trade
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary


def is_capital(token: Token) -> bool:
    return token.written[:1].isupper()


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
        if tokens[end - 1].text in vocabulary.cues.streets and end - at > 1:
            at = end
            continue
        traded = any(is_trade(token.text, vocabulary) for token in tokens[at:end])
        spans.append(Span(at, end, traded and (end - at > 1)))
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
    if (
        not token.written[:1].isalpha()
        or inside(token, taken)
        or token.text in vocabulary.cues.codes
        or is_contraction(token)
    ):
        return False
    if (
        text in vocabulary.given_words
        and is_capital(token)
        and at not in within
        and _stands_as_name(tokens, at, vocabulary.verbs, vocabulary)
    ):
        return True
    if (
        text in vocabulary.cues.kin
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
            and (is_capital(follows) or (not is_capital(token) and not vocabulary.plain))
            and (follows.text not in vocabulary.common or text in vocabulary.cues.honours)
        )
    if text in vocabulary.titles and at + 1 < len(tokens) and tokens[at + 1].text in vocabulary.cues.noble:
        return is_capital(token)
    if not is_capital(token):
        return not vocabulary.nouns and (
            text in vocabulary.cues.particles
            and at + 1 < len(tokens)
            and is_capital(tokens[at + 1])
            and text not in ("la", "le", "al", "y", "o'", "el", "da", "di", "du")
        )
    opening = at == 0 or tokens[at - 1].kind in ("stop", "colon", "line")
    if len(text) == 1 and not _is_initial(tokens, at):
        return False
    if opening and at + 1 < len(tokens) and _leads_on(token, tokens[at + 1], vocabulary):
        return False
    if text in vocabulary.common and text not in vocabulary.name_months and not _names_firm(tokens, at, vocabulary):
        return False
    if vocabulary.nouns and not _is_no_noun(tokens, at, taken, vocabulary):
        return False
    if at in deeds or at in within or text in vocabulary.verbs or token.kind not in ("_",):
        return (
            not opening
            and token.kind == "_"
            and at not in within
            and tokens[at - 1].text in vocabulary.cues.before_names - {"and", "to"}
        )
    return True


def _is_no_noun(tokens: Sequence[Token], at: int, taken: Sequence[tuple[int, int]], vocabulary: Vocabulary) -> bool:
    """In a language that writes its nouns large: a word nobody knows, a trade with its name, or a family name that is a
    word where a name stands ('mit Koch', 'Koch angerufen')."""
    token = tokens[at]
    text = bare(token.text)
    if is_given(text, vocabulary) or _names_firm(tokens, at, vocabulary):
        return True
    if is_trade(text, vocabulary):
        return False
    if not is_everyday(text, vocabulary):
        return True
    before = tokens[at - 1] if at else None
    led = before is None or before.kind in BREAKS or before.text in vocabulary.cues.before_names
    return text in vocabulary.surnames and (led or is_noun(tokens[at - 1], vocabulary))


def _names_firm(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """'Möbelhaus Ritter', 'Agentur Tannhäuser', 'von der Volkshochschule': a trade that is the name, or part of it."""
    if not vocabulary.nouns or not is_trade(tokens[at].text, vocabulary):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        after is not None
        and after.kind in ("_", "amp")
        and after.starts - tokens[at].ends == 1
        and (after.kind == "amp" or is_capital(after))
        and (not is_noun(after, vocabulary) or bare(after.text) in vocabulary.surnames)
        and bare(after.text) not in vocabulary.titles
        and after.text not in vocabulary.verbs
    )


def _is_initial(tokens: Sequence[Token], at: int) -> bool:
    """'R. Petty': the letter of a name, not a size or a grade."""
    return at + 2 < len(tokens) and tokens[at + 1].text == "." and is_capital(tokens[at + 2])


def _leads_on(token: Token, after: Token, vocabulary: Vocabulary) -> bool:
    """'Screened Amelia': an everyday word opens the line, and the name comes behind it."""
    text = bare(token.text)
    named = is_given(after.text, vocabulary) or bare(after.text) in vocabulary.given_words
    return (
        named
        and is_capital(after)
        and bool(vocabulary.plain)
        and is_everyday(text, vocabulary)
        and text not in vocabulary.surnames
        and text not in vocabulary.given_words
        and text not in vocabulary.titles
    )


def is_contraction(token: Token) -> bool:
    """I'll, don't, she's: capitalised at the start of a sentence, never a name."""
    head, mark, tail = token.text.partition("'")
    return bool(mark) and (
        head in ("i", "we", "he", "she", "they", "you", "it", "who", "that", "let", "there", "what") or tail == "t"
    )


def _stands_as_name(tokens: Sequence[Token], at: int, verbs: Container[str], vocabulary: Vocabulary) -> bool:
    """'Will said', 'call Will', 'with Mark', 'Bill Turner': the place of a name, not of the word."""
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    opening = before is None or before.kind in BREAKS or before.kind == "dash"
    if opening:
        personal = (
            after is not None
            and after.text in vocabulary.cues.personal
            and not (after.kind == "will" and tokens[at].kind == "will")
        )
        two = (
            after is not None
            and is_capital(after)
            and after.kind == "_"
            and (
                tokens[at].text not in verbs
                or len(after.written) == 1
                or (
                    at + 2 < len(tokens)
                    and tokens[at + 2].text in vocabulary.cues.personal - {"on", "back", "out", "away"}
                )
            )
        )
        return personal or two or (after is not None and after.kind in ("colon", "at"))
    return before is not None and (before.text in vocabulary.cues.before_names or before.kind == "_")


def _goes_on(tokens: Sequence[Token], at: int, taken: Sequence[tuple[int, int]], vocabulary: Vocabulary) -> int:
    """How many tokens the name takes next: a capitalised word, a particle and one, '-Name', '& Name', 'Dr.'."""
    token, before = tokens[at], tokens[at - 1]
    if inside(token, taken):
        return 0
    if before.text.endswith("'s"):
        return 0
    if vocabulary.nouns and token.kind != "stop" and token.kind != "dash" and not _is_of_name(tokens, at, vocabulary):
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
    if token.kind == "dash" and close and at + 1 < len(tokens) and tokens[at + 1].starts == token.ends:
        return 2 if tokens[at + 1].kind == "_" else 0
    if (
        token.kind in ("dash", "amp")
        and at + 1 < len(tokens)
        and is_capital(tokens[at + 1])
        and (close or token.kind == "amp")
    ):
        return 2
    if token.text in vocabulary.cues.particles and at + 1 < len(tokens) and is_capital(tokens[at + 1]):
        return 2
    if token.text in vocabulary.cues.noble and at + 1 < len(tokens):
        return int(is_capital(tokens[at + 1]) or tokens[at + 1].text in vocabulary.cues.noble)
    if before.text in vocabulary.titles and token.kind == "_" and token.starts - before.ends <= 1:
        return 1
    return (
        1
        if is_capital(token)
        and not is_contraction(token)
        and token.written[:1].isalpha()
        and token.text not in vocabulary.cues.codes
        and token.starts - before.ends == 1
        and token.kind != "num"
        else 0
    )


def _is_of_name(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """'Frau | Koch', 'Frau | von der Leyen', 'Anna | Sommer', 'Bauer | Metallbau', never 'Anna | Angebot'."""
    token, before = tokens[at], tokens[at - 1]
    titled = before.text in vocabulary.titles or (before.text == "." and tokens[at - 2].text in vocabulary.titles)
    if token.text in vocabulary.cues.noble:
        return titled or before.text in vocabulary.cues.noble
    text = bare(token.text)
    if titled or before.text in vocabulary.cues.noble or token.text in vocabulary.cues.particles:
        return token.text not in vocabulary.cues.small
    if is_trade(text, vocabulary) or is_trade(before.text, vocabulary) or token.kind == "amp" or before.kind == "amp":
        return (
            token.kind == "amp"
            or is_trade(text, vocabulary)
            or not is_noun(token, vocabulary)
            or (text in vocabulary.surnames)
        )
    if text in vocabulary.surnames:
        return is_given(before.text, vocabulary) or not is_noun(before, vocabulary)
    return not is_noun(token, vocabulary) and text not in vocabulary.verbs and text not in vocabulary.outcomes


def written_name(text: str, tokens: Sequence[Token], span: Span) -> tuple[str, int, int]:
    start, end = tokens[span.first].starts, tokens[span.last - 1].ends
    name = text[start:end]
    for tail in ("'s", "’s"):
        if name.lower().endswith(tail):
            end -= 2
    if name.lower().endswith(("s'", "s’")):
        end -= 1
    return text[start:end], start, end
