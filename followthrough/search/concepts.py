"""What somebody is asked to do, as concepts: each with the phrases that say it, and those that mean the same. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import process
from rapidfuzz.distance import OSA

from followthrough.kit import text
from followthrough.search import synonyms
from followthrough.search.stems import stem
from followthrough.search.synonyms import Phrase
from followthrough.search.vocabulary import letters_wrong

MOST_CONCEPTS, LONGEST_PHRASE = 5, 4
# The last word says what it is, those before it what kind ('tax lawyer'); work of any kind says little,
# and a word nobody has written says nothing.
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
    """`said` in folded words; `itself` the phrase by stems; `same` those that mean the same."""

    said: str
    itself: Phrase
    same: frozenset[Phrase]
    weight: float = HEAD

    @property
    def stems(self) -> tuple[str, ...]:
        """Every word of all of it, its own first."""
        others = sorted({word for phrase in self.same for word in phrase} - set(self.itself))
        return (*self.itself, *others)


Groups = Mapping[Phrase, frozenset[Phrase]]


def read(does: str, *, groups: Groups) -> list[Concept]:
    """The concepts of a question: the longest phrases that the groups know, and single words."""
    words = [word for word in text.words(does)[:30] if word not in ASKING and len(word) > 1 and not word.isdecimal()]
    found: list[Concept] = []
    at = 0
    while at < len(words) and len(found) < MOST_CONCEPTS:
        phrase = longest(tuple(stem(word) for word in words[at:]), groups)
        said = " ".join(words[at : at + len(phrase)])
        same = groups.get(phrase, frozenset()) - {phrase}
        found.append(Concept(said, phrase, same, ANY_WORK if set(phrase) <= ANY and not same else KIND_OF))
        at += len(phrase)
    return with_head(found)


def with_head(asked: Sequence[Concept]) -> list[Concept]:
    """The last of those that say what kind of work is the work itself."""
    heads = [place for place, one in enumerate(asked) if one.weight in (HEAD, KIND_OF)]
    return [
        replace(one, weight=HEAD if place == heads[-1] else KIND_OF) if place in heads else one
        for place, one in enumerate(asked)
    ]


def longest(stems: Phrase, groups: Groups) -> Phrase:
    """The longest phrase of the groups that the stems begin with, else the first stem."""
    for length in range(min(LONGEST_PHRASE, len(stems)), 1, -1):
        if stems[:length] in groups:
            return stems[:length]
    return stems[:1]


def mended(concept: Concept, near: Sequence[str], *, own: str, groups: Groups) -> Concept:
    """The concept with what it was meant as when it is one mistyped word: a word of the groups before one of `near`,
    since it brings its synonyms. As it is when there is no such word."""
    other = nearest(concept.said, synonyms.written(own)) or nearest(concept.said, near)
    if not other:
        return concept
    phrase = (stem(other),)
    return replace(concept, same=concept.same | groups.get(phrase, frozenset()) | {phrase})


def nearest(word: str, known: Sequence[str]) -> str:
    """The nearest of the known words that is only mistyped; '' for none."""
    if not word.isalpha() or len(word) < 4:
        return ""
    found = process.extract(word, known, scorer=OSA.distance, score_cutoff=letters_wrong(word), limit=5)
    ranked = sorted((letters, other[0] != word[0], other) for other, letters, _ in found if letters)
    return ranked[0][2] if ranked else ""
