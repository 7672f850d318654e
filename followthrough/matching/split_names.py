"""Split the name of a person or a household into the words that are compared: without titles, suffixes and signs."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from followthrough.kit import text
from followthrough.matching.names import (
    ARTICLES,
    FAMILIAR,
    FEMALE_TITLES,
    GENERATIONS,
    HOUSEHOLD,
    MALE_TITLES,
    PARTICLES,
    SUFFIXES,
    given_name_first,
)

# Titles that a line may have before a name; folded. 'Don', 'Dean' and 'Major' are left out: they are given names too.
WOMAN, MAN = FEMALE_TITLES | {"misses", "madam", "fr", "frl"}, MALE_TITLES | {"herrn", "messrs"}
_LEARNED = "dr doctor prof professor rev reverend hon mx mag ing dipl judge rabbi imam canon"
LEARNED = frozenset(_LEARNED.split())
TITLES = WOMAN | MAN | LEARNED | FAMILIAR
# Particles, and the words that begin a family name as often: 'San', 'El'.
LEADING_WORDS = PARTICLES | frozenset(["el", "al", "ibn", "y", "ap", "st", "t", "op", "te", "san"])
COUPLING = frozenset(("and", "&", "und", "+", "n", "u"))
_JOINED = str.maketrans("", "", "'’`´ʼ")
_ALIAS = re.compile(r"[(\[\"“„]([^)\]\"”“]{1,40})[)\]\"”“]")
_CJK = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
LONGEST = 400  # characters of a name


@dataclass(frozen=True, slots=True)
class SplitName:
    """words: folded words of the name in order, hyphens split, without titles, particles, suffixes; family: how many
    of the last words are the family name; aliases: other given names, from brackets; titles: folded; generation: 'jr'
    or ''; partners: folded given names of a couple; is_household: several people with one family name."""

    words: tuple[str, ...]
    family: int = 1
    aliases: tuple[str, ...] = ()
    titles: frozenset[str] = frozenset()
    generation: str = ""
    partners: tuple[str, ...] = ()
    is_household: bool = False


@lru_cache(maxsize=4096)
def split_written_name(name: str) -> SplitName:
    """The parts of a name that are compared. `words` is empty for a name without letters and digits."""
    plain = given_name_first(" ".join(name[:LONGEST].split()))
    aliases = tuple(word for found in _ALIAS.findall(plain) for word in _folded(found))
    chunks = _ALIAS.sub(" ", plain).replace("&", " & ").replace("+", " + ").split() or plain.split()
    kept, is_family = _without_household(chunks)
    kept, titles = _without_titles(kept)
    kept, generation = _without_suffixes(kept)
    givens, kept = _partners(kept)
    words, family = _words_of(kept)
    is_couple = bool(givens) or (len(titles) > 1 and not COUPLING.isdisjoint(map(_title_of, chunks)))
    return SplitName(words, family, aliases, frozenset(titles), generation, givens, is_family or is_couple)


def _without_household(chunks: list[str]) -> tuple[list[str], bool]:
    """(the chunks without 'the' and 'family', True if there was one of them)."""
    kept = [chunk for chunk in chunks if _title_of(chunk) not in HOUSEHOLD]
    has_article = len(kept) > 1 and _title_of(kept[0]) in ARTICLES
    return kept[1:] if has_article else kept, has_article or len(kept) < len(chunks)


def is_cjk(name: str) -> bool:
    """True if the name has a Chinese, Japanese or Korean letter, so that its words need no blanks between them."""
    return bool(_CJK.search(name))


def _folded(name: str) -> list[str]:
    """The folded words of a part of a name; one word for 'O'Malley', two for 'Moss-Whitfield'."""
    return [unicodedata.normalize("NFC", word) for word in text.words(name.translate(_JOINED))]


def _title_of(chunk: str) -> str:
    """The chunk as titles are listed: 'mrs' for 'Mrs.'."""
    return chunk if chunk in COUPLING else text.fold(chunk).replace(".", "").strip(",;:")


def _without_titles(chunks: list[str]) -> tuple[list[str], list[str]]:
    """(the chunks after the titles, the titles): 'Mr and Mrs Walker' leaves 'Walker'. A title alone is a name."""
    titles: list[str] = []
    at = 0
    while at + 1 < len(chunks):
        word = _title_of(chunks[at])
        if word in TITLES:
            titles.append(word)
        elif not (titles and word in COUPLING and _title_of(chunks[at + 1]) in TITLES):
            break
        at += 1
    return chunks[at:], titles


def _without_suffixes(chunks: list[str]) -> tuple[list[str], str]:
    """(the chunks without 'Jr.' and 'PhD' at the end, the generation): two words of the name stay."""
    generation = ""
    while len(chunks) > 2 and (word := _title_of(chunks[-1])) in SUFFIXES and len(word) > 1:
        generation = word if word in GENERATIONS else generation
        chunks = chunks[:-1]
    return chunks, {"junior": "jr", "senior": "sr"}.get(generation, generation)


def _partners(chunks: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """(folded given names of a couple, the chunks of their family name): 'Jim and Carol Beecham'."""
    at = next((place for place, chunk in enumerate(chunks) if _title_of(chunk) in COUPLING), 0)
    if not at or at + 1 >= len(chunks):
        return (), chunks
    second = chunks[at + 1 :]
    givens = (*_folded(chunks[0])[:1], *_folded(second[0])[:1])
    return givens, second[1:] or second


def _words_of(chunks: list[str]) -> tuple[tuple[str, ...], int]:
    """(the words, how many of the last ones are the family name). Particles are left out, except at the
    end: David Le."""
    if is_cjk("".join(chunks)):
        return ("".join(word for chunk in chunks for word in _folded(chunk)),), 1
    parts = [
        part for at, chunk in enumerate(chunks) if (part := _without_particles(chunk, is_last=at == len(chunks) - 1))
    ]
    return tuple(word for part in parts for word in part), len(parts[-1]) if parts else 1


def _without_particles(chunk: str, *, is_last: bool) -> list[str]:
    """The words of one chunk without particles: none for 'van', 'amin' for 'El-Amin', 'le' for a last 'Le'."""
    words = _folded(chunk)
    if not is_last and not _is_initial(chunk):
        return [word for word in words if word not in LEADING_WORDS]
    return words[1:] if len(words) > 1 and words[0] in LEADING_WORDS else words


def _is_initial(chunk: str) -> bool:
    """True for 'T.' and 'Y', which are no particles as in 't Hooft and Ortega y Gasset."""
    return len(chunk.rstrip(".")) == 1 and (chunk.endswith(".") or chunk.isupper())
