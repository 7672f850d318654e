"""How well what is written about somebody says that they do it: pure, over the texts themselves."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field as made

from followthrough.kit import text
from followthrough.people.search_words import DOES, NOTE, ORGANIZATION, TAG, spelled
from followthrough.search.concepts import Concept, Groups, longest
from followthrough.search.stems import stem
from followthrough.search.synonyms import Phrase

# What is said where: by what they do, their title or a tag; by their company's name; in a note.
WHERE = {DOES: 1.0, TAG: 1.0, ORGANIZATION: 0.7, NOTE: 0.5}
# The phrase itself, one that means the same, its words apart, a longer word that begins so.
ITSELF, SAME, APART, BEGUN = 1.0, 0.85, 0.7, 0.6
SHORTEST_BEGUN = 5
# Said in two places is a little surer.
TWICE = 0.05
_SENTENCE = re.compile(r"[^.!?;\n]+(?:[.!?;](?!\s)[^.!?;\n]+)*")
_WORD = re.compile(r"[^\W_]+")
# The note is about somebody they know ...
_RELATIVES = """
    brother sister wife husband partner son daughter father mother dad mum uncle aunt cousin nephew niece friend
    friends neighbour neighbor flatmate boyfriend girlfriend in-law sister-in-law brother-in-law grandfather grandmother
    grandson boss knows recommended recommends kennt empfiehlt bruder schwester frau mann sohn tochter vater mutter
    onkel tante schwager schwagerin freund freundin nachbar nachbarin cousine neffe nichte
"""
# ... or about what they lack or left behind.
_NOT = """
    needs need needed wants wanted looking seeks searching asked asks cannot can't hates hated dislikes afraid never no
    not without stopped former formerly retired used bought lost broke broken sucht braucht fruher ehemals nicht kein
    keine keinen allergic bored
"""
RELATIVES, LACKING = frozenset(_RELATIVES.split()), frozenset(_NOT.split())
# A title that is none.
NO_WORK = frozenset(["retired", "former", "formerly", "ex", "rentner", "pensioniert", "ruhestand"])
OF_ANOTHER, OF_NOBODY = 0.7, 0.3

Field = tuple[str, str]  # (kind, text)


@dataclass(slots=True)
class Weighed:
    """`score` 0 to 1; `place` is the field where it is said best, `words` what says it there.

    `knows`: not they but somebody they know. `words` are folded.
    """

    score: float = 0.0
    place: int = -1
    words: set[str] = made(default_factory=set)
    knows: bool = False


def weigh(concepts: Sequence[Concept], fields: Sequence[Field], *, groups: Groups) -> Weighed:
    """The best of each concept over all fields, by weight."""
    found = Weighed()
    units = [
        (place, kind, said, units_of(said, groups))
        for place, (kind, whole) in enumerate(fields)
        for said in parts(kind, whole)
    ]
    of_all = sum(concept.weight for concept in concepts)
    bests: list[tuple[float, int, bool]] = []
    for concept in concepts:
        hits = [
            (fit * WHERE[kind] * factor, place, knows, words)
            for place, kind, said, its in units
            for fit, words in [fit_of(concept, its)]
            if fit
            for factor, knows in [bearing(kind, said)]
        ]
        if not hits:
            continue
        best = max(hits, key=lambda hit: hit[0])
        places = {place for _, place, _, _ in hits}
        found.score += concept.weight * min(1.0, best[0] + TWICE * (len(places) > 1)) / of_all
        found.words |= {word for hit in hits for word in hit[3]}
        bests.append((concept.weight * best[0], best[1], best[2]))
    if bests:
        _, found.place, found.knows = max(bests)
    return found


def parts(kind: str, whole: str) -> list[str]:
    """A note by its sentences, everything else as it is."""
    return [match.group().strip() for match in _SENTENCE.finditer(whole)] if kind == NOTE else [whole]


Unit = tuple[Phrase, tuple[str, ...]]  # (stems, the folded words they come from)


def units_of(said: str, groups: Groups) -> list[Unit]:
    """A text cut into the longest phrases that the groups know: 'key account' is no account."""
    words = [word for match in _WORD.finditer(said) if (word := text.fold(match.group())) not in NO_WORK][:200]
    stems = tuple(stem(word) for word in words)
    units: list[Unit] = []
    at = 0
    while at < len(words):
        phrase = longest(stems[at:], groups)
        units.append((phrase, tuple(words[at : at + len(phrase)])))
        at += len(phrase)
    return units


def fit_of(concept: Concept, units: Sequence[Unit]) -> tuple[float, set[str]]:
    """How well one text says the concept, and the words that do."""
    best, said = 0.0, set[str]()
    for phrase, words in units:
        fit = fit_of_phrase(concept, phrase)
        if fit:
            best, said = max(best, fit), said | set(words)
    if best < APART and len(concept.itself) > 1:
        loose = {
            word for phrase, words in units for part, word in zip(phrase, words, strict=True) if part in concept.itself
        }
        if {stem(word) for word in loose} >= set(concept.itself):
            best, said = APART, said | loose
    return best, said


def fit_of_phrase(concept: Concept, phrase: Phrase) -> float:
    """'tax return' says tax itself; 'key account' is another thing than accounts."""
    own = concept.itself
    if phrase == own or (phrase in concept.same and set(own) <= set(phrase)):
        return ITSELF
    return SAME if phrase in concept.same else begins(concept, phrase)


def begins(concept: Concept, phrase: Phrase) -> float:
    """'photo' in photobook; never in a shorter word, which begins too many others ('tax' in taxi)."""
    own = concept.itself
    return BEGUN if len(own) == 1 and len(own[0]) >= SHORTEST_BEGUN and phrase[0].startswith(own[0]) else 0.0


def bearing(kind: str, said: str) -> tuple[float, bool]:
    """What a note's sentence counts: it may be about somebody they know, or about what they lack."""
    if kind != NOTE:
        return 1.0, False
    words = set(spelled(said)) | set(said.casefold().split())
    if words & RELATIVES:
        return OF_ANOTHER, True
    return (OF_NOBODY, False) if words & LACKING else (1.0, False)
