"""The words somebody is found by, each with its kind (Posting.Kind): pure, from what is written about them."""

from collections.abc import Iterable

from followthrough.kit import text

LONGEST_WORD = 40
# Of one note; who writes more is still found by how it begins.
MOST_OF_A_TEXT = 300
# Fewer of the last digits say too little to be looked for.
FEWEST_DIGITS = 4
NAME, ORGANIZATION, DOES, TAG, NOTE, EMAIL, PHONE = "nodtmep"
# What a mistyped word is compared with.
SPELLED = frozenset((NAME, ORGANIZATION, DOES, TAG, NOTE))
# How people write these letters where a keyboard lacks them; `text.fold` only takes the dots away.
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_JOINED = str.maketrans("", "", "'’`´-‐.")
# Mail houses of the many say nothing about one.
_MANY = frozenset("gmail googlemail outlook hotmail live msn yahoo icloud gmx web aol proton protonmail t-online".split())

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
    """Each word once for each kind. `does`: title and what they do; `ways`: (kind, normal) as ContactMethod has them."""
    found = {(word, NAME) for word in name_words(full)}
    found |= {(word, ORGANIZATION) for word in spelled(organization)}
    for kind, texts in ((DOES, does), (TAG, tags), (NOTE, notes)):
        found |= {(word, kind) for each in texts if each for word in spelled(each)}
    for way, normal in ways:
        if way == "email":
            found |= {(word, EMAIL) for word in email_words(normal)}
        elif way == "phone":
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
    """Those of a name, and what stands together as one: O'Malley is found by omalley as well, Anne-Marie by annemarie."""
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
    """The digits from each place on: whatever run of them one remembers is the beginning of one of these."""
    digits = "".join(sign for sign in normal if sign.isdigit())[-LONGEST_WORD:]
    return {digits[start:] for start in range(max(1, len(digits) - FEWEST_DIGITS + 1))} - {""}
