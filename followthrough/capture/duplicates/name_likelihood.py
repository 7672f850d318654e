"""Compare the names of two people: how they agree, and how many bits that adds."""

from functools import lru_cache
from math import log2

from followthrough.capture.duplicates.evidence import (
    AGAINST,
    AT_ONE_ADDRESS,
    BY_CHANCE,
    OF_ONE,
    OTHER_FAMILY_AT_ONE_ADDRESS,
    TURNED,
    ComparedPerson,
    Counts,
    Likeness,
)
from followthrough.kit import text
from followthrough.matching.name_parts import NameParts, split_folded_name, split_plain_name
from followthrough.matching.nicknames import is_same_given_name, nickname_key
from followthrough.matching.phonetics import sound_key, sounds_alike
from followthrough.matching.spelling import is_typo, is_typo_in_given
from followthrough.matching.whole_names import contradict


def name_in_parts(given: str, family: str, full: str) -> NameParts:
    """Split a name for comparison: by given and family name if both are known, else by the whole name."""
    if not given or not family:
        return split_folded_name(text.fold(full))
    if full == f"{given} {family}" and (plain := split_plain_name(text.fold(f"{family}, {given}"))):
        return plain
    parts, whole = split_folded_name(text.fold(f"{family}, {given}")), split_folded_name(text.fold(full))
    return NameParts(
        parts.given,
        tuple(part for word in parts.family for part in word.split("-")),
        parts.generation or whole.generation,
        whole.gender,
        whole.is_married,
        whole.relation,
    )


def weigh_names(likeness: Likeness, a: ComparedPerson, b: ComparedPerson, counts: Counts) -> None:
    """Add the signs and bits of the names, with given and family name exchanged if that fits better."""
    close, one, other = likeness.is_at_one_address, a.name, b.name
    given, family = given_sign(one, other), sign_of_families(a.family, b.family, one.family, other.family)
    bits = name_bits(one, other, given, family, counts, close=close)
    if (given == "other" or family == "other") and may_be_turned(a, b):
        for x, y in ((NameParts(one.family, one.given), other), (one, NameParts(other.family, other.given))):
            turned = given_sign(x, y), family_sign(x.family, y.family)
            turned_bits = name_bits(x, y, *turned, counts, close=close) + TURNED
            if "other" not in turned and turned_bits > bits:
                bits, (given, family) = turned_bits, turned
                likeness.signs["turned"] = "yes"
    likeness.bits += bits
    likeness.signs["given"], likeness.signs["family"] = given, family
    weigh_titles(likeness, one, other, close=close)


def weigh_titles(likeness: Likeness, a: NameParts, b: NameParts, *, close: bool) -> None:
    """Take bits away for another generation, for Mr and Mrs, and for somebody's wife or son."""
    if a.generation != b.generation:
        both = a.generation and b.generation
        likeness.bits += AGAINST["generation other" if both or close else "generation one"]
    if contradict(a.gender, b.gender):
        likeness.bits += AGAINST["title other"]
    if a.relation != b.relation:
        likeness.bits += AGAINST["relation other"]


def may_be_turned(a: ComparedPerson, b: ComparedPerson) -> bool:
    """True if the family name of one is or sounds like the first given name of the other."""
    if not (a.name.given and b.name.given and a.family and b.family):
        return False
    return a.family_sound == b.given_sound or b.family_sound == a.given_sound


def family_sign(a: tuple[str, ...], b: tuple[str, ...]) -> str:
    """Return how family names agree: 'same', 'sound', 'typo', 'part' or 'other'; '' if one is not known."""
    return sign_of_families("".join(a), "".join(b), a, b)


def sign_of_families(one: str, other: str, a: tuple[str, ...], b: tuple[str, ...]) -> str:
    """Return the same as `family_sign`; `one` and `other` are the parts `a` and `b` as one word."""
    if not one or not other:
        return ""
    if one == other:
        return "same"
    if sounds_alike(one, other):
        return "sound"
    if is_typo(one, other):
        return "typo"
    return "part" if len(a) != len(b) and shares_part(a, b) else "other"


