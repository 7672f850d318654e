"""Score how well the texts about a contact say that they do what was asked for. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field as made

from followthrough.kit import text
from followthrough.people.search_words import DOES, NOTE, ORGANIZATION, SAID, TAG, words_with_umlauts
from followthrough.search.concepts import Concept, Groups, longest_phrase
from followthrough.search.stems import stem
from followthrough.search.synonyms import Phrase

# The kind of a job title, which is what they do in the index.
TITLE = "title"
# The weight of a text by its kind: what they do, title or tag; the company's name; a note; what was said of them.
WHERE = {DOES: 1.0, TITLE: 1.0, TAG: 1.0, ORGANIZATION: 0.7, NOTE: 0.5, SAID: 0.35}
# Texts of whole sentences, which may also be about other people and about needs.
IN_SENTENCES = (NOTE, SAID)
# The weight of a match: the phrase itself, a synonym, its words in other places, a longer word with this prefix.
ITSELF, SAME, APART, BEGUN = 1.0, 0.85, 0.7, 0.6
# A shorter prefix begins too many other words.
SHORTEST_BEGUN = 5
# Added if two texts say it.
TWICE = 0.05
_SENTENCE = re.compile(r"[^.!?;\n]+(?:[.!?;](?!\s)[^.!?;\n]+)*")
# Words of a note about another person whom the contact knows ...
_RELATIVES = """
    brother sister wife husband partner son daughter father mother dad mum uncle aunt cousin nephew niece friend
    friends neighbour neighbor flatmate boyfriend girlfriend in-law sister-in-law brother-in-law grandfather grandmother
    grandson boss knows recommended recommends kennt empfiehlt bruder schwester frau mann sohn tochter vater mutter
    onkel tante schwager schwagerin freund freundin nachbar nachbarin cousine neffe nichte
"""
# ... or about what the contact needs, or does no more.
_NOT = """
    needs need needed wants wanted looking seeks searching asked asks cannot can't hates hated dislikes afraid never no
    not without stopped former formerly retired used bought lost broke broken sucht braucht fruher ehemals nicht kein
    keine keinen allergic bored
