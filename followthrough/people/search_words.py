"""The words somebody is found by, each with its kind (Posting.Kind): pure, from what is written about them."""

from collections.abc import Iterable

from followthrough.kit import text

LONGEST_WORD = 40
# Of one note; who writes more is still found by how it begins.
MOST_OF_A_TEXT = 300
# How many digits a number has within its country, and within its town.
LOCAL = (10, 9, 8, 7)
BACKWARDS = "~"
NAME, ORGANIZATION, DOES, TAG, NOTE, EMAIL, PHONE = "nodtmep"
# What a mistyped word is compared with.
SPELLED = frozenset((NAME, ORGANIZATION, DOES, TAG, NOTE))
# How people write these letters where a keyboard lacks them; `text.fold` only takes the dots away.
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_JOINED = str.maketrans("", "", "'’`´-‐.")
# Mail houses of the many say nothing about one.
_MANY_SHARE = "gmail googlemail outlook hotmail live msn yahoo icloud gmx web aol proton protonmail t-online"
_MANY = frozenset(_MANY_SHARE.split())

Word = tuple[str, str]  # (word, kind)


def words_of(
    *,
    full: str,
    organization: str = "",
    does: Iterable[str] = (),
    tags: Iterable[str] = (),
    notes: Iterable[str] = (),
    ways: Iterable[tuple[str, str]] = (),
) -> set[Word]:
    """Each word once for each kind. `does`: title and what they do; `ways`: (kind, normal) of ContactMethod."""
    found = {(word, NAME) for word in name_words(full)}
    found |= {(word, ORGANIZATION) for word in spelled(organization)}
    for kind, texts in ((DOES, does), (TAG, tags), (NOTE, notes)):
        found |= {(word, kind) for each in texts if each for word in spelled(each)}
    for method, normal in ways:
        if method == "email":
            found |= {(word, EMAIL) for word in email_words(normal)}
        elif method == "phone":
            found |= {(word, PHONE) for word in phone_words(normal)}
    return {(word[:LONGEST_WORD], kind) for word, kind in found}


def spelled(written: str) -> list[str]:
    """The folded words of a text, and where it has umlauts the words with them written out: Müller, muller, mueller."""
    words = text.words(written)[:MOST_OF_A_TEXT]
    if not written.isascii():
        out = written.casefold().translate(_WRITTEN_OUT)
        words += text.words(out)[:MOST_OF_A_TEXT]
    return words


def name_words(full: str) -> list[str]:
    """Those of a name, and those written together as one: O'Malley is found by omalley as well."""
    words = spelled(full)
    together = full.translate(_JOINED)
    return words if together == full else [*words, *spelled(together)]


def email_words(normal: str) -> set[str]:
    """The whole address, the words before the @, '@' with the house behind it, and that house's name alone."""
    local, at, house = normal.partition("@")
    words = {normal, *text.words(local)}
    name = house.rpartition(".")[0].rpartition(".")[2]
    if at:
        words.add(at + house)
    return words | {name} if name and name not in _MANY else words


def phone_words(normal: str) -> set[str]:
    """The digits whole, without the country, and without what stands before the local number; and backwards, where any
    last digits are a beginning."""
    digits = "".join(sign for sign in normal if sign.isdigit())[-LONGEST_WORD + 1 :]
    return {digits, *(digits[-length:] for length in LOCAL), backwards(digits)} if digits else set()


def backwards(digits: str) -> str:
    return BACKWARDS + digits[::-1]
