"""Find the contacts that may do something, by what they do, their title, company, tags, notes, and what was said.

The work is bounded for any question.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from followthrough.accounts.models import Member
from followthrough.kit import sql
from followthrough.people.search_words import DOES, LONGEST_WORD, SAID, SAID_MARK, TAG
from followthrough.search import concepts, synonyms, vocabulary
from followthrough.search.concepts import UNHEARD, Concept, Groups
from followthrough.search.score import BEGUN, ITSELF, SAME, SHORTEST_BEGUN, WHERE
from followthrough.search.stems import stem, words_with_stem

# The most words per stem, stems per concept, words looked up, contacts per word, contacts per question.
WORDS, STEMS, MOST_WORDS, A_WORD, MOST = 30, 60, 200, 400, 200
# The most words read that begin with a short stem of the question: most of them have another stem.
WORDS_OF_SHORT = 400
BEGINNING = (
    "SELECT * FROM (SELECT word FROM followthrough_searchword WHERE workspace_id = %s AND word >= %s AND word < %s"
    " ORDER BY word LIMIT %s) AS met"
)
THESE = "SELECT word FROM followthrough_searchword WHERE workspace_id = %s AND word IN ({})"
POSTED = (
    "SELECT * FROM (SELECT contact_id, word, kind FROM followthrough_posting"
    " WHERE workspace_id = %s AND word = %s AND kind IN ('d', 't', 'o', 'm', 's') LIMIT %s) AS met"
)
# The same for what was said: contacts per word, and the words and contacts in all.
A_SAID_WORD, MOST_SAID_WORDS, MOST_SAID_OF = 100, 60, 60


@dataclass(frozen=True, slots=True)
class Question:
    """A parsed question, and the ids of the contacts that may do it, the likeliest first.

    `said_of`: those of whom one of the `words`, folded, was said.
    """

    concepts: tuple[Concept, ...]
    groups: Groups
    people: tuple[int, ...]
    said_of: tuple[int, ...]
    words: frozenset[str]


def find_who_does(member: Member, does: str) -> Question:
    """Parse a question and find who may do it, in at most a dozen statements.

    Concepts that no contact's work or tags mention are looked up again with similar words.
    """
    groups = synonyms.groups_of(member.workspace.synonyms)
    asked = concepts.parse_concepts(does, groups=groups)
    words = words_for_concepts(member, asked)
    posted = postings(member, words)
    sure = {said for said, _, _, kind in posted if kind in (DOES, TAG)}
    if any(one.said not in sure for one in asked):
        asked = [one if one.said in sure else with_similar_words(member, one, groups) for one in asked]
        words = words_for_concepts(member, asked)
        posted = postings(member, words)
        asked = weigh_unheard(asked, {said for said, *_ in posted})
    people = likeliest(asked, posted)
    of = {pk for _, _, pk, kind in posted if kind == SAID}
    said_of = [pk for pk in people if pk in of][:MOST_SAID_OF]
    return Question(
        tuple(asked), groups, tuple(people), tuple(said_of), frozenset(word for fits in words.values() for word in fits)
    )


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
    own = {part for one in asked for part in one.itself}
    stems = {word: stem(word) for word in words_with_stems(member, parts, own=own)}
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


def words_with_stems(member: Member, stems: Sequence[str], *, own: Collection[str]) -> set[str]:
    """Return the words of the vocabulary with one of these stems, or with a long stem as prefix; one statement.

    Of the short stems, only those of the question itself (`own`) are found with every ending.
    """
    if not stems:
        return set()
    asked, params = [], list[object]()
    for part in dict.fromkeys(stems):
        if len(part) < SHORTEST_BEGUN and part not in own:
            of_it = words_with_stem(part)
            asked.append(THESE.format(sql.placeholders(of_it)))
            params += [member.workspace_id, *of_it]
        else:
            asked.append(BEGINNING)
            most = WORDS if len(part) >= SHORTEST_BEGUN else WORDS_OF_SHORT
            params += [member.workspace_id, part, part + "\U0010ffff", most]
    return {word for (word,) in sql.read_rows(" UNION ALL ".join(asked), *params)}


Posted = tuple[str, float, int, str]  # (concept, how well the word says it, contact, kind)


def postings(member: Member, words: dict[str, dict[str, float]]) -> list[Posted]:
    """Return the postings of the 200 words that fit best, and of the best 60 in what was said; two statements.

    `words`: result of `words_for_concepts`.
    """
    fits = sorted(((fit, word, said) for said, its in words.items() for word, fit in its.items()), reverse=True)
    once = list(dict.fromkeys(word for _, word, _ in fits))[:MOST_WORDS]
    of_word: dict[str, list[tuple[str, float]]] = {}
    for fit, word, said in fits:
        of_word.setdefault(word, []).append((said, fit))
    marked = [(SAID_MARK + word)[:LONGEST_WORD] for word in once[:MOST_SAID_WORDS]]
    met = [*rows_of_words(member, once, A_WORD), *rows_of_words(member, marked, A_SAID_WORD)]
    return [
        (said, fit, pk, kind) for pk, word, kind in met for said, fit in of_word.get(word.removeprefix(SAID_MARK), ())
    ]


def rows_of_words(member: Member, words: Sequence[str], most: int) -> list[tuple[int, str, str]]:
    """Return (contact, word, kind) of at most `most` postings of each word; one statement."""
    if not words:
        return []
    params = [value for word in words for value in (member.workspace_id, word, most)]
    return sql.read_rows(" UNION ALL ".join([POSTED] * len(words)), *params)


def likeliest(asked: Sequence[Concept], posted: Sequence[Posted]) -> list[int]:
    """Return contact ids, sorted by how much of the question their words say."""
    weights = {concept.said: concept.weight for concept in asked}
    best: dict[int, dict[str, float]] = {}
    for said, fit, pk, kind in posted:
        theirs = best.setdefault(pk, {})
        theirs[said] = max(theirs.get(said, 0.0), fit * WHERE[kind] * weights[said])
    return sorted(best, key=lambda pk: (-sum(best[pk].values()), pk))[:MOST]
