"""People whose name may be meant by a line although it is written otherwise: a nickname, or by its sound."""

import re

from rapidfuzz import process
from rapidfuzz.distance import OSA

from followthrough.accounts.models import Member
from followthrough.kit import text
from followthrough.matching import nicknames
from followthrough.matching import phonetics as sounds
from followthrough.people import queries
from followthrough.search import vocabulary

# Names of one line looked for, words that sound so of each, and people altogether.
MOST_WORDS, MOST_ALIKE, MOST_PEOPLE = 4, 6, 50
_NAME = re.compile(r"\b[^\W\d_][^\W\d_'’]{2,}")


def known_like(member: Member, line: str) -> list[tuple[int, str, str]]:
    """(id, full name, organization) of up to fifty people whose given or family name sounds like a word of the line, or
    is another form of one; not those who are called by the word itself (`people.queries.known_in` finds them).

    Words with a capital letter, the first four; all words of a line without any. At most ten statements.
    """
    meant = {other for word in names_in(line) for other in other_forms(member, word)}
    return queries.named(member, meant, most=MOST_PEOPLE)


def names_in(line: str) -> list[str]:
    written = _NAME.findall(line[:400])
    capital = [word for word in written if word[0].isupper() and not word.isupper()]
    return list(dict.fromkeys(text.fold(word) for word in capital or written))[:MOST_WORDS]


def other_forms(member: Member, word: str) -> set[str]:
    """Forms of a given name, and words of the list that sound like this one."""
    known = vocabulary.about_as_long(word, 2, workspace_id=member.workspace_id)
    near = process.extract(word, known, scorer=OSA.distance, score_cutoff=3, limit=60)
    alike = [other for other, _, _ in near if sounds.alike(word, other)]
    return ({*alike[:MOST_ALIKE]} | nicknames.forms(word)) - {word}
