"""What was typed, as terms: each a few stretches of the word list in which a match may lie. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from followthrough.kit import contactpoints, text
from followthrough.matching import nicknames
from followthrough.people.search_words import LONGEST_WORD, NAME, SPELLED, backwards, spelled

MOST_TERMS = 6
# Fewer digits are a house number.
FEWEST_DIGITS = 3
# How far a match is from what was typed; a typing mistake adds its letters to NEAR.
EXACT, BEGUN, CALLED, NEAR = 0, 1, 3, 8
# Said between a name and a company; nobody is called so.
_SMALL = "a am an at aus bei das der die du from fur im in mit of the und von vom with and"
SMALL = frozenset(_SMALL.split())
_TRUNK = re.compile(r"\(\s*0\s*\)")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words from `first` up to before `end`. `far` counts for all but the word `first` itself, which costs `exact`."""

    first: str
    end: str
    exact: int = EXACT
    far: int = BEGUN
    kinds: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """One word as typed, and where in the word list it is looked for."""

    said: str
    stretches: tuple[Stretch, ...]

    @property
    def can_be_mistyped(self) -> bool:
        return self.said.isalpha() and len(self.said) > 2

    def with_near(self, words: Iterable[tuple[str, int]]) -> "Term":
        """Also found by these words, each so many letters away."""
        more = (only(word, NEAR + 2 * letters, SPELLED) for word, letters in words)
        return Term(self.said, (*self.stretches, *more))


def beginning(word: str, *, exact: int = EXACT) -> Stretch:
    """Every word that begins so. Compared byte by byte, the next after all of them is the one with its last sign up."""
    word = word[:LONGEST_WORD]
    return Stretch(word, word[:-1] + chr(min(ord(word[-1]) + 1, 0x10FFFF)), exact, exact + BEGUN)


def only(word: str, far: int, kinds: frozenset[str] | None = None) -> Stretch:
    """This word and no other: no word has a blank in it."""
    return Stretch(word[:LONGEST_WORD], word[:LONGEST_WORD] + " ", far, far, kinds)


def read(typed: str, *, country: str) -> list[Term]:
    """At most six terms of what was typed; all of it one number when there is no letter in it."""
    typed = " ".join(typed.split())
    digits = sum(sign.isdecimal() for sign in typed)
    if digits >= FEWEST_DIGITS and not any(sign.isalpha() for sign in typed):
        return [number(typed, country)]
    terms: dict[str, Term] = {}
    for piece in typed.split(" "):
        for term in address(piece) if "@" in piece else words(piece):
            terms.setdefault(term.said, term)
    return sorted(terms.values(), key=lambda term: term.said in SMALL)[:MOST_TERMS]


def number(typed: str, country: str) -> Term:
    """A telephone number in any writing, whole, begun, or its last digits."""
    plain = _TRUNK.sub("", typed) if typed.startswith(("+", "00")) else typed
    digits = "".join(sign for sign in plain if sign.isdecimal())
    bare = digits.lstrip("0") or digits
    whole = contactpoints.phone(typed, country)
    known = {bare, whole.e164.removeprefix("+") if whole else bare}
    return Term(digits, (*(beginning(word) for word in sorted(known)), beginning(backwards(digits))))


def words(piece: str) -> list[Term]:
    plain = text.words(piece)
    written_out = [] if piece.isascii() else spelled(piece)[len(plain) :]
    return [word(said, [other for other in written_out if other != said and other[0] == said[0]]) for said in plain]


def word(said: str, written_out: list[str]) -> Term:
    """One word: begun, with its umlauts written out or not, as another form of a given name, as last digits."""
    stretches = [beginning(said), *(beginning(other) for other in written_out)]
    if said.isdecimal() and len(said) >= FEWEST_DIGITS:
        stretches.append(beginning(backwards(said)))
    if said.isalpha():
        forms = sorted(form for form in nicknames.forms(said) if not form.startswith(said))
        stretches += [only(form, CALLED, frozenset({NAME})) for form in forms]
    return Term(said, tuple(stretches))


def address(piece: str) -> list[Term]:
    """'ann@brook.example' whole or begun; '@brook' is whoever is at that house."""
    return [Term(folded, (beginning(folded),))] if (folded := text.fold(piece)) != "@" else []


def address_apart(term: Term) -> list[Term]:
    """A piece of an address that no address begins with: its words, and the house."""
    local, _, house = term.said.partition("@")
    apart = words(local)
    return [*apart, Term("@" + house, (beginning("@" + house),))] if house else apart
