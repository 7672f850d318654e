"""Who may do it: contacts with a word for it among what they do, their title, company, tags and notes. Bounded."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.accounts.models import Member
from followthrough.kit import rows
from followthrough.people.found_by import DOES, NOTE, ORGANIZATION, TAG
from followthrough.search import concepts, synonyms, vocabulary
from followthrough.search.concepts import Concept, Groups
from followthrough.search.stems import forms, stem
from followthrough.search.weigh import BEGUN, ITSELF, SAME, SHORTEST_BEGUN, WHERE

# Words of the list to a stem, stems of one concept, contacts to a word and to a question.
WORDS, STEMS, A_WORD, MOST = 30, 60, 400, 300
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
    words = words_of(member, asked)
    if any(concept.said not in words for concept in asked):
        asked = [one if one.said in words else mended(member, one, own, groups) for one in asked]
        words = words_of(member, asked)
    return Asked(tuple(asked), groups, tuple(likeliest(member, asked, words)))


def mended(member: Member, concept: Concept, own: str, groups: Groups) -> Concept:
    """A word nobody has written, nor one for the same work: the one it was meant as."""
    near = [word for word, _ in vocabulary.near(concept.said, workspace_id=member.workspace_id)]
    return concepts.corrected(concept, own, near, groups=groups)


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


def likeliest(member: Member, asked: Sequence[Concept], words: dict[str, dict[str, float]]) -> list[int]:
    """Contacts by how much of the question their words say. One statement."""
    fits = [
        (concept.said, concept.weight, word, fit)
        for concept in asked
        for word, fit in words.get(concept.said, {}).items()
    ]
    once = list(dict.fromkeys(word for *_, word, _ in sorted(fits, key=lambda one: -one[3])))[:200]
    if not once:
        return []
    params = [value for word in once for value in (member.workspace_id, word, A_WORD)]
    posted = rows.read(" UNION ALL ".join([POSTED] * len(once)), *params)
    of_word: dict[str, list[tuple[str, float]]] = {}
    for said, weight, word, fit in fits:
        of_word.setdefault(word, []).append((said, weight * fit))
    best: dict[int, dict[str, float]] = {}
    for pk, word, kind in posted:
        for said, fit in of_word[word]:
            theirs = best.setdefault(pk, {})
            theirs[said] = max(theirs.get(said, 0.0), fit * WHERE[kind])
    return sorted(best, key=lambda pk: (-sum(best[pk].values()), pk))[:MOST]
