"""Find the contacts whose name a line may mean in another spelling: by a nickname or by the sound."""

import re

from rapidfuzz import process
from rapidfuzz.distance import OSA

from followthrough.accounts.models import Member
from followthrough.kit import text
from followthrough.matching import nicknames, phonetics
from followthrough.people import queries
from followthrough.search import vocabulary

# The most names of a line, words that sound like each of them, and contacts in all.
MOST_WORDS, MOST_ALIKE, MOST_PEOPLE = 4, 6, 50
_NAME = re.compile(r"\b[^\W\d_][^\W\d_'’]{2,}")


def people_with_similar_name(member: Member, line: str) -> list[tuple[int, str, str]]:
    """Return (id, full name, organization) of up to 50 contacts with a name that sounds like a word of the line, or is
    another form of it. Contacts with the word itself in their name are left to `people.queries.known_in`.

    Looked up are the first four words with a capital letter, or of all words if there is none; ten statements at most.
    """
    meant = {other for word in names_in(line) for other in similar_forms(member, word)}
    return queries.people_named(member, meant, most=MOST_PEOPLE)


def names_in(line: str) -> list[str]:
    written = _NAME.findall(line[:400])
    capital = [word for word in written if word[0].isupper() and not word.isupper()]
    return list(dict.fromkeys(text.fold(word) for word in capital or written))[:MOST_WORDS]


def similar_forms(member: Member, word: str) -> set[str]:
    """Return other forms of a given name, and words of the vocabulary that sound like it."""
    known = vocabulary.words_about_as_long(word, 2, workspace_id=member.workspace_id)
    near = process.extract(word, known, scorer=OSA.distance, score_cutoff=3, limit=60)
    alike = [other for other, _, _ in near if phonetics.sounds_alike(word, other)]
    return ({*alike[:MOST_ALIKE]} | nicknames.name_forms(word)) - {word}
