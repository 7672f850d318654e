"""Look up words of a workspace's vocabulary that are similar to a mistyped word."""

from rapidfuzz import process
from rapidfuzz.distance import OSA

from followthrough.kit import sql

MOST_NEAR = 8
# If more words have about the same length, only those with a similar first letter are read.
MANY = 20_000
# First letter -> letters with the same sound at the beginning of a name, or beside it on a keyboard.
_TAKEN_FOR = {
    "c": "kszg", "k": "cq", "f": "pv", "p": "fb", "v": "fw", "w": "v", "j": "yig", "y": "ji", "i": "yje", "s": "zc",
    "z": "sc", "g": "jc", "b": "p", "d": "t", "t": "d", "q": "k", "e": "ai", "a": "eo", "o": "au", "u": "o",
    "m": "n", "n": "m", "x": "sz", "h": "", "l": "r", "r": "l",
}  # fmt: skip
COUNT = """
    SELECT count(*) FROM (
        SELECT 1 FROM followthrough_searchword WHERE workspace_id = %s AND length BETWEEN %s AND %s LIMIT %s) AS met
"""
OF_LENGTH = "SELECT word FROM followthrough_searchword WHERE workspace_id = %s AND length BETWEEN %s AND %s"
OF_LETTER = (
    "SELECT word FROM followthrough_searchword WHERE workspace_id = %s AND length = %s AND word >= %s AND word < %s"
)


def typos_allowed(word: str) -> int:
    """Return how many typos a word of this length may have."""
    return 1 if len(word) < 6 else 2 if len(word) < 11 else 3


def similar_words(word: str, *, workspace_id: int, most: int = MOST_NEAR) -> list[tuple[str, int]]:
    """Return (word, number of typos) of the most similar words, without the word itself; two statements.

    A word with two typos must begin with the same or a similar letter: 'drawing' is not similar to 'rowing'.
    """
    allowed = typos_allowed(word)
    known = words_about_as_long(word, allowed, workspace_id=workspace_id)
    found = process.extract(word, known, scorer=OSA.distance, score_cutoff=allowed, limit=4 * most)
    first = {word[0], *_TAKEN_FOR.get(word[0], "")}
    found = [each for each in found if each[1] == 1 or (each[1] and each[0][0] in first)]
    ranked = sorted((int(typos), known_word[0] != word[0], known_word) for known_word, typos, _ in found)
    return [(known_word, typos) for typos, _, known_word in ranked][:most]


def words_about_as_long(word: str, allowed: int, *, workspace_id: int) -> list[str]:
    """Return the words of the vocabulary whose length differs by at most `allowed` letters; two statements."""
    shortest, longest = max(2, len(word) - allowed), len(word) + allowed
    ((count,),) = sql.read_rows(COUNT, workspace_id, shortest, longest, MANY + 1)
    if count <= MANY:
        return [known for (known,) in sql.read_rows(OF_LENGTH, workspace_id, shortest, longest)]
    letters = sorted({word[0], word[1], *_TAKEN_FOR.get(word[0], "")})
    bands = [(length, letter) for length in range(shortest, longest + 1) for letter in letters]
    params = [value for length, letter in bands for value in (workspace_id, length, letter, chr(ord(letter) + 1))]
    return [known for (known,) in sql.read_rows(" UNION ALL ".join([OF_LETTER] * len(bands)), *params)]
