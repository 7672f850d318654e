"""Parse a search query into terms, each with the ranges of the sorted search words in which a match may lie. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from followthrough.kit import contactpoints, text
from followthrough.matching import nicknames
from followthrough.people.search_words import (
    LONGEST_WORD,
    MISTYPABLE,
    NAME,
    REVERSED,
    SAID,
    SAID_MARK,
    reversed_digits,
    words_with_umlauts,
)

MOST_TERMS = 6
# A number with fewer digits is no phone number.
FEWEST_DIGITS = 3
# The distance of a match: the word itself, a prefix, another form of the name. A typo adds two per letter to NEAR.
EXACT, BEGUN, CALLED, NEAR = 0, 1, 3, 8
# Words between a name and a company, which no one is called.
_SMALL = "a am an at aus bei das der die du from fur im in mit of the und von vom with and"
SMALL = frozenset(_SMALL.split())
_TRUNK = re.compile(r"\(\s*0\s*\)")


@dataclass(frozen=True, slots=True)
class WordRange:
    """The words from `first` up to, but without, `end`. The word `first` has the distance `exact`, all others `far`.

    `kinds`: only words of these kinds match; None for all.
    """

    first: str
    end: str
    exact: int = EXACT
    far: int = BEGUN
    kinds: frozenset[str] | None = None

    @property
    def can_be_said(self) -> bool:
        """True if it may match what was said: other forms of a name and reversed digits do not."""
        return (self.kinds is None or SAID in self.kinds) and not self.first.startswith(REVERSED)

    def in_history(self) -> "WordRange":
        """Return the same range among the words of what was said."""
        return replace(self, first=(SAID_MARK + self.first)[:LONGEST_WORD], end=SAID_MARK + self.end)


@dataclass(frozen=True, slots=True)
class Term:
    """One typed word, folded, and the ranges in which it is looked for."""

    said: str
    ranges: tuple[WordRange, ...]

    @property
    def can_be_mistyped(self) -> bool:
        return self.said.isalpha() and len(self.said) > 2

    def in_history(self, *, alone: bool) -> "Term":
        """Return the term that also finds the word in what was said; only there, if it is the query's only term."""
        said = tuple(each.in_history() for each in self.ranges if each.can_be_said)
        return Term(self.said, said if alone else (*self.ranges, *said))

    def with_similar(self, words: Iterable[tuple[str, int]]) -> "Term":
        """Return the term with more words, given as (word, number of typos)."""
        more = (exact_word(word, NEAR + 2 * letters, MISTYPABLE) for word, letters in words)
        return Term(self.said, (*self.ranges, *more))


def words_beginning(word: str, *, exact: int = EXACT) -> WordRange:
    """Return the range of all words with this prefix: up to the prefix with its last character increased by one."""
    word = word[:LONGEST_WORD]
    return WordRange(word, word[:-1] + chr(min(ord(word[-1]) + 1, 0x10FFFF)), exact, exact + BEGUN)


def exact_word(word: str, far: int, kinds: frozenset[str] | None = None) -> WordRange:
    """Return the range of this word alone; it ends at the word with a blank, which no word contains."""
    return WordRange(word[:LONGEST_WORD], word[:LONGEST_WORD] + " ", far, far, kinds)


def parse_query(typed: str, *, country: str) -> list[Term]:
    """Return at most six terms; a query of digits without letters is one phone number."""
    typed = " ".join(typed.split())
    if is_number(typed):
        return [phone_term(typed, country)]
    return terms_of_words(typed)


def is_number(typed: str) -> bool:
    """True for digits without letters, enough of them for a phone number."""
    return sum(sign.isdecimal() for sign in typed) >= FEWEST_DIGITS and not any(sign.isalpha() for sign in typed)


def terms_of_words(typed: str) -> list[Term]:
    """Return at most six terms, one for each word, those of SMALL last."""
    terms: dict[str, Term] = {}
    for piece in typed.split():
        for term in address_terms(piece) if "@" in piece else word_terms(piece):
            terms.setdefault(term.said, term)
    return sorted(terms.values(), key=lambda term: term.said in SMALL)[:MOST_TERMS]


def phone_term(typed: str, country: str) -> Term:
    """Return a term that finds a phone number in any notation, by its beginning or its last digits."""
    plain = _TRUNK.sub("", typed) if typed.startswith(("+", "00")) else typed
    digits = "".join(sign for sign in plain if sign.isdecimal())
    bare = digits.lstrip("0") or digits
    whole = contactpoints.parse_phone(typed, country)
    known = {bare, whole.e164.removeprefix("+") if whole else bare}
    return Term(digits, (*(words_beginning(word) for word in sorted(known)), words_beginning(reversed_digits(digits))))


def word_terms(piece: str) -> list[Term]:
    """Return a term for each word of a text without blanks, such as O'Malley."""
    plain = text.words(piece)
    others = [] if piece.isascii() else words_with_umlauts(piece)[len(plain) :]
    return [word_term(said, [other for other in others if other != said and other[0] == said[0]]) for said in plain]


def word_term(said: str, written_out: list[str]) -> Term:
    """Return the term of a word: its prefix in both spellings of umlauts, other forms of a given name, last digits."""
    ranges = [words_beginning(said), *(words_beginning(other) for other in written_out)]
    if said.isdecimal() and len(said) >= FEWEST_DIGITS:
        ranges.append(words_beginning(reversed_digits(said)))
    if said.isalpha():
        forms = sorted(form for form in nicknames.name_forms(said) if not form.startswith(said))
        ranges += [exact_word(form, CALLED, frozenset({NAME})) for form in forms]
    return Term(said, tuple(ranges))


def address_terms(piece: str) -> list[Term]:
    """Return the term of an e-mail address or its beginning; '@brook' finds everyone at that domain."""
    return [Term(folded, (words_beginning(folded),))] if (folded := text.fold(piece)) != "@" else []


def split_address(term: Term) -> list[Term]:
    """Split an e-mail fragment into its words and its domain."""
    local, _, domain = term.said.partition("@")
    terms = word_terms(local)
    return [*terms, Term("@" + domain, (words_beginning("@" + domain),))] if domain else terms
