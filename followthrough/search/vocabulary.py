"""The words people are found by, each once: what a mistyped word may have been meant as."""

from rapidfuzz import process
from rapidfuzz.distance import OSA

from followthrough.kit import sql as rows

MOST_NEAR = 8
# Above it the words are asked for by their first letters as well: reading them costs more than comparing.
MANY = 20_000
# Letters that stand for the same sound at the beginning of a name, and those beside each other on a keyboard.
_TAKEN_FOR = {
    "c": "kszg", "k": "cq", "f": "pv", "p": "fb", "v": "fw", "w": "v", "j": "yig", "y": "ji", "i": "yje", "s": "zc",
    "z": "sc", "g": "jc", "b": "p", "d": "t", "t": "d", "q": "k", "e": "ai", "a": "eo", "o": "au", "u": "o",
    "m": "n", "n": "m", "x": "sz", "h": "", "l": "r", "r": "l",
}  # fmt: skip
COUNT = """
    SELECT count(*) FROM (
        SELECT 1 FROM followthrough_token WHERE workspace_id = %s AND length BETWEEN %s AND %s LIMIT %s) AS met
"""
OF_LENGTH = "SELECT word FROM followthrough_token WHERE workspace_id = %s AND length BETWEEN %s AND %s"
OF_LETTER = (
    "SELECT word FROM followthrough_token WHERE workspace_id = %s AND length = %s AND word >= %s AND word < %s"
)


def letters_wrong(word: str) -> int:
    """How many letters may be wrong in a word of that length."""
    return 1 if len(word) < 6 else 2 if len(word) < 11 else 3


def near(word: str, *, workspace_id: int, most: int = MOST_NEAR) -> list[tuple[str, int]]:
    """(word, letters wrong) of the list's words nearest to a folded one; not the word itself. Two statements.

    Who begins with another letter has no second one wrong: 'drawing' is no 'rowing'.
    """
    wrong = letters_wrong(word)
    known = about_as_long(word, wrong, workspace_id=workspace_id)
    found = process.extract(word, known, scorer=OSA.distance, score_cutoff=wrong, limit=4 * most)
    first = {word[0], *_TAKEN_FOR.get(word[0], "")}
    found = [each for each in found if each[1] == 1 or (each[1] and each[0][0] in first)]
    ranked = sorted((int(letters), known_word[0] != word[0], known_word) for known_word, letters, _ in found)
    return [(known_word, letters) for letters, _, known_word in ranked][:most]


def about_as_long(word: str, wrong: int, *, workspace_id: int) -> list[str]:
    shortest, longest = max(2, len(word) - wrong), len(word) + wrong
    ((count,),) = rows.read(COUNT, workspace_id, shortest, longest, MANY + 1)
    if count <= MANY:
        return [known for (known,) in rows.read(OF_LENGTH, workspace_id, shortest, longest)]
    letters = sorted({word[0], word[1], *_TAKEN_FOR.get(word[0], "")})
    bands = [(length, letter) for length in range(shortest, longest + 1) for letter in letters]
    params = [value for length, letter in bands for value in (workspace_id, length, letter, chr(ord(letter) + 1))]
    return [known for (known,) in rows.read(" UNION ALL ".join([OF_LETTER] * len(bands)), *params)]
