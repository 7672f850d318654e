"""Names in lines that say nothing by capitals: dictated, typed in haste, or shouted.

A word is a candidate when it is a given name, a title with its name, or a word nobody knows in the place of a name;
the place says how much. A given name that is also a word ('will', 'may', 'chase') needs a place of its own.
"""

from collections.abc import Sequence

from followthrough.quickline.core.clauses import BREAKS, Deed
from followthrough.quickline.core.known_words import bare, is_everyday, is_family_name, is_given, is_trade, is_unknown
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.who.capitalised_names import Span, inside
from followthrough.quickline.line.who.person_score import has_person

NUMBERS = frozenset({"num", "big", "ord", "nth"})  # 'thirty one elm': a street
LEAST = 1.5  # a score below it names nobody
STRONG = 2.0  # the place of a name: behind a verb, 'with', 'to'


def lower_case_name(
    tokens: Sequence[Token], taken: Sequence[tuple[int, int]], deeds: Sequence[Deed], vocabulary: Vocabulary
) -> tuple[Span, float] | None:
    """The likeliest person and how likely, None when no word stands as a name."""
    reader = _Reader(tokens, taken, deeds, vocabulary)
    best: tuple[Span, float] | None = None
    at = 0
    while at < len(tokens):
        found = reader.name_at(at)
        if found and found[1] >= LEAST and (best is None or found[1] > best[1]):
            best = found
        at = found[0].last if found else at + 1
    return best


