"""Make the search words of a contact, each with its kind (Posting.Kind), from what is stored about it. Pure."""

import re
from collections.abc import Iterable, Sequence

from followthrough.kit import text

LONGEST_WORD = 40
# Only so many words of one text are indexed: more than people write, fewer than a file put into a note by mistake.
MOST_OF_A_TEXT = 20_000
# The usual numbers of digits of a phone number within its country and within its town.
LOCAL_LENGTHS = (10, 9, 8, 7)
REVERSED = "~"
# Before each word of the history, so that these words are ranges of their own in the index: however many people a word
# was said of, those who have it in their name are read first.
SAID_MARK = "="
NAME, ORGANIZATION, DOES, TAG, NOTE, EMAIL, PHONE, SAID = "nodtmeps"
# The kinds of words in which typos are looked for.
MISTYPABLE = frozenset((NAME, ORGANIZATION, DOES, TAG, NOTE, SAID))
# Scripts written without blanks between words, and Korean, whose names are written without them.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3"
    "\U00020000-\U0003ffff"
)
_RUN = re.compile(f"[{_UNSPACED}]+")
# Signs of these scripts that a part of a word cannot begin with: vowels, tones, the later letters of a syllable.
_LATER = re.compile(
    "[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1160-\u11ff\u17b4-\u17d3]"
)
# How people write these letters without a key for them; `text.fold` only removes the dots.
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_JOINED = str.maketrans("", "", "'’`´-‐.")
# Mail providers, whose names say nothing about a person.
_PROVIDER_NAMES = "gmail googlemail outlook hotmail live msn yahoo icloud gmx web aol proton protonmail t-online"
_PROVIDERS = frozenset(_PROVIDER_NAMES.split())

IndexedWord = tuple[str, str]  # (word, kind)


def search_words_of(
    *,
    full: str,
    organization: str = "",
    does: Iterable[str] = (),
    tags: Iterable[str] = (),
    notes: Iterable[str] = (),
    ways: Iterable[tuple[str, str]] = (),
) -> set[IndexedWord]:
    """Return each word once for each kind. `does`: title and what they do; `ways`: (kind, normal) of ContactMethod."""
    found = {(word, NAME) for word in name_words(full)}
    found |= {(word, ORGANIZATION) for word in joined_words(text.words(organization))}
    for kind, texts in ((ORGANIZATION, (organization,)), (DOES, does), (TAG, tags), (NOTE, notes)):
        found |= {(word, kind) for each in texts if each for word in words_with_umlauts(each)}
    for method, normal in ways:
        found |= method_words(method, normal)
    return {(word[:LONGEST_WORD], kind) for word, kind in found}


def said_words_of(texts: Iterable[str]) -> set[str]:
    """Return the words of what was said of a contact, each with SAID_MARK, as they stand in the index."""
    return {(SAID_MARK + word)[:LONGEST_WORD] for each in texts if each for word in words_with_umlauts(each)}


def method_words(method: str, normal: str) -> set[IndexedWord]:
    """Return the words of an e-mail address or a phone number; none of a web address."""
    if method == "email":
        return {(word, EMAIL) for word in email_words(normal)}
    return {(word, PHONE) for word in phone_words(normal)} if method == "phone" else set()


def words_with_umlauts(written: str) -> list[str]:
    """Return the folded words of a text, those with umlauts in both spellings ('muller' and 'mueller'), and the parts
    of words in scripts without blanks."""
    words = text.words(written)[:MOST_OF_A_TEXT]
    if not written.isascii():
        out = written.casefold().translate(_WRITTEN_OUT)
        words += text.words(out)[:MOST_OF_A_TEXT]
        words += [part for word in words for part in parts_of_word(word)][:MOST_OF_A_TEXT]
    return words


def parts_of_word(word: str) -> list[str]:
    """Return what is left of a word from each letter of a script without blanks on: 小明 and 明 of 王小明.

    Each part of such a word is then the beginning of a search word.
    """
    if word.isascii():
        return []
    starts = [at for run in _RUN.finditer(word) for at in range(run.start(), run.end())]
    return [word[at:] for at in starts if at and not _LATER.match(word[at])]


def name_words(full: str) -> list[str]:
    """Return the words of a name, also joined over apostrophes and hyphens: 'omalley' for O'Malley."""
    words = words_with_umlauts(full)
    together = full.translate(_JOINED)
    joined = joined_words(text.words(full))
    return [*words, *joined] if together == full else [*words, *joined, *words_with_umlauts(together)]


def joined_words(words: Sequence[str]) -> list[str]:
    """Return words of a script without blanks as one word, in both orders, with its parts: 山田太郎 for 山田 太郎."""
    run = [word for word in words if _RUN.fullmatch(word)]
    if len(run) < 2:
        return []
    return [part for whole in ("".join(run), "".join(reversed(run))) for part in (whole, *parts_of_word(whole))]


def email_words(normal: str) -> set[str]:
    """Return the whole address, the words before the @, the domain with its @, and the domain's name alone."""
    local, at, domain = normal.partition("@")
    words = {normal, *text.words(local)}
    name = domain.rpartition(".")[0].rpartition(".")[2]
    if at:
        words.add(at + domain)
    return words | {name} if name and name not in _PROVIDERS else words


def phone_words(normal: str) -> set[str]:
    """Return all digits, the last 7 to 10 of them, and all reversed, so that any last digits are a prefix."""
    digits = "".join(sign for sign in normal if sign.isdigit())[-LONGEST_WORD + 1 :]
    return {digits, *(digits[-length:] for length in LOCAL_LENGTHS), reversed_digits(digits)} if digits else set()


def reversed_digits(digits: str) -> str:
    return REVERSED + digits[::-1]
