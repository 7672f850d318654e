"""Compare two names: can they be one person's, and do they agree in whole?

Agreement is more than the absence of a contradiction: an initial, a single name or half a double name contradict
nothing, and agree in nothing either.
"""

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from followthrough.matching.name_parts import NameParts, split_folded_name
from followthrough.matching.nicknames import is_same_given_name
from followthrough.matching.own_names import formal_name

# How well two names match. Partial: an initial for a name, or one name of two. Full: they agree in whole.
NO_MATCH, PARTIAL_MATCH, FULL_MATCH = 0, 1, 2
# A typo is allowed in a family name of so many letters; shorter ones are too often another name.
LONG_SURNAME = 7


def compare_names(fold_a: str, fold_b: str) -> int:
    """Return NO_MATCH, PARTIAL_MATCH or FULL_MATCH. A name without words matches only itself."""
    if fold_a == fold_b:
        return FULL_MATCH
    return compare_split_names(split_folded_name(fold_a), split_folded_name(fold_b))


@lru_cache(maxsize=16384)
def compare_split_names(a: NameParts, b: NameParts) -> int:
    if are_apart(a, b) or not (a.given or a.family) or not (b.given or b.family):
        return NO_MATCH
    if a == b:
        return FULL_MATCH
    match = _compare_parts(a, b)
    return min(match, PARTIAL_MATCH) if a.generation != b.generation or _may_be_wife(a, b) else match


def _may_be_wife(a: NameParts, b: NameParts) -> bool:
    """True for 'Mrs John Walker' and 'John Walker', and for 'Mrs Walker' and 'Miss Walker'."""
    return a.is_married != b.is_married and not (a.gender and b.gender and a.given and b.given)


def are_apart(a: NameParts, b: NameParts) -> bool:
    """True if title, generation or relation say that these are two: Mr and Mrs, Jr and Sr, Kim and Kim's wife."""
    return a.relation != b.relation or contradict(a.generation, b.generation) or contradict(a.gender, b.gender)


def contradict(one: str, other: str) -> bool:
    return one != other and bool(one) and bool(other)


def _compare_parts(a: NameParts, b: NameParts) -> int:
    if not a.given or not b.given:
        return compare_surnames(a, b)
    if not a.family or not b.family:
        short, long = (a, b) if not a.family else (b, a)
        return compare_single_word(short.given, long)
    straight = min(compare_given(a.given, b.given), compare_family(a.family, b.family))
    return straight or compare_reversed(a, b) or compare_reversed(b, a) or compare_as_sets(a, b)


def compare_surnames(a: NameParts, b: NameParts) -> int:
    """Compare 'Mr Walker' with another name. Two such names agree if both titles say that it is a man, or a woman."""
    if not a.given and not b.given:
        family = compare_family(a.family, b.family)
        return family if a.gender == b.gender != "" else min(family, PARTIAL_MATCH)
    whole, bare = (a, b) if a.given else (b, a)
    return PARTIAL_MATCH if {*(whole.family or whole.given)} & {*bare.family} else NO_MATCH


def compare_reversed(a: NameParts, b: NameParts) -> int:
    """Compare a name written family first, 'Okafor Rob', with 'Robert Okafor'."""
    return min(compare_given(a.family, b.given), compare_family(a.given, b.family))


def compare_as_sets(a: NameParts, b: NameParts) -> int:
    """Match 'Ana García' with 'Ana García López': one cannot tell where the family name begins."""
    few, many = sorted(({*a.given, *a.family}, {*b.given, *b.family}), key=len)
    return PARTIAL_MATCH if few <= many and a.given[0] == b.given[0] else NO_MATCH


def compare_single_word(words: Sequence[str], name: NameParts) -> int:
    """Compare a single word with a name: it may be the first name or a family name."""
    if not name.family:
        return compare_given_words(words[0], name.given[0])
    known = len(words[0]) > 1 and (is_same_given_name(words[0], name.given[0]) or words[0] in name.family)
    return PARTIAL_MATCH if known else NO_MATCH


def compare_given(a: Sequence[str], b: Sequence[str]) -> int:
    """Compare given names. A person may go by any of them; middle names must not contradict each other."""
    first = compare_given_words(a[0], b[0])
    if first and middles_differ(a[1:], b[1:]):
        return NO_MATCH
    if written_as_one(a) == written_as_one(b):
        return first or FULL_MATCH
    if first:
        return min(first, PARTIAL_MATCH) if has_one_more(a[1:], b[1:]) else first
    pairs = [*((word, b[0]) for word in a[1:]), *((a[0], word) for word in b[1:])]
    return PARTIAL_MATCH if any(compare_given_words(one, other) for one, other in pairs) else NO_MATCH


def has_one_more(a: Sequence[str], b: Sequence[str]) -> bool:
    """True if only one of two names has a middle name in full: Mary and Mary Ann Walker may be mother and daughter."""
    return bool(a) != bool(b) and any(len(word) > 1 for word in (*a, *b))


def written_as_one(words: Sequence[str]) -> str:
    """Return 'annalena' for 'anna-lena', 'anna lena' and 'annalena'."""
    return "".join(words).replace("-", "")


def compare_given_words(a: str, b: str) -> int:
    """Compare two first names. Forms agree if both stand for one name only: Bob and Robert, but not Alex."""
    if a == b:
        return FULL_MATCH if len(a) > 1 else PARTIAL_MATCH
    if len(a) == 1 or len(b) == 1:
        return PARTIAL_MATCH if a[0] == b[0] else NO_MATCH
    if is_same_given_name(a, b):
        return FULL_MATCH if formal_name(a) == formal_name(b) else PARTIAL_MATCH
    first, second = a.split("-"), b.split("-")
    is_part = len(first) != len(second) and is_same_given_name(first[0], second[0])
    return PARTIAL_MATCH if is_part else NO_MATCH


def middles_differ(a: Sequence[str], b: Sequence[str]) -> bool:
    return bool(a) and bool(b) and not any(compare_given_words(one, other) for one in a for other in b)


def compare_family(a: Sequence[str], b: Sequence[str]) -> int:
    """Compare family names: equal, or in part if one is part of a double name or a long name has one typo."""
    if a == b or written_as_one(a) == written_as_one(b):
        return FULL_MATCH
    if len(a) != len(b):
        few, many = sorted((a, b), key=len)
        return PARTIAL_MATCH if set(few) <= set(many) else NO_MATCH
    different = [(one, other) for one, other in zip(a, b, strict=True) if one != other]
    is_near = len(different) == 1 and is_one_typo(*different[0])
    return PARTIAL_MATCH if is_near or (len(a) > 1 and set(a) == set(b)) else NO_MATCH


def is_one_typo(a: str, b: str) -> bool:
    """True if long family names differ by one typo that is not in the first letter."""
    return min(len(a), len(b)) >= LONG_SURNAME and a[0] == b[0] and OSA.distance(a, b, score_cutoff=1) == 1