class _Reader:
    """One line and what is known of its tokens."""

    def __init__(
        self,
        tokens: Sequence[Token],
        taken: Sequence[tuple[int, int]],
        deeds: Sequence[Deed],
        vocabulary: Vocabulary,
    ) -> None:
        self.tokens, self.taken, self.vocabulary, self.cues = tokens, taken, vocabulary, vocabulary.cues
        self.behind_verb = {deed.last for deed in deeds if has_person(deed, tokens)}
        self.behind_any = {deed.last for deed in deeds if deed.tense != "thing"}
        self.starts = {deed.first for deed in deeds}
        self.verb_words = {i for deed in deeds for i in range(deed.first, deed.last) if self._is_said(deed, i)}
        self.alone = {deed.first for deed in deeds if deed.last - deed.first == 1}

    def _is_said(self, deed: Deed, at: int) -> bool:
        return self.tokens[at].text in deed.phrase.split() or deed.phrase == self.tokens[at].text

    def name_at(self, at: int) -> tuple[Span, float] | None:
        token = self.tokens[at]
        if not token.written[:1].isalpha() or inside(token, self.taken) or token.text in self.cues.codes:
            return None
        return self._titled(at) or self._plain(at)

    # ---- with a title

    def _titled(self, at: int) -> tuple[Span, float] | None:
        if self.tokens[at].text not in self.vocabulary.titles:
            return None
        if self.vocabulary.nouns and is_trade(self.tokens[at].text, self.vocabulary):
            return None  # 'die firma brandt'
        if at and self.tokens[at - 1].text in self.cues.possessive and self.tokens[at].text not in self.cues.honours:
            return None
        first = at + 1
        while first < len(self.tokens) and (
            self.tokens[first].text == "." or self.tokens[first].text in self.vocabulary.titles
        ):
            first += 1
        if first >= len(self.tokens) or self.tokens[first].text in self.cues.small:
            return None
        token = self.tokens[first]
        honoured = self.tokens[at].text in self.cues.honours
        named = (
            (honoured or token.text in self.vocabulary.surnames)
            and token.kind in ("_", "will", "wday", "month_name")
            and token.written.isalpha()
        )
        if not named and not is_given(token.text, self.vocabulary) and not is_unknown(token, self.vocabulary):
            return None
        last = self._end(first)
        return Span(at, last, False), self._lead(at) + self._tail(last, at) + (2.2 if honoured else 1.5)

    # ---- without one

    def _plain(self, at: int) -> tuple[Span, float] | None:
        token, text = self.tokens[at], bare(self.tokens[at].text)
        if text in self.cues.kin:
            return Span(at, at + 1, False), self._lead(at) + 0.6
        family = self._family(at)
        if family:
            return family
        if is_given(text, self.vocabulary):
            weight = 1.0
        elif text in self.vocabulary.given_words and self._stands(at):
            weight = 0.6
        elif at not in self.verb_words and is_unknown(token, self.vocabulary):
            before = self.tokens[at - 1] if at and self.vocabulary.nouns else None
            if before is not None and (before.kind == "from" or is_trade(before.text, self.vocabulary)):
                return None  # 'der chef von holzland', 'die firma brandt'
            weight = 0.2
        else:
            return None
        last = self._end(at)
        if self._is_company(at, last):
            return None
        lead = max(self._lead(at), 0.5) if weight >= 1.0 else self._lead(at)
        if weight < 0.5 and lead < STRONG and self._tail(last, at) < 0.7:
            return None
        weight += 0.5 if last - at > 1 else 0
        return Span(at, last, False), lead + weight + self._tail(last, at)

    def _stands(self, at: int) -> bool:
        """'call will', 'art says', 'met june castellano', never 'they may', 'will call'."""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        text = self.tokens[at].text
        if at in self.verb_words and at not in self.alone:
            return False
        named = self._names_on(at + 1)
        if text in self.cues.helping and after is not None and not named:
            verb = self.vocabulary.verbs.get(after.text)
            if after.text in self.cues.behind_helping or (verb is not None and verb.tense == "plan"):
                return False
        if self._opens(at):
            return named or (
                (
                    after is not None
                    and (after.text in self.cues.personal or after.kind in ("colon", "at", "from", "dash", "slashed"))
                )
                or (after is not None and after.text in self.cues.concerning and at not in self.alone)
            )
        before = self.tokens[at - 1]
        if before.text == "to" and at in self.alone:
            return named
        return self._lead(at) >= STRONG or (named and self._lead(at) > 0.5)

    def _family(self, at: int) -> tuple[Span, float] | None:
        """'for the hendersons', 'with the abernathys'."""
        if self.tokens[at].text != "the" or at + 1 >= len(self.tokens):
            return None
        token = self.tokens[at + 1]
        text = token.text
        behind = self.tokens[at + 2].text if at + 2 < len(self.tokens) else ""
        if behind in self.cues.households and is_unknown(token, self.vocabulary):
            return Span(at + 1, at + 3, False), max(self._lead(at), STRONG)
        whole = len(text) > 4 and text.endswith("s") and not inside(token, self.taken)
        if not whole or not (is_unknown(token, self.vocabulary) or text[:-1] in self.vocabulary.surnames):
            return None
        if is_everyday(text, self.vocabulary) and text[:-1] not in self.vocabulary.surnames:
            return None
        lead = self._lead(at)
        after = self.tokens[at + 2].text if at + 2 < len(self.tokens) else ""
        if (self._opens(at) and after in self.cues.plural) or (at and self.tokens[at - 1].kind == "at"):
            lead = STRONG
        sure = 1.0 if lead >= STRONG and is_unknown(token, self.vocabulary) else 0.0
        return (Span(at + 1, at + 2, False), lead + sure) if lead >= STRONG else None

    # ---- how far a name goes

    def _end(self, at: int) -> int:
        """Behind the last token of the name that begins there."""
        end = at + 1
        if self.tokens[at].text.endswith("'s"):
            return end
        while end < len(self.tokens) and end - at < 6:
            step = self._goes_on(at, end)
            if not step:
                break
            end += step
        return end

    def _goes_on(self, first: int, at: int) -> int:
        token, before = self.tokens[at], self.tokens[at - 1]
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        close = token.starts == before.ends
        if token.text == "." and close and len(before.text) == 1:
            return 1 if after is None or not self._names_on(at + 1) else 2
        if token.kind == "dash" and close and after is not None and after.starts == token.ends and after.kind == "_":
            return 2
        if inside(token, self.taken) or (at in self.starts and not self._is_surname(first, at)):
            return 0
        if len(token.text) == 1 and token.text.isalpha() and token.kind == "_" and token.text not in self.cues.letters:
            return 1
        if token.text in self.cues.particles and after is not None and is_unknown(after, self.vocabulary):
            return 2
        if at - first > 2:
            return 0
        family = at - first == 1 and self._is_first(first)
        return int(self._names_on(at, family=family) or self._is_surname(first, at))

    def _is_first(self, at: int) -> bool:
        return is_given(self.tokens[at].text, self.vocabulary)

    def _names_on(self, at: int, *, family: bool = False) -> bool:
        if at >= len(self.tokens) or inside(self.tokens[at], self.taken):
            return False
        token = self.tokens[at]
        return token.starts - self.tokens[at - 1].ends <= 1 and (
            is_unknown(token, self.vocabulary)
            or (family and is_family_name(token, self.vocabulary))
            or (is_given(token.text, self.vocabulary) and token.kind == "_")
        )

    def _is_surname(self, first: int, at: int) -> bool:
        """'john baker called': a family name that is a word, where the name must end."""
        token = self.tokens[at]
        text = bare(token.text)
        if text in self.cues.helping or not (text in self.vocabulary.surnames or text in self.vocabulary.given_words):
            return False
        behind_verb = first in self.behind_verb and bare(token.text) in self.vocabulary.surnames
        if at - first != 1 or not (is_given(self.tokens[first].text, self.vocabulary) or behind_verb):
            return False
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return (
            after is None
            or after.kind in BREAKS | {"dash", "at", "from"}
            or after.text in self.cues.personal
            or after.text in self.cues.concerning
            or after.text in self.cues.before_names
            or inside(after, self.taken)
        )

    def _is_company(self, at: int, last: int) -> bool:
        """A trade among the words or right behind them: 'dunmore lettings'."""
        behind = self.tokens[last].text if last < len(self.tokens) else ""
        if last + 1 < len(self.tokens) and self.tokens[last].kind == "amp":
            behind = self.tokens[last + 1].text
        words = (behind, *(token.text for token in self.tokens[at:last]))
        return any(is_trade(word, self.vocabulary) for word in words)

    # ---- the place

    def _opens(self, at: int) -> bool:
        return at == 0 or self.tokens[at - 1].kind in BREAKS or self.tokens[at - 1].kind in ("dash", "slashed")

    def _lead(self, at: int) -> float:
        """What stands before says that a person stands here."""
        if at and self.tokens[at - 1].kind in NUMBERS:
            return 0.0
        if at in self.behind_verb and not self._opens(at):
            return 3.0
        if self._opens(at):
            return 1.3
        before = self.tokens[at - 1]
        if before.text in self.cues.others:
            return 0.4
        if at in self.behind_any:
            return 1.9
        if before.text in self.cues.placing:
            return self.cues.placing[before.text]
        if before.kind == "from" or before.text == "from":
            lead = self.tokens[at - 2].text if at > 1 else ""
            return 2.8 if lead in self.cues.heard else 1.0
        if before.text in self.vocabulary.titles:
            return 1.6
        return 0.5

    def _tail(self, last: int, first: int) -> float:
        """What stands behind says so, too."""
        if last >= len(self.tokens):
            return 0.0
        after, opens = self.tokens[last], self._opens(first)
        if opens and after.text == "the" and last + 2 < len(self.tokens):
            after = self.tokens[last + 2]  # 'bob the plumber rang'
        if self.tokens[last - 1].text.endswith("'s"):
            return -0.6
        if after.kind in ("colon", "at", "paren", "dash", "slashed"):
            return 0.7
        if after.text == "and" and last + 1 < len(self.tokens) and self.tokens[last + 1].text in ("i", "me"):
            return 1.6  # 'hal and i'
        if after.text in self.cues.personal:
            return 1.6 if opens else 0.8
        if after.kind == "from" or after.text in self.cues.concerning:
            return 0.7 if opens else 0.4
        return 0.0
