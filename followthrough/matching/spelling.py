"""Compare two folded words by their typos: letters that are wrong, missing, doubled or exchanged (rapidfuzz)."""

from rapidfuzz.distance import OSA

# Only the last letter distinguishes Maria from Mario, Martin from Martina, Andrea from Andreas.
_ENDINGS = frozenset("aeos")
# Word lengths: from the first on a typo is allowed, from the second on in the first letter too, from the third on two.
SHORTEST, LONG, VERY_LONG = 4, 7, 10


def count_typos(a: str, b: str, *, most: int = 2) -> int:
    """Return the number of typos between two words, `most` + 1 if there are more than `most`."""
    return OSA.distance(a, b, score_cutoff=most)


def is_typo(a: str, b: str) -> bool:
    """True if the words differ by one typo, or by two from ten letters on. Short words must begin with one letter."""
    shorter = min(len(a), len(b))
    if shorter < SHORTEST or a == b or (a[0] != b[0] and shorter < LONG):
        return False
    most = 2 if shorter >= VERY_LONG else 1
    return count_typos(a, b, most=most) <= most


def is_typo_in_given(a: str, b: str) -> bool:
    """True if given names differ by a typo that is not in the ending: Maria and Mario are two people."""
    if not is_typo(a, b):
        return False
    short, long = sorted((a, b), key=len)
    if len(short) < len(long):
        return not (long.startswith(short) and long[-1] in _ENDINGS)
    return not (short[:-1] == long[:-1] and {short[-1], long[-1]} & _ENDINGS)