def shares_part(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """True if a part of a double name is equal, or one typo away, in both."""
    return any(x == y or is_typo(x, y) for x in a for y in b if len(x) > 2)


def given_sign(a: NameParts, b: NameParts) -> str:
    """Return how given names agree: 'same', 'nick', 'initial', 'typo', 'middle' or 'other'; '' if one is not known."""
    if not a.given or not b.given:
        return ""
    if not a.family or not b.family:
        return one_word_sign(a, b)
    return sign_of_givens(a.given, b.given)


@lru_cache(maxsize=65536)
def sign_of_givens(a: tuple[str, ...], b: tuple[str, ...]) -> str:
    """Return how the given names of two whole names agree, as `given_sign`."""
    one, other = a[0], b[0]
    if one == other or is_written_as_one(a, b):
        return "same" if len(one) > 1 else "initial"
    if len(one) == 1 or len(other) == 1:
        return "initial" if one[0] == other[0] else middle_sign(a, b)
    if is_same_given_name(one, other) or is_same_given_name(one.split("-")[0], other.split("-")[0]):
        return "nick"
    return "typo" if is_typo_in_given(one, other) else middle_sign(a, b)


def is_written_as_one(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """True for 'Anna Lena', 'Anna-Lena' and 'Annalena'."""
    return "".join(a).replace("-", "") == "".join(b).replace("-", "")


def middle_sign(a: tuple[str, ...], b: tuple[str, ...]) -> str:
    """Return 'middle' if one goes by the other's second given name, else 'other'."""
    by_middle = any(is_same_given_name(word, b[0]) for word in a[1:] if len(word) > 1)
    by_other = any(is_same_given_name(word, a[0]) for word in b[1:] if len(word) > 1)
    return "middle" if by_middle or by_other else "other"


def one_word_sign(a: NameParts, b: NameParts) -> str:
    """Compare a single word with a name: 'same' for its first name, '' for its family name, else 'other'."""
    word, whole = (a.given[0], b) if not a.family else (b.given[0], a)
    if is_same_given_name(word, whole.given[0]):
        return "same"
    return "" if word in whole.family else "other"


def name_bits(a: NameParts, b: NameParts, given: str, family: str, counts: Counts, *, close: bool) -> float:
    """Return the bits of both signs. `close`: they share a number or mailbox, and so often the family name."""
    bits = given_bits(a, b, given, counts, close=close) + family_bits(a, b, family, counts, close=close)
    if given in ("same", "nick", "initial") and middles_differ(a, b):
        bits += AGAINST["middle other"]
    return bits


def middles_differ(a: NameParts, b: NameParts) -> bool:
    """True if both have middle names and no two of them begin with the same letter."""
    one, other = a.given[1:], b.given[1:]
    return bool(one) and bool(other) and not any(x[0] == y[0] for x in one for y in other)


def given_bits(a: NameParts, b: NameParts, sign: str, counts: Counts, *, close: bool) -> float:
    if sign in ("", "other"):
        return AGAINST["given other"] if sign else 0.0
    if sign == "same":
        chance = max(counts.share("given", a.given[0]), counts.share("given", b.given[0]))
    elif sign in ("nick", "middle"):
        chance = max(counts.share("nick", nickname_key(a.given[0])), counts.share("nick", nickname_key(b.given[0])))
    else:
        chance = BY_CHANCE[f"given {sign}"]
    return log2(OF_ONE[f"given {sign}"] / (chance + AT_ONE_ADDRESS.get(f"given {sign}", 0.0) * close))


def family_bits(a: NameParts, b: NameParts, sign: str, counts: Counts, *, close: bool) -> float:
    if sign in ("", "other"):
        return 0.0 if not sign else OTHER_FAMILY_AT_ONE_ADDRESS if close else AGAINST["family other"]
    chance = BY_CHANCE["family typo"] if sign == "typo" else family_chance(a, b, sign, counts)
    return log2(OF_ONE[f"family {sign}"] / (chance + AT_ONE_ADDRESS[f"family {sign}"] * close))


def family_chance(a: NameParts, b: NameParts, sign: str, counts: Counts) -> float:
    """Return how often two different people agree so in this address book, by the more common of the two names."""
    if sign == "part":
        shared = [part for part in a.family if part in b.family] or a.family
        return max(counts.share("part", part) for part in shared)
    one, other = "".join(a.family), "".join(b.family)
    if sign == "sound":
        return max(counts.share("sound", sound_key(one)), counts.share("sound", sound_key(other)))
    return max(counts.share("family", one), counts.share("family", other))
