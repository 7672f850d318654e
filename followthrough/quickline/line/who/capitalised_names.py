"""Find written names: runs of capitalised words with their titles and particles."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from followthrough.quickline.core.clauses import CLAUSE_BREAKS, VerbUse
from followthrough.quickline.core.known_words import drop_possessive, is_everyday, is_given, is_noun, is_trade
from followthrough.quickline.core.tokens import EDGE, Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary

PAIRING = ("and", "n", "&", "+", "und")
OPENINGS = CLAUSE_BREAKS | {"dash", ""}  # '' is the edge of the line


def is_capital(token: Token) -> bool:
    """True if the word begins with a capital letter, or with a letter of a script without capitals (小明, محمد)."""
    first = token.written[:1]
    return first.isupper() or (not first.isascii() and first.isalpha() and not first.islower())


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Tokens [first, last) of a name. is_trade: a trade is one of several words, so it is a company."""

    first: int
    last: int
    is_trade: bool


def find_name_spans(
    tokens: Sequence[Token], date_ranges: Sequence[tuple[int, int]], uses: Sequence[VerbUse], vocabulary: Vocabulary
) -> list[NameSpan]:
    """Runs of capitalised words that are not a date, a verb or a common word, with titles and particles."""
    line = _Line(tokens, date_ranges, {use.first for use in uses}, _words_of_phrases(tokens, uses), vocabulary)
    spans: list[NameSpan] = []
    at = 0
    while at < len(tokens):
        end = _end_of_name(line, at)
        is_address = end > at + 1 and tokens[end - 1].text in vocabulary.cues.street_words
        if end > at and not is_address:
            traded = _is_traded(tokens[at:end], vocabulary)
            spans.append(NameSpan(_with_initial(tokens, at), end, traded and end - at > 1))
        at = max(end, at + 1)
    return spans


def _with_initial(tokens: Sequence[Token], first: int) -> int:
    """The first token of the name with the initial before it: 'M.' in 'reviewer M. Castellano'."""
    dot, letter = token_at(tokens, first - 1), token_at(tokens, first - 2)
    is_initial = dot.text == "." and len(letter.written) == 1 and is_capital(letter) and letter.text != "i"
    return first - 2 if is_initial and letter.ends == dot.starts and tokens[first].starts - dot.ends <= 1 else first