"""
RELATIVES, LACKING = frozenset(_RELATIVES.split()), frozenset(_NOT.split())
# Words of a title that say no work.
NO_WORK = frozenset(["retired", "former", "formerly", "ex", "rentner", "pensioniert", "ruhestand"])
# The factors for sentences about another person, and about what is needed.
OF_ANOTHER, OF_NOBODY = 0.7, 0.3

FieldText = tuple[str, str]  # (kind, text)
Unit = tuple[Phrase, tuple[str, ...]]  # (stems, the folded words they come from)


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of a note, or one other text, cut into phrases. `place` is the index of its field."""

    place: int
    kind: str
    said: str
    phrases: list[Unit]


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that says a concept: how well (0 to 1), where, by which words; `knows`: it is about another person."""

    fit: float
    place: int
    knows: bool
    words: set[str]


@dataclass(slots=True)
class Score:
    """The result of scoring a contact: `score`, 0 to 1; `place`, the index of the field that says it best, or -1.

    `words`: the folded words that say it. `knows`: not the contact does it but a person they know.
    """

    score: float = 0.0
    place: int = -1
    words: set[str] = made(default_factory=set)
    knows: bool = False


def score_texts(concepts: Sequence[Concept], fields: Sequence[FieldText], *, groups: Groups) -> Score:
    """Score the fields of a contact: the sum over the concepts of the best fit of each, by weight."""
    found = Score()
    passages = [
        Passage(place, kind, said, phrases_of_text(said, groups))
        for place, (kind, whole) in enumerate(fields)
        for said in split_text(kind, whole)
    ]
    of_all = sum(concept.weight for concept in concepts)
    bests: list[tuple[float, int, bool]] = []
    for concept in concepts:
        hits = [hit for passage in passages if (hit := hit_of(concept, passage))]
        if hits:
            best = max(hits, key=lambda hit: hit.fit)
            is_said_twice = len({hit.place for hit in hits}) > 1
            found.score += concept.weight * min(1.0, best.fit + TWICE * is_said_twice) / of_all
            found.words |= {word for hit in hits for word in hit.words}
            bests.append((concept.weight * best.fit, best.place, best.knows))
    if bests:
        _, found.place, found.knows = max(bests)
    return found


def hit_of(concept: Concept, passage: Passage) -> Hit | None:
    """Return how well a passage says a concept; None if it does not."""
    fit, words = fit_of_text(concept, passage.phrases)
    if passage.kind == TITLE and (same := words_of_title(concept, passage.said)):
        fit, words = ITSELF, words | same
    if not fit:
        return None
    factor, knows = relevance_of(passage.kind, passage.said)
    return Hit(fit * WHERE[passage.kind] * factor, passage.place, knows, words)


def words_of_title(concept: Concept, title: str) -> set[str]:
    """Return the words of a concept as a title has them, also in the plural; empty if it lacks one.

    A title says the words it has, whatever phrase they are part of: a music teacher is a teacher.
    """
    has = {word.removesuffix("s"): word for word in text.words(title)}
    asked = [word.removesuffix("s") for word in concept.said.split()]
    return {has[word] for word in asked} if all(word in has for word in asked) else set()


def split_text(kind: str, whole: str) -> list[str]:
    """Split a note into sentences; return any other text whole."""
    return [match.group().strip() for match in _SENTENCE.finditer(whole)] if kind in IN_SENTENCES else [whole]


def phrases_of_text(said: str, groups: Groups) -> list[Unit]:
    """Cut a text into the longest phrases in the groups: 'key account' is not an account."""
    words = [word for match in text.WORD.finditer(said) if (word := text.fold(match.group())) not in NO_WORK][:200]
    stems = tuple(stem(word) for word in words)
    units: list[Unit] = []
    at = 0
    while at < len(words):
        phrase = longest_phrase(stems[at:], groups)
        units.append((phrase, tuple(words[at : at + len(phrase)])))
        at += len(phrase)
    return units


def fit_of_text(concept: Concept, units: Sequence[Unit]) -> tuple[float, set[str]]:
    """Return (how well one text says the concept, 0 to 1; the words that say it)."""
    best, said = 0.0, set[str]()
    for phrase, words in units:
        fit = fit_of_phrase(concept, phrase)
        if fit:
            best, said = max(best, fit), said | set(words)
    if best < APART and len(concept.itself) > 1 and (loose := words_apart(concept, units)):
        best, said = APART, said | loose
    return best, said


def words_apart(concept: Concept, units: Sequence[Unit]) -> set[str]:
    """Return the words of a concept of several words that are in other places of the text; empty if one is missing."""
    loose = {
        word for phrase, words in units for part, word in zip(phrase, words, strict=True) if part in concept.itself
    }
    return loose if {stem(word) for word in loose} >= set(concept.itself) else set()


def fit_of_phrase(concept: Concept, phrase: Phrase) -> float:
    """Return the weight of a phrase: 'tax return' says tax itself; 'key account' does not say accounts."""
    own = concept.itself
    if phrase == own or (phrase in concept.same and set(own) <= set(phrase)):
        return ITSELF
    return SAME if phrase in concept.same else fit_as_beginning(concept, phrase)


def fit_as_beginning(concept: Concept, phrase: Phrase) -> float:
    """Return BEGUN for 'photo' in 'photobook'; 0 for shorter words, which begin too many others ('tax' in 'taxi')."""
    own = concept.itself
    return BEGUN if len(own) == 1 and len(own[0]) >= SHORTEST_BEGUN and phrase[0].startswith(own[0]) else 0.0


def relevance_of(kind: str, said: str) -> tuple[float, bool]:
    """Return (factor, True if it is about another person) of a text; only sentences are about others or about needs."""
    if kind not in IN_SENTENCES:
        return 1.0, False
    words = set(words_with_umlauts(said)) | set(said.casefold().split())
    if words & RELATIVES:
        return OF_ANOTHER, True
    return (OF_NOBODY, False) if words & LACKING else (1.0, False)
