"""Who may do it: contacts with a word for it among what they do, their title, company, tags and notes. Bounded."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from followthrough.accounts.models import Member
from followthrough.kit import sql as rows
from followthrough.people.search_words import DOES, NOTE, ORGANIZATION, TAG
from followthrough.search import concepts, synonyms, vocabulary
from followthrough.search.concepts import UNHEARD, Concept, Groups
from followthrough.search.score import BEGUN, ITSELF, SAME, SHORTEST_BEGUN, WHERE
from followthrough.search.stems import forms, stem

# Words of the list to a stem, stems of one concept, words looked up, contacts to a word and to a question.
WORDS, STEMS, MOST_WORDS, A_WORD, MOST = 30, 60, 200, 400, 200
BEGINNING = (
    "SELECT * FROM (SELECT word FROM followthrough_token WHERE workspace_id = %s AND word >= %s AND word < %s"
    " ORDER BY word LIMIT %s) AS met"
)
THESE = "SELECT word FROM followthrough_token WHERE workspace_id = %s AND word IN ({})"
POSTED = (
    "SELECT * FROM (SELECT contact_id, word, kind FROM followthrough_posting"
    " WHERE workspace_id = %s AND word = %s AND kind IN ('d', 't', 'o', 'm') LIMIT %s) AS met"
)
KINDS = (DOES, TAG, ORGANIZATION, NOTE)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was understood, and who may answer it (contact ids, likeliest first)."""

    concepts: tuple[Concept, ...]
    groups: Groups
    people: tuple[int, ...]


def ask(member: Member, does: str) -> Asked:
    """At most a dozen statements, whatever is asked."""
    own = member.workspace.synonyms
    groups = synonyms.groups_of(own)
    asked = concepts.read(does, groups=groups)
    posted = postings(member, words_of(member, asked))
    doubtful = [one for one in asked if one.said not in {said for said, _, _, kind in posted if kind in (DOES, TAG)}]
    if doubtful:
        asked = [mended(member, one, own, groups) if one in doubtful else one for one in asked]
        posted = postings(member, words_of(member, asked))
        heard = {said for said, *_ in posted}
        asked = concepts.with_head([one if one.said in heard else replace(one, weight=UNHEARD) for one in asked])
    return Asked(tuple(asked), groups, tuple(likeliest(asked, posted)))


def mended(member: Member, concept: Concept, own: str, groups: Groups) -> Concept:
    """A word by which nobody says what they do: also what it may have been meant as."""
    if concept.same:
        return concept
    near = [word for word, _ in vocabulary.near(concept.said, workspace_id=member.workspace_id)]
    return concepts.mended(concept, near, own=own, groups=groups)


def words_of(member: Member, asked: Sequence[Concept]) -> dict[str, dict[str, float]]:
    """{concept: {word of the list: how well it says it}}, without the concepts nobody has a word for. One statement."""
    stems = {word: stem(word) for word in known(member, [part for one in asked for part in one.stems[:STEMS]])}
    found: dict[str, dict[str, float]] = {}
    for concept in asked:
        others = set(concept.stems)
        long = tuple(part for part in concept.itself if len(part) >= SHORTEST_BEGUN)
        for word, its in stems.items():
            same = ITSELF if its in concept.itself else SAME if its in others else 0.0
            fit = same or (BEGUN if word.startswith(long) else 0.0)
            if fit:
                found.setdefault(concept.said, {})[word] = fit
    return found


def known(member: Member, stems: Sequence[str]) -> set[str]:
    """Words of the list with one of these stems, and others that begin so."""
    if not stems:
        return set()
    asked, params = [], list[object]()
    for part in dict.fromkeys(stems):
        if len(part) < SHORTEST_BEGUN:
            of_it = forms(part)
            asked.append(THESE.format(rows.marks(of_it)))
            params += [member.workspace_id, *of_it]
        else:
            asked.append(BEGINNING)
            params += [member.workspace_id, part, part + "\U0010ffff", WORDS]
    return {word for (word,) in rows.read(" UNION ALL ".join(asked), *params)}


Posted = tuple[str, float, int, str]  # (concept, how well the word says it, contact, kind)


def postings(member: Member, words: dict[str, dict[str, float]]) -> list[Posted]:
    """Whose words they are, of two hundred words those that say it best. One statement."""
    fits = [(fit, word, said) for said, its in words.items() for word, fit in its.items()]
    once = list(dict.fromkeys(word for _, word, _ in sorted(fits, key=lambda one: -one[0])))[:MOST_WORDS]
    if not once:
        return []
    params = [value for word in once for value in (member.workspace_id, word, A_WORD)]
    of_word: dict[str, list[tuple[str, float]]] = {}
    for fit, word, said in fits:
        of_word.setdefault(word, []).append((said, fit))
    met = rows.read(" UNION ALL ".join([POSTED] * len(once)), *params)
    return [(said, fit, pk, kind) for pk, word, kind in met for said, fit in of_word[word]]


def likeliest(asked: Sequence[Concept], posted: Sequence[Posted]) -> list[int]:
    """Contacts by how much of the question their words say."""
    weights = {concept.said: concept.weight for concept in asked}
    best: dict[int, dict[str, float]] = {}
    for said, fit, pk, kind in posted:
        theirs = best.setdefault(pk, {})
        theirs[said] = max(theirs.get(said, 0.0), fit * WHERE[kind] * weights[said])
    return sorted(best, key=lambda pk: (-sum(best[pk].values()), pk))[:MOST]
