"""Make the search words of a contact, each with its kind (Posting.Kind), from what is stored about it. Pure."""

from collections.abc import Iterable

from followthrough.kit import text

LONGEST_WORD = 40
# Only so many words of one text are indexed.
MOST_OF_A_TEXT = 300
# The usual numbers of digits of a phone number within its country and within its town.
LOCAL_LENGTHS = (10, 9, 8, 7)
REVERSED = "~"
NAME, ORGANIZATION, DOES, TAG, NOTE, EMAIL, PHONE = "nodtmep"
# The kinds of words in which typos are looked for.
MISTYPABLE = frozenset((NAME, ORGANIZATION, DOES, TAG, NOTE))
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
    for kind, texts in ((ORGANIZATION, (organization,)), (DOES, does), (TAG, tags), (NOTE, notes)):
        found |= {(word, kind) for each in texts if each for word in words_with_umlauts(each)}
    for method, normal in ways:
        found |= method_words(method, normal)
    return {(word[:LONGEST_WORD], kind) for word, kind in found}


def method_words(method: str, normal: str) -> set[IndexedWord]:
    """Return the words of an e-mail address or a phone number; none of a web address."""
    if method == "email":
        return {(word, EMAIL) for word in email_words(normal)}
    return {(word, PHONE) for word in phone_words(normal)} if method == "phone" else set()


def words_with_umlauts(written: str) -> list[str]:
    """Return the folded words of a text, and those with umlauts in both spellings: 'muller' and 'mueller'."""
    words = text.words(written)[:MOST_OF_A_TEXT]
    if not written.isascii():
        out = written.casefold().translate(_WRITTEN_OUT)
        words += text.words(out)[:MOST_OF_A_TEXT]
    return words


def name_words(full: str) -> list[str]:
    """Return the words of a name, also joined over apostrophes and hyphens: 'omalley' for O'Malley."""
    words = words_with_umlauts(full)
    together = full.translate(_JOINED)
    return words if together == full else [*words, *words_with_umlauts(together)]


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