def _is_traded(words: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True if a trade is one of the words. After a given name a trade that is a family name is one: 'Lisa Mills'."""
    whole = len(words) == 2 and is_given(words[0].text, vocabulary)
    last = drop_possessive(words[-1].text)
    if whole and last in vocabulary.ambiguous_surnames:
        return False
    return any(is_trade(token.text, vocabulary) for token in words)


class _Line(NamedTuple):
    """A line in which names are looked for. date_ranges: characters of the dates; verbs: indexes of the first token
    of each verb; phrased: indexes of all tokens of verbs with several words."""

    tokens: Sequence[Token]
    date_ranges: Sequence[tuple[int, int]]
    verbs: set[int]
    phrased: set[int]
    vocabulary: Vocabulary


def _words_of_phrases(tokens: Sequence[Token], uses: Sequence[VerbUse]) -> set[int]:
    """Indexes of the tokens of verbs with several words, without the words in their gaps."""
    long = [use for use in uses if use.last - use.first > 1]
    return {at for use in long for at in range(use.first, use.last) if tokens[at].text in use.phrase.split()}


def _end_of_name(line: _Line, at: int) -> int:
    """The index after the name that begins at that token; the same index if no name begins there."""
    if not _begins(line, at):
        return at
    end = at + 1
    while end < len(line.tokens) and (more := _goes_on(line.tokens, end, line.date_ranges, line.vocabulary)):
        end += more
    return end


def inside(token: Token, date_ranges: Sequence[tuple[int, int]]) -> bool:
    """True if the token begins in one of the ranges of characters."""
    for start, end in date_ranges:  # noqa: SIM110  this is asked for every word of a line, and any() takes twice as long
        if start <= token.starts < end:
            return True
    return False


def _begins(line: _Line, at: int) -> bool:
    """True if a name begins at that token."""
    token, vocabulary = line.tokens[at], line.vocabulary
    if not token.written[:1].isalpha() or token.text in vocabulary.cues.capital_codes or is_contraction(token):
        return False
    if inside(token, line.date_ranges):
        return False
    if is_capital(token) and (_is_given_word(line, at) or _is_family_word_alone(line, at)):
        return True
    titled = _begins_with_title(line.tokens, at, vocabulary)
    if titled is not None:
        return titled
    if not is_capital(token):
        return not vocabulary.noun_endings and _is_leading_particle(line.tokens, at, vocabulary)
    return _is_name_word(line, at)


def _is_given_word(line: _Line, at: int) -> bool:
    """True for 'Will', 'Mark' and 'Bill' in the place of a name."""
    return (
        drop_possessive(line.tokens[at].text) in line.vocabulary.ambiguous_given_names
        and at not in line.phrased
        and _is_place_of_name(line.tokens, at, line.vocabulary.verbs, line.vocabulary)
    )


def _is_family_word_alone(line: _Line, at: int) -> bool:
    """True for 'Mum' without a capitalised word after it."""
    after = token_at(line.tokens, at + 1)
    return drop_possessive(line.tokens[at].text) in line.vocabulary.cues.family_words and (
        not is_capital(after) or inside(after, line.date_ranges)
    )


def _begins_with_title(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool | None:
    """True or False if a title is there, and a name does or does not follow; None if there is no title."""
    token, after = tokens[at], token_at(tokens, at + 1)
    if after is EDGE or drop_possessive(token.text) not in vocabulary.titles or _is_owned(tokens, at, vocabulary):
        return None
    if is_capital(after) or after.kind in ("_", "stop"):
        return _is_titled_name(token, token_at(tokens, at + 2) if after.kind == "stop" else after, vocabulary)
    if after.text in PAIRING and token.text in vocabulary.cues.honorifics:
        return False  # 'Mr and Mrs Walker'
    return is_capital(token) if after.text in vocabulary.cues.nobility_particles else None


def _is_owned(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for 'sister' in "Bob's sister Kim" and 'my sister Kim': a relation, no title."""
    token, before = tokens[at], token_at(tokens, at - 1)
    if token.text not in vocabulary.cues.relations or is_capital(token) or before is EDGE:
        return False
    owner = before.text.endswith("'s") or (before.text.endswith("s") and token.starts - before.ends > 1)
    return owner or before.text in vocabulary.cues.possessive or before.text in vocabulary.cues.our_relations


def _is_titled_name(title: Token, name: Token, vocabulary: Vocabulary) -> bool:
    """True if the word is a name after this title."""
    if name.kind != "_" or not (is_capital(name) or (not is_capital(title) and not vocabulary.everyday)):
        return False
    return name.text not in vocabulary.never_names or drop_possessive(title.text) in vocabulary.cues.honorifics


# Particles that are also ordinary words: in lower case no name begins with them.
CAPITAL_ONLY = ("la", "le", "al", "y", "o'", "el", "da", "di", "du")


def _is_leading_particle(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for 'van' in 'van Dyke', 'von' in 'von Berg'."""
    text = drop_possessive(tokens[at].text)
    return text in vocabulary.cues.particles and text not in CAPITAL_ONLY and is_capital(token_at(tokens, at + 1))


def _is_name_word(line: _Line, at: int) -> bool:
    """True for a capitalised word that is nothing else."""
    tokens = line.tokens
    opening = at == 0 or tokens[at - 1].kind in ("stop", "colon", "line")
    if len(drop_possessive(tokens[at].text)) == 1 and not _is_initial(tokens, at):
        return False
    if opening and _is_before_name(tokens[at], token_at(tokens, at + 1), line.vocabulary):
        return False
    if _is_common(tokens, at, line.vocabulary) or not _may_be_name(tokens, at, line.vocabulary):
        return False
    return _is_free(line, at) or (not opening and _is_verb_as_name(line, at))


def _is_common(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for a word that is never a name, except as part of a company ('Möbelhaus Ritter')."""
    text = drop_possessive(tokens[at].text)
    return (
        text in vocabulary.never_names
        and text not in vocabulary.ambiguous_months
        and not _is_trade_of_name(tokens, at, vocabulary)
    )


def _is_free(line: _Line, at: int) -> bool:
    """True for a word that is neither a verb nor a date word."""
    if at in line.verbs or at in line.phrased:
        return False
    return line.tokens[at].kind == "_" and drop_possessive(line.tokens[at].text) not in line.vocabulary.verbs


def _is_verb_as_name(line: _Line, at: int) -> bool:
    """True for 'Chase' in 'with Chase': a verb after a word that is followed by a name."""
    before = line.tokens[at - 1].text
    return (
        line.tokens[at].kind == "_"
        and at not in line.phrased
        and before in line.vocabulary.cues.before_names
        and before not in ("and", "to")
    )


def _may_be_name(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for all words, except in a language that capitalises nouns: there only for an unknown word, a trade with
    its name, and a family name in the place of a name ('mit Koch', 'Koch angerufen')."""
    text = drop_possessive(tokens[at].text)
    if not vocabulary.noun_endings or is_given(text, vocabulary) or _is_trade_of_name(tokens, at, vocabulary):
        return True
    if is_trade(text, vocabulary):
        return False
    if not is_everyday(text, vocabulary):
        return True
    before = token_at(tokens, at - 1)
    led = before is EDGE or before.kind in CLAUSE_BREAKS or before.text in vocabulary.cues.before_names
    return text in vocabulary.ambiguous_surnames and (led or is_noun(before, vocabulary))


def _is_trade_of_name(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for 'Möbelhaus' in 'Möbelhaus Ritter': a trade with a name after it."""
    if not vocabulary.noun_endings or not is_trade(tokens[at].text, vocabulary):
        return False
    after = token_at(tokens, at + 1)
    if after.starts - tokens[at].ends != 1:
        return False
    if after.kind != "amp" and (after.kind != "_" or not is_capital(after)):
        return False
    text = drop_possessive(after.text)
    is_word = text in vocabulary.titles or after.text in vocabulary.verbs
    return not is_word and (not is_noun(after, vocabulary) or text in vocabulary.ambiguous_surnames)


def _is_initial(tokens: Sequence[Token], at: int) -> bool:
    """True for 'R' in 'R. Petty' and 'R Petty', not for a size or a grade, and not for 'A' and 'I'."""
    after = token_at(tokens, at + 1)
    if tokens[at].text not in ("a", "i") and after.starts - tokens[at].ends == 1 and after.kind == "_":
        return is_capital(after)
    return at + 2 < len(tokens) and tokens[at + 1].text == "." and is_capital(tokens[at + 2])


def _is_before_name(token: Token, after: Token, vocabulary: Vocabulary) -> bool:
    """True for 'Screened' in 'Screened Amelia': an everyday word at the start of the line, with a name after it."""
    text = drop_possessive(token.text)
    named = is_given(after.text, vocabulary) or drop_possessive(after.text) in vocabulary.ambiguous_given_names
    return (
        named
        and is_capital(after)
        and bool(vocabulary.everyday)
        and is_everyday(text, vocabulary)
        and not is_given(text, vocabulary)
        and text not in vocabulary.ambiguous_surnames
        and text not in vocabulary.ambiguous_given_names
        and text not in vocabulary.titles
    )


def is_contraction(token: Token) -> bool:
    """True for I'll, don't, she's, which may be capitalised but are never names."""
    head, mark, tail = token.text.partition("'")
    return bool(mark) and (
        tail == "d"
        or head in ("i", "we", "he", "she", "they", "you", "it", "who", "that", "let", "there", "what")
        or tail == "t"
    )


def _is_place_of_name(tokens: Sequence[Token], at: int, verbs: Container[str], vocabulary: Vocabulary) -> bool:
    """True for 'Will said', 'call Will', 'with Mark', 'Bill Turner': the word is in the place of a name."""
    before = token_at(tokens, at - 1)
    if before.kind in OPENINGS:
        return _opens_as_name(tokens, at, verbs, vocabulary)
    return before.text in vocabulary.cues.before_names or before.kind == "_"


def _opens_as_name(tokens: Sequence[Token], at: int, verbs: Container[str], vocabulary: Vocabulary) -> bool:
    """True for 'Will called', 'Mark Turner ...' and 'Bill: ...' at the start of a clause."""
    token, after = tokens[at], token_at(tokens, at + 1)
    if after.kind in ("colon", "at"):
        return True
    if after.text in vocabulary.cues.behind_names and not (after.kind == "will" and token.kind == "will"):
        return True
    if not is_capital(after) or after.kind != "_":
        return False
    if is_owner_of_verb_name(tokens, at, vocabulary):
        return True
    behind = token_at(tokens, at + 2).text
    return (
        token.text not in verbs
        or len(after.written) == 1
        or (behind in vocabulary.cues.behind_names and behind not in ("on", "back", "out", "away"))
    )


def is_owner_of_verb_name(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for 'Bill' in "Bill Stone's fence": a first name that is also a verb, before a family name with 's. In
    "Bill Tom's company" it is a verb."""
    family, before = token_at(tokens, at + 1), token_at(tokens, at - 1)
    if (
        tokens[at].text not in vocabulary.ambiguous_given_names
        or before.kind not in OPENINGS
        or vocabulary.noun_endings
    ):
        return False
    named = is_capital(tokens[at]) and is_capital(family) and family.starts - tokens[at].ends == 1
    return named and family.text.endswith("'s") and not is_given(family.text, vocabulary)


def has_finite_verb(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True if 'is', 'came' or 'needs' comes within four words from there: "Bill Stone's new fence is done"."""
    for token in tokens[at : at + 4]:
        if token.kind in CLAUSE_BREAKS:
            return False
        if token.text in (*FINITE, *vocabulary.cues.behind_names) and token.text not in vocabulary.cues.behind_verbs:
            return True
    return False


FINITE = ("is", "are", "was", "were", "has", "have", "needs", "came", "went", "due", "got", "called", "arrived")


def _goes_on(tokens: Sequence[Token], at: int, date_ranges: Sequence[tuple[int, int]], vocabulary: Vocabulary) -> int:
    """The number of tokens that continue the name: a capitalised word, a particle and a word, '-Name', '& Name',
    'Dr.'."""
    token, before = tokens[at], tokens[at - 1]
    if inside(token, date_ranges) or before.written.endswith(("'s", "’s")):  # the text of "May's" is 'may'
        return 0
    if vocabulary.noun_endings and token.kind not in ("stop", "dash") and not _is_of_name(tokens, at, vocabulary):
        return 0
    joined = _joined_on(tokens, at, vocabulary)
    if joined is not None:
        return joined
    if before.text in vocabulary.titles and token.kind == "_" and token.starts - before.ends <= 1:
        return 1
    return int(_is_next_name(token, before, vocabulary) and not _is_said_next(tokens, at, vocabulary))


def _is_said_next(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for the words after a name: 'I' in 'told Ada Brook I', 'Left' in 'Called Ada Brook Left Voicemail', 'Price'
    in 'Ada Brook Price List'. A verb is a family name only as the second word, before a break ('Emily Post')."""
    text = drop_possessive(tokens[at].text)
    if is_nobody(text, vocabulary):
        return True
    after = token_at(tokens, at + 1)
    second = at < 2 or not is_capital(tokens[at - 2]) or tokens[at - 2].text in vocabulary.verbs
    if vocabulary.noun_endings or text in vocabulary.ambiguous_given_names:
        return False
    if text in vocabulary.ambiguous_surnames:
        return not second and is_capital(after) and after.starts - tokens[at].ends == 1
    ends = after.kind in OPENINGS
    if text in vocabulary.never_names and text not in vocabulary.typos:
        return not (ends and len(text) <= len("An"))
    return text in vocabulary.verbs and not (second and ends)


def is_nobody(text: str, vocabulary: Vocabulary) -> bool:
    """True for 'I', 'we', 'me' and 'my', which are in nobody's name."""
    return text in vocabulary.subjects_ours or text in ("my", "our", "mine")


def _joined_on(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> int | None:
    """The number of tokens that a sign or a small word adds to the name; None if there is neither."""
    token, before, after = tokens[at], tokens[at - 1], token_at(tokens, at + 1)
    if after is EDGE:
        return None
    if token.kind == "dash" and token.starts == before.ends and after.starts == token.ends:
        return 2 if after.kind == "_" else 0
    size = _particles(tokens, at, vocabulary)
    if size and is_capital(token_at(tokens, at + size)):
        return size + 1
    if token.kind == "amp" and _are_two_people(tokens, at, vocabulary):
        return 0
    if is_capital(after) and (_joins_names(token, before, vocabulary) or _ends_saint(tokens, at)):
        return 2
    noble = vocabulary.cues.nobility_particles
    return int(is_capital(after) or after.text in noble) if token.text in noble else None


def _are_two_people(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for '&' in 'Greg & Pam' and 'Greg Hale & Pam': a given name on both sides."""

    def is_name(place: int) -> bool:
        text = drop_possessive(token_at(tokens, place).text)
        return is_given(text, vocabulary) or text in vocabulary.ambiguous_given_names

    whole = is_given(token_at(tokens, at - 2).text, vocabulary)
    return is_name(at + 1) and (whole or is_name(at - 1))


def _particles(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> int:
    """The number of particles that begin there: three in 'Mia van de la Plas'."""
    size = 0
    while size < MOST_PARTICLES and token_at(tokens, at + size).text in vocabulary.cues.particles:
        size += 1
    return size


MOST_PARTICLES = 3


def _joins_names(token: Token, before: Token, vocabulary: Vocabulary) -> bool:
    """True for '&' and particles, and, right after a word, for a dash or the full stop of an abbreviation."""
    if token.kind == "amp" or token.text in vocabulary.cues.particles:
        return True
    if token.starts != before.ends:
        return False
    return token.kind == "dash" or _ends_abbreviation(token, before, vocabulary)


def _ends_saint(tokens: Sequence[Token], at: int) -> bool:
    """True for the full stop in "St. Anne's", not in 'Mill St. Anne called'."""
    return tokens[at].text == "." and tokens[at - 1].text == "st" and not is_capital(token_at(tokens, at - 2))


def _ends_abbreviation(token: Token, before: Token, vocabulary: Vocabulary) -> bool:
    """True for the full stop of 'Dr.' and 'R.'."""
    return token.kind == "stop" and (before.text in vocabulary.titles or (len(before.text) == 1 and token.text == "."))


def _is_next_name(token: Token, before: Token, vocabulary: Vocabulary) -> bool:
    """True for a capitalised word one space after the last one."""
    return (
        is_capital(token)
        and token.starts - before.ends == 1
        and token.written[:1].isalpha()
        and token.kind != "num"
        and (token.text not in vocabulary.cues.capital_codes or _is_short_family_name(token, before, vocabulary))
        and not is_contraction(token)
    )


def _is_short_family_name(token: Token, before: Token, vocabulary: Vocabulary) -> bool:
    """True for 'Li' in 'Anna Li': after a given name, and not in capitals as the abbreviation would be."""
    return token.written[1:].islower() and is_given(before.text, vocabulary)


def _is_of_name(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for the word after | in 'Frau | Koch', 'Frau | von der Leyen', 'Anna | Sommer', 'Bauer | Metallbau', not
    in 'Anna | Angebot' (German)."""
    token, before, cues = tokens[at], tokens[at - 1], vocabulary.cues
    led = before.text in cues.nobility_particles or _is_titled(tokens, at, vocabulary)
    if token.text in cues.nobility_particles:
        return led
    if led or token.text in cues.particles:
        return token.text not in cues.ignored_words
    if token.kind == "amp" or is_trade(drop_possessive(token.text), vocabulary):
        return True
    return _is_family_word(token, before, vocabulary)


def _is_family_word(token: Token, before: Token, vocabulary: Vocabulary) -> bool:
    """True for a word that is not a noun. A family name that is also a noun needs a name, a trade or '&' before it."""
    text, is_word = drop_possessive(token.text), is_noun(token, vocabulary)
    known = text in vocabulary.ambiguous_surnames
    if before.kind == "amp" or is_trade(before.text, vocabulary):
        return known or not is_word
    if known:
        return is_given(before.text, vocabulary) or not is_noun(before, vocabulary)
    return not is_word and text not in vocabulary.verbs and text not in vocabulary.outcomes


def _is_titled(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True after 'Frau', 'Dr.'."""
    before = tokens[at - 1].text
    return before in vocabulary.titles or (before == "." and tokens[at - 2].text in vocabulary.titles)


def written_name(text: str, tokens: Sequence[Token], span: NameSpan) -> tuple[str, int, int]:
    """(name, first character, character after the last) of a span, without a possessive ending."""
    start, end = tokens[span.first].starts, tokens[span.last - 1].ends
    name = text[start:end]
    for tail in ("'s", "’s"):
        if name.lower().endswith(tail):
            end -= 2
    if name.lower().endswith(("s'", "s’")):
        end -= 1
    return text[start:end], start, end
