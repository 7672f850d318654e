"""Split a folded name into parts that can be compared: titles, given names, family name, generation, relation."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from followthrough.matching.decoration import RELATIVES, split_relation, without_decoration
from followthrough.matching.names import (
    FEMALE_TITLES,
    GENERATIONS,
    HONORIFICS,
    HOUSEHOLD,
    MALE_TITLES,
    PARTICLES,
    SUFFIXES,
)
from followthrough.matching.nicknames import without_umlaut_e

# Particles, and the words between two family names.
_SMALL = PARTICLES | {"y", "e"}
# Title -> 'm' or 'f'; titles that say neither are not in it.
_GENDER = dict.fromkeys(MALE_TITLES, "m") | dict.fromkeys(FEMALE_TITLES, "f")
# 'Mrs John Walker' may be John Walker's wife, in English and in French.
_MARRIED = frozenset({"mrs", "mme", "madame"})
# Titles that are first names too, or initials: a single word behind one makes a whole name.
_ALSO_NAMES = frozenset({"don", "dona", "gen", "sig", "mag", "m", "me", "ir", "fr"})
_AND = frozenset({"and", "und", "et"})
# Words that are more than a part of a name, or decide where the family name begins.
_TELLING = HONORIFICS | SUFFIXES | GENERATIONS | HOUSEHOLD | RELATIVES | _SMALL | _AND


@dataclass(frozen=True, slots=True)
class NameParts:
    """A folded name in parts. `given` is empty for 'Mr Walker', `family` for a single word without a title.

    `generation` is 'jr', 'sr', 'ii', 'iii', 'iv' or ''. `gender` is what the title says: 'm', 'f', 'mf' for a couple,
    or ''. `is_married`: the title is Mrs. `relation`: 'wife', 'son', 'couple' ..., or ''. `ranks`: the titles of a name
    without a first name, since Dr Walker and Professor Walker may be two.
    """

    given: tuple[str, ...]
    family: tuple[str, ...]
    generation: str = ""
    gender: str = ""
    is_married: bool = False
    relation: str = ""
    ranks: tuple[str, ...] = ()


@lru_cache(maxsize=16384)
def split_folded_name(fold: str) -> NameParts:
    """Split a folded name such as 'okafor, rob' or 'dr. rob james okafor jr'. A single word is a given name."""
    return split_plain_name(fold) or _split_any_name(fold)


def split_plain_name(fold: str) -> NameParts | None:
    """Split a name of plain words, such as 'rob james okafor' or 'okafor, rob', as `_split_any_name` does, but in a
    fifth of the time. Returns None for a name with other signs, or with a word of _TELLING: a title, 'jr', 'van'.
    """
    before, _, after = fold.partition(",")
    head, tail = before.split(), after.split()
    words = [*head, *tail]
    if not head or not fold.isascii() or not "".join(words).isalpha() or not _TELLING.isdisjoint(words):
        return None
    if "ae" in fold or "oe" in fold or "ue" in fold:
        head, tail = [*map(without_umlaut_e, head)], [*map(without_umlaut_e, tail)]
        if not _TELLING.isdisjoint((*head, *tail)):
            return None
    if tail:
        return NameParts(tuple(tail), tuple(head))
    return NameParts(tuple(head[:-1] or head), tuple(head[1:][-1:]))


def _split_any_name(fold: str) -> NameParts:
    name, relation = split_relation(without_decoration(fold)) if " " in fold else (fold, "")
    before, _, after = name.partition(",")
    titles, head = split_titles(words_with_titles(before))
    more_titles, tail = split_titles(words_with_titles(after))
    if HONORIFICS.issuperset(tail):  # 'Walker, Mrs'
        more_titles, tail = more_titles + tail, []
    titles += more_titles
    head, relation = _without_household(head, relation)
    generation = generation_in(head + tail)
    # A suffix that is also a name ('Ma', 'Pa') is a suffix only behind two other words.
    head = [word for place, word in enumerate(head) if word not in (SUFFIXES if place > 1 else GENERATIONS)]
    tail = [word for word in tail if word not in SUFFIXES]
    given, family = _given_and_family(head, tail, has_title=bool(titles))
    gender = "".join(sorted({_GENDER.get(title, "") for title in titles}, reverse=True))
    is_married = not _MARRIED.isdisjoint(titles)
    return NameParts(given, family, generation, gender, is_married, relation, () if given else tuple(sorted(titles)))


def _without_household(words: list[str], relation: str) -> tuple[list[str], str]:
    """Return (the words, their relation): 'couple' for 'familie weber' and 'james and jane walker'."""
    if len(words) > 1 and not HOUSEHOLD.isdisjoint((words[0], words[-1])):
        return [word for word in words if word not in HOUSEHOLD], "couple"
    return words, relation or ("couple" if not _AND.isdisjoint(words[1:]) else "")


def _given_and_family(head: list[str], tail: list[str], *, has_title: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if head and tail:  # family name first
        return tuple(tail), tuple(word for word in head if word not in _SMALL)
    start = 0 if has_title and len(head) == 1 else start_of_family(head)
    family = tuple(part for word in head[start:] if word not in _SMALL for part in word.split("-"))
    return tuple(head[:start]), family


def generation_in(words: Sequence[str]) -> str:
    """Return the first word for a generation, in its short form; '' if there is none."""
    generation = next((word for word in words if word in GENERATIONS), "")
    return {"junior": "jr", "senior": "sr"}.get(generation, generation)


def start_of_family(words: Sequence[str]) -> int:
    """Return the place of the first particle behind the first word, else of the last word; 1 for a single word."""
    last = max(1, len(words) - 1)
    return next((place for place, word in enumerate(words[:last]) if place and word in _SMALL), last)


def words_of_name(fold: str) -> list[str]:
    """Return the words of a folded name without punctuation and titles. Hyphens stay: they join a family name."""
    return split_titles(words_with_titles(fold))[1]


def words_with_titles(fold: str) -> list[str]:
    """Return the words of a folded name without punctuation, '&' as 'and'."""
    if "@" in fold:
        fold = fold.partition("@")[0].replace(".", " ").replace("_", " ")
    fold = fold.replace("&", " and ").replace("+", " and ")
    spaced = fold.translate(_SPACED) if fold.isascii() else "".join(map(_spaced_sign, fold))
    found = (without_umlaut_e(word.replace("'", "").replace("’", "").strip("-")) for word in spaced.split())
    return [word for word in found if word]


def _spaced_sign(sign: str) -> str:
    """Return a sign that belongs to a name as it is, a blank for any other."""
    return sign if sign.isalnum() or sign in "-'’" else " "


# {code of an ASCII sign: the sign or a blank}: most names are written in these, and this is faster.
_SPACED = {code: _spaced_sign(chr(code)) for code in range(128)}


def split_titles(words: list[str]) -> tuple[list[str], list[str]]:
    """Return (titles, the other words): (['mr', 'mrs'], ['walker']) of 'mr and mrs walker'. One word is no title."""
    first = 0
    while first < len(words) - 1 and (words[first] in HONORIFICS or (first and words[first] in _AND)):
        first += 1
    if first and len(words) - first == 1 and words[first - 1] in _ALSO_NAMES:
        first -= 1
    return [word for word in words[:first] if word not in _AND], words[first:]
