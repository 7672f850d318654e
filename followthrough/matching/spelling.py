"""How near two folded words are, by the letters one would have to change (rapidfuzz)."""

from rapidfuzz.distance import OSA

# Only the last letter tells Maria from Mario, Martin from Martina, Andrea from Andreas.
_ENDINGS = frozenset("aeos")
SHORTEST, LONG, VERY_LONG = 4, 7, 10


def slips(a: str, b: str, *, most: int = 2) -> int:
    """Letters wrong, missing, doubled or turned round; `most` + 1 for more than that."""
    return OSA.distance(a, b, score_cutoff=most)


def is_slip(a: str, b: str) -> bool:
    """One slip of the pen in a word of four letters and more, two in one of ten; the first letter is right."""
    shorter = min(len(a), len(b))
    if shorter < SHORTEST or a == b or (a[0] != b[0] and shorter < LONG):
        return False
    most = 2 if shorter >= VERY_LONG else 1
    return slips(a, b, most=most) <= most


def is_slip_in_given(a: str, b: str) -> bool:
    """The same of a given name, where another ending is another person."""
    if not is_slip(a, b):
        return False
    short, long = sorted((a, b), key=len)
    if len(short) < len(long):
        return not (long.startswith(short) and long[-1] in _ENDINGS)
    return not (short[:-1] == long[:-1] and {short[-1], long[-1]} & _ENDINGS)
