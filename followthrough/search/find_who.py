"""Find the contacts that may do something, by the words of what they do, their title, company, tags and notes.

The work is bounded for any question.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from followthrough.accounts.models import Member
from followthrough.kit import sql
from followthrough.people.search_words import DOES, NOTE, ORGANIZATION, TAG
from followthrough.search import concepts, synonyms, vocabulary
from followthrough.search.concepts import UNHEARD, Concept, Groups
from followthrough.search.score import BEGUN, ITSELF, SAME, SHORTEST_BEGUN, WHERE
from followthrough.search.stems import stem, words_with_stem

# The most words per stem, stems per concept, words looked up, contacts per word, contacts per question.
WORDS, STEMS, MOST_WORDS, A_WORD, MOST = 30, 60, 200, 400, 200
BEGINNING = (
    "SELECT * FROM (SELECT word FROM followthrough_searchword WHERE workspace_id = %s AND word >= %s AND word < %s"
    " ORDER BY word LIMIT %s) AS met"
)
THESE = "SELECT word FROM followthrough_searchword WHERE workspace_id = %s AND word IN ({})"
POSTED = (
    "SELECT * FROM (SELECT contact_id, word, kind FROM followthrough_posting"
    " WHERE workspace_id = %s AND word = %s AND kind IN ('d', 't', 'o', 'm') LIMIT %s) AS met"
)
KINDS = (DOES, TAG, ORGANIZATION, NOTE)


@dataclass(frozen=True, slots=True)
class Question:
    """A parsed question, and the ids of the contacts that may do it, the likeliest first."""

    concepts: tuple[Concept, ...]
    groups: Groups
    people: tuple[int, ...]


def find_who_does(member: Member, does: str) -> Question:
    """Parse a question and find who may do it, in at most a dozen statements.

    Concepts that no contact's work or tags mention are looked up again with similar words.
    """
    groups = synonyms.groups_of(member.workspace.synonyms)
    asked = concepts.parse_concepts(does, groups=groups)
    posted = postings(member, words_for_concepts(member, asked))
    sure = {said for said, _, _, kind in posted if kind in (DOES, TAG)}
    if any(one.said not in sure for one in asked):
        asked = [one if one.said in sure else with_similar_words(member, one, groups) for one in asked]
        posted = postings(member, words_for_concepts(member, asked))
        asked = weigh_unheard(asked, {said for said, *_ in posted})
    return Question(tuple(asked), groups, tuple(likeliest(asked, posted)))


def weigh_unheard(asked: Sequence[Concept], heard: set[str]) -> list[Concept]:
    """Return the concepts with a low weight for those that no contact has a word for."""
    return concepts.with_head([one if one.said in heard else replace(one, weight=UNHEARD) for one in asked])


def with_similar_words(member: Member, concept: Concept, groups: Groups) -> Concept:
    """Add the word that a mistyped one may have meant; a concept with synonyms is returned unchanged."""
    if concept.same:
        return concept
    near = [word for word, _ in vocabulary.similar_words(concept.said, workspace_id=member.workspace_id)]
    return concepts.with_intended_word(concept, near, own=member.workspace.synonyms, groups=groups)


def words_for_concepts(member: Member, asked: Sequence[Concept]) -> dict[str, dict[str, float]]:
    """Return {concept: {word of the vocabulary: how well it says it}}; concepts without words are not in it."""
    parts = [part for one in asked for part in one.stems[:STEMS]]
    stems = {word: stem(word) for word in words_with_stems(member, parts)}
    found = {concept.said: fits_of_words(concept, stems) for concept in asked}
    return {said: fits for said, fits in found.items() if fits}


def fits_of_words(concept: Concept, stems: Mapping[str, str]) -> dict[str, float]:
    """Return {word: how well it says the concept} of the words that do. `stems`: {word: its stem}."""
    others = set(concept.stems)
    long = tuple(part for part in concept.itself if len(part) >= SHORTEST_BEGUN)
    fits: dict[str, float] = {}
    for word, its in stems.items():
        same = ITSELF if its in concept.itself else SAME if its in others else 0.0
        if fit := same or (BEGUN if word.startswith(long) else 0.0):
            fits[word] = fit
    return fits


def words_with_stems(member: Member, stems: Sequence[str]) -> set[str]:
    """Return the words of the vocabulary with one of these stems, or with a long stem as prefix; one statement."""
    if not stems:
        return set()
    asked, params = [], list[object]()
    for part in dict.fromkeys(stems):
        if len(part) < SHORTEST_BEGUN:
            of_it = words_with_stem(part)
            asked.append(THESE.format(sql.placeholders(of_it)))
            params += [member.workspace_id, *of_it]
        else:
            asked.append(BEGINNING)
            params += [member.workspace_id, part, part + "\U0010ffff", WORDS]
    return {word for (word,) in sql.read_rows(" UNION ALL ".join(asked), *params)}


Posted = tuple[str, float, int, str]  # (concept, how well the word says it, contact, kind)


def postings(member: Member, words: dict[str, dict[str, float]]) -> list[Posted]:
    """Return the postings of the 200 words that fit best; one statement. `words`: result of `words_for_concepts`."""
    fits = [(fit, word, said) for said, its in words.items() for word, fit in its.items()]
    once = list(dict.fromkeys(word for _, word, _ in sorted(fits, key=lambda one: -one[0])))[:MOST_WORDS]
    if not once:
        return []
    params = [value for word in once for value in (member.workspace_id, word, A_WORD)]
    of_word: dict[str, list[tuple[str, float]]] = {}
    for fit, word, said in fits:
        of_word.setdefault(word, []).append((said, fit))
    met = sql.read_rows(" UNION ALL ".join([POSTED] * len(once)), *params)
    return [(said, fit, pk, kind) for pk, word, kind in met for said, fit in of_word[word]]


def likeliest(asked: Sequence[Concept], posted: Sequence[Posted]) -> list[int]:
    """Return contact ids, sorted by how much of the question their words say."""
    weights = {concept.said: concept.weight for concept in asked}
    best: dict[int, dict[str, float]] = {}
    for said, fit, pk, kind in posted:
        theirs = best.setdefault(pk, {})
        theirs[said] = max(theirs.get(said, 0.0), fit * WHERE[kind] * weights[said])
    return sorted(best, key=lambda pk: (-sum(best[pk].values()), pk))[:MOST]
