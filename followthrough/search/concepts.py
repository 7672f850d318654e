"""Parse a question such as 'who does plumbing' into concepts, each with the phrases that mean it. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import process
from rapidfuzz.distance import OSA

from followthrough.kit import text
from followthrough.search import synonyms
from followthrough.search.stems import stem
from followthrough.search.synonyms import Phrase
from followthrough.search.vocabulary import typos_allowed

MOST_CONCEPTS, LONGEST_PHRASE = 5, 4
# The weight of a concept. The last one is the work itself, those before it say what kind ('tax lawyer'). Words for any
# work ('repairs') weigh little, and so do words that no contact has.
HEAD, KIND_OF, ANY_WORK, UNHEARD = 1.0, 0.7, 0.25, 0.2
_ASKING = """
    who does do know knows knowing i we me my mine our us you your somebody someone anybody anyone person people
    can could would should will is are was be been has have had a an the some any of for in on at to from by with and or
    that this these those what which where how need needs needed want wants looking find help helps good best really
    wer macht mache kann kennt kenne kennen ich wir mir mein meine meinen uns jemand jemanden der die das den dem ein
    won don isn doesn cannot not no my too very again anything something for
    eine einen einer fur mit und oder von vom zu zum zur im in auf bei sich gut guter gute guten brauche brauchen sucht
    suche
"""
_ANY_WORK = """
    fix fixes repair repairs mend mends make makes sell sells build builds offer offers provide provides give gives
    supply supplier teach teaches work works job service services company firm shop business expert specialist
    professional advice adviser consultant consulting manager owner agent dealer small local new old big private
    director directors head officer assistant chief boss worker repariert verkauft baut bietet firma betrieb experte
    fachmann leiter
"""
ASKING = frozenset(_ASKING.split())
ANY = frozenset(stem(word) for word in _ANY_WORK.split())


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept: `said` its folded words, `itself` the phrase of their stems, `same` phrases that mean the same."""

    said: str
    itself: Phrase
    same: frozenset[Phrase]
    weight: float = HEAD

    @property
    def stems(self) -> tuple[str, ...]:
        """All stems, the concept's own first."""
        others = sorted({word for phrase in self.same for word in phrase} - set(self.itself))
        return (*self.itself, *others)


Groups = Mapping[Phrase, frozenset[Phrase]]


def parse_concepts(does: str, *, groups: Groups) -> list[Concept]:
    """Return the concepts of a question: the longest phrases in the groups of synonyms, else single words."""
    written = [word for word in text.words(does)[:30] if len(word) > 1 and not word.isdecimal()]
    # 'Help' and 'People' can be titles: words of asking alone are looked for themselves.
    words = [word for word in written if word not in ASKING] or written
    found: list[Concept] = []
    at = 0
    while at < len(words) and len(found) < MOST_CONCEPTS:
        phrase = longest_phrase(tuple(stem(word) for word in words[at:]), groups)
        said = " ".join(words[at : at + len(phrase)])
        same = groups.get(phrase, frozenset()) - {phrase}
        found.append(Concept(said, phrase, same, ANY_WORK if set(phrase) <= ANY and not same else KIND_OF))
        at += len(phrase)
    return with_head(found)


def with_head(asked: Sequence[Concept]) -> list[Concept]:
    """Return the concepts with the weight HEAD for the last one that says what work it is, KIND_OF for the others."""
    heads = [place for place, one in enumerate(asked) if one.weight in (HEAD, KIND_OF)]
    return [
        replace(one, weight=HEAD if place == heads[-1] else KIND_OF) if place in heads else one
        for place, one in enumerate(asked)
    ]


def longest_phrase(stems: Phrase, groups: Groups) -> Phrase:
    """Return the longest phrase of the groups with which the stems begin, else the first stem."""
    for length in range(min(LONGEST_PHRASE, len(stems)), 1, -1):
        if stems[:length] in groups:
            return stems[:length]
    return stems[:1]


def with_intended_word(concept: Concept, near: Sequence[str], *, own: str, groups: Groups) -> Concept:
    """Add to a concept of one mistyped word the word that was intended; return it unchanged if there is none.

    A word of the groups is preferred to one of `near`, since it has synonyms.
    """
    other = nearest_word(concept.said, synonyms.words_of_groups(own)) or nearest_word(concept.said, near)
    if not other:
        return concept
    phrase = (stem(other),)
    return replace(concept, same=concept.same | groups.get(phrase, frozenset()) | {phrase})


def nearest_word(word: str, known: Sequence[str]) -> str:
    """Return the known word with the fewest typos; '' if none is similar enough."""
    if not word.isalpha() or len(word) < 4:
        return ""
    found = process.extract(word, known, scorer=OSA.distance, score_cutoff=typos_allowed(word), limit=5)
    ranked = sorted((letters, other[0] != word[0], other) for other, letters, _ in found if letters)
    return ranked[0][2] if ranked else ""
